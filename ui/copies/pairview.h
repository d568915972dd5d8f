// Two pictures beside each other, theirs and ours, each with the part outlined that was taken, and the two parts
// joined. The outlines are drawn in two tones so that they are seen on any picture; what lies outside is dimmed. With
// the wheel or by + and − both grow together around the middle of their parts.
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace lianming {

class PairView : public QWidget
{
    Q_OBJECT

public:
    struct Side {
        QImage picture;   ///< null: not there yet, or not to be read
        QSize size;       ///< of the whole picture, in whose pixels the region is said
        QPolygonF region; ///< fewer than three corners: none
        QString caption;
        QString notice; ///< what stands there while there is no picture
    };

    explicit PairView(QWidget *parent = nullptr);

    void setSides(const Side &theirs, const Side &ours);
    [[nodiscard]] const Side &theirs() const { return m_theirs; }
    [[nodiscard]] const Side &ours() const { return m_ours; }
    /// Whether the outlines are drawn.
    void setOutlined(bool outlined);
    [[nodiscard]] bool isOutlined() const { return m_outlined; }
    /// 1: the whole pictures; at most 8.
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);

    // Where things stand in the widget, for tests as for painting.
    [[nodiscard]] QRectF frameOf(bool isOurs) const;
    [[nodiscard]] QPolygonF outlineOf(bool isOurs) const;

    [[nodiscard]] QSize sizeHint() const override { return {720, 380}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] QRectF room(bool isOurs) const;
    void paintSide(QPainter &painter, bool isOurs) const;
    void paintJoint(QPainter &painter) const;

    Side m_theirs;
    Side m_ours;
    bool m_outlined = true;
    double m_zoom = 1;
};

/// Draws the outline of a part over a picture: dark beneath, bright above, with its corners.
void paintOutline(QPainter &painter, const QPolygonF &outline, bool small);
/// A region in pixels of a picture of `size`, as it stands in `frame`.
[[nodiscard]] QPolygonF placedRegion(const QPolygonF &region, QSize size, const QRectF &frame);

} // namespace lianming
