// How many copies the copy search finds, by what was done to the picture, and how many pictures it takes for copies
// that are none (spec/protection.md section 3). PDQ alone, on the same pictures, is printed beside it.
//   bench_copies FOLDER[,FOLDER…] [WORKS [DISTRACTORS [FILL [HALF [TABLE]]]]]
// Works are copied and asked for; distractors are pictures from the same folders that are asked for and are no copies
// of any work; FILL more pictures stand in the index and are neither. Each picture falls into one of two halves by its
// name: the search was calibrated on half 0, figures are published of half 1. Pictures that show the same as a work are
// left out where PDQ says so, and where people who looked at them say so (copies-same.txt beside this file). TABLE: a
// file for the figures as the program shows them, resources/copysearch/recall.tsv.
#include "core/imaging/copyindex.h"
#include "tests/bench/copytransforms.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <random>
#include <thread>

using namespace lianming;

namespace {

constexpr int largestEdge = 1024;
/// A picture with fewer features has little in it; such are counted on a line of their own.
constexpr size_t littleInIt = 100;
/// As many as the search shows.
constexpr size_t most = 20;

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

PictureParts partsOf(const QImage &image, PartsWanted wanted)
{
    const QImage small = fitted(image);
    std::vector<quint8> bytes;
    bytes.reserve(size_t(small.width()) * size_t(small.height()) * 3);
    for (int y = 0; y < small.height(); ++y)
        bytes.insert(bytes.end(), small.constScanLine(y), small.constScanLine(y) + qsizetype(small.width()) * 3);
    return pictureParts({bytes.data(), small.width(), small.height()}, wanted);
}

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

/// The end of a path: enough to tell a picture, and the same wherever the folders lie.
QString nameOf(const QString &path)
{
    return path.section(u'/', -4);
}

/// By the name alone, so that it is the same on every computer.
int halfOf(const QString &path)
{
    return QCryptographicHash::hash(nameOf(path).toUtf8(), QCryptographicHash::Md5).at(0) & 1;
}

QStringList filesOf(const QString &folders)
{
    QStringList out;
    for (const QString &folder : folders.split(u',')) {
        QDirIterator it(
            folder,
            {QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.webp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            out.append(it.next());
    }
    std::ranges::sort(out, {}, [](const QString &path) {
        return QCryptographicHash::hash(nameOf(path).toUtf8(), QCryptographicHash::Md5);
    });
    return out;
}

struct Work {
    QString file;
    QImage image;
    PictureParts parts; ///< as they are kept
};

/// At most `count` of the files, from `next` on.
std::vector<Work> read(const QStringList &files, qsizetype &next, size_t count)
{
    constexpr int smallest = 200;
    std::vector<Work> out;
    while (next < files.size() && out.size() < count) {
        const QStringList some = files.mid(next, std::min<qsizetype>(100, qsizetype(count - out.size())));
        next += some.size();
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
            if (!work.image.isNull() && !work.parts.parts.empty())
                out.push_back(std::move(work));
        }
    }
    return out;
}

bool isSame(const PdqResult &a, const PdqResult &b)
{
    if (a.quality < CopyIndex::leastQuality || b.quality < CopyIndex::leastQuality)
        return false;
    return std::ranges::any_of(pdqVariants(a.hash),
                               [&b](const Pdq &v) { return pdqDistance(v, b.hash) <= PdqIndex::farthest; });
}

/// The pairs that people looked at and found to show the same, in both orders.
QSet<QPair<QString, QString>> seenSame()
{
    QSet<QPair<QString, QString>> out;
    QFile file(QStringLiteral(LIANMING_BENCH_SOURCES "/copies-same.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList names = line.split(u'|');
        if (line.startsWith(u'#') || names.size() != 2)
            continue;
        out.insert({names.at(0).trimmed(), names.at(1).trimmed()});
        out.insert({names.at(1).trimmed(), names.at(0).trimmed()});
    }
    return out;
}

/// Leaves out what shows the same as one before it: collections hold a picture in several sizes and colours.
std::vector<Work> withoutSame(std::vector<Work> all)
{
    const auto same = seenSame();
    std::vector<std::vector<size_t>> like(all.size());
    onAllCores(all.size(), [&](size_t i) {
        for (size_t j = 0; j < i; ++j) {
            if (isSame(all[i].parts.pdq, all[j].parts.pdq) || isSame(all[i].parts.contentPdq, all[j].parts.contentPdq)
                || same.contains({nameOf(all[i].file), nameOf(all[j].file)}))
                like[i].push_back(j);
        }
    });
    std::vector<bool> isLeft(all.size(), false);
    std::vector<Work> out;
    for (size_t i = 0; i < all.size(); ++i) {
        isLeft[i] = std::ranges::any_of(like[i], [&](size_t j) { return !isLeft[j]; });
        if (!isLeft[i])
            out.push_back(std::move(all[i]));
    }
    return out;
}

QByteArray keyOf(size_t number)
{
    return QByteArray::number(qulonglong(number)).rightJustified(32, '0');
}

/// The works and `fill` further pictures: files while there are any, then quarters of these.
CopyIndex indexOf(const std::vector<Work> &works, const QStringList &files, qsizetype next, size_t fill)
{
    constexpr size_t learned = 120'000; // parts
    std::vector<LocalPart> sample;
    for (const Work &work : works) {
        if (sample.size() < learned)
            sample.insert(sample.end(), work.parts.parts.begin(), work.parts.parts.end());
    }
    PartStore::Content content;
    content.vocabulary = std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample));
    const auto add = [&content](const PictureParts &parts) {
        content.pictures.push_back({keyOf(content.pictures.size()), parts.size, parts.content, parts.pdq,
                                    parts.contentPdq, parts.grey, content.vocabulary->coded(parts)});
    };
    for (const Work &work : works)
        add(work.parts);
    const size_t all = works.size() + fill;
    for (qsizetype at = next; at < files.size() && content.pictures.size() < all;) {
        for (const Work &more : read(files, at, std::min<size_t>(100, all - content.pictures.size())))
            add(more.parts);
    }
    for (qsizetype at = next; at < files.size() && content.pictures.size() < all;) {
        const std::vector<Work> more = read(files, at, 100);
        std::vector<std::vector<PictureParts>> quarters(more.size());
        onAllCores(more.size(), [&](size_t i) {
            const QImage &image = more[i].image;
            const int w = image.width() / 2;
            const int h = image.height() / 2;
            for (const QPoint &corner : {QPoint(0, 0), QPoint(w, 0), QPoint(0, h), QPoint(w, h)})
                quarters[i].push_back(partsOf(image.copy(QRect(corner, QSize(w, h))), partsKept));
        });
        for (const auto &of : quarters) {
            for (const PictureParts &parts : of) {
                if (content.pictures.size() < all && !parts.parts.empty())
                    add(parts);
            }
        }
    }
    return {content, {}};
}

struct Score {
    size_t asked = 0;
    size_t found = 0;
    size_t byPdq = 0;

    [[nodiscard]] double percent(size_t of) const { return asked == 0 ? 0 : 100.0 * double(of) / double(asked); }
};

/// What the search says of the works that it should or should not have found.
std::string said(const FoundCopy &copy)
{
    std::array<char, 120> line{};
    std::snprintf(line.data(), line.size(), "distance %d, %d inliers, score %.3f", copy.distance, copy.inliers,
                  copy.score);
    return line.data();
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "bench_copies FOLDER[,FOLDER…] [WORKS [DISTRACTORS [FILL [HALF [TABLE]]]]]\n");
        return 2;
    }
    const auto number = [argc, argv](int place, size_t standard) {
        return argc > place ? std::stoul(argv[place]) : standard;
    };
    const size_t mostWorks = number(2, 600);
    const size_t mostOthers = number(3, 100);
    const size_t fill = number(4, 0);
    const auto half = int(number(5, 1));
    QStringList files = filesOf(QString::fromLocal8Bit(argv[1]));
    QStringList rest = files;
    files.removeIf([half](const QString &path) { return halfOf(path) != half; });
    qsizetype next = 0;
    std::vector<Work> works = read(files, next, mostWorks + mostOthers);
    const size_t looked = works.size();
    works = withoutSame(std::move(works));
    const size_t kept = works.size() * mostWorks / (mostWorks + mostOthers);
    const std::vector<Work> others(std::make_move_iterator(works.begin() + qsizetype(kept)),
                                   std::make_move_iterator(works.end()));
    works.resize(kept);
    rest.removeIf([half](const QString &path) { return halfOf(path) == half; });
    const CopyIndex index = indexOf(works, rest, 0, fill);
    std::printf(
        "%zu works and %zu distractors; %zu pictures left out as they show the same as another; %zu pictures in "
        "the index\n",
        works.size(), others.size(), looked - works.size() - others.size(), index.pictures());

    const auto placeOf = [](const FoundCopy &copy) {
        return copy.sha256.toULongLong();
    };
    std::mutex mutex;
    std::vector<std::string> lines;
    size_t falseOnes = 0;
    size_t falseByPdq = 0;
    std::vector<double> times;
    onAllCores(others.size(), [&](size_t i) {
        const PictureParts asked = partsOf(others[i].image, partsAsked);
        QElapsedTimer timer;
        timer.start();
        const std::vector<FoundCopy> found = index.find(asked, most);
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        size_t pdqs = 0;
        for (const Work &work : works)
            pdqs += isSame(asked.pdq, work.parts.pdq);
        const std::scoped_lock lock(mutex);
        times.push_back(ms);
        falseByPdq += pdqs;
        for (const FoundCopy &copy : found) {
            if (placeOf(copy) >= works.size())
                continue; // of the fill, where nobody knows what is the same
            ++falseOnes;
            lines.push_back(nameOf(others[i].file).toStdString() + " | "
                            + nameOf(works[placeOf(copy)].file).toStdString() + "   " + said(copy));
        }
    });
    std::ranges::sort(times);
    const double pairs = double(works.size()) * double(others.size());
    std::printf("false matches among %.0f pairs: %zu (%.2f in 10,000; limit 1); PDQ alone %zu\n", pairs, falseOnes,
                double(falseOnes) / pairs * 10'000, falseByPdq);
    for (const std::string &line : lines)
        std::printf("   %s\n", line.c_str());
    std::printf("search among %zu: p50 %.0f ms, p95 %.0f ms (both cores busy)\n\n", index.pictures(),
                times[times.size() / 2], times[times.size() * 95 / 100]);

    QByteArray table = "# How much the copy search finds: written by tests/bench/bench_copies\n";
    table += "measured\t" + QDate::currentDate().toString(Qt::ISODate).toLatin1();
    for (const auto &[name, value] : {std::pair("works", works.size()), std::pair("pictures", index.pictures()),
                                      std::pair("pairs", works.size() * others.size()), std::pair("false", falseOnes)})
        table += QByteArray("\n") + name + '\t' + QByteArray::number(qulonglong(value));
    table += "\n# change, asked, found, found by PDQ alone\n";

    const bool tells = qEnvironmentVariableIsSet("LIANMING_BENCH_MISSED");
    Score little;
    std::printf("%-28s %8s %8s %9s %8s\n", "", "found", "limit", "PDQ alone", "first");
    for (const CopyTransform &transform : copyTransforms()) {
        Score score;
        size_t first = 0;
        onAllCores(works.size(), [&](size_t i) {
            std::mt19937 random(unsigned(i) * 97 + 1);
            const QImage copy = transform.make(works[i].image, random).convertToFormat(QImage::Format_RGB888);
            const PictureParts asked = partsOf(copy, partsAsked);
            const std::vector<FoundCopy> found = index.find(asked, most);
            const auto hit = std::ranges::find(found, i, placeOf);
            const bool isHit = hit != found.end();
            const bool byPdq = isSame(asked.pdq, works[i].parts.pdq);
            const std::scoped_lock lock(mutex);
            const bool isLittle =
                works[i].parts.parts.size() < littleInIt || works[i].parts.pdq.quality < CopyIndex::leastQuality;
            Score &of = isLittle ? little : score;
            ++of.asked;
            of.found += isHit;
            of.byPdq += byPdq;
            first += !isLittle && isHit && hit == found.begin();
            if (tells && !isHit && !isLittle)
                std::printf("   missed: %s, %zu parts, %zu of the work\n", qPrintable(nameOf(works[i].file)),
                            asked.parts.size(), works[i].parts.parts.size());
        });
        std::printf("%-28s %7.1f%% %7.0f%% %8.1f%% %7.1f%%\n", transform.name, score.percent(score.found),
                    transform.least, score.percent(score.byPdq), score.percent(first));
        std::fflush(stdout);
        table += transform.code;
        for (const size_t count : {score.asked, score.found, score.byPdq})
            table += '\t' + QByteArray::number(qulonglong(count));
        table += '\n';
    }
    std::printf("%-28s %7.1f%% %8s %8.1f%%   (all of the above, %zu works with fewer than %zu features or hardly any "
                "contrast)\n",
                "pictures with little in them", little.percent(little.found), "", little.percent(little.byPdq),
                little.asked / copyTransforms().size(), littleInIt);
    if (argc > 6) {
        QFile file(QString::fromLocal8Bit(argv[6]));
        if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size()) {
            std::fprintf(stderr, "%s cannot be written\n", argv[6]);
            return 3;
        }
    }
    return 0;
}
