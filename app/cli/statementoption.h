// A statement named by --contract and --period, as several verbs take it.
#pragma once

#include "app/cli/command.h"
#include "core/royalties/salesstatement.h"

namespace lianming::cli {

/// --workspace, --contract and --period, all required.
[[nodiscard]] QList<Option> statementOptions();
/// --edition, where one can be chosen.
[[nodiscard]] Option editionOption();
/// The statement they name, its newest edition unless one is chosen. Throws Error::NotFound.
[[nodiscard]] SalesStatement statementOption(Workspace &workspace, const Arguments &arguments);

} // namespace lianming::cli
