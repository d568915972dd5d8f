#include "core/db/statement.h"
#include "core/db/workspacecopy.h"
#include "core/people/memberrepository.h"
#include "core/people/peopleservice.h"
#include "core/protection/bundleexport.h"
#include "core/protection/stampservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "tests/support/timestampresponder.h"
#include "ui/settings/authorityform.h"
#include "ui/settings/memberform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAndBacksUpDatabaseAndFiles();
    void administratorsGiveRoles();
    void othersReadWhoWorksHere();
    void authoritiesGiveTrustedTime();
    void othersReadWhoGivesTrustedTime();
    void theKeyOfEvidenceGoesToOtherComputers();
};

namespace {

Member member(const char *name, Role role)
{
    Member out;
    out.name = QString::fromLatin1(name);
    out.role = role;
    return out;
}

/// What the database holds: "Guan administrator".
QStringList peopleOf(Workspace &w)
{
    QStringList out;
    for (const MemberItem &item : MemberRepository(w.db).list(false))
        out.append(item.member.name + u' ' + QString::fromLatin1(roleCode(item.member.role)));
    return out;
}

MemberForm *formOf(const SettingsPage &page)
{
    return qobject_cast<MemberForm *>(page.detail().body());
}

} // namespace

void TestSettingsPage::checksAndBacksUpDatabaseAndFiles()
{
    TestSession test;
    Workspace &w = *test.workspace();
    const StoredFile stored = w.files.add("a certificate");
    Statement(w.db, QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, ?, ?, ?)"))
        .bind(stored.sha256, stored.bytes, "text/plain", w.clock.now())
        .run();
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    const auto notice = [&test] {
        return test.session().messages.current();
    };
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Check the workspace")));
    buttonSaying(*page, QStringLiteral("Check the workspace"))->click();
    QTRY_COMPARE(notice().text, QStringLiteral("Database and files are sound."));

    const QTemporaryDir folder;
    const QString backup = folder.filePath(QStringLiteral("museum-2026-06-01"));
    test.prompts().files = {backup};
    buttonSaying(*page, QStringLiteral("Back up"))->click();
    QTRY_COMPARE(notice().text, QStringLiteral("Backed up to %1.").arg(backup));
    const Address restored = Address::file(folder.filePath(QStringLiteral("restored.lianming")));
    QVERIFY(restoreWorkspace(backup, restored, TestWorkspace::clock()).isSound());
    QCOMPARE(FileStore(restored.filesFolder()).read(stored.sha256), QByteArray("a certificate"));

    QVERIFY(QDir(w.files.folder()).removeRecursively());
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Check the workspace"))->isEnabled());
    buttonSaying(*page, QStringLiteral("Check the workspace"))->click();
    QTRY_COMPARE(notice().level, Notice::Level::Warning);
    QVERIFY(notice().advice.contains(QStringLiteral("1 file")));
    test.language().set(QStringLiteral("zh_CN"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestSettingsPage::administratorsGiveRoles()
{
    TestSession test;
    Workspace &w = *test.workspace();
    test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Guan"));
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    // The first is oneself, and is offered so.
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Nobody is entered")));
    buttonSaying(*page, QStringLiteral("Begin with roles"))->click();
    QTRY_VERIFY(formOf(*page));
    QCOMPARE(formOf(*page)->value().name, QStringLiteral("Guan"));
    QCOMPARE(formOf(*page)->value().role, Role::Administrator);
    formOf(*page)->saveButton()->click();
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Administrator")));
    QCOMPARE(peopleOf(w), QStringList(QStringLiteral("Guan administrator")));

    // Somebody else, who needs a name first.
    QTRY_VERIFY(!page->isDetailOpen());
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Add a person")));
    buttonSaying(*page, QStringLiteral("Add a person"))->click();
    QTRY_VERIFY(formOf(*page));
    formOf(*page)->findChild<QLineEdit *>()->setText(QStringLiteral("L"));
    formOf(*page)->findChild<QLineEdit *>()->clear();
    QTRY_VERIFY(wordsOn(page->detail()).contains(QStringLiteral("The person needs a name")));
    QVERIFY(!formOf(*page)->saveButton()->isEnabled());
    formOf(*page)->findChild<QLineEdit *>()->setText(QStringLiteral("Lin"));
    formOf(*page)->findChild<ChoiceField *>()->setValue(int(Role::Legal));
    QVERIFY(wordsOn(page->detail()).contains(QStringLiteral("Checks title and terms")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    test.language().set(QStringLiteral("zh_CN"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    test.language().set(QStringLiteral("en"));
    formOf(*page)->saveButton()->click();
    QTRY_COMPARE(peopleOf(w), (QStringList{QStringLiteral("Guan administrator"), QStringLiteral("Lin legal")}));

    // The role is taken away, and given back by Undo; the last administrator stays.
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Lin")));
    buttonSaying(*page, QStringLiteral("Lin"))->click();
    QTRY_VERIFY(formOf(*page));
    formOf(*page)->findChild<QPushButton *>(QStringLiteral("archive"))->click();
    QTRY_COMPARE(peopleOf(w), QStringList(QStringLiteral("Guan administrator")));
    QTRY_COMPARE(test.session().messages.current().text, QStringLiteral("The role was taken away."));
    QTRY_VERIFY(buttonSaying(window, QStringLiteral("Undo")));
    buttonSaying(window, QStringLiteral("Undo"))->click();
    QTRY_COMPARE(peopleOf(w).size(), 2);
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Guan")));
    buttonSaying(*page, QStringLiteral("Guan"))->click();
    QTRY_VERIFY(formOf(*page));
    formOf(*page)->findChild<QPushButton *>(QStringLiteral("archive"))->click();
    QTRY_VERIFY(test.session().messages.current().text.contains(QStringLiteral("last administrator")));
    QCOMPARE(peopleOf(w).size(), 2);
}

void TestSettingsPage::othersReadWhoWorksHere()
{
    TestSession test;
    Workspace &w = *test.workspace();
    PeopleService(w).add(member("Tester", Role::Administrator));
    PeopleService(w).add(member("Lin", Role::Legal));
    test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin"));
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    const auto add = [page] {
        return page->findChild<QPushButton *>(QStringLiteral("addPerson"));
    };
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Legal")));
    QVERIFY(!add()->isEnabled());
    QVERIFY(add()->toolTip().contains(QStringLiteral("Only the administrator")));
    // Nobody's name: the page says whom to ask.
    test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Stranger"));
    page->reload();
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Stranger is not among the people")));
    QVERIFY(!wordsOn(*page).contains(QStringLiteral("Legal")));
    test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Tester"));
    page->reload();
    QTRY_VERIFY(add()->isEnabled());
}

void TestSettingsPage::authoritiesGiveTrustedTime()
{
    TestSession test;
    Workspace &w = *test.workspace();
    test::TimestampResponder responder;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 600);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    const auto body = [&] {
        return qobject_cast<AuthorityForm *>(page->detail().body());
    };
    const auto line = [&](const char *name) {
        return body()->findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("No authority is set")));
    // It stands below other cards: who comes for it from elsewhere sees it at once.
    const auto *adding = buttonSaying(*page, QStringLiteral("Add an authority"));
    QVERIFY(adding->visibleRegion().isEmpty());
    page->openRows({{QStringLiteral("card"), QStringLiteral("time")}});
    QTRY_VERIFY(!adding->visibleRegion().isEmpty());
    buttonSaying(*page, QStringLiteral("Add an authority"))->click();
    QTRY_VERIFY(body());
    QVERIFY(!body()->saveButton()->isEnabled());
    line("url")->setText(QStringLiteral("ftp://tsa.example"));
    auto *trusted = body()->findChild<CertificateField *>(QStringLiteral("trusted"));
    // What is no certificate says so, and is not taken.
    const QTemporaryDir folder;
    QFile words(folder.filePath(QStringLiteral("words.pem")));
    QVERIFY(words.open(QIODevice::WriteOnly) && words.write("words") == 5);
    words.close();
    test.prompts().files = {words.fileName()};
    trusted->findChild<QPushButton *>(QStringLiteral("choose"))->click();
    QTRY_VERIFY(wordsOn(*trusted).contains(QStringLiteral("words.pem")));
    QVERIFY(trusted->pem().isEmpty());
    // What the root says is seen before it is saved.
    test.prompts().files = {responder.folder() + QStringLiteral("/ca.pem")};
    trusted->findChild<QPushButton *>(QStringLiteral("choose"))->click();
    QTRY_COMPARE(trusted->pem(), responder.caPem());
    QVERIFY(wordsOn(*trusted).contains(QStringLiteral("a root, signed by itself")));
    QVERIFY(wordsOn(*trusted).contains(QStringLiteral("SHA-256")));
    QVERIFY(!body()->saveButton()->isEnabled()); // the address is none
    line("url")->setText(responder.url());
    QVERIFY(body()->saveButton()->isEnabled());
    line("policy")->setText(QStringLiteral("not dotted"));
    QVERIFY(!body()->saveButton()->isEnabled());
    line("policy")->setText(QLatin1String(test::TimestampResponder::policy));
    QVERIFY(body()->saveButton()->isEnabled());
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    // It is tried before it is saved: one that misbehaves, and one that does not.
    auto *tries = body()->findChild<QPushButton *>(QStringLiteral("try"));
    auto *answer = body()->findChild<QLabel *>(QStringLiteral("answer"));
    responder.setManner(test::TimestampResponder::Manner::OtherAuthority);
    tries->click();
    QVERIFY(!tries->isEnabled());
    QTRY_VERIFY(tries->isEnabled());
    QVERIFY(!answer->text().contains(QStringLiteral("is valid.")));
    responder.setManner(test::TimestampResponder::Manner::Proper);
    tries->click();
    QTRY_VERIFY(answer->text().contains(QStringLiteral("is valid.")));
    QVERIFY(StampService(w).authorities().isEmpty());
    body()->saveButton()->click();
    QTRY_COMPARE(StampService(w).authorities(),
                 (QList<TimeAuthority>{
                     {responder.url(), QLatin1String(test::TimestampResponder::policy), responder.caPem(), {}}}));
    QTRY_VERIFY(!page->isDetailOpen());
    QTRY_VERIFY(buttonSaying(*page, responder.url()));

    // The order, and taking one out.
    const QString second = test::TimestampResponder::deadUrl();
    QList<TimeAuthority> both = StampService(w).authorities();
    both.append({second, {}, responder.caPem(), {}});
    StampService(w).setAuthorities(both);
    page->reload();
    QTRY_VERIFY(buttonSaying(*page, second));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    const auto lines = [&] {
        QList<QWidget *> out = page->findChildren<QWidget *>(QStringLiteral("authority"));
        out.removeIf([](const QWidget *one) { return !one->isVisible(); });
        return out;
    };
    QTRY_COMPARE(lines().size(), 2);
    lines().last()->findChild<QAbstractButton *>(QStringLiteral("up"))->click();
    QTRY_COMPARE(StampService(w).authorities().first().url, second);
    QTRY_VERIFY(lines().size() == 2 && buttonSaying(*lines().first(), second));
    lines().first()->findChild<QAbstractButton *>(QStringLiteral("test"))->click();
    QTRY_COMPARE(test.session().messages.current().level, Notice::Level::Warning);
    lines().first()->findChild<QAbstractButton *>(QStringLiteral("remove"))->click();
    QTRY_COMPARE(StampService(w).authorities().size(), 1);
    QTRY_VERIFY(test.session().messages.current().action);
    test.session().messages.current().action();
    QTRY_COMPARE(StampService(w).authorities().size(), 2);
    test.language().set(QStringLiteral("zh_CN"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestSettingsPage::othersReadWhoGivesTrustedTime()
{
    TestSession test;
    Workspace &w = *test.workspace();
    const test::TimestampResponder responder;
    StampService(w).setAuthorities({{responder.url(), {}, responder.caPem(), {}}});
    (void)PeopleService(w).add(member(qPrintable(w.actor.name), Role::Administrator));
    (void)PeopleService(w).add(member("Reader", Role::LicensingStaff));
    test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Reader"));
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    QTRY_VERIFY(buttonSaying(*page, responder.url()));
    QVERIFY(!buttonSaying(*page, responder.url())->isEnabled());
    QVERIFY(!buttonSaying(*page, QStringLiteral("Add an authority"))->isEnabled());
    QVERIFY(!buttonSaying(*page, QStringLiteral("Add an authority"))->toolTip().isEmpty());
    const QList<QPushButton *> tests = page->findChildren<QPushButton *>(QStringLiteral("test"));
    QVERIFY(!tests.isEmpty() && tests.last()->isEnabled()); // asking changes nothing
}

void TestSettingsPage::theKeyOfEvidenceGoesToOtherComputers()
{
    const QTemporaryDir computers;
    const auto at = [&](const char *computer) {
        qputenv("LIANMING_KEYS", QFile::encodeName(computers.filePath(QString::fromLatin1(computer))));
    };
    at("first");
    TestSession test;
    Workspace &w = *test.workspace();
    MainWindow window(test.session(), pagesNamed({QStringLiteral("settings")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<SettingsPage *>();
    const auto button = [&](const char *name) {
        return page->findChild<QPushButton *>(QString::fromLatin1(name));
    };
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("No key yet. It is created with the first bundle")));
    QVERIFY(!button("key.export")->isEnabled() && !button("key.import")->isEnabled());
    const QString passphrase = QStringLiteral("blue and white bowls");
    (void)BundleService(w).exportKey(passphrase); // makes it, as the first bundle would
    const QString digits = BundleService(w).keys().first().key.fingerprint();
    page->reload();
    QTRY_VERIFY(button("key.export")->isEnabled());
    QVERIFY(wordsOn(*page).contains(digits));
    const QString file = computers.filePath(QStringLiteral("evidence.lianming-key"));
    test.prompts().lines = {passphrase};
    test.prompts().files = {file};
    button("key.export")->click();
    QTRY_VERIFY(QFile::exists(file));

    at("second");
    page->reload();
    QTRY_VERIFY(button("key.import")->isEnabled());
    QVERIFY(!button("key.export")->isEnabled());
    QVERIFY(wordsOn(*page).contains(QStringLiteral("not on this computer")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    test.prompts().lines = {passphrase};
    test.prompts().files = {file};
    button("key.import")->click();
    QTRY_VERIFY(button("key.export")->isEnabled());
    QVERIFY(BundleService(w).holds(BundleService(w).keys().first().key));
    test.prompts().choices = {0};
    button("key.renew")->click();
    QTRY_COMPARE(BundleService(w).keys().size(), 2);
    QTRY_VERIFY(wordsOn(*page).contains(BundleService(w).keys().first().key.fingerprint()));
    qunsetenv("LIANMING_KEYS");
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
