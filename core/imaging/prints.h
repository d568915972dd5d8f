// The fingerprints of a picture: PDQ, which finds copies of it; the look (look.h), which finds what resembles it; and
// its colours. Plain functions on decoded pixels.
#pragma once

#include "core/imaging/look.h"
#include "core/imaging/pdq.h"

#include <QList>
#include <QString>

#include <string>

namespace lianming {

/// Version of the rules below: a stored picture with another is described again.
inline constexpr int printsVersion = 1;

struct ColourShare {
    std::string code; ///< one of colourNames() (core/vocabulary/colours.h)
    int percent = 0;  ///< of the picture's area
    QString hex;      ///< "#2a4f8b": the mean of what has this colour
};

struct PicturePrints {
    Pdq pdq;
    int quality = 0; ///< of pdq, 0 to 100: below 50 there is little in the picture to tell it by
    Look look;
    QList<ColourShare> colours; ///< at most five, the greatest first
};

[[nodiscard]] PicturePrints picturePrints(const Pixels &pixels);

/// "blue:52:#2a4f8b,white:30:#f0efe8", as table picture keeps it.
[[nodiscard]] QString coloursText(const QList<ColourShare> &colours);
[[nodiscard]] QList<ColourShare> parseColours(QStringView text);

} // namespace lianming
