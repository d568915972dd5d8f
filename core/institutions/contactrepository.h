// All SQL about contacts. Services of institutions and brands use it inside their transactions.
#pragma once

#include "core/audit/journal.h"
#include "core/institutions/contact.h"

namespace lianming {

class ContactRepository
{
public:
    explicit ContactRepository(Connection &db) : m_db(&db) {}

    /// Those of one owner, by name; archived ones last and only if asked for.
    [[nodiscard]] QList<Contact> of(Id<Institution> institution, bool withArchived = false) const;
    [[nodiscard]] QList<Contact> of(Id<Brand> brand, bool withArchived = false) const;
    [[nodiscard]] std::optional<Contact> find(Id<Contact> id) const;

    /// The history shows them with their owner's area. Both throw Error::BadInput for an invalid contact.
    static Id<Contact> insert(Journal &journal, const Contact &contact);
    /// The owner stays who it was.
    static void update(Journal &journal, const Contact &contact, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
