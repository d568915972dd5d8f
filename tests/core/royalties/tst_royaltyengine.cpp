#include "core/base/money.h"
#include "tests/core/royalties/support.h"

#include <QTest>

#include <algorithm>

using namespace lianming;

namespace {

/// "Q1 earned 12.00; Q2 payable 3.00": the figures asked for, as they are.
QString figures(const RoyaltyTerms &terms, const RoyaltyResult &result, const QString &asked)
{
    QStringList out;
    for (const QString &item : asked.split(QStringLiteral("; "))) {
        const QStringList words = item.split(u' ');
        QString value = QStringLiteral("?");
        for (const PeriodFigures &period : result.periods) {
            if (!period.period.name().endsWith(words[0]))
                continue;
            for (const PeriodAmount &amount : periodAmounts()) {
                if (words[1] == QLatin1StringView(amount.name))
                    value = Money{period.*amount.value, terms.currency}.text();
            }
        }
        out << words[0] + u' ' + words[1] + u' ' + value;
    }
    return out.join(QStringLiteral("; "));
}

QString royalties(const RoyaltyResult &result)
{
    QStringList out;
    for (const LineFigures &line : result.lines)
        out << Money{line.royalty, Currency()}.text();
    return out.join(u' ');
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rates_data();
    void rates();
    void published_data();
    void published();
    void restatementOfThePage();
    void exceptions();
    void exactAtTheEdge();
    void refuses_data();
    void refuses();
    void refusesMissingRates();
};

void TestEngine::rates_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("rows"); // period,units,gross
    QTest::addColumn<QString>("royalties");
    const auto row = [](const char *name, const char *rules, const char *rows, const char *expected) {
        QTest::newRow(name) << QByteArray(rules) << QByteArray(rows) << QString::fromLatin1(expected);
    };
    const char *yearly =
        R"([{"id": "R", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000", "percent": "10"}]}])";
    row("marginal over a year", yearly, "2026Q1,1,800\n2026Q2,1,700\n2026Q3,1,-100", "64.00 66.00 -10.00");
    row("marginal back over the tier", yearly, "2026Q1,1,1500\n2026Q1,-1,-1500", "130.00 -130.00");
    row("marginal below nothing", yearly, "2026Q1,-1,-500\n2026Q1,1,1500", "-40.00 120.00");
    row("statement order within a period", yearly, "2026Q2,1,700\n2026Q1,1,800\n2026Q2,1,100", "66.00 64.00 10.00");
    row("percent by units",
        R"([{"id": "R", "measure": "units", "tiers": [{"from": "0", "percent": "10"}, {"from": "50", "percent": "20"}]}])",
        "2026Q1,100,1000\n2026Q1,0,100\n2026Q1,-100,-1000", "150.00 20.00 -150.00");
    row("per unit by base",
        R"([{"id": "R", "tiers": [{"from": "0", "per_unit": "1"}, {"from": "1000", "per_unit": "2"}]}])",
        "2026Q1,100,2000\n2026Q1,7,0", "150.00 14.00");
    row("per unit by units",
        R"([{"id": "R", "measure": "units", "tiers": [{"from": "0", "per_unit": "0.125"}, {"from": "10", "per_unit": "0.1"}]}])",
        "2026Q1,3,0\n2026Q1,9,0", "0.38 1.08");
    row("prospective",
        R"([{"id": "R", "mode": "prospective", "scope": "term", "tiers": [{"from": "0", "percent": "5"}, {"from": "1000", "percent": "10"}]}])",
        "2026Q1,1,900\n2026Q1,1,200\n2026Q2,1,100", "45.00 10.00 10.00");
    row("rate of the period's end",
        R"([{"id": "R", "mode": "period_end_rate", "scope": "term", "tiers": [{"from": "0", "percent": "5"}, {"from": "1000", "percent": "10"}]}])",
        "2026Q1,1,900\n2026Q1,1,100\n2026Q2,-1,-1", "90.00 10.00 -0.05");
    row("retroactive",
        R"([{"id": "R", "mode": "retroactive", "scope": "contract_year", "tiers": [{"from": "0", "percent": "5"}, {"from": "1000", "percent": "10"}]}])",
        "2026Q1,1,900\n2026Q3,1,100\n2026Q3,1,300\n2026Q4,-1,-500", "45.00 21.25 63.75 -90.00");
    row("retroactive per unit",
        R"([{"id": "R", "mode": "retroactive", "measure": "units", "tiers": [{"from": "0", "per_unit": "1"}, {"from": "10", "per_unit": "0.5"}]}])",
        "2026Q1,9,0\n2026Q1,1,0\n2026Q2,9,0", "4.50 0.50 9.00");
    row("minimum per unit", R"([{"id": "R", "minimum_per_unit": "0.5", "tiers": [{"from": "0", "percent": "10"}]}])",
        "2026Q1,10,20\n2026Q1,-10,-20\n2026Q1,10,100\n2026Q1,0,10", "5.00 -5.00 10.00 1.00");
    row("retroactive minimum",
        R"([{"id": "R", "mode": "retroactive", "minimum_per_unit": "0.5", "tiers": [{"from": "0", "percent": "10"}]}])",
        "2026Q1,10,20\n2026Q1,10,60", "2.50 7.50");
    row("first rule that fits",
        R"([{"id": "A", "match": {"territories": ["GB"]}, "tiers": [{"from": "0", "percent": "15"}]}, {"id": "B", "match": {"categories": ["nice/2"]},
        "tiers": [{"from": "0", "percent": "1"}]}, {"id": "C", "match": {"categories": ["nice"], "skus": ["T", "S"]}, "tiers": [{"from": "0", "percent": "10"}]}])",
        "2026Q1,1,100", "10.00");
    row("empty list fits nothing", R"([{"id": "A", "match": {"skus": []}, "tiers": [{"from": "0", "percent": "15"}]}])",
        "2026Q1,1,100", "0.00");
}

void TestEngine::rates()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, rows);
    QFETCH(QString, royalties);
    const auto result = test::calculated(test::simpleTerms(("{\"rates\": " + rules + "}").constData()),
                                         test::linesOf(rows.constData()));
    QCOMPARE(::royalties(result), royalties);
}

void TestEngine::published_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *changes, const char *rows, const char *expected) {
        QTest::newRow(name) << QByteArray(changes) << QByteArray(rows) << QString::fromLatin1(expected);
    };
    const char *years = R"("term": {"start": "2021-01-01", "end": "2025-12-31"}, "periods": "annual")";
    const auto yearly = [years](const char *more) {
        return QStringLiteral("{%1, %2}").arg(QString::fromLatin1(years), QString::fromLatin1(more)).toLatin1();
    };

    row("ten percent", "{}", "2026Q1,100000,1000000", "Q1 earned 100000.00; Q1 payable 100000.00; Q2 payable 0.00");
    row("a third of a percent", R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "3.33"}]}]})",
        "2026Q1,3,0.30", "Q1 earned 0.01");
    row("half even once", R"({"rounding": "half_even"})", "2026Q1,1,0.25", "Q1 earned 0.02");
    row("half up once", "{}", "2026Q1,1,0.25", "Q1 earned 0.03");
    row("first five thousand units",
        R"({"rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "percent": "10"}, {"from": "5000", "percent": "12"}]}]})",
        "2026Q1,7500,75000", "Q1 earned 8000.00");
    row("escalator by units with an advance",
        R"({"rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "percent": "10"}, {"from": "5000", "percent": "12.5"}]}],
        "guarantees": [{"id": "G", "scope": "term", "instalments": [{"due": "2026-01-15", "amount": "10000"}]}]})",
        "2026Q2,5000,119750",
        "Q1 payable 10000.00; Q1 unrecouped 10000.00; Q2 earned 11975.00; Q2 recouped 10000.00; Q2 payable 1975.00");
    row("advance not earned out",
        R"({"guarantees": [{"id": "G", "scope": "term", "instalments": [{"due": "2026-01-15", "amount": "5000"}]}]})",
        "2026Q2,10000,80000\n2026Q3,1,20000",
        "Q1 payable 5000.00; Q2 payable 3000.00; Q2 recouped 5000.00; Q3 payable 2000.00");
    row("royalty against guarantee paid",
        R"({"guarantees": [{"id": "G", "scope": "term", "amounts": ["1500000"], "instalments": [{"due": "2026-01-01", "amount": "1500000"}]}]})",
        "2026Q2,1,20000000", "Q1 payable 1500000.00; Q2 earned 2000000.00; Q2 payable 500000.00; Q4 payable 0.00");
    row("instalments two cents short",
        R"({"guarantees": [{"id": "G", "scope": "term", "amounts": ["2000000"], "instalments": [
        {"due": "2026-01-01", "amount": "666666.66"}, {"due": "2026-04-01", "amount": "666666.66"}, {"due": "2026-07-01", "amount": "666666.66"}]}]})",
        "", "Q1 payable 666666.66; Q2 payable 666666.66; Q3 payable 666666.66; Q4 payable 0.02");
    row("top-up at the year's end", R"({"guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["10000"]}]})",
        "2026Q1,1,80000", "Q1 payable 8000.00; Q4 guarantee_payment 2000.00; Q4 payable 2000.00");
    row("guarantee in instalments and overage",
        R"({"term": {"start": "2015-01-01", "end": "2016-12-31"}, "guarantees": [{"id": "G", "scope": "term", "amounts": ["20000"],
        "instalments": [{"due": "2015-01-01", "amount": "10000"}, {"due": "2016-01-01", "amount": "10000"}]}]})",
        "2015Q4,1,120000",
        "2015Q1 payable 10000.00; 2015Q4 payable 2000.00; 2016Q1 payable 8000.00; 2016Q4 payable 0.00");
    row("rate by the last day's count",
        R"({"rates": [{"id": "R", "measure": "units", "mode": "period_end_rate", "tiers": [
        {"from": "0", "percent": "6.25"}, {"from": "5001", "percent": "6.75"}, {"from": "7501", "percent": "7"}]}]})",
        "2026Q1,7500,100000\n2026Q2,7501,100000", "Q1 earned 6750.00; Q2 earned 7000.00");
    QTest::newRow("short workings carried forward")
        << yearly(R"("rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "per_unit": "5"}]}],
            "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["75000"], "carry_forward": true}])")
        << QByteArray("2021,10000,0\n2022,12200,0\n2023,20800,0\n2024,25500,0\n2025,35500,0")
        << QStringLiteral("2021 payable 75000.00; 2022 payable 75000.00; 2023 payable 75000.00; 2024 payable "
                          "117500.00; 2025 payable 177500.00");
    QTest::newRow("minimum rent of a mine")
        << yearly(R"("rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "per_unit": "0.50"}]}],
            "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["10000"], "carry_forward": true}])")
        << QByteArray("2021,16000,0\n2022,18000,0\n2023,20000,0\n2024,22000,0")
        << QStringLiteral("2021 payable 10000.00; 2022 payable 10000.00; 2023 payable 10000.00; 2024 payable 10000.00");
    row("reserve", R"({"reserve": {"percent": "20", "release_after_periods": 2}})",
        "2026Q1,1,1000\n2026Q2,1,500\n2026Q4,1,100",
        "Q1 reserve_held 20.00; Q1 payable 80.00; Q2 payable 40.00; Q3 reserve_released 20.00; Q3 payable 20.00; Q4 "
        "reserve_held 2.00; Q4 reserve_released 12.00; Q4 payable 20.00");
    row("small sums wait", R"({"minimum_payment": "50"})", "2026Q1,1,400\n2026Q2,1,150\n2026Q4,1,10",
        "Q1 payable 0.00; Q1 carried_forward 40.00; Q2 payable 55.00; Q4 payable 1.00");
    row("fees, fund and taxes",
        R"({"fees": [{"amount": "500", "due": "2025-12-01"}], "marketing_fund": {"percent": "2"}, "tax": {"withholding_percent": "10", "vat_percent": "6"}})",
        "2026Q1,1,1000",
        "Q1 fees 500.00; Q1 marketing_fund 20.00; Q1 payable 620.00; Q1 withholding 62.00; Q1 vat 37.20; Q1 cash_due "
        "595.20");
}

void TestEngine::published()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    const RoyaltyTerms terms = test::termsOf(test::simpleTerms(changes.constData()));
    const auto result = calculateRoyalties(terms, test::linesOf(rows.constData()), {});
    QCOMPARE(figures(terms, result, expected), expected);
}

void TestEngine::restatementOfThePage()
{
    const RoyaltyTerms terms = test::termsOf(test::simpleTerms(
        R"({"rates": [{"id": "R", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}]})"));
    const auto before = calculateRoyalties(terms, test::linesOf("2026Q1,1,800000\n2026Q2,1,700000"), {});
    QCOMPARE(figures(terms, before, QStringLiteral("Q1 payable; Q2 payable")),
             QStringLiteral("Q1 payable 64000.00; Q2 payable 66000.00"));
    const RoyaltyLines corrected = test::linesOf("2026Q1,1,860000\n2026Q2,1,700000\n2026Q3,1,1000");
    const auto after = calculateRoyalties(terms, corrected, {});
    QCOMPARE(figures(terms, after, QStringLiteral("Q1 earned; Q2 earned")),
             QStringLiteral("Q1 earned 68800.00; Q2 earned 67200.00"));
    const BookedFigures booked{BookedPeriod::of(before.periods[0]), BookedPeriod::of(before.periods[1])};
    const auto restated = calculateRoyalties(terms, corrected, {}, booked);
    QCOMPARE(figures(terms, restated, QStringLiteral("Q3 adjustments; Q3 payable")),
             QStringLiteral("Q3 adjustments 6000.00; Q3 payable 6100.00"));
}

void TestEngine::exceptions()
{
    const char *grants =
        R"({"term": {"start": "2026-01-01", "end": "2026-09-30"}, "sell_off": {"days": 30}, "unlicensed": "%1", "grants": [
        {"categories": ["nice/24"], "territories": ["CN"], "territories_except": ["CN-GS"], "channels": ["online"]},
        {"categories": ["nice/25"], "territories": ["JP"], "channels": ["*"], "start": "2026-07-01"}],
        "rates": [{"id": "R", "match": {"channels": ["online"]}, "tiers": [{"from": "0", "percent": "10"}, {"from": "1000", "percent": "20"}]}]})";
    const QString rows = QStringLiteral("period,date,sku,category,territory,channel,units,currency,gross\n"
                                        "2026Q1,2026-02-01,S,nice/24/bedding,CN-GD,online/tmall,1,CNY,100\n" // licensed
                                        "2026Q1,,S,nice/9,US,retail,1,CNY,100\n"               // all but the channel
                                        "2026Q1,2026-02-01,S,nice/24,CN-GS,online,1,CNY,100\n" // excepted
                                        "2026Q3,2026-07-01,S,nice/24,JP,online,1,CNY,100\n"    // no one grant
                                        "2026Q1,2026-02-01,S,nice/25,JP,online,1,CNY,100\n" // too early for its grant
                                        "2026Q1,2025-12-31,S,nice/24,CN,online,1,CNY,100\n" // before the term
                                        "2026Q4,2026-10-30,S,nice/24,CN,online,1,CNY,100\n" // last sell-off day
                                        "2026Q4,2026-10-31,S,nice/24,CN,online,1,CNY,100\n" // the day after
                                        "2026Q3,,S,nice/25,JP,retail,1,CNY,100\n");         // no rate
    const auto lines = parseRoyaltyLines(rows.toStdString(), QStringLiteral("lines.csv"));
    const auto reasons = [](const RoyaltyResult &result) {
        QStringList out;
        for (const LineFigures &line : result.lines) {
            QStringList words;
            for (const char *code : exceptionReasonCodes(line.reasons))
                words << QString::fromLatin1(code);
            out << (words.isEmpty() ? QStringLiteral("-") : words.join(u'+'));
        }
        return out.join(u' ');
    };
    const QByteArray exclude = QString::fromLatin1(grants).arg(QStringLiteral("exclude")).toLatin1();
    const auto excluded = test::calculated(test::simpleTerms(exclude.constData()), lines);
    const QString expected =
        QStringLiteral("- category+territory territory combination combination date - date no_rate");
    QCOMPARE(reasons(excluded), expected);
    QCOMPARE(royalties(excluded), QStringLiteral("10.00 0.00 0.00 0.00 0.00 0.00 10.00 0.00 0.00"));
    QVERIFY(excluded.lines[6].apart); // a sell-off sale
    const QByteArray highest = QString::fromLatin1(grants).arg(QStringLiteral("highest_rate")).toLatin1();
    const auto charged = test::calculated(test::simpleTerms(highest.constData()), lines);
    QCOMPARE(reasons(charged), expected);
    QCOMPARE(royalties(charged), QStringLiteral("10.00 20.00 20.00 20.00 20.00 20.00 10.00 20.00 0.00"));
    QCOMPARE(charged.periods[0].apart, 8000);
    QCOMPARE(charged.periods[0].earned, 1000);
}

void TestEngine::exactAtTheEdge()
{
    // Products of three 64-bit numbers; the expected amounts were computed with fractions of any size.
    const auto spread = test::calculated(test::simpleTerms(R"({"rates": [{"id": "R", "measure": "units", "tiers": [
        {"from": "0", "percent": "10"}, {"from": "1000000000000000000", "percent": "33.333333333"}]}]})"),
                                         test::linesOf("2026Q1,3000000000000000000,92233720368547758.07"));
    QCOMPARE(spread.lines[0].royalty, qint64(2357083964953501879));
    const auto perUnit =
        test::calculated(test::simpleTerms(R"({"rates": [{"id": "R", "tiers": [
        {"from": "0", "per_unit": "0.004"}, {"from": "10000000000000000", "per_unit": "0.001"}]}]})"),
                         test::linesOf("2026Q1,9000000000000000000,90000000000000000,33.333333333", ",share"));
    QCOMPARE(perUnit.lines[0].base, qint64(2999999999970000000));
    QCOMPARE(perUnit.lines[0].royalty, qint64(599999999997000000));
    const auto retro = test::calculated(
        test::simpleTerms(R"({"rates": [{"id": "R", "mode": "retroactive", "measure": "units", "tiers": [
        {"from": "0", "per_unit": "0.01"}]}]})"),
        test::linesOf("2026Q1,4000000000000000000,0,33.333333333\n2026Q1,4000000000000000000,0,33.333333334",
                      ",share"));
    QCOMPARE(retro.lines[0].royalty + retro.lines[1].royalty, qint64(2666666666680000000));
}

void TestEngine::refuses_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *changes, const char *rows, const char *place) {
        QTest::newRow(name) << QByteArray(changes) << QByteArray(rows) << QString::fromLatin1(place);
    };
    row("another frequency", "{}", "2026Q1,1,1\n2026-01,1,1", "line 2: period: ");
    row("before the contract", "{}", "2025Q4,1,1", "line 1: period: ");
    row("after the contract", "{}", "2027Q1,1,1", "line 1: period: ");
    row("no retail price", R"({"base": {"kind": "retail"}})", "2026Q1,1,1", "line 1: retail_price: ");
    row("royalty", R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "101"}]}]})",
        "2026Q1,1,92233720368547758.07", "line 1: royalty: ");
    row("accumulator", "{}", "2026Q1,1,92233720368547758.07\n2026Q1,1,0.01", "line 2: accumulator: ");
    row("period's gross", R"({"rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "percent": "0"}]}]})",
        "2026Q1,1,92233720368547758.07\n2026Q1,1,0.01", "period 2026Q1: gross: ");
    row("units", "{}", "2026Q2,9223372036854775807,0\n2026Q2,1,0", "period 2026Q2: units: ");
    row("fees",
        R"({"fees": [{"amount": "92233720368547758.07", "due": "2026-05-01"}, {"amount": "0.01", "due": "2026-06-01"}]})",
        "", "period 2026Q2: fees: ");
    row("guarantee due",
        R"({"guarantees": [{"id": "G", "scope": "term", "instalments": [{"amount": "92233720368547758.07", "due": "2026-05-01"},
        {"amount": "0.01", "due": "2026-08-01"}]}]})",
        "", "period 2026Q3: guarantee_due: ");
    row("base floor", R"({"base": {"minimum_per_unit": "1000"}})", "2026Q1,9223372036854775807,0", "line 1: base: ");
}

void TestEngine::refuses()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, rows);
    QFETCH(QString, place);
    const QString complaint = test::refusal(
        [&] { (void)test::calculated(test::simpleTerms(changes.constData()), test::linesOf(rows.constData())); });
    QVERIFY2(complaint.startsWith(QStringLiteral("lines.csv: ") + place), qPrintable(complaint));
}

void TestEngine::refusesMissingRates()
{
    const auto lines =
        parseRoyaltyLines("period,sku,category,territory,channel,units,currency,gross\n2026Q2,S,c,CN,o,1,EUR,10\n",
                          QStringLiteral("l.csv"));
    const FxTable fx =
        parseFxTable("date,currency,rate\n2026-05-29,EUR,8\n2026-07-01,EUR,8\n", QStringLiteral("fx.csv"), Currency());
    const QString complaint = test::refusal([&] { (void)test::calculated(test::simpleTerms(), lines, fx); });
    QCOMPARE(complaint, QStringLiteral("l.csv: line 1: currency: there is no exchange rate of EUR for 2026-06-30"));
    const FxTable near =
        parseFxTable("date,currency,rate\n2026-05-30,EUR,8.0005\n", QStringLiteral("fx.csv"), Currency());
    QCOMPARE(test::calculated(test::simpleTerms(), lines, near).lines[0].base, 8001);
    const auto nowhere =
        parseRoyaltyLines("period,sku,category,territory,channel,units,currency,gross\n2026Q2,S,c,EU,o,1,CNY,10\n",
                          QStringLiteral("l.csv"));
    QVERIFY(test::refusal([&] {
                (void)test::calculated(test::simpleTerms(), nowhere);
            }).startsWith(QStringLiteral("l.csv: line 1: territory: ")));
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_royaltyengine.moc"
