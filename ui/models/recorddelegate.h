// Paints the cells of every table from their roles: status as a pill, amounts aligned on the point with the currency
// behind in quiet letters, a thumbnail before a title, a secondary fact behind it, grey bars for rows that have not
// arrived.
#pragma once

#include <QStyledItemDelegate>

namespace lianming {

class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Row whose cells are shown as under the pointer; −1 for none. Set by the table.
    void setHoverRow(int row) { m_hoverRow = row; }

private:
    int m_hoverRow = -1;
};

} // namespace lianming
