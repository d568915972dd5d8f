#include "core/packages/packagestore.h"

#include "core/db/storedfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace lianming {

namespace {

QString hashOfRecords(const PackageFile &file)
{
    const auto found =
        std::ranges::find(file.manifest.parts, QString::fromLatin1(PackageFile::recordsName), &PackagePart::name);
    return found == file.manifest.parts.end() ? QString() : found->sha256;
}

} // namespace

ReviewPackage packageRow(const PackageFile &file, PackageWay way, Id<Brand> brand)
{
    const PackageManifest &m = file.manifest;
    ReviewPackage out;
    out.uuid = m.id;
    out.thread = m.thread;
    out.parent = m.parent;
    out.kind = m.kind;
    out.way = way;
    out.brand = brand;
    out.brandCode = m.brandCode;
    out.brandEn = m.brandEn;
    out.brandZh = m.brandZh;
    out.workspace = m.workspace;
    out.workspaceName = m.workspaceName;
    out.title = m.title;
    out.madeAt = m.madeAt;
    out.madeBy = m.madeBy;
    out.key = m.key;
    out.manifestSha256 = file.manifestSha256;
    out.recordsSha256 = hashOfRecords(file);
    return out;
}

void requireSame(const PackageRepository &packages, const PackageFile &file)
{
    const auto known = packages.find(file.manifest.id);
    if (known && known->manifestSha256 != file.manifestSha256)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This file goes by the name of a package that is here already and is "
                                              "another one. Nothing was taken in; ask %1 how that came about"),
                    {known->madeBy});
}

QList<StoredFile> storeParts(const Workspace &w, const PackageFile &file)
{
    QList<StoredFile> out;
    for (const QByteArray &part : file.parts)
        out.append(w.files.add(part));
    return out;
}

Id<ReviewPackage> rememberPackage(Journal &journal, const Workspace &w, const PackageFile &file,
                                  const ReviewPackage &package)
{
    QList<PackagePlace> places;
    for (const PackagePart &part : file.manifest.parts) {
        rememberFile(journal.transaction(), {part.sha256, part.bytes}, mediaTypeOf(w.files.path(part.sha256)),
                     journal.now());
        places.append({part.name, part.sha256});
    }
    return PackageRepository::insert(journal, package, places);
}

QList<ReviewEntry> addEntries(Journal &journal, const QList<ReviewEntry> &entries)
{
    const PackageRepository packages(journal.transaction().db());
    QList<ReviewEntry> added;
    for (const ReviewEntry &entry : entries) {
        const auto known = packages.entry(entry.uuid);
        if (known && !saysTheSame(*known, entry))
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "An entry by %1 says something else than the one of the same name "
                                                  "that is here. Nothing was taken in; ask %1 how that came about"),
                        {entry.author});
        if (known)
            continue;
        PackageRepository::insertEntry(journal, entry);
        added.append(entry);
    }
    return added;
}

void writePackageFile(const Workspace &w, const QString &path, const QByteArray &bytes)
{
    requireFreeForWriting(w, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
}

KnownKey keyStanding(Connection &db, const PackageManifest &manifest, Id<Brand> brand, const QDateTime &now,
                     bool &isNew)
{
    const QList<KnownKey> all = PackageRepository(db).keysOf(brand, manifest.workspace);
    const auto found = std::ranges::find(all, manifest.key, &KnownKey::key);
    isNew = found == all.end();
    if (!isNew)
        return *found;
    const QString name = brand.isSet() ? manifest.brandCode : manifest.workspaceName;
    return {{}, 1, brand, manifest.workspace, name, manifest.key, all.isEmpty() ? KeyState::First : KeyState::Waiting,
            now};
}

KnownKey notedKey(Workspace &w, const PackageManifest &manifest, Id<Brand> brand)
{
    Transaction tx(w.db);
    tx.lock("known keys");
    Journal journal(tx, w);
    bool isNew = false;
    KnownKey key = keyStanding(w.db, manifest, brand, journal.now(), isNew);
    if (isNew)
        key.id = PackageRepository::insertKey(journal, key);
    tx.commit();
    return key;
}

void requireTrusted(Workspace &w, const PackageManifest &manifest, Id<Brand> brand)
{
    const KnownKey key = notedKey(w, manifest, brand);
    if (key.state == KeyState::Refused)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The file is signed with the key %1, of which somebody here said that it "
                                              "is not %2's. Nothing was taken in"),
                    {key.key.fingerprint(), key.name});
    if (!isTrusted(key.state))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The file is signed with another key than before: %1. Ask %2 on the "
                                              "telephone for the digits of their key; where they agree, confirm the "
                                              "key, then take the file in again"),
                    {key.key.fingerprint(), key.name});
}

} // namespace lianming
