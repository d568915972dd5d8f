#include "core/proposals/proposalfields.h"

#include <algorithm>

namespace lianming {

namespace {

template<class T>
ProposalField field(const char *name, T Proposal::*member)
{
    return {name, [member](const Proposal &a, const Proposal &b) { return a.*member == b.*member; },
            [member](Proposal &to, const Proposal &from) {
                to.*member = from.*member;
            }};
}

/// The same rights in another order are the same.
bool sameRights(const Proposal &a, const Proposal &b)
{
    return std::ranges::is_permutation(a.rights, b.rights);
}

} // namespace

const QList<ProposalField> &proposalFields()
{
    static const QList<ProposalField> fields{field("institution_id", &Proposal::institution),
                                             field("brand_id", &Proposal::brand),
                                             field("title", &Proposal::title),
                                             field("idea", &Proposal::idea),
                                             field("assets", &Proposal::assets),
                                             {"rights", sameRights, field("rights", &Proposal::rights).take},
                                             field("categories", &Proposal::categories),
                                             field("territories", &Proposal::territories),
                                             field("channels", &Proposal::channels),
                                             field("term", &Proposal::term),
                                             field("exclusivity", &Proposal::exclusivity),
                                             field("offered_percent", &Proposal::offeredPercent),
                                             field("offered_guarantee_minor", &Proposal::guarantee),
                                             field("value_minor", &Proposal::value),
                                             field("received_on", &Proposal::receivedOn),
                                             field("owner", &Proposal::owner),
                                             field("next_step", &Proposal::nextStep),
                                             field("next_step_on", &Proposal::nextStepOn)};
    return fields;
}

QList<ProposalDifference> differences(const Proposal &base, const Proposal &mine, const Proposal &theirs)
{
    QList<ProposalDifference> out;
    for (const ProposalField &field : proposalFields()) {
        if (!field.same(mine, theirs))
            out.append({&field, !field.same(mine, base), !field.same(theirs, base)});
    }
    return out;
}

} // namespace lianming
