#include "app/cli/reviewhousecommands.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/wholeoption.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/workplans/planservice.h"

namespace lianming::cli {

namespace {

OrderedJson chainJson(const ReviewChain &chain, const QString &label)
{
    return {{"id", chain.id.value},
            {"of", utf8(label)},
            {"category", utf8(chain.category)},
            {"stages", listJson(stageLines(chain.stages))},
            {"silence_days", chain.silenceDays ? OrderedJson(*chain.silenceDays) : OrderedJson(nullptr)}};
}

int chain(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ReviewHouseService service(workspace);
    ReviewChain wanted;
    wanted.category = text(arguments, "category");
    if (arguments.has("contract"))
        wanted.contract = ContractService(workspace).get(arguments.required("contract")).id;
    if (arguments.has("institution"))
        wanted.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    if (arguments.has("stage")) {
        const auto stages = parseStageLines(arguments.values("stage"));
        if (!stages)
            refuseWord("stage", arguments.values("stage").join(QStringLiteral("; ")));
        wanted.stages = *stages;
        if (const auto days = wholeOption(arguments, "silence"))
            wanted.silenceDays = int(std::clamp<qint64>(*days, 0, std::numeric_limits<int>::max()));
        for (const ReviewChain &known : service.chains()) {
            if (known.institution == wanted.institution && known.contract == wanted.contract
                && known.category == wanted.category) {
                wanted.id = known.id;
                wanted.version = known.version;
            }
        }
        service.saveChain(wanted);
    } else if (arguments.has("silence")) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "What silence means is said with the stages: give "
                                                                     "--stage, too"));
    }
    if (const auto id = arguments.value("remove"))
        service.removeChain({id->toLongLong()});
    if (wanted.contract.isSet()) {
        const ReviewChain holds = service.chainFor(wanted.contract, wanted.category);
        printRecord(arguments, chainJson(holds, service.label(holds)));
        return 0;
    }
    OrderedJson rows = OrderedJson::array();
    rows.push_back(chainJson(houseChain(), service.label({})));
    for (const ReviewChain &one : service.chains())
        rows.push_back(chainJson(one, service.label(one)));
    printRows(arguments, rows);
    return 0;
}

int calendar(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ReviewHouseService service(workspace);
    Id<Institution> institution;
    if (arguments.has("institution"))
        institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const QString name = text(arguments, "name");
    for (const auto &[option, isWorked] : {std::pair("off", false), std::pair("worked", true)}) {
        if (const auto day = dayOption(arguments, option))
            service.saveDay({{}, 1, institution, {*day, isWorked, name, name}});
    }
    if (arguments.has("off") || arguments.has("worked"))
        PlanService(workspace).followCalendar(institution);
    const QDate today = workspace.clock.today();
    const DaySpan span{dayOption(arguments, "from").value_or(QDate(today.year(), 1, 1)),
                       dayOption(arguments, "to").value_or(QDate(today.year(), 12, 31))};
    const WorkingCalendar days = service.calendar(institution);
    if (const auto years = days.unknownYears(span); !years.isEmpty())
        note(unknownYearsMessage(years).english());
    OrderedJson rows = OrderedJson::array();
    for (const CalendarDay &day : days.specialDays(span)) {
        rows.push_back({{"day", dayJson(day.day)},
                        {"worked", day.isWorked},
                        {"name_en", utf8(day.nameEn)},
                        {"name_zh", utf8(day.nameZh)}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addReviewHouseCommands(CommandTable &table)
{
    table.add({"approvals",
               "chain",
               "The stages that products go through; with --stage sets those of an institution or a contract",
               {workspaceOption(),
                {"institution", "CODE"},
                {"contract", "NUMBER"},
                {"category", "CODE", "For these products; all without it"},
                {"stage", "\"STAGE DAYS REVIEWERS\"", "Such as \"concept 10 curator,licensing\"; in order"},
                {"silence", "DAYS",
                 "With --stage: so many working days without an answer are an approval; of a contract only"},
                {"remove", "ID", "A chain that is listed"}},
               "",
               chain});
    table.add({"approvals",
               "calendar",
               "Public holidays, weekends that are worked, and the house's own days",
               {workspaceOption(),
                {"institution", "CODE", "The whole house without it"},
                {"from", "DAY", "This year if not given"},
                {"to", "DAY"},
                {"off", "DAY", "Say that a day is not worked"},
                {"worked", "DAY", "Say that a day is worked"},
                {"name", "TEXT", "Why"}},
               "",
               calendar});
}

} // namespace lianming::cli
