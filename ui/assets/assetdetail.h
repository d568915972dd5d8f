// One asset, to be read: its picture large, what it is, its rights, where it belongs, what happened to it.
#pragma once

#include "core/assets/assetservice.h"
#include "ui/widgets/detailview.h"

#include <QPixmap>

namespace lianming {

class ThumbnailLoader;

class AssetDetailView : public DetailView
{
    Q_OBJECT

public:
    AssetDetailView(const AssetDetail &detail, ThumbnailLoader &pictures, QWidget *parent = nullptr);

Q_SIGNALS:
    void editWanted();
    void addPictureWanted();
    /// A collection was clicked.
    void collectionWanted(qint64 collection);
    void openAddressWanted(const QString &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addAssetFacts();
    void addRights();
    void addFiles();

    AssetDetail m_detail;
    ThumbnailLoader &m_pictures;
};

/// A picture that keeps its proportions within the width it is given.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    PictureView(const QString &sha256, ThumbnailLoader &pictures, int greatestHeight, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {320, heightForWidth(320)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sha256;
    ThumbnailLoader &m_pictures;
    int m_greatestHeight;
    QPixmap m_picture;
};

} // namespace lianming
