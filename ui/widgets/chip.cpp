#include "ui/widgets/chip.h"

#include "ui/shell/icons.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

namespace {
constexpr int chipHeight = 30;
constexpr int arrowWidth = 22;
} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void Chip::setOptions(const QList<Option> &options)
{
    m_options = options;
    describe();
}

void Chip::setValue(const QVariant &value)
{
    if (m_value == value)
        return;
    m_value = value;
    describe();
    Q_EMIT valueChanged(m_value);
}

QSize Chip::sizeHint() const
{
    return {QFontMetrics(textFont()).horizontalAdvance(shownText()) + space::m + arrowWidth + 6, chipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(96, sizeHint().width()), chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool set = m_value.isValid();
    painter.setPen(color(hasFocus()     ? Token::Accent
                         : set          ? Token::Accent
                         : underMouse() ? Token::Ink3
                                        : Token::LineStrong));
    painter.setBrush(color(set ? Token::Selected : underMouse() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0, chipHeight / 2.0);
    painter.drawPixmap(width() - arrowWidth, (height() - 14) / 2,
                       iconPixmap(set ? QStringLiteral("close") : QStringLiteral("chevron-down"), Token::Ink2, 14,
                                  devicePixelRatioF()));
    painter.setFont(textFont());
    painter.setPen(color(set ? Token::Ink : Token::Ink2));
    const QRect words = rect().adjusted(space::m, 0, -arrowWidth - 2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, words.width()));
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_value.isValid() && event->position().x() > width() - arrowWidth - 4) {
        setValue({});
    } else {
        choose();
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Down: choose(); break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: setValue({}); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void Chip::choose()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QVariant &value) {
        QAction *action = menu->addAction(text, this, [this, value] { setValue(value); });
        action->setCheckable(true);
        action->setChecked(m_value == value);
    };
    add(tr("any"), {});
    menu->addSeparator();
    for (const Option &option : std::as_const(m_options))
        add(option.count < 0 ? option.text : QStringLiteral("%1  (%2)").arg(option.text, countText(option.count)),
            option.value);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void Chip::describe()
{
    setText(shownText());
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString Chip::shownText() const
{
    QString text = tr("any");
    for (const Option &option : m_options) {
        if (option.value == m_value)
            text = option.text;
    }
    return isChinese() ? QStringLiteral("%1：%2").arg(m_title, text) : QStringLiteral("%1: %2").arg(m_title, text);
}

} // namespace lianming
