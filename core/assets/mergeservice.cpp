#include "core/assets/assetcolumns.h"
#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/bulkrepository.h"
#include "core/assets/duplicateservice.h"
#include "core/assets/mergeobstacles.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

/// Everything that a merge may change of a record.
BulkScope mergeScope(QStringList collections)
{
    BulkScope out;
    for (const AssetColumn &column : assetColumns())
        out.columns.append(QString::fromLatin1(column.name));
    out.terms = true;
    out.collections = std::move(collections);
    return out;
}

QStringList collectionsOf(Connection &db, Id<Asset> id)
{
    return Statement(db,
                     QStringLiteral("SELECT c.code FROM collection c JOIN collection_asset m ON m.collection_id = c.id "
                                    "WHERE m.asset_id = ? AND c.archived_on IS NULL ORDER BY c.code"))
        .bind(id)
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

CatalogueRecord recordOf(Connection &db, Id<Asset> id, const BulkScope &scope)
{
    const std::vector<qint64> ids{id.value};
    std::vector<CatalogueRecord> records = RecordReader(db, scope).read(ids);
    if (records.empty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    return records.front();
}

/// Puts the duplicate's values where they are wanted; names the columns.
QStringList fill(Asset &survivor, const Asset &duplicate, const QStringList &taken)
{
    QStringList out;
    const auto take = [&](const QString &name) {
        const AssetColumn &column = *assetColumn(name);
        const QString value = column.text(duplicate);
        if (value == column.text(survivor))
            return;
        column.set(survivor, value);
        out.append(name);
    };
    for (const QString &name : DuplicateService::choices()) {
        const bool isEmpty = assetColumn(name)->text(survivor).isEmpty();
        if (!isEmpty && !taken.contains(name))
            continue;
        take(name);
        if (name == u"period" && out.contains(name)) {
            take(QStringLiteral("from_year"));
            take(QStringLiteral("to_year"));
        }
    }
    return out;
}

/// Gives the survivor the files that it lacks; their contents' names.
QStringList addFiles(Connection &db, Id<Asset> survivor, Id<Asset> duplicate)
{
    const AssetRepository repository(db);
    QList<AssetFile> own = repository.files(survivor);
    QStringList out;
    for (const AssetFile &file : repository.files(duplicate)) {
        if (std::ranges::find(own, file.sha256, &AssetFile::sha256) != own.end())
            continue;
        insertRow(db, "asset_file",
                  {{"asset_id", survivor},
                   {"sha256", file.sha256},
                   {"name", file.name},
                   {"credit", file.credit},
                   {"licence", file.licence},
                   {"position", int(own.size() + out.size())}});
        out.append(file.sha256);
    }
    return out;
}

/// Adds the survivor to the registrations that are about the duplicate; their ids.
QStringList addRegistrations(Connection &db, Id<Asset> survivor, Id<Asset> duplicate)
{
    const QList<qint64> missing =
        Statement(db, QStringLiteral("SELECT registration_id FROM registration_asset WHERE asset_id = ? AND "
                                     "registration_id NOT IN (SELECT registration_id FROM registration_asset WHERE "
                                     "asset_id = ?) ORDER BY registration_id"))
            .bind(duplicate, survivor)
            .all<qint64>([](const Row &row) { return row.integerAt(0); });
    QStringList out;
    for (const qint64 registration : missing) {
        Statement(db, QStringLiteral("INSERT INTO registration_asset (registration_id, asset_id) VALUES (?, ?)"))
            .bind(registration, survivor)
            .run();
        out.append(QString::number(registration));
    }
    return out;
}

OrderedJson list(const QStringList &items)
{
    OrderedJson out = OrderedJson::array();
    for (const QString &item : items)
        out.push_back(item.toStdString());
    return out;
}

QStringList listOf(const Json &document, const char *name)
{
    QStringList out;
    if (document.contains(name)) {
        for (const Json &item : document.at(name))
            out.append(QString::fromStdString(item.get<std::string>()));
    }
    return out;
}

/// The merge by which the duplicate went.
struct KeptMerge {
    qint64 edit = 0;
    QString label;
};
KeptMerge mergeOf(Connection &db, const Asset &duplicate)
{
    const auto found =
        Statement(db, QStringLiteral("SELECT e.id, e.label FROM bulk_edit e JOIN bulk_edit_asset a ON "
                                     "a.bulk_edit_id = e.id WHERE a.asset_id = ? AND e.undone_at IS NULL "
                                     "AND e.label LIKE '{%' ORDER BY e.id DESC"))
            .bind(duplicate.id)
            .all<KeptMerge>([](const Row &row) {
                return KeptMerge{row.integer("id"), row.text("label")};
            });
    for (const KeptMerge &merge : found) {
        const Json label = parseJson(merge.label.toUtf8(), QStringLiteral("merge"));
        if (label.value("duplicate", qint64(0)) == duplicate.id.value)
            return merge;
    }
    throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 was not merged with another record"),
                {duplicate.code});
}

void writeRecord(Journal &journal, const RecordEdit &edit, const BulkScope &scope, const char *action)
{
    AssetIndex(journal.transaction()).change({edit.before.asset.id.value}, [&] {
        RecordWriter(journal, scope, action).write({edit});
    });
}

} // namespace

MergeResult DuplicateService::merge(Id<Asset> survivorId, Id<Asset> duplicateId, const QStringList &taken)
{
    requirePermission(*m_w, Permission::EditAssets);
    for (const QString &name : taken) {
        if (!choices().contains(name))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is no field that a merge can choose"),
                        {name});
    }
    Transaction tx(m_w->db);
    tx.lock("sign"); // no contract is signed on the record that goes meanwhile
    Journal journal(tx, *m_w);
    const BulkScope scope = mergeScope(collectionsOf(m_w->db, duplicateId));
    RecordEdit stays{recordOf(m_w->db, survivorId, scope), {}, {}};
    RecordEdit goes{recordOf(m_w->db, duplicateId, scope), {}, {}};
    stays.after = stays.before;
    goes.after = goes.before;
    for (const MergeProblem &problem : mergeProblems(*m_w, stays.before.asset, goes.before.asset)) {
        const Message message = mergeProblemMessage(problem);
        throw Error(problem.numbers.isEmpty() ? Error::Kind::Rejected : Error::Kind::InUse, message.text, message.args);
    }
    MergeResult out;
    out.filled = fill(stays.after.asset, goes.before.asset, taken);
    if (!validate(stays.after.asset).isEmpty() && validate(stays.before.asset).isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The asset %1 is not complete or not correct"),
                    {stays.before.asset.code});
    for (const QString &term : goes.before.terms) {
        if (!stays.after.terms.contains(term)) {
            stays.after.terms.append(term);
            ++out.terms;
        }
    }
    stays.after.terms.sort();
    for (const QString &collection : goes.before.collections) {
        if (stays.after.collections.contains(collection))
            continue;
        if (bearsRights(*m_w, collection)) {
            out.leftCollections.append(collection);
            continue;
        }
        stays.after.collections.append(collection);
        out.collections.append(collection);
    }
    stays.after.collections.sort();
    goes.after.asset.mergedInto = survivorId;
    if (!goes.after.asset.archivedOn)
        goes.after.asset.archivedOn = m_w->clock.today();

    const QStringList files = addFiles(m_w->db, survivorId, duplicateId);
    const QStringList registrations = addRegistrations(m_w->db, survivorId, duplicateId);
    out.files = files.size();
    out.registrations = registrations.size();
    stays.also = {{QStringLiteral("asset"), QString(), goes.before.asset.code}};
    goes.also = {{QStringLiteral("asset"), QString(), stays.before.asset.code}};
    writeRecord(journal, stays, scope, "took over");
    writeRecord(journal, goes, scope, "merged");
    const OrderedJson label{{"survivor", survivorId.value},
                            {"duplicate", duplicateId.value},
                            {"files", list(files)},
                            {"registrations", list(registrations)},
                            {"collections", list(scope.collections)}};
    const BulkRepository repository(m_w->db);
    const qint64 edit = repository.begin(journal, QString::fromStdString(label.dump()));
    repository.keep(tx, edit, {stays, goes}, scope);
    repository.end(edit, 2);
    tx.commit();
    return out;
}

SplitResult DuplicateService::split(Id<Asset> duplicateId)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto asset = AssetRepository(m_w->db).one(duplicateId);
    if (!asset)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    const KeptMerge merge = mergeOf(m_w->db, *asset);
    const BulkRepository repository(m_w->db);
    if (!repository.setUndone(journal, merge.edit))
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 was not merged with another record"),
                    {asset->code});
    const Json label = parseJson(merge.label.toUtf8(), QStringLiteral("merge"));
    SplitResult out;
    out.survivor = {label.at("survivor").get<qint64>()};
    const BulkScope scope = mergeScope(listOf(label, "collections"));
    const std::vector<qint64> ids{std::min(out.survivor, duplicateId).value, std::max(out.survivor, duplicateId).value};
    const QHash<qint64, BulkRepository::Kept> kept = repository.kept(merge.edit, ids);
    const auto putBackHeld = [&](Id<Asset> id, QStringList *left) {
        RecordEdit edit{recordOf(m_w->db, id, scope), {}, {}};
        edit.after = edit.before;
        BulkRepository::Kept sides = kept.value(id.value);
        for (const std::string &name : changedSince(edit.before, sides.after)) {
            sides.before.erase(name);
            if (left)
                left->append(QString::fromStdString(name));
        }
        putBack(edit.after, sides.after, sides.before);
        return edit;
    };
    RecordEdit stays = putBackHeld(out.survivor, &out.left);
    RecordEdit goes = putBackHeld(duplicateId, nullptr);
    goes.after.asset.mergedInto = {};
    stays.also = {{QStringLiteral("asset"), goes.before.asset.code, QString()}};
    goes.also = {{QStringLiteral("asset"), stays.before.asset.code, QString()}};
    writeRecord(journal, stays, scope, "split");
    writeRecord(journal, goes, scope, "split");
    for (const QString &file : listOf(label, "files")) {
        if (file == stays.after.asset.pictureSha256)
            continue; // somebody chose it as the picture since
        Statement(m_w->db, QStringLiteral("DELETE FROM asset_file WHERE asset_id = ? AND sha256 = ?"))
            .bind(out.survivor, file)
            .run();
    }
    for (const QString &registration : listOf(label, "registrations")) {
        Statement(m_w->db, QStringLiteral("DELETE FROM registration_asset WHERE asset_id = ? AND registration_id = ?"))
            .bind(out.survivor, registration.toLongLong())
            .run();
    }
    tx.commit();
    return out;
}

} // namespace lianming
