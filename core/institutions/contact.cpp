#include "core/institutions/contact.h"

#include "core/institutions/partyfields.h"

#include <QtGlobal>

namespace lianming {

QList<ContactProblem> validate(const Contact &contact)
{
    QList<ContactProblem> out;
    if (contact.institution.isSet() == contact.brand.isSet())
        out.append(ContactProblem::OwnerMissing);
    if (contact.name.trimmed().isEmpty())
        out.append(ContactProblem::NameMissing);
    if (!contact.email.isEmpty() && !isEmailForm(contact.email))
        out.append(ContactProblem::EmailForm);
    return out;
}

Message problemMessage(ContactProblem problem)
{
    switch (problem) {
    case ContactProblem::OwnerMissing:
        return {QT_TRANSLATE_NOOP("core", "A contact belongs to one institution or one brand"), {}};
    case ContactProblem::NameMissing: return {QT_TRANSLATE_NOOP("core", "The contact needs a name"), {}};
    case ContactProblem::EmailForm: return {QT_TRANSLATE_NOOP("core", "This is no e-mail address"), {}};
    }
    return {};
}

} // namespace lianming
