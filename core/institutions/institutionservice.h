// What can be done with institutions and the people there. Each verb that writes is one transaction with its line in
// the history.
#pragma once

#include "core/institutions/contact.h"
#include "core/institutions/institution.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

class InstitutionService
{
public:
    explicit InstitutionService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<InstitutionItem> list(const InstitutionFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] Institution get(Id<Institution> id) const;
    [[nodiscard]] Institution get(const QString &code) const;
    [[nodiscard]] std::optional<Institution> find(const QString &code) const;

    /// Throws Error::BadInput for an invalid record, Error::Duplicate when another has its code.
    Id<Institution> add(const Institution &institution);
    /// As add(), and Error::Conflict when somebody else changed it since it was read. Its code may change only while it
    /// has no assets (Error::InUse): grants name them by it.
    void change(const Institution &institution);
    /// Takes it out of the lists, or back in. What refers to it stays.
    void setArchived(Id<Institution> id, bool archived);

    [[nodiscard]] QList<Contact> contacts(Id<Institution> id, bool withArchived = false) const;
    /// The contact must name its institution. Throws as add() and change().
    Id<Contact> addContact(const Contact &contact);
    void changeContact(const Contact &contact);
    void setContactArchived(Id<Contact> id, bool archived);

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Institution> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
