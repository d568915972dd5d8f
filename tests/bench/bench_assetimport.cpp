// Times importing a museum's table against `sqlite3 .import` of the same file into a bare table, run as a process of
// its own. The import also validates, makes codes and search words, fills the word index and the history.
//   bench_assetimport TABLE.csv
#include "core/db/statement.h"
#include "core/db/workspace.h"
#include "core/exchange/assetimport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

double peerSeconds(const QString &table, const QString &database)
{
    QElapsedTimer timer;
    timer.start();
    const int status =
        QProcess::execute(QStringLiteral("sqlite3"), {database, QStringLiteral("-cmd"), QStringLiteral(".mode csv"),
                                                      QStringLiteral(".import \"%1\" t").arg(table)});
    return status == 0 ? double(timer.nsecsElapsed()) / 1e9 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString table = QCoreApplication::arguments().value(1, QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv"));
    try {
        const QTemporaryDir folder;
        const double peer = peerSeconds(table, folder.filePath(QStringLiteral("peer.db")));
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        const Id<Institution> museum{insertRow(w.db, "institution",
                                               {{"code", "M"},
                                                {"name_en", "M"},
                                                {"name_zh", ""},
                                                {"kind", "museum"},
                                                {"country", "CN"},
                                                {"city_en", ""},
                                                {"city_zh", ""},
                                                {"website", ""},
                                                {"credit_line", ""},
                                                {"notes", ""}})};
        AssetImporter importer(w);
        QElapsedTimer timer;
        const auto run = [&](const char *name) {
            timer.start();
            const AssetMapping mapping = importer.preview(table, museum).mapping;
            Progress progress;
            const ImportReport report = importer.run(table, mapping, museum, progress);
            const double seconds = double(timer.nsecsElapsed()) / 1e9;
            std::printf(
                "%-14s %.2f s = %.1f x sqlite3 .import (%.2f s): %lld present, %lld added, %lld updated, %lld unchanged, %lld refused\n",
                name, seconds, peer > 0 ? seconds / peer : 0, peer, static_cast<long long>(report.present),
                static_cast<long long>(report.added), static_cast<long long>(report.updated),
                static_cast<long long>(report.unchanged), static_cast<long long>(report.refused));
        };
        run("first import");
        run("same again");
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
