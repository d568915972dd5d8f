// The picture of a round, large, with what was remarked pinned to its places; beside, over or against an earlier one. A
// new remark's place is clicked or dragged, or set by keys: arrows move the cross, with Shift they draw a rectangle,
// Enter takes the place. In the swipe, the divider is dragged or moved by the arrows. The wheel and + and − make it
// larger and smaller; what is larger than its room is dragged with the right or the middle button.
#pragma once

#include "core/assets/motif.h"

#include <QImage>
#include <QWidget>

namespace lianming {

/// How versions are compared.
enum class CanvasMode { One, Beside, Swipe, Difference };

struct CanvasPin {
    qint64 thread = 0;
    int number = 0;
    PictureRegion area; ///< width and height 0: a point
    bool isSettled = false;
    bool isEarlier = false; ///< of an earlier round

    friend bool operator==(const CanvasPin &, const CanvasPin &) = default;
};

class ReviewCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewCanvas(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void setEarlier(const QImage &picture);
    void setDifference(const QImage &picture);
    /// What the pictures are called where both are seen.
    void setCaptions(const QString &picture, const QString &earlier);
    /// What stands there while there is no picture.
    void setNotice(const QString &notice);
    [[nodiscard]] CanvasMode mode() const { return m_mode; }
    void setMode(CanvasMode mode);
    void setPins(const QList<CanvasPin> &pins);
    void setChosen(qint64 thread);
    /// The place of the remark that is being written, if one was set.
    [[nodiscard]] const std::optional<PictureRegion> &place() const { return m_place; }
    void setPlace(const std::optional<PictureRegion> &place);
    /// Whether places can be set.
    void setPlacing(bool placing) { m_placing = placing; }
    /// Where the divider stands, 0 to 1.
    [[nodiscard]] double divider() const { return m_divider; }
    void setDivider(double share);

    /// 1: the whole picture; at most 8.
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// `fixed`: the place in the widget that stays where it is.
    void setZoom(double zoom, const QPointF &fixed);
    void zoomIn() { setZoom(m_zoom * zoomStep, roomCentre()); }
    void zoomOut() { setZoom(m_zoom / zoomStep, roomCentre()); }
    void showWhole() { setZoom(1, roomCentre()); }

    [[nodiscard]] QSize sizeHint() const override { return {720, 560}; }

Q_SIGNALS:
    void pinClicked(qint64 thread);
    void placeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    static constexpr double zoomStep = 1.25;

    /// Where the newer picture stands in the widget.
    [[nodiscard]] QRectF frame() const;
    /// Where the newer, or the earlier, picture has its room.
    [[nodiscard]] QRectF room(bool isEarlier = false) const;
    [[nodiscard]] QPointF roomCentre() const { return room().center(); }
    [[nodiscard]] QRectF placed(const QImage &picture, const QRectF &room) const;
    [[nodiscard]] QRectF areaOf(const PictureRegion &region) const;
    [[nodiscard]] QPoint partsAt(const QPointF &place) const;
    [[nodiscard]] QPointF badgeOf(const CanvasPin &pin) const;
    [[nodiscard]] QRectF earlierFrame() const;
    void paintPictures(QPainter &painter) const;
    void paintSwipe(QPainter &painter) const;
    void paintCaptions(QPainter &painter) const;
    void paintPin(QPainter &painter, const CanvasPin &pin) const;
    void paintPlace(QPainter &painter) const;
    void paintCross(QPainter &painter) const;
    void drawTo(const QPointF &place);

    QImage m_picture;
    QImage m_earlier;
    QImage m_difference;
    QString m_caption;
    QString m_earlierCaption;
    QString m_notice;
    CanvasMode m_mode = CanvasMode::One;
    QList<CanvasPin> m_pins;
    qint64 m_chosen = 0;
    std::optional<PictureRegion> m_place;
    QPoint m_cross{wholeRegion / 2, wholeRegion / 2};
    QPointF m_pressed;
    bool m_isPressed = false;
    bool m_placing = true;
    bool m_isDragged = false;
    double m_divider = 0.5;
    double m_zoom = 1;
    QPointF m_centre{0.5, 0.5}; ///< the part of the picture in the middle of its room, while it is larger
};

} // namespace lianming
