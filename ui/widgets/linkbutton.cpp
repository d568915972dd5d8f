#include "ui/widgets/linkbutton.h"

#include "ui/shell/icons.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lianming {

namespace {
constexpr int pictureSize = 16;
constexpr int gap = 6; // between picture and words
constexpr int narrowestWords = 32;
} // namespace

LinkButton::LinkButton(const QString &iconName, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_iconName(iconName)
{
    setShortcut({}); // titles may have an & that marks no key
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFixedHeight(denseRowHeight);
}

QSize LinkButton::sizeHint() const
{
    return {wordsLeft() + QFontMetrics(textFont()).horizontalAdvance(text()) + space::xs, denseRowHeight};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(wordsLeft() + narrowestWords, sizeHint().width()), denseRowHeight};
}

bool LinkButton::event(QEvent *event)
{
    const QString shown = event->type() == QEvent::ToolTip ? shownText() : text();
    if (shown != text()) {
        QStringList lines{text(), toolTip()};
        lines.removeAll(QString());
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    const bool handled = QPushButton::event(event);
    // The style sheet has just given it the height of every push button.
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange)
        setFixedHeight(denseRowHeight);
    return handled;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (underMouse() || isDown());
    const Token ink = !isEnabled() ? Token::Ink3 : hot ? Token::AccentHover : Token::Accent;
    painter.setPen(color(ink));
    if (hasFocus())
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::xs, space::xs);
    if (!m_iconName.isEmpty())
        painter.drawPixmap(0, (height() - pictureSize) / 2,
                           iconPixmap(m_iconName, ink, pictureSize, devicePixelRatioF()));
    QFont font = textFont();
    font.setUnderline(hot);
    painter.setFont(font);
    painter.drawText(rect().adjusted(wordsLeft(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     shownText());
}

int LinkButton::wordsLeft() const
{
    return m_iconName.isEmpty() ? 0 : pictureSize + gap;
}

QString LinkButton::shownText() const
{
    return QFontMetrics(textFont()).elidedText(text(), Qt::ElideRight, width() - wordsLeft());
}

} // namespace lianming
