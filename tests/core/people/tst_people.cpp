#include "core/brands/brandservice.h"
#include "core/people/access.h"
#include "core/people/peopleservice.h"
#include "tests/support/people.h"

using namespace lianming;

namespace {

Member member(const char *name, Role role, Id<Brand> brand = {})
{
    Member out;
    out.name = QString::fromUtf8(name);
    out.role = role;
    out.brand = brand;
    return out;
}

Id<Brand> brand(Workspace &w, const char *code)
{
    Brand out;
    out.code = QString::fromLatin1(code);
    out.nameEn = out.code;
    return BrandService(w).add(out);
}

qint64 lines(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT COUNT(*) FROM audit_log")).one<qint64>().value_or(-1);
}

QString refusalOf(const Deed &deed, Workspace &w)
{
    try {
        deed(w);
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkspaceWithoutPeopleIsOnesOwn();
    void theFirstIsOneselfAsAdministrator();
    void comesBackAsItWent();
    void invalidOnesAreRefused();
    void theLastAdministratorStays();
    void aBrandManagerHoldsNoOtherRole();
    void strangersAreToldWhomToAsk();
    void rolesAddUp();
    void twoAdministratorsCannotRemoveEachOther();
    void theDatabaseKnowsWhoConnects();
};

void TestPeople::aWorkspaceWithoutPeopleIsOnesOwn()
{
    const TestWorkspace w;
    const Access access = Access::of(*w);
    QVERIFY(access.isOpen());
    QVERIFY(!access.brand());
    for (const Permission permission : permissions) {
        QVERIFY(access.may(permission));
        requirePermission(*w, permission);
    }
    requireMember(*w);
    QVERIFY(PeopleService(*w).list().isEmpty());
}

void TestPeople::theFirstIsOneselfAsAdministrator()
{
    const TestWorkspace w;
    PeopleService service(*w);
    VERIFY_ERROR(service.add(member("Tester", Role::Lead)), Error::Kind::Rejected);
    VERIFY_ERROR(service.add(member("Somebody", Role::Administrator)), Error::Kind::Rejected);
    QCOMPARE(lines(w.db()), 0);
    QVERIFY(Access::of(*w).isOpen());
    service.add(member("Tester", Role::Administrator));
    QVERIFY(!Access::of(*w).isOpen());
    service.add(member("Somebody", Role::Administrator));
    service.add(member("Tester", Role::Lead));
    QCOMPARE(service.list().size(), 3);
}

void TestPeople::comesBackAsItWent()
{
    const TestWorkspace w;
    const Id<Brand> luolai = brand(*w, "LUOLAI");
    PeopleService service(*w);
    service.add(member("Tester", Role::Administrator));
    Member expected = member(" mei ", Role::BrandManager, luolai);
    expected.displayName = QStringLiteral("梅");
    expected.id = service.add(expected);
    expected.name = QStringLiteral("mei");
    QVERIFY(service.get(expected.id) == expected);
    const QList<MemberItem> items = service.list();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].brandCode, QString());
    QVERIFY(items[1].member == expected);
    QCOMPARE(items[1].brandCode, QStringLiteral("LUOLAI"));

    Member changed = expected;
    changed.name = QStringLiteral("another");
    changed.role = Role::Legal;
    changed.brand = {};
    service.change(changed);
    VERIFY_ERROR(service.change(changed), Error::Kind::Conflict);
    changed.name = expected.name; // it stays
    changed.version = 2;
    QVERIFY(service.get(expected.id) == changed);

    service.setArchived(expected.id, true);
    QCOMPARE(service.list().size(), 1);
    QCOMPARE(service.list(true).size(), 2);
    QCOMPARE(service.get(expected.id).archivedOn, std::optional(QDate(2026, 6, 1)));
    const Id<Member> again = service.add(changed); // who left can come again
    QVERIFY(again != expected.id);
    VERIFY_ERROR(service.setArchived(expected.id, false), Error::Kind::Duplicate);
    service.setArchived(again, true);
    service.setArchived(expected.id, false);
    QStringList actions;
    for (const HistoryEntry &entry : service.history(expected.id))
        actions.prepend(entry.action);
    QCOMPARE(actions, QStringList({QStringLiteral("created"), QStringLiteral("changed"), QStringLiteral("archived"),
                                   QStringLiteral("restored")}));
    VERIFY_ERROR((void)service.get({4711}), Error::Kind::NotFound);
    VERIFY_ERROR(service.setArchived({4711}, true), Error::Kind::NotFound);
}

void TestPeople::invalidOnesAreRefused()
{
    const TestWorkspace w;
    const Id<Brand> luolai = brand(*w, "LUOLAI");
    QVERIFY(validate(member("Tester", Role::Lead)).isEmpty());
    Member bad = member("  ", Role::BrandManager);
    bad.displayName = QString(121, u'x');
    QCOMPARE(validate(bad),
             (QList{MemberProblem::NameMissing, MemberProblem::NameTooLong, MemberProblem::BrandMissing}));
    QCOMPARE(validate(member("Tester", Role::Lead, luolai)), QList{MemberProblem::BrandNotOfRole});
    for (const MemberProblem problem : {MemberProblem::NameMissing, MemberProblem::NameTooLong,
                                        MemberProblem::BrandMissing, MemberProblem::BrandNotOfRole})
        QVERIFY(!problemMessage(problem).english().isEmpty());
    VERIFY_ERROR(PeopleService(*w).add(bad), Error::Kind::BadInput);
    QVERIFY(Access::of(*w).isOpen());
}

void TestPeople::theLastAdministratorStays()
{
    const TestWorkspace w;
    PeopleService service(*w);
    const Id<Member> first = service.add(member("Tester", Role::Administrator));
    VERIFY_ERROR(service.setArchived(first, true), Error::Kind::Rejected);
    Member other = service.get(first);
    other.role = Role::Lead;
    VERIFY_ERROR(service.change(other), Error::Kind::Rejected);
    const Id<Member> second = service.add(member("Guan", Role::Administrator));
    service.setArchived(first, true);
    VERIFY_ERROR(service.setArchived(second, true), Error::Kind::Rejected); // Tester is nobody here any more
    w->actor.name = QStringLiteral("Guan");
    VERIFY_ERROR(service.setArchived(second, true), Error::Kind::Rejected);
    service.setArchived(first, false);
    service.setArchived(second, true);
}

void TestPeople::aBrandManagerHoldsNoOtherRole()
{
    const TestWorkspace w;
    const Id<Brand> luolai = brand(*w, "LUOLAI");
    const Id<Brand> taihu = brand(*w, "TAIHU");
    PeopleService service(*w);
    service.add(member("Tester", Role::Administrator));
    VERIFY_ERROR(service.add(member("Tester", Role::BrandManager, luolai)), Error::Kind::Rejected);
    service.add(member("Mei", Role::BrandManager, luolai));
    VERIFY_ERROR(service.add(member("Mei", Role::BrandManager, taihu)), Error::Kind::Duplicate);
    VERIFY_ERROR(service.add(member("Mei", Role::LicensingStaff)), Error::Kind::Rejected);
    Member staff = member("Lin", Role::LicensingStaff);
    service.add(staff);
    staff.role = Role::Legal;
    staff.id = service.add(staff);
    staff.role = Role::BrandManager;
    staff.brand = luolai;
    VERIFY_ERROR(service.change(staff), Error::Kind::Rejected);

    service.add(member("Shu", Role::BrandManager, taihu));
    w->actor.name = QStringLiteral("Mei");
    const Access access = Access::of(*w);
    QVERIFY(access.brand() == luolai);
    QVERIFY(access.shows(luolai));
    QVERIFY(!access.shows(taihu));
    QVERIFY(!access.shows(BrandRecord::Contract, 4711));
    VERIFY_ERROR(access.requireShown(taihu), Error::Kind::NotFound);
    QStringList names;
    for (const MemberItem &item : service.list())
        names.append(item.member.name);
    QVERIFY(!names.contains(QStringLiteral("Shu")));
    QVERIFY(names.contains(QStringLiteral("Mei")) && names.contains(QStringLiteral("Tester")));
}

void TestPeople::strangersAreToldWhomToAsk()
{
    const TestWorkspace w;
    PeopleService service(*w);
    Member guan = member("Tester", Role::Administrator);
    guan.displayName = QStringLiteral("管理");
    service.add(guan);
    service.add(member("Lin", Role::Accountant));
    const auto stranger = w.another(QStringLiteral("Nobody"));
    const qint64 before = lines(w.db());
    for (const Permission permission : permissions)
        VERIFY_ERROR(requirePermission(*stranger, permission), Error::Kind::Rejected);
    VERIFY_ERROR(requireMember(*stranger), Error::Kind::Rejected);
    VERIFY_ERROR((void)PeopleService(*stranger).list(), Error::Kind::Rejected);
    VERIFY_ERROR(PeopleService(*stranger).add(member("Nobody", Role::Administrator)), Error::Kind::Rejected);
    QCOMPARE(refusalOf([](Workspace &who) { requireMember(who); }, *stranger),
             QStringLiteral("Nobody is not among the people of this workspace. Ask 管理 to be added"));
    const auto accountant = w.another(QStringLiteral("Lin"));
    requireMember(*accountant);
    VERIFY_ERROR(PeopleService(*accountant).add(member("Lin", Role::Administrator)), Error::Kind::Rejected);
    QCOMPARE(refusalOf([](Workspace &who) { requirePermission(who, Permission::SignContract); }, *accountant),
             QStringLiteral("Only the programme lead may sign contracts. Roles are given by 管理"));
    QCOMPARE(lines(w.db()), before);
}

void TestPeople::rolesAddUp()
{
    const TestWorkspace w;
    PeopleService service(*w);
    service.add(member("Tester", Role::Administrator));
    const Id<Member> staff = service.add(member("Tester", Role::LicensingStaff));
    QVERIFY(Access::of(*w).may(Permission::ManagePeople));
    QVERIFY(Access::of(*w).may(Permission::DraftContract));
    QVERIFY(!Access::of(*w).may(Permission::SignContract));
    service.setArchived(staff, true);
    QVERIFY(!Access::of(*w).may(Permission::DraftContract));
}

void TestPeople::twoAdministratorsCannotRemoveEachOther()
{
    const TestWorkspace w;
    PeopleService service(*w);
    const Id<Member> ann = service.add(member("Tester", Role::Administrator));
    Person first(w, QStringLiteral("Tester"));
    Person second(w, QStringLiteral("Bo"));
    for (int round = 0; round < 6; ++round) {
        const Id<Member> bo = service.add(member("Bo", Role::Administrator));
        const auto remove = [](Id<Member> who) {
            return [who](Workspace &at) {
                PeopleService(at).setArchived(who, true);
            };
        };
        (void)together(first, remove(bo), second, remove(ann), 0);
        const auto left = MemberRepository(w.db()).list(false);
        QCOMPARE(left.size(), 1);
        // As it was: Tester alone.
        w->actor.name = left.first().member.name;
        if (w->actor.name == u"Bo") {
            service.setArchived(ann, false);
            w->actor.name = QStringLiteral("Tester");
            service.setArchived(bo, true);
        }
    }
}

/// Whoever connects as a user of the server who is one of the people cannot take another's name.
void TestPeople::theDatabaseKnowsWhoConnects()
{
    if (!TestWorkspace::isPostgres())
        QSKIP("a file knows nobody");
    const TestWorkspace w;
    const QString user = Statement(w.db(), QStringLiteral("SELECT CAST(session_user AS TEXT)")).one<QString>().value();
    PeopleService service(*w);
    service.add(member("Tester", Role::Administrator));
    requireMember(*w); // a shared account of the server proves nobody
    Member legal = member("", Role::Legal);
    legal.name = user;
    service.add(legal);
    VERIFY_ERROR(requireMember(*w), Error::Kind::Rejected);
    w->actor.name = user;
    requirePermission(*w, Permission::ApproveContractLegal);
    VERIFY_ERROR(requirePermission(*w, Permission::ManagePeople), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
