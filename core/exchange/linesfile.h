// The CSV files of the royalty command (spec/royalties.md section 9): statement lines and exchange rates. Strict: the
// first thing that is wrong ends the reading, with an Error::BadInput that names the file, the line and the field.
// Lines count from 1, the header not counted.
#pragma once

#include "core/royalties/fxtable.h"
#include "core/royalties/line.h"

namespace lianming {

/// Reads lines.csv.
[[nodiscard]] RoyaltyLines readRoyaltyLines(const QString &path);
/// Reads them from a text; `name` stands for the file in errors.
[[nodiscard]] RoyaltyLines parseRoyaltyLines(std::string_view text, const QString &name);

/// Reads fx.csv; rows for `contractCurrency` are ignored.
[[nodiscard]] FxTable readFxTable(const QString &path, Currency contractCurrency);
[[nodiscard]] FxTable parseFxTable(std::string_view text, const QString &name, Currency contractCurrency);

} // namespace lianming
