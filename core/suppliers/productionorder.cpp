#include "core/suppliers/productionorder.h"

#include "core/base/codenamed.h"
#include "core/base/codetree.h"
#include "core/suppliers/supplier.h"

namespace lianming {

const char *orderStateCode(OrderState state)
{
    switch (state) {
    case OrderState::Draft: return "draft";
    case OrderState::Ordered: return "ordered";
    case OrderState::InProduction: return "in_production";
    case OrderState::Completed: return "completed";
    case OrderState::Cancelled: return "cancelled";
    }
    return "";
}

std::optional<OrderState> parseOrderState(QStringView code)
{
    return codeNamed(orderStates, orderStateCode, code);
}

bool canMove(OrderState from, OrderState to)
{
    using enum OrderState;
    switch (from) {
    case Draft: return to == Ordered || to == Cancelled;
    case Ordered: return to == InProduction || to == Completed || to == Cancelled;
    case InProduction: return to == Completed || to == Cancelled;
    case Completed:
    case Cancelled: break;
    }
    return false;
}

QList<OrderProblem> validate(const ProductionOrder &order)
{
    QList<OrderProblem> out;
    const auto require = [&out](bool holds, OrderProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(order.contract.isSet(), OrderProblem::ContractMissing);
    require(order.factory.isSet(), OrderProblem::FactoryMissing);
    require(order.category != u"*" && isPathCode(order.category.toStdString()), OrderProblem::CategoryForm);
    require(order.quantity > 0 && order.quantity <= mostPieces, OrderProblem::QuantityRange);
    require(order.labelsRequested >= 0 && order.labelsRequested <= mostPieces, OrderProblem::LabelsRange);
    const bool hasDays = order.orderedOn.isValid() && order.days.start.isValid() && order.days.end.isValid();
    require(hasDays, OrderProblem::DaysMissing);
    require(!hasDays || (order.orderedOn <= order.days.start && order.days.start <= order.days.end),
            OrderProblem::DaysReversed);
    return out;
}

Message problemMessage(OrderProblem problem)
{
    switch (problem) {
    case OrderProblem::ContractMissing: return {QT_TRANSLATE_NOOP("core", "Choose the contract"), {}};
    case OrderProblem::FactoryMissing: return {QT_TRANSLATE_NOOP("core", "Choose the factory"), {}};
    case OrderProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "An order needs a category such as nice/24"), {}};
    case OrderProblem::QuantityRange:
        return {QT_TRANSLATE_NOOP("core", "The quantity must be between 1 and 1,000,000,000 pieces"), {}};
    case OrderProblem::LabelsRange:
        return {QT_TRANSLATE_NOOP("core", "The number of labels must be between 0 and 1,000,000,000"), {}};
    case OrderProblem::DaysMissing:
        return {QT_TRANSLATE_NOOP("core", "An order needs the days on which it is placed, begun and due"), {}};
    case OrderProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "An order is placed first, then begun, then due"), {}};
    }
    return {};
}

const char *sampleKindCode(SampleKind kind)
{
    switch (kind) {
    case SampleKind::PreProduction: return "pre_production";
    case SampleKind::Production: return "production";
    case SampleKind::Packaging: return "packaging";
    }
    return "";
}

std::optional<SampleKind> parseSampleKind(QStringView code)
{
    return codeNamed(sampleKinds, sampleKindCode, code);
}

const char *sampleStateCode(SampleState state)
{
    switch (state) {
    case SampleState::Requested: return "requested";
    case SampleState::Received: return "received";
    case SampleState::Accepted: return "accepted";
    case SampleState::Rejected: return "rejected";
    case SampleState::Cancelled: return "cancelled";
    }
    return "";
}

std::optional<SampleState> parseSampleState(QStringView code)
{
    return codeNamed(sampleStates, sampleStateCode, code);
}

bool canMove(SampleState from, SampleState to)
{
    using enum SampleState;
    switch (from) {
    case Requested: return to == Received || to == Cancelled;
    case Received: return to == Accepted || to == Rejected;
    case Accepted:
    case Rejected:
    case Cancelled: break;
    }
    return false;
}

QList<SampleProblem> validate(const FactorySample &sample)
{
    QList<SampleProblem> out;
    if (!sample.contract.isSet())
        out.append(SampleProblem::ContractMissing);
    if (!sample.factory.isSet())
        out.append(SampleProblem::FactoryMissing);
    if (sample.pieces < 1 || sample.pieces > mostPieces)
        out.append(SampleProblem::PiecesRange);
    if (!sample.requestedOn.isValid() || !sample.dueOn.isValid())
        out.append(SampleProblem::DaysMissing);
    else if (sample.dueOn < sample.requestedOn)
        out.append(SampleProblem::DaysReversed);
    return out;
}

Message problemMessage(SampleProblem problem)
{
    switch (problem) {
    case SampleProblem::ContractMissing: return {QT_TRANSLATE_NOOP("core", "Choose the contract"), {}};
    case SampleProblem::FactoryMissing: return {QT_TRANSLATE_NOOP("core", "Choose the factory"), {}};
    case SampleProblem::PiecesRange: return {QT_TRANSLATE_NOOP("core", "A sample has at least one piece"), {}};
    case SampleProblem::DaysMissing:
        return {QT_TRANSLATE_NOOP("core", "A sample needs the day on which it is asked for and the day it is due"), {}};
    case SampleProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "A sample is not due before it is asked for"), {}};
    }
    return {};
}

} // namespace lianming
