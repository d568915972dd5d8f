// What can be done on a contract's way to its signature: asking its gates, approving it, waiving a gate with a second
// person's consent, signing. Each verb that writes is one transaction with its line in the history. It keeps true:
// - Signing asks every gate inside its transaction, so that two people who sign colliding contracts at the same moment
//   cannot both succeed.
// - An approval and a waiver hold for one content of the contract; what is changed later needs new ones.
// - Nobody grants the waiver that the same person asked for, and whoever wrote last in the contract gives at most one
// of
//   its two approvals. (In one person's own workspace no approvals are needed, and nothing can be waived.)
#pragma once

#include "core/audit/attachment.h"
#include "core/signing/gates.h"
#include "core/signing/signingrecords.h"

#include <map>

namespace lianming {

class SigningService
{
public:
    explicit SigningService(Workspace &workspace) : m_w(&workspace) {}

    /// What stands between the contract and its signature. Asks about the values given: it may be a form being edited.
    [[nodiscard]] GateReport gates(const Contract &contract) const;
    /// Signs a draft; its proposal becomes contracted, and what the signature makes somebody do comes into the diary
    /// (signingduties.h). Throws Error::Rejected with what the first blocked gate finds, Error::Conflict when somebody
    /// else changed it since `version` was read, Error::NotFound.
    void sign(Id<Contract> id, qint64 version, QDate on);

    // Approvals and waivers are about a content: `contract` is the draft as it is stored (Error::Conflict when somebody
    // else changed it since it was read), or a signed contract with the values that an amendment gives it.

    /// Approves as legal or for the programme. Throws Error::Rejected while the contract is incomplete, its rights are
    /// not free or its title is not held; for whoever wrote last in it and has given the other approval already.
    void approve(const Contract &contract, ApprovalKind kind, const QString &note);
    /// Refuses an approval, or takes back one that was given to this content. Throws Error::Rejected without a note.
    void refuseApproval(const Contract &contract, ApprovalKind kind, const QString &note);
    /// In the order in which they were given; none for somebody who works for one brand.
    [[nodiscard]] QList<ContractApproval> approvals(Id<Contract> id) const;

    /// Asks a second person to let the contract pass in spite of a gate: of all that blocks there now and can be
    /// waived. `document`: the path of the paper that says so, taken into the store. Throws Error::Rejected where
    /// nothing blocks that could be waived and without a reason, Error::BadInput for a file that cannot be read.
    Id<GateWaiver> askWaiver(const Contract &contract, Gate gate, const QString &reason, const QString &document,
                             Progress *progress = nullptr);
    /// Grants or refuses what somebody else asked for. Throws Error::Rejected for the person who asked, for a draft
    /// that was changed since, and for a refusal without a note; Error::Duplicate if it was decided before.
    void decideWaiver(Id<GateWaiver> id, bool isGranted, const QString &note);
    /// In the order in which they were asked for; none for somebody who works for one brand.
    [[nodiscard]] QList<GateWaiver> waivers(Id<Contract> id) const;

    // Documents of contracts.
    [[nodiscard]] QList<Attachment> attachments(Id<Contract> id) const;
    /// Copies the file into the store. Throws Error::BadInput for a file that cannot be read, Error::Duplicate for one
    /// that is attached already.
    void attach(Id<Contract> id, const QString &path, Progress *progress = nullptr);

    /// What the house makes of each gate; those that are not named block.
    [[nodiscard]] std::map<Gate, GateRule> rules() const;
    /// Throws Error::Rejected for a gate that always blocks.
    void setRule(Gate gate, GateRule rule);

private:
    void decide(const Contract &contract, ApprovalKind kind, ApprovalDecision decision, const QString &note);

    Workspace *m_w;
};

} // namespace lianming
