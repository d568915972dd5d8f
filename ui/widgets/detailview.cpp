#include "ui/widgets/detailview.h"

#include "ui/widgets/historylist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>

namespace lianming {

namespace {

/// Asks for no width, so that the scroll area gives it that of the viewport and not that of its widest part.
class Body : public QWidget
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

/// A text that wraps at words, and within them where one is longer than a line: file names, addresses.
class Words : public Label
{
public:
    using Label::Label;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize hint = Label::minimumSizeHint();
        return {qMin(hint.width(), narrowest), hint.height()};
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (!hasLongWord(width))
            return Label::heightForWidth(width);
        return fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWrapAnywhere, text()).height();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!hasLongWord(width())) {
            Label::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWrapAnywhere, text());
    }

private:
    static constexpr int narrowest = 64;

    [[nodiscard]] bool hasLongWord(int width) const { return Label::minimumSizeHint().width() > width; }
};

} // namespace

FactsGrid::FactsGrid(QVBoxLayout *column) : m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
}

void FactsGrid::add(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *text = new Words(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(new Label(name, TextSize::Body, Token::Ink2), row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(text, row, 1);
}

FlowRow::FlowRow()
{
    setSpacing(space::s);
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowRow::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.takeAt(index);
    invalidate();
    return item;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowRow::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() == 0 ? 0 : spacing()), qMax(size.height(), hint.height())};
    }
    return size;
}

QSize FlowRow::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowRow::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

int FlowRow::arrange(const QRect &area, bool place) const
{
    QPoint at = area.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(qMin(item->sizeHint().width(), area.width()), item->sizeHint().height());
        if (at.x() > area.left() && at.x() + size.width() > area.left() + area.width()) {
            at = {area.left(), at.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        if (place)
            item->setGeometry({at, size});
        at.rx() += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return at.y() + lineHeight - area.top();
}

DetailView::DetailView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

DetailView::~DetailView() = default;

QVBoxLayout *DetailView::begin(int spacing)
{
    m_body = std::make_unique<Body>();
    m_column = new QVBoxLayout(m_body.get());
    m_column->setContentsMargins(space::l, space::s, space::l, space::xl);
    m_column->setSpacing(spacing);
    m_links = nullptr;
    return m_column;
}

void DetailView::finish()
{
    m_column->addStretch(1);
    const int place = verticalScrollBar()->value();
    setWidget(m_body.release()); // deletes the one before
    verticalScrollBar()->setValue(place);
}

void DetailView::addTitle(const QString &title, const QString &second)
{
    m_column->addWidget(words(title, TextSize::Title, Token::Ink, true));
    if (!second.isEmpty())
        addWords(second, TextSize::Body, Token::Ink2);
}

void DetailView::addHead(const QString &text, QWidget *right)
{
    m_column->addSpacing(space::m);
    auto *head = new Label(text, TextSize::Section, Token::Ink, true);
    if (!right) {
        m_column->addWidget(head);
        return;
    }
    auto *row = new QHBoxLayout;
    row->addWidget(head);
    row->addStretch(1);
    row->addWidget(right);
    m_column->addLayout(row);
}

Label *DetailView::addWords(const QString &text, TextSize size, Token ink)
{
    Label *label = words(text, size, ink);
    m_column->addWidget(label);
    return label;
}

FactsGrid DetailView::addFacts(const QList<std::pair<QString, QString>> &facts)
{
    m_column->addSpacing(space::s);
    FactsGrid grid(m_column);
    for (const auto &[name, value] : facts)
        grid.add(name, value);
    return grid;
}

LinkButton *DetailView::addLink(const QString &iconName, const QString &text)
{
    if (!m_links || m_column->itemAt(m_column->count() - 1)->layout() != m_links) {
        m_links = new QVBoxLayout;
        m_links->setSpacing(0);
        m_column->addLayout(m_links);
    }
    auto *link = new LinkButton(iconName, text);
    m_links->addWidget(link, 0, Qt::AlignLeft);
    return link;
}

FlowRow *DetailView::addButtonRow()
{
    auto *row = new FlowRow;
    m_column->addLayout(row);
    return row;
}

void DetailView::addHistory(const QString &head, const QList<HistoryEntry> &entries)
{
    addHead(head);
    auto *history = new HistoryList;
    history->setEntries(entries);
    m_column->addWidget(history);
}

Label *DetailView::words(const QString &text, TextSize size, Token ink, bool strong)
{
    auto *label = new Words(text, size, ink, strong);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace lianming
