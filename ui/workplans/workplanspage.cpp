#include "ui/workplans/workplanspage.h"

#include "core/people/access.h"
#include "ui/suppliers/ordersview.h"
#include "ui/suppliers/suppliersview.h"
#include "ui/workplans/mytasksview.h"
#include "ui/workplans/plansview.h"
#include "ui/workplans/storesview.h"
#include "ui/workplans/templatesview.h"

namespace lianming {

namespace {

constexpr QLatin1StringView plansKey("plans");
constexpr QLatin1StringView mineKey("mine");
constexpr QLatin1StringView templatesKey("templates");
constexpr QLatin1StringView storesKey("stores");
constexpr QLatin1StringView suppliersKey("suppliers");
constexpr QLatin1StringView ordersKey("orders");

} // namespace

WorkPlansPage::WorkPlansPage(Session &session)
    : ViewsPage(session, QStringLiteral("workplans")), m_plans(new PlansView(*this)),
      m_templates(new TemplatesView(*this)), m_stores(new StoresView(*this)), m_suppliers(new SuppliersView(*this)),
      m_orders(new OrdersView(*this))
{
    auto *mine = new MyTasksView(*this);
    addView(plansKey, m_plans);
    addView(mineKey, mine);
    addView(templatesKey, m_templates);
    addView(storesKey, m_stores);
    addView(suppliersKey, m_suppliers);
    addView(ordersKey, m_orders);
    connect(mine, &MyTasksView::taskWanted, this, [this](qint64 id) {
        goTo(plansKey, [this, id] { m_plans->openRows({{QStringLiteral("task"), id}}); });
    });
    connect(m_templates, &TemplatesView::planWanted, this,
            [this](const QString &code) { goTo(plansKey, [this, code] { m_plans->makePlan(code); }); });
    connect(m_stores, &StoresView::planWanted, this,
            [this](qint64 id) { goTo(plansKey, [this, id] { m_plans->openRecord(id); }); });
    connect(m_stores, &StoresView::makeWanted, this,
            [this](qint64 store) { goTo(plansKey, [this, store] { m_plans->makePlan({}, {store}); }); });
    connect(m_suppliers, &SuppliersView::orderWanted, this,
            [this](qint64 id) { goTo(ordersKey, [this, id] { m_orders->openRecord(id); }); });
}

QString WorkPlansPage::viewTitle(const QString &key) const
{
    if (key == mineKey)
        return tr("My tasks");
    if (key == templatesKey)
        return tr("Templates");
    if (key == storesKey)
        return tr("Stores");
    if (key == suppliersKey)
        return tr("Suppliers");
    if (key == ordersKey)
        return tr("Orders");
    return tr("Plans");
}

void WorkPlansPage::reload()
{
    // What a brand is not shown would only be refused.
    load(session().worker.run([](Workspace &w) { return Access::of(w).brand().has_value(); }), [this](bool isBrand) {
        hideViews(isBrand ? QStringList{templatesKey, storesKey, suppliersKey, ordersKey} : QStringList());
    });
    ViewsPage::reload();
}

void WorkPlansPage::openRows(const QVariantMap &filter)
{
    const qint64 supplier = filter.value(QStringLiteral("supplier")).toLongLong();
    const qint64 order = filter.value(QStringLiteral("order")).toLongLong();
    if (supplier != 0)
        goTo(suppliersKey, [this, supplier] { m_suppliers->openRecord(supplier); });
    else if (order != 0)
        goTo(ordersKey, [this, order] { m_orders->openRecord(order); });
    else
        ViewsPage::openRows(filter);
}

} // namespace lianming
