// Times finding duplicates among many records against reading the same columns alone, and finding all close pairs among
// a million pictures' fingerprints against comparing each with each (timed on a part and multiplied).
//   bench_duplicates [ASSETS [FINGERPRINTS]]
#include "core/assets/duplicateservice.h"
#include "tests/bench/cataloguemaker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

void records(qint64 count)
{
    const QTemporaryDir folder;
    Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")}, Clock(),
                true);
    makeAssets(w, count, 100);
    QElapsedTimer timer;
    timer.start();
    size_t bytes = 0;
    {
        BulkReader rows(w.db,
                        QStringLiteral("SELECT id, institution_id, accession_number, title_en, title_zh, creator, "
                                       "period, dimensions FROM asset WHERE archived_on IS NULL"));
        while (rows.next()) {
            for (int column = 2; column < 8; ++column)
                bytes += rows.text(column).size();
        }
    }
    const double peer = seconds(timer);
    Progress progress;
    timer.start();
    const DuplicateFindings found = DuplicateService(w).find({}, 1000, progress);
    const double own = seconds(timer);
    std::printf(
        "records        %.2f s = %.1f x reading them (%.2f s, %zu bytes): %lld records, %lld pairs, %lld series\n", own,
        own / peer, peer, bytes, static_cast<long long>(count), static_cast<long long>(found.total),
        static_cast<long long>(found.series));
}

void fingerprints(size_t count)
{
    QRandomGenerator random(1);
    std::vector<PictureBits> prints(count);
    for (PictureBits &print : prints) {
        for (quint64 &word : print)
            word = random.generate64();
    }
    for (size_t i = 1; i < count; i += 1000) { // copies
        prints[i] = prints[i - 1];
        for (int flips = 0; flips < 20; ++flips)
            prints[i][random.bounded(4)] ^= quint64(1) << random.bounded(64);
    }
    const size_t part = std::min<size_t>(count, 200);
    QElapsedTimer timer;
    timer.start();
    size_t close = 0;
    for (size_t a = 0; a < part; ++a) {
        for (const PictureBits &other : prints)
            close += bitsApart(prints[a], other) <= closestPrints ? 1 : 0;
    }
    const double peer = seconds(timer) * double(count) / double(part) / 2;
    timer.start();
    const size_t pairs = closePairs(prints, count).size();
    const double own = seconds(timer);
    std::printf("fingerprints   %.2f s = 1/%.0f of each with each (%.0f s, from %zu close in a part): %zu, %zu pairs\n",
                own, peer / own, peer, close, count, pairs);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        records(arguments.value(1, QStringLiteral("200000")).toLongLong());
        fingerprints(arguments.value(2, QStringLiteral("1000000")).toULongLong());
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
