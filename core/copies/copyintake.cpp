#include "core/copies/copyintake.h"

#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/copies/platform.h"
#include "core/copies/sellerrepository.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"

#include <QSet>

namespace lianming {

namespace {

/// What is said now in place of what was said before.
Listing completed(Listing known, const Listing &said)
{
    const auto take = [](QString &field, const QString &value) {
        if (!value.isEmpty())
            field = value;
    };
    take(known.number, said.number);
    // Another address of the same place says nothing new.
    if (comparableUrl(known.url) != comparableUrl(said.url))
        take(known.url, said.url);
    take(known.title, said.title);
    take(known.category, said.category);
    take(known.territory, said.territory);
    take(known.channel, said.channel);
    take(known.notes, said.notes);
    // An older sighting does not set back what a newer one showed.
    const bool isNewer = said.seenAt >= known.seenAt;
    if (!said.priceShown.isEmpty() && (isNewer || known.priceShown.isEmpty())) {
        known.priceShown = said.priceShown;
        known.price = said.price;
    }
    if (!said.unitsShown.isEmpty() && (isNewer || known.unitsShown.isEmpty())) {
        known.unitsShown = said.unitsShown;
        known.units = said.units;
    }
    if (!known.seller.isSet())
        known.seller = said.seller;
    known.seenAt = std::max(known.seenAt, said.seenAt);
    known.firstSeenAt = std::min(known.firstSeenAt, said.seenAt);
    return known;
}

SellerSighting sightingOf(const ListingDraft &draft, const Listing &listing)
{
    return {listing.platform, draft.shopId, draft.shopName, draft.shopAddress};
}

} // namespace

bool ListingDraft::isEmpty() const
{
    return shopId.isEmpty() && shopName.isEmpty() && number.isEmpty() && url.isEmpty() && title.isEmpty();
}

bool ListingDraft::namesShop() const
{
    return SellerSighting{platform, shopId, shopName, shopAddress}.namesShop();
}

Listing listingOf(const ListingDraft &draft, const QDateTime &now)
{
    Listing out;
    out.url = draft.url.trimmed();
    out.platform = platformCode(draft.platform, out.url);
    if (out.platform.isEmpty())
        out.platform = QString::fromLatin1(unknownPlatform);
    out.number = listingNumberOf(out.url);
    if (out.number.isEmpty())
        out.number = draft.number.trimmed();
    out.title = draft.title.simplified();
    out.priceShown = draft.priceShown.simplified();
    out.price = readShownPrice(out.priceShown, draft.currency);
    out.unitsShown = draft.unitsShown.simplified();
    out.units = readShownUnits(out.unitsShown);
    out.category = draft.category.trimmed();
    out.territory = draft.territory.trimmed();
    out.channel = draft.channel.trimmed();
    out.seenAt = draft.seenAt.isValid() ? draft.seenAt.toUTC() : now;
    out.firstSeenAt = out.seenAt;
    out.notes = draft.notes;
    return out;
}

void requireSoundListing(const Listing &listing, const QDateTime &now)
{
    const auto problems = validate(listing, now);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

CopyIntake::Taken CopyIntake::listing(const ListingDraft &draft, const QString &sha256)
{
    Listing said = listingOf(draft, m_journal->now());
    requireSoundListing(said, m_journal->now());
    if (const auto message = objection(draft))
        throw Error(Error::Kind::Rejected, message->text, message->args);
    said.seller = SellerRepository::seen(*m_journal, sightingOf(draft, said));
    const QString key = listingKey(said, sha256);
    const auto known = ListingRepository(m_journal->transaction().db()).find(said.platform, key);
    if (!known)
        return {ListingRepository::insert(*m_journal, said, key), Outcome::Added};
    const bool isChanged = ListingRepository::update(*m_journal, completed(*known, said), key);
    return {known->id, isChanged ? Outcome::Changed : Outcome::Unchanged};
}

std::optional<Message> CopyIntake::objection(const ListingDraft &draft) const
{
    const Listing said = listingOf(draft, m_journal->now());
    const QString key = platformListingKey(said);
    if (key.isEmpty() || !draft.namesShop())
        return std::nullopt;
    Connection &db = m_journal->transaction().db();
    const auto known = ListingRepository(db).find(said.platform, key);
    if (!known || !known->seller.isSet())
        return std::nullopt;
    const SellerRepository sellers(db);
    const auto meant = sellers.meant(sightingOf(draft, said));
    if (meant && meant->id == known->seller)
        return std::nullopt;
    const auto other = sellers.find(known->seller);
    return Message{QT_TRANSLATE_NOOP("core",
                                     "This listing is known as one of the shop %1, and here it is %2's: correct "
                                     "the address or number, or, if the shop has taken another name, say so of "
                                     "the shop first"),
                   {other ? sellerLabel(*other) : QString(), draft.shopName.isEmpty() ? draft.shopId : draft.shopName}};
}

Id<ListingPicture> CopyIntake::picture(Id<Listing> listing, const StoredFile &stored, const QString &mediaType,
                                       const QString &name)
{
    Transaction &tx = m_journal->transaction();
    const ListingRepository repository(tx.db());
    if (const auto known = repository.picture(listing, stored.sha256))
        return known->id;
    rememberFile(tx, stored, mediaType, m_journal->now());
    ListingPicture picture;
    picture.listing = listing;
    picture.sha256 = stored.sha256;
    picture.name = name;
    return ListingRepository::insert(*m_journal, picture, name);
}

ListingScope CopyIntake::scopeOf(const Listing &listing, Id<Asset> asset)
{
    return {asset, listing.category, listing.territory,
            listing.channel.isEmpty() ? platformChannel(listing.platform) : listing.channel};
}

bool CopyIntake::holds(const CopyDismissal &dismissal, const Listing &listing, Id<Asset> asset, LicenceBook &book)
{
    return dismissal.reason != DismissalReason::Licensed
           || maySell(book.code(listing.seller, scopeOf(listing, asset), book.today()));
}

Id<CopyDismissal> CopyIntake::remembered(const StoredMatch &match, const ListingPicture &picture)
{
    Connection &db = m_journal->transaction().db();
    const auto listing = ListingRepository(db).find(match.listing);
    if (!listing)
        return {};
    const QString mark = picture.quality >= leastPictureQuality ? picture.pdq : QString();
    for (const CopyDismissal &one : MatchRepository(db).dismissals(match.match)) {
        if (speaksOf(one, listing->seller, picture.sha256, mark) && holds(one, *listing, match.match.asset, *m_book))
            return one.id;
    }
    return {};
}

TakenMatches CopyIntake::matches(Id<ListingPicture> id, const QList<CopyMatch> &found, const PictureMark &mark,
                                 Id<CopyScanRun> scan)
{
    Transaction &tx = m_journal->transaction();
    ListingRepository::searched(tx, id, mark, {}, m_journal->now());
    tx.touch(Area::Protection);
    TakenMatches out;
    if (found.isEmpty())
        return out;
    const ListingRepository listings(tx.db());
    const MatchRepository repository(tx.db());
    const auto picture = listings.find(id);
    const auto listing = picture ? listings.find(picture->listing) : std::nullopt;
    if (!listing)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    QSet<QString> here;
    for (const CopyMatch &one : found) {
        // A picture that several assets have is found once for each of them: LicenceBook asks about the others.
        if (here.contains(one.sha256))
            continue;
        here.insert(one.sha256);
        if (auto known = repository.find(id, one.sha256)) {
            ++out.known;
            out.ids.append(known->id);
            if (scoreParts(known->match.score) < scoreParts(one.score)) {
                known->match = one;
                MatchRepository::improve(*m_journal, *known, repository.label(*known));
            }
            continue;
        }
        StoredMatch match;
        match.picture = id;
        match.listing = listing->id;
        match.scan = scan;
        match.match = one;
        match.dismissal = remembered(match, *picture);
        match.state = match.dismissal.isSet() ? MatchState::Dismissed : MatchState::Open;
        const bool isOpen = match.state == MatchState::Open;
        if (isOpen && one.score >= strongScore)
            tell(match, *listing);
        out.ids.append(MatchRepository::insert(*m_journal, match, repository.label(match)));
        ++(isOpen ? out.added : out.dismissed);
    }
    return out;
}

void CopyIntake::tell(const StoredMatch &match, const Listing &listing)
{
    Connection &db = m_journal->transaction().db();
    const Id<Asset> asset = match.match.asset;
    // The cheap question first: most matches of a scan are of sellers that were told of.
    if (!asset.isSet() || MatchRepository(db).isKnownCopier(listing.seller, asset))
        return;
    if (!listing.seller.isSet()) {
        notify(*m_journal, {.code = "copy_seen",
                            .record = {QStringLiteral("asset"), asset.value},
                            .label = match.match.assetCode,
                            .roles = rolesWith(Permission::WorkProtection),
                            .needs = Permission::SeeProtection});
        return;
    }
    if (!isUnlicensed(m_book->code(listing.seller, scopeOf(listing, asset), m_book->today())))
        return;
    const auto seller = SellerRepository(db).find(listing.seller);
    notify(*m_journal, {.code = "copy_found",
                        .record = {QStringLiteral("asset"), asset.value},
                        .label = match.match.assetCode,
                        .args = {listing.platform, seller ? seller->name : QString(), listing.title},
                        .roles = rolesWith(Permission::WorkProtection),
                        .needs = Permission::SeeProtection});
}

} // namespace lianming
