// Writes a bundle of evidence (bundle.h) in two parts. First the items pass through, piece by piece, each hashed again
// on its way: what is not the recorded content stops everything. Then, in moments, what depends on the hour is made:
// the manifest, its signature, its time stamp, the instructions and the sums. So nothing has to be locked while
// gigabytes are copied. Knows no database.
#pragma once

#include "core/base/progress.h"
#include "core/base/signing.h"
#include "core/protection/bundle.h"
#include "core/protection/bundlesink.h"

#include <functional>

namespace lianming {

/// Answers with an RFC 3161 response (DER) over a SHA-256 of 32 bytes. Where no authority can be reached, it answers
/// with nothing, or throws Error::Unavailable that says why.
using Stamper = std::function<QByteArray(const QByteArray &digest)>;

/// Who stamps a bundle's manifest.
struct BundleAuthority {
    Stamper stamp;           ///< empty: nobody
    QByteArray certificates; ///< PEM: what a check of its responses needs, the root among it
};

/// What finish() is told beside the items' lines.
struct BundleClosing {
    QString caseText;
    QDateTime createdAt;
    BundleChain chain;
    QList<QByteArray> certificates; ///< PEM: of the items' own stamps
};

/// What became of it.
struct BundleSummary {
    qint64 items = 0;
    qint64 bytes = 0;                   ///< of the items
    QString manifestSha256;             ///< by which custody names the bundle
    QString fingerprint;                ///< of the key that signed
    std::optional<QDateTime> stampedAt; ///< nothing: the authority could not be reached, and the bundle says so
    QString authority;
    std::optional<Message> whyUnstamped; ///< what the authority's question failed of; nothing: nobody was asked
};

class BundleWriter
{
public:
    /// For `bytes` of items in all, which `progress` counts. Throws as BundleSink::open().
    BundleWriter(const QString &path, qint64 bytes, Progress *progress);

    /// Takes in a file of recorded hash and size. `what` names it in errors. Throws Error::Corrupt where the content
    /// is another or missing, BadInput beyond Bundle::mostEntries or mostItemBytes,
    /// Cancelled.
    void addItem(const BundleFile &file, const QString &source, const QString &what);
    /// Takes in the token over an item; after the items.
    BundleFile addStamp(const QString &sha256, const QByteArray &response);
    /// Everything else. `lines` are those of the items, in the order they were added. Throws Error::Rejected where the
    /// authority's answer does not stand, BadInput for more than a check reads.
    [[nodiscard]] BundleSummary finish(const BundleClosing &closing, const std::vector<QByteArray> &lines,
                                       const SigningKey &key, const BundleAuthority &authority);
    /// Puts the bundle to its place. Before this, nothing is to be seen of it.
    void publish() { m_sink->publish(); }
    /// Takes it away again.
    void retract() { m_sink->retract(); }

private:
    BundleFile addContent(const QString &name, const QByteArray &content);
    void count(qint64 bytes);
    void sum(const QString &sha256, const QString &name);

    std::unique_ptr<BundleSink> m_sink;
    Progress *m_progress;
    qint64 m_entries = 0;
    qint64 m_bytes = 0; ///< of all entries
    qint64 m_itemBytes = 0;
    qint64 m_stamps = 0;
    QByteArray m_sums;
};

} // namespace lianming
