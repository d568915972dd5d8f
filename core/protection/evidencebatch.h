// Many files as evidence at once: which files a person's choice of files and folders comes to, and what became of each.
// Links are never followed, and nothing is passed over in silence but what systems leave in folders by themselves
// (.DS_Store, Thumbs.db, desktop.ini). Recording them is ProtectionService's.
#pragma once

#include "core/base/progress.h"
#include "core/protection/evidence.h"

#include <QStringList>

namespace lianming {

/// How much one batch may be.
struct BatchLimits {
    qint64 files = 10'000;
    int depth = 32; ///< folders within folders
    qint64 bytes = 20LL * 1024 * 1024 * 1024;
};

/// A file that cannot be taken, and why.
struct BatchFault {
    QString path;
    Message reason;
};

struct EvidencePlan {
    QStringList files; ///< by their paths, each once
    qint64 bytes = 0;
    QList<BatchFault> faults;
};
/// The files that `paths` come to: files themselves, and all that lies in folders, in the order of their names. Throws
/// Error::BadInput beyond the limits, and Error::Cancelled.
[[nodiscard]] EvidencePlan planEvidence(const QStringList &paths, const BatchLimits &limits = {},
                                        Progress *progress = nullptr);

/// What happens to the others where some files cannot be taken.
enum class RestOfBatch { Leave, Take };

struct EvidenceBatch {
    struct Item {
        QString path;
        Id<Asset> asset;
        Id<Evidence> evidence;
    };
    QList<Item> added;
    QList<Item> known;        ///< whose content the asset has as evidence already; which
    QList<BatchFault> faults; ///< and if there are any and the rest was to be left, nothing was added
};

} // namespace lianming
