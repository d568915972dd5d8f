#include "core/imaging/picturefolder.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/assets/bulkstep.h"
#include "core/base/textfold.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/imaging/pictureregister.h"
#include "core/institutions/institution.h"
#include "core/people/access.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

/// So many pictures are looked at before those among them that fit are stored.
constexpr qsizetype filesAtOnce = 24;
/// More records than this for one key are not all named.
constexpr size_t mostNamed = 10;

/// Assets of an institution by a key, 16 bytes each: a museum has millions.
class KeyIndex
{
public:
    void add(const QString &key, qint64 asset)
    {
        if (!key.isEmpty())
            m_entries.emplace_back(qHash(key, seed), asset);
    }
    void finish() { std::ranges::sort(m_entries); }
    [[nodiscard]] std::vector<qint64> find(const QString &key) const
    {
        std::vector<qint64> out;
        const size_t hash = qHash(key, seed);
        for (auto at = std::ranges::lower_bound(m_entries, std::pair<size_t, qint64>(hash, 0));
             at != m_entries.end() && at->first == hash && out.size() < mostNamed; ++at)
            out.push_back(at->second);
        return out;
    }

private:
    static constexpr size_t seed = 0x4C4D;
    std::vector<std::pair<size_t, qint64>> m_entries;
};

bool hasBracket(const QString &file)
{
    const QString name = QFileInfo(file).completeBaseName().trimmed();
    return name.endsWith(u')') || name.endsWith(u'）');
}

struct Candidates {
    PictureMatch match{};
    QList<AssetRow> assets;
};

/// The records of one institution, found by what a file says.
class RecordFinder
{
public:
    RecordFinder(Workspace &w, Id<Institution> institution) : m_w(&w), m_institution(institution)
    {
        Statement all(w.db, QStringLiteral("SELECT id, accession_number FROM asset WHERE institution_id = ? "
                                           "AND archived_on IS NULL"));
        all.bind(institution);
        while (all.next()) {
            const QString key = accessionKey(all.row().textAt(1));
            m_numbers.add(key, all.row().integerAt(0));
            m_shapes.insert(accessionShape(key));
        }
        m_numbers.finish();
        if (const auto name = AssetRepository(w.db).institution(institution))
            m_prefix = accessionKey(name->code) + u'.';
    }

    [[nodiscard]] std::optional<Candidates> find(const QString &file, const PictureRights &embedded)
    {
        PictureMatch match = PictureMatch::Name;
        for (const QString &whole : accessionKeys(file)) {
            const QString key = whole.startsWith(m_prefix) ? whole.mid(m_prefix.size()) : whole;
            if (auto found = byNumber(key, match))
                return found;
            // A "(2)" is put there by a system, and belongs to no number.
            const bool isMarked = match == PictureMatch::Name && hasBracket(file);
            if (m_shapes.contains(accessionShape(key)) && !isMarked)
                match = PictureMatch::NameOrOther;
            else if (match == PictureMatch::Name)
                match = PictureMatch::NamePart;
        }
        if (const QString key = accessionKey(embedded.objectNumber); !key.isEmpty()) {
            if (auto found = byNumber(key, PictureMatch::ObjectNumber))
                return found;
        }
        return byTitle(foldedText(embedded.title));
    }

private:
    /// Those of `ids` whose own key is this one: two keys may share a hash.
    template<class Keys>
    std::optional<Candidates> sure(const std::vector<qint64> &ids, PictureMatch match, Keys keysOf) const
    {
        Candidates out{match, {}};
        for (const AssetRow &row : AssetRepository(m_w->db).rows(ids)) {
            if (keysOf(row))
                out.assets.append(row);
        }
        return out.assets.isEmpty() ? std::nullopt : std::optional(out);
    }

    std::optional<Candidates> byNumber(const QString &key, PictureMatch match) const
    {
        return sure(m_numbers.find(key), match,
                    [&key](const AssetRow &row) { return accessionKey(row.accessionNumber) == key; });
    }

    std::optional<Candidates> byTitle(const QString &title)
    {
        if (title.isEmpty())
            return std::nullopt;
        if (!m_titles) {
            m_titles.emplace();
            Statement all(m_w->db, QStringLiteral("SELECT id, title_en, title_zh FROM asset WHERE institution_id = ? "
                                                  "AND archived_on IS NULL"));
            all.bind(m_institution);
            while (all.next()) {
                const QString en = foldedText(all.row().textAt(1));
                const QString zh = foldedText(all.row().textAt(2));
                m_titles->add(en, all.row().integerAt(0));
                if (zh != en)
                    m_titles->add(zh, all.row().integerAt(0));
            }
            m_titles->finish();
        }
        return sure(m_titles->find(title), PictureMatch::Title, [&title](const AssetRow &row) {
            return foldedText(row.titleEn) == title || foldedText(row.titleZh) == title;
        });
    }

    Workspace *m_w;
    Id<Institution> m_institution;
    KeyIndex m_numbers;
    std::optional<KeyIndex> m_titles; ///< made when the first file asks
    QSet<QString> m_shapes;           ///< how the numbers are made up
    QString m_prefix;                 ///< the institution's own code, which some put before the number
};

QStringList filesBelow(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is no folder"), {folder});
    QStringList out;
    // Links are not followed: a folder may hold one to itself.
    QDirIterator all(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext())
        out.append(all.next());
    std::ranges::sort(out);
    return out;
}

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

bool isAttached(Workspace &w, Id<Asset> asset, const QString &sha256)
{
    const QList<AssetFile> files = AssetRepository(w.db).files(asset);
    return std::ranges::any_of(files, [&sha256](const AssetFile &file) { return file.sha256 == sha256; });
}

/// What is to become of a file that was looked at; Taken where it belongs to one asset.
FolderEntry judged(const QString &path, const PictureOutcome &seen, const std::optional<Candidates> &found,
                   bool viewsAreSure)
{
    FolderEntry out;
    out.file = path;
    out.fault = seen.fault;
    if (seen.fault) {
        out.outcome = FolderOutcome::Refused;
    } else if (found) {
        const bool isDoubtful = found->match == PictureMatch::NameOrOther && !viewsAreSure;
        out.outcome = found->assets.size() > 1 || isDoubtful ? FolderOutcome::Ambiguous : FolderOutcome::Taken;
        out.match = found->match;
        for (const AssetRow &row : found->assets)
            out.assets.append(row.code);
    }
    return out;
}

/// Attaches the file as a part of `step`; false if it cannot be (its content is none that is taken, it went away).
bool attached(Workspace &w, Id<Asset> asset, const QString &path, const PictureRights &rights, AttachStep &step)
{
    try {
        (void)AssetService(w).attachFile(asset, path, rights.credit,
                                         rights.licenceUrl.isEmpty() ? rights.usageTerms : rights.licenceUrl, nullptr,
                                         &step);
        return true;
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadInput)
            throw;
        return false;
    }
}

void count(FolderReport &report, const FolderEntry &entry)
{
    constexpr qint64 FolderReport::*counts[] = {&FolderReport::taken, &FolderReport::already, &FolderReport::ambiguous,
                                                &FolderReport::unmatched, &FolderReport::refused};
    ++(report.*counts[size_t(entry.outcome)]);
    report.entries.append(entry);
}

} // namespace

const char *pictureMatchCode(PictureMatch match)
{
    constexpr const char *codes[] = {"name", "name_part", "name_or_other", "object_number", "title"};
    return codes[size_t(match)];
}

const char *folderOutcomeCode(FolderOutcome outcome)
{
    constexpr const char *codes[] = {"taken", "present", "ambiguous", "unmatched", "refused"};
    return codes[size_t(outcome)];
}

FolderReport PictureFolder::run(const QString &folder, Id<Institution> institution, bool trial, Progress &progress,
                                bool viewsAreSure)
{
    requirePermission(*m_w, Permission::EditAssets);
    const QStringList files = filesBelow(folder);
    RecordFinder records(*m_w, institution);
    QSet<std::pair<qint64, QString>> taken; // the same picture twice in the folder is one
    AttachStep step{QDir(folder).dirName()};
    FolderReport report;
    report.present = files.size();
    progress.setTotal(report.present);
    for (qsizetype begin = 0; begin < files.size(); begin += filesAtOnce) {
        const QStringList some = files.mid(begin, filesAtOnce);
        const std::vector<PictureOutcome> looks = m_pictures->describeAll(some);
        std::vector<StoredPicture> stored;
        stored.reserve(looks.size());
        for (qsizetype i = 0; i < some.size(); ++i) {
            const PictureOutcome &seen = looks[size_t(i)];
            const PictureRights &rights = seen.picture.info.rights;
            const auto found = seen.fault ? std::nullopt : records.find(some[i], rights);
            FolderEntry entry = judged(QDir(folder).relativeFilePath(some[i]), seen, found, viewsAreSure);
            if (entry.outcome == FolderOutcome::Taken) {
                const Id<Asset> asset = found->assets.first().id;
                const QString sha256 = hashOf(some[i]);
                if (taken.contains({asset.value, sha256}) || isAttached(*m_w, asset, sha256)) {
                    entry.outcome = FolderOutcome::Present;
                } else if (!trial && !attached(*m_w, asset, some[i], rights, step)) {
                    entry.outcome = FolderOutcome::Refused;
                    entry.fault = PictureFault::NotAPicture;
                } else {
                    taken.insert({asset.value, sha256});
                    stored.push_back(PictureRegister::storedPicture(sha256, seen));
                }
            }
            count(report, entry);
        }
        if (!trial && !stored.empty()) {
            Transaction tx(m_w->db);
            PictureRegister::keep(tx, stored);
            tx.commit();
        }
        progress.setDone(report.entries.size());
    }
    report.step = step.edit;
    return report;
}

} // namespace lianming
