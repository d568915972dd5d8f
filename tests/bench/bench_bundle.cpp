// Times the check of a bundle of 10,000 items of 40 KB, as an archive and as a folder, against `sha256sum -c` on the
// same files, all of them in the cache; the bound is 1.3 times what sha256sum takes.
//   bench_bundle [ITEMS] [BYTES]
#include "core/protection/bundleverify.h"
#include "tests/support/bundlemaker.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace lianming;
using namespace lianming::test;

namespace {

constexpr int rounds = 5;
constexpr double bound = 1.3;

/// The best of several rounds, in seconds.
template<typename Work>
double best(const Work &work)
{
    double out = 1e9;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        out = std::min(out, double(timer.nsecsElapsed()) / 1e9);
    }
    return out;
}

void bySha256sum(const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("sha256sum"),
                  {QStringLiteral("--check"), QStringLiteral("--quiet"), QStringLiteral("SHA256SUMS")});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("sha256sum failed");
}

void byProgram(const QString &bundle)
{
    if (!verifyBundle(bundle).holds())
        qFatal("the bundle does not hold");
}

} // namespace

int main(int argc, char **argv)
{
    const int items = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int bytes = argc > 2 ? std::atoi(argv[2]) : 40'000;
    const QTemporaryDir folder;
    const QString scratch = folder.filePath(QStringLiteral("scratch"));
    QDir().mkpath(scratch);
    BundlePlan plan;
    std::mt19937 random(7);
    for (int i = 0; i < items; ++i) {
        QByteArray content(bytes, Qt::Uninitialized);
        for (char &c : content)
            c = char(random());
        plan.items.append({QStringLiteral("截图 %1.png").arg(i), content, {}, {}});
    }
    const QString archive = folder.filePath(QStringLiteral("bundle.zip"));
    const QString plain = folder.filePath(QStringLiteral("bundle"));
    (void)makeBundle(archive, scratch, plan);
    (void)makeBundle(plain, scratch, plan);
    plan.items.clear();

    const double sums = best([&] { bySha256sum(plain); });
    const double zip = best([&] { byProgram(archive); });
    const double files = best([&] { byProgram(plain); });
    std::printf("items %d of %d bytes\n", items, bytes);
    std::printf("sha256sum -c          %7.3f s\n", sums);
    std::printf("verify an archive     %7.3f s  ratio %.2f (bound %.1f)\n", zip, zip / sums, bound);
    std::printf("verify a folder       %7.3f s  ratio %.2f (bound %.1f)\n", files, files / sums, bound);
    return 0;
}
