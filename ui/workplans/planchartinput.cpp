// What mouse and keyboard do on a plan's drawing, and what it says of a task under the pointer.
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/workplans/planchart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace lianming {

QString PlanChart::tipOf(int task) const
{
    const WorkTask &one = m_board.tasks[task];
    const TaskTimes &times = m_board.times[task];
    QStringList lines{titleText(one.titleEn, one.titleZh), spanText({times.start, times.due}), workdaysText(one.days)};
    if (isLive(one.state)) {
        lines.append(times.critical ? tr("On the critical path: if it ends later, so does the plan")
                                    : tr("Can end %n working day(s) later", nullptr, int(times.slack)));
    }
    lines.append(one.reason);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool PlanChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int line = lineAt(help->pos().y());
        if (line >= 0)
            QToolTip::showText(help->globalPos(), tipOf(m_lines[line].task), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PlanChart::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PlanChart::mouseMoveEvent(QMouseEvent *event)
{
    const int line = lineAt(int(event->position().y()));
    if (line == m_hover)
        return;
    m_hover = line;
    viewport()->setCursor(line >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PlanChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int line = lineAt(int(event->position().y()));
    if (line >= 0 && event->button() == Qt::LeftButton)
        setCurrent(line, true);
}

void PlanChart::leaveEvent(QEvent *)
{
    m_hover = -1;
    viewport()->update();
}

void PlanChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: step(1); break;
    case Qt::Key_Up: step(-1); break;
    case Qt::Key_Right: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); break;
    case Qt::Key_Left: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); break;
    case Qt::Key_PageDown: verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); break;
    case Qt::Key_PageUp: verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentTask() != 0)
            Q_EMIT opened(currentTask());
        break;
    default: QAbstractScrollArea::keyPressEvent(event); break;
    }
}

void PlanChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace lianming
