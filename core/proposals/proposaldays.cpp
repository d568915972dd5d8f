#include "core/proposals/proposaldays.h"

#include <algorithm>

namespace lianming {

QList<ProposalDay> proposalDays(const QList<ProposalItem> &items, QDate first, QDate last)
{
    QList<ProposalDay> out;
    const auto add = [&](QDate on, ProposalDayKind kind, const ProposalItem &item) {
        if (on.isValid() && first <= on && on <= last)
            out.append({on, kind, item.id});
    };
    for (const ProposalItem &item : items) {
        const bool open = isOpen(item.stage);
        if (open && item.nextStepOn)
            add(*item.nextStepOn, ProposalDayKind::StepDue, item);
        if (open && item.houseStage.patienceDays > 0)
            add(item.stageSince.toLocalTime().date().addDays(item.houseStage.patienceDays),
                ProposalDayKind::DecisionDue, item);
        add(item.receivedOn, ProposalDayKind::Received, item);
        if (open || item.stage == ProposalStage::Contracted)
            add(item.term.start, ProposalDayKind::TermBegins, item);
    }
    std::ranges::stable_sort(out, [](const ProposalDay &a, const ProposalDay &b) {
        return std::tie(a.on, a.kind) < std::tie(b.on, b.kind);
    });
    return out;
}

} // namespace lianming
