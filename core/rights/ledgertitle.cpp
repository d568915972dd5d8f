#include "core/rights/ledgertitle.h"

#include "core/rights/registeredmark.h"
#include "core/rights/rightsrepository.h"
#include "core/rights/title.h"

#include <algorithm>

namespace lianming {

namespace {

/// Above this, the records of all assets are loaded instead of those of the ones that are asked about.
constexpr size_t mostAskedAssets = 300;

QString placeMarks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

/// Reads records of one table with the assets that each is about.
class TitleLoader
{
public:
    TitleLoader(Connection &db, Id<Institution> institution, const std::vector<std::string> &assets)
        : m_db(&db), m_institution(institution)
    {
        if (assets.size() > mostAskedAssets)
            return;
        for (const std::string &asset : assets)
            m_asked.append(QString::fromStdString(asset));
    }

    /// " AND COLUMN IN (…)" with its values, or nothing where all assets are wanted.
    [[nodiscard]] QString onlyAsked(const QString &column) const
    {
        return m_asked.isEmpty() ? QString()
                                 : QStringLiteral(" AND %1 IN (%2)").arg(column, placeMarks(m_asked.size()));
    }
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    void bindAsked(Statement &statement) const
    {
        for (const QString &asset : m_asked)
            statement.bind(asset);
    }

    /// Ids of the table's records that concern the assets asked about.
    [[nodiscard]] QList<qint64> records(const char *table) const
    {
        Statement rows(*m_db, QStringLiteral("SELECT r.id FROM %1 r LEFT JOIN asset a ON a.id = r.asset_id WHERE "
                                             "r.institution_id = ? AND r.archived_on IS NULL AND (r.asset_id IS NULL "
                                             "OR (r.asset_id IS NOT NULL%2)) ORDER BY r.id")
                                  .arg(QString::fromLatin1(table), onlyAsked(QStringLiteral("a.code"))));
        rows.bind(m_institution);
        bindAsked(rows);
        return rows.all<qint64>([](const Row &row) { return row.integerAt(0); });
    }

    /// The codes of single assets.
    [[nodiscard]] QHash<qint64, std::string> assetCodes(const char *table) const
    {
        Statement rows(*m_db, QStringLiteral("SELECT DISTINCT a.id, a.code FROM %1 r JOIN asset a ON a.id = r.asset_id "
                                             "WHERE r.institution_id = ? AND r.archived_on IS NULL%2")
                                  .arg(QString::fromLatin1(table), onlyAsked(QStringLiteral("a.code"))));
        rows.bind(m_institution);
        bindAsked(rows);
        QHash<qint64, std::string> out;
        while (rows.next())
            out.insert(rows.row().integerAt(0), rows.row().textAt(1).toStdString());
        return out;
    }

    /// The assets in each collection that has a record, nested ones too.
    [[nodiscard]] QHash<qint64, std::vector<std::string>> collectionAssets(const char *table) const
    {
        Statement rows(*m_db,
                       QStringLiteral("WITH RECURSIVE inside (root, id) AS (SELECT c.id, c.id FROM collection c "
                                      "WHERE c.id IN (SELECT r.collection_id FROM %1 r WHERE r.institution_id = ? "
                                      "AND r.archived_on IS NULL) UNION SELECT i.root, c.id FROM collection c "
                                      "JOIN inside i ON c.parent_id = i.id) SELECT DISTINCT i.root, a.code FROM "
                                      "inside i JOIN collection_asset m ON m.collection_id = i.id JOIN asset a ON "
                                      "a.id = m.asset_id WHERE a.id > 0%2")
                           .arg(QString::fromLatin1(table), onlyAsked(QStringLiteral("a.code"))));
        rows.bind(m_institution);
        bindAsked(rows);
        QHash<qint64, std::vector<std::string>> out;
        while (rows.next())
            out[rows.row().integerAt(0)].push_back(rows.row().textAt(1).toStdString());
        return out;
    }

private:
    Connection *m_db;
    Id<Institution> m_institution;
    QStringList m_asked;
};

/// What was given under restrictions, by restriction.
QHash<qint64, std::vector<Clearing>> clearings(Connection &db, Id<Institution> institution)
{
    Statement rows(db, QStringLiteral("SELECT c.restriction_id, c.valid_to, COALESCE(b.code, '') AS licensee "
                                      "FROM clearance c JOIN restriction r ON r.id = c.restriction_id "
                                      "LEFT JOIN brand b ON b.id = c.brand_id "
                                      "WHERE r.institution_id = ? AND c.archived_on IS NULL ORDER BY c.id"));
    rows.bind(institution);
    QHash<qint64, std::vector<Clearing>> out;
    while (rows.next()) {
        const Row row = rows.row();
        out[row.integer("restriction_id")].push_back({row.text("licensee").toStdString(), row.optionalDay("valid_to")});
    }
    return out;
}

/// Takes the right to the mark out of what is held otherwise: a registered mark is licensed by its registrations.
void leaveMarkToRegistrations(std::vector<RightsIn> &records)
{
    std::erase_if(records, [](RightsIn &record) {
        const bool isMarkAlone = record.rights == std::vector{Right::Trademark};
        if (isMarkAlone)
            return false;
        if (std::ranges::find(record.rights, Right::All) != record.rights.end())
            record.rights.assign(std::begin(singleRights), std::end(singleRights));
        std::erase(record.rights, Right::Trademark);
        return record.rights.empty();
    });
}

} // namespace

void loadTitle(Connection &db, Id<Institution> institution, const std::vector<std::string> &assets, RightsBook &book)
{
    const RightsRepository repository(db);
    const TitleLoader loader(db, institution, assets);
    book.hasOthers = true;

    const auto codes = loader.assetCodes("rights_in");
    const auto inside = loader.collectionAssets("rights_in");
    const std::vector<RightsInRecord> records = repository.rightsInOf(loader.records("rights_in"));
    // By how near a record is to the asset; trade marks come on top of what else is held.
    using ByAsset = std::map<std::string, std::vector<RightsIn>, std::less<>>;
    ByAsset own;
    ByAsset shared;
    RegisteredMarks registered = registeredMarks(db, institution, loader.asked());
    ByAsset marks = std::move(registered.byAsset);
    for (RightsInRecord record : records) {
        const bool isMark = record.basis == RightsBasis::TradeMark;
        // The registration that the record names says what it bounds.
        if (const auto named = registered.byNumber.find(record.reference.toStdString());
            isMark && named != registered.byNumber.end())
            record.held = named->second;
        if (record.scope.asset.isSet()) {
            (isMark ? marks : own)[codes.value(record.scope.asset.value)].push_back(record.held);
        } else if (record.scope.collection.isSet()) {
            for (const std::string &asset : inside.value(record.scope.collection.value))
                (isMark ? marks : shared)[asset].push_back(record.held);
        } else {
            book.otherRightsIn.push_back(record.held);
        }
    }
    own.merge(shared); // keeps the asset's own
    book.rightsIn = std::move(own);
    // Works before their parts, which may have their records.
    std::vector<std::pair<size_t, const std::string *>> marked;
    for (const std::string &asset : registered.registered)
        (void)marks[asset]; // also where what is registered gives nothing
    marked.reserve(marks.size());
    for (const auto &[asset, held] : marks)
        marked.emplace_back(book.collections.worksOf(asset).size(), &asset);
    std::ranges::stable_sort(marked, {}, [](const auto &one) { return one.first; });
    for (const auto &[depth, asset] : marked) {
        const std::vector<RightsIn> &held = marks.find(*asset)->second;
        std::vector<RightsIn> all = *titleRecords(book, *asset).records;
        if (registered.registered.contains(*asset))
            leaveMarkToRegistrations(all);
        all.insert(all.end(), held.begin(), held.end());
        book.rightsIn.insert_or_assign(*asset, std::move(all));
    }

    const auto restrictedCodes = loader.assetCodes("restriction");
    const auto restrictedInside = loader.collectionAssets("restriction");
    const auto given = clearings(db, institution);
    for (const RestrictionRecord &record : repository.restrictionsOf(loader.records("restriction"))) {
        Restriction restriction = record.restriction;
        restriction.clearings = given.value(record.id.value);
        if (record.scope.asset.isSet()) {
            book.restrictions[restrictedCodes.value(record.scope.asset.value)].push_back(restriction);
        } else if (record.scope.collection.isSet()) {
            for (const std::string &asset : restrictedInside.value(record.scope.collection.value))
                book.restrictions[asset].push_back(restriction);
        } else {
            book.commonRestrictions.push_back(restriction);
        }
    }
}

} // namespace lianming
