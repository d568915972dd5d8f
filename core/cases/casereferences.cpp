#include "core/cases/casereferences.h"

#include "core/cases/caserepository.h"
#include "core/copies/matchrepository.h"
#include "core/copies/platform.h"
#include "core/copies/sellerrepository.h"
#include "core/protection/protectionrepository.h"
#include "core/protection/registrationrepository.h"

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void refuseUnknownReference()
{
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
}

QString itemName(const CaseItem &item)
{
    return item.title.isEmpty() ? item.url : item.title;
}

[[noreturn]] void refuseTaken(const CaseItem &item, const QString &other)
{
    throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The listing %1 is in the case %2 already"),
                {itemName(item), other});
}

/// What an item refers to beside its listing: a work of the institution, and a match of this very listing.
void requireWork(const CaseRepository &repository, const ProtectionCase &record, const CaseItem &item)
{
    if (item.asset.isSet() && repository.institutionOf(item.asset) != record.institution.value) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The listing %1 copies a work of another institution"), {itemName(item)});
    }
}

/// Whether the item's address is another offer's than its listing: by the platform's numbers, else by the addresses.
/// One that the listing was taken in without says nothing against it.
bool isAnotherOffer(const CaseItem &item, const CaseRepository::ListingFacts &listing)
{
    const QString here = comparableUrl(item.url);
    if (here.isEmpty() || here == comparableUrl(listing.item.url))
        return false;
    const QString number = listingNumberOf(item.url);
    if (!number.isEmpty() && !listing.item.number.isEmpty())
        return number != listing.item.number;
    return !listing.item.url.isEmpty();
}

/// An address that was written over: what was known of the old listing says nothing of the new one.
void leaveOldListing(const CaseRepository &repository, CaseItem &item)
{
    const auto was = repository.listing(item.listing);
    if (!was || !isAnotherOffer(item, *was))
        return;
    item.listing = item.match = 0;
    item.number = listingNumberOf(item.url);
    item.priceShown.clear();
    item.unitsShown.clear();
}

} // namespace

void requireCaseReferences(Connection &db, const ProtectionCase &record)
{
    const CaseRepository repository(db);
    if (repository.institutionName(record.institution) == std::pair<QString, QString>())
        refuseUnknownReference();
    if (record.seller != 0 && repository.sellerName(record.seller) == std::pair<QString, QString>())
        refuseUnknownReference();
    RegistrationRepository registrations(db);
    for (const Id<Registration> one : record.registrations) {
        if (!registrations.find(one))
            refuseUnknownReference();
    }
    ProtectionRepository evidence(db);
    for (const Id<Evidence> one : record.evidence) {
        if (!evidence.findEvidence(one))
            refuseUnknownReference();
    }
    const MatchRepository matches(db);
    for (const CaseItem &item : record.items) {
        requireWork(repository, record, item);
        if (item.match != 0) {
            const auto match = matches.find(Id<StoredMatch>{item.match});
            if (!match || match->listing.value != item.listing)
                refuseUnknownReference();
        }
        if (const auto other = repository.openCaseAt(item.url, record.seller, record.id))
            refuseTaken(item, *other);
        if (item.listing == 0)
            continue;
        const auto known = repository.listing(item.listing);
        if (!known)
            refuseUnknownReference();
        if (record.seller != 0 && known->seller != 0 && known->seller != record.seller) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "The listing %1 is another seller's: a case is against one seller"),
                        {itemName(item)});
        }
        if (const auto other = repository.openCaseOf(item.listing, record.id))
            refuseTaken(item, *other);
    }
}

void joinKnown(Connection &db, ProtectionCase &record)
{
    const CaseRepository repository(db);
    ProtectionRepository evidence(db);
    for (CaseItem &item : record.items) {
        if (item.listing != 0)
            leaveOldListing(repository, item);
        if (item.listing == 0) {
            if (const auto id = repository.listingAt(record.platform, item.url, record.seller)) {
                const CaseItem known = repository.listing(*id, record.institution)->item;
                item.listing = known.listing;
                item.match = known.match;
                if (!item.asset.isSet())
                    item.asset = known.asset;
                if (item.title.isEmpty() || item.title == item.url || item.title == item.number)
                    item.title = known.title.isEmpty() ? item.title : known.title;
                for (const auto field : {&CaseItem::number, &CaseItem::priceShown, &CaseItem::unitsShown}) {
                    if ((item.*field).isEmpty())
                        item.*field = known.*field;
                }
            }
        }
        const QString address = comparableUrl(item.url);
        for (const Id<Evidence> id : std::as_const(record.evidence)) {
            if (item.asset.isSet() || address.isEmpty())
                break;
            const auto shown = evidence.findEvidence(id);
            if (shown && comparableUrl(shown->circumstances.sourceUrl) == address)
                item.asset = shown->asset;
        }
        if (record.seller == 0 && item.listing != 0) {
            const auto known = repository.listing(item.listing);
            record.seller = known ? known->seller : 0;
        }
    }
    const auto isSaid = [](const QString &platform) {
        return !platform.trimmed().isEmpty() && platform != QLatin1StringView(unknownPlatform);
    };
    if (isSaid(record.platform))
        record.platform = platformCode(record.platform);
    const auto seller = SellerRepository(db).find(Id<Seller>{record.seller});
    if (seller && isSaid(seller->platform))
        record.platform = seller->platform;
    for (const CaseItem &item : std::as_const(record.items)) {
        if (!isSaid(record.platform))
            record.platform = platformCode({}, item.url);
    }
}

bool mayProve(const Evidence &evidence, const Seller &seller, const QList<Seller> &others)
{
    const QString shopId = evidence.circumstances.sellerId.trimmed();
    const QString name = sellerNameKey(evidence.circumstances.seller);
    if (!shopId.isEmpty() && !seller.shopId.isEmpty())
        return shopId == seller.shopId.trimmed();
    const bool isOurs = !name.isEmpty() && name == sellerNameKey(seller.name);
    return isOurs || std::ranges::none_of(others, [&](const Seller &other) {
               return (!name.isEmpty() && name == sellerNameKey(other.name))
                      || (!shopId.isEmpty() && shopId == other.shopId.trimmed());
           });
}

} // namespace lianming
