// How the pages of a lookbook will look: the cover and the first page with works, small, with the pictures that are at
// hand. It is a sketch, not the print.
#pragma once

#include "core/reports/lookbook.h"

#include <QWidget>

namespace lianming {

class ThumbnailLoader;

class LookbookPreview : public QWidget
{
    Q_OBJECT

public:
    LookbookPreview(QList<AssetRow> works, ThumbnailLoader &thumbnails, QWidget *parent = nullptr);

    struct Look {
        LookbookLayout layout = LookbookLayout::Four;
        QString title;
        QString brand;
        bool showsRights = true;
        bool isChinese = true; ///< the leading language
    };
    void setLook(const Look &look);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCover(QPainter &painter, const QRectF &page);
    void paintWorks(QPainter &painter, const QRectF &page);
    void paintPicture(QPainter &painter, const AssetRow &work, const QRectF &area);
    [[nodiscard]] QString titleOf(const AssetRow &work) const;

    QList<AssetRow> m_works;
    ThumbnailLoader &m_thumbnails;
    Look m_look;
};

} // namespace lianming
