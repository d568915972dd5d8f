// A page of a document, to be looked at: of a PDF, or of a TIFF with several. Any other picture is its only page. PDFs
// are read here and nowhere else; a pyramid's levels are no pages.
#pragma once

#include "app/pictures/decoder.h"

namespace lianming {

struct DocumentPage {
    vips::VImage image; ///< upright, in sRGB with 3 bands
    int pages = 1;
};

/// The page (from 0; one beyond the last is the last) shrunk to fit, a PDF's made as large as that. Throws Refusal.
[[nodiscard]] DocumentPage documentPage(const std::string &path, int page, int width, int height,
                                        const DecoderLimits &limits);

} // namespace lianming
