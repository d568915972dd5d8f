#include "core/assets/duplicateservice.h"

#include "core/assets/assetcolumns.h"
#include "core/assets/assetrepository.h"
#include "core/assets/mergeobstacles.h"
#include "core/db/bulk.h"
#include "core/people/access.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace lianming {

namespace {

constexpr size_t mostPairs = 200'000; ///< more are no list for a person

/// What two records share that may be one: whose they are, and whether they are patterns. A picture that a work and a
/// pattern drawn from it show alike, or two institutions', says less.
using RecordSort = std::pair<qint64, bool>;

/// Pairs by their ids, with all that speaks for them.
class PairBook
{
public:
    void add(qint64 a, qint64 b, Likeness likeness, int distance = -1)
    {
        if (a == b)
            return;
        DuplicatePair &pair = m_pairs[{std::min(a, b), std::max(a, b)}];
        pair.likeness |= int(likeness);
        pair.distance = std::max(pair.distance, distance);
    }
    void remove(qint64 a, qint64 b) { m_pairs.erase({std::min(a, b), std::max(a, b)}); }
    [[nodiscard]] std::unordered_set<qint64> ids() const
    {
        std::unordered_set<qint64> out;
        for (const auto &[ids, pair] : m_pairs)
            out.insert({ids.first, ids.second});
        return out;
    }
    /// Those of records of one sort first, then the strongest.
    [[nodiscard]] QList<DuplicatePair> sorted(const QHash<qint64, RecordSort> &sorts) const
    {
        QList<DuplicatePair> out;
        out.reserve(qsizetype(m_pairs.size()));
        for (const auto &[ids, pair] : m_pairs)
            out.append({{ids.first}, {ids.second}, pair.likeness, pair.distance});
        std::ranges::stable_sort(out, std::ranges::greater(), [&sorts](const DuplicatePair &pair) {
            return std::pair(sorts.value(pair.first.value) == sorts.value(pair.second.value), pair.likeness);
        });
        return out;
    }

private:
    std::map<std::pair<qint64, qint64>, DuplicatePair> m_pairs;
};

QString live(Id<Institution> institution, const char *table = "asset")
{
    QString out = QStringLiteral("%1.archived_on IS NULL").arg(QLatin1StringView(table));
    if (institution.isSet())
        out += QStringLiteral(" AND %1.institution_id = %2").arg(QLatin1StringView(table)).arg(institution.value);
    return out;
}

/// The same number or description within an institution.
void findRecords(Connection &db, Id<Institution> institution, Progress &progress, PairBook &book, qint64 &series)
{
    std::vector<KeyedRecord> numbers;
    std::vector<KeyedRecord> descriptions;
    qint64 done = 0;
    BulkReader rows(db, QStringLiteral("SELECT id, institution_id, accession_number, title_en, title_zh, creator, "
                                       "period, dimensions FROM asset WHERE ")
                            + live(institution));
    while (rows.next()) {
        if ((++done & 0xFFF) == 0)
            progress.setDone(done);
        const qint64 id = rows.integer(0);
        const quint64 museum = quint64(rows.integer(1)) * 0x9E3779B97F4A7C15ULL;
        if (const auto key = numberKey(rows.text(2)))
            numbers.push_back({*key ^ museum, id});
        if (const auto key = descriptionKey(rows.text(3), rows.text(4), rows.text(5), rows.text(6), rows.text(7)))
            descriptions.push_back({*key ^ museum, id});
    }
    for (const auto &[a, b] : equalPairs(numbers, series))
        book.add(a, b, Likeness::SameNumber);
    for (const auto &[a, b] : equalPairs(descriptions, series))
        book.add(a, b, Likeness::SameDescription);
}

/// The same picture, or a close one. With an institution, one of the two must be its.
void findPictures(Connection &db, Id<Institution> institution, Progress &progress, PairBook &book, qint64 &series)
{
    struct Picture {
        PictureBits bits{};
        std::vector<qint64> assets;
    };
    std::unordered_map<std::string, size_t> places;
    std::vector<Picture> pictures;
    std::vector<PictureBits> prints;
    std::vector<size_t> printed; ///< of each print, the picture's place
    std::unordered_set<qint64> own;
    BulkReader rows(db, QStringLiteral("SELECT asset.id, asset.institution_id, asset.picture_sha256, p.pdq, p.quality "
                                       "FROM asset LEFT JOIN picture p ON p.sha256 = asset.picture_sha256 "
                                       "WHERE asset.picture_sha256 IS NOT NULL AND ")
                            + live({}));
    while (rows.next()) {
        const auto [found, isNew] = places.try_emplace(std::string(rows.text(2)), pictures.size());
        if (isNew) {
            pictures.emplace_back();
            const auto bits = pictureBits(rows.text(3));
            if (bits && rows.integer(4) >= leastQuality) {
                prints.push_back(*bits);
                printed.push_back(found->second);
            }
        }
        pictures[found->second].assets.push_back(rows.integer(0));
        if (institution.value == rows.integer(1))
            own.insert(rows.integer(0));
    }
    const auto add = [&](qint64 a, qint64 b, Likeness likeness, int distance) {
        if (!institution.isSet() || own.contains(a) || own.contains(b))
            book.add(a, b, likeness, distance);
    };
    for (const Picture &picture : pictures) {
        if (picture.assets.size() > largestGroup)
            ++series; // "no picture yet" and the like
        for (size_t a = 0; picture.assets.size() <= largestGroup && a < picture.assets.size(); ++a) {
            for (size_t b = a + 1; b < picture.assets.size(); ++b)
                add(picture.assets[a], picture.assets[b], Likeness::SamePicture, -1);
        }
    }
    progress.setDone(progress.done());
    for (const auto &[a, b] : closePairs(prints, mostPairs)) {
        const Picture &one = pictures[printed[a]];
        const Picture &other = pictures[printed[b]];
        if (one.assets.size() > largestGroup || other.assets.size() > largestGroup)
            continue;
        for (const qint64 first : one.assets) {
            for (const qint64 second : other.assets)
                add(first, second, Likeness::ClosePicture, bitsApart(prints[a], prints[b]));
        }
    }
}

void leaveOut(Connection &db, const QString &sql, PairBook &book)
{
    BulkReader rows(db, sql);
    while (rows.next())
        book.remove(rows.integer(0), rows.integer(1));
}

/// The sorts of these records.
QHash<qint64, RecordSort> sortsOf(Connection &db, const std::unordered_set<qint64> &ids)
{
    QHash<qint64, RecordSort> out;
    BulkReader rows(db, QStringLiteral("SELECT id, institution_id, kind FROM asset WHERE ") + live({}));
    while (!ids.empty() && rows.next()) {
        if (ids.contains(rows.integer(0)))
            out.insert(rows.integer(0), {rows.integer(1), rows.text(2) == assetKindCode(AssetKind::Pattern)});
    }
    return out;
}

QStringList termsOf(Connection &db, Id<Asset> id)
{
    return Statement(db, QStringLiteral("SELECT term FROM asset_term WHERE asset_id = ? ORDER BY term"))
        .bind(id)
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

} // namespace

QList<Likeness> reasonsOf(const DuplicatePair &pair)
{
    QList<Likeness> out;
    for (const Likeness one :
         {Likeness::SamePicture, Likeness::SameNumber, Likeness::ClosePicture, Likeness::SameDescription}) {
        if ((pair.likeness & int(one)) != 0)
            out.append(one);
    }
    return out;
}

const QStringList &DuplicateService::choices()
{
    static const QStringList names = [] {
        QStringList out;
        for (const AssetColumn &column : assetColumns()) {
            const QString name = QString::fromLatin1(column.name);
            // The years follow the period; what was cut from what, and what is archived, is no matter of taste.
            if (name != u"archived_on" && name != u"merged_into_id" && !name.startsWith(u"source_")
                && !name.endsWith(u"_year"))
                out.append(name);
        }
        out.append(QStringLiteral("source_url"));
        return out;
    }();
    return names;
}

DuplicateFindings DuplicateService::find(Id<Institution> institution, int limit, Progress &progress) const
{
    requireHouse(*m_w);
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    progress.setTotal(Statement(m_w->db, QStringLiteral("SELECT COUNT(*) FROM asset WHERE ") + live(institution))
                          .one<qint64>()
                          .value_or(0));
    DuplicateFindings out;
    PairBook book;
    findRecords(m_w->db, institution, progress, book, out.series);
    findPictures(m_w->db, institution, progress, book, out.series);
    leaveOut(m_w->db, QStringLiteral("SELECT asset_id, other_id FROM asset_distinct"), book);
    // Motifs and whatever they were cut from, over however many steps.
    leaveOut(m_w->db,
             QStringLiteral("WITH RECURSIVE part (id, work_id) AS (SELECT id, source_id FROM asset WHERE source_id IS "
                            "NOT NULL UNION SELECT part.id, a.source_id FROM part JOIN asset a ON a.id = part.work_id "
                            "WHERE a.source_id IS NOT NULL) SELECT id, work_id FROM part"),
             book);
    out.pairs = book.sorted(sortsOf(m_w->db, book.ids()));
    out.total = out.pairs.size();
    if (out.pairs.size() > limit)
        out.pairs.resize(limit);
    return out;
}

DuplicateComparison DuplicateService::compare(Id<Asset> first, Id<Asset> second) const
{
    requireHouse(*m_w); // obstacles name contracts of all brands
    DuplicateComparison out;
    const AssetService assets(*m_w);
    out.first = assets.detail(first);
    out.second = assets.detail(second);
    out.firstTerms = termsOf(m_w->db, first);
    out.secondTerms = termsOf(m_w->db, second);
    for (const QString &name : choices()) {
        const AssetColumn &column = *assetColumn(name);
        const QString one = column.text(out.first.asset);
        const QString other = column.text(out.second.asset);
        if (one == other)
            continue;
        if (!one.isEmpty() && !other.isEmpty())
            out.differing.append(name);
        else
            (one.isEmpty() ? out.onlySecond : out.onlyFirst).append(name);
    }
    out.intoFirst = mergeProblems(*m_w, out.first.asset, out.second.asset);
    out.intoSecond = mergeProblems(*m_w, out.second.asset, out.first.asset);
    return out;
}

void DuplicateService::setDistinct(Id<Asset> first, Id<Asset> second, bool distinct)
{
    requirePermission(*m_w, Permission::EditAssets);
    const AssetService assets(*m_w);
    const Asset one = assets.get(std::min(first, second));
    const Asset other = assets.get(std::max(first, second));
    if (one.id == other.id)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "These are one and the same record"));
    Transaction tx(m_w->db);
    const qint64 changed =
        distinct ? Statement(m_w->db, QStringLiteral("INSERT INTO asset_distinct (asset_id, other_id) VALUES (?, ?) "
                                                     "ON CONFLICT (asset_id, other_id) DO NOTHING"))
                       .bind(one.id, other.id)
                       .run()
                 : Statement(m_w->db, QStringLiteral("DELETE FROM asset_distinct WHERE asset_id = ? AND other_id = ?"))
                       .bind(one.id, other.id)
                       .run();
    if (changed == 0)
        return;
    Journal journal(tx, *m_w);
    const auto note = [&](const Asset &asset, const QString &otherCode) {
        journal.note(Area::Assets, "asset", asset.id.value, AssetRepository::label(asset),
                     distinct ? "found distinct" : "no longer distinct",
                     {{QStringLiteral("asset"), QString(), otherCode}});
    };
    note(one, other.code);
    note(other, one.code);
    tx.commit();
}

} // namespace lianming
