#include "ui/rights/reservationstrip.h"

#include "ui/text/format.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/tone.h"

#include <QPainter>

#include <algorithm>

namespace lianming {

namespace {

constexpr int stripTop = 20;
constexpr int stripHeight = 8;
constexpr int stripWords = 16;
constexpr int stripMargin = 6;
constexpr int leastWidth = 240;

/// Words centred on a place as far as the width lets them.
void drawAt(QPainter &painter, int x, int y, int width, const QString &text)
{
    const int needed = painter.fontMetrics().horizontalAdvance(text) + 2;
    painter.drawText(QRect(std::clamp(x - needed / 2, 0, std::max(0, width - needed)), y, needed, stripWords),
                     Qt::AlignCenter, text);
}

} // namespace

ReservationStrip::ReservationStrip(const Reservation &reservation, QDate today, QWidget *parent)
    : QWidget(parent), m_reservation(reservation), m_today(today)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(spanText(reservation.terms.days));
    QStringList tips{spanText(reservation.terms.days)};
    if (reservation.holdUntil)
        tips.append(tr("stands until %1").arg(dateText(*reservation.holdUntil)));
    setToolTip(tips.join(u'\n'));
}

QSize ReservationStrip::sizeHint() const
{
    return {leastWidth, stripTop + stripHeight + stripWords + space::s};
}

QSize ReservationStrip::minimumSizeHint() const
{
    return sizeHint();
}

QDate ReservationStrip::end() const
{
    QDate out = m_reservation.holdUntil.value_or(m_reservation.terms.days.end);
    if (m_reservation.releasedOn)
        out = std::min(out, *m_reservation.releasedOn);
    return out;
}

void ReservationStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextSize::Note));
    const DaySpan days = m_reservation.terms.days;
    const QDate from = std::min({days.start, end(), m_today});
    const QDate to = std::max({days.end, end(), m_today});
    const qint64 length = std::max<qint64>(1, from.daysTo(to));
    const int wide = width() - 2 * stripMargin;
    const auto x = [&](QDate day) {
        return stripMargin + int(from.daysTo(day) * wide / length);
    };
    const auto bar = [&](QDate first, QDate last, Token token) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(token));
        painter.drawRoundedRect(QRectF(x(first), stripTop, std::max(2, x(last) - x(first)), stripHeight),
                                stripHeight / 2.0, stripHeight / 2.0);
    };
    bar(from, to, Token::QuietSoft);
    const bool stands = standingOf(m_reservation, m_today) == ReservationStanding::Active;
    bar(days.start, days.end, stands ? Token::Selected : Token::QuietSoft);

    // Until when others are kept away, then today: the two words above the line do not meet.
    const QString now = tr("today");
    int freeFrom = 0;
    painter.setPen(color(Token::Ink));
    drawAt(painter, x(m_today), 0, width(), now);
    freeFrom = x(m_today) + painter.fontMetrics().horizontalAdvance(now);
    painter.setPen(QPen(color(Token::Ink), 1.5));
    painter.drawLine(x(m_today), stripWords, x(m_today), stripTop + stripHeight + 4);
    if (m_reservation.holdUntil || m_reservation.releasedOn) {
        painter.setPen(QPen(color(toneDot(stands ? Tone::Wait : Tone::Stop)), 1.5));
        painter.setBrush(color(Token::Surface));
        painter.drawEllipse(QPointF(x(end()), stripTop + stripHeight / 2.0), 4, 4);
        const QString text = stands                     ? tr("stands until %1").arg(dateText(end()))
                             : m_reservation.releasedOn ? tr("given up %1").arg(dateText(end()))
                                                        : tr("lapsed %1").arg(dateText(end()));
        const int needed = painter.fontMetrics().horizontalAdvance(text) + 2;
        const int left = std::clamp(x(end()) - needed / 2, 0, std::max(0, width() - needed));
        const bool meetsToday =
            left < freeFrom && left + needed > x(m_today) - painter.fontMetrics().horizontalAdvance(now);
        painter.setPen(color(stands ? Token::WaitInk : Token::StopInk));
        if (!meetsToday)
            painter.drawText(QRect(left, 0, needed, stripWords), Qt::AlignCenter, text);
        else if (freeFrom + needed <= width())
            painter.drawText(QRect(freeFrom, 0, needed, stripWords), Qt::AlignCenter, text);
    }
    painter.setPen(color(Token::Ink2));
    const int below = stripTop + stripHeight + 4;
    const QString first = dateText(days.start);
    const QString last = dateText(days.end);
    const int room = painter.fontMetrics().horizontalAdvance(first) + painter.fontMetrics().horizontalAdvance(last);
    if (x(days.end) - x(days.start) >= room) {
        drawAt(painter, x(days.start), below, width(), first);
        drawAt(painter, x(days.end), below, width(), last);
    } else {
        drawAt(painter, (x(days.start) + x(days.end)) / 2, below, width(), spanText(days));
    }
}

} // namespace lianming
