// The map of rights over time: a row per licensee, bars for the days of their grants, coloured by exclusivity, hatched
// for holds and sell-off. Made for two thousand rows and twenty thousand bars: only what is on screen is looked at.
// Draws values that it is given and asks nothing of anybody; a grant that a person wants to see is told by a signal.
// Keys: arrows walk the bars, Home and End go to the first and last of a row (with Ctrl of the map), Page Up and Page
// Down by screens, + − 0 zoom, Enter opens.
#pragma once

#include "ui/rights/printedpages.h"
#include "ui/rights/rightsmappainter.h"

#include <QAbstractScrollArea>

namespace lianming {

class RightsMapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit RightsMapView(QWidget *parent = nullptr);

    /// How codes read; before setMap(), or the map is laid out anew.
    void setWords(RightsMapWords words);
    /// Shows `rows` on the days of `window`; `today` is where the line stands. The whole window fits the width at
    /// first; the same window again keeps zoom, place and the bar that has the keyboard.
    void setMap(std::vector<RightsMapRow> rows, const DaySpan &window, QDate today);
    /// The days of a question as a band behind the bars.
    void setAsked(const std::optional<DaySpan> &days);
    /// What stands there when there are no rows; without it a sentence of its own.
    void setEmptyText(const QString &sentence);
    [[nodiscard]] const std::vector<RightsMapRow> &rows() const { return m_content.rows; }

    /// Pixels per day, kept between the whole window on screen and six.
    [[nodiscard]] double zoom() const { return m_perDay; }
    /// Zooms about a place in the viewport.
    void setZoom(double perDay, double aboutX);
    void fit();

    /// The bar that has the keyboard; none before a key was pressed or a bar clicked.
    [[nodiscard]] std::optional<BarPlace> current() const { return m_current; }
    /// Scrolls to it as well.
    void setCurrent(BarPlace place);
    /// The days of a bar in the viewport; of its sell-off alone if nothing else is left of it.
    [[nodiscard]] QRectF barRect(BarPlace place) const;
    /// The bar at a point of the viewport.
    [[nodiscard]] std::optional<BarPlace> barAt(const QPoint &point) const;
    /// The part of the viewport in which bars are drawn.
    [[nodiscard]] QRect bodyRect() const;

    /// Prints the whole window on as many pages as the rows need. False if the device cannot be painted on.
    bool print(QPagedPaintDevice &device, const PrintHead &head) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 160}; }

Q_SIGNALS:
    /// A bar was clicked, or Enter pressed on it.
    void grantWanted(const QString &grantId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] RightsScale scale() const;
    [[nodiscard]] RightsMapPainter painterOf(const RightsInk &ink) const { return {m_content, scale(), ink}; }
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] std::optional<BarPlace> placeOf(const std::string &grant) const;
    [[nodiscard]] double barTop(BarPlace place) const;
    [[nodiscard]] qint64 windowDays() const;
    void measureNames();
    void arrange();
    void describe();
    [[nodiscard]] QString emptyText() const;
    void paintEmpty(QPainter &painter) const;
    void setHot(std::optional<BarPlace> place);
    void reveal(BarPlace place);
    /// The bars of the row in the order of their first days.
    [[nodiscard]] std::vector<int> barsInOrder(int row) const;
    [[nodiscard]] std::optional<BarPlace> stepped(int key) const;
    [[nodiscard]] std::optional<BarPlace> nearest(int row, int lane, QDate day) const;
    [[nodiscard]] std::optional<BarPlace> edgeOfMap(bool last) const;

    RightsMapContent m_content;
    QString m_emptyText;
    double m_perDay = 1;
    bool m_isFit = true; ///< the whole window is on screen and stays so when the width changes
    int m_nameWidth = 0; ///< of the widest name
    std::optional<BarPlace> m_current;
    std::optional<BarPlace> m_hot;
    std::optional<BarPlace> m_pressed;
    QPoint m_dragFrom;
    QPoint m_dragScroll;
    bool m_isDragging = false;
};

} // namespace lianming
