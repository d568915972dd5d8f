#include "core/imaging/copysearch.h"

#include "core/audit/journal.h"
#include "core/copies/copyscan.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/db/storedfiles.h"
#include "core/imaging/copyindexing.h"
#include "core/people/access.h"

#include <QSet>

#include <chrono>
#include <mutex>

namespace lianming {

namespace {

using namespace std::chrono_literals;

constexpr auto ownPictures =
    "SELECT picture_sha256 AS sha256 FROM asset WHERE picture_sha256 IS NOT NULL UNION SELECT sha256 "
    "FROM asset_file UNION SELECT sha256 FROM watched_picture";
/// Those of assets that a signed contract grants, by name, as members of a collection or with all of the institution's,
/// and of the works that granted motifs were cut from; and those that are watched.
constexpr auto licensedPictures =
    "WITH granted AS (SELECT a.id, a.source_id FROM contract_grant_code k JOIN asset a ON a.code = k.code JOIN "
    "contract_grant g ON g.id = k.grant_id JOIN contract c ON c.id = g.contract_id WHERE k.dimension IN ('asset', "
    "'member') AND c.state <> 'draft' UNION SELECT a.id, a.source_id FROM contract_grant_code k JOIN contract_grant g "
    "ON g.id = k.grant_id JOIN contract c ON c.id = g.contract_id JOIN asset a ON a.institution_id = c.institution_id "
    "WHERE k.dimension IN ('asset', 'member') AND k.code = '*' AND c.state <> 'draft'), meant AS (SELECT id FROM granted "
    "UNION SELECT source_id FROM granted WHERE source_id IS NOT NULL) SELECT a.picture_sha256 AS sha256 FROM asset a "
    "JOIN meant m ON m.id = a.id WHERE a.picture_sha256 IS NOT NULL UNION SELECT f.sha256 FROM asset_file f JOIN meant m "
    "ON m.id = f.asset_id UNION SELECT sha256 FROM watched_picture";

qint64 numberOf(Workspace &w, const QString &sql)
{
    return Statement(w.db, sql).one<qint64>().value_or(0);
}

/// The hashes of the pictures of ours that the index is to hold.
QStringList wantedHashes(Workspace &w, qint64 most)
{
    const qint64 all = numberOf(w, QStringLiteral("SELECT COUNT(*) FROM (%1) p").arg(QLatin1String(ownPictures)));
    return Statement(w.db, QStringLiteral("SELECT s.sha256 FROM stored_file s JOIN (%1) p ON p.sha256 = s.sha256 WHERE "
                                          "s.media_type LIKE 'image/%' ORDER BY s.sha256")
                               .arg(QLatin1String(all > most ? licensedPictures : ownPictures)))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

QByteArray bytesOfHash(const QString &sha256)
{
    return QByteArray::fromHex(sha256.toLatin1());
}

QSet<QByteArray> setOf(const QStringList &hashes)
{
    QSet<QByteArray> out;
    out.reserve(hashes.size());
    for (const QString &sha256 : hashes)
        out.insert(bytesOfHash(sha256));
    return out;
}

QSet<QByteArray> setOf(Workspace &w, const char *sql)
{
    return setOf(Statement(w.db, QString::fromLatin1(sql)).all<QString>([](const Row &row) { return row.textAt(0); }));
}

/// What of them is not known yet.
std::vector<WantedPicture> missingOf(Workspace &w, const QStringList &hashes, const QSet<QByteArray> &known)
{
    std::vector<WantedPicture> out;
    for (const QString &sha256 : hashes) {
        const QByteArray bytes = bytesOfHash(sha256);
        if (!known.contains(bytes))
            out.push_back({w.files.path(sha256), sha256, bytes});
    }
    return out;
}

/// Looks at them and puts them into the index. `added` counts them.
void addMissing(PictureWorker &pictures, CopyIndexing &indexing, const std::vector<WantedPicture> &missing,
                Progress &progress, qint64 &added, QList<UnreadablePicture> &unreadable)
{
    const qint64 before = progress.done();
    progress.setTotal(before + qint64(missing.size()));
    for (size_t begin = 0; begin < missing.size(); begin += picturesAtOnce) {
        const auto end = std::min(missing.size(), begin + picturesAtOnce);
        const std::vector<SeenPicture> seen =
            look(pictures, {missing.begin() + qsizetype(begin), missing.begin() + qsizetype(end)}, {}, progress);
        indexing.take(seen, progress);
        for (const SeenPicture &each : seen) {
            if (each.fault)
                unreadable.append({each.picture.name, *each.fault});
            else
                ++added;
        }
        progress.setDone(before + qint64(end));
    }
}

/// What the pictures and the index on the disk stand at.
QString markOf(Workspace &w, const PartStore &store)
{
    const auto text = [&w](const char *sql) {
        return Statement(w.db, QString::fromLatin1(sql)).one<QString>().value_or(QString());
    };
    return store.mark() + u'|' + text("SELECT CAST(pictures AS TEXT) FROM asset_index") + u'|'
           + text("SELECT COUNT(*) || ' ' || COALESCE(MAX(id), 0) FROM asset_file") + u'|'
           + text("SELECT COUNT(*) || ' ' || COALESCE(MAX(added_at), '') FROM watched_picture");
}

/// While the index is being made, what was read of it is good for so long.
constexpr auto goodFor = 60s;

/// The index in memory: one in the process for each folder of files, however many have a workspace open on it.
struct SharedIndex {
    std::mutex mutex; ///< held while it is read, as everybody waits for the same
    QString mark;
    std::chrono::steady_clock::time_point readAt;
    std::shared_ptr<const CopyIndex> index;
};

std::shared_ptr<SharedIndex> sharedIndex(const QString &folder)
{
    static std::mutex mutex;
    static std::map<QString, std::weak_ptr<SharedIndex>> all;
    const std::scoped_lock lock(mutex);
    std::weak_ptr<SharedIndex> &place = all[folder];
    std::shared_ptr<SharedIndex> out = place.lock();
    if (!out)
        place = out = std::make_shared<SharedIndex>();
    return out;
}

/// What a workspace keeps of it.
struct KeptIndex {
    std::shared_ptr<SharedIndex> shared;
};

/// How far the index was when somebody asked last.
struct KeptState {
    QString mark;
    std::chrono::steady_clock::time_point readAt;
    CopyIndexState state;
};

/// Whether what was read at `mark` still serves.
template<class Kept>
bool serves(const Kept &kept, const QString &mark, const PartStore &store)
{
    return kept.mark == mark
           || (!kept.mark.isEmpty() && store.isBeingWritten()
               && std::chrono::steady_clock::now() < kept.readAt + goodFor);
}

std::vector<WholePicture> wholePictures(Workspace &w)
{
    std::vector<WholePicture> out;
    std::optional<Transaction> tx; // PostgreSQL's cursor needs one
    if (!w.db.dialect().isSqlite())
        tx.emplace(w.db, Transaction::Kind::Read);
    BulkReader rows(w.db,
                    QStringLiteral("SELECT p.sha256, p.pdq, p.quality, p.width, p.height FROM picture p JOIN (%1) "
                                   "o ON o.sha256 = p.sha256 WHERE p.pdq <> ''")
                        .arg(QLatin1String(ownPictures)));
    while (rows.next()) {
        const auto text = [&rows](int column) {
            const std::string_view bytes = rows.text(column);
            return QByteArray(bytes.data(), qsizetype(bytes.size()));
        };
        if (const auto hash = parsePdq(QString::fromLatin1(text(1)))) {
            out.push_back({QByteArray::fromHex(text(0)),
                           QSize(int(rows.integer(3)), int(rows.integer(4))),
                           {*hash, int(rows.integer(2))}});
        }
    }
    return out;
}

/// Runs `work`; where it fails or is stopped, what was done is kept, and `stopped` says of a stop what that is.
template<class Work, class Stopped>
void keepingWhatIsDone(CopyIndexing &indexing, Progress &progress, Work work, Stopped stopped)
{
    try {
        work();
        indexing.finish(progress);
    } catch (const Error &error) {
        indexing.leave();
        if (error.kind() == Error::Kind::Cancelled)
            throw stopped();
        throw;
    }
}

} // namespace

CopyIndexReport CopySearch::index(Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    CopyIndexReport out;
    CopyIndexing indexing{PartStore(m_w->files.folder())};
    const QStringList wanted = wantedHashes(*m_w, m_most);
    if (indexing.isOutgrownBy(wanted.size()))
        indexing.forgetAll();
    else
        indexing.tidy(setOf(wanted));
    const std::vector<WantedPicture> missing = missingOf(*m_w, wanted, indexing.known());
    out.pictures = wanted.size();
    out.known = out.pictures - qint64(missing.size());
    keepingWhatIsDone(
        indexing, progress, [&] { addMissing(*m_pictures, indexing, missing, progress, out.added, out.unreadable); },
        [&indexing] {
            return Error(Error::Kind::Cancelled,
                         QT_TRANSLATE_NOOP("core", "Stopped. %1 pictures were added to the index and stay there"),
                         {QString::number(indexing.written())});
        });
    return out;
}

CopyIndexReport CopySearch::indexFolder(const QString &folder, Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const auto tooMany = [&] {
        return Error(Error::Kind::BadInput,
                     QT_TRANSLATE_NOOP("core", "%1 holds more pictures than can be watched: at most %2 in all. Watch "
                                               "those of its folders that matter most"),
                     {folder, QString::number(m_most)});
    };
    CopyIndexReport out;
    const QStringList files = picturesBelow(folder);
    if (files.size() > m_most)
        throw tooMany();
    CopyIndexing indexing{PartStore(m_w->files.folder())};
    QSet<QByteArray> isWatched = setOf(*m_w, "SELECT sha256 FROM watched_picture");
    if (indexing.isOutgrownBy(wantedHashes(*m_w, m_most).size() + files.size()))
        indexing.forgetAll();
    progress.setTotal(files.size());
    // The file is in the store before a row says so, and its row is there before the index names it.
    const auto keep = [&](std::vector<SeenPicture> &seen) {
        std::vector<std::pair<StoredFile, QString>> stored;
        for (SeenPicture &each : seen) {
            if (!each.fault && !isWatched.contains(each.picture.sha256)) {
                if (isWatched.size() >= m_most)
                    throw tooMany();
                const StoredFile file = m_w->files.addFile(each.picture.path);
                if (bytesOfHash(file.sha256) != each.picture.sha256) // written to while it was looked at
                    each.fault = PictureFault::Unreadable;
                else
                    stored.emplace_back(file, each.picture.name);
            }
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
    keepingWhatIsDone(
        indexing, progress,
        [&] {
            for (qsizetype begin = 0; begin < files.size(); begin += qsizetype(picturesAtOnce)) {
                std::vector<WantedPicture> some;
                for (const QString &file : files.mid(begin, qsizetype(picturesAtOnce)))
                    some.push_back({folder + u'/' + file, file, {}});
                // What is watched is in the store: what the index lacks of it comes from there, below.
                std::vector<SeenPicture> seen = look(*m_pictures, some, indexing.known() + isWatched, progress);
                keep(seen);
                indexing.take(seen, progress);
                progress.setDone(begin + qsizetype(some.size()));
            }
            QList<UnreadablePicture> notOfTheFolder;
            addMissing(*m_pictures, indexing, missingOf(*m_w, wantedHashes(*m_w, m_most), indexing.known()), progress,
                       out.others, notOfTheFolder);
        },
        [&out] {
            return Error(Error::Kind::Cancelled,
                         QT_TRANSLATE_NOOP("core", "Stopped. %1 pictures were added; they stay, and are watched"),
                         {QString::number(out.added)});
        });
    return out;
}

QStringList CopySearch::watched()
{
    requirePermission(*m_w, Permission::SeeProtection);
    return Statement(m_w->db, QStringLiteral("SELECT name FROM watched_picture ORDER BY name, sha256"))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

qint64 CopySearch::unwatch(const QStringList &names)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    qint64 out = 0;
    for (const QString &name : names) {
        const qint64 count =
            Statement(m_w->db, QStringLiteral("DELETE FROM watched_picture WHERE name = ?")).bind(name).run();
        if (count == 0)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "No watched picture is called %1"), {name});
        journal.note(Area::Protection, "watched_picture", 0, name, "unwatched");
        out += count;
    }
    tx.commit();
    return out;
}

qint64 CopySearch::unwatchAll()
{
    requirePermission(*m_w, Permission::WorkProtection);
    QStringList names = watched();
    names.removeDuplicates();
    return unwatch(names);
}

CopyIndexState CopySearch::state()
{
    requirePermission(*m_w, Permission::SeeProtection);
    const PartStore store(m_w->files.folder());
    // What a contract grants decides, too, where there are too many pictures for all of them.
    const QString mark = markOf(*m_w, store) + u'|'
                         + QString::number(numberOf(*m_w, QStringLiteral("SELECT COUNT(*) FROM contract WHERE state <> "
                                                                         "'draft'")));
    auto &kept = m_w->kept<KeptState>();
    if (serves(kept, mark, store))
        return kept.state;
    QSet<QByteArray> wanted = setOf(wantedHashes(*m_w, m_most));
    CopyIndexState out{wanted.size(), 0, store.changedAt()};
    PartStore::Reader reader(store);
    while (const auto hash = reader.nextHash())
        wanted.remove(*hash);
    wanted -= setOf(*m_w, "SELECT sha256 FROM picture WHERE fault <> ''"); // no run of the index would change that
    out.lacking = wanted.size();
    kept = {mark, std::chrono::steady_clock::now(), out};
    return out;
}

std::shared_ptr<const CopyIndex> CopySearch::current()
{
    requirePermission(*m_w, Permission::SeeProtection);
    const PartStore store(m_w->files.folder());
    auto &kept = m_w->kept<KeptIndex>();
    if (!kept.shared)
        kept.shared = sharedIndex(m_w->files.folder());
    SharedIndex &shared = *kept.shared;
    const std::scoped_lock lock(shared.mutex);
    const QString mark = markOf(*m_w, store); // of now, not of before somebody else read it
    if (!shared.index || !serves(shared, mark, store)) {
        shared.index.reset(); // the memory of two is not needed
        PartStore::Reader reader(store);
        shared.index = std::make_shared<const CopyIndex>(reader, setOf(*m_w, ownPictures), wholePictures(*m_w));
        shared.mark = mark;
        shared.readAt = std::chrono::steady_clock::now();
    }
    return shared.index;
}

QList<CopyMatch> CopySearch::matches(const std::vector<FoundCopy> &found, QSize asked)
{
    requirePermission(*m_w, Permission::SeeProtection);
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
