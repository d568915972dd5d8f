// A review package as a file: a ZIP archive of a manifest, the signature over it, and the parts that the manifest names
// by their hashes. One content gives one file, byte for byte: parts lie unpacked, in the manifest's order, and whatever
// is not exactly as this program would have written it is refused before a part is looked at. So nothing can be hidden
// between the parts, no part can unfold into more than the file holds, and no byte can change unseen. What the parts
// say is left to reviewcontent.h; whose key it is, to packageservice.h.
#pragma once

#include "core/base/json.h"
#include "core/base/signing.h"

#include <QDateTime>
#include <QMap>

namespace lianming {

enum class PackageKind { Share, Reply };
/// "share", "reply".
[[nodiscard]] const char *packageKindCode(PackageKind kind);

struct PackagePart {
    QString name; ///< "records.json", "pictures/<hash>.jpg", "files/<hash>"
    qint64 bytes = 0;
    QString sha256;
};

struct PackageManifest {
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    PackageKind kind = PackageKind::Share;
    QString id;             ///< a UUID, as the following two
    QString thread;         ///< of the first package of the exchange
    QString parent;         ///< the package that this one answers; empty for the first
    QString parentManifest; ///< SHA-256 of its manifest
    QString workspace;      ///< UUID of where it was made
    QString workspaceName;  ///< for people
    QString recipient;      ///< UUID of the workspace it goes back to; empty in what is shared
    QString brandCode;      ///< for whom, or by whom
    QString brandEn;
    QString brandZh;
    QString title;
    QDateTime madeAt;
    QString madeBy;
    PublicKey key; ///< signs it
    QList<PackagePart> parts;
};

struct PackageFile {
    PackageManifest manifest;
    QString manifestSha256;
    QMap<QString, QByteArray> parts; ///< by name

    static constexpr auto recordsName = "records.json";
    static constexpr qint64 largest = 256LL * 1024 * 1024;
    static constexpr qsizetype mostParts = 4000;

    [[nodiscard]] QByteArray records() const { return parts.value(QString::fromLatin1(recordsName)); }
};

/// "pictures/<hash>.jpg".
[[nodiscard]] QString picturePartName(const QString &sha256);
/// "files/<hash>".
[[nodiscard]] QString filePartName(const QString &sha256);

/// One text for one value: keys in their order, no blanks.
[[nodiscard]] QByteArray canonicalJson(const Json &value);

/// The file. The manifest's parts and key are filled in. Throws Error::BadInput where it would be larger than a package
/// may be.
[[nodiscard]] QByteArray writePackage(PackageManifest manifest, const QMap<QString, QByteArray> &parts,
                                      const SigningKey &key);
/// What is in the file, every hash and the signature verified. `name` names it in errors. Throws Error::BadInput for
/// what is no package, is damaged, cut off or altered; Error::NewerSchema for one of a newer version of the program.
[[nodiscard]] PackageFile readPackage(const QByteArray &bytes, const QString &name);
/// The same of a file on disk. Throws also as openToRead().
[[nodiscard]] PackageFile readPackageFile(const QString &path);

/// Whether the text is a UUID as this program writes them.
[[nodiscard]] bool isUuid(const QString &text);

} // namespace lianming
