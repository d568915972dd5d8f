#include "core/institutions/contactrepository.h"

namespace lianming {

namespace {

constexpr auto contactTable = "contact";

Fields values(const Contact &contact)
{
    return {{"institution_id", contact.institution},
            {"brand_id", contact.brand},
            {"name", contact.name.trimmed()},
            {"role", contact.role},
            {"email", contact.email},
            {"phone", contact.phone},
            {"notes", contact.notes},
            {"archived_on", contact.archivedOn}};
}

Contact contact(const Row &row)
{
    return {row.id<Contact>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.id<Brand>("brand_id"),
            row.text("name"),
            row.text("role"),
            row.text("email"),
            row.text("phone"),
            row.text("notes"),
            row.optionalDay("archived_on")};
}

QString select(const char *condition)
{
    return QStringLiteral("SELECT * FROM contact WHERE %1 ORDER BY archived_on IS NOT NULL, name, id")
        .arg(QLatin1StringView(condition));
}

Area areaOf(const Contact &contact)
{
    return contact.brand.isSet() ? Area::Brands : Area::Institutions;
}

void check(const Contact &contact)
{
    const QList<ContactProblem> problems = validate(contact);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

} // namespace

QList<Contact> ContactRepository::of(Id<Institution> institution, bool withArchived) const
{
    return Statement(*m_db, select(withArchived ? "institution_id = ?" : "institution_id = ? AND archived_on IS NULL"))
        .bind(institution)
        .all<Contact>(contact);
}

QList<Contact> ContactRepository::of(Id<Brand> brand, bool withArchived) const
{
    return Statement(*m_db, select(withArchived ? "brand_id = ?" : "brand_id = ? AND archived_on IS NULL"))
        .bind(brand)
        .all<Contact>(contact);
}

std::optional<Contact> ContactRepository::find(Id<Contact> id) const
{
    return Statement(*m_db, select("id = ?")).bind(id).one<Contact>(contact);
}

Id<Contact> ContactRepository::insert(Journal &journal, const Contact &contact)
{
    check(contact);
    return {journal.insert(areaOf(contact), contactTable, contact.name, values(contact))};
}

void ContactRepository::update(Journal &journal, const Contact &contact, const char *action)
{
    check(contact);
    journal.update(areaOf(contact), contactTable, contact.name, contact.id.value, contact.version, values(contact),
                   action);
}

} // namespace lianming
