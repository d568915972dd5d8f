// The institutions' stores on platforms: where each is, since when, and the work plans that lead it.
#pragma once

#include "core/workplans/planservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

/// What the detail of a store shows.
struct StoreView {
    StoreItem item;
    QList<PlanItem> plans;
};

class StoreDetail : public DetailView
{
    Q_OBJECT

public:
    using DetailView::DetailView;
    void show(const StoreView &view);

Q_SIGNALS:
    void editWanted();
    void archiveWanted();
    void makeWanted();
    void planWanted(qint64 id);
};

class StoresView : public PageView
{
    Q_OBJECT

public:
    explicit StoresView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("store"), QStringLiteral("form")}; }
    void showTourState(const QString &state) override;

Q_SIGNALS:
    void planWanted(qint64 id);
    /// A plan is to be made for a store.
    void makeWanted(qint64 store);

private:
    /// `again`: unless it was closed meanwhile, or is being edited.
    void open(qint64 id, bool again = false);
    void edit(const Store &store);
    void change(const Store &base, const Store &mine, const FormPanel::Done &done);
    /// Somebody else changed the store meanwhile: both versions beside each other.
    void compare(const Store &base, const Store &mine);
    /// Or restores it.
    void archive(const Store &store);

    TableModel<StoreItem> m_model;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_state;
    QAction *m_add;
    qint64 m_open = 0;
};

} // namespace lianming
