#include "ui/widgets/filterrow.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lianming {

FilterRow::FilterRow(QWidget *parent) : QWidget(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::m);
    m_left->setSpacing(space::s);
    m_right->setSpacing(space::s);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
}

SegmentedSwitch *FilterRow::addSwitch()
{
    auto *made = new SegmentedSwitch;
    m_left->addWidget(made);
    m_left->addSpacing(space::s);
    return made;
}

Chip *FilterRow::addChip()
{
    auto *made = new Chip;
    m_left->addWidget(made);
    return made;
}

SearchField *FilterRow::addSearch()
{
    auto *made = new SearchField;
    m_right->addWidget(made);
    return made;
}

void FilterRow::addWidget(QWidget *widget)
{
    m_left->addWidget(widget);
}

ListFooter::ListFooter(QWidget *parent)
    : QWidget(parent), m_count(new Label(TextSize::Note, Token::Ink2)), m_sums(new Label(TextSize::Note, Token::Ink2))
{
    setFixedHeight(34);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_sums);
}

void ListFooter::setCount(const QString &text)
{
    m_count->setText(text);
}

void ListFooter::setSums(const QString &text)
{
    m_sums->setText(text);
}

void ListFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), color(Token::Line));
}

} // namespace lianming
