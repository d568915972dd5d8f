// "For me": what it lists, where it leads, what becomes read, and the badge that counts the rest.
#include "core/inbox/inboxservice.h"
#include "core/inbox/notify.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/inbox/followbutton.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/inboxwords.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QTest>

using namespace lianming;

namespace {

struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    FakeNavigator navigator;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("inbox")})};

    Shown()
    {
        test.session().navigator = &navigator;
        test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin Mei"));
    }
    InboxPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<InboxPage *>();
    }
    /// Somebody else adds a proposal and moves it.
    Id<Proposal> happen()
    {
        Workspace &w = *test.workspace();
        const auto id = ProposalService(w).add(house.proposal());
        ProposalService(w).move(id, 1, ProposalStage::Reviewing);
        return id;
    }
};

} // namespace

class TestInboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndLeadsToTheRecord();
    void allCanBeRead();
    void whatIsFarDownCanBeRead();
    void emptySaysHow();
    void codesAreWords();
    void theFollowButtonTurns();
    void speaksChineseAtOnce();
};

void TestInboxPage::listsAndLeadsToTheRecord()
{
    Shown shown;
    const Id<Proposal> id = shown.happen();
    const InboxPage *page = shown.show();
    QTRY_COMPARE(page->findChildren<ClickRow *>().size(), 2);
    const auto rows = page->findChildren<ClickRow *>();
    QVERIFY2(rows.first()->text().contains(QStringLiteral("moved from Inquiry to In review")),
             qPrintable(rows.first()->text()));
    Q_EMIT rows.first()->clicked();
    QTRY_COMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.navigator.visits.first().page, QStringLiteral("proposals"));
    QCOMPARE(shown.navigator.visits.first().record, id.value);
    shown.test.workspace()->actor.name = QStringLiteral("Lin Mei");
    QTRY_COMPARE(InboxService(*shown.test.workspace()).unread(), 1);
}

void TestInboxPage::allCanBeRead()
{
    Shown shown;
    shown.happen();
    const InboxPage *page = shown.show();
    QTRY_COMPARE(page->findChildren<ClickRow *>().size(), 2);
    QAction *readAll = shown.test.session().actions.find(QStringLiteral("inbox.read_all"));
    QTRY_VERIFY(readAll->isEnabled());
    readAll->trigger();
    QTRY_VERIFY(!readAll->isEnabled());
    shown.test.workspace()->actor.name = QStringLiteral("Lin Mei");
    QCOMPARE(InboxService(*shown.test.workspace()).unread(), 0);
}

/// One unread notification below many that were read: the badge counts it, so there is a way to it.
void TestInboxPage::whatIsFarDownCanBeRead()
{
    Shown shown;
    Workspace &w = *shown.test.workspace();
    shown.happen();
    {
        Transaction tx(w.db);
        Journal journal(tx, w);
        for (int i = 0; i < 210; ++i)
            notify(
                journal,
                {.code = "proposal_changed", .record = {QStringLiteral("proposal"), 1}, .label = QString::number(i)});
        tx.commit();
    }
    Statement(w.db,
              QStringLiteral("UPDATE inbox_entry SET read_at = '2026-06-01T00:00:00.000Z' WHERE happening_id > 1"))
        .run();
    const InboxPage *page = shown.show();
    QTRY_COMPARE(page->findChildren<ClickRow *>().size(), 200);
    QAction *readAll = shown.test.session().actions.find(QStringLiteral("inbox.read_all"));
    QVERIFY(readAll->isEnabled());
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("unread"));
    QTRY_COMPARE(page->findChildren<ClickRow *>().size(), 1);
    Q_EMIT page->findChild<ClickRow *>()->clicked();
    QTRY_VERIFY(!readAll->isEnabled());
}

void TestInboxPage::emptySaysHow()
{
    Shown shown;
    const InboxPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY2(wordsOn(*page).contains(QStringLiteral("Nothing new for you")), qPrintable(wordsOn(*page)));
}

void TestInboxPage::codesAreWords()
{
    InboxItem item;
    item.code = QStringLiteral("proposal_moved_because");
    item.label = QStringLiteral("P-1");
    item.args = {QStringLiteral("stage:reviewing"), QStringLiteral("both:Signed|已签约"),
                 QStringLiteral("reason:quality")};
    QCOMPARE(happeningText(item), QStringLiteral("P-1 moved from In review to Signed: The quality is not enough"));
    item.code = QStringLiteral("proposal_assigned");
    item.args = {QStringLiteral("2026-07-01")};
    QCOMPARE(happeningText(item), QStringLiteral("P-1 is now with 1 Jul 2026"));
    item.args = {QStringLiteral("a: b")};
    QCOMPARE(happeningText(item), QStringLiteral("P-1 is now with a: b"));
}

void TestInboxPage::theFollowButtonTurns()
{
    Shown shown;
    shown.show();
    const RecordRef record{QStringLiteral("proposal"), 7};
    FollowButton button(shown.test.session(), record);
    QTRY_VERIFY(button.isEnabled());
    QCOMPARE(button.text(), QStringLiteral("Follow"));
    button.click();
    QTRY_COMPARE(button.text(), QStringLiteral("Following"));
    QVERIFY(InboxService(*shown.test.workspace()).isFollowing(record));
    QTRY_VERIFY(button.isEnabled());
    button.click();
    QTRY_COMPARE(button.text(), QStringLiteral("Follow"));
}

void TestInboxPage::speaksChineseAtOnce()
{
    Shown shown;
    shown.happen();
    InboxPage *page = shown.show();
    QTRY_COMPARE(page->findChildren<ClickRow *>().size(), 2);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY2(clippedWidgets(*page).isEmpty(), qPrintable(clippedWidgets(*page).join(u'\n')));
}

QTEST_MAIN(TestInboxPage)
#include "tst_inboxpage.moc"
