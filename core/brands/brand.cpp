#include "core/brands/brand.h"

#include "core/base/codetree.h"
#include "core/brands/creditcode.h"
#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

QList<BrandProblem> validate(const Brand &brand)
{
    QList<BrandProblem> out;
    // In grants "self" is the museum's own product line (avails.md section 2).
    if (!isPartyCode(brand.code) || brand.code == QStringLiteral("self"))
        out.append(BrandProblem::CodeForm);
    if (brand.nameEn.trimmed().isEmpty() && brand.nameZh.trimmed().isEmpty())
        out.append(BrandProblem::NameMissing);
    if (!brand.creditCode.isEmpty() && !isCreditCode(brand.creditCode))
        out.append(BrandProblem::CreditCodeForm);
    if (!isCountryForm(brand.country))
        out.append(BrandProblem::CountryForm);
    if (!std::ranges::all_of(brand.categories, [](const QString &code) { return isPathCode(code.toStdString()); }))
        out.append(BrandProblem::CategoryForm);
    if (!brand.website.isEmpty() && !isWebsiteForm(brand.website))
        out.append(BrandProblem::WebsiteForm);
    return out;
}

Message problemMessage(BrandProblem problem)
{
    switch (problem) {
    case BrandProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "The code must be 1 to 32 letters, digits and hyphens, and not \"self\""),
                {}};
    case BrandProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case BrandProblem::CreditCodeForm:
        return {QT_TRANSLATE_NOOP("core", "The unified social credit code is wrong: it has 18 characters, the last of "
                                          "which must fit the others"),
                {}};
    case BrandProblem::CountryForm:
        return {QT_TRANSLATE_NOOP("core", "The country must be a code of two capital letters, such as CN"), {}};
    case BrandProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A category must be a code such as nice/24 or nice/24/bedding"), {}};
    case BrandProblem::WebsiteForm:
        return {QT_TRANSLATE_NOOP("core", "The website must be an address that begins with http:// or https://"), {}};
    }
    return {};
}

} // namespace lianming
