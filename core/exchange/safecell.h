// Cells of the CSV files we write. A text cell that a spreadsheet would take for a formula when it opens the file
// (OWASP, "CSV injection": a first character of = + - @, tab or line end, also in full width) gets an apostrophe in
// front and shows as text. Numbers and amounts of ours are written as they are and do not come through here.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace lianming {

/// Whether a spreadsheet may read the text as a formula.
[[nodiscard]] bool looksLikeFormula(std::string_view utf8);
[[nodiscard]] bool looksLikeFormula(QStringView text);

/// Appends the text as a cell (RFC 4180), neutralised, quoted where it must be.
void appendSafeCsvCell(std::string &out, std::string_view utf8);
/// The same as UTF-8.
[[nodiscard]] QByteArray safeCsvCell(const QString &text);

} // namespace lianming
