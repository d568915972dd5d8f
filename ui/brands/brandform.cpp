#include "ui/brands/brandform.h"

#include "ui/text/failure.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

BrandForm::BrandForm(const Brand &brand, QWidget *parent)
    : FormPanel(parent), m_brand(brand), m_code(new QLineEdit(brand.code)), m_nameZh(new QLineEdit(brand.nameZh)),
      m_nameEn(new QLineEdit(brand.nameEn)), m_company(new QLineEdit(brand.company)),
      m_creditCode(new QLineEdit(brand.creditCode)), m_country(new QLineEdit(brand.country)),
      m_categories(new CodePicker(new PathSource(PathTree::Categories, codeStrings(brand.categories)))),
      m_website(new QLineEdit(brand.website)), m_notes(new QPlainTextEdit(brand.notes))
{
    m_categories->setCodes(brand.categories);
    addField(
        QStringLiteral("name_zh"), [] { return tr("Name in Chinese"); }, m_nameZh);
    addField(
        QStringLiteral("name_en"), [] { return tr("Name in English"); }, m_nameEn);
    addField(
        QStringLiteral("code"), [] { return tr("Code"); }, m_code,
        [] { return tr("Short and lasting: it names the licensee in every grant."); });
    addSection([] { return tr("The company"); });
    addField(
        QStringLiteral("company"), [] { return tr("Legal name"); }, m_company);
    addField(
        QStringLiteral("credit_code"), [] { return tr("Unified social credit code"); }, m_creditCode,
        [] { return tr("18 characters; the last one is checked."); });
    m_country->setMaxLength(2);
    addField(
        QStringLiteral("country"), [] { return tr("Country (two letters)"); }, m_country);
    addField(
        QStringLiteral("categories"), [] { return tr("What it makes"); }, m_categories);
    addField(
        QStringLiteral("website"), [] { return tr("Website"); }, m_website);
    m_notes->setFixedHeight(96);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!brand.id.isSet());
    setValidator([this] {
        QHash<QString, QString> out;
        for (const BrandProblem problem : validate(value())) {
            QString field;
            switch (problem) {
            case BrandProblem::CodeForm: field = QStringLiteral("code"); break;
            case BrandProblem::NameMissing: field = QStringLiteral("name_zh"); break;
            case BrandProblem::CreditCodeForm: field = QStringLiteral("credit_code"); break;
            case BrandProblem::CountryForm: field = QStringLiteral("country"); break;
            case BrandProblem::CategoryForm: field = QStringLiteral("categories"); break;
            case BrandProblem::WebsiteForm: field = QStringLiteral("website"); break;
            }
            out.insert(field, messageText(problemMessage(problem)));
        }
        return out;
    });
    markClean();
}

Brand BrandForm::value() const
{
    Brand out = m_brand;
    out.code = m_code->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.company = m_company->text().trimmed();
    out.creditCode = m_creditCode->text().trimmed().toUpper();
    out.country = m_country->text().trimmed().toUpper();
    out.categories = m_categories->codes();
    out.website = m_website->text().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

} // namespace lianming
