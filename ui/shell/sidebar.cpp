#include "ui/shell/sidebar.h"

#include "ui/shell/icons.h"
#include "ui/text/format.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSvgRenderer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr int openWidth = 200;
constexpr int foldedWidth = 56;
constexpr int ruleHeight = 13; ///< of a heading while the bar is folded
constexpr int fewPages = 6;    ///< up to here headings would only be in the way

/// How close the lines stand.
struct Density {
    int item;
    int heading;
};
constexpr std::array densities{Density{36, 32}, Density{32, 30}, Density{30, 28}, Density{28, 26}, Density{26, 24}};

} // namespace

/// One line of the side bar.
class SideBarItem : public QAbstractButton
{
public:
    explicit SideBarItem(PageEntry entry) : m_entry(std::move(entry))
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(densities.front().item);
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
            return {foldedWidth - 2 * space::s, height()};
        return {space::m * 2 + 28 + QFontMetrics(textFont(TextSize::Body, true)).horizontalAdvance(text())
                    + (m_badge > 0 ? 28 : 0),
                height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double gap = height() > densities.back().item ? 1.5 : 0.5;
        const QRectF area = QRectF(rect()).adjusted(0.5, gap, -0.5, -gap);
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
                painter.drawEllipse(QPointF(left + 19, height() / 2.0 - 8), 3.5, 3.5);
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

/// What the lines below it are for; a rule while the bar is folded.
class SideBarHeading : public QWidget
{
public:
    explicit SideBarHeading(PageGroup group) : m_group(group)
    {
        setFixedHeight(densities.front().heading);
        retranslate();
    }

    [[nodiscard]] PageGroup group() const { return m_group; }
    void setFolded(bool folded)
    {
        m_folded = folded;
        update();
    }
    void retranslate()
    {
        setAccessibleName(words());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_folded) {
            painter.fillRect(QRect(space::s, height() / 2, width() - 2 * space::s, 1), color(Token::Line));
            return;
        }
        painter.setPen(color(Token::Ink3));
        painter.setFont(textFont(TextSize::Note));
        const QRect room = rect().adjusted(space::m, 0, 0, -3);
        painter.drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(words(), Qt::ElideRight, room.width()));
    }

private:
    [[nodiscard]] QString words() const
    {
        switch (m_group) {
        case PageGroup::Licensing: return SideBar::tr("Licensing");
        case PageGroup::Work: return SideBar::tr("Delivery");
        case PageGroup::Money: return SideBar::tr("Finance");
        case PageGroup::Enforcement: return SideBar::tr("Enforcement");
        case PageGroup::Partners: return SideBar::tr("Partners");
        case PageGroup::Home:
        case PageGroup::System: break;
        }
        return {};
    }

    PageGroup m_group;
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
    : QFrame(parent), m_brand(new BrandMark), m_scroll(new QScrollArea), m_group(new QButtonGroup(this)),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight)), m_fold(new QToolButton)
{
    setObjectName(QStringLiteral("sideBar"));
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_foot->setContentsMargins(0, 0, 0, 0);
    m_foot->setSpacing(space::xs);
    for (const PageEntry &entry : pages) {
        const bool isSystem = entry.group == PageGroup::System;
        const bool isFirst = m_headings.isEmpty() || m_headings.constLast()->group() != entry.group;
        if (isFirst && !isSystem && entry.group != PageGroup::Home) {
            m_headings.append(new SideBarHeading(entry.group));
            lines->addWidget(m_headings.constLast());
        }
        auto *item = new SideBarItem(entry);
        connect(item, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
        m_group->addButton(item);
        if (isSystem)
            m_foot->addWidget(item, 1);
        else
            lines->addWidget(item);
        m_items.append(item);
    }
    lines->addStretch(1);
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a rule says that there is more
    m_scroll->verticalScrollBar()->setSingleStep(densities.back().item);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));

    m_fold->setIcon(icon(QStringLiteral("collapse")));
    m_fold->setIconSize({20, 20});
    m_fold->setFixedSize(36, 36);
    m_fold->setFocusPolicy(Qt::TabFocus);
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    m_foot->addWidget(m_fold);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, 0, space::s + 1, space::s);
    column->setSpacing(0);
    column->addWidget(m_brand);
    column->addSpacing(1); // for the rule
    column->addWidget(m_scroll, 1);
    column->addSpacing(space::xs);
    column->addLayout(m_foot);
    setFixedWidth(openWidth);
    retranslate();
}

void SideBar::setViewer(PageViewer viewer)
{
    m_viewer = viewer;
    for (SideBarItem *item : std::as_const(m_items))
        item->setViewer(viewer);
    fit();
}

void SideBar::setCurrent(const QString &page)
{
    for (SideBarItem *item : std::as_const(m_items)) {
        if (item->entry().id == page)
            item->setChecked(true);
    }
    keepCurrentInSight();
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
    for (SideBarHeading *heading : std::as_const(m_headings))
        heading->setFolded(collapsed);
    m_foot->setDirection(collapsed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_fold->setIcon(icon(collapsed ? QStringLiteral("expand") : QStringLiteral("collapse")));
    retranslate();
    fit();
    Q_EMIT collapsedChanged(collapsed);
}

void SideBar::fit()
{
    int items = 0;
    QSet<PageGroup> groups;
    for (const SideBarItem *item : std::as_const(m_items)) {
        if (isPageFor(m_viewer, item->entry().id) && item->entry().group != PageGroup::System) {
            ++items;
            groups.insert(item->entry().group);
        }
    }
    const bool hasHeadings = items > fewPages;
    int headings = 0;
    for (SideBarHeading *heading : std::as_const(m_headings)) {
        const bool isShown = hasHeadings && groups.contains(heading->group());
        heading->setVisible(isShown);
        headings += isShown ? 1 : 0;
    }
    const auto headingHeight = [this](const Density &density) {
        return m_collapsed ? ruleHeight : density.heading;
    };
    // The room that the list gets, before it is laid out.
    const int foot = m_foot->sizeHint().height();
    const int room = height() - m_brand->height() - 1 - space::xs - foot - space::s;
    const auto fits = std::ranges::find_if(densities, [&](const Density &density) {
        return items * density.item + headings * headingHeight(density) <= room;
    });
    const Density &density = fits == densities.end() ? densities.back() : *fits;
    for (SideBarItem *item : std::as_const(m_items)) {
        if (item->entry().group != PageGroup::System)
            item->setFixedHeight(density.item);
    }
    for (SideBarHeading *heading : std::as_const(m_headings))
        heading->setFixedHeight(headingHeight(density));
    // Once the list has its new heights.
    QMetaObject::invokeMethod(this, &SideBar::keepCurrentInSight, Qt::QueuedConnection);
}

void SideBar::keepCurrentInSight()
{
    const QAbstractButton *current = m_group->checkedButton();
    if (!current || !m_scroll->widget()->isAncestorOf(current))
        return;
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(const_cast<QAbstractButton *>(current), 0, densities.back().item);
}

void SideBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void SideBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Ground));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Token::Line));
    // Where lines are out of sight, a rule stands for them.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const QRect list = m_scroll->geometry();
    if (bar->value() > bar->minimum())
        painter.fillRect(QRect(list.left(), list.top() - 1, list.width(), 1), color(Token::LineStrong));
    if (bar->value() < bar->maximum())
        painter.fillRect(QRect(list.left(), list.bottom() + 1, list.width(), 1), color(Token::LineStrong));
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
    for (SideBarHeading *heading : std::as_const(m_headings))
        heading->retranslate();
    m_fold->setToolTip(m_collapsed ? tr("Show the side bar") : tr("Fold the side bar"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

} // namespace lianming
