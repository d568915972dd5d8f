#include "ui/text/peoplewords.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(PeopleWords)
};

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::LicensingStaff: return PeopleWords::tr("Licensing staff");
    case Role::BrandManager: return PeopleWords::tr("Brand manager");
    case Role::Legal: return PeopleWords::tr("Legal");
    case Role::Accountant: return PeopleWords::tr("Accountant");
    case Role::Lead: return PeopleWords::tr("Programme lead");
    case Role::Administrator: return PeopleWords::tr("Administrator");
    case Role::Curator: return PeopleWords::tr("Curator");
    case Role::Conservator: return PeopleWords::tr("Conservator");
    }
    return {};
}

QString roleHint(Role role)
{
    switch (role) {
    case Role::LicensingStaff:
        return PeopleWords::tr("Keeps assets, brands and rights, decides about proposals, drafts contracts.");
    case Role::BrandManager: return PeopleWords::tr("Works for one brand and sees nothing of the others.");
    case Role::Legal: return PeopleWords::tr("Checks title and terms, approves contracts and notices, keeps evidence.");
    case Role::Accountant: return PeopleWords::tr("Calculates royalties, closes periods, invoices, runs audits.");
    case Role::Lead: return PeopleWords::tr("Approves and signs contracts, waives what stands in the way.");
    case Role::Administrator: return PeopleWords::tr("Gives roles and backs up; sees no amounts by this role alone.");
    case Role::Curator:
        return PeopleWords::tr("Reviews products: whether motif, inscription and period are right. Sees no amounts.");
    case Role::Conservator:
        return PeopleWords::tr(
            "Reviews products: whether work and material are shown as they may be. Sees no amounts.");
    }
    return {};
}

QString memberText(const Member &member)
{
    if (member.displayName.isEmpty() || member.displayName == member.name)
        return member.name;
    return isChinese() ? QStringLiteral("%1（%2）").arg(member.displayName, member.name)
                       : QStringLiteral("%1 (%2)").arg(member.displayName, member.name);
}

} // namespace lianming
