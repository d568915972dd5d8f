// What can be done with proposals. Each verb that writes is one transaction with its line in the history; accepting one
// asks the rights check inside that transaction.
#pragma once

#include "core/audit/attachment.h"
#include "core/proposals/proposal.h"
#include "core/rights/avails.h"

namespace lianming {

class Journal;
struct HistoryEntry;
struct Workspace;

class ProposalService
{
public:
    explicit ProposalService(Workspace &workspace) : m_w(&workspace) {}

    /// The newest first. Here and below, a brand's people see neither the house's estimate nor its next step.
    [[nodiscard]] QList<ProposalItem> list(const ProposalFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] Proposal get(Id<Proposal> id) const;
    [[nodiscard]] Proposal get(const QString &number) const;
    [[nodiscard]] QStringList owners() const;

    /// Starts as an inquiry, whatever its stage says. Without a number it gets the next one of the year it was received
    /// in. Throws Error::BadInput for an invalid record or assets of another institution, Error::Duplicate for a
    /// number in use.
    Id<Proposal> add(Proposal proposal);
    /// The same as part of what somebody else writes.
    Id<Proposal> add(Transaction &tx, Journal &journal, Proposal proposal);
    /// Everything but number, stage and reason; for a brand's people also but owner, next step and value. Throws as
    /// add(); Error::Conflict when somebody else changed it since it was read; Error::Rejected once it has a contract,
    /// and for who may not decide about it once that was done.
    void change(const Proposal &proposal);
    /// Moves it to another stage. Throws Error::Rejected for a move that the table does not allow, without the reason
    /// that declining and withdrawing need (of the list or in words), and for accepting what has open points or rights
    /// that are taken; Error::BadInput for a stage or a reason that its pipeline does not have; before all of this
    /// Error::Conflict, as change().
    void move(Id<Proposal> id, qint64 version, ProposalTarget target);
    /// To the first stage of a phase.
    void move(Id<Proposal> id, qint64 version, ProposalStage to, const QString &reason = {})
    {
        move(id, version, ProposalTarget{to, {}, {}, reason});
    }
    void setArchived(Id<Proposal> id, bool archived);

    /// The brand's brief and whatever else belongs to it, the oldest first.
    [[nodiscard]] QList<Attachment> attachments(Id<Proposal> id) const;
    /// Takes a copy of the file. Throws Error::Duplicate for one that is attached already, Error::BadInput for one that
    /// cannot be read.
    void attach(Id<Proposal> id, const QString &path, Progress *progress = nullptr);

    /// How its rights stand against all live grants and other brands' proposals in negotiation or accepted. Asks about
    /// the values given: it may be a form being edited, saved or not. Nothing while it has open points or problems.
    [[nodiscard]] std::optional<AvailsAnswer> rights(const Proposal &proposal) const;

    /// Oldest first.
    [[nodiscard]] QList<ProposalMove> moves(Id<Proposal> id) const;
    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Proposal> id) const;

private:
    Workspace *m_w;
};

/// Moves a proposal, which somebody has checked, inside a transaction, and tells those whom it concerns.
void moveAndTell(Journal &journal, const Proposal &proposal, const ProposalTarget &target);

/// What a proposal asks for, as the rights check takes it. `assetCodes` are its assets' codes.
[[nodiscard]] GrantRequest requestOf(const Proposal &proposal, const QString &brandCode, const QStringList &assetCodes);

} // namespace lianming
