// Windows bitmaps (BMP), which libvips reads only through a decoder that we do not trust: uncompressed, with 1, 4 or 8
// bits and a palette, or 24 or 32 bits.
#pragma once

#include <string_view>
#include <vips/vips8>

namespace lianming {

/// Throws Refusal when the header claims more pixels than `pixels`, or makes no sense.
void requireBitmapBelow(std::string_view content, long long pixels);
/// The picture, sRGB. Throws Refusal.
[[nodiscard]] vips::VImage readBitmap(std::string_view content);

} // namespace lianming
