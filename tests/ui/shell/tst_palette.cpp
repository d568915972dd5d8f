#include "tests/support/testsession.h"
#include "ui/pages.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace lianming;

namespace {

class Records : public Page
{
public:
    explicit Records(Session &session) : Page(session, QStringLiteral("brands")) { setContent(new QWidget); }
    void reload() override {}
    void openRecord(qint64 id) override { opened = id; }
    qint64 opened = 0;
};

QList<PageEntry> pages()
{
    PageEntry brands{QStringLiteral("brands"),
                     "Brands",
                     PageGroup::Partners,
                     Area::Brands,
                     [](Session &session) -> Page * { return new Records(session); },
                     [](Session &session, const QString &text, int) {
                         return session.worker.run([text](Workspace &) {
                             return text == u"luo"
                                        ? QList<RecordHit>{{42, QStringLiteral("Luolai"), QStringLiteral("Bedding")}}
                                        : QList<RecordHit>();
                         });
                     }};
    PageEntry assets{QStringLiteral("assets"), "IP assets", PageGroup::Licensing, Area::Assets,
                     [](Session &session) -> Page * {
                         return new Records(session);
                     }};
    return {assets, brands};
}

QStringList shownIn(const CommandPalette &palette)
{
    QStringList texts;
    for (int row = 0; row < palette.list()->model()->rowCount(); ++row)
        texts.append(palette.list()->model()->index(row, 0).data().toString());
    return texts;
}

} // namespace

class tst_Palette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPagesActionsAndRecords()
    {
        TestSession test;
        MainWindow window(test.session(), pages());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CommandPalette &palette = window.commandPalette();
        QVERIFY(!palette.isVisible());
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette.isVisible());
        QVERIFY(shownIn(palette).contains(QStringLiteral("Brands")));
        QVERIFY(shownIn(palette).contains(QStringLiteral("Switch between light and dark")));

        QTest::keyClicks(palette.field(), QStringLiteral("brand"));
        QVERIFY(!shownIn(palette).contains(QStringLiteral("IP assets")));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(window.currentPageId(), QStringLiteral("brands"));

        window.openPage(QStringLiteral("assets"));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(palette.field(), QStringLiteral("luo"));
        QTRY_VERIFY(shownIn(palette).contains(QStringLiteral("Luolai")));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(window.currentPageId(), QStringLiteral("brands"));
        QCOMPARE(static_cast<Records *>(window.currentPage())->opened, 42);
    }

    void runsAnActionAndClosesWithEscape()
    {
        TestSession test;
        MainWindow window(test.session(), pages());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CommandPalette &palette = window.commandPalette();
        palette.open();
        QTest::keyClicks(palette.field(), QStringLiteral("light and dark"));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(isDark());
        palette.open();
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        test.theme().set(Theme::Choice::Light);
    }
};

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
