// What can be done with matches: going through them, dismissing what is none or is allowed, taking that back. Reading
// needs Permission::SeeProtection, the rest Permission::WorkProtection. Who takes matches into a case does it within a
// transaction of its own by moveMatch().
#pragma once

#include "core/copies/listingrepository.h"
#include "core/copies/triage.h"
#include "core/db/workspace.h"

namespace lianming {

/// A match with all that hangs on it.
struct CopyMatchDetail {
    StoredMatch match;
    Listing listing;
    std::optional<Seller> seller;
    QList<ListingPicture> pictures; ///< of the listing
    ListingPicture picture;         ///< the one that matches
    std::optional<CopyDismissal> dismissal;
    StandingAnswer today;
    StandingAnswer then; ///< on the day when the listing was seen
};

/// A dismissal as people go through them.
struct DismissalRow {
    CopyDismissal dismissal;
    QString assetCode;
    QString sellerName;
    qint64 matches = 0; ///< that it keeps dismissed
};

class TriageService
{
public:
    explicit TriageService(Workspace &workspace) : m_w(&workspace) {}

    /// At most `limit` (1 to 10,000) rows behind `after`.
    [[nodiscard]] TriagePage page(const TriageFilter &filter = {}, TriageSort sort = TriageSort::Score,
                                  const TriageKey &after = {}, int limit = 200);
    [[nodiscard]] QList<TriageGroup> groups(const TriageFilter &filter = {},
                                            TriageGrouping grouping = TriageGrouping::Seller);
    [[nodiscard]] TriageFigures figures(const TriageFilter &filter = {});
    /// Throws Error::NotFound.
    [[nodiscard]] CopyMatchDetail detail(Id<StoredMatch> id);
    /// With what was taken, in the order of `ids`; those that are gone are left out.
    [[nodiscard]] QList<StoredMatch> matches(const QList<Id<StoredMatch>> &ids);
    [[nodiscard]] QList<ListingItem> listings(const ListingFilter &filter = {});

    /// Dismisses the matches, and with each the open ones that it speaks of besides: the same pair elsewhere. It is
    /// remembered: what the search finds of the pair later is dismissed at once. As licensed only where the seller may
    /// sell today. Returns how many were dismissed. Throws Error::BadInput without words where the reason needs them,
    /// Error::Rejected for a match that is not open or a seller who is not licensed, Error::NotFound.
    qint64 dismiss(const QList<Id<StoredMatch>> &ids, DismissalReason reason, const QString &note);
    /// The newest first; `all`: those that were taken back, too.
    [[nodiscard]] QList<DismissalRow> dismissals(bool all = false, int limit = 1000);
    /// Takes a dismissal back: its matches are open again, but for those that another one speaks of. Returns how many
    /// are. Throws Error::Rejected for one that was taken back, Error::NotFound.
    qint64 takeBack(Id<CopyDismissal> id, const QString &note);
    /// Opens what was dismissed as licensed and is no longer. Returns how many. Lists show them as open before.
    qint64 reopenLapsed();

private:
    Workspace *m_w;
};

/// For other services: moves a match to another state within their transaction, with its line in the history. Throws
/// Error::NotFound, Error::Conflict where somebody changed it since `version`, Error::Rejected for a step that
/// canMove() knows not: what was dismissed is opened first, by taking its dismissal back; as licensed, only while the
/// licence holds.
void moveMatch(Journal &journal, Id<StoredMatch> id, qint64 version, MatchState to);

} // namespace lianming
