#include "ui/assets/picturesquare.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace lianming {

PictureSquare::PictureSquare(const QString &sha256, ThumbnailLoader &pictures, QWidget *parent)
    : QWidget(parent), m_sha256(sha256)
{
    constexpr int side = 44;
    setFixedSize(side, side);
    if (sha256.isEmpty())
        return;
    m_picture = pictures.get(sha256);
    connect(&pictures, &ThumbnailLoader::loaded, this, [this, &pictures](const QString &arrived) {
        if (arrived == m_sha256) {
            m_picture = pictures.get(m_sha256);
            update();
        }
    });
}

void PictureSquare::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), space::xs, space::xs);
    painter.fillPath(frame, color(Token::QuietSoft));
    if (m_picture.isNull())
        return;
    painter.setClipPath(frame);
    const QSize filled = m_picture.size().scaled(size(), Qt::KeepAspectRatioByExpanding);
    painter.drawPixmap(QRect(rect().center() - QPoint(filled.width() / 2, filled.height() / 2), filled), m_picture);
}

} // namespace lianming
