#include "ui/assets/assetform.h"

#include "ui/text/assetwords.h"
#include "ui/text/termwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

FormPanel::Text words(AssetField field)
{
    return [field] {
        return assetFieldText(field);
    };
}

} // namespace

QLineEdit *AssetForm::addLine(const QString &id, AssetField field, const QString &value)
{
    auto *line = new QLineEdit(value);
    line->setMaxLength(20'000);
    addField(id, words(field), line);
    return line;
}

AssetForm::AssetForm(const Asset &asset, const QList<InstitutionItem> &institutions, QWidget *parent)
    : FormPanel(parent), m_asset(asset), m_kind(new ChoiceField), m_understood(new Label(TextSize::Note, Token::Ink3)),
      m_description(new QPlainTextEdit(asset.description)), m_curated(new QCheckBox), m_rights(new ChoiceField)
{
    if (!asset.id.isSet()) {
        m_institution = new ChoiceField;
        for (const InstitutionItem &item : institutions)
            m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
        m_institution->setCurrentIndex(std::max(0, m_institution->findData(asset.institution.value)));
        addField(
            QStringLiteral("institution"), [] { return tr("Institution"); }, m_institution);
        m_accession = addLine(QStringLiteral("accession"), AssetField::AccessionNumber, asset.accessionNumber);
    }
    addSection([] { return tr("What it is"); });
    m_titleZh = addLine(QStringLiteral("title_zh"), AssetField::TitleZh, asset.titleZh);
    m_titleEn = addLine(QStringLiteral("title_en"), AssetField::TitleEn, asset.titleEn);
    for (const AssetKind kind :
         {AssetKind::Object, AssetKind::Image, AssetKind::Pattern, AssetKind::Mark, AssetKind::Name})
        m_kind->addChoice(int(kind), [kind] { return assetKindText(kind); });
    m_kind->setValue(int(asset.kind));
    addField(QStringLiteral("kind"), words(AssetField::Kind), m_kind);
    m_creator = addLine(QStringLiteral("creator"), AssetField::Creator, asset.creator);
    m_period = addLine(QStringLiteral("period"), AssetField::Period, asset.period);
    m_understood->setWordWrap(true);
    addWidget(m_understood);
    connect(m_period, &QLineEdit::textChanged, this, &AssetForm::showUnderstood);
    showUnderstood();
    m_material = addLine(QStringLiteral("material"), AssetField::Material, asset.material);
    m_dimensions = addLine(QStringLiteral("dimensions"), AssetField::Dimensions, asset.dimensions);
    m_place = addLine(QStringLiteral("place"), AssetField::Place, asset.place);
    m_inscription = addLine(QStringLiteral("inscription"), AssetField::Inscription, asset.inscription);
    m_description->setFixedHeight(120);
    m_description->setTabChangesFocus(true);
    addField(QStringLiteral("description"), words(AssetField::Description), m_description);
    m_curated->setChecked(asset.curated);
    addField(
        QStringLiteral("curated"), [] { return tr("Offer first"); }, m_curated,
        [] { return tr("Chosen by the museum: it comes first where it answers a search."); });

    addSection([] { return tr("Rights and source"); });
    m_rights->setEditable(true);
    m_rights->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // some statements are long
    m_rights->setMinimumContentsLength(12);
    m_rights->addChoice(QString(), [] { return QString(); });
    for (const RightsStatement &statement : rightsStatements()) {
        const QString code = QString::fromLatin1(statement.code);
        m_rights->addChoice(code, [code] { return rightsStatementText(code); });
    }
    m_rights->setValue(asset.rightsStatement);
    addField(QStringLiteral("rights"), words(AssetField::RightsStatement), m_rights,
             [] { return tr("Choose a statement, or write the museum's own words."); });
    m_rightsNote = addLine(QStringLiteral("rights_note"), AssetField::RightsNote, asset.rightsNote);
    m_credit = addLine(QStringLiteral("credit"), AssetField::CreditLine, asset.creditLine);
    m_sourceUrl = addLine(QStringLiteral("source_url"), AssetField::SourceUrl, asset.sourceUrl);

    setAlwaysSavable(!asset.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

void AssetForm::showUnderstood()
{
    m_understood->setText(understoodText(m_period->text()));
}

void AssetForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showUnderstood();
}

Asset AssetForm::value() const
{
    Asset a = m_asset;
    if (m_institution)
        a.institution = {m_institution->value().toLongLong()};
    if (m_accession)
        a.accessionNumber = m_accession->text().trimmed();
    a.kind = AssetKind(m_kind->value().toInt());
    a.titleEn = m_titleEn->text().trimmed();
    a.titleZh = m_titleZh->text().trimmed();
    a.creator = m_creator->text().trimmed();
    a.period = m_period->text().trimmed();
    if (a.period != m_asset.period) { // other words mean other years
        const auto span = yearSpan(a.period);
        a.fromYear = span ? std::optional(span->from) : std::nullopt;
        a.toYear = span ? std::optional(span->to) : std::nullopt;
    }
    a.curated = m_curated->isChecked();
    a.material = m_material->text().trimmed();
    a.dimensions = m_dimensions->text().trimmed();
    a.place = m_place->text().trimmed();
    a.inscription = m_inscription->text().trimmed();
    a.creditLine = m_credit->text().trimmed();
    a.description = m_description->toPlainText().trimmed();
    a.rightsStatement = m_rights->value().toString();
    a.rightsNote = m_rightsNote->text().trimmed();
    a.sourceUrl = m_sourceUrl->text().trimmed();
    return a;
}

QHash<QString, QString> AssetForm::problems() const
{
    QHash<QString, QString> out;
    for (const AssetProblem problem : validate(value())) {
        const char *field = "title_zh";
        switch (problem) {
        case AssetProblem::NoInstitution: field = "institution"; break;
        case AssetProblem::NoAccessionNumber:
        case AssetProblem::AccessionNumberTooLong: field = "accession"; break;
        case AssetProblem::NoTitle: field = "title_zh"; break;
        case AssetProblem::TooLong:
        case AssetProblem::BadCharacter: field = "description"; break;
        case AssetProblem::BadSourceUrl:
        case AssetProblem::BadPictureUrl: field = "source_url"; break;
        }
        out.insert(QString::fromLatin1(field), assetProblemText(problem));
    }
    return out;
}

} // namespace lianming
