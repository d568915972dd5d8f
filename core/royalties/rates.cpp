#include "core/royalties/rates.h"

#include <algorithm>

namespace lianming {

namespace {

/// One rule through the periods.
class RuleRater
{
public:
    /// `before`: that of the rule which this one took the place of; null for none. It lives as long.
    RuleRater(RoyaltyWork &work, const RateRule &rule, const RuleRater *before);

    /// Rates the rule's lines of a period, in statement order. Periods come in order of time; those without lines of
    /// the rule may be left out.
    void rate(int place, std::span<const quint32> lines);
    [[nodiscard]] const std::string &id() const { return m_rule.id; }

private:
    void enter(int place);
    [[nodiscard]] size_t tierAt(qint64 value) const;
    [[nodiscard]] qint64 measure(size_t line) const
    {
        return m_rule.measure == Measure::Units ? m_work.input.lines[line].units : m_work.lines[line].base;
    }
    void accumulate(int place, std::span<const quint32> lines);
    void rateMarginal(size_t line, qint64 before, qint64 after);
    void rateAtTier(std::span<const quint32> lines, qint64 accumulator);
    void rateRetroactive(int place, std::span<const quint32> lines);
    [[nodiscard]] ExactSum perLine(size_t line) const;
    void addPart(ExactSum &sum, size_t line, size_t tier, Int128 length, Int128 measure);
    void addWhole(ExactSum &sum, size_t line, size_t tier);
    void settle(size_t line, const ExactSum &exact);
    [[nodiscard]] std::optional<Int128> minimum(size_t line) const;

    void goOn(int instance);

    RoyaltyWork &m_work;
    const RateRule &m_rule;
    const RuleRater *m_before;
    const bool m_percent;
    const Int128 m_minorPerMajor;
    int m_instance = -1;
    qint64 m_accumulator = 0;
    // of retroactive rules, over the scope so far:
    Int128 m_base = 0;
    Int128 m_units = 0; ///< units × share, in 10^-11 of a unit
    Int128 m_due = 0;
};

RuleRater::RuleRater(RoyaltyWork &work, const RateRule &rule, const RuleRater *before)
    : m_work(work), m_rule(rule), m_before(before), m_percent(rule.tierKind == TierKind::Percent),
      m_minorPerMajor(work.minorPerMajor())
{
}

void RuleRater::enter(int place)
{
    const int instance = m_work.timeline.instance(place, m_rule.scope);
    if (instance == m_instance)
        return;
    const auto opening = m_work.terms.openingAccumulated.find(m_rule.id);
    m_accumulator = instance == 0 && opening != m_work.terms.openingAccumulated.end() ? opening->second : 0;
    m_base = m_units = m_due = 0;
    if (m_instance < 0)
        goOn(instance);
    m_instance = instance;
}

/// An amended rule goes on from what its predecessor accumulated in the same scope. What is due retroactively is
/// counted anew, unless nothing about the rule changed: earlier periods keep their rates.
void RuleRater::goOn(int instance)
{
    const RuleRater *before = m_before;
    while (before != nullptr && before->m_instance < 0)
        before = before->m_before;
    if (before == nullptr || before->m_instance != instance || before->m_rule.measure != m_rule.measure
        || before->m_rule.scope != m_rule.scope)
        return;
    m_accumulator = before->m_accumulator;
    RateRule same = before->m_rule;
    same.from = m_rule.from;
    same.until = m_rule.until;
    if (same != m_rule)
        return;
    m_base = before->m_base;
    m_units = before->m_units;
    m_due = before->m_due;
}

size_t RuleRater::tierAt(qint64 value) const
{
    const auto after = std::ranges::upper_bound(m_rule.tiers, value, {}, &Tier::from);
    return after == m_rule.tiers.begin() ? 0 : size_t(after - m_rule.tiers.begin()) - 1;
}

void RuleRater::rate(int place, std::span<const quint32> lines)
{
    enter(place);
    const qint64 before = m_accumulator;
    accumulate(place, lines);
    switch (m_rule.mode) {
    case RateMode::Marginal: break; // accumulate() has rated them on the way
    case RateMode::Prospective: rateAtTier(lines, before); break;
    case RateMode::PeriodEndRate: rateAtTier(lines, m_accumulator); break;
    case RateMode::Retroactive: rateRetroactive(place, lines); break;
    }
}

void RuleRater::accumulate(int place, std::span<const quint32> lines)
{
    for (const quint32 line : lines) {
        const qint64 before = m_accumulator;
        m_accumulator = m_work.lineFigure(Int128{before} + measure(line), line, "accumulator");
        if (LineTrace *trace = m_work.traceOf(line)) {
            const int instance = m_work.timeline.instance(place, m_rule.scope);
            trace->scopeFirst = m_work.timeline.firstOf(instance, m_rule.scope);
            trace->scopeLast = m_work.timeline.lastOf(instance, m_rule.scope);
            trace->accumulatorBefore = before;
            trace->accumulatorAfter = m_accumulator;
        }
        if (m_rule.mode == RateMode::Marginal)
            rateMarginal(line, before, m_accumulator);
    }
}

/// An empty sum over the denominator of a line's royalty.
ExactSum RuleRater::perLine(size_t line) const
{
    if (m_percent)
        return ExactSum(percentWhole);
    ExactSum sum(Rate::one);
    if (!m_work.input.lines[line].hasFullShare())
        sum.divideBy(percentWhole);
    return sum;
}

/// Adds what `length` of the line's `measure` earns in a tier, to a sum that is divided by |measure| where the tiers'
/// kind and the measure do not go together (section 4.2).
void RuleRater::addPart(ExactSum &sum, size_t line, size_t tier, Int128 length, Int128 measure)
{
    const RoyaltyLine &input = m_work.input.lines[line];
    const Int128 rate = m_rule.tiers[tier].rate.nanos;
    const Int128 share = input.hasFullShare() ? Int128{1} : input.share.nanos;
    const Int128 part = measure < 0 ? -length : length; // of |measure|
    if (m_percent && m_rule.measure == Measure::Base)
        sum.add({length, rate});
    else if (m_percent)
        sum.add({m_work.lines[line].base, part, rate});
    else if (m_rule.measure == Measure::Units)
        sum.add({length, rate, m_minorPerMajor, share});
    else
        sum.add({input.units, part, rate, m_minorPerMajor, share});
}

/// Adds what the whole line earns at a tier: base × percent, or units × per unit × share.
void RuleRater::addWhole(ExactSum &sum, size_t line, size_t tier)
{
    const RoyaltyLine &input = m_work.input.lines[line];
    const Int128 rate = m_rule.tiers[tier].rate.nanos;
    if (m_percent)
        sum.add({m_work.lines[line].base, rate});
    else
        sum.add({input.units, rate, m_minorPerMajor, input.hasFullShare() ? Int128{1} : input.share.nanos});
}

void RuleRater::rateMarginal(size_t line, qint64 before, qint64 after)
{
    const size_t first = tierAt(std::min(before, after));
    const size_t last = tierAt(std::max(before, after));
    LineTrace *trace = m_work.traceOf(line);
    ExactSum sum = perLine(line);
    if (first == last) { // nearly always; and a line without measure earns at the tier that it stands in
        addWhole(sum, line, first);
        if (trace != nullptr)
            trace->parts.push_back({first, measure(line), m_work.exactText(sum)});
        settle(line, sum);
        return;
    }
    const Int128 measured = Int128{after} - before;
    const Int128 low = std::min(before, after);
    const Int128 high = std::max(before, after);
    const bool spread = m_percent != (m_rule.measure == Measure::Base);
    if (spread)
        sum.divideBy(high - low);
    for (size_t tier = first; tier <= last; ++tier) {
        const Int128 from = tier == first ? low : Int128{m_rule.tiers[tier].from};
        const Int128 to = tier == last ? high : Int128{m_rule.tiers[tier + 1].from};
        if (from == to)
            continue;
        const Int128 length = measured < 0 ? from - to : to - from;
        addPart(sum, line, tier, length, measured);
        if (trace != nullptr) {
            ExactSum part = perLine(line);
            if (spread)
                part.divideBy(high - low);
            addPart(part, line, tier, length, measured);
            trace->parts.push_back({tier, qint64(length), m_work.exactText(part)});
        }
    }
    settle(line, sum);
}

void RuleRater::rateAtTier(std::span<const quint32> lines, qint64 accumulator)
{
    const size_t tier = tierAt(accumulator);
    for (const quint32 line : lines) {
        ExactSum sum = perLine(line);
        addWhole(sum, line, tier);
        if (LineTrace *trace = m_work.traceOf(line))
            trace->parts.push_back({tier, measure(line), m_work.exactText(sum)});
        settle(line, sum);
    }
}

std::optional<Int128> RuleRater::minimum(size_t line) const
{
    const RoyaltyLine &input = m_work.input.lines[line];
    ExactSum sum(Rate::one);
    sum.divideBy(percentWhole);
    sum.add({input.units, m_rule.minimumPerUnit->nanos, m_minorPerMajor, input.share.nanos});
    return sum.rounded(m_work.terms.rounding);
}

/// Rounds a line's exact royalty, keeps the rule's minimum (section 4.5) and writes it down.
void RuleRater::settle(size_t line, const ExactSum &exact)
{
    const qint64 units = m_work.input.lines[line].units;
    LineTrace *trace = m_work.traceOf(line);
    auto royalty = exact.rounded(m_work.terms.rounding);
    if (royalty && m_rule.minimumPerUnit && units != 0) {
        const auto least = minimum(line);
        royalty =
            !least ? std::nullopt : std::optional(units > 0 ? std::max(*royalty, *least) : std::min(*royalty, *least));
        if (trace != nullptr)
            trace->minimum = least;
    }
    m_work.lines[line].royalty = m_work.lineFigure(royalty, line, "royalty");
    if (trace != nullptr)
        trace->exact = m_work.exactText(exact);
}

void RuleRater::rateRetroactive(int place, std::span<const quint32> lines)
{
    std::vector<Int128> weights; // base, or units × share
    for (const quint32 line : lines) {
        const RoyaltyLine &input = m_work.input.lines[line];
        const Int128 unitShare = Int128{input.units} * input.share.nanos;
        m_base += m_work.lines[line].base;
        m_units += unitShare;
        weights.push_back(m_percent ? Int128{m_work.lines[line].base} : unitShare);
    }
    const Rounding rounding = m_work.terms.rounding;
    const size_t tier = tierAt(m_accumulator);
    const Int128 rate = m_rule.tiers[tier].rate.nanos;
    ExactSum exact(percentWhole);
    if (m_percent) {
        exact.add({m_base, rate});
    } else {
        exact.divideBy(Rate::one);
        exact.add({m_units, rate, m_minorPerMajor});
    }
    auto due = exact.rounded(rounding);
    if (due && m_rule.minimumPerUnit) {
        ExactSum least(percentWhole);
        least.divideBy(Rate::one);
        least.add({std::max<Int128>(0, m_units), m_rule.minimumPerUnit->nanos, m_minorPerMajor});
        const auto minimumDue = least.rounded(rounding);
        due = !minimumDue ? std::nullopt : std::optional(std::max(*due, *minimumDue));
    }
    Int128 total = 0;
    if (!due || __builtin_sub_overflow(*due, m_due, &total))
        failPeriodOverflow(m_work.input.source, m_work.timeline.period(place), "earned");

    const auto clipped = [total](Int128 weight) {
        return std::max<Int128>(0, total >= 0 ? weight : -weight);
    };
    const bool weighted = std::ranges::any_of(weights, [&](Int128 weight) { return clipped(weight) > 0; });
    std::ranges::transform(weights, weights.begin(),
                           [&](Int128 weight) { return weighted ? clipped(weight) : (weight < 0 ? -weight : weight); });
    const auto parts = apportion(total, weights);
    for (size_t i = 0; i < lines.size(); ++i) {
        m_work.lines[lines[i]].royalty = m_work.lineFigure(parts[i], lines[i], "royalty");
        if (LineTrace *trace = m_work.traceOf(lines[i])) {
            trace->parts.push_back({tier, measure(lines[i]), {}});
            trace->retroactive = RetroactiveTrace{*due, m_due, m_work.exactText(exact)};
        }
    }
    m_due = *due;
}

/// What lines outside the grants earn (section 3.3).
class HighestRate
{
public:
    explicit HighestRate(RoyaltyWork &work) : m_work(work) {}
    void rate(size_t line);

private:
    void enter(int place);

    RoyaltyWork &m_work;
    int m_place = -1;
    std::optional<Rate> m_percent; ///< of the rules that apply in that period
    std::optional<Rate> m_perUnit;
};

void HighestRate::enter(int place)
{
    if (m_place == place)
        return;
    m_place = place;
    m_percent.reset();
    m_perUnit.reset();
    for (const RateRule &rule : m_work.terms.rates) {
        if (!rule.appliesOn(std::max(m_work.timeline.period(place).span().start, m_work.terms.term.start)))
            continue;
        std::optional<Rate> &highest = rule.tierKind == TierKind::Percent ? m_percent : m_perUnit;
        for (const Tier &tier : rule.tiers)
            highest = std::max(highest.value_or(Rate()), tier.rate);
    }
}

void HighestRate::rate(size_t line)
{
    enter(m_work.lines[line].place);
    const RoyaltyLine &input = m_work.input.lines[line];
    ExactSum byPercent(percentWhole);
    if (m_percent)
        byPercent.add({m_work.lines[line].base, m_percent->nanos});
    ExactSum byUnit(percentWhole);
    byUnit.divideBy(Rate::one);
    if (m_perUnit)
        byUnit.add({input.units, m_perUnit->nanos, m_work.minorPerMajor(), input.share.nanos});
    const bool takePercent = !m_perUnit || (m_percent && !byUnit.isLargerInMagnitude(byPercent));
    const ExactSum &exact = takePercent ? byPercent : byUnit;
    m_work.lines[line].royalty = m_work.lineFigure(exact.rounded(m_work.terms.rounding), line, "royalty");
    if (LineTrace *trace = m_work.traceOf(line)) {
        (takePercent ? trace->highestPercent : trace->highestPerUnit) = takePercent ? m_percent : m_perUnit;
        trace->exact = m_work.exactText(exact);
    }
}

/// What a line earns by a person's decision: a rate of its own, or a fee, in place of the rules.
void rateSettled(RoyaltyWork &work, size_t line)
{
    const RoyaltyLine &input = work.input.lines[line];
    const LineSettlement &settlement = work.input.settlements.at(line);
    ExactSum exact(percentWhole);
    switch (settlement.kind) {
    case LineSettlement::Kind::Percent: exact.add({work.lines[line].base, settlement.rate.nanos}); break;
    case LineSettlement::Kind::PerUnit:
        exact.divideBy(Rate::one);
        exact.add({input.units, settlement.rate.nanos, work.minorPerMajor(), input.share.nanos});
        break;
    case LineSettlement::Kind::Fee: exact.add({settlement.fee, percentWhole}); break;
    }
    work.lines[line].royalty = work.lineFigure(exact.rounded(work.terms.rounding), line, "royalty");
    if (LineTrace *trace = work.traceOf(line))
        trace->exact = work.exactText(exact);
}

} // namespace

void rateLines(RoyaltyWork &work)
{
    HighestRate highest(work);
    std::vector<RuleRater> raters;
    raters.reserve(work.terms.rates.size());
    for (const RateRule &rule : work.terms.rates) {
        const auto before = std::ranges::find(raters.rbegin(), raters.rend(), rule.id, &RuleRater::id);
        raters.emplace_back(work, rule, before == raters.rend() ? nullptr : &*before);
    }
    std::vector<std::vector<quint32>> byRule(raters.size());
    for (int place = 0; place < work.timeline.count(); ++place) {
        for (auto &lines : byRule)
            lines.clear();
        for (const quint32 line : work.linesOf(place)) {
            if (work.lines[line].status == LineStatus::HighestRate)
                highest.rate(line);
            else if (work.lines[line].status == LineStatus::Settled)
                rateSettled(work, line);
            else
                byRule[size_t(work.lines[line].rule)].push_back(line);
        }
        for (size_t rule = 0; rule < raters.size(); ++rule) {
            if (!byRule[rule].empty())
                raters[rule].rate(place, byRule[rule]);
        }
    }
}

} // namespace lianming
