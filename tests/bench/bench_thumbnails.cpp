// Thumbnails a second, against vipsthumbnail on the same files with the same cores: as one process that uses all cores
// for each picture, and as one process a core with its share of the files. The ratio is to the better of the two. Our
// programs go on running from round to round, as they do in the window; vipsthumbnail starts anew (about 0.04 s).
// bench_thumbnails [FOLDER…]: pictures in and below the folders; without one, 60 photographs of 12 megapixels and 400
// small pictures are made first.
#include "core/imaging/thumbnails.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace lianming;

namespace {

int cores()
{
    return std::max(1, int(std::thread::hardware_concurrency()));
}

/// Noise upon a gradient compresses about as badly as a photograph.
void makePicture(const QString &path, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(quint32(size.width()));
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int noise = int(random.generate() & 31U);
            line[x] = qRgb(x * 200 / size.width() + noise, y * 200 / size.height() + noise, 128 + noise);
        }
    }
    image.save(path, nullptr, 90);
}

QStringList made(const QString &folder)
{
    const QString photograph = folder + QStringLiteral("/photograph.jpg");
    const QString small = folder + QStringLiteral("/small.png");
    makePicture(photograph, {4000, 3000});
    makePicture(small, {400, 300});
    QStringList out;
    for (int i = 0; i < 460; ++i) {
        const QString path = QStringLiteral("%1/%2.%3").arg(folder).arg(i).arg(i < 60 ? u"jpg" : u"png");
        QFile::copy(i < 60 ? photograph : small, path);
        QFile file(path); // no two have the same content
        if (file.open(QIODevice::Append))
            file.write(QByteArray::number(i));
        out.append(path);
    }
    return out;
}

QStringList below(const QStringList &folders)
{
    QStringList out;
    for (const QString &folder : folders) {
        QDirIterator all(folder,
                         {QStringLiteral("*.jpg"), QStringLiteral("*.png"), QStringLiteral("*.tif"),
                          QStringLiteral("*.tiff"), QStringLiteral("*.webp")},
                         QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            out.append(all.next());
    }
    return out;
}

/// Seconds that `processes` copies of vipsthumbnail take for the files between them; 0 where it is not installed.
double peer(const QStringList &files, const QString &folder, int processes)
{
    QElapsedTimer clock;
    clock.start();
    std::vector<std::unique_ptr<QProcess>> running;
    running.reserve(size_t(processes));
    for (int i = 0; i < processes; ++i) {
        QStringList arguments{QStringLiteral("--size"), QStringLiteral("%1x%1>").arg(Thumbnails::edge),
                              QStringLiteral("-o"), folder + QStringLiteral("/%s.jpg[Q=82,strip]")};
        for (qsizetype k = i; k < files.size(); k += processes)
            arguments.append(files[k]);
        auto process = std::make_unique<QProcess>();
        if (processes > 1) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("VIPS_CONCURRENCY"), QStringLiteral("1"));
            process->setProcessEnvironment(environment);
        }
        process->setStandardErrorFile(QProcess::nullDevice());
        process->start(QStringLiteral("vipsthumbnail"), arguments);
        running.push_back(std::move(process));
    }
    for (const auto &process : running) {
        if (!process->waitForStarted() || !process->waitForFinished(-1))
            return 0;
    }
    return double(clock.nsecsElapsed()) / 1e9;
}

double ours(PictureWorker &pictures, const QStringList &hashes, const FileStore &files)
{
    const Thumbnails thumbnails(files, pictures);
    QElapsedTimer clock;
    clock.start();
    std::atomic<qsizetype> next = 0;
    {
        std::vector<std::jthread> threads;
        // As many programs as cores; more who ask, so that none of them waits for a file to be written.
        threads.reserve(size_t(cores()) * 2);
        for (int i = 0; i < cores() * 2; ++i)
            threads.emplace_back([&] {
                for (qsizetype k = next++; k < hashes.size(); k = next++)
                    (void)thumbnails.content(hashes[k]);
            });
    }
    return double(clock.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QStringList files = argc > 1 ? below(QCoreApplication::arguments().mid(1)) : made(folder.path());
    const FileStore store(folder.filePath(QStringLiteral("files")));
    QStringList hashes;
    for (const QString &file : files)
        hashes.append(store.addFile(file).sha256);
    const QString out = folder.filePath(QStringLiteral("out"));
    QDir().mkpath(out);

    PictureWorker pictures;
    double best[3] = {1e9, 1e9, 1e9};
    for (int round = 0; round < 3; ++round) {
        QDir(folder.filePath(QStringLiteral("files/thumbnails"))).removeRecursively();
        best[0] = std::min(best[0], ours(pictures, hashes, store));
        best[1] = std::min(best[1], peer(files, out, 1));
        best[2] = std::min(best[2], peer(files, out, cores()));
    }
    const auto count = double(files.size());
    std::printf("%.0f pictures, %d cores, best of 3\n", count, cores());
    std::printf("ours                              %8.1f a second\n", count / best[0]);
    if (best[1] <= 0 || best[2] <= 0) {
        std::printf("vipsthumbnail is not installed: nothing to compare with\n");
        return 0;
    }
    std::printf("vipsthumbnail, one process        %8.1f a second\n", count / best[1]);
    std::printf("vipsthumbnail, a process a core   %8.1f a second\n", count / best[2]);
    std::printf("ours / the better of them         %8.2f\n", std::min(best[1], best[2]) / best[0]);
}
