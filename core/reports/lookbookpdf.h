// A lookbook on paper: a cover, the works by one, four or nine on a page, each with a box to tick, and a form that
// lists them all for the answer. An archival file (PDF/A-2b) with bookmarks. Needs a QGuiApplication (any platform), on
// any thread.
#pragma once

#include "core/reports/lookbook.h"

namespace lianming {

class PrintFonts;

/// `nextPicture` is asked for each work, in their order; it may throw (Error::Cancelled), which ends the printing.
[[nodiscard]] QByteArray lookbookPdf(const Lookbook &book, PrintFonts &fonts,
                                     const std::function<LookbookPicture(const LookbookItem &)> &nextPicture);

} // namespace lianming
