#include "core/accounts/postings.h"

#include "core/db/numbering.h"
#include "core/royalties/royaltybook.h"
#include "core/royalties/royaltyruns.h"

#include <array>
#include <ranges>

namespace lianming {

namespace {

constexpr const char *lockName = "royalties";
constexpr const char *invoicePrefix = "INV";
constexpr const char *creditPrefix = "CN";

/// Taxes are rounded half up whatever the contract says (royalties.md section 1).
qint64 taxOn(qint64 net, Rate percent)
{
    constexpr Int128 hundred = Int128{100} * Rate::one;
    return qint64(divideRounded(net * percent.nanos, hundred, Rounding::HalfUp));
}

} // namespace

QString requiredText(const QString &text, const char *message)
{
    QString out = text.trimmed();
    if (out.isEmpty())
        throw Error(Error::Kind::BadInput, message);
    return out;
}

QString codedAmount(qint64 minor, Currency currency)
{
    return currency.codeText() + u' ' + Money{minor, currency}.text();
}

Postings::Postings(Transaction &tx, Workspace &workspace)
    : m_w(&workspace), m_today(workspace.clock.today()), m_journal(tx, workspace), m_books(workspace.db, m_today)
{
    tx.lock(lockName);
}

QString Postings::number(const char *table, const char *prefix, int year)
{
    QString &last = m_numbers[QStringLiteral("%1 %2").arg(QLatin1String(prefix)).arg(year)];
    if (last.isEmpty()) {
        last = nextNumber(m_journal.transaction(), table, prefix, year);
        return last;
    }
    const qsizetype head = last.lastIndexOf(u'-') + 1;
    const qint64 next = QStringView(last).mid(head).toLongLong() + 1;
    last = last.left(head) + QString::number(next).rightJustified(4, u'0');
    return last;
}

Invoice Postings::charge(Id<Contract> id, qint64 net, bool taxed) const
{
    const ReportingContract contract = reportingContract(m_w->db, id);
    const auto currency = Currency::find(contract.currency);
    if (!contract.isSigned || !currency)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 is not signed: nothing can be invoiced on it"),
                    {contract.number});
    Invoice out;
    out.brand = {contract.brandId};
    out.contract = id;
    out.currency = *currency;
    out.net = net;
    if (taxed) {
        const RoyaltyTerms terms = fullTerms(*m_w, id);
        out.vat = taxOn(net, terms.vatPercent);
        out.withholding = taxOn(net, terms.withholdingPercent);
    }
    return out;
}

Id<Invoice> Postings::post(Invoice invoice, const QString &terms, const InvoiceDays &days)
{
    qint64 gross = 0;
    if (__builtin_add_overflow(invoice.net, invoice.vat, &gross))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The invoice is larger than an amount can be, with its VAT"));
    invoice.cashDue = gross - invoice.withholding;
    const bool gives = invoice.kind == InvoiceKind::CreditNote;
    invoice.issuedOn = days.issuedOn.value_or(m_today);
    invoice.dueOn = days.dueOn.value_or(gives ? invoice.issuedOn : invoice.issuedOn.addDays(paymentDays(terms)));
    if (!invoice.issuedOn.isValid() || !invoice.dueOn.isValid() || invoice.dueOn < invoice.issuedOn)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The due day %1 is before the day of issue %2"),
                    {dayText(invoice.dueOn), dayText(invoice.issuedOn)});
    invoice.number = number("invoice", gives ? creditPrefix : invoicePrefix, invoice.issuedOn.year());
    invoice.preparedBy = m_journal.actor().name;
    invoice.postedAt = m_journal.now();
    return AccountRepository::insert(m_journal, invoice);
}

Id<Invoice> Postings::royalty(Id<SalesStatement> id, const InvoiceDays &days)
{
    const SalesStatement statement = StatementRepository(m_w->db).get(id);
    const ReportingContract contract = reportingContract(m_w->db, statement.contract);
    const QString label = statementLabel(contract, statement.period);
    if (statement.state != StatementState::Closed)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is %2: only what is closed is invoiced"),
                    {label, QString::fromLatin1(statementStateCode(statement.state))});
    if (statement.edition != 1)
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "%1 is a restatement: its difference is invoiced with the next open period"),
            {label});
    const QList<InvoiceItem> before = m_books.ofPeriod(statement.contract, statement.period);
    for (const InvoiceItem &item : before) {
        if (!item.isTakenBack())
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "%1 is invoiced already, with %2"),
                        {label, item.invoice.number});
    }
    const auto figures = RoyaltyBook(m_w->db).period(id);
    if (!figures || !figures->frozen)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {label});
    const qint64 payable = figures->amount("payable");
    if (payable <= 0)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 has nothing to invoice: %2 is payable"),
                    {label, codedAmount(payable, figures->currency)});
    Invoice invoice;
    invoice.kind = InvoiceKind::Royalty;
    invoice.brand = {contract.brandId};
    invoice.contract = statement.contract;
    invoice.statement = id;
    invoice.issue = int(before.size()) + 1;
    invoice.period = statement.period;
    invoice.currency = figures->currency;
    invoice.net = payable;
    invoice.vat = figures->amount("vat");
    invoice.withholding = figures->amount("withholding");
    const Id<Invoice> posted = post(invoice, contract.terms, days);
    const InvoiceItem item = m_books.invoice(posted);
    if (item.invoice.cashDue != figures->amount("cash_due"))
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {label});
    m_journal.note(Area::Royalties, "statement", id.value, label, "invoiced",
                   {{QStringLiteral("number"), {}, item.invoice.number}});
    return posted;
}

Id<Invoice> Postings::credit(Id<Invoice> id, qint64 net, const QString &reason, std::optional<QDate> issuedOn)
{
    const InvoiceItem item = m_books.invoice(id);
    const QString &number = item.invoice.number;
    if (item.invoice.kind == InvoiceKind::CreditNote)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is a credit note itself"), {number});
    if (net <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The amount must be greater than 0"));
    if (issuedOn && *issuedOn < item.invoice.issuedOn)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 was issued on %2: no credit note is before it"),
                    {number, dayText(item.invoice.issuedOn)});
    const auto amounts = creditAmounts(item.invoice, item.settlement, net);
    if (!amounts)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only %1 of %2 is left to credit, before VAT"),
                    {codedAmount(item.invoice.net - item.settlement.creditedNet, item.invoice.currency), number});
    Invoice note;
    note.kind = InvoiceKind::CreditNote;
    note.brand = item.invoice.brand;
    note.contract = item.invoice.contract;
    note.period = item.invoice.period;
    note.currency = item.invoice.currency;
    note.net = amounts->net;
    note.vat = amounts->vat;
    note.withholding = amounts->withholding;
    note.refersTo = id;
    note.reason = reason;
    const auto posted = post(note, {}, {issuedOn, {}});
    const Invoice credit = m_books.invoice(posted).invoice;
    m_journal.note(Area::Royalties, "invoice", id.value, number, "credited",
                   {{credit.number, {}, codedAmount(credit.gross(), credit.currency)}});

    // What is paid beyond the rest goes back on account, the newest money first.
    qint64 beyond = std::min(-m_books.invoice(id).open.open, item.settlement.allocated);
    const QList<AllocationItem> allocations = m_books.allocations(id);
    for (const AllocationItem &allocation : std::views::reverse(allocations)) {
        if (beyond <= 0)
            break;
        const qint64 amount = std::min(beyond, allocation.left);
        if (amount > 0)
            takeBack(allocation, amount, AllocationAct::Released, credit.issuedOn, credit.number);
        beyond -= amount;
    }
    return posted;
}

void Postings::allocate(Id<Payment> id, const QList<AllocationRequest> &requests)
{
    for (const AllocationRequest &request : requests)
        allocate(m_books.payment(id), request);
}

void Postings::allocate(const PaymentItem &payment, const AllocationRequest &request)
{
    const InvoiceItem item = m_books.invoice(request.invoice);
    const Money amount{request.amount, item.invoice.currency};
    const QString &label = item.invoice.number;
    if (payment.reversedOn)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Payment %1 was reversed"),
                    {payment.payment.number});
    if (item.invoice.kind == InvoiceKind::CreditNote)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is a credit note: nothing is paid on it"),
                    {label});
    if (item.invoice.brand != payment.payment.brand)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is an invoice of %2, the payment came from %3"),
                    {label, item.brandCode, payment.brandCode});
    if (amount.minor <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "An amount for %1 must be greater than 0"),
                    {label});
    const Currency paid = payment.payment.currency;
    const bool converts = paid != amount.currency;
    if (converts && (!request.rate || request.rate->nanos == 0))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is in %2, the payment in %3: give the bank's rate"),
                    {label, amount.currency.codeText(), paid.codeText()});
    if (!converts && request.rate && request.rate->nanos != Rate::one)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is in the payment's currency: it takes no rate"), {label});
    const Rate rate = converts ? *request.rate : Rate{Rate::one};
    const auto part = request.part ? request.part : converts ? partFor(amount, paid, rate) : amount.minor;
    if (!part || *part <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 for %2 cannot be told in %3 at this rate"),
                    {codedAmount(amount.minor, amount.currency), label, paid.codeText()});
    if (!agrees(amount, {*part, paid}, rate))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 and %2 do not agree at the rate %3"),
                    {codedAmount(amount.minor, amount.currency), codedAmount(*part, paid),
                     QString::fromStdString(rate.toString())});
    if (amount.minor > item.open.open)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only %1 is open of %2"),
                    {codedAmount(std::max<qint64>(0, item.open.open), amount.currency), label});
    if (*part > payment.onAccount)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only %1 is left of payment %2"),
                    {codedAmount(payment.onAccount, paid), payment.payment.number});
    AccountRepository::insert(m_journal,
                              {.id = {},
                               .act = AllocationAct::Allocated,
                               .payment = payment.payment.id,
                               .invoice = item.invoice.id,
                               .amount = amount.minor,
                               .part = *part,
                               .rate = rate,
                               .valueOn = payment.payment.receivedOn,
                               .allocatedOn = m_today,
                               .reverses = {},
                               .reason = {},
                               .recordedBy = m_journal.actor().name,
                               .postedAt = m_journal.now()},
                              payment.payment.number, label, codedAmount(amount.minor, amount.currency));
}

void Postings::takeBack(const AllocationItem &item, qint64 amount, AllocationAct act, QDate valueOn,
                        const QString &reason)
{
    // The payment's currency gets its share of what is left, all of it with the last.
    const std::array<Int128, 2> weights{item.left - amount, amount};
    const auto part = qint64(apportion(item.leftPart, weights)[1]);
    AccountRepository::insert(m_journal,
                              {.id = {},
                               .act = act,
                               .payment = item.allocation.payment,
                               .invoice = item.allocation.invoice,
                               .amount = -amount,
                               .part = -part,
                               .rate = item.allocation.rate,
                               .valueOn = valueOn,
                               .allocatedOn = m_today,
                               .reverses = item.allocation.id,
                               .reason = reason,
                               .recordedBy = m_journal.actor().name,
                               .postedAt = m_journal.now()},
                              item.paymentNumber, item.invoiceNumber, codedAmount(-amount, item.invoiceCurrency));
}

} // namespace lianming
