// What can be done with the people of a workspace: who works here and as what. Each verb that writes is one transaction
// with its line in the history and needs Permission::ManagePeople, the first one apart. It keeps true of all of them
// together: the first is who adds it, as administrator; there is always an administrator; a person holds a role once;
// a brand manager works for one brand and holds no other role, so that nothing of other brands is shown.
#pragma once

#include "core/people/member.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

class PeopleService
{
public:
    explicit PeopleService(Workspace &workspace) : m_w(&workspace) {}

    /// By name. For a brand manager those of the house and the own brand.
    [[nodiscard]] QList<MemberItem> list(bool withArchived = false) const;
    /// Throws Error::NotFound.
    [[nodiscard]] Member get(Id<Member> id) const;

    /// Throws Error::BadInput for an invalid record, Error::Duplicate where the person holds the role, Error::Rejected
    /// for a first person who is not the actor as administrator and for a brand manager with another role.
    Id<Member> add(const Member &member);
    /// Display name, role and brand; the name stays. Throws as add(); Error::Conflict when somebody else changed it
    /// since it was read; Error::Rejected where no administrator would be left.
    void change(const Member &member);
    /// Takes the role away, or gives it back. Throws Error::Rejected for the last administrator, and as add().
    void setArchived(Id<Member> id, bool archived);

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Member> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
