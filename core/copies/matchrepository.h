// All SQL about matches, the dismissals that are remembered, and the runs of a search.
#pragma once

#include "core/audit/journal.h"
#include "core/copies/copyrecord.h"

namespace lianming {

class MatchRepository
{
public:
    explicit MatchRepository(Connection &db) : m_db(&db) {}

    [[nodiscard]] std::optional<StoredMatch> find(Id<StoredMatch> id) const;
    [[nodiscard]] std::optional<StoredMatch> find(Id<ListingPicture> picture, const QString &ourSha256) const;
    /// Of a listing, the best first.
    [[nodiscard]] QList<StoredMatch> ofListing(Id<Listing> listing) const;
    /// Open ones that the dismissal may speak of: with its picture of ours, and, but for Reason::NoCopy, with any
    /// picture of its asset.
    [[nodiscard]] QList<StoredMatch> openWith(const CopyDismissal &dismissal) const;
    [[nodiscard]] QList<StoredMatch> dismissedBy(Id<CopyDismissal> dismissal) const;
    /// Whether the seller has a match with a picture of the asset that is not dismissed; unset: whether one is there
    /// whose seller nobody knows.
    [[nodiscard]] bool isKnownCopier(Id<Seller> seller, Id<Asset> asset) const;

    static Id<StoredMatch> insert(Journal &journal, const StoredMatch &match, const QString &label);
    /// State and dismissal. Throws Error::Conflict as Journal::update(), Error::Rejected for a step canMove() does not
    /// allow.
    static void move(Journal &journal, const StoredMatch &match, MatchState to, Id<CopyDismissal> dismissal,
                     const QString &label);
    /// What was found of it, when it is found better than before.
    static void improve(Journal &journal, const StoredMatch &match, const QString &label);
    /// What the history calls a match: the asset's code and the listing.
    [[nodiscard]] QString label(const StoredMatch &match) const;

    [[nodiscard]] std::optional<CopyDismissal> find(Id<CopyDismissal> id) const;
    /// That hold, about this picture of ours, and, but for Reason::NoCopy, about any other of its asset.
    [[nodiscard]] QList<CopyDismissal> dismissals(const CopyMatch &match) const;
    /// The newest first; `all`: those that were taken back, too.
    [[nodiscard]] QList<CopyDismissal> dismissals(bool all, int limit) const;
    static Id<CopyDismissal> insert(Journal &journal, const CopyDismissal &dismissal, const QString &label);
    static void takeBack(Journal &journal, const CopyDismissal &dismissal, const QString &note);

    [[nodiscard]] std::optional<CopyScanRun> run(Id<CopyScanRun> id) const;
    /// The newest first.
    [[nodiscard]] QList<CopyScanRun> runs(int limit) const;
    /// The newest of this key that was not ended.
    [[nodiscard]] std::optional<CopyScanRun> unfinished(const QString &key) const;
    static Id<CopyScanRun> insert(Journal &journal, const CopyScanRun &run, const QString &key);
    static void end(Journal &journal, const CopyScanRun &run, ScanState state);
    [[nodiscard]] QStringList donePaths(Id<CopyScanRun> run) const;
    /// By path; `onlyFaults`: those that could not be looked at.
    [[nodiscard]] QList<CopyScanItem> items(Id<CopyScanRun> run, bool onlyFaults) const;
    static void keep(Transaction &tx, Id<CopyScanRun> run, const CopyScanItem &item);

private:
    Connection *m_db;
};

} // namespace lianming
