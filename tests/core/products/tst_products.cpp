#include "core/audit/journal.h"
#include "core/products/productservice.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

/// The register of what may be sold since when.
class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void approvedByItsDays();
    void validates();
    void keepsAndFinds();
    void movesThroughItsStates();
    void refuses();

private:
    [[nodiscard]] LicensedProduct product(const char *sku) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Contract> m_contract;
};

void TestProducts::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_contract = makeReportingContract(**m_workspace);
}

void TestProducts::cleanup()
{
    m_workspace.reset();
}

LicensedProduct TestProducts::product(const char *sku) const
{
    LicensedProduct out;
    out.contract = m_contract;
    out.sku = QString::fromUtf8(sku);
    out.nameZh = QStringLiteral("飞天蚕丝被");
    return out;
}

void TestProducts::approvedByItsDays()
{
    const DaySpan quarter{{2026, 4, 1}, {2026, 6, 30}};
    LicensedProduct one = product("A");
    QVERIFY(!one.isApprovedFor({2026, 5, 1}, quarter));
    one.state = ProductState::Released;
    one.releasedOn = QDate(2026, 5, 1);
    QVERIFY(!one.isApprovedFor({2026, 4, 30}, quarter));
    QVERIFY(one.isApprovedFor({2026, 5, 1}, quarter));
    QVERIFY(one.isApprovedFor({}, quarter));
    QVERIFY(!one.isApprovedFor({}, {{2026, 1, 1}, {2026, 3, 31}}));
    one.state = ProductState::Withdrawn;
    one.withdrawnOn = QDate(2026, 6, 1);
    QVERIFY(one.isApprovedFor({2026, 6, 1}, quarter));
    QVERIFY(!one.isApprovedFor({2026, 6, 2}, quarter));
    QVERIFY(one.isApprovedFor({}, quarter));
    QVERIFY(!one.isApprovedFor({}, {{2026, 7, 1}, {2026, 9, 30}}));
}

void TestProducts::validates()
{
    QVERIFY(validate(product("A")).isEmpty());
    QCOMPARE(validate(product("")), QList{ProductProblem::SkuMissing});
    QCOMPARE(validate(product(" A")), QList{ProductProblem::SkuForm});
    LicensedProduct bad = product("A");
    bad.nameZh = QStringLiteral(" ");
    bad.state = ProductState::Released;
    QCOMPARE(validate(bad), (QList{ProductProblem::NameMissing, ProductProblem::ReleaseMissing}));
    bad = product("A");
    bad.state = ProductState::Withdrawn;
    QCOMPARE(validate(bad), QList{ProductProblem::WithdrawalMissing});
    bad.releasedOn = QDate(2026, 2, 1);
    bad.withdrawnOn = QDate(2026, 1, 1);
    QCOMPARE(validate(bad), QList{ProductProblem::DaysReversed});
    for (const ProductState state : productStates)
        QVERIFY(parseProductState(QString::fromLatin1(productStateCode(state))) == state);
}

void TestProducts::keepsAndFinds()
{
    ProductService service(**m_workspace);
    LicensedProduct second = product("B-2");
    second.nameEn = QStringLiteral("Apsaras duvet");
    second.state = ProductState::Released;
    second.releasedOn = QDate(2026, 1, 15);
    const Id<LicensedProduct> id = service.add(second);
    (void)service.add(product("A-1"));
    const QList<LicensedProduct> all = service.list(m_contract);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].sku, QStringLiteral("A-1"));
    second.id = id;
    QCOMPARE(all[1], second);
    QCOMPARE(service.find(m_contract, QStringLiteral("B-2"))->id, id);
    QVERIFY(!service.find(m_contract, QStringLiteral("b-2")));
    second.nameEn = QStringLiteral("Duvet");
    service.change(second);
    QCOMPARE(service.find(m_contract, QStringLiteral("B-2"))->nameEn, QStringLiteral("Duvet"));
    VERIFY_ERROR(service.change(second), Error::Kind::Conflict);
    QCOMPARE(historyOf(m_workspace->db(), "licensed_product", id.value).size(), 2);
}

void TestProducts::movesThroughItsStates()
{
    ProductService service(**m_workspace);
    const Id<LicensedProduct> id = service.add(product("A"));
    const auto now = [&] {
        return service.find(m_contract, QStringLiteral("A")).value();
    };
    service.setState(id, 1, ProductState::Released, {2026, 2, 1});
    QCOMPARE(now().releasedOn, std::optional(QDate(2026, 2, 1)));
    VERIFY_ERROR(service.setState(id, 2, ProductState::Withdrawn, {2026, 1, 1}), Error::Kind::BadInput);
    service.setState(id, 2, ProductState::Withdrawn, {2026, 3, 1});
    QCOMPARE(now().state, ProductState::Withdrawn);
    QCOMPARE(now().withdrawnOn, std::optional(QDate(2026, 3, 1)));
    VERIFY_ERROR(service.setState(id, 2, ProductState::Released, {2026, 4, 1}), Error::Kind::Conflict);
    service.setState(id, 3, ProductState::Released, {2026, 4, 1});
    QVERIFY(!now().withdrawnOn);
    service.setState(id, 4, ProductState::InReview, {2026, 4, 2});
    QVERIFY(!now().releasedOn);
    VERIFY_ERROR(service.setState({4711}, 1, ProductState::InReview, {2026, 4, 2}), Error::Kind::NotFound);
}

void TestProducts::refuses()
{
    ProductService service(**m_workspace);
    (void)service.add(product("A"));
    VERIFY_ERROR((void)service.add(product("A")), Error::Kind::Duplicate);
    VERIFY_ERROR((void)service.add(product("")), Error::Kind::BadInput);
    LicensedProduct lost = product("B");
    lost.contract = {4711};
    VERIFY_ERROR((void)service.add(lost), Error::Kind::NotFound);
    QCOMPARE(service.list(m_contract).size(), 1);
}

QTEST_GUILESS_MAIN(TestProducts)

#include "tst_products.moc"
