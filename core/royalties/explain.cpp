#include "core/royalties/explain.h"

#include "core/royalties/computejson.h"

namespace lianming {

namespace {

const char *statusCode(LineStatus status)
{
    switch (status) {
    case LineStatus::Free: return "free";
    case LineStatus::Excluded: return "excluded";
    case LineStatus::NoRate: return "no_rate";
    case LineStatus::HighestRate: return "highest_rate";
    case LineStatus::Settled: return "settled";
    case LineStatus::Rated: return "rated";
    }
    return "";
}

std::string text(QDate day)
{
    return dayText(day).toStdString();
}

/// Writes amounts and values of a rule's measure in the contract's currency.
class Writer
{
public:
    explicit Writer(const RoyaltyTerms &terms) : m_terms(terms), m_timeline(terms) {}

    [[nodiscard]] OrderedJson line(const RoyaltyLines &lines, const LineTrace &trace) const;
    [[nodiscard]] OrderedJson period(const PeriodTrace &trace) const;

private:
    [[nodiscard]] std::string amount(Int128 minor) const { return formatScaled(minor, m_terms.currency.digits()); }
    [[nodiscard]] std::string measured(Int128 value, const RateRule &rule) const
    {
        return rule.measure == Measure::Units ? formatScaled(value, 0) : amount(value);
    }
    [[nodiscard]] std::string periodName(int place) const { return m_timeline.period(place).name().toStdString(); }
    [[nodiscard]] OrderedJson reported(const RoyaltyLines &lines, const RoyaltyLine &line) const;
    [[nodiscard]] OrderedJson deductions(const LineTrace &trace) const;
    [[nodiscard]] OrderedJson base(const RoyaltyLine &line, const LineTrace &trace) const;
    [[nodiscard]] OrderedJson rate(const LineTrace &trace) const;
    [[nodiscard]] OrderedJson highestRate(const LineTrace &trace) const;
    [[nodiscard]] OrderedJson settled(const LineTrace &trace) const;
    [[nodiscard]] OrderedJson cap(const CapTrace &trace) const;
    [[nodiscard]] OrderedJson pool(const std::string &id, const PoolTrace &trace, const PoolFigures &figures) const;
    [[nodiscard]] OrderedJson balance(const PeriodTrace &trace) const;

    const RoyaltyTerms &m_terms;
    const Timeline m_timeline;
};

OrderedJson Writer::line(const RoyaltyLines &lines, const LineTrace &trace) const
{
    const RoyaltyLine &input = lines.lines[size_t(trace.line)];
    const LineFigures &figures = trace.figures;
    OrderedJson out;
    out["line"] = trace.line + 1;
    out["period"] = periodName(figures.place);
    out["status"] = statusCode(figures.status);
    if (figures.reasons != 0)
        out["reasons"] = exceptionReasonCodes(figures.reasons);
    out["reported"] = reported(lines, input);
    if (trace.fx)
        out["exchange"] = {{"rate", trace.fx->rate.toString()}, {"date", text(trace.fx->day)}};
    if (figures.status == LineStatus::Free)
        return out;
    out["gross"] = amount(figures.gross);
    if (trace.grant)
        out["grant"] = *trace.grant + 1;
    if (!figures.takesPart())
        return out;
    if (figures.status == LineStatus::Rated)
        out["deductions"] = deductions(trace);
    out["base"] = base(input, trace);
    out["rate"] = figures.status == LineStatus::Rated ? rate(trace)
                  : trace.settlement                  ? settled(trace)
                                                      : highestRate(trace);
    out["royalty"] = amount(figures.royalty);
    out["pool"] = poolIds(m_terms)[size_t(figures.pool)];
    out["counts_apart"] = figures.apart;
    return out;
}

OrderedJson Writer::reported(const RoyaltyLines &lines, const RoyaltyLine &line) const
{
    const auto own = [&line](qint64 minor) {
        return formatScaled(minor, line.currency.digits());
    };
    OrderedJson out;
    if (line.date.isValid())
        out["date"] = text(line.date);
    out["sku"] = lines.codes.text(line.sku);
    out["category"] = lines.codes.text(line.category);
    out["territory"] = lines.codes.text(line.territory);
    out["channel"] = lines.codes.text(line.channel);
    out["units"] = line.units;
    out["currency"] = line.currency.code();
    out["gross"] = own(line.gross);
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (line.deductions[i] != 0)
            out[deductionCode(DeductionKind(i))] = own(line.deductions[i]);
    }
    if (line.retailPrice)
        out["retail_price"] = own(*line.retailPrice);
    out["share"] = line.share.toString();
    return out;
}

OrderedJson Writer::deductions(const LineTrace &trace) const
{
    OrderedJson out;
    out["claimed"] = OrderedJson::object();
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (trace.deductions[i] == 0)
            continue;
        out["claimed"][deductionCode(DeductionKind(i))] = {{"amount", amount(trace.deductions[i])},
                                                           {"allowed", bool(m_terms.base.allowed[i])}};
    }
    out["caps"] = OrderedJson::array();
    for (const LineCapTrace &item : trace.caps) {
        OrderedJson kinds = OrderedJson::array();
        for (const DeductionKind kind : m_terms.base.caps[item.cap].kinds)
            kinds.push_back(deductionCode(kind));
        out["caps"].push_back({{"kinds", kinds},
                               {"claimed", amount(item.claimed)},
                               {"allowed", amount(item.allowed)},
                               {"taken_off", amount(Int128{item.claimed} - item.allowed)}});
    }
    out["deducted"] = amount(trace.figures.deduction);
    return out;
}

OrderedJson Writer::base(const RoyaltyLine &line, const LineTrace &trace) const
{
    OrderedJson out;
    out["kind"] = baseKindCode(m_terms.base.kind);
    if (trace.retail)
        out["retail"] = amount(*trace.retail);
    if (trace.floor)
        out["minimum"] = amount(*trace.floor);
    out["before_share"] = amount(trace.beforeShare);
    out["share"] = line.share.toString();
    out["amount"] = amount(trace.figures.base);
    return out;
}

OrderedJson Writer::rate(const LineTrace &trace) const
{
    const RateRule &rule = m_terms.rates[size_t(trace.figures.rule)];
    OrderedJson out;
    out["rule"] = rule.id;
    out["mode"] = rateModeCode(rule.mode);
    out["measure"] = measureCode(rule.measure);
    out["scope"] = {
        {"kind", scopeCode(rule.scope)}, {"from", periodName(trace.scopeFirst)}, {"to", periodName(trace.scopeLast)}};
    out["accumulator"] = {{"before", measured(trace.accumulatorBefore, rule)},
                          {"after", measured(trace.accumulatorAfter, rule)}};
    out["tiers"] = OrderedJson::array();
    for (const TierPartTrace &part : trace.parts) {
        const Tier &tier = rule.tiers[part.tier];
        OrderedJson item;
        item["from"] = measured(tier.from, rule);
        item[rule.tierKind == TierKind::Percent ? "percent" : "per_unit"] = tier.rate.toString();
        item["part"] = measured(part.length, rule);
        if (!part.exact.empty())
            item["exact"] = part.exact;
        out["tiers"].push_back(item);
    }
    if (trace.retroactive) {
        out["due"] = {{"exact", trace.retroactive->exact},
                      {"so_far", amount(trace.retroactive->due)},
                      {"before", amount(trace.retroactive->dueBefore)},
                      {"for_the_period", amount(trace.retroactive->due - trace.retroactive->dueBefore)}};
    } else {
        out["exact"] = trace.exact;
    }
    if (trace.minimum)
        out["minimum"] = amount(*trace.minimum);
    return out;
}

OrderedJson Writer::highestRate(const LineTrace &trace) const
{
    OrderedJson out;
    if (trace.highestPercent)
        out["highest_percent"] = trace.highestPercent->toString();
    if (trace.highestPerUnit)
        out["highest_per_unit"] = trace.highestPerUnit->toString();
    out["exact"] = trace.exact;
    return out;
}

OrderedJson Writer::settled(const LineTrace &trace) const
{
    const LineSettlement &settlement = *trace.settlement;
    OrderedJson out;
    out["settled"] = settlementCode(settlement.kind);
    if (settlement.kind == LineSettlement::Kind::Fee)
        out["fee"] = amount(settlement.fee);
    else
        out[settlementCode(settlement.kind)] = settlement.rate.toString();
    if (!settlement.reason.empty())
        out["reason"] = settlement.reason;
    if (!settlement.by.empty())
        out["by"] = settlement.by;
    out["exact"] = trace.exact;
    return out;
}

OrderedJson Writer::cap(const CapTrace &trace) const
{
    const DeductionCap &terms = m_terms.base.caps[trace.cap];
    OrderedJson kinds = OrderedJson::array();
    for (const DeductionKind kind : terms.kinds)
        kinds.push_back(deductionCode(kind));
    OrderedJson out;
    out["kinds"] = kinds;
    out["percent"] = terms.percent.toString();
    out["basis"] = scopeCode(terms.basis);
    out["claimed"] = amount(trace.claimed);
    out["allowed"] = amount(trace.allowed);
    out["claimed_so_far"] = amount(trace.claimedSoFar);
    out["gross_so_far"] = amount(trace.grossSoFar);
    out["allowed_so_far"] = amount(trace.allowedSoFar);
    out["allowed_before"] = amount(trace.allowedBefore);
    return out;
}

OrderedJson Writer::pool(const std::string &id, const PoolTrace &trace, const PoolFigures &figures) const
{
    OrderedJson out;
    out["id"] = id;
    out["scope"] = {{"from", periodName(trace.scopeFirst)}, {"to", periodName(trace.scopeLast)}};
    out["earned"] = amount(figures.earned);
    out["apart"] = amount(figures.apart);
    out["reserve_held"] = amount(figures.reserveHeld);
    out["reserve_released"] = amount(figures.reserveReleased);
    out["available"] = amount(figures.available);
    out["earned_so_far"] = amount(trace.earnedSoFar);
    out["reserve_still_held"] = amount(trace.stillHeld);
    out["guarantee"] = amount(trace.guarantee);
    out["instalments_so_far"] = amount(trace.instalmentsSoFar);
    out["guarantee_due"] = amount(trace.guaranteeDue);
    out["unearned_carried_in"] = amount(trace.carriedIn);
    out["owed_before_this_scope"] = amount(trace.owedSettled);
    out["owed_in_this_scope"] = amount(trace.owedCurrent);
    out["owed"] = amount(trace.owed);
    out["owed_by_earnings"] = amount(trace.owedByEarnings);
    out["paid_before"] = amount(trace.paidBefore);
    out["paid"] = amount(trace.paid);
    out["royalty_payment"] = amount(figures.royaltyPayment);
    out["guarantee_payment"] = amount(figures.guaranteePayment);
    out["recouped"] = amount(figures.recouped);
    out["unrecouped"] = amount(figures.unrecouped);
    out["payable"] = amount(figures.payable);
    return out;
}

OrderedJson Writer::balance(const PeriodTrace &trace) const
{
    const PeriodFigures &figures = trace.figures;
    OrderedJson out;
    out["pools"] = amount(trace.poolsPayable);
    out["apart"] = amount(figures.apart);
    out["fees"] = amount(figures.fees);
    out["marketing_fund"] = {{"percent", m_terms.marketingFundPercent.toString()},
                             {"base", amount(figures.base)},
                             {"amount", amount(figures.marketingFund)}};
    out["adjustments"] = amount(figures.adjustments);
    if (trace.closed) {
        out["adjustments"] = {{"closed_periods", trace.closed->periods},
                              {"would_pay", amount(trace.closed->recalculated)},
                              {"booked", amount(trace.closed->booked)},
                              {"amount", amount(figures.adjustments)}};
    }
    out["brought_forward"] = amount(figures.broughtForward);
    out["amount"] = amount(trace.balance);
    out["minimum_payment"] = amount(m_terms.minimumPayment);
    return out;
}

OrderedJson Writer::period(const PeriodTrace &trace) const
{
    const PeriodFigures &figures = trace.figures;
    OrderedJson out;
    out["period"] = figures.period.name().toStdString();
    out["contract_year"] = figures.contractYear;
    out["caps"] = OrderedJson::array();
    for (const CapTrace &item : trace.caps)
        out["caps"].push_back(cap(item));
    const auto ids = poolIds(m_terms);
    out["pools"] = OrderedJson::array();
    for (size_t i = 0; i < trace.pools.size(); ++i)
        out["pools"].push_back(pool(ids[i], trace.pools[i], figures.pools[i]));
    out["balance"] = balance(trace);
    out["payable"] = amount(figures.payable);
    out["carried_forward"] = amount(figures.carriedForward);
    out["withholding"] = {{"percent", m_terms.withholdingPercent.toString()}, {"amount", amount(figures.withholding)}};
    out["vat"] = {{"percent", m_terms.vatPercent.toString()}, {"amount", amount(figures.vat)}};
    out["cash_due"] = amount(figures.cashDue);
    out["splits"] = periodJson(m_terms, figures)["splits"];
    return out;
}

} // namespace

OrderedJson explainLine(const RoyaltyTerms &terms, const RoyaltyLines &lines, const LineTrace &trace)
{
    return Writer(terms).line(lines, trace);
}

OrderedJson explainPeriod(const RoyaltyTerms &terms, const PeriodTrace &trace)
{
    return Writer(terms).period(trace);
}

} // namespace lianming
