#include "core/people/peopleservice.h"

#include "core/people/access.h"

namespace lianming {

namespace {

void check(const Member &member)
{
    const QList<MemberProblem> problems = validate(member);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

Member requireStored(Connection &db, Id<Member> id)
{
    const auto found = MemberRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This person no longer exists"));
    return *found;
}

/// Refuses what would not hold of all of them together: `people` are those who are there, `member` is added or changed.
void checkTogether(const QList<MemberItem> &people, const Member &member)
{
    bool hasAdministrator = !member.archivedOn && member.role == Role::Administrator;
    for (const MemberItem &item : people) {
        const Member &other = item.member;
        if (other.id == member.id)
            continue;
        hasAdministrator = hasAdministrator || other.role == Role::Administrator;
        if (member.archivedOn || other.name != member.name)
            continue;
        if (other.role == member.role)
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "%1 holds this role already"), {member.name});
        if (other.role == Role::BrandManager || member.role == Role::BrandManager) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "A brand manager holds no other role: %1 would see other brands"),
                        {member.name});
        }
    }
    if (!hasAdministrator) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is the last administrator. Make somebody else administrator before"),
                    {member.name});
    }
}

} // namespace

QList<MemberItem> PeopleService::list(bool withArchived) const
{
    const Access access = requireMember(*m_w);
    QList<MemberItem> out = MemberRepository(m_w->db).list(withArchived);
    access.keepShown(out, [&access](const MemberItem &item) {
        return item.member.brand.isSet() ? item.member.brand.value : access.brand()->value;
    });
    return out;
}

Member PeopleService::get(Id<Member> id) const
{
    const Access access = requireMember(*m_w);
    const Member out = requireStored(m_w->db, id);
    if (out.brand.isSet() && !access.shows(out.brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This person no longer exists"));
    return out;
}

Id<Member> PeopleService::add(const Member &given)
{
    Member member = given;
    member.name = member.name.trimmed();
    member.archivedOn.reset();
    member.id = {};
    check(member);
    Transaction tx(m_w->db);
    tx.lock("people");
    Journal journal(tx, *m_w);
    const Access access = requirePermission(*m_w, Permission::ManagePeople);
    if (access.isOpen() && (member.role != Role::Administrator || member.name != m_w->actor.name)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The first person must be yourself (%1), as administrator: otherwise "
                                              "nobody could add the others"),
                    {m_w->actor.name});
    }
    checkTogether(MemberRepository(m_w->db).list(false), member);
    const Id<Member> id = MemberRepository::insert(journal, member);
    tx.commit();
    return id;
}

void PeopleService::change(const Member &given)
{
    Member member = given;
    Transaction tx(m_w->db);
    tx.lock("people");
    Journal journal(tx, *m_w);
    requirePermission(*m_w, Permission::ManagePeople);
    const Member stored = requireStored(m_w->db, member.id);
    member.name = stored.name;
    member.archivedOn = stored.archivedOn;
    check(member);
    checkTogether(MemberRepository(m_w->db).list(false), member);
    MemberRepository::update(journal, member);
    tx.commit();
}

void PeopleService::setArchived(Id<Member> id, bool archived)
{
    Transaction tx(m_w->db);
    tx.lock("people");
    Journal journal(tx, *m_w);
    requirePermission(*m_w, Permission::ManagePeople);
    Member member = requireStored(m_w->db, id);
    if (member.archivedOn.has_value() == archived)
        return;
    member.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    checkTogether(MemberRepository(m_w->db).list(false), member);
    MemberRepository::update(journal, member, archived ? "archived" : "restored");
    tx.commit();
}

QList<HistoryEntry> PeopleService::history(Id<Member> id) const
{
    requirePermission(*m_w, Permission::ManagePeople);
    return historyOf(m_w->db, "member", id.value);
}

} // namespace lianming
