// Times a change of 100,000 of many assets as one step, and its undoing, against what the least such change costs on a
// copy of the file: one UPDATE by sqlite and a line of the history for each by a plain prepared statement. The edit
// also reads and checks each record, keeps what it held, and brings the word index up to date.
//   bench_bulkedit [ASSETS]
#include "core/assets/bulkservice.h"
#include "core/db/statement.h"
#include "tests/bench/cataloguemaker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <sqlite3.h>

using namespace lianming;

namespace {

constexpr qint64 edited = 100'000;

qint64 memoryPeak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

/// What the least change of as many records costs.
double peerSeconds(const QString &path)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    QElapsedTimer timer;
    timer.start();
    const auto run = [db](const char *sql) {
        if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    };
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("DROP TRIGGER audit_log_no_insert"); // the lines are in no chain
    run("BEGIN IMMEDIATE");
    run("UPDATE asset SET period = 'Qing dynasty, Qianlong period', version = version + 1 WHERE id <= 100000");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(
        db,
        "INSERT INTO audit_log (at, actor, action, area, record_table, record_id, label, changes) VALUES "
        "('2026-06-01T08:00:00.000Z', 'Bench', 'changed', 'assets', 'asset', ?, 'M/S1 Bowl', "
        "'[[\"period\",\"Ming dynasty\",\"Qing dynasty, Qianlong period\"]]')",
        -1, &insert, nullptr);
    for (qint64 i = 1; i <= edited; ++i) {
        sqlite3_bind_int64(insert, 1, i);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("COMMIT");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    sqlite3_close(db);
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 count =
        std::max(QCoreApplication::arguments().value(1, QStringLiteral("200000")).toLongLong(), edited);
    try {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.lianming"));
        {
            Workspace w(Address::file(path), Actor{QStringLiteral("Bench")}, Clock(), true);
            makeAssets(w, count);
        }
        const QString copy = folder.filePath(QStringLiteral("peer.db"));
        QFile::copy(path, copy);
        const double peer = peerSeconds(copy);
        Workspace w(Address::file(path), Actor{QStringLiteral("Bench")}, Clock());
        AssetSelection selection;
        selection.ids.reserve(size_t(edited));
        for (qint64 i = 1; i <= edited; ++i)
            selection.ids.push_back(i);
        BulkEditService bulk(w);
        QElapsedTimer timer;
        const auto report = [&](const char *name, qint64 records) {
            const double seconds = double(timer.nsecsElapsed()) / 1e9;
            std::printf("%-22s %.2f s = %.1f x UPDATE and lines (%.2f s): %lld records, peak %lld MiB\n", name, seconds,
                        seconds / peer, peer, static_cast<long long>(records), static_cast<long long>(memoryPeak()));
        };
        const auto edit = [&](const char *name, BulkChange change) {
            Progress progress;
            timer.start();
            const BulkOutcome done = bulk.apply(selection, {std::move(change)}, progress);
            report(name, done.counts.changing);
            return done.edit;
        };
        Progress progress;
        BulkChange credit;
        credit.field = QStringLiteral("credit_line");
        credit.text = QStringLiteral("© Museum");
        edit("credit line", credit);
        BulkChange period;
        period.field = QStringLiteral("period");
        period.text = QStringLiteral("Qing dynasty, Qianlong period");
        const qint64 step = edit("period", period);
        timer.start();
        const BulkUndone undone = bulk.undo(step, progress);
        report("undo", undone.restored);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
