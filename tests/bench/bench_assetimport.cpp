// Times importing a museum's table of 1,900,000 records against `sqlite3 .import` of the same file into one bare table
// followed by an FTS5 rebuild of the same text, run as a process of its own. The import also validates, understands
// periods, makes codes, fills the word index and the history. The records are those of the museum tables named as
// arguments (museumtable.h); without tables, of the excerpts of the tests.
//   bench_assetimport [--rows N] [TABLE.csv …]
#include "core/exchange/assetimport.h"
#include "tests/bench/cataloguemaker.h"
#include "tests/bench/museumtable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The sqlite3 shell at its fastest: one process for both steps, as it comes.
double peerSeconds(const QString &table, const QString &database)
{
    QElapsedTimer timer;
    timer.start();
    const QString rebuild =
        QStringLiteral("CREATE VIRTUAL TABLE found USING fts5(accession_number, title_en, title_zh, creator, period, "
                       "material, dimensions, description, content='t');"
                       "INSERT INTO found (found) VALUES ('rebuild');");
    const int status = QProcess::execute(
        QStringLiteral("sqlite3"), {database, QStringLiteral("-cmd"), QStringLiteral(".mode csv"),
                                    QStringLiteral("-cmd"), QStringLiteral(".import \"%1\" t").arg(table), rebuild});
    if (status != 0)
        qFatal("sqlite3 failed");
    return seconds(timer);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList tables = QCoreApplication::arguments().mid(1);
    qint64 rows = 1'900'000;
    if (tables.value(0) == QStringLiteral("--rows")) {
        rows = tables.value(1).toLongLong();
        tables.remove(0, 2);
    }
    if (tables.isEmpty())
        tables = {QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv"),
                  QStringLiteral(LIANMING_TEST_DATA "/assets/cleveland.csv")};
    try {
        const QTemporaryDir folder;
        const QString table = folder.filePath(QStringLiteral("table.csv"));
        MuseumTable(tables).write(table, rows);
        const double peer = peerSeconds(table, folder.filePath(QStringLiteral("peer.db")));
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        const Id<Institution> museum = addMuseum(w, QStringLiteral("M"));
        AssetImporter importer(w);
        const auto run = [&](const char *name) {
            QElapsedTimer timer;
            timer.start();
            const AssetMapping mapping = importer.preview(table, museum).mapping;
            Progress progress;
            const ImportReport report = importer.run(table, mapping, museum, progress);
            const double took = seconds(timer);
            std::printf("%-14s %6.2f s = %.2f x sqlite3 .import and FTS5 rebuild (%.2f s): %lld present, %lld added, "
                        "%lld updated, %lld unchanged, %lld refused\n",
                        name, took, took / peer, peer, static_cast<long long>(report.present),
                        static_cast<long long>(report.added), static_cast<long long>(report.updated),
                        static_cast<long long>(report.unchanged), static_cast<long long>(report.refused));
            std::fflush(stdout);
        };
        run("first import");
        run("same again");
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
