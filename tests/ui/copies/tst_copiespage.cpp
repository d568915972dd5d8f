// The page of copies with the real search: drawings as our pictures, pictures made from them as copies.
#include "core/assets/assetservice.h"
#include "core/cases/caseservice.h"
#include "core/contracts/contractservice.h"
#include "core/copies/copyrecall.h"
#include "core/copies/sellerservice.h"
#include "core/demo/sampledata.h"
#include "core/imaging/copyscanner.h"
#include "core/people/peopleservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/charts/barlist.h"
#include "ui/copies/boardview.h"
#include "ui/copies/copiespage.h"
#include "ui/copies/copychartsview.h"
#include "ui/copies/copyforms.h"
#include "ui/copies/listingimportview.h"
#include "ui/copies/pairview.h"
#include "ui/copies/searchview.h"
#include "ui/copies/sellermatches.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/copywords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QUrl>

using namespace lianming;

namespace {

constexpr int whileSearching = 60'000;

/// A window with the page, a house whose assets have drawings, and a folder of pictures.
struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pagesNamed({QStringLiteral("copies")})};

    Shown()
    {
        attach(0, "peony");
        attach(2, "honeysuckle");
    }

    void attach(int asset, const char *drawing)
    {
        AssetService(*test.workspace())
            .attachFile(house.assets[asset],
                        sample::resource(QStringLiteral("pictures/%1.png").arg(QLatin1String(drawing))),
                        QStringLiteral("Drawing"), QStringLiteral("CC0-1.0"));
    }
    void index()
    {
        Progress progress;
        (void)CopySearch(*test.workspace(), test.session().pictures).index(progress);
    }
    CopiesPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return page();
    }
    CopiesPage *page() { return window.findChild<CopiesPage *>(); }
    CopySearchView *search() { return page()->findChild<CopySearchView *>(); }
    BoardView *board() { return page()->findChild<BoardView *>(); }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    const Notice &notice() { return test.session().messages.current(); }
    QPushButton *button(const char *name)
    {
        for (QPushButton *one : page()->findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    RecordTable *table()
    {
        for (RecordTable *one : page()->findChildren<RecordTable *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    int rows() { return table() ? table()->model()->rowCount() : 0; }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void choose(int row)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(row, 0)).center());
    }
    void view(const char *key)
    {
        for (SegmentedSwitch *one : page()->findChildren<SegmentedSwitch *>()) {
            if (one->isVisible() && one->keys().contains(QStringLiteral("board"))) {
                one->setCurrent(QString::fromLatin1(key));
                return;
            }
        }
        QFAIL("no switch");
    }
    /// A picture as a listing shows it, in a folder.
    QString copy(const char *name, const QString &folder = QStringLiteral("seen"))
    {
        const QString path = test.workspace().folder() + u'/' + folder;
        QDir().mkpath(path);
        const QString out = path + u'/' + QLatin1String(name);
        if (!QFile::exists(out)
            && !QFile::copy(sample::resource(QStringLiteral("listings/") + QLatin1String(name)), out))
            qFatal("cannot copy");
        return out;
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPointF place = QRectF(search()->rect()).center();
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(search(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(search(), &event);
    }
    CopyDesk *desk()
    {
        for (CopyDesk *one : page()->findChildren<CopyDesk *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// Stores one match of a picture, as the search finds it.
    Id<StoredMatch> stored(const char *name, const ListingDraft &draft)
    {
        return CopyScan(*test.workspace())
            .picture(copy(name), draft, copySearcher(*test.workspace(), test.session().pictures))
            .matches.first()
            .id;
    }
    static ListingDraft listing(const char *number, const QString &shop, const char *platform = "tmall")
    {
        ListingDraft out;
        out.platform = QString::fromLatin1(platform);
        out.number = QString::fromLatin1(number);
        out.shopName = shop;
        out.title = QStringLiteral("贴纸 ") + QLatin1String(number);
        out.priceShown = QStringLiteral("¥10.50");
        out.unitsShown = QStringLiteral("200+");
        return out;
    }
    /// A licence of LUOLAI for SZM/1 that runs until the end of the year, and its shop.
    void license()
    {
        Workspace &w = *test.workspace();
        Contract contract = house.contract(house.luolai);
        contract.term = {QDate(2026, 6, 1), QDate(2026, 12, 31)};
        for (GrantTerms &grant : contract.grants)
            grant.days = contract.term;
        const auto id = ContractService(w).add(contract);
        signOnPaper(w, id, 1, QDate(2026, 6, 1));
        Seller seller;
        seller.platform = QStringLiteral("tmall");
        seller.name = QStringLiteral("棉品小店");
        const auto shop = SellerService(w).add(seller);
        SellerService(w).linkBrand(shop, SellerService(w).get(shop).version, house.luolai, QStringLiteral("licence"));
    }
    qint64 count(MatchState state)
    {
        for (const TriageFigures::Count &one : TriageService(*test.workspace()).figures().states) {
            if (one.code == QLatin1StringView(matchStateCode(state)))
                return one.matches;
        }
        return 0;
    }
    template<class Form>
    Form *form()
    {
        return qobject_cast<Form *>(page()->detail().body());
    }
};

QLineEdit *line(const QWidget *form, const char *name)
{
    return form->findChild<QLineEdit *>(QString::fromLatin1(name));
}

} // namespace

class TestCopiesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNoIndex();
    void aDroppedPicture();
    void nothingOfOurs();
    void notAPicture();
    void whetherTheSellerIsLicensed();
    void dismissesByKeyAndRemembers();
    void takesIntoACaseByKey();
    void aFolderInTheBackground();
    void aSheetIsTriedFirst();
    void theBoardBySeller();
    void severalListingsInOneCase();
    void saysWhoseShopItIs();
    void saysThatAShopHasAnotherName();
    void aMatchBeyondThoseThatAreShown();
    void eachMeasuredChangeHasWords();
    void figuresLeadToRows();
    void whatIsDismissedIsWhatIsShown();
    void aLateFailureTakesNothingAway();
    void severalPicturesAtOnce();
    void whoMayOnlySee();
    void anIndexThatLacksPictures();
    void nothingIsCutOff();
    void theSampleSaysWhatIsFound();
};

void TestCopiesPage::saysThatThereIsNoIndex()
{
    Shown shown;
    CopiesPage *page = shown.show();
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("are not indexed yet")));
    QCOMPARE(page->primaryAction(), shown.action("copies.search"));
    QTest::mouseClick(shown.button("index"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*page).contains(QStringLiteral("2 of our 4")), whileSearching);
    QVERIFY(shown.notice().text.contains(QStringLiteral("The index now holds 2 pictures")));
    QVERIFY(shown.notice().advice.contains(u'2')); // the house's first two have none on disk
}

void TestCopiesPage::aDroppedPicture()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QVERIFY(!shown.action("copies.dismiss")->isEnabled());
    shown.drop(shown.copy("shop-page.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    CopyDesk *desk = shown.desk();
    QCOMPARE(desk->shown().match.assetCode, QStringLiteral("SZM/1"));
    QCOMPARE(desk->shown().match.kind, CopyKind::Part);
    QTRY_VERIFY(!desk->pair()->theirs().picture.isNull());
    QTRY_VERIFY(!desk->pair()->ours().picture.isNull());
    // The peony stands in the shop's page from (40, 110) to (680, 750) of 720 × 1100.
    const QRectF frame = desk->pair()->frameOf(false);
    const QRectF outline = desk->pair()->outlineOf(false).boundingRect();
    const double scale = frame.width() / 720;
    QVERIFY(qAbs(outline.left() - frame.left() - 40 * scale) < 3);
    QVERIFY(qAbs(outline.top() - frame.top() - 110 * scale) < 3);
    QVERIFY(qAbs(outline.width() - 640 * scale) < 4);
    const QRectF whole = desk->pair()->outlineOf(true).boundingRect();
    QVERIFY(qAbs(whole.width() - desk->pair()->frameOf(true).width()) < 4);
    const QString words = wordsOn(*desk);
    for (const char *word : {"A part of the picture", "matching points", "SZM/1", "Not kept yet", "Match 1 of"})
        QVERIFY2(words.contains(QLatin1String(word)), word);
    QVERIFY(shown.action("copies.dismiss")->isEnabled());
    QVERIFY(TriageService(*shown.test.workspace()).figures().states.isEmpty()); // looking keeps nothing

    QTest::mouseClick(shown.button("keep"), Qt::LeftButton);
    QTRY_COMPARE(shown.count(MatchState::Open), 1);
    QTRY_VERIFY(wordsOn(*desk).contains(QStringLiteral("Open")));
    QTest::keyClick(desk, Qt::Key_Escape); // another one
    QTRY_VERIFY(!shown.desk());
}

void TestCopiesPage::nothingOfOurs()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.drop(shown.copy("bamboo-quilt.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shownEmptyState(*page), whileSearching);
    QVERIFY(wordsOn(*page).contains(QStringLiteral("Nothing of ours was found in bamboo-quilt.jpg")));
    QTest::mouseClick(shownEmptyState(*page)->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(shown.button("picture"));
}

void TestCopiesPage::notAPicture()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.drop(QStringLiteral(LIANMING_TEST_DATA "/imaging/broken.png"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.notice().level, Notice::Level::Failure, whileSearching);
    QVERIFY(shown.notice().text.contains(QStringLiteral("broken.png")));
    QTRY_VERIFY(shown.button("picture"));
}

void TestCopiesPage::whetherTheSellerIsLicensed()
{
    Shown shown;
    shown.license();
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.drop(shown.copy("shop-page.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    QVERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("The seller is not known")));
    const auto say = [&shown](const QString &shop) {
        QTest::mouseClick(shown.button("whose"), Qt::LeftButton);
        QTRY_VERIFY(shown.form<ListingForm>());
        auto *form = shown.form<ListingForm>();
        form->findChild<QComboBox *>(QStringLiteral("platform"))->setEditText(QStringLiteral("Tmall"));
        line(form, "shop")->setText(shop);
        line(form, "price")->setText(QStringLiteral("¥19.80"));
        form->saveButton()->click();
        QTRY_VERIFY(!shown.page()->isDetailOpen());
    };
    say(QStringLiteral("棉品小店"));
    QTRY_VERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("Licensed")));
    QVERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("31 Dec 2026")));
    QVERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("棉品小店 on Tmall")));
    say(QStringLiteral("某某印花厂"));
    QTRY_VERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("Never licensed")));
    QVERIFY(TriageService(*shown.test.workspace()).listings().isEmpty());
    // A shop that is known by its number and its name stands as it is linked, whichever of them is said.
    Workspace &w = *shown.test.workspace();
    Seller known = SellerService(w).named(QStringLiteral("棉品小店"));
    known.shopId = QStringLiteral("9900");
    SellerService(w).change(known);
    say(QStringLiteral("某某印花厂"));
    QTRY_VERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("Never licensed")));
    say(QStringLiteral("棉品小店"));
    QTRY_VERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("Licensed")));
    QVERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("31 Dec 2026")));
}

void TestCopiesPage::dismissesByKeyAndRemembers()
{
    Shown shown;
    shown.attach(1, "lotus-scroll-colours");
    shown.attach(3, "lotus-scroll"); // much the same
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.drop(shown.copy("lotus-small.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    CopyDesk *desk = shown.desk();
    const Id<Asset> first = desk->shown().match.asset;
    QTest::keyClick(desk, Qt::Key_Right);
    QTRY_VERIFY(desk->shown().match.asset != first);
    QTest::keyClick(desk, Qt::Key_Right); // there is no more
    QTest::keyClick(desk, Qt::Key_Left);
    QTRY_COMPARE(desk->shown().match.asset, first);

    shown.action("copies.dismiss")->trigger();
    QTRY_VERIFY(shown.form<DismissForm>());
    auto *form = shown.form<DismissForm>();
    auto *reason = form->findChild<QComboBox *>(QStringLiteral("reason"));
    QCOMPARE(reason->findData(int(DismissalReason::Licensed)), -1); // nobody says who it is
    reason->setCurrentIndex(reason->findData(int(DismissalReason::Other)));
    QVERIFY(!form->saveButton()->isEnabled());
    form->findChild<QPlainTextEdit *>(QStringLiteral("note"))->setPlainText(QStringLiteral("our own flyer"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.count(MatchState::Dismissed), 1);
    QCOMPARE(shown.count(MatchState::Open), 1); // the other one was kept with it
    QTRY_VERIFY(wordsOn(*desk).contains(QStringLiteral("Dismissed: Another reason")));
    QTRY_VERIFY(!shown.action("copies.dismiss")->isEnabled());

    shown.view("remembered");
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("Another reason"));
    shown.choose(0);
    QTRY_VERIFY(shown.button("takeBack"));
    QVERIFY(wordsOn(page->detail()).contains(QStringLiteral("our own flyer")));
    shown.test.prompts().lines = {QStringLiteral("not ours after all")};
    QTest::mouseClick(shown.button("takeBack"), Qt::LeftButton);
    QTRY_COMPARE(shown.count(MatchState::Open), 2);
    QTRY_VERIFY(shownEmptyState(*page));
}

void TestCopiesPage::takesIntoACaseByKey()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.search()->setDraft(Shown::listing("1", QStringLiteral("某某印花厂")));
    shown.drop(shown.copy("shop-page.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    shown.action("copies.case")->trigger();
    QTRY_VERIFY(shown.form<CaseBeginForm>());
    auto *form = shown.form<CaseBeginForm>();
    QCOMPARE(line(form, "title")->text(), QStringLiteral("某某印花厂"));
    line(form, "title")->clear();
    QVERIFY(!form->saveButton()->isEnabled());
    line(form, "title")->setText(QStringLiteral("Peony stickers"));
    form->saveButton()->click();
    QTRY_COMPARE(CaseService(*shown.test.workspace()).list().size(), 1);
    QTRY_COMPARE(shown.count(MatchState::InCase), 1);
    QTRY_VERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("In a case")));
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    shown.notice().action();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("cases"));
}

void TestCopiesPage::aFolderInTheBackground()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    const QString folder = QFileInfo(shown.copy("shop-page.jpg", QStringLiteral("june"))).path();
    shown.copy("bag.jpg", QStringLiteral("june"));
    shown.copy("bamboo-quilt.jpg", QStringLiteral("june"));
    QVERIFY(
        QFile::copy(QStringLiteral(LIANMING_TEST_DATA "/imaging/broken.png"), folder + QStringLiteral("/broken.png")));
    shown.drop(folder);
    QTRY_VERIFY_WITH_TIMEOUT(shown.notice().text.startsWith(QStringLiteral("june: 4 pictures searched, 2 matches")),
                             whileSearching);
    QVERIFY(shown.notice().action);
    const auto show = shown.notice().action;
    show();
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 2), QStringLiteral("Finished"));
    QTRY_VERIFY(page->isDetailOpen());
    QVERIFY(page->detail().findChildren<QLabel *>(QStringLiteral("unreadable")).size() == 1);
    QVERIFY(wordsOn(page->detail()).contains(QStringLiteral("broken.png")));
    // What was stopped goes on behind what was done.
    Workspace &w = *shown.test.workspace();
    const CopyScanRun begun = CopyScan(w).begin(ScanKind::Folder, folder);
    (void)CopyScan(w).record(begun.id,
                             {QStringLiteral("bag.jpg"), folder + QStringLiteral("/bag.jpg"), {}, {}, {}, {}});
    page->reload();
    QTRY_COMPARE(shown.rows(), 2);
    const auto runs = CopyScan(w).runs();
    QCOMPARE(runs.first().id, begun.id);
    page->closeDetail();
    shown.choose(0);
    QTRY_VERIFY(shown.button("goOn"));
    // Somebody else is named now: what was begun goes on as what it was said to be.
    shown.search()->setDraft(Shown::listing("1", QStringLiteral("某某印花厂")));
    QSemaphore held; // another job is first
    auto first =
        shown.test.session().jobs.run(QStringLiteral("Waiting"), [&held](Workspace &, Progress &) { held.acquire(); });
    const auto release = qScopeGuard([&held] { held.release(); });
    QTest::mouseClick(shown.button("goOn"), Qt::LeftButton);
    QTRY_COMPARE(shown.cell(0, 2), QStringLiteral("Running now"));
    shown.choose(0);
    QTRY_VERIFY(shown.button("stop"));
    QVERIFY(!shown.button("goOn") && !shown.button("end"));
    shown.drop(folder); // once is enough
    QTRY_VERIFY(shown.notice().text.contains(QStringLiteral("is being searched already")));
    QCOMPARE(shown.test.session().jobs.running().size(), 2);
    QTest::mouseClick(shown.button("stop"), Qt::LeftButton);
    held.release();
    QTRY_VERIFY(shown.test.session().jobs.running().isEmpty());
    QCOMPARE(CopyScan(w).run(begun.id).state, ScanState::Running);
    QTRY_VERIFY(shown.button("goOn"));
    QTest::mouseClick(shown.button("goOn"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(CopyScan(w).run(begun.id).state == ScanState::Finished, whileSearching);
    QCOMPARE(CopyScan(w).run(begun.id).pictures, 4);
    QCOMPARE(CopyScan(w).runs().size(), 2);
    QVERIFY(SellerService(w).list().isEmpty());
}

void TestCopiesPage::whatIsDismissedIsWhatIsShown()
{
    Shown shown;
    shown.attach(3, "lotus-scroll");
    shown.index();
    int number = 0;
    for (const char *picture : {"shop-page.jpg", "bag.jpg", "lotus-small.jpg"})
        (void)shown.stored(picture,
                           Shown::listing(qPrintable(QString::number(++number)), QStringLiteral("某某印花厂")));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    SellerMatches *matches = shown.board()->matches();
    QTRY_COMPARE(matches->cards()->cards().size(), 3);
    matches->showPlace(1);
    QTRY_VERIFY(shown.desk());
    const Id<StoredMatch> seen = shown.desk()->shown().id;
    QCOMPARE(seen, matches->cards()->cards().at(1).row.match);
    // A colleague dismisses the one before it: the list moves up, and what is seen stays what is done something with.
    const Id<StoredMatch> before = matches->cards()->cards().first().row.match;
    TriageService(*shown.test.workspace()).dismiss({before}, DismissalReason::OwnUse, {});
    page->reload();
    QTRY_COMPARE(matches->cards()->cards().size(), 2);
    QCOMPARE(matches->chosen().size(), 1);
    QCOMPARE(matches->chosen().first().row.match, seen);
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(shown.desk()->shown().id, seen);
    QVERIFY(wordsOn(*shown.desk()).contains(QStringLiteral("Match 1 of 2")));
    // And when the one that is seen goes, nothing else is taken for it before it is seen.
    TriageService(*shown.test.workspace()).dismiss({seen}, DismissalReason::OwnUse, {});
    page->reload();
    QTRY_COMPARE(matches->cards()->cards().size(), 1);
    QVERIFY(matches->chosen().isEmpty() || shown.desk()->shown().id == matches->chosen().first().row.match);
    QTRY_COMPARE(shown.desk()->shown().id, matches->cards()->cards().first().row.match);
    QCOMPARE(matches->chosen().size(), 1);
}

void TestCopiesPage::aLateFailureTakesNothingAway()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    // The first one fails when the second is being searched for already.
    shown.drop(QStringLiteral(LIANMING_TEST_DATA "/imaging/broken.png"));
    shown.drop(shown.copy("shop-page.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    QCOMPARE(shown.desk()->shown().theirName, QStringLiteral("shop-page.jpg"));
}

void TestCopiesPage::severalPicturesAtOnce()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.search()->takeFirst({shown.copy("shop-page.jpg"), shown.copy("bag.jpg"), shown.copy("bamboo-quilt.jpg")});
    QVERIFY(shown.notice().text.contains(QStringLiteral("shop-page.jpg")));
    QVERIFY(shown.notice().text.contains(u'3'));
    QVERIFY(shown.notice().advice.contains(QStringLiteral("folder")));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    QCOMPARE(shown.desk()->shown().theirName, QStringLiteral("shop-page.jpg"));
}

void TestCopiesPage::whoMayOnlySee()
{
    Shown shown;
    shown.index();
    (void)shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    PeopleService people(*shown.test.workspace());
    Member member;
    member.name = shown.test.workspace()->actor.name;
    member.role = Role::Administrator;
    people.add(member);
    member = {};
    member.name = QStringLiteral("Lin");
    member.role = Role::Legal;
    people.add(member);
    member.name = QStringLiteral("Lead");
    member.role = Role::Lead;
    people.add(member);
    shown.test.settings().setValue(QStringLiteral("actor"), member.name);
    CopiesPage *page = shown.show();
    const auto isRefused = [&shown](const char *name) {
        const QPushButton *one = shown.button(name);
        return one && !one->isEnabled() && one->toolTip().startsWith(QStringLiteral("Only licensing staff and legal"));
    };
    QTRY_VERIFY(!shown.action("copies.folder")->isEnabled());
    QVERIFY(shown.action("copies.search")->isEnabled());
    for (const char *one : {"folder", "sheet", "index"})
        QVERIFY2(isRefused(one), one);
    QVERIFY(shown.button("picture")->isEnabled());
    shown.drop(shown.copy("bag.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.desk(), whileSearching);
    for (const char *one : {"case", "dismiss", "keep"})
        QVERIFY2(isRefused(one), one);
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("caseChosen"));
    QTRY_COMPARE(shown.board()->matches()->cards()->cards().size(), 1);
    for (const char *one : {"caseChosen", "dismissChosen", "whoseShop", "renameShop"})
        QVERIFY2(isRefused(one), one);
    // Somebody who may takes over, and nothing needs to be read again.
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Lin"));
    QTRY_VERIFY(shown.button("caseChosen")->isEnabled());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestCopiesPage::anIndexThatLacksPictures()
{
    Shown shown;
    shown.index();
    for (const char *drawing : {"fish", "cloud"})
        shown.attach(1, drawing);
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.drop(shown.copy("bamboo-quilt.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(shownEmptyState(*page), whileSearching);
    QVERIFY(wordsOn(*page).contains(QStringLiteral("4 of our 6")));
}

void TestCopiesPage::aSheetIsTriedFirst()
{
    Shown shown;
    shown.index();
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    const QString picture = shown.copy("shop-page.jpg", QStringLiteral("sheet"));
    const QString path = QFileInfo(picture).path() + QStringLiteral("/listings.csv");
    QFile sheet(path);
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("platform,shop,number,title,price,picture\n"
                "tmall,Print works,11,Stickers,12.00,shop-page.jpg\n"
                "tmall,Print works,12,Cards,9.00,../outside.jpg\n");
    sheet.close();
    shown.drop(path);
    auto *view = page->findChild<ListingImportView *>();
    QTRY_VERIFY(view->report());
    QVERIFY(wordsOn(*view).contains(QStringLiteral("This is what the import would do")));
    QCOMPARE(view->report()->present, 2);
    QCOMPARE(view->report()->refused, 1);
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("Not imported"));
    QVERIFY(!shown.cell(0, 3).isEmpty());
    QVERIFY(TriageService(*shown.test.workspace()).listings().isEmpty());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    QTest::mouseClick(shown.button("take"), Qt::LeftButton);
    QTRY_COMPARE(TriageService(*shown.test.workspace()).listings().size(), 1);
    QTRY_COMPARE(shown.button("take")->text(), QStringLiteral("Search the pictures"));
    QTest::mouseClick(shown.button("take"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(MatchState::Open), 1, whileSearching);
}

void TestCopiesPage::theBoardBySeller()
{
    Shown shown;
    shown.license();
    shown.index();
    const auto one = shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    (void)shown.stored("bag.jpg", Shown::listing("2", QStringLiteral("某某印花厂")));
    (void)shown.stored("shop-page.jpg", Shown::listing("3", QStringLiteral("棉品小店")));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 2);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("某某印花厂"));
    QCOMPARE(shown.cell(0, 1), QStringLiteral("Tmall"));
    QCOMPARE(shown.cell(0, 2), QStringLiteral("Never licensed"));
    QCOMPARE(shown.cell(0, 3), QStringLiteral("2"));
    QVERIFY(shown.cell(0, 7).contains(QStringLiteral("4,200.00"))); // 2 × 200 × 10.50
    QCOMPARE(shown.cell(1, 2), QStringLiteral("Licensed"));
    shown.board()->findChild<Chip *>(QStringLiteral("standing"))->setValue(QStringLiteral("in_scope"));
    QTRY_COMPARE(shown.rows(), 1);
    shown.board()->findChild<Chip *>(QStringLiteral("standing"))->setValue({});
    QTRY_COMPARE(shown.rows(), 2);

    shown.choose(0);
    MatchCards *cards = shown.board()->matches()->cards();
    QTRY_COMPARE(cards->cards().size(), 2);
    QVERIFY(cards->isVisible());
    QVERIFY(wordsOn(*page).contains(QStringLiteral("某某印花厂 on Tmall")));
    QVERIFY(cards->cards().first().match.queryRegion.size() >= 3);
    QTest::keyClick(cards, Qt::Key_Home);
    QTest::keyClick(cards, Qt::Key_Return);
    QTRY_VERIFY(shown.desk());
    QTRY_VERIFY(!shown.desk()->pair()->theirs().picture.isNull());
    const auto id = shown.desk()->shown().id;
    QTest::keyClick(shown.desk(), Qt::Key_Right);
    QTRY_VERIFY(shown.desk()->shown().id != id);
    QTest::keyClick(shown.desk(), Qt::Key_Escape);
    QTRY_VERIFY(cards->isVisible());
    // A match by its id, from elsewhere.
    page->openRecord(one.value);
    QTRY_VERIFY(shown.desk());
    QCOMPARE(shown.desk()->shown().id, one);
    shown.desk()->backWanted();
    QTRY_VERIFY(cards->isVisible());
    QTest::mouseClick(shown.button("allSellers"), Qt::LeftButton);
    QTRY_COMPARE(shown.rows(), 2);
    // A licensee's match can be dismissed as such.
    shown.choose(1);
    QTRY_COMPARE(cards->cards().size(), 1);
    cards->selectAll();
    shown.action("copies.dismiss")->trigger();
    QTRY_VERIFY(shown.form<DismissForm>());
    QCOMPARE(shown.form<DismissForm>()->reason(), DismissalReason::Licensed);
    shown.form<DismissForm>()->saveButton()->click();
    QTRY_COMPARE(shown.count(MatchState::Dismissed), 1);
    QTRY_COMPARE(cards->cards().size(), 0);
}

void TestCopiesPage::severalListingsInOneCase()
{
    Shown shown;
    shown.index();
    (void)shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    (void)shown.stored("bag.jpg", Shown::listing("2", QStringLiteral("某某印花厂")));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    MatchCards *cards = shown.board()->matches()->cards();
    QTRY_COMPARE(cards->cards().size(), 2);
    cards->selectAll();
    QTRY_COMPARE(shown.button("caseChosen")->text(), QStringLiteral("Take 2 into a case…"));
    QTest::mouseClick(shown.button("caseChosen"), Qt::LeftButton);
    QTRY_VERIFY(shown.form<CaseBeginForm>());
    shown.form<CaseBeginForm>()->saveButton()->click();
    CaseService service(*shown.test.workspace());
    QTRY_COMPARE(service.list().size(), 1); // one seller, one case
    QCOMPARE(service.get(service.list().first().id).items.size(), 2);
    QTRY_COMPARE(shown.count(MatchState::InCase), 2);
}

void TestCopiesPage::saysWhoseShopItIs()
{
    Shown shown;
    shown.license();
    shown.index();
    (void)shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("罗莱家居"), "jd"));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 2), QStringLiteral("Possibly licensed"));
    shown.choose(0);
    QTRY_VERIFY(shown.button("whoseShop"));
    QTest::mouseClick(shown.button("whoseShop"), Qt::LeftButton);
    QTRY_VERIFY(shown.form<SellerLinkForm>());
    auto *form = shown.form<SellerLinkForm>();
    QVERIFY(form->findChild<QComboBox *>(QStringLiteral("who"))->currentText().contains(QStringLiteral("a licensee")));
    QCOMPARE(form->value().brand, shown.house.luolai);
    line(form, "note")->setText(QStringLiteral("by telephone"));
    form->saveButton()->click();
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("A shop of")));
    const auto sellers = SellerService(*shown.test.workspace()).list({.platform = QStringLiteral("jd")});
    QCOMPARE(sellers.first().seller.link, SellerLink::Brand);
    QCOMPARE(sellers.first().seller.linkNote, QStringLiteral("by telephone"));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Licensed")));
}

void TestCopiesPage::saysThatAShopHasAnotherName()
{
    Shown shown;
    shown.index();
    ListingDraft draft = Shown::listing("", QStringLiteral("某某印花厂"));
    draft.url = QStringLiteral("https://detail.tmall.com/item.htm?id=678900112233");
    const auto first = shown.stored("shop-page.jpg", draft);
    draft.shopName = QStringLiteral("新印花厂");
    VERIFY_ERROR((void)shown.stored("shop-page.jpg", draft), Error::Kind::Rejected);
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("renameShop"));
    QVERIFY(shown.button("renameShop")->isEnabled());
    shown.test.prompts().lines = {QStringLiteral(" 新印花厂 ")};
    QTest::mouseClick(shown.button("renameShop"), Qt::LeftButton);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("新印花厂 on Tmall")));
    QTRY_VERIFY(shown.notice().text.contains(QStringLiteral("still known by the old one")));
    const auto sellers = SellerService(*shown.test.workspace()).list();
    QCOMPARE(sellers.size(), 1);
    QCOMPARE(sellers.first().seller.name, QStringLiteral("新印花厂"));
    QCOMPARE(sellers.first().seller.otherNames, QStringList{QStringLiteral("某某印花厂")});
    // Now the listing may be said to be the shop's, by either name.
    QCOMPARE(shown.stored("shop-page.jpg", draft), first);
    draft.shopName = QStringLiteral("某某印花厂");
    QCOMPARE(shown.stored("shop-page.jpg", draft), first);
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestCopiesPage::aMatchBeyondThoseThatAreShown()
{
    Shown shown;
    shown.index();
    const auto first = shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    constexpr int many = 501; // one more than are shown
    QList<CopyMatch> found;
    for (int i = 0; i < many; ++i) {
        CopyMatch match;
        match.sha256 = QStringLiteral("%1").arg(i, 64, 10, QLatin1Char('0'));
        match.file = QStringLiteral("ours.png");
        match.asset = shown.house.assets[0];
        match.assetCode = QStringLiteral("SZM/1");
        match.kind = CopyKind::Part;
        match.inliers = 42;
        match.score = 0.9 - i * 0.001;
        match.querySize = match.assetSize = QSize(600, 400);
        match.queryRegion = match.assetRegion = {{0, 0}, {600, 0}, {600, 400}, {0, 400}};
        found.append(match);
    }
    const auto last = CopyScan(*shown.test.workspace())
                          .picture(shown.copy("bag.jpg"), Shown::listing("2", QStringLiteral("小铺"), "jd"),
                                   {[&found](const QString &) { return found; }, {}})
                          .matches.last()
                          .id;
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("board");
    QTRY_COMPARE(shown.rows(), 2);
    page->openRecord(first.value);
    QTRY_VERIFY(shown.desk());
    QCOMPARE(shown.desk()->shown().id, first);
    // Its seller's best ones are shown, and not any longer what was shown before.
    page->openRecord(last.value);
    SellerMatches *matches = shown.board()->matches();
    QTRY_COMPARE(matches->cards()->cards().size(), many - 1);
    QTRY_VERIFY(!shown.desk());
    QVERIFY(matches->cards()->isVisible());
    QVERIFY(wordsOn(*page).contains(QStringLiteral("小铺 on ")));
    page->reload();
    QTRY_VERIFY(!page->isLoading());
    QVERIFY(!shown.desk());
}

void TestCopiesPage::eachMeasuredChangeHasWords()
{
    QVERIFY(!publishedRecall().changes.isEmpty());
    for (const CopyRecall::Change &change : publishedRecall().changes)
        QVERIFY2(copyChangeText(change.code) != change.code, qPrintable(change.code));
}

void TestCopiesPage::figuresLeadToRows()
{
    Shown shown;
    shown.index();
    (void)shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    (void)shown.stored("bag.jpg", Shown::listing("2", QStringLiteral("小铺"), "jd"));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.view("figures");
    auto *figures = page->findChild<CopyChartsView *>();
    QTRY_COMPARE(figures->figures().platforms.size(), 2);
    auto *platforms = figures->findChild<BarList *>(QStringLiteral("platforms"));
    QCOMPARE(platforms->bars().size(), 2);
    QCOMPARE(figures->figures().weeks.size(), 1);
    Q_EMIT platforms->opened(QStringLiteral("jd"));
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("小铺"));
    shown.view("figures");
    Q_EMIT figures->rowsWanted({{QStringLiteral("week"), figures->figures().weeks.first().code}});
    QTRY_COMPARE(shown.rows(), 2);
    shown.view("figures");
    Q_EMIT figures->rowsWanted({{QStringLiteral("week"), QStringLiteral("2026-W01")}});
    QTRY_VERIFY(shownEmptyState(*page));
    shown.view("figures");
    auto *sellers = figures->findChild<BarList *>(QStringLiteral("sellers"));
    Q_EMIT sellers->opened(sellers->bars().first().key);
    QTRY_COMPARE(shown.board()->matches()->cards()->cards().size(), 1);
}

void TestCopiesPage::nothingIsCutOff()
{
    Shown shown;
    shown.index();
    (void)shown.stored("shop-page.jpg", Shown::listing("1", QStringLiteral("某某印花厂")));
    CopiesPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    for (const QString &state : page->tourStates()) {
        page->showTourState(state);
        QTRY_VERIFY(!page->isLoading());
        TRY_VERIFY_NOTHING_CLIPPED(*page);
    }
}

void TestCopiesPage::theSampleSaysWhatIsFound()
{
    Shown shown;
    QFile file(sample::resource(QStringLiteral("listings.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray listings = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(listings.size(), 9);
    QStringList drawings{QStringLiteral("peony.png"), QStringLiteral("honeysuckle.png")};
    for (const QJsonValue &listing : listings) {
        const QJsonArray matches = listing[u"matches"].toArray();
        for (const QJsonValue &match : matches) {
            const QString drawing = match[u"file"].toString();
            if (drawings.contains(drawing))
                continue;
            drawings.append(drawing);
            shown.attach(1, QFileInfo(drawing).completeBaseName().toLatin1().constData());
        }
    }
    shown.index();
    CopySearch search(*shown.test.workspace(), shown.test.session().pictures);
    for (const QJsonValue &listing : listings) {
        const QByteArray name = listing[u"picture"].toString().toLatin1();
        const QList<CopyMatch> found = search.search(shown.copy(name.constData()));
        const QJsonArray matches = listing[u"matches"].toArray();
        for (const QJsonValue &match : matches) {
            const auto one = std::ranges::find(found, match[u"file"].toString(), &CopyMatch::file);
            QVERIFY2(one != found.end(), name.constData());
            QCOMPARE(QLatin1StringView(copyKindCode(one->kind)), match[u"kind"].toString());
            QVERIFY(qAbs(one->score - match[u"score"].toDouble() / 1000) < 0.1);
            QCOMPARE(one->querySize.width(), listing[u"size"][0].toInt());
            const auto bounds = [](const QJsonArray &corners) {
                QPolygonF out;
                for (const QJsonValue &corner : corners)
                    out.append(QPointF(corner[0].toDouble(), corner[1].toDouble()) / 10);
                return out.boundingRect();
            };
            const QRectF told = bounds(match[u"query_region"].toArray());
            const QRectF seen = QPolygonF(one->queryRegion).boundingRect();
            QVERIFY2(qAbs(told.left() - seen.left()) < 8 && qAbs(told.right() - seen.right()) < 8
                         && qAbs(told.top() - seen.top()) < 8 && qAbs(told.bottom() - seen.bottom()) < 8,
                     name.constData());
        }
    }
}

QTEST_MAIN(TestCopiesPage)
#include "tst_copiespage.moc"
