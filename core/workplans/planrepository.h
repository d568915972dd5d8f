// All SQL about work plans, their templates and stores.
#pragma once

#include "core/audit/journal.h"
#include "core/workplans/store.h"
#include "core/workplans/workplan.h"

namespace lianming {

/// An edition of a template of the house's own, as it is stored.
struct StoredPlanTemplate {
    qint64 id = 0;
    qint64 version = 1;
    QString code;
    qint64 edition = 1;
    QString document;
    QDateTime at;
    QString actor;
    std::optional<QDate> archivedOn;
};

class PlanRepository
{
public:
    explicit PlanRepository(Connection &db) : m_db(&db) {}

    /// Those with the next key date first.
    [[nodiscard]] QList<PlanItem> list(const PlanFilter &filter, QDate today) const;
    [[nodiscard]] std::optional<PlanItem> item(Id<WorkPlan> id, bool brandSide, QDate today) const;
    [[nodiscard]] std::optional<WorkPlan> find(Id<WorkPlan> id) const;
    [[nodiscard]] std::optional<WorkPlan> find(const QString &number) const;
    /// The brand that a plan belongs to; unset for a store's. Nothing if there is no such plan.
    [[nodiscard]] std::optional<Id<Brand>> brandOf(Id<WorkPlan> id) const;
    /// Whose contract, product or store it is for. Throws Error::NotFound where there is no such thing.
    [[nodiscard]] Id<Institution> institutionOf(const WorkPlan &plan) const;

    [[nodiscard]] QList<StoreItem> stores(bool withArchived) const;
    [[nodiscard]] std::optional<Store> find(Id<Store> id) const;

    /// By code, each code's newest edition first.
    [[nodiscard]] QList<StoredPlanTemplate> templates() const;

    static Id<WorkPlan> insert(Journal &journal, const WorkPlan &plan);
    static void update(Journal &journal, const WorkPlan &plan, const char *action = "changed");
    static Id<Store> insert(Journal &journal, const Store &store);
    static void update(Journal &journal, const Store &store, const char *action = "changed");
    static void insert(Journal &journal, const StoredPlanTemplate &stored);
    static void update(Journal &journal, const StoredPlanTemplate &stored, const char *action);

private:
    Connection *m_db;
};

} // namespace lianming
