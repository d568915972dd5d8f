// A workspace in which a quarter is prepared and settled by two people, and two more who do something at the same
// moment. For tests of what happens then.
#pragma once

#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/people.h"
#include "tests/support/reporting.h"

#include <QFile>
#include <QRandomGenerator>

#include <cmath>

namespace lianming {

class Quarter
{
public:
    Quarter()
        : m_approver(m_home.another(QStringLiteral("Approver"))), m_ann(m_home, QStringLiteral("Ann")),
          m_bo(m_home, QStringLiteral("Bo"))
    {
    }

    /// Of "Tester", who prepares everything.
    [[nodiscard]] Workspace &work() const { return *m_home; }
    [[nodiscard]] Connection &db() const { return m_home.db(); }

    /// A contract for 2026 and 2027: 8 % to a million a year and 10 % above; 20 days to pay, then a thousandth a day.
    [[nodiscard]] Id<Contract> contract()
    {
        ReportingFixture fixture;
        fixture.number = QStringLiteral("TM-2026-%1").arg(++m_contracts, 4, 10, QLatin1Char('0'));
        fixture.terms = QStringLiteral(
            R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],)"
            R"( "late_interest": {"percent": "36.5"}, "payment": {"days": 20}})");
        return makeReportingContract(work(), fixture);
    }
    /// A line of sales in China; nice/21 and nice/24 are licensed.
    [[nodiscard]] static QByteArray sale(const char *gross, const QByteArray &currency = "CNY",
                                         const char *category = "nice/24/bedding")
    {
        return QByteArray("QUILT,") + category + ",CN,online,100," + currency + ',' + gross + '\n';
    }
    /// A file with these lines; no two have one name.
    [[nodiscard]] QString file(const QByteArray &rows)
    {
        QFile out(QStringLiteral("%1/sales-%2.csv").arg(m_home.folder()).arg(++m_files));
        if (!out.open(QIODevice::WriteOnly)
            || out.write("sku,category,territory,channel,units,currency,gross\n" + rows) < 0)
            qFatal("cannot write");
        return out.fileName();
    }
    /// On anybody's connection.
    static void import(Workspace &w, Id<Contract> contract, const QString &period, const QString &path)
    {
        StatementImport intake(w);
        StatementImportRequest request;
        request.path = path;
        request.contract = contract;
        request.period = period;
        request.mapping = intake.inspect(path, reportingContract(w.db, contract), 0).mapping;
        Progress progress;
        if (!intake.run(request, progress).stored)
            throw Error(Error::Kind::Internal, "The file was not stored");
    }

    void report(Id<Contract> contract, const QString &period, const QByteArray &rows)
    {
        import(work(), contract, period, file(rows));
    }
    void calculate(Id<Contract> contract)
    {
        Progress progress;
        (void)RoyaltyService(work()).calculate(contract, progress);
    }
    void approve(Id<Contract> contract, const QString &period)
    {
        const SalesStatement s = newest(contract, period);
        RoyaltyService(*m_approver).approve(s.id, s.version);
    }
    void close(Id<Contract> contract, const QString &period)
    {
        Progress progress;
        const SalesStatement s = newest(contract, period);
        RoyaltyService(work()).close(s.id, s.version, progress);
    }
    /// A statement with these lines, taken so far.
    SalesStatement calculated(Id<Contract> contract, const QString &period, const QByteArray &rows)
    {
        report(contract, period, rows);
        calculate(contract);
        return newest(contract, period);
    }
    SalesStatement approved(Id<Contract> contract, const QString &period, const QByteArray &rows)
    {
        (void)calculated(contract, period, rows);
        approve(contract, period);
        return newest(contract, period);
    }
    SalesStatement closed(Id<Contract> contract, const QString &period, const QByteArray &rows)
    {
        (void)approved(contract, period, rows);
        close(contract, period);
        return newest(contract, period);
    }

    /// The newest edition.
    [[nodiscard]] SalesStatement newest(Id<Contract> contract, const QString &period) const
    {
        return StatementRepository(db()).find(contract, period).value_or(SalesStatement());
    }
    /// Minor units; −1 where nothing is calculated.
    [[nodiscard]] qint64 figure(Id<SalesStatement> statement, const char *name) const
    {
        const auto row = RoyaltyService(work()).result(statement);
        return row ? row->amount(name) : -1;
    }
    /// How often the history has it.
    [[nodiscard]] int acts(Id<SalesStatement> statement, const char *action) const
    {
        int out = 0;
        for (const HistoryEntry &entry : historyOf(db(), "statement", statement.value))
            out += entry.action == QLatin1String(action) ? 1 : 0;
        return out;
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
            .one<qint64>()
            .value_or(-1);
    }
    /// What was closed and does not recompute to what is stored; empty if all does.
    [[nodiscard]] QString findings() const
    {
        Progress progress;
        QStringList out;
        for (const RecomputeFinding &f : RoyaltyService(work()).recomputeClosed(progress))
            out.append(QStringList({f.contractNumber, f.period, f.figure, f.stored, f.recomputed}).join(u' '));
        return out.join(u'\n');
    }

    /// How often to try. On PostgreSQL everything that comes before takes longer.
    [[nodiscard]] static int rounds() { return TestWorkspace::isPostgres() ? 8 : 12; }
    /// Ann and Bo do it at the same moment; every other time one of them begins a little later.
    [[nodiscard]] Both atOnce(const Deed &ann, const Deed &bo)
    {
        constexpr double longest = 8000; // microseconds; mostly much less
        const double drawn = m_random.generateDouble() * 2 - 1;
        return atOnce(ann, bo, m_random.bounded(2) == 0 ? int(longest * drawn * std::abs(drawn)) : 0);
    }
    /// The same with Bo so many microseconds later; below 0: Ann.
    [[nodiscard]] Both atOnce(const Deed &ann, const Deed &bo, int lead)
    {
        return together(m_ann, ann, m_bo, bo, lead);
    }

private:
    TestWorkspace m_home;
    std::unique_ptr<Workspace> m_approver;
    Person m_ann;
    Person m_bo;
    QRandomGenerator m_random{QRandomGenerator::global()->generate()};
    int m_contracts = 0;
    int m_files = 0;
};

} // namespace lianming

/// One of the two was done, and the other refused for one of `kinds` with a sentence that has one of `words` in it.
#define VERIFY_ONE_DONE(both, kinds, words)                                                                            \
    do {                                                                                                               \
        const QString problem = (both).refusedOtherwise(kinds, words);                                                 \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                              \
    } while (false)
