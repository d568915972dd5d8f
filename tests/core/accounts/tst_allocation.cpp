// The rules of accounts that need no database: what a payment is put against, what an amount is worth in another
// currency, how a credit note takes tax with it, what is open and how long it has been due.
#include "core/accounts/allocation.h"
#include "core/accounts/ledger.h"
#include "core/base/error.h"

#include <QTest>
#include <rapidcheck.h>

#include <limits>

using namespace lianming;

namespace {

const Currency cny = *Currency::find("CNY");
const Currency usd = *Currency::find("USD");
const Currency jpy = *Currency::find("JPY");
const Currency kwd = *Currency::find("KWD");
constexpr qint64 largest = std::numeric_limits<qint64>::max();

Rate rate(const char *text)
{
    return Rate::parse(text).value();
}

OpenInvoice open(qint64 id, const char *due, qint64 amount, Currency currency = cny, std::optional<Rate> at = {})
{
    return {{id}, QDate::fromString(QString::fromLatin1(due), Qt::ISODate), currency, amount, at};
}

Invoice invoiceOf(qint64 net, qint64 vat, qint64 withholding)
{
    Invoice out;
    out.net = net;
    out.vat = vat;
    out.withholding = withholding;
    out.cashDue = net + vat - withholding;
    out.dueOn = QDate(2026, 5, 1);
    return out;
}

rc::Gen<qint64> anyAmount()
{
    return rc::gen::oneOf(rc::gen::inRange<qint64>(1, 1'000), rc::gen::inRange<qint64>(1, 1'000'000'000'000),
                          rc::gen::inRange<qint64>(largest / 2, largest));
}

rc::Gen<Currency> anyCurrency()
{
    return rc::gen::element(cny, usd, jpy, kwd);
}

rc::Gen<Rate> anyRate()
{
    return rc::gen::map(
        rc::gen::oneOf(rc::gen::inRange<qint64>(1, 1'000'000'000), rc::gen::inRange<qint64>(1, 200'000'000'000)),
        [](qint64 nanos) { return Rate{nanos}; });
}

} // namespace

class TestAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paysTheOldestFirst();
    void leavesTheRestOnAccount();
    void convertsAtTheBanksRate();
    void leavesOutWhatCannotBeTold();
    void proposalsKeepTheirPromises();
    void partAndAmountAgree();
    void differencesAreExact();
    void creditTakesTaxWithIt();
    void creditsAddUpToTheWhole();
    void openIsCashOrTax_data();
    void openIsCashOrTax();
    void statesFollowTheDay();
    void daysOfPaymentComeFromTheTerms();
    void agesByTheDueDay();
    void refusesBalancesThatDoNotFit();
};

void TestAllocation::paysTheOldestFirst()
{
    const std::vector<OpenInvoice> invoices{open(1, "2026-06-30", 50'00), open(2, "2026-03-31", 30'00),
                                            open(3, "2026-03-31", 20'00), open(4, "2026-01-31", 0)};
    const AllocationProposal out = proposeAllocation({70'00, cny}, invoices);
    const std::vector<ProposedAllocation> expected{{{2}, 30'00, 30'00}, {{3}, 20'00, 20'00}, {{1}, 20'00, 20'00}};
    QCOMPARE(out.parts, expected);
    QCOMPARE(out.rest, 0);
}

void TestAllocation::leavesTheRestOnAccount()
{
    const std::vector<OpenInvoice> invoices{open(1, "2026-06-30", 50'00)};
    QCOMPARE(proposeAllocation({70'00, cny}, invoices).rest, 20'00);
    QCOMPARE(proposeAllocation({70'00, cny}, {}).rest, 70'00);
    QVERIFY(proposeAllocation({0, cny}, invoices).parts.empty());
}

void TestAllocation::convertsAtTheBanksRate()
{
    const Rate at = rate("7.12345");
    const std::vector<OpenInvoice> invoices{open(1, "2026-03-31", 5'000'00, cny, at),
                                            open(2, "2026-06-30", 5'000'00, cny, at),
                                            open(3, "2026-01-31", 100'00, usd)};
    // 1,000.00 USD: 100.00 for the invoice in dollars, then 701.91 (5,000 / 7.12345), the rest for the second.
    const AllocationProposal out = proposeAllocation({1'000'00, usd}, invoices);
    QCOMPARE(out.parts.size(), size_t{3});
    QCOMPARE(out.parts[0], (ProposedAllocation{{3}, 100'00, 100'00}));
    QCOMPARE(out.parts[1], (ProposedAllocation{{1}, 5'000'00, 701'91}));
    QCOMPARE(out.parts[2], (ProposedAllocation{{2}, 1'411'08, 198'09})); // 198.09 × 7.12345 = 1,411.0842…
    QCOMPARE(out.rest, 0);
}

void TestAllocation::leavesOutWhatCannotBeTold()
{
    const std::vector<OpenInvoice> invoices{open(1, "2026-03-31", 5'000'00)};
    QVERIFY(proposeAllocation({10'00, usd}, invoices).parts.empty()); // no rate
    QVERIFY(proposeAllocation({10'00, usd}, std::vector{open(1, "2026-03-31", 5'000'00, cny, Rate{})}).parts.empty());
    // One fen is less than half a yen's worth.
    const std::vector<OpenInvoice> fen{open(1, "2026-03-31", 1, cny, rate("0.05"))};
    const AllocationProposal out = proposeAllocation({10, jpy}, fen);
    QVERIFY(out.parts.empty());
    QCOMPARE(out.rest, 10);
}

void TestAllocation::proposalsKeepTheirPromises()
{
    QVERIFY(rc::check("a proposal spends no more than there is, pays no more than is open, oldest first", [] {
        const Money payment{*anyAmount(), *anyCurrency()};
        std::vector<OpenInvoice> invoices;
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i)
            invoices.push_back({{i + 1},
                                QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 4)),
                                *anyCurrency(),
                                *rc::gen::oneOf(rc::gen::just<qint64>(0), anyAmount()),
                                *anyRate()});
        const AllocationProposal out = proposeAllocation(payment, invoices);
        Int128 spent = 0;
        QDate last;
        for (const ProposedAllocation &part : out.parts) {
            const OpenInvoice &invoice = invoices[size_t(part.invoice.value - 1)];
            RC_ASSERT(part.amount > 0);
            RC_ASSERT(part.amount <= invoice.open);
            RC_ASSERT(part.part > 0);
            RC_ASSERT(agrees({part.amount, invoice.currency}, {part.part, payment.currency}, *invoice.rate));
            RC_ASSERT(!last.isValid() || last <= invoice.dueOn);
            last = invoice.dueOn;
            spent += part.part;
        }
        RC_ASSERT(spent + out.rest == payment.minor);
        // In one currency nothing is kept back while something is open.
        Int128 inOne = 0;
        bool onlyOne = true;
        for (const OpenInvoice &invoice : invoices) {
            onlyOne = onlyOne && invoice.currency == payment.currency;
            inOne += invoice.open;
        }
        RC_ASSERT(!onlyOne || out.rest == std::max<Int128>(0, payment.minor - inOne));
    }));
}

void TestAllocation::partAndAmountAgree()
{
    QVERIFY(rc::check("what is converted agrees with where it came from", [] {
        const Currency owed = *anyCurrency();
        const Currency paid = *anyCurrency();
        RC_PRE(owed != paid);
        const Rate at = *anyRate();
        const Money amount{*anyAmount(), owed};
        if (const auto part = partFor(amount, paid, at))
            RC_ASSERT(agrees(amount, {*part, paid}, at));
        const Money part{*anyAmount(), paid};
        if (const auto worth = amountFor(part, owed, at))
            RC_ASSERT(agrees({*worth, owed}, part, at));
    }));
    QVERIFY(!agrees({100'00, cny}, {99'99, cny}, rate("1")));
    QVERIFY(!agrees({712'35, cny}, {100'01, usd}, rate("7.12345")));
    QVERIFY(!partFor({largest, cny}, usd, rate("0.000000001"))); // beyond 64 bits
    QVERIFY(!partFor({1, cny}, usd, Rate{}));
    QCOMPARE(partFor({1'500, jpy}, kwd, rate("480")), 3'125);   // 3.125 dinars
    QCOMPARE(amountFor({3'125, kwd}, jpy, rate("480")), 1'500); // and back
}

void TestAllocation::differencesAreExact()
{
    QCOMPARE(exchangeDifference({7'123'45, cny}, {1'000'00, usd}, rate("7.12345")), QStringLiteral("0"));
    QCOMPARE(exchangeDifference({5'000'00, cny}, {701'91, usd}, rate("7.12345")), QStringLiteral("-0.0207895"));
    QCOMPARE(exchangeDifference({1, jpy}, {1, kwd}, rate("480.5")), QStringLiteral("0.5195"));
}

void TestAllocation::creditTakesTaxWithIt()
{
    const Invoice invoice = invoiceOf(100'00, 6'00, 10'00);
    const auto half = creditAmounts(invoice, {}, 50'00);
    QVERIFY(half);
    QCOMPARE(*half, (CreditAmounts{50'00, 3'00, 5'00}));
    QCOMPARE(half->cash(), 48'00);
    QVERIFY(!creditAmounts(invoice, {}, 0));
    QVERIFY(!creditAmounts(invoice, {}, 100'01));
    QVERIFY(!creditAmounts(invoice, {.creditedNet = 60'00}, 40'01));
    Invoice note = invoice;
    note.kind = InvoiceKind::CreditNote;
    QVERIFY(!creditAmounts(note, {}, 1));
}

void TestAllocation::creditsAddUpToTheWhole()
{
    QVERIFY(rc::check("credit notes over the whole net take the whole tax, none of them a negative one", [] {
        const qint64 net = *anyAmount();
        const qint64 vat = *rc::gen::inRange<qint64>(0, std::min(net, largest - net) + 1);
        const Invoice invoice = invoiceOf(net, vat, *rc::gen::inRange<qint64>(0, net));
        InvoiceSettlement done;
        while (done.creditedNet < net) {
            const qint64 left = net - done.creditedNet;
            const bool rest = *rc::gen::inRange(0, 4) == 0;
            const auto part = creditAmounts(invoice, done, rest ? left : *rc::gen::inRange<qint64>(1, left) / 2 + 1);
            RC_ASSERT(part.has_value());
            RC_ASSERT(part->vat >= 0);
            RC_ASSERT(part->withholding >= 0);
            RC_ASSERT(part->withholding <= part->net);
            done.creditedNet += part->net;
            done.creditedVat += part->vat;
            done.creditedWithholding += part->withholding;
        }
        RC_ASSERT(done.creditedVat == invoice.vat);
        RC_ASSERT(done.creditedWithholding == invoice.withholding);
        RC_ASSERT(openAmounts(invoice, done) == OpenAmounts());
        RC_ASSERT(stateOf(invoice, done, invoice.dueOn) == InvoiceState::Credited);
    }));
}

void TestAllocation::openIsCashOrTax_data()
{
    QTest::addColumn<qint64>("credited"); // of the net, 100
    QTest::addColumn<qint64>("allocated");
    QTest::addColumn<qint64>("certified");
    QTest::addColumn<qint64>("openCash");
    QTest::addColumn<qint64>("openTax");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, qint64 credited, qint64 allocated, qint64 certified, qint64 cash, qint64 tax,
                        const char *state) {
        QTest::newRow(name) << credited << allocated << certified << cash << tax << QString::fromLatin1(state);
    };
    // Net 100, VAT 6, withholding 10: 96 in cash.
    row("untouched", 0, 0, 0, 96, 10, "open");
    row("some cash", 0, 40, 0, 56, 10, "part_paid");
    row("all cash", 0, 96, 0, 0, 10, "uncertified");
    row("all cash, some tax", 0, 96, 4, 0, 6, "uncertified");
    row("all", 0, 96, 10, 0, 0, "paid");
    row("nothing was withheld", 0, 106, 0, 0, 0, "paid");
    row("less was withheld", 0, 96, 8, 0, 2, "uncertified");
    row("the rest of it in cash", 0, 98, 8, 0, 0, "paid");
    row("more was withheld", 0, 94, 12, 0, 0, "paid");
    row("more was withheld beside all cash", 0, 96, 12, 0, -2, "paid");
    row("more was withheld, cash is open", 0, 50, 12, 44, 0, "part_paid");
    row("half credited", 50, 0, 0, 48, 5, "open");
    row("half credited, rest paid", 50, 48, 5, 0, 0, "paid");
    row("credited", 100, 0, 0, 0, 0, "credited");
    row("credited after the certificate", 100, 0, 10, 0, -10, "credited");
}

void TestAllocation::openIsCashOrTax()
{
    QFETCH(qint64, credited);
    QFETCH(qint64, allocated);
    QFETCH(qint64, certified);
    const Invoice invoice = invoiceOf(100, 6, 10);
    InvoiceSettlement settlement{.allocated = allocated, .certified = certified};
    if (const auto note = creditAmounts(invoice, {}, credited)) {
        settlement.creditedNet = note->net;
        settlement.creditedVat = note->vat;
        settlement.creditedWithholding = note->withholding;
    }
    const OpenAmounts open = openAmounts(invoice, settlement);
    QTEST(open.openCash, "openCash");
    QTEST(open.openTax, "openTax");
    QCOMPARE(open.open, open.openCash + open.openTax);
    QTEST(QString::fromLatin1(invoiceStateCode(stateOf(invoice, settlement, invoice.dueOn))), "state");
}

void TestAllocation::statesFollowTheDay()
{
    const Invoice invoice = invoiceOf(100, 6, 10);
    const InvoiceSettlement part{.allocated = 40};
    QCOMPARE(stateOf(invoice, part, invoice.dueOn), InvoiceState::PartPaid);
    QCOMPARE(stateOf(invoice, part, invoice.dueOn.addDays(1)), InvoiceState::Overdue);
    QCOMPARE(daysOverdue(invoice, openAmounts(invoice, part), invoice.dueOn.addDays(12)), 12);
    QCOMPARE(daysOverdue(invoice, openAmounts(invoice, part), invoice.dueOn), 0);
    // Tax that is not certified yet is not late.
    const InvoiceSettlement cash{.allocated = 96};
    QCOMPARE(stateOf(invoice, cash, invoice.dueOn.addDays(99)), InvoiceState::Uncertified);
    QCOMPARE(daysOverdue(invoice, openAmounts(invoice, cash), invoice.dueOn.addDays(99)), 0);
    for (const InvoiceState state : invoiceStates)
        QCOMPARE(parseInvoiceState(QString::fromLatin1(invoiceStateCode(state))), state);
    QVERIFY(!parseInvoiceState(u"late"));
}

void TestAllocation::daysOfPaymentComeFromTheTerms()
{
    QCOMPARE(paymentDays(QStringLiteral(R"({"payment": {"days": 45}})")), 45);
    QCOMPARE(paymentDays(QStringLiteral(R"({"payment": {"days": 0}})")), 0);
    for (const char *other : {"", "{}", "[]", R"({"payment": 45})", R"({"payment": {"days": -1}})",
                              R"({"payment": {"days": "45"}})", R"({"payment": {"days": 4000}})"})
        QCOMPARE(paymentDays(QString::fromLatin1(other)), defaultPaymentDays);
}

void TestAllocation::agesByTheDueDay()
{
    QCOMPARE(agingBucket(0), AgingBucket::NotDue);
    QCOMPARE(agingBucket(1), AgingBucket::Days30);
    QCOMPARE(agingBucket(30), AgingBucket::Days30);
    QCOMPARE(agingBucket(31), AgingBucket::Days60);
    QCOMPARE(agingBucket(60), AgingBucket::Days60);
    QCOMPARE(agingBucket(61), AgingBucket::Days90);
    QCOMPARE(agingBucket(90), AgingBucket::Days90);
    QCOMPARE(agingBucket(91), AgingBucket::Older);
}

void TestAllocation::refusesBalancesThatDoNotFit()
{
    QList<LedgerEntry> entries(2);
    entries[0].debit = largest;
    entries[1].debit = 1;
    QVERIFY_EXCEPTION_THROWN(runBalances(entries), Error);
    entries[1].debit = 0;
    entries[1].credit = largest;
    entries[1].day = QDate(2026, 1, 1);
    entries[0].day = QDate(2026, 1, 2); // the credit is first
    runBalances(entries);
    QCOMPARE(entries[0].balance, -largest);
    QCOMPARE(entries[1].balance, 0);
}

QTEST_APPLESS_MAIN(TestAllocation)
#include "tst_allocation.moc"
