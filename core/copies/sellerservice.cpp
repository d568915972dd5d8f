#include "core/copies/sellerservice.h"

#include "core/brands/brandrepository.h"
#include "core/copies/listingrepository.h"
#include "core/copies/platform.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

Seller requireSeller(Connection &db, Id<Seller> id)
{
    const auto found = SellerRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

void requireSoundSeller(const Seller &seller)
{
    const auto problems = validate(seller);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

void requireNewKey(Connection &db, const Seller &seller)
{
    const auto other = SellerRepository(db).find(seller.platform, sellerKey(seller.shopId, seller.name));
    if (other && other->id != seller.id) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The shop %1 is known already"),
                    {sellerLabel(*other)});
    }
}

} // namespace

QList<SellerItem> SellerService::list(const SellerFilter &filter)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return SellerRepository(m_w->db).list(filter);
}

Seller SellerService::get(Id<Seller> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return requireSeller(m_w->db, id);
}

Seller SellerService::named(const QString &word)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const SellerRepository repository(m_w->db);
    if (const qsizetype cut = word.indexOf(u':'); cut > 0) {
        if (const auto found = repository.find(platformCode(word.left(cut)), sellerKey(word.mid(cut + 1), {})))
            return *found;
    }
    QList<Seller> same;
    for (const SellerItem &item : repository.list({.text = word})) {
        if (sellerNameKey(item.seller.name) == sellerNameKey(word))
            same.append(item.seller);
    }
    // A shop may be called 12345.
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    const auto byId = isNumber ? repository.find(Id<Seller>{id}) : std::nullopt;
    if (byId && std::ranges::find(same, byId->id, &Seller::id) == same.end())
        same.append(*byId);
    if (same.size() == 1)
        return same.first();
    if (same.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no seller %1"), {word});
    QStringList ids;
    for (const Seller &one : same) // not by its id where that is what is in doubt
        ids.append(byId && !one.shopId.isEmpty() ? one.platform + u':' + one.shopId : QString::number(one.id.value));
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Several sellers go by %1. Write one of: %2"),
                {word, ids.join(QStringLiteral(", "))});
}

std::optional<Seller> SellerService::meant(const SellerSighting &sighting)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return SellerRepository(m_w->db).meant(sighting);
}

QList<HistoryEntry> SellerService::history(Id<Seller> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return historyOf(m_w->db, "seller", id.value);
}

Id<Seller> SellerService::add(const Seller &seller)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Seller added = seller;
    added.platform = platformCode(seller.platform);
    added.link = SellerLink::Open;
    added.brand = {};
    added.store = {};
    added.linkedBy.clear();
    added.linkedAt = {};
    added.linkNote.clear();
    requireSoundSeller(added);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    requireNewKey(m_w->db, added);
    const auto id = SellerRepository::insert(journal, added);
    tx.commit();
    return id;
}

void SellerService::change(const Seller &seller)
{
    requirePermission(*m_w, Permission::WorkProtection);
    requireSoundSeller(seller);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Seller changed = requireSeller(m_w->db, seller.id);
    changed.version = seller.version;
    changed.platform = platformCode(seller.platform);
    changed.shopId = seller.shopId;
    changed.name = seller.name;
    changed.otherNames = seller.otherNames;
    changed.address = seller.address;
    changed.notes = seller.notes;
    requireNewKey(m_w->db, changed);
    SellerRepository::update(journal, changed);
    tx.commit();
}

QList<SellerCandidate> SellerService::candidates(Id<Seller> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return LicenceBook(m_w->db, m_w->clock.today()).candidates(requireSeller(m_w->db, id));
}

void SellerService::link(Id<Seller> id, qint64 version, const Seller &as, const char *action)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Seller changed = requireSeller(m_w->db, id);
    if (as.brand.isSet() && !BrandRepository(m_w->db).find(as.brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    const auto isStore = [&] {
        return Statement(m_w->db, QStringLiteral("SELECT id FROM store WHERE id = ?")).bind(as.store).one<qint64>();
    };
    if (as.store.isSet() && !isStore())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    changed.version = version;
    changed.link = as.link;
    changed.brand = as.brand;
    changed.store = as.store;
    const bool isSaid = as.link != SellerLink::Open;
    changed.linkedBy = isSaid ? m_w->actor.name : QString();
    changed.linkedAt = isSaid ? journal.now() : QDateTime();
    changed.linkNote = as.linkNote;
    SellerRepository::update(journal, changed, action);
    tx.commit();
}

void SellerService::linkBrand(Id<Seller> id, qint64 version, Id<Brand> brand, const QString &note)
{
    requirePermission(*m_w, Permission::WorkProtection);
    if (!brand.isSet())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Choose the brand whose shop it is"));
    Seller as;
    as.link = SellerLink::Brand;
    as.brand = brand;
    as.linkNote = note;
    link(id, version, as, "linked");
}

void SellerService::linkOwn(Id<Seller> id, qint64 version, Id<Store> store, const QString &note)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Seller as;
    as.link = SellerLink::Own;
    as.store = store;
    as.linkNote = note;
    link(id, version, as, "linked");
}

void SellerService::linkNobody(Id<Seller> id, qint64 version, const QString &note)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Seller as;
    as.link = SellerLink::Nobody;
    as.linkNote = note;
    link(id, version, as, "linked");
}

void SellerService::unlink(Id<Seller> id, qint64 version)
{
    requirePermission(*m_w, Permission::WorkProtection);
    link(id, version, {}, "unlinked");
}

SellerView SellerService::standing(const Seller &seller, const ListingScope &scope, QDate on)
{
    requirePermission(*m_w, Permission::SeeProtection);
    LicenceBook book(m_w->db, m_w->clock.today());
    SellerView out;
    out.seller = seller;
    out.on = on.isValid() ? on : book.today();
    out.today = book.standing(seller, scope, book.today());
    out.then = book.standing(seller, scope, out.on);
    if (seller.link == SellerLink::Open || out.today.standing == SellerStanding::Unclear)
        out.candidates = book.candidates(seller);
    if (const auto brand = seller.brand.isSet() ? BrandRepository(m_w->db).find(seller.brand) : std::nullopt) {
        out.brandCode = brand->code;
        out.brandEn = brand->nameEn;
        out.brandZh = brand->nameZh;
    }
    return out;
}

SellerView SellerService::standing(Id<Listing> id, Id<Asset> asset)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const auto listing = ListingRepository(m_w->db).find(id);
    if (!listing)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    Seller seller;
    if (listing->seller.isSet())
        seller = requireSeller(m_w->db, listing->seller);
    return standing(seller, CopyIntake::scopeOf(*listing, asset), listing->seenAt.toLocalTime().date());
}

} // namespace lianming
