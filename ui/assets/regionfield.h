// A picture on which a rectangle is drawn: dragged anew, moved, pulled at eight handles, or set by keys (arrows move
// it, with Shift they change its size, with Ctrl by ten steps). What it holds is a region in hundredths of a percent.
#pragma once

#include "core/assets/motif.h"

#include <QImage>
#include <QWidget>

namespace lianming {

/// The region after a drag, as plain functions that need no widget.
enum class RegionPart { None, Inside, Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight };
/// Moved as a whole, or one side or corner of it, by `dx`, `dy` hundredths of a percent; stays inside the picture and
/// at least `least` long each way.
[[nodiscard]] PictureRegion dragged(const PictureRegion &region, RegionPart part, int dx, int dy, int least = 50);

class RegionField : public QWidget
{
    Q_OBJECT

public:
    explicit RegionField(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    [[nodiscard]] const PictureRegion &region() const { return m_region; }
    void setRegion(const PictureRegion &region);

    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void regionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Where the picture stands in the widget.
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] QRectF shownRegion() const;
    [[nodiscard]] RegionPart partAt(const QPointF &place) const;
    /// A place of the widget in hundredths of a percent of the picture.
    [[nodiscard]] QPoint partsAt(const QPointF &place) const;

    QImage m_picture;
    PictureRegion m_region{wholeRegion / 4, wholeRegion / 4, wholeRegion / 2, wholeRegion / 2};
    PictureRegion m_before; ///< when the mouse went down
    QPointF m_pressed;
    RegionPart m_part = RegionPart::None;
    bool m_drawing = false; ///< a new rectangle, from where the mouse went down
};

} // namespace lianming
