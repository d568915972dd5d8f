// Who works for a brand in the museum's own workspace: what they say counts as an answer and is heard of, they hear of
// what is shared and said, and see nothing of other brands or of what the house says to itself.
#include "tests/core/packages/packagesupport.h"

#include "core/assets/assetservice.h"
#include "core/audit/journal.h"
#include "core/inbox/inboxservice.h"
#include "core/packages/branddesk.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"

using namespace lianming;
using namespace lianming::test;

namespace {

class PeopledHouse : public SharingHouse
{
public:
    PeopledHouse()
    {
        PeopleService people(*home);
        const auto add = [&](const QString &name, Role role, Id<Brand> brand = {}) {
            Member member;
            member.name = name;
            member.role = role;
            member.brand = brand;
            people.add(member);
        };
        add(home->actor.name, Role::Administrator);
        add(home->actor.name, Role::LicensingStaff);
        add(QStringLiteral("Wang"), Role::BrandManager, licensing.luolai);
        add(QStringLiteral("Xu"), Role::BrandManager, licensing.taihu);
    }
    /// Does it as somebody else.
    template<class Act>
    auto as(const char *name, Act act) const
    {
        const QString before = std::exchange(home->actor.name, QString::fromLatin1(name));
        const auto back = qScopeGuard([&] { home->actor.name = before; });
        return act();
    }
    [[nodiscard]] QStringList inboxOf(const char *name) const
    {
        return as(name, [&] {
            QStringList out;
            for (const InboxItem &item : InboxService(*home).list())
                out.append(item.code);
            return out;
        });
    }
};

} // namespace

class TestInHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidIsTakenInAndHeardOf()
    {
        const PeopledHouse house;
        Workspace &w = *house.home;
        const Id<Proposal> id = ProposalService(w).add(house.licensing.proposal());
        ShareOrder order = house.order();
        order.proposals = {id};
        const QString uuid = readPackageFile(house.share(order)).manifest.id;
        QVERIFY(house.inboxOf("Wang").contains(QStringLiteral("review_shared")));
        QVERIFY(!house.inboxOf("Xu").contains(QStringLiteral("review_shared")));
        QVERIFY(house.inboxOf("Tester").isEmpty());

        writeBytes(house.computer.path("sketch.txt"), "a sketch");
        EntryDraft file = comment(uuid, {SubjectKind::Proposal, ProposalService(w).get(id).number}, {});
        file.kind = EntryKind::File;
        file.file = house.computer.path("sketch.txt");
        house.as("Wang", [&] { return house.service().write(file); });
        QCOMPARE(ProposalService(w).attachments(id).size(), 1);
        QCOMPARE(house.inboxOf("Tester"), QStringList{QStringLiteral("review_said")});
        house.as("Wang", [&] { return house.service().write(choice(uuid, "SZM/1", "wanted")); });
        QVERIFY(house.as("Wang", [&] { return house.service().get(uuid).notGiven.isEmpty(); })); // it is there
        const AssetDetail asset = AssetService(w).detail(house.licensing.assets[0]);
        QVERIFY(std::ranges::find(asset.history, QStringLiteral("answered in a review"), &HistoryEntry::action)
                != asset.history.end());

        house.service().write(comment(uuid, {}, QStringLiteral("Thank you")));
        QCOMPARE(house.inboxOf("Wang").count(QStringLiteral("review_said")), 1);
        EntryDraft inside = comment(uuid, {}, QStringLiteral("They are late"));
        inside.internal = true;
        house.service().write(inside);
        QCOMPARE(house.inboxOf("Wang").count(QStringLiteral("review_said")), 1);
    }

    void whatWasWithdrawnIsNotAnswered()
    {
        const PeopledHouse house;
        const QString uuid = readPackageFile(house.share(house.order())).manifest.id;
        house.service().withdraw(uuid, QStringLiteral("The pictures are taken anew"));
        VERIFY_ERROR(house.as("Wang", [&] { (void)house.service().write(choice(uuid, "SZM/1", "wanted")); }),
                     Error::Kind::Rejected);
        QCOMPARE(house.rows("review_entry"), 0);
        house.service().write(comment(uuid, {}, QStringLiteral("To be shared anew")));
    }

    void othersPackagesAreNotOpenedHere()
    {
        const PeopledHouse house;
        const SharingHouse other;
        const QString path = other.share(other.order());
        VERIFY_ERROR(house.as("Wang", [&] { (void)house.service().open(path); }), Error::Kind::Rejected);
        QCOMPARE(house.rows("review_package"), 0);
        QCOMPARE(house.rows("known_key"), 0);
    }

    void choicesAreNeverForTheHouseAlone()
    {
        const PeopledHouse house;
        const QString uuid = readPackageFile(house.share(house.order())).manifest.id;
        EntryDraft inside = choice(uuid, "SZM/1", "wanted");
        inside.internal = true;
        VERIFY_ERROR((void)house.service().write(inside), Error::Kind::BadInput);
    }

    // Neither in the history of the exchange nor in that of a work that others were shown.
    void historiesKeepToTheBrand()
    {
        const PeopledHouse house;
        ShareOrder order = house.order();
        const QString ours = readPackageFile(house.share(order, "ours")).manifest.id;
        order.brand = house.licensing.taihu;
        const QString theirs = readPackageFile(house.share(order, "theirs")).manifest.id;
        house.as("Xu", [&] { return house.service().write(choice(theirs, "SZM/1", "wanted")); });
        EntryDraft inside = comment(ours, {}, QStringLiteral("They are late"));
        inside.internal = true;
        house.service().write(inside);
        house.as("Wang", [&] {
            QList<HistoryEntry> all = AssetService(*house.home).detail(house.licensing.assets[0]).history;
            all += house.service().history(ours);
            for (const HistoryEntry &entry : std::as_const(all)) {
                for (const HistoryEntry::Change &change : entry.changes) {
                    const QString text = change.before + change.after;
                    QVERIFY2(!text.contains(QStringLiteral("TAIHU")) && !text.contains(QStringLiteral("Xu"))
                                 && !text.contains(QStringLiteral("They are late")),
                             qPrintable(entry.action + text));
                }
            }
        });
        QVERIFY(!house.service().history(ours).isEmpty());
    }

    void theSecondPackageWaitsOnTheDesk()
    {
        const PeopledHouse house;
        const QString first = readPackageFile(house.share(house.order(), "first")).manifest.id;
        const auto waits = [&] {
            return house.as("Wang", [&] {
                return std::ranges::count(brandDesk(*house.home).items, DeskTask::AnswerPackage, &DeskItem::task);
            });
        };
        QCOMPARE(waits(), 1);
        house.as("Wang", [&] { return house.service().write(choice(first, "SZM/1", "maybe")); });
        QCOMPARE(waits(), 0);
        ShareOrder order = house.order();
        order.follows = first;
        (void)house.share(order, "second");
        QCOMPARE(waits(), 1);
    }

    void theHousesFollowUpIsNotTheirs()
    {
        const PeopledHouse house;
        Proposal own = house.licensing.proposal();
        own.owner = QStringLiteral("Tester");
        own.nextStep = QStringLiteral("Ask for more");
        own.nextStepOn = QDate(2026, 6, 9);
        own.value = *Money::parse("8765432.02", own.guarantee.currency);
        ProposalService service(*house.home);
        const Id<Proposal> id = service.add(own);
        house.as("Wang", [&] {
            Proposal seen = service.get(id);
            QVERIFY(seen.nextStep.isEmpty() && !seen.nextStepOn && seen.value.minor == 0);
            QVERIFY(service.list().first().nextStep.isEmpty() && service.list().first().value.minor == 0);
            seen.title = QStringLiteral("Bedding, once more");
            seen.owner = QStringLiteral("Wang");
            service.change(seen);
            for (const HistoryEntry &entry : service.history(id)) {
                for (const HistoryEntry::Change &change : entry.changes)
                    QVERIFY(change.after != own.nextStep && change.field != u"value_minor");
            }
        });
        const Proposal now = service.get(id);
        QCOMPARE(now.title, QStringLiteral("Bedding, once more"));
        QCOMPARE(now.owner, own.owner);
        QCOMPARE(now.nextStep, own.nextStep);
        QCOMPARE(now.nextStepOn, own.nextStepOn);
        QCOMPARE(now.value, own.value);
    }
};

QTEST_GUILESS_MAIN(TestInHouse)
#include "tst_inhouse.moc"
