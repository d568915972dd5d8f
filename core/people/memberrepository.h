// All SQL about the people of a workspace, and about which brand a record belongs to.
#pragma once

#include "core/audit/journal.h"
#include "core/people/member.h"

namespace lianming {

/// A record that belongs to one brand.
enum class BrandRecord { Proposal, Contract, Statement, Invoice, Payment };

class MemberRepository
{
public:
    explicit MemberRepository(Connection &db) : m_db(&db) {}

    /// By name, then by role.
    [[nodiscard]] QList<MemberItem> list(bool withArchived) const;
    [[nodiscard]] std::optional<Member> find(Id<Member> id) const;
    /// Those not archived who are called `name`, and all administrators. As there is always one, none means that the
    /// workspace has no people.
    [[nodiscard]] QList<Member> namedOrAdministrator(const QString &name) const;
    /// As whom the database's server knows this connection, if it is one of the people; nothing for a file.
    [[nodiscard]] std::optional<QString> provenName() const;

    /// The brand that a record belongs to; nothing if there is no such record.
    [[nodiscard]] std::optional<qint64> brandOf(BrandRecord kind, qint64 id) const;

    /// Whether a contract or proposal of the brand has the number.
    [[nodiscard]] bool hasNumber(Id<Brand> brand, const QString &number) const;

    static Id<Member> insert(Journal &journal, const Member &member);
    static void update(Journal &journal, const Member &member, const char *action = "changed");

private:
    Connection *m_db;
};

} // namespace lianming
