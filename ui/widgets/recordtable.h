// The table of every list: rows of 32 pixels without stripes, hover and selection soft, columns whose widths and order
// are remembered and which the person may hide. Speaks of records by id; keeps the selected one through a reload.
#pragma once

#include "ui/models/recorddelegate.h"
#include "ui/models/recordmodel.h"

#include <QTableView>

namespace lianming {

class Settings;

class RecordTable : public QTableView
{
    Q_OBJECT

public:
    /// `key` names what is remembered ("brands").
    RecordTable(Settings &settings, const QString &key, QWidget *parent = nullptr);

    /// The table does not own the model. Sorting by a click on the head is on when `sortable` (short lists).
    void setRecordModel(RecordModel *model, bool sortable = true);

    [[nodiscard]] qint64 currentId() const;
    [[nodiscard]] QList<qint64> selectedIds() const;
    /// Selects a record and scrolls to it; false if it is not in the list. 0 selects nothing. Tells nobody.
    bool select(qint64 id);
    /// Goes to the next (+1) or previous (−1) row.
    void step(int direction);
    /// 56 for rows with two lines or thumbnails; 32 is usual.
    void setRowHeight(int pixels);

Q_SIGNALS:
    /// The person wants to see a record: went to its row by click, key or step(), clicked the row again, or pressed
    /// Enter on it. Never 0. What pages open a record by.
    void opened(qint64 id);
    /// The person chose another record, by click or key; 0 for none.
    void currentRecordChanged(qint64 id);
    /// Double click or Enter.
    void activatedRecord(qint64 id);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restoreColumns();
    void rememberColumns();
    void chooseColumns(const QPoint &place);
    void setHover(int row);

    Settings &m_settings;
    QString m_key;
    RecordDelegate *m_delegate;
    RecordModel *m_records = nullptr;
    qint64 m_kept = 0;
    bool m_quiet = false;
    bool m_focusing = false;
    bool m_pressedCurrent = false; ///< the mouse went down on the row that was current before
    bool m_restoring = false;
    int m_hover = -1;
};

} // namespace lianming
