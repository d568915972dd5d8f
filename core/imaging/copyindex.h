// Our pictures as the copy search compares them, in memory: fingerprints of the whole and parts, put together
// (spec/protection.md section 3). Never changed once made, so any number of threads search at once; whose pictures they
// are is copysearch.h's.
#pragma once

#include "core/copies/copymatch.h"
#include "core/imaging/partstore.h"
#include "core/imaging/pdqindex.h"

#include <QHash>

namespace lianming {

/// A picture of ours that another one comes from.
struct FoundCopy {
    QByteArray sha256; ///< 32 bytes
    CopyKind kind = CopyKind::Whole;
    int distance = -1; ///< as CopyMatch has them
    int inliers = 0;
    double score = 0;
    bool isMirrored = false;
    QSize ours;
    QPolygonF queryRegion;
    QPolygonF ourRegion;
};

/// A picture that is compared as a whole only.
struct WholePicture {
    QByteArray sha256;
    QSize size;
    PdqResult pdq;
};

class CopyIndex
{
public:
    /// A hash says something from this quality on (spec/protection.md section 3).
    static constexpr int leastQuality = 50;

    /// `others`: pictures that are in no store of parts, or are in it, too.
    CopyIndex(const PartStore::Content &content, const std::vector<WholePicture> &others);
    /// Of what is in the store, what is `ours` alone; one picture at a time is in memory twice.
    CopyIndex(PartStore::Reader &store, const QSet<QByteArray> &ours, const std::vector<WholePicture> &others);

    [[nodiscard]] size_t pictures() const { return m_pictures.size(); }
    /// Those among them of which parts are found; the others are found as a whole only.
    [[nodiscard]] size_t withParts() const { return m_parts.pictures(); }
    [[nodiscard]] bool hasParts(const QByteArray &sha256) const;
    /// At most `most` pictures, the best first. Throws Error::Cancelled when `progress` is told to stop.
    [[nodiscard]] std::vector<FoundCopy> find(const PictureParts &asked, size_t most,
                                              Progress *progress = nullptr) const;

private:
    struct Picture {
        QByteArray sha256;
        QSize size;
        QRect content;
    };
    struct Nearness {
        int distance = 256;
        bool isContent = false; ///< ours is told by what lies within its margins
        bool isAskedContent = false;
    };

    void take(IndexedPicture &&picture);
    void takeHash(const PdqResult &pdq, quint32 owner);
    void finish(const std::vector<WholePicture> &others);
    void nearest(const PdqResult &asked, bool isAskedContent, std::vector<std::pair<quint32, Nearness>> &out) const;

    std::vector<Picture> m_pictures;     ///< those with parts first, in their index's order
    QHash<QByteArray, quint32> m_places; ///< of those with parts, by hash
    PartIndex m_parts;
    std::vector<Pdq> m_waiting; ///< hashes that finish() takes in
    PdqIndex m_hashes;
    std::vector<quint32> m_owners; ///< of each hash: the picture's place, times two, and one for its content
};

} // namespace lianming
