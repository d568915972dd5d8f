// The lines of a ranking with what they are called: how they are read from the workspace, and the columns that show
// them.
#pragma once

#include "core/matching/matchservice.h"
#include "ui/models/tablemodel.h"

namespace lianming {

class ThumbnailLoader;

/// What is ranked: the brands for an IP, or the IPs for a brand.
enum class MatchDirection { Brands, Assets };

struct MatchRow {
    RankedPair pair;
    int place = 0;
    qint64 id = 0; ///< the brand's or the asset's
    QString english;
    QString chinese;
    QString code;
    QString picture;
};

/// A ranking, and for whom it is.
struct MatchAnswer {
    QString subject; ///< the asset's or the brand's code
    QString english;
    QString chinese;
    qint64 id = 0;
    MatchQuestion question; ///< that it answers
    MatchList list;
    QList<MatchRow> rows;
};

/// The asset or the brand of the latest proposal: something to look at before anything was asked; empty where there is
/// none.
[[nodiscard]] QString latestSubject(Workspace &w, MatchDirection direction);
/// Throws Error::NotFound for a code that is none.
[[nodiscard]] MatchAnswer readMatches(Workspace &w, MatchDirection direction, const QString &subject,
                                      const MatchQuestion &question);

inline constexpr int matchBarsColumn = 3;
/// `pictures` must outlive the columns.
[[nodiscard]] QList<Column<MatchRow>> matchColumns(MatchDirection direction, ThumbnailLoader &pictures);

} // namespace lianming
