#include "core/assets/motif.h"

#include <QStringList>

#include <algorithm>

namespace lianming {

namespace {

constexpr int hundred = 100;

/// "30.5" in hundredths: 3050. Digits, and at most two after a point.
std::optional<int> hundredths(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView part = point < 0 ? QStringView() : text.mid(point + 1);
    const auto isDigits = [](QStringView digits) {
        return std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (whole.isEmpty() || whole.size() > 3 || !isDigits(whole) || !isDigits(part) || part.size() > 2
        || (point >= 0 && part.isEmpty()))
        return std::nullopt;
    const int fraction = part.isEmpty() ? 0 : part.toInt() * (part.size() == 1 ? 10 : 1);
    return whole.toInt() * hundred + fraction;
}

QString percents(int value)
{
    QString out = QString::number(value / hundred);
    if (value % hundred == 0)
        return out;
    out += u'.' + QStringLiteral("%1").arg(value % hundred, 2, 10, QLatin1Char('0'));
    if (out.endsWith(u'0'))
        out.chop(1);
    return out;
}

/// ⌊pixels × 10000 / size⌋, and ⌈…⌉.
int downPart(int pixels, int size)
{
    return int(qint64(pixels) * wholeRegion / size);
}

int upPart(int pixels, int size)
{
    return int((qint64(pixels) * wholeRegion + size - 1) / size);
}

} // namespace

std::optional<PictureRegion> parseRegion(QStringView text)
{
    if (!text.startsWith(u"pct:"))
        return std::nullopt;
    const QList<QStringView> parts = text.mid(4).split(u',');
    if (parts.size() != 4)
        return std::nullopt;
    QList<int> numbers;
    for (const QStringView part : parts) {
        const std::optional<int> number = hundredths(part);
        if (!number)
            return std::nullopt;
        numbers.append(*number);
    }
    const PictureRegion out{numbers[0], numbers[1], numbers[2], numbers[3]};
    const bool isInside =
        out.width > 0 && out.height > 0 && out.x + out.width <= wholeRegion && out.y + out.height <= wholeRegion;
    return isInside ? std::optional(out) : std::nullopt;
}

QString regionText(const PictureRegion &region)
{
    return QStringLiteral("pct:")
           + QStringList{percents(region.x), percents(region.y), percents(region.width), percents(region.height)}.join(
               u',');
}

QRect regionPixels(const PictureRegion &region, QSize size)
{
    const auto span = [](int from, int length, int whole) {
        const int first = std::min(int(qint64(from) * whole / wholeRegion), whole - 1);
        const int end = int((qint64(from + length) * whole + wholeRegion - 1) / wholeRegion);
        return std::pair(first, std::clamp(end - first, 1, whole - first));
    };
    const auto [x, width] = span(region.x, region.width, size.width());
    const auto [y, height] = span(region.y, region.height, size.height());
    return {x, y, width, height};
}

PictureRegion regionOf(const QRect &pixels, QSize size)
{
    const QRect inside = pixels.intersected(QRect(QPoint(), size));
    if (inside.isEmpty())
        return {};
    const int x = downPart(inside.x(), size.width());
    const int y = downPart(inside.y(), size.height());
    return {x, y, upPart(inside.x() + inside.width(), size.width()) - x,
            upPart(inside.y() + inside.height(), size.height()) - y};
}

} // namespace lianming
