#include "ui/cases/caseview.h"

#include "core/assets/assetservice.h"
#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

/// How many listings the seller's standing is asked for one by one.
constexpr int askedListings = 50;
constexpr int hundred = 100;

QList<CasePair> casePairs(Workspace &w, const ProtectionCase &record)
{
    QList<CasePair> out;
    const MatchRepository matches(w.db);
    const ListingRepository listings(w.db);
    for (const CaseItem &item : record.items) {
        const auto found = item.match != 0 ? matches.find(Id<StoredMatch>{item.match}) : std::nullopt;
        if (!found)
            continue;
        const auto picture = listings.find(found->picture);
        CasePair pair;
        pair.listing = item.title;
        pair.asset = found->match.assetCode.isEmpty() ? found->match.file : found->match.assetCode;
        pair.kind = QString::fromLatin1(copyKindCode(found->match.kind));
        pair.percent = int(scoreParts(found->match.score) * hundred / 1'000'000);
        pair.inliers = found->match.inliers;
        pair.theirSha256 = picture ? picture->sha256 : QString();
        pair.ourSha256 = found->match.sha256;
        pair.theirSize = found->match.querySize;
        pair.ourSize = found->match.assetSize;
        pair.theirRegion = found->match.queryRegion;
        pair.ourRegion = found->match.assetRegion;
        out.append(std::move(pair));
    }
    return out;
}

std::optional<SellerView> sellerOf(Workspace &w, const ProtectionCase &record)
{
    if (record.seller == 0)
        return std::nullopt;
    SellerService service(w);
    std::optional<SellerView> worst;
    for (const CaseItem &item : record.items.mid(0, askedListings)) {
        if (item.listing == 0)
            continue;
        const SellerView found = service.standing(Id<Listing>{item.listing}, item.asset);
        if (!worst || found.today.standing < worst->today.standing)
            worst = found;
    }
    if (!worst) {
        ListingScope scope;
        if (!record.items.isEmpty())
            scope.asset = record.items.first().asset;
        worst = service.standing(service.get(Id<Seller>{record.seller}), scope);
    }
    return worst;
}

/// The facts of a step made today whose form is filled in.
MoveFacts stepFacts(const CaseDetail &detail)
{
    MoveFacts out = detail.moveFacts;
    out.day = out.today;
    out.reason = out.reference = QStringLiteral("-");
    return out;
}

/// Whether some end of the case is possible now.
std::optional<MoveRefusal> closingRefusal(MoveFacts facts)
{
    std::optional<MoveRefusal> first;
    for (const CaseOutcome outcome :
         {CaseOutcome::Won, CaseOutcome::Settled, CaseOutcome::Lost, CaseOutcome::Withdrawn, CaseOutcome::Dropped}) {
        facts.outcome = outcome;
        const auto refusal = refusalOf(CaseMove::Close, facts);
        if (!refusal)
            return std::nullopt;
        if (!first)
            first = refusal;
    }
    return first;
}

} // namespace

CaseView caseViewOf(Workspace &w, Id<ProtectionCase> id)
{
    CaseView out;
    const CaseService service(w);
    out.detail = service.detail(id);
    const ProtectionCase &record = out.detail.record;
    if (mayBeWritten(record.state))
        out.findings = noticeFindings(out.detail.facts);
    out.seller = sellerOf(w, record);
    out.pairs = casePairs(w, record);
    std::vector<qint64> ids;
    for (const CaseItem &item : record.items) {
        if (item.asset.isSet())
            ids.push_back(item.asset.value);
    }
    for (const AssetRow &row : AssetService(w).rows(ids))
        out.assets.insert(row.id.value, {row.titleEn, row.titleZh});
    out.history = service.history(id);
    const Access access = Access::of(w);
    out.whyNotWork = access.reason(Permission::WorkProtection);
    out.whyNotApprove = access.reason(Permission::ApproveNotices);
    out.isLegal = access.isOpen() || access.roles().contains(Role::Legal);
    out.facts = stepFacts(out.detail);
    for (const CaseMove move : caseMoves) {
        const auto refusal = move == CaseMove::Close ? closingRefusal(out.facts) : refusalOf(move, out.facts);
        const bool isApproval = move == CaseMove::Approve || move == CaseMove::Refuse;
        const auto &forbidden = isApproval ? out.whyNotApprove : out.whyNotWork;
        const bool isAllUp = std::ranges::all_of(record.items, &CaseItem::isUp);
        if ((move == CaseMove::Remove && out.facts.isAllDown)
            || (move == CaseMove::Restore && record.state == CaseState::Restored && isAllUp))
            out.detail.moves.removeAll(move); // there is nothing to take down, or to put up again
        if (refusal)
            out.refusals.emplace(move, *refusal);
        else if (forbidden)
            out.refusals.emplace(move, MoveRefusal{gatesOf(move).value(0, MoveGate::Day), *forbidden});
    }
    return out;
}

QList<CaseLine> caseLines(Workspace &w, const CaseFilter &filter)
{
    const CaseService service(w);
    QHash<qint64, CounterTime> times;
    for (const CaseClockRow &clock : service.clocks())
        times.insert(clock.row.id.value, clock.time);
    QList<CaseLine> out;
    for (const CaseRow &row : service.list(filter)) {
        CaseLine line{row, {}};
        if (const auto found = times.constFind(row.id.value); found != times.constEnd())
            line.time = *found;
        out.append(line);
    }
    return out;
}

} // namespace lianming
