// Random contracts and statements for RapidCheck: of one day to four years, with anything that terms can have, and
// sales in and outside their grants, days and periods. To be called inside a property, which then shrinks them.
#pragma once

#include "tests/core/royalties/support.h"

#include <rapidcheck.h>

#include <algorithm>

namespace lianming::test {

constexpr const char *skus[] = {"A", "B", "C"};

/// From 0 to below `limit`, as evenly in the first contract as in the last.
inline qint64 below(qint64 limit)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<qint64>(0, limit));
}

inline bool chance(int percent)
{
    return below(100) < percent;
}

template<class... Words>
std::string oneOf(Words... words)
{
    return *rc::gen::element<std::string>(words...);
}

inline std::string decimal(qint64 minor)
{
    return formatScaled(minor, 2);
}

inline std::string day(QDate date)
{
    return dayText(date).toStdString();
}

inline std::string percentText()
{
    return oneOf("0", "100", "33.333333333", "12.5", "8", "0.000000001", formatScaled(below(1000), 1));
}

inline Json anyMatch()
{
    Json match = Json::object();
    if (chance(50))
        match["skus"] = {oneOf("A", "B"), "C"};
    if (chance(20))
        match["channels"] = {"online"};
    return match;
}

inline Json anyRule(int number, bool unitsOnly)
{
    const bool ofUnits = unitsOnly || chance(40);
    const bool perUnit = unitsOnly || chance(40);
    Json rule{{"id", "R" + std::to_string(number)},
              {"measure", ofUnits ? "units" : "base"},
              {"scope", oneOf("period", "contract_year", "term")},
              {"mode", oneOf("marginal", "prospective", "period_end_rate", "retroactive")}};
    if (number > 0 || chance(20))
        rule["match"] = anyMatch();
    qint64 from = 0;
    for (qint64 left = below(5); left >= 0; --left) {
        rule["tiers"].push_back({{"from", ofUnits ? std::to_string(from) : decimal(from)},
                                 {perUnit ? "per_unit" : "percent", formatScaled(below(30'000), 3)}});
        from += 1 + below(ofUnits ? 800 : 800'000);
    }
    if (!unitsOnly && chance(20))
        rule["minimum_per_unit"] = formatScaled(below(5000), 3);
    return rule;
}

inline Json anyGuarantee(int number, QDate start, int days)
{
    Json pool{{"id", "G" + std::to_string(number)}, {"scope", oneOf("contract_year", "term")}, {"match", anyMatch()}};
    pool["carry_forward"] = chance(50);
    pool["amounts"] = {decimal(below(500'000))};
    if (pool["scope"] == "contract_year" && chance(50))
        pool["amounts"].push_back(decimal(below(500'000)));
    for (qint64 left = below(4); left > 0; --left) {
        pool["instalments"].push_back(
            {{"due", day(start.addDays(below(days + 200) - 100))}, {"amount", decimal(below(300'000))}});
    }
    return pool;
}

/// A contract of one day to four years, with anything that a contract can have.
inline Json anyContract()
{
    const QDate start = chance(10) ? QDate(2024, 2, 29) : QDate(2024, 1, 1).addDays(below(1500));
    const int days = int(1 + below(1400));
    const bool unitsOnly = chance(15);
    Json terms = simpleTerms();
    terms["term"] = {{"start", day(start)}, {"end", day(start.addDays(days - 1))}};
    terms["sell_off"] = {{"days", below(200)}, {"counts", chance(50)}};
    terms["periods"] = oneOf("monthly", "quarterly", "semiannual", "annual");
    terms["rounding"] = oneOf("half_up", "half_even");
    terms["unlicensed"] = oneOf("exclude", "highest_rate");
    terms["grants"][0]["territories"] = {"CN", "DE"};
    terms["base"] = {{"kind", unitsOnly ? "units" : oneOf("net_sales", "net_sales", "gross_sales", "retail")},
                     {"deductions", {{"allowed", {"discounts", "freight"}}}}};
    if (chance(60)) {
        terms["base"]["deductions"]["caps"] = {{{"kinds", {"discounts", "freight"}},
                                                {"percent", percentText()},
                                                {"basis", oneOf("period", "contract_year", "term")}}};
    }
    if (chance(20))
        terms["base"]["minimum_per_unit"] = formatScaled(below(5000), 3);
    terms["rates"] = Json::array();
    for (qint64 left = below(3); left >= 0; --left)
        terms["rates"].push_back(anyRule(int(left), unitsOnly));
    for (qint64 left = below(4); left > 0; --left)
        terms["guarantees"].push_back(anyGuarantee(int(left), start, days));
    if (chance(50))
        terms["reserve"] = {{"percent", percentText()}, {"release_after_periods", 1 + below(6)}};
    if (chance(40))
        terms["marketing_fund"] = {{"percent", percentText()}};
    if (chance(40))
        terms["fees"] = {{{"amount", decimal(below(50'000))}, {"due", day(start.addDays(below(2000) - 300))}}};
    if (chance(40))
        terms["minimum_payment"] = decimal(below(200'000));
    if (chance(40))
        terms["tax"] = {{"withholding_percent", percentText()}, {"vat_percent", percentText()}};
    if (chance(50))
        terms["splits"] = {{{"party", "P"}, {"percent", "33.3"}}, {{"party", "Q"}, {"percent", "66.7"}}};
    if (chance(30))
        terms["opening"]["unrecouped"]["rest"] = decimal(below(300'000));
    return terms;
}

inline RoyaltyLines anySales(const RoyaltyTerms &terms, bool returns = true)
{
    const Period first = Period::containing(terms.term.start, terms.periods);
    const int periods = Period::containing(terms.lastSellOffDay(), terms.periods).since(first) + 1;
    RoyaltyLines out;
    out.source = QStringLiteral("lines");
    for (qint64 left = below(25); left > 0; --left) {
        RoyaltyLine line;
        line.period = first.plus(int(below(std::min(periods, 9))));
        line.currency = terms.currency;
        if (chance(60))
            line.date = terms.term.start.addDays(below(terms.term.start.daysTo(terms.lastSellOffDay()) + 10));
        line.sku = out.codes.id(skus[below(3)]);
        line.category = out.codes.id("nice/24");
        line.territory = out.codes.id(chance(85) ? "CN-GS" : "US");
        line.channel = out.codes.id(chance(70) ? "online/own-shop" : "retail");
        const int sign = returns && chance(35) ? -1 : 1;
        line.units = sign * below(500);
        line.gross = sign * below(600'000);
        line.deductions[size_t(DeductionKind::Discounts)] = sign * below(90'000);
        line.deductions[size_t(DeductionKind::Freight)] = returns && chance(20) ? -below(9000) : below(9000);
        line.retailPrice = below(3000);
        if (chance(30))
            line.share = *Rate::parse(percentText());
        line.free = chance(5);
        out.lines.push_back(line);
    }
    return out;
}

} // namespace lianming::test
