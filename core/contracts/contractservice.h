// What can be done with contracts. Each verb that writes is one transaction with its line in the history. Signing, and
// what must hold before, are core/signing's.
#pragma once

#include "core/contracts/contract.h"
#include "core/contracts/contractjson.h"
#include "core/contracts/reportingcalendar.h"
#include "core/contracts/royaltyterms.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

class ContractService
{
public:
    explicit ContractService(Workspace &workspace) : m_w(&workspace) {}

    /// Those that end last first.
    [[nodiscard]] QList<ContractItem> list(const ContractFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] Contract get(Id<Contract> id) const;
    [[nodiscard]] Contract get(const QString &number) const;
    [[nodiscard]] std::optional<Contract> findByProposal(Id<Proposal> proposal) const;

    /// A draft with what was agreed: the parties, one grant of the proposal's box, its term and offer. Throws
    /// Error::Rejected unless the proposal is accepted, Error::Duplicate when it has a contract.
    Id<Contract> draftFrom(Id<Proposal> proposal);
    /// Adds a draft, whatever its state says; without a number it gets the next one of this year. Throws
    /// Error::BadInput for an invalid record, Error::Duplicate for a number or proposal that has a contract.
    Id<Contract> add(Contract contract);
    /// Changes a draft. Throws as add(); Error::Conflict when somebody else changed it since it was read;
    /// Error::Rejected once it is signed.
    void change(const Contract &contract);
    /// Only drafts and contracts that have ended can be archived (Error::Rejected).
    void setArchived(Id<Contract> id, bool archived);

    /// Ends a signed contract on `on`. Throws Error::Rejected for one that is not signed, a day before the signature
    /// and a missing reason; Error::Conflict as change().
    void terminate(Id<Contract> id, qint64 version, QDate on, const QString &reason);

    [[nodiscard]] QList<ReportingPeriod> calendar(const Contract &contract) const;
    [[nodiscard]] QList<TimelineEvent> timeline(const Contract &contract) const;
    /// The full royalty terms, from the record's fields and its terms. Throws Error::BadInput naming what is wrong.
    [[nodiscard]] RoyaltyTerms royaltyTerms(const Contract &contract) const;

    /// "lianming-contract/1", with the amendments that were signed.
    [[nodiscard]] OrderedJson exportDocument(const Contract &contract) const;
    /// Adds the draft that the document describes. Throws Error::BadInput naming file and place, also for parties,
    /// assets and proposals that the workspace does not have; Error::Duplicate for a number in use.
    Id<Contract> importDocument(const Json &document, const QString &file);

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Contract> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
