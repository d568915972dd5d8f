#include "core/royalties/bases.h"

#include "core/base/codetree.h"
#include "core/royalties/caps.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

class BaseDeriver
{
public:
    BaseDeriver(RoyaltyWork &work, const FxTable &fx)
        : m_work(work), m_terms(work.terms), m_fx(fx), m_matcher(work.terms, work.timeline, work.input.codes),
          m_caps(work), m_territoryChecked(work.input.codes.size())
    {
    }

    void derive();

private:
    void take(size_t index);
    void takeSettled(size_t index);
    void checkForm(size_t index, const RoyaltyLine &line);
    void convert(size_t index, const RoyaltyLine &line);
    [[nodiscard]] qint64 converted(size_t index, Int128 minor, const char *figure) const;
    void license(size_t index, const RoyaltyLine &line);
    [[nodiscard]] bool countsApart(const RoyaltyLine &line, int place) const;
    void takeDeductions(size_t index);
    void sortByPeriod();
    void setBase(size_t index);
    [[nodiscard]] const DatedRate &rateOf(size_t index, Currency currency, int place);

    RoyaltyWork &m_work;
    const RoyaltyTerms &m_terms;
    const FxTable &m_fx;
    LineMatcher m_matcher;
    CapLedger m_caps;
    std::vector<bool> m_territoryChecked; ///< by code
    std::map<std::pair<std::string_view, int>, DatedRate> m_rates;
    // of the line at hand, in the contract's currency:
    const DatedRate *m_rate = nullptr; ///< null: the line is in that currency
    Currency m_from;
    std::array<qint64, deductionKinds> m_deductions{};
    std::vector<Int128> m_sums;   ///< of them, by cap; the last for those in none
    std::vector<qint64> m_retail; ///< by line, for base kind retail
};

void BaseDeriver::derive()
{
    m_work.lines.assign(m_work.input.lines.size(), LineFigures());
    if (m_terms.base.kind == BaseKind::Retail)
        m_retail.resize(m_work.lines.size());
    if (!m_work.input.settlements.empty() && m_work.input.settlements.rbegin()->first >= m_work.lines.size())
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "A line is settled that is not there"));
    size_t next = 0;
    for (const auto &[settled, settlement] : m_work.input.settlements) {
        while (next < settled)
            take(next++);
        takeSettled(next++);
    }
    while (next < m_work.lines.size())
        take(next++);
    sortByPeriod();
    m_caps.apply();
    for (const quint32 index : m_work.order)
        setBase(index);
}

/// Steps 1 to 4 of a line, and what it claims of step 5.
void BaseDeriver::take(size_t index)
{
    const RoyaltyLine &line = m_work.input.lines[index];
    LineFigures &figures = m_work.lines[index];
    checkForm(index, line);
    if (line.free)
        return;
    convert(index, line);
    license(index, line);
    if (figures.status == LineStatus::Rated)
        takeDeductions(index);
}

/// The same of a line that earns what a person decided; free goods too. Why it would be an exception stays with it.
void BaseDeriver::takeSettled(size_t index)
{
    const RoyaltyLine &line = m_work.input.lines[index];
    LineFigures &figures = m_work.lines[index];
    checkForm(index, line);
    convert(index, line);
    if (!line.free)
        license(index, line);
    if (LineTrace *trace = m_work.traceOf(index))
        trace->settlement = m_work.input.settlements.at(index);
    figures.status = LineStatus::Settled;
    figures.rule = -1;
    figures.pool = m_matcher.decide(line).pool;
    figures.apart = true;
}

void BaseDeriver::checkForm(size_t index, const RoyaltyLine &line)
{
    const QString &source = m_work.input.source;
    const auto at = qsizetype(index);
    const auto place = m_work.timeline.find(line.period);
    if (!place) {
        failLine(source, at, "period", QT_TRANSLATE_NOOP("core", "%1 is not a period of the contract"),
                 {line.period.name()});
    }
    m_work.lines[index].place = *place;
    if (!m_territoryChecked[line.territory]) {
        const std::string &code = m_work.input.codes.text(line.territory);
        const TerritoryForm form = territoryForm(code);
        if (form != TerritoryForm::Country && form != TerritoryForm::Subdivision) {
            failLine(source, at, "territory", QT_TRANSLATE_NOOP("core", "\"%1\" is no country and no subdivision"),
                     {QString::fromStdString(code)});
        }
        m_territoryChecked[line.territory] = true;
    }
    if (m_terms.base.kind == BaseKind::Retail) {
        if (!line.retailPrice)
            failLine(source, at, "retail_price", QT_TRANSLATE_NOOP("core", "is missing"));
        if (*line.retailPrice < 0)
            failLine(source, at, "retail_price", QT_TRANSLATE_NOOP("core", "must not be negative"));
    }
}

const DatedRate &BaseDeriver::rateOf(size_t index, Currency currency, int place)
{
    const auto key = std::pair(m_work.input.lines[index].currency.code(), place);
    auto found = m_rates.find(key);
    if (found == m_rates.end()) {
        const QDate day = m_work.timeline.period(place).span().end;
        const auto rate = m_fx.rate(currency, day);
        if (!rate) {
            failLine(m_work.input.source, qsizetype(index), "currency",
                     QT_TRANSLATE_NOOP("core", "there is no exchange rate of %1 for %2"),
                     {currency.codeText(), dayText(day)});
        }
        found = m_rates.emplace(key, *rate).first;
    }
    return found->second;
}

qint64 BaseDeriver::converted(size_t index, Int128 minor, const char *figure) const
{
    if (m_rate == nullptr)
        return m_work.lineFigure(minor, index, figure);
    ExactSum sum(Int128{Rate::one} * powerOfTen(m_from.digits()));
    sum.add({minor, m_rate->rate.nanos, m_work.minorPerMajor()});
    return m_work.lineFigure(sum.rounded(m_terms.rounding), index, figure);
}

void BaseDeriver::convert(size_t index, const RoyaltyLine &line)
{
    m_from = line.currency;
    m_rate = m_from == m_terms.currency ? nullptr : &rateOf(index, m_from, m_work.lines[index].place);
    m_work.lines[index].gross = converted(index, line.gross, "gross");
    for (size_t i = 0; i < deductionKinds; ++i)
        m_deductions[i] = converted(index, line.deductions[i], deductionCode(DeductionKind(i)));
    if (m_terms.base.kind == BaseKind::Retail)
        m_retail[index] = converted(index, Int128{line.units} * line.retailPrice.value_or(0), "retail_price");
    if (LineTrace *trace = m_work.traceOf(index)) {
        if (m_rate != nullptr)
            trace->fx = *m_rate;
        trace->deductions = m_deductions;
        if (m_terms.base.kind == BaseKind::Retail)
            trace->retail = m_retail[index];
    }
}

void BaseDeriver::license(size_t index, const RoyaltyLine &line)
{
    LineFigures &figures = m_work.lines[index];
    const CodeDecision &decision = m_matcher.decide(line);
    figures.reasons = m_matcher.reasons(line, figures.place, decision);
    if (figures.reasons != 0) {
        const bool excluded = m_terms.unlicensed == Unlicensed::Exclude;
        figures.status = excluded ? LineStatus::Excluded : LineStatus::HighestRate;
        figures.pool = excluded ? -1 : decision.pool;
        figures.apart = !excluded;
        return;
    }
    figures.rule = m_matcher.ruleFor(decision, figures.place);
    if (figures.rule < 0) {
        figures.status = LineStatus::NoRate;
        figures.reasons = NoRateReason;
        return;
    }
    figures.status = LineStatus::Rated;
    figures.pool = decision.pool;
    figures.apart = countsApart(line, figures.place);
    if (LineTrace *trace = m_work.traceOf(index)) {
        trace->grant = *std::ranges::find_if(
            decision.grants, [&](size_t grant) { return m_matcher.fallsInside(line, figures.place, grant); });
    }
}

/// Whether a sell-off sale counts apart from the pool's earnings (section 5.1).
bool BaseDeriver::countsApart(const RoyaltyLine &line, int place) const
{
    if (m_terms.sellOffCounts)
        return false;
    return line.date.isValid() ? line.date > m_terms.term.end : m_work.timeline.isAfterTerm(place);
}

/// Leaves the sum of the allowed deductions that stand in no cap, and hands the others to their caps.
void BaseDeriver::takeDeductions(size_t index)
{
    const size_t caps = m_terms.base.caps.size();
    m_sums.assign(caps + 1, 0);
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (m_terms.base.allowed[i])
            m_sums[m_caps.capOf(DeductionKind(i)).value_or(caps)] += m_deductions[i];
    }
    m_work.lines[index].deduction = m_work.lineFigure(m_sums[caps], index, "deductions");
    for (size_t cap = 0; cap < caps; ++cap)
        m_caps.claim(cap, index, m_work.lineFigure(m_sums[cap], index, "deductions"));
}

void BaseDeriver::sortByPeriod()
{
    // Counting sort: stable, so that each period keeps the statement's order.
    auto &starts = m_work.periodStarts;
    starts.assign(size_t(m_work.timeline.count()) + 1, 0);
    for (const LineFigures &figures : m_work.lines)
        starts[size_t(figures.place) + 1] += figures.takesPart() ? 1 : 0;
    for (size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    m_work.order.resize(starts.back());
    auto next = starts;
    for (size_t i = 0; i < m_work.lines.size(); ++i) {
        if (m_work.lines[i].takesPart())
            m_work.order[next[size_t(m_work.lines[i].place)]++] = quint32(i);
    }
}

/// Step 6.
void BaseDeriver::setBase(size_t index)
{
    const RoyaltyLine &line = m_work.input.lines[index];
    LineFigures &figures = m_work.lines[index];
    LineTrace *trace = m_work.traceOf(index);
    Int128 base = 0;
    switch (m_terms.base.kind) {
    case BaseKind::NetSales: base = Int128{figures.gross} - figures.deduction; break;
    case BaseKind::GrossSales: base = figures.gross; break;
    case BaseKind::Retail: base = m_retail[index]; break;
    case BaseKind::Units: return;
    }
    if (m_terms.base.minimumPerUnit && line.units != 0) {
        ExactSum floor(Rate::one);
        floor.add({line.units, m_terms.base.minimumPerUnit->nanos, m_work.minorPerMajor()});
        const auto least = floor.rounded(m_terms.rounding);
        if (!least)
            failLineOverflow(m_work.input.source, qsizetype(index), "base");
        base = line.units > 0 ? std::max(base, *least) : std::min(base, *least);
        if (trace != nullptr)
            trace->floor = *least;
    }
    if (trace != nullptr)
        trace->beforeShare = base;
    if (!line.hasFullShare()) {
        ExactSum shared(percentWhole);
        shared.add({base, line.share.nanos});
        base = m_work.lineFigure(shared.rounded(m_terms.rounding), index, "base");
    }
    figures.base = m_work.lineFigure(base, index, "base");
}

} // namespace

void deriveBases(RoyaltyWork &work, const FxTable &fx)
{
    BaseDeriver(work, fx).derive();
}

} // namespace lianming
