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
        {QStringLiteral("assets.exclusives"), Permission::SeeProgramme},
        {QStringLiteral("assets.share"), Permission::ImportExport},
        {QStringLiteral("assets.terms"), Permission::EditAssets},
        {QStringLiteral("brands.archive"), Permission::EditPartners},
        {QStringLiteral("brands.person.archive"), Permission::EditPartners},
        {QStringLiteral("brands.duplicates"), Permission::EditPartners},
        {QStringLiteral("brands.edit"), Permission::EditPartners},
        {QStringLiteral("brands.import"), Permission::EditPartners},
        {QStringLiteral("brands.new"), Permission::EditPartners},
        {QStringLiteral("brands.person"), Permission::EditPartners},
        {QStringLiteral("institutions.archive"), Permission::EditPartners},
        {QStringLiteral("institutions.person.archive"), Permission::EditPartners},
        {QStringLiteral("institutions.edit"), Permission::EditPartners},
        {QStringLiteral("institutions.new"), Permission::EditPartners},
        {QStringLiteral("institutions.person"), Permission::EditPartners},
        {QStringLiteral("matching.brands.shortlist"), Permission::ReviewProposal},
        {QStringLiteral("matching.brands.weights"), Permission::SeeProgramme},
        {QStringLiteral("matching.brands.position"), Permission::EditAssets},
        {QStringLiteral("matching.assets.import"), Permission::EditPartners},
        {QStringLiteral("matching.assets.shortlist"), Permission::ReviewProposal},
        {QStringLiteral("matching.assets.weights"), Permission::SeeProgramme},
        {QStringLiteral("matching.plan"), Permission::SeeProgramme},
        {QStringLiteral("matching.plan.save"), Permission::SeeProgramme},
        {QStringLiteral("matching.shortlist.new"), Permission::ReviewProposal},
        {QStringLiteral("matching.shortlist.archive"), Permission::ReviewProposal},
        // packages.take is not here: a file may be one to open or one to take in, and the verbs ask.
        {QStringLiteral("packages.reply"), Permission::DraftProposal},
        {QStringLiteral("packages.share"), Permission::ImportExport},
        {QStringLiteral("packages.withdraw"), Permission::ReviewProposal},
        {QStringLiteral("packages.keys"), Permission::ReviewProposal},
        {QStringLiteral("proposals.draft"), Permission::DraftContract},
        {QStringLiteral("proposals.edit"), Permission::DraftProposal},
        {QStringLiteral("proposals.new"), Permission::DraftProposal},
        {QStringLiteral("proposals.stages"), Permission::ReviewProposal},
        {QStringLiteral("proposals.move.withdrawn"), Permission::DraftProposal},
        {QStringLiteral("copies.case"), Permission::WorkProtection},
        {QStringLiteral("copies.dismiss"), Permission::WorkProtection},
        {QStringLiteral("copies.index"), Permission::WorkProtection},
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
        {QStringLiteral("products.begin"), Permission::SubmitProducts},
        {QStringLiteral("products.calendar"), Permission::CloseReviews},
        {QStringLiteral("products.submit"), Permission::SubmitProducts},
        {QStringLiteral("royalties.calculate"), Permission::CalculateRoyalties},
        {QStringLiteral("royalties.import"), Permission::ImportStatements},
        {QStringLiteral("audits.new"), Permission::RunAudits},
        {QStringLiteral("accounts.invoice"), Permission::PostAccounts},
        {QStringLiteral("accounts.pay"), Permission::PostAccounts},
        {QStringLiteral("accounts.payee"), Permission::SeeProgramme},
        {QStringLiteral("protection.audit"), Permission::SeeProtection},
        {QStringLiteral("protection.bundle"), Permission::WorkProtection},
        {QStringLiteral("protection.evidence"), Permission::WorkProtection},
        {QStringLiteral("protection.paste"), Permission::WorkProtection},
        {QStringLiteral("protection.stamp"), Permission::WorkProtection},
        {QStringLiteral("protection.import"), Permission::WorkProtection},
        {QStringLiteral("protection.registration"), Permission::WorkProtection},
        {QStringLiteral("cases.new"), Permission::WorkProtection},
        {QStringLiteral("stores.add"), Permission::RunPlans},
        {QStringLiteral("suppliers.add"), Permission::EditSuppliers},
        {QStringLiteral("suppliers.order"), Permission::EditSuppliers},
        {QStringLiteral("workplans.archive"), Permission::RunPlans},
        {QStringLiteral("workplans.edit"), Permission::RunPlans},
        {QStringLiteral("workplans.make"), Permission::RunPlans},
        {QStringLiteral("workplans.move"), Permission::RunPlans},
        {QStringLiteral("workplans.task"), Permission::RunPlans},
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
