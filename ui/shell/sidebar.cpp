#include "ui/shell/sidebar.h"

#include "ui/shell/icons.h"
#include "ui/text/format.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSvgRenderer>
#include <QToolButton>
#include <QVBoxLayout>

namespace lianming {

namespace {
constexpr int openWidth = 200;
constexpr int foldedWidth = 56;
constexpr int itemHeight = 36;
} // namespace

/// One line of the side bar.
class SideBarItem : public QAbstractButton
{
public:
    explicit SideBarItem(PageEntry entry) : m_entry(std::move(entry))
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(itemHeight);
        setAttribute(Qt::WA_Hover);
        setObjectName(QStringLiteral("side.") + m_entry.id);
        retranslate();
    }

    [[nodiscard]] const PageEntry &entry() const { return m_entry; }
    void setBadge(int count)
    {
        m_badge = count;
        retranslate();
        update();
    }
    void setViewer(PageViewer viewer)
    {
        m_viewer = viewer;
        setVisible(isPageFor(viewer, m_entry.id));
        retranslate();
        update();
    }
    void setFolded(bool folded)
    {
        m_folded = folded;
        retranslate();
        update();
    }
    void retranslate()
    {
        setText(pageTitle(m_entry, m_viewer));
        setToolTip(m_folded ? text() : QString());
        setAccessibleName(m_badge > 0 ? QStringLiteral("%1 (%2)").arg(text()).arg(m_badge) : text());
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        if (m_folded)
            return {foldedWidth - 2 * space::s, itemHeight};
        return {space::m * 2 + 28 + QFontMetrics(textFont(TextSize::Body, true)).horizontalAdvance(text())
                    + (m_badge > 0 ? 28 : 0),
                itemHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(isChecked() ? Token::Selected : Token::Hover));
            painter.drawRoundedRect(area, cornerRadius, cornerRadius);
        }
        if (hasFocus()) {
            painter.setPen(color(Token::Accent));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area, cornerRadius, cornerRadius);
        }
        const Token ink = isChecked() ? Token::Accent : Token::Ink2;
        const int left = m_folded ? (width() - 20) / 2 : space::m;
        painter.drawPixmap(left, (height() - 20) / 2, iconPixmap(m_entry.id, ink, 20, devicePixelRatioF()));
        if (m_folded) {
            if (m_badge > 0) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(color(Token::Wait));
                painter.drawEllipse(QPointF(left + 19, 10), 3.5, 3.5);
            }
            return;
        }
        QRect words = rect().adjusted(space::m + 28, 0, -space::s, 0);
        if (m_badge > 0) {
            const QString count = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
            painter.setFont(textFont(TextSize::Note, true));
            const int wide = qMax(20, painter.fontMetrics().horizontalAdvance(count) + 12);
            const QRect pill(width() - wide - space::s, (height() - 18) / 2, wide, 18);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(isChecked() ? Token::Surface : Token::QuietSoft));
            painter.drawRoundedRect(pill, 9, 9);
            painter.setPen(color(Token::Ink2));
            painter.drawText(pill, Qt::AlignCenter, count);
            words.setRight(pill.left() - space::xs);
        }
        painter.setFont(textFont(TextSize::Body, isChecked()));
        painter.setPen(color(isChecked() ? Token::Ink : Token::Ink2));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else if (event->key() == Qt::Key_Down) {
            focusNextChild();
        } else if (event->key() == Qt::Key_Up) {
            focusPreviousChild();
        } else {
            QAbstractButton::keyPressEvent(event);
        }
    }

private:
    PageEntry m_entry;
    PageViewer m_viewer = PageViewer::House;
    int m_badge = 0;
    bool m_folded = false;
};

namespace {

/// The seal and the name.
class BrandMark : public QWidget
{
public:
    BrandMark() { setFixedHeight(56); }
    bool folded = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        static QSvgRenderer mark(QStringLiteral(":/lianming/icons/app/io.github.lianming.Lianming.svg"));
        const int left = folded ? (width() - 28) / 2 : space::s + 2;
        mark.render(&painter, QRectF(left, 14, 28, 28));
        if (folded)
            return;
        painter.setPen(color(Token::Ink));
        painter.setFont(textFont(TextSize::Section, true));
        const QString name = isChinese() ? QStringLiteral("联名") : QStringLiteral("Lianming");
        painter.drawText(QRect(left + 28 + 10, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    }
};

} // namespace

SideBar::SideBar(const QList<PageEntry> &pages, QWidget *parent)
    : QFrame(parent), m_brand(new BrandMark), m_fold(new QToolButton)
{
    setObjectName(QStringLiteral("sideBar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, 0, space::s + 1, space::s);
    column->setSpacing(0);
    column->addWidget(m_brand);
    column->addSpacing(space::xs);
    bool first = true;
    PageGroup group = PageGroup::Home;
    for (const PageEntry &entry : pages) {
        if (!first && entry.group != group) {
            if (entry.group == PageGroup::System) {
                column->addStretch(1);
            } else {
                column->addSpacing(space::m);
            }
        }
        first = false;
        group = entry.group;
        auto *item = new SideBarItem(entry);
        connect(item, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
        column->addWidget(item);
        m_items.append(item);
    }
    if (group != PageGroup::System)
        column->addStretch(1);
    m_fold->setIcon(icon(QStringLiteral("collapse")));
    m_fold->setIconSize({20, 20});
    m_fold->setFixedSize(36, 36);
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    column->addSpacing(space::xs);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    setFixedWidth(openWidth);
    retranslate();
}

void SideBar::setViewer(PageViewer viewer)
{
    for (SideBarItem *item : std::as_const(m_items))
        item->setViewer(viewer);
}

void SideBar::setCurrent(const QString &page)
{
    for (SideBarItem *item : std::as_const(m_items))
        item->setChecked(item->entry().id == page);
    for (SideBarItem *item : std::as_const(m_items))
        item->update();
}

void SideBar::setBadge(const QString &page, int count)
{
    for (SideBarItem *item : std::as_const(m_items)) {
        if (item->entry().id == page)
            item->setBadge(count);
    }
}

void SideBar::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? foldedWidth : openWidth);
    static_cast<BrandMark *>(m_brand)->folded = collapsed;
    m_brand->update();
    for (SideBarItem *item : std::as_const(m_items))
        item->setFolded(collapsed);
    m_fold->setIcon(icon(collapsed ? QStringLiteral("expand") : QStringLiteral("collapse")));
    retranslate();
    Q_EMIT collapsedChanged(collapsed);
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Ground));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Token::Line));
}

void SideBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SideBar::retranslate()
{
    for (SideBarItem *item : std::as_const(m_items))
        item->retranslate();
    m_fold->setToolTip(m_collapsed ? tr("Show the side bar") : tr("Fold the side bar"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

} // namespace lianming
