// Times lines of the history by the hundred thousand in one transaction, and many transactions of one line each,
// against the same rows without their places in the chain, written in bulk into a table that is otherwise alike; then
// the walk along the chain against reading its rows.
//   bench_chain [LINES] [ADDRESS of an empty database; else a file]
#include "core/audit/chain.h"
#include "core/audit/journal.h"
#include "core/base/json.h"
#include "core/db/bulk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

constexpr int single = 2000;

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

std::vector<HistoryLine> linesFor(qint64 count)
{
    std::vector<HistoryLine> out;
    out.reserve(size_t(count));
    for (qint64 i = 1; i <= count; ++i) {
        out.push_back(
            {i,
             QStringLiteral("SZM/%1 青花缠枝莲纹瓶").arg(i),
             {{QStringLiteral("period"), QStringLiteral("Ming dynasty"), QStringLiteral("Qing dynasty, Qianlong")}}});
    }
    return out;
}

/// As the journal wrote them when there was no chain.
void writePlain(Transaction &tx, const std::vector<HistoryLine> &lines)
{
    BulkWriter writer(tx, "plain", {"at", "actor", "action", "area", "record_table", "record_id", "label", "changes"});
    for (const HistoryLine &line : lines) {
        OrderedJson changes = OrderedJson::array();
        for (const auto &change : line.changes)
            changes.push_back({change.field.toStdString(), change.before.toStdString(), change.after.toStdString()});
        writer.text("2026-06-01T08:00:00.000Z");
        writer.text("Bench");
        writer.text("changed");
        writer.text("assets");
        writer.text("asset");
        writer.integer(line.id);
        writer.text(line.label.toStdString());
        writer.text(changes.dump());
        writer.endRow();
    }
    writer.finish();
    tx.touch(Area::Assets);
}

void report(const char *name, qint64 rows, double seconds, double peer, const char *peerName)
{
    std::printf("%-28s %.2f s = %.2f x %s (%.2f s): %lld rows, %.0f a second\n", name, seconds, seconds / peer,
                peerName, peer, static_cast<long long>(rows), double(rows) / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 count = arguments.value(1, QStringLiteral("200000")).toLongLong();
    try {
        const QTemporaryDir folder;
        Workspace w(Address::parse(arguments.value(2, folder.filePath(QStringLiteral("w.lianming")))),
                    Actor{QStringLiteral("Bench")}, Clock(), true);
        for (
            const QString &sql : w.db.dialect().statements(QStringLiteral(
                "CREATE TABLE plain (\n id {id},\n at TEXT NOT NULL,\n actor TEXT NOT NULL,\n action TEXT NOT NULL,\n area "
                "TEXT NOT NULL,\n record_table TEXT NOT NULL,\n record_id BIGINT NOT NULL,\n label TEXT NOT NULL,\n changes "
                "TEXT NOT NULL\n);\nCREATE INDEX plain_record ON plain (record_table, record_id, id);\n")))
            w.db.execute(sql);
        const std::vector<HistoryLine> lines = linesFor(count);
        const double plain = secondsOf([&] {
            Transaction tx(w.db);
            writePlain(tx, lines);
            tx.commit();
        });
        const double chained = secondsOf([&] {
            Transaction tx(w.db);
            Journal(tx, w).notes(Area::Assets, "asset", "changed", lines);
            tx.commit();
        });
        report("lines in one transaction", count, chained, plain, "without the chain");

        const std::vector<HistoryLine> one(lines.begin(), lines.begin() + 1);
        const double plainOnes = secondsOf([&] {
            for (int i = 0; i < single; ++i) {
                Transaction tx(w.db);
                writePlain(tx, one);
                tx.commit();
            }
        });
        const double chainedOnes = secondsOf([&] {
            for (int i = 0; i < single; ++i) {
                Transaction tx(w.db);
                Journal(tx, w).notes(Area::Assets, "asset", "changed", one);
                tx.commit();
            }
        });
        report("a line in each transaction", single, chainedOnes, plainOnes, "without the chain");

        qint64 bytes = 0;
        const double read = secondsOf([&] {
            const Transaction tx(w.db, Transaction::Kind::Read);
            BulkReader rows(w.db,
                            QStringLiteral("SELECT at, actor, action, area, record_table, record_id, label, changes "
                                           "FROM plain ORDER BY id"));
            while (rows.next()) {
                for (int i = 0; i < 8; ++i)
                    bytes += qint64(rows.text(i).size());
            }
        });
        ChainReport walked;
        const double walk = secondsOf([&] { walked = verifyChain(w.db, {}); });
        report(walked.holds() ? "walk (holds)" : "walk (DOES NOT HOLD)", walked.rows, walk, read, "reading the rows");
        return walked.holds() && bytes > 0 ? 0 : 1;
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
}
