// `statements take`: many licensees' files at once.
#pragma once

#include "app/cli/command.h"

namespace lianming::cli {

int takeStatements(const Arguments &arguments);

} // namespace lianming::cli
