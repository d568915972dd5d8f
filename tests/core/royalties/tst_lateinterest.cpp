#include "core/royalties/lateinterest.h"

#include <QTest>

using namespace lianming;

class TestLateInterest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void paymentsLowerTheBalance();
};

void TestLateInterest::runs_data()
{
    QTest::addColumn<QByteArray>("percent");
    QTest::addColumn<bool>("perMonth");
    QTest::addColumn<int>("grace");
    QTest::addColumn<int>("compound");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<qint64>("interest"); // on 10,000.00 due 2026-03-31

    const int none = int(LateInterest::Compound::None);
    const int monthly = int(LateInterest::Compound::Monthly);
    const int yearly = int(LateInterest::Compound::Yearly);
    QTest::newRow("due day") << QByteArray("18.25") << false << 0 << none << QDate(2026, 3, 31) << qint64(0);
    QTest::newRow("one day") << QByteArray("18.25") << false << 0 << none << QDate(2026, 4, 1) << qint64(500);
    QTest::newRow("within grace") << QByteArray("18.25") << false << 10 << none << QDate(2026, 4, 9) << qint64(0);
    QTest::newRow("grace over") << QByteArray("18.25") << false << 10 << none << QDate(2026, 4, 10) << qint64(5000);
    QTest::newRow("per month") << QByteArray("1") << true << 0 << none << QDate(2026, 4, 30)
                               << qint64(9863); // 98.6301…
    // April 98.63 and May 10,098.63 × 12 % × 31 / 365 = 102.9231…
    QTest::newRow("monthly") << QByteArray("12") << false << 0 << monthly << QDate(2026, 5, 31) << qint64(9863 + 10292);
    // 2026: 275 days, 904.11; 2027: 10,904.11 × 12 % × 1 / 365 = 3.5849…
    QTest::newRow("yearly") << QByteArray("12") << false << 0 << yearly << QDate(2027, 1, 1) << qint64(90411 + 358);
}

void TestLateInterest::runs()
{
    QFETCH(QByteArray, percent);
    QFETCH(bool, perMonth);
    QFETCH(int, grace);
    QFETCH(int, compound);
    QFETCH(QDate, asOf);
    QFETCH(qint64, interest);
    const LateInterest terms{*Rate::parse(percent.toStdString()), perMonth, grace, LateInterest::Compound(compound)};
    QCOMPARE(lateInterest(terms, Rounding::HalfUp, {1'000'000, QDate(2026, 3, 31), {}}, asOf), interest);
}

void TestLateInterest::paymentsLowerTheBalance()
{
    const LateInterest terms{*Rate::parse("36.5"), false, 5, LateInterest::Compound::None};
    const std::vector<DatedAmount> payments{{QDate(2026, 4, 3), 600'000}, {QDate(2026, 4, 10), 400'000}};
    const LateInvoice invoice{1'000'000, QDate(2026, 3, 31), payments};
    // three days on all of it, seven on 4,000.00; what has run stays owed after the last payment
    for (const int day : {10, 20})
        QCOMPARE(lateInterest(terms, Rounding::HalfUp, invoice, QDate(2026, 4, day)), 3 * 1000 + 7 * 400);
    const std::vector<DatedAmount> inTime{{QDate(2026, 4, 5), 1'000'000}};
    QCOMPARE(lateInterest(terms, Rounding::HalfUp, {1'000'000, QDate(2026, 3, 31), inTime}, QDate(2026, 6, 1)), 0);
}

QTEST_APPLESS_MAIN(TestLateInterest)
#include "tst_lateinterest.moc"
