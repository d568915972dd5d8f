// All SQL about production orders, what came in of them, and samples.
#pragma once

#include "core/audit/journal.h"
#include "core/suppliers/capacityplan.h"
#include "core/suppliers/productionorder.h"

namespace lianming {

class OrderRepository
{
public:
    explicit OrderRepository(Connection &db) : m_db(&db) {}

    /// Those due last first.
    [[nodiscard]] QList<OrderItem> list(const OrderFilter &filter) const;
    [[nodiscard]] std::optional<OrderItem> item(Id<ProductionOrder> id) const;
    [[nodiscard]] std::optional<ProductionOrder> find(Id<ProductionOrder> id) const;
    [[nodiscard]] std::optional<ProductionOrder> find(const QString &number) const;
    /// In the order in which they were written.
    [[nodiscard]] QList<OrderReceipt> receipts(Id<ProductionOrder> id) const;
    /// What takes room in a factory, with its category; the order `except` left out.
    [[nodiscard]] QList<std::pair<QString, CapacityLoad>> loads(Id<Factory> factory, Id<ProductionOrder> except) const;
    /// Newest first.
    [[nodiscard]] QList<SampleItem> samples(Id<Factory> factory) const;
    [[nodiscard]] std::optional<FactorySample> find(Id<FactorySample> id) const;

    static Id<ProductionOrder> insert(Journal &journal, const ProductionOrder &order);
    static void update(Journal &journal, const ProductionOrder &order, const char *action = "changed");
    static void insert(Journal &journal, const ProductionOrder &order, const OrderReceipt &receipt);
    static Id<FactorySample> insert(Journal &journal, const FactorySample &sample, const QString &label);
    static void update(Journal &journal, const FactorySample &sample, const QString &label, const char *action);

private:
    Connection *m_db;
};

} // namespace lianming
