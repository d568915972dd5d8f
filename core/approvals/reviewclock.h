// How long who has had a product: the house's working days in the round that is open, when its answer is due, and the
// days each side took since the beginning. The clock runs while the house has a round, stands while it is on hold or
// with the licensee, and begins anew with each round. A plain function on what happened.
#pragma once

#include "core/approvals/reviewchain.h"
#include "core/approvals/workingcalendar.h"

namespace lianming {

/// One act and where it led.
struct ReviewEvent {
    ReviewAct act = ReviewAct::Begin;
    ReviewStanding standing;
    QDate on;
    QString note;
    QDateTime at;
    QString actor;

    friend bool operator==(const ReviewEvent &, const ReviewEvent &) = default;
};

struct ReviewClock {
    ReviewSide side = ReviewSide::Nobody; ///< who has it now
    int allowed = 0;                      ///< working days for this stage; 0 once it has ended
    int used = 0;                         ///< of the house, in this round
    std::optional<QDate> dueOn;           ///< the last day for the house's answer, while it has the round
    std::optional<QDate> silenceOn;       ///< the last day to answer before silence is an approval
    int houseDays = 0;                    ///< since the beginning
    int licenseeDays = 0;
    int heldDays = 0;
    QDate since; ///< when it came to where it stands
    QList<int> unknownYears;

    [[nodiscard]] int left() const { return allowed - used; }
    [[nodiscard]] bool isOverdue(QDate today) const { return dueOn && *dueOn < today; }
    /// Whether the silence of the house has become an approval.
    [[nodiscard]] bool isSilent(QDate today) const { return silenceOn && *silenceOn < today; }
    friend bool operator==(const ReviewClock &, const ReviewClock &) = default;
};

/// `events` in their order, at least the beginning.
[[nodiscard]] ReviewClock clockOf(const QList<ReviewEvent> &events, const ReviewChain &chain,
                                  const WorkingCalendar &calendar, QDate today);

} // namespace lianming
