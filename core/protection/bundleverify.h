// Checks a bundle of evidence as a stranger does who has nothing but the bundle: it opens no database, follows no link
// and writes nothing. It holds only if each byte of it is accounted for: signed, stamped, hashed, or exactly what this
// program would have written there. Everything that does not hold is named, not only the first.
#pragma once

#include "core/audit/timestamp.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/protection/bundlesource.h"

namespace lianming {

struct BundleReport {
    bool isArchive = false; ///< else a folder
    QString caseText;
    QDateTime createdAt;
    qint64 items = 0;
    qint64 bytes = 0; ///< of the items
    BundleChain chain;
    QString fingerprint;                     ///< of the signer's key, for people; empty where there is none
    QString keySha256;                       ///< of its DER
    bool isStamped = false;                  ///< the manifest says that it has trusted time
    std::optional<TimestampFacts> timestamp; ///< over the manifest; only where it stands
    qint64 stampedItems = 0;                 ///< items whose own token stands
    bool hasOwnRoots = false; ///< compared with roots of the verifier's; else with those that came in the bundle
    QList<BundleFailure> failures;

    [[nodiscard]] bool holds() const { return failures.isEmpty(); }
};

/// Checks the archive or folder at `path` on all cores. `trusted`: PEM, the verifier's own roots for time stamps;
/// empty: those of the bundle's tsa-chain.pem are used, and the report says so. Progress counts bytes. Throws as
/// BundleSource::open(), and Error::Cancelled.
[[nodiscard]] BundleReport verifyBundle(const QString &path, const QByteArray &trusted = {},
                                        Progress *progress = nullptr);

/// {"bundle": path, "form": "archive"|"folder", "holds": true|false, "case", "created_at", "items": n, "bytes": n,
///  "signer": {"fingerprint", "key_sha256"} | null,
///  "timestamp": {"at", "authority", "serial", "policy"} | null      (over the manifest, if it stands)
///  "timestamped": true|false                                         (whether the manifest says that there is one)
///  "stamped_items": n, "roots": "own"|"bundle"|"none"                (with which roots stamps were compared)
///  "chain": {"head", "rows"},
///  "failures": [{"item", "kind", "expected", "found"}]}; kinds as bundleFaultCode().
[[nodiscard]] OrderedJson bundleReportJson(const BundleReport &report, const QString &path);

} // namespace lianming
