// An order of licensed goods at a factory: how many, by when, how many authorised labels; what came in; and the samples
// that are made there. Quantities are exact whole numbers of pieces. Plain values, and who may follow whom as tables.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QDateTime>
#include <QList>

#include <array>

namespace lianming {

struct Brand;
struct Contract;
struct Factory;
struct LicensedProduct;
struct Supplier;

enum class OrderState { Draft, Ordered, InProduction, Completed, Cancelled };
inline constexpr std::array orderStates{OrderState::Draft, OrderState::Ordered, OrderState::InProduction,
                                        OrderState::Completed, OrderState::Cancelled};
/// "draft", "ordered", "in_production", "completed", "cancelled".
[[nodiscard]] const char *orderStateCode(OrderState state);
[[nodiscard]] std::optional<OrderState> parseOrderState(QStringView code);
/// Draft: ordered or cancelled. Ordered: in production, completed or cancelled. In production: completed or cancelled.
[[nodiscard]] bool canMove(OrderState from, OrderState to);
/// Whether it takes room in the factory: neither a draft nor cancelled.
[[nodiscard]] constexpr bool takesCapacity(OrderState state)
{
    return state != OrderState::Draft && state != OrderState::Cancelled;
}
/// Whether goods are awaited.
[[nodiscard]] constexpr bool isUnderWay(OrderState state)
{
    return state == OrderState::Ordered || state == OrderState::InProduction;
}

struct ProductionOrder {
    Id<ProductionOrder> id;
    qint64 version = 1;
    QString number; ///< "M-2026-0001"; made by the service
    Id<Contract> contract;
    Id<LicensedProduct> product; ///< of the contract; may be unset
    Id<Factory> factory;
    QString category; ///< what it takes of the factory's capacity
    qint64 quantity = 0;
    QDate orderedOn;
    DaySpan days; ///< of production; the goods are due on the last
    qint64 labelsRequested = 0;
    OrderState state = OrderState::Draft;
    QString reason;      ///< of the cancellation, or why fewer goods than ordered are enough
    QString overbooking; ///< why it was placed although a month was full
    QString notes;

    friend bool operator==(const ProductionOrder &, const ProductionOrder &) = default;
};

enum class OrderProblem {
    ContractMissing,
    FactoryMissing,
    CategoryForm,
    QuantityRange, ///< not positive, or above a thousand million
    LabelsRange,   ///< negative, or above a thousand million
    DaysMissing,
    DaysReversed, ///< ordered ≤ production begins ≤ due does not hold
};

[[nodiscard]] QList<OrderProblem> validate(const ProductionOrder &order);
[[nodiscard]] Message problemMessage(OrderProblem problem);

/// Goods and labels that came in. A correction has negative numbers.
struct OrderReceipt {
    QDate onDay;
    qint64 goods = 0;
    qint64 labels = 0;
    QString note;
    QDateTime at;
    QString actor;

    friend bool operator==(const OrderReceipt &, const OrderReceipt &) = default;
};

/// One row of the list.
struct OrderItem {
    ProductionOrder order;
    qint64 received = 0; ///< goods
    qint64 labels = 0;   ///< delivered
    QString contractNumber;
    Id<Brand> brand;
    QString brandEn;
    QString brandZh;
    QString sku; ///< empty without a product
    QString productEn;
    QString productZh;
    bool mayCarryLabels = false; ///< its product is released
    QString factoryCode;
    QString factoryEn;
    QString factoryZh;
    Id<Supplier> supplier;

    [[nodiscard]] bool isLate(QDate today) const { return isUnderWay(order.state) && order.days.end < today; }
    /// More labels were handed out than asked for, or than there are goods.
    [[nodiscard]] bool hasTooManyLabels() const { return labels > order.labelsRequested || labels > order.quantity; }
};

struct OrderFilter {
    Id<Factory> factory = {};
    Id<Supplier> supplier = {};
    Id<Contract> contract = {};
    QList<OrderState> states = {}; ///< none: all
};

enum class SampleKind { PreProduction, Production, Packaging };
inline constexpr std::array sampleKinds{SampleKind::PreProduction, SampleKind::Production, SampleKind::Packaging};
/// "pre_production", "production", "packaging".
[[nodiscard]] const char *sampleKindCode(SampleKind kind);
[[nodiscard]] std::optional<SampleKind> parseSampleKind(QStringView code);

enum class SampleState { Requested, Received, Accepted, Rejected, Cancelled };
inline constexpr std::array sampleStates{SampleState::Requested, SampleState::Received, SampleState::Accepted,
                                         SampleState::Rejected, SampleState::Cancelled};
/// "requested", "received", "accepted", "rejected", "cancelled".
[[nodiscard]] const char *sampleStateCode(SampleState state);
[[nodiscard]] std::optional<SampleState> parseSampleState(QStringView code);
/// Requested: received or cancelled. Received: accepted or rejected.
[[nodiscard]] bool canMove(SampleState from, SampleState to);

struct FactorySample {
    Id<FactorySample> id;
    qint64 version = 1;
    Id<Factory> factory;
    Id<Contract> contract;
    Id<LicensedProduct> product; ///< may be unset
    SampleKind kind = SampleKind::PreProduction;
    qint64 pieces = 1;
    QDate requestedOn;
    QDate dueOn;
    std::optional<QDate> receivedOn;
    SampleState state = SampleState::Requested;
    QString note;

    friend bool operator==(const FactorySample &, const FactorySample &) = default;
};

enum class SampleProblem { ContractMissing, FactoryMissing, PiecesRange, DaysMissing, DaysReversed };

[[nodiscard]] QList<SampleProblem> validate(const FactorySample &sample);
[[nodiscard]] Message problemMessage(SampleProblem problem);

/// One row of a factory's samples.
struct SampleItem {
    FactorySample sample;
    QString contractNumber;
    QString sku;
};

} // namespace lianming
