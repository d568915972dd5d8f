#include "ui/shell/topbar.h"

#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lianming {

namespace {

/// Looks like a search field, opens the palette.
class SearchButton : public QPushButton
{
public:
    SearchButton()
    {
        setMinimumWidth(220);
        setMaximumWidth(360);
        setFixedHeight(inputHeight);
        setCursor(Qt::IBeamCursor);
        setAttribute(Qt::WA_Hover);
    }
    QString keys;

    [[nodiscard]] QSize sizeHint() const override { return {340, inputHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(hasFocus() ? Token::Accent : underMouse() ? Token::Ink3 : Token::LineStrong));
        painter.setBrush(color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        painter.drawPixmap(space::s + 2, (height() - 18) / 2,
                           iconPixmap(QStringLiteral("search"), Token::Ink3, 18, devicePixelRatioF()));
        painter.setFont(textFont(TextSize::Note));
        const int keyWidth = painter.fontMetrics().horizontalAdvance(keys);
        const QRect keyArea(width() - keyWidth - space::m, 0, keyWidth, height());
        painter.setPen(color(Token::Ink3));
        painter.drawText(keyArea, Qt::AlignVCenter | Qt::AlignRight, keys);
        painter.setFont(textFont());
        const QRect words = rect().adjusted(36, 0, -keyWidth - 2 * space::m, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
};

} // namespace

TopBar::TopBar(QAction *search, QWidget *parent)
    : QFrame(parent), m_title(new Label(TextSize::Title, Token::Ink, true)), m_search(new SearchButton),
      m_searchAction(search), m_primary(new QPushButton), m_menu(new QToolButton)
{
    setObjectName(QStringLiteral("topBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::m, space::l, space::m);
    row->setSpacing(space::m);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_title, 1);
    row->addWidget(m_search);
    m_primary->setProperty("kind", QStringLiteral("primary"));
    m_primary->setObjectName(QStringLiteral("primaryAction"));
    m_primary->hide();
    row->addWidget(m_primary);
    m_menu->setIcon(icon(QStringLiteral("more")));
    m_menu->setIconSize({20, 20});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("menuButton"));
    row->addWidget(m_menu);
    m_search->setObjectName(QStringLiteral("searchButton"));
    connect(m_search, &QPushButton::clicked, search, &QAction::trigger);
    connect(search, &QAction::changed, this, &TopBar::retranslate);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    retranslate();
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setPrimaryAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    if (m_action)
        connect(m_action, &QAction::changed, this, &TopBar::showPrimary);
    showPrimary();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line));
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_search->setText(tr("Search or do…"));
    m_search->setAccessibleName(m_search->text());
    static_cast<SearchButton *>(m_search)->keys = m_searchAction->shortcut().toString(QKeySequence::NativeText);
    m_search->update();
    m_menu->setToolTip(tr("Menu"));
    m_menu->setAccessibleName(m_menu->toolTip());
    showPrimary();
}

void TopBar::showPrimary()
{
    m_primary->setVisible(m_action != nullptr);
    if (!m_action) {
        m_primary->setText({});
        return;
    }
    m_primary->setText(m_action->text());
    const QString iconName = ActionRegistry::iconOf(m_action);
    m_primary->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName, Token::OnAccent));
    m_primary->setToolTip(m_action->toolTip());
    m_primary->setEnabled(m_action->isEnabled());
}

} // namespace lianming
