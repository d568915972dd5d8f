// The fields of a proposal that people edit, one by one: for setting what one person wrote beside what another saved
// meanwhile.
#pragma once

#include "core/proposals/proposal.h"

namespace lianming {

struct ProposalField {
    const char *name; ///< as the history names its column
    std::function<bool(const Proposal &, const Proposal &)> same;
    std::function<void(Proposal &to, const Proposal &from)> take;
};

/// In the order of the form.
[[nodiscard]] const QList<ProposalField> &proposalFields();

/// A field that both may have changed since one of them read it.
struct ProposalDifference {
    const ProposalField *field;
    bool isMine;   ///< I changed it
    bool isTheirs; ///< the other one changed it
};

/// Where what I wrote and what is stored now differ; `base`: what I had read. What only the other one changed is not
/// mine to undo, and what only I changed is not theirs: both are proposed, and a person decides.
[[nodiscard]] QList<ProposalDifference> differences(const Proposal &base, const Proposal &mine, const Proposal &theirs);

} // namespace lianming
