#include "core/people/access.h"

#include <algorithm>

namespace lianming {

namespace {

const char *notFoundSentence(BrandRecord kind)
{
    switch (kind) {
    case BrandRecord::Proposal: return QT_TRANSLATE_NOOP("core", "This proposal no longer exists");
    case BrandRecord::Contract: return QT_TRANSLATE_NOOP("core", "This contract no longer exists");
    case BrandRecord::Statement: return QT_TRANSLATE_NOOP("core", "This statement no longer exists");
    case BrandRecord::Invoice: return QT_TRANSLATE_NOOP("core", "This invoice no longer exists");
    case BrandRecord::Payment: return QT_TRANSLATE_NOOP("core", "This payment no longer exists");
    }
    return "";
}

[[noreturn]] void reject(const Message &message)
{
    throw Error(Error::Kind::Rejected, message.text, message.args);
}

} // namespace

Access Access::of(Workspace &w)
{
    const MemberRepository people(w.db);
    Access out;
    out.m_db = &w.db;
    out.m_name = w.actor.name;
    for (const Member &member : people.namedOrAdministrator(w.actor.name)) {
        const QString &called = member.displayName.isEmpty() ? member.name : member.displayName;
        if (member.role == Role::Administrator && !out.m_givers.contains(called))
            out.m_givers.append(called);
        if (member.name != w.actor.name)
            continue;
        out.m_roles.append(member.role);
        if (member.role == Role::BrandManager)
            out.m_brand = member.brand;
    }
    if (out.isOpen())
        return out;
    const std::optional<QString> proven = people.provenName();
    if (proven && *proven != w.actor.name) {
        reject({QT_TRANSLATE_NOOP("core", "The database knows you as %1, so you cannot go by the name of %2. Put %1 as "
                                          "your name"),
                {*proven, w.actor.name}});
    }
    return out;
}

bool Access::may(Permission permission) const
{
    return isOpen() || std::ranges::any_of(m_roles, [permission](Role role) { return allows(role, permission); });
}

std::optional<Message> Access::reason(Permission permission) const
{
    if (may(permission))
        return std::nullopt;
    const QString givers = m_givers.join(QStringLiteral(", "));
    if (m_roles.isEmpty()) {
        return Message{QT_TRANSLATE_NOOP("core", "%1 is not among the people of this workspace. Ask %2 to be added"),
                       {m_name, givers}};
    }
    return refusal(permission, givers);
}

void Access::requireMember() const
{
    if (!isOpen() && m_roles.isEmpty())
        reject(*reason(Permission::ManagePeople));
}

void Access::require(Permission permission) const
{
    if (const auto why = reason(permission))
        reject(*why);
}

bool Access::shows(BrandRecord kind, qint64 id) const
{
    return !m_brand || MemberRepository(*m_db).brandOf(kind, id) == m_brand->value;
}

bool Access::showsNumber(const QString &number) const
{
    return !m_brand || MemberRepository(*m_db).hasNumber(*m_brand, number);
}

bool Access::narrow(qint64 &brand) const
{
    if (!m_brand)
        return true;
    const bool isShown = brand == 0 || shows(brand);
    brand = m_brand->value;
    return isShown;
}

void Access::requireShown(Id<Brand> brand) const
{
    if (!shows(brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This brand no longer exists"));
}

void Access::requireShown(BrandRecord kind, qint64 id) const
{
    if (!shows(kind, id))
        throw Error(Error::Kind::NotFound, notFoundSentence(kind));
}

Access requireMember(Workspace &w)
{
    Access out = Access::of(w);
    out.requireMember();
    return out;
}

Access requireHouse(Workspace &w)
{
    Access out = requireMember(w);
    if (out.brand())
        out.require(Permission::SeeProgramme);
    return out;
}

Access requirePermission(Workspace &w, Permission permission)
{
    Access out = Access::of(w);
    out.require(permission);
    return out;
}

} // namespace lianming
