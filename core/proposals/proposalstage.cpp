#include "core/proposals/proposalstage.h"

#include <QLatin1StringView>

namespace lianming {

namespace {

constexpr size_t stageCount = std::size(proposalStages);
constexpr MoveBy no = MoveBy::Nobody;
constexpr MoveBy yes = MoveBy::Person;
constexpr MoveBy sign = MoveBy::Contract;

// One step forward or back; an end from every open stage; an ended one can be taken up again for review. What has a
// contract stays with it.
constexpr MoveBy moves[stageCount][stageCount] = {
    // to: inquiry, reviewing, negotiating, accepted, contracted, declined, withdrawn
    {no, yes, no, no, no, yes, yes},   // from inquiry
    {yes, no, yes, no, no, yes, yes},  // from reviewing
    {no, yes, no, yes, no, yes, yes},  // from negotiating
    {no, no, yes, no, sign, yes, yes}, // from accepted
    {no, no, no, no, no, no, no},      // from contracted
    {no, yes, no, no, no, no, no},     // from declined
    {no, yes, no, no, no, no, no},     // from withdrawn
};

} // namespace

const char *proposalStageCode(ProposalStage stage)
{
    switch (stage) {
    case ProposalStage::Inquiry: return "inquiry";
    case ProposalStage::Reviewing: return "reviewing";
    case ProposalStage::Negotiating: return "negotiating";
    case ProposalStage::Accepted: return "accepted";
    case ProposalStage::Contracted: return "contracted";
    case ProposalStage::Declined: return "declined";
    case ProposalStage::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<ProposalStage> parseProposalStage(QStringView code)
{
    for (const ProposalStage stage : proposalStages) {
        if (code == QLatin1StringView(proposalStageCode(stage)))
            return stage;
    }
    return std::nullopt;
}

MoveBy moveBy(ProposalStage from, ProposalStage to)
{
    return moves[size_t(from)][size_t(to)];
}

QList<ProposalStage> nextStages(ProposalStage from)
{
    QList<ProposalStage> out;
    for (const ProposalStage to : proposalStages) {
        if (moveBy(from, to) == MoveBy::Person)
            out.append(to);
    }
    return out;
}

bool needsReason(ProposalStage to)
{
    return to == ProposalStage::Declined || to == ProposalStage::Withdrawn;
}

bool isOpen(ProposalStage stage)
{
    return stage == ProposalStage::Inquiry || stage == ProposalStage::Reviewing || stage == ProposalStage::Negotiating
           || stage == ProposalStage::Accepted;
}

} // namespace lianming
