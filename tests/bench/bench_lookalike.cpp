// Times looking for pictures that look like one among 1,000,000 fingerprints, copies included, against the limit of
// 30 ms at the 95th percentile; beside it a plain comparison of one after the other on one core.
//   bench_lookalike [COUNT]
#include "core/imaging/lookalike.h"

#include "core/db/bulk.h"
#include "core/db/statement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace lianming;

namespace {

constexpr double limitMs = 30;
constexpr int queries = 200;

PicturePrints somePrints(std::mt19937_64 &random)
{
    PicturePrints out;
    for (quint64 &word : out.pdq.words)
        word = random();
    out.quality = 100;
    for (quint8 &byte : out.look.bytes)
        byte = quint8(random() % 64);
    return out;
}

void fill(Workspace &w, std::vector<PicturePrints> &all, qint64 count)
{
    std::mt19937_64 random(1);
    Transaction tx(w.db);
    const auto hash = [](qint64 number) {
        return QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0')).toStdString();
    };
    {
        BulkWriter files(tx, "stored_file", {"sha256", "bytes", "media_type", "added_at"});
        for (qint64 i = 0; i < count; ++i) {
            files.text(hash(i));
            files.integer(1);
            files.text("image/png");
            files.text("2026-06-01T00:00:00.000Z");
            files.endRow();
        }
        files.finish();
    }
    BulkWriter rows(
        tx, "picture",
        {"sha256", "width", "height", "profile", "embedded", "prints", "fault", "pdq", "quality", "look", "colours"});
    all.reserve(size_t(count));
    for (qint64 i = 0; i < count; ++i) {
        all.push_back(somePrints(random));
        rows.text(hash(i));
        rows.integer(1);
        rows.integer(1);
        rows.text("");
        rows.text("{}");
        rows.integer(1);
        rows.text("");
        rows.text(pdqText(all.back().pdq).toStdString());
        rows.integer(100);
        rows.text(lookText(all.back().look).toStdString());
        rows.text("");
        rows.endRow();
    }
    rows.finish();
    tx.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 count = QCoreApplication::arguments().value(1, QStringLiteral("1000000")).toLongLong();
    try {
        const QTemporaryDir folder;
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        std::vector<PicturePrints> all;
        fill(w, all, count);
        const LookAlike alike(w);
        QElapsedTimer timer;
        timer.start();
        (void)alike.pictures(all.front(), 50);
        std::printf("%lld fingerprints read and first asked in %.0f ms\n", static_cast<long long>(count),
                    double(timer.nsecsElapsed()) / 1e6);

        std::mt19937_64 random(2);
        std::vector<double> times;
        int found = 0;
        for (int i = 0; i < queries; ++i) {
            PicturePrints asked = all[size_t(random() % quint64(count))];
            asked.pdq.words[0] ^= 0xFF;
            timer.start();
            const QList<LikePicture> answer = alike.pictures(asked, 50);
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            found += !answer.isEmpty() && answer.first().isCopy ? 1 : 0;
        }
        std::ranges::sort(times);
        const double p95 = times[times.size() * 95 / 100];

        timer.start();
        int best = 1 << 30;
        for (const PicturePrints &each : all) {
            for (const Pdq &variant : pdqVariants(all.front().pdq))
                best = std::min(best, pdqDistance(variant, each.pdq));
            best = std::min(best, lookDistance(each.look, all.back().look));
        }
        const double plain = double(timer.nsecsElapsed()) / 1e6;
        std::printf("%d queries, %d copies found: p50 %.1f ms, p95 %.1f ms = %.2f x the limit of %.0f ms; one by one "
                    "%.1f ms (%d)\n",
                    queries, found, times[times.size() / 2], p95, p95 / limitMs, limitMs, plain, best);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
