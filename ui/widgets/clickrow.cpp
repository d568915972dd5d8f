#include "ui/widgets/clickrow.h"

#include <QEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lianming {

namespace {
constexpr int barWidth = 3;
}

ClickRow::ClickRow(const QString &head, const QString &aside, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_column->setContentsMargins(space::m, space::s, space::s, space::s);
    m_column->setSpacing(2);
    if (!head.isEmpty() || !aside.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *title = new Label(head, TextSize::Body, Token::Ink, true);
        title->setWordWrap(true);
        row->addWidget(title, 1);
        row->addWidget(new Label(aside, TextSize::Note, Token::Ink3), 0, Qt::AlignTop);
        m_column->addLayout(row);
        m_lines << head << aside;
        m_lines.removeAll(QString());
        setAccessibleName(text());
    }
}

void ClickRow::addLine(const QString &line, TextSize size, Token ink)
{
    auto *label = new Label(line, size, ink);
    label->setWordWrap(true);
    m_column->addWidget(label);
    m_lines.append(line);
    setAccessibleName(text());
}

void ClickRow::setBar(Token bar)
{
    m_bar = bar;
    update();
}

void ClickRow::setChosen(bool chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    update();
}

QString ClickRow::text() const
{
    return m_lines.join(QStringLiteral(" · "));
}

void ClickRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_chosen || m_hover) {
        painter.setBrush(color(m_chosen ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
    }
    painter.setBrush(color(m_chosen ? Token::Accent : m_bar));
    painter.drawRoundedRect(QRect(2, space::s, barWidth, height() - 2 * space::s), 1, 1);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    }
}

void ClickRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void ClickRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

void ClickRow::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_hover = true;
    update();
}

void ClickRow::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_hover = false;
    update();
}

} // namespace lianming
