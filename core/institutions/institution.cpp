#include "core/institutions/institution.h"

#include "core/institutions/partyfields.h"

namespace lianming {

const char *institutionKindCode(InstitutionKind kind)
{
    switch (kind) {
    case InstitutionKind::Museum: return "museum";
    case InstitutionKind::Library: return "library";
    case InstitutionKind::Academy: return "academy";
    case InstitutionKind::Other: return "other";
    }
    return "";
}

std::optional<InstitutionKind> parseInstitutionKind(QStringView code)
{
    for (const auto kind :
         {InstitutionKind::Museum, InstitutionKind::Library, InstitutionKind::Academy, InstitutionKind::Other}) {
        if (code == QLatin1StringView(institutionKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

QList<InstitutionProblem> validate(const Institution &institution)
{
    QList<InstitutionProblem> out;
    if (!isPartyCode(institution.code))
        out.append(InstitutionProblem::CodeForm);
    if (institution.nameEn.trimmed().isEmpty() && institution.nameZh.trimmed().isEmpty())
        out.append(InstitutionProblem::NameMissing);
    if (!isCountryForm(institution.country))
        out.append(InstitutionProblem::CountryForm);
    if (!institution.website.isEmpty() && !isWebsiteForm(institution.website))
        out.append(InstitutionProblem::WebsiteForm);
    return out;
}

Message problemMessage(InstitutionProblem problem)
{
    switch (problem) {
    case InstitutionProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "The code must be 1 to 32 letters, digits and hyphens"), {}};
    case InstitutionProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case InstitutionProblem::CountryForm:
        return {QT_TRANSLATE_NOOP("core", "The country must be a code of two capital letters, such as CN"), {}};
    case InstitutionProblem::WebsiteForm:
        return {QT_TRANSLATE_NOOP("core", "The website must be an address that begins with http:// or https://"), {}};
    }
    return {};
}

} // namespace lianming
