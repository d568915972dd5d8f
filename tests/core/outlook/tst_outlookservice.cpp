// The look ahead from real books: what the engine stored is what the forecasts are made from.
#include "core/outlook/outlookservice.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestOutlookService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheBooks();
    void looksAhead();
    void openInvoicesStandInTheCalendar();
    void accruesWhatARestatementChanges();
    void looksAheadFromWhatCountsNow();
    void poolsByPeriod();
    void convertsByANamedRate();
    void leavesOutWhatCannotBeRead();
    void emptyWorkspace();

private:
    void standAt(int month, int day);
    /// Reports a quarter of the contract with these gross sales, or restates it; calculates and closes it.
    Id<SalesStatement> settle(Id<Contract> contract, const QString &period, qint64 gross);
    void restate(Id<Contract> contract, const QString &period, qint64 gross);
    [[nodiscard]] Accrual accrual(Id<Contract> contract, int month, int day) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other;
    Id<Contract> m_contract;
    Id<SalesStatement> m_closed;
};

void TestOutlookService::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    m_contract = makeReportingContract(**m_workspace); // 8 % and 10 %, 100,000 guaranteed a year, quarters from 2026
    m_closed = report(**m_workspace, m_contract, QStringLiteral("2026Q1"), {{"A", 30'000'000}, {"B", 10'000'000}});
    calculate(**m_workspace, m_contract);
    closePeriod(**m_workspace, *m_other, m_closed);
}

void TestOutlookService::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestOutlookService::readsTheBooks()
{
    const Books books = readBooks(**m_workspace);
    QCOMPARE(books.contracts.size(), 1U);
    const ContractBooks &one = books.contracts[0];
    QCOMPARE(one.number, QStringLiteral("TM-2026-0007"));
    QCOMPARE(one.brand.nameZh, QStringLiteral("太湖雪"));
    QCOMPARE(one.assets, QStringList{QStringLiteral("*")});
    QCOMPARE(one.paymentDays, 30);
    QCOMPARE(one.lastSaleDay, QDate(2027, 12, 31));
    QVERIFY(one.figures(0));
    QCOMPARE(one.figures(0)->earned, 3'200'000);
    QCOMPARE(one.figures(0)->due(), 3'200'000);
    QVERIFY(!one.periods.at(0).booked);
    QCOMPARE(one.periods.at(0).bookedFigures().earned, 3'200'000);
    QCOMPARE(one.periods.at(0).closedOn, QDate(2026, 6, 1));
    QVERIFY(!one.isRestated);
    const auto bySku = royaltiesBySku(m_workspace->db(), m_contract, {QDate(2026, 1, 1), QDate(2026, 12, 31)});
    QCOMPARE(bySku.value(QStringLiteral("A")), 2'400'000);
    QCOMPARE(bySku.value(QStringLiteral("B")), 800'000);
    BooksFilter none;
    none.brand = {999};
    QVERIFY(readBooks(**m_workspace, none).contracts.empty());
}

void TestOutlookService::looksAhead()
{
    const Outlook outlook = OutlookService(**m_workspace).read();
    QCOMPARE(outlook.today, QDate(2026, 6, 1));
    QCOMPARE(outlook.guarantees.size(), 1);
    const GuaranteeForecast &guarantee = outlook.guarantees[0];
    QCOMPARE(guarantee.earned, 3'200'000);
    QCOMPARE(guarantee.expectedEarned, 12'800'000);
    QCOMPARE(guarantee.overage, 2'800'000);
    QCOMPARE(guarantee.paid, 3'200'000);
    QCOMPARE(outlook.accrual.on, QDate(2026, 5, 31));
    // Q1 was closed on 1 June, after the month's end; Q2 by 61 of its 91 days.
    QCOMPARE(outlook.accrual.totals.at(0).minor, 3'200'000 + 2'145'055);
    QCOMPARE(outlook.licensees.at(0).parts.at(0).hundredths, 10'000);
    QCOMPARE(outlook.licensees.at(0).index, 10'000);
    QCOMPARE(outlook.assets.at(0).parts.at(0).code, QStringLiteral("DHA/*"));
    QVERIFY(outlook.unreadable.isEmpty());
    // Not invoiced: due 30 May by the terms, so it is overdue by the books.
    QCOMPARE(outlook.cash.months.at(0).rows.at(0).kind, CashKind::Settlement);
    VERIFY_ERROR((void)OutlookService(**m_workspace).cash(0), Error::Kind::BadInput);
}

void TestOutlookService::openInvoicesStandInTheCalendar()
{
    const auto brand = Statement(m_workspace->db(), QStringLiteral("SELECT brand_id FROM contract")).one<qint64>();
    Transaction tx(m_workspace->db());
    const Fields invoice{{"number", "INV-2026-0001"},
                         {"kind", "royalty"},
                         {"brand_id", *brand},
                         {"contract_id", m_contract},
                         {"statement_id", m_closed},
                         {"period", "2026Q1"},
                         {"currency", "CNY"},
                         {"net_minor", 3'200'000},
                         {"vat_minor", 192'000},
                         {"withholding_minor", 0},
                         {"cash_due_minor", 3'392'000},
                         {"issued_on", "2026-06-01"},
                         {"due_on", "2026-06-30"},
                         {"refers_to_id", nullptr},
                         {"interest_from", nullptr},
                         {"interest_to", nullptr},
                         {"prepared_by", "Test"},
                         {"reason", ""},
                         {"posted_at", "2026-06-01T08:00:00.000Z"}};
    insertRow(m_workspace->db(), "invoice", invoice);
    tx.commit();
    const CashCalendar calendar = OutlookService(**m_workspace).cash(1);
    QCOMPARE(calendar.months.size(), 1); // nothing overdue any more
    QCOMPARE(calendar.months[0].rows.size(), 1);
    QCOMPARE(calendar.months[0].rows[0].kind, CashKind::Invoice);
    QCOMPARE(calendar.months[0].rows[0].cash.minor, 3'392'000);
}

void TestOutlookService::standAt(int month, int day)
{
    const Clock clock(QDateTime(QDate(2026, month, day), QTime(8, 0), Qt::UTC));
    (**m_workspace).clock = clock;
    m_other->clock = clock;
}

Id<SalesStatement> TestOutlookService::settle(Id<Contract> contract, const QString &period, qint64 gross)
{
    const auto id = report(**m_workspace, contract, period, {{"A", gross}});
    calculate(**m_workspace, contract);
    closePeriod(**m_workspace, *m_other, id);
    return id;
}

void TestOutlookService::restate(Id<Contract> contract, const QString &period, qint64 gross)
{
    const auto id = RoyaltyService(**m_workspace).restate(contract, period, QStringLiteral("Corrected report"));
    Statement(m_workspace->db(), QStringLiteral("UPDATE statement_line SET gross_minor = ? WHERE statement_id = ?"))
        .bind(gross, id)
        .run();
    calculate(**m_workspace, contract);
    closePeriod(**m_workspace, *m_other, id);
}

Accrual TestOutlookService::accrual(Id<Contract> contract, int month, int day) const
{
    BooksFilter filter;
    filter.contract = contract;
    return OutlookService(**m_workspace).accrual(QDate(2026, month, day), filter);
}

namespace {

qint64 totalOf(const Accrual &accrual)
{
    return accrual.totals.isEmpty() ? 0 : accrual.totals[0].minor;
}

ReportingFixture withoutGuarantee()
{
    ReportingFixture out;
    out.number = QStringLiteral("TM-2026-0009");
    out.terms = QStringLiteral(R"({"rates": [{"id": "R1", "scope": "contract_year",)"
                               R"( "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}]})");
    return out;
}

} // namespace

/// The example of spec/royalties.md section 6: 64,000 and 66,000 booked; with Q1 corrected it is 68,800 and 67,200.
/// Whatever day is asked about, what is booked by then and what is accrued make up what was earned by then.
void TestOutlookService::accruesWhatARestatementChanges()
{
    const Id<Contract> contract = makeReportingContract(**m_workspace, withoutGuarantee());
    standAt(7, 15);
    settle(contract, QStringLiteral("2026Q1"), 80'000'000);
    standAt(7, 20);
    settle(contract, QStringLiteral("2026Q2"), 70'000'000);
    QCOMPARE(totalOf(accrual(contract, 6, 30)), 13'000'000);
    standAt(8, 10);
    restate(contract, QStringLiteral("2026Q1"), 86'000'000);
    QCOMPARE(totalOf(accrual(contract, 3, 31)), 6'880'000);
    QCOMPARE(totalOf(accrual(contract, 6, 30)), 13'600'000); // nothing was closed by then
    // Q1 was: 4,800 of it are still to be settled. Of Q3 15 of 92 days have passed, at the mean of Q1 and Q2.
    QCOMPARE(totalOf(accrual(contract, 7, 15)), 480'000 + 6'720'000 + 1'108'696);
    // Q1 and Q2 were: that Q1 was closed a second time in August opens it for no day before.
    QCOMPARE(totalOf(accrual(contract, 7, 31)), 600'000 + 2'291'304);
    const AccrualRow adjustment = accrual(contract, 7, 31).rows.at(0);
    QVERIFY(adjustment.isAdjustment);
    QCOMPARE(adjustment.period, QStringLiteral("2026Q3"));
    QCOMPARE(adjustment.accrued, 600'000);
    standAt(10, 20);
    settle(contract, QStringLiteral("2026Q3"), 10'000'000); // books the 6,000 beside its 10,000
    QCOMPARE(totalOf(accrual(contract, 9, 30)), 600'000 + 1'000'000);
    const Accrual after = accrual(contract, 10, 31);
    QCOMPARE(after.rows.size(), 1); // nothing is left to settle
    QCOMPARE(after.rows[0].period, QStringLiteral("2026Q4"));
    QCOMPARE(after.rows[0].whole, 4'866'667); // the mean of what counts now: 68,800, 67,200, 10,000
}

/// What is invoiced and what is expected are of the books as they stand: a restated period is still to be invoiced with
/// what was booked, the rest stands in the first open one.
void TestOutlookService::looksAheadFromWhatCountsNow()
{
    const Id<Contract> contract = makeReportingContract(**m_workspace, withoutGuarantee());
    standAt(7, 20);
    const auto first = settle(contract, QStringLiteral("2026Q1"), 80'000'000);
    settle(contract, QStringLiteral("2026Q2"), 70'000'000);
    restate(contract, QStringLiteral("2026Q1"), 86'000'000);
    BooksFilter filter;
    filter.contract = contract;
    const OutlookService service(**m_workspace);
    const CashCalendar cash = service.cash(12, filter);
    QList<CashRow> rows;
    for (const CashMonth &month : cash.months)
        rows += month.rows;
    QVERIFY(rows.size() >= 3);
    QCOMPARE(rows[0].period, QStringLiteral("2026Q1"));
    QCOMPARE(rows[0].kind, CashKind::Settlement);
    QCOMPARE(rows[0].cash.minor, 6'400'000);
    QCOMPARE(rows[0].statement, first);
    QCOMPARE(rows[1].cash.minor, 6'600'000);
    QCOMPARE(rows[2].period, QStringLiteral("2026Q3"));
    QCOMPARE(rows[2].cash.minor, 600'000 + 6'800'000);
    const auto series = service.series(filter);
    QCOMPARE(series.at(0).points.at(0).earned, 6'880'000);
    QCOMPARE(series.at(0).points.at(1).earned, 6'720'000);
    QCOMPARE(series.at(0).points.at(1).paid, 13'600'000);
    const auto licensees = service.byLicensee({QDate(2026, 1, 1), QDate(2026, 6, 30)}, filter);
    QCOMPARE(licensees.at(0).total, 13'600'000);
}

void TestOutlookService::poolsByPeriod()
{
    report(**m_workspace, m_contract, QStringLiteral("2026Q2"), {{"A", 10'000'000}});
    calculate(**m_workspace, m_contract);
    const auto series = OutlookService(**m_workspace).series();
    QCOMPARE(series.size(), 3); // all together, G1, rest
    QCOMPARE(series[0].pool, QString());
    QCOMPARE(series[1].pool, QStringLiteral("G1"));
    QCOMPARE(series[2].pool, QStringLiteral("rest"));
    QCOMPARE(series[1].points.size(), 2);
    QCOMPARE(series[1].points[1].earned, 800'000);
    QCOMPARE(series[1].points[1].paid, 4'000'000);
    QCOMPARE(series[0].points[1].paid, 4'000'000);
    QCOMPARE(series[1].points[0].state, StatementState::Closed);
}

void TestOutlookService::convertsByANamedRate()
{
    const QList<Money> amounts{
        {100'00, *Currency::find("CNY")}, {1000, *Currency::find("JPY")}, {1, *Currency::find("USD")}};
    FxTable fx;
    QVERIFY(fx.add(*Currency::find("JPY"), QDate(2026, 5, 20), *Rate::parse("0.0475")));
    const ConvertedTotal total = convertedTotal(amounts, Currency(), QDate(2026, 5, 31), fx);
    QCOMPARE(total.total.text(), QStringLiteral("147.50"));
    QCOMPARE(total.missing, QStringList{QStringLiteral("USD")});
    QCOMPARE(total.used.size(), 2);
    QCOMPARE(total.used[1].day, QDate(2026, 5, 20));
    QCOMPARE(total.used[1].converted.minor, 4750);
    RoyaltyService(**m_workspace)
        .setRates(Currency(), {{*Currency::find("USD"), QDate(2026, 5, 29), *Rate::parse("7.1234")}},
                  QStringLiteral("PBC"));
    const ConvertedTotal stored =
        OutlookService(**m_workspace).converted({{1'00, *Currency::find("USD")}}, Currency(), QDate(2026, 6, 1));
    QCOMPARE(stored.total.minor, 712);
}

void TestOutlookService::leavesOutWhatCannotBeRead()
{
    ReportingFixture bare;
    bare.number = QStringLiteral("TM-2026-0008");
    bare.terms = QStringLiteral("{}");
    (void)makeReportingContract(**m_workspace, bare);
    const Outlook outlook = OutlookService(**m_workspace).read();
    QCOMPARE(outlook.unreadable.size(), 1);
    QCOMPARE(outlook.unreadable[0].number, QStringLiteral("TM-2026-0008"));
    QCOMPARE(outlook.guarantees.size(), 1);
}

void TestOutlookService::emptyWorkspace()
{
    TestWorkspace empty;
    const Outlook outlook = OutlookService(*empty).read();
    QVERIFY(outlook.guarantees.isEmpty());
    QVERIFY(outlook.accrual.rows.isEmpty());
    QCOMPARE(outlook.cash.months.size(), 12);
    QVERIFY(outlook.licensees.isEmpty());
}

QTEST_GUILESS_MAIN(TestOutlookService)
#include "tst_outlookservice.moc"
