// Somebody who works in a workspace, in one role: a person with two roles is two members of one name. Plain values; who
// may change them and what always holds of all of them together is peopleservice.h's.
#pragma once

#include "core/base/id.h"
#include "core/people/role.h"

#include <QDate>

namespace lianming {

struct Brand;

struct Member {
    Id<Member> id;
    qint64 version = 1;
    QString name;        ///< as the history writes it; on PostgreSQL best the database's own user. It stays
    QString displayName; ///< for people; may be empty
    Role role = Role::LicensingStaff;
    Id<Brand> brand; ///< of a brand manager, and of nobody else
    std::optional<QDate> archivedOn;

    friend bool operator==(const Member &, const Member &) = default;
};

enum class MemberProblem { NameMissing, NameTooLong, BrandMissing, BrandNotOfRole };

[[nodiscard]] QList<MemberProblem> validate(const Member &member);
[[nodiscard]] Message problemMessage(MemberProblem problem);

/// One row of the list.
struct MemberItem {
    Member member;
    QString brandCode; ///< empty but for brand managers
    QString brandEn;
    QString brandZh;
};

} // namespace lianming
