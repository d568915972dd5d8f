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

ProposalBoard::ProposalBoard(ThumbnailLoader &pictures, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(space::l, 0, space::l, 0);
    row->setSpacing(0);
    for (const ProposalStage stage : proposalStages) {
        ColumnParts parts{new QWidget, new Label(TextSize::Body, Token::Ink, true),
                          new Label(TextSize::Body, Token::Ink3), new Label(TextSize::Note, Token::Ink2),
                          new BoardCards(stage, pictures)};
        auto *column = new QVBoxLayout(parts.whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto *head = new QHBoxLayout;
        head->setContentsMargins(space::s, space::xs, space::s, 0);
        head->setSpacing(space::s);
        head->addWidget(parts.title);
        head->addWidget(parts.count);
        head->addStretch(1);
        parts.value->setContentsMargins(space::s, 0, space::s, 0);
        parts.value->setElided(true);
        column->addLayout(head);
        column->addWidget(parts.value);
        column->addWidget(parts.cards, 1);
        parts.whole->setMinimumWidth(columnWidth);
        row->addWidget(parts.whole, 1);
        m_columns.append(parts);

        connect(parts.cards, &BoardCards::chosen, this, &ProposalBoard::choose);
        connect(parts.cards, &BoardCards::menuWanted, this, [this](qint64 id, const QPoint &place) {
            choose(id);
            Q_EMIT menuWanted(id, place);
        });
        connect(parts.cards, &BoardCards::dragBegan, this, [this, stage] { showAllowed(stage, true); });
        connect(parts.cards, &BoardCards::dragEnded, this, [this, stage] { showAllowed(stage, false); });
        connect(parts.cards, &BoardCards::dropped, this, [this, stage](qint64 id) { Q_EMIT moveWanted(id, stage); });
        connect(parts.cards, &BoardCards::leave, this, [this, stage](int direction) {
            for (int next = int(stage) + direction; next >= 0 && next < m_columns.size(); next += direction) {
                BoardCards *cards = m_columns.at(next).cards;
                if (cards->items().isEmpty())
                    continue;
                cards->setFocus();
                ensureWidgetVisible(m_columns.at(next).whole);
                choose(cards->items().first().id.value);
                return;
            }
        });
    }
    setWidget(body);
}

void ProposalBoard::setItems(const QList<ProposalItem> &items)
{
    QHash<int, QList<ProposalItem>> byStage;
    for (const ProposalItem &item : items)
        byStage[int(item.stage)].append(item);
    for (const ColumnParts &column : std::as_const(m_columns))
        column.cards->setItems(byStage.value(int(column.cards->stage())));
    fillHeads();
}

void ProposalBoard::fillHeads()
{
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const QString title = stageText(column.cards->stage());
        column.title->setText(title);
        column.count->setText(countText(column.cards->items().size()));
        const QString sum = valueSumText(column.cards->items());
        column.value->setText(sum.isEmpty() ? QStringLiteral("–") : sum);
        column.cards->setAccessibleName(
            tr("%1: %n proposal(s)", nullptr, int(column.cards->items().size())).arg(title));
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

void ProposalBoard::showAllowed(ProposalStage from, bool dragging)
{
    for (const ColumnParts &column : std::as_const(m_columns)) {
        const ProposalStage to = column.cards->stage();
        const bool dim = dragging && to != from && moveBy(from, to) != MoveBy::Person;
        column.cards->setDim(dim);
        column.title->setInk(dim ? Token::Ink3 : Token::Ink);
    }
}

} // namespace lianming
