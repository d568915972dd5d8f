// Draws the parts of a rights map onto any painter: the axis, the ground with its lines, names, lanes of bars. The view
// uses it for what is on screen, printing for a page; where things stand is decided by them. Of a lane only what falls
// into the clip is looked at, and bars that would fall onto the same pixels are drawn once.
#pragma once

#include "ui/rights/rightsink.h"
#include "ui/rights/rightslayout.h"
#include "ui/rights/rightsscale.h"

#include <functional>

namespace lianming {

/// How codes and grants read; what is not set is shown by its code or not at all.
struct RightsMapWords {
    std::function<QString(const std::string &licensee)> licensee;
    std::function<QString(const std::string &grant)> number;   ///< of the contract or proposal, for inside the bar
    std::function<bool(const RightsBar &bar)> isTerminated;    ///< its days were cut short
    std::function<RightsBarTerms(const RightsBar &bar)> terms; ///< what is in its box
    std::function<QString(const RightsBar &bar)> tip;          ///< instead of rightsBarText()
};

struct RightsMapContent {
    std::vector<RightsMapRow> rows;
    DaySpan window; ///< the days of the axis
    QDate today;    ///< the day of the answer
    std::optional<DaySpan> asked;
    RightsMapWords words;
    RightsLayout layout;

    [[nodiscard]] const RightsBar &bar(BarPlace place) const { return rows[size_t(place.row)].bars[size_t(place.bar)]; }
    [[nodiscard]] int barCount() const;
    [[nodiscard]] QString licenseeText(int row) const;
    [[nodiscard]] QString numberText(const RightsBar &bar) const;
    [[nodiscard]] bool isTerminated(const RightsBar &bar) const;
    [[nodiscard]] QString tip(BarPlace place) const;
};

class RightsMapPainter
{
public:
    /// Heights of the axis' three lines: tags of today and of the days asked for, years, quarters or months.
    static constexpr int tagLine = 18;
    static constexpr int yearLine = 18;
    static constexpr int partLine = 18;
    static constexpr int axisHeight = tagLine + yearLine + partLine + 2;

    RightsMapPainter(const RightsMapContent &content, const RightsScale &scale, const RightsInk &ink)
        : m_content(content), m_scale(scale), m_ink(ink)
    {
    }

    /// The days of the axis that fall into [left, right].
    [[nodiscard]] DaySpan daysIn(double left, double right) const;
    void paintAxis(QPainter &painter, const QRectF &area) const;
    /// The days asked for and the lines of years and quarters; before the bars.
    void paintGround(QPainter &painter, const QRectF &area) const;
    /// Today's line: in full before the bars, and faintly after them, so that it neither hides nor crosses out words.
    void paintToday(QPainter &painter, const QRectF &area, double opacity) const;
    static constexpr double overBars = 0.35; ///< its opacity there
    /// A licensee's name beside the first lane, whose row `area` is.
    void paintName(QPainter &painter, const QRectF &area, const QString &name, bool isCurrent) const;
    /// The lanes `first` to `last` of a row, the first of them at `top`. `hot` and `current` are bars of this row or
    /// −1.
    void paintLanes(QPainter &painter, int row, int first, int last, double top, const QRectF &clip, int hot = -1,
                    int current = -1) const;

    /// The bar with all that belongs to it, at least as wide as a finger's tip needs.
    [[nodiscard]] QRectF reachRect(const RightsBar &bar, double top) const;
    /// The days of the grant alone; empty if only its sell-off is left.
    [[nodiscard]] QRectF daysRect(const RightsBar &bar, double top) const;

private:
    void paintTags(QPainter &painter, const QRectF &area) const;
    void paintBar(QPainter &painter, const RightsBar &bar, double top, const QRectF &clip) const;
    void paintBarText(QPainter &painter, const RightsBar &bar, const QRectF &body, const QRectF &clip) const;
    [[nodiscard]] QRectF within(QDate first, QDate last, double top, const QRectF &clip) const;

    const RightsMapContent &m_content;
    RightsScale m_scale;
    RightsInk m_ink;
};

} // namespace lianming
