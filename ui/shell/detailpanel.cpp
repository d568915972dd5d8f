#include "ui/shell/detailpanel.h"

#include "ui/shell/icons.h"
#include "ui/shell/settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVariantAnimation>

namespace lianming {

namespace {
constexpr int narrowest = 320;
constexpr int usual = 420;
constexpr int widest = 900;
constexpr int grip = 5; // pixels at the left edge that drag the width
} // namespace

DetailPanel::DetailPanel(Settings &settings, const QString &key, QWidget *parent)
    : QFrame(parent), m_settings(settings), m_key(key), m_column(new QVBoxLayout(this)), m_title(new QLabel),
      m_previous(new QToolButton), m_next(new QToolButton), m_close(new QToolButton),
      m_motion(new QVariantAnimation(this)), m_width(qBound(narrowest, settings.value(key, usual).toInt(), widest))
{
    setObjectName(QStringLiteral("detailPanel"));
    setMouseTracking(true);
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::m, space::m);
    head->setSpacing(space::xs);
    m_title->setFont(textFont(TextSize::Section, true));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_title, 1);
    m_previous->setIcon(icon(QStringLiteral("chevron-up")));
    m_next->setIcon(icon(QStringLiteral("chevron-down")));
    m_close->setIcon(icon(QStringLiteral("close")));
    for (QToolButton *button : {m_previous, m_next, m_close})
        head->addWidget(button, 0, Qt::AlignTop);
    m_column->addLayout(head);
    connect(m_close, &QToolButton::clicked, this, &DetailPanel::closeRequested);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { setFixedWidth(value.toInt()); });
    connect(m_motion, &QVariantAnimation::finished, this, [this] { setVisible(m_open); });
    setFixedWidth(m_width);
    retranslate();
}

void DetailPanel::present(const QString &title, QWidget *body)
{
    if (m_body && m_body != body)
        m_body->deleteLater();
    if (m_body && m_body != body)
        m_body->hide();
    m_body = body;
    m_column->addWidget(body, 1);
    setTitle(title);
    if (m_open)
        return;
    m_open = true;
    slide(0, m_width);
}

void DetailPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void DetailPanel::close()
{
    if (!m_open)
        return;
    m_open = false;
    if (m_body)
        m_body->deleteLater();
    m_body = nullptr;
    slide(width(), 0);
}

void DetailPanel::setPreferredWidth(int width)
{
    if (!m_settings.value(m_key).isValid())
        m_width = qBound(narrowest, width, widest);
    if (m_open)
        setFixedWidth(m_width);
}

void DetailPanel::setSteppable(bool steppable)
{
    m_previous->setVisible(steppable);
    m_next->setVisible(steppable);
}

bool DetailPanel::isDirty() const
{
    const Editing *edit = editing();
    return edit && edit->isDirty();
}

void DetailPanel::save(std::function<void()> then)
{
    if (Editing *edit = editing()) {
        edit->save(std::move(then));
    } else {
        then();
    }
}

void DetailPanel::discard()
{
    if (Editing *edit = editing())
        edit->discard();
}

void DetailPanel::saveFailed()
{
    if (Editing *edit = editing())
        edit->saveFailed();
}

void DetailPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), color(Token::Line));
}

void DetailPanel::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->position().x() <= grip;
}

void DetailPanel::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(event->position().x() <= grip || m_dragging ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (!m_dragging)
        return;
    const int room = parentWidget() ? parentWidget()->width() - narrowest : widest;
    m_width = qBound(narrowest, width() - qRound(event->position().x()), qMax(narrowest, qMin(widest, room)));
    setFixedWidth(m_width);
}

void DetailPanel::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragging)
        m_settings.setValue(m_key, m_width);
    m_dragging = false;
}

void DetailPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT closeRequested(); return;
    case Qt::Key_PageUp: Q_EMIT stepRequested(-1); return;
    case Qt::Key_PageDown: Q_EMIT stepRequested(1); return;
    default: QFrame::keyPressEvent(event);
    }
}

void DetailPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DetailPanel::slide(int from, int to)
{
    m_motion->stop();
    if (motionTime() == 0) {
        setFixedWidth(m_width);
        setVisible(m_open);
        return;
    }
    setFixedWidth(from);
    show();
    m_motion->setDuration(motionTime());
    m_motion->setStartValue(from);
    m_motion->setEndValue(to);
    m_motion->start();
}

void DetailPanel::retranslate()
{
    m_previous->setToolTip(tr("Previous record"));
    m_next->setToolTip(tr("Next record"));
    m_close->setToolTip(tr("Close (Esc)"));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
}

Editing *DetailPanel::editing() const
{
    return m_body ? dynamic_cast<Editing *>(m_body.data()) : nullptr;
}

} // namespace lianming
