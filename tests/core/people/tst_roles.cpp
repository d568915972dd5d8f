#include "core/people/role.h"

#include <QTest>

using namespace lianming;

namespace {

/// The whole matrix, written from the rules: who drafts does not sign, legal approves, the lead signs and waives, the
/// accountant works the books, the brand's manager hands in, the administrator gives roles.
struct Rule {
    Permission permission;
    QList<Role> roles;
};

const QList<Rule> rules{
    {Permission::EditPartners, {Role::LicensingStaff}},
    {Permission::EditAssets, {Role::LicensingStaff}},
    {Permission::EditRights, {Role::LicensingStaff, Role::Legal}},
    {Permission::EditProducts, {Role::LicensingStaff}},
    {Permission::SubmitProducts, {Role::LicensingStaff, Role::BrandManager}},
    {Permission::ReviewProducts, {Role::LicensingStaff, Role::Legal, Role::Lead, Role::Curator, Role::Conservator}},
    {Permission::CloseReviews, {Role::LicensingStaff, Role::Lead}},
    {Permission::DraftProposal, {Role::LicensingStaff, Role::BrandManager}},
    {Permission::ReviewProposal, {Role::LicensingStaff, Role::Lead}},
    {Permission::EditTemplates, {Role::Legal}},
    {Permission::DraftContract, {Role::LicensingStaff}},
    {Permission::ApproveContractLegal, {Role::Legal}},
    {Permission::ApproveContractBusiness, {Role::Lead}},
    {Permission::SignContract, {Role::Lead}},
    {Permission::WaiveGate, {Role::Lead}},
    {Permission::TerminateContract, {Role::Lead}},
    {Permission::ImportStatements, {Role::LicensingStaff, Role::BrandManager, Role::Accountant}},
    {Permission::CalculateRoyalties, {Role::Accountant}},
    {Permission::ApproveRoyalties, {Role::Accountant, Role::Lead}},
    {Permission::CloseRoyalties, {Role::Accountant}},
    {Permission::Restate, {Role::Accountant}},
    {Permission::ChaseReports, {Role::LicensingStaff, Role::Accountant}},
    {Permission::PostAccounts, {Role::Accountant}},
    {Permission::RunAudits, {Role::Accountant}},
    {Permission::WorkProtection, {Role::LicensingStaff, Role::Legal}},
    {Permission::ApproveNotices, {Role::Legal, Role::Lead}},
    {Permission::SeeProtection, {Role::LicensingStaff, Role::Legal, Role::Lead}},
    {Permission::SeeMoney, {Role::LicensingStaff, Role::BrandManager, Role::Legal, Role::Accountant, Role::Lead}},
    {Permission::SeeProgramme, {Role::LicensingStaff, Role::Legal, Role::Accountant, Role::Lead}},
    {Permission::RunPlans, {Role::LicensingStaff, Role::Lead}},
    {Permission::EditSuppliers, {Role::LicensingStaff, Role::Lead}},
    {Permission::ImportExport, {Role::LicensingStaff, Role::Administrator}},
    {Permission::ManagePeople, {Role::Administrator}},
    {Permission::ManageSettings, {Role::Administrator}},
};

QString called(Role role)
{
    switch (role) {
    case Role::LicensingStaff: return QStringLiteral("licensing staff");
    case Role::BrandManager: return QStringLiteral("the brand manager");
    case Role::Legal: return QStringLiteral("legal");
    case Role::Accountant: return QStringLiteral("the accountant");
    case Role::Lead: return QStringLiteral("the programme lead");
    case Role::Administrator: return QStringLiteral("the administrator");
    case Role::Curator: return QStringLiteral("curators");
    case Role::Conservator: return QStringLiteral("conservators");
    }
    return {};
}

/// "a", "a and b", "a, b and c".
QString enumerated(const QStringList &names)
{
    return names.size() == 1
               ? names.first()
               : names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + names.last();
}

} // namespace

class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheRules();
    void noRoleBothDraftsAndSigns();
    void codesGoBothWays();
    void refusalsNameTheRoles();
};

void TestRoles::theTableIsTheRules()
{
    QCOMPARE(rules.size(), qsizetype(permissions.size()));
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const Rule &rule = rules[i];
        QVERIFY(rule.permission == permissions.at(size_t(i)));
        for (const Role role : roles) {
            QVERIFY2(allows(role, rule.permission) == rule.roles.contains(role),
                     QByteArray(roleCode(role)) + ' ' + permissionCode(rule.permission));
        }
        QVERIFY(rolesWith(rule.permission) == rule.roles);
    }
}

void TestRoles::noRoleBothDraftsAndSigns()
{
    for (const Role role : roles) {
        const auto may = [role](Permission permission) {
            return allows(role, permission);
        };
        QVERIFY(!may(Permission::DraftContract) || !may(Permission::SignContract));
        QVERIFY(!may(Permission::DraftContract) || !may(Permission::ApproveContractLegal));
        QVERIFY(!may(Permission::ApproveContractLegal) || !may(Permission::ApproveContractBusiness));
        QVERIFY(!may(Permission::ManagePeople) || !may(Permission::SeeMoney));
        QVERIFY(!may(Permission::ManagePeople) || !may(Permission::SignContract));
        QVERIFY(!may(Permission::ManagePeople) || !may(Permission::ApproveRoyalties));
    }
}

void TestRoles::codesGoBothWays()
{
    QStringList codes;
    for (const Role role : roles) {
        codes.append(QString::fromLatin1(roleCode(role)));
        QVERIFY(parseRole(codes.last()) == role);
    }
    for (const Permission permission : permissions)
        codes.append(QString::fromLatin1(permissionCode(permission)));
    QCOMPARE(codes.removeDuplicates(), 0);
    QVERIFY(!parseRole(u"director"));
    QVERIFY(!parseRole(u""));
}

void TestRoles::refusalsNameTheRoles()
{
    for (const Permission permission : permissions) {
        QStringList names;
        for (const Role role : rolesWith(permission))
            names.append(called(role));
        const QString sentence = refusal(permission, QStringLiteral("Guan Li")).english();
        QVERIFY2(sentence.startsWith(QStringLiteral("Only %1 may ").arg(enumerated(names))), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("Guan Li")), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
