#include "core/reports/definitionrepository.h"

namespace lianming {

namespace {

constexpr auto definitionTable = "report_definition";

Fields values(const ReportDefinition &definition)
{
    OrderedJson document = reportDefinitionJson(definition);
    document.erase("name"); // it has a column
    return {{"name", definition.name.trimmed()},
            {"kind", reportKindCode(definition.kind)},
            {"definition", QString::fromStdString(document.dump())},
            {"archived_on", definition.archivedOn}};
}

ReportDefinition reportDefinition(const Row &row)
{
    const QString name = row.text("name");
    Json document = parseJson(row.text("definition").toUtf8(), name);
    document["name"] = name.toStdString();
    ReportDefinition out = readReportDefinition(JsonNode(document, name));
    out.id = row.id<ReportDefinition>("id");
    out.version = row.integer("version");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

} // namespace

QList<ReportDefinition> DefinitionRepository::list(bool withArchived) const
{
    QString sql = QStringLiteral("SELECT * FROM report_definition");
    if (!withArchived)
        sql += QStringLiteral(" WHERE archived_on IS NULL");
    return Statement(*m_db, sql + QStringLiteral(" ORDER BY name, id")).all<ReportDefinition>(reportDefinition);
}

std::optional<ReportDefinition> DefinitionRepository::find(Id<ReportDefinition> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM report_definition WHERE id = ?"))
        .bind(id)
        .one<ReportDefinition>(reportDefinition);
}

std::optional<ReportDefinition> DefinitionRepository::find(const QString &name) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM report_definition WHERE name = ? AND archived_on IS NULL"))
        .bind(name.trimmed())
        .one<ReportDefinition>(reportDefinition);
}

Id<ReportDefinition> DefinitionRepository::insert(Journal &journal, const ReportDefinition &definition)
{
    return {journal.insert(Area::Contracts, definitionTable, definition.name.trimmed(), values(definition))};
}

void DefinitionRepository::update(Journal &journal, const ReportDefinition &definition, const char *action)
{
    journal.update(Area::Contracts, definitionTable, definition.name.trimmed(), definition.id.value, definition.version,
                   values(definition), action);
}

} // namespace lianming
