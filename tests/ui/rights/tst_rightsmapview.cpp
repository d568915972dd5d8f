// The map of rights over time: bars stand on their days, are found, walked and opened, only what is seen is drawn, and
// paper shows the same.
#include "tests/ui/rights/shownrights.h"
#include "ui/rights/rightslegend.h"
#include "ui/rights/rightsmap.h"
#include "ui/rights/rightspdf.h"

#include <QFileInfo>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

#include <rapidcheck.h>

#include <algorithm>

using namespace lianming;

namespace {

const DaySpan twoYears{QDate(2026, 1, 1), QDate(2027, 12, 31)};

QString licenseeWords(const std::string &code)
{
    if (code == "self")
        return isChinese() ? QStringLiteral("本馆自用") : QStringLiteral("The museum itself");
    if (code == "SNOW")
        return isChinese() ? QStringLiteral("太湖雪") : QStringLiteral("Taihu Snow");
    if (code == "LUOLAI")
        return isChinese() ? QStringLiteral("罗莱") : QStringLiteral("Luolai");
    return QString::fromStdString(code);
}

RightsMapWords words()
{
    RightsMapWords out;
    out.licensee = licenseeWords;
    out.number = [](const std::string &grant) {
        return QStringLiteral("TM-2026-%1").arg(QString::fromStdString(grant), 4, u'0');
    };
    out.isTerminated = [](const RightsBar &bar) {
        return bar.grant == "4";
    };
    out.terms = [](const RightsBar &) {
        return madeTerms();
    };
    return out;
}

/// The museum itself; Taihu Snow with two that overlap and one after them; Luolai with a hold and a terminated one.
std::vector<RightsMapRow> sampleRows()
{
    std::vector<RightsMapRow> rows(3);
    rows[0] = {"self", {makeBar({.grant = "9", .licensee = "self", .from = {2026, 1, 1}, .to = {2026, 12, 31}})}};
    rows[1] = {"SNOW",
               {makeBar({.grant = "1",
                         .from = {2026, 2, 1},
                         .to = {2026, 10, 31},
                         .exclusivity = Exclusivity::Exclusive,
                         .sellOffDays = 90}),
                makeBar({.grant = "2", .from = {2026, 4, 1}, .to = {2027, 3, 31}, .exclusivity = Exclusivity::Sole}),
                makeBar({.grant = "3",
                         .from = {2027, 6, 1},
                         .to = {2027, 12, 31},
                         .exclusivity = Exclusivity::Exclusive,
                         .state = GrantState::Proposed})}};
    rows[2] = {"LUOLAI",
               {makeBar({.grant = "4",
                         .licensee = "LUOLAI",
                         .from = {2026, 1, 1},
                         .to = {2026, 5, 15},
                         .exclusivity = Exclusivity::Sole,
                         .sellOffDays = 60}),
                makeBar({.grant = "5",
                         .licensee = "LUOLAI",
                         .from = {2027, 1, 1},
                         .to = {2027, 12, 31},
                         .exclusivity = Exclusivity::Exclusive,
                         .state = GrantState::Held,
                         .holdUntil = {2026, 9, 30}})}};
    return rows;
}

/// `rows` licensees with ten grants each that follow one another, a quarter apart.
std::vector<RightsMapRow> manyRows(int count)
{
    std::vector<RightsMapRow> rows(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row) {
        const std::string code = "L" + std::to_string(row);
        rows[size_t(row)].licensee = code;
        for (int i = 0; i < 10; ++i) {
            RightsBar bar =
                makeBar({.from = QDate(2026, 1, 1).addDays(i * 73), .to = QDate(2026, 1, 1).addDays(i * 73 + 60)});
            bar.grant = std::to_string(row * 10 + i);
            bar.licensee = code;
            bar.exclusivity = Exclusivity(i % 3);
            bar.state = GrantState(i % 7 == 6 ? 2 : 0);
            rows[size_t(row)].bars.push_back(std::move(bar));
        }
    }
    return rows;
}

struct ShownMap {
    Language language;
    Theme theme;
    RightsMapView view;

    explicit ShownMap(std::vector<RightsMapRow> rows = sampleRows(), QSize size = {960, 360})
    {
        language.set(QStringLiteral("en"));
        theme.set(Theme::Choice::Light);
        view.resize(size);
        view.setWords(words());
        view.setMap(std::move(rows), twoYears, testDay);
        view.show();
        view.setFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] std::string currentGrant() const
    {
        const auto place = view.current();
        return place ? view.rows()[size_t(place->row)].bars[size_t(place->bar)].grant : "";
    }
    [[nodiscard]] QString tipAt(const QPoint &point)
    {
        QHelpEvent help(QEvent::ToolTip, point, view.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(view.viewport(), &help);
        return QToolTip::text();
    }
    [[nodiscard]] int drawn(CountingDevice &device)
    {
        view.viewport()->render(&device);
        return device.drawn();
    }
};

/// The share of the pixels of `area` in this colour.
double shareOf(const QImage &image, const QRect &area, const QColor &wanted)
{
    int hits = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            hits += image.pixelColor(x, y) == wanted ? 1 : 0;
    }
    return double(hits) / std::max(1, area.width() * area.height());
}

} // namespace

class TestRightsMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsStandOnTheirDays();
    void overlapsAreStacked();
    void lanesNeverOverlap();
    void axisByZoom();
    void barsAreFound();
    void clickOpens();
    void dragPansAndOpensNothing();
    void keysWalkTheBars();
    void zoomKeepsTheDayUnderThePointer();
    void anotherAnswerKeepsThePlace();
    void statesLookDifferent();
    void tellsInWords();
    void manyBarsCostNoMoreThanFew();
    void prints();
    void namesCharactersRight();
    void printsLongRowsAndMany();
    void emptyMap();
    void legendIsWhole();
    void languagesAndThemes();
};

void TestRightsMapView::barsStandOnTheirDays()
{
    ShownMap shown;
    const QRect body = shown.view.bodyRect();
    const double perDay = body.width() / 730.0;
    QCOMPARE(shown.view.zoom(), perDay);
    const QRectF bar = shown.view.barRect({1, 0});
    QCOMPARE(bar.left(), body.left() + 31 * perDay);   // the first of February
    QCOMPARE(bar.right(), body.left() + 304 * perDay); // the end of the 31st of October
    QCOMPARE(bar.top(), double(body.top() + RightsLayout::heightOf(1) + RightsLayout::rowPadding));
    // The last day of the window ends at the right edge, and there is nothing to scroll.
    QVERIFY(std::abs(shown.view.barRect({1, 2}).right() - body.left() - body.width()) < 0.001);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(shown.view.verticalScrollBar()->maximum(), 0);

    // A wider view has wider days.
    shown.view.resize(1200, 360);
    QVERIFY(shown.view.zoom() > perDay);
    QCOMPARE(shown.view.zoom(), shown.view.bodyRect().width() / 730.0);

    // Only sell-off days left: the bar is those. A bar of a day is still seen.
    RightsBar rest = makeBar({.to = {2026, 1, 31}, .sellOffDays = 10});
    QVERIFY(!rest.days);
    RightsBar day = makeBar({.from = {2026, 7, 1}, .to = {2026, 7, 1}});
    shown.view.setMap({{"SNOW", {rest, day}}}, twoYears, testDay);
    QCOMPARE(shown.view.barRect({0, 0}).center().x(), shown.view.bodyRect().left() + (31 + 5) * shown.view.zoom());
    QVERIFY(shown.view.barRect({0, 1}).width() >= 3);
}

void TestRightsMapView::overlapsAreStacked()
{
    const RightsLayout layout(sampleRows());
    QCOMPARE(layout.rowCount(), 3);
    QCOMPARE(layout.laneCount(0), 1);
    QCOMPARE(layout.laneCount(1), 2);
    QCOMPARE(layout.laneOf({1, 0}), 0);
    QCOMPARE(layout.laneOf({1, 1}), 1);
    QCOMPARE(layout.laneOf({1, 2}), 0); // free again
    // The hold stands from the day it lapses on, which the sell-off before it does not reach.
    QCOMPARE(layout.laneCount(2), 1);
    QCOMPARE(layout.rowTop(1), RightsLayout::heightOf(1));
    QCOMPARE(layout.rowHeight(1), RightsLayout::heightOf(2));
    QCOMPARE(layout.height(), layout.rowTop(2) + RightsLayout::heightOf(1));
    QCOMPARE(layout.rowAt(-1), -1);
    QCOMPARE(layout.rowAt(0), 0);
    QCOMPARE(layout.rowAt(layout.rowTop(1)), 1);
    QCOMPARE(layout.rowAt(layout.height() - 1), 2);
    QCOMPARE(layout.rowAt(layout.height()), -1);

    // Sell-off days take room as well.
    const RightsLayout near({{"SNOW",
                              {makeBar({.from = {2026, 1, 1}, .to = {2026, 1, 31}, .sellOffDays = 30}),
                               makeBar({.from = {2026, 3, 2}, .to = {2026, 3, 31}}),
                               makeBar({.from = {2026, 3, 3}, .to = {2026, 3, 31}})}}});
    QCOMPARE(near.laneOf({0, 0}), 0);
    QCOMPARE(near.laneOf({0, 1}), 1);
    QCOMPARE(near.laneOf({0, 2}), 0);
}

void TestRightsMapView::lanesNeverOverlap()
{
    QVERIFY(rc::check("as many lanes as bars overlap at most, and none twice in a lane", [] {
        RightsMapRow row;
        const int count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            const QDate from = testDay.addDays(*rc::gen::inRange(0, 200));
            row.bars.push_back(makeBar(
                {.from = from, .to = from.addDays(*rc::gen::inRange(0, 60)), .sellOffDays = *rc::gen::inRange(0, 20)}));
        }
        const RightsLayout layout({row});
        int deepest = 0;
        for (QDate day = testDay; day <= testDay.addDays(280); day = day.addDays(1)) {
            deepest = std::max(deepest, int(std::ranges::count_if(row.bars, [day](const RightsBar &bar) {
                                   return barReach(bar).contains(day);
                               })));
        }
        RC_ASSERT(layout.laneCount(0) == deepest);
        size_t placed = 0;
        for (int lane = 0; lane < layout.laneCount(0); ++lane) {
            const std::vector<int> &bars = layout.lane(0, lane);
            placed += bars.size();
            for (size_t i = 0; i < bars.size(); ++i) {
                RC_ASSERT(layout.laneOf({0, bars[i]}) == lane);
                const DaySpan reach = barReach(row.bars[size_t(bars[i])]);
                if (i > 0)
                    RC_ASSERT(barReach(row.bars[size_t(bars[i - 1])]).end < reach.start);
                RC_ASSERT(layout.firstFrom(0, lane, reach.end) == i);
            }
        }
        RC_ASSERT(placed == row.bars.size());
    }));
}

void TestRightsMapView::axisByZoom()
{
    ShownMap shown;
    QCOMPARE(axisDivision(0.2), AxisDivision::None);
    QCOMPARE(axisDivision(0.5), AxisDivision::Quarters);
    QCOMPARE(axisDivision(1.5), AxisDivision::Months);
    QCOMPARE(axisYearStep(0.2), 1);
    QCOMPARE(axisYearStep(0.1), 2);
    QCOMPARE(axisYearStep(0.03), 5);
    QCOMPARE(axisYearStep(0.015), 10);
    QCOMPARE(axisYearStep(0.008), 20);

    const DaySpan days{QDate(2026, 2, 10), QDate(2027, 1, 5)};
    const QList<AxisCell> years = axisYears(days, 1);
    QCOMPARE(years.size(), 2);
    QCOMPARE(years.at(0), (AxisCell{QDate(2026, 1, 1), QDate(2026, 12, 31), QStringLiteral("2026")}));
    const QList<AxisCell> quarters = axisParts(days, 0.5);
    QCOMPARE(quarters.size(), 5);
    QCOMPARE(quarters.at(1), (AxisCell{QDate(2026, 4, 1), QDate(2026, 6, 30), QStringLiteral("Q2")}));
    const QList<AxisCell> months = axisParts(days, 2);
    QCOMPARE(months.size(), 12);
    QCOMPARE(months.at(0).text, QStringLiteral("Feb"));
    QCOMPARE(months.at(0).last, QDate(2026, 2, 28));
    shown.language.set(QStringLiteral("zh_CN"));
    QCOMPARE(axisParts(days, 2).at(0).text, QStringLiteral("2月"));
    shown.language.set(QStringLiteral("en"));

    // To the end of time, as a grant may run.
    const QList<AxisCell> far = axisYears({QDate(9990, 1, 1), QDate(9999, 12, 31)}, 0.2);
    QCOMPARE(far.last().last, QDate(9999, 12, 31));
    QVERIFY(axisParts({QDate(9999, 10, 1), QDate(9999, 12, 31)}, 0.5).size() == 1);

    const RightsScale scale{QDate(2026, 1, 1), 100, 2};
    QCOMPARE(scale.x(QDate(2026, 1, 11)), 120.0);
    QCOMPARE(scale.dayAt(121.9), QDate(2026, 1, 11));
    QCOMPARE(scale.dayAt(99), QDate(2025, 12, 31));
}

void TestRightsMapView::barsAreFound()
{
    ShownMap shown;
    for (int row = 0; row < 3; ++row) {
        for (int bar = 0; bar < int(shown.view.rows()[size_t(row)].bars.size()); ++bar) {
            const BarPlace place{row, bar};
            QCOMPARE(shown.view.barAt(shown.view.barRect(place).center().toPoint()), std::optional(place));
        }
    }
    // In the sell-off days, on the mark of the hold, beside it, on a name, on the axis.
    const QRectF sold = shown.view.barRect({1, 0});
    const int y = int(sold.center().y());
    QCOMPARE(shown.view.barAt({int(sold.right() + 45 * shown.view.zoom()), y}), std::optional(BarPlace{1, 0}));
    QVERIFY(!shown.view.barAt({int(sold.right() + 100 * shown.view.zoom()), y}));
    const QRectF held = shown.view.barRect({2, 1});
    const int mark = int(held.left() - 91 * shown.view.zoom()); // 30 September
    QCOMPARE(shown.view.barAt({mark, int(held.center().y())}), std::optional(BarPlace{2, 1}));
    QVERIFY(!shown.view.barAt({10, y}));
    QVERIFY(!shown.view.barAt({int(sold.center().x()), 10}));
    QVERIFY(!shown.view.barAt({int(sold.center().x()), 355}));

    // A bar of one day is found some pixels beside it.
    shown.view.setMap({{"SNOW", {makeBar({.from = {2026, 7, 1}, .to = {2026, 7, 1}})}}}, twoYears, testDay);
    const QPoint there = shown.view.barRect({0, 0}).center().toPoint();
    QVERIFY(shown.view.barAt(there + QPoint(3, 0)));
    QVERIFY(shown.view.barAt(there - QPoint(3, 0)));
    QVERIFY(!shown.view.barAt(there + QPoint(9, 0)));
}

void TestRightsMapView::clickOpens()
{
    ShownMap shown;
    QSignalSpy wanted(&shown.view, &RightsMapView::grantWanted);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.view.barRect({1, 1}).center().toPoint());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("2"));
    QCOMPARE(shown.currentGrant(), "2");
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(10, 340));
    QTest::mouseClick(shown.view.viewport(), Qt::RightButton, {}, shown.view.barRect({1, 1}).center().toPoint());
    QCOMPARE(wanted.size(), 1);
    shown.press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
}

void TestRightsMapView::dragPansAndOpensNothing()
{
    ShownMap shown(manyRows(40));
    QSignalSpy wanted(&shown.view, &RightsMapView::grantWanted);
    shown.view.setZoom(3, shown.view.bodyRect().left());
    QWidget *port = shown.view.viewport();
    const QPoint from = shown.view.barRect({3, 1}).center().toPoint();
    QTest::mousePress(port, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from - QPoint(60, 40), port->mapToGlobal(from - QPoint(60, 40)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(port, &move);
    QCOMPARE(shown.view.horizontalScrollBar()->value(), 60);
    QCOMPARE(shown.view.verticalScrollBar()->value(), 40);
    QTest::mouseRelease(port, Qt::LeftButton, {}, from - QPoint(60, 40));
    QCOMPARE(wanted.size(), 0);
}

void TestRightsMapView::keysWalkTheBars()
{
    ShownMap shown;
    QVERIFY(!shown.view.current());
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.currentGrant(), "9");
    shown.press(Qt::Key_Down); // nearest to the middle of the year
    QCOMPARE(shown.currentGrant(), "1");
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.currentGrant(), "2"); // the second lane
    shown.press(Qt::Key_Down);
    QVERIFY(shown.currentGrant() == "5" || shown.currentGrant() == "4");
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.view.current()->row, 2); // there is no more
    shown.press(Qt::Key_Home);
    QCOMPARE(shown.currentGrant(), "4");
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.currentGrant(), "4");
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.currentGrant(), "5");
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.view.current()->row, 1);
    shown.press(Qt::Key_End);
    QCOMPARE(shown.currentGrant(), "3");
    shown.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(shown.currentGrant(), "9");
    shown.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.currentGrant(), "5");

    // What is walked to is scrolled to, down and across.
    shown.view.setMap(manyRows(200), twoYears, testDay);
    shown.view.setZoom(4, 0);
    shown.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.currentGrant(), "1999");
    const QRectF last = shown.view.barRect(*shown.view.current());
    QVERIFY(QRectF(shown.view.bodyRect()).intersected(last).height() == last.height());
    QVERIFY(QRectF(shown.view.bodyRect()).intersects(last));
    shown.press(Qt::Key_PageUp);
    QVERIFY(shown.view.current()->row < 199 && shown.view.current()->row > 180);
    shown.press(Qt::Key_0);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
}

void TestRightsMapView::zoomKeepsTheDayUnderThePointer()
{
    ShownMap shown;
    const double before = shown.view.zoom();
    const QRect body = shown.view.bodyRect();
    const QPointF at(body.left() + body.width() * 0.7, body.center().y());
    const auto dayThere = [&] {
        // From a bar whose first day is known.
        const QRectF bar = shown.view.barRect({0, 0});
        return (at.x() - bar.left()) / shown.view.zoom();
    };
    const double day = dayThere();
    QWheelEvent wheel(at, shown.view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(shown.view.viewport(), &wheel);
    QVERIFY(shown.view.zoom() > before * 1.2);
    QVERIFY(std::abs(dayThere() - day) < 1);
    for (int i = 0; i < 30; ++i)
        shown.press(Qt::Key_Plus);
    QCOMPARE(shown.view.zoom(), 6.0);
    QVERIFY(shown.view.horizontalScrollBar()->maximum() > 0);
    for (int i = 0; i < 30; ++i)
        shown.press(Qt::Key_Minus);
    QCOMPARE(shown.view.zoom(), before);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
}

void TestRightsMapView::anotherAnswerKeepsThePlace()
{
    ShownMap shown;
    shown.view.setZoom(3, shown.view.bodyRect().center().x());
    shown.view.setCurrent({2, 1});
    const int scrolled = shown.view.horizontalScrollBar()->value();
    QVERIFY(scrolled > 0);
    std::vector<RightsMapRow> rows = sampleRows();
    rows.erase(rows.begin());
    shown.view.setMap(rows, twoYears, testDay);
    QCOMPARE(shown.view.zoom(), 3.0);
    QCOMPARE(shown.view.horizontalScrollBar()->value(), scrolled);
    QCOMPARE(shown.view.current(), std::optional(BarPlace{1, 1}));
    QCOMPARE(shown.currentGrant(), "5");
    rows.pop_back();
    shown.view.setMap(rows, twoYears, testDay);
    QVERIFY(!shown.view.current());
    shown.view.setMap(rows, {twoYears.start, twoYears.end.addDays(100)}, testDay);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
}

void TestRightsMapView::statesLookDifferent()
{
    ShownMap shown;
    const QImage image = shown.view.viewport()->grab().toImage();
    const RightsInk ink(false);
    const auto inner = [&](BarPlace place) {
        return shown.view.barRect(place).toRect().adjusted(shown.view.barRect(place).toRect().width() - 60, 3, -8, -3);
    };
    // Signed is evenly tinted, a hold is hatched, a proposal nearly paper.
    QVERIFY(shareOf(image, inner({1, 1}), ink.tint(Exclusivity::Sole, 0.32)) > 0.9);
    const double hatched = shareOf(image, inner({2, 1}), ink.tint(Exclusivity::Exclusive, 0.1));
    QVERIFY2(hatched > 0.2 && hatched < 0.85, qPrintable(QString::number(hatched)));
    QVERIFY(shareOf(image, inner({1, 2}), ink.tint(Exclusivity::Exclusive, 0.1)) > 0.9);
    // A termination cuts, a hold lapses at its mark.
    const QRect cut = shown.view.barRect({2, 0}).toRect();
    QVERIFY(shareOf(image, QRect(cut.right() - 1, cut.top(), 4, cut.height()), color(Token::Stop, false)) > 0.2);
    const QRect bar = shown.view.barRect({1, 1}).toRect();
    QVERIFY(shareOf(image, QRect(bar.right() - 1, bar.top(), 4, bar.height()), color(Token::Stop, false)) == 0);
    const QRectF held = shown.view.barRect({2, 1});
    const int mark = int(held.left() - 92 * shown.view.zoom());
    QVERIFY(shareOf(image, QRect(mark - 1, int(held.top()), 5, int(held.height())), color(Token::Wait, false)) > 0.2);

    // Numbers stand where they fit and are never cut.
    CountingDevice roomy(shown.view.viewport()->size());
    (void)shown.drawn(roomy);
    QVERIFY(roomy.texts().contains(QStringLiteral("TM-2026-0001")));
    QVERIFY(roomy.texts().contains(QStringLiteral("Today")));
    shown.view.resize(420, 300);
    CountingDevice narrow(shown.view.viewport()->size());
    (void)shown.drawn(narrow);
    QVERIFY(!narrow.texts().contains(QStringLiteral("TM-2026-0004")));
    for (const QString &text : narrow.texts())
        QVERIFY2(!text.startsWith(u"TM") || text.size() == 12, qPrintable(text));
}

void TestRightsMapView::tellsInWords()
{
    ShownMap shown;
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("6 grant")));
    shown.view.setCurrent({2, 0});
    const QString told = shown.view.accessibleDescription();
    for (const char *part : {"TM-2026-0004", "Luolai", "Sole", "1 Jan 2026", "15 May 2026", "erminated", "14 Jul 2026"})
        QVERIFY2(told.contains(QString::fromLatin1(part)), qPrintable(told));

    const QString tip = shown.tipAt(shown.view.barRect({2, 1}).center().toPoint());
    QVERIFY2(tip.contains(QStringLiteral("Held until 30 Sep 2026")), qPrintable(tip));
    QVERIFY(tip.contains(QStringLiteral("China")) && tip.contains(QStringLiteral("Textiles")));
    QCOMPARE(shown.tipAt({20, int(shown.view.barRect({1, 0}).center().y())}), QStringLiteral("Taihu Snow"));
    RightsMapWords own = words();
    own.tip = [](const RightsBar &bar) {
        return QStringLiteral("grant ") + QString::fromStdString(bar.grant);
    };
    shown.view.setWords(own);
    QCOMPARE(shown.tipAt(shown.view.barRect({2, 1}).center().toPoint()), QStringLiteral("grant 5"));
    (void)shown.tipAt({500, 350});
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestRightsMapView::manyBarsCostNoMoreThanFew()
{
    ShownMap shown(manyRows(2000), {1200, 700});
    // Some twenty rows of ten bars are seen, each with a ground, an edge, a letter and what its state asks for.
    CountingDevice fitted(shown.view.viewport()->size());
    const int whole = shown.drawn(fitted);
    QVERIFY2(whole > 200 && whole < 1900, qPrintable(QString::number(whole)));
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum() / 2);
    CountingDevice below(shown.view.viewport()->size());
    QVERIFY(std::abs(shown.drawn(below) - whole) < 200);
    shown.view.setZoom(6, shown.view.bodyRect().center().x());
    CountingDevice close(shown.view.viewport()->size());
    QVERIFY(shown.drawn(close) < whole);

    // Twenty thousand grants of a day in one lane: they fall onto the same pixels.
    RightsMapRow row{"SNOW", {}};
    row.bars.reserve(20'000);
    for (int i = 0; i < 20'000; ++i)
        row.bars.push_back(makeBar({.from = QDate(1990, 1, 1).addDays(i), .to = QDate(1990, 1, 1).addDays(i)}));
    shown.view.setMap({row}, {QDate(1990, 1, 1), QDate(2050, 12, 31)}, testDay);
    CountingDevice dense(shown.view.viewport()->size());
    const int drawn = shown.drawn(dense);
    QVERIFY2(drawn < 2 * shown.view.bodyRect().width() + 200, qPrintable(QString::number(drawn)));

    // And all at once: as many lanes as bars, of which those in sight are drawn.
    for (RightsBar &bar : row.bars)
        bar.days = DaySpan{QDate(2026, 1, 1), QDate(2027, 12, 31)};
    shown.view.setMap({row}, twoYears, testDay);
    CountingDevice deep(shown.view.viewport()->size());
    QVERIFY(shown.drawn(deep) < 400);
}

void TestRightsMapView::prints()
{
    ShownMap shown;
    shown.view.setAsked(DaySpan{QDate(2026, 9, 1), QDate(2027, 8, 31)});
    QTemporaryDir folder;
    for (const char *code : {"en", "zh_CN"}) {
        shown.language.set(QString::fromLatin1(code));
        shown.theme.set(Theme::Choice::Dark); // paper stays light
        const QString path = folder.filePath(QString::fromLatin1(code) + QStringLiteral(".pdf"));
        QVERIFY(savePdf(path, QStringLiteral("Apsaras"), [&shown](QPagedPaintDevice &device) {
            const bool done = shown.view.print(
                device, {QStringLiteral("Apsaras 飞天 龙门"), QStringLiteral("May Taihu Snow use it?"), testDay});
            return done && device.pageLayout().orientation() == QPageLayout::Landscape
                   && device.pageLayout().pageSize().id() == QPageSize::A4;
        }));
        const std::optional<QString> text = pdfText(path);
        if (!text)
            QSKIP("pdftotext is not installed");
        QCOMPARE(pagesOf(*text), 1);
        QStringList expected{QStringLiteral("Apsaras 飞天 龙门"),
                             QStringLiteral("May Taihu Snow use it?"),
                             licenseeWords("SNOW"),
                             licenseeWords("LUOLAI"),
                             licenseeWords("self"),
                             QStringLiteral("TM-2026-0001"),
                             QStringLiteral("2027"),
                             dateText(testDay)};
        expected += rightsLegendWords(RightsLegendKind::Map);
        for (const QString &part : expected)
            QVERIFY2(text->contains(part), qPrintable(part + QStringLiteral(" is missing in\n") + *text));
        if (const QString pictures = qEnvironmentVariable("LIANMING_PICTURES"); !pictures.isEmpty())
            QFile::copy(path, QDir(pictures).filePath(QStringLiteral("map-%1.pdf").arg(QString::fromLatin1(code))));
    }
    shown.language.set(QStringLiteral("en"));
    QPdfWriter nowhere(folder.filePath(QStringLiteral("missing/map.pdf")));
    QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
    QVERIFY(!shown.view.print(nowhere, {}));

    // A file is written whole or not at all.
    const auto print = [&shown](QPagedPaintDevice &device) {
        return shown.view.print(device, {QStringLiteral("Map"), {}, testDay});
    };
    QVERIFY(!savePdf(folder.filePath(QStringLiteral("missing/map.pdf")), {}, print));
    const QString kept = folder.filePath(QStringLiteral("en.pdf"));
    const qint64 size = QFileInfo(kept).size();
    QVERIFY(!savePdf(kept, {}, [&print](QPagedPaintDevice &device) { return print(device) && false; }));
    QCOMPARE(QFileInfo(kept).size(), size);
}

void TestRightsMapView::namesCharactersRight()
{
    const QByteArray map(
        "beginbfrange\n<0000> <0000> <0000>\n<2F49> <2F4C> [<0032> <2F49> <2EDC> <3B35> <98DE> ]\nendbfrange\n<2F49>");
    QCOMPARE(withIdeographs(map),
             QByteArray("beginbfrange\n<0000> <0000> <0000>\n"
                        "<2F49> <2F4C> [<0032> <6708> <98DE> <80F6> <98DE> ]\nendbfrange\n<2F49>"));
    QCOMPARE(withIdeographs(QByteArray("beginbfrange [<2F49")), QByteArray("beginbfrange [<2F49"));
    QCOMPARE(withIdeographs({}), QByteArray());
}

void TestRightsMapView::printsLongRowsAndMany()
{
    std::vector<RightsMapRow> rows = manyRows(60);
    RightsMapRow deep{"DEEP", {}};
    for (int i = 0; i < 70; ++i) {
        RightsBar bar = makeBar({.from = {2026, 1, 1}, .to = {2027, 12, 31}});
        bar.grant = std::to_string(5000 + i);
        deep.bars.push_back(std::move(bar));
    }
    rows.insert(rows.begin() + 5, deep);
    ShownMap shown(std::move(rows));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.pdf"));
    {
        QPdfWriter writer(path);
        QVERIFY(shown.view.print(writer, {QStringLiteral("Many"), {}, testDay}));
    }
    const std::optional<QString> text = pdfText(path);
    if (!text)
        QSKIP("pdftotext is not installed");
    const int pages = pagesOf(*text);
    QVERIFY2(pages >= 6 && pages <= 10, qPrintable(QString::number(pages)));
    QVERIFY(text->contains(QStringLiteral("Page %1 of %1").arg(pages)));
    // Every licensee and every grant once; the torn row says that it goes on.
    for (int row = 0; row < 60; ++row)
        QCOMPARE(text->count(QRegularExpression(QStringLiteral("\\bL%1\\b").arg(row))), 1);
    for (int i = 0; i < 70; ++i)
        QCOMPARE(text->count(QStringLiteral("TM-2026-%1").arg(5000 + i)), 1);
    QVERIFY(text->contains(QStringLiteral("DEEP (continued)")));
}

void TestRightsMapView::emptyMap()
{
    ShownMap shown(std::vector<RightsMapRow>{});
    QVERIFY(!shown.view.accessibleDescription().isEmpty());
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Plus);
    QVERIFY(!shown.view.barAt({400, 100}));
    shown.view.setEmptyText(QStringLiteral("Choose an asset"));
    QCOMPARE(shown.view.accessibleDescription(), QStringLiteral("Choose an asset"));
    CountingDevice device(shown.view.viewport()->size());
    (void)shown.drawn(device);
    QCOMPARE(device.texts().join(QString()), QStringLiteral("Choose an asset"));
    savePicture(shown.view, QStringLiteral("map-empty"));
    QTemporaryDir folder;
    QPdfWriter writer(folder.filePath(QStringLiteral("empty.pdf")));
    QVERIFY(shown.view.print(writer, {QStringLiteral("Nothing"), {}, testDay}));

    // A licensee without bars, and a view that was never given anything.
    shown.view.setMap({{"SNOW", {}}}, twoYears, testDay);
    shown.press(Qt::Key_Down);
    QVERIFY(!shown.view.current());
    QVERIFY(shown.view.print(writer, {QStringLiteral("Nothing"), {}, testDay}));
    RightsMapView fresh;
    fresh.resize(400, 200);
    (void)fresh.grab();
}

void TestRightsMapView::legendIsWhole()
{
    Language language;
    for (const char *code : {"en", "zh_CN"}) {
        language.set(QString::fromLatin1(code));
        for (const auto kind : {RightsLegendKind::Map, RightsLegendKind::Matrix}) {
            RightsLegend legend(kind);
            legend.show();
            int before = 0;
            for (const int width : {1400, 700, 360}) {
                legend.resize(width, legend.height());
                QCoreApplication::processEvents();
                QCOMPARE(legend.height(), rightsLegendHeight(kind, width));
                QVERIFY(legend.height() >= before);
                before = legend.height();
                CountingDevice device(legend.size());
                legend.render(&device);
                for (const QString &word : rightsLegendWords(kind))
                    QVERIFY2(device.texts().join(u'\n').contains(word), qPrintable(word));
            }
        }
    }
    language.set(QStringLiteral("en"));
}

void TestRightsMapView::languagesAndThemes()
{
    ShownMap shown(sampleRows(), {960, 300});
    shown.view.setAsked(DaySpan{QDate(2026, 9, 1), QDate(2027, 8, 31)});
    shown.view.setCurrent({1, 1});
    for (const char *code : {"en", "zh_CN"}) {
        for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            shown.language.set(QString::fromLatin1(code));
            shown.theme.set(theme);
            QCoreApplication::processEvents();
            CountingDevice device(shown.view.viewport()->size());
            (void)shown.drawn(device);
            QVERIFY(device.texts().contains(licenseeWords("SNOW")));
            QVERIFY(shown.view.accessibleDescription().contains(licenseeWords("SNOW")));
            savePicture(shown.view, QStringLiteral("map-%1-%2").arg(QString::fromLatin1(code), Theme::code(theme)));
        }
    }
    shown.language.set(QStringLiteral("en"));
    shown.theme.set(Theme::Choice::Light);
}

QTEST_MAIN(TestRightsMapView)
#include "tst_rightsmapview.moc"
