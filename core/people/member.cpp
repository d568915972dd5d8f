#include "core/people/member.h"

namespace lianming {

QList<MemberProblem> validate(const Member &member)
{
    constexpr int longest = 120; // as much as Settings takes
    QList<MemberProblem> out;
    if (member.name.trimmed().isEmpty())
        out.append(MemberProblem::NameMissing);
    if (member.name.size() > longest || member.displayName.size() > longest)
        out.append(MemberProblem::NameTooLong);
    if (member.role == Role::BrandManager && !member.brand.isSet())
        out.append(MemberProblem::BrandMissing);
    if (member.role != Role::BrandManager && member.brand.isSet())
        out.append(MemberProblem::BrandNotOfRole);
    return out;
}

Message problemMessage(MemberProblem problem)
{
    switch (problem) {
    case MemberProblem::NameMissing: return {QT_TRANSLATE_NOOP("core", "The person needs a name"), {}};
    case MemberProblem::NameTooLong:
        return {QT_TRANSLATE_NOOP("core", "A person's name has at most 120 characters"), {}};
    case MemberProblem::BrandMissing: return {QT_TRANSLATE_NOOP("core", "A brand manager needs a brand"), {}};
    case MemberProblem::BrandNotOfRole:
        return {QT_TRANSLATE_NOOP("core", "Only a brand manager belongs to a brand"), {}};
    }
    return {};
}

} // namespace lianming
