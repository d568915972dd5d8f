// The picture of a round: places set by mouse and by keys, pins, the divider; and what the difference finds.
#include "core/imaging/picturedifference.h"
#include "ui/approvals/reviewcanvas.h"

#include <QSignalSpy>
#include <QTest>

using namespace lianming;

namespace {

QImage plain(QSize size, Qt::GlobalColor colour)
{
    QImage out(size, QImage::Format_RGB32);
    out.fill(colour);
    return out;
}

struct ShownCanvas {
    ReviewCanvas canvas;

    ShownCanvas()
    {
        canvas.resize(624, 424); // 600 × 400 inside its margin
        canvas.setPicture(plain({300, 200}, Qt::white));
        canvas.show();
        canvas.setFocus();
    }
};

} // namespace

class TestReviewCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsClicked();
    void aClickBesideIsNone();
    void aRectangleIsDragged();
    void placesByKeys();
    void pinsAreClicked();
    void theDividerMoves();
    void zooms();
    void captions();
    void differences();
};

void TestReviewCanvas::aPlaceIsClicked()
{
    ShownCanvas shown;
    const QSignalSpy changed(&shown.canvas, &ReviewCanvas::placeChanged);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {12 + 150, 12 + 300});
    QVERIFY(shown.canvas.place());
    QCOMPARE(*shown.canvas.place(), (PictureRegion{2500, 7500, 0, 0}));
    QVERIFY(!changed.isEmpty());
    shown.canvas.setPlacing(false);
    shown.canvas.setPlace({});
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {162, 312});
    QVERIFY(!shown.canvas.place());
}

void TestReviewCanvas::aClickBesideIsNone()
{
    ShownCanvas shown;
    shown.canvas.setEarlier(plain({300, 200}, Qt::red));
    shown.canvas.setMode(CanvasMode::Beside);                         // two of 294 × 196 in the middle of the height
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {150, 212}); // on the earlier one
    QVERIFY(!shown.canvas.place());
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {450, 50}); // above the picture
    QVERIFY(!shown.canvas.place());
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {465, 212});
    QVERIFY(shown.canvas.place());
    QCOMPARE(*shown.canvas.place(), (PictureRegion{5000, 5000, 0, 0}));
}

void TestReviewCanvas::aRectangleIsDragged()
{
    ShownCanvas shown;
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {12 + 300, 12 + 200});
    QTest::mouseMove(&shown.canvas, {12 + 150, 12 + 100});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {12 + 150, 12 + 100});
    QVERIFY(shown.canvas.place());
    QCOMPARE(*shown.canvas.place(), (PictureRegion{2500, 2500, 2500, 2500}));
}

void TestReviewCanvas::placesByKeys()
{
    ShownCanvas shown;
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    QTest::keyClick(&shown.canvas, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    QVERIFY(shown.canvas.place());
    QCOMPARE(*shown.canvas.place(), (PictureRegion{5050, 4500, 0, 0}));
    QTest::keyClick(&shown.canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&shown.canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(*shown.canvas.place(), (PictureRegion{5050, 4500, 50, 50}));
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&shown.canvas, Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(shown.canvas.place()->y + shown.canvas.place()->height, wholeRegion); // never outside
}

void TestReviewCanvas::pinsAreClicked()
{
    ShownCanvas shown;
    shown.canvas.setPins({{7, 1, {5000, 5000, 0, 0}, false, false}});
    const QSignalSpy clicked(&shown.canvas, &ReviewCanvas::pinClicked);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {12 + 300, 12 + 200});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toLongLong(), 7);
    QVERIFY(!shown.canvas.place());
}

void TestReviewCanvas::theDividerMoves()
{
    ShownCanvas shown;
    shown.canvas.setEarlier(plain({300, 200}, Qt::red));
    shown.canvas.setMode(CanvasMode::Swipe);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {12 + 450, 12 + 100});
    QCOMPARE(shown.canvas.divider(), 0.75);
    QImage grabbed = shown.canvas.grab().toImage();
    QCOMPARE(grabbed.pixelColor(12 + 100, 12 + 20), QColor(Qt::red)); // the earlier one left of it
    QCOMPARE(grabbed.pixelColor(12 + 550, 12 + 20), QColor(Qt::white));
    QTest::keyClick(&shown.canvas, Qt::Key_Left);
    QVERIFY(shown.canvas.divider() < 0.75);
    QVERIFY(!shown.canvas.place());
}

void TestReviewCanvas::zooms()
{
    ShownCanvas shown;
    // The place under the pointer stays: a click there means the same place as before.
    const QPointF fixed(12 + 150, 12 + 100);
    shown.canvas.setZoom(4, fixed);
    QCOMPARE(shown.canvas.zoom(), 4.0);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, fixed.toPoint());
    QCOMPARE(*shown.canvas.place(), (PictureRegion{2500, 2500, 0, 0}));
    // Dragged to its edge and no further.
    QTest::mousePress(&shown.canvas, Qt::RightButton, {}, {100, 100});
    QTest::mouseMove(&shown.canvas, {620, 420});
    QTest::mouseRelease(&shown.canvas, Qt::RightButton, {}, {620, 420});
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {12, 12});
    QCOMPARE(*shown.canvas.place(), (PictureRegion{0, 0, 0, 0}));
    QTest::keyClick(&shown.canvas, Qt::Key_Minus);
    QVERIFY(shown.canvas.zoom() < 4.0);
    QTest::keyClick(&shown.canvas, Qt::Key_0);
    QCOMPARE(shown.canvas.zoom(), 1.0);
    shown.canvas.zoomOut();
    QCOMPARE(shown.canvas.zoom(), 1.0);
}

void TestReviewCanvas::captions()
{
    // Which is which is written on the pictures, where both are seen.
    ShownCanvas shown;
    shown.canvas.setEarlier(plain({300, 200}, Qt::red));
    const QImage bare = shown.canvas.grab().toImage();
    shown.canvas.setCaptions(QStringLiteral("round 2"), QStringLiteral("round 1"));
    QCOMPARE(shown.canvas.grab().toImage(), bare);
    shown.canvas.setMode(CanvasMode::Swipe);
    const QImage named = shown.canvas.grab().toImage();
    shown.canvas.setCaptions({}, {});
    QVERIFY(shown.canvas.grab().toImage() != named);
}

void TestReviewCanvas::differences()
{
    QImage older = plain({40, 20}, Qt::white);
    QImage newer = older;
    for (int x = 0; x < 10; ++x) {
        for (int y = 0; y < 20; ++y)
            newer.setPixelColor(x, y, Qt::black);
    }
    newer.setPixelColor(30, 10, QColor(240, 240, 240)); // as compression does
    PictureDifference found = pictureDifference(older, newer, Qt::red);
    QCOMPARE(found.changed, 200);
    QCOMPARE(found.share(), 0.25);
    QCOMPARE(found.picture.pixelColor(5, 5), QColor(Qt::red));
    QVERIFY(found.picture.pixelColor(30, 10) != QColor(Qt::red));
    QVERIFY(!found.resized);
    QCOMPARE(pictureDifference(newer, newer, Qt::red).changed, 0);
    found = pictureDifference(plain({80, 40}, Qt::white), older, Qt::red); // the same, twice as large
    QCOMPARE(found.changed, 0);
    QVERIFY(!found.resized);
    QVERIFY(pictureDifference(plain({50, 40}, Qt::white), older, Qt::red).resized);
    QVERIFY(pictureDifference({}, older, Qt::red).picture.isNull());
}

QTEST_MAIN(TestReviewCanvas)
#include "tst_reviewcanvas.moc"
