// Saves what the rights map or the rights matrix prints as a PDF file, written whole or not at all. Qt's writer says of
// a glyph that it stands for the first character that has it, which for many Han characters is a radical (U+2EDC where
// a name says 飞) or a rare twin (U+3B35 for 胶): nobody would find that name in the file. What the glyphs stand for is
// put right here.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace lianming {

/// `print` paints on the device that it is handed and says whether it could. False if it could not, or if the file
/// cannot be written; a file that was there before is kept then.
[[nodiscard]] bool savePdf(const QString &path, const QString &title,
                           const std::function<bool(QPagedPaintDevice &)> &print);

/// The document of Qt's PDF writer with the characters of its glyphs put right: radicals and ideographs of Extension A
/// become the ideograph in use (U+4E00 to U+9FFF) that has the same glyph in the interface's face, if there is one. Of
/// the same length.
[[nodiscard]] QByteArray withIdeographs(QByteArray pdf);

} // namespace lianming
