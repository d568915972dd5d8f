// What the verbs on a workspace share: the option that names it, opening it, and reading days and instants.
#pragma once

#include "app/cli/command.h"
#include "core/db/workspace.h"

namespace lianming::cli {

/// --workspace ADDRESS, for a verb's list of options.
[[nodiscard]] Option workspaceOption();

/// The workspace that --workspace names, with the system's clock; the history names the user of this computer.
[[nodiscard]] Workspace openWorkspace(const Arguments &arguments, bool create = false);

/// The day of an option. Throws Error::BadInput for another form.
[[nodiscard]] std::optional<QDate> dayOption(const Arguments &arguments, const char *option);

} // namespace lianming::cli
