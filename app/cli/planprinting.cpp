#include "app/cli/planprinting.h"

namespace lianming::cli {

OrderedJson idsJson(const QList<Id<WorkTask>> &ids)
{
    OrderedJson out = OrderedJson::array();
    for (const Id<WorkTask> id : ids)
        out.push_back(id.value);
    return out;
}

OrderedJson itemsJson(const QList<TaskItem> &items)
{
    OrderedJson out = OrderedJson::array();
    for (const TaskItem &item : items) {
        out.push_back({{"id", item.id},
                       {"kind", item.kind == TaskItem::Kind::Document ? "document" : "step"},
                       {"title_en", utf8(item.titleEn)},
                       {"title_zh", utf8(item.titleZh)},
                       {"done_on", dayJson(item.doneOn)},
                       {"file", utf8(item.file)}});
    }
    return out;
}

OrderedJson taskRowJson(const WorkTask &task)
{
    return {{"id", task.id.value},
            {"phase", planPhaseCode(task.phase)},
            {"title_en", utf8(task.titleEn)},
            {"title_zh", utf8(task.titleZh)},
            {"side", partyCode(task.side)},
            {"owner", utf8(task.owner)},
            {"days", task.days},
            {"start", dayJson(task.start)},
            {"due", dayJson(task.due)},
            {"state", taskStateCode(task.state)},
            {"done_on", dayJson(task.doneOn)},
            {"reason", utf8(task.reason)}};
}

OrderedJson movesJson(const QList<TaskMove> &moves)
{
    OrderedJson out = OrderedJson::array();
    for (const TaskMove &move : moves) {
        out.push_back({{"task", move.task.value},
                       {"title_en", utf8(move.titleEn)},
                       {"title_zh", utf8(move.titleZh)},
                       {"due_before", dayJson(move.dueBefore)},
                       {"due_after", dayJson(move.dueAfter)}});
    }
    return out;
}

} // namespace lianming::cli
