#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/bulkservice.h"
#include "core/assets/motif.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"

#include <QFileInfo>

namespace lianming {

namespace {

QList<AssetRow> related(Connection &db, const QString &condition, Id<Asset> id)
{
    Statement select(db, QStringLiteral("SELECT id FROM asset WHERE ") + condition + QStringLiteral(" ORDER BY id"));
    select.bind(id);
    std::vector<qint64> ids;
    while (select.next())
        ids.push_back(select.row().integerAt(0));
    select.finish();
    return AssetRepository(db).rows(ids);
}

std::optional<AssetRow> single(Connection &db, Id<Asset> id)
{
    if (!id.isSet())
        return std::nullopt;
    const QList<AssetRow> rows = AssetRepository(db).rows({id.value});
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

Asset existingWork(Connection &db, Id<Asset> id)
{
    const auto out = AssetRepository(db).one(id);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    return *out;
}

} // namespace

QString MotifService::proposedNumber(Id<Asset> id) const
{
    requireMember(*m_w);
    const Asset work = existingWork(m_w->db, id);
    const AssetRepository repository(m_w->db);
    for (int number = 1;; ++number) {
        const QString end = QStringLiteral("-m%1").arg(number);
        if (!repository.find(work.code + end))
            return work.accessionNumber + end;
    }
}

AssetRelations MotifService::relations(Id<Asset> id) const
{
    requireMember(*m_w);
    const Asset asset = existingWork(m_w->db, id);
    AssetRelations out;
    out.work = single(m_w->db, asset.source);
    out.region = asset.sourceRegion;
    out.survivor = single(m_w->db, asset.mergedInto);
    out.motifs = related(
        m_w->db, QStringLiteral("archived_on IS NULL AND source_id IN (%1)").arg(QLatin1StringView(assetWithMerged)),
        id);
    out.merged = related(m_w->db, QStringLiteral("merged_into_id = ?"), id);
    return out;
}

Asset MotifService::motifOf(const MotifDraft &draft) const
{
    const Asset work = existingWork(m_w->db, draft.work);
    if (work.mergedInto.isSet())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 was merged with another record: cut from that one"), {work.code});
    if (work.pictureSha256.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 has no picture to cut from"), {work.code});
    if (parseRegion(regionText(draft.region)) != draft.region)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The region lies outside the picture, or is empty"));
    requireTerms(m_w->db, draft.terms);
    Asset out;
    out.institution = work.institution;
    out.kind = AssetKind::Pattern;
    out.accessionNumber = draft.accessionNumber.trimmed();
    if (out.accessionNumber.isEmpty())
        out.accessionNumber = proposedNumber(draft.work);
    out.titleEn = draft.titleEn.trimmed();
    out.titleZh = draft.titleZh.trimmed();
    out.creator = work.creator;
    out.period = work.period;
    out.fromYear = work.fromYear;
    out.toYear = work.toYear;
    out.material = work.material;
    out.place = work.place;
    out.creditLine = work.creditLine;
    out.rightsStatement = work.rightsStatement;
    out.rightsNote = work.rightsNote;
    out.source = work.id;
    out.sourceRegion = regionText(draft.region);
    const auto museum = AssetRepository(m_w->db).institution(out.institution);
    out.code = (museum ? museum->code : QString()) + u'/' + out.accessionNumber;
    if (out.titleEn.isEmpty() && out.titleZh.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The motif needs a title"));
    if (!validate(out).isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The asset %1 is not complete or not correct"),
                    {out.code});
    if (AssetRepository(m_w->db).find(out.code))
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The number %1 is taken"), {out.accessionNumber});
    return out;
}

void MotifService::check(const MotifDraft &draft) const
{
    requirePermission(*m_w, Permission::EditAssets);
    (void)motifOf(draft);
}

Id<Asset> MotifService::add(const MotifDraft &draft, const QString &picture, Progress *progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    const StoredFile file = m_w->files.addFile(picture, progress); // complete on disk before any row refers to it
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Asset motif = motifOf(draft);
    const Asset work = existingWork(m_w->db, draft.work);
    rememberFile(tx, file, mediaTypeOf(m_w->files.path(file.sha256)), journal.now());
    motif.pictureSha256 = file.sha256;
    const Id<Asset> id = AssetRepository(m_w->db).insert(journal, motif);
    insertRow(m_w->db, "asset_file",
              {{"asset_id", id},
               {"sha256", file.sha256},
               {"name", QString(motif.accessionNumber).replace(u'/', u'_') + u'.' + QFileInfo(picture).suffix()},
               {"credit", work.creditLine},
               {"licence", work.rightsStatement},
               {"position", 0}});
    AssetIndex(tx).change({id.value}, [&] {
        for (const QString &term : draft.terms)
            Statement(m_w->db, QStringLiteral("INSERT INTO asset_term (asset_id, term) VALUES (?, ?) ON CONFLICT "
                                              "(asset_id, term) DO NOTHING"))
                .bind(id, term)
                .run();
    });
    journal.note(Area::Assets, "asset", work.id.value, AssetRepository::label(work), "motif cut",
                 {{QStringLiteral("asset"), QString(), motif.code},
                  {QStringLiteral("source_region"), QString(), motif.sourceRegion}});
    tx.commit();
    return id;
}

} // namespace lianming
