// The verbs of "suppliers" that are about what is made: orders, samples and how full a factory is.
#pragma once

namespace lianming::cli {

class CommandTable;

void addProductionCommands(CommandTable &table);

} // namespace lianming::cli
