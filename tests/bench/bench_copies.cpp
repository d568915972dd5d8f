// How many copies the copy search finds, by what was done to the picture, and how many pictures it takes for copies
// that are none (spec/protection.md section 3). Copies are made of the works, distractors are pictures of the same
// kinds that are no copies of any work: both are drawn from the folders that are named. PDQ alone, on the same
// pictures, is printed beside it.
//   bench_copies FOLDER[,FOLDER…] [WORKS [DISTRACTORS]]
#include "core/imaging/partindex.h"

#include <QBuffer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <future>
#include <random>
#include <thread>

using namespace lianming;

namespace {

constexpr int largestEdge = 1024;

QImage fitted(const QImage &image)
{
    QImage rgb(image.size(), QImage::Format_RGB888);
    rgb.fill(Qt::white);
    QPainter painter(&rgb);
    painter.drawImage(0, 0, image);
    painter.end();
    if (std::max(rgb.width(), rgb.height()) > largestEdge)
        rgb = rgb.scaled(largestEdge, largestEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return rgb.convertToFormat(QImage::Format_RGB888);
}

std::vector<quint8> bytesOf(const QImage &image)
{
    std::vector<quint8> out;
    for (int y = 0; y < image.height(); ++y)
        out.insert(out.end(), image.constScanLine(y), image.constScanLine(y) + qsizetype(image.width()) * 3);
    return out;
}

PictureParts partsOf(const QImage &image, PartsWanted wanted)
{
    const QImage small = fitted(image);
    const std::vector<quint8> bytes = bytesOf(small);
    return pictureParts({bytes.data(), small.width(), small.height()}, wanted);
}

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

QImage cropped(const QImage &image, double area, std::mt19937 &random)
{
    const double side = std::sqrt(area);
    const int w = std::max(16, int(image.width() * side));
    const int h = std::max(16, int(image.height() * side));
    return image.copy(int(random() % unsigned(image.width() - w + 1)), int(random() % unsigned(image.height() - h + 1)),
                      w, h);
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

struct Transform {
    const char *name;
    double least; ///< recall asked for, percent; 0: none
    std::function<QImage(const QImage &, std::mt19937 &)> make;
};

const std::vector<Transform> &transforms()
{
    using R = std::mt19937;
    static const std::vector<Transform> all{
        {"JPEG 30", 99,
         [](const QImage &i, R &) {
             return viaJpeg(i, 30);
         }},
        {"half size", 99,
         [](const QImage &i, R &) {
             return resized(i, 0.5);
         }},
        {"quarter size", 99,
         [](const QImage &i, R &) {
             return resized(i, 0.25);
         }},
        {"blur", 99,
         [](const QImage &i, R &) {
             return blurred(i);
         }},
        {"noise", 99,
         [](const QImage &i, R &r) {
             return eachPixel(i, [&r](QRgb p) {
                 const int n = int(r() % 49) - 24;
                 return qRgb(level(qRed(p) + n), level(qGreen(p) + n), level(qBlue(p) + n));
             });
         }},
        {"brightness, contrast, hue", 99,
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
        {"grey", 99,
         [](const QImage &i, R &) {
             return eachPixel(i, [](QRgb p) { return qRgb(qGray(p), qGray(p), qGray(p)); });
         }},
        {"text over it", 99,
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
        {"logo over it", 99,
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
        {"crop 5 % off", 99,
         [](const QImage &i, R &r) {
             return cropped(i, 0.95, r);
         }},
        {"crop to 50 %", 99,
         [](const QImage &i, R &r) {
             return cropped(i, 0.50, r);
         }},
        {"crop to 20 %", 90,
         [](const QImage &i, R &r) {
             return cropped(i, 0.20, r);
         }},
        {"padding 20 %", 99,
         [](const QImage &i, R &) {
             QImage out = on(i.size() * 1.4, QColor(250, 248, 245));
             QPainter(&out).drawImage(int(i.width() * 0.2), int(i.height() * 0.2), i);
             return out;
         }},
        {"rotation 4°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 4);
         }},
        {"rotation 15°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 15);
         }},
        {"rotation 90°", 99,
         [](const QImage &i, R &) {
             return rotated(i, 90);
         }},
        {"mirror", 99,
         [](const QImage &i, R &) {
             return i.mirrored(true, false);
         }},
        {"perspective", 99,
         [](const QImage &i, R &r) {
             return perspective(i, r);
         }},
        {"print on a product", 90,
         [](const QImage &i, R &r) {
             return onProduct(i, r);
         }},
        {"screenshot of a shop page", 99,
         [](const QImage &i, R &r) {
             return onShopPage(i, r);
         }},
    };
    return all;
}

QStringList filesOf(const QString &folders)
{
    QStringList out;
    for (const QString &folder : folders.split(u',')) {
        QDirIterator it(folder, {"*.png", "*.jpg", "*.jpeg", "*.webp"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            out.append(it.next());
    }
    out.sort();
    std::mt19937 random(7);
    for (qsizetype i = out.size() - 1; i > 0; --i)
        out.swapItemsAt(i, qsizetype(random() % unsigned(i + 1)));
    return out;
}

struct Work {
    QString file;
    QImage image;
    PictureParts parts;
};

template<class F>
void onAllCores(size_t count, F each)
{
    std::atomic<size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t)
        threads.emplace_back([&] {
            for (size_t i = next++; i < count; i = next++)
                each(i);
        });
}

bool isSame(const PdqResult &a, const PdqResult &b)
{
    if (a.quality < 50 || b.quality < 50)
        return false;
    return std::ranges::any_of(pdqVariants(a.hash), [&b](const Pdq &v) { return pdqDistance(v, b.hash) <= 31; });
}

/// Pictures that hold enough to be told by.
std::vector<Work> read(const QStringList &files, size_t most)
{
    constexpr int smallest = 200;
    constexpr size_t fewest = 100;
    std::vector<Work> out;
    for (qsizetype begin = 0; begin < files.size() && out.size() < most; begin += 100) {
        const QStringList some = files.mid(begin, 100);
        std::vector<Work> batch(size_t(some.size()));
        onAllCores(batch.size(), [&](size_t i) {
            const QImage image(some.at(qsizetype(i)));
            if (image.isNull() || std::min(image.width(), image.height()) < smallest)
                return;
            batch[i].file = some.at(qsizetype(i));
            batch[i].image = fitted(image);
            batch[i].parts = partsOf(batch[i].image, partsKept);
        });
        for (Work &work : batch) {
            if (!work.image.isNull() && work.parts.pdq.quality >= 50 && work.parts.parts.size() >= fewest
                && out.size() < most)
                out.push_back(std::move(work));
        }
    }
    return out;
}

PartIndex indexOf(const std::vector<Work> &works)
{
    std::vector<LocalPart> sample;
    for (const Work &work : works) {
        constexpr size_t enough = 120'000;
        if (sample.size() < enough)
            sample.insert(sample.end(), work.parts.parts.begin(), work.parts.parts.end());
    }
    PartIndex out(std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample)));
    for (const Work &work : works)
        out.add(work.parts.size, out.vocabulary().coded(work.parts), work.parts.grey);
    out.settle();
    return out;
}

/// Leaves out what shows the same as another: collections hold a picture in several sizes and colours, and drawings of
/// a series share their figures. Only what is far beyond doubt is left out.
std::vector<Work> withoutCopies(std::vector<Work> all)
{
    constexpr int manyInliers = 40;
    const PartIndex index = indexOf(all);
    std::vector<std::vector<quint32>> same(all.size());
    onAllCores(all.size(), [&](size_t i) {
        for (const PartMatch &match : index.search(all[i].parts, 20)) {
            if (match.picture < i && match.inliers >= manyInliers)
                same[i].push_back(match.picture);
        }
        for (size_t j = 0; j < i; ++j) {
            if (isSame(all[i].parts.pdq, all[j].parts.pdq) || isSame(all[i].parts.contentPdq, all[j].parts.contentPdq))
                same[i].push_back(quint32(j));
        }
    });
    std::vector<bool> isLeft(all.size(), false);
    std::vector<Work> out;
    for (size_t i = 0; i < all.size(); ++i) {
        isLeft[i] = std::ranges::any_of(same[i], [&](quint32 j) { return !isLeft[j]; });
        if (!isLeft[i])
            out.push_back(std::move(all[i]));
    }
    std::printf("%zu pictures read, %zu left out as they show the same as another\n", all.size(),
                all.size() - out.size());
    return out;
}

} // namespace

std::string described(const PartMatch &match)
{
    std::array<char, 160> line{};
    std::snprintf(line.data(), line.size(), "%s inliers %3d surprise %6.1f alike %5.2f detail %5.2f around %5.2f ",
                  match.isCopy() ? "copy" : "no  ", match.inliers, match.surprise, match.alike, match.detail,
                  match.detailAround);
    return line.data();
}

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "bench_copies FOLDER[,FOLDER…] [WORKS [DISTRACTORS]]\n");
        return 2;
    }
    const size_t mostWorks = argc > 2 ? std::stoul(argv[2]) : 600;
    const size_t mostOthers = argc > 3 ? std::stoul(argv[3]) : 300;
    std::vector<Work> works = withoutCopies(read(filesOf(QString::fromLocal8Bit(argv[1])), mostWorks + mostOthers));
    const size_t kept = works.size() * mostWorks / (mostWorks + mostOthers);
    std::vector<Work> others(std::make_move_iterator(works.begin() + qsizetype(kept)),
                             std::make_move_iterator(works.end()));
    works.resize(kept);
    const PartIndex index = indexOf(works);
    std::printf("%zu works, %zu distractors\n", works.size(), others.size());

    const char *dump = std::getenv("DUMP");
    std::mutex mutex;
    // False matches: each distractor against each work.
    std::vector<std::string> falseLines;
    size_t falseParts = 0;
    size_t falsePdq = 0;
    std::vector<double> times;
    onAllCores(others.size(), [&](size_t i) {
        const PictureParts asked = partsOf(others[i].image, partsAsked);
        QElapsedTimer t;
        t.start();
        const std::vector<PartMatch> found = index.search(asked, works.size(), dump != nullptr);
        const double ms = double(t.nsecsElapsed()) / 1e6;
        size_t pdqs = 0;
        for (const Work &work : works)
            pdqs += isSame(asked.pdq, work.parts.pdq) || isSame(asked.contentPdq, work.parts.contentPdq);
        const std::scoped_lock lock(mutex);
        times.push_back(ms);
        falsePdq += pdqs;
        for (const PartMatch &match : found) {
            falseParts += match.isCopy();
            falseLines.push_back(described(match) + others[i].file.toStdString() + " | "
                                 + works[match.picture].file.toStdString());
        }
    });
    std::ranges::sort(times);
    const double pairs = double(works.size()) * double(others.size());
    std::printf("false matches among %.0f pairs: %zu (%.2f in 10,000; limit 1); PDQ alone %zu\n", pairs,
                falseParts + falsePdq, double(falseParts + falsePdq) / pairs * 10'000, falsePdq);
    std::ranges::sort(falseLines, std::greater<>());
    for (const std::string &line : falseLines)
        std::printf("   %s\n", line.c_str());
    std::printf("search p50 %.1f ms, p95 %.1f ms\n", times[times.size() / 2], times[times.size() * 95 / 100]);

    std::printf("%-28s %8s %8s %8s %8s\n", "", "found", "asked", "PDQ", "first");
    for (const Transform &transform : transforms()) {
        if (const char *only = std::getenv("ONLY");
            only && !QString::fromUtf8(only).split(u',').contains(QString::fromUtf8(transform.name)))
            continue;
        std::atomic<size_t> found = 0;
        std::atomic<size_t> first = 0;
        std::atomic<size_t> byPdq = 0;
        onAllCores(works.size(), [&](size_t i) {
            std::mt19937 random(unsigned(i) * 97 + 1);
            const QImage copy = transform.make(works[i].image, random).convertToFormat(QImage::Format_RGB888);
            const PictureParts asked = partsOf(copy, partsAsked);
            bool isWhole = false;
            if (isSame(asked.pdq, works[i].parts.pdq))
                ++byPdq, isWhole = true;
            isWhole = isWhole || isSame(asked.contentPdq, works[i].parts.contentPdq)
                      || isSame(asked.contentPdq, works[i].parts.pdq);
            const std::vector<PartMatch> matches = index.search(asked, works.size(), dump != nullptr);
            const auto hit = std::ranges::find(matches, quint32(i), &PartMatch::picture);
            const bool isPart = hit != matches.end() && hit->isCopy();
            if (isPart || isWhole)
                ++found;
            else if (dump) {
                const std::scoped_lock lock(mutex);
                std::printf("   missed: %s, %zu parts of %zu, %s\n", qPrintable(works[i].file), asked.parts.size(),
                            works[i].parts.parts.size(), hit == matches.end() ? "" : described(*hit).c_str());
            }
            if (isWhole || (isPart && matches.front().picture == i))
                ++first;
        });
        const auto percent = [&](size_t n) {
            return 100.0 * double(n) / double(works.size());
        };
        std::printf("%-28s %7.1f%% %7.0f%% %7.1f%% %7.1f%%\n", transform.name, percent(found), transform.least,
                    percent(byPdq), percent(first));
        std::fflush(stdout);
    }
    return 0;
}
