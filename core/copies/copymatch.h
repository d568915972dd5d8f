// What the copy search says about one picture from outside: which of ours it comes from, and what was taken
// (spec/protection.md section 3). Plain values; finding them is core/imaging's.
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QPointF>
#include <QSize>
#include <QString>

namespace lianming {

struct Asset;

enum class CopyKind {
    Whole, ///< the whole picture, by PDQ
    Part,  ///< a part of it, by local features that fit one another in place
};
/// "whole", "part".
[[nodiscard]] const char *copyKindCode(CopyKind kind);

struct CopyMatch {
    QString sha256;  ///< of our picture
    QString file;    ///< its name
    Id<Asset> asset; ///< unset: the picture belongs to no asset (a folder that was indexed)
    QString assetCode;
    CopyKind kind = CopyKind::Whole;
    int distance = -1; ///< bits between the two PDQ, 0 to 256; −1: one has too little to compare
    int inliers = 0;   ///< local features that fit
    double score = 0;  ///< 0 to 1
    QSize querySize;   ///< pixels, upright
    QSize assetSize;
    QList<QPointF> queryRegion; ///< corners of what was taken, in pixels of the picture asked about
    QList<QPointF> assetRegion; ///< the same in pixels of ours
};

} // namespace lianming
