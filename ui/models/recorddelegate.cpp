#include "ui/models/recorddelegate.h"

#include "ui/models/roles.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/pill.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace lianming {

namespace {

constexpr int padding = 10;

QPixmap pictureOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QImage)
        return QPixmap::fromImage(value.value<QImage>());
    return value.value<QPixmap>();
}

/// Width kept for the fraction, so that JPY and CNY stand with their points in one line.
void paintAmount(QPainter *painter, QRect area, const QString &amount, const QString &unit, Token ink)
{
    painter->setFont(textFont(TextSize::Note));
    const int unitWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("MMM"));
    painter->setPen(color(Token::Ink3));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, unit);
    area.setRight(area.right() - unitWidth - space::xs);
    painter->setFont(textFont());
    painter->setPen(color(ink));
    const QString point = QLocale().decimalPoint();
    const qsizetype at = amount.lastIndexOf(point);
    const QString fraction = at < 0 ? QString() : amount.mid(at);
    const int kept = qMax(painter->fontMetrics().horizontalAdvance(point + QStringLiteral("00")),
                          painter->fontMetrics().horizontalAdvance(fraction));
    painter->drawText(QRect(area.right() - kept + 1, area.top(), kept, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      fraction);
    area.setRight(area.right() - kept);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, at < 0 ? amount : amount.left(at));
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = index.row() == m_hoverRow;
    painter->fillRect(option.rect, color(selected ? Token::Selected : hover ? Token::Hover : Token::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Token::Line));
    QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());

    if (index.data(PlaceholderRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::QuietSoft));
        const int width = area.width() * (40 + int((index.row() * 37U + unsigned(index.column()) * 53U) % 40U)) / 100;
        const int left = alignment & Qt::AlignRight ? area.right() - width : area.left();
        painter->drawRoundedRect(QRect(left, area.center().y() - 5, width, 11), 4, 4);
        painter->restore();
        return;
    }

    const QString text = index.data().toString();
    const QVariant inkRole = index.data(InkRole);
    const Token ink = inkRole.isValid() ? Token(inkRole.toInt()) : Token::Ink;

    const QVariant picture = index.data(PictureRole);
    if (picture.isValid()) {
        const int side = area.height() - 6;
        const QRect frame(area.left(), area.top() + 3, side, side);
        const QPixmap pixmap = pictureOf(picture);
        if (pixmap.isNull()) {
            painter->fillRect(frame, color(Token::QuietSoft));
        } else {
            const QSize size = pixmap.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
            painter->save();
            painter->setClipRect(frame);
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawPixmap(
                QRect(QPoint(frame.center().x() - size.width() / 2, frame.center().y() - size.height() / 2), size),
                pixmap);
            painter->restore();
        }
        area.setLeft(frame.right() + space::s);
    }

    const QVariant tone = index.data(ToneRole);
    const QVariant unit = index.data(UnitRole);
    if (tone.isValid()) {
        if (!text.isEmpty())
            paintPill(painter, QRect(area.left(), area.top(), area.width(), area.height()), text, Tone(tone.toInt()));
    } else if (unit.isValid()) {
        if (!text.isEmpty())
            paintAmount(painter, area, text, unit.toString(), ink);
    } else {
        const QString subtitle = index.data(SubtitleRole).toString();
        painter->setFont(textFont());
        painter->setPen(color(ink));
        const QFontMetrics metrics = painter->fontMetrics();
        if (subtitle.isEmpty()) {
            painter->drawText(area, int(alignment) | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, area.width()));
        } else if (area.height() >= 44) {
            const QRect upper(area.left(), area.top() + 4, area.width(), area.height() / 2 - 3);
            const QRect lower(area.left(), upper.bottom(), area.width(), area.height() / 2 - 3);
            painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, area.width()));
            painter->setFont(textFont(TextSize::Note));
            painter->setPen(color(Token::Ink2));
            painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(subtitle, Qt::ElideRight, area.width()));
        } else {
            const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
            area.setLeft(area.left() + metrics.horizontalAdvance(shown) + space::s);
            if (area.width() > 24) {
                painter->setFont(textFont(TextSize::Note));
                painter->setPen(color(Token::Ink2));
                painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                                  painter->fontMetrics().elidedText(subtitle, Qt::ElideRight, area.width()));
            }
        }
    }
    if ((option.state & QStyle::State_HasFocus) && selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), color(Token::Accent));
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * padding, rowHeight};
}

} // namespace lianming
