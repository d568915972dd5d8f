#include "ui/assets/orderingview.h"

#include "ui/shell/icons.h"
#include "ui/shell/page.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace lianming {

OrderingView::OrderingView(Page &page, const QString &iconName, const Columns &columns, QWidget *parent)
    : QWidget(parent), m_page(page), m_columns(columns), m_back(new QPushButton),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_summary(new Label(TextSize::Body, Token::Ink2)),
      m_add(new QPushButton), m_acts(new QHBoxLayout), m_tree(new QTreeWidget), m_nothing(new EmptyState(iconName))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    m_acts->setSpacing(space::s);
    m_acts->addStretch(1);
    column->addLayout(m_acts);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_summary->setElided(true);

    m_add->setProperty("kind", QStringLiteral("primary"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    m_tree->setColumnCount(columns.all);
    m_tree->setProperty("columns", true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    QHeaderView *heads = m_tree->header();
    heads->setStretchLastSection(false);
    heads->setMinimumSectionSize(columns.narrowest);
    for (int i = 0; i < columns.all; ++i)
        heads->setSectionResizeMode(i, columns.wide.contains(i) ? QHeaderView::Stretch : QHeaderView::ResizeToContents);

    connect(m_back, &QPushButton::clicked, this, &OrderingView::closed);
    connect(m_add, &QPushButton::clicked, this, [this] { addOne(); });
    connect(m_nothing, &EmptyState::triggered, this, [this] { addOne(); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { edit(); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_chosen = item ? item->data(0, keyRole) : QVariant();
        updateButtons();
    });
}

OrderingView::~OrderingView()
{
    m_tree->disconnect(this); // what a view answers with is gone by now
}

QPushButton *OrderingView::addAct(const std::function<void()> &act)
{
    auto *made = new QPushButton;
    m_acts->insertWidget(m_acts->count() - 1, made);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void OrderingView::setWords(const QString &title, const QString &summary, const QString &add, const QStringList &heads)
{
    m_back->setText(tr("Catalogue"));
    m_title->setText(title);
    m_summary->setText(summary);
    m_add->setText(add);
    m_nothing->setAction(add);
    m_tree->setAccessibleName(title);
    m_tree->setHeaderLabels(heads);
    for (const int number : std::as_const(m_columns.numbers))
        m_tree->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
}

void OrderingView::setNothing(const QString &text, const QString &advice)
{
    m_nothing->setText(text, advice);
}

QTreeWidgetItem *OrderingView::addItem(QTreeWidgetItem *above, const QVariant &key, const QStringList &texts)
{
    auto *out = above ? new QTreeWidgetItem(above, texts) : new QTreeWidgetItem(m_tree, texts);
    out->setData(0, keyRole, key);
    out->setSizeHint(0, QSize(0, rowHeight));
    for (const int number : std::as_const(m_columns.numbers))
        out->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    return out;
}

void OrderingView::choose(const QVariant &key)
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, keyRole) == key)
            m_tree->setCurrentItem(*it);
    }
}

void OrderingView::finishTree(const QVariant &chosen)
{
    m_tree->expandAll();
    const bool isEmpty = m_tree->topLevelItemCount() == 0;
    m_tree->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_chosen = chosen;
    if (chosen.isValid())
        choose(chosen);
    QTreeWidgetItemIterator first(m_tree, QTreeWidgetItemIterator::Selectable);
    if (!m_tree->currentItem() && *first)
        m_tree->setCurrentItem(*first);
    updateButtons();
}

void OrderingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showAgain();
    }
}

} // namespace lianming
