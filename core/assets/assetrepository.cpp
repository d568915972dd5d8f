#include "core/assets/assetrepository.h"

#include "core/db/bulk.h"

#include <algorithm>
#include <unordered_set>

namespace lianming {

namespace {

/// A text constant in SQL, for the bulk reader, which takes no parameters. Doubling the quote is all both databases
/// need.
QString literal(const QString &text)
{
    QString out = text;
    out.remove(QChar(0));
    out.replace(u'\'', QStringLiteral("''"));
    return u'\'' + out + u'\'';
}

constexpr auto rowColumns =
    "id, institution_id, code, accession_number, kind, title_en, title_zh, creator, period, material, "
    "rights_statement, picture_url, picture_sha256, archived_on";

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
            !row.isNull("archived_on")};
}

/// What `filter` asks for beside words and the archive; empty if nothing.
QStringList conditions(const AssetFilter &filter)
{
    QStringList out;
    if (filter.institution.isSet())
        out.append(QStringLiteral("asset.institution_id = %1").arg(filter.institution.value));
    if (filter.collection.isSet()) {
        out.append(
            QStringLiteral("asset.id IN (WITH RECURSIVE inside (id) AS (SELECT id FROM collection WHERE id = %1 UNION "
                           "SELECT c.id FROM collection c JOIN inside ON c.parent_id = inside.id) "
                           "SELECT m.asset_id FROM collection_asset m JOIN inside ON m.collection_id = inside.id)")
                .arg(filter.collection.value));
    }
    if (filter.hasPicture) {
        out.append(*filter.hasPicture ? QStringLiteral("asset.picture_sha256 IS NOT NULL")
                                      : QStringLiteral("asset.picture_sha256 IS NULL"));
    }
    if (!filter.rightsStatement.isEmpty())
        out.append(QStringLiteral("asset.rights_statement = %1").arg(literal(filter.rightsStatement)));
    if (filter.kind)
        out.append(QStringLiteral("asset.kind = '%1'").arg(QLatin1StringView(assetKindCode(*filter.kind))));
    return out;
}

QString orderBy(AssetSort sort)
{
    switch (sort) {
    case AssetSort::PicturesFirst: // two reads in this order: ids() of AssetService
    case AssetSort::Imported: return QStringLiteral("asset.institution_id, asset.id");
    case AssetSort::Newest: return QStringLiteral("asset.id DESC");
    case AssetSort::Accession: return QStringLiteral("asset.code");
    case AssetSort::Title:
        return QStringLiteral("CASE WHEN asset.title_zh = '' THEN asset.title_en ELSE asset.title_zh END, asset.id");
    case AssetSort::Creator: return QStringLiteral("asset.creator, asset.id");
    }
    return {};
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
            {"archived_on", asset.archivedOn}};
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
            row.optionalDay("archived_on")};
}

std::string AssetRepository::words(const Asset &asset)
{
    IndexWords out;
    out.addNumber(asset.accessionNumber.toStdString());
    out.addTitle(asset.titleEn.toStdString());
    out.addTitle(asset.titleZh.toStdString());
    for (const QString &text :
         {asset.creator, asset.period, asset.material, asset.place, asset.inscription, asset.description})
        out.addText(text.toStdString());
    return out.joined();
}

QString AssetRepository::label(const Asset &asset)
{
    const QString title = asset.titleZh.isEmpty() ? asset.titleEn : asset.titleZh;
    return asset.code + u' ' + title.left(120);
}

Id<Asset> AssetRepository::insert(Journal &journal, const Asset &asset) const
{
    Fields fields = values(asset);
    fields.append({"words", QString::fromStdString(words(asset))});
    return {journal.insert(Area::Assets, "asset", label(asset), fields)};
}

void AssetRepository::update(Journal &journal, const Asset &asset, const char *action) const
{
    journal.update(Area::Assets, "asset", label(asset), asset.id.value, asset.version, values(asset), action);
    // Not through the journal: the words follow from the fields and would only clutter the history.
    Statement(*m_db, QStringLiteral("UPDATE asset SET words = ? WHERE id = ?"))
        .bind(QString::fromStdString(words(asset)), asset.id)
        .run();
}

std::vector<qint64> AssetRepository::read(const QString &sql) const
{
    std::optional<Transaction> tx; // PostgreSQL's cursor needs one
    if (!m_db->dialect().isSqlite())
        tx.emplace(*m_db, Transaction::Kind::Read);
    std::vector<qint64> out;
    BulkReader reader(*m_db, sql);
    while (reader.next())
        out.push_back(reader.integer(0));
    return out;
}

std::vector<qint64> AssetRepository::ids(const AssetFilter &filter, qint64 limit) const
{
    QStringList where = conditions(filter);
    const SearchQuery query = parseSearch(filter.text);
    if (!filter.text.trimmed().isEmpty()) {
        if (query.isEmpty())
            return {};
        QString condition = m_db->dialect().searchCondition("asset", "words");
        condition.replace(u'?', literal(m_db->dialect().searchTerm(query.words, query.prefixes)));
        where.append(condition);
    }

    // The live ones are all but the few archived ones: taking those out here keeps the long list on a covering index.
    std::unordered_set<qint64> archived;
    if (filter.archived) {
        where.append(QStringLiteral("asset.archived_on IS NOT NULL"));
    } else {
        for (const qint64 id : read(QStringLiteral("SELECT id FROM asset WHERE archived_on IS NOT NULL")))
            archived.insert(id);
    }
    QString sql = QStringLiteral("SELECT asset.id FROM asset");
    if (!where.isEmpty())
        sql += QStringLiteral(" WHERE ") + where.join(QStringLiteral(" AND "));
    sql += QStringLiteral(" ORDER BY ") + orderBy(filter.sort);
    if (limit >= 0)
        sql += QStringLiteral(" LIMIT %1").arg(limit + qint64(archived.size()));
    std::vector<qint64> out = read(sql);
    if (!archived.empty())
        std::erase_if(out, [&archived](qint64 id) { return archived.contains(id); });
    if (limit >= 0 && qint64(out.size()) > limit)
        out.resize(size_t(limit));
    return out;
}

QList<AssetRow> AssetRepository::candidates(const SearchQuery &query, const AssetFilter &filter, int limit) const
{
    QStringList where = conditions(filter);
    where.append(filter.archived ? QStringLiteral("asset.archived_on IS NOT NULL")
                                 : QStringLiteral("asset.archived_on IS NULL"));
    const QString sql = QStringLiteral("SELECT asset.") + QLatin1StringView(rowColumns) + u' '
                        + m_db->dialect().searchFrom("asset", "words") + QStringLiteral(" AND ")
                        + where.join(QStringLiteral(" AND ")) + QStringLiteral(" LIMIT ?");
    Statement select(*m_db, sql);
    const auto matches = [&](const QStringList &words, const QStringList &prefixes) {
        return select.bind(m_db->dialect().searchTerm(words, prefixes), limit).all<AssetRow>(assetRow);
    };
    QList<AssetRow> out;
    std::unordered_set<qint64> known;
    const auto add = [&](const QList<AssetRow> &rows) {
        for (const AssetRow &row : rows) {
            if (known.insert(row.id.value).second)
                out.append(row);
        }
        return out.size() >= limit;
    };
    if (!query.exact.isEmpty() && add(matches({query.exact}, {})))
        return out;
    // The beginning of a word gathers all words that begin so, which takes long for a frequent one. It is left out
    // where the word itself, as typed so far, fills the page.
    if (query.isEmpty() || add(matches(query.words + query.prefixes, {})) || query.prefixes.isEmpty())
        return out;
    add(matches(query.words, query.prefixes));
    return out;
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

qint64 AssetRepository::count(const char *condition, Id<Institution> institution) const
{
    QStringList where;
    if (*condition != '\0')
        where.append(QLatin1StringView(condition));
    if (institution.isSet())
        where.append(QStringLiteral("institution_id = %1").arg(institution.value));
    QString sql = QStringLiteral("SELECT COUNT(*) FROM asset");
    if (!where.isEmpty())
        sql += QStringLiteral(" WHERE ") + where.join(QStringLiteral(" AND "));
    return Statement(*m_db, sql).one<qint64>().value_or(0);
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
