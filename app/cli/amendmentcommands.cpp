// The verbs about amendments of signed contracts: drafted from options or a document, looked at, signed, given up.
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/rightsboxes.h"
#include "core/contracts/contractservice.h"
#include "core/signing/amendmentservice.h"

#include <QFileInfo>

namespace lianming::cli {

namespace {

OrderedJson amendmentJson(const Amendment &amendment)
{
    return {{"id", amendment.id.value},
            {"number", amendment.number},
            {"title", utf8(amendment.title)},
            {"reason", utf8(amendment.reason)},
            {"effective_on", dayJson(amendment.effectiveOn)},
            {"state", amendmentStateCode(amendment.state)},
            {"signed_on", dayJson(amendment.signedOn)}};
}

int listAmendments(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    OrderedJson rows = OrderedJson::array();
    for (const Amendment &amendment : AmendmentService(workspace).list(contract.id))
        rows.push_back(amendmentJson(amendment));
    printRows(arguments, rows);
    return 0;
}

int amend(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Contract contract = ContractService(workspace).get(arguments.operands().first());
    Contract after = contract;
    if (arguments.has("document")) {
        const QString path = arguments.required("document");
        after = AmendmentService(workspace).amendedBy(contract.id, readJsonFile(path), QFileInfo(path).fileName());
    }
    if (const auto end = dayOption(arguments, "end")) {
        for (GrantTerms &grant : after.grants) {
            if (grant.days.end == after.term.end)
                grant.days.end = *end;
        }
        after.term.end = *end;
    }
    Amendment amendment;
    amendment.title = arguments.required("title");
    amendment.reason = text(arguments, "reason");
    amendment.effectiveOn = dayOption(arguments, "from").value_or(QDate());
    printRecord(arguments, {{"id", AmendmentService(workspace).draft(amendment, after).value}});
    return 0;
}

int renew(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    printRecord(arguments, {{"id", AmendmentService(workspace).draftRenewal({idOperand(arguments)}).value}});
    return 0;
}

OrderedJson checkJson(const AmendmentCheck &check)
{
    OrderedJson out{{"can_sign", check.canSign()}, {"findings", OrderedJson::array()}, {"gates", OrderedJson::array()}};
    for (const AmendmentFinding &finding : check.findings)
        out["findings"].push_back(utf8(amendmentFindingMessage(finding).english()));
    for (const GateResult &gate : check.gates.gates) {
        OrderedJson found = OrderedJson::array();
        for (const GateFinding &finding : gate.findings)
            found.push_back(utf8(finding.message.english()));
        out["gates"].push_back(
            {{"gate", gateCode(gate.gate)}, {"state", gateStateCode(gate.state)}, {"findings", found}});
    }
    return out;
}

int showAmendment(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AmendmentService service(workspace);
    const QString code = arguments.value("language").value_or(QStringLiteral("en"));
    const auto language = parseLanguage(code);
    if (!language)
        refuseWord("language", code);
    const OpenedAmendment opened = service.open({idOperand(arguments)});
    OrderedJson out = amendmentJson(opened.amendment);
    const TextDiff changes = service.changes(opened, *language);
    out["changes"] = OrderedJson::array();
    for (const TermChange &change : changes.terms) {
        out["changes"].push_back(
            {{"term", licenceTermCode(change.term)}, {"before", utf8(change.before)}, {"after", utf8(change.after)}});
    }
    const bool isDraft = opened.amendment.state == AmendmentState::Draft;
    const AmendmentCheck check = isDraft ? service.check(opened.amendment.id) : AmendmentCheck();
    if (isDraft)
        out["check"] = checkJson(check);
    printRecord(arguments, out);
    return isDraft && !check.canSign() ? 1 : 0;
}

int signAmendment(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AmendmentService service(workspace);
    const Amendment amendment = service.open({idOperand(arguments)}).amendment;
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    if (amendment.state == AmendmentState::Draft) {
        if (const AmendmentCheck check = service.check(amendment.id); !check.canSign()) {
            if (arguments.json())
                writeJson(checkJson(check));
            for (const AmendmentFinding &finding : check.findings)
                note(amendmentFindingMessage(finding).english());
            for (const GateResult &gate : check.gates.gates) {
                for (const GateFinding &finding : gate.findings)
                    note(finding.message.english());
            }
            return 1;
        }
    }
    service.sign(amendment.id, amendment.version, on);
    printRecord(arguments, {{"id", amendment.id.value}, {"signed_on", dayJson(on)}});
    return 0;
}

int dropAmendment(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AmendmentService service(workspace);
    const Amendment amendment = service.open({idOperand(arguments)}).amendment;
    service.drop(amendment.id, amendment.version);
    return 0;
}

} // namespace

void addAmendmentCommands(CommandTable &table)
{
    table.add(
        {"contracts", "amendments", "List a contract's amendments", {workspaceOption()}, "NUMBER", listAmendments});
    table.add({"contracts",
               "amend",
               "Draft an amendment of a signed contract",
               {workspaceOption(),
                {"title", "TEXT", "", true},
                {"from", "DAY", "The first day on which it applies", true},
                {"document", "FILE", "The contract as it is to be, a lianming-contract/1 document"},
                {"end", "DAY", "The new last day; grants that end with the term go with it"},
                {"reason", "TEXT"}},
               "NUMBER",
               amend});
    table.add(
        {"contracts", "renew", "Draft the amendment by which an option is used", {workspaceOption()}, "OPTION", renew});
    table.add({"contracts",
               "amendment",
               "Show what an amendment changes, and of a draft what signing would find; exit status 1 if it cannot be "
               "signed",
               {workspaceOption(), {"language", "CODE", "Of the terms' words: en (if not given) or zh"}},
               "AMENDMENT",
               showAmendment});
    table.add({"contracts",
               "sign-amendment",
               "Sign an amendment; exit status 1 with what stands against it",
               {workspaceOption(), {"on", "DAY", "Today if not given"}},
               "AMENDMENT",
               signAmendment});
    table.add({"contracts",
               "drop-amendment",
               "Give an amendment up that was not signed",
               {workspaceOption()},
               "AMENDMENT",
               dropAmendment});
}

} // namespace lianming::cli
