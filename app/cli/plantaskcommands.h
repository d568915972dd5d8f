// The verbs of "plans" that are about single tasks.
#pragma once

namespace lianming::cli {

class CommandTable;

void addPlanTaskCommands(CommandTable &table);

} // namespace lianming::cli
