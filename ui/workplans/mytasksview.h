// What a person has to do, of all plans, by day: overdue first. Of any length, as it is windowed. A task leads to its
// plan.
#pragma once

#include "core/workplans/taskservice.h"
#include "ui/models/windowmodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class MyTasksView : public PageView
{
    Q_OBJECT

public:
    explicit MyTasksView(Page &page);

    void reload() override;
    void retranslate() override;

Q_SIGNALS:
    /// A task is to be shown in its plan.
    void taskWanted(qint64 id);

private:
    WindowModel<TaskRow> m_model;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_owner;
    Chip *m_state;
    Chip *m_until;
    QStringList m_owners;
    qint64 m_round = 0;
};

} // namespace lianming
