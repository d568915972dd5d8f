// Text that is copied or searched in a PDF made by Qt: fonts draw a radical such as U+2F49 and the word 月 with one
// glyph, and Qt's table from glyphs to characters names the radical. Without this, nobody finds 月 in a Chinese
// statement.
#pragma once

#include <QByteArray>

namespace lianming {

/// The document with the radicals in its tables replaced by the ideographs; nothing else changes, not even its length.
[[nodiscard]] QByteArray withIdeographs(QByteArray pdf);

} // namespace lianming
