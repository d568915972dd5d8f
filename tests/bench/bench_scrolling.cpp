// Scrolls the page of assets at 1920 × 1080 through all that a workspace has, as pictures and as a table: the wheel,
// page downs, the scroll bar dragged to random places, end and home. Tells how long the UI thread is busy per turn of
// its event loop, painting included (limit: 32 ms): the worst and the 99th percentile of each way, with the rows that
// arrive and the thumbnails; and the process's peak memory (limit: 300 MiB). bench_search makes a workspace of
// 1,900,000 assets; this one changes nothing in it.
//   bench_scrolling WORKSPACE
#include "tests/bench/uiturns.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/gallery.h"
#include "ui/pages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sessionhost.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace lianming;

namespace {

constexpr double limitMiB = 300;
constexpr int settling = 300; ///< milliseconds without a turn of work before the next way begins

class Scrolling : public QObject
{
public:
    Scrolling(TimedApplication &app, MainWindow &window) : m_window(window), m_turns(app)
    {
        for (const bool asTable : {false, true}) {
            add(asTable, "wheel", 600, [](QAbstractScrollArea &area, int) { wheel(area, -3); });
            add(asTable, "wheel back", 300, [](QAbstractScrollArea &area, int) { wheel(area, 2); });
            add(asTable, "page down", 300, [](QAbstractScrollArea &area, int) { key(area, Qt::Key_PageDown); });
            add(asTable, "scroll bar dragged on", 500,
                [](QAbstractScrollArea &area, int step) { drag(area, double(step) / 499); });
            add(asTable, "scroll bar to random places", 300, [this](QAbstractScrollArea &area, int) {
                drag(area, std::uniform_real_distribution<double>(0, 1)(m_random));
            });
            add(asTable, "end and home", 40,
                [](QAbstractScrollArea &area, int step) { key(area, step % 2 == 0 ? Qt::Key_End : Qt::Key_Home); });
        }
        connect(&m_frame, &QTimer::timeout, this, &Scrolling::next);
        m_since.start();
        m_frame.start(16); // as often as a screen shows a picture
    }

    void print() const
    {
        double worst = 0;
        for (const Result &result : m_results) {
            std::printf("%-8s %-28s %6zu turns  p99 %6.1f ms = %.2f x the limit  worst %6.1f ms = %.2f x\n",
                        result.asTable ? "table" : "gallery", result.name, result.turns, result.p99,
                        result.p99 / limitMs, result.worst, result.worst / limitMs);
            worst = std::max(worst, result.worst);
        }
        std::printf("worst turn %.1f ms = %.2f x the limit of %.0f ms\n", worst, worst / limitMs, limitMs);
        std::printf("peak memory %.0f MiB = %.2f x the limit of %.0f MiB\n", peakMiB(), peakMiB() / limitMiB, limitMiB);
    }

private:
    using Act = std::function<void(QAbstractScrollArea &, int step)>;
    struct Way {
        bool asTable = false;
        const char *name = "";
        int steps = 0;
        Act act;
    };
    struct Result {
        bool asTable = false;
        const char *name = "";
        size_t turns = 0;
        double p99 = 0;
        double worst = 0;
    };

    void add(bool asTable, const char *name, int steps, Act act) { m_ways.push_back({asTable, name, steps, act}); }

    static void wheel(QAbstractScrollArea &area, int notches)
    {
        constexpr int notch = 120;
        const QPointF place = area.viewport()->rect().center();
        QWheelEvent event(place, area.viewport()->mapToGlobal(place), {}, {0, notches * notch}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(area.viewport(), &event);
    }
    static void key(QAbstractScrollArea &area, Qt::Key key)
    {
        // The scroll bar's own keys: those of the list would open each record.
        QScrollBar *bar = area.verticalScrollBar();
        bar->triggerAction(key == Qt::Key_PageDown ? QAbstractSlider::SliderPageStepAdd
                           : key == Qt::Key_End    ? QAbstractSlider::SliderToMaximum
                                                   : QAbstractSlider::SliderToMinimum);
    }
    static void drag(QAbstractScrollArea &area, double part)
    {
        QScrollBar *bar = area.verticalScrollBar();
        bar->setSliderPosition(int(double(bar->maximum()) * part));
    }

    void next()
    {
        Page *page = m_window.currentPage();
        auto *list = page != nullptr ? page->findChild<AssetList *>() : nullptr;
        if (list == nullptr || page->isLoading() || list->count() == 0) {
            constexpr qint64 longEnough = 300'000;
            if (m_since.elapsed() > longEnough) {
                std::fputs("The page shows no assets\n", stderr);
                QApplication::exit(3);
            }
            return;
        }
        if (!m_began) {
            m_began = true;
            std::printf("%d assets; loaded with %.0f MiB at most, longest turn %.1f ms\n", list->count(), peakMiB(),
                        longest(m_turns.take()));
            std::fflush(stdout);
        }
        if (m_way == m_ways.size()) {
            m_frame.stop();
            QApplication::quit();
            return;
        }
        const Way &way = m_ways[m_way];
        if (m_step < 0) {
            page->findChild<SegmentedSwitch *>()->setCurrent(way.asTable ? QStringLiteral("table")
                                                                         : QStringLiteral("gallery"));
            if (!m_turns.isQuietFor(settling))
                return;
            (void)m_turns.take();
            m_step = 0;
        }
        QAbstractScrollArea &area = way.asTable ? static_cast<QAbstractScrollArea &>(*list->findChild<RecordTable *>())
                                                : *list->findChild<Gallery *>();
        if (m_step < way.steps) {
            way.act(area, m_step++);
            return;
        }
        if (!m_turns.isQuietFor(settling)) // rows and pictures that still arrive belong to it
            return;
        std::vector<double> times = m_turns.take();
        if (times.empty())
            times.push_back(0);
        std::ranges::sort(times);
        std::fprintf(stderr, "%s, %s: done\n", way.asTable ? "table" : "gallery", way.name);
        m_results.push_back({way.asTable, way.name, times.size(), times[times.size() * 99 / 100], times.back()});
        ++m_way;
        m_step = -1;
    }

    MainWindow &m_window;
    TimedApplication &m_turns;
    QTimer m_frame;
    QElapsedTimer m_since;
    std::vector<Way> m_ways;
    std::vector<Result> m_results;
    std::mt19937 m_random{11};
    size_t m_way = 0;
    int m_step = -1;
    bool m_began = false;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("bench_scrolling WORKSPACE\n", stderr);
        return 2;
    }
    try {
        // A workspace that cannot be opened ends here: the window would show why, and wait.
        (void)Workspace(Address::parse(arguments.at(1)), Actor{QStringLiteral("Bench")}, Clock());
        const QTemporaryDir scratch;
        Settings settings(scratch.filePath(QStringLiteral("bench.ini")));
        Theme theme;
        theme.set(Theme::Choice::Light);
        Language language;
        language.set(QStringLiteral("en"));
        SessionHost host(Address::parse(arguments.at(1)), Clock(), settings, theme, language);
        MainWindow window(host.session(), allPages());
        window.resize(1920, 1080);
        Scrolling scrolling(app, window);
        window.openPage(QStringLiteral("assets"));
        window.show();
        if (const int status = QApplication::exec(); status != 0)
            return status;
        scrolling.print();
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
