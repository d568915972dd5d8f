// The copy search as people use it: how many pictures a second go into the index, how long it takes to read, and how
// long a search takes from the file that somebody drops to the matches with their regions. Every search is for a half
// of one of the pictures, and the answer is compared with it. bench_copysearch FOLDER [SEARCHES]: the pictures in and
// below the folder; as spec/protection.md section 3 asks, 10,000.
#include "core/imaging/copysearch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fputs("bench_copysearch FOLDER [SEARCHES]\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const size_t searches = argc > 2 ? std::stoul(argv[2]) : 200;
    const QTemporaryDir dir;
    Workspace workspace(Address::file(dir.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                        Clock(), true);
    PictureWorker pictures;
    CopySearch search(workspace, pictures);

    QElapsedTimer timer;
    timer.start();
    Progress progress;
    const CopyIndexReport report = search.indexFolder(folder, progress);
    const double made = seconds(timer);
    std::printf("indexed %lld pictures in %.1f s: %.1f a second (at least 15); %lld unreadable\n",
                static_cast<long long>(report.added), made, double(report.added) / made,
                static_cast<long long>(report.unreadable.size()));
    timer.restart();
    const auto index = search.current();
    std::printf("the index read in %.2f s: %zu pictures, at most %.0f MiB of memory so far\n", seconds(timer),
                index->pictures(), mostMemory());

    QStringList files;
    for (QDirIterator all(
             folder,
             {QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.webp")},
             QDir::Files, QDirIterator::Subdirectories);
         all.hasNext();)
        files.append(all.next());
    files.sort();
    std::vector<double> times;
    size_t found = 0;
    const qsizetype step = std::max<qsizetype>(1, files.size() / qsizetype(searches));
    for (qsizetype i = 0; i < files.size() && times.size() < searches; i += step) {
        const QImage image(files.at(i));
        if (std::min(image.width(), image.height()) < 200)
            continue;
        const QString half = dir.filePath(QStringLiteral("half.png"));
        const QSize size = image.size() * 7 / 10;
        image.copy(QRect(QPoint(image.width() / 6, image.height() / 6), size)).save(half);
        timer.restart();
        const QList<CopyMatch> matches = search.search(half);
        times.push_back(seconds(timer));
        found += std::ranges::find(matches, sha256Of(files.at(i)), &CopyMatch::sha256) != matches.end();
    }
    std::ranges::sort(times);
    if (times.empty())
        return 0;
    const double p95 = times[times.size() * 95 / 100];
    std::printf(
        "search for a half of one of them: p50 %.2f s, p95 %.2f s (%.2f x of the second that is the limit); the "
        "picture was found in %zu of %zu\n",
        times[times.size() / 2], p95, p95, found, times.size());
    return 0;
}
