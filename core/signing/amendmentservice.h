// What can be done with amendments of signed contracts. A draft holds the whole contract as it is to be; signing it
// asks the same gates as a contract's signature, in one transaction, and changes the contract from the amendment's day
// on: earlier periods keep their terms (core/contracts/amendedterms.h), earlier days their grants.
#pragma once

#include "core/contracts/amendment.h"
#include "core/drafting/textdiff.h"
#include "core/signing/gates.h"

namespace lianming {

/// What stands between an amendment and its signature.
struct AmendmentCheck {
    QList<AmendmentFinding> findings;
    GateReport gates; ///< of the contract as it is to be; empty while something is found

    [[nodiscard]] bool canSign() const { return findings.isEmpty() && gates.canSign(); }
};

/// An amendment with the contract before and after it.
struct OpenedAmendment {
    Amendment amendment;
    Contract before; ///< of one that is not signed: as the contract stands now
    Contract after;
};

class AmendmentService
{
public:
    explicit AmendmentService(Workspace &workspace) : m_w(&workspace) {}

    /// In their order, dropped ones too.
    [[nodiscard]] QList<Amendment> list(Id<Contract> contract) const;
    /// Throws Error::NotFound; Error::Corrupt for one whose stored contract cannot be read.
    [[nodiscard]] OpenedAmendment open(Id<Amendment> id) const;

    /// What it changes, in the words of a contract: terms from old to new, clauses of the text word by word. Throws
    /// Error::BadInput for terms that cannot be read.
    [[nodiscard]] TextDiff changes(const OpenedAmendment &opened, DocumentLanguage language) const;

    /// The contract as a document ("lianming-contract/1") would have it: its values, with the parties and the standing
    /// of the record. Throws Error::BadInput that names `file` and the place, for its text too, and for a document of
    /// another contract.
    [[nodiscard]] Contract amendedBy(Id<Contract> contract, const Json &document, const QString &file) const;

    /// Adds a draft. `after`: the contract as it is to be, with the id of the contract that is amended; of the
    /// amendment title, reason, day and option count. Throws Error::BadInput without title or day and for an invalid
    /// contract, Error::Rejected for a contract that is not signed.
    Id<Amendment> draft(const Amendment &amendment, const Contract &after);
    /// The draft by which an option is used: the contract goes on until the option's new last day, and with it the
    /// grants that end with the term. Throws Error::Rejected for an option that was decided.
    Id<Amendment> draftRenewal(Id<ContractOption> option);
    /// Changes a draft. Throws as draft(); Error::Conflict when somebody else changed it since it was read,
    /// Error::Rejected once it is signed or dropped.
    void change(const Amendment &amendment, const Contract &after);
    /// Gives a draft up; it stays in the list.
    void drop(Id<Amendment> id, qint64 version);

    [[nodiscard]] AmendmentCheck check(Id<Amendment> id) const;
    /// The same about values that are being edited.
    [[nodiscard]] AmendmentCheck check(const Amendment &amendment, const Contract &after) const;
    /// Signs a draft and uses its option. Throws Error::Rejected for the first thing that check() finds,
    /// Error::Conflict as change().
    void sign(Id<Amendment> id, qint64 version, QDate on);

private:
    Workspace *m_w;
};

} // namespace lianming
