// All SQL about amendments.
#pragma once

#include "core/audit/journal.h"
#include "core/contracts/amendment.h"

namespace lianming {

class AmendmentRepository
{
public:
    explicit AmendmentRepository(Connection &db) : m_db(&db) {}

    /// In their order, dropped ones too.
    [[nodiscard]] QList<Amendment> of(Id<Contract> contract) const;
    [[nodiscard]] QList<Amendment> signedOf(Id<Contract> contract) const;
    [[nodiscard]] std::optional<Amendment> find(Id<Amendment> id) const;
    [[nodiscard]] int nextNumber(Id<Contract> contract) const;

    static Id<Amendment> insert(Journal &journal, const Amendment &amendment, const QString &contractNumber);
    static void update(Journal &journal, const Amendment &amendment, const QString &contractNumber,
                       const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
