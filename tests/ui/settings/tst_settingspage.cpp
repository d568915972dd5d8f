#include "core/db/statement.h"
#include "core/db/workspacecopy.h"
#include "core/people/memberrepository.h"
#include "core/people/peopleservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/settings/memberform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include <QDir>
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

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
