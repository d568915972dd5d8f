// A bundle as it lies on a disk, an archive or a folder, opened as if whoever made it meant harm: it follows no link,
// opens nothing but plain files, never asks for a name that leads elsewhere, unpacks nothing, writes nothing, and holds
// nothing that is larger than it may be. What is wrong with the outside is found here; what the content says is
// bundleverify.h's.
#pragma once

#include "core/protection/bundle.h"
#include "core/protection/bundlefailure.h"

#include <functional>
#include <memory>

namespace lianming {

struct BundleEntry {
    QString name;
    qint64 bytes = 0;
    quint64 at = 0;  ///< of the content in an archive
    quint32 crc = 0; ///< as an archive says
};

/// What reading an entry to its end has shown.
struct BundleDigest {
    bool isRead = false;
    QString sha256;
    qint64 bytes = 0;
    bool fitsChecksum = true; ///< of an archive
};

class BundleSource
{
public:
    /// Opens a file or a folder. Throws Error::BadInput for a path where there is nothing, a link, and for what is no
    /// bundle at all.
    [[nodiscard]] static std::unique_ptr<BundleSource> open(const QString &path);

    virtual ~BundleSource() = default;
    BundleSource(const BundleSource &) = delete;
    BundleSource &operator=(const BundleSource &) = delete;

    [[nodiscard]] virtual bool isArchive() const = 0;
    /// Those that may be read; of an archive in its order, of a folder by name.
    [[nodiscard]] const std::vector<BundleEntry> &entries() const { return m_entries; }
    [[nodiscard]] const QList<BundleFailure> &failures() const { return m_failures; }
    /// Beyond a limit: there are no entries then.
    [[nodiscard]] bool isBeyondLimits() const { return m_isBeyond; }

    /// Both may be called on any number of threads. `told` hears of each piece that was read how many bytes it has, and
    /// may throw to stop.
    [[nodiscard]] virtual BundleDigest digest(const BundleEntry &entry,
                                              const std::function<void(qint64)> &told = {}) const = 0;
    /// The content; nothing where it cannot be read or is larger than `most`.
    [[nodiscard]] virtual std::optional<QByteArray> read(const BundleEntry &entry, qint64 most) const = 0;

protected:
    BundleSource() = default;
    void fail(BundleFault kind, const QString &item, const QString &expected, const QString &found);
    /// Takes names out that no bundle has, and looks at the limits; to be called when all entries are known.
    void examine();

    std::vector<BundleEntry> m_entries;
    QList<BundleFailure> m_failures;
    bool m_isBeyond = false;
};

} // namespace lianming
