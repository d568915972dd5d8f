// All SQL about contracts and their grants.
#pragma once

#include "core/audit/journal.h"
#include "core/contracts/contract.h"
#include "core/contracts/contractjson.h"

#include <QSet>

namespace lianming {

struct Amendment;

class ContractRepository
{
public:
    explicit ContractRepository(Connection &db) : m_db(&db) {}

    /// Those that end last first; standing and reports as of `today`.
    [[nodiscard]] QList<ContractItem> list(const ContractFilter &filter, QDate today) const;
    [[nodiscard]] std::optional<Contract> find(Id<Contract> id) const;
    [[nodiscard]] std::optional<Contract> find(const QString &number) const;
    [[nodiscard]] std::optional<Contract> findByProposal(Id<Proposal> proposal) const;
    [[nodiscard]] ContractParties parties(const Contract &contract) const;
    /// Names of the periods with a statement.
    [[nodiscard]] QSet<QString> reportedPeriods(Id<Contract> id) const;
    /// Those of `codes` that are neither "*" nor an asset or collection of the contract's institutions.
    [[nodiscard]] QStringList unknownAssets(const Contract &contract, const QStringList &codes) const;
    /// UTC; invalid if the history does not tell.
    [[nodiscard]] QDateTime createdAt(Id<Contract> id) const;

    static Id<Contract> insert(Journal &journal, const Contract &contract);
    /// Grants too, while it is a draft.
    static void update(Journal &journal, const Contract &contract, const char *action = "changed");
    /// Writes what an amendment that is still a draft changes in a signed contract: its fields; the grants that it no
    /// longer has apply until the day before `effectiveOn`, and those that are new from that day on. `members` as
    /// keepMembers(), by the place among the contract's grants.
    static void amend(Journal &journal, const Contract &contract, Id<Amendment> amendment, QDate effectiveOn,
                      const std::vector<std::vector<std::string>> &members);
    /// Keeps with the contract's grants the assets their collections hold now: `members` by the grant's place.
    static void keepMembers(Journal &journal, Id<Contract> id, const std::vector<std::vector<std::string>> &members);

private:
    [[nodiscard]] std::vector<GrantTerms> grants(Id<Contract> id) const;
    [[nodiscard]] QList<Id<Institution>> further(Id<Contract> id) const;
    [[nodiscard]] std::optional<Contract> one(const QString &condition, const Value &value) const;

    Connection *m_db;
};

} // namespace lianming
