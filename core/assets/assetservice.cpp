#include "core/assets/assetservice.h"

#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetsearch.h"
#include "core/assets/bulkstep.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

Asset existing(const AssetRepository &repository, Id<Asset> id)
{
    const std::optional<Asset> asset = repository.one(id);
    if (!asset)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    return *asset;
}

void requireValid(const Asset &asset)
{
    if (!validate(asset).isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The asset %1 is not complete or not correct"),
                    {asset.code});
}

QString mediaType(const QString &path)
{
    const QString type = mediaTypeOf(path);
    static const QStringList known = {QStringLiteral("image/jpeg"),    QStringLiteral("image/png"),
                                      QStringLiteral("image/gif"),     QStringLiteral("image/webp"),
                                      QStringLiteral("image/tiff"),    QStringLiteral("image/bmp"),
                                      QStringLiteral("image/svg+xml"), QStringLiteral("application/pdf")};
    if (!known.contains(type)) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is no picture (JPEG, PNG, GIF, WebP, TIFF, BMP, SVG) and no PDF"),
                    {QFileInfo(path).fileName()});
    }
    return type;
}

void setArchived(Workspace &w, Id<Asset> id, std::optional<QDate> day, const char *action)
{
    Transaction tx(w.db);
    const Asset asset = existing(AssetRepository(w.db), id);
    if (asset.archivedOn.has_value() == day.has_value())
        return;
    if (!day && asset.mergedInto.isSet()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 was merged into another record. Split them to bring it back"),
                    {asset.code});
    }
    AssetIndex(tx).change({id.value}, [&] {
        Journal(tx, w).update(Area::Assets, "asset", AssetRepository::label(asset), id.value, asset.version,
                              {{"archived_on", day}}, action);
    });
    tx.commit();
}

void writePicture(Journal &journal, const Asset &asset, const QString &sha256)
{
    const Value value = sha256.isEmpty() ? Value(nullptr) : Value(sha256);
    AssetIndex(journal.transaction()).change({asset.id.value}, [&] {
        journal.update(Area::Assets, "asset", AssetRepository::label(asset), asset.id.value, asset.version,
                       {{"picture_sha256", value}});
    });
}

} // namespace

std::vector<qint64> AssetService::ids(const AssetFilter &filter, qint64 limit) const
{
    requireMember(*m_w);
    return AssetSearch(*m_w).ids(filter, limit);
}

QList<AssetRow> AssetService::rows(const std::vector<qint64> &ids) const
{
    requireMember(*m_w);
    return AssetRepository(m_w->db).rows(ids);
}

QList<AssetRow> AssetService::firstPage(const AssetFilter &wanted, int count) const
{
    requireMember(*m_w);
    AssetFilter filter = wanted;
    if (!filter.text.trimmed().isEmpty())
        filter.sort = AssetSort::Relevance;
    return rows(AssetSearch(*m_w).ids(filter, count));
}

AssetCounts AssetService::counts(Id<Institution> institution) const
{
    requireMember(*m_w);
    const AssetSearch search(*m_w);
    if (!institution.isSet())
        return {search.live(), search.livePictured(), search.archived()};
    const auto count = [&](std::optional<bool> hasPicture, bool archived) {
        AssetFilter filter;
        filter.institution = institution;
        filter.hasPicture = hasPicture;
        filter.archived = archived;
        return search.matches(filter).count();
    };
    return {count({}, false), count(true, false), count({}, true)};
}

Asset AssetService::get(Id<Asset> id) const
{
    requireMember(*m_w);
    return existing(AssetRepository(m_w->db), id);
}

AssetDetail AssetService::detail(Id<Asset> id) const
{
    const Access access = requireMember(*m_w);
    const AssetRepository repository(m_w->db);
    AssetDetail out;
    out.asset = existing(repository, id);
    if (const auto institution = repository.institution(out.asset.institution)) {
        out.institutionCode = institution->code;
        out.institutionEn = institution->nameEn;
        out.institutionZh = institution->nameZh;
    }
    out.files = repository.files(id);
    for (const CollectionRow &row : CollectionService(*m_w).list(out.asset.institution)) {
        const auto in =
            Statement(m_w->db,
                      QStringLiteral("SELECT 1 FROM collection_asset WHERE collection_id = ? AND asset_id = ?"))
                .bind(row.id, id)
                .one<qint64>();
        if (in)
            out.collections.append(row);
    }
    out.history = historyOf(m_w->db, "asset", id.value);
    // To which brands it was shown, and what they said, is none of another's business.
    if (access.brand())
        out.history.removeIf([](const HistoryEntry &entry) {
            return entry.action == u"lookbook given" || entry.action == u"shared"
                   || entry.action == u"answered in a review";
        });
    const auto run =
        Statement(m_w->db, QStringLiteral("SELECT import_run_id FROM asset WHERE id = ?")).bind(id).one<qint64>();
    if (run && *run != 0) // it came with an import, whose one line stands for all of its assets
        out.history += historyOf(m_w->db, "import_run", *run);
    return out;
}

std::optional<Id<Asset>> AssetService::find(const QString &code) const
{
    requireMember(*m_w);
    return AssetRepository(m_w->db).find(code);
}

Id<Asset> AssetService::add(const Asset &asset)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const AssetRepository repository(m_w->db);
    const auto institution = repository.institution(asset.institution);
    if (!institution)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The asset needs an institution"));
    Asset stored = asset;
    stored.accessionNumber = asset.accessionNumber.trimmed();
    stored.code = institution->code + u'/' + stored.accessionNumber;
    requireValid(stored);
    Journal journal(tx, *m_w);
    const Id<Asset> id = repository.insert(journal, stored);
    tx.commit();
    return id;
}

void AssetService::update(const Asset &asset)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const Asset before = existing(AssetRepository(m_w->db), asset.id);
    Asset stored = asset;
    stored.institution = before.institution;
    stored.accessionNumber = before.accessionNumber;
    stored.code = before.code;
    if (stored.period != before.period && stored.fromYear == before.fromYear && stored.toYear == before.toYear) {
        stored.fromYear.reset(); // they followed from the words, and follow from the new ones
        stored.toYear.reset();
    }
    requireValid(stored);
    Journal journal(tx, *m_w);
    AssetRepository(m_w->db).update(journal, stored);
    tx.commit();
}

void AssetService::archive(Id<Asset> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    setArchived(*m_w, id, m_w->clock.today(), "archived");
}

void AssetService::restore(Id<Asset> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    setArchived(*m_w, id, std::nullopt, "restored");
}

AssetFile AssetService::attachFile(Id<Asset> id, const QString &path, const QString &credit, const QString &licence,
                                   Progress *progress, AttachStep *step)
{
    requirePermission(*m_w, Permission::EditAssets);
    const QString type = mediaType(path);
    const StoredFile file = m_w->files.addFile(path, progress); // complete on disk before any row refers to it
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const AssetRepository repository(m_w->db);
    const Asset asset = existing(repository, id);
    rememberFile(tx, file, type, journal.now());
    for (const AssetFile &attached : repository.files(id)) {
        if (attached.sha256 == file.sha256)
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This file is attached already"));
    }
    AssetFile out{0, file.sha256, QFileInfo(path).fileName(), type, file.bytes, credit, licence, 0};
    out.position = int(repository.files(id).size());
    out.id = insertRow(m_w->db, "asset_file",
                       {{"asset_id", id},
                        {"sha256", out.sha256},
                        {"name", out.name},
                        {"credit", credit},
                        {"licence", licence},
                        {"position", out.position}});
    journal.note(Area::Assets, "asset", id.value, AssetRepository::label(asset), "file attached",
                 {{QStringLiteral("file"), QString(), out.name}});
    const bool isFirst = asset.pictureSha256.isEmpty() && type.startsWith(u"image/");
    if (isFirst)
        writePicture(journal, asset, out.sha256);
    const qint64 edit =
        step ? keepAttached(journal, *step, asset, out.sha256, isFirst ? out.sha256 : asset.pictureSha256) : 0;
    tx.commit();
    if (step)
        step->edit = edit;
    return out;
}

void AssetService::setPicture(Id<Asset> id, const QString &sha256)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const AssetRepository repository(m_w->db);
    const Asset asset = existing(repository, id);
    const bool attached = std::ranges::any_of(repository.files(id), [&sha256](const AssetFile &file) {
        return file.sha256 == sha256 && file.mediaType.startsWith(u"image/");
    });
    if (!attached)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only an attached picture can be shown in lists"));
    writePicture(journal, asset, sha256);
    tx.commit();
}

void AssetService::detachFile(Id<Asset> id, qint64 fileId)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const AssetRepository repository(m_w->db);
    const Asset asset = existing(repository, id);
    QList<AssetFile> files = repository.files(id);
    const auto file = std::ranges::find(files, fileId, &AssetFile::id);
    if (file == files.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This file is no longer attached"));
    const AssetFile gone = *file;
    files.erase(file);
    Statement(m_w->db, QStringLiteral("DELETE FROM asset_file WHERE id = ?")).bind(fileId).run();
    journal.note(Area::Assets, "asset", id.value, AssetRepository::label(asset), "file detached",
                 {{QStringLiteral("file"), gone.name, QString()}});
    if (asset.pictureSha256 == gone.sha256) {
        const auto next =
            std::ranges::find_if(files, [](const AssetFile &f) { return f.mediaType.startsWith(u"image/"); });
        writePicture(journal, asset, next == files.end() ? QString() : next->sha256);
    }
    tx.commit();
}

} // namespace lianming
