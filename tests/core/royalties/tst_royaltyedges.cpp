// Where the royalty calculation ends: the edge of 64 bits, currencies of other digits, very many lines, periods and
// tiers, leap days. What is right there can be worked out by hand; what cannot be right is refused by name.
#include "core/base/money.h"
#include "core/royalties/lateinterest.h"
#include "tests/core/royalties/support.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace lianming;

namespace {

constexpr int many = 100'000;

/// A statement of one licensee in one currency; `rows` are "period,units,gross" and the columns of `more`.
RoyaltyLines linesIn(const QString &currency, const QString &rows, const QString &more = {})
{
    QString text = QStringLiteral("sku,category,territory,channel,currency,period,units,gross%1\n").arg(more);
    for (const QString &row : rows.split(u'\n'))
        text += QStringLiteral("S,nice/24,CN,online,%1,%2\n").arg(currency, row);
    return parseRoyaltyLines(text.toStdString(), QStringLiteral("lines.csv"));
}

/// `count` equal lines of a period after those that are there.
void addLines(RoyaltyLines &lines, int count, const char *period, qint64 units, qint64 gross, qint64 discounts = 0)
{
    RoyaltyLine line;
    line.period = *Period::parse(period);
    line.currency = *Currency::find(std::string_view("CNY"));
    line.sku = lines.codes.id("S");
    line.category = lines.codes.id("nice/24");
    line.territory = lines.codes.id("CN");
    line.channel = lines.codes.id("online");
    line.units = units;
    line.gross = gross;
    line.deductions[size_t(DeductionKind::Discounts)] = discounts;
    lines.source = QStringLiteral("lines");
    lines.lines.insert(lines.lines.end(), size_t(count), line);
}

qint64 sum(const RoyaltyResult &result, qint64 PeriodFigures::*figure)
{
    qint64 total = 0;
    for (const PeriodFigures &period : result.periods)
        total += period.*figure;
    return total;
}

/// 200 tiers from 0 in steps of 100.00, of 0.1 percent more each: 0 %, 0.1 %, … 19.9 %.
Json staircase(const char *mode, const char *scope)
{
    Json rule{{"id", "R"}, {"mode", mode}, {"scope", scope}};
    for (int i = 0; i < 200; ++i)
        rule["tiers"].push_back({{"from", std::to_string(i * 100)}, {"percent", formatScaled(i, 1)}});
    Json terms = test::simpleTerms();
    terms["rates"] = {rule};
    return terms;
}

} // namespace

class TestEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPeriodPaysFits();
    void keepsTheLargestAmounts();
    void refusesLargerFigures_data();
    void refusesLargerFigures();
    void refusesLargerConversions();
    void readsRatesAtTheirLimits();
    void countsInEveryCurrency_data();
    void countsInEveryCurrency();
    void convertsBetweenDigits_data();
    void convertsBetweenDigits();
    void takesManyReturns();
    void sharesOutManyReturns();
    void namesOneLineOfMany();
    void countsContractYears_data();
    void countsContractYears();
    void climbsTwoHundredTiers();
    void looksAMonthBackOverALeapDay();
    void interestOnLeapDays();
    void interestAtItsLimits();
};

void TestEdges::keepsTheLargestAmounts()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    constexpr qint64 smallest = std::numeric_limits<qint64>::min();
    const Json all = test::simpleTerms(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "100"}]}],
        "tax": {"withholding_percent": "100", "vat_percent": "100"}, "splits": [{"party": "P", "percent": "100"}]})");
    const auto sold = test::calculated(all, test::linesOf("2026Q2,9223372036854775807,92233720368547758.07"));
    QCOMPARE(sold.lines[0].base, largest);
    QCOMPARE(sold.lines[0].royalty, largest);
    QCOMPARE(sold.periods[1].units, largest);
    QCOMPARE(sold.periods[1].payable, largest);
    QCOMPARE(sold.periods[1].withholding, largest);
    QCOMPARE(sold.periods[1].splits, std::vector<qint64>{largest});
    QCOMPARE(sold.periods[1].cashDue, largest); // payable + vat − withholding

    const Json apart = test::simpleTerms(R"({"grants": [], "unlicensed": "highest_rate",
        "rates": [{"id": "R", "tiers": [{"from": "0", "percent": "100"}]}]})");
    const auto returned = test::calculated(apart, test::linesOf("2026Q2,-9223372036854775808,-92233720368547758.08"));
    QCOMPARE(returned.lines[0].royalty, smallest);
    QCOMPARE(returned.periods[1].units, smallest);
    QCOMPARE(returned.periods[1].apart, smallest);
    QCOMPARE(returned.periods[3].carriedForward, smallest);
    QCOMPARE(formatScaled(smallest, 2), std::string("-92233720368547758.08"));
    for (const char *row : {"2026Q2,1,92233720368547758.08", "2026Q2,1,-92233720368547758.09"})
        QCOMPARE(test::refusal([row] { (void)test::linesOf(row); }),
                 QStringLiteral("lines.csv: line 1: gross: is larger than an amount can be"));
}

void TestEdges::refusesLargerFigures_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *changes, const char *rows, const char *place,
                        const char *more = "") {
        QTest::newRow(name) << QByteArray(changes) << QByteArray(rows) << QByteArray(more)
                            << QString::fromLatin1(place);
    };
    row("net sales", R"({"base": {"deductions": {"allowed": ["discounts"]}}})",
        "2026Q1,1,1,0\n2026Q1,1,92233720368547758.07,-0.01", "line 2: base", ",discounts");
    row("deductions of a line", R"({"base": {"deductions": {"allowed": ["discounts", "other"]}}})",
        "2026Q1,1,1,92233720368547758.07,0.01", "line 1: deductions", ",discounts,other");
    row("units at a retail price", R"({"base": {"kind": "retail"}})", "2026Q1,1,0,1\n2026Q1,-2,0,92233720368547758.07",
        "line 2: retail_price", ",retail_price");
    row("accumulated units",
        R"({"rates": [{"id": "R", "measure": "units", "scope": "term", "tiers": [{"from": "0", "per_unit": "0"}]}]})",
        "2026Q1,9223372036854775807,0\n2026Q2,1,0", "line 2: accumulator");
    row("opening accumulator", R"({"opening": {"accumulated": {"R1": "92233720368547758.07"}}})", "2026Q1,1,0.01",
        "line 1: accumulator");
    row("highest rate",
        R"({"grants": [], "unlicensed": "highest_rate", "rates": [{"id": "R", "tiers": [{"from": "0", "percent": "101"}]}]})",
        "2026Q1,-1,-92233720368547758.07", "line 1: royalty");
    row("minimum of a line",
        R"({"rates": [{"id": "R", "minimum_per_unit": "1000", "tiers": [{"from": "0", "percent": "1"}]}]})",
        "2026Q1,1,1\n2026Q1,9000000000000000000,1", "line 2: royalty");
    row("deductions of a period", R"({"base": {"kind": "gross_sales", "deductions": {"allowed": ["discounts"]}}})",
        "2026Q3,1,1,92233720368547758.07\n2026Q3,1,1,0.01", "period 2026Q3: deductions", ",discounts");
    row("earned", R"({"rates": [{"id": "R", "measure": "units", "tiers": [{"from": "0", "per_unit": "50000000"}]}]})",
        "2026Q2,1000000000,0\n2026Q2,1000000000,0", "period 2026Q2: earned");
    row("apart",
        R"({"grants": [], "unlicensed": "highest_rate", "rates": [{"id": "R", "tiers": [{"from": "0", "per_unit": "50000000"}]}]})",
        "2026Q2,-1000000000,0\n2026Q2,-1000000000,0", "period 2026Q2: apart");
    row("guarantees of two pools",
        R"({"guarantees": [{"id": "G", "scope": "term", "amounts": ["92233720368547758.07"]}, {"id": "H", "scope": "term", "amounts": ["0.01"]}]})",
        "2026Q1,1,0", "period 2026Q4: guarantee_payment");
    row("paid over the years",
        R"({"term": {"start": "2026-01-01", "end": "2027-12-31"}, "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["92233720368547758.07", "0.01"]}]})",
        "2026Q1,1,0", "period 2027Q4: paid");
    row("unrecouped", R"({"opening": {"unrecouped": {"rest": "92233720368547758.07"}}})", "2026Q1,-1,-0.10",
        "period 2026Q1: unrecouped");
    row("payable after waiting",
        R"({"minimum_payment": "92233720368547758.07", "fees": [{"amount": "92233720368547758.06", "due": "2026-01-01"}, {"amount": "0.02", "due": "2026-04-01"}]})",
        "2026Q1,1,0", "period 2026Q2: payable");
    row("credit",
        R"({"grants": [], "unlicensed": "highest_rate", "rates": [{"id": "R", "tiers": [{"from": "0", "percent": "100"}]}]})",
        "2026Q1,-1,-92233720368547758.08\n2026Q2,-1,-0.01", "period 2026Q2: carried_forward");
    row("cash due",
        R"({"fees": [{"amount": "92233720368547758.07", "due": "2026-01-01"}], "tax": {"vat_percent": "1"}})",
        "2026Q1,1,0", "period 2026Q1: cash_due");
}

void TestEdges::refusesLargerFigures()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, more);
    QFETCH(QString, place);
    const Json terms = test::simpleTerms(changes.constData());
    const RoyaltyLines lines = test::linesOf(rows.constData(), more.constData());
    QCOMPARE(test::refusal([&] { (void)test::calculated(terms, lines); }),
             QStringLiteral("lines.csv: %1: is larger than an amount can be").arg(place));
}

void TestEdges::refusesLargerConversions()
{
    const FxTable fx = parseFxTable("date,currency,rate\n2026-03-31,JPY,999999999.999999999\n2026-03-31,KWD,10\n",
                                    QStringLiteral("fx.csv"), *Currency::find(std::string_view("CNY")));
    // 92,233,720 yen at that rate are 92,233,719,999,999,999.9078 yuan; a yen more is too much.
    const auto held =
        test::calculated(test::simpleTerms(), linesIn(QStringLiteral("JPY"), QStringLiteral("2026Q1,1,92233720")), fx);
    QCOMPARE(held.lines[0].base, qint64(9223371999999999991));
    const auto complaint = [&fx](const QString &currency, const QString &row) {
        return test::refusal([&] { (void)test::calculated(test::simpleTerms(), linesIn(currency, row), fx); });
    };
    QCOMPARE(complaint(QStringLiteral("JPY"), QStringLiteral("2026Q1,1,92233721")),
             QStringLiteral("lines.csv: line 1: gross: is larger than an amount can be"));
    QCOMPARE(complaint(QStringLiteral("KWD"), QStringLiteral("2026Q1,1,-9223372036854775.808")),
             QString()); // -92,233,720,368,547,758.08 exactly
    QCOMPARE(complaint(QStringLiteral("KWD"), QStringLiteral("2026Q1,1,9223372036854775.807")),
             QString()); // 92,233,720,368,547,758.07
}

void TestEdges::readsRatesAtTheirLimits()
{
    const auto withPercent = [](const char *percent) {
        Json terms = test::simpleTerms();
        terms["rates"][0]["tiers"][0]["percent"] = percent;
        return test::refusal([&] { (void)test::termsOf(terms); });
    };
    const auto place = QStringLiteral("terms.json: rates[0].tiers[0].percent: ");
    for (const char *percent : {"0", "-0", "-0.000000000", "0.000000001", "999999999999999999.999999999", "00008.5"})
        QCOMPARE(withPercent(percent), QString());
    QCOMPARE(withPercent("1000000000000000000"), place + QStringLiteral("is larger than an amount can be"));
    QCOMPARE(withPercent("-0.000000001"), place + QStringLiteral("must not be negative"));
    for (const char *percent : {"1.0000000000", "1.", ".5", "+1", "1e2", " 1", "1 ", "1,0", "", "-", "0x1", "１"})
        QVERIFY(withPercent(percent).startsWith(place + u'"'));
    QCOMPARE(test::linesOf("2026Q1,1,1,-0.0", ",share").lines[0].share, Rate());
    QCOMPARE(test::refusal([] { (void)test::linesOf("2026Q1,1,1,100.000000001", ",share"); }),
             QStringLiteral("lines.csv: line 1: share: must be at most 100"));
}

void TestEdges::countsInEveryCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("gross");
    QTest::addColumn<QString>("royalty"); // at 12.5 percent
    QTest::addColumn<QString>("even");    // the same, ties to even
    QTest::addColumn<QString>("tooFine");
    const auto row = [](const char *currency, const char *gross, const char *royalty, const char *even,
                        const char *tooFine) {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(currency), QString::fromLatin1(gross))))
            << QString::fromLatin1(currency) << QString::fromLatin1(gross) << QString::fromLatin1(royalty)
            << QString::fromLatin1(even) << QString::fromLatin1(tooFine);
    };
    row("JPY", "100", "13", "12", "100.0");
    row("JPY", "-100", "-13", "-12", "-0.0");
    row("JPY", "4", "1", "0", "4.");
    row("CNY", "1", "0.13", "0.12", "1.000");
    row("CNY", "-0.04", "-0.01", "0.00", "0.041");
    row("CNY", "-0.03", "0.00", "0.00", "-0.030");
    row("KWD", "0.1", "0.013", "0.012", "0.1000");
    row("KWD", "-0.004", "-0.001", "0.000", "0.0040");
    row("CLF", "0.0012", "0.0002", "0.0002", "0.00120");
}

void TestEdges::countsInEveryCurrency()
{
    QFETCH(QString, currency);
    QFETCH(QString, gross);
    QFETCH(QString, royalty);
    QFETCH(QString, even);
    QFETCH(QString, tooFine);
    Json terms = test::simpleTerms(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "12.5"}]}]})");
    terms["currency"] = currency.toStdString();
    const RoyaltyLines lines = linesIn(currency, QStringLiteral("2026Q1,1,") + gross);
    const auto printed = [&] {
        return Money{test::calculated(terms, lines).lines[0].royalty, lines.lines[0].currency}.text();
    };
    QCOMPARE(printed(), royalty);
    terms["rounding"] = "half_even";
    QCOMPARE(printed(), even);
    QVERIFY(test::refusal([&] {
                (void)linesIn(currency, QStringLiteral("2026Q1,1,") + tooFine);
            }).startsWith(QStringLiteral("lines.csv: line 1: gross: ")));
}

void TestEdges::convertsBetweenDigits_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("base");
    const auto row = [](const char *from, const char *amount, const char *rate, const char *to, const char *base) {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 %2 to %3")
                           .arg(QString::fromLatin1(from), QString::fromLatin1(amount), QString::fromLatin1(to))))
            << QString::fromLatin1(from) << QString::fromLatin1(amount) << QString::fromLatin1(rate)
            << QString::fromLatin1(to) << QString::fromLatin1(base);
    };
    row("KWD", "1.234", "23.5", "CNY", "29.00");       // 28.999
    row("CNY", "-0.50", "21", "JPY", "-11");           // -10.5
    row("JPY", "1", "0.000000001", "KWD", "0.000");    // 0.000000001
    row("JPY", "-1", "0.0005", "KWD", "-0.001");       // -0.0005
    row("CNY", "3", "0.0425", "KWD", "0.128");         // 0.1275
    row("CLF", "0.0001", "249.999999999", "JPY", "0"); // 0.0249…
    row("JPY", "100", "0.000050001", "CLF", "0.0050"); // 0.0050001
    row("USD", "0.01", "7.123456789", "BHD", "0.071"); // 0.07123456789
}

void TestEdges::convertsBetweenDigits()
{
    QFETCH(QString, from);
    QFETCH(QString, amount);
    QFETCH(QString, rate);
    QFETCH(QString, to);
    QFETCH(QString, base);
    const Currency contract = *Currency::find(QStringView(to));
    Json terms = test::simpleTerms();
    terms["currency"] = to.toStdString();
    const FxTable fx =
        parseFxTable(QStringLiteral("date,currency,rate\n2026-06-30,%1,%2\n").arg(from, rate).toStdString(),
                     QStringLiteral("fx.csv"), contract);
    const auto result = test::calculated(terms, linesIn(from, QStringLiteral("2026Q2,1,") + amount), fx);
    QCOMPARE(Money({result.lines[0].base, contract}).text(), base);
}

void TestEdges::takesManyReturns()
{
    // Each returns 10.00 with a discount of 0.33: base -9.67, royalty -0.967. A quarter later each is sold again; of
    // that quarter's discounts a cap of 3 percent leaves 0.30 a line: base 9.70, royalty 0.97.
    RoyaltyLines lines;
    addLines(lines, many, "2026Q1", -1, -1000, -33);
    addLines(lines, many, "2026Q2", 1, 1000, 33);
    const Json terms = test::simpleTerms(
        R"({"base": {"deductions": {"allowed": ["discounts"], "caps": [{"kinds": ["discounts"], "percent": "3"}]}}})");
    const auto result = test::calculated(terms, lines);
    QVERIFY(std::ranges::all_of(result.lines.begin(), result.lines.begin() + many,
                                [](const LineFigures &line) { return line.base == -967 && line.royalty == -97; }));
    QVERIFY(std::ranges::all_of(result.lines.begin() + many, result.lines.end(),
                                [](const LineFigures &line) { return line.base == 970 && line.royalty == 97; }));
    const PeriodFigures &returns = result.periods[0];
    QCOMPARE(returns.gross, qint64(-1000) * many);
    QCOMPARE(returns.deductions, qint64(-33) * many);
    QCOMPARE(returns.units, qint64(-many));
    QCOMPARE(returns.earned, qint64(-97) * many);
    QCOMPARE(returns.payable, qint64(0));
    QCOMPARE(returns.unrecouped, qint64(97) * many);
    const PeriodFigures &sales = result.periods[1];
    QCOMPARE(sales.deductions, qint64(30) * many);
    QCOMPARE(sales.recouped, qint64(97) * many);
    QCOMPARE(sales.payable, qint64(0));
    QCOMPARE(sales.unrecouped, qint64(0));
}

void TestEdges::sharesOutManyReturns()
{
    // Due for -967,000.00 is -96,700.00: -0.967 a line, so that 70,000 of them bear a fen more than the others.
    RoyaltyLines lines;
    addLines(lines, many, "2026Q1", -1, -967);
    const auto result = test::calculated(
        test::simpleTerms(
            R"({"rates": [{"id": "R", "mode": "retroactive", "tiers": [{"from": "0", "percent": "10"}]}]})"),
        lines);
    QCOMPARE(result.periods[0].earned, qint64(-9'670'000));
    QCOMPARE(result.lines.front().royalty, qint64(-97));
    QCOMPARE(result.lines[69'999].royalty, qint64(-97));
    QCOMPARE(result.lines[70'000].royalty, qint64(-96));
    QCOMPARE(result.lines.back().royalty, qint64(-96));
}

void TestEdges::namesOneLineOfMany()
{
    const auto complaint = [](const RoyaltyLines &lines) {
        return test::refusal([&] { (void)test::calculated(test::simpleTerms(), lines); });
    };
    RoyaltyLines misplaced;
    addLines(misplaced, many - 1, "2026Q1", -1, -1);
    addLines(misplaced, 1, "2027Q1", -1, -1);
    QCOMPARE(complaint(misplaced),
             QStringLiteral("lines: line 100000: period: 2027Q1 is not a period of the contract"));
    RoyaltyLines held;
    addLines(held, many, "2026Q1", 1, -92'233'720'368'547);
    QCOMPARE(complaint(held), QString()); // -92,233,720,368,547,000.00 fit
    RoyaltyLines large;
    addLines(large, many, "2026Q1", 1, -92'233'720'368'548);
    QCOMPARE(complaint(large), QStringLiteral("lines: line 100000: accumulator: is larger than an amount can be"));
}

void TestEdges::countsContractYears_data()
{
    QTest::addColumn<QString>("frequency");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("sellOff");
    QTest::addColumn<int>("periods");
    QTest::addColumn<int>("years");
    const auto row = [](const char *frequency, const char *start, const char *end, int sellOff, int periods,
                        int years) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(frequency), QString::fromLatin1(end))))
            << QString::fromLatin1(frequency) << QString::fromLatin1(start) << QString::fromLatin1(end) << sellOff
            << periods << years;
    };
    row("monthly", "2024-02-29", "2064-02-28", 0, 481, 40); // the 481st month is still of year 40
    row("monthly", "2024-02-29", "2064-02-29", 0, 481, 41); // and begins year 41
    row("quarterly", "2024-02-29", "2064-02-28", 400, 166, 40);
    row("annual", "2024-02-29", "2025-02-27", 0, 2, 1);
    row("annual", "2024-02-29", "2025-02-28", 0, 2, 2); // 28 February where there is no 29th
    row("annual", "2024-02-29", "2028-02-28", 0, 5, 4);
    row("annual", "2024-02-29", "2028-02-29", 0, 5, 5);
    row("semiannual", "2023-02-28", "2063-02-27", 0, 81, 40);
    row("monthly", "9960-02-29", "9999-12-31", 0, 479, 40); // to the last day there is
    row("monthly", "2026-12-31", "2026-12-31", 60, 4, 1);   // a day, and its sell-off until 1 March
}

void TestEdges::countsContractYears()
{
    QFETCH(QString, frequency);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(int, sellOff);
    QFETCH(int, periods);
    QFETCH(int, years);
    // 1,000.00 guaranteed a year; 10 percent of a year's first 10.00, of which each period sells 10.00.
    Json terms = test::simpleTerms(R"({"rates": [{"id": "R", "scope": "contract_year",
        "tiers": [{"from": "0", "percent": "10"}, {"from": "10", "percent": "0"}]}],
        "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["1000"]}]})");
    terms["periods"] = frequency.toStdString();
    terms["term"] = {{"start", start.toStdString()}, {"end", end.toStdString()}};
    terms["sell_off"] = {{"days", sellOff}, {"counts", true}};
    const auto empty = test::calculated(terms, RoyaltyLines());
    QCOMPARE(qsizetype(empty.periods.size()), periods);
    QCOMPARE(empty.periods.front().contractYear, 1);
    QCOMPARE(empty.periods.back().contractYear, years);
    QCOMPARE(sum(empty, &PeriodFigures::payable), qint64(100'000) * years);
    QCOMPARE(sum(empty, &PeriodFigures::guaranteePayment), qint64(100'000) * years);
    for (size_t i = 1; i < empty.periods.size(); ++i) {
        const int step = empty.periods[i].contractYear - empty.periods[i - 1].contractYear;
        QVERIFY(step == 0 || (step == 1 && i % size_t(periodsPerYear(*parseFrequency(frequency.toStdString()))) == 0));
    }

    RoyaltyLines lines;
    for (const PeriodFigures &period : empty.periods)
        addLines(lines, 1, qPrintable(period.period.name()), 1, 1000);
    const auto sold = test::calculated(terms, lines);
    QCOMPARE(sum(sold, &PeriodFigures::earned), qint64(100) * years);
    QCOMPARE(sum(sold, &PeriodFigures::payable), qint64(100'000) * years);
}

void TestEdges::climbsTwoHundredTiers()
{
    // 100.00 in each tier: 100 × 0.1 % × (0 + 1 + … + 199) = 1,990.00, and 5,000.00 more at 19.9 %: 995.00.
    const auto climbed = test::calculated(staircase("marginal", "term"),
                                          test::linesOf("2026Q1,1,25000\n2026Q2,-1,-25000\n2026Q3,1,150\n2026Q3,1,50"));
    QCOMPARE(climbed.lines[0].royalty, qint64(298'500));
    QCOMPARE(climbed.lines[1].royalty, qint64(-298'500));
    QCOMPARE(climbed.lines[2].royalty, qint64(5)); // 50.00 × 0.1 %
    QCOMPARE(climbed.lines[3].royalty, qint64(5));
    for (const char *mode : {"prospective", "period_end_rate", "retroactive"}) {
        // The last tier begins where the first quarter ends: 19,900.00.
        const bool prospective = QByteArray(mode) == "prospective";
        const auto ended = test::calculated(staircase(mode, "term"), test::linesOf("2026Q1,1,19900\n2026Q2,1,100"));
        QCOMPARE(ended.lines[0].royalty, qint64(prospective ? 0 : 396'010)); // 19,900 × 19.9 %
        QCOMPARE(ended.lines[1].royalty, qint64(1990));
    }
    for (int tier = 1; tier < 200; ++tier) {
        // On a tier's edge its own rate holds, a fen before it the one below.
        Json terms = staircase("prospective", "term");
        for (const int below : {0, 1}) {
            terms["opening"] = {{"accumulated", {{"R", formatScaled(tier * 10'000 - below, 2)}}}};
            QCOMPARE(test::calculated(terms, test::linesOf("2026Q1,1,1000")).lines[0].royalty,
                     qint64(tier - below) * 100);
        }
    }
}

void TestEdges::looksAMonthBackOverALeapDay()
{
    Json terms = test::simpleTerms();
    terms["periods"] = "monthly";
    terms["term"] = {{"start", "2028-02-29"}, {"end", "2028-02-29"}};
    const auto base = [&terms](const char *rates) {
        const FxTable fx = parseFxTable(rates, QStringLiteral("fx.csv"), *Currency::find(std::string_view("CNY")));
        return test::calculated(terms, linesIn(QStringLiteral("EUR"), QStringLiteral("2028-02,1,1")), fx).lines[0].base;
    };
    QCOMPARE(base("date,currency,rate\n2028-03-01,EUR,9\n2028-01-29,EUR,7\n2028-02-28,EUR,8\n"), qint64(800));
    QCOMPARE(base("date,currency,rate\n2028-01-29,EUR,7\n"), qint64(700)); // 31 days back
    QCOMPARE(test::refusal([&] { (void)base("date,currency,rate\n2028-01-28,EUR,7\n2028-03-01,EUR,9\n"); }),
             QStringLiteral("lines.csv: line 1: currency: there is no exchange rate of EUR for 2028-02-29"));
}

void TestEdges::interestOnLeapDays()
{
    // 36.5 percent of 10,000.00 is 10.00 a day, of which a leap year has one more.
    const LateInterest terms{*Rate::parse("36.5"), false, 0, LateInterest::Compound::None};
    const auto run = [&terms](QDate due, QDate asOf, std::span<const DatedAmount> payments = {}) {
        return lateInterest(terms, Rounding::HalfUp, {1'000'000, due, payments}, asOf);
    };
    QCOMPARE(run(QDate(2027, 2, 28), QDate(2027, 3, 1)), 1000);
    QCOMPARE(run(QDate(2028, 2, 28), QDate(2028, 3, 1)), 2000);
    QCOMPARE(run(QDate(2027, 12, 31), QDate(2028, 12, 31)), 366'000);
    // A payment lowers the balance of the day after it; more than is owed earns nothing back.
    const std::vector<DatedAmount> payments{{QDate(2028, 2, 29), 3'000'000}};
    QCOMPARE(run(QDate(2028, 2, 28), QDate(2028, 2, 29), payments), 1000);
    const std::vector<DatedAmount> later{{QDate(2028, 3, 1), 3'000'000}};
    QCOMPARE(run(QDate(2028, 2, 28), QDate(2029, 1, 1), later), 2000);
}

void TestEdges::interestAtItsLimits()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    const LateInterest daily{*Rate::parse("365"), false, 0, LateInterest::Compound::None};
    const QDate due(2026, 1, 1);
    QCOMPARE(lateInterest(daily, Rounding::HalfUp, {largest, due, {}}, due.addDays(100)), largest); // 1 percent a day
    QVERIFY(!test::refusal([&] {
                 (void)lateInterest(daily, Rounding::HalfUp, {largest, due, {}}, due.addDays(101));
             }).isEmpty());
}

/// Each figure fits, and their sum does not.
void TestEdges::whatAPeriodPaysFits()
{
    PeriodFigures figures;
    figures.period = *Period::parse("2026Q1");
    figures.apart = std::numeric_limits<qint64>::max();
    figures.fees = -1;
    figures.pools.push_back({.payable = 1});
    QCOMPARE(figures.due(), std::numeric_limits<qint64>::max()); // on the way the sum may be wider
    figures.fees = 1;
    const QString told = test::refusal([&] { (void)figures.due(); });
    QVERIFY2(told.contains(QStringLiteral("2026Q1")), qPrintable(told));
}

QTEST_APPLESS_MAIN(TestEdges)
#include "tst_royaltyedges.moc"
