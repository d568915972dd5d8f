#include "ui/suppliers/factoryforms.h"

#include "ui/proposals/proposalform.h"
#include "ui/suppliers/contractchoice.h"
#include "ui/suppliers/formproblems.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/linetable.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int factoryTextHeight = 80;

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

const char *sampleField(SampleProblem problem)
{
    switch (problem) {
    case SampleProblem::ContractMissing: return "contract";
    case SampleProblem::FactoryMissing:
    case SampleProblem::PiecesRange: return "pieces";
    case SampleProblem::DaysMissing:
    case SampleProblem::DaysReversed: return "due";
    }
    return "";
}

/// Class by class with what is known below each, and what the factory makes already.
std::vector<LineColumn> capacityColumns(const QList<FactoryCapacity> &capacities)
{
    std::vector<std::string> used;
    used.reserve(size_t(capacities.size()));
    for (const FactoryCapacity &one : capacities)
        used.push_back(one.category.toStdString());
    const PathSource source(PathTree::Categories, used);
    LineColumn category{[] {
        return FactoryForm::tr("Category");
    }};
    const auto offer = [&category](const QString &code) {
        category.choices.emplace_back(code, [code] { return categoryText(code); });
    };
    std::function<void(const QStringList &)> offerAll = [&](const QStringList &codes) {
        for (const QString &code : codes) {
            if (code == u"*")
                continue;
            offer(code);
            offerAll(source.children(code));
        }
    };
    offerAll(source.roots());
    constexpr int numberWidth = 150;
    return {std::move(category), {[] { return FactoryForm::tr("Pieces a month"); }, {}, numberWidth, true}};
}

} // namespace

FactoryForm::FactoryForm(const Factory &factory, QWidget *parent)
    : FormPanel(parent), m_factory(factory), m_code(new QLineEdit(factory.code)),
      m_nameEn(new QLineEdit(factory.nameEn)), m_nameZh(new QLineEdit(factory.nameZh)),
      m_address(new QLineEdit(factory.address)), m_territory(new QLineEdit(factory.territory)),
      m_leadDays(new QSpinBox), m_makes(new LineTable(capacityColumns(factory.capacities))),
      m_notes(new QPlainTextEdit(factory.notes))
{
    constexpr int longestLeadDays = 1096;
    m_leadDays->setRange(0, longestLeadDays);
    m_leadDays->setValue(int(factory.leadDays));
    QVariantList lines;
    lines.reserve(factory.capacities.size());
    for (const FactoryCapacity &one : factory.capacities)
        lines.append(QVariant(QStringList{one.category, QString::number(one.perMonth)}));
    m_makes->setLines(lines);
    m_notes->setFixedHeight(factoryTextHeight);
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
        "makes", [] { return tr("What it makes, and how much of it"); }, m_makes,
        [] { return tr("Of a category with all below it"); });
    add(
        "notes", [] { return tr("Notes"); }, m_notes);
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
    for (const QVariant &line : m_makes->lines()) {
        const QStringList cells = line.toStringList();
        out.capacities.append({cells.value(0), cells.value(1).toLongLong()});
    }
    std::ranges::sort(out.capacities, {}, &FactoryCapacity::category);
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QList<ComparedField<Factory>> comparedFactoryFields()
{
    const auto makes = [](const QList<FactoryCapacity> &all) {
        QStringList out;
        out.reserve(all.size());
        for (const FactoryCapacity &one : all)
            out.append(categoryText(one.category) + QStringLiteral(": ") + countText(one.perMonth));
        return out.join(u'\n');
    };
    return {comparedMember("code", &Factory::code),
            comparedMember("name_en", &Factory::nameEn),
            comparedMember("name_zh", &Factory::nameZh),
            comparedMember("address", &Factory::address),
            comparedMember("territory", &Factory::territory, territoryText),
            comparedMember("lead_days", &Factory::leadDays, [](qint64 days) { return QString::number(days); }),
            comparedMember("capacity", &Factory::capacities, makes),
            comparedMember("notes", &Factory::notes)};
}

FactoryApprovalForm::FactoryApprovalForm(const FactoryApproval &approval, const QList<BrandItem> &brands,
                                         const QList<ContractItem> &contracts, QWidget *parent)
    : FormPanel(parent), m_approval(approval), m_subject(new ChoiceField), m_state(new ChoiceField),
      m_from(makeDateField(approval.valid.start)), m_to(makeDateField(approval.valid.end)),
      m_note(new QLineEdit(approval.note))
{
    m_subject->setPlaceholder([] { return tr("Choose a contract or a brand"); });
    for (const ContractItem &contract : contracts) {
        const QString text = contract.number + QStringLiteral(" · ") + contract.title;
        m_subject->addChoice(contract.id.value, [text] { return tr("Contract: %1").arg(text); });
    }
    for (const BrandItem &brand : brands) {
        m_subject->addChoice(-brand.id.value, [en = brand.nameEn, zh = brand.nameZh] {
            return tr("All contracts of %1").arg(titleText(en, zh));
        });
    }
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
    m_findings->setFixedHeight(factoryTextHeight);
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
        "auditor", [] { return tr("Who audited"); }, m_auditor);
    add(
        "findings", [] { return tr("What must be put right"); }, m_findings, [] { return tr("One a line"); });
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

FactorySampleForm::FactorySampleForm(const FactorySample &sample, const QList<ContractItem> &contracts, QWidget *parent)
    : FormPanel(parent), m_sample(sample), m_kind(new ChoiceField), m_contract(contractField(contracts)),
      m_product(productField()), m_pieces(new QSpinBox), m_due(makeDateField(sample.dueOn)),
      m_note(new QLineEdit(sample.note))
{
    constexpr int mostSamples = 10'000;
    for (const SampleKind kind : sampleKinds)
        m_kind->addChoice(int(kind), [kind] { return sampleKindText(kind); });
    m_kind->setValue(int(sample.kind));
    connect(m_contract, &ChoiceField::valueChanged, this, [this] {
        offerProducts(*m_product, {});
        Q_EMIT productsWanted(m_contract->value().toLongLong());
    });
    m_pieces->setRange(1, mostSamples);
    m_pieces->setValue(int(sample.pieces));
    const auto add = [this](const char *id, const Text &label, QWidget *editor) {
        addField(QString::fromLatin1(id), label, editor);
    };
    add(
        "kind", [] { return tr("Kind"); }, m_kind);
    add(
        "contract", [] { return tr("Contract"); }, m_contract);
    add(
        "product", [] { return tr("Product"); }, m_product);
    beginRow();
    add(
        "pieces", [] { return tr("Pieces"); }, m_pieces);
    add(
        "due", [] { return tr("Wanted by"); }, m_due);
    endRow();
    add(
        "note", [] { return tr("Note"); }, m_note);
    setSaveText([] { return tr("Ask for it"); });
    setAlwaysSavable(true);
    setValidator([this] { return problemsOf(value(), sampleField); });
    markClean();
}

void FactorySampleForm::setProducts(Id<Contract> contract, const QList<LicensedProduct> &products)
{
    if (m_contract->value().toLongLong() == contract.value)
        offerProducts(*m_product, products);
}

FactorySample FactorySampleForm::value() const
{
    FactorySample out = m_sample;
    out.kind = SampleKind(m_kind->value().toInt());
    out.contract = {m_contract->value().toLongLong()};
    out.product = {m_product->value().toLongLong()};
    out.pieces = m_pieces->value();
    out.dueOn = m_due->date();
    out.note = m_note->text().trimmed();
    return out;
}

} // namespace lianming
