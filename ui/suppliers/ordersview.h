// The production orders of all factories, those due last first: what was ordered, what came in, what is late.
#pragma once

#include "core/suppliers/orderservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class OrdersView : public PageView
{
    Q_OBJECT

public:
    explicit OrdersView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("order"), QStringLiteral("form")}; }
    void showTourState(const QString &state) override;

private:
    /// `again`: unless it was closed meanwhile, or is being edited.
    void open(qint64 id, bool again = false);
    void edit(const ProductionOrder &order);
    void receive(const OrderItem &item);
    void move(const ProductionOrder &order, OrderState state);
    /// Orders a draft; asks why where it is more than the factory can make, and says what keeps it a draft.
    void place(const ProductionOrder &order, const QString &overbooking);
    void change(const ProductionOrder &order, const QString &overbooking, const std::function<void()> &then,
                const std::function<void()> &conflicted);
    /// Somebody else changed the order meanwhile: both versions beside each other.
    void compare(const ProductionOrder &base, const ProductionOrder &mine, const QString &overbooking);

    TableModel<OrderItem> m_model;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_state;
    QAction *m_add;
    qint64 m_open = 0;
};

} // namespace lianming
