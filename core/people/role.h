// The roles people hold in a workspace, what can be permitted, and the one table that says which role is permitted
// what. Plain values; who holds which role is asked of access.h.
//
// How it is decided: who drafts does not sign; legal says whether a contract may stand, the programme lead whether it
// shall; the accountant works the books, and what is booked is approved by a second person; a brand's own manager works
// for one brand and sees nothing of the others; curators and conservators say whether a product does right by the work,
// and see no money; the administrator gives roles, but neither signs nor sees money by that role. A person may hold
// several roles and is permitted what any of them is.
#pragma once

#include "core/base/message.h"

#include <QList>
#include <QStringView>

#include <array>
#include <optional>

namespace lianming {

enum class Role { LicensingStaff, BrandManager, Legal, Accountant, Lead, Administrator, Curator, Conservator };
inline constexpr std::array roles{Role::LicensingStaff, Role::BrandManager,  Role::Legal,   Role::Accountant,
                                  Role::Lead,           Role::Administrator, Role::Curator, Role::Conservator};

/// "licensing_staff", "brand_manager", "legal", "accountant", "lead", "administrator", "curator", "conservator".
[[nodiscard]] const char *roleCode(Role role);
[[nodiscard]] std::optional<Role> parseRole(QStringView code);

enum class Permission {
    EditPartners,            ///< institutions, brands, their contacts
    EditAssets,              ///< assets, collections, pictures; imports of collections
    EditRights,              ///< rights-in, restrictions, holds, own use
    EditProducts,            ///< the products of a contract, and what may be sold
    SubmitProducts,          ///< hand in what a product's approval asks for
    ReviewProducts,          ///< say what one thinks of it, comment, settle points
    CloseReviews,            ///< decide about a round of a product's approval; begin it
    DraftProposal,           ///< write proposals and take them back
    ReviewProposal,          ///< review, negotiate, accept, decline
    EditTemplates,           ///< templates and clauses of contracts
    DraftContract,           ///< write drafts, amendments, negotiation rounds; dated tasks
    ApproveContractLegal,    ///< legal's approval of a contract
    ApproveContractBusiness, ///< the programme's approval of a contract
    SignContract,
    WaiveGate, ///< let a contract pass in spite of a gate
    TerminateContract,
    ImportStatements,   ///< take in what a licensee reports
    CalculateRoyalties, ///< calculate, decide about lines in question, reopen; exchange rates, limits of screening
    ApproveRoyalties,
    CloseRoyalties,
    Restate,
    ChaseReports, ///< reminders
    PostAccounts, ///< invoices, payments, credits, certificates, interest
    RunAudits,
    WorkProtection, ///< registrations, evidence, cases
    ApproveNotices,
    SeeProtection,  ///< registrations and evidence
    SeeMoney,       ///< offers, fees, guarantees, royalties, accounts
    SeeProgramme,   ///< figures over all brands: overview, outlook, portfolios
    RunPlans,       ///< work plans, their templates and stores
    EditSuppliers,  ///< suppliers, factories, their approvals and audits, samples, production orders
    ImportExport,   ///< mass exports, backups
    ManagePeople,   ///< who works here and as what
    ManageSettings, ///< what holds for the whole workspace
};
inline constexpr std::array permissions{Permission::EditPartners,
                                        Permission::EditAssets,
                                        Permission::EditRights,
                                        Permission::EditProducts,
                                        Permission::SubmitProducts,
                                        Permission::ReviewProducts,
                                        Permission::CloseReviews,
                                        Permission::DraftProposal,
                                        Permission::ReviewProposal,
                                        Permission::EditTemplates,
                                        Permission::DraftContract,
                                        Permission::ApproveContractLegal,
                                        Permission::ApproveContractBusiness,
                                        Permission::SignContract,
                                        Permission::WaiveGate,
                                        Permission::TerminateContract,
                                        Permission::ImportStatements,
                                        Permission::CalculateRoyalties,
                                        Permission::ApproveRoyalties,
                                        Permission::CloseRoyalties,
                                        Permission::Restate,
                                        Permission::ChaseReports,
                                        Permission::PostAccounts,
                                        Permission::RunAudits,
                                        Permission::WorkProtection,
                                        Permission::ApproveNotices,
                                        Permission::SeeProtection,
                                        Permission::SeeMoney,
                                        Permission::SeeProgramme,
                                        Permission::RunPlans,
                                        Permission::EditSuppliers,
                                        Permission::ImportExport,
                                        Permission::ManagePeople,
                                        Permission::ManageSettings};

/// "edit_partners" … "manage_settings".
[[nodiscard]] const char *permissionCode(Permission permission);

/// The table.
[[nodiscard]] bool allows(Role role, Permission permission);
/// The roles that are permitted it, in their order.
[[nodiscard]] QList<Role> rolesWith(Permission permission);
/// Who may, for somebody who may not: "Only the programme lead may sign contracts. Roles are given by %1". `givers` are
/// the names of those who give roles.
[[nodiscard]] Message refusal(Permission permission, const QString &givers);

} // namespace lianming
