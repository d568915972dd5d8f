// Suppliers, factories and orders as they are stored and worked with, on both databases.
#include "core/audit/attachment.h"
#include "core/contracts/contractservice.h"
#include "core/inbox/inboxservice.h"
#include "core/people/peopleservice.h"
#include "core/products/productservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace lianming;

namespace {

struct Supplied {
    TestWorkspace w;
    Licensing house{*w};
    Id<Contract> contract;
    Id<Supplier> supplier;
    Id<Factory> factory;

    Supplied()
    {
        holdEverything(*w, house.institution);
        contract = ContractService(*w).add(house.contract(house.luolai));
        signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
        SupplierService service(*w);
        Supplier added;
        added.code = QStringLiteral("LOOM");
        added.nameEn = QStringLiteral("Loom Ltd");
        supplier = service.add(added);
        Factory mill;
        mill.supplier = supplier;
        mill.code = QStringLiteral("LOOM-1");
        mill.nameEn = QStringLiteral("Mill");
        mill.territory = QStringLiteral("CN-ZJ");
        mill.leadDays = 20;
        mill.capacities = {{QStringLiteral("nice/24"), 1000}};
        factory = service.add(mill);
    }

    [[nodiscard]] ProductionOrder order(qint64 quantity) const
    {
        ProductionOrder out;
        out.contract = contract;
        out.factory = factory;
        out.category = QStringLiteral("nice/24/bedding");
        out.quantity = quantity;
        out.labelsRequested = quantity;
        out.orderedOn = QDate(2026, 6, 1);
        out.days = {QDate(2026, 7, 1), QDate(2026, 7, 31)};
        return out;
    }
    /// A product of the contract in a state.
    [[nodiscard]] Id<LicensedProduct> product(const char *sku, ProductState state)
    {
        LicensedProduct out;
        out.contract = contract;
        out.sku = out.nameEn = QString::fromLatin1(sku);
        ProductService service(*w);
        const auto id = service.add(out);
        if (state != ProductState::InReview)
            service.setState(id, 1, ProductState::Released, QDate(2026, 6, 1));
        if (state == ProductState::Withdrawn)
            service.setState(id, 2, ProductState::Withdrawn, QDate(2026, 6, 2));
        return id;
    }
    void approve()
    {
        FactoryApproval approval;
        approval.factory = factory;
        approval.contract = contract;
        approval.state = FactoryApprovalState::Approved;
        approval.valid = {QDate(2026, 6, 1), QDate(2027, 5, 31)};
        SupplierService(*w).add(approval);
    }
};

QString said(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

} // namespace

class TestSuppliers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suppliersAreKept();
    void capacityIsChangedByOneAtATime();
    void factoriesAreApprovedAndAudited();
    void auditsHaveDocuments();
    void onlyApprovedFactoriesProduce();
    void overbookingNeedsAReason();
    void otherDaysNeedAnotherReason();
    void goodsAreMadeWithinTheLicence();
    void archivedSuppliersTakeNoOrders();
    void suppliersAreFollowed();
    void goodsAndLabelsComeIn();
    void labelsNeedAReleasedProduct();
    void samplesAreJudged();
};

void TestSuppliers::suppliersAreKept()
{
    Supplied s;
    SupplierService service(*s.w);
    Supplier supplier = service.get(s.supplier);
    VERIFY_ERROR(service.add(supplier), Error::Kind::Duplicate);
    supplier.nameZh = QStringLiteral("织造");
    service.change(supplier);
    VERIFY_ERROR(service.change(supplier), Error::Kind::Conflict);
    QCOMPARE(service.list(QStringLiteral("织")).size(), 1);
    QCOMPARE(service.list().first().factories, 1);
    SupplierContact contact;
    contact.supplier = s.supplier;
    contact.name = QStringLiteral("Chen");
    contact.email = QStringLiteral("nowhere");
    VERIFY_ERROR(service.add(contact), Error::Kind::BadInput);
    contact.email = QStringLiteral("chen@example.org");
    const auto id = service.add(contact);
    QCOMPARE(service.contacts(s.supplier).size(), 1);
    service.archiveContact(id);
    QVERIFY(service.contacts(s.supplier).isEmpty());
    Factory factory = service.factory(s.factory);
    factory.capacities.append({QStringLiteral("nice/25"), 10});
    service.change(factory);
    QCOMPARE(service.factory(QStringLiteral("LOOM-1")).capacities.size(), 2);
    service.setArchived(s.supplier, true);
    QVERIFY(service.list().isEmpty());
    QCOMPARE(service.list({}, true).size(), 1);
}

void TestSuppliers::capacityIsChangedByOneAtATime()
{
    Supplied s;
    SupplierService service(*s.w);
    Factory mine = service.factory(s.factory);
    Factory theirs = mine;
    mine.capacities = {{QStringLiteral("nice/24"), 1500}, {QStringLiteral("nice/25"), 300}};
    service.change(mine);
    theirs.capacities = {{QStringLiteral("nice/24"), 800}};
    VERIFY_ERROR(service.change(theirs), Error::Kind::Conflict);
    QCOMPARE(service.factory(s.factory).capacities, mine.capacities);
    // Whoever looks again may.
    theirs.version = service.factory(s.factory).version;
    service.change(theirs);
    QCOMPARE(service.factory(s.factory).capacities, theirs.capacities);
    const HistoryEntry last = historyOf(s.w->db, "factory", s.factory.value).first();
    QCOMPARE(last.changes.size(), 1);
    QCOMPARE(last.changes.first().field, QStringLiteral("capacity"));
}

void TestSuppliers::auditsHaveDocuments()
{
    Supplied s;
    SupplierService service(*s.w);
    FactoryAudit audit;
    audit.factory = s.factory;
    audit.onDay = QDate(2026, 5, 4);
    audit.id = service.add(audit);
    QVERIFY(service.attachments(audit.id).isEmpty());
    QFile report(s.w.folder() + QStringLiteral("/report.txt"));
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write("clean");
    report.close();
    service.attach(audit.id, report.fileName());
    QCOMPARE(service.attachments(audit.id).size(), 1);
    QCOMPARE(service.attachments(audit.id).first().name, QStringLiteral("report.txt"));
    VERIFY_ERROR(service.attach(audit.id, report.fileName()), Error::Kind::Duplicate);
    VERIFY_ERROR(service.attach({7777}, report.fileName()), Error::Kind::NotFound);
}

void TestSuppliers::factoriesAreApprovedAndAudited()
{
    Supplied s;
    SupplierService service(*s.w);
    FactoryApproval approval;
    approval.factory = s.factory;
    approval.brand = s.house.luolai;
    approval.valid = {QDate(2026, 6, 1), QDate(2026, 12, 31)};
    const auto id = service.add(approval);
    VERIFY_ERROR(service.move(id, 1, FactoryApprovalState::Suspended, QStringLiteral("x")), Error::Kind::Rejected);
    VERIFY_ERROR(service.move(id, 1, FactoryApprovalState::Refused, {}), Error::Kind::BadInput);
    service.move(id, 1, FactoryApprovalState::Approved, {});
    VERIFY_ERROR(service.move(id, 1, FactoryApprovalState::Withdrawn, QStringLiteral("x")), Error::Kind::Conflict);
    QCOMPARE(service.detail(s.factory).subjects, QStringList{QStringLiteral("LUOLAI")});
    FactoryAudit audit;
    audit.factory = s.factory;
    audit.onDay = QDate(2026, 5, 20);
    audit.result = FactoryAuditResult::Findings;
    audit.nextOn = QDate(2027, 5, 20);
    audit.findings = {{{}, 1, QStringLiteral("Fire door"), QDate(2026, 6, 20), {}, {}}};
    service.add(audit);
    auto audits = service.detail(s.factory).audits;
    QCOMPARE(audits.first().findings.size(), 1);
    QCOMPARE(service.list().first().openFindings, 1);
    QCOMPARE(service.list().first().nextAudit, QDate(2027, 5, 20));
    const auto finding = audits.first().findings.first();
    VERIFY_ERROR(service.closeFinding(finding.id, 1, QDate(2026, 6, 1), {}), Error::Kind::BadInput);
    service.closeFinding(finding.id, 1, QDate(2026, 6, 1), QStringLiteral("Replaced"));
    VERIFY_ERROR(service.closeFinding(finding.id, 2, QDate(2026, 6, 1), QStringLiteral("Again")),
                 Error::Kind::Rejected);
    QCOMPARE(service.list().first().openFindings, 0);
}

void TestSuppliers::onlyApprovedFactoriesProduce()
{
    Supplied s;
    OrderService service(*s.w);
    const auto id = service.add(s.order(100));
    QCOMPARE(service.get(id).order.number, QStringLiteral("M-2026-0001"));
    const QString number = ContractService(*s.w).get(s.contract).number;
    const QString refusal = said([&] { service.place(id, 1); });
    QVERIFY2(refusal.contains(QStringLiteral("LOOM-1")) && refusal.contains(number), qPrintable(refusal));
    s.approve();
    QVERIFY(!service.check(s.order(100)).refusal);
    QVERIFY(!service.check(s.order(100)).isShorterThanLead);
    ProductionOrder late = s.order(1);
    late.days = {QDate(2027, 5, 1), QDate(2027, 6, 1)};
    QVERIFY(service.check(late).refusal->english().contains(QStringLiteral("2027-05-31")));
    ProductionOrder other = s.order(1);
    other.category = QStringLiteral("nice/25");
    QVERIFY(service.check(other).refusal->english().contains(QStringLiteral("nice/25")));
    service.place(id, 1);
    QVERIFY(service.get(id).order.state == OrderState::Ordered);
    VERIFY_ERROR(service.place(id, 2), Error::Kind::Rejected);
    VERIFY_ERROR(SupplierService(*s.w).setArchived(s.factory, true), Error::Kind::InUse);
    // Of a placed order days may move, its quantity not.
    ProductionOrder placed = service.get(id).order;
    placed.quantity = 5;
    VERIFY_ERROR(service.change(placed), Error::Kind::Rejected);
    placed.quantity = 100;
    placed.days.end = QDate(2026, 8, 31);
    service.change(placed);
    placed = service.get(id).order;
    placed.days.end = QDate(2027, 8, 31);
    VERIFY_ERROR(service.change(placed), Error::Kind::Rejected);
    // A draft contract makes nothing.
    ProductionOrder early = s.order(1);
    early.contract = ContractService(*s.w).add(s.house.contract(s.house.taihu));
    QVERIFY(service.check(early).refusal->english().contains(QStringLiteral("not signed")));
}

void TestSuppliers::overbookingNeedsAReason()
{
    Supplied s;
    // What cannot be placed leaves nothing behind.
    VERIFY_ERROR(OrderService(*s.w).addPlaced(s.order(10)), Error::Kind::Rejected);
    QVERIFY(OrderService(*s.w).list().isEmpty());
    s.approve();
    OrderService service(*s.w);
    service.place(service.add(s.order(700)), 1);
    const auto second = service.add(s.order(400));
    const QString refusal = said([&] { service.place(second, 1); });
    QVERIFY2(refusal.contains(QStringLiteral("2026-07")) && refusal.contains(QStringLiteral("1100")),
             qPrintable(refusal));
    service.place(second, 1, QStringLiteral("Night shift agreed"));
    QCOMPARE(service.get(second).order.overbooking, QStringLiteral("Night shift agreed"));
    const auto capacity = SupplierService(*s.w).detail(s.factory).capacity;
    QCOMPARE(capacity.size(), 1);
    QCOMPARE(capacity.first().months[2].booked, 1100); // May, June, July
    QVERIFY(capacity.first().months[2].isOverbooked());
}

void TestSuppliers::otherDaysNeedAnotherReason()
{
    Supplied s;
    s.approve();
    OrderService service(*s.w);
    service.place(service.add(s.order(700)), 1);
    ProductionOrder august = s.order(700);
    august.days = {QDate(2026, 8, 1), QDate(2026, 8, 31)};
    service.place(service.add(august), 1);
    const auto id = service.add(s.order(400));
    service.place(id, 1, QStringLiteral("Night shift agreed for July"));
    ProductionOrder moved = service.get(id).order;
    moved.notes = QStringLiteral("Called twice"); // the days hold, and so does the reason
    service.change(moved);
    QCOMPARE(service.get(id).order.overbooking, QStringLiteral("Night shift agreed for July"));
    moved = service.get(id).order;
    moved.days = august.days;
    const QString refusal = said([&] { service.change(moved); });
    QVERIFY2(refusal.contains(QStringLiteral("2026-08")), qPrintable(refusal));
    service.change(moved, QStringLiteral("Night shift agreed for August"));
    QCOMPARE(service.get(id).order.overbooking, QStringLiteral("Night shift agreed for August"));
    // Where there is room no reason is left.
    moved = service.get(id).order;
    moved.days = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    service.change(moved);
    QVERIFY(service.get(id).order.overbooking.isEmpty());
}

void TestSuppliers::goodsAreMadeWithinTheLicence()
{
    Supplied s;
    FactoryApproval approval;
    approval.factory = s.factory;
    approval.contract = s.contract;
    approval.state = FactoryApprovalState::Approved;
    approval.valid = {QDate(2026, 6, 1), QDate(2030, 5, 31)};
    SupplierService(*s.w).add(approval);
    OrderService service(*s.w);
    ProductionOrder order = s.order(10);
    order.days = {QDate(2028, 6, 1), QDate(2028, 6, 30)}; // the licence's last month
    QVERIFY(!service.check(order).refusal);
    order.days.end = QDate(2028, 7, 1);
    const QString refusal = said([&] { service.addPlaced(order); });
    QVERIFY2(refusal.contains(QStringLiteral("2028-06-30")), qPrintable(refusal));
    const auto id = service.add(s.order(10));
    service.place(id, 1);
    ProductionOrder placed = service.get(id).order;
    placed.days.end = QDate(2028, 7, 1);
    VERIFY_ERROR(service.change(placed), Error::Kind::Rejected);
}

void TestSuppliers::archivedSuppliersTakeNoOrders()
{
    Supplied s;
    s.approve();
    SupplierService suppliers(*s.w);
    QCOMPARE(suppliers.factories().size(), 1);
    suppliers.setArchived(s.supplier, true);
    QVERIFY(suppliers.factories().isEmpty());
    QCOMPARE(suppliers.factories(s.supplier).size(), 1);
    OrderService service(*s.w);
    const QString refusal = said([&] { service.addPlaced(s.order(10)); });
    QVERIFY2(refusal.contains(QStringLiteral("LOOM")) && refusal.contains(QStringLiteral("archived")),
             qPrintable(refusal));
    // Who writes over an archived one does not restore it.
    Supplier supplier = suppliers.get(s.supplier);
    supplier.archivedOn.reset();
    suppliers.change(supplier);
    QVERIFY(suppliers.get(s.supplier).archivedOn);
    suppliers.setArchived(s.supplier, false);
    suppliers.setArchived(s.factory, true);
    QVERIFY(suppliers.factories(s.supplier).isEmpty());
    QCOMPARE(suppliers.factories(s.supplier, true).size(), 1);
    VERIFY_ERROR(service.addPlaced(s.order(10)), Error::Kind::Rejected);
    suppliers.setArchived(s.factory, false);
    service.addPlaced(s.order(10));
}

void TestSuppliers::suppliersAreFollowed()
{
    Supplied s;
    Member member;
    member.name = QStringLiteral("Tester");
    member.role = Role::Administrator;
    PeopleService(*s.w).add(member);
    member.name = QStringLiteral("lin");
    member.role = Role::LicensingStaff;
    PeopleService(*s.w).add(member);
    s.w->actor.name = member.name;
    Supplier added;
    added.code = QStringLiteral("KILN");
    added.nameEn = QStringLiteral("Kiln");
    const auto id = SupplierService(*s.w).add(added);
    QVERIFY(InboxService(*s.w).isFollowing({QStringLiteral("supplier"), id.value}));
}

void TestSuppliers::goodsAndLabelsComeIn()
{
    Supplied s;
    s.approve();
    OrderService service(*s.w);
    ProductionOrder order = s.order(100);
    order.product = s.product("A-1", ProductState::Released);
    const auto id = service.add(order);
    OrderReceipt receipt;
    receipt.onDay = QDate(2026, 6, 1);
    receipt.goods = 60;
    receipt.labels = 120;
    VERIFY_ERROR(service.receive(id, receipt), Error::Kind::Rejected);
    service.place(id, 1);
    service.move(id, 2, OrderState::InProduction);
    service.receive(id, receipt);
    OrderItem item = service.get(id);
    QCOMPARE(item.received, 60);
    QVERIFY(item.hasTooManyLabels());
    receipt.goods = 0;
    receipt.labels = -20;
    service.receive(id, receipt);
    QVERIFY(!service.get(id).hasTooManyLabels());
    receipt.labels = -101;
    VERIFY_ERROR(service.receive(id, receipt), Error::Kind::BadInput);
    VERIFY_ERROR(service.move(id, 3, OrderState::Completed), Error::Kind::BadInput);
    service.move(id, 3, OrderState::Completed, QStringLiteral("The rest is not needed"));
    VERIFY_ERROR(service.receive(id, receipt), Error::Kind::Rejected);
    VERIFY_ERROR(service.move(id, 4, OrderState::Cancelled, QStringLiteral("x")), Error::Kind::Rejected);
    QCOMPARE(service.receipts(id).size(), 2);
    QCOMPARE(service.list({.states = {OrderState::Completed}}).size(), 1);
}

void TestSuppliers::labelsNeedAReleasedProduct()
{
    Supplied s;
    s.approve();
    OrderService service(*s.w);
    OrderReceipt receipt;
    receipt.onDay = QDate(2026, 6, 1);
    receipt.goods = 10;
    receipt.labels = 10;
    for (const ProductState state : {ProductState::InReview, ProductState::Withdrawn}) {
        ProductionOrder order = s.order(100);
        order.product = s.product(productStateCode(state), state);
        const auto id = service.addPlaced(order);
        VERIFY_ERROR(service.receive(id, receipt), Error::Kind::Rejected);
        QVERIFY(!service.get(id).mayCarryLabels);
        OrderReceipt goods = receipt;
        goods.labels = 0;
        service.receive(id, goods);
    }
    // Of an order that names no product it can still be said which it is, once.
    const auto id = service.addPlaced(s.order(100));
    VERIFY_ERROR(service.receive(id, receipt), Error::Kind::Rejected);
    ProductionOrder placed = service.get(id).order;
    placed.product = s.product("A-1", ProductState::Released);
    service.change(placed);
    QVERIFY(service.get(id).mayCarryLabels);
    service.receive(id, receipt);
    QCOMPARE(service.get(id).labels, 10);
    placed = service.get(id).order;
    placed.product = s.product("A-2", ProductState::Released);
    VERIFY_ERROR(service.change(placed), Error::Kind::Rejected);
}

void TestSuppliers::samplesAreJudged()
{
    Supplied s;
    OrderService service(*s.w);
    FactorySample sample;
    sample.factory = s.factory;
    sample.contract = s.contract;
    sample.pieces = 2;
    sample.requestedOn = QDate(2026, 6, 1);
    sample.dueOn = QDate(2026, 6, 20);
    const auto id = service.add(sample);
    VERIFY_ERROR(service.move(id, 1, SampleState::Accepted, QDate(2026, 6, 2), {}), Error::Kind::Rejected);
    service.move(id, 1, SampleState::Received, QDate(2026, 6, 18), {});
    VERIFY_ERROR(service.move(id, 2, SampleState::Rejected, QDate(2026, 6, 19), {}), Error::Kind::BadInput);
    service.move(id, 2, SampleState::Accepted, QDate(2026, 6, 19), {});
    const auto samples = service.samples(s.factory);
    QCOMPARE(samples.size(), 1);
    QCOMPARE(samples.first().sample.receivedOn, QDate(2026, 6, 18));
}

QTEST_GUILESS_MAIN(TestSuppliers)
#include "tst_suppliers.moc"
