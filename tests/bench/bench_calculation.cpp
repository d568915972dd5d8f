// Times a quarter's end of a whole house: all contracts calculated from the database, then the same with every line's
// result stored, against the bare sum by product and territory of the same rows; and what it needs of memory.
//   bench_calculation [LINES [CONTRACTS]]
#include "core/db/bulk.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The most memory the process has held so far, MiB.
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// Two open quarters for each contract, their lines in even shares: 2,000 products; one line in twenty outside the
/// grants.
void fill(Workspace &w, qint64 lines, int contracts)
{
    std::mt19937 random(20260601);
    const auto upTo = [&random](unsigned limit) {
        return qint64(random() % limit);
    };
    constexpr std::string_view categories[] = {"nice/24/bedding", "nice/21/tableware"};
    constexpr std::string_view channels[] = {"online/marketplace/tmall", "online/own-shop", "retail/museum-shop"};
    constexpr std::string_view days[] = {"-01-15", "-02-11", "-03-28"};
    const qint64 each = lines / contracts / 2;
    for (int i = 0; i < contracts; ++i) {
        ReportingFixture fixture;
        fixture.number = QStringLiteral("TM-2026-%1").arg(i + 1, 5, 10, QLatin1Char('0'));
        const Id<Contract> contract = makeReportingContract(w, fixture);
        Transaction tx(w.db);
        for (const char *period : {"2026Q1", "2026Q2"}) {
            const qint64 statement = insertRow(w.db, "statement",
                                               {{"contract_id", contract},
                                                {"period", period},
                                                {"edition", 1},
                                                {"state", "open"},
                                                {"file_name", "lines.csv"},
                                                {"file_sha256", nullptr},
                                                {"received_on", "2026-04-10"},
                                                {"line_count", each},
                                                {"units", each},
                                                {"prepared_by", "Bench"},
                                                {"approved_by", ""},
                                                {"closed_at", nullptr}});
            BulkWriter writer(tx, "statement_line",
                              {"statement_id", "line_number", "sold_on", "sku", "category", "territory", "channel",
                               "currency", "units", "gross_minor", "discounts_minor", "returns_minor", "taxes_minor",
                               "freight_minor", "other_minor", "retail_price_minor", "share", "free"},
                              BulkWriter::Mode::Alone);
            for (qint64 line = 1; line <= each; ++line) {
                const qint64 units = 1 + upTo(20);
                const qint64 sku = upTo(2000);
                // A product has its price, and one line in two hundred says another.
                const qint64 price = (upTo(200) == 0 ? 5 : 1) * (8000 + sku * 7919 % 12000);
                const std::string name = "SKU-" + std::to_string(10000 + sku);
                const std::string day = "2026" + std::string(days[upTo(3)]);
                writer.integer(statement);
                writer.integer(line);
                writer.text(day);
                writer.text(name);
                writer.text(categories[sku % 2]);
                writer.text(upTo(20) == 0 ? "JP" : upTo(2) != 0 ? "CN" : "HK");
                writer.text(channels[upTo(3)]);
                writer.text("CNY");
                writer.integer(units);
                writer.integer(units * price);
                writer.integer(upTo(10) * 50);
                for (int zero = 0; zero < 4; ++zero)
                    writer.integer(0);
                writer.null();
                writer.text("100");
                writer.integer(0);
                writer.endRow();
            }
            writer.finish();
        }
        tx.commit();
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 lines = QCoreApplication::arguments().value(1, QStringLiteral("10000000")).toLongLong();
    const int contracts = QCoreApplication::arguments().value(2, QStringLiteral("5000")).toInt();
    try {
        const QTemporaryDir folder;
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        QElapsedTimer timer;
        timer.start();
        fill(w, lines, contracts);
        std::printf("made         %.1f s: %lld lines of %d contracts\n", seconds(timer), static_cast<long long>(lines),
                    contracts);
        timer.start();
        Statement sum(w.db,
                      QStringLiteral("SELECT sku, territory, CAST(SUM(gross_minor) AS BIGINT) FROM statement_line "
                                     "GROUP BY sku, territory"));
        qint64 groups = 0;
        while (sum.next())
            ++groups;
        const double bare = seconds(timer);
        const double before = peakMemory();
        Progress progress;
        timer.start();
        const auto tried = RoyaltyService(w).tryOpen(progress).size();
        const double trying = seconds(timer);
        std::printf("calculation  %.2f s = %.2f x the bare sum by product and territory (%.2f s, %lld groups): %lld "
                    "contracts, nothing written (limit 1.5)\n",
                    trying, trying / bare, bare, static_cast<long long>(groups), static_cast<long long>(tried));
        timer.start();
        const QList<ContractCalculation> done = RoyaltyService(w).calculateOpen(progress);
        const double calculating = seconds(timer);
        qint64 calculated = 0;
        qint64 exceptions = 0;
        qint64 failed = 0;
        for (const ContractCalculation &item : done) {
            calculated += item.outcome.lines;
            exceptions += item.outcome.exceptions;
            failed += item.failure ? 1 : 0;
        }
        std::printf("with writing %.2f s = %.2f x: %lld lines, screened and stored, %lld exceptions, %lld failed\n",
                    calculating, calculating / bare, static_cast<long long>(calculated),
                    static_cast<long long>(exceptions), static_cast<long long>(failed));
        std::printf("memory       %.0f MiB at most, %.0f before the calculation\n", peakMemory(), before);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
