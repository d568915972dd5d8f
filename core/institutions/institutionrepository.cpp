#include "core/institutions/institutionrepository.h"

#include "core/institutions/partyfields.h"

namespace lianming {

namespace {

constexpr auto institutionTable = "institution";

InstitutionKind kind(const Row &row)
{
    return parseInstitutionKind(row.text("kind")).value_or(InstitutionKind::Other);
}

Fields values(const Institution &institution)
{
    return {{"code", institution.code},
            {"name_en", institution.nameEn.trimmed()},
            {"name_zh", institution.nameZh.trimmed()},
            {"kind", institutionKindCode(institution.kind)},
            {"country", institution.country},
            {"city_en", institution.cityEn},
            {"city_zh", institution.cityZh},
            {"website", institution.website},
            {"credit_line", institution.creditLine},
            {"notes", institution.notes},
            {"archived_on", institution.archivedOn}};
}

Institution institution(const Row &row)
{
    return {row.id<Institution>("id"),     row.integer("version"),  row.text("code"),
            row.text("name_en"),           row.text("name_zh"),     kind(row),
            row.text("country"),           row.text("city_en"),     row.text("city_zh"),
            row.text("website"),           row.text("credit_line"), row.text("notes"),
            row.optionalDay("archived_on")};
}

InstitutionItem item(const Row &row)
{
    return {row.id<Institution>("id"),
            row.text("code"),
            row.text("name_en"),
            row.text("name_zh"),
            kind(row),
            row.text("country"),
            row.text("city_en"),
            row.text("city_zh"),
            row.integer("assets"),
            row.integer("proposals"),
            row.integer("contracts"),
            !row.isNull("archived_on")};
}

} // namespace

QList<InstitutionItem> InstitutionRepository::list(const InstitutionFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT i.id, i.code, i.name_en, i.name_zh, i.kind, i.country, i.city_en, i.city_zh, i.archived_on, "
        "(SELECT COUNT(*) FROM asset a WHERE a.institution_id = i.id AND a.archived_on IS NULL) AS assets, "
        "(SELECT COUNT(*) FROM proposal p WHERE p.institution_id = i.id AND p.archived_on IS NULL "
        "AND p.stage IN ('inquiry', 'reviewing', 'negotiating', 'accepted')) AS proposals, "
        "(SELECT COUNT(*) FROM contract c WHERE c.institution_id = i.id AND c.state = 'signed') AS contracts "
        "FROM institution i");
    if (!filter.withArchived)
        sql += QStringLiteral(" WHERE i.archived_on IS NULL");
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY i.code"));
    QList<InstitutionItem> out;
    while (rows.next()) {
        const InstitutionItem found = item(rows.row());
        if (matchesWords(filter.text, {found.code, found.nameEn, found.nameZh, found.cityEn, found.cityZh}))
            out.append(found);
    }
    return out;
}

std::optional<Institution> InstitutionRepository::find(Id<Institution> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM institution WHERE id = ?"))
        .bind(id)
        .one<Institution>(institution);
}

std::optional<Institution> InstitutionRepository::find(const QString &code) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM institution WHERE code = ?"))
        .bind(code)
        .one<Institution>(institution);
}

Id<Institution> InstitutionRepository::insert(Journal &journal, const Institution &institution)
{
    return {journal.insert(Area::Institutions, institutionTable, institution.code, values(institution))};
}

void InstitutionRepository::update(Journal &journal, const Institution &institution, const char *action)
{
    journal.update(Area::Institutions, institutionTable, institution.code, institution.id.value, institution.version,
                   values(institution), action);
}

} // namespace lianming
