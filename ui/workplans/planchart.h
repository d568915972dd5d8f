// A plan drawn: at the left its tasks by phase with owner, state and day, at the right the days as bars, joined by what
// needs what, with today and the critical path. A click or Enter opens a task, the arrow keys walk over them; days
// scroll with the wheel and Shift or at the bar below. It paints only what is seen, so that ten thousand tasks are no
// matter.
#pragma once

#include "core/workplans/workplan.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace lianming {

class PlanChart : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PlanChart(QWidget *parent = nullptr);

    void setPlan(const PlanBoard &board, QDate today);
    [[nodiscard]] qint64 currentTask() const;
    /// Chooses a task and scrolls to it; tells nobody.
    void select(qint64 task);
    /// The next (+1) or previous (−1) task.
    void step(int direction);

    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 240}; }

Q_SIGNALS:
    void opened(qint64 task);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A line of the drawing: the head of a phase, or a task.
    struct Line {
        int task = -1; ///< its place in the plan
        PlanPhase phase = PlanPhase::SetUp;
    };

    void layOut();
    [[nodiscard]] int listWidth() const;
    [[nodiscard]] int lineTop(int line) const;
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] int x(QDate day) const;
    [[nodiscard]] QRect bar(int line) const;
    void setCurrent(int line, bool open);
    void paintGrid(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    void paintLinks(QPainter &painter) const;
    void paintLine(QPainter &painter, int line) const;
    void paintBar(QPainter &painter, int line) const;
    [[nodiscard]] QString tipOf(int task) const;

    PlanBoard m_board;
    QList<Line> m_lines;
    QHash<qint64, int> m_lineOf; ///< of a task
    QDate m_today;
    QDate m_first; ///< the first day that is drawn
    QDate m_last;
    int m_current = -1;
    int m_hover = -1;
};

} // namespace lianming
