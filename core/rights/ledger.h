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
struct Reservation;

class RightsLedger
{
public:
    explicit RightsLedger(Connection &db) : m_db(&db) {}

    /// What asks, and is therefore left out of what stands against it: a proposal with its contract's draft, a contract
    /// with its proposal and its sub-licences, a reservation. Under a master licence that licence is the title: a
    /// sub-licence is never wider, and its masters do not stand against it.
    struct Asking {
        Id<Proposal> proposal = {};
        Id<Contract> contract = {};
        Id<Reservation> reservation = {};
        Id<Contract> master = {};
    };

    /// Contracts signed or terminated count as signed grants, drafts and other brands' proposals in negotiation or
    /// accepted as proposed ones, reservations as holds or the institution's own. A conflict's `grant` is "CONTRACT#1"
    /// (the grant's place in the contract), the proposal's or the reservation's number. Assets of further institutions
    /// are asked about among theirs; "*" is everything of `institution`.
    /// A motif is asked about as a part of the work that it was cut from, and a work with the motifs cut from it
    /// (collections.h, title.h).
    /// Throws Error::BadInput for an asset or collection that does not exist or exceptions that leave no territory.
    [[nodiscard]] AvailsAnswer ask(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                                   const Asking &asking) const;

    /// Everything that concerns an institution's rights, for an index that is asked many times.
    [[nodiscard]] RightsBook book(Id<Institution> institution) const;

    /// The regions of this workspace: setting "regions" (JSON as in avails.md section 5), or EU alone.
    [[nodiscard]] Regions regions() const;
    /// Definitions of `codes` ("collection:CODE") and of those inside them, with these parts of works. Throws
    /// Error::BadInput for an unknown one.
    [[nodiscard]] Collections collections(const std::vector<std::string> &codes, Collections::Parts parts = {}) const;

private:
    /// The request's assets by the institution that has them.
    [[nodiscard]] std::map<qint64, std::vector<std::string>> owners(Id<Institution> institution,
                                                                    const std::vector<std::string> &assets) const;
    [[nodiscard]] AvailsAnswer askOne(Id<Institution> institution, const GrantRequest &request, QDate asOf,
                                      const Asking &asking, const Regions &regions) const;
    /// What concerns `assets` of what was cut from what, above and below each single asset; of everything, for a
    /// collection, "*" and many assets. A record that was merged lies below the one that stands for it, and so do the
    /// motifs cut from it.
    [[nodiscard]] Collections::Parts partsAround(Id<Institution> institution,
                                                 const std::vector<std::string> &assets) const;

    Connection *m_db;
};

/// An asset by its code, "SZM/1-m1 (SZM/1)" where it is a part and `work` decides about it; `work` may be empty.
[[nodiscard]] QString withWork(const std::string &asset, const std::string &work);
/// The contract's number in a conflict's `grant`; a proposal's number stays as it is.
[[nodiscard]] QString contractNumberOf(const std::string &grant);
/// Error::Rejected that names what takes the rights, what is not held or what is prohibited, for an answer that is
/// unavailable.
[[nodiscard]] Error rightsTaken(const AvailsAnswer &answer);

} // namespace lianming
