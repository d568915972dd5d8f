#include "core/accounts/accountservice.h"
#include "tests/support/quarter.h"

using namespace lianming;
using Kind = Error::Kind;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const int rounds = Quarter::rounds();
constexpr qint64 royalty = 6'400'000; // of 800,000 at 8 %

/// INV-2026-0007 and the like.
QString numbered(const char *prefix, int number)
{
    return QStringLiteral("%1-2026-%2").arg(QLatin1String(prefix)).arg(number, 4, 10, QLatin1Char('0'));
}

} // namespace

/// Two people post to a licensee's account at the same moment. Nothing is invoiced, spent, credited or charged twice:
/// one succeeds, the other is told why not, and the ledger foots.
class TestAccountsAtOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_quarter = std::make_unique<Quarter>(); }
    void cleanup() { m_quarter.reset(); }
    void twoInvoice();
    void twoInvoiceDifferentPeriods();
    void twoInvoiceAll();
    void twoSpendAPayment();
    void twoPayAnInvoice();
    void twoRecordThePayment();
    void oneSpendsOneReverses();
    void twoCredit();
    void twoChargeInterest();

private:
    /// The first quarter of a new contract, closed.
    [[nodiscard]] Id<SalesStatement> closed(const char *gross = "800000")
    {
        return m_quarter->closed(m_quarter->contract(), q1, Quarter::sale(gross)).id;
    }
    /// The same invoiced, due on 21 April.
    [[nodiscard]] Id<Invoice> invoiced(const char *gross = "800000")
    {
        return accounts().invoice(closed(gross), {QDate(2026, 4, 1), QDate(2026, 4, 21)});
    }
    [[nodiscard]] AccountService accounts() const { return AccountService(m_quarter->work()); }
    [[nodiscard]] QList<InvoiceItem> invoices() const { return accounts().list(); }
    [[nodiscard]] Id<Brand> brand() const
    {
        return {Statement(m_quarter->db(), QStringLiteral("SELECT MIN(id) FROM brand")).one<qint64>().value_or(0)};
    }
    [[nodiscard]] static Currency yuan() { return *Currency::find(std::string_view("CNY")); }
    /// Of the first of May.
    [[nodiscard]] NewPayment money(qint64 amount, const QString &reference) const
    {
        return {brand(), QDate(2026, 5, 1), yuan(), amount, reference, {}};
    }
    [[nodiscard]] AccountLedger ledger() const { return accounts().ledger(brand(), yuan()); }

    std::unique_ptr<Quarter> m_quarter;
};

void TestAccountsAtOnce::twoInvoice()
{
    for (int round = 0; round < rounds; ++round) {
        const auto id = closed();
        const Deed invoices = [id](Workspace &w) {
            (void)AccountService(w).invoice(id);
        };
        const Both both = m_quarter->atOnce(invoices, invoices);
        VERIFY_ONE_DONE(both, {Kind::Duplicate},
                        {QStringLiteral("2026Q1 is invoiced already, with ") + numbered("INV", round + 1)});
        QCOMPARE(this->invoices().size(), round + 1);
        QCOMPARE(this->invoices().first().invoice.net, royalty);
    }
    QVERIFY(ledger().foots());
    QCOMPARE(ledger().balance(), rounds * royalty);
}

/// Both are done, and no two documents have one number; no number is left out.
void TestAccountsAtOnce::twoInvoiceDifferentPeriods()
{
    for (int round = 0; round < rounds; ++round) {
        const auto c = m_quarter->contract();
        const auto invoices = [](const SalesStatement &statement) -> Deed {
            return [id = statement.id](Workspace &w) {
                (void)AccountService(w).invoice(id);
            };
        };
        const Deed first = invoices(m_quarter->closed(c, q1, Quarter::sale("800000")));
        const Deed second = invoices(m_quarter->closed(c, q2, Quarter::sale("700000")));
        const Both both = m_quarter->atOnce(first, second);
        QVERIFY2(both.done() == 2, qPrintable(both.text()));
    }
    QSet<QString> numbers;
    for (const InvoiceItem &item : invoices())
        numbers.insert(item.invoice.number);
    for (int number = 1; number <= 2 * rounds; ++number)
        QVERIFY(numbers.contains(numbered("INV", number)));
    QCOMPARE(numbers.size(), 2 * rounds);
    QVERIFY(ledger().foots());
}

/// Both are done: who comes second finds nothing left, and that is no fault.
void TestAccountsAtOnce::twoInvoiceAll()
{
    constexpr int contracts = 4;
    for (int round = 0; round < rounds / 2; ++round) {
        for (int i = 0; i < contracts; ++i)
            (void)closed();
        const Deed all = [](Workspace &w) {
            Progress progress;
            const auto issued = AccountService(w).invoiceAll({}, progress).issued.size();
            if (issued != contracts && issued != 0)
                throw Error(Kind::Internal, "%1 invoices", {QString::number(issued)});
        };
        const Both both = m_quarter->atOnce(all, all);
        QVERIFY2(both.done() == 2, qPrintable(both.text()));
        QCOMPARE(invoices().size(), contracts * (round + 1));
    }
    QCOMPARE(ledger().balance(), contracts * (rounds / 2) * royalty);
}

void TestAccountsAtOnce::twoSpendAPayment()
{
    for (int round = 0; round < rounds; ++round) {
        const auto one = invoiced();
        const auto other = invoiced();
        const auto payment = accounts().pay(money(royalty, QString::number(round)));
        const auto spends = [payment](Id<Invoice> on) -> Deed {
            return [payment, on](Workspace &w) {
                AccountService(w).allocate(payment, {{on, royalty}});
            };
        };
        const Both both = m_quarter->atOnce(spends(one), spends(other));
        VERIFY_ONE_DONE(both, {Kind::Rejected},
                        {QStringLiteral("Only CNY 0.00 is left of payment ") + numbered("PAY", round + 1)});
        QCOMPARE(accounts().payment(payment).onAccount, 0);
        QCOMPARE(accounts().allocationsOf(payment).size(), 1);
        QCOMPARE(accounts().get(both.first ? other : one).state, InvoiceState::Paid);
        QCOMPARE(accounts().get(both.first ? one : other).open.openCash, royalty);
        QVERIFY(ledger().foots());
    }
}

void TestAccountsAtOnce::twoPayAnInvoice()
{
    for (int round = 0; round < rounds; ++round) {
        const auto invoice = invoiced();
        const auto pays = [&](const char *reference) -> Deed {
            return [invoice,
                    payment = money(royalty, QString::fromLatin1(reference) + QString::number(round))](Workspace &w) {
                (void)AccountService(w).pay(payment, {{invoice, royalty}});
            };
        };
        const Both both = m_quarter->atOnce(pays("by wire "), pays("by cheque "));
        VERIFY_ONE_DONE(both, {Kind::Rejected},
                        {QStringLiteral("Only CNY 0.00 is open of ") + numbered("INV", round + 1)});
        QCOMPARE(accounts().get(invoice).state, InvoiceState::Paid);
        // The payment that was refused was not recorded either.
        QCOMPARE(accounts().payments().size(), round + 1);
        QVERIFY(ledger().foots());
    }
    QCOMPARE(ledger().balance(), 0);
}

void TestAccountsAtOnce::twoRecordThePayment()
{
    (void)m_quarter->contract(); // and its licensee
    for (int round = 0; round < rounds; ++round) {
        const Deed records = [payment = money(1000 + round, QStringLiteral("by wire"))](Workspace &w) {
            (void)AccountService(w).pay(payment);
        };
        const Both both = m_quarter->atOnce(records, records);
        VERIFY_ONE_DONE(both, {Kind::Duplicate},
                        {QStringLiteral("is recorded already, as ") + numbered("PAY", round + 1)});
        QCOMPARE(accounts().payments().size(), round + 1);
    }
}

/// A payment that bounced pays nothing, whether it was put against the invoice just before or just after.
void TestAccountsAtOnce::oneSpendsOneReverses()
{
    for (int round = 0; round < rounds; ++round) {
        const auto invoice = invoiced();
        const auto payment = accounts().pay(money(royalty, QString::number(round)));
        const Both both = m_quarter->atOnce(
            [=](Workspace &w) {
                AccountService(w).allocate(payment, {{invoice, royalty}});
            },
            [=](Workspace &w) { AccountService(w).reversePayment(payment, QStringLiteral("It bounced")); });
        QVERIFY2(!both.second, qPrintable(both.text()));
        if (both.first)
            VERIFY_ONE_DONE(both, {Kind::Rejected},
                            {QStringLiteral("Payment %1 was reversed").arg(numbered("PAY", round + 1))});
        QCOMPARE(accounts().get(invoice).open.openCash, royalty);
        QVERIFY(ledger().foots());
        QCOMPARE(ledger().balance(), (round + 1) * royalty);
    }
}

void TestAccountsAtOnce::twoCredit()
{
    for (int round = 0; round < rounds; ++round) {
        const auto invoice = invoiced();
        const Deed credits = [invoice](Workspace &w) {
            (void)AccountService(w).credit(invoice, 4'000'000, QStringLiteral("Returns were left out"));
        };
        const Both both = m_quarter->atOnce(credits, credits);
        VERIFY_ONE_DONE(both, {Kind::Rejected},
                        {QStringLiteral("Only CNY 24000.00 of %1 is left").arg(numbered("INV", round + 1))});
        QCOMPARE(accounts().get(invoice).settlement.creditedNet, 4'000'000);
        QVERIFY(ledger().foots());
    }
}

void TestAccountsAtOnce::twoChargeInterest()
{
    for (int round = 0; round < rounds; ++round) {
        const auto invoice = invoiced();
        const Deed charges = [invoice](Workspace &w) {
            (void)AccountService(w).postInterest(invoice, QDate(2026, 5, 31));
        };
        const Both both = m_quarter->atOnce(charges, charges);
        VERIFY_ONE_DONE(both, {Kind::Rejected}, {accounts().get(invoice).invoice.number});
        InvoiceFilter notes;
        notes.refersTo = invoice;
        QCOMPARE(accounts().list(notes).size(), 1);
        QCOMPARE(accounts().list(notes)[0].invoice.net, 40 * royalty / 1000); // 40 days of a thousandth
        QVERIFY(ledger().foots());
    }
}

QTEST_GUILESS_MAIN(TestAccountsAtOnce)
#include "tst_accountsatonce.moc"
