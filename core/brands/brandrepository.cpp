#include "core/brands/brandrepository.h"

#include "core/institutions/partyfields.h"

namespace lianming {

namespace {

constexpr auto brandTable = "brand";

Fields values(const Brand &brand)
{
    return {{"code", brand.code},
            {"name_en", brand.nameEn.trimmed()},
            {"name_zh", brand.nameZh.trimmed()},
            {"company", brand.company},
            {"credit_code", brand.creditCode},
            {"country", brand.country},
            {"categories", brand.categories},
            {"website", brand.website},
            {"notes", brand.notes},
            {"fictitious", brand.fictitious},
            {"archived_on", brand.archivedOn},
            {"merged_into_id", brand.mergedInto}};
}

Brand brand(const Row &row)
{
    return {row.id<Brand>("id"),
            row.integer("version"),
            row.text("code"),
            row.text("name_en"),
            row.text("name_zh"),
            row.text("company"),
            row.text("credit_code"),
            row.text("country"),
            row.list("categories"),
            row.text("website"),
            row.text("notes"),
            row.truth("fictitious"),
            row.optionalDay("archived_on"),
            row.id<Brand>("merged_into_id")};
}

BrandItem item(const Row &row)
{
    return {row.id<Brand>("id"),      row.text("code"),         row.text("name_en"),       row.text("name_zh"),
            row.text("company"),      row.text("country"),      row.list("categories"),    row.truth("fictitious"),
            row.integer("proposals"), row.integer("contracts"), !row.isNull("archived_on")};
}

} // namespace

QList<BrandItem> BrandRepository::list(const BrandFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT b.id, b.code, b.name_en, b.name_zh, b.company, b.credit_code, b.country, b.categories, b.fictitious, "
        "b.archived_on, COALESCE(p.n, 0) AS proposals, COALESCE(c.n, 0) AS contracts FROM brand b "
        "LEFT JOIN (SELECT brand_id, COUNT(*) AS n FROM proposal WHERE archived_on IS NULL "
        "AND stage IN ('inquiry', 'reviewing', 'negotiating', 'accepted') GROUP BY brand_id) p ON p.brand_id = b.id "
        "LEFT JOIN (SELECT brand_id, COUNT(*) AS n FROM contract WHERE state = 'signed' GROUP BY brand_id) c "
        "ON c.brand_id = b.id");
    if (!filter.withArchived)
        sql += QStringLiteral(" WHERE b.archived_on IS NULL");
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY b.code"));
    QList<BrandItem> out;
    while (rows.next()) {
        const BrandItem found = item(rows.row());
        if (matchesWords(filter.text,
                         {found.code, found.nameEn, found.nameZh, found.company, rows.row().text("credit_code")}))
            out.append(found);
    }
    return out;
}

std::optional<Brand> BrandRepository::find(Id<Brand> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM brand WHERE id = ?")).bind(id).one<Brand>(brand);
}

std::optional<Brand> BrandRepository::find(const QString &code) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM brand WHERE code = ?")).bind(code).one<Brand>(brand);
}

QList<Brand> BrandRepository::all() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM brand ORDER BY id")).all<Brand>(brand);
}

QList<BrandIdentity> BrandRepository::identities() const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT b.id, b.name_en, b.name_zh, b.company, b.credit_code, (SELECT COUNT(*) FROM "
                                "contract c WHERE c.brand_id = b.id) * 1000 + (SELECT COUNT(*) FROM proposal p WHERE "
                                "p.brand_id = b.id) AS weight FROM brand b WHERE b.archived_on IS NULL ORDER BY b.id"))
        .all<BrandIdentity>([](const Row &row) {
            return BrandIdentity{row.id<Brand>("id"), row.text("name_en"),     row.text("name_zh"),
                                 row.text("company"), row.text("credit_code"), row.integer("weight")};
        });
}

bool BrandRepository::isLicensee(Id<Brand> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM contract WHERE brand_id = ? AND state <> 'draft' LIMIT 1"))
        .bind(id)
        .one<qint64>()
        .has_value();
}

Id<Brand> BrandRepository::insert(Journal &journal, const Brand &brand)
{
    return {journal.insert(Area::Brands, brandTable, brand.code, values(brand))};
}

void BrandRepository::update(Journal &journal, const Brand &brand, const char *action)
{
    journal.update(Area::Brands, brandTable, brand.code, brand.id.value, brand.version, values(brand), action);
}

} // namespace lianming
