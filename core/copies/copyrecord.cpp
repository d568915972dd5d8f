#include "core/copies/copyrecord.h"

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

template<class Code, size_t count>
std::optional<Code> codeAmong(QStringView text, const Code (&all)[count], const char *(*name)(Code))
{
    for (const Code one : all) {
        if (text == QLatin1StringView(name(one)))
            return one;
    }
    return std::nullopt;
}

} // namespace

const char *matchStateCode(MatchState state)
{
    switch (state) {
    case MatchState::Open: return "open";
    case MatchState::Dismissed: return "dismissed";
    case MatchState::InCase: return "in_case";
    case MatchState::Settled: return "settled";
    }
    return "";
}

std::optional<MatchState> parseMatchState(QStringView code)
{
    return codeAmong(code, matchStates, matchStateCode);
}

bool canMove(MatchState from, MatchState to)
{
    switch (from) {
    case MatchState::Open: return to == MatchState::Dismissed || to == MatchState::InCase;
    case MatchState::Dismissed: return to == MatchState::Open;
    case MatchState::InCase: return to == MatchState::Open || to == MatchState::Settled;
    case MatchState::Settled: return to == MatchState::InCase;
    }
    return false;
}

qint64 scoreParts(double score)
{
    constexpr double million = 1'000'000;
    return std::isnan(score) ? 0 : std::llround(std::clamp(score, 0.0, 1.0) * million);
}

const char *dismissalReasonCode(DismissalReason reason)
{
    switch (reason) {
    case DismissalReason::NoCopy: return "no_copy";
    case DismissalReason::Licensed: return "licensed";
    case DismissalReason::OwnUse: return "own_use";
    case DismissalReason::Permitted: return "permitted";
    case DismissalReason::Other: return "other";
    }
    return "";
}

std::optional<DismissalReason> parseDismissalReason(QStringView code)
{
    return codeAmong(code, dismissalReasons, dismissalReasonCode);
}

bool speaksOf(const CopyDismissal &dismissal, Id<Seller> seller, const QString &theirSha256, const QString &theirPdq)
{
    if (dismissal.takenBackAt.isValid())
        return false;
    const bool isOfPicture = dismissal.reason == DismissalReason::NoCopy;
    if (!isOfPicture && (!seller.isSet() || dismissal.seller != seller))
        return false;
    const int distance = markDistance(dismissal.theirPdq, theirPdq);
    return dismissal.theirSha256 == theirSha256 || (distance >= 0 && distance <= samePictureBits);
}

const char *scanKindCode(ScanKind kind)
{
    switch (kind) {
    case ScanKind::Picture: return "picture";
    case ScanKind::Folder: return "folder";
    case ScanKind::Listings: return "listings";
    }
    return "";
}

const char *scanStateCode(ScanState state)
{
    switch (state) {
    case ScanState::Running: return "running";
    case ScanState::Finished: return "finished";
    case ScanState::Cancelled: return "cancelled";
    }
    return "";
}

} // namespace lianming
