// What can be done with products on their way to release. Each verb that writes is one transaction with its lines in
// the history and in the inboxes of whom it concerns. It keeps true: only the moves of reviewstage.h are made; a
// round's files are frozen with it; one lead closes a round, and gives a reason for approving what a reviewer has not
// seen or advises against; the last approval releases the product in the same transaction; nothing passes the first
// stage or the last that its contract does not cover; silence approves only where the contract says so; what is
// released stays what it is. A brand's manager hands in for the own brand, and sees neither opinions, internal remarks
// nor why something was approved against an opinion.
#pragma once

#include "core/approvals/approvaldetail.h"
#include "core/base/progress.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

/// What is handed in.
struct SubmissionDraft {
    QStringList paths; ///< files to be taken into the store, in their order
    QString note;
    QString labelText; ///< credit line and object numbers as they are to stand on the product; may be empty
};

/// Another lead for a product's rounds, in place of who was read.
struct LeadChange {
    QString from;
    QString to;
};

class ApprovalService
{
public:
    explicit ApprovalService(Workspace &workspace) : m_w(&workspace) {}

    /// The register with where each product stands, the newest approvals first.
    [[nodiscard]] QList<ApprovalItem> list(const ApprovalFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] ApprovalDetail get(Id<LicensedProduct> id) const;
    /// The product by contract number and SKU. Throws Error::NotFound.
    [[nodiscard]] Id<LicensedProduct> find(const QString &contract, const QString &sku) const;
    /// What the contract does not cover of a product; it may be one in a form.
    [[nodiscard]] QList<ScopeFinding> scope(const LicensedProduct &product) const;
    /// Newest first: of the product and of its approval.
    [[nodiscard]] QList<HistoryEntry> history(Id<LicensedProduct> id) const;

    /// Begins the approval of a product of the register, or of a new one (id unset), which is registered in review.
    /// `lead` closes its rounds, as somebody of the house says; empty: whoever may. Throws as ProductService::add() and
    /// setLead(); Error::Duplicate where it has begun, Error::Rejected for a product that is released.
    Id<ProductApproval> begin(const LicensedProduct &product, const QString &lead = {});
    /// What a product of the register is, its SKU, names, category and assets, and who decides about it. Throws as
    /// ProductService::change() and setLead(); Error::Rejected for another category or other assets of a released
    /// product, and for what the contract does not cover once the product has passed its first stage; Error::Conflict
    /// when somebody else named a lead meanwhile.
    void change(const LicensedProduct &product, const std::optional<LeadChange> &lead = {});
    /// Hands in a round. Throws Error::Rejected where none is awaited, Error::BadInput without a file where the stage
    /// needs one and for files that cannot be read, Error::Conflict when somebody else moved it since `version`.
    Id<Submission> submit(Id<ProductApproval> id, qint64 version, const SubmissionDraft &draft,
                          Progress *progress = nullptr);
    /// Closes the round, puts it on hold and so on: any act but Begin, Submit and FinishChanges. `changes`: what
    /// ApproveWithChanges asks for, at least one. The note is for the licensee, too, but for the reason of an approval
    /// that approvalNeedsReason(). Throws Error::Rejected where the table does not allow it, without a reason that is
    /// needed, for somebody else than the lead, for what the contract does not cover at the first stage and the last,
    /// and for the silence that a licensee counts in a year whose holidays are not known; Error::Conflict as submit().
    void act(Id<ProductApproval> id, qint64 version, ReviewAct act, const QString &note = {},
             const QStringList &changes = {});
    /// Says that a change is made; the last one goes on to the next stage. Throws Error::Duplicate if it was ticked,
    /// Error::Rejected as act() for what the contract does not cover.
    void tickOff(Id<ReviewChange> id, qint64 version);
    /// What a reviewer recommends about the round that is open. Throws Error::Rejected for another round, for somebody
    /// who does not speak as that reviewer, and without a reason unless it is an approval.
    void recommend(Id<Submission> id, Reviewer reviewer, Opinion opinion, const QString &note = {});
    /// Throws Error::Rejected for who may not close rounds.
    void setLead(Id<ProductApproval> id, qint64 version, const QString &lead);

private:
    Workspace *m_w;
};

} // namespace lianming
