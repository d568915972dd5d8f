// Words across a picture, legible on light and on dark: light letters with a dark rim, both half transparent.
#pragma once

#include <string>
#include <vips/vips8>

namespace lianming {

/// `text` is plain UTF-8. Repeated over all of the picture aslant, or once at the lower right. Its size follows the
/// picture's.
[[nodiscard]] vips::VImage withWatermark(const vips::VImage &image, const std::string &text, bool isRepeated);

} // namespace lianming
