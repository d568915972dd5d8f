// What the sample has to show of royalties after the closing: accounts, restatements, lines in question, audits,
// agents, reminders and the look ahead.
#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"
#include "core/demo/demoworkspace.h"
#include "core/outlook/outlookservice.h"
#include "core/products/productservice.h"
#include "core/royalties/auditservice.h"
#include "core/royalties/exceptionservice.h"
#include "core/royalties/payees.h"
#include "core/royalties/reminders.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/statementcompare.h"
#include "tests/support/testworkspace.h"

#include <algorithm>
#include <memory>

using namespace lianming;

namespace {

/// The workspace stands where the sample does, for as long as this lives.
class SampleDay
{
public:
    explicit SampleDay(Workspace &w) : m_w(&w), m_before(w.clock) { w.clock = Clock(DemoWorkspace::today()); }
    ~SampleDay() { m_w->clock = m_before; }
    SampleDay(const SampleDay &) = delete;
    SampleDay &operator=(const SampleDay &) = delete;

private:
    Workspace *m_w;
    Clock m_before;
};

Id<Contract> contractOf(Workspace &w, const char *number)
{
    return reportingContract(w.db, QString::fromLatin1(number)).id;
}

/// The editions of a period, the booked one first.
QList<SalesStatement> editionsOf(Workspace &w, const char *number, const char *period)
{
    QList<SalesStatement> out = StatementRepository(w.db).ofContract(contractOf(w, number));
    out.removeIf([period](const SalesStatement &s) { return s.period != QLatin1StringView(period); });
    return out;
}

InvoiceItem invoiceOf(Workspace &w, const char *number, const char *period)
{
    InvoiceFilter filter;
    filter.contract = contractOf(w, number);
    for (const InvoiceItem &item : AccountService(w).list(filter)) {
        if (item.invoice.kind == InvoiceKind::Royalty && item.invoice.period == QLatin1StringView(period))
            return item;
    }
    return {};
}

} // namespace

class TestDemoRoyalties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void invoicesStandInTheirStates();
    void everyLedgerFoots();
    void paymentsAreOfManyKinds();
    void aClosedPeriodIsRestated();
    void linesAreInQuestion();
    void productsAreRegistered();
    void auditsAreKept();
    void agentsAndRightsHoldersGetTheirPart();
    void lateOnesAreReminded();
    void theOutlookSeesShortfalls();

private:
    std::unique_ptr<TestWorkspace> m_w;
};

void TestDemoRoyalties::initTestCase()
{
    m_w = std::make_unique<TestWorkspace>();
    Progress progress;
    DemoWorkspace::create(**m_w, progress);
}

void TestDemoRoyalties::invoicesStandInTheirStates()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const AccountService accounts(w);
    std::map<InvoiceState, int> states;
    std::map<InvoiceKind, int> kinds;
    for (const InvoiceItem &item : accounts.list()) {
        ++states[item.state];
        ++kinds[item.invoice.kind];
        QVERIFY(item.invoice.issuedOn < DemoWorkspace::today().date());
    }
    QCOMPARE(states[InvoiceState::Open], 3);
    QCOMPARE(states[InvoiceState::PartPaid], 2);
    QCOMPARE(states[InvoiceState::Overdue], 2);
    QCOMPARE(states[InvoiceState::Uncertified], 1);
    QCOMPARE(states[InvoiceState::Credited], 1);
    QCOMPARE(states[InvoiceState::Note], 2);
    QVERIFY(states[InvoiceState::Paid] > 60);
    QCOMPARE(kinds[InvoiceKind::Interest], 2);
    QCOMPARE(kinds[InvoiceKind::Audit], 1);
    QCOMPARE(kinds[InvoiceKind::CreditNote], 2);
    // Whatever is closed is invoiced, but for the one closed since the fifth of the month.
    QList<InvoiceCandidate> left = accounts.invoiceable();
    left.removeIf([](const InvoiceCandidate &one) { return one.payable <= 0; });
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().contractNumber + u' ' + left.first().period, QStringLiteral("PM-2024-007 2026-05"));
    InboxFilter inbox;
    for (const InboxState state : inboxStates) {
        inbox.states = {state};
        inbox.withUpcoming = true;
        QVERIFY2(!RoyaltyService(w).inbox(inbox).isEmpty() || state == InboxState::Due, inboxStateCode(state));
    }
}

void TestDemoRoyalties::everyLedgerFoots()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const AccountService accounts(w);
    int ledgers = 0;
    for (const BrandItem &brand : BrandService(w).list()) {
        for (const Currency currency : accounts.currencies(brand.id)) {
            const AccountLedger ledger = accounts.ledger(brand.id, currency);
            QVERIFY2(ledger.foots(), qPrintable(brand.code + u' ' + currency.codeText()));
            ++ledgers;
        }
    }
    QCOMPARE(ledgers, 15); // fourteen licensees; one owes euros and pays yuan
    const QList<AgingRow> aging = accounts.aging();
    QVERIFY(std::ranges::any_of(aging, [](const AgingRow &row) { return row.overdue > 0; }));
    QVERIFY(std::ranges::any_of(aging, [](const AgingRow &row) { return row.openTax > 0; }));
    QVERIFY(std::ranges::any_of(aging, [](const AgingRow &row) { return row.onAccount == 240'099; }));
}

void TestDemoRoyalties::paymentsAreOfManyKinds()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const AccountService accounts(w);
    const QList<PaymentItem> payments = accounts.payments();
    QVERIFY(payments.size() > 70);
    QCOMPARE(std::ranges::count_if(payments, [](const PaymentItem &p) { return p.reversedOn.has_value(); }), 1);
    QCOMPARE(std::ranges::count_if(payments, [](const PaymentItem &p) { return p.onAccount > 0; }), 1);
    int together = 0;
    int converted = 0;
    for (const PaymentItem &payment : payments) {
        QSet<Id<Invoice>> invoices;
        for (const AllocationItem &part : accounts.allocationsOf(payment.payment.id)) {
            if (part.left > 0)
                invoices.insert(part.allocation.invoice);
            converted += part.paymentCurrency == part.invoiceCurrency ? 0 : 1;
        }
        together += invoices.size() > 1 ? 1 : 0;
    }
    QCOMPARE(together, 2); // two months at once; what a credit note set free
    QCOMPARE(converted, 1);
    const InvoiceItem euros = invoiceOf(w, "SZM-2025-003", "2025Q4");
    QVERIFY(euros.state == InvoiceState::Uncertified);
    QCOMPARE(euros.open.openTax, euros.invoice.withholding);
    const InvoiceItem certified = invoiceOf(w, "DHA-2024-006", "2025Q1");
    QVERIFY(certified.state == InvoiceState::Paid && certified.settlement.certified > 0);
    QCOMPARE(accounts.certificatesOf(certified.invoice.id).size(), 1);
    // Interest runs on what is overdue; what was charged of it is not charged again.
    const InvoiceItem late = invoiceOf(w, "PM-2024-007", "2026-03");
    QVERIFY(late.state == InvoiceState::Overdue);
    const InterestPreview interest = accounts.interest(late.invoice.id, DemoWorkspace::today().date());
    QVERIFY(interest.posted > 0 && interest.due > 0 && interest.due < interest.posted);
}

void TestDemoRoyalties::aClosedPeriodIsRestated()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const QList<SalesStatement> editions = editionsOf(w, "NMC-2024-009", "2025Q2");
    QCOMPARE(editions.size(), 2);
    QVERIFY(editions[0].isClosed() && editions[1].isClosed());
    QVERIFY(!editions[1].reason.isEmpty() && editions[1].preparedBy != editions[1].approvedBy);
    const StatementComparison found = compareStatements(w, editions[0].id, editions[1].id);
    QCOMPARE(found.differing, 5);
    QVERIFY(found.equal > 10);
    const auto earned = std::ranges::find(found.figures, QStringLiteral("earned"), &StatementComparison::Figure::name);
    QVERIFY(earned != found.figures.end() && earned->after > earned->before);
    // The quarter itself and what its sales lift into the next tier of the year come with the first open quarter.
    const auto open = RoyaltyService(w).result(editionsOf(w, "NMC-2024-009", "2026Q1").first().id);
    QVERIFY(open);
    QVERIFY(open->amount("adjustments") > earned->after - earned->before);
    qint64 booked = 0;
    for (const RoyaltyPeriodRow &row : RoyaltyService(w).ledger(contractOf(w, "NMC-2024-009")))
        booked += row.period < u"2026" ? row.amount("payable") : 0;
    QCOMPARE(open->amount("payable"), open->amount("earned") + open->amount("adjustments"));
    const Json terms = Json::parse(RoyaltyService(w).explainPeriod(open->statement).dump());
    QCOMPARE(QString::fromStdString(terms["balance"]["adjustments"]["booked"].get<std::string>()),
             QString::fromStdString(Money{booked, open->currency}.toString()));
    // Another one waits for its approval and changes nothing yet.
    const QList<SalesStatement> pending = editionsOf(w, "HNM-2025-002", "2025Q4");
    QCOMPARE(pending.size(), 2);
    QVERIFY(pending[1].state == StatementState::Calculated);
    QCOMPARE(RoyaltyService(w).result(editionsOf(w, "HNM-2025-002", "2026Q1").first().id)->amount("adjustments"), 0);
}

void TestDemoRoyalties::linesAreInQuestion()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const ExceptionCounts counts = ExceptionService(w).counts();
    QCOMPARE(counts.total, 11);
    for (const FlagReason reason : {FlagReason::Category, FlagReason::Territory, FlagReason::Channel,
                                    FlagReason::UnknownProduct, FlagReason::UnapprovedProduct,
                                    FlagReason::DuplicateLine, FlagReason::PricePattern, FlagReason::VolumePattern})
        QVERIFY2(counts.of(reason) > 0, flagReasonCode(reason));
    QCOMPARE(counts.of(LineState::Open), 7);
    QCOMPARE(counts.of(LineState::Waiting), 1);
    QCOMPARE(counts.of(LineState::Settled), 2);
    QCOMPARE(counts.of(LineState::Ignored), 1);
    for (const ExceptionRow &row : ExceptionService(w).list().rows) {
        const bool isSettled = row.state == LineState::Settled;
        QVERIFY(!isSettled || row.royalty.value_or(0) > 0);
        QVERIFY(row.canBeDecided());
    }
}

void TestDemoRoyalties::productsAreRegistered()
{
    Workspace &w = **m_w;
    std::map<ProductState, int> states;
    for (const char *number : {"PM-2024-003", "DHA-2024-001", "GSPM-2024-002", "SXD-2024-001", "SZM-2024-005",
                               "NMC-2024-009", "SXHM-2024-004", "TBM-2025-001", "HNM-2025-002", "PM-2025-011"}) {
        const QList<LicensedProduct> products = ProductService(w).list(contractOf(w, number));
        QVERIFY2(products.size() >= 4, number);
        for (const LicensedProduct &product : products) {
            ++states[product.state];
            QVERIFY2(!product.nameEn.isEmpty() && !product.nameZh.isEmpty(), qPrintable(product.sku));
        }
    }
    QCOMPARE(states[ProductState::InReview], 6);
    QCOMPARE(states[ProductState::Withdrawn], 1);
    QCOMPARE(states[ProductState::Released], 40);
}

void TestDemoRoyalties::auditsAreKept()
{
    Workspace &w = **m_w;
    const AuditService audits(w);
    QCOMPARE(audits.list().size(), 2);
    const AuditFile ended = audits.file(audits.get(QStringLiteral("AUD-2026-0001")).id);
    const AuditCase &record = ended.row.record;
    QVERIFY(record.state == AuditState::Closed && record.settlement);
    QVERIFY(record.settlement->outcome == AuditOutcome::Invoice);
    QVERIFY(ended.result && ended.result->costsShift && ended.result->shortfall > 0 && ended.result->interest > 0);
    QCOMPARE(ended.result->claim, ended.result->shortfall + ended.result->interest + ended.result->costs);
    QCOMPARE(ended.result->openItems, 0);
    QVERIFY(ended.result->differingItems > 1 && ended.result->estimate);
    for (const AuditItemKind kind : {AuditItemKind::Above, AuditItemKind::Unit, AuditItemKind::Added})
        QVERIFY2(std::ranges::count(ended.items, kind, &AuditItem::kind) > 0, auditItemKindCode(kind));
    InvoiceFilter ofContract;
    ofContract.contract = record.contract;
    const QList<InvoiceItem> invoices = AccountService(w).list(ofContract);
    const auto claim =
        std::ranges::find(invoices, InvoiceKind::Audit, [](const InvoiceItem &item) { return item.invoice.kind; });
    QVERIFY(claim != invoices.end());
    QCOMPARE(claim->invoice.net, record.settlement->minor);
    QCOMPARE(claim->invoice.reason, record.number);
    const AuditCaseRow going = audits.file(audits.get(QStringLiteral("AUD-2026-0002")).id).row;
    QVERIFY(going.record.state == AuditState::Open);
    QVERIFY(going.verified > 0 && going.verified < going.items);
}

void TestDemoRoyalties::agentsAndRightsHoldersGetTheirPart()
{
    Workspace &w = **m_w;
    const PayeeService payees(w);
    QCOMPARE(payees.mandates().size(), 3);
    const QStringList parties = payees.parties();
    QCOMPARE(parties.size(), 4);
    int splits = 0;
    int received = 0;
    for (const QString &party : parties) {
        const PayeeStatement statement = payees.statement(party, {QDate(2024, 1, 1), QDate(2026, 6, 30)});
        QVERIFY2(!statement.rows.isEmpty() && !statement.totals.isEmpty(), qPrintable(party));
        for (const PayeeRow &row : statement.rows) {
            QVERIFY(row.minor > 0 && row.minor < row.of);
            splits += row.kind == PayeeKind::Split ? 1 : 0;
            received += row.kind == PayeeKind::Commission && row.basis == CommissionBasis::Received ? 1 : 0;
        }
    }
    QVERIFY(splits > 0 && received > 0);
}

void TestDemoRoyalties::lateOnesAreReminded()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const ReminderService reminders(w);
    QCOMPARE(reminders.sent(contractOf(w, "SXD-2024-001")).size(), 3);
    QCOMPARE(reminders.sent(contractOf(w, "SXD-2024-001")).first().level, 3);
    const QList<ReminderItem> due = reminders.due(w.clock.today());
    QCOMPARE(std::ranges::count(due, ReminderKind::ReportLate, &ReminderItem::kind), 2);
    QCOMPARE(std::ranges::count(due, ReminderKind::InvoiceOverdue, &ReminderItem::kind), 2);
    QVERIFY(std::ranges::all_of(due, [](const ReminderItem &item) { return item.reminded > 0; }));
}

void TestDemoRoyalties::theOutlookSeesShortfalls()
{
    Workspace &w = **m_w;
    const SampleDay day(w);
    const Outlook outlook = OutlookService(w).read();
    QVERIFY(outlook.unreadable.isEmpty());
    QCOMPARE(outlook.guarantees.size(), 5);
    QStringList shortOnes;
    for (const GuaranteeForecast &one : outlook.guarantees) {
        QVERIFY(one.hasBasis && !one.coming.isEmpty());
        if (one.shortfall > 0) {
            shortOnes.append(one.number);
            QVERIFY(one.shortfall < one.target / 3); // a forecast, no failure
        } else {
            QVERIFY(one.overage > 0);
        }
    }
    QCOMPARE(shortOnes, QStringList({QStringLiteral("PM-2024-003"), QStringLiteral("SXHM-2024-004")}));
    QVERIFY(!outlook.cash.months.isEmpty() && !outlook.cash.months.first().month.isValid()); // something is overdue
    QVERIFY(!outlook.accrual.rows.isEmpty() && outlook.licensees.size() == 4 && !outlook.series.isEmpty());
    const ConvertedTotal total = OutlookService(w).converted(outlook.accrual.totals, Currency(), w.clock.today());
    QVERIFY(total.missing.isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoRoyalties)
#include "tst_demoroyalties.moc"
