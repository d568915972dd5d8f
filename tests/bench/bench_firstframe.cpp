// Times the first frame of the main window on a workspace, from the start of the process, against a bare Qt window's
// (limit: 6 times), and tells when the first page shows its data and how much memory the process holds then (limit: 150
// MiB). Each figure is the median of nine processes, taken in turn. Then scrolls the table of assets from its top to
// its end and tells how long the UI thread was held up at most (limit: 50 ms) between two turns of its event loop.
//   bench_firstframe WORKSPACE [PAGE]
#include "ui/pages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sessionhost.h"
#include "ui/widgets/recordtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace lianming;

namespace {

constexpr int rounds = 9;
constexpr double limitRatio = 6;
constexpr double limitMiB = 150;
constexpr double limitBlocked = 50;
constexpr int scrollSteps = 2000;

qint64 nowMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// Calls back once, after the first paint of a window.
class FirstFrame : public QObject
{
public:
    FirstFrame(QWidget *window, std::function<void()> then) : m_then(std::move(then))
    {
        window->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_then)
            QTimer::singleShot(0, this, [this] { std::exchange(m_then, nullptr)(); });
        return false;
    }

private:
    std::function<void()> m_then;
};

/// Scrolls the table that is shown, from top to end, one step a turn of the event loop, and prints the longest turn in
/// milliseconds, its place in hundredths, how many rows there are, and memory.
class Scroll : public QObject
{
public:
    explicit Scroll(MainWindow &window) : m_window(window)
    {
        connect(&m_turn, &QTimer::timeout, this, &Scroll::turn);
        m_turn.start(0);
    }

private:
    void turn()
    {
        const auto tables = m_window.findChildren<RecordTable *>();
        const auto shown =
            std::find_if(tables.begin(), tables.end(), [](const RecordTable *table) { return table->isVisible(); });
        // The whole order comes after the first rows.
        if (shown == tables.end() || m_window.currentPage()->isLoading() || (*shown)->model()->rowCount() == 0)
            return;
        if (m_step > 0 && double(m_since.nsecsElapsed()) / 1e6 > m_longest) {
            m_longest = double(m_since.nsecsElapsed()) / 1e6;
            m_place = m_step * 100 / scrollSteps;
        }
        m_since.start();
        QScrollBar *bar = (*shown)->verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * m_step / scrollSteps));
        if (m_step++ < scrollSteps)
            return;
        m_turn.stop();
        std::printf("%.1f %d %d %.1f\n", m_longest, m_place, (*shown)->model()->rowCount(), residentMiB());
        QApplication::quit();
    }

    MainWindow &m_window;
    QTimer m_turn;
    QElapsedTimer m_since;
    double m_longest = 0;
    int m_place = 0;
    int m_step = 0;
};

/// Runs in a process of its own; prints milliseconds since `began`.
int child(QApplication &app, const QStringList &arguments)
{
    const qint64 began = arguments.at(2).toLongLong();
    const auto elapsed = [began] {
        return double(nowMicroseconds() - began) / 1000;
    };
    if (arguments.at(1) == u"--bare") {
        QWidget window;
        window.resize(1280, 800);
        FirstFrame frame(&window, [&] {
            std::printf("%.2f 0 %.1f\n", elapsed(), residentMiB());
            QApplication::quit();
        });
        window.show();
        return QApplication::exec();
    }
    QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("bench.ini")));
    Theme theme;
    theme.set(Theme::Choice::Light);
    Language language;
    language.set(QStringLiteral("en"));
    SessionHost host(Address::parse(arguments.at(3)), Clock(), settings, theme, language);
    MainWindow window(host.session(), allPages());
    window.resize(1280, 800);
    if (arguments.at(1) == u"--scroll") {
        settings.setValue(QStringLiteral("assets/view"), QStringLiteral("table"));
        Scroll scroll(window);
        window.openPage(QStringLiteral("assets"));
        window.show();
        return QApplication::exec();
    }
    double first = 0;
    FirstFrame frame(&window, [&] {
        first = elapsed();
        auto *tick = new QTimer(&app);
        QObject::connect(tick, &QTimer::timeout, &app, [&, tick] {
            if (window.currentPage()->isLoading())
                return;
            tick->stop();
            std::printf("%.2f %.2f %.1f\n", first, elapsed(), residentMiB());
            QApplication::quit();
        });
        tick->start(1);
    });
    window.openPage(arguments.value(4, QStringLiteral("assets")));
    window.show();
    return QApplication::exec();
}

struct Figures {
    double frame = 0;
    double data = 0;
    double memory = 0;
};

Figures median(QList<Figures> all)
{
    const auto middle = [&all](double Figures::*member) {
        QList<double> values;
        for (const Figures &one : all)
            values.append(one.*member);
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    };
    return {middle(&Figures::frame), middle(&Figures::data), middle(&Figures::memory)};
}

QList<QByteArray> run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList all = arguments;
    all.insert(1, QString::number(nowMicroseconds()));
    process.start(QCoreApplication::applicationFilePath(), all);
    process.waitForFinished(-1);
    return process.readAllStandardOutput().simplified().split(' ');
}

Figures measure(const QStringList &arguments)
{
    const QList<QByteArray> words = run(arguments);
    return {words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    const bool isChild = argc > 1 && argv[1][0] == '-';
    if (isChild) {
        QApplication app(argc, argv);
        return child(app, QCoreApplication::arguments());
    }
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_firstframe WORKSPACE [PAGE]\n");
        return 2;
    }
    QList<Figures> bare;
    QList<Figures> ours;
    for (int round = 0; round < rounds; ++round) {
        bare.append(measure({QStringLiteral("--bare")}));
        ours.append(
            measure({QStringLiteral("--lianming"), arguments.at(1), arguments.value(2, QStringLiteral("assets"))}));
    }
    const Figures peer = median(bare);
    const Figures mine = median(ours);
    std::printf("bare Qt window: first frame %.1f ms, %.0f MiB\n", peer.frame, peer.memory);
    std::printf("Lianming: first frame %.1f ms = %.2f x (limit %.0f), data shown %.1f ms, %.0f MiB (limit %.0f)\n",
                mine.frame, mine.frame / peer.frame, limitRatio, mine.data, mine.memory, limitMiB);
    const QList<QByteArray> scrolled = run({QStringLiteral("--scroll"), arguments.at(1)});
    std::printf(
        "scrolling %d rows from top to end in %d steps: held up %.1f ms at most, at %d %% (limit %.0f), %.0f MiB\n",
        scrolled.value(2).toInt(), scrollSteps, scrolled.value(0).toDouble(), scrolled.value(1).toInt(), limitBlocked,
        scrolled.value(3).toDouble());
    return 0;
}
