#include "ui/proposals/proposalboard.h"

#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr int columnWidth = 204;

} // namespace

QString valueSumText(const QList<ProposalItem> &items)
{
    std::map<QString, Money> sums;
    for (const ProposalItem &item : items) {
        if (item.value.minor == 0)
            continue;
        const auto [found, isNew] = sums.try_emplace(item.value.currency.codeText(), item.value);
        if (!isNew)
            found->second = found->second + item.value;
    }
    QStringList out;
    for (const auto &[code, sum] : sums)
        out.append(shortMoneyText(sum));
    return out.join(QStringLiteral(" · "));
}

ProposalBoard::ProposalBoard(ThumbnailLoader &pictures, QWidget *parent)
    : QScrollArea(parent), m_pictures(pictures), m_row(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    m_row = new QHBoxLayout(body);
    m_row->setContentsMargins(space::l, 0, space::l, 0);
    m_row->setSpacing(0);
    setWidget(body);
    setColumns(shippedPipeline().stages);
}

void ProposalBoard::setColumns(const QList<HouseStage> &columns)
{
    const bool same = std::ranges::equal(m_columns, columns, [](const ColumnParts &column, const HouseStage &stage) {
        return column.cards->stage() == stage;
    });
    if (same || m_dragging) // a column that a card is dragged from must not go; what follows the drop comes again
        return;
    for (const ColumnParts &column : std::as_const(m_columns))
        delete column.whole;
    m_columns.clear();
    for (const HouseStage &stage : columns)
        addColumn(stage);
    setItems(std::exchange(m_items, {}));
}

void ProposalBoard::addColumn(const HouseStage &stage)
{
    ColumnParts parts{new QWidget, new Label(TextSize::Body, Token::Ink, true), new Label(TextSize::Body, Token::Ink3),
                      new Label(TextSize::Note, Token::Ink2), new BoardCards(stage, m_pictures)};
    auto *column = new QVBoxLayout(parts.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::s, space::xs, space::s, 0);
    head->setSpacing(space::s);
    parts.title->setElided(true);
    head->addWidget(parts.title);
    head->addWidget(parts.count);
    head->addStretch(1);
    parts.value->setContentsMargins(space::s, 0, space::s, 0);
    parts.value->setElided(true);
    column->addLayout(head);
    column->addWidget(parts.value);
    column->addWidget(parts.cards, 1);
    parts.whole->setMinimumWidth(columnWidth);
    m_row->addWidget(parts.whole, 1);
    m_columns.append(parts);

    connect(parts.cards, &BoardCards::chosen, this, &ProposalBoard::choose);
    connect(parts.cards, &BoardCards::menuWanted, this, [this](qint64 id, const QPoint &place) {
        choose(id);
        Q_EMIT menuWanted(id, place);
    });
    connect(parts.cards, &BoardCards::dragBegan, this, [this, stage] { showAllowed(stage, true); });
    connect(parts.cards, &BoardCards::dragEnded, this, [this, stage] { showAllowed(stage, false); });
    connect(parts.cards, &BoardCards::dropped, this, [this, stage](qint64 id) { Q_EMIT moveWanted(id, stage); });
    connect(parts.cards, &BoardCards::leave, this,
            [this, cards = parts.cards](int direction) { leave(cards, direction); });
}

void ProposalBoard::leave(const BoardCards *from, int direction)
{
    const auto place = std::ranges::find(m_columns, from, &ColumnParts::cards) - m_columns.begin();
    for (qsizetype next = place + direction; next >= 0 && next < m_columns.size(); next += direction) {
        BoardCards *cards = m_columns.at(next).cards;
        if (cards->items().isEmpty())
            continue;
        cards->setFocus();
        ensureWidgetVisible(m_columns.at(next).whole);
        choose(cards->items().first().id.value);
        return;
    }
}

BoardCards *ProposalBoard::column(ProposalStage phase) const
{
    for (const ColumnParts &column : m_columns) {
        if (column.cards->stage().phase == phase)
            return column.cards;
    }
    return nullptr;
}

QList<BoardCards *> ProposalBoard::columns() const
{
    QList<BoardCards *> out;
    for (const ColumnParts &column : m_columns)
        out.append(column.cards);
    return out;
}

void ProposalBoard::setItems(const QList<ProposalItem> &items)
{
    m_items = items;
    // Another pipeline may have the code in another phase: both decide.
    using Place = std::pair<ProposalStage, QString>;
    std::map<Place, QList<ProposalItem>> byColumn;
    std::map<ProposalStage, Place> first; // where a card of another pipeline's stage stands
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const HouseStage &stage = column.cards->stage();
        const Place place(stage.phase, stage.code);
        byColumn[place];
        first.try_emplace(stage.phase, place);
    }
    for (const ProposalItem &item : items) {
        const Place own(item.stage, item.houseStage.code);
        byColumn[byColumn.contains(own) ? own : first[item.stage]].append(item);
    }
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const HouseStage &stage = column.cards->stage();
        column.cards->setItems(byColumn[{stage.phase, stage.code}]);
    }
    fillHeads();
}

void ProposalBoard::fillHeads()
{
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const QList<ProposalItem> &items = column.cards->items();
        const QString title = stageText(column.cards->stage());
        column.title->setText(title);
        const auto stuck = std::ranges::count_if(items, &ProposalItem::isStuck);
        column.count->setText(stuck == 0 ? countText(items.size())
                                         : tr("%1 · %2 stuck").arg(countText(items.size()), countText(stuck)));
        column.count->setInk(stuck == 0 ? Token::Ink3 : Token::WaitInk);
        const QString sum = valueSumText(items);
        column.value->setText(sum.isEmpty() ? QStringLiteral("–") : sum);
        column.cards->setAccessibleName(tr("%1: %n proposal(s)", nullptr, int(items.size())).arg(title));
    }
}

void ProposalBoard::retranslate()
{
    fillHeads();
    for (const ColumnParts &column : std::as_const(m_columns))
        column.cards->viewport()->update();
}

void ProposalBoard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProposalBoard::setCurrent(qint64 id)
{
    m_current = id;
    for (const ColumnParts &column : std::as_const(m_columns))
        column.cards->setCurrent(id);
}

void ProposalBoard::choose(qint64 id)
{
    if (id == m_current)
        return;
    setCurrent(id);
    Q_EMIT currentChanged(id);
}

void ProposalBoard::step(int by)
{
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const auto &items = column.cards->items();
        if (std::any_of(items.begin(), items.end(),
                        [this](const ProposalItem &item) { return item.id.value == m_current; })) {
            column.cards->step(by);
            return;
        }
    }
}

void ProposalBoard::showAllowed(const HouseStage &from, bool dragging)
{
    m_dragging = dragging;
    if (!dragging)
        fillHeads();
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const HouseStage &to = column.cards->stage();
        const QString refused = to == from ? QString() : moveRefusedText(from, to);
        const bool dim = dragging && !refused.isEmpty();
        column.cards->setDim(dim);
        column.title->setInk(dim ? Token::Ink3 : Token::Ink);
        if (!dragging || to == from)
            continue;
        const QString checks = moveChecksText(from.phase, to.phase);
        column.value->setText(dim ? refused : checks.isEmpty() ? tr("Can be dropped here") : checks);
    }
}

} // namespace lianming
