#include "app/pictures/watermark.h"

#include <algorithm>
#include <cmath>
#include <glib.h>

namespace lianming {

using vips::VImage;

namespace {

/// Of the shorter edge: how high letters are; and how wide the words may become at most.
constexpr double letterShare = 0.055;
constexpr double widthShare = 0.8;
constexpr int smallestLetter = 7;
constexpr int largestLetter = 400;
constexpr double slant = -28; ///< degrees
constexpr double lightStrength = 0.55;
constexpr double darkStrength = 0.45;

/// The words as a mask: 255 where there is ink.
VImage letters(const std::string &text, int pixels)
{
    gchar *escaped = g_markup_escape_text(text.c_str(), gssize(text.size()));
    const std::string markup = escaped;
    g_free(escaped);
    return VImage::text(markup.c_str(), VImage::option()
                                            ->set("font", "Noto Sans CJK SC, Noto Sans, Sans Bold 12")
                                            ->set("dpi", pixels * 6)); // 12 points are `pixels` high
}

/// Letters and their rim in colours, with room around them.
VImage inked(const VImage &mask, int letter)
{
    const int rim = std::max(1, letter / 12);
    const int room = rim * 3;
    const VImage light = mask.embed(room, room, mask.width() + 2 * room, mask.height() + 2 * room).copy_memory();
    const VImage wide = light.gaussblur(rim).linear(2.6, 0).cast(VIPS_FORMAT_UCHAR);
    // Over each other: what is under the letters is light, what is only under the rim is dark.
    const VImage white = light.linear(lightStrength, 0);
    const VImage dark = wide.linear(darkStrength, 0);
    const VImage alpha = (light > 127).ifthenelse(white, dark).cast(VIPS_FORMAT_UCHAR);
    return light.bandjoin(light).bandjoin(light).bandjoin(alpha).copy(
        VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
}

} // namespace

VImage withWatermark(const VImage &image, const std::string &text, bool isRepeated)
{
    const int edge = std::min(image.width(), image.height());
    int letter = std::clamp(int(edge * letterShare), smallestLetter, largestLetter);
    VImage mask = letters(text, letter);
    if (const double most = image.width() * widthShare; mask.width() > most) {
        letter = std::max(smallestLetter, int(letter * most / mask.width()));
        mask = letters(text, letter);
    }
    VImage words = inked(mask, letter);
    if (isRepeated) {
        // Turned first, so that the pieces of the pattern join without a seam.
        const VImage turned = words.rotate(slant).cast(VIPS_FORMAT_UCHAR);
        const int width = turned.width() + letter * 2;
        const int height = turned.height() + letter;
        const VImage piece = turned.embed(letter, letter / 2, width, height).copy_memory();
        words = piece.replicate(image.width() / width + 1, image.height() / height + 1)
                    .crop(0, 0, image.width(), image.height());
    } else {
        const int room = letter / 2;
        words = words.embed(std::max(0, image.width() - words.width() - room),
                            std::max(0, image.height() - words.height() - room), image.width(), image.height());
    }
    const VImage out = image.composite2(words, VIPS_BLEND_MODE_OVER).cast(VIPS_FORMAT_UCHAR);
    return image.bands() == 3 ? out.extract_band(0, VImage::option()->set("n", 3)) : out;
}

} // namespace lianming
