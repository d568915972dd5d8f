// What can be done with brands and the people there. Each verb that writes is one transaction with its line in the
// history.
#pragma once

#include "core/brands/brand.h"
#include "core/institutions/contact.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

class BrandService
{
public:
    explicit BrandService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<BrandItem> list(const BrandFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] Brand get(Id<Brand> id) const;
    [[nodiscard]] Brand get(const QString &code) const;
    [[nodiscard]] std::optional<Brand> find(const QString &code) const;

    /// Throws Error::BadInput for an invalid record, Error::Duplicate when another has its code.
    Id<Brand> add(const Brand &brand);
    /// As add(), and Error::Conflict when somebody else changed it since it was read. Its code may change only while no
    /// signed contract names it (Error::InUse): it is the licensee in grants.
    void change(const Brand &brand);
    /// Takes it out of the lists, or back in; a merged one does not come back (Error::Rejected). What refers to it
    /// stays.
    void setArchived(Id<Brand> id, bool archived);

    [[nodiscard]] QList<Contact> contacts(Id<Brand> id, bool withArchived = false) const;
    /// The contact must name its brand. Throws as add() and change().
    Id<Contact> addContact(const Contact &contact);
    void changeContact(const Contact &contact);
    void setContactArchived(Id<Contact> id, bool archived);

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Brand> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
