// What was taken is outlined where it is, whatever the size of the pictures and of the widget, and seen on any picture.
#include "ui/copies/pairview.h"
#include "ui/shell/theme.h"

#include <QTest>

using namespace lianming;

class TestPairView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlinesFollowThePictures_data();
    void outlinesFollowThePictures();
    void outlinesAreSeenOnAnyPicture_data();
    void outlinesAreSeenOnAnyPicture();
    void zoomsIntoThePart();
    void nothingToOutline();
};

namespace {

PairView::Side side(QSize size, const QColor &ink, const QPolygonF &region)
{
    PairView::Side out;
    out.picture = QImage(size / 2, QImage::Format_RGB32); // shown smaller than it is
    out.picture.fill(ink);
    out.size = size;
    out.region = region;
    out.caption = QStringLiteral("x");
    return out;
}

} // namespace

void TestPairView::outlinesFollowThePictures_data()
{
    QTest::addColumn<QSize>("widget");
    QTest::newRow("usual") << QSize(900, 400);
    QTest::newRow("narrow") << QSize(400, 500);
    QTest::newRow("low") << QSize(900, 200);
}

void TestPairView::outlinesFollowThePictures()
{
    QFETCH(QSize, widget);
    PairView view;
    view.resize(widget);
    const QPolygonF theirs({{100, 50}, {300, 50}, {300, 200}, {100, 200}});
    const QPolygonF ours({{0, 0}, {600, 0}, {600, 600}, {0, 600}});
    view.setSides(side({400, 400}, Qt::gray, theirs), side({600, 600}, Qt::gray, ours));
    for (const bool isOurs : {false, true}) {
        const QRectF frame = view.frameOf(isOurs);
        QVERIFY(QRectF(view.rect()).contains(frame));
        QCOMPARE(qRound(frame.width()), qRound(frame.height())); // as the picture is
        const QRectF outline = view.outlineOf(isOurs).boundingRect();
        QVERIFY(frame.adjusted(-0.5, -0.5, 0.5, 0.5).contains(outline));
        if (isOurs) {
            QVERIFY(qAbs(outline.width() - frame.width()) < 0.5);
        } else {
            QVERIFY(qAbs(outline.left() - (frame.left() + frame.width() / 4)) < 0.5);
            QVERIFY(qAbs(outline.width() - frame.width() / 2) < 0.5);
            QVERIFY(qAbs(outline.top() - (frame.top() + frame.height() / 8)) < 0.5);
        }
    }
    QVERIFY(view.frameOf(false).right() < view.frameOf(true).left());
}

void TestPairView::outlinesAreSeenOnAnyPicture_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::newRow("white") << QColor(Qt::white);
    QTest::newRow("black") << QColor(Qt::black);
    QTest::newRow("grey") << QColor(128, 128, 128);
    QTest::newRow("red") << QColor(229, 120, 109); // the outline's own
}

void TestPairView::outlinesAreSeenOnAnyPicture()
{
    QFETCH(QColor, ink);
    PairView view;
    view.resize(900, 400);
    const QPolygonF region({{100, 100}, {300, 100}, {300, 300}, {100, 300}});
    view.setSides(side({400, 400}, ink, region), side({400, 400}, ink, region));
    const QImage drawn = view.grab().toImage();
    const double scale = drawn.devicePixelRatio();
    const QPolygonF outline = view.outlineOf(false);
    const QPointF middle = (outline[0] + outline[1]) / 2; // of the upper edge
    int farthest = 0;
    for (int dy = -6; dy <= 6; ++dy) {
        const QColor seen = drawn.pixelColor((QPointF(middle.x(), middle.y() + dy) * scale).toPoint());
        farthest = std::max(farthest, std::abs(seen.red() - ink.red()) + std::abs(seen.green() - ink.green())
                                          + std::abs(seen.blue() - ink.blue()));
    }
    QVERIFY2(farthest > 150, qPrintable(QString::number(farthest)));
    // Inside, the picture is as it is.
    QCOMPARE(drawn.pixelColor((outline.boundingRect().center() * scale).toPoint()).rgb(), ink.rgb());
    // Hidden outlines leave the picture alone.
    view.setOutlined(false);
    const QImage plain = view.grab().toImage();
    QCOMPARE(plain.pixelColor((middle * scale).toPoint()).rgb(), ink.rgb());
}

void TestPairView::zoomsIntoThePart()
{
    PairView view;
    view.resize(900, 400);
    const QPolygonF region({{300, 300}, {400, 300}, {400, 400}, {300, 400}});
    view.setSides(side({400, 400}, Qt::gray, region), side({400, 400}, Qt::gray, region));
    const double before = view.outlineOf(false).boundingRect().width();
    view.setZoom(3);
    QVERIFY(qAbs(view.outlineOf(false).boundingRect().width() - 3 * before) < 0.5);
    QVERIFY(QRectF(view.rect()).contains(view.outlineOf(false).boundingRect().center()));
    view.setZoom(100);
    QCOMPARE(view.zoom(), 8.0);
    view.setZoom(0.1);
    QCOMPARE(view.zoom(), 1.0);
}

void TestPairView::nothingToOutline()
{
    PairView view;
    view.resize(900, 400);
    PairView::Side unread;
    unread.notice = QStringLiteral("Reading the picture…");
    view.setSides(unread, side({400, 400}, Qt::gray, {}));
    QVERIFY(view.outlineOf(false).isEmpty());
    QVERIFY(view.outlineOf(true).isEmpty());
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(TestPairView)
#include "tst_pairview.moc"
