// Who changed what and when, newest first, in words.
#pragma once

#include "core/audit/journal.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

class HistoryList : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent = nullptr);

    void setEntries(const QList<HistoryEntry> &entries);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QVBoxLayout *m_column;
    QList<HistoryEntry> m_entries;
};

} // namespace lianming
