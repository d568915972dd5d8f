// A small square picture of an asset beside its words; comes when it has been read.
#pragma once

#include <QPixmap>
#include <QWidget>

namespace lianming {

class ThumbnailLoader;

class PictureSquare : public QWidget
{
    Q_OBJECT

public:
    /// `sha256` may be empty: the place stays.
    PictureSquare(const QString &sha256, ThumbnailLoader &pictures, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sha256;
    QPixmap m_picture;
};

} // namespace lianming
