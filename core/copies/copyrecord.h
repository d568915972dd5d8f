// What a copy search left in the workspace: a match of a listing's picture with one of ours and how it stands, the
// dismissals that are remembered, and the runs. Plain values. A match goes from open to dismissed or into a case and
// back; who moves it into a case is core/cases'.
#pragma once

#include "core/copies/copymatch.h"
#include "core/copies/listing.h"

#include <QDateTime>

namespace lianming {

struct Seller;

enum class MatchState {
    Open,
    Dismissed,
    InCase,
    Settled ///< its case has ended
};
inline constexpr MatchState matchStates[] = {MatchState::Open, MatchState::Dismissed, MatchState::InCase,
                                             MatchState::Settled};
/// "open", "dismissed", "in_case", "settled".
[[nodiscard]] const char *matchStateCode(MatchState state);
[[nodiscard]] std::optional<MatchState> parseMatchState(QStringView code);
/// Whether a match may go from one state to the other: open ↔ dismissed, open ↔ in a case, in a case → settled.
[[nodiscard]] bool canMove(MatchState from, MatchState to);

struct CopyDismissal;
struct CopyScanRun;

struct StoredMatch {
    Id<StoredMatch> id;
    qint64 version = 1;
    Id<ListingPicture> picture;
    Id<Listing> listing;
    Id<CopyScanRun> scan; ///< may be unset
    CopyMatch match;
    MatchState state = MatchState::Open;
    Id<CopyDismissal> dismissal; ///< of a dismissed one
    QDateTime foundAt;
};

/// Scores are kept as parts of a million.
[[nodiscard]] qint64 scoreParts(double score);

enum class DismissalReason {
    NoCopy,    ///< the pictures have nothing to do with each other: for whoever shows this picture
    Licensed,  ///< the seller may: only as long as the licence
    OwnUse,    ///< the institution's own
    Permitted, ///< a use that the law allows, or that was permitted otherwise
    Other,     ///< said in words
};
inline constexpr DismissalReason dismissalReasons[] = {DismissalReason::NoCopy, DismissalReason::Licensed,
                                                       DismissalReason::OwnUse, DismissalReason::Permitted,
                                                       DismissalReason::Other};
/// "no_copy", "licensed", "own_use", "permitted", "other".
[[nodiscard]] const char *dismissalReasonCode(DismissalReason reason);
[[nodiscard]] std::optional<DismissalReason> parseDismissalReason(QStringView code);

struct CopyDismissal {
    Id<CopyDismissal> id;
    qint64 version = 1;
    QString ourSha256;
    Id<Asset> asset;
    Id<Seller> seller; ///< whose picture it was; may be unset
    QString theirSha256;
    QString theirPdq; ///< empty: too little in it to be known again by
    DismissalReason reason = DismissalReason::NoCopy;
    QString note;
    QDateTime at;
    QString actor;
    QDateTime takenBackAt; ///< invalid: it holds
    QString takenBackBy;
    QString takenBackNote;
};

/// Whether a dismissal speaks of a picture with this content and fingerprint on a listing of this seller. A picture
/// that is no copy is none wherever it stands, known again by up to 31 bits; what a seller may do is that seller's
/// alone, and nobody's where the seller is not known. Pictures a fingerprint are known again by their content. Whether
/// a licence still stands is asked besides.
[[nodiscard]] bool speaksOf(const CopyDismissal &dismissal, Id<Seller> seller, const QString &theirSha256,
                            const QString &theirPdq);

enum class ScanKind { Picture, Folder, Listings };
/// "picture", "folder", "listings".
[[nodiscard]] const char *scanKindCode(ScanKind kind);
enum class ScanState { Running, Finished, Cancelled };
/// "running", "finished", "cancelled".
[[nodiscard]] const char *scanStateCode(ScanState state);

struct CopyScanRun {
    Id<CopyScanRun> id;
    qint64 version = 1;
    ScanKind kind = ScanKind::Folder;
    QString source; ///< the folder or file as the person named it
    QString said;   ///< of each listing of it, as drafttext.h has it
    ScanState state = ScanState::Running;
    QDateTime begunAt;
    QDateTime endedAt; ///< invalid while it runs
    QString actor;
    qint64 pictures = 0;   ///< done with
    qint64 unreadable = 0; ///< of these
    qint64 matched = 0;    ///< of these, with a match
    qint64 matches = 0;
};

/// What came of one picture of a run.
struct CopyScanItem {
    QString path; ///< below the folder
    QString sha256;
    qint64 matches = 0;
    QString fault; ///< why it could not be looked at (core/base/storedmessage.h); empty: it was
};

} // namespace lianming
