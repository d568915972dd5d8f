#include "ui/shell/messagebar.h"

#include "ui/shell/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lianming {

namespace {

struct BarLook {
    Token ground;
    Token ink;
    const char *icon;
};

BarLook lookOf(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Info: return {Token::Selected, Token::Accent, "info"};
    case Notice::Level::Done: return {Token::GoodSoft, Token::GoodInk, "check"};
    case Notice::Level::Warning: return {Token::WaitSoft, Token::WaitInk, "warning"};
    case Notice::Level::Failure: return {Token::StopSoft, Token::StopInk, "error"};
    }
    return {Token::Selected, Token::Accent, "info"};
}

constexpr int confirmationTime = 6000; // milliseconds a confirmation stays

} // namespace

MessageBar::MessageBar(Messages &messages, QWidget *parent)
    : QFrame(parent), m_messages(messages), m_icon(new QLabel), m_text(new QLabel), m_action(new QPushButton),
      m_close(new QToolButton)
{
    setObjectName(QStringLiteral("messageBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::m, space::s);
    row->setSpacing(space::m);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setProperty("kind", QStringLiteral("quiet"));
    m_action->hide();
    m_close->setIcon(icon(QStringLiteral("close")));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_timer.setSingleShot(true);
    m_timer.setInterval(confirmationTime);
    connect(&m_timer, &QTimer::timeout, &m_messages, &Messages::clear);
    connect(m_close, &QToolButton::clicked, &m_messages, &Messages::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.action;
        m_messages.clear();
        if (action)
            action();
    });
    connect(&m_messages, &Messages::shown, this, &MessageBar::present);
    connect(&m_messages, &Messages::cleared, this, &QWidget::hide);
    retranslate();
    hide();
}

void MessageBar::present(const Notice &notice)
{
    m_notice = notice;
    const BarLook look = lookOf(notice.level);
    m_icon->setPixmap(iconPixmap(QLatin1String(look.icon), look.ink, 20, devicePixelRatioF()));
    QString text = QStringLiteral("<span style='font-weight:600'>%1</span>").arg(notice.text.toHtmlEscaped());
    if (!notice.advice.isEmpty())
        text += QStringLiteral(" <span style='color:%1'>%2</span>")
                    .arg(colorName(Token::Ink2), notice.advice.toHtmlEscaped());
    m_text->setText(text);
    m_text->setAccessibleName(notice.text + u' ' + notice.advice);
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    const bool passing = notice.level == Notice::Level::Done || notice.level == Notice::Level::Info;
    if (passing) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
    show();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const BarLook look = lookOf(m_notice.level);
    painter.fillRect(rect(), color(look.ground));
    painter.fillRect(QRect(0, 0, 3, height()), color(look.ink));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && isVisible())
        present(m_notice);
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
}

} // namespace lianming
