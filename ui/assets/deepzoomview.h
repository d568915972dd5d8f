// The deep-zoom viewer over the whole page: the picture, what it is and whose, the ways to zoom and turn. Not modal:
// Esc closes it, the arrows go to the next picture and, past the last one, to the next asset. Belongs to the page and
// goes with it.
#pragma once

#include "core/assets/assetservice.h"

#include <QRectF>
#include <QWidget>

#include <functional>
#include <memory>

class QHBoxLayout;
class QToolButton;

namespace lianming {

class DeepZoom;
class Label;
class Page;
class ThumbnailLoader;

class DeepZoomView : public QWidget
{
    Q_OBJECT

public:
    /// Opens it over the page at an asset's picture, or shows the asset in the one that is open. Nothing for an asset
    /// without pictures.
    static DeepZoomView *open(Page &page, ThumbnailLoader &thumbnails, const AssetDetail &asset);
    /// The one that is open over the page; null if none is.
    [[nodiscard]] static DeepZoomView *openOver(const Page &page);

    ~DeepZoomView() override;

    /// Shows another asset; closes when it has no picture.
    void setAsset(const AssetDetail &asset);
    [[nodiscard]] qint64 asset() const { return m_asset.asset.id.value; }
    /// Outlines a part of the picture, in fractions of its sides.
    void setOutline(const QRectF &fraction);
    [[nodiscard]] DeepZoom &picture() const { return *m_picture; }
    void leave();

Q_SIGNALS:
    /// To the next (+1) or previous (−1) asset: there are no more pictures of this one.
    void assetStepWanted(int direction);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Opening;

    DeepZoomView(Page &page, ThumbnailLoader &thumbnails);

    void addButtons(QHBoxLayout &row);
    void retranslate();
    void save();
    void copy();
    void step(int direction);
    void showPicture();
    void showFacts();
    void showScale();

    Page &m_page;
    ThumbnailLoader &m_thumbnails;
    AssetDetail m_asset;
    QStringList m_pictures; ///< SHA-256, the asset's own first
    qsizetype m_place = 0;
    bool m_hasFailed = false;
    bool m_hasLeft = false; ///< no longer the one that is open
    std::unique_ptr<Opening> m_opening;

    DeepZoom *m_picture;
    Label *m_title;
    Label *m_facts;
    Label *m_scale;
    QList<std::pair<QToolButton *, std::function<QString()>>> m_buttons;
};

} // namespace lianming
