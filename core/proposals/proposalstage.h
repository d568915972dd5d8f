// The stages of a proposal and the moves between them: one table, asked by the board, the command line and the service.
#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace lianming {

enum class ProposalStage { Inquiry, Reviewing, Negotiating, Accepted, Contracted, Declined, Withdrawn };

/// All of them, in the order of a board's columns.
inline constexpr ProposalStage proposalStages[] = {
    ProposalStage::Inquiry,    ProposalStage::Reviewing, ProposalStage::Negotiating, ProposalStage::Accepted,
    ProposalStage::Contracted, ProposalStage::Declined,  ProposalStage::Withdrawn};

/// "inquiry" … "withdrawn".
[[nodiscard]] const char *proposalStageCode(ProposalStage stage);
[[nodiscard]] std::optional<ProposalStage> parseProposalStage(QStringView code);

/// What a move is to whom: nobody may make it, a person may, or only the signing of the proposal's contract.
enum class MoveBy { Nobody, Person, Contract };
[[nodiscard]] MoveBy moveBy(ProposalStage from, ProposalStage to);

/// The stages a person may move a proposal to, in the order of the board.
[[nodiscard]] QList<ProposalStage> nextStages(ProposalStage from);
/// Whether a move there must give a reason: declined and withdrawn.
[[nodiscard]] bool needsReason(ProposalStage to);
/// Whether work on it goes on: inquiry to accepted.
[[nodiscard]] bool isOpen(ProposalStage stage);

} // namespace lianming
