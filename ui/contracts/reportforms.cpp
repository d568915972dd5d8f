#include "ui/contracts/reportforms.h"

#include "ui/text/assetwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace lianming {

namespace {

constexpr std::array contractFormats{DocumentFormat::Pdf, DocumentFormat::Odt, DocumentFormat::Xlsx,
                                     DocumentFormat::Data, DocumentFormat::Odrl};
constexpr std::array portfolioFormats{DocumentFormat::Pdf, DocumentFormat::Odt, DocumentFormat::Xlsx,
                                      DocumentFormat::Data};

enum class Contents { All, Agreed, Text, Performed };

QString groupingText(PortfolioBy by)
{
    switch (by) {
    case PortfolioBy::Institution: return PortfolioForm::tr("by institution");
    case PortfolioBy::Brand: return PortfolioForm::tr("by brand");
    case PortfolioBy::ExpiryMonth: return PortfolioForm::tr("by month in which they end");
    case PortfolioBy::ExpiryQuarter: return PortfolioForm::tr("by quarter in which they end");
    case PortfolioBy::Exclusivity: return PortfolioForm::tr("by kind of licence");
    case PortfolioBy::Territory: return PortfolioForm::tr("by territory");
    case PortfolioBy::Obligations: return PortfolioForm::tr("by obligations and where they stand");
    }
    return {};
}

/// A choice that begins with "all".
ChoiceField *filterField(const ChoiceField::Text &all)
{
    auto *out = new ChoiceField;
    out->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    out->setMinimumContentsLength(10);
    out->addChoice(QString(), all);
    return out;
}

} // namespace

ReportFormat reportFormatOf(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Pdf: return ReportFormat::Pdf;
    case DocumentFormat::Xlsx: return ReportFormat::Xlsx;
    case DocumentFormat::Odt: return ReportFormat::Odt;
    case DocumentFormat::Data: return ReportFormat::Data;
    case DocumentFormat::Odrl: return ReportFormat::Odrl;
    }
    return ReportFormat::Pdf;
}

DocumentFormat documentFormatOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return DocumentFormat::Pdf;
    case ReportFormat::Xlsx: return DocumentFormat::Xlsx;
    case ReportFormat::Odt: return DocumentFormat::Odt;
    case ReportFormat::Data: return DocumentFormat::Data;
    case ReportFormat::Odrl: return DocumentFormat::Odrl;
    }
    return DocumentFormat::Pdf;
}

ContractReportForm::ContractReportForm(const QString &number, int listed, QWidget *parent)
    : DocumentForm(parent), m_contents(new ChoiceField)
{
    if (listed > 1) {
        m_which = new ChoiceField;
        m_which->addChoice(false, [number] { return number; });
        m_which->addChoice(true, [listed] { return tr("All %n contracts in the list", nullptr, listed); });
        m_which->setValue(false);
        addField(
            QStringLiteral("which"), [] { return tr("Which"); }, m_which);
    }
    m_contents->addChoice(int(Contents::All), [] { return tr("Everything"); });
    m_contents->addChoice(int(Contents::Agreed), [] { return tr("What is agreed: terms, grants, title, amendments"); });
    m_contents->addChoice(int(Contents::Text), [] { return tr("The text"); });
    m_contents->addChoice(int(Contents::Performed),
                          [] { return tr("What became of it: obligations, royalties, history"); });
    m_contents->setValue(int(Contents::All));
    m_contents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contents->setMinimumContentsLength(12);
    addField(
        QStringLiteral("contents"), [] { return tr("Contents"); }, m_contents,
        [] { return tr("Each term and each figure cites the clause that it rests on."); });
    addLanguageAndFormat(DocumentFormat::Pdf, contractFormats);
    setSaveText([] { return tr("Save as…"); });
    markClean();
}

bool ContractReportForm::isOfAll() const
{
    return m_which && m_which->value().toBool();
}

QList<ReportPart> ContractReportForm::parts() const
{
    switch (Contents(m_contents->value().toInt())) {
    case Contents::All: break;
    case Contents::Agreed:
        return {ReportPart::Terms, ReportPart::Grants, ReportPart::Rights, ReportPart::Amendments,
                ReportPart::Approvals};
    case Contents::Text: return {ReportPart::Text};
    case Contents::Performed:
        return {ReportPart::Obligations, ReportPart::Royalties, ReportPart::History, ReportPart::Documents};
    }
    return {};
}

PortfolioForm::PortfolioForm(const Choices &choices, QWidget *parent)
    : DocumentForm(parent), m_by(new ChoiceField), m_institution(filterField([] { return tr("All"); })),
      m_brand(filterField([] { return tr("All"); })), m_standing(filterField([] { return tr("Any"); })),
      m_within(filterField([] { return tr("Whenever"); })), m_exclusivity(filterField([] { return tr("Any"); })),
      m_duties(filterField([] { return tr("Whatever they are"); })),
      m_categories(new CodePicker(new PathSource(PathTree::Categories, choices.codes.categories))),
      m_territories(new CodePicker(new TerritorySource(choices.codes.regions))), m_name(new QLineEdit)
{
    addKept(choices.kept);
    if (!choices.kept.isEmpty())
        addSection([] { return tr("Another one"); });
    for (const PortfolioBy by : portfolioGroupings)
        m_by->addChoice(int(by), [by] { return groupingText(by); });
    m_by->setValue(int(PortfolioBy::ExpiryQuarter));
    addField(
        QStringLiteral("by"), [] { return tr("Contracts"); }, m_by);
    addFilters(choices);
    addLanguageAndFormat(DocumentFormat::Pdf, portfolioFormats);
    addField(
        QStringLiteral("name"), [] { return tr("Keep as"); }, m_name,
        [] { return tr("With a name, it is kept and can be written again with one click."); });
    setSaveText([] { return tr("Save as…"); });
    setValidator([this] {
        QHash<QString, QString> out;
        ReportDefinition asked = definition();
        if (asked.name.isEmpty())
            asked.name = QStringLiteral("-"); // need not be kept
        for (const ReportProblem problem : validate(asked))
            out.insert(QStringLiteral("name"), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

void PortfolioForm::addKept(const QList<ReportDefinition> &kept)
{
    if (kept.isEmpty())
        return;
    addSection([] { return tr("Kept"); });
    for (const ReportDefinition &one : kept) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *write = new LinkButton(documentFormatIcon(documentFormatOf(one.output.format)), one.name);
        write->setObjectName(QStringLiteral("kept"));
        write->setToolTip(tr("Write it as of today"));
        auto *drop = new LinkButton(QStringLiteral("trash"), tr("Remove"));
        drop->setToolTip(tr("Keep it no longer"));
        row->addWidget(write, 1, Qt::AlignLeft);
        row->addWidget(drop);
        connect(write, &QPushButton::clicked, this, [this, one] { Q_EMIT keptWanted(one); });
        connect(drop, &QPushButton::clicked, this, [this, one] { Q_EMIT keptUnwanted(one); });
        addWidget(line);
    }
}

void PortfolioForm::addFilters(const Choices &choices)
{
    for (const InstitutionItem &item : choices.institutions)
        m_institution->addChoice(item.code, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    for (const BrandItem &item : choices.brands)
        m_brand->addChoice(item.code, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    for (const ContractStanding standing :
         {ContractStanding::Draft, ContractStanding::Upcoming, ContractStanding::Running, ContractStanding::SellOff,
          ContractStanding::Ended, ContractStanding::Terminated})
        m_standing->addChoice(QString::fromLatin1(contractStandingCode(standing)),
                              [standing] { return standingText(standing); });
    for (const int days : {30, 90, 180, 365})
        m_within->addChoice(days, [days] { return tr("within %n days", nullptr, days); });
    for (const Exclusivity one : {Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive})
        m_exclusivity->addChoice(QString::fromLatin1(exclusivityCode(one)), [one] { return exclusivityText(one); });
    m_duties->addChoice(int(PortfolioFilter::Duties::Open), [] { return tr("With open ones"); });
    m_duties->addChoice(int(PortfolioFilter::Duties::Overdue), [] { return tr("With overdue ones"); });
    for (CodePicker *picker : {m_categories, m_territories})
        picker->setPlaceholder([] { return tr("Any"); });
    for (ChoiceField *field : {m_institution, m_brand, m_standing, m_within, m_exclusivity, m_duties})
        field->setValue(QString());
    beginRow();
    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    addField(
        QStringLiteral("brand"), [] { return tr("Brand"); }, m_brand);
    endRow();
    beginRow();
    addField(
        QStringLiteral("standing"), [] { return tr("State"); }, m_standing);
    addField(
        QStringLiteral("within"), [] { return tr("Ending"); }, m_within);
    endRow();
    beginRow();
    addField(
        QStringLiteral("exclusivity"), [] { return tr("Kind of licence"); }, m_exclusivity);
    addField(
        QStringLiteral("duties"), [] { return tr("Obligations"); }, m_duties);
    endRow();
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories);
    addField(
        QStringLiteral("territories"), [] { return tr("Territories"); }, m_territories);
}

ReportDefinition PortfolioForm::definition() const
{
    ReportDefinition out;
    out.name = m_name->text().trimmed();
    out.question.by = PortfolioBy(m_by->value().toInt());
    PortfolioFilter &filter = out.question.filter;
    if (const QString code = m_institution->value().toString(); !code.isEmpty())
        filter.institutions = {code};
    if (const QString code = m_brand->value().toString(); !code.isEmpty())
        filter.brands = {code};
    if (const auto standing = parseContractStanding(m_standing->value().toString()))
        filter.standings = {*standing};
    if (const int days = m_within->value().toInt(); days > 0)
        filter.endingWithin = days;
    if (const auto one = parseExclusivity(m_exclusivity->value().toString().toStdString()))
        filter.exclusivity = {*one};
    filter.duties = PortfolioFilter::Duties(m_duties->value().toInt()); // 0 for the empty choice: any
    filter.categories = codeStrings(m_categories->codes());
    filter.territories = codeStrings(m_territories->codes());
    out.output = {reportFormatOf(format()), language()};
    return out;
}

} // namespace lianming
