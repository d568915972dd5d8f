#include "core/copies/triageservice.h"

#include "core/copies/matchrepository.h"
#include "core/copies/sellerrepository.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

template<class Record>
Record orGone(std::optional<Record> found)
{
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

/// Keeps the pair in mind.
CopyDismissal dismissalFor(const StoredMatch &match, const ListingPicture &picture, const Listing &listing,
                           DismissalReason reason, const QString &note)
{
    CopyDismissal out;
    out.ourSha256 = match.match.sha256;
    out.asset = match.match.asset;
    out.seller = listing.seller;
    out.theirSha256 = picture.sha256;
    out.theirPdq = picture.quality >= leastPictureQuality ? picture.pdq : QString();
    out.reason = reason;
    out.note = note;
    return out;
}

/// Dismisses the other open matches of the pair. Returns how many.
qint64 dismissSame(Journal &journal, const CopyDismissal &dismissal, LicenceBook &book)
{
    Connection &db = journal.transaction().db();
    const MatchRepository matches(db);
    const ListingRepository listings(db);
    qint64 out = 0;
    for (const StoredMatch &one : matches.openWith(dismissal)) {
        const auto picture = orGone(listings.find(one.picture));
        const auto listing = orGone(listings.find(one.listing));
        const QString mark = picture.quality >= leastPictureQuality ? picture.pdq : QString();
        if (!speaksOf(dismissal, listing.seller, picture.sha256, mark)
            || !CopyIntake::holds(dismissal, listing, one.match.asset, book))
            continue;
        MatchRepository::move(journal, one, MatchState::Dismissed, dismissal.id, matches.label(one));
        ++out;
    }
    return out;
}

/// A match that was dismissed as licensed and is no longer is open for whoever looks: it becomes so.
StoredMatch openIfLapsed(Journal &journal, const StoredMatch &match, LicenceBook &book)
{
    if (match.state != MatchState::Dismissed)
        return match;
    Connection &db = journal.transaction().db();
    const MatchRepository matches(db);
    const auto dismissal = orGone(matches.find(match.dismissal));
    const auto listing = orGone(ListingRepository(db).find(match.listing));
    if (CopyIntake::holds(dismissal, listing, match.match.asset, book))
        return match;
    MatchRepository::move(journal, match, MatchState::Open, {}, matches.label(match));
    return orGone(matches.find(match.id));
}

} // namespace

TriagePage TriageService::page(const TriageFilter &filter, TriageSort sort, const TriageKey &after, int limit)
{
    requirePermission(*m_w, Permission::SeeProtection);
    constexpr int most = 10'000;
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    return Triage(m_w->db, m_w->clock.today()).page(filter, sort, after, std::clamp(limit, 1, most));
}

QList<TriageGroup> TriageService::groups(const TriageFilter &filter, TriageGrouping grouping)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    return Triage(m_w->db, m_w->clock.today()).groups(filter, grouping);
}

TriageFigures TriageService::figures(const TriageFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    return Triage(m_w->db, m_w->clock.today()).figures(filter);
}

CopyMatchDetail TriageService::detail(Id<StoredMatch> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const MatchRepository matches(m_w->db);
    const ListingRepository listings(m_w->db);
    CopyMatchDetail out;
    out.match = orGone(matches.find(id));
    out.listing = orGone(listings.find(out.match.listing));
    out.picture = orGone(listings.find(out.match.picture));
    out.pictures = listings.pictures(out.listing.id);
    out.seller = SellerRepository(m_w->db).find(out.listing.seller);
    if (out.match.dismissal.isSet())
        out.dismissal = matches.find(out.match.dismissal);
    LicenceBook book(m_w->db, m_w->clock.today());
    const ListingScope scope = CopyIntake::scopeOf(out.listing, out.match.match.asset);
    out.today = book.standing(out.listing.seller, scope, book.today());
    out.then = book.standing(out.listing.seller, scope, out.listing.seenAt.toLocalTime().date());
    return out;
}

QList<StoredMatch> TriageService::matches(const QList<Id<StoredMatch>> &ids)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const MatchRepository repository(m_w->db);
    QList<StoredMatch> out;
    for (const Id<StoredMatch> id : ids) {
        if (const auto found = repository.find(id))
            out.append(*found);
    }
    return out;
}

QList<ListingItem> TriageService::listings(const ListingFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return ListingRepository(m_w->db).list(filter);
}

qint64 TriageService::dismiss(const QList<Id<StoredMatch>> &ids, DismissalReason reason, const QString &note)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (reason == DismissalReason::Other && note.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    LicenceBook book(m_w->db, m_w->clock.today());
    const MatchRepository matches(m_w->db);
    const ListingRepository listings(m_w->db);
    qint64 out = 0;
    for (const Id<StoredMatch> id : ids) {
        const StoredMatch match = openIfLapsed(journal, orGone(matches.find(id)), book);
        if (match.state == MatchState::Dismissed && out > 0)
            continue; // by an earlier one of these
        const auto picture = orGone(listings.find(match.picture));
        const auto listing = orGone(listings.find(match.listing));
        CopyDismissal dismissal = dismissalFor(match, picture, listing, reason, note);
        if (!CopyIntake::holds(dismissal, listing, dismissal.asset, book)) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core",
                                          "The seller of %1 has no licence for it today: choose another reason, "
                                          "or say first whose shop it is"),
                        {listingLabel(listing)});
        }
        dismissal.id = MatchRepository::insert(journal, dismissal, matches.label(match));
        MatchRepository::move(journal, match, MatchState::Dismissed, dismissal.id, matches.label(match));
        out += 1 + dismissSame(journal, dismissal, book);
    }
    tx.commit();
    return out;
}

QList<DismissalRow> TriageService::dismissals(bool all, int limit)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const MatchRepository matches(m_w->db);
    const SellerRepository sellers(m_w->db);
    Statement code(m_w->db, QStringLiteral("SELECT code FROM asset WHERE id = ?"));
    QList<DismissalRow> out;
    for (const CopyDismissal &one : matches.dismissals(all, limit)) {
        DismissalRow row{one, {}, {}, matches.dismissedBy(one.id).size()};
        row.assetCode = code.bind(one.asset).one<QString>().value_or(QString());
        if (const auto seller = sellers.find(one.seller))
            row.sellerName = seller->name;
        out.append(row);
    }
    return out;
}

qint64 TriageService::takeBack(Id<CopyDismissal> id, const QString &note)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const MatchRepository matches(m_w->db);
    const ListingRepository listings(m_w->db);
    const CopyDismissal dismissal = orGone(matches.find(id));
    if (dismissal.takenBackAt.isValid())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This dismissal was taken back already"));
    MatchRepository::takeBack(journal, dismissal, note);
    LicenceBook book(m_w->db, m_w->clock.today());
    CopyIntake intake(journal, book);
    qint64 out = 0;
    for (const StoredMatch &match : matches.dismissedBy(id)) {
        const QString label = matches.label(match);
        MatchRepository::move(journal, match, MatchState::Open, {}, label);
        const auto other = intake.remembered(match, orGone(listings.find(match.picture)));
        if (other.isSet())
            MatchRepository::move(journal, orGone(matches.find(match.id)), MatchState::Dismissed, other, label);
        else
            ++out;
    }
    tx.commit();
    return out;
}

qint64 TriageService::reopenLapsed()
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const MatchRepository matches(m_w->db);
    qint64 out = 0;
    Triage triage(m_w->db, m_w->clock.today());
    QList<qint64> lapsed(triage.lapsed().begin(), triage.lapsed().end());
    std::ranges::sort(lapsed);
    for (const qint64 id : std::as_const(lapsed)) {
        const StoredMatch match = orGone(matches.find(Id<StoredMatch>{id}));
        MatchRepository::move(journal, match, MatchState::Open, {}, matches.label(match));
        ++out;
    }
    tx.commit();
    return out;
}

void moveMatch(Journal &journal, Id<StoredMatch> id, qint64 version, MatchState to)
{
    const MatchRepository matches(journal.transaction().db());
    StoredMatch match = orGone(matches.find(id));
    if (match.version != version)
        refuseChangedMeanwhile();
    if (to == MatchState::Dismissed) { // by a dismissal alone
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A match that is %1 cannot become %2"),
                    {QString::fromLatin1(matchStateCode(match.state)), QString::fromLatin1(matchStateCode(to))});
    }
    LicenceBook book(journal.transaction().db(), journal.now().toLocalTime().date());
    match = openIfLapsed(journal, match, book);
    if (match.state != to)
        MatchRepository::move(journal, match, to, {}, matches.label(match));
}

} // namespace lianming
