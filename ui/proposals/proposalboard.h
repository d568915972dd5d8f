// The proposals as cards in columns: the stages of the pipeline they go by, or the phases where several are shown
// together. Each column paints only the cards on screen and scrolls on its own, so
// thousands cost no more than ten. Cards are dragged between columns; while one is dragged, columns it may not go to
// are dim, and each says what going there would check. It only tells what the person wants: the page asks for a reason
// and moves.
#pragma once

#include "ui/proposals/boardcards.h"

#include <QScrollArea>

class QHBoxLayout;

namespace lianming {

class Label;

class ProposalBoard : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProposalBoard(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    /// Makes the columns anew only where they differ.
    void setColumns(const QList<HouseStage> &columns);
    void setItems(const QList<ProposalItem> &items);
    [[nodiscard]] qint64 currentId() const { return m_current; }
    void setCurrent(qint64 id);
    void step(int by);
    void retranslate();
    /// The first column of the phase.
    [[nodiscard]] BoardCards *column(ProposalStage phase) const;
    [[nodiscard]] QList<BoardCards *> columns() const;

Q_SIGNALS:
    void currentChanged(qint64 id);
    void menuWanted(qint64 id, const QPoint &globalPlace);
    void moveWanted(qint64 id, const lianming::HouseStage &to);

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
    void addColumn(const HouseStage &stage);
    void fillHeads();
    void choose(qint64 id);
    void leave(const BoardCards *from, int direction);
    void showAllowed(const HouseStage &from, bool dragging);

    ThumbnailLoader &m_pictures;
    QHBoxLayout *m_row;
    QList<ColumnParts> m_columns;
    QList<ProposalItem> m_items;
    qint64 m_current = 0;
    bool m_dragging = false;
};

/// Sums of the values by currency, short: "CNY 1.2 m · EUR 30 k"; empty where nothing has a value.
[[nodiscard]] QString valueSumText(const QList<ProposalItem> &items);
} // namespace lianming
