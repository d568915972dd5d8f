// A Compact Font Format table (Adobe Technical Note 5176) of one face's glyphs, as a PDF embeds it: CID-keyed, with
// the glyph of CID n in place n, no hints and no subroutines.
#pragma once

#include <QByteArray>

#include <span>

namespace lianming {

/// `charstrings`: Type 2, in thousandths of the em, each with its advance; the first is .notdef.
[[nodiscard]] QByteArray compactFont(const QByteArray &name, std::span<const QByteArray> charstrings);

} // namespace lianming
