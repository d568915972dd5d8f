#include "core/protection/registration.h"

#include "core/base/codetree.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr std::array kinds = {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design,
                              RegistrationKind::Data, RegistrationKind::Customs};

bool isNiceClass(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= 45 && QString::number(number) == text;
}

bool isTerritory(const QString &code)
{
    return territoryForm(code.toStdString()) != TerritoryForm::None;
}

} // namespace

const char *registrationKindCode(RegistrationKind kind)
{
    switch (kind) {
    case RegistrationKind::Copyright: return "copyright";
    case RegistrationKind::Trademark: return "trademark";
    case RegistrationKind::Design: return "design";
    case RegistrationKind::Data: return "data";
    case RegistrationKind::Customs: return "customs";
    }
    return "";
}

std::optional<RegistrationKind> parseRegistrationKind(QStringView code)
{
    for (const RegistrationKind kind : kinds) {
        if (code == QLatin1StringView(registrationKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

QList<RegistrationProblem> validate(const Registration &r)
{
    QList<RegistrationProblem> problems;
    const auto require = [&problems](bool holds, RegistrationProblem problem) {
        if (!holds)
            problems.append(problem);
    };
    require(r.institution.isSet(), RegistrationProblem::InstitutionMissing);
    require(!r.number.trimmed().isEmpty(), RegistrationProblem::NumberMissing);
    require(!r.holder.trimmed().isEmpty(), RegistrationProblem::HolderMissing);
    require(isTerritory(r.territory), RegistrationProblem::TerritoryMalformed);
    if (r.kind == RegistrationKind::Trademark) {
        require(!r.classes.isEmpty(), RegistrationProblem::ClassMissing);
        require(std::ranges::all_of(r.classes, isNiceClass), RegistrationProblem::ClassMalformed);
    }
    require(!r.filedOn || !r.grantedOn || *r.filedOn <= *r.grantedOn, RegistrationProblem::GrantedBeforeFiled);
    const std::optional<QDate> begin = r.grantedOn ? r.grantedOn : r.filedOn;
    require(!begin || !r.expiresOn || *begin <= *r.expiresOn, RegistrationProblem::ExpiresBeforeGranted);
    return problems;
}

Message problemMessage(RegistrationProblem problem)
{
    switch (problem) {
    case RegistrationProblem::InstitutionMissing:
        return {QT_TRANSLATE_NOOP("core", "Say whose registration it is."), {}};
    case RegistrationProblem::NumberMissing:
        return {QT_TRANSLATE_NOOP("core", "The registration needs its number."), {}};
    case RegistrationProblem::HolderMissing: return {QT_TRANSLATE_NOOP("core", "Say who holds the right."), {}};
    case RegistrationProblem::TerritoryMalformed:
        return {QT_TRANSLATE_NOOP("core", "The territory is WORLD, a country such as CN, or a region."), {}};
    case RegistrationProblem::ClassMissing:
        return {QT_TRANSLATE_NOOP("core", "A trade mark has at least one class."), {}};
    case RegistrationProblem::ClassMalformed:
        return {QT_TRANSLATE_NOOP("core", "The classes of a trade mark are numbers from 1 to 45."), {}};
    case RegistrationProblem::GrantedBeforeFiled:
        return {QT_TRANSLATE_NOOP("core", "It cannot be granted before it was filed."), {}};
    case RegistrationProblem::ExpiresBeforeGranted:
        return {QT_TRANSLATE_NOOP("core", "It cannot lapse before it was granted."), {}};
    }
    return {};
}

std::optional<RenewalWindow> renewalWindow(const Registration &r)
{
    if (r.kind != RegistrationKind::Trademark || !r.expiresOn)
        return std::nullopt;
    return RenewalWindow{r.expiresOn->addMonths(-12), *r.expiresOn, r.expiresOn->addMonths(6)};
}

} // namespace lianming
