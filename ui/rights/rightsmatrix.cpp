#include "ui/rights/rightsmatrix.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lianming {

namespace {

constexpr int matrixRow = RightsMatrixSizes::cellHeight;

} // namespace

RightsMatrixView::RightsMatrixView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    describe();
}

void RightsMatrixView::setWords(RightsMatrixWords words)
{
    m_content.words = std::move(words);
    m_content.spell();
    arrange();
    describe();
}

void RightsMatrixView::setMatrix(RightsMatrix matrix)
{
    // Whoever looks at a cell while the question changes keeps it, if there still is such a cell.
    const bool sameHeads =
        matrix.categories == m_content.matrix.categories && matrix.territories == m_content.matrix.territories;
    m_content.matrix = std::move(matrix);
    m_content.spell();
    m_hot.reset();
    m_pressed.reset();
    if (!sameHeads)
        m_current.reset();
    arrange();
    describe();
}

void RightsMatrixView::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    describe();
    viewport()->update();
}

QString RightsMatrixView::emptyText() const
{
    return m_emptyText.isEmpty() ? tr("Name categories and territories to compare them") : m_emptyText;
}

QRect RightsMatrixView::bodyRect() const
{
    return {m_sizes.rowHead, m_sizes.columnHead, viewport()->width() - m_sizes.rowHead,
            viewport()->height() - m_sizes.columnHead};
}

void RightsMatrixView::arrange()
{
    m_sizes = RightsMatrixSizes::of(m_content, viewport()->width());
    const QRect body = bodyRect();
    horizontalScrollBar()->setPageStep(body.width());
    horizontalScrollBar()->setSingleStep(m_sizes.cellWidth);
    horizontalScrollBar()->setRange(0, std::max(0, int(m_content.columns.size()) * m_sizes.cellWidth - body.width()));
    verticalScrollBar()->setPageStep(body.height());
    verticalScrollBar()->setSingleStep(matrixRow);
    verticalScrollBar()->setRange(0, std::max(0, int(m_content.rows.size()) * matrixRow - body.height()));
    viewport()->update();
}

QRect RightsMatrixView::cellRect(CellPlace place) const
{
    const QRect body = bodyRect();
    return {body.left() + place.column * m_sizes.cellWidth - horizontalScrollBar()->value(),
            body.top() + place.row * matrixRow - verticalScrollBar()->value(), m_sizes.cellWidth, matrixRow};
}

std::optional<CellPlace> RightsMatrixView::cellAt(const QPoint &point) const
{
    const QRect body = bodyRect();
    if (m_content.isEmpty() || !body.contains(point))
        return {};
    const CellPlace place{(point.y() - body.top() + verticalScrollBar()->value()) / matrixRow,
                          (point.x() - body.left() + horizontalScrollBar()->value()) / m_sizes.cellWidth};
    if (place.row >= m_content.rows.size() || place.column >= m_content.columns.size())
        return {};
    return place;
}

void RightsMatrixView::describe()
{
    setAccessibleName(tr("Rights by category and territory"));
    QString text;
    if (m_content.isEmpty())
        text = emptyText();
    else if (m_current)
        text = m_content.tip(m_current->row, m_current->column);
    else
        text = tr("%1 categories by %2 territories; the arrow keys walk the cells")
                   .arg(m_content.rows.size())
                   .arg(m_content.columns.size());
    setAccessibleDescription(text.replace(u'\n', QStringLiteral("; ")));
}

void RightsMatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const RightsInk ink;
    if (m_content.isEmpty()) {
        painter.setFont(textFont());
        painter.setPen(ink(Token::Ink2));
        painter.drawText(viewport()->rect().adjusted(space::xl, space::l, -space::xl, -space::l),
                         int(Qt::AlignCenter | Qt::TextWordWrap), emptyText());
        return;
    }
    const QRect body = bodyRect();
    const int firstRow = verticalScrollBar()->value() / matrixRow;
    const int firstColumn = horizontalScrollBar()->value() / m_sizes.cellWidth;
    const int lastRow =
        std::min(int(m_content.rows.size()) - 1, (verticalScrollBar()->value() + body.height()) / matrixRow);
    const int lastColumn = std::min(int(m_content.columns.size()) - 1,
                                    (horizontalScrollBar()->value() + body.width()) / m_sizes.cellWidth);
    const std::optional<CellPlace> focused = hasFocus() ? m_current : std::nullopt;
    const std::optional<CellPlace> marked = m_hot ? m_hot : focused;

    painter.setClipRect(QRect(body.left(), 0, body.width(), body.top()));
    for (int column = firstColumn; column <= lastColumn; ++column) {
        const QRectF area(cellRect({0, column}).left(), 0, m_sizes.cellWidth, body.top());
        paintColumnHead(painter, area, m_content.columns.at(column), m_sizes.isUpright,
                        marked && marked->column == column, ink);
    }
    painter.setClipRect(QRect(0, body.top(), body.left(), body.height()));
    for (int row = firstRow; row <= lastRow; ++row) {
        const QRectF area(0, cellRect({row, 0}).top(), body.left(), matrixRow);
        paintRowHead(painter, area, m_content.rows.at(row), marked && marked->row == row, ink);
    }
    painter.setClipRect(body);
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column)
            paintMatrixCell(painter, cellRect({row, column}), m_content.cell(row, column), ink);
    }
    painter.setBrush(Qt::NoBrush);
    if (m_hot) {
        painter.setPen(QPen(ink(Token::Ink2), 1.2));
        painter.drawRoundedRect(QRectF(cellRect(*m_hot)).adjusted(1, 1, -1, -1), 4, 4);
    }
    if (focused) {
        painter.setPen(QPen(ink(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(cellRect(*focused)).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setClipping(false);
    painter.setPen(QPen(ink(Token::LineStrong), 1));
    painter.drawLine(QPointF(0, body.top() - 0.5), QPointF(viewport()->width(), body.top() - 0.5));
    painter.drawLine(QPointF(body.left() - 0.5, body.top()),
                     QPointF(body.left() - 0.5, cellRect({lastRow, 0}).bottom()));
}

void RightsMatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void RightsMatrixView::scrollContentsBy(int, int)
{
    viewport()->update(); // heads stay where they are, so nothing can be shifted
}

void RightsMatrixView::setHot(std::optional<CellPlace> place)
{
    viewport()->setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place == m_hot)
        return;
    m_hot = place;
    viewport()->update();
}

void RightsMatrixView::setCurrent(CellPlace place)
{
    m_current = place;
    describe();
    const QRect body = bodyRect();
    const QRect cell = cellRect(place);
    QScrollBar *vertical = verticalScrollBar();
    QScrollBar *horizontal = horizontalScrollBar();
    if (cell.top() < body.top())
        vertical->setValue(vertical->value() + cell.top() - body.top());
    else if (cell.bottom() > body.bottom())
        vertical->setValue(vertical->value() + cell.bottom() - body.bottom());
    if (cell.left() < body.left())
        horizontal->setValue(horizontal->value() + cell.left() - body.left());
    else if (cell.right() > body.right())
        horizontal->setValue(horizontal->value() + cell.right() - body.right());
    viewport()->update();
}

void RightsMatrixView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = cellAt(event->pos());
}

void RightsMatrixView::mouseMoveEvent(QMouseEvent *event)
{
    setHot(cellAt(event->pos()));
}

void RightsMatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::optional<CellPlace> place = cellAt(event->pos());
    if (place && place == std::exchange(m_pressed, {})) {
        setCurrent(*place);
        Q_EMIT cellWanted(place->row, place->column);
    }
}

void RightsMatrixView::keyPressEvent(QKeyEvent *event)
{
    if (m_content.isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int lastRow = int(m_content.rows.size()) - 1;
    const int lastColumn = int(m_content.columns.size()) - 1;
    const int page = std::max(1, bodyRect().height() / matrixRow - 1);
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    CellPlace place = m_current.value_or(CellPlace{});
    switch (event->key()) {
    case Qt::Key_Left: --place.column; break;
    case Qt::Key_Right: ++place.column; break;
    case Qt::Key_Up: --place.row; break;
    case Qt::Key_Down: ++place.row; break;
    case Qt::Key_PageUp: place.row -= page; break;
    case Qt::Key_PageDown: place.row += page; break;
    case Qt::Key_Home: place = {whole ? 0 : place.row, 0}; break;
    case Qt::Key_End: place = {whole ? lastRow : place.row, lastColumn}; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT cellWanted(m_current->row, m_current->column);
        return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    // The first key only shows where one is.
    setCurrent(m_current ? CellPlace{std::clamp(place.row, 0, lastRow), std::clamp(place.column, 0, lastColumn)}
                         : CellPlace{});
}

void RightsMatrixView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RightsMatrixView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void RightsMatrixView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        m_content.spell();
        arrange();
        describe();
    }
    viewport()->update();
}

QString RightsMatrixView::tipAt(const QPoint &point) const
{
    if (const auto place = cellAt(point))
        return m_content.tip(place->row, place->column);
    // A head in full, as it may have been shortened.
    const QRect body = bodyRect();
    if (const auto below = cellAt({point.x(), body.top()}); below && point.y() < body.top())
        return m_content.columns.at(below->column);
    if (const auto beside = cellAt({body.left(), point.y()}); beside && point.x() < body.left())
        return m_content.rows.at(beside->row);
    return {};
}

bool RightsMatrixView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHot({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = cellAt(help->pos());
    if (const QString text = tipAt(help->pos()); text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport(), place ? cellRect(*place) : QRect());
    return true;
}

} // namespace lianming
