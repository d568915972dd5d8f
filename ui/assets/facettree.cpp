#include "ui/assets/facettree.h"

#include "core/assets/asset.h"
#include "core/vocabulary/colours.h"
#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"
#include "ui/text/format.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lianming {

namespace {

constexpr int checkSize = 14;
constexpr int indent = 14;

class FacetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool group = index.data(KindRole).toInt() == GroupItem;
        return {120, group && index.row() > 0 ? rowHeight + space::s : group ? rowHeight : denseRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect area = option.rect.adjusted(space::m, 0, -space::s, 0);
        const int kind = index.data(KindRole).toInt();
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        if (kind != GroupItem && hover)
            painter->fillRect(option.rect.adjusted(space::xs, 0, -space::xs, 0), color(Token::Hover));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Token::Accent), 1));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), cornerRadius, cornerRadius);
        }
        if (kind == GroupItem)
            paintGroup(*painter, option, area, index);
        else if (kind == MoreItem)
            paintText(*painter, area.adjusted(checkSize + space::s, 0, 0, 0), index.data().toString(), Token::Accent);
        else
            paintValue(*painter, area, index);
        painter->restore();
    }

private:
    static void paintText(QPainter &painter, const QRect &area, const QString &text, Token ink, bool strong = false)
    {
        painter.setFont(textFont(strong ? TextSize::Note : TextSize::Body, strong));
        painter.setPen(color(ink));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }

    static void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, QRect area, const QModelIndex &index)
    {
        if (index.row() > 0)
            area.setTop(area.top() + space::s);
        const bool open = option.state.testFlag(QStyle::State_Open);
        const QPixmap arrow =
            icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Ink3).pixmap(14, 14);
        painter.drawPixmap(area.right() - 14, area.center().y() - 7, arrow);
        paintText(painter, area.adjusted(0, 0, -20, 0), index.data().toString(), Token::Ink2, true);
    }

    static void paintValue(QPainter &painter, QRect area, const QModelIndex &index)
    {
        area.setLeft(area.left() + index.data(DepthRole).toInt() * indent);
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const QRectF box(area.left() + 0.5, area.center().y() - checkSize / 2.0 + 0.5, checkSize, checkSize);
        painter.setPen(QPen(color(chosen ? Token::Accent : Token::LineStrong), 1));
        painter.setBrush(chosen ? QBrush(color(Token::Accent)) : Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
        if (chosen) {
            painter.setPen(QPen(color(Token::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at = box.topLeft();
            painter.drawPolyline(QPolygonF({at + QPointF(3.4, 7.2), at + QPointF(6, 9.8), at + QPointF(10.8, 4.6)}));
        }
        area.setLeft(area.left() + checkSize + space::s);
        if (index.data(FacetNumberRole).toInt() == int(Facet::Colour)) {
            if (const ColourName *name = colourName(index.data(ValueRole).toString())) {
                painter.setPen(QPen(color(Token::LineStrong), 1));
                painter.setBrush(QColor::fromRgb(name->swatch));
                painter.drawEllipse(QRectF(area.left() + 0.5, area.center().y() - 5.5, 12, 12));
                area.setLeft(area.left() + 20);
            }
        }
        const QString count = countText(index.data(CountRole).toLongLong());
        painter.setFont(textFont(TextSize::Note));
        const int width = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(color(Token::Ink3));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, count);
        paintText(painter, area.adjusted(0, 0, -width - space::s, 0), index.data().toString(), Token::Ink, false);
    }
};

} // namespace

FacetTree::FacetTree(std::function<void(const QModelIndex &)> press, QWidget *parent)
    : QTreeView(parent), m_press(std::move(press))
{
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
}

void FacetTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        m_press(index);
}

void FacetTree::keyPressEvent(QKeyEvent *event)
{
    if (currentIndex().isValid()
        && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        m_press(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void FacetTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The delegate paints all of it, and no selection: what is chosen has its box.
    QStyleOptionViewItem plain = option;
    plain.rect = QRect(0, option.rect.top(), viewport()->width(), option.rect.height());
    plain.state.setFlag(QStyle::State_Open, isExpanded(index));
    plain.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    plain.state.setFlag(QStyle::State_MouseOver,
                        indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index && underMouse());
    itemDelegate()->paint(painter, plain, index);
}

} // namespace lianming
