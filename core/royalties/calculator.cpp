#include "core/royalties/calculator.h"

#include "core/royalties/bases.h"
#include "core/royalties/pools.h"
#include "core/royalties/rates.h"

namespace lianming {

RoyaltyResult calculateRoyalties(const RoyaltyTerms &terms, const RoyaltyLines &lines, const FxTable &fx,
                                 const BookedFigures &booked, RoyaltyTrace *trace)
{
    RoyaltyWork work{terms, lines, Timeline(terms), trace, {}, {}, {}};
    if (trace != nullptr)
        trace->reset(lines.lines.size(), work.timeline.count());
    deriveBases(work, fx);
    rateLines(work);
    RoyaltyResult result;
    result.periods = payPeriods(work, booked);
    if (trace != nullptr) {
        for (LineTrace &line : trace->lines)
            line.figures = work.lines[size_t(line.line)];
        for (size_t i = 0; i < trace->periods.size(); ++i)
            trace->periods[i].figures = result.periods[i];
    }
    result.lines = std::move(work.lines);
    return result;
}

std::vector<std::string> poolIds(const RoyaltyTerms &terms)
{
    std::vector<std::string> ids;
    ids.reserve(terms.guarantees.size() + 1);
    for (const Guarantee &guarantee : terms.guarantees)
        ids.push_back(guarantee.id);
    ids.emplace_back("rest");
    return ids;
}

} // namespace lianming
