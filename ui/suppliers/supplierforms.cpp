#include "ui/suppliers/supplierforms.h"

#include "ui/suppliers/formproblems.h"
#include "ui/text/codewords.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int supplierNotesHeight = 80;

const char *supplierField(SupplierProblem problem)
{
    switch (problem) {
    case SupplierProblem::CodeForm: return "code";
    case SupplierProblem::NameMissing: return "name_en";
    case SupplierProblem::CreditCodeForm: return "credit_code";
    case SupplierProblem::CountryForm: return "country";
    case SupplierProblem::WebsiteForm: return "website";
    }
    return "";
}

const char *contactField(SupplierContactProblem problem)
{
    return problem == SupplierContactProblem::NameMissing ? "name" : "email";
}

} // namespace

SupplierForm::SupplierForm(const Supplier &supplier, QWidget *parent)
    : FormPanel(parent), m_supplier(supplier), m_code(new QLineEdit(supplier.code)),
      m_nameEn(new QLineEdit(supplier.nameEn)), m_nameZh(new QLineEdit(supplier.nameZh)),
      m_company(new QLineEdit(supplier.company)), m_creditCode(new QLineEdit(supplier.creditCode)),
      m_country(new QLineEdit(supplier.country)), m_website(new QLineEdit(supplier.website)),
      m_notes(new QPlainTextEdit(supplier.notes))
{
    m_notes->setFixedHeight(supplierNotesHeight);
    const auto add = [this](const char *id, const Text &label, QWidget *editor) {
        addField(QString::fromLatin1(id), label, editor);
    };
    add(
        "code", [] { return tr("Code"); }, m_code);
    add(
        "name_en", [] { return tr("English name"); }, m_nameEn);
    add(
        "name_zh", [] { return tr("Chinese name"); }, m_nameZh);
    add(
        "company", [] { return tr("Legal name"); }, m_company);
    add(
        "credit_code", [] { return tr("Unified social credit code"); }, m_creditCode);
    add(
        "country", [] { return tr("Country"); }, m_country);
    add(
        "website", [] { return tr("Web site"); }, m_website);
    add(
        "notes", [] { return tr("Notes"); }, m_notes);
    setAlwaysSavable(!supplier.id.isSet());
    setValidator([this] { return problemsOf(value(), supplierField); });
    markClean();
}

Supplier SupplierForm::value() const
{
    Supplier out = m_supplier;
    out.code = m_code->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.company = m_company->text().trimmed();
    out.creditCode = m_creditCode->text().trimmed().toUpper();
    out.country = m_country->text().trimmed().toUpper();
    out.website = m_website->text().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QList<ComparedField<Supplier>> comparedSupplierFields()
{
    return {comparedMember("code", &Supplier::code),
            comparedMember("name_en", &Supplier::nameEn),
            comparedMember("name_zh", &Supplier::nameZh),
            comparedMember("company", &Supplier::company),
            comparedMember("credit_code", &Supplier::creditCode),
            comparedMember("country", &Supplier::country, territoryText),
            comparedMember("website", &Supplier::website),
            comparedMember("notes", &Supplier::notes)};
}

SupplierContactForm::SupplierContactForm(const SupplierContact &contact, QWidget *parent)
    : FormPanel(parent), m_contact(contact), m_name(new QLineEdit(contact.name)), m_role(new QLineEdit(contact.role)),
      m_email(new QLineEdit(contact.email)), m_phone(new QLineEdit(contact.phone))
{
    const auto add = [this](const char *id, const Text &label, QWidget *editor) {
        addField(QString::fromLatin1(id), label, editor);
    };
    add(
        "name", [] { return tr("Name"); }, m_name);
    add(
        "role", [] { return tr("What for"); }, m_role);
    add(
        "email", [] { return tr("E-mail"); }, m_email);
    add(
        "phone", [] { return tr("Telephone"); }, m_phone);
    setAlwaysSavable(!contact.id.isSet());
    setValidator([this] { return problemsOf(value(), contactField); });
    markClean();
}

SupplierContact SupplierContactForm::value() const
{
    SupplierContact out = m_contact;
    out.name = m_name->text().trimmed();
    out.role = m_role->text().trimmed();
    out.email = m_email->text().trimmed();
    out.phone = m_phone->text().trimmed();
    return out;
}

} // namespace lianming
