// A review package as it is kept in a workspace: where it was made it is one that was sent, where it was opened one
// that was received; a thread is a package with all that answers and follows it. And the keys by which those at the
// other end are known. Plain values.
#pragma once

#include "core/base/id.h"
#include "core/packages/packagefile.h"
#include "core/packages/reviewcontent.h"

namespace lianming {

struct Brand;

enum class PackageWay { Sent, Received };
[[nodiscard]] const char *packageWayCode(PackageWay way); ///< "sent", "received"

struct ReviewPackage {
    Id<ReviewPackage> id;
    qint64 version = 1;
    QString uuid;
    QString thread;
    QString parent;
    PackageKind kind = PackageKind::Share;
    PackageWay way = PackageWay::Sent;
    Id<Brand> brand; ///< unset where the brand is no record: in the brand's own workspace
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString workspace; ///< UUID of where it was made
    QString workspaceName;
    QString title;
    QString note;
    QDateTime madeAt;
    QString madeBy;
    QDateTime takenAt; ///< when it was opened or taken in here; invalid for what was sent
    PublicKey key;
    QString manifestSha256;
    QString recordsSha256;
    qint64 assets = 0; ///< that stand in it
    qint64 proposals = 0;
    std::optional<QDateTime> withdrawnAt;
    QString withdrawnReason;
};

/// One row of the list: a thread by its latest shared package.
struct ReviewItem {
    ReviewPackage package;
    qint64 replies = 0;
    qint64 entries = 0;     ///< of the other side
    qint64 own = 0;         ///< of the own side
    qint64 ownOnLatest = 0; ///< of these, on the latest package
    qint64 notGiven = 0;    ///< written here and not sent yet
    qint64 open = 0;        ///< choices and answers that somebody must decide between
    QDateTime lastAt;
};

enum class KeyState { First, Waiting, Confirmed, Refused };
[[nodiscard]] const char *keyStateCode(KeyState state); ///< "first", "waiting", "confirmed", "refused"
[[nodiscard]] std::optional<KeyState> parseKeyState(QStringView code);
/// Whether what it signed is taken.
[[nodiscard]] bool isTrusted(KeyState state);

struct KnownKey {
    Id<KnownKey> id;
    qint64 version = 1;
    Id<Brand> brand;   ///< whose it is; unset: of another workspace that shares with this one
    QString workspace; ///< UUID of where it signs
    QString name;      ///< who that is
    PublicKey key;
    KeyState state = KeyState::First;
    QDateTime seenAt;
};

} // namespace lianming
