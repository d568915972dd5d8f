#include "app/pictures/decoder.h"

#include "app/pictures/bitmap.h"
#include "app/pictures/drawing.h"
#include "app/pictures/profilename.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>
#include <sys/stat.h>

namespace lianming {

using vips::VImage;
using vips::VSource;

namespace {

/// A picture above this many pixels that has less than a byte for each `mostPixelsPerByte` is no scan of anything.
constexpr long long bombPixels = 50'000'000;
constexpr long long mostPixelsPerByte = 300;
/// Drawings and bitmaps are read into memory.
constexpr long long mostWholeBytes = 400LL << 20;
constexpr long long mostDrawingBytes = 20LL << 20;

std::string firstBytes(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string out(4096, '\0');
    file.read(out.data(), std::streamsize(out.size()));
    out.resize(size_t(file.gcount()));
    return out;
}

PictureKind kindOf(std::string_view begin)
{
    using namespace std::string_view_literals;
    if (begin.starts_with("\xff\xd8\xff"sv))
        return PictureKind::Jpeg;
    if (begin.starts_with("\x89PNG\r\n\x1a\n"sv))
        return PictureKind::Png;
    if (begin.starts_with("RIFF"sv) && begin.substr(std::min<size_t>(8, begin.size())).starts_with("WEBP"sv))
        return PictureKind::WebP;
    for (const std::string_view mark : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
        if (begin.starts_with(mark))
            return PictureKind::Tiff;
    }
    if (begin.starts_with("GIF87a"sv) || begin.starts_with("GIF89a"sv))
        return PictureKind::Gif;
    if (begin.starts_with("BM"sv))
        return PictureKind::Bmp;
    if (begin.starts_with("\xef\xbb\xbf"sv))
        begin.remove_prefix(3);
    begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n"sv), begin.size()));
    if (begin.starts_with('<') && begin.find("<svg"sv) != std::string_view::npos)
        return PictureKind::Svg;
    throw Refusal{PictureFault::NotAPicture};
}

/// Fails rather than to show half a picture.
vips::VOption *careful(VipsAccess access)
{
    return VImage::option()->set("access", access)->set("fail_on", VIPS_FAIL_ON_TRUNCATED);
}

/// By how much a JPEG can be shrunk while it is read and is still as large as the box: 1, 2, 4 or 8. libvips by itself
/// leaves a factor of two for its finer filter, which takes a sixth more time for what shows in moiré patterns at most.
int shrinkOnLoad(const OpenPicture &picture, int width, int height)
{
    int out = 8;
    while (out > 1 && picture.width < width * out && picture.height < height * out)
        out /= 2;
    return out;
}

VImage load(const OpenPicture &picture, VipsAccess access, int page = 0)
{
    if (picture.kind == PictureKind::Svg)
        return VImage::svgload_buffer(vips_blob_copy(picture.content.data(), picture.content.size()), careful(access));
    if (picture.kind == PictureKind::Bmp)
        return readBitmap(picture.content);
    const VSource source = VSource::new_from_file(picture.path.c_str());
    switch (picture.kind) {
    case PictureKind::Jpeg: return VImage::jpegload_source(source, careful(access));
    case PictureKind::Png: return VImage::pngload_source(source, careful(access));
    case PictureKind::WebP: return VImage::webpload_source(source, careful(access));
    case PictureKind::Gif: return VImage::gifload_source(source, careful(access));
    default: return VImage::tiffload_source(source, careful(access)->set("page", page));
    }
}

bool isReadWhole(const OpenPicture &picture, const VImage &header)
{
    switch (picture.kind) {
    case PictureKind::WebP:
    case PictureKind::Gif:
    case PictureKind::Svg:
    case PictureKind::Bmp: return true;
    case PictureKind::Png: return header.get_typeof("interlaced") != 0;
    default: return false;
    }
}

/// Upright sRGB of three or four bytes a pixel, from any number of bands of any form in any colour space.
VImage asSrgb(VImage image)
{
    if (image.get_typeof(VIPS_META_ICC_NAME) != 0) {
        try {
            image = image.icc_transform("srgb", VImage::option()
                                                    ->set("embedded", true)
                                                    ->set("intent", VIPS_INTENT_RELATIVE)
                                                    ->set("black_point_compensation", true));
        } catch (const vips::VError &) {
            vips_error_clear(); // a broken profile: the colours are taken as if there were none
        }
    }
    if (image.interpretation() == VIPS_INTERPRETATION_CMYK)
        image = image.icc_transform("srgb", VImage::option()->set("input_profile", "cmyk"));
    else if (image.interpretation() != VIPS_INTERPRETATION_sRGB || image.bands() < 3)
        image = image.colourspace(VIPS_INTERPRETATION_sRGB);
    if (image.bands() > 4)
        image = image.extract_band(0, VImage::option()->set("n", 3));
    if (image.format() != VIPS_FORMAT_UCHAR)
        image = image.cast(VIPS_FORMAT_UCHAR);
    return image;
}

} // namespace

void allowOurKindsOnly()
{
    vips_block_untrusted_set(1);
    vips_operation_block_set("VipsForeignLoad", 1);
    // Drawings are allowed after isSafeDrawing() has read them; PDFs for documentPage() alone.
    for (const char *loader :
         {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadTiff",
          "VipsForeignLoadNsgif", "VipsForeignLoadSvg", "VipsForeignLoadPdf"})
        vips_operation_block_set(loader, 0);
}

const char *mediaType(PictureKind kind)
{
    constexpr const char *types[] = {"image/jpeg", "image/png", "image/webp",   "image/tiff",
                                     "image/gif",  "image/bmp", "image/svg+xml"};
    return types[size_t(kind)];
}

OpenPicture openPicture(const std::string &path, const DecoderLimits &limits)
{
    struct stat facts {
    };
    if (stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
        throw Refusal{PictureFault::Unreadable};
    if (facts.st_size > limits.fileBytes)
        throw Refusal{PictureFault::TooManyBytes};
    if (!std::ifstream(path).is_open())
        throw Refusal{PictureFault::Unreadable};

    OpenPicture out;
    out.path = path;
    out.kind = kindOf(firstBytes(path));
    if (out.kind == PictureKind::Svg || out.kind == PictureKind::Bmp) {
        if (facts.st_size > (out.kind == PictureKind::Svg ? mostDrawingBytes : mostWholeBytes))
            throw Refusal{PictureFault::TooManyBytes};
        std::ifstream file(path, std::ios::binary);
        out.content.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (out.kind == PictureKind::Svg && !isSafeDrawing(out.content))
        throw Refusal{PictureFault::Unsafe};
    if (out.kind == PictureKind::Bmp)
        requireBitmapBelow(out.content, limits.wholePixels);

    const VImage header = load(out, VIPS_ACCESS_SEQUENTIAL);
    out.width = header.width();
    out.height = header.height();
    const long long pixels = 1LL * out.width * out.height;
    if (pixels > (isReadWhole(out, header) ? limits.wholePixels : limits.pixels))
        throw Refusal{PictureFault::TooLarge};
    if (out.kind != PictureKind::Svg && pixels > bombPixels && pixels / mostPixelsPerByte > facts.st_size)
        throw Refusal{PictureFault::Bomb};
    out.isTurned = vips_image_get_orientation(header.get_image()) > 1;
    if (vips_image_get_orientation_swap(header.get_image()))
        std::swap(out.width, out.height);
    if (header.get_typeof(VIPS_META_N_PAGES) != 0)
        out.pages = header.get_int(VIPS_META_N_PAGES);
    if (header.get_typeof(VIPS_META_ICC_NAME) != 0) {
        size_t length = 0;
        const void *data = header.get_blob(VIPS_META_ICC_NAME, &length);
        out.profile = profileName({static_cast<const char *>(data), length});
    }
    return out;
}

VImage shrunkPicture(const OpenPicture &picture, int width, int height)
{
    // A drawing has no pixels of its own: it is made as large as it is wanted.
    const VipsSize how = picture.kind == PictureKind::Svg ? VIPS_SIZE_BOTH : VIPS_SIZE_DOWN;
    vips::VOption *options =
        VImage::option()->set("height", height)->set("size", how)->set("fail_on", VIPS_FAIL_ON_TRUNCATED);
    switch (picture.kind) {
    case PictureKind::Svg:
        return asSrgb(
            VImage::thumbnail_buffer(vips_blob_copy(picture.content.data(), picture.content.size()), width, options));
    case PictureKind::Bmp: return asSrgb(load(picture, VIPS_ACCESS_SEQUENTIAL).thumbnail_image(width, options));
    case PictureKind::Jpeg: {
        const VSource source = VSource::new_from_file(picture.path.c_str());
        const int shrink = shrinkOnLoad(picture, width, height);
        return asSrgb(VImage::jpegload_source(source, careful(VIPS_ACCESS_SEQUENTIAL)->set("shrink", shrink))
                          .thumbnail_image(width, options));
    }
    default: return asSrgb(VImage::thumbnail_source(VSource::new_from_file(picture.path.c_str()), width, options));
    }
}

bool isNextLevel(const VImage &larger, const VImage &smaller)
{
    return std::abs(smaller.width() * 2 - larger.width()) <= 2 && std::abs(smaller.height() * 2 - larger.height()) <= 2;
}

int documentPages(const OpenPicture &picture)
{
    if (picture.kind != PictureKind::Tiff || picture.pages < 2)
        return 1;
    const VImage first = load(picture, VIPS_ACCESS_SEQUENTIAL);
    return isNextLevel(first, load(picture, VIPS_ACCESS_SEQUENTIAL, 1)) ? 1 : picture.pages;
}

VImage shrunkPage(const OpenPicture &picture, int page, int width, int height, const DecoderLimits &limits)
{
    if (page == 0)
        return shrunkPicture(picture, width, height);
    const VImage image = load(picture, VIPS_ACCESS_RANDOM, page);
    if (1LL * image.width() * image.height() > limits.pixels)
        throw Refusal{PictureFault::TooLarge};
    return asSrgb(image.thumbnail_image(width, VImage::option()->set("height", height)->set("size", VIPS_SIZE_DOWN)));
}

VImage wholePicture(const OpenPicture &picture)
{
    const VImage image = load(picture, picture.isTurned ? VIPS_ACCESS_RANDOM : VIPS_ACCESS_SEQUENTIAL);
    return asSrgb(picture.isTurned ? image.autorot() : image);
}

VImage pyramidLevel(const OpenPicture &picture, int level)
{
    const VImage image = load(picture, VIPS_ACCESS_RANDOM, level);
    return asSrgb(picture.isTurned ? image.autorot() : image);
}

VImage onPaper(const VImage &image)
{
    if (image.bands() < 4)
        return image;
    return image.flatten(VImage::option()->set("background", std::vector<double>{255, 255, 255}));
}

bool looksCutOff(const std::string &path)
{
    const std::string begin = firstBytes(path);
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = file.tellg();
    if (begin.starts_with("\x89PNG")) { // ends with a part named IEND
        std::string end(std::min<size_t>(64, begin.size()), '\0');
        file.seekg(-std::streamoff(end.size()), std::ios::end);
        file.read(end.data(), std::streamsize(end.size()));
        return end.find("IEND") == std::string::npos;
    }
    if (begin.starts_with("RIFF") && begin.size() >= 8) { // says its length
        std::uint32_t length = 0;
        std::memcpy(&length, begin.data() + 4, sizeof length);
        return std::streamoff(length) + 8 > size;
    }
    return false;
}

PictureFault faultOf(const std::string &message)
{
    std::string text = message;
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    const auto says = [&text](const char *words) {
        return text.find(words) != std::string::npos;
    };
    if (says("out of memory") || says("insufficient memory") || says("alloc"))
        return PictureFault::TooMuch;
    if (says("premature") || says("truncat") || says("unexpected eof") || says("end of file") || says("end-of-")
        || says("not enough data") || says("eof") || (says("got ") && says("expected")))
        return PictureFault::CutOff;
    return PictureFault::Damaged;
}

} // namespace lianming
