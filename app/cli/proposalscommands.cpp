#include "app/cli/openworkspace.h"
#include "app/cli/pipelinecommands.h"
#include "app/cli/printing.h"
#include "core/brands/brandservice.h"
#include "core/db/statement.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/availsjson.h"

namespace lianming::cli {

namespace {

ProposalStage stageOf(const char *option, const QString &word)
{
    const auto stage = parseProposalStage(word);
    if (!stage)
        refuseWord(option, word);
    return *stage;
}

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProposalFilter filter;
    filter.text = text(arguments, "search");
    for (const QString &word : arguments.values("stage"))
        filter.stages.append(stageOf("stage", word));
    if (arguments.has("institution"))
        filter.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("brand"))
        filter.brand = BrandService(workspace).get(arguments.required("brand")).id;
    filter.owner = text(arguments, "owner");
    filter.withArchived = arguments.has("archived");
    OrderedJson rows = OrderedJson::array();
    for (const ProposalItem &item : ProposalService(workspace).list(filter)) {
        rows.push_back({{"number", utf8(item.number)},
                        {"stage", proposalStageCode(item.stage)},
                        {"house_stage", utf8(item.houseStage.code)},
                        {"days_in_stage", item.daysInStage},
                        {"stuck", item.isStuck()},
                        {"institution", utf8(item.institutionCode)},
                        {"brand", utf8(item.brandCode)},
                        {"title", utf8(item.title)},
                        {"value", item.value.toString()},
                        {"currency", utf8(item.value.currency.codeText())},
                        {"assets", item.assetCount},
                        {"owner", utf8(item.owner)},
                        {"received_on", dayJson(item.receivedOn)},
                        {"next_step", utf8(item.nextStep)},
                        {"next_step_on", dayJson(item.nextStepOn)},
                        {"archived", item.archived}});
    }
    printRows(arguments, rows);
    return 0;
}

QDate day(const Arguments &arguments, const char *option)
{
    return dayOption(arguments, option).value_or(QDate());
}

Id<Asset> asset(Workspace &workspace, const QString &code)
{
    const auto id =
        Statement(workspace.db, QStringLiteral("SELECT id FROM asset WHERE code = ?")).bind(code).one<qint64>();
    if (!id)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"), {code});
    return {*id};
}

int add(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QString currencyCode = arguments.value("currency").value_or(QStringLiteral("CNY"));
    const auto currency = Currency::find(currencyCode);
    if (!currency)
        refuseWord("currency", currencyCode);
    Proposal proposal;
    proposal.number = text(arguments, "number");
    proposal.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    proposal.brand = BrandService(workspace).get(arguments.required("brand")).id;
    proposal.title = arguments.required("title");
    proposal.idea = text(arguments, "idea");
    proposal.owner = arguments.value("owner").value_or(workspace.actor.name);
    for (const QString &code : arguments.values("asset"))
        proposal.assets.append(asset(workspace, code));
    for (const QString &code : arguments.values("right")) {
        const auto right = parseRight(code.toStdString());
        if (!right)
            refuseWord("right", code);
        proposal.rights.push_back(*right);
    }
    proposal.categories = arguments.values("category");
    proposal.territories = arguments.values("territory");
    proposal.channels = arguments.values("channel");
    const QString exclusivity = arguments.value("exclusivity").value_or(QStringLiteral("non_exclusive"));
    const auto known = parseExclusivity(exclusivity.toStdString());
    if (!known)
        refuseWord("exclusivity", exclusivity);
    proposal.exclusivity = *known;
    proposal.term = {day(arguments, "start"), day(arguments, "end")};
    const QString percent = arguments.value("percent").value_or(QStringLiteral("0"));
    const auto rate = Rate::parse(percent.toStdString());
    if (!rate)
        refuseWord("percent", percent);
    proposal.offeredPercent = *rate;
    proposal.guarantee = amountOption(arguments, "guarantee", *currency);
    proposal.value = amountOption(arguments, "value", *currency);
    proposal.receivedOn = dayOption(arguments, "received").value_or(workspace.clock.today());
    proposal.nextStep = text(arguments, "next-step");
    proposal.nextStepOn = dayOption(arguments, "next-step-on");
    ProposalService service(workspace);
    proposal.id = service.add(proposal);
    printRecord(arguments, {{"number", utf8(service.get(proposal.id).number)}});
    return 0;
}

int show(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ProposalService service(workspace);
    const Proposal proposal = service.get(arguments.operands().first());
    OrderedJson moves = OrderedJson::array();
    for (const ProposalMove &move : service.moves(proposal.id)) {
        moves.push_back({{"at", utf8(move.at.toString(Qt::ISODate))},
                         {"from", move.from ? OrderedJson(proposalStageCode(*move.from)) : OrderedJson(nullptr)},
                         {"to", proposalStageCode(move.to)},
                         {"seconds_before", move.secondsBefore},
                         {"from_stage", utf8(move.fromCode)},
                         {"to_stage", utf8(move.toCode)},
                         {"reason_code", utf8(move.reasonCode)},
                         {"reason", utf8(move.reason)},
                         {"actor", utf8(move.actor)}});
    }
    QStringList rights;
    for (const Right right : proposal.rights)
        rights.append(QString::fromLatin1(rightCode(right)));
    OrderedJson out{{"number", utf8(proposal.number)},
                    {"institution", utf8(InstitutionService(workspace).get(proposal.institution).code)},
                    {"brand", utf8(BrandService(workspace).get(proposal.brand).code)},
                    {"title", utf8(proposal.title)},
                    {"idea", utf8(proposal.idea)},
                    {"stage", proposalStageCode(proposal.stage)},
                    {"house_stage", utf8(PipelineService(workspace)
                                             .pipelines()
                                             .of(proposal.institution)
                                             .stage(proposal.stage, proposal.stageCode)
                                             .code)},
                    {"owner", utf8(proposal.owner)},
                    {"assets", listJson(ProposalRepository(workspace.db).assetCodes(proposal.assets))},
                    {"rights", listJson(rights)},
                    {"categories", listJson(proposal.categories)},
                    {"territories", listJson(proposal.territories)},
                    {"channels", listJson(proposal.channels)},
                    {"exclusivity", exclusivityCode(proposal.exclusivity)},
                    {"start", dayJson(proposal.term.start)},
                    {"end", dayJson(proposal.term.end)},
                    {"offered_percent", proposal.offeredPercent.toString()},
                    {"guarantee", proposal.guarantee.toString()},
                    {"value", proposal.value.toString()},
                    {"currency", utf8(proposal.value.currency.codeText())},
                    {"received_on", dayJson(proposal.receivedOn)},
                    {"next_step", utf8(proposal.nextStep)},
                    {"next_step_on", dayJson(proposal.nextStepOn)},
                    {"reason", utf8(proposal.reason)},
                    {"reason_code", utf8(proposal.reasonCode)},
                    {"archived_on", dayJson(proposal.archivedOn)},
                    {"moves", moves}};
    if (const auto answer = service.rights(proposal)) {
        if (arguments.json())
            out["availability"] = availsJson(*answer);
        else
            out["availability"] = verdictCode(answer->verdict);
    }
    printRecord(arguments, out);
    return 0;
}

int move(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ProposalService service(workspace);
    const Proposal proposal = service.get(arguments.operands().first());
    const QString to = arguments.required("to");
    // A phase, or one of the pipeline's own stages.
    const auto own = PipelineService(workspace).pipelines().of(proposal.institution).find(to);
    const ProposalTarget target{own ? own->phase : stageOf("to", to), own ? own->code : QString(),
                                text(arguments, "reason-code"), text(arguments, "reason")};
    service.move(proposal.id, proposal.version, target);
    printRecord(arguments, {{"number", utf8(proposal.number)}, {"stage", utf8(arguments.required("to"))}});
    return 0;
}

} // namespace

void addProposalsCommands(CommandTable &table)
{
    table.add({"proposals",
               "list",
               "List proposals, the newest first",
               {workspaceOption(),
                {"search", "WORDS"},
                {"stage", "STAGE", "May be given several times"},
                {"institution", "CODE"},
                {"brand", "CODE"},
                {"owner", "NAME"},
                {"archived", "", "The archived ones too"}},
               "",
               list});
    table.add({"proposals",
               "add",
               "Add a proposal as an inquiry",
               {workspaceOption(),
                {"institution", "CODE", "", true},
                {"brand", "CODE", "", true},
                {"title", "TEXT", "", true},
                {"start", "DAY", "First day of the term", true},
                {"end", "DAY", "Last day of the term", true},
                {"number", "NUMBER", "The next one of the year if not given"},
                {"idea", "TEXT"},
                {"owner", "NAME"},
                {"asset", "CODE", "May be given several times, as the following"},
                {"right", "RIGHT", "reproduction, adaptation, distribution, communication, trademark, name or *"},
                {"category", "CODE"},
                {"territory", "CODE"},
                {"channel", "CODE"},
                {"exclusivity", "WORD", "exclusive, sole or non_exclusive"},
                {"percent", "RATE", "Offered"},
                {"guarantee", "AMOUNT", "Offered"},
                {"value", "AMOUNT", "What it may be worth"},
                {"currency", "CODE", "CNY if not given"},
                {"received", "DAY", "Today if not given"},
                {"next-step", "TEXT"},
                {"next-step-on", "DAY", "When it is due"}},
               "",
               add});
    table.add({"proposals",
               "show",
               "Show one proposal, its moves and how its rights stand",
               {workspaceOption()},
               "NUMBER",
               show});
    table.add({"proposals",
               "move",
               "Move a proposal to another stage",
               {workspaceOption(),
                {"to", "STAGE",
                 "inquiry, reviewing, negotiating, accepted, declined or withdrawn, or an own stage's code", true},
                {"reason-code", "CODE", "Needed to decline and to withdraw, or --reason; see proposals reasons"},
                {"reason", "TEXT", "In words"}},
               "NUMBER",
               move});
    addPipelineCommands(table);
}

} // namespace lianming::cli
