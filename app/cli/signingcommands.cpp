#include "app/cli/gatesprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/contracts/contractservice.h"
#include "core/rights/availsjson.h"
#include "core/rights/ledger.h"
#include "core/signing/amendmentservice.h"
#include "core/signing/signingservice.h"

#include <algorithm>

namespace lianming::cli {

namespace {

OrderedJson findingJson(const GateFinding &finding)
{
    OrderedJson out{{"message", utf8(finding.message.english())},
                    {"key", utf8(finding.key)},
                    {"blocks", finding.blocks},
                    {"waivable", finding.waivable},
                    {"waived", finding.waived}};
    if (finding.grant >= 0)
        out["grant"] = finding.grant + 1;
    if (!finding.detail.isEmpty())
        out["detail"] = utf8(finding.detail);
    return out;
}

OrderedJson waiverJson(const GateWaiver &waiver)
{
    OrderedJson out{{"id", waiver.id.value},
                    {"gate", gateCode(waiver.gate)},
                    {"reason", utf8(waiver.reason)},
                    {"document", utf8(waiver.documentName)},
                    {"sha256", utf8(waiver.documentSha256)},
                    {"asked_by", utf8(waiver.actor)},
                    {"covers", listJson(waiver.covers)}};
    if (waiver.decision) {
        out["decision"] = waiver.decision->isGranted ? "granted" : "refused";
        out["decided_by"] = utf8(waiver.decision->actor);
        out["note"] = utf8(waiver.decision->note);
    }
    return out;
}

Gate requiredGate(const Arguments &arguments, const char *option)
{
    const QString word = arguments.required(option);
    const auto gate = parseGate(word);
    if (!gate)
        refuseWord(option, word);
    return *gate;
}

ApprovalKind requiredKind(const Arguments &arguments)
{
    const QString word = arguments.required("as");
    const auto kind = parseApprovalKind(word);
    if (!kind)
        refuseWord("as", word);
    return *kind;
}

/// The contract that the operand names, or with --amendment as that draft of an amendment would have it.
Contract contentOf(Workspace &workspace, const Arguments &arguments)
{
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    const auto number = arguments.value("amendment");
    if (!number)
        return contract;
    const AmendmentService amendments(workspace);
    for (const Amendment &amendment : amendments.list(contract.id)) {
        if (QString::number(amendment.number) == *number)
            return amendments.open(amendment.id).after;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract %1 has no amendment %2"),
                {contract.number, *number});
}

int gatesOfContract(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = contentOf(workspace, arguments);
    const SigningService service(workspace);
    const GateReport report = service.gates(contract);
    if (arguments.json()) {
        OrderedJson out = gatesJson(report);
        out["approvals"] = OrderedJson::array();
        for (const ContractApproval &approval : service.approvals(contract.id)) {
            out["approvals"].push_back({{"as", approvalKindCode(approval.kind)},
                                        {"decision", approvalDecisionCode(approval.decision)},
                                        {"by", utf8(approval.actor)},
                                        {"note", utf8(approval.note)},
                                        {"of_this_content", approval.fingerprint == report.fingerprint}});
        }
        out["waivers"] = OrderedJson::array();
        for (const GateWaiver &waiver : service.waivers(contract.id))
            out["waivers"].push_back(waiverJson(waiver));
        writeJson(out);
        return report.canSign() ? 0 : 1;
    }
    OrderedJson rows = OrderedJson::array();
    for (const GateResult &result : report.gates) {
        rows.push_back({{"gate", gateCode(result.gate)}, {"state", gateStateCode(result.state)}, {"finding", ""}});
        for (const GateFinding &finding : result.findings) {
            rows.push_back({{"gate", ""},
                            {"state", finding.waived   ? "waived"
                                      : finding.blocks ? "blocked"
                                                       : "warning"},
                            {"finding", utf8(finding.message.english())}});
        }
    }
    printRows(arguments, rows);
    return report.canSign() ? 0 : 1;
}

int sign(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    SigningService service(workspace);
    if (contract.state == ContractState::Draft) {
        const GateReport report = service.gates(contract);
        if (arguments.has("check") || !report.canSign()) {
            printRefusal(arguments, report);
            return report.canSign() ? 0 : 1;
        }
    }
    service.sign(contract.id, contract.version, on);
    printRecord(arguments, {{"number", utf8(contract.number)}, {"signed_on", dayJson(on)}});
    return 0;
}

int approve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = contentOf(workspace, arguments);
    const ApprovalKind kind = requiredKind(arguments);
    SigningService(workspace).approve(contract, kind, text(arguments, "note"));
    printRecord(arguments, {{"number", utf8(contract.number)}, {"approved_as", approvalKindCode(kind)}});
    return 0;
}

int refuseApproval(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = contentOf(workspace, arguments);
    const ApprovalKind kind = requiredKind(arguments);
    SigningService service(workspace);
    service.refuseApproval(contract, kind, arguments.required("note"));
    printRecord(arguments, {{"number", utf8(contract.number)},
                            {"as", approvalKindCode(kind)},
                            {"decision", approvalDecisionCode(service.approvals(contract.id).last().decision)}});
    return 0;
}

int waive(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = contentOf(workspace, arguments);
    const Gate gate = requiredGate(arguments, "gate");
    const auto id = SigningService(workspace).askWaiver(contract, gate, arguments.required("reason"),
                                                        arguments.required("document"));
    printRecord(arguments, {{"id", id.value}, {"number", utf8(contract.number)}, {"gate", gateCode(gate)}});
    return 0;
}

/// The waiver that an operand names: its id, or with --gate the contract that it waits for.
Id<GateWaiver> waiverOf(Workspace &workspace, const Arguments &arguments)
{
    const QString operand = arguments.operands().first();
    if (!arguments.has("gate")) {
        bool isNumber = false;
        const qint64 id = operand.toLongLong(&isNumber);
        if (!isNumber) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "With the number of a contract, --gate is needed: %1"), {operand});
        }
        return {id};
    }
    const Gate gate = requiredGate(arguments, "gate");
    const auto waivers = SigningService(workspace).waivers(ContractService(workspace).get(operand).id);
    const auto newest = std::find_if(waivers.rbegin(), waivers.rend(), [gate](const GateWaiver &waiver) {
        return waiver.gate == gate && !waiver.decision;
    });
    if (newest == waivers.rend()) {
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "No waiver of this gate waits for a decision: %1"),
                    {QString::fromLatin1(gateCode(gate))});
    }
    return newest->id;
}

int decideWaiver(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Id<GateWaiver> id = waiverOf(workspace, arguments);
    const bool isGranted = !arguments.has("refuse");
    SigningService(workspace).decideWaiver(id, isGranted, text(arguments, "note"));
    printRecord(arguments, {{"id", id.value}, {"decision", isGranted ? "granted" : "refused"}});
    return 0;
}

int attach(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SigningService service(workspace);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    for (const QString &file : arguments.operands().mid(1))
        service.attach(contract.id, file);
    QStringList names;
    for (const Attachment &attachment : service.attachments(contract.id))
        names.append(attachment.name);
    printRecord(arguments, {{"number", utf8(contract.number)}, {"documents", listJson(names)}});
    return 0;
}

int rules(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SigningService service(workspace);
    for (const QString &word : arguments.values("set")) {
        const auto gate = parseGate(word.section(u'=', 0, 0));
        const auto rule = parseGateRule(word.section(u'=', 1));
        if (!gate || !rule)
            refuseWord("set", word);
        service.setRule(*gate, *rule);
    }
    const auto known = service.rules();
    OrderedJson rows = OrderedJson::array();
    for (const Gate gate : gates) {
        const auto rule = known.find(gate);
        rows.push_back({{"gate", gateCode(gate)},
                        {"rule", gateRuleCode(rule == known.end() ? GateRule::Block : rule->second)},
                        {"may_warn", mayWarn(gate)},
                        {"may_be_waived", mayBeWaived(gate)}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

OrderedJson gatesJson(const GateReport &report)
{
    OrderedJson list = OrderedJson::array();
    for (const GateResult &result : report.gates) {
        OrderedJson findings = OrderedJson::array();
        for (const GateFinding &finding : result.findings)
            findings.push_back(findingJson(finding));
        list.push_back(
            {{"gate", gateCode(result.gate)}, {"state", gateStateCode(result.state)}, {"findings", findings}});
    }
    OrderedJson open = OrderedJson::array();
    for (const ContractFinding &finding : report.open)
        open.push_back(utf8(findingMessage(finding).english()));
    OrderedJson grants = OrderedJson::array();
    for (const AvailsAnswer &answer : report.grants)
        grants.push_back(availsJson(answer));
    return {{"can_sign", report.canSign()},
            {"fingerprint", utf8(report.fingerprint)},
            {"gates", list},
            {"findings", open},
            {"grants", grants}};
}

void printRefusal(const Arguments &arguments, const GateReport &report)
{
    if (arguments.json()) {
        writeJson(gatesJson(report));
        return;
    }
    for (const GateResult &result : report.gates) {
        for (const GateFinding &finding : result.findings) {
            if (!finding.blocks || finding.waived)
                continue;
            QString reason = finding.key.section(u' ', 0, 0);
            const QString gate = result.gate == Gate::RightsFree ? reason : QString::fromLatin1(gateCode(result.gate));
            note(QString(gate).replace(u'_', u' ') + QStringLiteral(": ") + finding.message.english());
        }
    }
}

void addSigningCommands(CommandTable &table)
{
    const Option amendmentOption{"amendment", "N", "Of the contract as this draft of an amendment would have it"};
    const Option gateOption{"gate", "WORD",
                            "rights_free, title_held, trade_mark, permits, statutory, text or approvals", true};
    table.add({"contracts",
               "gates",
               "Say what stands between a contract and its signature, gate by gate; exit status 1 when one is blocked",
               {workspaceOption(), amendmentOption},
               "NUMBER",
               gatesOfContract});
    table.add(
        {"contracts",
         "sign",
         "Sign a draft; exit status 1 with what stands in the way if a gate is blocked",
         {workspaceOption(), {"on", "DAY", "Today if not given"}, {"check", "", "Only say what signing would find"}},
         "NUMBER",
         sign});
    table.add({"contracts",
               "approve",
               "Approve a draft as it stands, as legal or for the programme",
               {workspaceOption(), {"as", "WORD", "legal or business", true}, {"note", "TEXT"}, amendmentOption},
               "NUMBER",
               approve});
    table.add(
        {"contracts",
         "refuse-approval",
         "Refuse the approval of a draft, or take it back",
         {workspaceOption(), {"as", "WORD", "legal or business", true}, {"note", "TEXT", "Why", true}, amendmentOption},
         "NUMBER",
         refuseApproval});
    table.add({"contracts",
               "waive",
               "Ask a second person to let a contract pass in spite of a gate",
               {workspaceOption(),
                gateOption,
                {"reason", "TEXT", "", true},
                {"document", "FILE", "What says so", true},
                amendmentOption},
               "NUMBER",
               waive});
    table.add({"contracts",
               "grant-waiver",
               "Grant what somebody else asked for, by its id or by the contract's number and the gate",
               {workspaceOption(),
                {"gate", "WORD", "With a contract's number: its newest request about this gate"},
                {"note", "TEXT"},
                {"refuse", "", "Refuse it; needs --note"}},
               "ID",
               decideWaiver});
    table.add({"contracts",
               "attach",
               "Keep documents with a contract, such as its text on paper",
               {workspaceOption()},
               "NUMBER FILE…",
               attach});
    table.add({"contracts",
               "rules",
               "Show which gates keep a contract from being signed and which only warn, and change it",
               {workspaceOption(), {"set", "GATE=RULE", "statutory=warn; block or warn; may be given several times"}},
               "",
               rules});
}

} // namespace lianming::cli
