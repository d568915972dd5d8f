// Estimates, guarantees and accruals by figures that were worked out by hand.
#include "core/outlook/accrual.h"
#include "core/outlook/guaranteeforecast.h"
#include "core/royalties/projection.h"
#include "tests/core/outlook/books.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using test::addPeriod;
using test::booksOf;
using test::simpleTerms;

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatesByTheYearBefore();
    void estimatesByTheLastPeriods();
    void estimatesStayBetweenTheirInputs();
    void forecastsAYearlyGuarantee();
    void forecastsByTheYearBefore();
    void carriesWhatWasNotEarned();
    void guaranteeWithoutHistory();
    void terminationCutsWhatIsToCome();
    void sellOffEarnsNothingForGuarantees();
    void projectsAsTheEngineDoes();
    void accruesByDays();
    void accruesWhatWasNotClosedByThen();
    void accrualTotalsKeepCurrenciesApart();
};

namespace {

/// Three years of quarters with a guarantee of 200,000 a year and 50,000 of it in advance.
Json guaranteedTerms(const char *guarantee = R"({"id": "G1", "scope": "contract_year", "amounts": ["200000"],
    "instalments": [{"due": "2026-01-01", "amount": "50000"}]})")
{
    Json terms = simpleTerms(R"({"term": {"start": "2026-01-01", "end": "2028-12-31"}})");
    terms["guarantees"] = {Json::parse(guarantee)};
    return terms;
}

} // namespace

void TestForecast::estimatesByTheYearBefore()
{
    const Timeline timeline(test::termsOf(guaranteedTerms()));
    const std::map<int, qint64> known{{0, 100}, {1, 200}, {2, 300}, {4, 110}};
    const auto found = estimate(timeline, 5, known);
    QVERIFY(found);
    QCOMPARE(found->method, EstimateMethod::SamePeriodBefore);
    QCOMPARE(found->minor, 200);
    QCOMPARE(found->from, QStringList{QStringLiteral("2026Q2")});
    QCOMPARE(estimate(timeline, 8, known)->from, QStringList{QStringLiteral("2027Q1")});  // the latest year before
    QCOMPARE(estimate(timeline, 10, known)->from, QStringList{QStringLiteral("2026Q3")}); // two years before
}

void TestForecast::estimatesByTheLastPeriods()
{
    const Timeline timeline(test::termsOf(guaranteedTerms()));
    const auto two = estimate(timeline, 3, {{0, 100}, {1, 201}});
    QVERIFY(two);
    QCOMPARE(two->method, EstimateMethod::AverageOfLast);
    QCOMPARE(two->sum, 301);
    QCOMPARE(two->minor, 151); // 150.5, half up
    QCOMPARE(two->from, (QStringList{QStringLiteral("2026Q1"), QStringLiteral("2026Q2")}));
    QCOMPARE(estimate(timeline, 3, {{0, -100}, {1, -201}})->minor, -151); // away from zero
    const auto four = estimate(timeline, 7, {{0, 9}, {1, 1}, {2, 2}, {4, 3}, {5, 5}});
    QCOMPARE(four->sum, 11);
    QCOMPARE(four->minor, 3); // 2.75
    QCOMPARE(four->from.size(), 4);
    QVERIFY(!estimate(timeline, 3, {}));
}

void TestForecast::estimatesStayBetweenTheirInputs()
{
    QVERIFY(rc::check("an estimate lies between the least and the largest of what it is made from", [] {
        const Timeline timeline(test::termsOf(guaranteedTerms()));
        std::map<int, qint64> known;
        for (const int place : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)))
            known[place] = *rc::gen::inRange<qint64>(-1'000'000'000'000'000'000, 1'000'000'000'000'000'000);
        const auto found = estimate(timeline, *rc::gen::inRange(0, 12), known);
        RC_ASSERT(found.has_value() == !known.empty());
        if (!found)
            return;
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 largest = std::numeric_limits<qint64>::min();
        for (const QString &name : found->from) {
            const qint64 input = known.at(*timeline.find(*Period::parse(name.toStdString())));
            least = std::min(least, input);
            largest = std::max(largest, input);
        }
        RC_ASSERT(least <= found->minor && found->minor <= largest);
    }));
}

void TestForecast::forecastsAYearlyGuarantee()
{
    ContractBooks books = booksOf(guaranteedTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 3'000'000);
    addPeriod(books, QStringLiteral("2026Q2"), StatementState::Approved, 4'200'000);
    addPeriod(books, QStringLiteral("2026Q3"), StatementState::Open, 0); // came in, not calculated
    const auto found = guaranteeForecasts(books, QDate(2026, 10, 10));
    QCOMPARE(found.size(), 1);
    const GuaranteeForecast &forecast = found.first();
    QCOMPARE(forecast.year, 1);
    QCOMPARE(forecast.firstPeriod, QStringLiteral("2026Q1"));
    QCOMPARE(forecast.lastPeriod, QStringLiteral("2026Q4"));
    QCOMPARE(forecast.guarantee, 20'000'000);
    QCOMPARE(forecast.instalments, 5'000'000);
    QCOMPARE(forecast.target, 20'000'000);
    QCOMPARE(forecast.earned, 7'200'000);
    QCOMPARE(forecast.earnedIn.size(), 2);
    QCOMPARE(forecast.coming.size(), 2); // the mean of 30,000 and 42,000, twice
    QCOMPARE(forecast.coming[0].estimate.minor, 3'600'000);
    QCOMPARE(forecast.coming[0].estimate.method, EstimateMethod::AverageOfLast);
    QCOMPARE(forecast.expectedEarned, 14'400'000);
    QCOMPARE(forecast.shortfall, 5'600'000);
    QCOMPARE(forecast.overage, 0);
    QVERIFY(forecast.hasBasis);
}

void TestForecast::forecastsByTheYearBefore()
{
    ContractBooks books = booksOf(guaranteedTerms());
    const qint64 amounts[] = {3'000'000, 4'200'000, 3'800'000, 5'500'000};
    for (int i = 0; i < 4; ++i)
        addPeriod(books, QStringLiteral("2026Q%1").arg(i + 1), StatementState::Closed, amounts[i]);
    addPeriod(books, QStringLiteral("2027Q1"), StatementState::Calculated, 9'000'000);
    const auto found = guaranteeForecasts(books, QDate(2027, 5, 1));
    QCOMPARE(found.size(), 1); // the first year is calculated: nothing to forecast
    QCOMPARE(found[0].year, 2);
    QCOMPARE(found[0].expected, 4'200'000 + 3'800'000 + 5'500'000);
    QCOMPARE(found[0].coming[2].estimate.from, QStringList{QStringLiteral("2026Q4")});
    QCOMPARE(found[0].overage, 22'500'000 - 20'000'000);
    QCOMPARE(found[0].shortfall, 0);
}

void TestForecast::carriesWhatWasNotEarned()
{
    ContractBooks books = booksOf(guaranteedTerms(
        R"({"id": "G1", "scope": "contract_year", "amounts": ["200000", "100000"], "carry_forward": true})"));
    for (int i = 0; i < 4; ++i)
        addPeriod(books, QStringLiteral("2026Q%1").arg(i + 1), StatementState::Closed, 4'000'000);
    const auto found = guaranteeForecasts(books, QDate(2027, 5, 1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].guarantee, 10'000'000);
    QCOMPARE(found[0].carriedIn, 4'000'000); // 200,000 less 160,000
    QCOMPARE(found[0].expectedEarned, 16'000'000);
    QCOMPARE(found[0].overage, 2'000'000); // 160,000 less the carried 40,000, against 100,000
    // Where royalties do not even make up for earlier years, this year's guarantee is what falls short, and no more.
    for (int i = 0; i < 4; ++i)
        addPeriod(books, QStringLiteral("2026Q%1").arg(i + 1), StatementState::Closed, 100'000);
    const auto poor = guaranteeForecasts(books, QDate(2027, 5, 1));
    QCOMPARE(poor[0].carriedIn, 19'600'000);
    QCOMPARE(poor[0].expectedEarned, 400'000);
    QCOMPARE(poor[0].shortfall, 10'000'000);
    QCOMPARE(poor[0].overage, 0);
}

void TestForecast::guaranteeWithoutHistory()
{
    const auto found = guaranteeForecasts(booksOf(guaranteedTerms()), QDate(2026, 2, 1));
    QCOMPARE(found.size(), 1);
    QVERIFY(!found[0].hasBasis);
    QCOMPARE(found[0].expected, 0);
    QVERIFY(found[0].coming.isEmpty());
    QVERIFY(guaranteeForecasts(booksOf(simpleTerms()), QDate(2026, 2, 1)).isEmpty()); // no guarantee at all
}

void TestForecast::terminationCutsWhatIsToCome()
{
    ContractBooks books = booksOf(guaranteedTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 3'000'000);
    books.lastSaleDay = QDate(2026, 6, 15);
    const auto found = guaranteeForecasts(books, QDate(2026, 6, 20));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].coming.size(), 1); // Q2 and no more
    QCOMPARE(found[0].expectedEarned, 6'000'000);
}

void TestForecast::sellOffEarnsNothingForGuarantees()
{
    Json terms = guaranteedTerms(R"({"id": "G1", "scope": "term", "amounts": ["200000"]})");
    terms["term"] = {{"start", "2026-01-01"}, {"end", "2026-06-30"}};
    terms["sell_off"] = {{"days", 90}};
    ContractBooks books = booksOf(terms);
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 3'000'000);
    const QDate today(2026, 6, 20);
    QCOMPARE(guaranteeForecasts(books, today)[0].coming.size(), 1);
    terms["sell_off"]["counts"] = true;
    books.terms = test::termsOf(terms);
    QCOMPARE(guaranteeForecasts(books, today)[0].coming.size(), 2);
}

void TestForecast::projectsAsTheEngineDoes()
{
    QVERIFY(rc::check("known earnings project to the figures the engine found for them", [] {
        Json json = guaranteedTerms();
        json["reserve"] = {{"percent", std::to_string(*rc::gen::inRange(0, 101))},
                           {"release_after_periods", *rc::gen::inRange(1, 5)}};
        json["marketing_fund"] = {{"percent", "1.5"}};
        json["minimum_payment"] = "500";
        json["fees"] = {{{"due", "2026-08-01"}, {"amount", "1000"}}};
        json["tax"] = {{"withholding_percent", "10"}, {"vat_percent", "6"}};
        json["guarantees"][0]["match"] = {{"categories", {"nice/24"}}};
        json["guarantees"][0]["carry_forward"] = *rc::gen::arbitrary<bool>();
        RoyaltyLines lines;
        lines.source = QStringLiteral("lines");
        const auto count = *rc::gen::inRange(0, 20);
        for (int i = 0; i < count; ++i) {
            RoyaltyLine line;
            line.period = Period::parse("2026Q1")->plus(*rc::gen::inRange(0, 12));
            line.sku = lines.codes.id("A");
            line.category = lines.codes.id(*rc::gen::arbitrary<bool>() ? "nice/24" : "nice/9");
            line.territory = lines.codes.id("CN");
            line.channel = lines.codes.id("online");
            line.units = 1;
            line.gross = *rc::gen::inRange<qint64>(-50'000'000, 100'000'000);
            lines.lines.push_back(line);
        }
        const RoyaltyTerms terms = test::termsOf(json);
        const RoyaltyResult result = calculateRoyalties(terms, lines, {});
        std::vector<PeriodEarnings> earned;
        for (const PeriodFigures &period : result.periods) {
            PeriodEarnings one;
            for (const PoolFigures &pool : period.pools)
                one.earned.push_back(pool.earned);
            one.apart = period.apart;
            one.base = period.base;
            earned.push_back(one);
        }
        const std::vector<PeriodFigures> projected = projectPeriods(terms, earned);
        RC_ASSERT(projected.size() == result.periods.size());
        for (size_t i = 0; i < projected.size(); ++i) {
            RC_ASSERT(projected[i].cashDue == result.periods[i].cashDue);
            RC_ASSERT(projected[i].carriedForward == result.periods[i].carriedForward);
            RC_ASSERT(projected[i].unrecouped == result.periods[i].unrecouped);
            RC_ASSERT(projected[i].due() == result.periods[i].due());
        }
    }));
}

void TestForecast::accruesByDays()
{
    ContractBooks books = booksOf(simpleTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Calculated, 10'000);
    const auto rows = accrualRows(books, QDate(2026, 5, 31));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].basis, AccrualBasis::Figures);
    QCOMPARE(rows[0].elapsed, 90);
    QCOMPARE(rows[0].days, 90);
    QCOMPARE(rows[0].accrued, 10'000);
    QCOMPARE(rows[1].period, QStringLiteral("2026Q2"));
    QCOMPARE(rows[1].basis, AccrualBasis::Estimated);
    QVERIFY(!rows[1].state);
    QCOMPARE(rows[1].elapsed, 61);
    QCOMPARE(rows[1].days, 91);
    QCOMPARE(rows[1].accrued, 6703); // 100.00 × 61 / 91 = 67.033
    QVERIFY(accrualRows(booksOf(simpleTerms()), QDate(2025, 12, 31)).isEmpty());
    QCOMPARE(accrualRows(booksOf(simpleTerms()), QDate(2026, 1, 1))[0].basis, AccrualBasis::None);
    // A term that begins within a period sells on the days that are left of it.
    Json late = simpleTerms();
    late["term"]["start"] = "2026-02-15";
    ContractBooks begun = booksOf(late);
    addPeriod(begun, QStringLiteral("2026Q1"), StatementState::Calculated, 4500);
    const auto first = accrualRows(begun, QDate(2026, 2, 28));
    QCOMPARE(first[0].days, 45);
    QCOMPARE(first[0].accrued, 1400);
}

void TestForecast::accruesWhatWasNotClosedByThen()
{
    ContractBooks books = booksOf(simpleTerms());
    addPeriod(books, QStringLiteral("2026Q1"), StatementState::Closed, 10'000, 0, QDate(2026, 4, 20));
    QCOMPARE(accrualRows(books, QDate(2026, 3, 31)).size(), 1); // closed three weeks later
    QCOMPARE(accrualRows(books, QDate(2026, 3, 31))[0].accrued, 10'000);
    const auto april = accrualRows(books, QDate(2026, 4, 30));
    QCOMPARE(april.size(), 1);
    QCOMPARE(april[0].period, QStringLiteral("2026Q2"));
    QCOMPARE(april[0].accrued, 3297); // 100.00 × 30 / 91
}

void TestForecast::accrualTotalsKeepCurrenciesApart()
{
    std::vector<ContractBooks> all;
    all.push_back(booksOf(simpleTerms(R"({"number": "T-2"})"), 2));
    all.push_back(booksOf(simpleTerms(R"({"number": "T-1", "currency": "JPY"})"), 1));
    all.push_back(booksOf(simpleTerms(R"({"number": "T-3"})"), 3));
    for (ContractBooks &books : all)
        addPeriod(books, QStringLiteral("2026Q1"), StatementState::Approved, 1001);
    const Accrual found = accrual(all, QDate(2026, 3, 31));
    QCOMPARE(found.rows.size(), 3);
    QCOMPARE(found.rows[0].number, QStringLiteral("T-1"));
    QCOMPARE(found.totals.size(), 2);
    QCOMPARE(found.totals[0].text(), QStringLiteral("20.02"));
    QCOMPARE(found.totals[1].text(), QStringLiteral("1001"));
    QCOMPARE(found.institutions.size(), 2);
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
