// The deep-zoom viewer: its geometry as rules (what is under the pointer stays there, a picture never leaves the view,
// tiles cover what is seen and nothing is asked for twice), its tiles within their memory, and the widget by wheel,
// mouse and keys.
#include "core/imaging/pictureworker.h"
#include "tests/support/testworkspace.h"
#include "ui/assets/deepzoom.h"
#include "ui/assets/deepzoomtiles.h"
#include "ui/shell/tokens.h"

#include <rapidcheck.h>

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <atomic>
#include <cmath>

using namespace lianming;

namespace {

ZoomView zoomView(QSize picture, QSizeF viewport)
{
    ZoomView out;
    out.picture = picture;
    out.viewport = viewport;
    return fitted(out);
}

ZoomView anyView()
{
    const int width = *rc::gen::inRange(1, 40'000);
    const int height = *rc::gen::inRange(1, 40'000);
    const int across = *rc::gen::inRange(50, 3'000);
    const int down = *rc::gen::inRange(50, 2'000);
    ZoomView out = zoomView({width, height}, QSizeF(across, down));
    out = turned(out, *rc::gen::inRange(0, 4));
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        const QPointF place(*rc::gen::inRange(0, across), *rc::gen::inRange(0, down));
        out = zoomedAbout(out, place, out.scale * *rc::gen::inRange(1, 40) / 8.0);
        out = panned(out, QPointF(*rc::gen::inRange(-900, 900), *rc::gen::inRange(-900, 900)));
    }
    return out;
}

bool isNear(QPointF one, QPointF other, double within)
{
    return std::abs(one.x() - other.x()) <= within && std::abs(one.y() - other.y()) <= within;
}

/// Each corner of the picture in a colour of its own.
QImage corners(QSize size)
{
    QImage out(size, QImage::Format_RGB32);
    QPainter painter(&out);
    const int w = size.width() / 2;
    const int h = size.height() / 2;
    painter.fillRect(0, 0, w, h, Qt::red);
    painter.fillRect(w, 0, size.width() - w, h, Qt::green);
    painter.fillRect(0, h, w, size.height() - h, Qt::blue);
    painter.fillRect(w, h, size.width() - w, size.height() - h, Qt::yellow);
    return out;
}

QColor at(DeepZoom &picture, QPoint place)
{
    return picture.grab().toImage().pixelColor(place * picture.devicePixelRatio());
}

/// A picture of so many pixels whose tiles are made when they are asked for.
ZoomSource madeSource(QSize size, std::atomic<int> *asked = nullptr)
{
    return {size, [size, asked](const ZoomTile &tile) {
                if (asked)
                    ++*asked;
                const QRect area = tileArea(size, tile);
                QImage out(std::max(1, area.width() >> tile.level), std::max(1, area.height() >> tile.level),
                           QImage::Format_RGB32);
                out.fill(QColor::fromHsv((tile.x * 31 + tile.y * 17) % 360, 80, 200));
                return out;
            }};
}

void wheel(DeepZoom &picture, QPointF place, int angle)
{
    QWheelEvent event(place, picture.mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&picture, &event);
}

} // namespace

class TestDeepZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePictureFits();
    void pointUnderThePointerStays();
    void pictureNeverLeaves();
    void tilesCoverWhatIsSeen();
    void levelsFollowTheScale();
    void whatIsNeededComesInOrder();
    void tilesKeepWithinTheirMemory();
    void tilesAreReadOnce();
    void unreadableTilesAreNotAskedAgain();
    void widgetShowsThePicture();
    void widgetTurns();
    void wheelZoomsAtThePointer();
    void dragAndKeys();
    void smallPictureLeadsThere();
    void outlineIsDrawn();
    void largePictureComesAsPyramid();
};

void TestDeepZoom::wholePictureFits()
{
    ZoomView view = zoomView({4000, 2000}, {800, 600});
    QCOMPARE(view.scale, 0.2);
    QCOMPARE(view.centre, QPointF(2000, 1000));
    QVERIFY(isFitted(view));
    view = turned(view, 1);
    QCOMPARE(view.scale, 0.15); // 4000 pixels down on 600
    QVERIFY(isFitted(view));
    view = resized(view, {400, 300});
    QCOMPARE(view.scale, 0.075);
    // A small picture is not blown up, nor is nothing a picture.
    QCOMPARE(zoomView({100, 50}, {800, 600}).scale, 1.0);
    QCOMPARE(zoomView({}, {800, 600}).scale, 1.0);
}

void TestDeepZoom::pointUnderThePointerStays()
{
    ZoomView view = zoomView({12'000, 9'000}, {800, 600});
    view = zoomedAbout(view, {400, 300}, 0.5);
    const QPointF place(520, 333);
    const QPointF before = toView(view).inverted().map(place);
    for (int turns = 0; turns < 4; ++turns) {
        const ZoomView from = turned(view, turns);
        const QPointF under = toView(from).inverted().map(place);
        const ZoomView after = zoomedAbout(from, place, 0.9);
        QVERIFY(isNear(toView(after).inverted().map(place), under, 1e-6));
        const ZoomView moved = panned(from, {30, -20});
        QVERIFY(isNear(toView(moved).inverted().map(place + QPointF(30, -20)), under, 1e-6));
    }
    QVERIFY(isNear(toView(view).map(before), place, 1e-6));
}

void TestDeepZoom::pictureNeverLeaves()
{
    const bool holds = rc::check([] {
        const ZoomView view = anyView();
        RC_ASSERT(view.scale > 0);
        RC_ASSERT(view.scale <= std::max(zoomGreatest, fittingScale(view)));
        RC_ASSERT(view.scale >= fittingScale(view) * (1 - 1e-9));
        const QRectF shown = toView(view).mapRect(QRectF({}, QSizeF(view.picture)));
        const auto stands = [](double from, double to, double room) {
            if (to - from > room) // larger: no empty room on either side
                return from <= 1e-6 && to >= room - 1e-6;
            return std::abs(from - (room - to)) < 1e-6; // smaller: in the middle
        };
        RC_ASSERT(stands(shown.left(), shown.right(), view.viewport.width()));
        RC_ASSERT(stands(shown.top(), shown.bottom(), view.viewport.height()));
        RC_ASSERT(clamped(view) == view || isNear(clamped(view).centre, view.centre, 1e-6));
    });
    QVERIFY(holds);
}

void TestDeepZoom::tilesCoverWhatIsSeen()
{
    const bool holds = rc::check([] {
        const ZoomView view = anyView();
        const QRectF seen = visibleArea(view);
        const int level = levelFor(view, 1);
        QRectF covered;
        double area = 0;
        for (const ZoomTile &tile : tilesIn(view.picture, seen, level)) {
            const QRectF part(tileArea(view.picture, tile));
            RC_ASSERT(!part.isEmpty());
            RC_ASSERT(part.width() <= double(zoomTileEdge << level));
            covered = covered.united(part);
            const QRectF both = part.intersected(seen);
            area += both.width() * both.height();
        }
        RC_ASSERT(covered.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(seen));
        // Each place once: the parts add up.
        RC_ASSERT(std::abs(area - seen.width() * seen.height()) <= 1e-6 * area + 1e-6);
        RC_ASSERT(tileArea(view.picture, {coarsestLevel(view.picture), 0, 0}).size() == view.picture);
    });
    QVERIFY(holds);
}

void TestDeepZoom::levelsFollowTheScale()
{
    const QSize picture(16'384, 8'192);
    QCOMPARE(coarsestLevel(picture), 5);
    QCOMPARE(coarsestLevel({512, 10}), 0);
    QCOMPARE(coarsestLevel({513, 10}), 1);
    ZoomView view = zoomView(picture, {1024, 512});
    QCOMPARE(view.scale, 1.0 / 16);
    QCOMPARE(levelFor(view, 1), 4);
    QCOMPARE(levelFor(view, 2), 3); // a finer screen
    view.scale = 0.13;
    QCOMPARE(levelFor(view, 1), 2);
    view.scale = 3;
    QCOMPARE(levelFor(view, 1), 0);
    view.scale = 0.001;
    QCOMPARE(levelFor(view, 1), 5);
    QCOMPARE(tileArea(picture, {0, 31, 15}), QRect(15'872, 7'680, 512, 512));
    QVERIFY(tileArea(picture, {0, 32, 0}).isEmpty());
    QCOMPARE(coarser({2, 7, 5}), (ZoomTile{3, 3, 2}));
}

void TestDeepZoom::whatIsNeededComesInOrder()
{
    ZoomView view = zoomView({20'000, 10'000}, {1280, 800});
    view = zoomedAbout(view, {640, 400}, 1);
    const std::vector<ZoomTile> needed = neededTiles(view, 1);
    QCOMPARE(needed.front(), (ZoomTile{coarsestLevel(view.picture), 0, 0}));
    QVERIFY(QRectF(tileArea(view.picture, needed[1])).contains(view.centre));
    const QSet<ZoomTile> different(needed.begin(), needed.end());
    QCOMPARE(different.size(), qsizetype(needed.size()));
    QVERIFY(needed.size() < 60);
    QCOMPARE(neededTiles(zoomView({300, 200}, {1280, 800}), 1).size(), size_t(1));
}

void TestDeepZoom::tilesKeepWithinTheirMemory()
{
    const QSize size(40'000, 30'000);
    DeepZoomTiles tiles(madeSource(size));
    ZoomView view = zoomView(size, {1280, 800});
    view = zoomedAbout(view, {640, 400}, 1);
    qint64 most = 0;
    for (int i = 0; i < 60; ++i) {
        view = panned(view, {-700, -300});
        tiles.need(neededTiles(view, 1));
        QTRY_VERIFY(!tiles.isBusy());
        most = std::max(most, tiles.bytes());
    }
    QVERIFY2(most <= DeepZoomTiles::mostBytes, qPrintable(QString::number(most)));
    QVERIFY(most > DeepZoomTiles::mostBytes / 2);
    for (const ZoomTile &tile : tilesIn(size, visibleArea(view), 0))
        QVERIFY(tiles.tile(tile));
}

void TestDeepZoom::tilesAreReadOnce()
{
    std::atomic<int> asked = 0;
    const QSize size(5'000, 5'000);
    DeepZoomTiles tiles(madeSource(size, &asked));
    const std::vector<ZoomTile> wanted = tilesIn(size, QRectF(0, 0, 2'000, 1'000), 0);
    for (int i = 0; i < 10; ++i)
        tiles.need(wanted);
    QTRY_VERIFY(!tiles.isBusy());
    QCOMPARE(asked.load(), int(wanted.size()));
    tiles.need(wanted);
    QVERIFY(!tiles.isBusy());
    // What is not needed any more is not read.
    tiles.need(tilesIn(size, QRectF({}, QSizeF(size)), 0));
    tiles.need({});
    QTRY_VERIFY(!tiles.isBusy());
    constexpr int begun = 100; // of 400, which went on before they were given up
    QVERIFY(asked.load() <= int(wanted.size()) + begun);
}

void TestDeepZoom::unreadableTilesAreNotAskedAgain()
{
    std::atomic<int> asked = 0;
    DeepZoomTiles tiles({{900, 900}, [&asked](const ZoomTile &) {
                             ++asked;
                             return QImage();
                         }});
    for (int i = 0; i < 3; ++i) {
        tiles.need({{0, 0, 0}});
        QTRY_VERIFY(!tiles.isBusy());
    }
    QCOMPARE(asked.load(), 1);
    QVERIFY(!tiles.tile({0, 0, 0}));
}

void TestDeepZoom::widgetShowsThePicture()
{
    DeepZoom picture;
    picture.resize(600, 400);
    picture.setPreview(QPixmap::fromImage(corners({60, 40})));
    QVERIFY(!picture.hasSource());
    picture.setSource(imageSource(corners({3'000, 2'000})));
    QTRY_VERIFY(!picture.isBusy());
    QVERIFY(picture.hasSource());
    QCOMPARE(picture.view().scale, 0.2);
    QCOMPARE(picture.percent(), 20.0);
    QCOMPARE(at(picture, {100, 100}), QColor(Qt::red));
    QCOMPARE(at(picture, {500, 100}), QColor(Qt::green));
    QCOMPARE(at(picture, {100, 300}), QColor(Qt::blue));
    QCOMPARE(at(picture, {500, 300}), QColor(Qt::yellow));
    picture.showActualPixels();
    QTRY_VERIFY(!picture.isBusy());
    QCOMPARE(picture.percent(), 100.0);
    QCOMPARE(at(picture, {299, 199}), QColor(Qt::red));
    QCOMPARE(at(picture, {301, 201}), QColor(Qt::yellow));
    picture.setMessage(QStringLiteral("a.jpg: the picture is damaged"));
    QVERIFY(!picture.hasSource());
    QCOMPARE(at(picture, {5, 5}), color(Token::Ground));
}

void TestDeepZoom::widgetTurns()
{
    DeepZoom picture;
    picture.resize(600, 600);
    picture.setSource(imageSource(corners({900, 600})));
    QTRY_VERIFY(!picture.isBusy());
    const QList<QColor> topLeft{Qt::red, Qt::blue, Qt::yellow, Qt::green};
    for (int turns = 0; turns < 4; ++turns) {
        QCOMPARE(picture.view().turns, turns);
        const QRectF shown = toView(picture.view()).mapRect(QRectF(0, 0, 900, 600));
        QCOMPARE(at(picture, (shown.topLeft() + QPointF(30, 30)).toPoint()), topLeft[turns]);
        QTest::keyClick(&picture, Qt::Key_R);
    }
    QTest::keyClick(&picture, Qt::Key_BracketLeft);
    QCOMPARE(picture.view().turns, 3);
}

void TestDeepZoom::wheelZoomsAtThePointer()
{
    DeepZoom picture;
    picture.resize(800, 600);
    picture.setSource(madeSource({16'000, 12'000}));
    const QPointF place(600, 200);
    const QPointF under = toView(picture.view()).inverted().map(place);
    QSignalSpy changed(&picture, &DeepZoom::viewChanged);
    for (int i = 0; i < 8; ++i)
        wheel(picture, place, 120);
    QCOMPARE(changed.size(), 8);
    QVERIFY(std::abs(picture.view().scale - 0.05 * std::pow(zoomStep, 8)) < 1e-9);
    QVERIFY(isNear(toView(picture.view()).inverted().map(place), under, 1e-6));
    for (int i = 0; i < 40; ++i)
        wheel(picture, place, 120);
    QCOMPARE(picture.view().scale, zoomGreatest);
    for (int i = 0; i < 80; ++i)
        wheel(picture, place, -120);
    QVERIFY(isFitted(picture.view()));
}

void TestDeepZoom::dragAndKeys()
{
    DeepZoom picture;
    picture.resize(800, 600);
    picture.setSource(madeSource({8'000, 6'000}));
    QSignalSpy steps(&picture, &DeepZoom::stepWanted);
    QTest::keyClick(&picture, Qt::Key_Right); // the whole is seen: to the next picture
    QTest::keyClick(&picture, Qt::Key_Left);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0][0].toInt(), 1);
    QCOMPARE(steps[1][0].toInt(), -1);
    QTest::keyClick(&picture, Qt::Key_1);
    QCOMPARE(picture.view().scale, 1.0);
    const QPointF centre = picture.view().centre;
    QTest::keyClick(&picture, Qt::Key_Right); // now it moves the picture
    QCOMPARE(steps.size(), 2);
    QCOMPARE(picture.view().centre, centre + QPointF(80, 0));
    QTest::keyClick(&picture, Qt::Key_PageDown);
    QCOMPARE(steps.size(), 3);
    QTest::mousePress(&picture, Qt::LeftButton, {}, {300, 300});
    QTest::mouseMove(&picture, {200, 250});
    QTest::mouseRelease(&picture, Qt::LeftButton, {}, {200, 250});
    QCOMPARE(picture.view().centre, centre + QPointF(180, 50));
    QTest::keyClick(&picture, Qt::Key_Plus);
    QCOMPARE(picture.view().scale, zoomStep);
    QTest::mouseDClick(&picture, Qt::LeftButton, {}, {10, 10});
    QVERIFY(isFitted(picture.view()));
    QTest::mouseDClick(&picture, Qt::LeftButton, {}, {400, 300});
    QCOMPARE(picture.view().scale, 1.0);
    QTest::keyClick(&picture, Qt::Key_0);
    QVERIFY(isFitted(picture.view()));
}

void TestDeepZoom::smallPictureLeadsThere()
{
    DeepZoom picture;
    picture.resize(800, 600);
    picture.setSource(imageSource(corners({8'000, 6'000})));
    picture.showActualPixels();
    QTRY_VERIFY(!picture.isBusy());
    // In the lower right corner: 160 × 120, with the four colours.
    const QRect small(800 - 160 - space::l, 600 - 120 - space::l, 160, 120);
    QCOMPARE(at(picture, small.topLeft() + QPoint(10, 10)), QColor(Qt::red));
    QCOMPARE(at(picture, small.bottomRight() - QPoint(10, 10)), QColor(Qt::yellow));
    QTest::mouseClick(&picture, Qt::LeftButton, {}, small.topLeft() + QPoint(40, 30));
    QVERIFY(isNear(picture.view().centre, {2'000, 1'500}, 1));
}

void TestDeepZoom::outlineIsDrawn()
{
    DeepZoom picture;
    picture.resize(600, 400);
    QImage plain(600, 400, QImage::Format_RGB32);
    plain.fill(Qt::black);
    picture.setSource(imageSource(plain));
    QTRY_VERIFY(!picture.isBusy());
    picture.setOutline({0.25, 0.25, 0.5, 0.5});
    QCOMPARE(at(picture, {300, 100}), color(Token::Accent, false));
    QCOMPARE(at(picture, {300, 200}), QColor(Qt::black));
    picture.setOutline({});
    QCOMPARE(at(picture, {300, 100}), QColor(Qt::black));
}

void TestDeepZoom::largePictureComesAsPyramid()
{
    const QTemporaryDir folder;
    const QSize size(6'400, 4'000); // more than is unpacked at once
    const QString path = folder.filePath(QStringLiteral("large.jpg"));
    QVERIFY(corners(size).save(path, "JPEG", 60));
    const FileStore files(folder.filePath(QStringLiteral("files")));
    const QString sha256 = files.addFile(path).sha256;
    PictureWorker pictures;
    Progress progress;
    const ZoomSource source = storedSource(pictures, files, sha256, progress);
    QCOMPARE(source.size, size);
    QVERIFY(QFileInfo::exists(files.folder() + QStringLiteral("/pyramids/%1/%2.tif").arg(sha256.left(2), sha256)));
    const int coarsest = coarsestLevel(size);
    const QImage whole = source.tile({coarsest, 0, 0});
    QVERIFY(whole.width() <= zoomTileEdge && whole.width() >= size.width() >> coarsest);
    const auto isLike = [](QColor one, QColor other) {
        return std::abs(one.red() - other.red()) < 12 && std::abs(one.green() - other.green()) < 12
               && std::abs(one.blue() - other.blue()) < 12;
    };
    QVERIFY(isLike(whole.pixelColor(20, 20), Qt::red));
    QVERIFY(isLike(whole.pixelColor(whole.width() - 20, whole.height() - 20), Qt::yellow));
    const QImage last = source.tile({0, 12, 7});
    QCOMPARE(last.size(), QSize(256, 416));
    QVERIFY(isLike(last.pixelColor(100, 100), Qt::yellow));
    QVERIFY(isLike(source.tile({1, 5, 0}).pixelColor(10, 10), Qt::green));
    QVERIFY(source.tile({0, 13, 0}).isNull());

    // A picture that is none says so; one that is stopped leaves nothing.
    VERIFY_ERROR((void)storedSource(pictures, files, files.add("no picture").sha256, progress), Error::Kind::BadInput);
}

QTEST_MAIN(TestDeepZoom)
#include "tst_deepzoom.moc"
