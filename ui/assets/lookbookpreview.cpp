#include "ui/assets/lookbookpreview.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/tokens.h"

#include <QPainter>

namespace lianming {

namespace {

constexpr double pageRatio = 1.414; // A4
constexpr int pageHeight = 220;
constexpr double margin = 10;

} // namespace

LookbookPreview::LookbookPreview(QList<AssetRow> works, ThumbnailLoader &thumbnails, QWidget *parent)
    : QWidget(parent), m_works(std::move(works)), m_thumbnails(thumbnails)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&thumbnails, &ThumbnailLoader::loaded, this, [this] { update(); });
}

void LookbookPreview::setLook(const Look &look)
{
    m_look = look;
    update();
}

QSize LookbookPreview::sizeHint() const
{
    return {int(pageHeight / pageRatio * 2) + space::l, pageHeight + 2};
}

QString LookbookPreview::titleOf(const AssetRow &work) const
{
    const QString &first = m_look.isChinese ? work.titleZh : work.titleEn;
    return first.isEmpty() ? (m_look.isChinese ? work.titleEn : work.titleZh) : first;
}

void LookbookPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QSizeF page(pageHeight / pageRatio, pageHeight);
    for (const double x : {0.5, 0.5 + page.width() + space::l}) {
        const QRectF area(QPointF(x, 0.5), page);
        painter.setPen(color(Token::LineStrong));
        painter.setBrush(Qt::white); // paper, in either theme
        painter.drawRect(area);
        const QRectF inside = area.adjusted(margin, margin, -margin, -margin);
        if (x < 1)
            paintCover(painter, inside);
        else
            paintWorks(painter, inside);
    }
}

void LookbookPreview::paintPicture(QPainter &painter, const AssetRow &work, const QRectF &area)
{
    painter.fillRect(area, color(Token::Ground, false));
    const QPixmap picture = m_thumbnails.get(work.pictureSha256);
    if (picture.isNull())
        return;
    const QSizeF size = QSizeF(picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRectF(area.center() - QPointF(size.width() / 2, size.height() / 2), size), picture,
                       picture.rect());
}

void LookbookPreview::paintCover(QPainter &painter, const QRectF &page)
{
    QFont font = textFont(TextSize::Note, true);
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(color(Token::Accent, false));
    const QRectF head(page.x(), page.y() + 12, page.width(), 30);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_look.title);
    painter.fillRect(QRectF(page.x(), head.bottom() + 3, page.width(), 1.2), color(Token::Accent, false));
    constexpr int shown = 3;
    constexpr double gap = 3;
    const double wide = (page.width() - gap * (shown - 1)) / shown;
    for (int i = 0; i < std::min<int>(shown, int(m_works.size())); ++i)
        paintPicture(painter, m_works[i], {page.x() + i * (wide + gap), head.bottom() + 10, wide, wide});
    font.setPixelSize(8);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(color(Token::Ink2, false));
    painter.drawText(QRectF(page.x(), head.bottom() + 18 + wide, page.width(), 14), Qt::AlignLeft, m_look.brand);
    // Lines that stand for words.
    constexpr int lines = 7;
    for (int i = 0; i < lines; ++i)
        painter.fillRect(
            QRectF(page.x(), head.bottom() + 40 + wide + i * 8, page.width() * (i % 3 == 2 ? 0.5 : 0.85), 2),
            color(Token::Line, false));
}

void LookbookPreview::paintWorks(QPainter &painter, const QRectF &page)
{
    const int across = m_look.layout == LookbookLayout::One ? 1 : m_look.layout == LookbookLayout::Four ? 2 : 3;
    constexpr double gap = 6;
    const QSizeF cell((page.width() - gap * (across - 1)) / across, (page.height() - gap * (across - 1)) / across);
    QFont font = textFont(TextSize::Note, true);
    font.setPixelSize(across == 1 ? 11 : across == 2 ? 8 : 7);
    painter.setFont(font);
    for (int i = 0; i < std::min<int>(across * across, int(m_works.size())); ++i) {
        const int row = i / across;
        const int column = i % across;
        const QPointF corner = page.topLeft() + QPointF(column * (cell.width() + gap), row * (cell.height() + gap));
        const QRectF picture(corner, QSizeF(cell.width(), cell.height() * 0.58));
        paintPicture(painter, m_works[i], picture);
        painter.setPen(color(Token::Ink, false));
        const QRectF title(corner.x(), picture.bottom() + 2, cell.width(), font.pixelSize() + 4);
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(titleOf(m_works[i]), Qt::ElideRight, int(cell.width())));
        painter.fillRect(QRectF(corner.x(), title.bottom() + 2, cell.width() * 0.8, 1.5), color(Token::Line, false));
        if (m_look.showsRights)
            painter.fillRect(QRectF(corner.x(), title.bottom() + 7, 4, 4), color(Token::Good, false));
    }
}

} // namespace lianming
