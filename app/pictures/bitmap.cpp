#include "app/pictures/bitmap.h"

#include "app/pictures/decoder.h"

#include <cstdint>
#include <vector>

namespace lianming {

namespace {

/// Sizes in bytes of the file's own header and of the shortest description of a picture that we read.
constexpr size_t fileHeader = 14;
constexpr size_t shortestInfo = 40;

struct BitmapHeader {
    size_t pixels = 0;  ///< where they begin
    size_t palette = 0; ///< where it begins
    int width = 0;
    int height = 0;
    bool isTopDown = false;
    int bits = 0;
    [[nodiscard]] size_t rowBytes() const { return (size_t(width) * size_t(bits) + 31) / 32 * 4; }
};

std::uint32_t number(std::string_view content, size_t at, int bytes)
{
    if (at + size_t(bytes) > content.size())
        throw Refusal{PictureFault::CutOff};
    std::uint32_t out = 0;
    for (int i = bytes - 1; i >= 0; --i)
        out = (out << 8) | std::uint8_t(content[at + size_t(i)]);
    return out;
}

BitmapHeader bitmapHeader(std::string_view content)
{
    BitmapHeader out;
    out.pixels = number(content, 10, 4);
    const size_t info = number(content, fileHeader, 4);
    const auto width = std::int32_t(number(content, 18, 4));
    const auto height = std::int32_t(number(content, 22, 4));
    out.bits = int(number(content, 28, 2));
    const std::uint32_t compression = number(content, 30, 4);
    constexpr std::uint32_t uncompressed = 0;
    constexpr std::uint32_t masks = 3; // of 32 bits: taken as blue, green, red, as everybody writes them
    const bool isKnown = out.bits == 1 || out.bits == 4 || out.bits == 8 || out.bits == 24 || out.bits == 32;
    if (info < shortestInfo || width <= 0 || height == 0 || height == INT32_MIN || !isKnown
        || !(compression == uncompressed || (compression == masks && out.bits == 32)))
        throw Refusal{PictureFault::Damaged};
    out.palette = fileHeader + info;
    out.width = width;
    out.height = height < 0 ? -height : height;
    out.isTopDown = height < 0;
    return out;
}

} // namespace

void requireBitmapBelow(std::string_view content, long long pixels)
{
    const BitmapHeader header = bitmapHeader(content);
    if (1LL * header.width * header.height > pixels)
        throw Refusal{PictureFault::TooLarge};
    if (header.pixels + header.rowBytes() * size_t(header.height) > content.size())
        throw Refusal{PictureFault::CutOff};
}

vips::VImage readBitmap(std::string_view content)
{
    const BitmapHeader header = bitmapHeader(content);
    const size_t rowBytes = header.rowBytes();
    if (header.pixels + rowBytes * size_t(header.height) > content.size())
        throw Refusal{PictureFault::CutOff};
    std::vector<std::uint8_t> out(size_t(header.width) * size_t(header.height) * 3);
    auto *target = out.data();
    for (int y = 0; y < header.height; ++y) {
        const size_t row = size_t(header.isTopDown ? y : header.height - 1 - y);
        const auto *source = reinterpret_cast<const std::uint8_t *>(content.data()) + header.pixels + row * rowBytes;
        for (int x = 0; x < header.width; ++x) {
            if (header.bits >= 24) {
                const auto *pixel = source + size_t(x) * size_t(header.bits / 8);
                for (const int band : {2, 1, 0})
                    *target++ = pixel[band];
                continue;
            }
            const int place = x * header.bits;
            const int shift = 8 - header.bits - place % 8;
            const int index = (source[place / 8] >> shift) & ((1 << header.bits) - 1);
            const std::uint32_t colour = number(content, header.palette + size_t(index) * 4, 4);
            for (const int shiftOf : {16, 8, 0})
                *target++ = std::uint8_t(colour >> shiftOf);
        }
    }
    return vips::VImage::new_from_memory(out.data(), out.size(), header.width, header.height, 3, VIPS_FORMAT_UCHAR)
        .copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB))
        .copy_memory(); // of its own: `out` goes
}

} // namespace lianming
