// The verb that hands evidence out as a bundle. What is large is copied before anything is locked; the act stands in
// each item's custody, there and in the bundle, only if the bundle is whole. All bundles of a workspace are signed with
// one key, so that a stranger asks about one: whoever hands evidence out has it on their computer, brought there
// sealed.
#pragma once

#include "core/audit/workspacekey.h"
#include "core/protection/bundlewriter.h"

namespace lianming {

/// What is to be handed out.
struct BundleOrder {
    QList<Id<Evidence>> items; ///< in the bundle's order; one that is named again counts once
    QString caseText;          ///< what for, for people; at most 1,000 characters
    QString path;              ///< ending with ".zip": an archive, else a folder; neither may be there yet
};

class BundleService
{
public:
    explicit BundleService(Workspace &workspace, KeyStore keys = KeyStore::ofThisPerson())
        : m_w(&workspace), m_keys(std::move(keys))
    {
    }

    /// Who stamps bundles: the authorities that the workspace names, the first that answers. Without any, nobody. Its
    /// answer comes over the network within the seconds of QuestionLimits.
    [[nodiscard]] BundleAuthority authority(Progress *progress = nullptr);

    /// Hashes the stored content again, and writes it with all that is known of it. In each item's custody stands
    /// "exported" with the bundle's name and case; in its history the manifest's SHA-256. Throws Error::Corrupt where
    /// a stored file or a stored time stamp does not hold, NotFound, BadInput for an order with nothing in it or too
    /// much, Rejected for a path where there is something, Unavailable where it cannot be written, Cancelled; nothing
    /// is left then.
    BundleSummary exportBundle(const BundleOrder &order, const BundleAuthority &authority,
                               Progress *progress = nullptr);

    /// The keys that bundles are and were signed with, the newest first.
    [[nodiscard]] QList<WorkspaceKey> keys() const;
    /// Whether this computer has its secret half. Needs no permission: it is about the computer.
    [[nodiscard]] bool holds(const PublicKey &key) const { return m_keys.canOpen(key); }
    /// A new one by chance; bundles of before stay signed with theirs. Who was told the old digits is told the new.
    PublicKey renewKey();
    /// The key in use, sealed with a passphrase for another computer. Throws as KeyStore::exported().
    [[nodiscard]] QByteArray exportKey(const QString &passphrase) const;
    /// To a file that nobody else on this computer may read.
    void exportKey(const QString &passphrase, const QString &path) const;
    /// Takes in what exportKey() gave on another computer; from then on this one signs with it. Throws as
    /// KeyStore::import(), and Error::Rejected for a key that the workspace does not sign with: retired, or another's.
    PublicKey importKey(const QByteArray &file, const QString &passphrase);
    PublicKey importKey(const QString &path, const QString &passphrase);

private:
    Workspace *m_w;
    KeyStore m_keys;
};

} // namespace lianming
