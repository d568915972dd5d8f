#include "core/institutions/institutionservice.h"

#include "core/institutions/contactrepository.h"
#include "core/institutions/institutionrepository.h"
#include "core/people/access.h"

namespace lianming {

namespace {

void check(const Institution &institution)
{
    const QList<InstitutionProblem> problems = validate(institution);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

void checkCodeIsFree(Connection &db, const Institution &institution)
{
    const auto other = InstitutionRepository(db).find(institution.code);
    if (other && other->id != institution.id) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "Another institution has the code %1"),
                    {institution.code});
    }
}

Institution require(Connection &db, Id<Institution> id)
{
    const auto found = InstitutionRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    return *found;
}

} // namespace

QList<InstitutionItem> InstitutionService::list(const InstitutionFilter &filter) const
{
    requireMember(*m_w);
    return InstitutionRepository(m_w->db).list(filter);
}

Institution InstitutionService::get(Id<Institution> id) const
{
    requireMember(*m_w);
    return require(m_w->db, id);
}

Institution InstitutionService::get(const QString &code) const
{
    const auto found = find(code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no institution with the code %1"),
                    {code});
    return *found;
}

std::optional<Institution> InstitutionService::find(const QString &code) const
{
    requireMember(*m_w);
    return InstitutionRepository(m_w->db).find(code);
}

Id<Institution> InstitutionService::add(const Institution &institution)
{
    requirePermission(*m_w, Permission::EditPartners);
    check(institution);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    checkCodeIsFree(m_w->db, institution);
    const Id<Institution> id = InstitutionRepository::insert(journal, institution);
    tx.commit();
    return id;
}

void InstitutionService::change(const Institution &institution)
{
    requirePermission(*m_w, Permission::EditPartners);
    check(institution);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    checkCodeIsFree(m_w->db, institution);
    if (require(m_w->db, institution.id).code != institution.code) {
        const bool hasAssets =
            Statement(m_w->db, QStringLiteral("SELECT id FROM asset WHERE institution_id = ? LIMIT 1"))
                .bind(institution.id)
                .one<qint64>()
                .has_value();
        if (hasAssets) {
            throw Error(
                Error::Kind::InUse,
                QT_TRANSLATE_NOOP("core", "The code cannot change any more: assets and grants are named by it"));
        }
    }
    InstitutionRepository::update(journal, institution);
    tx.commit();
}

void InstitutionService::setArchived(Id<Institution> id, bool archived)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Institution institution = require(m_w->db, id);
    if (institution.archivedOn.has_value() == archived)
        return;
    institution.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    InstitutionRepository::update(journal, institution, archived ? "archived" : "restored");
    tx.commit();
}

QList<Contact> InstitutionService::contacts(Id<Institution> id, bool withArchived) const
{
    requireMember(*m_w);
    return ContactRepository(m_w->db).of(id, withArchived);
}

Id<Contact> InstitutionService::addContact(const Contact &contact)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<Contact> id = ContactRepository::insert(journal, contact);
    tx.commit();
    return id;
}

void InstitutionService::changeContact(const Contact &contact)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ContactRepository::update(journal, contact);
    tx.commit();
}

void InstitutionService::setContactArchived(Id<Contact> id, bool archived)
{
    requirePermission(*m_w, Permission::EditPartners);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    auto contact = ContactRepository(m_w->db).find(id);
    if (!contact)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contact no longer exists"));
    if (contact->archivedOn.has_value() == archived)
        return;
    contact->archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    ContactRepository::update(journal, *contact, archived ? "archived" : "restored");
    tx.commit();
}

QList<HistoryEntry> InstitutionService::history(Id<Institution> id) const
{
    requireMember(*m_w);
    return historyOf(m_w->db, "institution", id.value);
}

} // namespace lianming
