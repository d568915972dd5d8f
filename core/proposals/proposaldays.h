// The days of proposals that a calendar shows. Pure functions.
#pragma once

#include "core/proposals/proposal.h"

namespace lianming {

enum class ProposalDayKind {
    StepDue,     ///< the next step
    DecisionDue, ///< from the next day on it is stuck where it stands
    Received,
    TermBegins,
};

struct ProposalDay {
    QDate on;
    ProposalDayKind kind = ProposalDayKind::Received;
    Id<Proposal> proposal;

    friend bool operator==(const ProposalDay &, const ProposalDay &) = default;
};

/// Those from `first` to `last`, by day, then in the order of the kinds. Of a decided proposal only when it was
/// received and, if it became a contract, when its term begins.
[[nodiscard]] QList<ProposalDay> proposalDays(const QList<ProposalItem> &items, QDate first, QDate last);

} // namespace lianming
