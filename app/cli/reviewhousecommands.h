// The verbs of "approvals" that set how the house reviews: stages and working days.
#pragma once

namespace lianming::cli {

class CommandTable;

void addReviewHouseCommands(CommandTable &table);

} // namespace lianming::cli
