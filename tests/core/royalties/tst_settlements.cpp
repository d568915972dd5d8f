#include "core/royalties/computejson.h"
#include "core/royalties/explain.h"
#include "tests/core/royalties/support.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

LineSettlement percent(const char *rate)
{
    return {LineSettlement::Kind::Percent, Rate::parse(rate).value_or(Rate()), 0, {}, {}};
}

LineSettlement perUnit(const char *rate)
{
    return {LineSettlement::Kind::PerUnit, Rate::parse(rate).value_or(Rate()), 0, {}, {}};
}

LineSettlement fee(qint64 minor)
{
    return {LineSettlement::Kind::Fee, {}, minor, {}, {}};
}

} // namespace

/// Lines that earn what a person decided, in place of grants and rules.
class TestSettlements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earnsWhatWasDecided();
    void staysOutOfAccumulatorsAndCaps();
    void countsApartFromGuarantees();
    void keepsItsReasons();
    void settlesFreeGoods();
    void convertsFirst();
    void isTakenOutWithNothing();
    void explainsItself();
    void refusesOverflowAndLinesThatAreNotThere();
    void changesNothingElse();
};

void TestSettlements::earnsWhatWasDecided()
{
    RoyaltyLines lines = linesOf(
        "2026Q1,3,100.01,\n2026Q1,3,100.01,\n2026Q1,3,100.01,\n2026Q1,3,100.01,50\n2026Q1,-3,-100.01,", ",share");
    lines.settlements = {
        {0, percent("12.5")}, {1, perUnit("0.125")}, {2, fee(777)}, {3, perUnit("0.125")}, {4, percent("12.5")}};
    const RoyaltyResult result = calculated(simpleTerms(), lines);
    QCOMPARE(result.lines[0].royalty, 1250); // 12.50125
    QCOMPARE(result.lines[1].royalty, 38);   // 0.375
    QCOMPARE(result.lines[2].royalty, 777);
    QCOMPARE(result.lines[3].royalty, 19); // 0.1875, the half of the product
    QCOMPARE(result.lines[4].royalty, -1250);
    QCOMPARE(result.lines[3].base, 5001); // 50.005
    for (const LineFigures &line : result.lines) {
        QCOMPARE(line.status, LineStatus::Settled);
        QCOMPARE(line.rule, -1);
        QCOMPARE(line.pool, 0);
        QVERIFY(line.apart);
        QVERIFY(line.takesPart());
    }
    QCOMPARE(result.periods[0].apart, 1250 + 38 + 777 + 19 - 1250);
    QCOMPARE(result.periods[0].earned, 0);
    QCOMPARE(result.periods[0].gross, 30003);
    QCOMPARE(result.periods[0].units, 9);
}

void TestSettlements::staysOutOfAccumulatorsAndCaps()
{
    const Json terms = simpleTerms(R"({"rates": [{"id": "R1", "scope": "term", "tiers": [{"from": "0", "percent": "5"},
        {"from": "1000", "percent": "10"}]}], "base": {"deductions": {"allowed": ["returns"], "caps": [
        {"kinds": ["returns"], "percent": "10"}]}}})");
    const char *rows = "2026Q1,1,900,90\n2026Q1,1,5000,5000\n2026Q1,1,200,20";
    RoyaltyLines lines = linesOf(rows, ",returns");
    lines.settlements = {{1, percent("1")}};
    const RoyaltyResult result = calculated(terms, lines);
    QCOMPARE(result.lines[1].deduction, 0); // what it claims does not count
    QCOMPARE(result.lines[1].base, 500000);
    QCOMPARE(result.lines[1].royalty, 5000);
    // The others are as if it were not there: 10 percent of 1,100 may be returned, and was.
    QCOMPARE(result.lines[0].deduction, 9000);
    QCOMPARE(result.lines[0].royalty, 4050);
    QCOMPARE(result.lines[2].base, 18000);
    QCOMPARE(result.lines[2].royalty, 900); // all of it below 1,000: 810 + 180
    RoyaltyLines without = linesOf("2026Q1,1,900,90\n2026Q1,1,200,20", ",returns");
    const RoyaltyResult alone = calculated(terms, without);
    QCOMPARE(alone.lines[1].royalty, result.lines[2].royalty);
    QCOMPARE(alone.periods[0].earned, result.periods[0].earned);
}

void TestSettlements::countsApartFromGuarantees()
{
    const Json terms = simpleTerms(R"({"guarantees": [{"id": "G", "scope": "term", "amounts": ["1000"],
        "instalments": [{"due": "2026-01-01", "amount": "1000"}]}], "marketing_fund": {"percent": "1"}})");
    RoyaltyLines lines = linesOf("2026Q1,1,1000\n2026Q1,1,1000");
    lines.settlements = {{1, fee(5000)}};
    const PeriodFigures period = calculated(terms, lines).periods[0];
    QCOMPARE(period.earned, 10000);
    QCOMPARE(period.recouped, 0);
    QCOMPARE(period.apart, 5000);
    QCOMPARE(period.marketingFund, 2000); // of both bases, as with the highest rate
    QCOMPARE(period.payable, 100000 + 5000 + 2000);
}

void TestSettlements::keepsItsReasons()
{
    const Json terms =
        simpleTerms(R"({"grants": [{"categories": ["nice/9"], "territories": ["CN"], "channels": ["*"]}]})");
    RoyaltyLines lines = linesOf("2026Q1,1,100\n2026Q1,1,100");
    const RoyaltyResult before = calculated(terms, lines);
    QCOMPARE(before.lines[0].reasons, quint8(CategoryReason));
    QCOMPARE(before.lines[0].pool, -1);
    lines.settlements = {{0, percent("10")}};
    const RoyaltyResult result = calculated(terms, lines);
    QCOMPARE(result.lines[0].reasons, quint8(CategoryReason));
    QCOMPARE(result.lines[0].pool, 0);
    QCOMPARE(result.lines[0].royalty, 1000);
    QCOMPARE(result.lines[1].status, before.lines[1].status);
    QCOMPARE(result.lines[1].royalty, before.lines[1].royalty);
    const Json json = Json::parse(royaltyResultJson(termsOf(terms), result).toStdString());
    QCOMPARE(json["exceptions"].size(), size_t(2));
    QVERIFY(json["lines"][0]["rule"].is_null());
    QVERIFY(json["lines"][0]["pool"] == "rest");

    const Json noRate = simpleTerms(
        R"({"rates": [{"id": "R1", "match": {"skus": ["T"]}, "tiers": [{"from": "0", "percent": "10"}]}]})");
    RoyaltyLines unrated = linesOf("2026Q1,1,100");
    unrated.settlements = {{0, perUnit("2")}};
    const RoyaltyResult rated = calculated(noRate, unrated);
    QCOMPARE(rated.lines[0].reasons, quint8(NoRateReason));
    QCOMPARE(rated.lines[0].royalty, 200);
}

void TestSettlements::settlesFreeGoods()
{
    RoyaltyLines lines = linesOf("2026Q1,5,0,yes\n2026Q1,5,0,yes", ",free");
    lines.settlements = {{1, perUnit("1.5")}};
    const RoyaltyResult result = calculated(simpleTerms(), lines);
    QCOMPARE(result.lines[0].status, LineStatus::Free);
    QCOMPARE(result.lines[1].royalty, 750);
    QCOMPARE(result.lines[1].reasons, quint8(0));
    QCOMPARE(result.periods[0].units, 5);
}

void TestSettlements::convertsFirst()
{
    RoyaltyLines lines = parseRoyaltyLines("sku,category,territory,channel,currency,period,units,gross\n"
                                           "S,nice/24,CN,online,USD,2026Q1,1,100.00\n",
                                           QStringLiteral("lines.csv"));
    lines.settlements = {{0, percent("10")}};
    FxTable fx;
    QVERIFY(fx.add(*Currency::find(std::string_view("USD")), QDate(2026, 3, 31), *Rate::parse("7.1")));
    QCOMPARE(calculated(simpleTerms(), lines, fx).lines[0].royalty, 7100);
    QVERIFY(refusal([&] { (void)calculated(simpleTerms(), lines); }).contains(QStringLiteral("exchange rate")));
}

void TestSettlements::isTakenOutWithNothing()
{
    RoyaltyLines lines = linesOf("2026Q1,1,100\n2026Q1,1,100");
    lines.settlements = {{1, fee(0)}};
    const RoyaltyResult result = calculated(simpleTerms(), lines);
    QCOMPARE(result.periods[0].payable, 1000);
    QCOMPARE(result.lines[1].royalty, 0);
    lines.settlements = {{1, percent("0")}};
    QCOMPARE(calculated(simpleTerms(), lines).periods[0].payable, 1000);
}

void TestSettlements::explainsItself()
{
    RoyaltyLines lines = linesOf("2026Q1,1,100\n2026Q1,4,100\n2026Q1,1,100");
    lines.settlements = {{0, percent("7.5")}, {1, perUnit("0.333")}, {2, fee(1234)}};
    lines.settlements[0].reason = "agreed on the phone";
    lines.settlements[0].by = "Li";
    RoyaltyTrace trace;
    const RoyaltyTerms terms = termsOf(simpleTerms());
    (void)calculateRoyalties(terms, lines, {}, {}, &trace);
    const OrderedJson first = explainLine(terms, lines, trace.lines[0]);
    QVERIFY(first["status"] == "settled");
    QVERIFY(first["rate"]["settled"] == "percent");
    QVERIFY(first["rate"]["percent"] == "7.5");
    QVERIFY(first["rate"]["reason"] == "agreed on the phone");
    QVERIFY(first["rate"]["by"] == "Li");
    QVERIFY(first["rate"]["exact"] == "7.5");
    QVERIFY(first["royalty"] == "7.50");
    QVERIFY(first["counts_apart"] == true);
    QVERIFY(!first.contains("deductions"));
    const OrderedJson second = explainLine(terms, lines, trace.lines[1]);
    QVERIFY(second["rate"]["per_unit"] == "0.333");
    QVERIFY(second["rate"]["exact"] == "1.332");
    QVERIFY(second["royalty"] == "1.33");
    const OrderedJson third = explainLine(terms, lines, trace.lines[2]);
    QVERIFY(third["rate"]["fee"] == "12.34");
    QVERIFY(!third["rate"].contains("reason"));
}

void TestSettlements::refusesOverflowAndLinesThatAreNotThere()
{
    RoyaltyLines lines = linesOf("2026Q1,1,92233720368547758.07");
    lines.settlements = {{0, percent("101")}};
    QCOMPARE(refusal([&] { (void)calculated(simpleTerms(), lines); }),
             QStringLiteral("lines.csv: line 1: royalty: is larger than an amount can be"));
    lines.settlements = {{1, fee(1)}};
    QCOMPARE(refusal([&] { (void)calculated(simpleTerms(), lines); }), QStringLiteral("other"));
}

/// Settling some lines leaves all others as if those lines had never been reported, and adds just what was decided.
void TestSettlements::changesNothingElse()
{
    const bool ok = rc::check("settled lines stand apart", [] {
        const Json json =
            simpleTerms(R"({"base": {"deductions": {"allowed": ["returns"], "caps": [{"kinds": ["returns"],
            "percent": "7", "basis": "term"}]}}, "rates": [{"id": "A", "scope": "term", "mode": "retroactive",
            "tiers": [{"from": "0", "percent": "3"}, {"from": "500", "percent": "9"}]}]})");
        RoyaltyLines all = linesOf("2026Q1,1,1,", ",returns");
        const RoyaltyLine pattern = all.lines[0];
        all.lines.clear();
        RoyaltyLines rest = all;
        rest.codes = linesOf("2026Q1,1,1").codes;
        qint64 agreed = 0;
        const int count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            RoyaltyLine line = pattern;
            line.period = pattern.period.plus(*rc::gen::inRange(0, 4));
            line.units = *rc::gen::inRange(-50, 200);
            line.gross = *rc::gen::inRange(-20000, 90000);
            line.deductions[size_t(DeductionKind::Returns)] = *rc::gen::inRange(0, 5000);
            if (*rc::gen::inRange(0, 3) == 0) {
                const LineSettlement settlement = fee(*rc::gen::inRange(0, 10000));
                all.settlements.emplace(all.lines.size(), settlement);
                agreed += settlement.fee;
            } else {
                rest.lines.push_back(line);
            }
            all.lines.push_back(line);
        }
        const RoyaltyTerms terms = termsOf(json);
        const RoyaltyResult with = calculateRoyalties(terms, all, {});
        const RoyaltyResult without = calculateRoyalties(terms, rest, {});
        qint64 apart = 0;
        for (size_t i = 0; i < with.periods.size(); ++i) {
            RC_ASSERT(with.periods[i].earned == without.periods[i].earned);
            RC_ASSERT(with.periods[i].deductions == without.periods[i].deductions);
            RC_ASSERT(with.periods[i].pools[0].payable == without.periods[i].pools[0].payable);
            apart += with.periods[i].apart;
        }
        RC_ASSERT(apart == agreed);
        size_t other = 0;
        for (size_t i = 0; i < with.lines.size(); ++i) {
            if (with.lines[i].status != LineStatus::Settled)
                RC_ASSERT(with.lines[i].royalty == without.lines[other++].royalty);
        }
    });
    QVERIFY(ok);
}

QTEST_APPLESS_MAIN(TestSettlements)

#include "tst_settlements.moc"
