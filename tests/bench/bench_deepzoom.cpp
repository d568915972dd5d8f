// Times the UI thread while a picture of 200 megapixels is dragged and zoomed in the deep-zoom viewer: for each frame
// what moving and painting take together (limit: 16 ms), as median, 95th percentile and worst, and how much memory its
// tiles hold (limit: 96 MiB). Its tiles come from a picture given on the command line, or are made here.
// With a picture also says how long opening it took: the first time, its pyramid is made.
//   bench_deepzoom [WIDTH HEIGHT [PICTURE]]   size of the view, 1280 × 800 if not given
#include "core/imaging/pictureworker.h"
#include "ui/assets/deepzoom.h"
#include "ui/assets/deepzoomtiles.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace lianming;

namespace {

constexpr QSize pictureSize(16'000, 12'500);
constexpr double limit = 16;
constexpr int frames = 600;

/// Noise over a gradient: what a photograph costs to draw.
ZoomSource noiseSource()
{
    return {pictureSize, [](const ZoomTile &tile) {
                const QRect area = tileArea(pictureSize, tile);
                QImage out(std::max(1, area.width() >> tile.level), std::max(1, area.height() >> tile.level),
                           QImage::Format_RGB32);
                QRandomGenerator random(quint32(tile.x * 1'009 + tile.y * 31 + tile.level));
                for (int y = 0; y < out.height(); ++y) {
                    auto *line = reinterpret_cast<QRgb *>(out.scanLine(y));
                    for (int x = 0; x < out.width(); ++x)
                        line[x] = 0xff000000U | (random.generate() & 0x00ffffffU);
                }
                return out;
            }};
}

struct Times {
    const char *what;
    std::vector<double> milliseconds = {};

    void print()
    {
        std::ranges::sort(milliseconds);
        const auto at = [this](double part) {
            return milliseconds[size_t(part * double(milliseconds.size() - 1))];
        };
        std::printf("%-24s median %5.1f ms   p95 %5.1f ms   worst %5.1f ms   limit %.0f ms   ratio %.2f\n", what,
                    at(0.5), at(0.95), milliseconds.back(), limit, at(0.95) / limit);
    }
};

/// One frame as the window's thread has it: what happened is handled, tiles that have come are taken, all is painted.
template<class Move>
void frame(DeepZoom &picture, QImage &screen, Times &times, Move move)
{
    QElapsedTimer timer;
    timer.start();
    move();
    QCoreApplication::processEvents();
    picture.render(&screen);
    times.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
}

void settle(DeepZoom &picture)
{
    while (picture.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void drag(DeepZoom &picture, QImage &screen, const char *name, double scale)
{
    Times times{name};
    picture.fit();
    while (picture.view().scale < scale)
        picture.zoomIn();
    settle(picture);
    const auto send = [&picture](QEvent::Type type, QPointF place) {
        QMouseEvent event(type, place, picture.mapToGlobal(place), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&picture, &event);
    };
    QPointF place(picture.width() / 2.0, picture.height() / 2.0);
    QPointF step(-23, -11);
    for (int i = 0; i < frames; ++i) {
        frame(picture, screen, times, [&] {
            if (i % 60 == 0) {
                send(QEvent::MouseButtonPress, place);
                step = i % 240 < 120 ? step : -step;
            }
            place += step;
            send(QEvent::MouseMove, place);
        });
        if (i % 60 == 59) {
            send(QEvent::MouseButtonRelease, place);
            place = QPointF(picture.width() / 2.0, picture.height() / 2.0);
        }
    }
    times.print();
}

void zoom(DeepZoom &picture, QImage &screen)
{
    Times times{"zoom at the pointer"};
    picture.fit();
    settle(picture);
    const QPointF place(picture.width() * 0.7, picture.height() * 0.3);
    for (int i = 0; i < frames; ++i) {
        const int angle = i % 200 < 100 ? 24 : -24; // a fifth of a notch, as smooth wheels send
        frame(picture, screen, times, [&] {
            QWheelEvent event(place, picture.mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&picture, &event);
        });
    }
    times.print();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QSize size = arguments.size() > 2 ? QSize(arguments[1].toInt(), arguments[2].toInt()) : QSize(1280, 800);
    DeepZoom picture;
    picture.resize(size);
    picture.show();
    QImage screen(size, QImage::Format_RGB32);
    PictureWorker pictures;
    const QTemporaryDir folder;
    if (arguments.size() > 3) {
        const FileStore files(folder.filePath(QStringLiteral("files")));
        const QString sha256 = files.addFile(arguments[3]).sha256;
        Progress progress;
        for (const char *time : {"first", "second"}) {
            QElapsedTimer timer;
            timer.start();
            picture.setSource(storedSource(pictures, files, sha256, progress));
            std::printf("opened the %s time in %lld ms\n", time, (long long)timer.elapsed());
        }
    } else {
        picture.setSource(noiseSource());
    }
    settle(picture);
    const QSize pixels = picture.view().picture;
    std::printf("%d × %d pixels in a view of %d × %d\n", pixels.width(), pixels.height(), size.width(), size.height());
    drag(picture, screen, "drag, whole pixels", 1);
    drag(picture, screen, "drag, shrunk to 70 %", 0.7);
    drag(picture, screen, "drag, enlarged", 2.5);
    picture.turn(1);
    drag(picture, screen, "drag, turned", 0.7);
    picture.turn(-1);
    zoom(picture, screen);
    const auto *tiles = picture.findChild<DeepZoomTiles *>();
    std::printf("tiles in memory %.0f MiB   limit %.0f MiB\n", double(tiles->bytes()) / 1024 / 1024,
                double(DeepZoomTiles::mostBytes) / 1024 / 1024);
    return 0;
}
