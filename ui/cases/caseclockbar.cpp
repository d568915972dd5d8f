#include "ui/cases/caseclockbar.h"

#include "ui/text/format.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace lianming {

namespace {

constexpr int pieceHeight = 14;
constexpr int pieceGap = 2;
constexpr int lineHeight = 20;

} // namespace

QString counterLeftText(const CounterTime &time)
{
    if (time.daysLeft > 0)
        return CaseClockBar::tr("%n day(s) left", nullptr, time.daysLeft);
    if (time.daysLeft == 0)
        return CaseClockBar::tr("the last day");
    if (time.standing == CounterStanding::Extended)
        return CaseClockBar::tr("until %1").arg(dateText(time.latest));
    return CaseClockBar::tr("%n day(s) overdue", nullptr, -time.daysLeft);
}

Tone counterTone(const CounterTime &time)
{
    if (time.daysLeft <= counterAlarmDays[1])
        return Tone::Stop;
    return time.daysLeft <= counterAlarmDays[0] ? Tone::Wait : Tone::Accent;
}

CaseClockBar::CaseClockBar(const CounterTime &time, QDate arrivedOn, QDate lastDay, QWidget *parent)
    : QWidget(parent), m_time(time), m_arrivedOn(arrivedOn), m_lastDay(lastDay)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QString CaseClockBar::words() const
{
    const int day = qMin(m_time.day, counterNoticeDays);
    return tr("Day %1 of %2, %3").arg(day).arg(counterNoticeDays).arg(counterLeftText(m_time));
}

void CaseClockBar::describe()
{
    const QString all =
        tr("%1. Arrived on %2, ends on %3 at midnight.").arg(words(), dateText(m_arrivedOn), dateText(m_lastDay));
    setAccessibleName(all);
    setToolTip(all);
}

void CaseClockBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

void CaseClockBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = counterTone(m_time);
    painter.setFont(textFont(TextSize::Body, true));
    painter.setPen(color(toneInk(tone)));
    painter.drawText(QRect(0, 0, width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter, words());
    const qreal piece = qreal(width() + pieceGap) / counterNoticeDays;
    for (int day = 1; day <= counterNoticeDays; ++day) {
        const QRectF area((day - 1) * piece, lineHeight + space::xs, piece - pieceGap, pieceHeight);
        QPainterPath path;
        path.addRoundedRect(area, 2, 2);
        painter.fillPath(path, color(day <= m_time.day ? toneDot(tone) : Token::QuietSoft));
    }
    painter.setFont(textFont(TextSize::Note));
    painter.setPen(color(Token::Ink2));
    const QRect below(0, lineHeight + space::xs + pieceHeight, width(), lineHeight);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("arrived %1").arg(dateText(m_arrivedOn)));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("day 15: %1").arg(dateText(m_lastDay)));
}

} // namespace lianming
