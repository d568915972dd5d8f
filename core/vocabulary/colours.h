// The twelve colours that pictures are found by, with their names in both languages, and the rule that calls a colour
// by one of them. Plain values; which colours a picture has is imaging's business.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace lianming {

struct ColourName {
    const char *code; ///< "red", "blue" …: as stored and as a value of Facet::Colour
    QString nameEn;
    QString nameZh;
    QStringList also; ///< further names in both languages, the painters' and potters' among them: 朱红, 石绿, turquoise
    quint32 swatch = 0; ///< 0xRRGGBB: how it is shown
};

/// Red, orange, yellow, green, cyan, blue, purple, pink, brown, black, grey, white; in this order.
[[nodiscard]] const QList<ColourName> &colourNames();
/// The entry with this code; null if there is none.
[[nodiscard]] const ColourName *colourName(QStringView code);
/// The colour that a word names, in any language and either script ("turquoise", "朱红", "靛藍"); null if none.
[[nodiscard]] const ColourName *colourOfWord(QStringView word);

/// The code of the colour that a person would call this one (sRGB, 0–255), by its lightness, chroma and hue in OKLab
/// (B. Ottosson, "A perceptual color space for image processing", 2020).
[[nodiscard]] const char *colourCode(int red, int green, int blue);

} // namespace lianming
