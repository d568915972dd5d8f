#include "ui/approvals/chainstrip.h"

#include "ui/text/approvalwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lianming {

namespace {

constexpr double dot = 7;
constexpr int margin = 10;
constexpr int stripHeight = 44;

} // namespace

ChainStrip::ChainStrip(const ProductApproval &approval, QWidget *parent)
    : QWidget(parent), m_stages(approval.chain.order()), m_standing(approval.standing)
{
    setFixedHeight(stripHeight);
    QStringList names;
    for (const ReviewStage stage : std::as_const(m_stages))
        names.append(reviewStageText(stage));
    setAccessibleName(names.join(QStringLiteral(" → ")));
    setAccessibleDescription(reviewStageText(m_standing.stage) + QStringLiteral(": ")
                             + reviewStateText(m_standing.state));
}

QSize ChainStrip::sizeHint() const
{
    return {320, stripHeight};
}

double ChainStrip::xOf(qsizetype place) const
{
    const double room = width() - 2.0 * margin;
    return m_stages.size() < 2 ? margin : margin + room * double(place) / double(m_stages.size() - 1);
}

void ChainStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qsizetype now = m_stages.indexOf(m_standing.stage);
    const bool isThrough = m_standing.state == ReviewState::Released || m_standing.state == ReviewState::Withdrawn;
    constexpr double y = margin;
    for (qsizetype i = 0; i + 1 < m_stages.size(); ++i) {
        painter.setPen(QPen(color(isThrough || i < now ? Token::Good : Token::Line), 2));
        painter.drawLine(QPointF(xOf(i), y), QPointF(xOf(i + 1), y));
    }
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        const bool isPassed = isThrough || i < now;
        const Token ink = isPassed ? Token::Good : i == now ? toneDot(reviewStateTone(m_standing.state)) : Token::Line;
        painter.setPen(QPen(color(ink), 2));
        painter.setBrush(color(isPassed ? Token::Good : Token::Surface));
        painter.drawEllipse(QPointF(xOf(i), y), dot, dot);
        if (isPassed) {
            painter.setPen(QPen(color(Token::Surface), 1.5));
            painter.drawPolyline(
                QPolygonF{QPointF(xOf(i) - 3, y), QPointF(xOf(i) - 1, y + 2.5), QPointF(xOf(i) + 3.5, y - 2.5)});
        } else if (i == now) {
            painter.setBrush(color(ink));
            painter.drawEllipse(QPointF(xOf(i), y), dot / 2, dot / 2);
        }
    }
    // The name of where it stands, under its dot and inside the strip.
    if (now < 0)
        return;
    const QString name = isThrough ? reviewStateText(m_standing.state) : reviewStageText(m_standing.stage);
    painter.setFont(textFont(TextSize::Note, true));
    const double length = painter.fontMetrics().horizontalAdvance(name);
    const double centre = isThrough ? xOf(m_stages.size() - 1) : xOf(now);
    const double x = std::clamp(centre - length / 2, 0.0, std::max(0.0, width() - length));
    painter.setPen(color(Token::Ink));
    painter.drawText(QPointF(x, stripHeight - space::s), name);
}

bool ChainStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        if (std::abs(xOf(i) - help->pos().x()) <= 2 * dot)
            QToolTip::showText(help->globalPos(), reviewStageText(m_stages[i]), this);
    }
    return true;
}

} // namespace lianming
