// What the person at work may do in a workspace, by the roles that person holds. Every verb of a service begins by
// asking here; it costs one prepared query (on PostgreSQL two). It keeps true: a workspace without people is one
// person's own, and everything is allowed there; where there are people, somebody who is none of them may do nothing,
// and is told whom to ask; a brand manager is shown the own brand's records and no others, which are not found.
//
// Who is at work is what the program says (Workspace::actor). On PostgreSQL, somebody who connects as a user of the
// database that is one of the people can go by no other name. What a person does to the database past the program is
// not prevented here.
#pragma once

#include "core/people/memberrepository.h"

namespace lianming {

struct Contract;
struct Invoice;
struct Payment;
struct Proposal;
struct SalesStatement;

class Access
{
public:
    /// What the actor may do. Throws Error::Rejected for a name that the database's server knows to be another's.
    [[nodiscard]] static Access of(Workspace &w);

    /// Whether the workspace has no people.
    [[nodiscard]] bool isOpen() const { return m_givers.isEmpty(); }
    [[nodiscard]] const QList<Role> &roles() const { return m_roles; }
    [[nodiscard]] bool may(Permission permission) const;
    /// Why not, for a person; nothing where it is permitted.
    [[nodiscard]] std::optional<Message> reason(Permission permission) const;
    /// Throw Error::Rejected.
    void requireMember() const;
    void require(Permission permission) const;

    /// The only brand whose records are shown, if the person works for one; else all are.
    [[nodiscard]] std::optional<Id<Brand>> brand() const { return m_brand; }
    [[nodiscard]] bool shows(qint64 brand) const { return !m_brand || m_brand->value == brand; }
    [[nodiscard]] bool shows(Id<Brand> brand) const { return shows(brand.value); }
    [[nodiscard]] bool shows(BrandRecord kind, qint64 id) const;
    /// Whether a contract or proposal of this number is shown; not, if there is none.
    [[nodiscard]] bool showsNumber(const QString &number) const;
    /// Narrows a filter to the brand that is shown. False where it asks for another: there is nothing to show.
    [[nodiscard]] bool narrow(Id<Brand> &brand) const { return narrow(brand.value); }
    [[nodiscard]] bool narrow(qint64 &brand) const;
    /// Throw Error::NotFound for what is not shown, as if it were not there.
    void requireShown(Id<Brand> brand) const;
    void requireShown(BrandRecord kind, qint64 id) const;
    void requireShown(Id<Proposal> id) const { requireShown(BrandRecord::Proposal, id.value); }
    void requireShown(Id<Contract> id) const { requireShown(BrandRecord::Contract, id.value); }
    void requireShown(Id<SalesStatement> id) const { requireShown(BrandRecord::Statement, id.value); }
    void requireShown(Id<Invoice> id) const { requireShown(BrandRecord::Invoice, id.value); }
    void requireShown(Id<Payment> id) const { requireShown(BrandRecord::Payment, id.value); }
    /// Leaves in `rows` those whose brand, as `brandOf` names it (an id), is shown.
    template<class Rows, class BrandOf>
    void keepShown(Rows &rows, BrandOf brandOf) const
    {
        if (m_brand)
            rows.removeIf([&](const auto &row) { return !shows(brandOf(row)); });
    }

private:
    Connection *m_db = nullptr;
    QString m_name;
    QStringList m_givers; ///< the administrators, as people call them
    QList<Role> m_roles;
    std::optional<Id<Brand>> m_brand;
};

/// The actor's access, if the actor is one of the people or there are none. Throws Error::Rejected.
Access requireMember(Workspace &w);
/// The actor's access, if it has the permission. Throws Error::Rejected with a sentence that names the roles that have
/// it and who gives roles.
Access requirePermission(Workspace &w, Permission permission);
/// Access to the figures of contracts of the brands that are shown: requirePermission(w, Permission::SeeMoney).
inline Access requireMoney(Workspace &w)
{
    return requirePermission(w, Permission::SeeMoney);
}
/// The actor's access, if the actor is one of the people and works for no brand. Throws Error::Rejected.
Access requireHouse(Workspace &w);

} // namespace lianming
