#include "core/assets/assetrepository.h"

#include "core/assets/assetindex.h"
#include "core/vocabulary/period.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto rowColumns =
    "id, institution_id, code, accession_number, kind, title_en, title_zh, creator, period, material, "
    "rights_statement, picture_url, picture_sha256, archived_on, curated";

AssetRow assetRow(const Row &row)
{
    return {row.id<Asset>("id"),
            row.id<Institution>("institution_id"),
            row.text("code"),
            row.text("accession_number"),
            parseAssetKind(row.text("kind")).value_or(AssetKind::Object),
            row.text("title_en"),
            row.text("title_zh"),
            row.text("creator"),
            row.text("period"),
            row.text("material"),
            row.text("rights_statement"),
            row.text("picture_url"),
            row.text("picture_sha256"),
            !row.isNull("archived_on"),
            row.truth("curated")};
}

/// With the years that its words mean, where it has none.
Asset withYears(Asset asset)
{
    if (!asset.fromYear) {
        if (const auto span = yearSpan(asset.period)) {
            asset.fromYear = span->from;
            asset.toYear = span->to;
        }
    }
    return asset;
}

std::optional<int> year(const Row &row, const char *column)
{
    const auto stored = row.optionalInteger(column);
    return stored ? std::optional(int(*stored)) : std::nullopt;
}

} // namespace

Fields AssetRepository::values(const Asset &asset)
{
    return {{"institution_id", asset.institution},
            {"code", asset.code},
            {"accession_number", asset.accessionNumber},
            {"kind", assetKindCode(asset.kind)},
            {"title_en", asset.titleEn},
            {"title_zh", asset.titleZh},
            {"creator", asset.creator},
            {"period", asset.period},
            {"material", asset.material},
            {"dimensions", asset.dimensions},
            {"place", asset.place},
            {"inscription", asset.inscription},
            {"credit_line", asset.creditLine},
            {"description", asset.description},
            {"rights_statement", asset.rightsStatement},
            {"rights_note", asset.rightsNote},
            {"source_url", asset.sourceUrl},
            {"picture_url", asset.pictureUrl},
            {"picture_sha256", asset.pictureSha256.isEmpty() ? Value(nullptr) : Value(asset.pictureSha256)},
            {"archived_on", asset.archivedOn},
            {"from_year", asset.fromYear},
            {"to_year", asset.toYear},
            {"curated", asset.curated},
            {"source_id", asset.source},
            {"source_region", asset.sourceRegion},
            {"merged_into_id", asset.mergedInto}};
}

Asset AssetRepository::asset(const Row &row)
{
    return {row.id<Asset>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.text("code"),
            row.text("accession_number"),
            parseAssetKind(row.text("kind")).value_or(AssetKind::Object),
            row.text("title_en"),
            row.text("title_zh"),
            row.text("creator"),
            row.text("period"),
            row.text("material"),
            row.text("dimensions"),
            row.text("place"),
            row.text("inscription"),
            row.text("credit_line"),
            row.text("description"),
            row.text("rights_statement"),
            row.text("rights_note"),
            row.text("source_url"),
            row.text("picture_url"),
            row.text("picture_sha256"),
            row.optionalDay("archived_on"),
            year(row, "from_year"),
            year(row, "to_year"),
            row.truth("curated"),
            row.id<Asset>("source_id"),
            row.text("source_region"),
            row.id<Asset>("merged_into_id")};
}

QString AssetRepository::label(const Asset &asset)
{
    const QString title = asset.titleZh.isEmpty() ? asset.titleEn : asset.titleZh;
    return asset.code + u' ' + title.left(120);
}

Id<Asset> AssetRepository::insert(Journal &journal, const Asset &asset) const
{
    const Id<Asset> id{journal.insert(Area::Assets, "asset", label(asset), values(withYears(asset)))};
    AssetIndex(journal.transaction()).added(id.value);
    return id;
}

void AssetRepository::update(Journal &journal, const Asset &asset, const char *action) const
{
    AssetIndex(journal.transaction()).change({asset.id.value}, [&] {
        journal.update(Area::Assets, "asset", label(asset), asset.id.value, asset.version, values(withYears(asset)),
                       action);
    });
}

IdSet AssetRepository::read(const QString &sql) const
{
    IdSet out;
    Statement rows(*m_db, sql);
    while (rows.next())
        out.add(rows.row().integerAt(0));
    return out;
}

IdSet AssetRepository::insideCollection(Id<Collection> collection) const
{
    return read(QStringLiteral("WITH RECURSIVE inside (id) AS (SELECT id FROM collection WHERE id = %1 UNION "
                               "SELECT c.id FROM collection c JOIN inside ON c.parent_id = inside.id) "
                               "SELECT DISTINCT m.asset_id FROM collection_asset m JOIN inside "
                               "ON m.collection_id = inside.id ORDER BY m.asset_id")
                    .arg(collection.value));
}

IdSet AssetRepository::inYears(std::optional<int> from, std::optional<int> to) const
{
    QStringList where = {QStringLiteral("from_year IS NOT NULL")};
    if (from)
        where.append(QStringLiteral("to_year >= %1").arg(*from));
    if (to)
        where.append(QStringLiteral("from_year <= %1").arg(*to));
    return read(QStringLiteral("SELECT id FROM asset WHERE ") + where.join(QStringLiteral(" AND "))
                + QStringLiteral(" ORDER BY id"));
}

QList<AssetRow> AssetRepository::rows(const std::vector<qint64> &ids) const
{
    QList<AssetRow> out;
    QHash<qint64, AssetRow> found;
    constexpr size_t chunk = 500;
    for (size_t from = 0; from < ids.size(); from += chunk) {
        QStringList numbers;
        for (size_t i = from; i < std::min(ids.size(), from + chunk); ++i)
            numbers.append(QString::number(ids[i]));
        Statement select(*m_db, QStringLiteral("SELECT %1 FROM asset WHERE id IN (%2)")
                                    .arg(QLatin1StringView(rowColumns), numbers.join(u',')));
        while (select.next()) {
            const AssetRow row = assetRow(select.row());
            found.insert(row.id.value, row);
        }
    }
    for (const qint64 id : ids) {
        const auto row = found.constFind(id);
        if (row != found.constEnd())
            out.append(*row);
    }
    return out;
}

std::optional<Asset> AssetRepository::one(Id<Asset> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM asset WHERE id = ?")).bind(id).one<Asset>(asset);
}

std::optional<Asset> AssetRepository::survivor(Id<Asset> id) const
{
    std::optional<Asset> out = one(id);
    while (out && out->mergedInto.isSet()) // what was merged cannot survive another: no circle
        out = one(out->mergedInto);
    return out;
}

std::optional<Id<Asset>> AssetRepository::find(const QString &code) const
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM asset WHERE code = ?"))
        .bind(code)
        .one<Id<Asset>>([](const Row &row) { return row.id<Asset>("id"); });
}

QList<AssetFile> AssetRepository::files(Id<Asset> id) const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT f.id, f.sha256, f.name, s.media_type, s.bytes, f.credit, f.licence, f.position "
                                "FROM asset_file f JOIN stored_file s ON s.sha256 = f.sha256 "
                                "WHERE f.asset_id = ? ORDER BY f.position, f.id"))
        .bind(id)
        .all<AssetFile>([](const Row &row) {
            return AssetFile{row.integer("id"),      row.text("sha256"),          row.text("name"),
                             row.text("media_type"), row.integer("bytes"),        row.text("credit"),
                             row.text("licence"),    int(row.integer("position"))};
        });
}

namespace {

constexpr auto institutionColumns = "SELECT id, code, name_en, name_zh FROM institution WHERE ";

InstitutionName institutionName(const Row &row)
{
    return {row.id<Institution>("id"), row.text("code"), row.text("name_en"), row.text("name_zh")};
}

} // namespace

std::optional<InstitutionName> AssetRepository::institution(Id<Institution> id) const
{
    return Statement(*m_db, QLatin1StringView(institutionColumns) + QStringLiteral("id = ?"))
        .bind(id)
        .one<InstitutionName>(institutionName);
}

std::optional<InstitutionName> AssetRepository::institution(const QString &code) const
{
    return Statement(*m_db, QLatin1StringView(institutionColumns) + QStringLiteral("code = ?"))
        .bind(code)
        .one<InstitutionName>(institutionName);
}

} // namespace lianming
