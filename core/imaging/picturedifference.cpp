#include "core/imaging/picturedifference.h"

namespace lianming {

namespace {

constexpr int palest = 160; ///< the grey that black becomes

bool differs(QRgb a, QRgb b, int tolerance)
{
    return std::abs(qRed(a) - qRed(b)) > tolerance || std::abs(qGreen(a) - qGreen(b)) > tolerance
           || std::abs(qBlue(a) - qBlue(b)) > tolerance;
}

QRgb paled(QRgb colour)
{
    const int grey = palest + qGray(colour) * (255 - palest) / 255;
    return qRgb(grey, grey, grey);
}

} // namespace

PictureDifference pictureDifference(const QImage &older, const QImage &newer, const QColor &mark, int tolerance)
{
    PictureDifference out;
    if (older.isNull() || newer.isNull())
        return out;
    const QImage after = newer.convertToFormat(QImage::Format_RGB32);
    QImage before = older.convertToFormat(QImage::Format_RGB32);
    out.resized = qint64(before.width()) * after.height() != qint64(before.height()) * after.width();
    if (before.size() != after.size())
        before = before.scaled(after.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    out.picture = QImage(after.size(), QImage::Format_RGB32);
    out.pixels = qint64(after.width()) * after.height();
    const QRgb marked = mark.rgb();
    for (int y = 0; y < after.height(); ++y) {
        const auto *was = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *is = reinterpret_cast<const QRgb *>(after.constScanLine(y));
        auto *shown = reinterpret_cast<QRgb *>(out.picture.scanLine(y));
        for (int x = 0; x < after.width(); ++x) {
            const bool hasChanged = differs(was[x], is[x], tolerance);
            shown[x] = hasChanged ? marked : paled(is[x]);
            out.changed += hasChanged ? 1 : 0;
        }
    }
    return out;
}

} // namespace lianming
