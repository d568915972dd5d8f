// The verb that hands evidence out as a bundle. What is large is copied before anything is locked; the act stands in
// each item's custody, there and in the bundle, only if the bundle is whole.
#pragma once

#include "core/base/keystore.h"
#include "core/db/workspace.h"
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

private:
    Workspace *m_w;
    KeyStore m_keys;
};

} // namespace lianming
