#include "core/suppliers/orderservice.h"

#include "core/contracts/contractrepository.h"
#include "core/db/numbering.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/products/productrepository.h"
#include "core/suppliers/orderrepository.h"
#include "core/suppliers/supplierrepository.h"

namespace lianming {

namespace {

template<class Record>
void requireSoundOrder(const Record &record)
{
    const auto problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

template<class Record>
Record requireOrder(Connection &db, Id<Record> id)
{
    const auto found = OrderRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

Contract contractOf(Connection &db, Id<Contract> id)
{
    const auto found = ContractRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return *found;
}

Factory factoryOf(Connection &db, Id<Factory> id)
{
    const auto found = SupplierRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This factory no longer exists"));
    return *found;
}

void requireProduct(Connection &db, Id<LicensedProduct> product, Id<Contract> contract)
{
    if (!product.isSet())
        return;
    const auto owner = Statement(db, QStringLiteral("SELECT contract_id FROM licensed_product WHERE id = ?"))
                           .bind(product)
                           .one<qint64>();
    if (owner != contract.value)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The product belongs to another contract"));
}

/// Only what was released may carry labels.
void requireReleased(Connection &db, const ProductionOrder &order)
{
    const auto product =
        order.product.isSet() ? ProductRepository(db).find(order.product) : std::optional<LicensedProduct>();
    if (!product) {
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "The order %1 names no product: only a released product may carry labels"),
            {order.number});
    }
    if (!mayCarryLabel(*product)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is not released: it may carry no labels. Enter the goods alone"),
                    {product->sku});
    }
}

/// Why nothing of the contract may be made at the factory on these days.
std::optional<Message> approvalRefusal(const FactoryAnswer &answer, const QString &factory, const QString &contract)
{
    switch (answer.standing) {
    case FactoryStanding::Approved: return std::nullopt;
    case FactoryStanding::NotApproved:
        return Message{QT_TRANSLATE_NOOP("core", "The factory %1 is not approved for the contract %2"),
                       {factory, contract}};
    case FactoryStanding::Requested:
        return Message{QT_TRANSLATE_NOOP("core", "The approval of the factory %1 for the contract %2 is still open"),
                       {factory, contract}};
    case FactoryStanding::Suspended:
        return Message{QT_TRANSLATE_NOOP("core", "The approval of the factory %1 for the contract %2 is suspended"),
                       {factory, contract}};
    case FactoryStanding::OutOfTime:
        return Message{QT_TRANSLATE_NOOP(
                           "core", "The factory %1 is approved for the contract %2 from %3 to %4 only: production must "
                                   "lie in these days"),
                       {factory, contract, dayText(answer.valid->start), dayText(answer.valid->end)}};
    }
    return std::nullopt;
}

std::optional<Message> refusalOf(Connection &db, const ProductionOrder &order, const Factory &factory,
                                 const FactoryCapacity *capacity)
{
    const Contract contract = contractOf(db, order.contract);
    if (contract.state != ContractState::Signed) {
        return Message{
            QT_TRANSLATE_NOOP("core", "The contract %1 is not signed, or terminated: nothing is made for it"),
            {contract.number}};
    }
    if (order.days.end > contract.lastDay()) {
        return Message{QT_TRANSLATE_NOOP("core", "The contract %1 ends on %2: goods must be made by then"),
                       {contract.number, dayText(contract.lastDay())}};
    }
    if (factory.archivedOn)
        return Message{QT_TRANSLATE_NOOP("core", "The factory %1 is archived"), {factory.code}};
    if (const auto supplier = SupplierRepository(db).find(factory.supplier); supplier && supplier->archivedOn) {
        return Message{QT_TRANSLATE_NOOP("core", "The supplier %1 of the factory %2 is archived"),
                       {supplier->code, factory.code}};
    }
    if (auto refusal = approvalRefusal(
            mayProduce(SupplierRepository(db).approvals(factory.id), order.contract, contract.brand, order.days),
            factory.code, contract.number))
        return refusal;
    if (capacity == nullptr) {
        return Message{QT_TRANSLATE_NOOP("core", "The factory %1 makes nothing of the category %2"),
                       {factory.code, order.category}};
    }
    return std::nullopt;
}

OrderCheck checkOf(Connection &db, const ProductionOrder &order)
{
    const Factory factory = factoryOf(db, order.factory);
    const FactoryCapacity *capacity = capacityFor(factory.capacities, order.category);
    OrderCheck out;
    out.refusal = refusalOf(db, order, factory, capacity);
    out.isShorterThanLead = order.orderedOn.daysTo(order.days.end) < factory.leadDays;
    if (capacity == nullptr)
        return out;
    QList<CapacityLoad> others;
    for (const auto &[category, load] : OrderRepository(db).loads(order.factory, order.id)) {
        const FactoryCapacity *meant = capacityFor(factory.capacities, category);
        if (meant != nullptr && meant->category == capacity->category)
            others.append(load);
    }
    out.overbooked = overbookedBy({order.days, order.quantity}, others, capacity->perMonth);
    return out;
}

/// Throws unless the order may be placed as it is.
void requirePlaceable(Connection &db, const ProductionOrder &order)
{
    const OrderCheck check = checkOf(db, order);
    if (check.refusal)
        throw Error(Error::Kind::Rejected, check.refusal->text, check.refusal->args);
    if (check.overbooked.isEmpty() || !order.overbooking.trimmed().isEmpty())
        return;
    const CapacityMonth &month = check.overbooked.first();
    throw Error(Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core",
                                  "In %1 the factory would have %2 pieces to make and can make %3. Choose other "
                                  "days, or give a reason for overbooking it"),
                {month.month.toString(QStringLiteral("yyyy-MM")), QString::number(month.booked),
                 QString::number(month.capacity)});
}

void requireStep(bool allowed, const char *from, const char *to)
{
    if (!allowed) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "What is %1 cannot become %2"),
                    {QString::fromLatin1(from), QString::fromLatin1(to)});
    }
}

void tell(Journal &journal, const char *code, const ProductionOrder &order, const QStringList &args)
{
    notify(journal, {.code = code,
                     .record = {QStringLiteral("production_order"), order.id.value},
                     .label = order.number,
                     .args = args,
                     .also = {{QStringLiteral("contract"), order.contract.value}}});
}

QString sampleLabel(Connection &db, const FactorySample &sample)
{
    return factoryOf(db, sample.factory).code + QStringLiteral(" · ") + contractOf(db, sample.contract).number;
}

/// As it is stored.
ProductionOrder storeDraft(Journal &journal, ProductionOrder order, QDate today)
{
    Connection &db = journal.transaction().db();
    (void)contractOf(db, order.contract);
    (void)factoryOf(db, order.factory);
    requireProduct(db, order.product, order.contract);
    order.version = 1;
    order.state = OrderState::Draft;
    order.reason.clear();
    order.overbooking.clear();
    order.number = nextNumber(journal.transaction(), "production_order", "M", today.year());
    order.id = OrderRepository::insert(journal, order);
    followOwn(journal, {QStringLiteral("production_order"), order.id.value});
    return order;
}

void storePlaced(Journal &journal, ProductionOrder order, const QString &overbooking)
{
    Connection &db = journal.transaction().db();
    order.overbooking = overbooking.trimmed();
    requirePlaceable(db, order);
    order.state = OrderState::Ordered;
    OrderRepository::update(journal, order, "ordered");
    tell(journal, "order_placed", order, {factoryOf(db, order.factory).code});
}

} // namespace

QList<OrderItem> OrderService::list(const OrderFilter &filter) const
{
    requireHouse(*m_w);
    return OrderRepository(m_w->db).list(filter);
}

OrderItem OrderService::get(Id<ProductionOrder> id) const
{
    requireHouse(*m_w);
    const auto found = OrderRepository(m_w->db).item(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This order no longer exists"));
    return *found;
}

OrderItem OrderService::get(const QString &number) const
{
    requireHouse(*m_w);
    const auto found = OrderRepository(m_w->db).find(number);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no production order %1"), {number});
    return get(found->id);
}

QList<OrderReceipt> OrderService::receipts(Id<ProductionOrder> id) const
{
    requireHouse(*m_w);
    return OrderRepository(m_w->db).receipts(id);
}

QList<HistoryEntry> OrderService::history(Id<ProductionOrder> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, "production_order", id.value);
}

QList<SampleItem> OrderService::samples(Id<Factory> factory) const
{
    requireHouse(*m_w);
    return OrderRepository(m_w->db).samples(factory);
}

OrderCheck OrderService::check(const ProductionOrder &order) const
{
    requireHouse(*m_w);
    return checkOf(m_w->db, order);
}

Id<ProductionOrder> OrderService::add(ProductionOrder order)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSoundOrder(order);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Id<ProductionOrder> id = storeDraft(journal, order, m_w->clock.today()).id;
    tx.commit();
    return id;
}

Id<ProductionOrder> OrderService::addPlaced(ProductionOrder order, const QString &overbooking)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSoundOrder(order);
    Transaction tx(m_w->db);
    tx.lock("factory capacity");
    Journal journal(tx, *m_w);
    order = storeDraft(journal, order, m_w->clock.today());
    storePlaced(journal, order, overbooking);
    tx.commit();
    return order.id;
}

void OrderService::change(const ProductionOrder &order, const QString &overbooking)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSoundOrder(order);
    Transaction tx(m_w->db);
    tx.lock("factory capacity");
    Journal journal(tx, *m_w);
    const ProductionOrder before = requireOrder(m_w->db, order.id);
    requireProduct(m_w->db, order.product, order.contract);
    ProductionOrder after = order;
    after.state = before.state;
    after.number = before.number;
    after.reason = before.reason;
    after.overbooking = before.overbooking;
    if (before.state != OrderState::Draft) {
        requireStep(isUnderWay(before.state), orderStateCode(before.state), "changed");
        ProductionOrder same = before;
        same.version = after.version;
        same.days = after.days;
        same.labelsRequested = after.labelsRequested;
        if (!before.product.isSet())
            same.product = after.product; // labels need one
        same.notes = after.notes;
        if (same != after) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "Of an order that is placed only days, labels and notes can be "
                                                  "changed: cancel it and place another"));
        }
        // A reason for the days that were does not speak for others.
        if (after.days != before.days || !overbooking.trimmed().isEmpty())
            after.overbooking = overbooking.trimmed();
        if (after.days != before.days)
            requirePlaceable(m_w->db, after);
    }
    OrderRepository::update(journal, after);
    tx.commit();
}

void OrderService::place(Id<ProductionOrder> id, qint64 version, const QString &overbooking)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    // Two orders that each fit may not fit together.
    tx.lock("factory capacity");
    Journal journal(tx, *m_w);
    ProductionOrder order = requireOrder(m_w->db, id);
    requireStep(canMove(order.state, OrderState::Ordered), orderStateCode(order.state), "ordered");
    order.version = version;
    storePlaced(journal, order, overbooking);
    tx.commit();
}

void OrderService::move(Id<ProductionOrder> id, qint64 version, OrderState state, const QString &reason)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ProductionOrder order = requireOrder(m_w->db, id);
    requireStep(state != OrderState::Ordered && canMove(order.state, state), orderStateCode(order.state),
                orderStateCode(state));
    const qint64 received = OrderRepository(m_w->db).item(id)->received;
    const bool isShort = state == OrderState::Completed && received < order.quantity;
    if ((isShort || state == OrderState::Cancelled) && reason.trimmed().isEmpty()) {
        if (state == OrderState::Cancelled)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 of %2 pieces came in: say why that is enough"),
                    {QString::number(received), QString::number(order.quantity)});
    }
    order.version = version;
    order.state = state;
    order.reason = reason.trimmed();
    OrderRepository::update(journal, order, orderStateCode(state));
    tell(journal, "order_moved", order, {QStringLiteral("order:") + QLatin1StringView(orderStateCode(state))});
    tx.commit();
}

void OrderService::receive(Id<ProductionOrder> id, const OrderReceipt &receipt)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    tx.lock("order receipts");
    Journal journal(tx, *m_w);
    const ProductionOrder order = requireOrder(m_w->db, id);
    if (!isUnderWay(order.state)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing is awaited of the order %1"),
                    {order.number});
    }
    const OrderItem item = *OrderRepository(m_w->db).item(id);
    const auto inRange = [](qint64 change, qint64 before) {
        return qAbs(change) <= mostPieces && before + change >= 0;
    };
    const bool isNothing = receipt.goods == 0 && receipt.labels == 0;
    if (isNothing || !receipt.onDay.isValid() || !inRange(receipt.goods, item.received)
        || !inRange(receipt.labels, item.labels)) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Enter a day and the goods or labels that came in; less than nothing in "
                                              "all cannot be"));
    }
    if (receipt.labels > 0)
        requireReleased(m_w->db, order);
    OrderRepository::insert(journal, order, receipt);
    tx.commit();
}

Id<FactorySample> OrderService::add(const FactorySample &sample)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSoundOrder(sample);
    FactorySample added = sample;
    added.state = SampleState::Requested;
    added.receivedOn.reset();
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    requireProduct(m_w->db, sample.product, sample.contract);
    const auto id = OrderRepository::insert(journal, added, sampleLabel(m_w->db, added));
    tx.commit();
    return id;
}

void OrderService::move(Id<FactorySample> id, qint64 version, SampleState state, QDate on, const QString &note)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    if (state == SampleState::Rejected && note.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    FactorySample sample = requireOrder(m_w->db, id);
    requireStep(canMove(sample.state, state), sampleStateCode(sample.state), sampleStateCode(state));
    sample.version = version;
    sample.state = state;
    if (state == SampleState::Received)
        sample.receivedOn = on;
    if (!note.trimmed().isEmpty())
        sample.note = note.trimmed();
    OrderRepository::update(journal, sample, sampleLabel(m_w->db, sample), sampleStateCode(state));
    tx.commit();
}

} // namespace lianming
