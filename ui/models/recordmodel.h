// A table whose rows are records with ids, so that a selection survives a reload.
#pragma once

#include "ui/models/roles.h"

#include <QAbstractTableModel>

namespace lianming {

class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// 0 for a row that does not exist.
    [[nodiscard]] virtual qint64 idAt(int row) const = 0;
    /// −1 when the record is not in the table.
    [[nodiscard]] virtual int rowOf(qint64 id) const = 0;
    /// Stable name of a column, for remembered widths.
    [[nodiscard]] virtual QString columnId(int column) const = 0;
    [[nodiscard]] virtual int columnWidth(int column) const = 0;
    /// Asks every title again.
    void retranslate()
    {
        if (columnCount() > 0)
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
};

} // namespace lianming
