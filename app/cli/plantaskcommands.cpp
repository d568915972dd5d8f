#include "app/cli/plantaskcommands.h"

#include "app/cli/openworkspace.h"
#include "app/cli/planprinting.h"
#include "app/cli/rightsboxes.h"
#include "app/cli/wholeoption.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"

namespace lianming::cli {

namespace {

/// "--needs 3,5": ids of tasks; "--needs none" takes all away.
QList<Id<WorkTask>> needsOption(const Arguments &arguments)
{
    QList<Id<WorkTask>> out;
    const QString words = text(arguments, "needs");
    if (words == u"none")
        return out;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 id = word.trimmed().toLongLong(&isNumber);
        if (!isNumber)
            refuseWord("needs", word);
        out.append(Id<WorkTask>{id});
    }
    return out;
}

/// Puts what the options say into the task; true if they say anything.
bool editTask(const Arguments &arguments, WorkTask &task)
{
    bool isEdited = false;
    const auto edit = [&](const char *option, QString &field) {
        if (const auto value = arguments.value(option)) {
            field = *value;
            isEdited = true;
        }
    };
    edit("title-en", task.titleEn);
    edit("title-zh", task.titleZh);
    edit("owner", task.owner);
    edit("notes", task.notes);
    if (const auto word = arguments.value("phase")) {
        const auto phase = parsePlanPhase(*word);
        if (!phase)
            refuseWord("phase", *word);
        task.phase = *phase;
        isEdited = true;
    }
    if (const auto word = arguments.value("side")) {
        const auto side = parseParty(*word);
        if (!side)
            refuseWord("side", *word);
        task.side = *side;
        isEdited = true;
    }
    if (const auto days = wholeOption(arguments, "days")) {
        task.days = *days;
        isEdited = true;
    }
    if (const auto after = wholeOption(arguments, "after-anchor")) {
        task.afterAnchor = *after;
        isEdited = true;
    }
    if (arguments.has("needs")) {
        task.needs = needsOption(arguments);
        isEdited = true;
    }
    return isEdited;
}

int task(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TaskService service(workspace);
    if (arguments.has("add-to")) {
        WorkTask added;
        added.plan = PlanService(workspace).get(arguments.required("add-to")).id;
        (void)editTask(arguments, added);
        printRecord(arguments, {{"id", service.add(added).value}});
        return 0;
    }
    if (arguments.operands().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Name the task, or a plan with --add-to"));
    WorkTask found = service.get({idOperand(arguments)});
    QList<TaskMove> moves;
    if (editTask(arguments, found))
        moves = arguments.has("dry-run") ? service.preview(found) : service.change(found);
    if (const auto path = arguments.value("attach"))
        service.attach(found.id, wholeOption(arguments, "item").value_or(0), *path);
    else if (const auto item = wholeOption(arguments, "item"))
        service.tick(found.id, *item, !arguments.has("undo"));
    if (const auto words = arguments.value("comment"))
        service.comment(found.id, *words);
    found = service.get(found.id);
    OrderedJson out = taskRowJson(found);
    out["version"] = found.version;
    if (arguments.json()) {
        out["needs"] = idsJson(found.needs);
        out["items"] = itemsJson(found.items);
        out["moved"] = movesJson(moves);
    }
    printRecord(arguments, out);
    return 0;
}

int tasks(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TaskService service(workspace);
    TaskFilter filter = arguments.has("mine") ? service.mine() : TaskFilter();
    if (arguments.has("owner"))
        filter.owners = arguments.values("owner");
    filter.dueUntil = dayOption(arguments, "until");
    filter.states = {TaskState::Open, TaskState::InProgress, TaskState::Blocked};
    if (arguments.has("state")) {
        filter.states.clear();
        for (const QString &word : arguments.values("state")) {
            const auto state = parseTaskState(word);
            if (!state)
                refuseWord("state", word);
            filter.states.append(*state);
        }
    }
    OrderedJson rows = OrderedJson::array();
    for (const TaskRow &row : service.rows(service.ids(filter))) {
        OrderedJson out = taskRowJson(row.task);
        out["plan"] = utf8(row.planNumber);
        out["overdue"] = row.task.isOverdue(workspace.clock.today());
        rows.push_back(out);
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addPlanTaskCommands(CommandTable &table)
{
    table.add({"plans",
               "tasks",
               "List tasks of all plans by due day",
               {workspaceOption(),
                {"mine", "", "What you have to do"},
                {"owner", "NAME", "May be given several times"},
                {"state", "WORD", "Those not closed if not given; may be given several times"},
                {"until", "DAY"}},
               "",
               tasks});
    table.add({"plans",
               "task",
               "Show, change or add a task, tick off its steps, attach its documents, comment on it",
               {workspaceOption(),
                {"add-to", "NUMBER", "Add it to this plan"},
                {"title-en", "TEXT"},
                {"title-zh", "TEXT"},
                {"phase", "WORD", "set_up, listing, launch, operation or protection"},
                {"side", "WORD", "institution or brand"},
                {"owner", "NAME"},
                {"days", "NUMBER", "Working days that it takes; 0 for a milestone"},
                {"after-anchor", "NUMBER", "Working days after the key date, or before if negative"},
                {"needs", "IDS", "Tasks that must end first: 3,5; none takes them away"},
                {"notes", "TEXT"},
                {"item", "ID", "A step to tick off, or the document that --attach brings"},
                {"undo", "", "Take back that the step is done"},
                {"attach", "FILE"},
                {"comment", "TEXT"},
                {"dry-run", "", "Only tell what would move"}},
               "[TASK]",
               task});
}

} // namespace lianming::cli
