#include "core/suppliers/supplier.h"

#include "core/base/codetree.h"
#include "core/brands/creditcode.h"
#include "core/institutions/partyfields.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

constexpr qint64 longestLead = 1096;

bool isPlace(const QString &territory)
{
    const TerritoryForm form = territoryForm(territory.toStdString());
    return form == TerritoryForm::Country || form == TerritoryForm::Subdivision;
}

bool areCategories(const QList<FactoryCapacity> &capacities)
{
    QSet<QString> seen;
    return std::ranges::all_of(capacities, [&seen](const FactoryCapacity &one) {
        const bool isNew = !seen.contains(one.category);
        seen.insert(one.category);
        return isNew && one.category != u"*" && isPathCode(one.category.toStdString());
    });
}

} // namespace

QList<SupplierProblem> validate(const Supplier &supplier)
{
    QList<SupplierProblem> out;
    if (!isPartyCode(supplier.code))
        out.append(SupplierProblem::CodeForm);
    if (supplier.nameEn.trimmed().isEmpty() && supplier.nameZh.trimmed().isEmpty())
        out.append(SupplierProblem::NameMissing);
    if (!supplier.creditCode.isEmpty() && !isCreditCode(supplier.creditCode))
        out.append(SupplierProblem::CreditCodeForm);
    if (!isCountryForm(supplier.country))
        out.append(SupplierProblem::CountryForm);
    if (!supplier.website.isEmpty() && !isWebsiteForm(supplier.website))
        out.append(SupplierProblem::WebsiteForm);
    return out;
}

Message problemMessage(SupplierProblem problem)
{
    switch (problem) {
    case SupplierProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "The code must be 1 to 32 letters, digits and hyphens"), {}};
    case SupplierProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case SupplierProblem::CreditCodeForm:
        return {QT_TRANSLATE_NOOP("core", "The unified social credit code is wrong: it has 18 characters, the last of "
                                          "which must fit the others"),
                {}};
    case SupplierProblem::CountryForm:
        return {QT_TRANSLATE_NOOP("core", "The country must be a code of two capital letters, such as CN"), {}};
    case SupplierProblem::WebsiteForm:
        return {QT_TRANSLATE_NOOP("core", "The website must be an address that begins with http:// or https://"), {}};
    }
    return {};
}

QList<SupplierContactProblem> validate(const SupplierContact &contact)
{
    QList<SupplierContactProblem> out;
    if (contact.name.trimmed().isEmpty())
        out.append(SupplierContactProblem::NameMissing);
    if (!contact.email.isEmpty() && !isEmailForm(contact.email))
        out.append(SupplierContactProblem::EmailForm);
    return out;
}

Message problemMessage(SupplierContactProblem problem)
{
    switch (problem) {
    case SupplierContactProblem::NameMissing: return {QT_TRANSLATE_NOOP("core", "A person's name is needed"), {}};
    case SupplierContactProblem::EmailForm:
        return {QT_TRANSLATE_NOOP("core", "The e-mail address needs something before and after one @"), {}};
    }
    return {};
}

QList<FactoryProblem> validate(const Factory &factory)
{
    QList<FactoryProblem> out;
    const auto require = [&out](bool holds, FactoryProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(factory.supplier.isSet(), FactoryProblem::SupplierMissing);
    require(isPartyCode(factory.code), FactoryProblem::CodeForm);
    require(!factory.nameEn.trimmed().isEmpty() || !factory.nameZh.trimmed().isEmpty(), FactoryProblem::NameMissing);
    require(isPlace(factory.territory), FactoryProblem::TerritoryForm);
    require(factory.leadDays >= 0 && factory.leadDays <= longestLead, FactoryProblem::LeadRange);
    require(areCategories(factory.capacities), FactoryProblem::CategoryForm);
    require(
        std::ranges::all_of(factory.capacities,
                            [](const FactoryCapacity &one) { return one.perMonth > 0 && one.perMonth <= mostPieces; }),
        FactoryProblem::CapacityRange);
    return out;
}

Message problemMessage(FactoryProblem problem)
{
    switch (problem) {
    case FactoryProblem::SupplierMissing: return {QT_TRANSLATE_NOOP("core", "Choose the supplier"), {}};
    case FactoryProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "The code must be 1 to 32 letters, digits and hyphens"), {}};
    case FactoryProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case FactoryProblem::TerritoryForm:
        return {QT_TRANSLATE_NOOP("core", "A factory lies in a country or a part of one, such as CN or CN-ZJ"), {}};
    case FactoryProblem::LeadRange:
        return {QT_TRANSLATE_NOOP("core", "The lead time must be between 0 and 1,096 days"), {}};
    case FactoryProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "What a factory makes are categories such as nice/24, each once"), {}};
    case FactoryProblem::CapacityRange:
        return {QT_TRANSLATE_NOOP("core", "A capacity must be between 1 and 1,000,000,000 pieces a month"), {}};
    }
    return {};
}

const FactoryCapacity *capacityFor(const QList<FactoryCapacity> &capacities, const QString &category)
{
    const FactoryCapacity *out = nullptr;
    for (const FactoryCapacity &one : capacities) {
        if (isAtOrBelowPath(category.toStdString(), one.category.toStdString())
            && (out == nullptr || out->category.size() < one.category.size()))
            out = &one;
    }
    return out;
}

} // namespace lianming
