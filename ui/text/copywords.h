// Words for what core/copies says in codes: kinds of matches, their states, why they were dismissed, how a seller
// stands and why, runs of the search.
#pragma once

#include "core/copies/copyrecord.h"
#include "core/copies/listingfile.h"
#include "core/copies/seller.h"
#include "core/copies/sellerstanding.h"

namespace lianming {

[[nodiscard]] QString copyKindText(CopyKind kind);
/// How near the two pictures are, in words: "6 of 256 bits differ", "41 points fit in place".
[[nodiscard]] QString copyNearnessText(CopyKind kind, int distance, int inliers);
/// "94" of a hundred; a hundred only for a score of one.
[[nodiscard]] QString copyScoreText(double score);
[[nodiscard]] QString matchStateText(MatchState state);
[[nodiscard]] QString dismissalReasonText(DismissalReason reason);
/// What dismissing for this reason means for what is found later.
[[nodiscard]] QString dismissalReasonHint(DismissalReason reason);

/// "Tmall"; the code itself of a platform that is not known.
[[nodiscard]] QString platformText(const QString &code);
[[nodiscard]] QString sellerLinkText(SellerLink link);
[[nodiscard]] QString sellerStandingText(SellerStanding standing);
/// One sentence: until when, under which contract, what lies outside it.
[[nodiscard]] QString standingWhyText(const StandingAnswer &answer);
/// Why it is not clear whether the seller is licensed; empty where it is.
[[nodiscard]] QString standingDoubtText(StandingDoubt doubt);
/// The same for one grant.
[[nodiscard]] QString standingWhyText(const GrantStanding &grant);
[[nodiscard]] QString scopeDimensionText(ScopeDimension dimension);
/// Why a brand or store is offered as who a seller may be.
[[nodiscard]] QString candidateReasonText(const QString &reason);

/// What was done to a picture before it was searched for, by the codes of copyrecall.h: "Cropped to 20 %".
[[nodiscard]] QString copyChangeText(const QString &code);

[[nodiscard]] QString scanKindText(ScanKind kind);
[[nodiscard]] QString scanStateText(ScanState state);
[[nodiscard]] QString listingFieldText(ListingField field);

} // namespace lianming
