#include "ui/widgets/segmentedswitch.h"

#include "ui/shell/icons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

SegmentedSwitch::SegmentedSwitch(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedSwitch::setItems(const QList<Item> &items)
{
    m_items = items;
    const bool known =
        std::any_of(items.begin(), items.end(), [this](const Item &item) { return item.key == m_current; });
    if (!known)
        m_current = items.isEmpty() ? QString() : items.constFirst().key;
    setCurrent(m_current);
    updateGeometry();
    update();
}

QStringList SegmentedSwitch::keys() const
{
    QStringList out;
    out.reserve(m_items.size());
    for (const Item &item : m_items)
        out.append(item.key);
    return out;
}

void SegmentedSwitch::setCurrent(const QString &key)
{
    const bool changes = key != m_current;
    m_current = key;
    for (const Item &item : std::as_const(m_items)) {
        if (item.key == key)
            setAccessibleName(item.text);
    }
    update();
    if (changes)
        Q_EMIT changed(key);
}

QSize SegmentedSwitch::sizeHint() const
{
    int width = 4;
    for (const Item &item : m_items)
        width += widthOf(item);
    return {width, inputHeight};
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(color(Token::Accent)) : QPen(Qt::NoPen));
    painter.setBrush(color(Token::QuietSoft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    int x = 2;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        const QRect cell(x, 2, widthOf(item), height() - 4);
        x += cell.width();
        const bool holds = item.key == m_current;
        if (holds) {
            painter.setPen(color(Token::LineStrong));
            painter.setBrush(color(Token::Raised));
            painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius - 2, cornerRadius - 2);
        }
        const Token ink = holds || i == m_hover ? Token::Ink : Token::Ink2;
        QRect words = cell;
        if (!item.icon.isEmpty()) {
            painter.drawPixmap(cell.left() + 9, cell.center().y() - 8,
                               iconPixmap(item.icon, holds ? Token::Accent : ink, 17, devicePixelRatioF()));
            words.setLeft(cell.left() + 31);
            words.setRight(cell.right() - 6);
        }
        painter.setFont(textFont(TextSize::Body, holds));
        painter.setPen(color(ink));
        painter.drawText(words, item.icon.isEmpty() ? int(Qt::AlignCenter) : int(Qt::AlignVCenter | Qt::AlignLeft),
                         item.text);
    }
}

void SegmentedSwitch::mousePressEvent(QMouseEvent *event)
{
    const int index = at(int(event->position().x()));
    if (index >= 0)
        setCurrent(m_items.at(index).key);
}

void SegmentedSwitch::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = at(int(event->position().x()));
    update();
}

void SegmentedSwitch::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

void SegmentedSwitch::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).key == m_current && i + direction >= 0 && i + direction < m_items.size()) {
            setCurrent(m_items.at(i + direction).key);
            return;
        }
    }
}

int SegmentedSwitch::widthOf(const Item &item) const
{
    return QFontMetrics(textFont(TextSize::Body, true)).horizontalAdvance(item.text) + (item.icon.isEmpty() ? 26 : 44);
}

int SegmentedSwitch::at(int x) const
{
    int left = 2;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        left += widthOf(m_items.at(i));
        if (x < left)
            return int(i);
    }
    return -1;
}

} // namespace lianming
