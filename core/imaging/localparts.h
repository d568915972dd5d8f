// The local features of a picture: places that look the same when the picture is cut, turned, resized, printed on
// something or covered in part (SIFT, by OpenCV), and the margins around what it shows. Plain functions on decoded
// pixels, called in lianming-pictures; how features are compared is partindex.h's.
#pragma once

#include "core/imaging/agreement.h"
#include "core/imaging/pdq.h"

#include <QRect>
#include <QSize>

#include <array>
#include <vector>

namespace lianming {

/// A place in a picture and what its surroundings look like.
struct LocalPart {
    float x = 0;                     ///< in pixels of the picture it was taken from, from the left
    float y = 0;                     ///< from the top
    float size = 0;                  ///< diameter of the surroundings, in the same pixels
    float angle = 0;                 ///< their direction in radians, clockwise from the right, 0 to 2π
    std::array<quint8, 128> shape{}; ///< sixteen fields of eight directions each
};

struct PictureParts {
    QSize size;                   ///< of the picture
    QRect content;                ///< without even margins; all of it where there are none
    PdqResult pdq;                ///< of the whole picture
    PdqResult contentPdq;         ///< of what lies within the margins
    GreyPicture grey;             ///< all of it, small
    std::vector<LocalPart> parts; ///< within the content, the clearest first
};

/// How closely a picture is looked at.
struct PartsWanted {
    int most = 0;     ///< parts
    int edge = 0;     ///< longest edge of the picture in which they are looked for, in pixels; a larger one is shrunk
    int greyEdge = 0; ///< longest edge of the grey picture
};
/// A picture of ours, and one that is searched with: the latter may hold more than what was copied.
inline constexpr PartsWanted partsKept{500, 720, 80};
inline constexpr PartsWanted partsAsked{1200, 1024, 320};

/// The rows and columns at the edges that hold one even colour, cut off; at least an eighth of each direction stays.
[[nodiscard]] QRect contentOf(const Pixels &pixels);
[[nodiscard]] PictureParts pictureParts(const Pixels &pixels, PartsWanted wanted);
/// The part as it is found when the picture, `width` wide, is mirrored from left to right.
[[nodiscard]] LocalPart mirrored(const LocalPart &part, int width);

} // namespace lianming
