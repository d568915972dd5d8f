#include "core/royalties/caps.h"

#include <algorithm>

namespace lianming {

CapLedger::CapLedger(RoyaltyWork &work) : m_work(work)
{
    const auto &caps = work.terms.base.caps;
    for (size_t i = 0; i < caps.size(); ++i) {
        for (const DeductionKind kind : caps[i].kinds)
            m_capOf[size_t(kind)] = i;
        m_claims.emplace_back(work.input.lines.size());
    }
}

void CapLedger::apply()
{
    for (size_t cap = 0; cap < m_claims.size(); ++cap)
        apply(cap);
}

void CapLedger::apply(size_t cap)
{
    const DeductionCap &terms = m_work.terms.base.caps[cap];
    int instance = -1;
    Int128 claimedSoFar = 0;
    Int128 grossSoFar = 0;
    Int128 allowedSoFar = 0;
    for (int place = 0; place < m_work.timeline.count(); ++place) {
        if (m_work.timeline.instance(place, terms.basis) != instance) {
            instance = m_work.timeline.instance(place, terms.basis);
            claimedSoFar = grossSoFar = allowedSoFar = 0;
        }
        Int128 claimed = 0;
        for (const quint32 line : m_work.linesOf(place)) {
            if (m_work.lines[line].status != LineStatus::Rated)
                continue;
            claimed += m_claims[cap][line];
            grossSoFar += m_work.lines[line].gross;
        }
        claimedSoFar += claimed;
        ExactSum ceiling(percentWhole);
        ceiling.add({terms.percent.nanos, std::max(Int128{0}, grossSoFar)});
        const auto rounded = ceiling.rounded(m_work.terms.rounding);
        if (!rounded)
            failPeriodOverflow(m_work.input.source, m_work.timeline.period(place), "deductions");
        const Int128 allowedBefore = allowedSoFar;
        allowedSoFar = std::min(claimedSoFar, *rounded);
        const Int128 allowed = allowedSoFar - allowedBefore;
        share(cap, place, allowed);
        if (m_work.trace != nullptr) {
            m_work.trace->periods[size_t(place)].caps.push_back(
                {cap, claimed, allowed, claimedSoFar, grossSoFar, allowedSoFar, allowedBefore});
        }
    }
}

/// Spreads what a period is allowed over its lines.
void CapLedger::share(size_t cap, int place, Int128 allowed)
{
    std::vector<quint32> lines;
    std::vector<Int128> weights;
    Int128 claimed = 0;
    Int128 negative = 0; // N of the page
    bool weighted = false;
    for (const quint32 line : m_work.linesOf(place)) {
        if (m_work.lines[line].status != LineStatus::Rated)
            continue;
        const qint64 own = m_claims[cap][line];
        claimed += own;
        negative += own < 0 ? -Int128{own} : Int128{0};
        weighted = weighted || own > 0;
        lines.push_back(line);
        weights.push_back(std::max<Int128>(0, own));
    }
    if (allowed == claimed) {
        for (const quint32 line : lines)
            keep(cap, line, m_claims[cap][line]);
        return;
    }
    if (!weighted) {
        std::ranges::transform(lines, weights.begin(),
                               [this](quint32 line) { return std::max<Int128>(0, m_work.lines[line].gross); });
    }
    const auto parts = apportion(allowed + negative, weights);
    for (size_t i = 0; i < lines.size(); ++i)
        keep(cap, lines[i], parts[i] + std::min<Int128>(0, m_claims[cap][lines[i]]));
}

void CapLedger::keep(size_t cap, quint32 line, Int128 minor)
{
    qint64 &deduction = m_work.lines[line].deduction;
    deduction = m_work.lineFigure(minor + deduction, line, "deductions");
    if (LineTrace *trace = m_work.traceOf(line))
        trace->caps.push_back({cap, m_claims[cap][line], m_work.lineFigure(minor, line, "deductions")});
}

} // namespace lianming
