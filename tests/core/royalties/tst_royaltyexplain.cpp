#include "core/royalties/explain.h"
#include "tests/core/royalties/support.h"

#include <QTest>

using namespace lianming;

namespace {

struct Explained {
    RoyaltyTerms terms;
    RoyaltyLines lines;
    RoyaltyTrace trace;

    Explained(const Json &json, RoyaltyLines input, const FxTable &fx = {})
        : terms(test::termsOf(json)), lines(std::move(input))
    {
        (void)calculateRoyalties(terms, lines, fx, {}, &trace);
    }
    [[nodiscard]] OrderedJson line(size_t index) const { return explainLine(terms, lines, trace.lines[index]); }
    [[nodiscard]] OrderedJson period(size_t place) const { return explainPeriod(terms, trace.periods[place]); }
};

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineAcrossTwoTiers();
    void lineInAnotherCurrency();
    void cappedDeduction();
    void retroactiveLine();
    void lineOutsideTheGrants();
    void periodWithGuaranteeAndReserve();
    void oneLineAlone();
};

void TestExplain::lineAcrossTwoTiers()
{
    const Explained it(test::simpleTerms(R"({"rates": [{"id": "R", "scope": "contract_year",
                           "tiers": [{"from": "0", "percent": "8.125"}, {"from": "1000", "percent": "10"}]}]})"),
                       test::linesOf("2026Q1,1,800,100\n2026Q2,1,700.50,50", ",share"));
    const OrderedJson line = it.line(1);
    QVERIFY(
        line["base"]
        == OrderedJson::parse(R"({"kind": "net_sales", "before_share": "700.50", "share": "50", "amount": "350.25"})"));
    QVERIFY(line["rate"] == OrderedJson::parse(R"({"rule": "R", "mode": "marginal", "measure": "base",
        "scope": {"kind": "contract_year", "from": "2026Q1", "to": "2026Q4"}, "accumulator": {"before": "800.00", "after": "1150.25"},
        "tiers": [{"from": "0.00", "percent": "8.125", "part": "200.00", "exact": "16.25"},
                  {"from": "1000.00", "percent": "10", "part": "150.25", "exact": "15.025"}], "exact": "31.275"})"));
    QVERIFY(line["royalty"] == "31.28");
    QVERIFY(line["pool"] == "rest");
}

void TestExplain::lineInAnotherCurrency()
{
    FxTable fx;
    QVERIFY(fx.add(*Currency::find(std::string_view("JPY")), QDate(2026, 3, 20), *Rate::parse("0.0475")));
    const Explained it(
        test::simpleTerms(),
        parseRoyaltyLines("period,sku,category,territory,channel,units,currency,gross\n2026Q1,S,c,JP,o,3,JPY,1003\n",
                          QStringLiteral("l.csv")),
        fx);
    const OrderedJson line = it.line(0);
    QVERIFY(line["exchange"] == OrderedJson::parse(R"({"rate": "0.0475", "date": "2026-03-20"})"));
    QVERIFY(line["reported"]["gross"] == "1003");
    QVERIFY(line["gross"] == "47.64"); // 47.6425
}

void TestExplain::cappedDeduction()
{
    const Explained it(test::simpleTerms(R"({"base": {"deductions": {"allowed": ["discounts", "returns"],
                           "caps": [{"kinds": ["discounts"], "percent": "5", "basis": "contract_year"}, {"kinds": ["returns"], "percent": "5"}]}}})"),
                       test::linesOf("2026Q1,1,1000000,80000,30000\n2026Q2,1,1000000,10000,0", ",discounts,returns"));
    const OrderedJson first = it.line(0)["deductions"];
    QVERIFY(first["caps"][0]
            == OrderedJson::parse(
                R"({"kinds": ["discounts"], "claimed": "80000.00", "allowed": "50000.00", "taken_off": "30000.00"})"));
    QVERIFY(first["deducted"] == "80000.00");
    QVERIFY(it.line(0)["royalty"] == "92000.00"); // the published case: 920,000 at 10 percent
    const OrderedJson second = it.line(1)["deductions"];
    QVERIFY(second["caps"][0]["taken_off"] == "-30000.00"); // given back
    QVERIFY(it.period(1)["caps"][0]["allowed_so_far"] == "90000.00");
}

void TestExplain::retroactiveLine()
{
    const Explained it(test::simpleTerms(R"({"rates": [{"id": "R", "mode": "retroactive", "scope": "term",
                           "tiers": [{"from": "0", "percent": "5"}, {"from": "1000", "percent": "10"}]}]})"),
                       test::linesOf("2026Q1,1,900\n2026Q2,1,100.05"));
    const OrderedJson rate = it.line(1)["rate"];
    QVERIFY(rate["due"]
            == OrderedJson::parse(
                R"({"exact": "100.005", "so_far": "100.01", "before": "45.00", "for_the_period": "55.01"})"));
    QVERIFY(it.line(1)["royalty"] == "55.01");
}

void TestExplain::lineOutsideTheGrants()
{
    const Explained it(
        test::simpleTerms(
            R"({"unlicensed": "highest_rate", "grants": [{"categories": ["*"], "territories": ["JP"], "channels": ["*"]}]})"),
        test::linesOf("2026Q1,1,100"));
    const OrderedJson line = it.line(0);
    QVERIFY(line["status"] == "highest_rate");
    QVERIFY(line["reasons"] == OrderedJson::parse(R"(["territory"])"));
    QVERIFY(line["rate"] == OrderedJson::parse(R"({"highest_percent": "10", "exact": "10"})"));
    QVERIFY(line["counts_apart"] == true);
}

void TestExplain::periodWithGuaranteeAndReserve()
{
    const Explained it(
        test::simpleTerms(R"({"reserve": {"percent": "10", "release_after_periods": 1}, "minimum_payment": "5",
                           "guarantees": [{"id": "G", "scope": "term", "amounts": ["100"], "instalments": [{"due": "2026-01-01", "amount": "40"}]}]})"),
        test::linesOf("2026Q1,1,300\n2026Q2,1,500"));
    const OrderedJson pool = it.period(1)["pools"][0];
    QVERIFY(pool["earned_so_far"] == "80.00");
    QVERIFY(pool["reserve_still_held"] == "5.00");
    QVERIFY(pool["guarantee_due"] == "40.00");
    QVERIFY(pool["owed"] == "75.00");
    QVERIFY(pool["paid_before"] == "40.00");
    QVERIFY(pool["payable"] == "35.00");
    QVERIFY(it.period(1)["balance"]["amount"] == "35.00");
    QVERIFY(it.period(3)["pools"][0]["guarantee_payment"] == "20.00");
}

void TestExplain::oneLineAlone()
{
    const RoyaltyTerms terms = test::termsOf(test::simpleTerms());
    const RoyaltyLines lines = test::linesOf("2026Q1,1,10\n2026Q1,1,20\n2026Q1,1,30");
    RoyaltyTrace trace;
    trace.onlyLine = 1;
    (void)calculateRoyalties(terms, lines, {}, {}, &trace);
    QCOMPARE(trace.lines.size(), size_t(1));
    QVERIFY(explainLine(terms, lines, trace.lines[0])["rate"]["accumulator"]["before"] == "10.00");
    trace.onlyLine = 7;
    (void)calculateRoyalties(terms, lines, {}, {}, &trace);
    QVERIFY(trace.lines.empty());
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_royaltyexplain.moc"
