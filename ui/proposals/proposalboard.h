// The proposals as cards in columns of stages. Each column paints only the cards on screen and scrolls on its own, so
// thousands cost no more than ten. Cards are dragged between columns; while one is dragged, columns it may not go to
// are dim. It only tells what the person wants: the page asks for a reason and moves.
#pragma once

#include "ui/proposals/boardcards.h"

#include <QScrollArea>

namespace lianming {

class Label;

class ProposalBoard : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProposalBoard(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void setItems(const QList<ProposalItem> &items);
    [[nodiscard]] qint64 currentId() const { return m_current; }
    void setCurrent(qint64 id);
    void step(int by);
    void retranslate();
    [[nodiscard]] BoardCards *column(ProposalStage stage) const { return m_columns.at(int(stage)).cards; }

Q_SIGNALS:
    void currentChanged(qint64 id);
    void menuWanted(qint64 id, const QPoint &globalPlace);
    void moveWanted(qint64 id, lianming::ProposalStage to);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct ColumnParts {
        QWidget *whole;
        Label *title;
        Label *count;
        Label *value;
        BoardCards *cards;
    };
    void fillHeads();
    void choose(qint64 id);
    void showAllowed(ProposalStage from, bool dragging);

    QList<ColumnParts> m_columns;
    qint64 m_current = 0;
};

/// Sums of the values by currency, short: "CNY 1.2 m · EUR 30 k"; empty where nothing has a value.
[[nodiscard]] QString valueSumText(const QList<ProposalItem> &items);
} // namespace lianming
