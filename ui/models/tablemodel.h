// The model of every short list: rows in memory, columns declared side by side, sorted by what the column says. Long
// tables use WindowModel.
#pragma once

#include "ui/models/column.h"
#include "ui/models/recordmodel.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace lianming {

template<class Row>
class TableModel : public RecordModel
{
public:
    TableModel(std::function<qint64(const Row &)> id, QList<Column<Row>> columns, QObject *parent = nullptr)
        : RecordModel(parent), m_id(std::move(id)), m_columns(std::move(columns))
    {
    }

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        arrange();
        endResetModel();
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// The record shown at a row of the view.
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(m_order.at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_order.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_order.size())
            return {};
        const Row &row = at(index.row());
        const Column<Row> &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(row);
        case Qt::TextAlignmentRole: return int(column.alignment | Qt::AlignVCenter);
        case IdRole: return m_id(row);
        case SortRole: return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        default: return column.paint ? column.paint(row, role) : QVariant();
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).title();
        if (role == Qt::TextAlignmentRole)
            return int(m_columns.at(section).alignment | Qt::AlignVCenter);
        return {};
    }
    void sort(int column, Qt::SortOrder order) override
    {
        m_sortColumn = column;
        m_sortOrder = order;
        beginResetModel();
        arrange();
        endResetModel();
    }

    [[nodiscard]] qint64 idAt(int row) const override { return row >= 0 && row < m_order.size() ? m_id(at(row)) : 0; }
    [[nodiscard]] int rowOf(qint64 id) const override
    {
        for (int row = 0; row < m_order.size(); ++row) {
            if (m_id(at(row)) == id)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString columnId(int column) const override { return m_columns.at(column).id; }
    [[nodiscard]] int columnWidth(int column) const override { return m_columns.at(column).width; }

private:
    void arrange()
    {
        m_order.resize(m_rows.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        if (m_sortColumn < 0 || m_sortColumn >= m_columns.size())
            return;
        const Column<Row> &column = m_columns.at(m_sortColumn);
        QList<QVariant> keys;
        keys.reserve(m_rows.size());
        for (const Row &row : std::as_const(m_rows))
            keys.append(column.sortKey ? column.sortKey(row) : QVariant(column.text(row)));
        QCollator collator;
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        const auto less = [&](qsizetype a, qsizetype b) {
            const QVariant &x = keys.at(a);
            const QVariant &y = keys.at(b);
            if (x.typeId() == QMetaType::QString && y.typeId() == QMetaType::QString)
                return collator.compare(x.toString(), y.toString()) < 0;
            return QVariant::compare(x, y) == QPartialOrdering::Less;
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&](qsizetype a, qsizetype b) {
            return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
        });
    }

    std::function<qint64(const Row &)> m_id;
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
    QList<qsizetype> m_order; ///< row of the view → place in m_rows
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace lianming
