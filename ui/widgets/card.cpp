#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lianming {

namespace {

void paintSurface(QWidget *widget, Token ground, Token border)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(border));
    painter.setBrush(color(ground));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace

Card::Card(QWidget *parent)
    : QFrame(parent), m_headRow(new QHBoxLayout), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    m_title->setElided(true);
    m_title->hide();
    m_headRow->addWidget(m_title, 1);
    column->addLayout(m_headRow);
    m_body->setSpacing(space::s);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::addHeadWidget(QWidget *widget)
{
    m_headRow->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    paintSurface(this, Token::Surface, Token::Line);
}

KeyFigure::KeyFigure(QWidget *parent)
    : QFrame(parent), m_title(new Label(TextSize::Body, Token::Ink2)), m_unit(new Label(TextSize::Body, Token::Ink3)),
      m_figure(new Label(TextSize::Figure, Token::Ink, true)), m_line(new Label(TextSize::Note, Token::Ink2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    m_title->setElided(true);
    m_line->setElided(true);
    m_figure->setElided(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_unit, 0, Qt::AlignBaseline);
    row->addWidget(m_figure, 1, Qt::AlignBaseline);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_line);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

void KeyFigure::setTitle(const QString &title)
{
    m_title->setText(title);
    describe();
}

void KeyFigure::setFigure(const QString &figure, const QString &unit)
{
    m_figure->setText(figure);
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
    describe();
}

void KeyFigure::setLine(const QString &line, Token ink)
{
    m_line->setText(line);
    m_line->setInk(ink);
    describe();
}

void KeyFigure::paintEvent(QPaintEvent *)
{
    paintSurface(this, Token::Surface, hasFocus() ? Token::Accent : underMouse() ? Token::LineStrong : Token::Line);
}

void KeyFigure::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void KeyFigure::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT opened();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void KeyFigure::describe()
{
    setAccessibleName(
        QStringLiteral("%1: %2 %3. %4").arg(m_title->text(), m_unit->text(), m_figure->text(), m_line->text()));
}

} // namespace lianming
