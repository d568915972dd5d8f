// Rules of suppliers, factories and orders: states, approvals, capacities. No database.
#include "core/suppliers/capacityplan.h"
#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/productionorder.h"
#include "core/suppliers/supplier.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lianming;

namespace {

template<class State, size_t N>
void checkMatrix(const std::array<State, N> &states, const QHash<int, QList<State>> &next)
{
    for (const State from : states) {
        for (const State to : states)
            QCOMPARE(canMove(from, to), next.value(int(from)).contains(to));
    }
}

FactoryApproval approval(FactoryApprovalState state, DaySpan valid, Id<Contract> contract, Id<Brand> brand = {})
{
    FactoryApproval out;
    out.state = state;
    out.valid = valid;
    out.contract = contract;
    out.brand = brand;
    return out;
}

} // namespace

class TestSupplierRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesFollowTheMatrix();
    void recordsAreChecked();
    void anApprovalCoversAllDays();
    void capacityIsTheMostParticular();
    void monthsAddUp();
    void overbookedMonthsAreFound();
};

void TestSupplierRules::statesFollowTheMatrix()
{
    using Approval = FactoryApprovalState;
    checkMatrix(factoryApprovalStates,
                QHash<int, QList<Approval>>{{int(Approval::Requested), {Approval::Approved, Approval::Refused}},
                                            {int(Approval::Approved), {Approval::Suspended, Approval::Withdrawn}},
                                            {int(Approval::Suspended), {Approval::Approved, Approval::Withdrawn}}});
    using Order = OrderState;
    checkMatrix(orderStates, QHash<int, QList<Order>>{
                                 {int(Order::Draft), {Order::Ordered, Order::Cancelled}},
                                 {int(Order::Ordered), {Order::InProduction, Order::Completed, Order::Cancelled}},
                                 {int(Order::InProduction), {Order::Completed, Order::Cancelled}}});
    using Sample = SampleState;
    checkMatrix(sampleStates, QHash<int, QList<Sample>>{{int(Sample::Requested), {Sample::Received, Sample::Cancelled}},
                                                        {int(Sample::Received), {Sample::Accepted, Sample::Rejected}}});
    for (const Order state : orderStates)
        QVERIFY(parseOrderState(QString::fromLatin1(orderStateCode(state))) == state);
}

void TestSupplierRules::recordsAreChecked()
{
    Supplier supplier;
    supplier.code = QStringLiteral("YUNJIN");
    supplier.nameZh = QStringLiteral("云锦");
    QVERIFY(validate(supplier).isEmpty());
    supplier.creditCode = QStringLiteral("91350100M000100Y43"); // of the standard's example
    QVERIFY(validate(supplier).isEmpty());
    supplier.creditCode = QStringLiteral("91350100M000100Y44");
    QVERIFY(validate(supplier) == QList{SupplierProblem::CreditCodeForm});

    Factory factory;
    factory.supplier = {1};
    factory.code = QStringLiteral("F1");
    factory.nameEn = QStringLiteral("One");
    QVERIFY(validate(factory).isEmpty());
    factory.territory = QStringLiteral("WORLD");
    factory.capacities = {{QStringLiteral("nice/24"), 1}, {QStringLiteral("nice/24"), 2}};
    QVERIFY((validate(factory) == QList{FactoryProblem::TerritoryForm, FactoryProblem::CategoryForm}));
    factory.territory = QStringLiteral("CN-ZJ");
    factory.capacities = {{QStringLiteral("nice/24"), 0}};
    QVERIFY(validate(factory) == QList{FactoryProblem::CapacityRange});

    FactoryAudit audit;
    audit.onDay = QDate(2026, 6, 1);
    audit.nextOn = audit.onDay;
    audit.result = FactoryAuditResult::Findings;
    QVERIFY((validate(audit) == QList{FactoryAuditProblem::NextTooEarly, FactoryAuditProblem::FindingsMissing}));

    ProductionOrder order;
    order.contract = {1};
    order.factory = {1};
    order.category = QStringLiteral("nice/24");
    order.quantity = 10;
    order.orderedOn = QDate(2026, 6, 1);
    order.days = {QDate(2026, 6, 1), QDate(2026, 6, 30)};
    QVERIFY(validate(order).isEmpty());
    order.quantity = 0;
    order.days.start = QDate(2026, 5, 31);
    QVERIFY((validate(order) == QList{OrderProblem::QuantityRange, OrderProblem::DaysReversed}));
}

void TestSupplierRules::anApprovalCoversAllDays()
{
    const DaySpan year{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    const DaySpan june{QDate(2026, 6, 1), QDate(2026, 6, 30)};
    const Id<Contract> contract{1};
    const Id<Brand> brand{7};
    const auto standing = [&](const QList<FactoryApproval> &approvals, const DaySpan &days) {
        return mayProduce(approvals, contract, brand, days).standing;
    };
    using State = FactoryApprovalState;
    QVERIFY(standing({}, june) == FactoryStanding::NotApproved);
    QVERIFY(standing({approval(State::Approved, year, contract)}, june) == FactoryStanding::Approved);
    QVERIFY(standing({approval(State::Approved, year, {}, brand)}, june) == FactoryStanding::Approved);
    QVERIFY(standing({approval(State::Approved, year, Id<Contract>{2})}, june) == FactoryStanding::NotApproved);
    QVERIFY(standing({approval(State::Approved, year, {}, Id<Brand>{8})}, june) == FactoryStanding::NotApproved);
    const auto late = mayProduce({approval(State::Approved, year, contract)}, contract, brand,
                                 {QDate(2026, 12, 1), QDate(2027, 1, 1)});
    QVERIFY(late.standing == FactoryStanding::OutOfTime);
    QVERIFY(late.valid == year);
    QVERIFY(standing({approval(State::Suspended, year, contract)}, june) == FactoryStanding::Suspended);
    QVERIFY(standing({approval(State::Withdrawn, year, contract)}, june) == FactoryStanding::NotApproved);
    // A suspension for this contract counts before what the brand has approved, on the days that it speaks of.
    const auto suspended = approval(State::Suspended, year, contract);
    const DaySpan next{QDate(2027, 1, 1), QDate(2027, 12, 31)};
    QVERIFY(standing({suspended, approval(State::Approved, year, {}, brand)}, june) == FactoryStanding::Suspended);
    QVERIFY(standing({approval(State::Suspended, year, {}, brand), approval(State::Approved, year, contract)}, june)
            == FactoryStanding::Approved);
    QVERIFY(standing({suspended, approval(State::Approved, next, {}, brand)}, {next.start, next.start})
            == FactoryStanding::Approved);
    // Two that follow each other count as one; a day between them is not approved.
    const DaySpan newYear{QDate(2026, 12, 1), QDate(2027, 1, 31)};
    QVERIFY(standing({approval(State::Approved, next, contract), approval(State::Approved, year, {}, brand)}, newYear)
            == FactoryStanding::Approved);
    const auto gap = mayProduce({approval(State::Approved, year, contract),
                                 approval(State::Approved, {next.start.addDays(1), next.end}, contract)},
                                contract, brand, newYear);
    QVERIFY(gap.standing == FactoryStanding::OutOfTime);
    QVERIFY(gap.valid == year);
}

void TestSupplierRules::capacityIsTheMostParticular()
{
    const QList<FactoryCapacity> capacities{{QStringLiteral("nice/24"), 100}, {QStringLiteral("nice/24/bedding"), 5}};
    QCOMPARE(capacityFor(capacities, QStringLiteral("nice/24/bedding/silk"))->perMonth, 5);
    QCOMPARE(capacityFor(capacities, QStringLiteral("nice/24/towels"))->perMonth, 100);
    QVERIFY(capacityFor(capacities, QStringLiteral("nice/2")) == nullptr);
}

void TestSupplierRules::monthsAddUp()
{
    const auto shares = spreadByMonth({QDate(2026, 1, 31), QDate(2026, 3, 1)}, 100);
    QCOMPARE(shares.size(), 3);
    QCOMPARE(shares.value(QDate(2026, 1, 1)) + shares.value(QDate(2026, 2, 1)) + shares.value(QDate(2026, 3, 1)), 100);
    QCOMPARE(shares.value(QDate(2026, 1, 1)), 3); // one day of thirty
    QVERIFY(rc::check([] {
        const QDate start = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 900));
        const DaySpan days{start, start.addDays(*rc::gen::inRange(0, 900))};
        const qint64 quantity = *rc::gen::inRange<qint64>(1, 1'000'000'000);
        qint64 sum = 0;
        const auto all = spreadByMonth(days, quantity);
        for (const qint64 share : all) {
            RC_ASSERT(share >= 0);
            sum += share;
        }
        RC_ASSERT(sum == quantity);
        RC_ASSERT(all.firstKey() <= days.start && all.lastKey() <= days.end);
    }));
}

void TestSupplierRules::overbookedMonthsAreFound()
{
    const CapacityLoad june{{QDate(2026, 6, 1), QDate(2026, 6, 30)}, 60};
    const CapacityLoad both{{QDate(2026, 6, 1), QDate(2026, 7, 31)}, 61}; // a piece a day
    QVERIFY(overbookedBy(both, {june}, 100).isEmpty());
    const auto full = overbookedBy(both, {june}, 89);
    QCOMPARE(full.size(), 1);
    QCOMPARE(full.first(), (CapacityMonth{QDate(2026, 6, 1), 89, 90}));
    QVERIFY(overbookedBy(both, {june}, 90).isEmpty());
    const auto months = capacityByMonth(90, {june, both}, QDate(2026, 5, 3), QDate(2026, 8, 3));
    QCOMPARE(months.size(), 4);
    QCOMPARE(months[0].booked, 0);
    QCOMPARE(months[2].booked, 31);
}

QTEST_GUILESS_MAIN(TestSupplierRules)
#include "tst_supplierrules.moc"
