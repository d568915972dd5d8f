// The accountant's story after the close: invoices, payments in all their forms, credit notes, certificates, interest;
// and what the books refuse.
#include "core/accounts/accountservice.h"
#include "core/audit/journal.h"
#include "core/royalties/settlement.h"
#include "tests/core/accounts/support.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace lianming;

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void invoicesTheFrozenFigures();
    void refusesWhatIsNotToBeInvoiced();
    void invoicesAllThatIsClosed();
    void invoicesOnceAndAgainAfterACredit();
    void keepsTheDaysOfPayment();
    void chargesByAmount();
    void recordsAPaymentAndItsParts();
    void refusesTooMuch();
    void tellsARepeatedPayment();
    void paysInAnotherCurrency();
    void reversesAllocationsAndPayments();
    void creditsWholeAndPart();
    void setsFreeWhatACreditNoteOverpays();
    void takesCertificates();
    void chargesInterestForNoDayTwice();
    void countsPaymentsByTheirDay();
    void tellsCorrectionsFromWaivers();
    void agesWhatIsOpen();
    void tellsTheInboxWhatIsSettled();
    void twoPeopleAtOnce();
    void aRaceHasOneWinner();
    void postedIsForEver();
    void leavesItsLineInTheHistory();

private:
    [[nodiscard]] AccountService service() const { return AccountService(**m_workspace); }
    Id<Invoice> invoiced(const QString &period, qint64 payable, qint64 vat = 0, qint64 withholding = 0);
    [[nodiscard]] AccountLedger ledger(Currency currency = {}) const { return service().ledger(m_brand, currency); }
    void verifyFoots() const;
    Id<Payment> paid(qint64 amount, const QList<AllocationRequest> &parts, QDate on = QDate(2026, 5, 20));

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< a second person
    Id<Brand> m_brand;
    Id<Contract> m_contract;
};

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QDate issued(2026, 4, 11);
const QDate due(2026, 5, 1);
const QDate today(2026, 6, 1);
const Currency usd = *Currency::find("USD");

} // namespace

void TestAccounts::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    m_brand = test::brandOf(**m_workspace, QStringLiteral("TAIHU"));
    m_contract = test::contractOf(**m_workspace, m_brand, QStringLiteral("TM-2026-0007"));
}

void TestAccounts::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

Id<Invoice> TestAccounts::invoiced(const QString &period, qint64 payable, qint64 vat, qint64 withholding)
{
    const auto statement = test::closedStatement(**m_workspace, m_contract, period, {payable, vat, withholding});
    return service().invoice(statement, {issued, {}});
}

Id<Payment> TestAccounts::paid(qint64 amount, const QList<AllocationRequest> &parts, QDate on)
{
    NewPayment payment;
    payment.brand = m_brand;
    payment.receivedOn = on;
    payment.amount = amount;
    payment.reference = QStringLiteral("BK-1");
    return service().pay(payment, parts);
}

void TestAccounts::verifyFoots() const
{
    for (const Currency currency : service().currencies(m_brand)) {
        const AccountLedger account = ledger(currency);
        QVERIFY(account.foots());
        QCOMPARE(account.footing.balance,
                 account.footing.openCash + account.footing.openTax - account.footing.onAccount);
    }
}

void TestAccounts::invoicesTheFrozenFigures()
{
    const auto id = invoiced(q1, 100'000'00, 6'000'00, 10'000'00);
    const InvoiceItem item = service().get(id);
    QCOMPARE(item.invoice.number, QStringLiteral("INV-2026-0001"));
    QCOMPARE(item.invoice.kind, InvoiceKind::Royalty);
    QCOMPARE(item.invoice.net, 100'000'00);
    QCOMPARE(item.invoice.vat, 6'000'00);
    QCOMPARE(item.invoice.withholding, 10'000'00);
    QCOMPARE(item.invoice.cashDue, 96'000'00);
    QCOMPARE(item.invoice.gross(), 106'000'00);
    QCOMPARE(item.invoice.dueOn, due); // the contract gives 20 days
    QCOMPARE(item.invoice.preparedBy, (**m_workspace).actor.name);
    QCOMPARE(item.contractNumber, QStringLiteral("TM-2026-0007"));
    QCOMPARE(item.brandCode, QStringLiteral("TAIHU"));
    QCOMPARE(item.open.openCash, 96'000'00);
    QCOMPARE(item.open.openTax, 10'000'00);
    QCOMPARE(item.state, InvoiceState::Overdue);
    QCOMPARE(item.daysOverdue, 31);
    QCOMPARE(service().get(QStringLiteral("INV-2026-0001")).invoice, item.invoice);
    VERIFY_ERROR((void)service().get(QStringLiteral("INV-2026-0002")), Error::Kind::NotFound);
    verifyFoots();
}

void TestAccounts::refusesWhatIsNotToBeInvoiced()
{
    Workspace &w = **m_workspace;
    const auto open = test::closedStatement(w, m_contract, q2, {5'00, 0, 0}, false);
    VERIFY_ERROR(service().invoice(open), Error::Kind::Rejected);
    const auto nothing = test::closedStatement(w, m_contract, q1, {0, 0, 0});
    VERIFY_ERROR(service().invoice(nothing), Error::Kind::Rejected);
    const auto credit = test::closedStatement(w, m_contract, QStringLiteral("2026Q3"), {-5'00, 0, 0});
    VERIFY_ERROR(service().invoice(credit), Error::Kind::Rejected);
    // What a restatement changes is in the next open period.
    const auto restated = test::closedStatement(w, m_contract, q1, {7'00, 0, 0}, true, 2);
    VERIFY_ERROR(service().invoice(restated), Error::Kind::Rejected);
    const auto good = test::closedStatement(w, m_contract, QStringLiteral("2026Q4"), {5'00, 0, 0});
    VERIFY_ERROR(service().invoice(good, {issued, issued.addDays(-1)}), Error::Kind::BadInput);
    VERIFY_ERROR(service().invoice({999}), Error::Kind::NotFound);
    QVERIFY(service().list().isEmpty());
}

void TestAccounts::invoicesAllThatIsClosed()
{
    Workspace &w = **m_workspace;
    const auto other = test::contractOf(w, m_brand, QStringLiteral("TM-2026-0001"), QStringLiteral("USD"));
    test::closedStatement(w, m_contract, q1, {100'00, 6'00, 10'00});
    test::closedStatement(w, m_contract, q2, {0, 0, 0});
    test::closedStatement(w, m_contract, QStringLiteral("2026Q3"), {9'00, 0, 0}, false);
    test::closedStatement(w, other, q1, {200'00, 12'00, 20'00});
    QCOMPARE(service().invoiceable().size(), 3);
    Progress progress;
    const InvoicingOutcome out = service().invoiceAll({}, progress);
    QCOMPARE(out.issued.size(), 2);
    QCOMPARE(out.nothingPayable.size(), 1);
    QCOMPARE(out.nothingPayable[0].period, q2);
    const QList<InvoiceItem> list = service().list();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[1].invoice.number, QStringLiteral("INV-2026-0001"));
    QCOMPARE(list[1].contractNumber, QStringLiteral("TM-2026-0001"));
    QCOMPARE(list[1].invoice.currency, usd);
    QCOMPARE(list[0].invoice.number, QStringLiteral("INV-2026-0002"));
    QCOMPARE(service().invoiceAll({}, progress).issued.size(), 0);
    Progress stopped;
    stopped.cancel();
    test::closedStatement(w, other, q2, {1'00, 0, 0});
    VERIFY_ERROR(service().invoiceAll({}, stopped), Error::Kind::Cancelled);
    QCOMPARE(service().list().size(), 2); // all or none
}

void TestAccounts::invoicesOnceAndAgainAfterACredit()
{
    const auto statement = test::closedStatement(**m_workspace, m_contract, q1, {100'00, 6'00, 10'00});
    const auto first = service().invoice(statement, {issued, {}});
    VERIFY_ERROR(service().invoice(statement), Error::Kind::Duplicate);
    service().credit(first, 40'00, QStringLiteral("Wrong address"));
    VERIFY_ERROR(service().invoice(statement), Error::Kind::Duplicate); // only a part
    QVERIFY(service().invoiceable().isEmpty());
    service().credit(first, 60'00, QStringLiteral("Wrong address"));
    QCOMPARE(service().invoiceable().size(), 1);
    const auto second = service().invoice(statement);
    QCOMPARE(service().get(second).invoice.issue, 2);
    QCOMPARE(service().get(first).state, InvoiceState::Credited);
    VERIFY_ERROR(service().invoice(statement), Error::Kind::Duplicate);
    verifyFoots();
    QCOMPARE(ledger().balance(), 106'00);
}

void TestAccounts::keepsTheDaysOfPayment()
{
    const auto bare = test::contractOf(**m_workspace, m_brand, QStringLiteral("TM-2026-0009"), QStringLiteral("CNY"),
                                       QStringLiteral("{}"));
    const auto statement = test::closedStatement(**m_workspace, bare, q1, {100'00, 0, 0});
    const InvoiceItem byDefault = service().get(service().invoice(statement));
    QCOMPARE(byDefault.invoice.issuedOn, today);
    QCOMPARE(byDefault.invoice.dueOn, today.addDays(30));
    const auto next = test::closedStatement(**m_workspace, bare, q2, {100'00, 0, 0});
    const InvoiceItem given = service().get(service().invoice(next, {QDate(2027, 1, 5), QDate(2027, 1, 5)}));
    QCOMPARE(given.invoice.number, QStringLiteral("INV-2027-0001"));
    QCOMPARE(given.invoice.dueOn, QDate(2027, 1, 5));
}

void TestAccounts::chargesByAmount()
{
    NewCharge charge;
    charge.contract = m_contract;
    charge.kind = InvoiceKind::Audit;
    charge.net = 33'35;
    charge.period = q1;
    VERIFY_ERROR(service().charge(charge), Error::Kind::BadInput); // no reason
    charge.reason = QStringLiteral("Shortfall found by the audit of 2026");
    const InvoiceItem item = service().get(service().charge(charge));
    QCOMPARE(item.invoice.vat, 2'00);         // 6 % of 33.35 is 2.001
    QCOMPARE(item.invoice.withholding, 3'34); // 3.335, half up
    QCOMPARE(item.invoice.cashDue, 32'01);
    charge.taxed = false;
    charge.kind = InvoiceKind::Adjustment;
    QCOMPARE(service().get(service().charge(charge)).invoice.cashDue, 33'35);
    charge.net = 0;
    VERIFY_ERROR(service().charge(charge), Error::Kind::BadInput);
    charge.net = 1;
    charge.kind = InvoiceKind::Royalty;
    VERIFY_ERROR(service().charge(charge), Error::Kind::BadInput);
    charge.kind = InvoiceKind::Adjustment;
    charge.net = std::numeric_limits<qint64>::max();
    charge.taxed = true;
    VERIFY_ERROR(service().charge(charge), Error::Kind::BadInput); // with its VAT beyond 64 bits
    charge.taxed = false;
    service().charge(charge);
    VERIFY_ERROR((void)ledger(), Error::Kind::Rejected); // the three are too large together
    VERIFY_ERROR((void)service().aging(), Error::Kind::Rejected);
}

void TestAccounts::recordsAPaymentAndItsParts()
{
    const auto first = invoiced(q1, 100'00, 6'00, 10'00);
    const auto second = invoiced(q2, 50'00);
    const auto id = paid(200'00, {{first, 96'00}, {second, 20'00}});
    PaymentItem item = service().payment(id);
    QCOMPARE(item.payment.number, QStringLiteral("PAY-2026-0001"));
    QCOMPARE(item.allocated, 116'00);
    QCOMPARE(item.onAccount, 84'00);
    QCOMPARE(service().get(first).state, InvoiceState::Uncertified);
    QCOMPARE(service().get(second).state, InvoiceState::Overdue);
    QCOMPARE(service().get(second).open.openCash, 30'00);
    QCOMPARE(service().openItems(m_brand).size(), 2);
    service().allocate(id, {{second, 30'00}});
    QCOMPARE(service().get(second).state, InvoiceState::Paid);
    QCOMPARE(service().payment(item.payment.number).onAccount, 54'00);
    QCOMPARE(service().allocationsOf(second).size(), 2);
    QCOMPARE(service().allocationsOf(id).size(), 3);
    QCOMPARE(service().openItems(m_brand).size(), 1); // the tax of the first
    // 106 + 50 invoiced, 200 paid: the licensee has 44 to its credit, of which 10 wait for a certificate.
    const AccountLedger account = ledger();
    QCOMPARE(account.balance(), -44'00);
    QCOMPARE(account.footing, (LedgerFooting{0, 10'00, 54'00, -44'00}));
    QCOMPARE(account.entries.size(), 3);
    QCOMPARE(account.balanceBefore(QDate(2026, 5, 20)), 156'00);
    QCOMPARE(account.balanceBefore(issued), 0);
    PaymentFilter filter;
    filter.onAccountOnly = true;
    QCOMPARE(service().payments(filter).size(), 1);
}

void TestAccounts::refusesTooMuch()
{
    const auto invoice = invoiced(q1, 100'00, 6'00, 10'00);
    VERIFY_ERROR(paid(50'00, {{invoice, 50'01}}), Error::Kind::Rejected);   // than was paid
    VERIFY_ERROR(paid(500'00, {{invoice, 106'01}}), Error::Kind::Rejected); // than is open
    VERIFY_ERROR(paid(50'00, {{invoice, 0}}), Error::Kind::BadInput);
    VERIFY_ERROR(paid(0, {}), Error::Kind::BadInput);
    VERIFY_ERROR(paid(50'00, {}, today.addDays(1)), Error::Kind::BadInput);
    VERIFY_ERROR(paid(50'00, {{{99}, 1}}), Error::Kind::NotFound);
    QVERIFY(service().payments().isEmpty()); // nothing was kept of any
    const auto note = service().credit(invoice, 10'00, QStringLiteral("Returns"));
    VERIFY_ERROR(paid(50'00, {{note, 1}}), Error::Kind::Rejected);
    const auto stranger = test::brandOf(**m_workspace, QStringLiteral("LUOLAI"));
    NewPayment foreign;
    foreign.brand = stranger;
    foreign.receivedOn = today;
    foreign.amount = 5'00;
    VERIFY_ERROR(service().pay(foreign, {{invoice, 1}}), Error::Kind::Rejected);
    foreign.brand = {99};
    VERIFY_ERROR(service().pay(foreign, {}), Error::Kind::NotFound);
    const auto id = paid(95'00, {{invoice, 90'00}});
    VERIFY_ERROR(service().allocate(id, {{invoice, 5'01}}), Error::Kind::Rejected);
    VERIFY_ERROR(service().allocate(id, {{invoice, 3'00}, {invoice, 3'00}}), Error::Kind::Rejected);
    QCOMPARE(service().payment(id).onAccount, 5'00); // all or none
}

void TestAccounts::tellsARepeatedPayment()
{
    const auto first = paid(50'00, {});
    VERIFY_ERROR(paid(50'00, {}), Error::Kind::Duplicate);
    paid(50'01, {});
    NewPayment again;
    again.brand = m_brand;
    again.receivedOn = QDate(2026, 5, 20);
    again.amount = 50'00;
    again.reference = QStringLiteral("  BK-1 ");
    VERIFY_ERROR(service().pay(again), Error::Kind::Duplicate);
    again.evenIfRepeated = true;
    const auto second = service().pay(again);
    QCOMPARE(service().payment(second).payment.repeat, 2);
    service().reversePayment(first, QStringLiteral("Bounced"));
    service().reversePayment(second, QStringLiteral("Bounced"));
    QCOMPARE(service().payment(paid(50'00, {})).payment.repeat, 3); // it came after all
}

void TestAccounts::paysInAnotherCurrency()
{
    const auto invoice = invoiced(q1, 5'000'00);
    NewPayment payment;
    payment.brand = m_brand;
    payment.receivedOn = QDate(2026, 5, 20);
    payment.currency = usd;
    payment.amount = 1'000'00;
    const auto rate = Rate::parse("7.12345");
    VERIFY_ERROR(service().pay(payment, {{invoice, 5'000'00}}), Error::Kind::BadInput); // no rate
    VERIFY_ERROR(service().pay(payment, {{invoice, 5'000'00, 701'92, rate}}), Error::Kind::BadInput);
    const auto id = service().pay(payment, {{invoice, 5'000'00, {}, rate}});
    QCOMPARE(service().payment(id).onAccount, 298'09);
    const AllocationItem part = service().allocationsOf(invoice).first();
    QCOMPARE(part.allocation.part, 701'91);
    QCOMPARE(part.allocation.rate, *rate);
    QCOMPARE(part.exchangeDifference, QStringLiteral("-0.0207895"));
    QCOMPARE(service().get(invoice).state, InvoiceState::Paid);
    QCOMPARE(service().currencies(m_brand).size(), 2);
    verifyFoots();
    QCOMPARE(ledger().balance(), 0);
    QCOMPARE(ledger().entries.last().kind, LedgerKind::ConvertedIn);
    QCOMPARE(ledger(usd).balance(), -298'09);
    QCOMPARE(ledger(usd).entries.last().kind, LedgerKind::ConvertedOut);
    // A third credited: the dollars go back in proportion, and the rest with the last.
    service().credit(invoice, 1'666'67, QStringLiteral("Returns"));
    QCOMPARE(service().payment(id).onAccount, 298'09 + 233'97);
    service().reversePayment(id, QStringLiteral("Bounced"));
    verifyFoots();
    QCOMPARE(ledger().balance(), 3'333'33);
    QCOMPARE(ledger(usd).balance(), 0);
    VERIFY_ERROR(paid(9'00, {{invoice, 9'00, {}, rate}}), Error::Kind::BadInput); // needs none
}

void TestAccounts::reversesAllocationsAndPayments()
{
    const auto first = invoiced(q1, 100'00);
    const auto second = invoiced(q2, 50'00);
    const auto id = paid(120'00, {{first, 100'00}, {second, 20'00}});
    const auto part = service().allocationsOf(first).first().allocation.id;
    VERIFY_ERROR(service().reverseAllocation(part, QStringLiteral(" ")), Error::Kind::BadInput);
    service().reverseAllocation(part, QStringLiteral("Wrong invoice"));
    VERIFY_ERROR(service().reverseAllocation(part, QStringLiteral("Wrong invoice")), Error::Kind::Rejected);
    QCOMPARE(service().payment(id).onAccount, 100'00);
    QCOMPARE(service().get(first).open.open, 100'00);
    service().allocate(id, {{second, 30'00}});
    verifyFoots();
    VERIFY_ERROR(service().reversePayment(id, {}), Error::Kind::BadInput);
    VERIFY_ERROR(service().reversePayment(id, QStringLiteral("Bounced"), QDate(2026, 5, 19)), Error::Kind::BadInput);
    service().reversePayment(id, QStringLiteral("Bounced"), QDate(2026, 5, 22));
    VERIFY_ERROR(service().reversePayment(id, QStringLiteral("Bounced")), Error::Kind::Rejected);
    VERIFY_ERROR(service().allocate(id, {{second, 1}}), Error::Kind::Rejected);
    const PaymentItem item = service().payment(id);
    QCOMPARE(item.onAccount, 0);
    QCOMPARE(item.reversedOn, QDate(2026, 5, 22));
    QCOMPARE(item.reversalReason, QStringLiteral("Bounced"));
    QCOMPARE(service().get(second).open.open, 50'00);
    verifyFoots();
    QCOMPARE(ledger().balance(), 150'00);
}

void TestAccounts::creditsWholeAndPart()
{
    const auto invoice = invoiced(q1, 100'01, 6'00, 10'00);
    VERIFY_ERROR(service().credit(invoice, 1'00, {}), Error::Kind::BadInput);
    VERIFY_ERROR(service().credit(invoice, 0, QStringLiteral("Returns")), Error::Kind::BadInput);
    VERIFY_ERROR(service().credit(invoice, 1'00, QStringLiteral("Returns"), issued.addDays(-1)), Error::Kind::BadInput);
    VERIFY_ERROR(service().credit(invoice, 100'02, QStringLiteral("Returns")), Error::Kind::Rejected);
    const auto note = service().credit(invoice, 33'34, QStringLiteral("Returns"));
    const InvoiceItem item = service().get(note);
    QCOMPARE(item.invoice.number, QStringLiteral("CN-2026-0001"));
    QCOMPARE(item.refersToNumber, QStringLiteral("INV-2026-0001"));
    QCOMPARE(item.state, InvoiceState::Note);
    QCOMPARE(item.invoice.vat, 2'00);
    QCOMPARE(item.invoice.withholding, 3'33);
    QCOMPARE(item.open, OpenAmounts());
    VERIFY_ERROR(service().credit(note, 1, QStringLiteral("Returns")), Error::Kind::Rejected);
    VERIFY_ERROR(service().credit(invoice, 66'68, QStringLiteral("Returns")), Error::Kind::Rejected);
    service().credit(invoice, 66'67, QStringLiteral("Returns"));
    QCOMPARE(service().get(invoice).open, OpenAmounts());
    QCOMPARE(service().get(invoice).state, InvoiceState::Credited);
    InvoiceFilter filter;
    filter.states = {InvoiceState::Note};
    QCOMPARE(service().list(filter).size(), 2);
    verifyFoots();
    QCOMPARE(ledger().balance(), 0);
}

void TestAccounts::setsFreeWhatACreditNoteOverpays()
{
    const auto invoice = invoiced(q1, 100'00, 6'00, 10'00);
    const auto first = paid(60'00, {{invoice, 60'00}});
    const auto second = paid(46'00, {{invoice, 36'00}}, QDate(2026, 5, 21));
    service().certify({invoice, QStringLiteral("Tax office"), QStringLiteral("T-1"), today, 10'00, {}});
    QCOMPARE(service().get(invoice).state, InvoiceState::Paid);
    service().credit(invoice, 50'00, QStringLiteral("Returns")); // 53.00 with VAT
    const InvoiceItem item = service().get(invoice);
    QCOMPARE(item.open.open, 0);
    QCOMPARE(item.settlement.allocated, 43'00);
    QCOMPARE(service().payment(second).onAccount, 46'00); // the newest money first
    QCOMPARE(service().payment(first).onAccount, 17'00);
    QCOMPARE(service().allocationsOf(invoice).last().allocation.act, AllocationAct::Released);
    verifyFoots();
    service().credit(invoice, 50'00, QStringLiteral("Returns"));
    // The certificate stands: the tax office has the licensee's money, on an invoice that is no more.
    QCOMPARE(service().get(invoice).open, (OpenAmounts{-10'00, 0, -10'00}));
    QCOMPARE(service().payment(first).onAccount, 60'00);
    verifyFoots();
}

void TestAccounts::takesCertificates()
{
    const auto invoice = invoiced(q1, 100'00, 6'00, 10'00);
    QFile scan(m_workspace->folder() + QStringLiteral("/certificate.txt"));
    QVERIFY(scan.open(QIODevice::WriteOnly));
    scan.write("tax paid");
    scan.close();
    NewCertificate request{
        invoice, QStringLiteral(" Tax office "), QStringLiteral("T-1"), QDate(2026, 5, 30), 8'00, scan.fileName()};
    const auto id = service().certify(request);
    const CertificateItem item = service().certificatesOf(invoice).first();
    QCOMPARE(item.certificate.id, id);
    QCOMPARE(item.certificate.authority, QStringLiteral("Tax office"));
    QCOMPARE(item.certificate.fileName, QStringLiteral("certificate.txt"));
    QCOMPARE((**m_workspace).files.read(item.certificate.fileSha256), QByteArray("tax paid"));
    QCOMPARE(service().get(invoice).open, (OpenAmounts{98'00, 96'00, 2'00})); // 2.00 stay open and visible
    VERIFY_ERROR(service().certify(request), Error::Kind::Duplicate);
    request.authority = QStringLiteral("Another office");
    request.file.clear();
    request.amount = 98'01;
    VERIFY_ERROR(service().certify(request), Error::Kind::Rejected);
    request.amount = 0;
    VERIFY_ERROR(service().certify(request), Error::Kind::BadInput);
    request.amount = 5'00;
    request.number = QStringLiteral(" ");
    VERIFY_ERROR(service().certify(request), Error::Kind::BadInput);
    request.number = QStringLiteral("T-1");
    request.taxOn = today.addDays(1);
    VERIFY_ERROR(service().certify(request), Error::Kind::BadInput);
    request.taxOn = today;
    request.file = QStringLiteral("/nowhere/at/all");
    VERIFY_ERROR(service().certify(request), Error::Kind::BadInput);
    request.file.clear();
    service().certify(request);
    QCOMPARE(service().get(invoice).open, (OpenAmounts{93'00, 93'00, 0})); // 3.00 more than expected count as paid
    verifyFoots();
    service().reverseCertificate(id, QStringLiteral("Illegible"));
    VERIFY_ERROR(service().reverseCertificate(id, QStringLiteral("Illegible")), Error::Kind::Rejected);
    QCOMPARE(service().get(invoice).open, (OpenAmounts{101'00, 96'00, 5'00}));
    request.authority = QStringLiteral("Tax office");
    service().certify(request); // the number is free again
    QCOMPARE(service().get(invoice).open, (OpenAmounts{96'00, 96'00, 0}));
    verifyFoots();
}

void TestAccounts::chargesInterestForNoDayTwice()
{
    // 960.00 in cash, a thousandth a day: 0.96 for each day after 1 May.
    const auto invoice = invoiced(q1, 1'000'00, 60'00, 100'00);
    QCOMPARE(service().interest(invoice, due).due, 0);
    const InterestPreview preview = service().interest(invoice, QDate(2026, 5, 11));
    QVERIFY(preview.agreed);
    QCOMPARE(preview.run, 9'60);
    QCOMPARE(preview.days, (DaySpan{QDate(2026, 5, 2), QDate(2026, 5, 11)}));
    const auto note = service().postInterest(invoice, QDate(2026, 5, 11));
    const InvoiceItem item = service().get(note);
    QCOMPARE(item.invoice.kind, InvoiceKind::Interest);
    QCOMPARE(item.invoice.net, 9'60);
    QCOMPARE(item.invoice.cashDue, 9'60);
    QCOMPARE(item.refersToNumber, QStringLiteral("INV-2026-0001"));
    QCOMPARE(item.invoice.interestDays, preview.days);
    VERIFY_ERROR(service().postInterest(invoice, QDate(2026, 5, 11)), Error::Kind::Rejected);
    VERIFY_ERROR(service().postInterest(invoice, QDate(2026, 5, 5)), Error::Kind::Rejected);
    VERIFY_ERROR(service().postInterest(invoice, today.addDays(1)), Error::Kind::Rejected);
    VERIFY_ERROR(service().postInterest(note, today), Error::Kind::Rejected); // none on interest
    // Paid in full on the 20th: the days until then stay owed.
    paid(960'00, {{invoice, 960'00}});
    const InterestPreview rest = service().interest(invoice, today);
    QCOMPARE(rest.run, 18'24); // 19 days
    QCOMPARE(rest.posted, 9'60);
    QCOMPARE(rest.due, 8'64);
    service().postInterest(invoice, today);
    QCOMPARE(service().interest(invoice, today).due, 0);
    QCOMPARE(service().interest(invoice, today.addDays(100)).due, 0);
    verifyFoots();
    // A contract that says nothing about it.
    const auto bare =
        test::contractOf(**m_workspace, m_brand, QStringLiteral("TM-2026-0009"), QStringLiteral("CNY"),
                         QStringLiteral(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "8"}]}]})"));
    const auto other = service().invoice(test::closedStatement(**m_workspace, bare, q1, {1'00, 0, 0}), {issued, due});
    QVERIFY(!service().interest(other, today).agreed);
    VERIFY_ERROR(service().postInterest(other, today), Error::Kind::Rejected);
}

void TestAccounts::countsPaymentsByTheirDay()
{
    const auto invoice = invoiced(q1, 1'000'00);
    const auto first = paid(500'00, {{invoice, 500'00}}, QDate(2026, 5, 11));
    // 10 days on 1,000, then on 500.
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 21)).run, 15'00);
    // What bounced never came.
    service().reversePayment(first, QStringLiteral("Bounced"));
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 21)).run, 20'00);
    // Paid and later credited: the money that the credit note set free was there until then.
    paid(1'000'00, {{invoice, 1'000'00}}, QDate(2026, 5, 11));
    service().credit(invoice, 400'00, QStringLiteral("Returns"), QDate(2026, 5, 25));
    QCOMPARE(service().interest(invoice, today).run, 10'00);
    // A credit note counts from its day.
    const auto second = invoiced(q2, 1'000'00);
    service().credit(second, 400'00, QStringLiteral("Returns"), QDate(2026, 5, 11));
    QCOMPARE(service().interest(second, QDate(2026, 5, 21)).run, 16'00);
}

void TestAccounts::tellsCorrectionsFromWaivers()
{
    const auto invoice = invoiced(q1, 1'000'00);
    const auto note = service().postInterest(invoice, QDate(2026, 5, 21)); // 20.00
    // A waiver: the days are not asked for again.
    service().credit(note, 5'00, QStringLiteral("Goodwill"));
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 31)).due, 10'00);
    // A payment recorded late shows that 20.00 were too much: 12.00 had run; the credit note was part of the
    // correction.
    const auto late = paid(800'00, {{invoice, 800'00}}, QDate(2026, 5, 11));
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 21)).run, 12'00);
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 31)).run, 14'00);
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 31)).due, 0); // 15.00 were asked for and stand
    service().credit(note, 3'00, QStringLiteral("Paid on 11 May"));
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 31)).due, 2'00);
    // It bounced: what was asked for was right, and what was credited is a waiver.
    service().reversePayment(late, QStringLiteral("Bounced"));
    QCOMPARE(service().interest(invoice, QDate(2026, 5, 31)).due, 10'00);
}

void TestAccounts::agesWhatIsOpen()
{
    invoiced(q1, 100'00, 6'00, 10'00); // due on 1 May, 31 days ago
    const auto bare = test::contractOf(**m_workspace, m_brand, QStringLiteral("TM-2026-0009"));
    const auto dated = [&](const QString &period, int days, qint64 net) {
        return service().invoice(test::closedStatement(**m_workspace, bare, period, {net, 0, 0}),
                                 {QDate(2026, 1, 1), today.addDays(-days)});
    };
    dated(q1, 0, 1'00);
    dated(q2, 30, 2'00);
    dated(QStringLiteral("2026Q3"), 90, 4'00);
    dated(QStringLiteral("2026Q4"), 91, 8'00);
    paid(50'00, {});
    const QList<AgingRow> rows = service().aging();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].cash, (std::array<qint64, agingBuckets>{1'00, 2'00, 96'00, 4'00, 8'00}));
    QCOMPARE(rows[0].overdue, 110'00);
    QCOMPARE(rows[0].openTax, 10'00);
    QCOMPARE(rows[0].onAccount, 50'00);
    QCOMPARE(rows[0].openInvoices, 5);
    QCOMPARE(rows[0].balance, 71'00);
    QCOMPARE(rows[0].balance, ledger().balance());
}

void TestAccounts::tellsTheInboxWhatIsSettled()
{
    Connection &db = m_workspace->db();
    const auto statement = test::closedStatement(**m_workspace, m_contract, q1, {100'00, 6'00, 10'00});
    QVERIFY(settlementStates(db).isEmpty());
    const auto invoice = service().invoice(statement, {issued, {}});
    StatementSettlement state = settlementStates(db, m_contract).value(statement.value);
    QCOMPARE(state.number, QStringLiteral("INV-2026-0001"));
    QCOMPARE(state.dueOn, due);
    QCOMPARE(state.open, 106'00);
    QVERIFY(!state.isPaid());
    paid(96'00, {{invoice, 96'00}});
    service().certify({invoice, QStringLiteral("Tax office"), QStringLiteral("T-1"), today, 10'00, {}});
    QVERIFY(settlementStates(db, {}, m_brand.value).value(statement.value).isPaid());
    QVERIFY(settlementStates(db, {}, m_brand.value + 1).isEmpty());
    service().credit(invoice, 100'00, QStringLiteral("Mistaken"));
    QVERIFY(settlementStates(db).isEmpty()); // as if it had not been invoiced
    const auto again = service().invoice(statement, {issued, {}});
    QCOMPARE(settlementStates(db).value(statement.value).invoice, again.value);
}

void TestAccounts::twoPeopleAtOnce()
{
    const auto statement = test::closedStatement(**m_workspace, m_contract, q1, {100'00, 0, 0});
    AccountService other(*m_other);
    // Both see the statement on their list.
    QCOMPARE(service().invoiceable().size(), 1);
    QCOMPARE(other.invoiceable().size(), 1);
    const auto invoice = other.invoice(statement, {issued, {}});
    VERIFY_ERROR(service().invoice(statement), Error::Kind::Duplicate);
    const auto payment = paid(100'00, {});
    NewPayment same;
    same.brand = m_brand;
    same.receivedOn = QDate(2026, 5, 20);
    same.amount = 100'00;
    same.reference = QStringLiteral("BK-1");
    VERIFY_ERROR(other.pay(same), Error::Kind::Duplicate);
    other.allocate(payment, {{invoice, 70'00}});
    VERIFY_ERROR(service().allocate(payment, {{invoice, 70'00}}), Error::Kind::Rejected);
    other.postInterest(invoice, today);
    VERIFY_ERROR(service().postInterest(invoice, today), Error::Kind::Rejected);
    // The database keeps it too, whatever a program believes.
    const auto posting = [&](const char *sql) {
        Transaction tx(m_workspace->db());
        m_workspace->db().execute(QString::fromLatin1(sql));
    };
    VERIFY_ERROR(
        posting("INSERT INTO invoice (number, kind, brand_id, contract_id, statement_id, issue, period, currency, "
                "net_minor, vat_minor, withholding_minor, cash_due_minor, issued_on, due_on, prepared_by, reason, "
                "posted_at) SELECT 'X', kind, brand_id, contract_id, statement_id, issue, period, currency, "
                "net_minor, vat_minor, withholding_minor, cash_due_minor, issued_on, due_on, prepared_by, reason, "
                "posted_at FROM invoice WHERE kind = 'royalty'"),
        Error::Kind::Duplicate);
    VERIFY_ERROR(
        posting("INSERT INTO allocation (payment_id, invoice_id, amount_minor, part_minor, rate, value_on, "
                "allocated_on, act, reason, recorded_by, posted_at) SELECT payment_id, invoice_id, 3100, 3100, "
                "rate, value_on, allocated_on, act, reason, recorded_by, posted_at FROM allocation"),
        Error::Kind::Rejected);
    VERIFY_ERROR(
        posting("INSERT INTO invoice (number, kind, brand_id, contract_id, issue, period, currency, net_minor, "
                "vat_minor, withholding_minor, cash_due_minor, issued_on, due_on, refers_to_id, prepared_by, "
                "reason, posted_at) SELECT 'X', 'credit_note', brand_id, contract_id, 1, '', currency, 10001, 0, "
                "0, 10001, issued_on, due_on, id, '', 'why', posted_at FROM invoice WHERE kind = 'royalty'"),
        Error::Kind::Rejected);
    VERIFY_ERROR(
        posting("INSERT INTO invoice (number, kind, brand_id, contract_id, issue, period, currency, net_minor, "
                "vat_minor, withholding_minor, cash_due_minor, issued_on, due_on, refers_to_id, interest_from, "
                "interest_to, prepared_by, reason, posted_at) SELECT 'X', kind, brand_id, contract_id, 1, '', "
                "currency, 1, 0, 0, 1, issued_on, due_on, refers_to_id, interest_to, interest_to, '', '', "
                "posted_at FROM invoice WHERE kind = 'interest'"),
        Error::Kind::Rejected);
}

void TestAccounts::aRaceHasOneWinner()
{
    // Two programs at the very same moment: one posts, the other is told why not.
    const auto statement = test::closedStatement(**m_workspace, m_contract, q1, {100'00, 0, 0});
    const auto race = [this](const std::function<void(AccountService &)> &act) {
        std::atomic<int> ready = 0;
        std::atomic<int> won = 0;
        std::atomic<int> told = 0;
        std::vector<std::thread> people;
        for (int i = 0; i < 2; ++i) {
            people.emplace_back([&] {
                const auto workspace = m_workspace->another(QStringLiteral("Racer"));
                AccountService service(*workspace);
                ++ready;
                while (ready < 2)
                    std::this_thread::yield();
                try {
                    act(service);
                    ++won;
                } catch (const Error &error) {
                    told += error.kind() == Error::Kind::Duplicate || error.kind() == Error::Kind::Rejected;
                }
            });
        }
        for (std::thread &person : people)
            person.join();
        return won == 1 && told == 1;
    };
    QVERIFY(race([&](AccountService &service) { service.invoice(statement, {issued, {}}); }));
    const Id<Invoice> invoice = service().get(QStringLiteral("INV-2026-0001")).invoice.id;
    NewPayment payment;
    payment.brand = m_brand;
    payment.receivedOn = QDate(2026, 5, 20);
    payment.amount = 60'00;
    QVERIFY(race([&](AccountService &service) { service.pay(payment); }));
    const Id<Payment> paid = service().payment(QStringLiteral("PAY-2026-0001")).payment.id;
    QVERIFY(race([&](AccountService &service) { service.allocate(paid, {{invoice, 40'00}}); }));
    QVERIFY(race([&](AccountService &service) { service.postInterest(invoice, today); }));
    QVERIFY(race([&](AccountService &service) { service.credit(invoice, 60'00, QStringLiteral("Returns")); }));
    QVERIFY(race([&](AccountService &service) { service.reversePayment(paid, QStringLiteral("Bounced")); }));
    verifyFoots();
}

void TestAccounts::postedIsForEver()
{
    const auto invoice = invoiced(q1, 100'00, 6'00, 10'00);
    const auto payment = paid(100'00, {{invoice, 20'00}});
    service().reversePayment(payment, QStringLiteral("Bounced"));
    service().certify({invoice, QStringLiteral("Tax office"), QStringLiteral("T-1"), today, 10'00, {}});
    for (const char *table : {"invoice", "payment", "payment_reversal", "allocation", "withholding_certificate"}) {
        for (const char *sql : {"UPDATE %1 SET posted_at = ''", "DELETE FROM %1"}) {
            Transaction tx(m_workspace->db());
            VERIFY_ERROR(m_workspace->db().execute(QString::fromLatin1(sql).arg(QLatin1String(table))),
                         Error::Kind::Rejected);
        }
    }
}

void TestAccounts::leavesItsLineInTheHistory()
{
    const auto invoice = invoiced(q1, 100'00, 6'00, 10'00);
    const auto payment = paid(100'00, {{invoice, 96'00}});
    service().certify({invoice, QStringLiteral("Tax office"), QStringLiteral("T-1"), today, 10'00, {}});
    service().credit(invoice, 100'00, QStringLiteral("Mistaken"));
    service().reversePayment(payment, QStringLiteral("Bounced"));
    const auto acts = [](const QList<HistoryEntry> &history) {
        QStringList out;
        for (const HistoryEntry &entry : history)
            out.prepend(entry.action);
        return out.join(u' ');
    };
    QCOMPARE(acts(service().history(invoice)), QStringLiteral("created allocated certified credited released"));
    QCOMPARE(acts(service().history(payment)), QStringLiteral("created allocated released reversed"));
    QCOMPARE(service().history(invoice)[3].changes.first().after, QStringLiteral("CNY 96.00"));
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
