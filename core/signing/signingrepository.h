// All SQL about approvals, waivers and the house's rules of signing.
#pragma once

#include "core/audit/journal.h"
#include "core/signing/signingrecords.h"

#include <map>

namespace lianming {

class SigningRepository
{
public:
    explicit SigningRepository(Connection &db) : m_db(&db) {}

    /// In the order in which they were given.
    [[nodiscard]] QList<ContractApproval> approvals(Id<Contract> contract) const;
    /// In the order in which they were asked for.
    [[nodiscard]] QList<GateWaiver> waivers(Id<Contract> contract) const;
    [[nodiscard]] std::optional<GateWaiver> find(Id<GateWaiver> id) const;
    /// Gates without a rule of their own block.
    [[nodiscard]] std::map<Gate, GateRule> rules() const;
    /// Whether somebody keeps a document with the contract, such as its text on paper.
    [[nodiscard]] bool hasDocument(Id<Contract> contract) const;
    /// Who last wrote in the contract or an amendment of it; empty if the history does not tell.
    [[nodiscard]] QString lastDrafter(Id<Contract> contract) const;

    static void insert(Journal &journal, const ContractApproval &approval);
    static Id<GateWaiver> insert(Journal &journal, const GateWaiver &waiver);
    /// Throws Error::Duplicate if it was decided before.
    static void decide(Journal &journal, Id<GateWaiver> id, bool isGranted, const QString &note);
    static void setRule(Journal &journal, Gate gate, GateRule rule);

private:
    Connection *m_db;
};

} // namespace lianming
