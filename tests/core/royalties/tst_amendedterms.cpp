// The money of amended and ended contracts: earlier periods by their own terms, what accumulates goes on.
#include "core/contracts/amendedterms.h"
#include "core/contracts/amendment.h"
#include "tests/core/royalties/anycontract.h"

#include <QTest>

using namespace lianming;
using namespace lianming::test;

namespace {

RoyaltyTerms amended(const Json &before, QDate from, const Json &after)
{
    return amendedTerms({{{}, termsOf(before)}, {from, termsOf(after)}});
}

std::vector<qint64> earned(const RoyaltyTerms &terms, const char *rows)
{
    std::vector<qint64> out;
    for (const PeriodFigures &period : calculateRoyalties(terms, linesOf(rows), {}).periods)
        out.push_back(period.earned);
    return out;
}

Json withRates(const char *tiers, const char *rule = "{}")
{
    Json terms = simpleTerms();
    terms["rates"][0].update(Json::parse(rule));
    terms["rates"][0]["tiers"] = Json::parse(tiers);
    return terms;
}

constexpr auto evenQuarters = "2026Q1,6,600.00\n2026Q2,6,600.00\n2026Q3,6,600.00\n2026Q4,6,600.00";
const QDate july(2026, 7, 1);

} // namespace

class TestAmendedTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newRatesFromAPeriodOn();
    void tiersGoOnFromWhatWasSold();
    void retroactiveRatesDoNotReachBack();
    void grantsOfTheirTime();
    void aLongerTermGoesOn();
    void threeVersions();
    void writtenAndReadAgain();
    void earlierPeriodsStand();
    void changingNothingChangesNothing();
    void whatAnAmendmentMayChange();
    void endsEarly();
};

void TestAmendedTerms::newRatesFromAPeriodOn()
{
    const RoyaltyTerms terms = amended(withRates(R"([{"from": "0", "percent": "10"}])"), july,
                                       withRates(R"([{"from": "0", "percent": "12"}])"));
    QCOMPARE(terms.rates.size(), size_t(2));
    QCOMPARE(terms.rates[0].until, std::optional(QDate(2026, 6, 30)));
    QCOMPARE(terms.rates[1].from, std::optional(july));
    QCOMPARE(earned(terms, evenQuarters), (std::vector<qint64>{6000, 6000, 7200, 7200}));
}

void TestAmendedTerms::tiersGoOnFromWhatWasSold()
{
    constexpr auto yearly = R"({"scope": "contract_year"})";
    const Json before = withRates(R"([{"from": "0", "percent": "10"}, {"from": "1000", "percent": "8"}])", yearly);
    const Json after = withRates(R"([{"from": "0", "percent": "12"}, {"from": "1500", "percent": "5"}])", yearly);
    // 600 at 10 %; 400 at 10 % and 200 at 8 %; from 1,200 to 1,500 at 12 % and 300 at 5 %; 600 at 5 %.
    QCOMPARE(earned(amended(before, july, after), evenQuarters), (std::vector<qint64>{6000, 5600, 5100, 3000}));
}

void TestAmendedTerms::retroactiveRatesDoNotReachBack()
{
    constexpr auto overTerm = R"({"scope": "term", "mode": "retroactive"})";
    const Json before = withRates(R"([{"from": "0", "percent": "10"}])", overTerm);
    const Json after = withRates(R"([{"from": "0", "percent": "10"}, {"from": "1500", "percent": "20"}])", overTerm);
    // With 1,800 sold the higher rate holds, for what was sold since the amendment only.
    QCOMPARE(earned(amended(before, july, after), evenQuarters), (std::vector<qint64>{6000, 6000, 12000, 12000}));
    // A rule that stays as it is while another one changes keeps what it was due.
    Json other = before;
    other["rates"].push_back(
        {{"id", "R2"}, {"match", {{"skus", {"X"}}}}, {"tiers", {{{"from", "0"}, {"percent", "1"}}}}});
    QCOMPARE(earned(amended(before, july, other), evenQuarters), (std::vector<qint64>{6000, 6000, 6000, 6000}));
}

void TestAmendedTerms::grantsOfTheirTime()
{
    Json before = simpleTerms();
    before["grants"][0]["territories"] = {"CN"};
    Json after = before;
    after["grants"][0]["territories"] = {"DE"};
    QCOMPARE(earned(amended(before, july, after), evenQuarters), (std::vector<qint64>{6000, 6000, 0, 0}));
    QCOMPARE(earned(amended(after, july, before), evenQuarters), (std::vector<qint64>{0, 0, 6000, 6000}));
    // One that stays is one grant.
    after = before;
    after["grants"].push_back({{"categories", {"nice/18"}}, {"territories", {"CN"}}, {"channels", {"*"}}});
    const RoyaltyTerms both = amended(before, july, after);
    QCOMPARE(both.grants.size(), size_t(2));
    QCOMPARE(both.grants[0].start, std::optional(QDate(2026, 1, 1)));
    QCOMPARE(both.grants[0].end, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(both.grants[1].start, std::optional(july));
}

void TestAmendedTerms::aLongerTermGoesOn()
{
    Json before = simpleTerms();
    before["guarantees"] = {{{"id", "G1"}, {"scope", "contract_year"}, {"amounts", {"300.00"}}}};
    Json after = before;
    after["term"]["end"] = "2027-12-31";
    after["guarantees"][0]["amounts"] = {"300.00", "500.00"};
    const RoyaltyTerms terms = amended(before, QDate(2027, 1, 1), after);
    const RoyaltyResult result = calculateRoyalties(terms, linesOf(evenQuarters), {});
    QCOMPARE(result.periods.size(), size_t(8));
    QCOMPARE(result.periods[3].guaranteePayment, 30000 - 24000 > 0 ? qint64(6000) : 0);
    QCOMPARE(result.periods[7].guaranteePayment, qint64(50000));
    QCOMPARE(result.periods[7].contractYear, 2);
}

void TestAmendedTerms::threeVersions()
{
    const RoyaltyTerms terms =
        amendedTerms({{{}, termsOf(withRates(R"([{"from": "0", "percent": "10"}])"))},
                      {QDate(2026, 4, 1), termsOf(withRates(R"([{"from": "0", "percent": "11"}])"))},
                      {july, termsOf(withRates(R"([{"from": "0", "percent": "12"}])"))},
                      {QDate(2026, 10, 1), termsOf(withRates(R"([{"from": "0", "percent": "12"}])"))}});
    QCOMPARE(terms.rates.size(), size_t(3));
    QCOMPARE(earned(terms, evenQuarters), (std::vector<qint64>{6000, 6600, 7200, 7200}));
}

void TestAmendedTerms::writtenAndReadAgain()
{
    const RoyaltyTerms terms = amended(withRates(R"([{"from": "0", "percent": "10"}])"), july,
                                       withRates(R"([{"from": "0", "percent": "12"}])"));
    const Json json = Json::parse(terms.toJson().dump());
    QVERIFY(termsOf(json) == terms);
    Json twice = json;
    twice["rates"][1]["from"] = "2026-06-30";
    QVERIFY2(refusal([&] { (void)termsOf(twice); }).contains(QStringLiteral("rates[1].id")),
             qPrintable(refusal([&] { (void)termsOf(twice); })));
    Json reversed = json;
    reversed["rates"][0]["from"] = "2026-12-01";
    QVERIFY(refusal([&] { (void)termsOf(reversed); }).contains(QStringLiteral("rates[0].until")));
}

/// Whatever rates are agreed from a period on, the periods before it come out to the last figure as without them.
void TestAmendedTerms::earlierPeriodsStand()
{
    QVERIFY(rc::check("earlier periods stand", [] {
        const Json before = anyContract();
        const RoyaltyTerms plain = termsOf(before);
        const RoyaltyLines lines = anySales(plain);
        const Timeline timeline(plain);
        const int place = int(below(timeline.count()));
        Json after = before;
        for (Json &rule : after["rates"]) {
            const Json id = rule["id"];
            rule = anyRule(0, plain.base.kind == BaseKind::Units);
            rule["id"] = id;
        }
        const QDate from = std::max(timeline.period(place).span().start, plain.term.start);
        RC_PRE(from <= plain.term.end);
        const RoyaltyTerms both = amended(before, from, after);
        const FxTable fx;
        const RoyaltyResult was = calculateRoyalties(plain, lines, fx);
        const RoyaltyResult is = calculateRoyalties(both, lines, fx);
        for (int i = 0; i < place; ++i)
            RC_ASSERT(was.periods[size_t(i)] == is.periods[size_t(i)]);
        for (size_t i = 0; i < was.lines.size(); ++i)
            RC_ASSERT(was.lines[i].place >= place || was.lines[i].royalty == is.lines[i].royalty);
    }));
}

void TestAmendedTerms::changingNothingChangesNothing()
{
    QVERIFY(rc::check("an amendment of nothing is nothing", [] {
        const Json before = anyContract();
        const RoyaltyTerms plain = termsOf(before);
        const RoyaltyLines lines = anySales(plain);
        const QDate from = plain.term.start.addDays(below(plain.term.start.daysTo(plain.term.end) + 1));
        const RoyaltyResult was = calculateRoyalties(plain, lines, {});
        const RoyaltyResult is = calculateRoyalties(amended(before, from, before), lines, {});
        RC_ASSERT(was.periods == is.periods);
    }));
}

void TestAmendedTerms::whatAnAmendmentMayChange()
{
    Json terms = simpleTerms(R"({"fees": [{"due": "2026-02-01", "amount": "10"}, {"due": "2026-11-01", "amount": "20"}],
        "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["5", "6"],
                        "instalments": [{"due": "2026-03-01", "amount": "5"}]}]})");
    terms["term"]["end"] = "2027-12-31";
    const auto findings = [&](const char *changes, QDate from = july) {
        Json after = terms;
        after.merge_patch(Json::parse(changes));
        QStringList out;
        for (const AmendmentFinding &finding : moneyFindings(termsOf(terms), termsOf(after), from))
            out.append(QString::number(int(finding.problem)) + u' ' + finding.detail);
        return out.join(u';');
    };
    const auto one = [](AmendmentProblem problem, const char *detail) {
        return QString::number(int(problem)) + u' ' + QLatin1String(detail);
    };
    QCOMPARE(findings("{}"), QString());
    constexpr auto rates = R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "12"}]}]})";
    QCOMPARE(findings(rates), QString());
    QCOMPARE(findings(rates, QDate(2026, 7, 2)), one(AmendmentProblem::RatesMidPeriod, "2026-10-01"));
    QCOMPARE(findings(R"({"tax": {"vat_percent": "6"}})"), one(AmendmentProblem::MoneyTermChanged, "tax"));
    QCOMPARE(findings(R"({"sell_off": {"counts": true}})"), one(AmendmentProblem::MoneyTermChanged, "sell_off.counts"));
    QCOMPARE(findings(R"({"sell_off": {"days": 90}})"), QString());
    QCOMPARE(findings(R"({"fees": [{"due": "2026-02-01", "amount": "10"}, {"due": "2026-12-01", "amount": "30"}]})"),
             QString());
    QCOMPARE(findings(R"({"fees": [{"due": "2026-11-01", "amount": "20"}]})"),
             one(AmendmentProblem::PastAmountChanged, "fees"));
    const auto guarantee = [&](const char *changes) {
        Json pool = terms["guarantees"][0];
        pool.merge_patch(Json::parse(changes));
        return findings(Json{{"guarantees", {pool}}}.dump().c_str());
    };
    QCOMPARE(guarantee(R"({"amounts": ["5", "7", "9"]})"), QString());
    QCOMPARE(guarantee(R"({"amounts": ["4", "6"]})"), one(AmendmentProblem::PastAmountChanged, "G1"));
    QCOMPARE(guarantee(R"({"instalments": [{"due": "2026-03-01", "amount": "4"}]})"),
             one(AmendmentProblem::PastAmountChanged, "G1"));
    QCOMPARE(guarantee(R"({"carry_forward": true})"), one(AmendmentProblem::GuaranteeChanged, "G1"));
    QCOMPARE(findings(R"({"guarantees": null})"), one(AmendmentProblem::GuaranteeChanged, "G1"));
}

void TestAmendedTerms::endsEarly()
{
    const Json full =
        simpleTerms(R"({"fees": [{"due": "2026-02-01", "amount": "10"}, {"due": "2026-11-01", "amount": "20"}],
        "reserve": {"percent": "50", "release_after_periods": 3}, "sell_off": {"days": 60, "counts": true}})");
    const RoyaltyTerms terms = endedTerms(termsOf(full), QDate(2026, 5, 15));
    QCOMPARE(terms.term.end, QDate(2026, 5, 15));
    const RoyaltyResult result = calculateRoyalties(terms, linesOf("2026Q1,6,600.00\n2026Q2,6,600.00"), {});
    QCOMPARE(result.periods.size(), size_t(3)); // the last sell-off day is 14 July
    QCOMPARE(result.periods[0].fees, qint64(1000));
    QCOMPARE(result.periods[2].fees, qint64(0));
    QCOMPARE(result.periods[2].reserveReleased, qint64(6000)); // all that was held, in the final account
    QVERIFY(termsOf(Json::parse(terms.toJson().dump())) == terms);
    // At or after its last day nothing changes; before its first, nothing is licensed.
    QVERIFY(endedTerms(termsOf(full), QDate(2026, 12, 31)) == termsOf(full));
    QVERIFY(endedTerms(termsOf(full), QDate(2025, 12, 1)).grants.empty());
}

QTEST_GUILESS_MAIN(TestAmendedTerms)
#include "tst_amendedterms.moc"
