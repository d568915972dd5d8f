#include "core/assets/assetservice.h"
#include "core/assets/bulkservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/bulkeditform.h"
#include "ui/assets/duplicatesview.h"
#include "ui/assets/motifcutter.h"
#include "ui/assets/regionfield.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/segmentedswitch.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace lianming;

namespace {

/// A window with the assets of one museum: three bowls, two of which are one.
struct Bowls {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets")})};
    AssetService service{*test.workspace()};
    Id<Institution> museum;
    QList<Id<Asset>> ids;

    Bowls()
    {
        Institution owner;
        owner.code = QStringLiteral("PM");
        owner.nameEn = QStringLiteral("Palace Museum");
        museum = InstitutionService(*test.workspace()).add(owner);
        for (const char *number : {"S-013", "S13", "S2"}) {
            Asset a;
            a.institution = museum;
            a.accessionNumber = QString::fromUtf8(number);
            a.titleEn = QStringLiteral("Bowl ") + a.accessionNumber;
            ids.append(service.add(a));
        }
    }
    AssetsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<AssetsPage *>();
    }
    void trigger(const char *id) { test.session().actions.find(QString::fromLatin1(id))->trigger(); }
    const Notice &notice() { return test.session().messages.current(); }
};

} // namespace

class TestOrdering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regionsAreDragged();
    void regionFieldByKeysAndMouse();
    void changesManyAndUndoes();
    void refusesBeforeItIsDone();
    void mergesAPair();
    void saysTwoThings();
    void opensTheCutter();
};

void TestOrdering::regionsAreDragged()
{
    const PictureRegion region{1000, 2000, 3000, 4000};
    QCOMPARE(dragged(region, RegionPart::Inside, 500, -500), (PictureRegion{1500, 1500, 3000, 4000}));
    QCOMPARE(dragged(region, RegionPart::Inside, 90'000, -90'000), (PictureRegion{7000, 0, 3000, 4000}));
    QCOMPARE(dragged(region, RegionPart::Left, 500, 77), (PictureRegion{1500, 2000, 2500, 4000}));
    QCOMPARE(dragged(region, RegionPart::Left, 90'000, 0), (PictureRegion{3950, 2000, 50, 4000}));
    QCOMPARE(dragged(region, RegionPart::BottomRight, 100, 200), (PictureRegion{1000, 2000, 3100, 4200}));
    QCOMPARE(dragged(region, RegionPart::BottomRight, 90'000, 90'000), (PictureRegion{1000, 2000, 9000, 8000}));
    QCOMPARE(dragged(region, RegionPart::TopRight, 0, -5000), (PictureRegion{1000, 0, 3000, 6000}));
}

void TestOrdering::regionFieldByKeysAndMouse()
{
    RegionField field;
    field.resize(400, 400);
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    field.setPicture(picture);
    field.setRegion({2500, 2500, 5000, 5000});
    QTest::keyClick(&field, Qt::Key_Left);
    QCOMPARE(field.region().x, 2475);
    QTest::keyClick(&field, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(field.region().height, 5025);
    QTest::keyClick(&field, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(field.region().y, 2250);
    // A new rectangle from outside the old one.
    QTest::mousePress(&field, Qt::LeftButton, {}, QPoint(20, 40));
    QMouseEvent move(QEvent::MouseMove, QPointF(60, 80), QPointF(60, 80), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&field, &move);
    QTest::mouseRelease(&field, Qt::LeftButton, {}, QPoint(60, 80));
    QCOMPARE(field.region(), (PictureRegion{500, 1000, 1000, 1000}));
}

void TestOrdering::changesManyAndUndoes()
{
    Bowls b;
    AssetsPage *page = b.show();
    QTRY_VERIFY(!page->isLoading());
    b.trigger("assets.bulk");
    QTRY_VERIFY(qobject_cast<BulkEditForm *>(page->detail().body()));
    auto *form = qobject_cast<BulkEditForm *>(page->detail().body());
    form->findChild<QLineEdit *>(QStringLiteral("text"))->setText(QStringLiteral("Qing dynasty"));
    QTRY_VERIFY(form->preview() && form->preview()->changing == 3);
    QCOMPARE(form->saveButton()->text(), QStringLiteral("Change 3 assets"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(b.notice().text, QStringLiteral("3 assets changed."));
    QCOMPARE(b.service.get(b.ids[0]).period, QStringLiteral("Qing dynasty"));
    QCOMPARE(b.notice().actionText, QStringLiteral("Undo"));
    const auto undo = b.notice().action;
    undo();
    QTRY_COMPARE(b.notice().text, QStringLiteral("3 assets are as they were."));
    QVERIFY(b.service.get(b.ids[0]).period.isEmpty());
    QTRY_VERIFY(!page->isDetailOpen());
}

void TestOrdering::refusesBeforeItIsDone()
{
    Bowls b;
    AssetsPage *page = b.show();
    QTRY_VERIFY(!page->isLoading());
    b.trigger("assets.bulk");
    QTRY_VERIFY(qobject_cast<BulkEditForm *>(page->detail().body()));
    auto *form = qobject_cast<BulkEditForm *>(page->detail().body());
    form->findChild<ChoiceField *>(QStringLiteral("act"))->setValue(int(BulkChange::Act::Clear));
    form->findChild<ChoiceField *>(QStringLiteral("field"))->setValue(QStringLiteral("title_en"));
    QTRY_VERIFY(form->preview() && form->preview()->refused == 3);
    QVERIFY(!form->saveButton()->isEnabled());
    QVERIFY(form->findChild<QLineEdit *>(QStringLiteral("text"))->isHidden());
}

void TestOrdering::mergesAPair()
{
    Bowls b;
    AssetsPage *page = b.show();
    QTRY_VERIFY(!page->isLoading());
    b.trigger("assets.duplicates");
    auto *view = page->findChild<DuplicatesView *>();
    QVERIFY(view);
    QTRY_COMPARE(view->lines().size(), 1);
    QTRY_VERIFY(view->findChild<QRadioButton *>(QStringLiteral("title_en.right")));
    QTRY_VERIFY(!page->isLoading());
    view->findChild<QRadioButton *>(QStringLiteral("title_en.right"))->click();
    QCOMPARE(view->taken(), QStringList{QStringLiteral("title_en")});
    QTest::keyClick(view, Qt::Key_M);
    QTRY_COMPARE(b.notice().text, QStringLiteral("PM/S-013 stands for PM/S13."));
    QTRY_VERIFY(view->lines().isEmpty());
    QCOMPARE(b.service.get(b.ids[1]).mergedInto, b.ids[0]);
    QCOMPARE(b.service.get(b.ids[0]).titleEn, QStringLiteral("Bowl S13"));
    const auto undo = b.notice().action;
    undo();
    QTRY_COMPARE(view->lines().size(), 1);
    QVERIFY(!b.service.get(b.ids[1]).mergedInto.isSet());
    QCOMPARE(b.service.get(b.ids[0]).titleEn, QStringLiteral("Bowl S-013"));
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(!page->findChild<DuplicatesView *>());
}

void TestOrdering::saysTwoThings()
{
    Bowls b;
    AssetsPage *page = b.show();
    QTRY_VERIFY(!page->isLoading());
    b.trigger("assets.duplicates");
    auto *view = page->findChild<DuplicatesView *>();
    QTRY_COMPARE(view->lines().size(), 1);
    QTRY_VERIFY(view->findChild<QRadioButton *>());
    QTRY_VERIFY(!page->isLoading());
    QTest::keyClick(view, Qt::Key_D);
    QTRY_COMPARE(b.notice().text, QStringLiteral("Remembered as two things."));
    QTRY_VERIFY(view->lines().isEmpty());
    const auto undo = b.notice().action;
    undo();
    QTRY_COMPARE(view->lines().size(), 1);
}

void TestOrdering::opensTheCutter()
{
    Bowls b;
    AssetsPage *page = b.show();
    QTRY_VERIFY(!page->isLoading());
    page->openRecord(b.ids[0].value);
    QTRY_VERIFY(qobject_cast<AssetDetailView *>(page->detail().body()));
    auto *detail = qobject_cast<AssetDetailView *>(page->detail().body());
    Q_EMIT detail->cutWanted();
    auto *cutter = page->findChild<MotifCutter *>();
    QVERIFY(cutter);
    QTRY_COMPARE(cutter->findChild<QLineEdit *>(QStringLiteral("number"))->text(), QStringLiteral("S-013-m1"));
    cutter->findChild<QLineEdit *>(QStringLiteral("title_en"))->setText(QStringLiteral("Wave"));
    QCOMPARE(cutter->draft().titleEn, QStringLiteral("Wave"));
    QVERIFY(cutter->findChild<QPushButton *>(QStringLiteral("save"))->isEnabled());
}

QTEST_MAIN(TestOrdering)
#include "tst_ordering.moc"
