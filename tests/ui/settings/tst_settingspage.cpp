#include "core/db/statement.h"
#include "core/db/workspacecopy.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include <QDir>
#include <QTest>

using namespace lianming;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAndBacksUpDatabaseAndFiles();
};

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

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
