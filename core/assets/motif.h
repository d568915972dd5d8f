// A motif or detail cut from a work: an asset of its own that says where in the work's picture it is. The rules of such
// regions as plain functions, and the verbs. Cutting the picture itself is imaging's (motifcut.h).
#pragma once

#include "core/assets/asset.h"
#include "core/base/progress.h"
#include "core/db/workspace.h"

#include <QRect>
#include <QSize>

namespace lianming {

/// A part of a picture in hundredths of a percent of its width and height, so that two decimals are exact.
struct PictureRegion {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const PictureRegion &, const PictureRegion &) = default;
};
inline constexpr int wholeRegion = 10'000; ///< 100 percent

/// "pct:10,20,30.5,40" (IIIF Image API 3.0, section 4.1), at most two decimals, inside the picture and not empty.
[[nodiscard]] std::optional<PictureRegion> parseRegion(QStringView text);
/// The same without needless decimals; parseRegion() reads it back.
[[nodiscard]] QString regionText(const PictureRegion &region);
/// The pixels that it touches in a picture of this size; at least one.
[[nodiscard]] QRect regionPixels(const PictureRegion &region, QSize size);
/// The smallest region that holds these pixels.
[[nodiscard]] PictureRegion regionOf(const QRect &pixels, QSize size);

/// What a person says of a new motif.
struct MotifDraft {
    Id<Asset> work;
    PictureRegion region;
    QString accessionNumber; ///< empty: as proposed
    QString titleEn;
    QString titleZh;
    QStringList terms; ///< codes
};

/// What an asset has to do with others.
struct AssetRelations {
    std::optional<AssetRow> work;     ///< that it was cut from
    QString region;                   ///< where in that work's picture
    QList<AssetRow> motifs;           ///< that were cut from it, those that are not archived
    std::optional<AssetRow> survivor; ///< that stands for it
    QList<AssetRow> merged;           ///< that it stands for
};

class MotifService
{
public:
    explicit MotifService(Workspace &workspace) : m_w(&workspace) {}

    /// "PARENT-m1", or the first number after it that is free.
    [[nodiscard]] QString proposedNumber(Id<Asset> work) const;
    [[nodiscard]] AssetRelations relations(Id<Asset> id) const;
    /// Whether the motif can be cut: throws what add() would throw, before a picture is made.
    void check(const MotifDraft &draft) const;
    /// Stores the motif with the picture that was cut, a file at `picture`. It is a pattern of the work's institution,
    /// with the work's maker, period, material, place, credit and rights statement.
    /// Throws NotFound; Rejected for a work without a picture, a motif without a title, one that was itself merged;
    /// Duplicate for a number that is taken; BadInput for an unknown term.
    Id<Asset> add(const MotifDraft &draft, const QString &picture, Progress *progress = nullptr);

private:
    [[nodiscard]] Asset motifOf(const MotifDraft &draft) const;

    Workspace *m_w;
};

} // namespace lianming
