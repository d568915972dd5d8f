#include "core/royalties/trace.h"

namespace lianming {

void RoyaltyTrace::reset(size_t lineCount, int periodCount)
{
    lines.clear();
    periods.assign(size_t(periodCount), PeriodTrace());
    if (!withLines)
        return;
    if (onlyLine) {
        if (*onlyLine >= 0 && size_t(*onlyLine) < lineCount)
            lines.resize(1);
    } else {
        lines.resize(lineCount);
    }
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].line = onlyLine.value_or(qsizetype(i));
}

LineTrace *RoyaltyTrace::line(size_t index)
{
    if (lines.empty())
        return nullptr;
    if (!onlyLine)
        return &lines[index];
    return size_t(*onlyLine) == index ? &lines.front() : nullptr;
}

} // namespace lianming
