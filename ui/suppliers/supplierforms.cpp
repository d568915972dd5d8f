#include "ui/suppliers/supplierforms.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/workplanwords.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int textHeight = 80;

/// The problems of a record under the fields that `fieldOf` names.
template<class Record, class FieldOf>
QHash<QString, QString> problemsOf(const Record &record, FieldOf fieldOf)
{
    QHash<QString, QString> out;
    for (const auto problem : validate(record))
        out.insert(QString::fromLatin1(fieldOf(problem)), messageText(problemMessage(problem)));
    return out;
}

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

const char *factoryField(FactoryProblem problem)
{
    switch (problem) {
    case FactoryProblem::SupplierMissing:
    case FactoryProblem::CodeForm: return "code";
    case FactoryProblem::NameMissing: return "name_en";
    case FactoryProblem::TerritoryForm: return "territory";
    case FactoryProblem::LeadRange: return "lead";
    case FactoryProblem::CategoryForm:
    case FactoryProblem::CapacityRange: return "makes";
    }
    return "";
}

const char *approvalField(FactoryApprovalProblem problem)
{
    return problem == FactoryApprovalProblem::SubjectMissing ? "subject" : "to";
}

const char *auditField(FactoryAuditProblem problem)
{
    switch (problem) {
    case FactoryAuditProblem::DayMissing: return "on";
    case FactoryAuditProblem::NextTooEarly: return "next";
    case FactoryAuditProblem::FindingIncomplete:
    case FactoryAuditProblem::FindingsMissing: return "findings";
    }
    return "";
}

} // namespace

SupplierForm::SupplierForm(const Supplier &supplier, QWidget *parent)
    : FormPanel(parent), m_supplier(supplier), m_code(new QLineEdit(supplier.code)),
      m_nameEn(new QLineEdit(supplier.nameEn)), m_nameZh(new QLineEdit(supplier.nameZh)),
      m_company(new QLineEdit(supplier.company)), m_creditCode(new QLineEdit(supplier.creditCode)),
      m_country(new QLineEdit(supplier.country)), m_website(new QLineEdit(supplier.website)),
      m_notes(new QPlainTextEdit(supplier.notes))
{
    m_notes->setFixedHeight(textHeight);
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

FactoryForm::FactoryForm(const Factory &factory, QWidget *parent)
    : FormPanel(parent), m_factory(factory), m_code(new QLineEdit(factory.code)),
      m_nameEn(new QLineEdit(factory.nameEn)), m_nameZh(new QLineEdit(factory.nameZh)),
      m_address(new QLineEdit(factory.address)), m_territory(new QLineEdit(factory.territory)),
      m_leadDays(new QSpinBox), m_makes(new QPlainTextEdit)
{
    constexpr int longestLeadDays = 1096;
    m_leadDays->setRange(0, longestLeadDays);
    m_leadDays->setValue(int(factory.leadDays));
    QStringList lines;
    for (const FactoryCapacity &one : factory.capacities)
        lines.append(one.category + u' ' + QString::number(one.perMonth));
    m_makes->setPlainText(lines.join(u'\n'));
    m_makes->setFixedHeight(textHeight);
    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    add(
        "code", [] { return tr("Code"); }, m_code);
    add(
        "name_en", [] { return tr("English name"); }, m_nameEn);
    add(
        "name_zh", [] { return tr("Chinese name"); }, m_nameZh);
    add(
        "address", [] { return tr("Address"); }, m_address);
    beginRow();
    add(
        "territory", [] { return tr("Territory"); }, m_territory, [] { return tr("CN, CN-ZJ …"); });
    add(
        "lead", [] { return tr("Lead time in days"); }, m_leadDays);
    endRow();
    add(
        "makes", [] { return tr("Makes, pieces a month"); }, m_makes,
        [] { return tr("A category and a number a line: nice/24 20000"); });
    setAlwaysSavable(!factory.id.isSet());
    setValidator([this] { return problemsOf(value(), factoryField); });
    markClean();
}

Factory FactoryForm::value() const
{
    Factory out = m_factory;
    out.code = m_code->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.address = m_address->text().trimmed();
    out.territory = m_territory->text().trimmed().toUpper();
    out.leadDays = m_leadDays->value();
    out.capacities.clear();
    for (const QString &line : m_makes->toPlainText().split(u'\n')) {
        const QString words = line.simplified();
        if (words.isEmpty())
            continue;
        const qsizetype cut = words.lastIndexOf(u' ');
        out.capacities.append({words.left(cut), cut < 0 ? 0 : words.mid(cut + 1).remove(u',').toLongLong()});
    }
    std::ranges::sort(out.capacities, {}, &FactoryCapacity::category);
    return out;
}

FactoryApprovalForm::FactoryApprovalForm(const FactoryApproval &approval, const QList<BrandItem> &brands,
                                         const QList<ContractItem> &contracts, QWidget *parent)
    : FormPanel(parent), m_approval(approval), m_subject(new ChoiceField), m_state(new ChoiceField),
      m_from(makeDateField(approval.valid.start)), m_to(makeDateField(approval.valid.end)),
      m_note(new QLineEdit(approval.note))
{
    for (const ContractItem &contract : contracts) {
        const QString text = contract.number + QStringLiteral(" · ") + contract.title;
        m_subject->addChoice(contract.id.value, [text] { return tr("Contract: %1").arg(text); });
    }
    for (const BrandItem &brand : brands) {
        m_subject->addChoice(-brand.id.value, [en = brand.nameEn, zh = brand.nameZh] {
            return tr("All contracts of %1").arg(titleText(en, zh));
        });
    }
    m_subject->setPlaceholder([] { return tr("Choose a contract or a brand"); });
    for (const FactoryApprovalState state : {FactoryApprovalState::Approved, FactoryApprovalState::Requested})
        m_state->addChoice(int(state), [state] { return factoryApprovalText(state); });
    m_state->setValue(int(FactoryApprovalState::Approved));
    const auto add = [this](const char *id, const Text &label, QWidget *editor) {
        addField(QString::fromLatin1(id), label, editor);
    };
    add(
        "subject", [] { return tr("Approved for"); }, m_subject);
    add(
        "state", [] { return tr("State"); }, m_state);
    beginRow();
    add(
        "from", [] { return tr("From"); }, m_from);
    add(
        "to", [] { return tr("To"); }, m_to);
    endRow();
    add(
        "note", [] { return tr("Note"); }, m_note);
    setAlwaysSavable(true);
    setValidator([this] { return problemsOf(value(), approvalField); });
    markClean();
}

FactoryApproval FactoryApprovalForm::value() const
{
    FactoryApproval out = m_approval;
    const qint64 subject = m_subject->value().toLongLong();
    out.contract = {subject > 0 ? subject : 0};
    out.brand = {subject < 0 ? -subject : 0};
    out.state = FactoryApprovalState(m_state->value().toInt());
    out.valid = {m_from->date(), m_to->date()};
    out.note = m_note->text().trimmed();
    return out;
}

FactoryAuditForm::FactoryAuditForm(const FactoryAudit &audit, QWidget *parent)
    : FormPanel(parent), m_audit(audit), m_kind(new ChoiceField), m_result(new ChoiceField),
      m_onDay(makeDateField(audit.onDay)), m_nextOn(makeDateField(audit.onDay.addYears(1))),
      m_auditor(new QLineEdit(audit.auditor)), m_findings(new QPlainTextEdit),
      m_due(makeDateField(audit.onDay.addMonths(1)))
{
    for (const FactoryAuditKind kind : factoryAuditKinds)
        m_kind->addChoice(int(kind), [kind] { return factoryAuditKindText(kind); });
    m_kind->setValue(int(audit.kind));
    for (const FactoryAuditResult result : factoryAuditResults)
        m_result->addChoice(int(result), [result] { return factoryAuditResultText(result); });
    m_result->setValue(int(audit.result));
    m_findings->setFixedHeight(textHeight);
    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    beginRow();
    add(
        "kind", [] { return tr("Kind"); }, m_kind);
    add(
        "result", [] { return tr("Result"); }, m_result);
    endRow();
    beginRow();
    add(
        "on", [] { return tr("Day"); }, m_onDay);
    add(
        "next", [] { return tr("Next audit"); }, m_nextOn);
    endRow();
    add(
        "auditor", [] { return tr("Auditor"); }, m_auditor);
    add(
        "findings", [] { return tr("Findings"); }, m_findings, [] { return tr("One a line"); });
    add(
        "due", [] { return tr("To be put right by"); }, m_due);
    setAlwaysSavable(true);
    setValidator([this] { return problemsOf(value(), auditField); });
    markClean();
}

FactoryAudit FactoryAuditForm::value() const
{
    FactoryAudit out = m_audit;
    out.kind = FactoryAuditKind(m_kind->value().toInt());
    out.result = FactoryAuditResult(m_result->value().toInt());
    out.onDay = m_onDay->date();
    out.nextOn = m_nextOn->date();
    out.auditor = m_auditor->text().trimmed();
    out.findings.clear();
    for (const QString &line : m_findings->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            out.findings.append({{}, 1, line.trimmed(), m_due->date(), {}, {}});
    }
    return out;
}

} // namespace lianming
