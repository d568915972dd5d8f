// A lookbook as a web page in one file beside its pictures: static, without a request to anywhere, usable by keyboard
// and without script, printable, in each of its languages. What is chosen can be sent as mail (the browser's own form),
// and with script copied, mailed as one text or kept as a file. Texts of records are text, whatever they hold.
#pragma once

#include "core/reports/lookbook.h"

namespace lianming {

/// The page. `pictures`: of each work in their order, the size of its picture; empty: it has none. It is well-formed
/// XML, too.
[[nodiscard]] QByteArray lookbookHtml(const Lookbook &book, const std::vector<QSize> &pictures);

/// "pictures/0001.jpg": where the page looks for a work's picture.
[[nodiscard]] QString lookbookPictureName(const LookbookItem &item);

/// The text in UTF-8 as it stands between tags and in quoted attributes.
[[nodiscard]] QByteArray htmlText(const QString &text);

} // namespace lianming
