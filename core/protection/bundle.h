// A bundle of evidence (spec/protection.md section 2): what it holds, in which order, and the text of its manifest. One
// content gives one text, byte for byte, an item a line, so that whatever is not exactly as this program would have
// written it can be refused, and so that a manifest of 100,000 items is written and read item by item. Writing a bundle
// is bundlewriter.h's, checking one bundleverify.h's; nothing here touches a file.
#pragma once

#include "core/base/progress.h"
#include "core/protection/evidence.h"

#include <QByteArray>

#include <vector>

namespace lianming {

/// Names of what every bundle holds, and its limits.
struct Bundle {
    static constexpr auto format = "lianming-evidence/1";
    static constexpr auto manifest = "manifest.json";
    static constexpr auto signature = "manifest.json.sig";
    static constexpr auto timestamp = "manifest.json.tsr"; ///< only where the manifest is stamped
    static constexpr auto certificates = "tsa-chain.pem";  ///< only where anything is stamped
    static constexpr auto signer = "signer.pub";
    static constexpr auto readmeEn = "README.txt";
    static constexpr auto readmeZh = "README.zh-CN.txt";
    static constexpr auto sums = "SHA256SUMS";
    static constexpr auto files = "files/";        ///< the items
    static constexpr auto stamps = "stamps/";      ///< the items' own tokens: stamps/SHA256.tsr
    static constexpr auto keyPurpose = "evidence"; ///< of the key that signs (core/audit/workspacekey.h)

    static constexpr qint64 mostEntries = 100'000;
    static constexpr qint64 mostBytes = 20LL * 1024 * 1024 * 1024; ///< of all entries, unpacked
    static constexpr qint64 largestManifest = 512LL * 1024 * 1024;
    static constexpr qint64 largestOther = 64LL * 1024 * 1024; ///< of anything else beside the items
    static constexpr qint64 largestCertificates = 256 * 1024;
    static constexpr qint64 largestStamp = 1024 * 1024;
    static constexpr qsizetype longestLine = 4 * 1024 * 1024; ///< of a manifest: an item with all that is known of it
    /// Of items and their stamps, so that all the rest has room, however much it is.
    static constexpr qint64 mostItemBytes = mostBytes - largestManifest - 2 * largestOther;
};

/// "stamps/SHA256.tsr".
[[nodiscard]] QString stampPath(const QString &sha256);

/// A file that the manifest names with its content.
struct BundleFile {
    QString path;
    QString sha256; ///< 64 lower-case digits
    qint64 bytes = 0;

    friend bool operator==(const BundleFile &, const BundleFile &) = default;
};

/// The token over an item's SHA-256 that it got when it came in.
struct BundleStamp {
    BundleFile file; ///< stampPath() of the item
    QDateTime at;    ///< as the token says
};

/// A piece of evidence as it goes out.
struct BundleItem {
    QString path; ///< "files/NAME", the name a safe one (bundlename.h)
    Evidence evidence;
    QString assetCode;
    QList<Custody> custody; ///< oldest first
    std::optional<BundleStamp> stamp;
};

/// The chain of audit and custody rows as it stood before this export was recorded in it (core/audit/chain.h).
struct BundleChain {
    QString head; ///< 64 digits; empty: there is none
    qint64 rows = 0;
};

/// All of a manifest but its items.
struct BundleManifest {
    QString caseText; ///< what the bundle is for, as the person wrote it
    QDateTime createdAt;
    bool isStamped = false; ///< a time-stamping authority answered; else the bundle has no trusted time of its own
    QByteArray key;         ///< the signer's, 32 bytes
    BundleFile readmeEn;
    BundleFile readmeZh;
    BundleChain chain;
};

/// One line without its end: the item as canonical JSON.
[[nodiscard]] QByteArray bundleItemLine(const BundleItem &item);
/// The whole text. `items` are lines of bundleItemLine(), at least one.
[[nodiscard]] QByteArray bundleManifestText(const BundleManifest &manifest, const std::vector<QByteArray> &items);

/// What a check needs to know of an item.
struct BundleItemEntry {
    BundleFile file;
    std::optional<BundleStamp> stamp;
};

/// Why a manifest is refused, and where.
struct ManifestFault {
    qint64 line = 0; ///< from 1
    QString expected;
    QString found;
};

struct ManifestReading {
    std::optional<ManifestFault> fault; ///< nothing: every byte is as this program writes it
    BundleManifest manifest;
    std::vector<BundleItemEntry> items; ///< in their order
};
/// Reads a manifest in memory and time that go with its length, whatever it says. Throws Error::Cancelled alone.
[[nodiscard]] ManifestReading readBundleManifest(const QByteArray &text, Progress *progress = nullptr);

/// The names of everything in a bundle of this manifest, in the order of its ZIP form; SHA256SUMS is the last.
[[nodiscard]] std::vector<QString> bundleOrder(const BundleManifest &manifest,
                                               const std::vector<BundleItemEntry> &items);

/// Lines of SHA256SUMS.
[[nodiscard]] QByteArray sumsLine(const QString &sha256, const QString &path);

} // namespace lianming
