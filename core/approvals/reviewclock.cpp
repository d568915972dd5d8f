#include "core/approvals/reviewclock.h"

namespace lianming {

ReviewClock clockOf(const QList<ReviewEvent> &events, const ReviewChain &chain, const WorkingCalendar &calendar,
                    QDate today)
{
    ReviewClock out;
    if (events.isEmpty())
        return out;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const ReviewEvent &event = events[i];
        const bool isLast = i + 1 == events.size();
        const int days = calendar.between(event.on, isLast ? today : events[i + 1].on);
        if (event.act == ReviewAct::Submit || event.act == ReviewAct::Begin)
            out.used = 0; // a new round
        switch (sideOf(event.standing.state)) {
        case ReviewSide::House:
            out.houseDays += days;
            if (isLast) {
                const int left = chain.at(event.standing.stage).days - out.used;
                out.dueOn = calendar.plus(event.on, std::max(left, 0));
                if (chain.silenceDays)
                    out.silenceOn = calendar.plus(event.on, std::max(*chain.silenceDays - out.used, 0));
            }
            out.used += days;
            break;
        case ReviewSide::Licensee: out.licenseeDays += days; break;
        case ReviewSide::Nobody: out.heldDays += event.standing.state == ReviewState::OnHold ? days : 0; break;
        }
    }
    const ReviewStanding &now = events.last().standing;
    out.side = sideOf(now.state);
    out.since = events.last().on;
    const bool hasEnded = out.side == ReviewSide::Nobody && now.state != ReviewState::OnHold;
    out.allowed = hasEnded ? 0 : chain.at(now.stage).days;
    out.unknownYears = calendar.unknownYears({events.first().on, std::max(today, out.dueOn.value_or(today))});
    return out;
}

} // namespace lianming
