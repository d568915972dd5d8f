#include "core/suppliers/orderrepository.h"

namespace lianming {

namespace {

constexpr auto orderTable = "production_order";
constexpr auto sampleTable = "production_sample";

Fields values(const ProductionOrder &order)
{
    return {{"number", order.number},
            {"contract_id", order.contract},
            {"product_id", order.product},
            {"factory_id", order.factory},
            {"category", order.category},
            {"quantity", order.quantity},
            {"ordered_on", order.orderedOn},
            {"start_on", order.days.start},
            {"due_on", order.days.end},
            {"labels_requested", order.labelsRequested},
            {"state", orderStateCode(order.state)},
            {"reason", order.reason.trimmed()},
            {"overbooking", order.overbooking.trimmed()},
            {"notes", order.notes}};
}

ProductionOrder productionOrder(const Row &row)
{
    ProductionOrder out;
    out.id = row.id<ProductionOrder>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.contract = row.id<Contract>("contract_id");
    out.product = row.id<LicensedProduct>("product_id");
    out.factory = row.id<Factory>("factory_id");
    out.category = row.text("category");
    out.quantity = row.integer("quantity");
    out.orderedOn = row.day("ordered_on");
    out.days = {row.day("start_on"), row.day("due_on")};
    out.labelsRequested = row.integer("labels_requested");
    out.state = parseOrderState(row.text("state")).value_or(OrderState::Draft);
    out.reason = row.text("reason");
    out.overbooking = row.text("overbooking");
    out.notes = row.text("notes");
    return out;
}

OrderItem orderItem(const Row &row)
{
    OrderItem out;
    out.order = productionOrder(row);
    out.received = row.integer("received");
    out.labels = row.integer("labels");
    out.contractNumber = row.text("contract_number");
    out.brand = row.id<Brand>("brand_id");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    out.sku = row.text("sku");
    out.productEn = row.text("product_en");
    out.productZh = row.text("product_zh");
    out.mayCarryLabels = row.text("product_state") == u"released";
    out.factoryCode = row.text("factory_code");
    out.factoryEn = row.text("factory_en");
    out.factoryZh = row.text("factory_zh");
    out.supplier = row.id<Supplier>("supplier_id");
    return out;
}

OrderReceipt orderReceipt(const Row &row)
{
    return {row.day("on_day"), row.integer("goods"), row.integer("labels"),
            row.text("note"),  row.instant("at"),    row.text("actor")};
}

Fields values(const FactorySample &sample)
{
    return {{"factory_id", sample.factory},
            {"contract_id", sample.contract},
            {"product_id", sample.product},
            {"kind", sampleKindCode(sample.kind)},
            {"pieces", sample.pieces},
            {"requested_on", sample.requestedOn},
            {"due_on", sample.dueOn},
            {"received_on", sample.receivedOn},
            {"state", sampleStateCode(sample.state)},
            {"note", sample.note.trimmed()}};
}

FactorySample factorySample(const Row &row)
{
    FactorySample out;
    out.id = row.id<FactorySample>("id");
    out.version = row.integer("version");
    out.factory = row.id<Factory>("factory_id");
    out.contract = row.id<Contract>("contract_id");
    out.product = row.id<LicensedProduct>("product_id");
    out.kind = parseSampleKind(row.text("kind")).value_or(SampleKind::PreProduction);
    out.pieces = row.integer("pieces");
    out.requestedOn = row.day("requested_on");
    out.dueOn = row.day("due_on");
    out.receivedOn = row.optionalDay("received_on");
    out.state = parseSampleState(row.text("state")).value_or(SampleState::Requested);
    out.note = row.text("note");
    return out;
}

constexpr auto orderItems =
    "SELECT o.*, COALESCE(r.goods, 0) AS received, COALESCE(r.labels, 0) AS labels, c.number AS contract_number, "
    "c.brand_id, b.name_en AS brand_en, b.name_zh AS brand_zh, COALESCE(p.sku, '') AS sku, "
    "COALESCE(p.name_en, '') AS product_en, COALESCE(p.name_zh, '') AS product_zh, COALESCE(p.state, '') AS product_state, f.code AS factory_code, "
    "f.name_en AS factory_en, f.name_zh AS factory_zh, f.supplier_id FROM production_order o "
    "JOIN contract c ON c.id = o.contract_id JOIN brand b ON b.id = c.brand_id "
    "JOIN factory f ON f.id = o.factory_id LEFT JOIN licensed_product p ON p.id = o.product_id "
    "LEFT JOIN (SELECT order_id, CAST(SUM(goods) AS BIGINT) AS goods, CAST(SUM(labels) AS BIGINT) AS labels "
    "FROM production_receipt GROUP BY order_id) r ON r.order_id = o.id";

} // namespace

QList<OrderItem> OrderRepository::list(const OrderFilter &filter) const
{
    QStringList conditions{QStringLiteral("o.id > 0")};
    const auto equals = [&conditions](const char *column, qint64 id) {
        if (id != 0)
            conditions.append(QStringLiteral("%1 = %2").arg(QLatin1StringView(column)).arg(id));
    };
    equals("o.factory_id", filter.factory.value);
    equals("f.supplier_id", filter.supplier.value);
    equals("o.contract_id", filter.contract.value);
    QStringList states;
    states.reserve(filter.states.size());
    for (const OrderState state : filter.states)
        states.append(QStringLiteral("'%1'").arg(QLatin1StringView(orderStateCode(state))));
    if (!states.isEmpty())
        conditions.append(QStringLiteral("o.state IN (%1)").arg(states.join(u',')));
    return Statement(*m_db, QLatin1StringView(orderItems) + QStringLiteral(" WHERE ")
                                + conditions.join(QStringLiteral(" AND "))
                                + QStringLiteral(" ORDER BY o.due_on DESC, o.id DESC"))
        .all<OrderItem>(orderItem);
}

std::optional<OrderItem> OrderRepository::item(Id<ProductionOrder> id) const
{
    return Statement(*m_db, QLatin1StringView(orderItems) + QStringLiteral(" WHERE o.id = ?"))
        .bind(id)
        .one<OrderItem>(orderItem);
}

std::optional<ProductionOrder> OrderRepository::find(Id<ProductionOrder> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM production_order WHERE id = ?"))
        .bind(id)
        .one<ProductionOrder>(productionOrder);
}

std::optional<ProductionOrder> OrderRepository::find(const QString &number) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM production_order WHERE number = ?"))
        .bind(number)
        .one<ProductionOrder>(productionOrder);
}

QList<OrderReceipt> OrderRepository::receipts(Id<ProductionOrder> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM production_receipt WHERE order_id = ? ORDER BY id"))
        .bind(id)
        .all<OrderReceipt>(orderReceipt);
}

QList<std::pair<QString, CapacityLoad>> OrderRepository::loads(Id<Factory> factory, Id<ProductionOrder> except) const
{
    return Statement(*m_db, QStringLiteral("SELECT category, start_on, due_on, quantity FROM production_order WHERE "
                                           "factory_id = ? AND id <> ? AND state IN "
                                           "('ordered', 'in_production', 'completed') ORDER BY id"))
        .bind(factory, except.value)
        .all<std::pair<QString, CapacityLoad>>([](const Row &row) {
            return std::pair(row.text("category"),
                             CapacityLoad{{row.day("start_on"), row.day("due_on")}, row.integer("quantity")});
        });
}

QList<SampleItem> OrderRepository::samples(Id<Factory> factory) const
{
    return Statement(*m_db, QStringLiteral("SELECT s.*, c.number AS contract_number, COALESCE(p.sku, '') AS sku "
                                           "FROM production_sample s JOIN contract c ON c.id = s.contract_id "
                                           "LEFT JOIN licensed_product p ON p.id = s.product_id "
                                           "WHERE s.factory_id = ? ORDER BY s.requested_on DESC, s.id DESC"))
        .bind(factory)
        .all<SampleItem>([](const Row &row) {
            return SampleItem{factorySample(row), row.text("contract_number"), row.text("sku")};
        });
}

std::optional<FactorySample> OrderRepository::find(Id<FactorySample> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM production_sample WHERE id = ?"))
        .bind(id)
        .one<FactorySample>(factorySample);
}

Id<ProductionOrder> OrderRepository::insert(Journal &journal, const ProductionOrder &order)
{
    return {journal.insert(Area::WorkPlans, orderTable, order.number, values(order))};
}

void OrderRepository::update(Journal &journal, const ProductionOrder &order, const char *action)
{
    journal.update(Area::WorkPlans, orderTable, order.number, order.id.value, order.version, values(order), action);
}

void OrderRepository::insert(Journal &journal, const ProductionOrder &order, const OrderReceipt &receipt)
{
    insertRow(journal.transaction().db(), "production_receipt",
              {{"order_id", order.id},
               {"on_day", receipt.onDay},
               {"goods", receipt.goods},
               {"labels", receipt.labels},
               {"note", receipt.note.trimmed()},
               {"at", journal.now()},
               {"actor", journal.actor().name}});
    QList<HistoryEntry::Change> details;
    if (receipt.goods != 0)
        details.append({QStringLiteral("goods"), QString(), QString::number(receipt.goods)});
    if (receipt.labels != 0)
        details.append({QStringLiteral("labels"), QString(), QString::number(receipt.labels)});
    journal.note(Area::WorkPlans, orderTable, order.id.value, order.number, "received", details);
}

Id<FactorySample> OrderRepository::insert(Journal &journal, const FactorySample &sample, const QString &label)
{
    return {journal.insert(Area::WorkPlans, sampleTable, label, values(sample))};
}

void OrderRepository::update(Journal &journal, const FactorySample &sample, const QString &label, const char *action)
{
    journal.update(Area::WorkPlans, sampleTable, label, sample.id.value, sample.version, values(sample), action);
}

} // namespace lianming
