// The licensee's ledger always foots: after any sequence of invoices, payments, allocations, reversals, credit notes,
// certificates and interest, in several currencies.
#include "core/accounts/accountservice.h"
#include "core/royalties/settlement.h"
#include "tests/core/accounts/support.h"
#include "tests/support/testworkspace.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>

using namespace lianming;

namespace {

const std::array currencies{*Currency::find("CNY"), *Currency::find("USD"), *Currency::find("JPY")};
const QDate firstDay(2026, 3, 1);

/// A licensee's account beside what it ought to say by plain addition of what was done.
class Account
{
public:
    Account(Workspace &w, int number) : m_w(&w), m_service(w)
    {
        const QString name = QStringLiteral("B%1").arg(number);
        m_brand = test::brandOf(w, name);
        for (const Currency currency : currencies)
            m_contracts.append(test::contractOf(w, m_brand, name + currency.codeText(), currency.codeText()));
    }

    /// One random verb. What the rules refuse must leave no trace.
    void step()
    {
        // What is rare, and refused most of the time, is every second step until it was done once.
        const auto missing = size_t(std::ranges::find(done, 0) - done.begin());
        const bool isWanted = missing < verbs && *rc::gen::inRange(0, 2) == 0;
        const auto verb = isWanted ? missing : *rc::gen::inRange<size_t>(0, verbs);
        try {
            switch (verb) {
            case 0:
            case 1: invoice(); break;
            case 2:
            case 3:
            case 4: pay(); break;
            case 5: allocate(); break;
            case 6: reverseAllocation(); break;
            case 7: reversePayment(); break;
            case 8: credit(); break;
            case 9: certify(); break;
            default: interest(); break;
            }
            ++done[verb];
        } catch (const Error &error) {
            RC_ASSERT(error.kind() == Error::Kind::Rejected || error.kind() == Error::Kind::BadInput
                      || error.kind() == Error::Kind::Duplicate);
        }
    }

    /// How often each verb was not refused, by its place in step(); of all accounts.
    static constexpr size_t verbs = 11;
    static inline std::array<int, verbs> done{};

    void checkLedgers() const
    {
        for (const Currency currency : currencies) {
            const AccountLedger ledger = m_service.ledger(m_brand, currency);
            RC_ASSERT(ledger.foots());
            RC_ASSERT(ledger.balance() == expected(currency));
            Int128 balance = 0;
            QDate last;
            for (const LedgerEntry &entry : ledger.entries) {
                RC_ASSERT(entry.debit >= 0);
                RC_ASSERT(entry.credit >= 0);
                RC_ASSERT((entry.debit == 0) != (entry.credit == 0));
                RC_ASSERT(!last.isValid() || last <= entry.day);
                last = entry.day;
                balance += Int128{entry.debit} - entry.credit;
                RC_ASSERT(entry.balance == balance);
            }
        }
    }
    /// All there is to be seen.
    void check() const
    {
        checkLedgers();
        checkInvoices();
        checkPayments();
        for (const AgingRow &row : m_service.aging()) {
            if (row.brand == m_brand)
                RC_ASSERT(row.balance == expected(row.currency));
        }
    }

private:
    template<class T>
    [[nodiscard]] static std::optional<T> any(const QList<T> &list)
    {
        return list.isEmpty() ? std::nullopt : std::optional(list[*rc::gen::inRange<qsizetype>(0, list.size())]);
    }
    [[nodiscard]] static qint64 upTo(qint64 limit)
    {
        // Whole, small, somewhat too much.
        switch (*rc::gen::inRange(0, 5)) {
        case 0: return limit;
        case 1: return limit + *rc::gen::inRange<qint64>(1, 10);
        default: return *rc::gen::inRange<qint64>(0, std::max<qint64>(1, limit) + 1);
        }
    }
    [[nodiscard]] static QDate anyDay() { return firstDay.addDays(*rc::gen::inRange(0, 90)); }
    [[nodiscard]] qint64 expected(Currency currency) const
    {
        const auto found = m_balances.find(currency.codeText());
        return found == m_balances.end() ? 0 : found->second;
    }
    void owe(Currency currency, qint64 minor) { m_balances[currency.codeText()] += minor; }
    [[nodiscard]] QList<InvoiceItem> invoices() const
    {
        InvoiceFilter filter;
        filter.brand = m_brand;
        return m_service.list(filter);
    }
    [[nodiscard]] QList<PaymentItem> payments() const
    {
        PaymentFilter filter;
        filter.brand = m_brand;
        return m_service.payments(filter);
    }

    void invoice()
    {
        const auto place = *rc::gen::inRange<qsizetype>(0, m_contracts.size());
        if (*rc::gen::arbitrary<bool>()) {
            const qint64 net = *rc::gen::inRange<qint64>(1, 1'000'000);
            const Period period = Period::containing(QDate(2026, 1, 1), Frequency::Quarterly).plus(m_periods++);
            const auto statement =
                test::closedStatement(*m_w, m_contracts[place], period.name(),
                                      {net, *rc::gen::inRange<qint64>(0, net), *rc::gen::inRange<qint64>(0, net + 1)});
            const auto id = m_service.invoice(statement, {anyDay(), {}});
            owe(currencies[size_t(place)], m_service.get(id).invoice.gross());
            return;
        }
        NewCharge charge;
        charge.contract = m_contracts[place];
        charge.net = *rc::gen::inRange<qint64>(1, 1'000'000);
        charge.reason = QStringLiteral("why");
        charge.days.issuedOn = anyDay();
        const auto id = m_service.charge(charge);
        owe(currencies[size_t(place)], m_service.get(id).invoice.gross());
    }

    /// Random parts of what is open, or what is proposed.
    [[nodiscard]] QList<AllocationRequest> requests(const Money &money) const
    {
        QList<AllocationRequest> out;
        const Rate rate{*rc::gen::inRange<qint64>(1, 20'000'000'000)};
        const auto rateFor = [&](Currency currency) {
            return currency == money.currency ? std::nullopt : std::optional(rate);
        };
        if (*rc::gen::arbitrary<bool>()) {
            std::vector<OpenInvoice> open;
            std::map<qint64, Currency> owed;
            for (const InvoiceItem &item : m_service.openItems(m_brand)) {
                open.push_back({item.invoice.id, item.invoice.dueOn, item.invoice.currency, item.open.openCash,
                                rateFor(item.invoice.currency)});
                owed[item.invoice.id.value] = item.invoice.currency;
            }
            for (const ProposedAllocation &part : proposeAllocation(money, open).parts)
                out.append({part.invoice, part.amount, part.part, rateFor(owed[part.invoice.value])});
            return out;
        }
        for (const InvoiceItem &item : invoices()) {
            if (*rc::gen::inRange(0, 3) == 0)
                out.append({item.invoice.id, upTo(item.open.open), {}, rateFor(item.invoice.currency)});
        }
        return out;
    }
    /// What moved between currencies by what a payment has been put against since `before`.
    void converted(const PaymentItem &item, qsizetype before)
    {
        const QList<AllocationItem> all = m_service.allocationsOf(item.payment.id);
        for (qsizetype i = before; i < all.size(); ++i) {
            if (all[i].invoiceCurrency == all[i].paymentCurrency)
                continue;
            owe(all[i].invoiceCurrency, -all[i].allocation.amount);
            owe(all[i].paymentCurrency, all[i].allocation.part);
        }
    }
    void pay()
    {
        NewPayment payment;
        payment.brand = m_brand;
        payment.receivedOn = anyDay();
        payment.currency = currencies[*rc::gen::inRange<size_t>(0, currencies.size())];
        payment.amount = *rc::gen::inRange<qint64>(1, 1'500'000);
        const auto id = m_service.pay(payment, requests({payment.amount, payment.currency}));
        owe(payment.currency, -payment.amount);
        converted(m_service.payment(id), 0);
    }
    void allocate()
    {
        if (const auto item = any(payments())) {
            const qsizetype before = m_service.allocationsOf(item->payment.id).size();
            m_service.allocate(item->payment.id, requests({item->onAccount, item->payment.currency}));
            converted(*item, before);
        }
    }
    void reverseAllocation()
    {
        const auto item = any(payments());
        const auto part = item ? any(m_service.allocationsOf(item->payment.id)) : std::nullopt;
        if (!part)
            return;
        const qsizetype before = m_service.allocationsOf(item->payment.id).size();
        m_service.reverseAllocation(part->allocation.id, QStringLiteral("why"));
        converted(*item, before);
    }
    void reversePayment()
    {
        if (const auto item = any(payments())) {
            const qsizetype before = m_service.allocationsOf(item->payment.id).size();
            m_service.reversePayment(item->payment.id, QStringLiteral("why"));
            owe(item->payment.currency, item->payment.amount);
            converted(*item, before);
        }
    }
    void credit()
    {
        const auto item = any(invoices());
        if (!item)
            return;
        std::map<qint64, qsizetype> before;
        for (const PaymentItem &payment : payments())
            before[payment.payment.id.value] = m_service.allocationsOf(payment.payment.id).size();
        const auto note = m_service.credit(item->invoice.id, upTo(item->invoice.net - item->settlement.creditedNet),
                                           QStringLiteral("why"));
        owe(item->invoice.currency, -m_service.get(note).invoice.gross());
        for (const PaymentItem &payment : payments())
            converted(payment, before[payment.payment.id.value]);
        // What was invoiced less credited is never overpaid in cash.
        const InvoiceItem after = m_service.get(item->invoice.id);
        RC_ASSERT(after.settlement.allocated <= after.invoice.gross() - after.settlement.credited());
    }
    void certify()
    {
        const auto item = any(invoices());
        if (!item)
            return;
        const QList<CertificateItem> before = m_service.certificatesOf(item->invoice.id);
        if (const auto old = any(before); old && *rc::gen::inRange(0, 3) == 0) {
            m_service.reverseCertificate(old->certificate.id, QStringLiteral("why"));
            owe(item->invoice.currency, old->certificate.amount);
            return;
        }
        const qint64 amount = upTo(item->invoice.withholding);
        m_service.certify({item->invoice.id,
                           QStringLiteral("Office"),
                           QStringLiteral("T%1").arg(m_certificates++),
                           anyDay(),
                           amount,
                           {}});
        owe(item->invoice.currency, -amount);
    }
    void interest()
    {
        if (const auto item = any(invoices())) {
            const auto id = m_service.postInterest(item->invoice.id, anyDay());
            owe(item->invoice.currency, m_service.get(id).invoice.gross());
        }
    }

    void checkInvoices() const
    {
        const auto settled = settlementStates(m_w->db, {}, m_brand.value);
        for (const InvoiceItem &item : invoices()) {
            if (item.invoice.kind == InvoiceKind::CreditNote) {
                RC_ASSERT(item.open == OpenAmounts());
                continue;
            }
            RC_ASSERT(item.open.openCash >= 0);
            RC_ASSERT(item.open.open == item.open.openCash + item.open.openTax);
            RC_ASSERT(item.settlement.allocated >= 0);
            RC_ASSERT(item.settlement.creditedNet <= item.invoice.net);
            RC_ASSERT(item.open.open >= -item.settlement.certified);
            if (item.invoice.statement.isSet() && item.state != InvoiceState::Credited)
                RC_ASSERT(settled.value(item.invoice.statement.value).open == item.open.open);
            qint64 left = 0;
            for (const AllocationItem &part : m_service.allocationsOf(item.invoice.id)) {
                RC_ASSERT(part.left >= 0);
                RC_ASSERT(part.leftPart >= 0);
                left += part.left;
            }
            RC_ASSERT(left == item.settlement.allocated);
        }
    }
    void checkPayments() const
    {
        for (const PaymentItem &item : payments()) {
            qint64 left = 0;
            for (const AllocationItem &part : m_service.allocationsOf(item.payment.id))
                left += part.leftPart;
            RC_ASSERT(left == item.allocated);
            RC_ASSERT(item.onAccount >= 0);
            RC_ASSERT(item.onAccount == (item.reversedOn ? 0 : item.payment.amount - left));
            RC_ASSERT(!item.reversedOn || left == 0);
        }
    }

    Workspace *m_w;
    AccountService m_service;
    Id<Brand> m_brand;
    QList<Id<Contract>> m_contracts;
    std::map<QString, qint64> m_balances;
    int m_periods = 0;
    int m_certificates = 0;
};

} // namespace

class TestAccountLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alwaysFoots();
};

void TestAccountLedger::alwaysFoots()
{
    // Numbers are looked for among all there are, so a workspace is left behind before it gets slow.
    constexpr int perWorkspace = 40;
    std::unique_ptr<TestWorkspace> workspace;
    int accounts = 0;
    const auto foots = [&] {
        if (accounts++ % perWorkspace == 0) {
            workspace = std::make_unique<TestWorkspace>();
            if (!TestWorkspace::isPostgres())
                workspace->db().execute(QStringLiteral("PRAGMA synchronous = OFF"));
        }
        Account account(**workspace, accounts);
        const int steps = *rc::gen::inRange(1, 16);
        for (int i = 0; i < steps; ++i) {
            account.step();
            if (*rc::gen::inRange(0, 8) == 0)
                account.checkLedgers();
        }
        account.check();
    };
    const auto isLeftOut = [] {
        return std::ranges::any_of(Account::done, [](int times) { return times == 0; });
    };
    // A hundred sequences may still leave something out: then a hundred more.
    for (int round = 0; round < 5 && isLeftOut(); ++round)
        QVERIFY(rc::check("the licensee's ledger foots after any sequence of postings", foots));
    QVERIFY(!isLeftOut());
}

int main(int argc, char **argv)
{
    // Thousands of sequences; against a server a hundred.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", qEnvironmentVariable("LIANMING_TEST_DIALECT") == u"postgresql" ? "max_success=100"
                                                                                            : "max_success=2000");
    const QCoreApplication app(argc, argv);
    TestAccountLedger test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accountledger.moc"
