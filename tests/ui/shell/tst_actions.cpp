#include "ui/shell/actions.h"
#include "ui/shell/settings.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace lianming;

class tst_Actions : public QObject
{
    Q_OBJECT

    static ActionSpec spec(const QString &id, const QString &text, const QKeySequence &keys,
                           std::function<void()> handler)
    {
        return {id, [text] { return text; }, {}, keys, std::move(handler)};
    }

private Q_SLOTS:
    void worksWhileItsOwnerIsShown()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("a.ini")));
        ActionRegistry registry(settings);
        int done = 0;
        QWidget window;
        QWidget page(&window);
        registry.add(&page, spec(QStringLiteral("page.do"), QStringLiteral("Do"), QKeySequence(Qt::CTRL | Qt::Key_D),
                                 [&done] { ++done; }));
        QVERIFY(registry.available().isEmpty());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(registry.available().size(), 1);
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(done, 1);
        page.hide();
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(done, 1);
        QVERIFY(registry.available().isEmpty());
    }

    void goesWithItsOwner()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("a.ini")));
        ActionRegistry registry(settings);
        {
            QWidget page;
            registry.add(&page, spec(QStringLiteral("x"), QStringLiteral("X"), {}, {}));
            QVERIFY(registry.find(QStringLiteral("x")));
        }
        QVERIFY(!registry.find(QStringLiteral("x")));
        QVERIFY(registry.actions().isEmpty());
    }

    void shortcutsAreRememberedAndReset()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.ini"));
        const QKeySequence usual(Qt::CTRL | Qt::Key_E);
        const QKeySequence chosen(Qt::CTRL | Qt::Key_G);
        {
            Settings settings(file);
            ActionRegistry registry(settings);
            QWidget owner;
            QAction *action = registry.add(&owner, spec(QStringLiteral("edit"), QStringLiteral("Edit"), usual, {}));
            QAction *other = registry.add(
                &owner, spec(QStringLiteral("other"), QStringLiteral("Other"), QKeySequence(Qt::Key_F2), {}));
            QCOMPARE(action->shortcut(), usual);
            registry.setShortcut(QStringLiteral("edit"), chosen);
            QCOMPARE(action->shortcut(), chosen);
            QCOMPARE(registry.holderOf(chosen, other), action);
            QVERIFY(!registry.holderOf(chosen, action));
        }
        Settings settings(file);
        ActionRegistry registry(settings);
        QWidget owner;
        QAction *action = registry.add(&owner, spec(QStringLiteral("edit"), QStringLiteral("Edit"), usual, {}));
        QCOMPARE(action->shortcut(), chosen);
        registry.setShortcut(QStringLiteral("edit"), registry.defaultShortcut(QStringLiteral("edit")));
        QCOMPARE(action->shortcut(), usual);
        QVERIFY(!settings.value(QStringLiteral("shortcuts/edit")).isValid());
    }

    void whatRolesDoNotPermitIsOffWhateverThePageSays()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("a.ini")));
        ActionRegistry registry(settings);
        QWidget owner;
        QAction *sign = registry.add(&owner, spec(QStringLiteral("contracts.sign"), QStringLiteral("Sign"), {}, {}));
        QAction *find = registry.add(&owner, spec(QStringLiteral("contracts.find"), QStringLiteral("Find"), {}, {}));
        sign->setEnabled(false);
        registry.setRefused({{Permission::SignContract, refusal(Permission::SignContract, QStringLiteral("Guan"))}});
        sign->setEnabled(true); // the page has a draft that could be signed
        QVERIFY(!sign->isEnabled());
        QCOMPARE(sign->toolTip(),
                 QStringLiteral("Only the programme lead may sign contracts. Roles are given by Guan"));
        QVERIFY(find->isEnabled());
        QCOMPARE(find->toolTip(), QStringLiteral("Find"));
        QAction *edit = registry.add(&owner, spec(QStringLiteral("contracts.edit"), QStringLiteral("Edit"), {}, {}));
        QVERIFY(edit->isEnabled());
        registry.setRefused({{Permission::DraftContract, refusal(Permission::DraftContract, QStringLiteral("Guan"))}});
        QVERIFY(!edit->isEnabled());
        QVERIFY(sign->isEnabled());
        sign->setEnabled(false);
        registry.setRefused({});
        QVERIFY(edit->isEnabled());
        QVERIFY(!sign->isEnabled());
    }

    void textFollowsTheLanguage()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("a.ini")));
        ActionRegistry registry(settings);
        QWidget owner;
        QString text = QStringLiteral("New");
        QAction *action = registry.add(&owner, {QStringLiteral("n"), [&text] { return text; }, {}, {}, {}});
        QCOMPARE(action->text(), QStringLiteral("New"));
        text = QStringLiteral("新建");
        registry.retranslate();
        QCOMPARE(action->text(), QStringLiteral("新建"));
    }
};

QTEST_MAIN(tst_Actions)
#include "tst_actions.moc"
