#include "tests/bench/copytransforms.h"

#include "core/imaging/copyindex.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

QImage viaJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    return QImage::fromData(bytes, "JPEG").convertToFormat(QImage::Format_RGB888);
}

QImage resized(const QImage &image, double factor)
{
    return image.scaled((QSizeF(image.size()) * factor).toSize().expandedTo({16, 16}), Qt::IgnoreAspectRatio,
                        Qt::SmoothTransformation);
}

QImage eachPixel(QImage image, const std::function<QRgb(QRgb)> &change)
{
    image = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = change(line[x]);
    }
    return image.convertToFormat(QImage::Format_RGB888);
}

int level(double value)
{
    return std::clamp(int(std::lround(value)), 0, 255);
}

QImage blurred(const QImage &image)
{
    // Three passes of a box are close to a Gaussian; one and a half pixels in a thousand.
    const int r = std::max(1, std::max(image.width(), image.height()) / 400);
    QImage out = image;
    for (int pass = 0; pass < 3; ++pass) {
        for (const bool isRow : {true, false}) {
            QImage in = out;
            const int length = isRow ? in.width() : in.height();
            for (int line = 0; line < (isRow ? in.height() : in.width()); ++line) {
                for (int at = 0; at < length; ++at) {
                    std::array<int, 3> sum{};
                    int count = 0;
                    for (int i = std::max(0, at - r); i <= std::min(length - 1, at + r); ++i, ++count) {
                        const uchar *pixel = isRow ? in.constScanLine(line) + i * 3 : in.constScanLine(i) + line * 3;
                        for (size_t band = 0; band < 3; ++band)
                            sum[band] += pixel[band];
                    }
                    uchar *pixel = isRow ? out.scanLine(line) + at * 3 : out.scanLine(at) + line * 3;
                    for (size_t band = 0; band < 3; ++band)
                        pixel[band] = uchar(sum[band] / count);
                }
            }
        }
    }
    return out;
}

QImage on(QSize size, const QColor &colour)
{
    QImage out(size, QImage::Format_RGB888);
    out.fill(colour);
    return out;
}

/// Somewhere in the picture where it shows something: nobody takes, and nobody can tell, an even field.
QImage cropped(const QImage &image, double area, std::mt19937 &random)
{
    const double side = std::sqrt(area);
    const int w = std::max(16, int(image.width() * side));
    const int h = std::max(16, int(image.height() * side));
    QImage out;
    constexpr int tries = 20;
    for (int i = 0; i < tries; ++i) {
        out = image.copy(int(random() % unsigned(image.width() - w + 1)),
                         int(random() % unsigned(image.height() - h + 1)), w, h);
        std::vector<quint8> bytes;
        for (int y = 0; y < h; ++y)
            bytes.insert(bytes.end(), out.constScanLine(y), out.constScanLine(y) + qsizetype(w) * 3);
        if (pdq({bytes.data(), w, h}).quality >= CopyIndex::leastQuality)
            break;
    }
    return out;
}

QImage rotated(const QImage &image, double degrees)
{
    QTransform turn;
    turn.rotate(degrees);
    const QImage turned = image.convertToFormat(QImage::Format_ARGB32).transformed(turn, Qt::SmoothTransformation);
    QImage out = on(turned.size(), Qt::white);
    QPainter(&out).drawImage(0, 0, turned);
    return out;
}

QImage warped(const QImage &image, const QPolygonF &to, QImage onto)
{
    QTransform change;
    const QPolygonF from(
        {QPointF(0, 0), QPointF(image.width(), 0), QPointF(image.width(), image.height()), QPointF(0, image.height())});
    if (!QTransform::quadToQuad(from, to, change))
        return onto;
    QPainter painter(&onto);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.setTransform(change);
    painter.drawImage(0, 0, image);
    painter.end();
    return onto;
}

double unit(std::mt19937 &random)
{
    return double(random() % 10'001) / 10'000;
}

QImage perspective(const QImage &image, std::mt19937 &random)
{
    const double w = image.width();
    const double h = image.height();
    const auto inward = [&random](double of) {
        return of * 0.18 * unit(random);
    };
    const QPolygonF to({QPointF(inward(w), inward(h)), QPointF(w - inward(w), inward(h)),
                        QPointF(w - inward(w), h - inward(h)), QPointF(inward(w), h - inward(h))});
    return warped(image, to, on(image.size(), QColor(225, 222, 218)));
}

/// A bag, a mug or a cushion on a table: the picture takes a third of the frame, seen from the side, in uneven light.
QImage onProduct(const QImage &image, std::mt19937 &random)
{
    const QSize size(900, 900);
    QImage scene = on(size, QColor(206, 196, 182));
    QPainter painter(&scene);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient wall(0, 0, 900, 900);
    wall.setColorAt(0, QColor(236, 230, 222));
    wall.setColorAt(1, QColor(150, 138, 126));
    painter.fillRect(scene.rect(), wall);
    for (int plank = 0; plank < 9; ++plank)
        painter.fillRect(QRect(0, 640 + plank * 30, 900, 28), QColor(140 + int(random() % 30), 104, 72));
    painter.setBrush(QColor(248, 246, 240));
    painter.setPen(QPen(QColor(90, 84, 80), 3));
    painter.drawRoundedRect(QRectF(180, 120, 540, 640), 40, 40);
    painter.end();
    // A third of the frame's area.
    const double ratio = double(image.width()) / image.height();
    const double area = 900.0 * 900 / 3;
    double w = std::sqrt(area * ratio);
    double h = area / w;
    const double shrink = std::min({1.0, 860 / w, 860 / h});
    w *= shrink;
    h *= shrink;
    const double x = (900 - w) / 2;
    const double y = (900 - h) / 2;
    const auto jitter = [&] {
        return (unit(random) - 0.5) * 0.16;
    };
    const QPolygonF to({QPointF(x + jitter() * w, y + jitter() * h), QPointF(x + w + jitter() * w, y + jitter() * h),
                        QPointF(x + w + jitter() * w, y + h + jitter() * h),
                        QPointF(x + jitter() * w, y + h + jitter() * h)});
    scene = warped(image, to, scene);
    QPainter light(&scene);
    QLinearGradient shade(0, 0, 900, 0);
    shade.setColorAt(0, QColor(0, 0, 0, 70));
    shade.setColorAt(0.5, QColor(255, 255, 255, 25));
    shade.setColorAt(1, QColor(0, 0, 0, 50));
    light.fillRect(scene.rect(), shade);
    light.end();
    return viaJpeg(scene, 70);
}

/// A shop's page on a screen, with the picture among words, buttons and other goods.
QImage onShopPage(const QImage &image, std::mt19937 &random)
{
    QImage page = on({1280, 800}, Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 0, 1280, 60, QColor(226, 60, 40));
    painter.setPen(Qt::white);
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 16));
    painter.drawText(24, 38, QStringLiteral("文创好物旗舰店  首页  全部商品  新品  客服"));
    const QSize fit = image.size().scaled(520, 520, Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint(60 + (520 - fit.width()) / 2, 110 + (520 - fit.height()) / 2), fit),
                      image.scaled(fit, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setPen(Qt::black);
    painter.drawText(630, 140, QStringLiteral("博物馆文创 帆布袋 大容量 学生 通勤"));
    painter.setPen(QColor(226, 60, 40));
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 28));
    painter.drawText(630, 220, QStringLiteral("¥ %1.90").arg(20 + random() % 80));
    painter.setPen(Qt::gray);
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 12));
    for (int line = 0; line < 8; ++line)
        painter.drawText(630, 270 + line * 30,
                         QStringLiteral("月销 %1+  评价 %2  发货地 义乌").arg(random() % 900).arg(random() % 999));
    painter.setBrush(QColor(255, 140, 0));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(630, 560, 180, 50, 8, 8);
    painter.setBrush(QColor(226, 60, 40));
    painter.drawRoundedRect(830, 560, 180, 50, 8, 8);
    for (int i = 0; i < 6; ++i) {
        painter.setBrush(QColor(int(random() % 255), int(random() % 255), int(random() % 255)));
        painter.drawRect(60 + i * 200, 680, 180, 110);
    }
    painter.end();
    return viaJpeg(page, 80);
}

} // namespace

const std::vector<CopyTransform> &copyTransforms()
{
    using R = std::mt19937;
    static const std::vector<CopyTransform> all{
        {"jpeg-30", "JPEG 30", 99,
         [](const QImage &i, R &) {
             return viaJpeg(i, 30);
         }},
        {"half", "half size", 99,
         [](const QImage &i, R &) {
             return resized(i, 0.5);
         }},
        {"quarter", "quarter size", 99,
         [](const QImage &i, R &) {
             return resized(i, 0.25);
         }},
        {"blur", "blur", 99,
         [](const QImage &i, R &) {
             return blurred(i);
         }},
        {"noise", "noise", 99,
         [](const QImage &i, R &r) {
             return eachPixel(i, [&r](QRgb p) {
                 const int n = int(r() % 49) - 24;
                 return qRgb(level(qRed(p) + n), level(qGreen(p) + n), level(qBlue(p) + n));
             });
         }},
        {"light", "brightness, contrast, hue", 99,
         [](const QImage &i, R &) {
             return eachPixel(i, [](QRgb p) {
                 const QColor c = QColor(p).toHsv();
                 const QColor d = QColor::fromHsv((c.hsvHue() + 25 + 360) % 360, c.hsvSaturation(), c.value());
                 const auto f = [](int v) {
                     return level((v - 128) * 1.25 + 128 + 18);
                 };
                 return qRgb(f(d.red()), f(d.green()), f(d.blue()));
             });
         }},
        {"grey", "grey", 99,
         [](const QImage &i, R &) {
             return eachPixel(i, [](QRgb p) { return qRgb(qGray(p), qGray(p), qGray(p)); });
         }},
        {"text", "text over it", 99,
         [](const QImage &i, R &) {
             QImage out = i;
             QPainter painter(&out);
             QFont font(QStringLiteral("Noto Sans CJK SC"));
             font.setPixelSize(std::max(12, i.height() / 9));
             font.setBold(true);
             painter.setFont(font);
             painter.setPen(Qt::white);
             painter.drawText(i.rect(), Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("国潮新品 包邮"));
             painter.setPen(QColor(220, 30, 30));
             painter.drawText(i.rect(), Qt::AlignHCenter | Qt::AlignTop, QStringLiteral("限时 5 折 SALE"));
             return out;
         }},
        {"logo", "logo over it", 99,
         [](const QImage &i, R &) {
             QImage out = i;
             QPainter painter(&out);
             painter.setRenderHint(QPainter::Antialiasing);
             const int s = std::min(i.width(), i.height()) / 3;
             painter.setBrush(QColor(200, 30, 40));
             painter.setPen(QPen(Qt::white, s / 14.0));
             painter.drawEllipse(i.width() - s - s / 8, s / 8, s, s);
             painter.setBrush(Qt::white);
             painter.drawRect(i.width() - s * 6 / 8, s * 4 / 8, s / 4, s / 4);
             return out;
         }},
        {"crop-95", "crop 5 % off", 99,
         [](const QImage &i, R &r) {
             return cropped(i, 0.95, r);
         }},
        {"crop-50", "crop to 50 %", 99,
         [](const QImage &i, R &r) {
             return cropped(i, 0.50, r);
         }},
        {"crop-20", "crop to 20 %", 90,
         [](const QImage &i, R &r) {
             return cropped(i, 0.20, r);
         }},
        {"padding", "padding 20 %", 99,
         [](const QImage &i, R &) {
             QImage out = on(i.size() * 1.4, QColor(250, 248, 245));
             QPainter(&out).drawImage(int(i.width() * 0.2), int(i.height() * 0.2), i);
             return out;
         }},
        {"turn-4", "rotation 4°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 4);
         }},
        {"turn-15", "rotation 15°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 15);
         }},
        {"turn-90", "rotation 90°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 90);
         }},
        {"mirror", "mirror", 99,
         [](const QImage &i, R &) {
             return i.mirrored(true, false);
         }},
        {"perspective", "perspective", 99,
         [](const QImage &i, R &r) {
             return perspective(i, r);
         }},
        {"print", "print on a product", 90,
         [](const QImage &i, R &r) {
             return onProduct(i, r);
         }},
        {"screenshot", "screenshot of a shop page", 99,
         [](const QImage &i, R &r) {
             return onShopPage(i, r);
         }},
    };
    return all;
}

} // namespace lianming
