#include "core/people/memberrepository.h"

namespace lianming {

namespace {

constexpr auto memberTable = "member";

Fields values(const Member &member)
{
    return {{"name", member.name.trimmed()},
            {"display_name", member.displayName.trimmed()},
            {"role", roleCode(member.role)},
            {"brand_id", member.brand},
            {"archived_on", member.archivedOn}};
}

Member member(const Row &row)
{
    const QString code = row.text("role");
    const std::optional<Role> role = parseRole(code);
    if (!role)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The database holds an unknown role: %1"), {code});
    return {row.id<Member>("id"),      row.integer("version"),        row.text("name"), row.text("display_name"), *role,
            row.id<Brand>("brand_id"), row.optionalDay("archived_on")};
}

MemberItem item(const Row &row)
{
    return {member(row), row.text("code"), row.text("name_en"), row.text("name_zh")};
}

const char *brandQuery(BrandRecord kind)
{
    switch (kind) {
    case BrandRecord::Proposal: return "SELECT brand_id FROM proposal WHERE id = ?";
    case BrandRecord::Contract: return "SELECT brand_id FROM contract WHERE id = ?";
    case BrandRecord::Statement:
        return "SELECT c.brand_id FROM statement s JOIN contract c ON c.id = s.contract_id WHERE s.id = ?";
    case BrandRecord::Invoice: return "SELECT brand_id FROM invoice WHERE id = ?";
    case BrandRecord::Payment: return "SELECT brand_id FROM payment WHERE id = ?";
    }
    return "";
}

} // namespace

QList<MemberItem> MemberRepository::list(bool withArchived) const
{
    QString sql = QStringLiteral("SELECT m.*, b.code, b.name_en, b.name_zh FROM member m "
                                 "LEFT JOIN brand b ON b.id = m.brand_id");
    if (!withArchived)
        sql += QStringLiteral(" WHERE m.archived_on IS NULL");
    return Statement(*m_db, sql + QStringLiteral(" ORDER BY m.name, m.role, m.id")).all<MemberItem>(item);
}

std::optional<Member> MemberRepository::find(Id<Member> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM member WHERE id = ?")).bind(id).one<Member>(member);
}

QList<Member> MemberRepository::namedOrAdministrator(const QString &name) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM member WHERE archived_on IS NULL AND "
                                           "(name = ? OR role = 'administrator') ORDER BY name, role"))
        .bind(name)
        .all<Member>(member);
}

std::optional<QString> MemberRepository::provenName() const
{
    if (m_db->address().isFile())
        return std::nullopt;
    return Statement(*m_db, QStringLiteral("SELECT name FROM member WHERE archived_on IS NULL AND name = session_user "
                                           "LIMIT 1"))
        .one<QString>();
}

std::optional<qint64> MemberRepository::brandOf(BrandRecord kind, qint64 id) const
{
    return Statement(*m_db, QString::fromLatin1(brandQuery(kind))).bind(id).one<qint64>();
}

bool MemberRepository::hasNumber(Id<Brand> brand, const QString &number) const
{
    return Statement(*m_db, QStringLiteral("SELECT 1 FROM contract WHERE brand_id = ? AND number = ? UNION ALL "
                                           "SELECT 1 FROM proposal WHERE brand_id = ? AND number = ? LIMIT 1"))
        .bind(brand, number, brand, number)
        .one<qint64>()
        .has_value();
}

Id<Member> MemberRepository::insert(Journal &journal, const Member &member)
{
    return {journal.insert(Area::Settings, memberTable, member.name, values(member))};
}

void MemberRepository::update(Journal &journal, const Member &member, const char *action)
{
    journal.update(Area::Settings, memberTable, member.name, member.id.value, member.version, values(member), action);
}

} // namespace lianming
