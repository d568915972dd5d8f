// The cards of one column: only those on screen are painted, so thousands cost no more than ten. A card can be dragged;
// one that may come to this stage can be dropped. Says what the person wants and changes nothing.
#pragma once

#include "core/proposals/proposal.h"

#include <QAbstractScrollArea>

class QMimeData;

namespace lianming {

class ThumbnailLoader;

class BoardCards : public QAbstractScrollArea
{
    Q_OBJECT

public:
    BoardCards(const HouseStage &stage, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void setItems(QList<ProposalItem> items);
    [[nodiscard]] const QList<ProposalItem> &items() const { return m_items; }
    [[nodiscard]] const HouseStage &stage() const { return m_stage; }
    [[nodiscard]] qint64 currentId() const { return m_current; }
    /// Marks a card, and scrolls to it if it is here; 0 for none. Tells nobody.
    void setCurrent(qint64 id);
    void setDim(bool dim);
    /// Goes on by cards; false at the end.
    bool step(int by);

Q_SIGNALS:
    void chosen(qint64 id);
    void menuWanted(qint64 id, const QPoint &globalPlace);
    void dragBegan();
    void dragEnded();
    void dropped(qint64 id);
    /// The arrow keys leave the column to the left (−1) or right (+1).
    void leave(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int placeOf(qint64 id) const;
    [[nodiscard]] int placeAt(const QPoint &point) const;
    [[nodiscard]] QRect cardAt(int place) const;
    void arrange();
    void paintCard(QPainter &painter, const QRect &area, const ProposalItem &item, bool isCurrent, bool isHover);
    void paintPictures(QPainter &painter, const QRect &area, const QStringList &pictures);
    void drag(int place);
    [[nodiscard]] bool accepts(const QMimeData *data) const;

    HouseStage m_stage;
    ThumbnailLoader &m_pictures;
    QList<ProposalItem> m_items;
    QList<int> m_tops; ///< of each card, and the end of the last
    qint64 m_current = 0;
    int m_hover = -1;
    bool m_dim = false;
    bool m_over = false; ///< a card is held over it
    QPoint m_pressed;
    int m_pressedPlace = -1;
};

} // namespace lianming
