// The grants that stand in the database, as the rights check reads them: those of contracts, of proposals that are
// negotiated and of reservations. Part of the ledger.
#pragma once

#include "core/db/statement.h"
#include "core/rights/ledger.h"

#include <set>

namespace lianming {

struct Brand;

class LedgerGrants
{
public:
    /// What could stand against `request` among the grants that concern `institution`; without a request, all of them.
    /// Grants are looked up by the requested assets and those of `parts`, works and motifs cut from them. The request
    /// must outlive this.
    LedgerGrants(Connection &db, Id<Institution> institution, const GrantRequest *request,
                 const RightsLedger::Asking &asking, const Collections::Parts &parts);

    /// Contracts, then proposals, then reservations.
    [[nodiscard]] std::vector<Grant> all() const;

private:
    void addContracts(std::vector<Grant> &out) const;
    void addProposals(std::vector<Grant> &out) const;
    void addReservations(std::vector<Grant> &out) const;
    /// The requested assets as a condition on `column`, "*" with them; empty where all are wanted.
    [[nodiscard]] QString named(const QString &column) const;
    [[nodiscard]] Fields namedAssets() const;

    Connection *m_db;
    Id<Institution> m_institution;
    const GrantRequest *m_request;
    RightsLedger::Asking m_asking;
    std::set<std::string> m_names; ///< the assets that grants are looked up by
    bool m_isNamed;                ///< whether they are
};

/// A grant of a contract that was signed, as it binds.
struct LiveGrant {
    Grant grant; ///< without its licensee, rights, channels and exclusivity
    qint64 contract = 0;
    qint64 institution = 0;
    qint64 brand = 0;
};
/// Those that last, with their sell-off, at least until `on`; of one brand, or of all where it is unset. By contract.
/// Made for a hundred thousand contracts at once. A transaction must be open, so that all is of one moment.
[[nodiscard]] std::vector<LiveGrant> liveGrants(Connection &db, Id<Brand> brand, QDate on);
/// A contract's grants as they bind: collections as of the signing, its own regions replaced.
[[nodiscard]] std::vector<Grant> grantsOfContract(Connection &db, Id<Contract> contract);
/// The contract, what it stands under and what stands under it, all the way: sub-licences do not stand against their
/// masters, nor these against them. Empty for an unset id.
[[nodiscard]] std::vector<qint64> licenceFamily(Connection &db, Id<Contract> contract, Id<Contract> master);

} // namespace lianming
