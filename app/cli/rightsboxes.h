// The options that describe a box of rights: what is asked for, held or reserved.
#pragma once

#include "app/cli/command.h"
#include "core/db/workspace.h"
#include "core/rights/records.h"

namespace lianming::cli {

/// --asset, --right, --category, --territory, --except, --channel, --start, --end, --exclusivity.
[[nodiscard]] QList<Option> boxOptions();

/// All values of an option that may be given several times, as codes.
[[nodiscard]] std::vector<std::string> codesOption(const Arguments &arguments, const char *option);
/// --right. Throws Error::BadInput for a word that is none.
[[nodiscard]] std::vector<Right> rightsOption(const Arguments &arguments);
/// A box without its licensee. Its days are invalid where they are not given.
[[nodiscard]] GrantTerms boxOption(const Arguments &arguments);
/// What is held: all where a list is not given; no days are unlimited.
[[nodiscard]] RightsIn heldOption(const Arguments &arguments);
/// A request from --request FILE, or from the options. Throws Error::BadInput for one that is not complete.
[[nodiscard]] GrantRequest requestOption(const Arguments &arguments);
/// --asset CODE or collection:CODE; neither: everything. Throws Error::NotFound. The institution is to be set.
[[nodiscard]] RightsScope scopeOption(const Arguments &arguments, Workspace &workspace);

/// A record's id, as the lists print it. Throws Error::BadInput.
[[nodiscard]] qint64 idOf(const QString &text);
[[nodiscard]] qint64 idOperand(const Arguments &arguments);

} // namespace lianming::cli
