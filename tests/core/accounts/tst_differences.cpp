// What restatements changed after a contract's last period: invoiced or credited once, by documents that name them.
#include "core/accounts/accountservice.h"
#include "core/outlook/outlookservice.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");

} // namespace

/// A contract of two quarters at 10 %, with 6 % VAT and 10 % withheld; both closed with 100.00 and invoiced.
class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void invoicesWhatIsOwedMore();
    void creditsWhatIsOwedLess();
    void creditsSeveralInvoices();
    void usesUpACreditFirst();
    void opensAgainWhenItsInvoiceIsCredited();
    void leavesItToAnOpenPeriod();
    void namesTheRestatement();
    void settlesForTheOutlook();
    void isSettledByOneOfTwo();

private:
    void settle(const QString &period, qint64 gross);
    void restate(const QString &period, qint64 gross);
    [[nodiscard]] AccountService service() const { return AccountService(**m_workspace); }
    [[nodiscard]] qint64 unsettled() const;
    [[nodiscard]] Invoice onlyOne(const QList<Id<Invoice>> &ids) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other;
    Id<Contract> m_contract;
};

void TestDifferences::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    ReportingFixture fixture;
    fixture.end = QStringLiteral("2026-06-30");
    fixture.terms = QStringLiteral(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}],)"
                                   R"( "tax": {"vat_percent": "6", "withholding_percent": "10"}})");
    m_contract = makeReportingContract(**m_workspace, fixture);
    settle(q1, 100'000);
    settle(q2, 100'000);
    Progress progress;
    QCOMPARE(service().invoiceAll({}, progress).issued.size(), 2);
}

void TestDifferences::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestDifferences::settle(const QString &period, qint64 gross)
{
    const auto id = report(**m_workspace, m_contract, period, {{"A", gross}});
    calculate(**m_workspace, m_contract);
    closePeriod(**m_workspace, *m_other, id);
}

void TestDifferences::restate(const QString &period, qint64 gross)
{
    const auto id = RoyaltyService(**m_workspace).restate(m_contract, period, QStringLiteral("A page was missing"));
    Statement(m_workspace->db(), QStringLiteral("UPDATE statement_line SET gross_minor = ? WHERE statement_id = ?"))
        .bind(gross, id)
        .run();
    calculate(**m_workspace, m_contract);
    closePeriod(**m_workspace, *m_other, id);
}

qint64 TestDifferences::unsettled() const
{
    Progress progress;
    return RoyaltyService(**m_workspace).calculate(m_contract, progress).unsettled;
}

Invoice TestDifferences::onlyOne(const QList<Id<Invoice>> &ids) const
{
    return ids.size() == 1 ? service().get(ids.first()).invoice : Invoice();
}

void TestDifferences::invoicesWhatIsOwedMore()
{
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
    restate(q2, 150'000);
    QCOMPARE(unsettled(), 5'000);
    const Invoice invoice = onlyOne(service().settle(m_contract));
    QCOMPARE(invoice.kind, InvoiceKind::Adjustment);
    QCOMPARE(invoice.net, 5'000);
    QCOMPARE(invoice.vat, 300);
    QCOMPARE(invoice.withholding, 500);
    QCOMPARE(unsettled(), 0);
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected); // once only
    // A later restatement leaves only what it adds.
    restate(q1, 120'000);
    QCOMPARE(unsettled(), 2'000);
    QCOMPARE(onlyOne(service().settle(m_contract)).net, 2'000);
    QVERIFY(!service().difference(m_contract));
}

void TestDifferences::creditsWhatIsOwedLess()
{
    restate(q1, 70'000);
    QCOMPARE(unsettled(), -3'000);
    const Invoice note = onlyOne(service().settle(m_contract));
    QCOMPARE(note.kind, InvoiceKind::CreditNote);
    QCOMPARE(note.period, q1); // on the period's own invoice
    QCOMPARE(note.net, 3'000);
    QCOMPARE(note.vat, 180);
    QCOMPARE(unsettled(), 0);
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
    // Right again: what was credited is invoiced.
    restate(q1, 100'000);
    QCOMPARE(unsettled(), 3'000);
    QCOMPARE(onlyOne(service().settle(m_contract)).kind, InvoiceKind::Adjustment);
    QCOMPARE(unsettled(), 0);
    // And taken back: the adjustment itself is credited, after the period's.
    restate(q1, 0);
    const auto notes = service().settle(m_contract);
    qint64 sum = 0;
    for (const Id<Invoice> id : notes)
        sum += service().get(id).invoice.net;
    QCOMPARE(sum, 10'000);
    QCOMPARE(unsettled(), 0);
    // Nothing of it is invoiced again: the period was, and is settled.
    QVERIFY(service().invoiceable().isEmpty());
    const Id<SalesStatement> first = StatementRepository(m_workspace->db()).ofContract(m_contract).first().id;
    VERIFY_ERROR((void)service().invoice(first), Error::Kind::Duplicate);
}

void TestDifferences::creditsSeveralInvoices()
{
    // More than the period's own invoice has left.
    (void)service().credit(service().list().last().invoice.id, 8'000, QStringLiteral("waived"));
    restate(q1, 50'000);
    const auto notes = service().settle(m_contract);
    QCOMPARE(notes.size(), 2);
    QCOMPARE(service().get(notes[0]).invoice.period, q1);
    QCOMPARE(service().get(notes[0]).invoice.net, 2'000);
    QCOMPARE(service().get(notes[1]).invoice.period, q2);
    QCOMPARE(service().get(notes[1]).invoice.net, 3'000);
    QCOMPARE(unsettled(), 0);
    // More than is invoiced at all: nothing is posted.
    (void)service().credit(service().get(notes[1]).invoice.refersTo, 7'000, QStringLiteral("waived"));
    restate(q1, 0);
    const auto before = service().list().size();
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
    QCOMPARE(service().list().size(), before);
    QCOMPARE(unsettled(), -5'000);
}

/// Returns left a credit in the last period, which no later one takes up: what is owed more is set against it.
void TestDifferences::usesUpACreditFirst()
{
    ReportingFixture fixture;
    fixture.number = QStringLiteral("TM-2026-0008");
    fixture.end = QStringLiteral("2026-06-30");
    fixture.terms = QStringLiteral(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}],)"
                                   R"( "marketing_fund": {"percent": "2"}})");
    m_contract = makeReportingContract(**m_workspace, fixture);
    settle(q1, 100'000);
    settle(q2, -25'000); // the fund falls by 5.00; royalties that were paid do not
    const auto carried = RoyaltyService(**m_workspace).ledger(m_contract).last().amount("carried_forward");
    QCOMPARE(carried, -500);
    restate(q1, 104'000); // 4.00 of royalties and 0.80 of the fund more
    const auto found = service().difference(m_contract);
    QVERIFY(found.has_value());
    QCOMPARE(found->minor, 480);
    QCOMPARE(found->credit, 500);
    QCOMPARE(found->due(), 0);
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
    restate(q1, 200'000);
    QCOMPARE(onlyOne(service().settle(m_contract)).net, 12'000 - 500);
    QCOMPARE(service().difference(m_contract)->due(), 0); // the rest is the credit
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
}

void TestDifferences::opensAgainWhenItsInvoiceIsCredited()
{
    restate(q2, 150'000);
    const Invoice wrong = onlyOne(service().settle(m_contract));
    (void)service().credit(wrong.id, 1'000, QStringLiteral("goodwill"));
    QCOMPARE(unsettled(), 0); // a part is a waiver, as with a period's invoice
    (void)service().credit(wrong.id, 4'000, QStringLiteral("wrong address"));
    QCOMPARE(unsettled(), 5'000);
    QCOMPARE(onlyOne(service().settle(m_contract)).net, 5'000);
    QCOMPARE(unsettled(), 0);
}

void TestDifferences::leavesItToAnOpenPeriod()
{
    ReportingFixture fixture;
    fixture.number = QStringLiteral("TM-2026-0008");
    fixture.terms = QStringLiteral(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}]})");
    m_contract = makeReportingContract(**m_workspace, fixture);
    settle(q1, 100'000);
    restate(q1, 150'000);
    QVERIFY(!service().difference(m_contract));
    VERIFY_ERROR((void)service().settle(m_contract), Error::Kind::Rejected);
}

void TestDifferences::namesTheRestatement()
{
    restate(q2, 150'000);
    const auto ids = service().settle(m_contract);
    const InvoiceItem item = service().get(ids.at(0));
    const SalesStatement second = StatementRepository(m_workspace->db()).get(item.restates);
    QCOMPARE(second.period, q2);
    QCOMPARE(second.edition, 2);
    QCOMPARE(item.invoice.reason, QStringLiteral("TM-2026-0007 2026Q2 (2): A page was missing"));
    QVERIFY(!service().list().last().restates.isSet());
    QStringList acts;
    for (const HistoryEntry &entry : historyOf(m_workspace->db(), "statement", second.id.value))
        acts.append(entry.action);
    QVERIFY(acts.contains(QStringLiteral("invoiced")));
    // It stands for good.
    for (const char *sql : {"UPDATE restatement_document SET amount_minor = 1", "DELETE FROM restatement_document"}) {
        Transaction tx(m_workspace->db());
        VERIFY_ERROR(m_workspace->db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    }
}

void TestDifferences::settlesForTheOutlook()
{
    restate(q2, 150'000);
    const OutlookService outlook(**m_workspace);
    const QDate today(2026, 6, 1);
    const Accrual before = outlook.accrual(today);
    QCOMPARE(before.totals.at(0).minor, 5'000);
    QVERIFY(before.rows.at(0).isAdjustment);
    QCOMPARE(before.rows.at(0).period, q2);
    (void)service().settle(m_contract);
    QVERIFY(outlook.accrual(today).rows.isEmpty());
    QCOMPARE(outlook.accrual(today.addDays(-1)).totals.at(0).minor,
             10'000 + 15'000 * 61 / 91 + 1); // nothing closed yet
}

void TestDifferences::isSettledByOneOfTwo()
{
    restate(q2, 150'000);
    AccountService other(*m_other);
    QVERIFY(other.difference(m_contract).has_value());
    (void)service().settle(m_contract);
    VERIFY_ERROR((void)other.settle(m_contract), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"
