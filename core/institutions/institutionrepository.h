// All SQL about institutions.
#pragma once

#include "core/audit/journal.h"
#include "core/institutions/institution.h"

namespace lianming {

class InstitutionRepository
{
public:
    explicit InstitutionRepository(Connection &db) : m_db(&db) {}

    /// By code.
    [[nodiscard]] QList<InstitutionItem> list(const InstitutionFilter &filter) const;
    [[nodiscard]] std::optional<Institution> find(Id<Institution> id) const;
    [[nodiscard]] std::optional<Institution> find(const QString &code) const;

    static Id<Institution> insert(Journal &journal, const Institution &institution);
    static void update(Journal &journal, const Institution &institution, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
