// What can be done with production orders and samples. Each verb that writes is one transaction with its line in the
// history, and needs Permission::EditSuppliers; the house sees all, brands' managers nothing of it. It keeps true:
// goods are ordered only for a signed contract, at a factory that is approved for it through all days of production and
// makes such goods, to be made while the licence lasts, and over its capacity only with a reason; labels are handed out
// for released products alone.
#pragma once

#include "core/suppliers/capacityplan.h"
#include "core/suppliers/productionorder.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

/// What placing an order would meet.
struct OrderCheck {
    std::optional<Message> refusal;  ///< why it cannot be placed at all
    QList<CapacityMonth> overbooked; ///< with it; then a reason is needed
    bool isShorterThanLead = false;  ///< due before the factory's lead time has passed: a hint only
};

class OrderService
{
public:
    explicit OrderService(Workspace &workspace) : m_w(&workspace) {}

    /// Those due last first.
    [[nodiscard]] QList<OrderItem> list(const OrderFilter &filter = {}) const;
    /// Throw Error::NotFound.
    [[nodiscard]] OrderItem get(Id<ProductionOrder> id) const;
    [[nodiscard]] OrderItem get(const QString &number) const;
    [[nodiscard]] QList<OrderReceipt> receipts(Id<ProductionOrder> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<ProductionOrder> id) const;
    [[nodiscard]] QList<SampleItem> samples(Id<Factory> factory) const;
    [[nodiscard]] OrderCheck check(const ProductionOrder &order) const;

    /// Stored as a draft, with the next number of the year. Throws Error::BadInput for an invalid record and a product
    /// of another contract.
    Id<ProductionOrder> add(ProductionOrder order);
    /// Stores and orders it at once, or neither. Throws as add() and place().
    Id<ProductionOrder> addPlaced(ProductionOrder order, const QString &overbooking = {});
    /// A draft as a whole; of an order that is placed its days, labels and notes, checked as by place() (a reason for
    /// overbooking was given for the days that were: for others it is needed again), and the
    /// product if it has none. Throws as add(), Error::Conflict when somebody else changed it, Error::Rejected for
    /// another change of a placed one.
    void change(const ProductionOrder &order, const QString &overbooking = {});
    /// Orders a draft. Throws Error::Rejected naming what is in the way: the contract, the factory's approval, what it
    /// makes, or the months that it would overbook while `overbooking` gives no reason.
    void place(Id<ProductionOrder> id, qint64 version, const QString &overbooking = {});
    /// Any other step. Throws Error::Rejected for one that canMove() does not allow, Error::BadInput without the reason
    /// that a cancellation needs, and a completion with less than was ordered.
    void move(Id<ProductionOrder> id, qint64 version, OrderState state, const QString &reason = {});
    /// Goods and labels that came in, or, with negative numbers, what was entered too much. Throws Error::Rejected for
    /// an order that is not under way and for labels of a product that is not released, or of none, Error::BadInput for
    /// nothing at all and for a sum below zero.
    void receive(Id<ProductionOrder> id, const OrderReceipt &receipt);

    Id<FactorySample> add(const FactorySample &sample);
    /// Throws Error::Rejected for a step that canMove() does not allow, Error::BadInput for a rejection without reason.
    void move(Id<FactorySample> id, qint64 version, SampleState state, QDate on, const QString &note);

private:
    Workspace *m_w;
};

} // namespace lianming
