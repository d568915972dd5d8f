#include "ui/proposals/boardcards.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int gap = space::s;
constexpr int padding = space::m;
constexpr int pictureHeight = 60;
constexpr int titleLine = 19;
constexpr int titleLines = 2;
constexpr int stepLine = 18;
constexpr int textHeight = 72 + titleLines * titleLine;
constexpr int stuckBar = 3;
const QString mimeType = QStringLiteral("application/x-lianming-proposal");

QString initials(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (trimmed.at(0).script() == QChar::Script_Han)
        return trimmed.right(1);
    QString out;
    for (const QString &word : trimmed.split(u' ', Qt::SkipEmptyParts).mid(0, 2))
        out += word.at(0).toUpper();
    return out;
}

/// At most titleLines lines, the last of them ending in "…" where the text goes on.
void paintTitle(QPainter &painter, const QRect &area, const QString &text)
{
    painter.setFont(textFont(TextSize::Body, true));
    painter.setPen(color(Token::Ink));
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int number = 1;; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QRect place(area.left(), area.top() + (number - 1) * titleLine, area.width(), titleLine);
        const QString part =
            number == titleLines ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(part.trimmed(), Qt::ElideRight, place.width()));
        if (number == titleLines)
            break;
    }
    layout.endLayout();
}

int heightOf(const ProposalItem &item)
{
    return textHeight + (item.pictures.isEmpty() ? 0 : pictureHeight + gap) + (item.nextStep.isEmpty() ? 0 : stepLine);
}

/// The column that is carried: its phase and its code.
QByteArray carried(const HouseStage &stage)
{
    return QByteArray(proposalStageCode(stage.phase)) + ' ' + stage.code.toUtf8();
}

} // namespace

BoardCards::BoardCards(const HouseStage &stage, ThumbnailLoader &pictures, QWidget *parent)
    : QAbstractScrollArea(parent), m_stage(stage), m_pictures(pictures), m_tops{0}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    connect(&pictures, &ThumbnailLoader::loaded, viewport(), qOverload<>(&QWidget::update));
}

void BoardCards::setItems(QList<ProposalItem> items)
{
    m_items = std::move(items);
    m_tops.clear();
    int top = gap;
    for (const ProposalItem &item : std::as_const(m_items)) {
        m_tops.append(top);
        top += heightOf(item) + gap;
    }
    m_tops.append(top);
    m_hover = -1;
    arrange();
    viewport()->update();
}

int BoardCards::placeOf(qint64 id) const
{
    for (int place = 0; place < m_items.size(); ++place) {
        if (m_items.at(place).id.value == id)
            return place;
    }
    return -1;
}

void BoardCards::setCurrent(qint64 id)
{
    m_current = id;
    if (const int place = id == 0 ? -1 : placeOf(id); place >= 0) {
        const QRect card = cardAt(place);
        QScrollBar *bar = verticalScrollBar();
        if (card.top() < gap)
            bar->setValue(bar->value() + card.top() - gap);
        else if (card.bottom() > viewport()->height() - gap)
            bar->setValue(bar->value() + card.bottom() - viewport()->height() + gap);
    }
    viewport()->update();
}

void BoardCards::setDim(bool dim)
{
    m_dim = dim;
    viewport()->update();
}

bool BoardCards::step(int by)
{
    const int place = placeOf(m_current);
    const int next = place < 0 ? 0 : place + by;
    if (next < 0 || next >= m_items.size())
        return false;
    Q_EMIT chosen(m_items.at(next).id.value);
    return true;
}

QRect BoardCards::cardAt(int place) const
{
    return {gap, m_tops.at(place) - verticalScrollBar()->value(), viewport()->width() - 2 * gap,
            heightOf(m_items.at(place))};
}

int BoardCards::placeAt(const QPoint &point) const
{
    const int y = point.y() + verticalScrollBar()->value();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const int place = int(after - m_tops.begin()) - 1;
    return place >= 0 && place < m_items.size() && cardAt(place).contains(point) ? place : -1;
}

void BoardCards::arrange()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.last() - viewport()->height()));
}

void BoardCards::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void BoardCards::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_over) {
        painter.setPen(QPen(color(Token::Accent), 1.5));
        painter.setBrush(color(Token::Selected));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(3, 3, -3, -3), cornerRadius, cornerRadius);
    }
    if (m_dim)
        painter.setOpacity(0.35);
    const int from = verticalScrollBar()->value();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), from);
    for (int place = std::max(0, int(after - m_tops.begin()) - 1); place < m_items.size(); ++place) {
        const QRect area = cardAt(place);
        if (area.top() > viewport()->height())
            break;
        paintCard(painter, area, m_items.at(place), m_items.at(place).id.value == m_current, place == m_hover);
    }
}

void BoardCards::paintCard(QPainter &painter, const QRect &area, const ProposalItem &item, bool isCurrent, bool isHover)
{
    painter.setPen(QPen(color(isCurrent ? Token::Accent
                              : isHover ? Token::LineStrong
                                        : Token::Line),
                        isCurrent ? 2 : 1));
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);

    const QRect inner = area.adjusted(padding, padding, -padding, -padding + 2);
    int top = inner.top();
    if (item.isStuck()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Wait));
        painter.drawRoundedRect(QRect(area.left() + 1, area.top() + padding, stuckBar, area.height() - 2 * padding), 1,
                                1);
    }
    if (!item.pictures.isEmpty()) {
        paintPictures(painter, {inner.left(), top, inner.width(), pictureHeight}, item.pictures);
        top += pictureHeight + gap;
    }

    const auto line = [&painter](const QRect &place, const QString &text, TextSize size, Token ink, bool strong,
                                 Qt::Alignment alignment = Qt::AlignLeft) {
        painter.setFont(textFont(size, strong));
        painter.setPen(color(ink));
        painter.drawText(place, int(alignment | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    paintTitle(painter, {inner.left(), top, inner.width(), titleLines * titleLine}, item.title);
    line({inner.left(), top + titleLines * titleLine, inner.width(), 18}, titleText(item.brandEn, item.brandZh),
         TextSize::Note, Token::Ink2, false);
    if (!item.nextStep.isEmpty()) {
        const QString due =
            item.nextStepOn ? QLocale().toString(*item.nextStepOn, QStringLiteral("MM-dd ")) : QString();
        line({inner.left(), top + titleLines * titleLine + stepLine, inner.width(), stepLine},
             QStringLiteral("→ ") + due + item.nextStep, TextSize::Note, Token::Ink3, false);
    }

    const int bottom = inner.bottom() - 22;
    int right = inner.right() + 1;
    if (const QString letters = initials(item.owner); !letters.isEmpty()) {
        const QRect badge(right - 22, bottom, 22, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::QuietSoft));
        painter.drawEllipse(badge);
        line(badge, letters, TextSize::Note, Token::Ink2, false, Qt::AlignHCenter);
        right -= 22 + space::s;
    }
    const bool isLate = item.isStuck();
    const QString days = BoardCards::tr("%n day(s)", nullptr, int(item.daysInStage));
    const int daysWidth = QFontMetrics(textFont(TextSize::Note, isLate)).horizontalAdvance(days) + 2;
    const QString value = item.value.minor == 0 ? QString() : shortMoneyText(item.value);
    line({right - daysWidth, bottom, daysWidth, 22}, days, TextSize::Note, isLate ? Token::WaitInk : Token::Ink3,
         isLate, Qt::AlignRight);
    line({inner.left(), bottom, right - daysWidth - space::s - inner.left(), 22}, value, TextSize::Body, Token::Ink,
         false);
}

void BoardCards::paintPictures(QPainter &painter, const QRect &area, const QStringList &pictures)
{
    const int width = (area.width() - 2 * space::xs) / 3;
    for (int i = 0; i < std::min<int>(3, int(pictures.size())); ++i) {
        const QRect place(area.left() + i * (width + space::xs), area.top(), width, area.height());
        QPainterPath frame;
        frame.addRoundedRect(place, space::xs, space::xs);
        painter.fillPath(frame, color(Token::QuietSoft));
        const QPixmap picture = m_pictures.get(pictures.at(i));
        if (picture.isNull())
            continue;
        painter.save();
        painter.setClipPath(frame);
        const QSize filled = picture.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawPixmap(QRect(place.center() - QPoint(filled.width() / 2, filled.height() / 2), filled), picture);
        painter.restore();
    }
}

void BoardCards::mousePressEvent(QMouseEvent *event)
{
    m_pressedPlace = placeAt(event->pos());
    m_pressed = event->pos();
    if (m_pressedPlace >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT chosen(m_items.at(m_pressedPlace).id.value);
}

void BoardCards::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_pressedPlace >= 0 && m_pressedPlace < m_items.size()
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        drag(std::exchange(m_pressedPlace, -1));
        return;
    }
    if (const int place = placeAt(event->pos()); place != m_hover) {
        m_hover = place;
        if (place >= 0) {
            const ProposalItem &item = m_items.at(place);
            viewport()->setToolTip(
                QStringList{item.number + QStringLiteral(" · ") + item.title, item.nextStep}.join(u'\n').trimmed());
        }
        viewport()->setCursor(place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void BoardCards::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    m_hover = -1;
    viewport()->update();
}

void BoardCards::drag(int place)
{
    const ProposalItem item = m_items.at(place);
    auto *load = new QMimeData;
    load->setData(mimeType, QByteArray::number(item.id.value) + ' ' + carried(m_stage));
    QPixmap shown(cardAt(place).size() * devicePixelRatioF());
    shown.setDevicePixelRatio(devicePixelRatioF());
    shown.fill(Qt::transparent);
    {
        QPainter painter(&shown);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(0.9);
        paintCard(painter, QRect(QPoint(0, 0), cardAt(place).size()), item, true, false);
    }
    auto *dragging = new QDrag(this);
    dragging->setMimeData(load);
    dragging->setPixmap(shown);
    dragging->setHotSpot(m_pressed - cardAt(place).topLeft());
    Q_EMIT dragBegan();
    dragging->exec(Qt::MoveAction);
    Q_EMIT dragEnded();
}

bool BoardCards::accepts(const QMimeData *load) const
{
    const QList<QByteArray> parts = load->data(mimeType).split(' ');
    const auto phase = parseProposalStage(QString::fromLatin1(parts.value(1)));
    if (!phase)
        return false;
    HouseStage from;
    from.phase = *phase;
    from.code = QString::fromUtf8(parts.value(2));
    return moveBy(from, m_stage) == MoveBy::Person;
}

void BoardCards::dragEnterEvent(QDragEnterEvent *event)
{
    if (!accepts(event->mimeData()))
        return;
    event->acceptProposedAction();
    m_over = true;
    viewport()->update();
}

void BoardCards::dragMoveEvent(QDragMoveEvent *event)
{
    if (accepts(event->mimeData()))
        event->acceptProposedAction();
}

void BoardCards::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    viewport()->update();
}

void BoardCards::dropEvent(QDropEvent *event)
{
    m_over = false;
    viewport()->update();
    if (!accepts(event->mimeData()))
        return;
    event->acceptProposedAction();
    const qint64 id = event->mimeData()->data(mimeType).split(' ').value(0).toLongLong();
    // After the drag has ended: a question to the person must not come up inside it.
    QMetaObject::invokeMethod(
        this, [this, id] { Q_EMIT dropped(id); }, Qt::QueuedConnection);
}

void BoardCards::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    case Qt::Key_Left: Q_EMIT leave(-1); return;
    case Qt::Key_Right: Q_EMIT leave(1); return;
    case Qt::Key_Home:
        if (!m_items.isEmpty())
            Q_EMIT chosen(m_items.first().id.value);
        return;
    case Qt::Key_End:
        if (!m_items.isEmpty())
            Q_EMIT chosen(m_items.last().id.value);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void BoardCards::contextMenuEvent(QContextMenuEvent *event)
{
    int place = placeAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && placeOf(m_current) >= 0) {
        place = placeOf(m_current);
        at = viewport()->mapToGlobal(cardAt(place).center());
    }
    if (place >= 0)
        Q_EMIT menuWanted(m_items.at(place).id.value, at);
}

void BoardCards::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BoardCards::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace lianming
