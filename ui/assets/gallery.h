// Assets as pictures on an even grid, of any number: only the cards on screen are painted, and only their rows are
// asked for. The keyboard walks it as a table does; a card says its title under the picture and its status by a dot.
// One card is current; with Ctrl, Shift or Ctrl+A several or all can be selected for what is done to many.
#pragma once

#include "ui/models/placeset.h"
#include "ui/shell/tokens.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QString>

#include <functional>
#include <optional>

namespace lianming {

class Gallery : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct CardData {
        bool arrived = false; ///< false: a place-holder is painted
        QString title;
        QString subtitle;
        QPixmap picture; ///< null: a quiet drawing stands in
        std::optional<Token> dot = {};
        QString status = {}; ///< what the dot means, in words
    };

    explicit Gallery(QWidget *parent = nullptr);

    /// What the card at a place shows, its picture cut to so many pixels if that can be had at once; asked while
    /// painting, must not wait.
    using Source = std::function<CardData(int place, QSize picture)>;
    void setSource(Source source) { m_source = std::move(source); }
    /// How many cards there are. Keeps the current place if it still exists.
    void setCount(int count);
    [[nodiscard]] int current() const { return m_current; }
    /// Chooses a place and scrolls to it; −1 for none. Tells nobody.
    void setCurrent(int place);
    /// Goes on by places.
    void step(int by);
    /// The places that are selected, the current one among them; none where only one is.
    [[nodiscard]] const PlaceSet &selected() const { return m_selected; }
    void setSelected(const PlaceSet &places);
    void clearSelection() { setSelected({}); }
    void selectAll();

Q_SIGNALS:
    /// The person chose a card.
    void currentChanged(int place);
    void selectionChanged();
    void contextMenuWanted(const QPoint &globalPlace);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// How many pixels a card's picture has on the screen.
    [[nodiscard]] QSize pictureSize() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRect cardAt(int place) const;
    [[nodiscard]] int placeAt(const QPoint &point) const;
    void paintCard(QPainter &painter, const QRect &area, int place);
    void arrange();
    void choose(int place);
    void select(int place, Qt::KeyboardModifiers keys);
    void walk(int place, Qt::KeyboardModifiers keys);
    void paintMark(QPainter &painter, const QRect &picture) const;

    Source m_source;
    int m_count = 0;
    int m_current = -1;
    int m_hover = -1;
    PlaceSet m_selected;
    int m_anchor = -1; ///< where a range of the selection begins
};

} // namespace lianming
