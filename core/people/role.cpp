#include "core/people/role.h"

#include <QLatin1StringView>

#include <algorithm>

namespace lianming {

namespace {

constexpr bool no = false;
constexpr bool yes = true;

struct PermissionRow {
    Permission permission;
    const char *code;
    std::array<bool, roles.size()> to; ///< in the order of the roles
    const char *refusal;
};

// The sentences name the roles of their line: a test holds them together.
constexpr PermissionRow permissionTable[] = {
    // staff, brand, legal, accountant, lead, administrator, curator, conservator
    {Permission::EditPartners,
     "edit_partners",
     {yes, no, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP(
         "core", "Only licensing staff may change institutions, brands and their contacts. Roles are given by %1")},
    {Permission::EditAssets,
     "edit_assets",
     {yes, no, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff may change assets and collections. Roles are given by %1")},
    {Permission::EditRights,
     "edit_rights",
     {yes, no, yes, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff and legal may change what the museum holds, restricts and keeps "
                               "back. Roles are given by %1")},
    {Permission::EditProducts,
     "edit_products",
     {yes, no, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff may change the products of a contract. Roles are given by %1")},
    {Permission::SubmitProducts,
     "submit_products",
     {yes, yes, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only licensing staff and the brand manager may hand in products for approval. Roles are "
                       "given by %1")},
    {Permission::ReviewProducts,
     "review_products",
     {yes, no, yes, no, yes, no, yes, yes},
     QT_TRANSLATE_NOOP("core", "Only licensing staff, legal, the programme lead, curators and conservators may review "
                               "products. Roles are given by %1")},
    {Permission::CloseReviews,
     "close_reviews",
     {yes, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff and the programme lead may decide about products. Roles are given "
                               "by %1")},
    {Permission::DraftProposal,
     "draft_proposal",
     {yes, yes, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only licensing staff and the brand manager may write proposals. Roles are given by %1")},
    {Permission::ReviewProposal,
     "review_proposal",
     {yes, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP(
         "core", "Only licensing staff and the programme lead may decide about proposals. Roles are given by %1")},
    {Permission::EditTemplates,
     "edit_templates",
     {no, no, yes, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only legal may change templates and clauses. Roles are given by %1")},
    {Permission::DraftContract,
     "draft_contract",
     {yes, no, no, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff may draft contracts. Roles are given by %1")},
    {Permission::ApproveContractLegal,
     "approve_contract_legal",
     {no, no, yes, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only legal may give a contract its legal approval. Roles are given by %1")},
    {Permission::ApproveContractBusiness,
     "approve_contract_business",
     {no, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only the programme lead may give a contract the programme's approval. Roles are given by %1")},
    {Permission::SignContract,
     "sign_contract",
     {no, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the programme lead may sign contracts. Roles are given by %1")},
    {Permission::WaiveGate,
     "waive_gate",
     {no, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only the programme lead may waive what stands in a contract's way. Roles are given by %1")},
    {Permission::TerminateContract,
     "terminate_contract",
     {no, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the programme lead may terminate contracts. Roles are given by %1")},
    {Permission::ImportStatements,
     "import_statements",
     {yes, yes, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff, the brand manager and the accountant may hand in sales reports. "
                               "Roles are given by %1")},
    {Permission::CalculateRoyalties,
     "calculate_royalties",
     {no, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only the accountant may calculate royalties and decide about lines. Roles are given by %1")},
    {Permission::ApproveRoyalties,
     "approve_royalties",
     {no, no, no, yes, yes, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only the accountant and the programme lead may approve royalties. Roles are given by %1")},
    {Permission::CloseRoyalties,
     "close_royalties",
     {no, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the accountant may close periods. Roles are given by %1")},
    {Permission::Restate,
     "restate",
     {no, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the accountant may restate closed periods. Roles are given by %1")},
    {Permission::ChaseReports,
     "chase_reports",
     {yes, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff and the accountant may send reminders. Roles are given by %1")},
    {Permission::PostAccounts,
     "post_accounts",
     {no, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the accountant may post to the accounts. Roles are given by %1")},
    {Permission::RunAudits,
     "run_audits",
     {no, no, no, yes, no, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only the accountant may run royalty audits. Roles are given by %1")},
    {Permission::WorkProtection,
     "work_protection",
     {yes, no, yes, no, no, no, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only licensing staff and legal may work on registrations and evidence. Roles are given by %1")},
    {Permission::ApproveNotices,
     "approve_notices",
     {no, no, yes, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only legal and the programme lead may approve notices. Roles are given by %1")},
    {Permission::SeeProtection,
     "see_protection",
     {yes, no, yes, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff, legal and the programme lead may see registrations and evidence. "
                               "Roles are given by %1")},
    {Permission::SeeMoney,
     "see_money",
     {yes, yes, yes, yes, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff, the brand manager, legal, the accountant and the programme lead "
                               "may see amounts and terms. Roles are given by %1")},
    {Permission::SeeProgramme,
     "see_programme",
     {yes, no, yes, yes, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff, legal, the accountant and the programme lead may see figures of "
                               "the whole programme. Roles are given by %1")},
    {Permission::RunPlans,
     "run_plans",
     {yes, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP(
         "core", "Only licensing staff and the programme lead may make and change work plans. Roles are given by %1")},
    {Permission::EditSuppliers,
     "edit_suppliers",
     {yes, no, no, no, yes, no, no, no},
     QT_TRANSLATE_NOOP("core", "Only licensing staff and the programme lead may change suppliers, factories and "
                               "production orders. Roles are given by %1")},
    {Permission::ImportExport,
     "import_export",
     {yes, no, no, no, no, yes, no, no},
     QT_TRANSLATE_NOOP("core",
                       "Only licensing staff and the administrator may export and back up. Roles are given by %1")},
    {Permission::ManagePeople,
     "manage_people",
     {no, no, no, no, no, yes, no, no},
     QT_TRANSLATE_NOOP("core", "Only the administrator may change who works here. Ask %1")},
    {Permission::ManageSettings,
     "manage_settings",
     {no, no, no, no, no, yes, no, no},
     QT_TRANSLATE_NOOP("core", "Only the administrator may change what holds for the whole workspace. Ask %1")},
};
static_assert(std::size(permissionTable) == permissions.size());
static_assert([] {
    for (size_t i = 0; i < permissions.size(); ++i) {
        if (permissionTable[i].permission != permissions[i] || permissions[i] != Permission(i))
            return false;
    }
    return true;
}());

const PermissionRow &rowOf(Permission permission)
{
    return permissionTable[size_t(permission)];
}

} // namespace

const char *roleCode(Role role)
{
    switch (role) {
    case Role::LicensingStaff: return "licensing_staff";
    case Role::BrandManager: return "brand_manager";
    case Role::Legal: return "legal";
    case Role::Accountant: return "accountant";
    case Role::Lead: return "lead";
    case Role::Administrator: return "administrator";
    case Role::Curator: return "curator";
    case Role::Conservator: return "conservator";
    }
    return "";
}

std::optional<Role> parseRole(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(roles, [code](Role role) { return code == QLatin1StringView(roleCode(role)); });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

const char *permissionCode(Permission permission)
{
    return rowOf(permission).code;
}

bool allows(Role role, Permission permission)
{
    return rowOf(permission).to.at(size_t(role));
}

QList<Role> rolesWith(Permission permission)
{
    QList<Role> out;
    for (const Role role : roles) {
        if (allows(role, permission))
            out.append(role);
    }
    return out;
}

Message refusal(Permission permission, const QString &givers)
{
    return {rowOf(permission).refusal, {givers}};
}

} // namespace lianming
