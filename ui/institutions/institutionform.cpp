#include "ui/institutions/institutionform.h"

#include "ui/text/failure.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

QString institutionKindText(InstitutionKind kind)
{
    switch (kind) {
    case InstitutionKind::Museum: return InstitutionForm::tr("Museum");
    case InstitutionKind::Library: return InstitutionForm::tr("Library");
    case InstitutionKind::Academy: return InstitutionForm::tr("Academy");
    case InstitutionKind::Other: return InstitutionForm::tr("Other");
    }
    return {};
}

InstitutionForm::InstitutionForm(const Institution &institution, QWidget *parent)
    : FormPanel(parent), m_institution(institution), m_code(new QLineEdit(institution.code)),
      m_nameZh(new QLineEdit(institution.nameZh)), m_nameEn(new QLineEdit(institution.nameEn)), m_kind(new ChoiceField),
      m_country(new QLineEdit(institution.country)), m_cityZh(new QLineEdit(institution.cityZh)),
      m_cityEn(new QLineEdit(institution.cityEn)), m_website(new QLineEdit(institution.website)),
      m_credit(new QLineEdit(institution.creditLine)), m_notes(new QPlainTextEdit(institution.notes))
{
    addField(
        QStringLiteral("name_zh"), [] { return tr("Name in Chinese"); }, m_nameZh);
    addField(
        QStringLiteral("name_en"), [] { return tr("Name in English"); }, m_nameEn);
    addField(
        QStringLiteral("code"), [] { return tr("Code"); }, m_code,
        [] { return tr("Short and lasting, such as PALACE: the beginning of its assets' codes."); });
    for (const InstitutionKind kind :
         {InstitutionKind::Museum, InstitutionKind::Library, InstitutionKind::Academy, InstitutionKind::Other})
        m_kind->addChoice(int(kind), [kind] { return institutionKindText(kind); });
    m_kind->setValue(int(institution.kind));
    beginRow();
    addField(
        QStringLiteral("kind"), [] { return tr("Kind"); }, m_kind);
    m_country->setMaxLength(2);
    addField(
        QStringLiteral("country"), [] { return tr("Country (two letters)"); }, m_country);
    endRow();
    beginRow();
    addField(
        QStringLiteral("city_zh"), [] { return tr("City in Chinese"); }, m_cityZh);
    addField(
        QStringLiteral("city_en"), [] { return tr("City in English"); }, m_cityEn);
    endRow();
    addField(
        QStringLiteral("website"), [] { return tr("Website"); }, m_website);
    addField(
        QStringLiteral("credit"), [] { return tr("Credit line"); }, m_credit,
        [] { return tr("How its works are credited on a product, such as © The Palace Museum."); });
    m_notes->setFixedHeight(96);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!institution.id.isSet());
    setValidator([this] {
        QHash<QString, QString> out;
        for (const InstitutionProblem problem : validate(value())) {
            QString field;
            switch (problem) {
            case InstitutionProblem::CodeForm: field = QStringLiteral("code"); break;
            case InstitutionProblem::NameMissing: field = QStringLiteral("name_zh"); break;
            case InstitutionProblem::CountryForm: field = QStringLiteral("country"); break;
            case InstitutionProblem::WebsiteForm: field = QStringLiteral("website"); break;
            }
            out.insert(field, messageText(problemMessage(problem)));
        }
        return out;
    });
    markClean();
}

Institution InstitutionForm::value() const
{
    Institution out = m_institution;
    out.code = m_code->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.kind = InstitutionKind(m_kind->value().toInt());
    out.country = m_country->text().trimmed().toUpper();
    out.cityZh = m_cityZh->text().trimmed();
    out.cityEn = m_cityEn->text().trimmed();
    out.website = m_website->text().trimmed();
    out.creditLine = m_credit->text().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

} // namespace lianming
