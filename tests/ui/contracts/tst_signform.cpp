#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/people/peopleservice.h"
#include "core/signing/signingrepository.h"
#include "core/signing/signingservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/contracts/contractspage.h"
#include "ui/contracts/signform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/widgets/segmentedswitch.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

QList<PageEntry> pages()
{
    return {{QStringLiteral("contracts"), "Contracts", PageGroup::Licensing, Area::Contracts,
             [](Session &session) -> Page * { return new ContractsPage(session); }, ContractsPage::find},
            {QStringLiteral("settings"),
             "Settings",
             PageGroup::Licensing,
             Area::Settings,
             [](Session &session) -> Page * { return new SettingsPage(session); },
             {}}};
}

/// An exclusive draft, and the people of the house.
struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> draft = drafted();
    MainWindow window{test.session(), pages()};

    Id<Contract> drafted()
    {
        Contract out = house.contract(house.luolai);
        out.grants[0].exclusivity = Exclusivity::Exclusive;
        Workspace &w = *test.workspace();
        const Id<Contract> id = ContractService(w).add(out);
        PeopleService people(w);
        const auto add = [&](const QString &name, Role role) {
            Member member;
            member.name = name;
            member.role = role;
            people.add(member);
        };
        add(w.actor.name, Role::Administrator);
        for (const Role role : {Role::LicensingStaff, Role::Legal, Role::Lead})
            add(QString::fromLatin1(roleCode(role)), role);
        return id;
    }
    /// Opens the gates as somebody.
    SignForm *gatesAs(const char *name)
    {
        test.settings().setValue(QStringLiteral("actor"), QString::fromLatin1(name));
        window.resize(1280, 900);
        window.show();
        auto *page = window.findChild<ContractsPage *>();
        page->openRecord(draft.value);
        QAction *check = test.session().actions.find(QStringLiteral("contracts.check"));
        if (!QTest::qWaitFor([&] { return check->isEnabled() && !page->isLoading(); }))
            return nullptr;
        auto *before = page->findChild<SignForm *>();
        check->trigger();
        if (!QTest::qWaitFor([&] { return form() != nullptr && form() != before && !page->isLoading(); }))
            return nullptr;
        return form();
    }
    [[nodiscard]] SignForm *form() const
    {
        return qobject_cast<SignForm *>(window.findChild<ContractsPage *>()->detail().body());
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return form() ? form()->findChild<QPushButton *>(QString::fromLatin1(name)) : nullptr;
    }
    [[nodiscard]] QString text() const
    {
        QStringList out;
        for (const QLabel *label : form() ? form()->findChildren<QLabel *>() : QList<QLabel *>())
            out.append(label->text());
        return out.join(u'\n');
    }
};

} // namespace

class TestSignForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyDoesTheirPart();
    void waiversNeedTwo();
    void theHouseSetsItsRules();
};

void TestSignForm::everybodyDoesTheirPart()
{
    Shown shown;
    attachPaper(*shown.test.workspace(), shown.draft);
    const SigningRepository stored(shown.test.workspace().db());
    // Staff sees what stands in the way and can do nothing about approvals.
    QVERIFY(shown.gatesAs("licensing_staff"));
    QVERIFY(shown.text().contains(QStringLiteral("Legal has not approved the contract yet")));
    QVERIFY(!shown.button("approve.legal") && !shown.button("approve.business"));
    QVERIFY(!shown.form()->saveButton()->isVisible());
    // Legal approves as legal.
    QVERIFY(shown.gatesAs("legal"));
    QVERIFY(shown.button("approve.legal") && !shown.button("approve.business"));
    shown.button("approve.legal")->click();
    QTRY_COMPARE(stored.approvals(shown.draft).size(), 1);
    QTRY_VERIFY(shown.text().contains(QStringLiteral("Legal: approved by legal")));
    // The lead approves for the programme and signs.
    QVERIFY(shown.gatesAs("lead"));
    QVERIFY(!shown.form()->saveButton()->isEnabled());
    shown.button("approve.business")->click();
    QTRY_VERIFY(shown.form() && shown.form()->saveButton()->isEnabled());
    shown.form()->saveButton()->click();
    QTRY_COMPARE(ContractRepository(shown.test.workspace().db()).find(shown.draft)->state, ContractState::Signed);
}

void TestSignForm::waiversNeedTwo()
{
    Shown shown;
    const SigningRepository stored(shown.test.workspace().db());
    QVERIFY(shown.gatesAs("licensing_staff"));
    QVERIFY(shown.text().contains(QStringLiteral("must be in writing")));
    QVERIFY(!shown.button("waive.rights_free")); // nothing to waive
    shown.button("waive.statutory")->click();
    auto *page = shown.window.findChild<ContractsPage *>();
    auto *form = page->findChild<WaiverForm *>();
    QVERIFY(form);
    const auto says = [form](const QString &text) {
        const QList<QLabel *> labels = form->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
    };
    for (const char *language : {"zh_CN", "en"}) { // with the form open
        shown.test.language().set(QString::fromLatin1(language));
        QTRY_COMPARE(says(QStringLiteral("A second person decides")), qstrcmp(language, "en") == 0);
        TRY_VERIFY_NOTHING_CLIPPED(shown.window);
        if (const QString folder = qEnvironmentVariable("LIANMING_KEEP_PICTURES"); !folder.isEmpty())
            shown.window.grab().save(folder + QStringLiteral("/waiver-") + QLatin1String(language)
                                     + QStringLiteral(".png"));
    }
    form->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Under the frame agreement of 2020"));
    QVERIFY(!form->saveButton()->isEnabled()); // without a document
    const QString paper = shown.test.workspace().folder() + QStringLiteral("/frame.pdf");
    QFile file(paper);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
    file.close();
    shown.test.prompts().files.append(paper);
    form->findChild<QPushButton *>(QStringLiteral("choose"))->click();
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(stored.waivers(shown.draft).size(), 1);
    QTRY_VERIFY(shown.form() && shown.text().contains(QStringLiteral("It waits for a second person.")));
    QVERIFY(!shown.button("grant.statutory"));

    QVERIFY(shown.gatesAs("lead"));
    QVERIFY(shown.button("grant.statutory"));
    shown.button("grant.statutory")->click();
    QTRY_VERIFY(shown.form() && shown.text().contains(QStringLiteral("Waived by lead")));
    QCOMPARE(stored.waivers(shown.draft).first().decision->actor, QStringLiteral("lead"));
}

void TestSignForm::theHouseSetsItsRules()
{
    Shown shown;
    Workspace &w = *shown.test.workspace();
    shown.test.settings().setValue(QStringLiteral("actor"), w.actor.name);
    shown.window.resize(1280, 900);
    shown.window.show();
    shown.window.openPage(QStringLiteral("settings"));
    SegmentedSwitch *rule = nullptr;
    QTRY_VERIFY((rule = shown.window.findChild<SegmentedSwitch *>(QStringLiteral("rule.statutory"))) != nullptr);
    QTRY_VERIFY(rule->isEnabled());
    rule->setCurrent(QStringLiteral("warn"));
    Q_EMIT rule->changed(QStringLiteral("warn"));
    QTRY_COMPARE(SigningService(w).rules()[Gate::Statutory], GateRule::Warn);
}

QTEST_MAIN(TestSignForm)
#include "tst_signform.moc"
