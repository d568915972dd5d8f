// Opening a picture by what it is, never by its name, and bringing it to upright sRGB. Each kind is read by its own
// loader alone; everything else that libvips could read is switched off.
#pragma once

#include "core/imaging/picturefault.h"

#include <string>
#include <vips/vips8>

namespace lianming {

/// Thrown by everything here.
struct Refusal {
    PictureFault fault;
};

struct DecoderLimits {
    long long fileBytes = 0;
    long long pixels = 0;
    long long wholePixels = 0;
};

enum class PictureKind { Jpeg, Png, WebP, Tiff, Gif, Bmp, Svg };

struct OpenPicture {
    PictureKind kind{};
    std::string path;
    std::string content; ///< of kinds that are read from memory: SVG, BMP
    int width = 0;       ///< upright
    int height = 0;
    bool isTurned = false; ///< the file asks for another orientation than it is stored in
    int pages = 1;
    std::string profile; ///< name of the embedded colour profile
};

/// Lets libvips read the kinds above and nothing else.
void allowOurKindsOnly();

/// Looks at the header. Throws Refusal.
[[nodiscard]] OpenPicture openPicture(const std::string &path, const DecoderLimits &limits);
[[nodiscard]] const char *mediaType(PictureKind kind);

/// The picture shrunk to fit, upright, in sRGB with 3 or 4 bands of one byte.
[[nodiscard]] vips::VImage shrunkPicture(const OpenPicture &picture, int width, int height);
/// The pages of a document; 1 for a pyramid and for what is no TIFF.
[[nodiscard]] int documentPages(const OpenPicture &picture);
/// As shrunkPicture(), of one of them. Throws Refusal for a page that is too large.
[[nodiscard]] vips::VImage shrunkPage(const OpenPicture &picture, int page, int width, int height,
                                      const DecoderLimits &limits);
/// Whether `smaller` is the level of a pyramid that follows `larger`.
[[nodiscard]] bool isNextLevel(const vips::VImage &larger, const vips::VImage &smaller);
/// All of the picture, likewise. Row by row where its kind and orientation allow it.
[[nodiscard]] vips::VImage wholePicture(const OpenPicture &picture);
/// A level of a pyramid (0: full size), or the whole picture, to take parts of in any order.
[[nodiscard]] vips::VImage pyramidLevel(const OpenPicture &picture, int level);
/// Three bands: transparent parts as on white paper.
[[nodiscard]] vips::VImage onPaper(const vips::VImage &image);

/// What libvips says when it fails, as a fault.
[[nodiscard]] PictureFault faultOf(const std::string &message);
/// Whether the file is shorter than it says itself, of those formats whose readers do not tell (PNG, WebP).
[[nodiscard]] bool looksCutOff(const std::string &path);

} // namespace lianming
