// Tasks of work plans as the command line prints them.
#pragma once

#include "app/cli/printing.h"
#include "core/workplans/workplan.h"

namespace lianming::cli {

[[nodiscard]] OrderedJson idsJson(const QList<Id<WorkTask>> &ids);
[[nodiscard]] OrderedJson itemsJson(const QList<TaskItem> &items);
[[nodiscard]] OrderedJson taskRowJson(const WorkTask &task);
[[nodiscard]] OrderedJson movesJson(const QList<TaskMove> &moves);

} // namespace lianming::cli
