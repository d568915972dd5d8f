#include "app/cli/gatesprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/drafting/draftservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/signingservice.h"

#include <algorithm>

namespace lianming::cli {

namespace {

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractFilter filter;
    filter.text = text(arguments, "search");
    for (const QString &word : arguments.values("standing")) {
        const auto standing = parseContractStanding(word);
        if (!standing)
            refuseWord("standing", word);
        filter.standings.append(*standing);
    }
    if (arguments.has("institution"))
        filter.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("brand"))
        filter.brand = BrandService(workspace).get(arguments.required("brand")).id;
    filter.withArchived = arguments.has("archived");
    OrderedJson rows = OrderedJson::array();
    for (const ContractItem &item : ContractService(workspace).list(filter)) {
        rows.push_back({{"number", utf8(item.number)},
                        {"standing", contractStandingCode(item.standing)},
                        {"institution", utf8(item.institutionCode)},
                        {"brand", utf8(item.brandCode)},
                        {"title", utf8(item.title)},
                        {"start", dayJson(item.term.start)},
                        {"end", dayJson(item.term.end)},
                        {"currency", utf8(item.currency.codeText())},
                        {"periods", frequencyCode(item.frequency)},
                        {"grants", item.grantCount},
                        {"signed_on", dayJson(item.signedOn)},
                        {"next_due", dayJson(item.nextDue)},
                        {"late_reports", item.lateReports},
                        {"archived", item.archived}});
    }
    printRows(arguments, rows);
    return 0;
}

OrderedJson calendarJson(const QList<ReportingPeriod> &calendar)
{
    OrderedJson out = OrderedJson::array();
    for (const ReportingPeriod &one : calendar)
        out.push_back(
            {{"period", utf8(one.period.name())}, {"due", dayJson(one.due)}, {"state", reportStateCode(one.state)}});
    return out;
}

OrderedJson timelineJson(const QList<TimelineEvent> &timeline)
{
    OrderedJson out = OrderedJson::array();
    for (const TimelineEvent &event : timeline)
        out.push_back(
            {{"day", dayJson(event.day)}, {"kind", timelineKindCode(event.kind)}, {"args", listJson(event.args)}});
    return out;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ContractService service(workspace);
    const Contract contract = service.get(arguments.operands().first());
    OrderedJson out;
    if (arguments.json()) {
        out["contract"] = DraftService(workspace).exportDocument(contract);
    } else {
        const OrderedJson document = service.exportDocument(contract);
        for (const char *key : {"number", "title", "institution", "brand", "proposal", "state", "signed_on",
                                "terminated_on", "termination_reason", "currency", "term", "periods"}) {
            if (document.contains(key))
                out[key] = document.at(key);
        }
    }
    const QDate today = workspace.clock.today();
    out["standing"] = contractStandingCode(standingOf(contract.state, contract.term, contract.sellOffDays, today));
    out["calendar"] = calendarJson(service.calendar(contract));
    out["timeline"] = timelineJson(service.timeline(contract));
    if (contract.state == ContractState::Draft) {
        const GateReport check = SigningService(workspace).gates(contract);
        if (arguments.json())
            out["signing"] = gatesJson(check);
        else
            out["can_sign"] = check.canSign();
    }
    printRecord(arguments, out);
    return 0;
}

int importContract(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractService service(workspace);
    QStringList numbers;
    for (const QString &file : arguments.operands())
        numbers.append(service.get(DraftService(workspace).importDocument(readJsonFile(file), file)).number);
    printRecord(arguments, {{"numbers", listJson(numbers)}});
    return 0;
}

int exportContract(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ContractService service(workspace);
    const OrderedJson document = DraftService(workspace).exportDocument(service.get(arguments.operands().first()));
    constexpr int indent = 2;
    write(QByteArray::fromStdString(document.dump(arguments.json() ? -1 : indent)) + '\n');
    return 0;
}

int draft(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractService service(workspace);
    const Id<Contract> id = service.draftFrom(ProposalService(workspace).get(arguments.operands().first()).id);
    printRecord(arguments, {{"number", utf8(service.get(id).number)}});
    return 0;
}

int terminate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ContractService service(workspace);
    const Contract contract = service.get(arguments.operands().first());
    const QDate on = dayOption(arguments, "on").value_or(workspace.clock.today());
    service.terminate(contract.id, contract.version, on, arguments.required("reason"));
    printRecord(arguments, {{"number", utf8(contract.number)}, {"terminated_on", dayJson(on)}});
    return 0;
}

} // namespace

void addContractsCommands(CommandTable &table)
{
    table.add(
        {"contracts",
         "list",
         "List contracts with where they stand and which reports are late",
         {workspaceOption(),
          {"search", "WORDS"},
          {"standing", "WORD", "draft, upcoming, running, sell_off, ended or terminated; may be given several times"},
          {"institution", "CODE"},
          {"brand", "CODE"},
          {"archived", "", "The archived ones too"}},
         "",
         list});
    table.add({"contracts",
               "show",
               "Show one contract, its reporting calendar and timeline, and for a draft what signing would find",
               {workspaceOption()},
               "NUMBER",
               show});
    table.add({"contracts",
               "import",
               "Add drafts from lianming-contract/1 documents",
               {workspaceOption()},
               "FILE…",
               importContract});
    table.add({"contracts",
               "export",
               "Print a contract as a lianming-contract/1 document",
               {workspaceOption()},
               "NUMBER",
               exportContract});
    table.add(
        {"contracts", "draft", "Draft the contract of an accepted proposal", {workspaceOption()}, "PROPOSAL", draft});
    table.add({"contracts",
               "terminate",
               "End a signed contract",
               {workspaceOption(), {"on", "DAY", "Today if not given"}, {"reason", "TEXT", "", true}},
               "NUMBER",
               terminate});
}

} // namespace lianming::cli
