#include "core/brands/brandservice.h"

#include "core/brands/brandrepository.h"
#include "core/institutions/contactrepository.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"

namespace lianming {

namespace {

void check(const Brand &brand)
{
    const QList<BrandProblem> problems = validate(brand);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

void checkCodeIsFree(Connection &db, const Brand &brand)
{
    const auto other = BrandRepository(db).find(brand.code);
    if (other && other->id != brand.id)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "Another brand has the code %1"), {brand.code});
}

Brand require(Connection &db, Id<Brand> id)
{
    const auto found = BrandRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
    return *found;
}

} // namespace

QList<BrandItem> BrandService::list(const BrandFilter &filter) const
{
    const Access access = requireMember(*m_w);
    QList<BrandItem> out = BrandRepository(m_w->db).list(filter);
    access.keepShown(out, [](const BrandItem &item) { return item.id.value; });
    return out;
}

Brand BrandService::get(Id<Brand> id) const
{
    requireMember(*m_w).requireShown(id);
    return require(m_w->db, id);
}

Brand BrandService::get(const QString &code) const
{
    const auto found = find(code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no brand with the code %1"), {code});
    return *found;
}

std::optional<Brand> BrandService::find(const QString &code) const
{
    const Access access = requireMember(*m_w);
    auto out = BrandRepository(m_w->db).find(code);
    return out && access.shows(out->id) ? out : std::nullopt;
}

Id<Brand> BrandService::add(const Brand &brand)
{
    requirePermission(*m_w, Permission::EditPartners);
    check(brand);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    checkCodeIsFree(m_w->db, brand);
    const Id<Brand> id = BrandRepository::insert(journal, brand);
    tx.commit();
    return id;
}

void BrandService::change(const Brand &brand)
{
    requirePermission(*m_w, Permission::EditPartners);
    check(brand);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    checkCodeIsFree(m_w->db, brand);
    if (require(m_w->db, brand.id).code != brand.code && BrandRepository(m_w->db).isLicensee(brand.id)) {
        throw Error(
            Error::Kind::InUse,
            QT_TRANSLATE_NOOP("core", "The code cannot change any more: signed contracts name the brand by it"));
    }
    BrandRepository::update(journal, brand);
    tx.commit();
}

void BrandService::setArchived(Id<Brand> id, bool archived)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Brand brand = require(m_w->db, id);
    if (brand.archivedOn.has_value() == archived)
        return;
    if (!archived && brand.mergedInto.isSet()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 was merged with %2, which stands for it now: it does not come back"),
                    {brand.code, require(m_w->db, brand.mergedInto).code});
    }
    brand.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    BrandRepository::update(journal, brand, archived ? "archived" : "restored");
    tx.commit();
}

QList<Contact> BrandService::contacts(Id<Brand> id, bool withArchived) const
{
    requireMember(*m_w).requireShown(id);
    return ContactRepository(m_w->db).of(id, withArchived);
}

Id<Contact> BrandService::addContact(const Contact &contact)
{
    return InstitutionService(*m_w).addContact(contact);
}

void BrandService::changeContact(const Contact &contact)
{
    InstitutionService(*m_w).changeContact(contact);
}

void BrandService::setContactArchived(Id<Contact> id, bool archived)
{
    InstitutionService(*m_w).setContactArchived(id, archived);
}

QList<HistoryEntry> BrandService::history(Id<Brand> id) const
{
    requireMember(*m_w).requireShown(id);
    return historyOf(m_w->db, "brand", id.value);
}

} // namespace lianming
