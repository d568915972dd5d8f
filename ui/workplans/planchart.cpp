#include "ui/workplans/planchart.h"

#include "ui/shell/tokens.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/pill.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace lianming {

namespace {

constexpr int headHeight = 40;
constexpr int barHeight = 12;
constexpr int dayWidth = 9; // pixels
constexpr int widestList = 560;
constexpr int pillWidth = 96;
constexpr int dayColumn = 104;
constexpr int marginDays = 7; // before the first and after the last

Token inkOf(const WorkTask &task, const TaskTimes &times, QDate today)
{
    if (task.state == TaskState::Done)
        return Token::Good;
    if (task.state == TaskState::Blocked || task.isOverdue(today))
        return Token::Stop;
    if (task.state == TaskState::Dropped)
        return Token::Line;
    return times.critical ? Token::Accent : Token::Ink3;
}

} // namespace

PlanChart::PlanChart(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void PlanChart::setPlan(const PlanBoard &board, QDate today)
{
    const qint64 chosen = currentTask();
    const bool isOther = m_board.item.plan.id != board.item.plan.id;
    m_board = board;
    m_today = today;
    m_lines.clear();
    m_lineOf.clear();
    m_hover = -1;
    m_first = m_last = board.item.plan.anchor;
    for (int i = 0; i < board.tasks.size(); ++i) {
        if (i == 0 || board.tasks[i].phase != board.tasks[i - 1].phase)
            m_lines.append({-1, board.tasks[i].phase});
        m_lineOf.insert(board.tasks[i].id.value, int(m_lines.size()));
        m_lines.append({i, board.tasks[i].phase});
        m_first = std::min(m_first, board.times[i].start);
        m_last = std::max(m_last, board.times[i].due);
    }
    m_first = m_first.addDays(-marginDays);
    m_first = m_first.addDays(1 - m_first.dayOfWeek());
    m_last = m_last.addDays(marginDays);
    m_current = m_lineOf.value(chosen, -1);
    layOut();
    if (isOther) {
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(int(m_first.daysTo(qBound(m_first, today, m_last)) - 3 * marginDays)
                                        * dayWidth);
    }
    viewport()->update();
}

qint64 PlanChart::currentTask() const
{
    return m_current >= 0 && m_current < m_lines.size() && m_lines[m_current].task >= 0
               ? m_board.tasks[m_lines[m_current].task].id.value
               : 0;
}

void PlanChart::select(qint64 task)
{
    setCurrent(m_lineOf.value(task, -1), false);
}

void PlanChart::step(int direction)
{
    int line = m_current + direction;
    while (line >= 0 && line < m_lines.size() && m_lines[line].task < 0)
        line += direction;
    if (line >= 0 && line < m_lines.size())
        setCurrent(line, true);
}

void PlanChart::setCurrent(int line, bool open)
{
    m_current = line;
    if (line >= 0) {
        const int top = line * rowHeight;
        const int room = viewport()->height() - headHeight;
        QScrollBar *bar = verticalScrollBar();
        if (top < bar->value())
            bar->setValue(std::max(0, top - rowHeight));
        else if (top + rowHeight > bar->value() + room)
            bar->setValue(top + rowHeight - room);
    }
    viewport()->update();
    if (open && currentTask() != 0)
        Q_EMIT opened(currentTask());
}

int PlanChart::listWidth() const
{
    return std::clamp(viewport()->width() * 11 / 20, 240, widestList);
}

void PlanChart::layOut()
{
    const int rows = int(m_lines.size()) * rowHeight;
    const int room = viewport()->height() - headHeight;
    verticalScrollBar()->setRange(0, std::max(0, rows - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(rowHeight);
    const int days = m_first.isValid() ? int(m_first.daysTo(m_last) + 1) * dayWidth : 0;
    const int width = viewport()->width() - listWidth();
    horizontalScrollBar()->setRange(0, std::max(0, days - width));
    horizontalScrollBar()->setPageStep(std::max(1, width));
    horizontalScrollBar()->setSingleStep(7 * dayWidth);
}

int PlanChart::lineTop(int line) const
{
    return headHeight + line * rowHeight - verticalScrollBar()->value();
}

int PlanChart::lineAt(int y) const
{
    if (y < headHeight)
        return -1;
    const int line = (y - headHeight + verticalScrollBar()->value()) / rowHeight;
    return line < m_lines.size() && m_lines[line].task >= 0 ? line : -1;
}

int PlanChart::x(QDate day) const
{
    return listWidth() + int(m_first.daysTo(day)) * dayWidth - horizontalScrollBar()->value();
}

QRect PlanChart::bar(int line) const
{
    const TaskTimes &times = m_board.times[m_lines[line].task];
    const int left = x(times.start);
    return {left, lineTop(line) + (rowHeight - barHeight) / 2, x(times.due) + dayWidth - left, barHeight};
}

void PlanChart::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(Token::Surface));
    if (m_lines.isEmpty())
        return;
    const int firstLine = std::max(0, verticalScrollBar()->value() / rowHeight);
    const int lastLine =
        std::min(int(m_lines.size()) - 1, (verticalScrollBar()->value() + viewport()->height()) / rowHeight);
    const QRect timeline(listWidth(), headHeight, viewport()->width() - listWidth(), viewport()->height() - headHeight);
    painter.save();
    painter.setClipRect(QRect(0, headHeight, viewport()->width(), timeline.height()));
    for (const int marked : {m_hover, m_current}) {
        if (marked >= firstLine && marked <= lastLine)
            painter.fillRect(QRect(0, lineTop(marked), viewport()->width(), rowHeight),
                             color(marked == m_current ? Token::Selected : Token::Hover));
    }
    painter.restore();
    painter.save();
    painter.setClipRect(timeline);
    paintGrid(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinks(painter);
    for (int line = firstLine; line <= lastLine; ++line) {
        if (m_lines[line].task >= 0)
            paintBar(painter, line);
    }
    painter.restore();
    painter.save();
    painter.setClipRect(QRect(0, headHeight, listWidth(), timeline.height()));
    for (int line = firstLine; line <= lastLine; ++line)
        paintLine(painter, line);
    painter.restore();
    paintHead(painter);
    painter.setPen(color(Token::Line));
    painter.drawLine(listWidth(), 0, listWidth(), viewport()->height());
}

void PlanChart::paintGrid(QPainter &painter) const
{
    for (QDate monday = m_first; monday <= m_last; monday = monday.addDays(7)) {
        painter.setPen(color(Token::Line));
        painter.drawLine(x(monday), headHeight, x(monday), viewport()->height());
    }
    const auto mark = [&](QDate day, Token ink, Qt::PenStyle style) {
        painter.setPen(QPen(color(ink), 1.5, style));
        const int at = x(day) + dayWidth / 2;
        painter.drawLine(at, headHeight, at, viewport()->height());
    };
    mark(m_board.item.plan.anchor, Token::Accent, Qt::DashLine);
    mark(m_today, Token::Stop, Qt::SolidLine);
}

void PlanChart::paintHead(QPainter &painter) const
{
    painter.fillRect(QRect(0, 0, viewport()->width(), headHeight), color(Token::Surface));
    painter.setPen(color(Token::Line));
    painter.drawLine(0, headHeight - 1, viewport()->width(), headHeight - 1);
    painter.setFont(textFont(TextSize::Note));
    painter.setPen(color(Token::Ink2));
    const int right = listWidth() - space::m;
    painter.drawText(QRect(space::m, 0, right, headHeight), Qt::AlignVCenter | Qt::AlignLeft, tr("Task"));
    painter.drawText(QRect(right - dayColumn, 0, dayColumn, headHeight), Qt::AlignVCenter | Qt::AlignRight,
                     tr("Due on"));
    painter.save();
    painter.setClipRect(QRect(listWidth(), 0, viewport()->width() - listWidth(), headHeight));
    const QFontMetrics metrics(textFont(TextSize::Note));
    for (QDate month(m_first.year(), m_first.month(), 1); month <= m_last; month = month.addMonths(1)) {
        const int left = std::max(x(month), listWidth());
        const QRect place(left + space::xs, 0, x(month.addMonths(1)) - left - space::s, headHeight / 2);
        if (place.width() > metrics.horizontalAdvance(shortMonthText(month))) {
            const QString whole = monthText(month);
            const bool fits = place.width() > metrics.horizontalAdvance(whole);
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fits ? whole : shortMonthText(month));
        }
    }
    const QString today = tr("Today");
    const int width = metrics.horizontalAdvance(today) + space::s;
    const QRect flag(x(m_today) + dayWidth / 2 - width / 2, headHeight / 2, width, headHeight / 2 - 1);
    painter.setPen(color(Token::Ink3));
    for (QDate monday = m_first; monday <= m_last; monday = monday.addDays(7)) {
        const QString number = QString::number(monday.day());
        const QRect week(x(monday), headHeight / 2, 7 * dayWidth, headHeight / 2);
        const int letters = metrics.horizontalAdvance(number);
        if (!flag.intersects(QRect(week.center().x() - letters / 2, week.top(), letters, week.height())))
            painter.drawText(week, Qt::AlignCenter, number);
    }
    painter.fillRect(flag, color(Token::StopSoft));
    painter.setPen(color(Token::StopInk));
    painter.drawText(flag, Qt::AlignCenter, today);
    painter.restore();
}

void PlanChart::paintLinks(QPainter &painter) const
{
    const int top = headHeight;
    const int bottom = viewport()->height();
    painter.setBrush(Qt::NoBrush);
    for (int line = 0; line < m_lines.size(); ++line) {
        if (m_lines[line].task < 0)
            continue;
        const WorkTask &task = m_board.tasks[m_lines[line].task];
        for (const Id<WorkTask> need : task.needs) {
            const int from = m_lineOf.value(need.value, -1);
            if (from < 0 || (lineTop(from) > bottom && lineTop(line) > bottom)
                || (lineTop(from) < top - rowHeight && lineTop(line) < top - rowHeight))
                continue;
            const bool isCritical =
                m_board.times[m_lines[from].task].critical && m_board.times[m_lines[line].task].critical;
            painter.setPen(QPen(color(isCritical ? Token::Accent : Token::LineStrong), isCritical ? 1.5 : 1.0));
            const QPointF start(bar(from).right() + 1, lineTop(from) + rowHeight / 2.0);
            const QPointF end(bar(line).left(), lineTop(line) + rowHeight / 2.0);
            const double bend = std::max(start.x() + space::xs, std::min(end.x() - space::xs, start.x() + space::s));
            QPainterPath path(start);
            path.lineTo(bend, start.y());
            path.lineTo(bend, end.y());
            path.lineTo(end);
            painter.drawPath(path);
        }
    }
}

void PlanChart::paintBar(QPainter &painter, int line) const
{
    const WorkTask &task = m_board.tasks[m_lines[line].task];
    const QColor ink = color(inkOf(task, m_board.times[m_lines[line].task], m_today));
    const QRect place = bar(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (task.days == 0) {
        const QPointF centre = QRectF(place).center();
        constexpr double half = 8;
        painter.drawPolygon(QPolygonF{{centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
                                       centre + QPointF(-half, 0)}});
        return;
    }
    painter.drawRoundedRect(place, 3, 3);
    if (task.side == Party::Brand) { // hatched: the brand's
        painter.setBrush(QBrush(color(Token::Surface), Qt::BDiagPattern));
        painter.drawRoundedRect(place, 3, 3);
    }
}

void PlanChart::paintLine(QPainter &painter, int line) const
{
    const Line &one = m_lines[line];
    const int top = lineTop(line);
    const int right = listWidth() - space::m;
    if (one.task < 0) {
        painter.setFont(textFont(TextSize::Note, true));
        painter.setPen(color(Token::Ink2));
        painter.drawText(QRect(space::m, top, right, rowHeight - space::xs), Qt::AlignBottom | Qt::AlignLeft,
                         planPhaseText(one.phase));
        return;
    }
    const WorkTask &task = m_board.tasks[one.task];
    const bool isLate = task.isOverdue(m_today);
    painter.setFont(textFont(TextSize::Body));
    painter.setPen(color(isLate ? Token::StopInk : Token::Ink2));
    const QRect day(right - dayColumn, top, dayColumn, rowHeight);
    painter.drawText(day, Qt::AlignVCenter | Qt::AlignRight, dateText(task.doneOn.value_or(task.due)));
    const QRect pill(day.left() - pillWidth - space::s, top, pillWidth, rowHeight);
    paintPill(&painter, pill, isLate && task.state != TaskState::Blocked ? tr("Overdue") : taskStateText(task.state),
              isLate ? Tone::Stop : taskStateTone(task.state));
    const QString who = task.side == Party::Brand && task.owner.isEmpty() ? tr("The brand") : task.owner;
    const int nameWidth = pill.left() - space::l - space::s;
    const QFontMetrics metrics(textFont(TextSize::Body));
    const QString name = metrics.elidedText(titleText(task.titleEn, task.titleZh), Qt::ElideRight, nameWidth);
    painter.setPen(color(isLive(task.state) ? Token::Ink : Token::Ink2));
    painter.drawText(QRect(space::l, top, nameWidth, rowHeight), Qt::AlignVCenter | Qt::AlignLeft, name);
    const int used = metrics.horizontalAdvance(name) + space::s;
    if (nameWidth - used > 40) {
        painter.setFont(textFont(TextSize::Note));
        painter.setPen(color(Token::Ink3));
        painter.drawText(QRect(space::l + used, top, nameWidth - used, rowHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(textFont(TextSize::Note)).elidedText(who, Qt::ElideRight, nameWidth - used));
    }
}

} // namespace lianming
