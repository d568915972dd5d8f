// The board with 5,000 open proposals of three pictured assets each at 1920 × 1080: its columns scrolled by wheel, page
// and scroll bar, a card dragged over all of them and dropped, the view switched to table, calendar and charts and
// back. Tells how long the UI thread is busy per turn of its event loop, painting included (limit: 32 ms): the worst
// and the 99th percentile of each way. Makes its own workspace.
//   bench_board [NUMBER]
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/bench/uiturns.h"
#include "tests/support/licensing.h"
#include "ui/pages.h"
#include "ui/proposals/proposalboard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sessionhost.h"
#include "ui/widgets/segmentedswitch.h"

#include <QDragEnterEvent>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <cstdio>
#include <functional>
#include <random>

using namespace lianming;

namespace {

constexpr int settling = 300; ///< milliseconds without a turn of work before the next way begins

void fill(Workspace &w, int count)
{
    Institution museum;
    museum.code = QStringLiteral("BENCH");
    museum.nameEn = QStringLiteral("Bench Museum");
    museum.nameZh = QStringLiteral("基准博物馆");
    const Id<Institution> institution = InstitutionService(w).add(museum);
    // A few hundred pictures, as an asset may be in several proposals.
    const QTemporaryDir pictures;
    QList<Id<Asset>> assets;
    for (int i = 0; i < 300; ++i) {
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(i % 360, 120, 200));
        picture.setPixel(i, 0, 0); // no two are the same
        const QString path = pictures.filePath(QStringLiteral("%1.png").arg(i));
        picture.save(path);
        assets.append(insertAsset(w, institution, museum.code, QString::number(i), w.files.addFile(path).sha256));
    }
    QList<Id<Brand>> brands;
    for (int i = 0; i < 200; ++i) {
        Brand brand;
        brand.code = QStringLiteral("B%1").arg(i);
        brand.nameEn = QStringLiteral("Brand %1").arg(i);
        brand.nameZh = QStringLiteral("品牌%1").arg(i);
        brands.append(BrandService(w).add(brand));
    }
    std::mt19937 random(5);
    ProposalService service(w);
    const QDate today = w.clock.today();
    for (int i = 0; i < count; ++i) {
        Proposal proposal;
        proposal.institution = institution;
        proposal.brand = brands.at(i % brands.size());
        proposal.title = QStringLiteral("Proposal %1 of a rather long name 青花瓷系列产品").arg(i);
        proposal.owner = QStringLiteral("Lin Yue");
        proposal.term = {today.addDays(90), today.addDays(800)};
        proposal.receivedOn = today.addDays(-int(random() % 200));
        for (const int other : {0, 1, 2})
            proposal.assets.append(assets.at((i * 7 + other * 31) % assets.size()));
        proposal.value.minor = qint64(random() % 5'000'000) * 100;
        if (i % 3 != 0) {
            proposal.nextStep = QStringLiteral("Answer the brand");
            proposal.nextStepOn = today.addDays(int(random() % 40) - 10);
        }
        const Id<Proposal> id = service.add(proposal);
        qint64 version = 1;
        if (i % 3 > 0)
            service.move(id, version++, ProposalStage::Reviewing);
        if (i % 3 > 1)
            service.move(id, version++, ProposalStage::Negotiating);
    }
}

class Using : public QObject
{
public:
    Using(TimedApplication &app, MainWindow &window, int count) : m_window(window), m_turns(app), m_count(count)
    {
        add("wheel", 400, [this](int) { wheel(column(), -3); });
        add("wheel back", 200, [this](int) { wheel(column(), 2); });
        add("page down", 200,
            [this](int) { column().verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); });
        add("scroll bar to random places", 300, [this](int) {
            QScrollBar *bar = column().verticalScrollBar();
            bar->setSliderPosition(int(m_random() % unsigned(std::max(1, bar->maximum()))));
        });
        add("card dragged over the columns", 400, [this](int step) { dragOver(step); });
        add("card dropped on another column", 40, [this](int step) { drop(step); });
        add("table, calendar, charts, board", 40, [this](int step) {
            static const QStringList views{QStringLiteral("table"), QStringLiteral("calendar"),
                                           QStringLiteral("charts"), QStringLiteral("board")};
            if (step % 10 == 0)
                m_window.currentPage()->findChild<SegmentedSwitch *>()->setCurrent(views.at(step / 10));
        });
        connect(&m_frame, &QTimer::timeout, this, &Using::next);
        m_since.start();
        m_frame.start(16); // as often as a screen shows a picture
    }

    void print() const
    {
        double worst = 0;
        for (const Result &result : m_results) {
            std::printf("%-32s %6zu turns  p99 %6.1f ms = %.2f x the limit  worst %6.1f ms = %.2f x\n", result.name,
                        result.turns, result.p99, result.p99 / limitMs, result.worst, result.worst / limitMs);
            worst = std::max(worst, result.worst);
        }
        std::printf("worst turn %.1f ms = %.2f x the limit of %.0f ms; peak memory %.0f MiB\n", worst, worst / limitMs,
                    limitMs, peakMiB());
    }

private:
    struct Way {
        const char *name;
        int steps;
        std::function<void(int)> act;
    };
    struct Result {
        const char *name;
        size_t turns;
        double p99;
        double worst;
    };

    void add(const char *name, int steps, std::function<void(int)> act) { m_ways.push_back({name, steps, act}); }
    [[nodiscard]] ProposalBoard &board() const { return *m_window.currentPage()->findChild<ProposalBoard *>(); }
    [[nodiscard]] BoardCards &column() const { return *board().column(ProposalStage::Reviewing); }

    static void wheel(QAbstractScrollArea &area, int notches)
    {
        constexpr int notch = 120;
        const QPointF place = area.viewport()->rect().center();
        QWheelEvent event(place, area.viewport()->mapToGlobal(place), {}, {0, notches * notch}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(area.viewport(), &event);
    }

    /// What the columns get while a card is held over them; a real drag would wait for a mouse.
    void dragOver(int step)
    {
        if (step == 0)
            Q_EMIT column().dragBegan();
        static QMimeData carried;
        carried.setData(QStringLiteral("application/x-lianming-proposal"), "1 reviewing reviewing");
        const QList<BoardCards *> columns = board().columns();
        QWidget *over = columns.at(step / 20 % columns.size())->viewport();
        QDragEnterEvent enter(QPoint(20, 20 + step % 20 * 30), Qt::MoveAction, &carried, Qt::LeftButton, {});
        QCoreApplication::sendEvent(over, &enter);
        if (step % 20 == 19) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(over, &leave);
        }
        if (step == 399)
            Q_EMIT column().dragEnded();
    }

    /// To and fro: each drop is a move that is stored, and a board that is read again.
    void drop(int step)
    {
        if (step % 20 != 0)
            return;
        if (step == 0)
            m_dropped = column().items().first().id.value;
        Q_EMIT board().column(step == 0 ? ProposalStage::Negotiating : ProposalStage::Reviewing)->dropped(m_dropped);
    }

    void next()
    {
        Page *page = m_window.currentPage();
        if (page == nullptr || page->isLoading() || column().items().isEmpty()) {
            constexpr qint64 longEnough = 300'000;
            if (m_since.elapsed() > longEnough) {
                std::fputs("The page shows no proposals\n", stderr);
                QApplication::exit(3);
            }
            return;
        }
        if (!m_began) {
            m_began = true;
            std::printf("%d proposals; loaded with %.0f MiB at most, longest turn %.1f ms\n", m_count, peakMiB(),
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
            if (!m_turns.isQuietFor(settling))
                return;
            (void)m_turns.take();
            m_step = 0;
        }
        if (m_step < way.steps) {
            way.act(m_step++);
            return;
        }
        if (!m_turns.isQuietFor(settling))
            return;
        std::vector<double> times = m_turns.take();
        if (times.empty())
            times.push_back(0);
        std::ranges::sort(times);
        m_results.push_back({way.name, times.size(), times[times.size() * 99 / 100], times.back()});
        ++m_way;
        m_step = -1;
    }

    MainWindow &m_window;
    TimedApplication &m_turns;
    int m_count;
    QTimer m_frame;
    QElapsedTimer m_since;
    std::vector<Way> m_ways;
    std::vector<Result> m_results;
    std::mt19937 m_random{11};
    size_t m_way = 0;
    int m_step = -1;
    bool m_began = false;
    qint64 m_dropped = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    constexpr int usual = 5000;
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments.at(1).toInt() : usual;
    try {
        const QTemporaryDir scratch;
        const Address address = Address::file(scratch.filePath(QStringLiteral("board.lianming")));
        {
            Workspace w(address, Actor{QStringLiteral("Bench")}, Clock(), true);
            fill(w, count);
        }
        Settings settings(scratch.filePath(QStringLiteral("bench.ini")));
        Theme theme;
        theme.set(Theme::Choice::Light);
        Language language;
        language.set(QStringLiteral("en"));
        SessionHost host(address, Clock(), settings, theme, language);
        MainWindow window(host.session(), allPages());
        window.resize(1920, 1080);
        Using use(app, window, count);
        window.openPage(QStringLiteral("proposals"));
        window.show();
        if (const int status = QApplication::exec(); status != 0)
            return status;
        use.print();
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
