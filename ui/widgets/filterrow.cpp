#include "ui/widgets/filterrow.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lianming {

namespace {

constexpr int searchShare = 4; ///< of the room that is left, against the 1 of what stays empty before it

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent), m_first(new QHBoxLayout), m_second(new QHBoxLayout), m_chips(new QWidget),
      m_chipRow(new QHBoxLayout(m_chips))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::xl, space::m, space::xl, space::m);
    rows->setSpacing(space::s);
    m_first->setSpacing(space::m);
    rows->addLayout(m_first);
    rows->addLayout(m_second);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(space::s);
    m_first->addWidget(m_chips);
    m_first->addStretch(1);
    m_second->addStretch(1);
}

SegmentedSwitch *FilterRow::addSwitch()
{
    auto *made = new SegmentedSwitch;
    m_first->insertWidget(0, made);
    return made;
}

Chip *FilterRow::addChip()
{
    auto *made = new Chip;
    m_chipRow->addWidget(made);
    return made;
}

SearchField *FilterRow::addSearch()
{
    m_search = new SearchField;
    m_first->addWidget(m_search, searchShare);
    return m_search;
}

void FilterRow::addWidget(QWidget *widget)
{
    m_chipRow->addWidget(widget);
}

void FilterRow::addAtEnd(QWidget *widget)
{
    m_first->addWidget(widget);
}

QSize FilterRow::minimumSizeHint() const
{
    return {200, QWidget::minimumSizeHint().height()};
}

bool FilterRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return handled;
}

void FilterRow::arrange()
{
    const int chips = m_chips->sizeHint().width();
    const int search =
        m_search ? space::m + std::max(m_search->minimumWidth(), m_search->minimumSizeHint().width()) : 0;
    int least = search;
    int whole = search; // where the others say all that they have to say
    for (int i = 0; i < m_first->count(); ++i) {
        const QWidget *part = m_first->itemAt(i)->widget();
        if (!part || part == m_chips || part == m_search)
            continue;
        least += space::m + std::max(part->minimumWidth(), part->minimumSizeHint().width());
        whole += space::m + part->sizeHint().width();
    }
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    placeChips(chips + least > room);
    placeSearch(m_below && m_search && whole > room && chips + search <= room);
}

void FilterRow::placeSearch(bool below)
{
    if (below == m_searchBelow)
        return;
    m_searchBelow = below;
    if (below) {
        m_first->removeWidget(m_search);
        m_second->addWidget(m_search, searchShare);
    } else {
        int stretch = 0;
        while (!m_first->itemAt(stretch)->spacerItem())
            ++stretch;
        m_second->removeWidget(m_search);
        m_first->insertWidget(stretch + 1, m_search, searchShare);
    }
    updateGeometry();
}

void FilterRow::placeChips(bool below)
{
    if (below == m_below)
        return;
    m_below = below;
    // The stretch of the first row stands right behind the switch, if there is one.
    if (below) {
        m_first->removeWidget(m_chips);
        m_second->insertWidget(0, m_chips);
    } else {
        m_second->removeWidget(m_chips);
        m_first->insertWidget(m_first->count() > 1 && !m_first->itemAt(0)->spacerItem() ? 1 : 0, m_chips);
    }
    updateGeometry();
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
