#include "core/imaging/prints.h"

#include "core/vocabulary/colours.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr int mostColours = 5;
constexpr int leastPercent = 3; ///< a smaller share is no colour of the picture
/// So many points in each direction are enough to know how much there is of a colour.
constexpr int samples = 128;

struct ColourSum {
    qint64 red = 0;
    qint64 green = 0;
    qint64 blue = 0;
    qint64 count = 0;
};

QList<ColourShare> coloursOf(const Pixels &pixels)
{
    std::map<std::string, ColourSum> sums;
    qint64 all = 0;
    const int stepX = std::max(1, pixels.width / samples);
    const int stepY = std::max(1, pixels.height / samples);
    for (int y = stepY / 2; y < pixels.height; y += stepY) {
        for (int x = stepX / 2; x < pixels.width; x += stepX) {
            const quint8 *pixel = pixels.at(x, y);
            ColourSum &sum = sums[colourCode(pixel[0], pixel[1], pixel[2])];
            sum.red += pixel[0];
            sum.green += pixel[1];
            sum.blue += pixel[2];
            ++sum.count;
            ++all;
        }
    }
    QList<ColourShare> out;
    for (const auto &[code, sum] : sums) {
        const int percent = int((sum.count * 100 + all / 2) / all);
        if (percent < leastPercent)
            continue;
        const auto mean = [n = sum.count](qint64 total) {
            return (total + n / 2) / n;
        };
        out.append({code, percent,
                    QStringLiteral("#%1%2%3")
                        .arg(mean(sum.red), 2, 16, QLatin1Char('0'))
                        .arg(mean(sum.green), 2, 16, QLatin1Char('0'))
                        .arg(mean(sum.blue), 2, 16, QLatin1Char('0'))});
    }
    std::ranges::stable_sort(out, std::greater(), &ColourShare::percent);
    out.resize(std::min<qsizetype>(out.size(), mostColours));
    return out;
}

} // namespace

PicturePrints picturePrints(const Pixels &pixels)
{
    PicturePrints out;
    const PdqResult hash = pdq(pixels);
    out.pdq = hash.hash;
    out.quality = hash.quality;
    out.look = look(pixels);
    out.colours = coloursOf(pixels);
    return out;
}

QString coloursText(const QList<ColourShare> &colours)
{
    QStringList out;
    for (const ColourShare &colour : colours)
        out.append(
            QStringLiteral("%1:%2:%3").arg(QString::fromStdString(colour.code)).arg(colour.percent).arg(colour.hex));
    return out.join(u',');
}

QList<ColourShare> parseColours(QStringView text)
{
    QList<ColourShare> out;
    for (const QStringView entry : text.split(u',', Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = entry.split(u':');
        if (parts.size() == 3)
            out.append({parts[0].toString().toStdString(), parts[1].toInt(), parts[2].toString()});
    }
    return out;
}

} // namespace lianming
