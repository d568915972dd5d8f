// Times the coverage of what is licensed, asked of a workspace, against its limit: three seconds for 100,000 contracts
// with two assets and two categories each, terms as long as the sample's, every tenth with a region of its own, and
// 10,000 registrations.
//   bench_coverage [CONTRACTS] [REGISTRATIONS]
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/protection/coverageservice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

constexpr double limit = 3000; // milliseconds
constexpr int assetCount = 20'000;
const char *const kinds[] = {"copyright", "trademark", "trademark", "customs"};

/// About a kilobyte, as the sample's contracts have it.
QString termsOf(bool hasRegion)
{
    return QStringLiteral(
               R"({"base": {"kind": "net_sales", "deductions": {"allowed": ["returns", "taxes"]}}, %1"notes": "%2"})")
        .arg(hasRegion ? QStringLiteral(R"("regions": {"DACH": ["DE", "AT", "CH"]}, )") : QString(),
             QString(850, u'x'));
}

void fill(Workspace &w, int contracts, int registrations)
{
    Transaction tx(w.db);
    const auto run = [&w](const char *sql) {
        Statement(w.db, QString::fromLatin1(sql)).run();
    };
    run("INSERT INTO institution (id, code, name_en, name_zh, kind, country, city_en, city_zh, website, credit_line, "
        "notes) VALUES (1, 'M', 'M', '', 'museum', 'CN', '', '', '', '', '')");
    run("INSERT INTO brand (id, code, name_en, name_zh, company, credit_code, country, categories, website, notes) "
        "VALUES (1, 'B', 'B', '', '', '', 'CN', '', '', '')");
    Statement asset(w.db,
                    QStringLiteral("INSERT INTO asset (id, institution_id, code, accession_number, kind, title_en, "
                                   "title_zh, creator, period, material, dimensions, place, inscription, "
                                   "credit_line, description, rights_statement, rights_note, source_url, "
                                   "picture_url) VALUES (?, 1, ?, '', 'object', 'x', '', '', '', '', '', "
                                   "'', '', '', '', '', '', '', '')"));
    for (int i = 1; i <= assetCount; ++i)
        asset.bind(i, QStringLiteral("M/%1").arg(i)).run();
    Statement contract(w.db, QStringLiteral("INSERT INTO contract (id, number, institution_id, brand_id, title, state, "
                                            "currency, start_on, end_on, sell_off_days, frequency, report_within_days, "
                                            "terms) VALUES (?, ?, 1, 1, 'x', 'draft', 'CNY', '2025-01-01', ?, 90, "
                                            "'quarterly', 30, ?)"));
    Statement grant(w.db, QStringLiteral("INSERT INTO contract_grant (id, contract_id, exclusivity, start_on, end_on) "
                                         "VALUES (?, ?, 'non_exclusive', '2025-01-01', ?)"));
    Statement code(w.db, QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) "
                                        "VALUES (?, ?, ?, ?)"));
    const QDate first(2026, 6, 1);
    for (int i = 1; i <= contracts; ++i) {
        const QDate end = first.addDays((qint64(i) * 7919) % 1500);
        const bool hasRegion = i % 10 == 0;
        contract.bind(i, QStringLiteral("C-%1").arg(i), end, termsOf(hasRegion)).run();
        grant.bind(i, i, end).run();
        for (int place = 0; place < 2; ++place) {
            const int asked = int((qint64(i) * 31 + place * 977) % assetCount) + 1;
            code.bind(i, "asset", place, QStringLiteral("M/%1").arg(asked)).run();
            code.bind(i, "category", place, QStringLiteral("nice/%1").arg((i + place * 7) % 45 + 1)).run();
        }
        code.bind(i, "right", 0, "reproduction").run();
        code.bind(i, "territory", 0, "CN").run();
        code.bind(i, "territory", 1, hasRegion ? "DACH" : "HK").run();
        code.bind(i, "channel", 0, "*").run();
    }
    Statement(w.db, QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2024-12-01'")).run();
    Statement registration(w.db,
                           QStringLiteral("INSERT INTO registration (id, institution_id, kind, number, authority, "
                                          "title, holder, classes, territory, granted_on, expires_on, notes) "
                                          "VALUES (?, 1, ?, ?, '', '', 'M', ?, 'CN', '2020-01-01', ?, '')"));
    Statement named(w.db, QStringLiteral("INSERT INTO registration_asset (registration_id, asset_id) VALUES (?, ?)"));
    for (int i = 1; i <= registrations; ++i) {
        registration
            .bind(i, kinds[i % 4], QString::number(i), QString::number(i % 45 + 1),
                  first.addDays((qint64(i) * 104'729) % 2500))
            .run();
        if (i % 20 != 0) // every twentieth is the house's
            named.bind(i, i % assetCount + 1).run();
    }
    tx.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int contracts = arguments.value(1, QStringLiteral("100000")).toInt();
    const int registrations = arguments.value(2, QStringLiteral("10000")).toInt();
    try {
        const QTemporaryDir folder;
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC)), true);
        fill(w, contracts, registrations);
        QElapsedTimer timer;
        timer.start();
        const CoverageReport report = CoverageService(w).report();
        const double time = double(timer.nsecsElapsed()) / 1e6;
        std::printf("coverage of %d contracts with %d registrations: %.0f ms, %.2f of the limit (%lld lines, %lld with "
                    "gaps)\n",
                    contracts, registrations, time, time / limit, static_cast<long long>(report.counts.lines),
                    static_cast<long long>(report.counts.gaps));
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
