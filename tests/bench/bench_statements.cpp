// Times the accountant's path with a million lines: importing a statement, validated, against `sqlite3 .import` of the
// same file run as a process of its own; calculating its contract from the database, results stored, against the bare
// sum by product and territory.
//   bench_statements [ROWS]
#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// A statement of our own layout: 2,000 products, a few territories and channels; one line in twenty outside the
/// grants, one in two hundred at another price.
void generate(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("period,date,sku,category,territory,channel,units,currency,gross,discounts,returns,taxes,freight,other,"
               "retail_price,share,free\n");
    const char *const categories[] = {"nice/24/bedding", "nice/21/tableware"};
    const char *const territories[] = {"CN", "CN-GD", "CN-BJ", "HK"};
    const char *const channels[] = {"online/marketplace/tmall", "online/marketplace/jd", "online/own-shop",
                                    "retail/museum-shop"};
    std::mt19937 random(20260601);
    const auto upTo = [&random](unsigned limit) {
        return int(random() % limit);
    };
    QByteArray block;
    for (int i = 0; i < rows; ++i) {
        const int units = 1 + upTo(20);
        const int sku = upTo(2000);
        const int price = (upTo(200) == 0 ? 5 : 1) * (8000 + sku * 7919 % 12000);
        block += QByteArray("2026Q1,2026-0") + QByteArray::number(1 + upTo(3)) + (upTo(2) != 0 ? "-1" : "-2")
                 + QByteArray::number(upTo(9)) + ",SKU-" + QByteArray::number(10000 + sku) + ',' + categories[sku % 2]
                 + ',' + (upTo(20) == 0 ? "JP" : territories[upTo(4)]) + ',' + channels[upTo(4)] + ','
                 + QByteArray::number(units) + ",CNY,"
                 + QByteArray::fromStdString(formatScaled(qint64(units) * price, 2)) + ','
                 + QByteArray::number(upTo(10)) + ".50,0.00,,,," + QByteArray::fromStdString(formatScaled(price, 2))
                 + ",100,\n";
        if (block.size() > 1024 * 1024) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int rows = QCoreApplication::arguments().value(1, QStringLiteral("1000000")).toInt();
    try {
        const QTemporaryDir folder;
        const QString csv = folder.filePath(QStringLiteral("lines.csv"));
        generate(csv, rows);
        QElapsedTimer timer;
        timer.start();
        if (QProcess::execute(QStringLiteral("sqlite3"),
                              {folder.filePath(QStringLiteral("peer.db")), QStringLiteral("-cmd"),
                               QStringLiteral(".mode csv"), QStringLiteral(".import \"%1\" t").arg(csv)})
            != 0)
            return 3;
        const double peer = seconds(timer);

        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        const Id<Contract> contract = makeReportingContract(w);
        StatementImport import(w);
        StatementImportRequest request{csv, contract, QStringLiteral("2026Q1"), {}, false, {}, {}};
        request.mapping = import.inspect(csv, reportingContract(w.db, contract), 0).mapping;
        Progress progress;
        timer.start();
        const StatementOutcome imported = import.run(request, progress);
        const double importing = seconds(timer);
        std::printf("import       %.2f s = %.2f x sqlite3 .import (%.2f s): %lld rows, %lld bad (limit 1)\n", importing,
                    importing / peer, peer, static_cast<long long>(imported.rows),
                    static_cast<long long>(imported.bad));

        timer.start();
        Statement sum(w.db,
                      QStringLiteral("SELECT sku, territory, CAST(SUM(gross_minor) AS BIGINT) FROM statement_line "
                                     "GROUP BY sku, territory"));
        qint64 groups = 0;
        while (sum.next())
            ++groups;
        const double bare = seconds(timer);
        timer.start();
        const CalculationOutcome calculated = RoyaltyService(w).calculate(contract, progress);
        const double calculating = seconds(timer);
        std::printf("calculation  %.2f s = %.2f x the bare sum by product and territory (%.2f s, %lld groups): %lld "
                    "lines, %lld exceptions (limit 3)\n",
                    calculating, calculating / bare, bare, static_cast<long long>(groups),
                    static_cast<long long>(calculated.lines), static_cast<long long>(calculated.exceptions));
        timer.start();
        (void)RoyaltyService(w).explainLine(imported.statement, rows / 2);
        std::printf("explanation  %.2f s for one line\n", seconds(timer));
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
