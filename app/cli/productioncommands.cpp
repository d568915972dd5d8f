#include "app/cli/productioncommands.h"

#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/rightsboxes.h"
#include "app/cli/wholeoption.h"
#include "core/contracts/contractservice.h"
#include "core/products/productservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"

namespace lianming::cli {

namespace {

constexpr int daysForSample = 21;

OrderedJson orderJson(const OrderItem &item, QDate today)
{
    const ProductionOrder &order = item.order;
    return {{"number", utf8(order.number)},
            {"contract", utf8(item.contractNumber)},
            {"sku", utf8(item.sku)},
            {"factory", utf8(item.factoryCode)},
            {"category", utf8(order.category)},
            {"quantity", order.quantity},
            {"received", item.received},
            {"labels_requested", order.labelsRequested},
            {"labels_delivered", item.labels},
            {"ordered_on", dayJson(order.orderedOn)},
            {"start_on", dayJson(order.days.start)},
            {"due_on", dayJson(order.days.end)},
            {"state", orderStateCode(order.state)},
            {"late", item.isLate(today)},
            {"overbooking", utf8(order.overbooking)}};
}

/// The product of the contract that --sku names; unset if it names none.
Id<LicensedProduct> productOption(const Arguments &arguments, Workspace &workspace, Id<Contract> contract)
{
    const auto sku = arguments.value("sku");
    if (!sku)
        return {};
    const auto product = ProductService(workspace).find(contract, *sku);
    if (!product)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract has no product %1"), {*sku});
    return product->id;
}

/// A new order, as the options describe it.
ProductionOrder orderOf(const Arguments &arguments, Workspace &workspace)
{
    ProductionOrder out;
    const Factory at = SupplierService(workspace).factory(arguments.required("factory"));
    out.factory = at.id;
    out.contract = ContractService(workspace).get(arguments.required("contract")).id;
    out.product = productOption(arguments, workspace, out.contract);
    out.category = text(arguments, "category");
    if (out.category.isEmpty() && at.capacities.size() == 1)
        out.category = at.capacities.first().category;
    out.quantity = wholeOption(arguments, "quantity").value_or(0);
    out.labelsRequested = wholeOption(arguments, "labels").value_or(out.quantity);
    out.orderedOn = dayOption(arguments, "ordered").value_or(workspace.clock.today());
    const QDate due = dayOption(arguments, "due").value_or(out.orderedOn.addDays(at.leadDays));
    out.days = {dayOption(arguments, "start").value_or(std::max(out.orderedOn, due.addDays(-at.leadDays))), due};
    out.notes = text(arguments, "notes");
    return out;
}

int order(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderService service(workspace);
    const auto number = arguments.operands().isEmpty() ? std::nullopt : std::optional(arguments.operands().first());
    if (!number && !arguments.has("factory")) {
        OrderedJson rows = OrderedJson::array();
        for (const OrderItem &item : service.list())
            rows.push_back(orderJson(item, workspace.clock.today()));
        printRows(arguments, rows);
        return 0;
    }
    const QString overbooking = text(arguments, "overbook");
    Id<ProductionOrder> id;
    if (!number) {
        const ProductionOrder added = orderOf(arguments, workspace);
        id = arguments.has("draft") ? service.add(added) : service.addPlaced(added, overbooking);
    } else {
        ProductionOrder known = service.get(*number).order;
        id = known.id;
        if (arguments.has("sku")) {
            known.product = productOption(arguments, workspace, known.contract);
            service.change(known);
            known = service.get(*number).order;
        }
        if (arguments.has("goods") || arguments.has("delivered")) {
            OrderReceipt receipt;
            receipt.onDay = dayOption(arguments, "on").value_or(workspace.clock.today());
            receipt.goods = wholeOption(arguments, "goods").value_or(0);
            receipt.labels = wholeOption(arguments, "delivered").value_or(0);
            receipt.note = text(arguments, "notes");
            service.receive(id, receipt);
        }
        if (const auto word = arguments.value("to")) {
            const auto state = parseOrderState(*word);
            if (!state)
                refuseWord("to", *word);
            if (*state == OrderState::Ordered)
                service.place(id, known.version, overbooking);
            else
                service.move(id, known.version, *state, text(arguments, "reason"));
        }
    }
    printRecord(arguments, orderJson(service.get(id), workspace.clock.today()));
    return 0;
}

OrderedJson sampleJson(const SampleItem &item)
{
    const FactorySample &sample = item.sample;
    return {{"id", sample.id.value},
            {"kind", sampleKindCode(sample.kind)},
            {"contract", utf8(item.contractNumber)},
            {"sku", utf8(item.sku)},
            {"pieces", sample.pieces},
            {"requested_on", dayJson(sample.requestedOn)},
            {"due_on", dayJson(sample.dueOn)},
            {"received_on", dayJson(sample.receivedOn)},
            {"state", sampleStateCode(sample.state)},
            {"note", utf8(sample.note)}};
}

Id<FactorySample> askSample(const Arguments &arguments, Workspace &workspace, Id<Factory> factory)
{
    FactorySample out;
    out.factory = factory;
    out.contract = ContractService(workspace).get(arguments.required("contract")).id;
    out.product = productOption(arguments, workspace, out.contract);
    const QString kind = arguments.value("kind").value_or(QStringLiteral("pre_production"));
    const auto known = parseSampleKind(kind);
    if (!known)
        refuseWord("kind", kind);
    out.kind = *known;
    out.pieces = wholeOption(arguments, "pieces").value_or(1);
    out.requestedOn = workspace.clock.today();
    out.dueOn = dayOption(arguments, "due").value_or(out.requestedOn.addDays(daysForSample));
    out.note = text(arguments, "note");
    return OrderService(workspace).add(out);
}

int sample(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderService service(workspace);
    const Id<Factory> factory = SupplierService(workspace).factory(arguments.operands().first()).id;
    Id<FactorySample> meant{wholeOption(arguments, "sample").value_or(0)};
    if (arguments.has("contract"))
        meant = askSample(arguments, workspace, factory);
    if (const auto word = arguments.value("to")) {
        const auto state = parseSampleState(*word);
        if (!state)
            refuseWord("to", *word);
        for (const SampleItem &item : service.samples(factory)) {
            if (item.sample.id == meant)
                service.move(meant, item.sample.version, *state,
                             dayOption(arguments, "on").value_or(workspace.clock.today()), text(arguments, "note"));
        }
    }
    OrderedJson rows = OrderedJson::array();
    for (const SampleItem &item : service.samples(factory)) {
        if (!meant.isSet() || item.sample.id == meant)
            rows.push_back(sampleJson(item));
    }
    if (meant.isSet() && rows.empty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (meant.isSet())
        printRecord(arguments, rows.front());
    else
        printRows(arguments, rows);
    return 0;
}

int capacity(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SupplierService service(workspace);
    OrderedJson rows = OrderedJson::array();
    for (const CapacityView &view : service.detail(service.factory(arguments.operands().first()).id).capacity) {
        for (const CapacityMonth &month : view.months) {
            rows.push_back({{"category", utf8(view.category)},
                            {"month", utf8(month.month.toString(QStringLiteral("yyyy-MM")))},
                            {"capacity", month.capacity},
                            {"booked", month.booked},
                            {"overbooked", month.isOverbooked()}});
        }
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addProductionCommands(CommandTable &table)
{
    table.add({"suppliers",
               "order",
               "List production orders; place one; receive goods and labels; move one on",
               {workspaceOption(),
                {"factory", "CODE", "Places an order there"},
                {"contract", "NUMBER"},
                {"sku", "SKU", "Also says it later, of an order that names no product: labels need one"},
                {"category", "CODE", "What the factory makes if it is one thing"},
                {"quantity", "NUMBER"},
                {"labels", "NUMBER", "As many as pieces if not given"},
                {"ordered", "DAY", "Today if not given"},
                {"start", "DAY"},
                {"due", "DAY", "After the factory's lead time if not given"},
                {"draft", "", "Keep it as a draft"},
                {"overbook", "TEXT", "Why it may be more than the factory can make"},
                {"goods", "NUMBER", "That came in"},
                {"delivered", "NUMBER", "Labels that were handed out"},
                {"on", "DAY", "Of the receipt; today if not given"},
                {"to", "WORD", "ordered, in_production, completed or cancelled"},
                {"reason", "TEXT"},
                {"notes", "TEXT"}},
               "[ORDER]",
               order});
    table.add({"suppliers",
               "sample",
               "List the samples of a factory, ask for one, or move one on",
               {workspaceOption(),
                {"contract", "NUMBER", "Asks for a sample"},
                {"sku", "SKU"},
                {"kind", "WORD", "pre_production (if not given), production or packaging"},
                {"pieces", "NUMBER", "1 if not given"},
                {"due", "DAY", "Three weeks later if not given"},
                {"sample", "ID", "The sample to move on"},
                {"to", "WORD", "received, accepted, rejected or cancelled"},
                {"on", "DAY", "Received on; today if not given"},
                {"note", "TEXT", "Needed for rejected"}},
               "FACTORY",
               sample});
    table.add(
        {"suppliers", "capacity", "Show how full a factory is by month", {workspaceOption()}, "FACTORY", capacity});
}

} // namespace lianming::cli
