#include "core/suppliers/supplierservice.h"

#include "core/audit/attachment.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/suppliers/orderrepository.h"
#include "core/suppliers/supplierrepository.h"

namespace lianming {

namespace {

constexpr int monthsShown = 12;

template<class Record>
void requireSound(const Record &record)
{
    const auto problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

template<class Record>
Record requireStored(Connection &db, Id<Record> id)
{
    const auto found = SupplierRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

void requireFree(Connection &db, const Supplier &supplier)
{
    if (const auto other = SupplierRepository(db).find(supplier.code); other && other->id != supplier.id) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a supplier %1 already"),
                    {supplier.code});
    }
    if (supplier.creditCode.isEmpty())
        return;
    const auto same = Statement(db, QStringLiteral("SELECT code FROM supplier WHERE credit_code = ? AND id <> ?"))
                          .bind(supplier.creditCode, supplier.id.value)
                          .one<QString>();
    if (same) {
        throw Error(Error::Kind::Duplicate,
                    QT_TRANSLATE_NOOP("core", "The supplier %1 has this unified social credit code already"), {*same});
    }
}

void requireFree(Connection &db, const Factory &factory)
{
    if (const auto other = SupplierRepository(db).findFactory(factory.code); other && other->id != factory.id)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a factory %1 already"), {factory.code});
}

void requireNoOrders(Connection &db, const OrderFilter &filter, const QString &code)
{
    OrderFilter open = filter;
    open.states = {OrderState::Ordered, OrderState::InProduction};
    const auto orders = OrderRepository(db).list(open);
    if (!orders.isEmpty()) {
        throw Error(Error::Kind::InUse, QT_TRANSLATE_NOOP("core", "%1 still makes the order %2"),
                    {code, orders.first().order.number});
    }
}

/// What an approval is for: a brand's code or a contract's number.
QString subjectOf(Connection &db, const FactoryApproval &approval)
{
    const bool isContract = approval.contract.isSet();
    return Statement(db, isContract ? QStringLiteral("SELECT number FROM contract WHERE id = ?")
                                    : QStringLiteral("SELECT code FROM brand WHERE id = ?"))
        .bind(isContract ? approval.contract.value : approval.brand.value)
        .one<QString>()
        .value_or(QString());
}

QString approvalLabel(Connection &db, const FactoryApproval &approval)
{
    return requireStored(db, approval.factory).code + QStringLiteral(" · ") + subjectOf(db, approval);
}

QString auditLabel(Connection &db, const FactoryAudit &audit)
{
    return requireStored(db, audit.factory).code + u' ' + QLatin1StringView(factoryAuditKindCode(audit.kind));
}

QList<CapacityView> capacityOf(Connection &db, const Factory &factory, QDate today)
{
    const auto loads = OrderRepository(db).loads(factory.id, {});
    const QDate first = today.addMonths(-1);
    QList<CapacityView> out;
    out.reserve(factory.capacities.size());
    for (const FactoryCapacity &one : factory.capacities) {
        QList<CapacityLoad> own;
        for (const auto &[category, load] : loads) {
            const FactoryCapacity *meant = capacityFor(factory.capacities, category);
            if (meant != nullptr && meant->category == one.category)
                own.append(load);
        }
        out.append({one.category, capacityByMonth(one.perMonth, own, first, first.addMonths(monthsShown - 1))});
    }
    return out;
}

} // namespace

QList<SupplierItem> SupplierService::list(const QString &text, bool withArchived) const
{
    requireHouse(*m_w);
    return SupplierRepository(m_w->db).list(text, withArchived, m_w->clock.today());
}

Supplier SupplierService::get(Id<Supplier> id) const
{
    requireHouse(*m_w);
    return requireStored(m_w->db, id);
}

Supplier SupplierService::get(const QString &code) const
{
    requireHouse(*m_w);
    const auto found = SupplierRepository(m_w->db).find(code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no supplier %1"), {code});
    return *found;
}

Factory SupplierService::factory(Id<Factory> id) const
{
    requireHouse(*m_w);
    return requireStored(m_w->db, id);
}

Factory SupplierService::factory(const QString &code) const
{
    requireHouse(*m_w);
    const auto found = SupplierRepository(m_w->db).findFactory(code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no factory %1"), {code});
    return *found;
}

QList<SupplierContact> SupplierService::contacts(Id<Supplier> supplier) const
{
    requireHouse(*m_w);
    return SupplierRepository(m_w->db).contacts(supplier);
}

QList<Factory> SupplierService::factories(Id<Supplier> supplier, bool withArchived) const
{
    requireHouse(*m_w);
    return SupplierRepository(m_w->db).factories(supplier, withArchived);
}

FactoryDetail SupplierService::detail(Id<Factory> id) const
{
    requireHouse(*m_w);
    const SupplierRepository repository(m_w->db);
    FactoryDetail out;
    out.factory = requireStored(m_w->db, id);
    out.approvals = repository.approvals(id);
    out.subjects.reserve(out.approvals.size());
    for (const FactoryApproval &approval : std::as_const(out.approvals))
        out.subjects.append(subjectOf(m_w->db, approval));
    out.audits = repository.audits(id);
    out.capacity = capacityOf(m_w->db, out.factory, m_w->clock.today());
    return out;
}

QList<HistoryEntry> SupplierService::history(Id<Supplier> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, "supplier", id.value);
}

QList<HistoryEntry> SupplierService::history(Id<Factory> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, "factory", id.value);
}

Id<Supplier> SupplierService::add(const Supplier &supplier)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(supplier);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    requireFree(m_w->db, supplier);
    const auto id = SupplierRepository::insert(journal, supplier);
    followOwn(journal, {QStringLiteral("supplier"), id.value});
    tx.commit();
    return id;
}

void SupplierService::change(const Supplier &supplier)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(supplier);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Supplier changed = supplier;
    changed.archivedOn = requireStored(m_w->db, supplier.id).archivedOn;
    requireFree(m_w->db, supplier);
    SupplierRepository::update(journal, changed);
    tx.commit();
}

void SupplierService::setArchived(Id<Supplier> id, bool archived)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Supplier supplier = requireStored(m_w->db, id);
    if (supplier.archivedOn.has_value() == archived)
        return;
    if (archived)
        requireNoOrders(m_w->db, {.supplier = id}, supplier.code);
    supplier.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    SupplierRepository::update(journal, supplier, archived ? "archived" : "restored");
    tx.commit();
}

Id<SupplierContact> SupplierService::add(const SupplierContact &contact)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(contact);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireStored(m_w->db, contact.supplier);
    const auto id = SupplierRepository::insert(journal, contact);
    tx.commit();
    return id;
}

void SupplierService::change(const SupplierContact &contact)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(contact);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireStored(m_w->db, contact.id);
    SupplierRepository::update(journal, contact);
    tx.commit();
}

void SupplierService::archiveContact(Id<SupplierContact> id)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    SupplierContact contact = requireStored(m_w->db, id);
    contact.archivedOn = m_w->clock.today();
    SupplierRepository::update(journal, contact, "archived");
    tx.commit();
}

Id<Factory> SupplierService::add(const Factory &factory)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(factory);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireStored(m_w->db, factory.supplier);
    requireFree(m_w->db, factory);
    const auto id = SupplierRepository::insert(journal, factory);
    tx.commit();
    return id;
}

void SupplierService::change(const Factory &factory)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(factory);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Factory changed = factory;
    changed.archivedOn = requireStored(m_w->db, factory.id).archivedOn;
    requireFree(m_w->db, factory);
    SupplierRepository::update(journal, changed);
    tx.commit();
}

void SupplierService::setArchived(Id<Factory> id, bool archived)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Factory factory = requireStored(m_w->db, id);
    if (factory.archivedOn.has_value() == archived)
        return;
    if (archived)
        requireNoOrders(m_w->db, {.factory = id}, factory.code);
    factory.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    SupplierRepository::update(journal, factory, archived ? "archived" : "restored");
    tx.commit();
}

Id<FactoryApproval> SupplierService::add(const FactoryApproval &approval)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(approval);
    FactoryApproval added = approval;
    if (added.state != FactoryApprovalState::Approved)
        added.state = FactoryApprovalState::Requested;
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto id = SupplierRepository::insert(journal, added, approvalLabel(m_w->db, added));
    tx.commit();
    return id;
}

void SupplierService::move(Id<FactoryApproval> id, qint64 version, FactoryApprovalState state, const QString &note)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    if (state != FactoryApprovalState::Approved && note.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    FactoryApproval approval = requireStored(m_w->db, id);
    if (!canMove(approval.state, state)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "An approval that is %1 cannot become %2"),
                    {QString::fromLatin1(factoryApprovalStateCode(approval.state)),
                     QString::fromLatin1(factoryApprovalStateCode(state))});
    }
    approval.version = version;
    approval.state = state;
    if (!note.trimmed().isEmpty())
        approval.note = note.trimmed();
    const QString label = approvalLabel(m_w->db, approval);
    SupplierRepository::update(journal, approval, label, factoryApprovalStateCode(state));
    const Factory factory = requireStored(m_w->db, approval.factory);
    notify(journal, {.code = "factory_approval",
                     .record = {QStringLiteral("supplier"), factory.supplier.value},
                     .label = label,
                     .args = {QStringLiteral("factory_approval:") + QLatin1StringView(factoryApprovalStateCode(state))},
                     .also = {{QStringLiteral("contract"), approval.contract.value}}});
    tx.commit();
}

Id<FactoryAudit> SupplierService::add(const FactoryAudit &audit)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    requireSound(audit);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto id = SupplierRepository::insert(journal, audit, auditLabel(m_w->db, audit));
    tx.commit();
    return id;
}

void SupplierService::closeFinding(Id<FactoryFinding> id, qint64 version, QDate on, const QString &remedy)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    if (remedy.trimmed().isEmpty() || !on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say what was done about it, and when"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    FactoryFinding finding = requireStored(m_w->db, id);
    if (finding.closedOn)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This finding is closed already"));
    finding.version = version;
    finding.closedOn = on;
    finding.remedy = remedy.trimmed();
    SupplierRepository::update(journal, finding, "closed");
    tx.commit();
}

QList<Attachment> SupplierService::attachments(Id<FactoryAudit> id) const
{
    requireHouse(*m_w);
    return attachmentsOf(m_w->db, "factory_audit", id.value);
}

void SupplierService::attach(Id<FactoryAudit> id, const QString &path)
{
    requirePermission(*m_w, Permission::EditSuppliers);
    const FactoryAudit audit = requireStored(m_w->db, id);
    lianming::attach(*m_w, Area::WorkPlans, "factory_audit", id.value, auditLabel(m_w->db, audit), path);
}

} // namespace lianming
