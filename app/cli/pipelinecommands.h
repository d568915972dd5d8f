// The verbs on pipelines; part of the proposals'.
#pragma once

#include "app/cli/command.h"

namespace lianming::cli {

void addPipelineCommands(CommandTable &table);

} // namespace lianming::cli
