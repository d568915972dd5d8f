#include "ui/shell/actionroles.h"

#include <QHash>

namespace lianming {

std::optional<Permission> permissionOf(const QString &actionId)
{
    static const QHash<QString, Permission> needed{
        {QStringLiteral("assets.archive"), Permission::EditAssets},
        {QStringLiteral("assets.bulk"), Permission::EditAssets},
        {QStringLiteral("assets.edit"), Permission::EditAssets},
        {QStringLiteral("assets.save_search"), Permission::EditAssets},
        {QStringLiteral("assets.export"), Permission::ImportExport},
        {QStringLiteral("assets.import"), Permission::EditAssets},
        {QStringLiteral("assets.lookbook"), Permission::ImportExport},
        {QStringLiteral("assets.new"), Permission::EditAssets},
        {QStringLiteral("assets.picture"), Permission::EditAssets},
        {QStringLiteral("assets.pictures"), Permission::EditAssets},
        {QStringLiteral("assets.terms"), Permission::EditAssets},
        {QStringLiteral("brands.archive"), Permission::EditPartners},
        {QStringLiteral("brands.person.archive"), Permission::EditPartners},
        {QStringLiteral("brands.edit"), Permission::EditPartners},
        {QStringLiteral("brands.new"), Permission::EditPartners},
        {QStringLiteral("brands.person"), Permission::EditPartners},
        {QStringLiteral("institutions.archive"), Permission::EditPartners},
        {QStringLiteral("institutions.person.archive"), Permission::EditPartners},
        {QStringLiteral("institutions.edit"), Permission::EditPartners},
        {QStringLiteral("institutions.new"), Permission::EditPartners},
        {QStringLiteral("institutions.person"), Permission::EditPartners},
        {QStringLiteral("proposals.draft"), Permission::DraftContract},
        {QStringLiteral("proposals.edit"), Permission::DraftProposal},
        {QStringLiteral("proposals.new"), Permission::DraftProposal},
        {QStringLiteral("proposals.move.withdrawn"), Permission::DraftProposal},
        {QStringLiteral("diary.add"), Permission::DraftContract},
        {QStringLiteral("contracts.clause.insert"), Permission::DraftContract},
        {QStringLiteral("contracts.amend"), Permission::DraftContract},
        {QStringLiteral("contracts.edit"), Permission::DraftContract},
        {QStringLiteral("contracts.import"), Permission::DraftContract},
        {QStringLiteral("contracts.round.keep"), Permission::DraftContract},
        {QStringLiteral("contracts.report"), Permission::SeeMoney},
        {QStringLiteral("contracts.reports"), Permission::SeeProgramme},
        {QStringLiteral("contracts.sign"), Permission::SignContract},
        {QStringLiteral("contracts.terminate"), Permission::TerminateContract},
        {QStringLiteral("royalties.calculate"), Permission::CalculateRoyalties},
        {QStringLiteral("royalties.import"), Permission::ImportStatements},
        {QStringLiteral("audits.new"), Permission::RunAudits},
        {QStringLiteral("accounts.invoice"), Permission::PostAccounts},
        {QStringLiteral("accounts.pay"), Permission::PostAccounts},
        {QStringLiteral("accounts.payee"), Permission::SeeProgramme},
        {QStringLiteral("protection.evidence"), Permission::WorkProtection},
        {QStringLiteral("protection.registration"), Permission::WorkProtection},
    };
    if (const auto found = needed.constFind(actionId); found != needed.constEnd())
        return *found;
    if (actionId.startsWith(u"proposals.move."))
        return Permission::ReviewProposal;
    if (actionId.startsWith(u"rights.held.") || actionId.startsWith(u"rights.reservations."))
        return Permission::EditRights;
    return std::nullopt;
}

} // namespace lianming
