// Work plans of collaborations, products and stores; what one has to do; the templates of plans; who makes the goods,
// and what is ordered there.
#pragma once

#include "ui/widgets/viewspage.h"

namespace lianming {

class OrdersView;
class PlansView;
class StoresView;
class SuppliersView;
class TemplatesView;

class WorkPlansPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit WorkPlansPage(Session &session);

    void reload() override;
    /// {"task": id} opens a task in its plan, {"supplier": id} a supplier, {"order": id} an order; the rest as
    /// ViewsPage.
    void openRows(const QVariantMap &filter) override;

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;

private:
    PlansView *m_plans;
    TemplatesView *m_templates;
    StoresView *m_stores;
    SuppliersView *m_suppliers;
    OrdersView *m_orders;
};

} // namespace lianming
