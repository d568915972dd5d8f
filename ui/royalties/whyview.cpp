#include "ui/royalties/whyview.h"

#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/linkbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lianming {

namespace {

constexpr int indent = 18;
constexpr int gap = 6; // above and below a step
constexpr int arrowSize = 14;
constexpr int firstSteps = 3;
constexpr int widest = 860; // beyond, a figure is too far from its name
constexpr int barWidth = 2; // beside what the contract says

bool isStrong(const ProofStep &step, int depth)
{
    return step.kind == ProofStep::Kind::Step && depth < 2;
}

QFont titleFont(const ProofStep &step, int depth)
{
    return textFont(step.kind == ProofStep::Kind::Clause ? TextSize::Note : TextSize::Body, isStrong(step, depth));
}

int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

/// Where a step's parts stand within its row: title and value in the first line, the sentence below.
struct Parts {
    QRect title;
    QRect value;
    QRect words;
    int height = 0;
};

Parts arrange(const ProofStep &step, int depth, const QRect &area)
{
    Parts out;
    const QFontMetrics titleMetrics(titleFont(step, depth));
    const QFontMetrics valueMetrics(textFont(TextSize::Body, isStrong(step, depth)));
    const QFontMetrics wordMetrics(textFont(TextSize::Note));
    const int left = area.left() + (step.kind == ProofStep::Kind::Clause ? space::s + barWidth : 0);
    const int width = std::max(60, area.right() - left - space::s);
    const int valueWidth = step.value.isEmpty() ? 0 : std::min(valueMetrics.horizontalAdvance(step.value) + 2, width);
    // A title that has no room beside its value stands above it.
    const bool below = valueWidth > 0 && titleMetrics.horizontalAdvance(step.title) + space::l + valueWidth > width;
    const int titleWidth = below || valueWidth == 0 ? width : width - valueWidth - space::l;
    const int titleHeight =
        titleMetrics.boundingRect(QRect(0, 0, titleWidth, QWIDGETSIZE_MAX), Qt::TextWordWrap, step.title).height();
    int y = area.top() + gap;
    out.title = QRect(left, y, titleWidth, titleHeight);
    const int valueTop = below ? y + titleHeight : y;
    out.value = QRect(left + width - valueWidth, valueTop, valueWidth, valueMetrics.height());
    y = std::max(out.title.bottom(), valueWidth > 0 ? out.value.bottom() : 0) + 1;
    if (!step.words.isEmpty()) {
        const int height =
            wordMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, step.words).height();
        out.words = QRect(left, y + 1, width, height);
        y = out.words.bottom() + 1;
    }
    out.height = y + gap - area.top();
    return out;
}

} // namespace

class WhyView::Item : public QTreeWidgetItem
{
public:
    Item(QTreeWidgetItem *parent, const ProofStep &step) : QTreeWidgetItem(parent), m_step(step)
    {
        m_step.parts.clear();
    }

    [[nodiscard]] const ProofStep &step() const { return m_step; }
    [[nodiscard]] QVariant data(int column, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole: return m_step.title;
        case Qt::ToolTipRole: return m_step.hint.isEmpty() ? QVariant() : m_step.hint;
        case Qt::AccessibleTextRole:
            return QStringList{m_step.title, m_step.value, m_step.words}.join(QStringLiteral(" "));
        default: return QTreeWidgetItem::data(column, role);
        }
    }

    bool isAsked = false; ///< for its further parts

private:
    ProofStep m_step; ///< without its parts
};

namespace {

class StepDelegate : public QStyledItemDelegate
{
public:
    explicit StepDelegate(QTreeWidget &tree) : QStyledItemDelegate(&tree), m_tree(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        // The view asks without saying how wide the row will be.
        const int depth = depthOf(index);
        const int width = m_tree.viewport()->width() - (depth + 1) * m_tree.indentation();
        return {width, arrange(step(index), depth, QRect(0, 0, width, 0)).height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ProofStep &one = step(index);
        const int depth = depthOf(index);
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->fillRect(option.rect,
                              color(option.state & QStyle::State_Selected ? Token::Selected : Token::Hover));
        }
        const Parts parts = arrange(one, depth, option.rect);
        const bool isClause = one.kind == ProofStep::Kind::Clause;
        const bool leads = isClause || one.kind == ProofStep::Kind::Link;
        if (isClause)
            painter->fillRect(QRect(option.rect.left(), option.rect.top() + gap, barWidth, parts.height - 2 * gap),
                              color(Token::Accent));
        painter->setFont(titleFont(one, depth));
        painter->setPen(color(leads ? Token::Accent : one.kind == ProofStep::Kind::Fact ? Token::Ink2 : Token::Ink));
        painter->drawText(parts.title, Qt::AlignLeft | Qt::TextWordWrap, one.title);
        painter->setFont(textFont(TextSize::Body, isStrong(one, depth)));
        painter->setPen(color(Token::Ink));
        const QString value = painter->fontMetrics().elidedText(one.value, Qt::ElideRight, parts.value.width());
        painter->drawText(parts.value, Qt::AlignRight, value);
        painter->setFont(textFont(TextSize::Note));
        painter->setPen(color(isClause ? Token::Ink : Token::Ink2));
        painter->drawText(parts.words, Qt::AlignLeft | Qt::TextWordWrap, one.words);
        painter->restore();
    }

private:
    [[nodiscard]] const ProofStep &step(const QModelIndex &index) const
    {
        return WhyView::stepOf(m_tree.itemFromIndex(index));
    }

    QTreeWidget &m_tree;
};

} // namespace

WhyView::WhyView(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(1);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setIndentation(indent);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    setItemDelegate(new StepDelegate(*this));
    connect(this, &QTreeWidget::itemExpanded, this, &WhyView::unfold);
    connect(this, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) {
        const ProofStep::Kind kind = stepOf(item).kind;
        if (QApplication::keyboardModifiers() == Qt::NoModifier
            && (kind == ProofStep::Kind::Clause || kind == ProofStep::Kind::Link))
            follow(item);
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, [](QTreeWidgetItem *item) {
        if (item->childIndicatorPolicy() == QTreeWidgetItem::ShowIndicator || item->childCount() > 0)
            item->setExpanded(!item->isExpanded());
    });
}

const ProofStep &WhyView::stepOf(const QTreeWidgetItem *item)
{
    return static_cast<const Item *>(item)->step();
}

void WhyView::show(Maker maker, Loader loader)
{
    m_maker = std::move(maker);
    m_loader = std::move(loader);
    fill();
}

void WhyView::fill()
{
    setAccessibleName(tr("Why this figure"));
    m_items.clear();
    clear();
    if (!m_maker)
        return;
    Item *root = add(invisibleRootItem(), m_maker());
    // The first steps: what is due, what is payable, and what of it each guarantee pays.
    QTreeWidgetItem *item = root;
    for (int depth = 0; item && depth < firstSteps; ++depth) {
        item->setExpanded(true);
        item = item->child(0);
    }
    setCurrentItem(root, 0, QItemSelectionModel::NoUpdate);
}

WhyView::Item *WhyView::add(QTreeWidgetItem *parent, const ProofStep &step)
{
    auto *item = new Item(parent, step);
    for (const ProofStep &part : step.parts)
        add(item, part);
    if (step.unfoldsLater && m_loader) {
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        m_items.insert(m_next, item);
        item->setData(0, Qt::UserRole, m_next++);
    }
    return item;
}

void WhyView::unfold(QTreeWidgetItem *opened)
{
    auto *item = static_cast<Item *>(opened);
    if (!item->step().unfoldsLater || !m_loader || std::exchange(item->isAsked, true))
        return;
    ProofStep waiting;
    waiting.kind = ProofStep::Kind::Fact;
    waiting.title = tr("One moment…");
    Item *placeholder = add(item, waiting);
    const qint64 number = item->data(0, Qt::UserRole).toLongLong();
    m_loader(item->step(), [this, number, placeholder](const std::vector<ProofStep> &parts) {
        Item *known = m_items.take(number);
        if (!known) // another proof is shown meanwhile
            return;
        delete placeholder;
        for (const ProofStep &part : parts)
            add(known, part);
        if (known->childCount() == 0)
            known->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicatorWhenChildless);
    });
}

bool WhyView::reveal(const QString &figure)
{
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if (stepOf(*it).figure != figure)
            continue;
        for (QTreeWidgetItem *above = (*it)->parent(); above; above = above->parent())
            above->setExpanded(true);
        (*it)->setExpanded(true);
        setCurrentItem(*it);
        scrollToItem(*it, QAbstractItemView::PositionAtTop);
        return true;
    }
    return false;
}

void WhyView::unfoldAll()
{
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if (!stepOf(*it).unfoldsLater || static_cast<Item *>(*it)->isAsked)
            (*it)->setExpanded(true);
    }
}

QString WhyView::text() const
{
    const std::function<ProofStep(const QTreeWidgetItem *)> whole = [&whole](const QTreeWidgetItem *item) {
        ProofStep step = stepOf(item);
        for (int i = 0; i < item->childCount(); ++i)
            step.parts.push_back(whole(item->child(i)));
        return step;
    };
    QString out;
    for (int i = 0; i < topLevelItemCount(); ++i)
        out += proofText(whole(topLevelItem(i)));
    return out;
}

void WhyView::copyText() const
{
    QApplication::clipboard()->setText(text());
}

void WhyView::copySelected() const
{
    QString out;
    for (QTreeWidgetItemIterator it(const_cast<WhyView *>(this), QTreeWidgetItemIterator::Selected); *it; ++it)
        out += proofText(stepOf(*it));
    if (!out.isEmpty())
        QApplication::clipboard()->setText(out);
}

void WhyView::follow(const QTreeWidgetItem *item)
{
    const ProofStep &step = stepOf(item);
    switch (step.leads) {
    case ProofStep::Leads::Contract: Q_EMIT contractWanted(); break;
    case ProofStep::Leads::Lines: Q_EMIT linesWanted(step.lines); break;
    case ProofStep::Leads::Nowhere: break;
    }
}

/// The arrow stands beside the title, however long the sentence below is.
void WhyView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QTreeWidgetItem *item = itemFromIndex(index);
    if (selectionModel()->isSelected(index))
        painter->fillRect(rect, color(Token::Selected));
    if (item->childCount() == 0 && item->childIndicatorPolicy() != QTreeWidgetItem::ShowIndicator)
        return;
    const QString name = item->isExpanded() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    painter->drawPixmap(rect.right() - indent + 2, rect.top() + gap + 2,
                        iconPixmap(name, Token::Ink2, arrowSize, devicePixelRatioF()));
}

bool WhyView::leadsAt(const QPoint &place) const
{
    const QTreeWidgetItem *item = itemAt(place);
    return item && place.x() >= visualItemRect(item).left()
           && (stepOf(item).kind == ProofStep::Kind::Clause || stepOf(item).kind == ProofStep::Kind::Link);
}

void WhyView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void WhyView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    QTreeWidgetItem *item = currentItem();
    if (item && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (stepOf(item).leads != ProofStep::Leads::Nowhere)
            follow(item);
        else
            item->setExpanded(!item->isExpanded());
        return;
    }
    if (event->key() == Qt::Key_Asterisk) { // the tree's own would not ask for what unfolds later
        unfoldAll();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the page closes its detail
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void WhyView::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // sentences wrap elsewhere
}

void WhyView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeWidget::mouseMoveEvent(event);
    viewport()->setCursor(leadsAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void WhyView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy these steps"), this, &WhyView::copySelected);
    menu->addAction(tr("Copy all as text"), this, &WhyView::copyText);
    menu->addSeparator();
    menu->addAction(tr("Unfold all"), this, &WhyView::unfoldAll);
    const QTreeWidgetItem *item = currentItem();
    if (item && stepOf(item).leads != ProofStep::Leads::Nowhere) {
        menu->addAction(stepOf(item).leads == ProofStep::Leads::Contract ? tr("Open the contract")
                                                                         : tr("Show these lines"),
                        this, [this, item] { follow(item); });
    }
    menu->popup(event->globalPos());
}

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent), m_back(new LinkButton(QStringLiteral("arrow-left"), {})),
      m_unfold(new LinkButton(QStringLiteral("chevron-down"), {})), m_copy(new LinkButton(QStringLiteral("copy"), {})),
      m_view(new WhyView)
{
    auto *bar = new QWidget;
    bar->setMaximumWidth(widest);
    m_view->setMaximumWidth(widest);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::xl, space::s, space::xl, space::xs);
    row->setSpacing(space::l);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_unfold);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(space::s, 0, space::s, 0);
    inner->addWidget(m_view, 1);
    inner->addStretch();
    column->addLayout(inner, 1);
    m_back->hide();
    m_copy->setObjectName(QStringLiteral("copy"));
    m_back->setObjectName(QStringLiteral("back"));
    m_unfold->setObjectName(QStringLiteral("unfold"));
    connect(m_back, &QPushButton::clicked, this, &WhyPanel::backWanted);
    connect(m_unfold, &QPushButton::clicked, m_view, &WhyView::unfoldAll);
    connect(m_copy, &QPushButton::clicked, m_view, &WhyView::copyText);
    retranslate();
}

void WhyPanel::setBack(const QString &text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

void WhyPanel::setBeside()
{
    m_beside = true;
    update();
}

void WhyPanel::paintEvent(QPaintEvent *)
{
    if (m_beside)
        QPainter(this).fillRect(QRect(0, 0, 1, height()), color(Token::Line));
}

void WhyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhyPanel::retranslate()
{
    m_unfold->setText(tr("Unfold all"));
    m_copy->setText(tr("Copy as text"));
}

} // namespace lianming
