#include "app/cli/command.h"

namespace lianming::cli {

void addRoyaltiesCommands(CommandTable &table)
{
    Q_UNUSED(table)
}

} // namespace lianming::cli
