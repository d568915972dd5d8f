#include "ui/contracts/lifestrip.h"

#include "ui/shell/tokens.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace lianming {

namespace {

constexpr int lineTop = 30;
constexpr int lineHeight = 8;

} // namespace

LifeStrip::LifeStrip(const Contract &contract, QDate today, QWidget *parent)
    : QWidget(parent), m_contract(contract), m_today(today)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize LifeStrip::sizeHint() const
{
    return {360, lineTop + lineHeight + 44};
}

QList<LifeStrip::Mark> LifeStrip::marks() const
{
    QList<Mark> out;
    if (m_contract.signedOn)
        out.append({*m_contract.signedOn, tr("signed")});
    out.append({m_contract.term.start, tr("first day")});
    out.append({m_contract.lastDay(), m_contract.terminatedOn ? tr("terminated") : tr("last day")});
    if (m_contract.sellOffDays > 0)
        out.append({m_contract.lastDay().addDays(m_contract.sellOffDays), tr("sell-off ends")});
    return out;
}

void LifeStrip::describe()
{
    QStringList words;
    for (const Mark &mark : marks())
        words.append(mark.text + u' ' + dateText(mark.day));
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(u'\n'));
}

void LifeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QList<Mark> all = marks();
    QDate from = m_contract.term.start;
    QDate to = m_contract.lastDay();
    for (const Mark &mark : std::as_const(all)) {
        from = std::min(from, mark.day);
        to = std::max(to, mark.day);
    }
    const qint64 days = std::max<qint64>(1, from.daysTo(to));
    const int left = 6;
    const int width = this->width() - 2 * left;
    const auto x = [&](QDate day) {
        return left + int(std::clamp<qint64>(from.daysTo(day), 0, days) * width / days);
    };
    const auto bar = [&](QDate first, QDate last, Token token) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(token));
        painter.drawRoundedRect(QRectF(x(first), lineTop, std::max(2, x(last) - x(first)), lineHeight),
                                lineHeight / 2.0, lineHeight / 2.0);
    };
    bar(from, to, Token::QuietSoft);
    const QDate last = m_contract.lastDay();
    if (m_contract.sellOffDays > 0)
        bar(last, last.addDays(m_contract.sellOffDays), Token::WaitSoft);
    if (m_contract.term.start <= last) {
        bar(m_contract.term.start, last, Token::Selected);
        if (m_contract.state != ContractState::Draft && m_today > m_contract.term.start)
            bar(m_contract.term.start, std::min(m_today, last), Token::Accent);
    }

    const QFont font = textFont(TextSize::Note);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    for (const Mark &mark : all) {
        painter.setPen(QPen(color(Token::Accent), 1.5));
        painter.setBrush(color(Token::Surface));
        painter.drawEllipse(QPointF(x(mark.day), lineTop + lineHeight / 2.0), 4, 4);
    }

    // The end of the sell-off is near the last day on most strips: its words stand above the line, the others below.
    int freeAbove = this->width();
    if (m_contract.sellOffDays > 0) {
        const Mark mark = all.takeLast();
        const QString text = mark.text + QStringLiteral(" · ") + dateText(mark.day);
        freeAbove -= metrics.horizontalAdvance(text) + space::m;
        painter.setPen(color(Token::Ink2));
        painter.drawText(QRect(0, 4, this->width(), 16), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    // The last day first, then the first, then the signature if there is room.
    QList<QRect> taken;
    for (auto mark = all.crbegin(); mark != all.crend(); ++mark) {
        const QString day = dateText(mark->day);
        const int needed = std::max(metrics.horizontalAdvance(mark->text), metrics.horizontalAdvance(day)) + 2;
        const QRect place(std::clamp(x(mark->day) - needed / 2, 0, std::max(0, this->width() - needed)),
                          lineTop + lineHeight + 6, needed, 32);
        const QRect wide = place.adjusted(-space::s, 0, space::s, 0);
        if (std::any_of(taken.begin(), taken.end(), [&wide](const QRect &other) { return other.intersects(wide); }))
            continue;
        taken.append(place);
        painter.setPen(color(Token::Ink2));
        painter.drawText(QRect(place.left(), place.top(), needed, 16), Qt::AlignCenter, mark->text);
        painter.setPen(color(Token::Ink));
        painter.drawText(QRect(place.left(), place.top() + 16, needed, 16), Qt::AlignCenter, day);
    }

    if (m_today >= from && m_today <= to) {
        const int at = x(m_today);
        const QString text = tr("today");
        const int needed = metrics.horizontalAdvance(text) + 2;
        painter.setPen(color(Token::Ink));
        painter.drawText(QRect(std::clamp(at - needed / 2, 0, std::max(0, freeAbove - needed)), 4, needed, 16),
                         Qt::AlignCenter, text);
        painter.setPen(QPen(color(Token::Ink), 1.5));
        painter.drawLine(at, 22, at, lineTop + lineHeight + 4);
    }
}

void LifeStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

} // namespace lianming
