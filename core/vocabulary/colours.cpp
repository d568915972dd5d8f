#include "core/vocabulary/colours.h"

#include "core/base/textfold.h"

#include <QHash>

#include <array>
#include <cmath>
#include <numbers>

namespace lianming {

namespace {

QList<ColourName> makeColourNames()
{
    const auto entry = [](const char *code, const char *english, const char *chinese, const char *also,
                          quint32 swatch) {
        return ColourName{code, QString::fromUtf8(english), QString::fromUtf8(chinese),
                          QString::fromUtf8(also).split(u';', Qt::SkipEmptyParts), swatch};
    };
    return {
        entry("red", "Red", "红",
              "红色;大红;朱红;朱砂;朱;丹;赤;绛红;绯红;胭脂;胭脂红;银朱;霁红;祭红;枣红;猩红;crimson;scarlet;vermilion;"
              "cinnabar;carmine;maroon;ruby",
              0xC8322B),
        entry("orange", "Orange", "橙", "橙色;橘;橘色;橘红;橘黄;橙黄;杏红;丹橘;珊瑚红;amber;tangerine;apricot",
              0xE5852B),
        entry("yellow", "Yellow", "黄",
              "黄色;藤黄;明黄;鹅黄;杏黄;姜黄;缃色;雌黄;雄黄;柠檬黄;金色;金黄;娇黄;gold;golden;gamboge;ochre;lemon",
              0xE6C229),
        entry(
            "green", "Green", "绿",
            "绿色;石绿;翠绿;豆绿;葱绿;松绿;草绿;竹青;豆青;孔雀绿;墨绿;碧绿;秋香;emerald;jade green;malachite;olive;lime",
            0x3F8F58),
        entry("cyan", "Turquoise", "青",
              "青色;天青;粉青;影青;湖蓝;湖绿;孔雀蓝;松石绿;绿松石色;梅子青;cyan;teal;aqua;turquoise blue;celadon green",
              0x3AA6A6),
        entry("blue", "Blue", "蓝",
              "蓝色;靛青;靛蓝;石青;花青;群青;宝蓝;霁蓝;祭蓝;藏青;藏蓝;钴蓝;天蓝;月白;indigo;ultramarine;cobalt;navy;"
              "azure;sky blue;lapis",
              0x2D62A3),
        entry("purple", "Purple", "紫",
              "紫色;绛紫;青莲;藕荷;雪青;丁香色;茄皮紫;酱紫;violet;lilac;mauve;lavender;magenta;plum", 0x7A4A93),
        entry("pink", "Pink", "粉", "粉色;粉红;桃红;妃色;藕色;海棠红;豇豆红;rose;salmon;blush;peach blossom", 0xE59AAE),
        entry("brown", "Brown", "棕",
              "棕色;褐;褐色;赭石;赭;赭色;驼色;茶色;咖啡色;栗色;紫金;檀色;sienna;umber;tan;chestnut;sepia;bronze colour",
              0x84552F),
        entry("black", "Black", "黑", "黑色;墨色;玄;玄色;乌;乌金;漆黑;缁;ebony;jet", 0x1B1B1D),
        entry("grey", "Grey", "灰", "灰色;银灰;烟灰;鸦青;铅灰;瓦灰;银色;gray;silver;ash;slate", 0x8B8B8B),
        entry("white", "White", "白", "白色;甜白;象牙白;鱼肚白;米白;乳白;粉白;素;缟;ivory white;cream;off-white",
              0xF7F6F2),
    };
}

QString withoutBlanks(QStringView word)
{
    QString out = foldedText(word);
    out.remove(u' ');
    return out;
}

struct OkLch {
    double lightness = 0; ///< 0 black, 1 white
    double chroma = 0;    ///< 0 grey; sRGB reaches 0.32
    double hue = 0;       ///< degrees, 0–360
};

double linear(int channel)
{
    const double c = double(channel) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

OkLch okLch(int red, int green, int blue)
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> out{};
        for (int i = 0; i < 256; ++i)
            out[size_t(i)] = linear(i);
        return out;
    }();
    const double r = table[size_t(qBound(0, red, 255))];
    const double g = table[size_t(qBound(0, green, 255))];
    const double b = table[size_t(qBound(0, blue, 255))];
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double hue = std::atan2(y, a) * 180 / std::numbers::pi;
    if (hue < 0)
        hue += 360;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, y), hue};
}

/// Below this chroma nobody sees a hue. Warm near-whites and near-greys are the colour of old paper and silk, so they
/// need more of it than cool ones.
double leastChroma(const OkLch &colour)
{
    const bool warm = colour.hue > 40 && colour.hue < 115;
    if (colour.lightness < 0.25)
        return 0.05;
    return warm ? 0.045 : 0.03;
}

const char *greyCode(double lightness)
{
    if (lightness < 0.32)
        return "black";
    return lightness > 0.88 ? "white" : "grey";
}

const char *hueCode(const OkLch &colour)
{
    const double l = colour.lightness;
    const double h = colour.hue;
    if (h < 15 || h >= 345) { // crimson to rose
        if (l > 0.66)
            return "pink";
        return h >= 345 && l > 0.58 ? "pink" : "red";
    }
    if (h < 36 || (h < 42 && l <= 0.68)) {
        if (l > 0.72)
            return "pink";
        return colour.chroma < 0.10 ? "brown" : "red";
    }
    if (h < 78) {
        if (l > 0.63 && colour.chroma > 0.085)
            return "orange";
        if (l > 0.86)
            return "orange"; // peach
        return h < 50 && colour.chroma > 0.15 ? "red" : "brown";
    }
    if (h < 112 && colour.chroma < 0.07 && l < 0.78)
        return "brown"; // old silk, old paper in the shade
    if (h > 105 && h < 112 && l < 0.62)
        return "green"; // olive
    if (h < 112)
        return l > 0.62 || (l > 0.55 && colour.chroma > 0.11) ? "yellow" : (h < 98 ? "brown" : "green");
    if (h < 168)
        return "green";
    if (h < 222)
        return "cyan";
    if (h < 283)
        return "blue";
    if (h < 325)
        return "purple";
    return l > 0.72 ? "pink" : "purple";
}

} // namespace

const QList<ColourName> &colourNames()
{
    static const QList<ColourName> names = makeColourNames();
    return names;
}

const ColourName *colourName(QStringView code)
{
    for (const ColourName &name : colourNames()) {
        if (code == QLatin1StringView(name.code))
            return &name;
    }
    return nullptr;
}

const ColourName *colourOfWord(QStringView word)
{
    static const QHash<QString, const ColourName *> words = [] {
        QHash<QString, const ColourName *> out;
        for (const ColourName &name : colourNames()) {
            for (const QString &spelling :
                 QStringList{name.nameEn, name.nameZh, QLatin1StringView(name.code)} + name.also)
                out.insert(withoutBlanks(spelling), &name);
        }
        return out;
    }();
    return words.value(withoutBlanks(word));
}

const char *colourCode(int red, int green, int blue)
{
    const OkLch colour = okLch(red, green, blue);
    if (colour.chroma < leastChroma(colour) || colour.lightness < 0.16)
        return greyCode(colour.lightness);
    return hueCode(colour);
}

} // namespace lianming
