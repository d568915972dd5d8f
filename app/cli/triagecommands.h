// The verbs on matches: going through them, dismissing them, opening them again; and how instants and amounts print
// here.
#pragma once

#include "app/cli/command.h"
#include "core/base/money.h"

#include <QDateTime>

namespace lianming::cli {

void addTriageCommands(CommandTable &table);

/// "2026-06-01T08:00:00Z"; null for an invalid one.
[[nodiscard]] OrderedJson instantJson(const QDateTime &at);
/// "12.50 CNY", or null.
[[nodiscard]] OrderedJson moneyJson(const std::optional<Money> &amount);

} // namespace lianming::cli
