#include "ui/widgets/recordtable.h"

#include "ui/shell/settings.h"
#include "ui/shell/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <utility>

namespace lianming {

RecordTable::RecordTable(Settings &settings, const QString &key, QWidget *parent)
    : QTableView(parent), m_settings(settings), m_key(QStringLiteral("table/") + key),
      m_delegate(new RecordDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(denseRowHeight);
    verticalHeader()->setDefaultSectionSize(lianming::rowHeight);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &RecordTable::chooseColumns);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &RecordTable::rememberColumns);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &RecordTable::rememberColumns);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &RecordTable::rememberColumns);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activatedRecord(index.data(IdRole).toLongLong()); });
    // Going to another row has told already. Clicks with Ctrl or Shift choose rows.
    connect(this, &QAbstractItemView::clicked, this, [this] {
        if (std::exchange(m_pressedCurrent, false) && currentId() != 0)
            Q_EMIT opened(currentId());
    });
}

void RecordTable::setRecordModel(RecordModel *model, bool sortable)
{
    m_records = model;
    m_restoring = true;
    setModel(model);
    setSortingEnabled(false);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = currentId();
        m_quiet = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        select(m_kept);
        m_quiet = false;
        if (m_kept != 0 && currentId() == 0)
            Q_EMIT currentRecordChanged(0);
    });
    restoreColumns();
    if (sortable) {
        const int column = m_settings.value(m_key + QStringLiteral("/sort"), -1).toInt();
        const bool down = m_settings.value(m_key + QStringLiteral("/descending"), false).toBool();
        horizontalHeader()->setSortIndicator(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
        setSortingEnabled(true);
    }
    m_restoring = false;
}

qint64 RecordTable::currentId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && m_records ? m_records->idAt(current.row()) : 0;
}

QList<qint64> RecordTable::selectedIds() const
{
    QList<qint64> ids;
    if (!selectionModel() || !m_records)
        return ids;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_records->idAt(row));
    }
    return ids;
}

bool RecordTable::select(qint64 id)
{
    const bool before = m_quiet;
    m_quiet = true;
    const int row = id == 0 || !m_records ? -1 : m_records->rowOf(id);
    if (row >= 0) {
        const int column = qMax(0, horizontalHeader()->logicalIndex(0));
        // Several rows that the person has chosen stay so.
        if (row != currentIndex().row() || !selectionModel()->isSelected(currentIndex()))
            setCurrentIndex(m_records->index(row, column));
        scrollTo(currentIndex());
    } else if (selectionModel()) {
        selectionModel()->clear();
    }
    m_quiet = before;
    return row >= 0;
}

void RecordTable::step(int direction)
{
    if (!m_records || m_records->rowCount() == 0)
        return;
    const int row =
        qBound(0, currentIndex().isValid() ? currentIndex().row() + direction : 0, m_records->rowCount() - 1);
    setCurrentIndex(m_records->index(row, qMax(0, currentIndex().column())));
}

void RecordTable::setRowHeight(int pixels)
{
    verticalHeader()->setDefaultSectionSize(pixels);
}

void RecordTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex below = indexAt(event->position().toPoint());
    m_pressedCurrent = below.isValid() && below.row() == currentIndex().row() && event->button() == Qt::LeftButton
                       && event->modifiers() == Qt::NoModifier;
    QTableView::mousePressEvent(event);
}

void RecordTable::focusInEvent(QFocusEvent *event)
{
    m_focusing = true; // the view may make its first row current: the person has not chosen it
    QTableView::focusInEvent(event);
    m_focusing = false;
}

void RecordTable::mouseMoveEvent(QMouseEvent *event)
{
    setHover(rowAt(int(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

void RecordTable::leaveEvent(QEvent *event)
{
    setHover(-1);
    QTableView::leaveEvent(event);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentId() != 0) {
        Q_EMIT activatedRecord(currentId());
        Q_EMIT opened(currentId());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the page closes its detail
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_quiet || current.row() == previous.row())
        return;
    const qint64 id = m_records ? m_records->idAt(current.row()) : 0;
    Q_EMIT currentRecordChanged(id);
    if (id != 0 && !m_focusing)
        Q_EMIT opened(id);
}

void RecordTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_records)
        m_records->retranslate();
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    m_restoring = true; // the stretched last column is not the person's doing
    QTableView::resizeEvent(event);
    m_restoring = false;
}

void RecordTable::restoreColumns()
{
    QHeaderView *head = horizontalHeader();
    const QStringList order = m_settings.value(m_key + QStringLiteral("/order")).toStringList();
    for (int column = 0; column < m_records->columnCount(); ++column) {
        const QString id = m_records->columnId(column);
        head->resizeSection(
            column, m_settings.value(m_key + QStringLiteral("/width/") + id, m_records->columnWidth(column)).toInt());
        head->setSectionHidden(column, m_settings.value(m_key + QStringLiteral("/hidden/") + id, false).toBool());
        const qsizetype place = order.indexOf(id);
        if (place >= 0 && place < m_records->columnCount())
            head->moveSection(head->visualIndex(column), int(place));
    }
}

void RecordTable::rememberColumns()
{
    if (m_restoring || !m_records)
        return;
    QHeaderView *head = horizontalHeader();
    QStringList order;
    for (int visual = 0; visual < m_records->columnCount(); ++visual) {
        const int column = head->logicalIndex(visual);
        if (column < 0)
            return;
        const QString id = m_records->columnId(column);
        order.append(id);
        m_settings.setValue(m_key + QStringLiteral("/hidden/") + id, head->isSectionHidden(column));
        if (visual < m_records->columnCount() - 1 && !head->isSectionHidden(column))
            m_settings.setValue(m_key + QStringLiteral("/width/") + id, head->sectionSize(column));
    }
    m_settings.setValue(m_key + QStringLiteral("/order"), order);
    if (isSortingEnabled()) {
        m_settings.setValue(m_key + QStringLiteral("/sort"), head->sortIndicatorSection());
        m_settings.setValue(m_key + QStringLiteral("/descending"), head->sortIndicatorOrder() == Qt::DescendingOrder);
    }
}

void RecordTable::chooseColumns(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *head = horizontalHeader();
    const int shown = head->count() - head->hiddenSectionCount();
    for (int column = 0; column < head->count(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!head->isSectionHidden(column));
        action->setEnabled(head->isSectionHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            horizontalHeader()->setSectionHidden(column, !on);
            rememberColumns();
        });
    }
    menu->popup(head->mapToGlobal(place));
}

void RecordTable::setHover(int row)
{
    if (row == m_hover)
        return;
    const int before = m_hover;
    m_hover = row;
    m_delegate->setHoverRow(row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(
                QRect(0, rowViewportPosition(changed), viewport()->width(), QTableView::rowHeight(changed)));
    }
}

} // namespace lianming
