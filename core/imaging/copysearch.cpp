#include "core/imaging/copysearch.h"

#include "core/base/sha256.h"
#include "core/copies/copyscan.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <atomic>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

/// So many pictures are looked at before they are written.
constexpr size_t atOnce = 32;
/// A vocabulary is learned from so many pictures, or from all where there are fewer. One that was learned from few is
/// learned again when the index has grown this many times.
constexpr size_t mostLearnedFrom = 1000;
constexpr qint64 enoughLearnedFrom = 400;
constexpr qint64 grown = 8;

/// A picture that is to be in the index.
struct Wanted {
    QString path;
    QString name;
    QByteArray sha256; ///< empty: not known before the file was read
};

/// The same, looked at.
struct Seen {
    Wanted picture;
    std::optional<PictureFault> fault;
    PictureParts parts;
};

IndexedPicture indexed(const Seen &seen, const PartVocabulary &vocabulary)
{
    return {seen.picture.sha256,   seen.parts.size, seen.parts.content,          seen.parts.pdq,
            seen.parts.contentPdq, seen.parts.grey, vocabulary.coded(seen.parts)};
}

/// Reads pictures on all cores, in their order. What is in `known` is left out.
std::vector<Seen> look(PictureWorker &pictures, const std::vector<Wanted> &wanted, const QSet<QByteArray> &known)
{
    std::vector<Seen> out(wanted.size());
    std::atomic<size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr broken; // what is wrong with more than one file
    const auto work = [&] {
        for (size_t i = next++; i < wanted.size(); i = next++) {
            Seen &seen = out[i];
            seen.picture = wanted[i];
            try {
                if (seen.picture.sha256.isEmpty()) {
                    QFile file(seen.picture.path);
                    Sha256 sum;
                    if (!file.open(QIODevice::ReadOnly) || !sum.add(file)) {
                        seen.fault = PictureFault::Unreadable;
                        continue;
                    }
                    seen.picture.sha256 = QByteArray::fromHex(sum.hex().toLatin1());
                }
                if (!known.contains(seen.picture.sha256))
                    seen.parts = pictures.parts(seen.picture.path, partsKept, seen.picture.name);
            } catch (const PictureError &error) {
                seen.fault = error.fault();
            } catch (...) {
                const std::scoped_lock lock(mutex);
                broken = std::current_exception();
                return;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    if (broken)
        std::rethrow_exception(broken);
    return out;
}

/// Puts pictures into the index on the disk, which learns its vocabulary from the first of them.
class Indexing
{
public:
    explicit Indexing(const PartStore &store) : m_writer(store)
    {
        PartStore::Content content = store.read();
        m_vocabulary = content.vocabulary;
        m_learnedFrom = content.learnedFrom;
        for (const IndexedPicture &picture : content.pictures)
            m_known.insert(picture.sha256);
    }

    [[nodiscard]] const QSet<QByteArray> &known() const { return m_known; }
    /// Whether the vocabulary was learned from too few pictures for so many.
    [[nodiscard]] bool isOutgrownBy(qint64 pictures) const
    {
        return m_vocabulary && m_learnedFrom < enoughLearnedFrom && pictures >= m_learnedFrom * grown;
    }
    void forgetAll()
    {
        m_known.clear();
        m_vocabulary.reset();
    }
    void take(const std::vector<Seen> &seen)
    {
        std::vector<IndexedPicture> coded;
        for (const Seen &each : seen) {
            if (each.fault || m_known.contains(each.picture.sha256))
                continue;
            m_known.insert(each.picture.sha256);
            if (m_vocabulary)
                coded.push_back(indexed(each, *m_vocabulary));
            else
                m_waiting.push_back(each);
        }
        if (!coded.empty())
            m_writer.append(coded);
        if (m_waiting.size() >= mostLearnedFrom)
            learn();
    }
    /// Writes what waits for a vocabulary. Call it at the end, cancelled or not.
    void learn()
    {
        if (m_waiting.empty())
            return;
        std::vector<LocalPart> sample;
        for (const Seen &each : m_waiting)
            sample.insert(sample.end(), each.parts.parts.begin(), each.parts.parts.end());
        constexpr size_t enough = 120'000;
        if (sample.size() > enough) { // evenly from all pictures
            const size_t step = sample.size() / enough + 1;
            size_t kept = 0;
            for (size_t i = 0; i < sample.size(); i += step)
                sample[kept++] = sample[i];
            sample.resize(kept);
        }
        m_vocabulary = std::make_shared<const PartVocabulary>(PartVocabulary::learn(sample));
        m_learnedFrom = qint64(m_waiting.size());
        std::vector<IndexedPicture> coded;
        for (const Seen &each : m_waiting)
            coded.push_back(indexed(each, *m_vocabulary));
        m_writer.begin(*m_vocabulary, m_learnedFrom, coded);
        m_waiting.clear();
    }

private:
    PartStore::Writer m_writer;
    std::shared_ptr<const PartVocabulary> m_vocabulary;
    qint64 m_learnedFrom = 0;
    QSet<QByteArray> m_known;
    std::vector<Seen> m_waiting;
};

constexpr auto ownPictures =
    "SELECT picture_sha256 AS sha256 FROM asset WHERE picture_sha256 IS NOT NULL UNION SELECT sha256 "
    "FROM asset_file UNION SELECT sha256 FROM watched_picture";
/// Those of assets that a contract grants, and those that are watched.
constexpr auto licensedPictures =
    "SELECT a.picture_sha256 AS sha256 FROM asset a JOIN contract_grant_code g ON g.code = a.code WHERE g.dimension IN "
    "('asset', 'member') AND a.picture_sha256 IS NOT NULL UNION SELECT f.sha256 FROM asset_file f JOIN asset a ON a.id = "
    "f.asset_id JOIN contract_grant_code g ON g.code = a.code WHERE g.dimension IN ('asset', 'member') UNION SELECT "
    "sha256 FROM watched_picture";

/// The pictures of ours that the index is to hold, by hash.
std::vector<Wanted> ours(Workspace &w)
{
    const qint64 all = Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM (%1) p").arg(QLatin1String(ownPictures)))
                           .one<qint64>()
                           .value_or(0);
    const QLatin1String which(all > CopySearch::mostParts ? licensedPictures : ownPictures);
    std::vector<Wanted> out;
    Statement rows(w.db, QStringLiteral("SELECT s.sha256 FROM stored_file s JOIN (%1) p ON p.sha256 = s.sha256 WHERE "
                                        "s.media_type LIKE 'image/%' ORDER BY s.sha256")
                             .arg(which));
    while (rows.next()) {
        const QString sha256 = rows.row().textAt(0);
        out.push_back({w.files.path(sha256), sha256, QByteArray::fromHex(sha256.toLatin1())});
    }
    return out;
}

/// The index in memory, and of what it was made.
struct KeptIndex {
    QString mark;
    std::shared_ptr<const CopyIndex> index;
};

} // namespace

CopyIndexReport CopySearch::index(Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    CopyIndexReport out;
    const std::vector<Wanted> wanted = ours(*m_w);
    Indexing indexing{PartStore(m_w->files.folder())};
    if (indexing.isOutgrownBy(qint64(wanted.size())))
        indexing.forgetAll();
    std::vector<Wanted> missing;
    for (const Wanted &each : wanted) {
        if (indexing.known().contains(each.sha256))
            ++out.known;
        else
            missing.push_back(each);
    }
    out.pictures = qint64(wanted.size());
    progress.setTotal(qint64(missing.size()));
    try {
        for (size_t begin = 0; begin < missing.size(); begin += atOnce) {
            const std::vector<Wanted> some(missing.begin() + qsizetype(begin),
                                           missing.begin() + qsizetype(std::min(missing.size(), begin + atOnce)));
            const std::vector<Seen> seen = look(*m_pictures, some, {});
            indexing.take(seen);
            for (const Seen &each : seen) {
                if (each.fault)
                    out.unreadable.append({each.picture.name, *each.fault});
                else
                    ++out.added;
            }
            progress.setDone(qint64(begin + some.size()));
        }
    } catch (...) {
        indexing.learn();
        throw;
    }
    indexing.learn();
    return out;
}

CopyIndexReport CopySearch::indexFolder(const QString &folder, Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    CopyIndexReport out;
    const QStringList files = picturesBelow(folder);
    Indexing indexing{PartStore(m_w->files.folder())};
    const auto watched =
        Statement(m_w->db, QStringLiteral("SELECT sha256 FROM watched_picture")).all<QString>([](const Row &row) {
            return row.textAt(0);
        });
    QSet<QByteArray> isWatched;
    for (const QString &sha256 : watched)
        isWatched.insert(QByteArray::fromHex(sha256.toLatin1()));
    progress.setTotal(files.size());
    const auto keep = [&](const std::vector<Seen> &seen) {
        // The file is in the store before a row says so, and its row is there before the index names it.
        std::vector<std::pair<StoredFile, QString>> stored;
        for (const Seen &each : seen) {
            if (each.fault) {
                out.unreadable.append({each.picture.name, *each.fault});
                continue;
            }
            ++out.pictures;
            if (isWatched.contains(each.picture.sha256)) {
                ++out.known;
                continue;
            }
            ++out.added;
            isWatched.insert(each.picture.sha256);
            stored.emplace_back(m_w->files.addFile(each.picture.path), each.picture.name);
        }
        if (stored.empty())
            return;
        Transaction tx(m_w->db);
        for (const auto &[file, name] : stored) {
            rememberFile(tx, file, mediaTypeOf(m_w->files.path(file.sha256)), m_w->clock.now());
            Statement(m_w->db, QStringLiteral("INSERT INTO watched_picture (sha256, name, added_at, actor) VALUES (?, "
                                              "?, ?, ?) ON CONFLICT (sha256) DO NOTHING"))
                .bind(file.sha256, name, m_w->clock.now(), m_w->actor.name)
                .run();
        }
        tx.touch(Area::Protection);
        tx.commit();
    };
    try {
        for (qsizetype begin = 0; begin < files.size(); begin += qsizetype(atOnce)) {
            std::vector<Wanted> some;
            for (const QString &file : files.mid(begin, qsizetype(atOnce)))
                some.push_back({folder + u'/' + file, file, {}});
            const std::vector<Seen> seen = look(*m_pictures, some, indexing.known());
            keep(seen);
            indexing.take(seen);
            progress.setDone(begin + qsizetype(some.size()));
        }
    } catch (...) {
        indexing.learn();
        throw;
    }
    indexing.learn();
    return out;
}

CopyIndexState CopySearch::state()
{
    requirePermission(*m_w, Permission::SeeProtection);
    CopyIndexState out;
    out.pictures = qint64(ours(*m_w).size());
    out.changedAt = PartStore(m_w->files.folder()).changedAt();
    return out;
}

std::shared_ptr<const CopyIndex> CopySearch::current()
{
    requirePermission(*m_w, Permission::SeeProtection);
    const PartStore store(m_w->files.folder());
    const auto count = [this](const char *sql) {
        return Statement(m_w->db, QString::fromLatin1(sql)).one<qint64>().value_or(0);
    };
    const QString mark = QStringLiteral("%1|%2|%3")
                             .arg(store.mark())
                             .arg(count("SELECT pictures FROM asset_index"))
                             .arg(count("SELECT COUNT(*) FROM watched_picture"));
    auto &kept = m_w->kept<KeptIndex>();
    if (kept.index && kept.mark == mark)
        return kept.index;
    std::vector<WholePicture> whole;
    {
        std::optional<Transaction> tx; // PostgreSQL's cursor needs one
        if (!m_w->db.dialect().isSqlite())
            tx.emplace(m_w->db, Transaction::Kind::Read);
        BulkReader rows(m_w->db, QStringLiteral("SELECT p.sha256, p.pdq, p.quality, p.width, p.height FROM picture p "
                                                "JOIN (%1) o ON o.sha256 = p.sha256 WHERE p.pdq <> ''")
                                     .arg(QLatin1String(ownPictures)));
        while (rows.next()) {
            const auto text = [&rows](int column) {
                const std::string_view bytes = rows.text(column);
                return QByteArray(bytes.data(), qsizetype(bytes.size()));
            };
            if (const auto hash = parsePdq(QString::fromLatin1(text(1))))
                whole.push_back({QByteArray::fromHex(text(0)),
                                 QSize(int(rows.integer(3)), int(rows.integer(4))),
                                 {*hash, int(rows.integer(2))}});
        }
    }
    kept.index = std::make_shared<const CopyIndex>(store.read(), whole);
    kept.mark = mark;
    return kept.index;
}

QList<CopyMatch> CopySearch::matches(const std::vector<FoundCopy> &found, QSize asked)
{
    QList<CopyMatch> out;
    for (const FoundCopy &copy : found) {
        const QString sha256 = QString::fromLatin1(copy.sha256.toHex());
        CopyMatch match;
        match.sha256 = sha256;
        match.kind = copy.kind;
        match.distance = copy.distance;
        match.inliers = copy.inliers;
        match.score = copy.score;
        match.querySize = asked;
        match.assetSize = copy.ours;
        match.queryRegion = copy.queryRegion;
        match.assetRegion = copy.ourRegion;
        const auto before = out.size();
        Statement assets(
            m_w->db, QStringLiteral("SELECT a.id, a.code, MAX(o.name) AS name FROM (SELECT id, '' AS name FROM asset "
                                    "WHERE picture_sha256 = ? UNION ALL SELECT asset_id, name FROM asset_file WHERE "
                                    "sha256 = ?) o JOIN asset a ON a.id = o.id GROUP BY a.id, a.code ORDER BY a.id"));
        assets.bind(sha256, sha256);
        while (assets.next()) {
            match.asset = {assets.row().integer("id")};
            match.assetCode = assets.row().text("code");
            match.file = assets.row().text("name");
            out.append(match);
        }
        if (out.size() > before)
            continue;
        Statement watched(m_w->db, QStringLiteral("SELECT name FROM watched_picture WHERE sha256 = ?"));
        watched.bind(sha256);
        if (watched.next()) {
            match.file = watched.row().text("name");
            out.append(match);
        }
        // Otherwise it is nobody's any more.
    }
    return out;
}

QList<CopyMatch> CopySearch::search(const QString &path, const QString &name)
{
    const std::shared_ptr<const CopyIndex> index = current();
    const PictureParts asked = m_pictures->parts(path, partsAsked, name);
    return matches(index->find(asked, mostMatches), asked.size);
}

} // namespace lianming
