#include "core/signing/signingrepository.h"

namespace lianming {

namespace {

Fields values(const ContractApproval &approval)
{
    return {{"contract_id", approval.contract},
            {"kind", approvalKindCode(approval.kind)},
            {"decision", approvalDecisionCode(approval.decision)},
            {"fingerprint", approval.fingerprint},
            {"note", approval.note},
            {"at", approval.at},
            {"actor", approval.actor}};
}

ContractApproval approval(const Row &row)
{
    ContractApproval out;
    out.id = row.id<ContractApproval>("id");
    out.contract = row.id<Contract>("contract_id");
    out.kind = parseApprovalKind(row.text("kind")).value_or(ApprovalKind::Legal);
    out.decision = parseApprovalDecision(row.text("decision")).value_or(ApprovalDecision::Refused);
    out.fingerprint = row.text("fingerprint");
    out.note = row.text("note");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

Fields values(const GateWaiver &waiver)
{
    return {{"contract_id", waiver.contract},
            {"gate", gateCode(waiver.gate)},
            {"fingerprint", waiver.fingerprint},
            {"covers", waiver.covers},
            {"reason", waiver.reason},
            {"document_sha256", waiver.documentSha256},
            {"document_name", waiver.documentName},
            {"at", waiver.at},
            {"actor", waiver.actor}};
}

GateWaiver waiver(const Row &row)
{
    GateWaiver out;
    out.id = row.id<GateWaiver>("id");
    out.contract = row.id<Contract>("contract_id");
    out.gate = parseGate(row.text("gate")).value_or(Gate::Complete);
    out.fingerprint = row.text("fingerprint");
    out.covers = row.list("covers");
    out.reason = row.text("reason");
    out.documentSha256 = row.text("document_sha256");
    out.documentName = row.text("document_name");
    out.at = row.instant("at");
    out.actor = row.text("actor");
    if (!row.isNull("decision")) {
        out.decision = WaiverDecision{row.text("decision") == u"granted", row.text("decision_note"),
                                      row.instant("decided_at"), row.text("decided_by")};
    }
    return out;
}

constexpr auto waiverRows =
    "SELECT w.*, d.decision, d.note AS decision_note, d.at AS decided_at, d.actor AS decided_by "
    "FROM gate_waiver w LEFT JOIN gate_waiver_decision d ON d.waiver_id = w.id WHERE ";

} // namespace

QList<ContractApproval> SigningRepository::approvals(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM contract_approval WHERE contract_id = ? ORDER BY id"))
        .bind(contract)
        .all<ContractApproval>(approval);
}

QList<GateWaiver> SigningRepository::waivers(Id<Contract> contract) const
{
    return Statement(*m_db, QString::fromLatin1(waiverRows) + QStringLiteral("w.contract_id = ? ORDER BY w.id"))
        .bind(contract)
        .all<GateWaiver>(waiver);
}

std::optional<GateWaiver> SigningRepository::find(Id<GateWaiver> id) const
{
    return Statement(*m_db, QString::fromLatin1(waiverRows) + QStringLiteral("w.id = ?"))
        .bind(id)
        .one<GateWaiver>(waiver);
}

std::map<Gate, GateRule> SigningRepository::rules() const
{
    std::map<Gate, GateRule> out;
    Statement rows(*m_db, QStringLiteral("SELECT gate, rule FROM signing_rule"));
    while (rows.next()) {
        if (const auto gate = parseGate(rows.row().text("gate")))
            out[*gate] = parseGateRule(rows.row().text("rule")).value_or(GateRule::Block);
    }
    return out;
}

bool SigningRepository::hasDocument(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT COUNT(*) FROM attachment WHERE record_table = 'contract' AND record_id = ?"))
               .bind(contract)
               .one<qint64>()
               .value_or(0)
           > 0;
}

QString SigningRepository::lastDrafter(Id<Contract> contract) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT actor FROM audit_log WHERE action IN ('created', 'changed') AND "
                                    "((record_table = 'contract' AND record_id = ?) OR (record_table = 'amendment' AND "
                                    "record_id IN (SELECT a.id FROM amendment a WHERE a.contract_id = ?))) "
                                    "ORDER BY id DESC LIMIT 1"))
        .bind(contract, contract)
        .one<QString>()
        .value_or(QString());
}

void SigningRepository::insert(Journal &journal, const ContractApproval &approval)
{
    insertRow(journal.transaction().db(), "contract_approval", values(approval));
}

Id<GateWaiver> SigningRepository::insert(Journal &journal, const GateWaiver &waiver)
{
    return {insertRow(journal.transaction().db(), "gate_waiver", values(waiver))};
}

void SigningRepository::decide(Journal &journal, Id<GateWaiver> id, bool isGranted, const QString &note)
{
    insertRow(journal.transaction().db(), "gate_waiver_decision",
              {{"waiver_id", id},
               {"decision", isGranted ? "granted" : "refused"},
               {"note", note},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
}

void SigningRepository::setRule(Journal &journal, Gate gate, GateRule rule)
{
    const QString code = QString::fromLatin1(gateCode(gate));
    const Fields fields{{"gate", code}, {"rule", gateRuleCode(rule)}};
    Connection &db = journal.transaction().db();
    Statement row(db, QStringLiteral("SELECT id, version FROM signing_rule WHERE gate = ?"));
    row.bind(code);
    const auto known = row.one<std::pair<qint64, qint64>>(
        [](const Row &r) { return std::pair(r.integer("id"), r.integer("version")); });
    if (known)
        journal.update(Area::Settings, "signing_rule", code, known->first, known->second, fields);
    else
        journal.insert(Area::Settings, "signing_rule", code, fields);
}

} // namespace lianming
