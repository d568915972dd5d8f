#include "tests/support/clipping.h"
#include "tests/support/testsession.h"
#include "ui/pages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lianming;

namespace {

/// Counts how often it was asked to read.
class Counting : public Page
{
public:
    Counting(Session &session, const QString &id) : Page(session, id) { setContent(new QWidget); }
    void reload() override { ++reloads; }
    int reloads = 0;
};

QList<PageEntry> countingPages()
{
    const auto entry = [](const char *id, Area area) {
        return PageEntry{QString::fromLatin1(id), id, PageGroup::Home, area, [id](Session &session) -> Page * {
                             return new Counting(session, QString::fromLatin1(id));
                         }};
    };
    return {entry("brands", Area::Brands), entry("assets", Area::Assets)};
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreMadeWhenShown()
    {
        TestSession test;
        MainWindow window(test.session(), countingPages());
        QVERIFY(window.findChildren<Page *>().isEmpty());
        window.show();
        QCOMPARE(window.findChildren<Page *>().size(), 1);
        QCOMPARE(window.currentPageId(), QStringLiteral("brands"));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.currentPageId(), QStringLiteral("assets"));
        QCOMPARE(window.findChildren<Page *>().size(), 2);
    }

    void changesReachShownPagesAtOnceAndOthersLater()
    {
        TestSession test;
        MainWindow window(test.session(), countingPages());
        window.show();
        auto *brands = static_cast<Counting *>(window.currentPage());
        QCOMPARE(brands->reloads, 1);
        Q_EMIT test.session().worker.changed(Area::Brands);
        QCOMPARE(brands->reloads, 2);
        Q_EMIT test.session().worker.changed(Area::Assets);
        QCOMPARE(brands->reloads, 2);
        window.openPage(QStringLiteral("assets"));
        Q_EMIT test.session().worker.changed(Area::Brands);
        QCOMPARE(brands->reloads, 2);
        window.openPage(QStringLiteral("brands"));
        QCOMPARE(brands->reloads, 3);
        window.openPage(QStringLiteral("assets"));
        window.openPage(QStringLiteral("brands"));
        QCOMPARE(brands->reloads, 3);
    }

    void everyTextFollowsTheLanguage()
    {
        TestSession test;
        MainWindow window(test.session(), allPages());
        window.resize(1280, 800);
        window.show();
        QVERIFY(!hasHan(window.windowTitle()));
        test.language().set(QStringLiteral("zh_CN"));
        QTRY_VERIFY(hasHan(window.windowTitle()));
        for (const PageEntry &entry : window.entries()) {
            window.openPage(entry.id);
            QVERIFY2(hasHan(window.windowTitle()), qPrintable(window.windowTitle()));
        }
        for (const QAction *action : test.session().actions.actions())
            QVERIFY2(hasHan(action->text()) || action->text() == u"English" || action->text().contains(u"IP"),
                     qPrintable(action->text()));
        test.language().set(QStringLiteral("en"));
        QTRY_VERIFY(!hasHan(window.windowTitle()));
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
            QVERIFY2(!hasHan(button->text()) || button->text() == u"简体中文", qPrintable(button->text()));
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void nothingIsClipped()
    {
        QFETCH(QString, language);
        TestSession test;
        test.language().set(language);
        MainWindow window(test.session(), allPages());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const PageEntry &entry : window.entries()) {
            window.openPage(entry.id);
            QTRY_VERIFY(!window.currentPage()->isLoading());
            QTRY_VERIFY2(clippedWidgets(window).isEmpty(),
                         qPrintable(entry.id + u'\n' + clippedWidgets(window).join(u'\n')));
        }
        test.language().set(QStringLiteral("en"));
    }

    void theDarkThemeReachesEverything()
    {
        TestSession test;
        MainWindow window(test.session(), allPages());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            test.theme().set(choice);
            const bool dark = choice == Theme::Choice::Dark;
            for (const PageEntry &entry : window.entries()) {
                window.openPage(entry.id);
                QTRY_VERIFY(!window.currentPage()->isLoading());
                const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
                qint64 bright = 0;
                for (int y = 0; y < picture.height(); y += 4) {
                    for (int x = 0; x < picture.width(); x += 4)
                        bright += qGray(picture.pixel(x, y)) > 128 ? 1 : 0;
                }
                const double share = double(bright) / (double(picture.width() / 4) * (picture.height() / 4));
                QVERIFY2(dark ? share < 0.25 : share > 0.75,
                         qPrintable(QStringLiteral("%1: %2").arg(entry.id).arg(share)));
            }
        }
    }

    void manyChangesAreReadTogether()
    {
        TestSession test;
        MainWindow window(test.session(), countingPages());
        window.show();
        auto *brands = static_cast<Counting *>(window.currentPage());
        for (int i = 0; i < 100; ++i)
            Q_EMIT test.session().worker.changed(Area::Brands);
        QCOMPARE(brands->reloads, 2); // the first one at once
        QTRY_COMPARE(brands->reloads, 3);
        // What was not read yet when the page was left is read when it is shown again.
        Q_EMIT test.session().worker.changed(Area::Brands);
        window.openPage(QStringLiteral("assets"));
        window.openPage(QStringLiteral("brands"));
        QCOMPARE(brands->reloads, 4);
    }

    void allPagesAreSeenAtOnce_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, small", language) << QSize(1280, 800) << QString::fromLatin1(language);
            QTest::addRow("%s, large", language) << QSize(1920, 1080) << QString::fromLatin1(language);
        }
    }
    void allPagesAreSeenAtOnce()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, language);
        TestSession test;
        test.language().set(language);
        MainWindow window(test.session(), allPages());
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto *bar = window.findChild<SideBar *>();
        const auto *scroll = bar->findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
        const auto items = [bar] {
            QList<QAbstractButton *> out = bar->findChildren<QAbstractButton *>();
            out.removeIf([](const QAbstractButton *item) {
                return !item->objectName().startsWith(u"side.") || !item->isVisible();
            });
            return out;
        };
        // All but the desk of who works for a brand, which goes when the workspace has said who works here.
        QTRY_COMPARE(items().size(), allPages().size() - 1);
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
        for (const QAbstractButton *item : items()) {
            QTRY_COMPARE(item->visibleRegion().boundingRect(), item->rect());
            QVERIFY2(item->height() >= 26 && item->height() <= 36, qPrintable(item->objectName()));
        }
    }

    void inALowWindowTheCurrentPageIsInSight()
    {
        TestSession test;
        MainWindow window(test.session(), allPages());
        window.resize(960, 600);
        window.show();
        const auto *scroll = window.findChild<SideBar *>()->findChild<QScrollArea *>();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        for (const char *page : {"brands", "overview", "cases", "settings"}) {
            window.openPage(QString::fromLatin1(page));
            const auto *item = window.findChild<QAbstractButton *>(QStringLiteral("side.") + QLatin1StringView(page));
            QTRY_COMPARE(item->visibleRegion().boundingRect(), item->rect());
            QVERIFY(item->isChecked());
        }
        QVERIFY(!window.findChild<QAbstractButton *>(QStringLiteral("side.cases"))->isChecked());
    }

    void theSideBarFoldsAndIsRemembered()
    {
        TestSession test;
        {
            MainWindow window(test.session(), countingPages());
            window.show();
            auto *bar = window.findChild<SideBar *>();
            QCOMPARE(bar->width(), 200);
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
            QVERIFY(bar->isCollapsed());
            QVERIFY(bar->width() < 80);
        }
        MainWindow window(test.session(), countingPages());
        QVERIFY(window.findChild<SideBar *>()->isCollapsed());
    }

    void everyButtonHasAName()
    {
        TestSession test;
        MainWindow window(test.session(), allPages());
        window.show();
        for (const PageEntry &entry : window.entries())
            window.openPage(entry.id);
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->objectName().startsWith(u"qt_") || button->isHidden())
                continue;
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->toolTip().isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QLatin1String(button->metaObject()->className()),
                                         QLatin1String(button->parentWidget()->metaObject()->className()))));
        }
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
