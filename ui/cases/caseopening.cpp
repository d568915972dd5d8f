#include "ui/cases/caseopening.h"

#include "core/assets/assetservice.h"
#include "core/copies/platform.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "ui/text/assetwords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"

#include <QSet>

#include <set>

namespace lianming {

CaseOffers caseOffers(Workspace &w)
{
    CaseOffers out;
    for (const auto &one : InstitutionService(w).list())
        out.institutions.append({QString::number(one.id.value), titleText(one.nameEn, one.nameZh), one.code});
    for (const SellerItem &one : SellerService(w).list()) {
        out.sellers.append({QString::number(one.seller.id.value),
                            one.seller.name + QStringLiteral(" · ") + platformText(one.seller.platform),
                            NewCasesForm::tr("%n open match(es)", nullptr, int(one.openMatches))});
    }
    for (const ListingItem &one : TriageService(w).listings()) {
        if (one.openMatches > 0) {
            out.listings.append({QString::number(one.listing.id.value),
                                 one.listing.title.isEmpty() ? one.listing.url : one.listing.title, one.sellerName});
        }
    }
    for (const RegistrationRow &one : RegistrationService(w).registrations()) {
        out.registrations.append({QString::number(one.id.value), one.number + QStringLiteral(" · ") + one.title,
                                  registrationKindText(one.kind)});
    }
    for (const EvidenceRow &one : ProtectionService(w).evidenceList()) {
        if (!one.superseded) {
            out.evidence.append({QString::number(one.id.value),
                                 one.fileName + QStringLiteral(" · ") + titleText(one.assetTitleEn, one.assetTitleZh),
                                 timeText(one.capturedAt)});
        }
    }
    for (const MemberItem &one : PeopleService(w).list()) {
        if (!out.people.contains(one.member.name))
            out.people.append(one.member.name);
    }
    return out;
}

CaseOffers caseOffers(Workspace &w, const ProtectionCase &record)
{
    CaseOffers out = caseOffers(w);
    std::set<qint64> works;
    for (const CaseItem &item : record.items)
        works.insert(item.asset.value);
    for (const Id<Evidence> id : record.evidence)
        works.insert(ProtectionService(w).evidence(id).asset.value);
    RegistrationService registrations(w);
    for (const RegistrationRow &row : registrations.registrations()) {
        if (row.institution != record.institution || row.assets == 0)
            continue;
        for (const Id<Asset> asset : registrations.registration(row.id).assets)
            works.insert(asset.value);
    }
    works.erase(0);
    for (const AssetRow &row : AssetService(w).rows({works.begin(), works.end()})) {
        if (row.institution == record.institution)
            out.assets.append(
                {QString::number(row.id.value), row.code + u' ' + titleText(row.titleEn, row.titleZh), {}});
    }
    return out;
}

NewCases casesFromEvidence(Workspace &w, NewCases begin)
{
    ProtectionService protection(w);
    for (const Id<Evidence> id : std::as_const(begin.common.evidence)) {
        const Evidence evidence = protection.evidence(id);
        const Circumstances &seen = evidence.circumstances;
        if (!begin.institution.isSet())
            begin.institution = AssetService(w).get(evidence.asset).institution;
        if (isWebAddress(seen.sourceUrl) && !begin.addresses.contains(seen.sourceUrl))
            begin.addresses.append(seen.sourceUrl);
        if (begin.common.title.isEmpty())
            begin.common.title = seen.seller;
        if (!begin.sellers.isEmpty() || seen.sellerId.isEmpty())
            continue;
        SellerFilter filter;
        filter.platform = platformCode(seen.platform, seen.sourceUrl);
        for (const SellerItem &one : SellerService(w).list(filter)) {
            if (one.seller.shopId == seen.sellerId)
                begin.sellers = {one.seller.id.value};
        }
    }
    return begin;
}

OpenedCases openCases(Workspace &w, const NewCases &wanted)
{
    CaseService service(w);
    const ListingRepository repository(w.db);
    QList<qint64> listings = wanted.listings;
    for (const qint64 seller : wanted.sellers) {
        for (const qint64 listing : service.openListings(seller)) {
            if (!listings.contains(listing))
                listings.append(listing);
        }
    }
    QSet<qint64> sellers(wanted.sellers.begin(), wanted.sellers.end());
    for (const qint64 id : std::as_const(listings)) {
        if (const auto listing = repository.find(Id<Listing>{id}))
            sellers.insert(listing->seller.value);
    }
    OpenedCases out;
    if (sellers.size() > 1) {
        const BatchOutcome made = service.openForSellers(wanted.common, listings);
        out.cases = made.cases;
        out.batch = made.batch;
        out.leftOut = made.leftOut;
        return out;
    }
    ProtectionCase record = service.draftFor(wanted.institution, listings);
    out.leftOut = leftOutOf(record, listings);
    if (listings.isEmpty() && !wanted.sellers.isEmpty()) {
        const Seller seller = SellerService(w).get(Id<Seller>{wanted.sellers.first()});
        record.seller = seller.id.value;
        record.platform = seller.platform;
        record.title = seller.name;
    }
    for (const QString &address : wanted.addresses) {
        CaseItem item;
        item.url = address;
        item.title = item.number = listingNumberOf(address);
        if (item.title.isEmpty())
            item.title = address;
        record.items.append(item);
        if (record.platform.isEmpty())
            record.platform = platformCode({}, address);
    }
    if (!wanted.common.title.isEmpty())
        record.title = wanted.common.title;
    if (record.title.isEmpty() && !record.items.isEmpty())
        record.title = record.items.first().title;
    record.right = wanted.common.right;
    record.registrations = wanted.common.registrations;
    record.evidence = wanted.common.evidence;
    record.owner = wanted.common.owner;
    out.cases = {service.open(record)};
    return out;
}

} // namespace lianming
