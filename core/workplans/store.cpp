#include "core/workplans/store.h"

#include "core/institutions/partyfields.h"

namespace lianming {

QList<StoreProblem> validate(const Store &store)
{
    QList<StoreProblem> out;
    if (!store.institution.isSet())
        out.append(StoreProblem::InstitutionMissing);
    if (store.nameEn.trimmed().isEmpty() && store.nameZh.trimmed().isEmpty())
        out.append(StoreProblem::NameMissing);
    if (store.platform.trimmed().isEmpty())
        out.append(StoreProblem::PlatformMissing);
    if (!store.url.isEmpty() && !isWebsiteForm(store.url))
        out.append(StoreProblem::UrlForm);
    return out;
}

Message problemMessage(StoreProblem problem)
{
    switch (problem) {
    case StoreProblem::InstitutionMissing: return {QT_TRANSLATE_NOOP("core", "Choose the institution"), {}};
    case StoreProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A name is needed, in English or in Chinese"), {}};
    case StoreProblem::PlatformMissing: return {QT_TRANSLATE_NOOP("core", "Say on which platform the store is"), {}};
    case StoreProblem::UrlForm:
        return {QT_TRANSLATE_NOOP("core", "The website must be an address that begins with http:// or https://"), {}};
    }
    return {};
}

} // namespace lianming
