// A picture to be looked at closely: dragged, zoomed at the pointer, turned; sharp as soon as its tiles are there and
// blurred until then. A small picture of the whole in the corner shows where one is. Nothing here waits: pictures come
// from DeepZoomTiles.
#pragma once

#include "ui/assets/deepzoomgeometry.h"

#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace lianming {

class DeepZoomTiles;
struct ZoomSource;

class DeepZoom : public QWidget
{
    Q_OBJECT

public:
    explicit DeepZoom(QWidget *parent = nullptr);

    /// Shows this until the picture is there; forgets the picture before.
    void setPreview(const QPixmap &preview);
    /// Shows a picture from the whole on.
    void setSource(ZoomSource source);
    /// Outlines a part of the picture, in fractions of its sides; an empty one takes the outline away.
    void setOutline(const QRectF &fraction);
    /// What is shown instead of a picture.
    void setMessage(const QString &text);

    [[nodiscard]] bool hasSource() const { return m_tiles != nullptr; }
    /// Whether tiles are still to come.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const ZoomView &view() const { return m_view; }
    /// Percent of the picture's pixels on the screen's: 100 shows each of them once.
    [[nodiscard]] double percent() const;

    void zoomIn() { zoomTo(m_view.scale * zoomStep); }
    void zoomOut() { zoomTo(m_view.scale / zoomStep); }
    void fit();
    /// Each pixel of the picture on one of the screen's.
    void showActualPixels();
    void turn(int quarters);

Q_SIGNALS:
    void viewChanged();
    /// The arrows were pressed while the whole picture is seen.
    void stepWanted(int direction);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void zoomTo(double scale);
    void setView(const ZoomView &view);
    void askForTiles();
    /// Whether a frame is to be drawn quickly now, and finely when the picture rests.
    [[nodiscard]] bool isRough() const;
    void pan(QPointF by);
    /// Where the small picture stands; empty while the whole picture is seen.
    [[nodiscard]] QRectF navigatorArea() const;
    void goTo(QPointF inNavigator);
    void paintPicture(QPainter &painter) const;
    void paintTile(QPainter &painter, const ZoomTile &tile) const;
    void paintPart(QPainter &painter, const QRectF &area, const QImage &image, const QRectF &part) const;
    void paintOutline(QPainter &painter) const;
    void paintNavigator(QPainter &painter) const;

    DeepZoomTiles *m_tiles = nullptr;
    ZoomView m_view;
    QImage m_preview;
    QRectF m_outline;
    QString m_message;
    QPointF m_grip; ///< where the pointer was while dragging
    QTimer m_rest;  ///< runs while the picture moves
    enum class Dragging { No, Picture, Navigator } m_dragging = Dragging::No;
};

} // namespace lianming
