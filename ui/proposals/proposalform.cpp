#include "ui/proposals/proposalform.h"

#include "ui/assets/assetpicker.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/moneyfield.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace lianming {

namespace {

constexpr int mostAssets = 200;
constexpr int usualDays = 7; ///< until a next step is due

QString fieldOf(ProposalProblem problem)
{
    switch (problem) {
    case ProposalProblem::InstitutionMissing: return QStringLiteral("institution");
    case ProposalProblem::BrandMissing: return QStringLiteral("brand");
    case ProposalProblem::TitleMissing: return QStringLiteral("title");
    case ProposalProblem::TermMissing:
    case ProposalProblem::TermReversed: return QStringLiteral("end");
    case ProposalProblem::ReceivedMissing: return QStringLiteral("received");
    case ProposalProblem::CategoryForm:
    case ProposalProblem::CategoriesMissing: return QStringLiteral("categories");
    case ProposalProblem::TerritoryForm:
    case ProposalProblem::TerritoriesMissing: return QStringLiteral("territories");
    case ProposalProblem::ChannelForm:
    case ProposalProblem::ChannelsMissing: return QStringLiteral("channels");
    case ProposalProblem::PercentAbove100: return QStringLiteral("percent");
    case ProposalProblem::AmountNegative:
    case ProposalProblem::CurrenciesDiffer: return QStringLiteral("value");
    case ProposalProblem::AssetsMissing: return QStringLiteral("assets");
    case ProposalProblem::RightsMissing: return QStringLiteral("rights");
    }
    return {};
}

} // namespace

QDateEdit *makeDateField(QDate day)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return field;
}

ProposalForm::ProposalForm(Session &session, const Proposal &proposal, const Choices &choices, QWidget *parent)
    : FormPanel(parent), m_proposal(proposal), m_isBrand(choices.isBrand), m_institution(new ChoiceField),
      m_brand(new ChoiceField), m_title(new QLineEdit(proposal.title)), m_idea(new QPlainTextEdit(proposal.idea)),
      m_assets(new AssetPicker(session, mostAssets)), m_rights(new CodePicker(new RightSource)),
      m_categories(new CodePicker(new PathSource(PathTree::Categories, choices.codes.categories))),
      m_territories(new CodePicker(new TerritorySource(choices.codes.regions))),
      m_channels(new CodePicker(new PathSource(PathTree::Channels, choices.codes.channels))),
      m_start(makeDateField(proposal.term.start)), m_end(makeDateField(proposal.term.end)),
      m_exclusivity(new ChoiceField),
      m_percent(new QLineEdit(QString::fromStdString(proposal.offeredPercent.toString()))),
      m_guarantee(new MoneyField(proposal.guarantee)), m_value(new MoneyField(proposal.value)),
      m_received(makeDateField(proposal.receivedOn)), m_owner(new QLineEdit(proposal.owner)),
      m_nextStep(new QLineEdit(proposal.nextStep)), m_hasDue(new QCheckBox),
      m_due(makeDateField(proposal.nextStepOn.value_or(session.clock.today().addDays(usualDays))))
{
    for (const InstitutionItem &item : choices.institutions)
        m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    for (const BrandItem &item : choices.brands)
        m_brand->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    for (ChoiceField *combo : {m_institution, m_brand}) {
        combo->setPlaceholder([] { return tr("Choose…"); });
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    m_institution->setValue(proposal.institution.value);
    m_brand->setValue(proposal.brand.value);
    if (!proposal.institution.isSet() && m_institution->count() == 1)
        m_institution->setCurrentIndex(0);
    QVariantList assets;
    for (const Id<Asset> asset : proposal.assets)
        assets.append(asset.value);
    m_assets->setIds(assets);
    m_assets->setInstitution({m_institution->value().toLongLong()});
    connect(m_institution, &QComboBox::currentIndexChanged, this, [this] {
        // Another institution has none of these.
        m_assets->setIds({});
        m_assets->setInstitution({m_institution->value().toLongLong()});
    });
    for (const Exclusivity exclusivity : {Exclusivity::NonExclusive, Exclusivity::Sole, Exclusivity::Exclusive})
        m_exclusivity->addChoice(int(exclusivity), [exclusivity] { return exclusivityText(exclusivity); });
    m_exclusivity->setValue(int(proposal.exclusivity));
    QStringList rights;
    for (const Right right : proposal.rights)
        rights.append(QString::fromLatin1(rightCode(right)));
    m_rights->setCodes(rights);
    m_categories->setCodes(proposal.categories);
    m_territories->setCodes(proposal.territories);
    m_channels->setCodes(proposal.channels);
    m_idea->setFixedHeight(84);
    m_idea->setTabChangesFocus(true);
    m_percent->setAlignment(Qt::AlignRight);

    addField(
        QStringLiteral("brand"), [] { return tr("Brand"); }, m_brand);
    addField(
        QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
    addField(
        QStringLiteral("title"), [] { return tr("Product"); }, m_title,
        [] { return tr("Short, such as “Qinghua bedding”."); });
    addField(
        QStringLiteral("idea"), [] { return tr("Idea"); }, m_idea);
    addSection([] { return tr("What is asked for"); });
    addField(
        QStringLiteral("assets"), [] { return tr("Assets"); }, m_assets);
    addField(
        QStringLiteral("rights"), [] { return tr("Rights"); }, m_rights);
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories,
        [] { return tr("Classes of the Nice Classification and what is below them."); });
    addField(
        QStringLiteral("territories"), [] { return tr("Territories"); }, m_territories);
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
    beginRow();
    addField(
        QStringLiteral("start"), [] { return tr("First day"); }, m_start);
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end);
    endRow();
    addField(
        QStringLiteral("exclusivity"), [] { return tr("Exclusivity"); }, m_exclusivity);
    addSection([] { return tr("The offer"); });
    addField(
        QStringLiteral("percent"), [] { return tr("Royalty in percent"); }, m_percent);
    addField(
        QStringLiteral("guarantee"), [] { return tr("Minimum guarantee"); }, m_guarantee);
    addField(
        QStringLiteral("value"), [] { return tr("Expected value"); }, m_value,
        [] { return tr("What it may be worth over its term; counts in the pipeline."); });
    addSection([] { return tr("Follow-up"); });
    beginRow();
    addField(
        QStringLiteral("owner"), [] { return tr("Owner"); }, m_owner);
    addField(
        QStringLiteral("received"), [] { return tr("Received on"); }, m_received);
    endRow();
    addField(
        QStringLiteral("next_step"), [] { return tr("Next step"); }, m_nextStep);
    m_hasDue->setChecked(proposal.nextStepOn.has_value());
    m_hasDue->setObjectName(QStringLiteral("hasDue"));
    m_due->setEnabled(m_hasDue->isChecked());
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    beginRow();
    addField(
        QStringLiteral("has_due"), [] { return tr("Has a day"); }, m_hasDue);
    addField(
        QStringLiteral("due"), [] { return tr("Due on"); }, m_due);
    endRow();
    for (const char *field : {"value", "owner", "next_step", "has_due", "due"})
        setFieldShown(QString::fromLatin1(field), !m_isBrand);
    setAlwaysSavable(!proposal.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

QHash<QString, QString> ProposalForm::problems() const
{
    QHash<QString, QString> out;
    for (const ProposalProblem problem : validate(value()))
        out.insert(fieldOf(problem), messageText(problemMessage(problem)));
    const QString percent = m_percent->text().trimmed();
    if (!percent.isEmpty() && !Rate::parse(percent.toStdString()))
        out.insert(QStringLiteral("percent"), tr("Write a percentage such as 8 or 8.5."));
    if (!m_guarantee->money())
        out.insert(QStringLiteral("guarantee"), tr("Write an amount such as 1200.50."));
    if (!m_value->money())
        out.insert(QStringLiteral("value"), tr("Write an amount such as 1200.50."));
    return out;
}

Proposal ProposalForm::value() const
{
    Proposal out = m_proposal;
    out.institution = {m_institution->value().toLongLong()};
    out.brand = {m_brand->value().toLongLong()};
    out.title = m_title->text().trimmed();
    out.idea = m_idea->toPlainText().trimmed();
    out.assets = m_assets->assets();
    out.rights.clear();
    for (const QString &code : m_rights->codes()) {
        if (const auto right = parseRight(code.toStdString()))
            out.rights.push_back(*right);
    }
    std::ranges::sort(out.rights); // in the order of their codes, however they were chosen
    out.categories = m_categories->codes();
    out.territories = m_territories->codes();
    out.channels = m_channels->codes();
    out.term = {m_start->date(), m_end->date()};
    out.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    const QString percent = m_percent->text().trimmed();
    if (const auto rate = percent.isEmpty() ? std::optional(Rate{}) : Rate::parse(percent.toStdString()))
        out.offeredPercent = *rate;
    if (const auto money = m_guarantee->money())
        out.guarantee = *money;
    if (const auto money = m_value->money())
        out.value = *money;
    if (m_isBrand) // the estimate is not shown and stays the house's
        out.value.currency = out.guarantee.currency;
    out.receivedOn = m_received->date();
    out.owner = m_owner->text().trimmed();
    out.nextStep = m_nextStep->text().trimmed();
    out.nextStepOn = m_hasDue->isChecked() ? std::optional(m_due->date()) : std::nullopt;
    return out;
}

QString proposalFieldText(const QString &field, const Proposal &proposal, const ProposalForm::Choices &choices)
{
    const auto party = [](const auto &items, qint64 id) {
        for (const auto &item : items) {
            if (item.id.value == id)
                return titleText(item.nameEn, item.nameZh);
        }
        return QString();
    };
    const QHash<QString, std::function<QString()>> texts{
        {QStringLiteral("institution_id"),
         [&] {
             return party(choices.institutions, proposal.institution.value);
         }},
        {QStringLiteral("brand_id"),
         [&] {
             return party(choices.brands, proposal.brand.value);
         }},
        {QStringLiteral("title"),
         [&] {
             return proposal.title;
         }},
        {QStringLiteral("idea"),
         [&] {
             return proposal.idea;
         }},
        {QStringLiteral("assets"),
         [&] {
             QStringList titles;
             for (const Id<Asset> asset : proposal.assets)
                 titles.append(choices.assetTitles.value(asset.value));
             titles.removeAll(QString());
             return titles.size() == proposal.assets.size()
                        ? titles.join(u'\n')
                        : ProposalForm::tr("%n asset(s)", nullptr, int(proposal.assets.size()));
         }},
        {QStringLiteral("rights"),
         [&] {
             return rightsText(proposal.rights);
         }},
        {QStringLiteral("categories"),
         [&] {
             return categoriesText(proposal.categories);
         }},
        {QStringLiteral("territories"),
         [&] {
             return territoriesText(proposal.territories);
         }},
        {QStringLiteral("channels"),
         [&] {
             return channelsText(proposal.channels);
         }},
        {QStringLiteral("term"),
         [&] {
             return spanText(proposal.term);
         }},
        {QStringLiteral("exclusivity"),
         [&] {
             return exclusivityText(proposal.exclusivity);
         }},
        {QStringLiteral("offered_percent"),
         [&] {
             return QString::fromStdString(proposal.offeredPercent.toString()) + QStringLiteral(" %");
         }},
        {QStringLiteral("offered_guarantee_minor"),
         [&] {
             return moneyText(proposal.guarantee);
         }},
        {QStringLiteral("value_minor"),
         [&] {
             return moneyText(proposal.value);
         }},
        {QStringLiteral("received_on"),
         [&] {
             return dateText(proposal.receivedOn);
         }},
        {QStringLiteral("owner"),
         [&] {
             return proposal.owner;
         }},
        {QStringLiteral("next_step"),
         [&] {
             return proposal.nextStep;
         }},
        {QStringLiteral("next_step_on"), [&] {
             return dateText(proposal.nextStepOn.value_or(QDate()));
         }}};
    const auto text = texts.value(field);
    return text ? text() : QString();
}

QString proposalHistoryText(const QString &field, const QString &value, Currency currency,
                            const ProposalForm::Choices &choices)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    if (field.endsWith(u"_on"))
        return dateText(QDate::fromString(value, Qt::ISODate));
    // The one field of a proposal that is otherwise empty, in the words of the form's.
    Proposal one;
    const QStringList lines = value.split(u'\n', Qt::SkipEmptyParts);
    if (field == u"institution_id")
        one.institution = {value.toLongLong()};
    else if (field == u"brand_id")
        one.brand = {value.toLongLong()};
    else if (field == u"offered_guarantee_minor")
        one.guarantee = {value.toLongLong(), currency};
    else if (field == u"value_minor")
        one.value = {value.toLongLong(), currency};
    else if (field == u"offered_percent")
        one.offeredPercent = Rate::parse(value.toStdString()).value_or(Rate{});
    else if (field == u"exclusivity")
        one.exclusivity = parseExclusivity(value.toStdString()).value_or(Exclusivity::NonExclusive);
    else if (field == u"categories")
        one.categories = lines;
    else if (field == u"territories")
        one.territories = lines;
    else if (field == u"channels")
        one.channels = lines;
    else if (field == u"rights")
        std::ranges::for_each(lines, [&one](const QString &code) {
            if (const auto right = parseRight(code.toStdString()))
                one.rights.push_back(*right);
        });
    else
        return lines.join(QStringLiteral(", "));
    return proposalFieldText(field, one, choices);
}

} // namespace lianming
