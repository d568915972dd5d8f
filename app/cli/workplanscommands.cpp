#include "app/cli/openworkspace.h"
#include "app/cli/planprinting.h"
#include "app/cli/plantaskcommands.h"
#include "app/cli/printing.h"
#include "app/cli/rightsboxes.h"
#include "app/cli/wholeoption.h"
#include "core/approvals/workingcalendar.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/products/productservice.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"
#include "core/workplans/templateservice.h"

namespace lianming::cli {

namespace {

int templates(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PlanTemplateService service(workspace);
    if (const auto file = arguments.value("save")) {
        const Json document = readJsonFile(*file);
        const PlanTemplate read = readPlanTemplate(JsonNode(document, *file));
        printRecord(arguments,
                    {{"code", utf8(read.code)}, {"edition", service.save(read, wholeOption(arguments, "edition"))}});
        return 0;
    }
    if (const auto code = arguments.value("archive")) {
        service.archive(*code);
        return 0;
    }
    if (const auto code = arguments.value("show")) {
        writeJson(planTemplateJson(service.get(*code).current));
        return 0;
    }
    OrderedJson rows = OrderedJson::array();
    for (const OfferedPlanTemplate &one : service.list()) {
        rows.push_back({{"code", utf8(one.current.code)},
                        {"edition", one.current.edition},
                        {"name_en", utf8(one.current.nameEn)},
                        {"name_zh", utf8(one.current.nameZh)},
                        {"for", planSubjectCode(one.current.subject)},
                        {"tasks", one.current.tasks.size()},
                        {"own", one.isHouse}});
    }
    printRows(arguments, rows);
    return 0;
}

/// What --contract (with --sku) or --store names.
void setSubject(const Arguments &arguments, Workspace &workspace, WorkPlan &plan)
{
    if (arguments.has("store"))
        plan.store = {wholeOption(arguments, "store").value_or(0)};
    if (!arguments.has("contract"))
        return;
    const Contract contract = ContractService(workspace).get(arguments.required("contract"));
    const auto sku = arguments.value("sku");
    if (!sku) {
        plan.contract = contract.id;
        return;
    }
    const auto product = ProductService(workspace).find(contract.id, *sku);
    if (!product) {
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract %1 has no product %2"),
                    {contract.number, *sku});
    }
    plan.product = product->id;
}

int make(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    WorkPlan plan;
    setSubject(arguments, workspace, plan);
    plan.templateCode = text(arguments, "template");
    plan.anchor = dayOption(arguments, "anchor").value_or(QDate());
    plan.owner = arguments.value("owner").value_or(workspace.actor.name);
    plan.titleEn = text(arguments, "title-en");
    plan.titleZh = text(arguments, "title-zh");
    plan.notes = text(arguments, "notes");
    if (plan.titleEn.isEmpty() && plan.titleZh.isEmpty() && !plan.templateCode.isEmpty()) {
        const PlanTemplate from = PlanTemplateService(workspace).get(plan.templateCode).current;
        plan.titleEn = from.nameEn;
        plan.titleZh = from.nameZh;
    }
    PlanService service(workspace);
    const WorkPlan made = service.get(service.make(plan));
    printRecord(arguments, {{"id", made.id.value}, {"number", utf8(made.number)}});
    return 0;
}

int listPlans(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PlanFilter filter;
    filter.text = text(arguments, "text");
    filter.openOnly = arguments.has("open");
    filter.withArchived = arguments.has("archived");
    if (arguments.has("contract"))
        filter.contract = ContractService(workspace).get(arguments.required("contract")).id;
    OrderedJson rows = OrderedJson::array();
    for (const PlanItem &item : PlanService(workspace).list(filter)) {
        rows.push_back({{"number", utf8(item.plan.number)},
                        {"title_en", utf8(item.plan.titleEn)},
                        {"title_zh", utf8(item.plan.titleZh)},
                        {"anchor", dayJson(item.plan.anchor)},
                        {"subject", utf8(item.subject)},
                        {"subject_en", utf8(item.subjectEn)},
                        {"subject_zh", utf8(item.subjectZh)},
                        {"owner", utf8(item.plan.owner)},
                        {"tasks", item.tasks},
                        {"done", item.done},
                        {"blocked", item.blocked},
                        {"overdue", item.overdue},
                        {"ends", dayJson(item.lastDay)}});
    }
    printRows(arguments, rows);
    return 0;
}

int showPlan(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PlanService service(workspace);
    const PlanBoard board = service.board(service.get(arguments.operands().first()).id);
    OrderedJson tasks = OrderedJson::array();
    for (qsizetype i = 0; i < board.tasks.size(); ++i) {
        OrderedJson row = taskRowJson(board.tasks[i]);
        row["critical"] = board.times[i].critical;
        row["slack"] = board.times[i].slack;
        if (arguments.json()) {
            row["needs"] = idsJson(board.tasks[i].needs);
            row["items"] = itemsJson(board.tasks[i].items);
        }
        tasks.push_back(row);
    }
    if (!board.unknownYears.isEmpty())
        note(unknownYearsMessage(board.unknownYears).english());
    if (!arguments.json()) {
        printRows(arguments, tasks);
        return 0;
    }
    const WorkPlan &plan = board.item.plan;
    writeJson({{"number", utf8(plan.number)},
               {"title_en", utf8(plan.titleEn)},
               {"title_zh", utf8(plan.titleZh)},
               {"version", plan.version},
               {"anchor", dayJson(plan.anchor)},
               {"owner", utf8(plan.owner)},
               {"template", utf8(plan.templateCode)},
               {"template_edition", plan.templateEdition},
               {"subject", utf8(board.item.subject)},
               {"tasks", tasks}});
    return 0;
}

/// A plan's key date, or where a task stands.
int movePlanOrTask(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    QList<TaskMove> moves;
    if (const auto anchor = dayOption(arguments, "anchor")) {
        PlanService service(workspace);
        const WorkPlan plan = service.get(arguments.operands().first());
        moves = arguments.has("dry-run") ? service.previewMove(plan.id, *anchor)
                                         : service.move(plan.id, plan.version, *anchor);
    } else {
        TaskService service(workspace);
        const WorkTask moved = service.get({idOperand(arguments)});
        const QString word = arguments.required("to");
        const auto state = parseTaskState(word);
        if (!state)
            refuseWord("to", word);
        moves = service.move(moved.id, moved.version, *state,
                             dayOption(arguments, "on").value_or(workspace.clock.today()), text(arguments, "reason"));
    }
    printRows(arguments, movesJson(moves));
    return 0;
}

/// A new store, or the one that --store names, as the options change it.
Id<Store> keepStore(const Arguments &arguments, Workspace &workspace)
{
    PlanService service(workspace);
    const auto known = wholeOption(arguments, "store");
    Store store = known ? service.store({*known}) : Store();
    if (!known || arguments.has("institution"))
        store.institution = InstitutionService(workspace).get(arguments.required("institution")).id;
    const auto edit = [&arguments](const char *option, QString &field) {
        field = arguments.value(option).value_or(field);
    };
    edit("name-en", store.nameEn);
    edit("name-zh", store.nameZh);
    edit("platform", store.platform);
    edit("url", store.url);
    edit("notes", store.notes);
    if (const auto opened = dayOption(arguments, "opened"))
        store.openedOn = opened;
    if (!known)
        return service.addStore(store);
    service.changeStore(store);
    return store.id;
}

int stores(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PlanService service(workspace);
    for (const auto &[option, isArchived] : {std::pair("archive", true), std::pair("restore", false)}) {
        if (const auto id = wholeOption(arguments, option)) {
            service.setStoreArchived({*id}, isArchived);
            return 0;
        }
    }
    if (arguments.has("platform") || arguments.has("store")) {
        printRecord(arguments, {{"id", keepStore(arguments, workspace).value}});
        return 0;
    }
    OrderedJson rows = OrderedJson::array();
    for (const StoreItem &item : service.stores(arguments.has("archived"))) {
        rows.push_back({{"id", item.store.id.value},
                        {"institution", utf8(item.institutionCode)},
                        {"name_en", utf8(item.store.nameEn)},
                        {"name_zh", utf8(item.store.nameZh)},
                        {"platform", utf8(item.store.platform)},
                        {"url", utf8(item.store.url)},
                        {"opened_on", dayJson(item.store.openedOn)},
                        {"plans", item.plans}});
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addWorkPlansCommands(CommandTable &table)
{
    addPlanTaskCommands(table);
    table.add({"plans",
               "templates",
               "List the templates of plans, show one as JSON, or keep the house's own",
               {workspaceOption(),
                {"show", "CODE"},
                {"save", "FILE", "A document such as --show prints; the next edition of its code"},
                {"edition", "NUMBER", "That --save goes out from: refused if another is there by now; 0 for a new one"},
                {"archive", "CODE", "No longer offer one of the house's own"}},
               "",
               templates});
    table.add({"plans",
               "make",
               "Make a plan for a contract, a product or a store",
               {workspaceOption(),
                {"anchor", "DAY", "Its key date, such as the launch", true},
                {"template", "CODE", "Without one it begins empty"},
                {"contract", "NUMBER"},
                {"sku", "SKU", "A product of the contract"},
                {"store", "ID"},
                {"title-en", "TEXT", "The template's name if no title is given"},
                {"title-zh", "TEXT"},
                {"owner", "NAME", "You if not given"},
                {"notes", "TEXT"}},
               "",
               make});
    table.add({"plans",
               "list",
               "List the plans",
               {workspaceOption(),
                {"text", "TEXT", "Words in number, titles, subject and parties"},
                {"contract", "NUMBER"},
                {"open", "", "Something is still to be done"},
                {"archived", "", "Archived ones, too"}},
               "",
               listPlans});
    table.add({"plans",
               "show",
               "Show a plan with its tasks, critical path and slack",
               {workspaceOption()},
               "NUMBER",
               showPlan});
    table.add({"plans",
               "move",
               "Move a plan's key date, or a task on; print what moved with it",
               {workspaceOption(),
                {"anchor", "DAY", "Of a plan"},
                {"to", "WORD", "Of a task: open, in_progress, blocked, done or dropped"},
                {"on", "DAY", "Done on; today if not given"},
                {"reason", "TEXT", "Needed for blocked and dropped"},
                {"dry-run", "", "Only tell what would move with the key date"}},
               "PLAN|TASK",
               movePlanOrTask});
    table.add({"plans",
               "stores",
               "List the institutions' stores on platforms, add one or change one",
               {workspaceOption(),
                {"platform", "NAME", "Adds a store"},
                {"institution", "CODE"},
                {"name-en", "TEXT"},
                {"name-zh", "TEXT"},
                {"url", "ADDRESS"},
                {"opened", "DAY"},
                {"notes", "TEXT"},
                {"store", "ID", "Changes this store"},
                {"archive", "ID"},
                {"restore", "ID"},
                {"archived", "", "List archived ones, too"}},
               "",
               stores});
}

} // namespace lianming::cli
