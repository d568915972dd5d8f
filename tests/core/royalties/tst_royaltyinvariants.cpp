// What holds of every royalty calculation (spec/royalties.md sections 4 to 6 and 8), over thousands of random
// contracts a run. Where the page gives a formula, it is worked out here a second time in the plainest way there is.
#include "core/royalties/lateinterest.h"
#include "tests/core/royalties/anycontract.h"
#include "tests/core/royalties/bythepage.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace lianming;
using namespace lianming::test;

namespace {

constexpr const char *contractsOfAProperty = "max_success=1000";

/// Only sales, of rates that make none of them earn less than nothing: what section 8 says of pools is said of these.
Json withoutReturns(Json terms)
{
    for (Json &rule : terms["rates"]) {
        if (rule["mode"] == "retroactive")
            rule["mode"] = "marginal";
    }
    terms["base"]["kind"] = "gross_sales";
    terms.erase("reserve");
    terms.erase("opening");
    terms["guarantees"] = Json::array();
    return terms;
}

/// The guarantee `id` of a yearly amount or one for the term, over an SKU or everything.
Json guaranteeOf(const char *id, const Json &amounts, const Json &instalments, bool carries, const char *sku)
{
    Json pool{{"id", id}, {"scope", amounts.size() > 1 ? "contract_year" : "term"}, {"amounts", amounts}};
    pool["instalments"] = instalments;
    pool["carry_forward"] = carries;
    if (sku != nullptr)
        pool["match"] = {{"skus", {sku}}};
    return pool;
}

bool sameFigures(const RoyaltyResult &a, const RoyaltyResult &b)
{
    return a.periods == b.periods && std::ranges::equal(a.lines, b.lines, [](const auto &x, const auto &y) {
               return x.base == y.base && x.royalty == y.royalty && x.deduction == y.deduction && x.pool == y.pool;
           });
}

/// The line that moved the accumulator last.
const LineTrace &lastLine(const RoyaltyTrace &trace)
{
    return *std::ranges::max_element(trace.lines, {},
                                     [](const LineTrace &line) { return std::pair(line.figures.place, line.line); });
}

/// Σ of the lines' exact royalties, in 10^-24 of a major unit.
Int128 exactTotal(const RoyaltyTrace &trace)
{
    Int128 total = 0;
    for (const LineTrace &line : trace.lines)
        total += parseScaled(line.exact, 24).value();
    return total;
}

} // namespace

class TestInvariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figuresAddUp();
    void paidFollowsThePage();
    void marginalUnitByUnit();
    void anyOrderAndFullReturns();
    void otherPeriodsBetween();
    void closedPeriodsCarryOn();
    void storedTermsGiveTheSame();
    void onePoolPaysNoMore();
    void interestSpanBySpan();
};

void TestInvariants::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS", contractsOfAProperty); // read by RapidCheck at its first check
}

void TestInvariants::figuresAddUp()
{
    QVERIFY(rc::check("lines add up to periods, pools to payments, periods to the last balance", [] {
        const RoyaltyTerms terms = test::termsOf(anyContract());
        const RoyaltyLines lines = anySales(terms);
        const RoyaltyResult result = calculateRoyalties(terms, lines, {});
        qint64 due = 0;
        qint64 paid = 0;
        qint64 held = 0;
        qint64 carried = 0;
        for (size_t place = 0; place < result.periods.size(); ++place) {
            const PeriodFigures &period = result.periods[place];
            PeriodFigures sums;
            for (size_t i = 0; i < result.lines.size(); ++i) {
                const LineFigures &line = result.lines[i];
                if (line.place != qint32(place))
                    continue;
                (line.apart ? sums.apart : sums.earned) += line.royalty;
                sums.base += line.base;
                if (line.takesPart()) {
                    sums.gross += line.gross;
                    sums.deductions += line.deduction;
                    sums.units += lines.lines[i].units;
                }
            }
            RC_ASSERT(period.gross == sums.gross && period.deductions == sums.deductions);
            RC_ASSERT(period.base == sums.base && period.units == sums.units);
            RC_ASSERT(period.earned == sums.earned && period.apart == sums.apart);
            for (const PoolFigures &pool : period.pools) {
                sums.payable += pool.payable;
                RC_ASSERT(pool.royaltyPayment >= 0 && pool.guaranteePayment >= 0 && pool.unrecouped >= 0);
            }
            RC_ASSERT(period.royaltyPayment + period.guaranteePayment == sums.payable);
            RC_ASSERT(period.available == period.earned - period.reserveHeld + period.reserveReleased);
            RC_ASSERT(period.broughtForward == carried);
            carried = period.carriedForward;
            due += period.due();
            paid += period.payable;
            held += period.reserveHeld - period.reserveReleased;
            RC_ASSERT(held >= 0 && period.payable >= 0 && paid + carried == due);
            const bool last = place + 1 == result.periods.size();
            RC_ASSERT(period.payable == 0 || period.payable >= terms.minimumPayment || last);
            RC_ASSERT(period.cashDue == period.payable + period.vat - period.withholding);
            qint64 shared = 0;
            for (const qint64 part : period.splits)
                shared += part;
            const qint64 fund = std::max<qint64>(0, period.marketingFund);
            RC_ASSERT(terms.splits.empty() || shared == std::max<qint64>(0, period.payable - fund));
        }
        RC_ASSERT(held == 0);
    }));
}

void TestInvariants::paidFollowsThePage()
{
    QVERIFY(rc::check("what is paid is what the page's sums give, never falls and is at least what is owed", [] {
        const RoyaltyTerms terms = test::termsOf(anyContract());
        const RoyaltyResult result = calculateRoyalties(terms, anySales(terms), {});
        for (size_t pool = 0; pool <= terms.guarantees.size(); ++pool) {
            const Guarantee *guarantee = pool < terms.guarantees.size() ? &terms.guarantees[pool] : nullptr;
            const auto expected = paidByThePage(terms, guarantee, result, pool);
            for (size_t t = 0; t < result.periods.size(); ++t)
                RC_ASSERT(Int128{result.periods[t].pools[pool].paid} == expected[t]);
        }
    }));
}

void TestInvariants::marginalUnitByUnit()
{
    QVERIFY(rc::check("a marginal line earns what its minor units, or its units, earn one by one", [] {
        const bool percent = chance(50);
        Json rule{{"id", "R"}, {"scope", "term"}, {"measure", percent ? "base" : "units"}};
        qint64 from = 0;
        for (qint64 left = below(6); left >= 0; --left) {
            rule["tiers"].push_back({{"from", percent ? decimal(from) : std::to_string(from)},
                                     {percent ? "percent" : "per_unit", formatScaled(below(9'000'000'000), 9)}});
            from += 1 + below(300);
        }
        Json json = test::simpleTerms();
        json["rates"] = {rule};
        const RoyaltyTerms terms = test::termsOf(json);
        RoyaltyLines lines = anySales(terms);
        qint64 at = 0;
        for (RoyaltyLine &line : lines.lines) {
            line.period = *Period::parse("2026Q2");
            line.date = QDate();
            line.share = Rate{Int128{100} * Rate::one};
            line.free = false;
            line.gross %= 1000;
            line.deductions = {};
        }
        const RoyaltyResult result = calculateRoyalties(terms, lines, {});
        for (size_t i = 0; i < lines.lines.size(); ++i) {
            const qint64 moved = percent ? lines.lines[i].gross : lines.lines[i].units;
            Int128 nanos = 0;
            for (qint64 place = std::min(at, at + moved); place < std::max(at, at + moved); ++place)
                nanos += (moved < 0 ? -1 : 1) * rateAt(terms.rates[0], place);
            at += moved;
            // Of a minor unit a percent, of a unit a hundred minor units.
            const Int128 whole = percent ? Int128{100} * Rate::one : Int128{Rate::one} / 100;
            RC_ASSERT(Int128{result.lines[i].royalty} == divideRounded(nanos, whole, Rounding::HalfUp));
        }
    }));
}

void TestInvariants::anyOrderAndFullReturns()
{
    QVERIFY(rc::check("any order of a scope's lines, and any sale that comes back, leave accumulator and total", [] {
        const bool percent = chance(50);
        Json rule = anyRule(0, !percent);
        if (percent) {
            rule["measure"] = "base";
            rule["tiers"] = {{{"from", "0"}, {"percent", percentText()}},
                             {{"from", "150"}, {"percent", "7.123456789"}}};
        }
        rule["mode"] = "marginal";
        rule["scope"] = "term";
        rule.erase("minimum_per_unit");
        rule.erase("match");
        Json json = test::simpleTerms();
        json["rates"] = {rule};
        const RoyaltyTerms terms = test::termsOf(json);
        RoyaltyLines lines = anySales(terms);
        const Rate share = *Rate::parse(percentText());
        const auto prepare = [&](RoyaltyLine &line) {
            line.date = QDate();
            line.free = false;
            line.share = percent ? Rate{Int128{100} * Rate::one} : share;
            line.territory = lines.codes.id("CN");
        };
        std::ranges::for_each(lines.lines, prepare);
        RC_PRE(!lines.lines.empty());
        RoyaltyTrace trace;
        (void)calculateRoyalties(terms, lines, {}, {}, &trace);
        const Int128 total = exactTotal(trace);
        const qint64 accumulated = lastLine(trace).accumulatorAfter;

        RoyaltyLine sale = lines.lines.front();
        RoyaltyLine returned = sale;
        returned.period = Period::containing(terms.term.start, terms.periods).plus(int(below(4)));
        returned.units = -sale.units;
        returned.gross = -sale.gross;
        lines.lines.push_back(sale);
        lines.lines.push_back(returned);
        std::shuffle(lines.lines.begin(), lines.lines.end(), std::mt19937(unsigned(below(1 << 30))));
        (void)calculateRoyalties(terms, lines, {}, {}, &trace);
        RC_ASSERT(exactTotal(trace) == total);
        RC_ASSERT(lastLine(trace).accumulatorAfter == accumulated);
    }));
}

void TestInvariants::otherPeriodsBetween()
{
    QVERIFY(rc::check("which other periods' lines stand between a period's own changes nothing", [] {
        const RoyaltyTerms terms = test::termsOf(anyContract());
        const RoyaltyLines mixed = anySales(terms);
        std::vector<size_t> order(mixed.lines.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [&](size_t i) { return mixed.lines[i].period; });
        RoyaltyLines sorted;
        sorted.source = mixed.source;
        for (const size_t i : order) { // as files of a period each would be read, with codes numbered anew
            RoyaltyLine line = mixed.lines[i];
            for (CodeId RoyaltyLine::*code :
                 {&RoyaltyLine::channel, &RoyaltyLine::territory, &RoyaltyLine::category, &RoyaltyLine::sku})
                line.*code = sorted.codes.id(mixed.codes.text(line.*code));
            sorted.lines.push_back(line);
        }
        const RoyaltyResult a = calculateRoyalties(terms, mixed, {});
        const RoyaltyResult b = calculateRoyalties(terms, sorted, {});
        RC_ASSERT(a.periods == b.periods);
        for (size_t i = 0; i < order.size(); ++i) {
            RC_ASSERT(b.lines[i].royalty == a.lines[order[i]].royalty);
            RC_ASSERT(b.lines[i].base == a.lines[order[i]].base);
            RC_ASSERT(b.lines[i].reasons == a.lines[order[i]].reasons);
        }
    }));
}

void TestInvariants::closedPeriodsCarryOn()
{
    QVERIFY(rc::check("a restatement settles the difference once, and nothing is settled without one", [] {
        const RoyaltyTerms terms = test::termsOf(anyContract());
        const RoyaltyLines reported = anySales(terms);
        const RoyaltyResult before = calculateRoyalties(terms, reported, {});
        RC_PRE(before.periods.size() > 1U);
        const auto closed = size_t(1 + below(qint64(before.periods.size()) - 1));
        BookedFigures booked;
        for (size_t i = 0; i < closed; ++i)
            booked.push_back(BookedPeriod::of(before.periods[i]));
        RC_ASSERT(sameFigures(calculateRoyalties(terms, reported, {}, booked), before));

        const RoyaltyLines corrected = anySales(terms);
        const RoyaltyResult afresh = calculateRoyalties(terms, corrected, {});
        const RoyaltyResult restated = calculateRoyalties(terms, corrected, {}, booked);
        qint64 adjustments = 0;
        qint64 settled = 0;
        qint64 due = 0;
        for (size_t i = 0; i < before.periods.size(); ++i) {
            RC_ASSERT(restated.periods[i].pools == afresh.periods[i].pools);
            adjustments += i < closed ? afresh.periods[i].due() - before.periods[i].due() : 0;
            RC_ASSERT(restated.periods[i].adjustments == (i == closed ? adjustments : 0));
            settled += i < closed ? before.periods[i].payable : restated.periods[i].payable;
            due += afresh.periods[i].due();
        }
        RC_ASSERT(settled + restated.periods.back().carriedForward == due);
    }));
}

void TestInvariants::storedTermsGiveTheSame()
{
    QVERIFY(rc::check("stored terms, and an explained calculation, give the same figures", [] {
        const RoyaltyTerms terms = test::termsOf(anyContract());
        const RoyaltyTerms stored = test::termsOf(Json::parse(terms.toJson().dump()));
        RC_ASSERT(stored == terms);
        const RoyaltyLines lines = anySales(terms);
        const RoyaltyResult result = calculateRoyalties(terms, lines, {});
        RoyaltyTrace trace;
        RC_ASSERT(sameFigures(calculateRoyalties(stored, lines, {}, {}, &trace), result));
        for (size_t i = 0; i < trace.lines.size(); ++i) {
            RC_ASSERT(trace.lines[i].figures.royalty == result.lines[i].royalty);
            Int128 measured = 0;
            for (const TierPartTrace &part : trace.lines[i].parts)
                measured += part.length;
            const LineTrace &line = trace.lines[i];
            if (!line.parts.empty())
                RC_ASSERT(measured == Int128{line.accumulatorAfter} - line.accumulatorBefore);
        }
    }));
}

void TestInvariants::onePoolPaysNoMore()
{
    QVERIFY(rc::check("one pool over everything pays no more than its guarantees in several", [] {
        Json together = withoutReturns(anyContract());
        Json apart = together;
        const bool carries = chance(50);
        Json all = Json::array();
        Json ofA = Json::array();
        Json ofB = Json::array();
        for (qint64 left = below(3); left >= 0; --left) {
            const qint64 a = below(500'000);
            const qint64 b = below(500'000);
            ofA.push_back(decimal(a));
            ofB.push_back(decimal(b));
            all.push_back(decimal(a + b));
        }
        const QDate start = *parseDay(std::string_view(together["term"]["start"].get_ref<const std::string &>()));
        Json allDue = Json::array();
        Json dueOfA = Json::array();
        for (qint64 left = below(3); left > 0; --left) {
            const Json item{{"due", day(start.addDays(below(1200)))}, {"amount", decimal(below(300'000))}};
            allDue.push_back(item);
            dueOfA.push_back(item);
        }
        together["guarantees"] = {guaranteeOf("G", all, allDue, carries, nullptr)};
        apart["guarantees"] = {guaranteeOf("A", ofA, dueOfA, carries, "A"),
                               guaranteeOf("B", ofB, Json::array(), carries, "B")};
        const RoyaltyTerms terms = test::termsOf(together);
        const RoyaltyLines lines = anySales(terms, false);
        const RoyaltyResult one = calculateRoyalties(terms, lines, {});
        const RoyaltyResult several = calculateRoyalties(test::termsOf(apart), lines, {});
        for (size_t i = 0; i < one.periods.size(); ++i) {
            qint64 paid = 0;
            for (const PoolFigures &pool : one.periods[i].pools)
                paid += pool.paid;
            for (const PoolFigures &pool : several.periods[i].pools)
                paid -= pool.paid;
            RC_ASSERT(paid <= 0);
        }
    }));
}

void TestInvariants::interestSpanBySpan()
{
    QVERIFY(rc::check("interest day by day is interest span by span", [] {
        LateInterest terms;
        terms.percent = *Rate::parse(formatScaled(below(90'000'000'000), 9));
        terms.perMonth = chance(30);
        terms.graceDays = chance(50) ? 0 : below(60);
        terms.compound = LateInterest::Compound(below(3));
        const QDate due = QDate(2023, 1, 1).addDays(below(800));
        std::vector<DatedAmount> payments;
        for (qint64 left = below(5); left > 0; --left)
            payments.push_back({due.addDays(below(500) - 30), below(700'000)});
        const LateInvoice invoice{1 + below(1'000'000), due, payments};
        const QDate asOf = due.addDays(below(1000) - 10);
        RC_ASSERT(lateInterest(terms, Rounding::HalfUp, invoice, asOf) == interestBySpans(terms, invoice, asOf));
    }));
}

QTEST_APPLESS_MAIN(TestInvariants)
#include "tst_royaltyinvariants.moc"
