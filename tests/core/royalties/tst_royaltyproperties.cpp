// The invariants of the royalty page, section 8, over random terms and lines.
#include "tests/core/royalties/support.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace lianming;

namespace {

constexpr const char *quarters[] = {"2026Q1", "2026Q2", "2026Q3", "2026Q4", "2027Q1"};

struct Sale {
    int place;
    bool second; ///< SKU "B" and not "A"
    qint64 units;
    qint64 gross;
    bool late; ///< a sell-off sale, by its date
};

RoyaltyLines linesOf(const std::vector<Sale> &sales)
{
    RoyaltyLines out;
    out.source = QStringLiteral("lines");
    for (const Sale &sale : sales) {
        RoyaltyLine line;
        line.period = *Period::parse(quarters[sale.place]);
        line.date = sale.late ? QDate(2027, 1, 5) : QDate(2026, 6, 1);
        line.sku = out.codes.id(sale.second ? "B" : "A");
        line.category = out.codes.id("nice/24");
        line.territory = out.codes.id("CN");
        line.channel = out.codes.id("online");
        line.units = sale.units;
        line.gross = sale.gross;
        out.lines.push_back(line);
    }
    return out;
}

rc::Gen<Sale> anySale(bool returns)
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 5), rc::gen::arbitrary<bool>(), rc::gen::inRange(1, 500),
                                       rc::gen::inRange(0, 500'000), rc::gen::inRange(0, 10)),
                        [returns](const auto &values) {
                            const auto [place, second, units, gross, kind] = values;
                            const int sign = returns && kind < 3 ? -1 : 1;
                            return Sale{place, second, sign * qint64{units}, sign * qint64{gross}, kind == 9};
                        });
}

std::string decimal(qint64 minor)
{
    return formatScaled(minor, 2);
}

Json anyTiers(bool percent, bool ofUnits)
{
    Json tiers = Json::array();
    qint64 from = 0;
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) {
        Json tier;
        tier["from"] = ofUnits ? std::to_string(from) : decimal(from);
        tier[percent ? "percent" : "per_unit"] = Rate{*rc::gen::inRange<qint64>(0, 20'000'000'000)}.toString();
        tiers.push_back(tier);
        from += *rc::gen::inRange<qint64>(1, ofUnits ? 600 : 600'000);
    }
    return tiers;
}

/// A contract of 2026 with a sell-off of 60 days.
Json anyTerms()
{
    const bool percent = *rc::gen::arbitrary<bool>();
    const bool ofUnits = *rc::gen::arbitrary<bool>();
    Json rule;
    rule["id"] = "R";
    rule["tiers"] = anyTiers(percent, ofUnits);
    rule["measure"] = ofUnits ? "units" : "base";
    rule["mode"] = *rc::gen::element<std::string>("marginal", "prospective", "period_end_rate", "retroactive");
    rule["scope"] = *rc::gen::element<std::string>("period", "contract_year", "term");
    Json terms = test::simpleTerms(R"({"sell_off": {"days": 60}})");
    terms["rates"] = {rule};
    terms["rounding"] = *rc::gen::element<std::string>("half_up", "half_even");
    return terms;
}

void addReserve(Json &terms)
{
    terms["reserve"] = {{"percent", std::to_string(*rc::gen::inRange(0, 101))},
                        {"release_after_periods", *rc::gen::inRange(1, 7)}};
}

Json guarantee(const char *id, const std::vector<qint64> &amounts, const char *sku, const char *scope)
{
    Json out{{"id", id}, {"scope", scope}};
    for (const qint64 amount : amounts)
        out["amounts"].push_back(decimal(amount));
    if (sku != nullptr)
        out["match"] = {{"skus", {sku}}};
    return out;
}

/// Σ of the lines' exact royalties, in 10^-15 of a major unit.
Int128 exactTotal(const RoyaltyTerms &terms, const RoyaltyLines &lines)
{
    RoyaltyTrace trace;
    (void)calculateRoyalties(terms, lines, {}, {}, &trace);
    Int128 total = 0;
    for (const LineTrace &line : trace.lines)
        total += parseScaled(line.exact, 15).value();
    return total;
}

/// Terms whose exact totals do not depend on the order of lines: marginal, percent of base or per unit of units.
Json orderlessTerms()
{
    const bool percent = *rc::gen::arbitrary<bool>();
    Json terms = test::simpleTerms(R"({"sell_off": {"days": 60}})");
    terms["rates"] = {{{"id", "R"},
                       {"scope", "term"},
                       {"measure", percent ? "base" : "units"},
                       {"tiers", anyTiers(percent, !percent)}}};
    return terms;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOrderSameTotal();
    void saleAndReturn();
    void sumsAgree();
    void paidNeverFalls();
    void onePoolPaysNoMore();
    void termsSurviveStorage();
};

void TestProperties::anyOrderSameTotal()
{
    QVERIFY(rc::check("any order of a scope's lines gives the same exact total", [] {
        const RoyaltyTerms terms = test::termsOf(orderlessTerms());
        auto sales = *rc::gen::container<std::vector<Sale>>(anySale(true));
        const Int128 total = exactTotal(terms, linesOf(sales));
        std::reverse(sales.begin(), sales.end());
        RC_ASSERT(exactTotal(terms, linesOf(sales)) == total);
        std::ranges::stable_sort(sales, {}, &Sale::gross);
        RC_ASSERT(exactTotal(terms, linesOf(sales)) == total);
    }));
}

void TestProperties::saleAndReturn()
{
    QVERIFY(rc::check("a sale and its full return leave nothing", [] {
        const RoyaltyTerms terms = test::termsOf(orderlessTerms());
        auto sales = *rc::gen::container<std::vector<Sale>>(anySale(true));
        const Int128 total = exactTotal(terms, linesOf(sales));
        Sale sale = *anySale(false);
        const auto places = [&sales] {
            return qptrdiff(*rc::gen::inRange<size_t>(0, sales.size() + 1));
        };
        sales.insert(sales.begin() + places(), sale);
        sale.units = -sale.units;
        sale.gross = -sale.gross;
        sale.place = *rc::gen::inRange(0, 5);
        sales.insert(sales.begin() + places(), sale);
        RC_ASSERT(exactTotal(terms, linesOf(sales)) == total);
    }));
}

void TestProperties::sumsAgree()
{
    QVERIFY(rc::check("lines add up to periods, periods to payments, splits to what is paid", [] {
        Json json = anyTerms();
        addReserve(json);
        json["guarantees"] = {guarantee("G", {*rc::gen::inRange<qint64>(0, 1'000'000)}, "A", "term")};
        json["marketing_fund"] = {{"percent", "1.5"}};
        json["minimum_payment"] = decimal(*rc::gen::inRange<qint64>(0, 100'000));
        json["splits"] = {{{"party", "P"}, {"percent", "33.3"}}, {{"party", "Q"}, {"percent", "66.7"}}};
        const RoyaltyTerms terms = test::termsOf(json);
        const RoyaltyLines lines = linesOf(*rc::gen::container<std::vector<Sale>>(anySale(true)));
        const RoyaltyResult result = calculateRoyalties(terms, lines, {});
        const RoyaltyResult again = calculateRoyalties(terms, lines, {});
        RC_ASSERT(result.periods == again.periods);
        qint64 due = 0;
        qint64 paid = 0;
        qint64 held = 0;
        for (size_t place = 0; place < result.periods.size(); ++place) {
            const PeriodFigures &period = result.periods[place];
            qint64 royalties = 0;
            qint64 base = 0;
            for (const LineFigures &line : result.lines) {
                royalties += line.place == qint32(place) ? line.royalty : 0;
                base += line.place == qint32(place) ? line.base : 0;
            }
            RC_ASSERT(period.earned + period.apart == royalties);
            RC_ASSERT(period.base == base);
            due += period.due();
            paid += period.payable;
            held += period.reserveHeld - period.reserveReleased;
            RC_ASSERT(paid + period.carriedForward == due);
            RC_ASSERT(period.splits[0] + period.splits[1]
                      == std::max<qint64>(0, period.payable - std::max<qint64>(0, period.marketingFund)));
            RC_ASSERT(period.royaltyPayment + period.guaranteePayment
                      == period.pools[0].payable + period.pools[1].payable);
        }
        RC_ASSERT(held == 0);
    }));
}

void TestProperties::paidNeverFalls()
{
    QVERIFY(rc::check("paid never falls and is at least what is owed", [] {
        Json json = anyTerms();
        if (*rc::gen::arbitrary<bool>())
            addReserve(json);
        const auto amounts = *rc::gen::container<std::vector<qint64>>(2, rc::gen::inRange<qint64>(0, 500'000));
        Json first = guarantee("G", amounts, nullptr, "contract_year");
        first["carry_forward"] = *rc::gen::arbitrary<bool>();
        first["match"] = {{"skus", {"A"}}};
        first["instalments"] = {{{"due", "2026-05-05"}, {"amount", decimal(*rc::gen::inRange<qint64>(0, 500'000))}}};
        json["guarantees"] = {first};
        const RoyaltyTerms terms = test::termsOf(json);
        RoyaltyTrace trace;
        (void)calculateRoyalties(terms, linesOf(*rc::gen::container<std::vector<Sale>>(anySale(true))), {}, {}, &trace);
        for (const PeriodTrace &period : trace.periods) {
            for (size_t i = 0; i < period.pools.size(); ++i) {
                const PoolTrace &pool = period.pools[i];
                RC_ASSERT(pool.paid >= pool.paidBefore);
                RC_ASSERT(pool.paid >= pool.owed);
                RC_ASSERT(period.figures.pools[i].royaltyPayment >= 0);
                RC_ASSERT(period.figures.pools[i].guaranteePayment >= 0);
                RC_ASSERT(period.figures.pools[i].unrecouped >= 0);
            }
        }
    }));
}

void TestProperties::onePoolPaysNoMore()
{
    QVERIFY(rc::check("one pool over everything pays no more than the same guarantees in several", [] {
        Json together = anyTerms();
        together["rates"][0]["mode"] = "marginal"; // without returns no royalty is negative
        Json apart = together;
        const auto a = *rc::gen::inRange<qint64>(0, 500'000);
        const auto b = *rc::gen::inRange<qint64>(0, 500'000);
        const char *scope = *rc::gen::arbitrary<bool>() ? "term" : "contract_year";
        together["guarantees"] = {guarantee("G", {a + b}, nullptr, scope)};
        apart["guarantees"] = {guarantee("A", {a}, "A", scope), guarantee("B", {b}, "B", scope)};
        const RoyaltyLines lines = linesOf(*rc::gen::container<std::vector<Sale>>(anySale(false)));
        const auto one = calculateRoyalties(test::termsOf(together), lines, {});
        const auto two = calculateRoyalties(test::termsOf(apart), lines, {});
        qint64 paidByOne = 0;
        qint64 paidByTwo = 0;
        for (size_t i = 0; i < one.periods.size(); ++i) {
            paidByOne += one.periods[i].due();
            paidByTwo += two.periods[i].due();
            RC_ASSERT(paidByOne <= paidByTwo);
        }
    }));
}

void TestProperties::termsSurviveStorage()
{
    QVERIFY(rc::check("terms written and read again are the same", [] {
        Json json = anyTerms();
        addReserve(json);
        const RoyaltyTerms terms = test::termsOf(json);
        RC_ASSERT(test::termsOf(Json::parse(terms.toJson().dump())) == terms);
    }));
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_royaltyproperties.moc"
