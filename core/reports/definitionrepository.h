// All SQL about saved report definitions.
#pragma once

#include "core/audit/journal.h"
#include "core/reports/reportdefinition.h"

namespace lianming {

class DefinitionRepository
{
public:
    explicit DefinitionRepository(Connection &db) : m_db(&db) {}

    /// By name.
    [[nodiscard]] QList<ReportDefinition> list(bool withArchived) const;
    [[nodiscard]] std::optional<ReportDefinition> find(Id<ReportDefinition> id) const;
    /// That is not archived.
    [[nodiscard]] std::optional<ReportDefinition> find(const QString &name) const;

    static Id<ReportDefinition> insert(Journal &journal, const ReportDefinition &definition);
    static void update(Journal &journal, const ReportDefinition &definition, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
