// The rights question asked of the database: loads what could stand against a request among an institution's grants
// and answers by the rule of avails.h. Inside a transaction it sees what that transaction sees; who signs holds the
// lock "sign" first.
#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"
#include "core/rights/avails.h"

namespace lianming {

struct Contract;
struct Institution;
struct Proposal;

class RightsLedger
{
public:
    explicit RightsLedger(Connection &db) : m_db(&db) {}

    /// What asks, and is therefore left out of what stands against it: a proposal with its contract's draft, a contract
    /// with its proposal.
    struct Asking {
        Id<Proposal> proposal = {};
        Id<Contract> contract = {};
    };

    /// Contracts signed or terminated count as signed grants, drafts and other brands' proposals in negotiation or
    /// accepted as proposed ones. A conflict's `grant` is "CONTRACT#1" (the grant's place in the contract) or the
    /// proposal's number. The chain of title is taken as given: the institution holds what is in its collection.
    /// Throws Error::BadInput for a collection that does not exist or exceptions that leave no territory.
    [[nodiscard]] AvailsAnswer ask(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                                   const Asking &asking) const;

    /// The regions of this workspace: setting "regions" (JSON as in avails.md section 5), or EU alone.
    [[nodiscard]] Regions regions() const;
    /// Definitions of `codes` ("collection:CODE") and of those inside them. Throws Error::BadInput for an unknown one.
    [[nodiscard]] Collections collections(const std::vector<std::string> &codes) const;

private:
    Connection *m_db;
};

/// The contract's number in a conflict's `grant`; a proposal's number stays as it is.
[[nodiscard]] QString contractNumberOf(const std::string &grant);
/// Error::Rejected that names what takes the rights, for an answer that is unavailable.
[[nodiscard]] Error rightsTaken(const AvailsAnswer &answer);

} // namespace lianming
