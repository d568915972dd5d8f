// What sending and receiving packages have in common: the row of a package from its manifest, and its parts in the
// workspace's file store.
#pragma once

#include "core/packages/packagerepository.h"

namespace lianming {

/// A row for a package that was made or received here.
[[nodiscard]] ReviewPackage packageRow(const PackageFile &file, PackageWay way, Id<Brand> brand);
/// Throws Error::Rejected for a file that goes by the name of a package that is here and is another one.
void requireSame(const PackageRepository &packages, const PackageFile &file);
/// Puts the parts into the file store; before any row names them.
[[nodiscard]] QList<StoredFile> storeParts(const Workspace &w, const PackageFile &file);
/// The stored parts' rows and the package's, in the journal's transaction.
Id<ReviewPackage> rememberPackage(Journal &journal, const Workspace &w, const PackageFile &file,
                                  const ReviewPackage &package);
/// Adds the entries that are not here. Throws Error::Rejected for one that says another thing than the entry of its
/// name that is here. Returns those that were added.
QList<ReviewEntry> addEntries(Journal &journal, const QList<ReviewEntry> &entries);
/// Writes the file; nothing stands under its name before it is complete.
void writePackageFile(const Workspace &w, const QString &path, const QByteArray &bytes);
/// How the key that signed stands; `isNew` when it was never seen. The first one of somebody is taken as it comes.
[[nodiscard]] KnownKey keyStanding(Connection &db, const PackageManifest &manifest, Id<Brand> brand,
                                   const QDateTime &now, bool &isNew);
/// The same, and a new one is written down, in a transaction of its own: then a person can give a word about it.
KnownKey notedKey(Workspace &w, const PackageManifest &manifest, Id<Brand> brand);
/// Throws Error::Rejected unless the key is trusted, as notedKey() knows it.
void requireTrusted(Workspace &w, const PackageManifest &manifest, Id<Brand> brand);

} // namespace lianming
