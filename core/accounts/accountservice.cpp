#include "core/accounts/accountservice.h"

#include "core/accounts/postings.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"
#include "core/royalties/lateinterest.h"
#include "core/royalties/royaltyruns.h"
#include "core/royalties/salesstatement.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

/// Payments and credit notes as interest counts them: an allocation that was taken back never was; what a credit note
/// set free counts until its day.
std::vector<DatedAmount> interestPayments(const AccountRepository &books, Id<Invoice> id)
{
    const QList<AllocationItem> allocations = books.allocations(id);
    QSet<Id<Allocation>> undone;
    for (const AllocationItem &item : allocations) {
        if (item.allocation.act == AllocationAct::Reversed)
            undone.insert(item.allocation.reverses);
    }
    std::vector<DatedAmount> out;
    for (const AllocationItem &item : allocations) {
        const Allocation &a = item.allocation;
        if (!undone.contains(a.reverses.isSet() ? a.reverses : a.id))
            out.push_back({a.valueOn, a.amount});
    }
    InvoiceFilter notes;
    notes.refersTo = id;
    for (const InvoiceItem &item : books.invoices(notes)) {
        if (item.invoice.kind == InvoiceKind::CreditNote)
            out.push_back({item.invoice.issuedOn, item.invoice.cashDue});
    }
    return out;
}

InterestPreview previewOf(Workspace &w, const AccountRepository &books, const InvoiceItem &item, QDate asOf)
{
    InterestPreview out;
    out.invoice = item.invoice.id;
    out.currency = item.invoice.currency;
    if (item.invoice.kind == InvoiceKind::CreditNote || item.invoice.kind == InvoiceKind::Interest)
        return out;
    const RoyaltyTerms terms = fullTerms(w, item.invoice.contract);
    out.agreed = terms.lateInterest.has_value();
    QDate last = item.invoice.dueOn;
    Int128 posted = 0;
    Int128 credited = 0;
    InvoiceFilter notes;
    notes.refersTo = item.invoice.id;
    for (const InvoiceItem &note : books.invoices(notes)) {
        if (note.invoice.kind != InvoiceKind::Interest)
            continue;
        posted += note.invoice.net;
        credited += note.settlement.creditedNet;
        last = std::max(last, note.invoice.interestDays->end);
    }
    if (!out.agreed)
        return out;
    const std::vector<DatedAmount> payments = interestPayments(books, item.invoice.id);
    const LateInvoice late{item.invoice.cashDue, item.invoice.dueOn, payments};
    const auto run = [&](QDate day) {
        return lateInterest(*terms.lateInterest, terms.rounding, late, day);
    };
    out.run = run(asOf);
    out.posted = narrowed(posted).value_or(std::numeric_limits<qint64>::max());
    if (asOf <= last)
        return out;
    const Int128 corrected = std::min(credited, std::max<Int128>(0, posted - run(last)));
    out.due = qint64(std::max<Int128>(0, out.run - (posted - corrected)));
    if (out.due > 0)
        out.days = DaySpan{last.addDays(1), asOf};
    return out;
}

constexpr auto reasonMissing = QT_TRANSLATE_NOOP("core", "Give a reason: it stands in the books for good");

} // namespace

Id<Invoice> AccountService::invoice(Id<SalesStatement> statement, const InvoiceDays &days)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const auto id = postings.royalty(statement, days);
    tx.commit();
    return id;
}

InvoicingOutcome AccountService::invoiceAll(const InvoiceDays &days, Progress &progress)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    InvoicingOutcome out;
    const QList<InvoiceCandidate> candidates = postings.books().candidates();
    progress.setTotal(candidates.size());
    qint64 done = 0;
    for (const InvoiceCandidate &candidate : candidates) {
        if (candidate.payable > 0)
            out.issued.append(postings.royalty(candidate.statement, days));
        else
            out.nothingPayable.append(candidate);
        progress.setDone(++done);
    }
    tx.commit();
    return out;
}

Id<Invoice> AccountService::charge(const NewCharge &charge)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const ReportingContract contract = reportingContract(m_w->db, charge.contract);
    if (charge.kind != InvoiceKind::Adjustment && charge.kind != InvoiceKind::Audit)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Only adjustments and audit findings are invoiced by amount"));
    if (charge.net <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The amount must be greater than 0"));
    Invoice invoice = postings.charge(charge.contract, charge.net, charge.taxed);
    invoice.kind = charge.kind;
    invoice.period = charge.period;
    invoice.reason = requiredText(charge.reason, reasonMissing);
    const auto id = postings.post(invoice, contract.terms, charge.days);
    tx.commit();
    return id;
}

Id<Invoice> AccountService::credit(Id<Invoice> id, qint64 net, const QString &reason, std::optional<QDate> issuedOn)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const auto posted = postings.credit(id, net, requiredText(reason, reasonMissing), issuedOn);
    tx.commit();
    return posted;
}

Id<Payment> AccountService::pay(const NewPayment &request, const QList<AllocationRequest> &allocations)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const AccountParty party = postings.books().party(request.brand);
    if (request.amount <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The amount must be greater than 0"));
    if (!request.receivedOn.isValid() || request.receivedOn > postings.today())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day of receipt must not be after today"));
    Payment payment;
    payment.brand = request.brand;
    payment.receivedOn = request.receivedOn;
    payment.currency = request.currency;
    payment.amount = request.amount;
    payment.reference = request.reference.trimmed();
    payment.notes = request.notes.trimmed();
    payment.recordedBy = m_w->actor.name;
    payment.postedAt = postings.journal().now();
    for (const PaymentItem &other : postings.books().alike(payment)) {
        payment.repeat = std::max(payment.repeat, other.payment.repeat + 1);
        if (!other.reversedOn && !request.evenIfRepeated)
            throw Error(Error::Kind::Duplicate,
                        QT_TRANSLATE_NOOP("core", "%1 from %2 on %3 with this reference is recorded already, as %4"),
                        {codedAmount(payment.amount, payment.currency), party.code, dayText(payment.receivedOn),
                         other.payment.number});
    }
    payment.number = postings.number("payment", "PAY", payment.receivedOn.year());
    const auto id = AccountRepository::insert(postings.journal(), payment);
    postings.allocate(id, allocations);
    tx.commit();
    return id;
}

void AccountService::allocate(Id<Payment> payment, const QList<AllocationRequest> &allocations)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    postings.allocate(payment, allocations);
    tx.commit();
}

void AccountService::reverseAllocation(Id<Allocation> id, const QString &reason)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const AllocationItem item = postings.books().allocation(id);
    const QString why = requiredText(reason, reasonMissing);
    if (item.left <= 0)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing of %1 is left on %2 to take back"),
                    {item.paymentNumber, item.invoiceNumber});
    postings.takeBack(item, item.left, AllocationAct::Reversed, item.allocation.valueOn, why);
    tx.commit();
}

void AccountService::reversePayment(Id<Payment> id, const QString &reason, std::optional<QDate> on)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const PaymentItem item = postings.books().payment(id);
    const QString why = requiredText(reason, reasonMissing);
    const QDate day = on.value_or(postings.today());
    if (item.reversedOn)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Payment %1 was reversed"), {item.payment.number});
    if (day < item.payment.receivedOn)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Payment %1 came in on %2: it is not reversed before"),
                    {item.payment.number, dayText(item.payment.receivedOn)});
    for (const AllocationItem &allocation : postings.books().allocations(id)) {
        if (allocation.left > 0)
            postings.takeBack(allocation, allocation.left, AllocationAct::Reversed, allocation.allocation.valueOn, why);
    }
    AccountRepository::insertReversal(postings.journal(), item.payment, day, why);
    tx.commit();
}

Id<Certificate> AccountService::certify(const NewCertificate &request)
{
    requirePermission(*m_w, Permission::PostAccounts);
    const StoredFile file = request.file.isEmpty() ? StoredFile() : m_w->files.addFile(request.file);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const InvoiceItem item = postings.books().invoice(request.invoice);
    if (item.invoice.kind == InvoiceKind::CreditNote)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is a credit note: no tax is withheld on it"),
                    {item.invoice.number});
    if (request.amount <= 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The amount must be greater than 0"));
    if (!request.taxOn.isValid() || request.taxOn > postings.today())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The tax day must not be after today"));
    if (request.amount > item.invoice.gross() - item.settlement.certified)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The certificate is larger than invoice %1"),
                    {item.invoice.number});
    Certificate certificate;
    certificate.invoice = request.invoice;
    certificate.authority =
        requiredText(request.authority, QT_TRANSLATE_NOOP("core", "Name the tax office of the certificate"));
    certificate.number = requiredText(request.number, QT_TRANSLATE_NOOP("core", "Give the certificate's number"));
    certificate.taxOn = request.taxOn;
    certificate.amount = request.amount;
    for (const CertificateItem &other : postings.books().certificates(certificate.authority, certificate.number)) {
        if (!other.isReversed)
            throw Error(Error::Kind::Duplicate,
                        QT_TRANSLATE_NOOP("core", "Certificate %1 of %2 is recorded already, on invoice %3"),
                        {certificate.number, certificate.authority, other.invoiceNumber});
        certificate.issue = std::max(certificate.issue, other.certificate.issue + 1);
    }
    if (!file.sha256.isEmpty()) {
        rememberFile(tx, file, mediaTypeOf(m_w->files.path(file.sha256)), postings.journal().now());
        certificate.fileSha256 = file.sha256;
        certificate.fileName = QFileInfo(request.file).fileName();
    }
    certificate.recordedBy = m_w->actor.name;
    certificate.postedAt = postings.journal().now();
    const auto id = AccountRepository::insert(postings.journal(), certificate, item.invoice.number);
    tx.commit();
    return id;
}

void AccountService::reverseCertificate(Id<Certificate> id, const QString &reason)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const CertificateItem item = postings.books().certificate(id);
    const QString why = requiredText(reason, reasonMissing);
    if (item.isReversed || item.certificate.reverses.isSet())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Certificate %1 was taken back"),
                    {item.certificate.number});
    Certificate back = item.certificate;
    back.id = {};
    back.amount = -back.amount;
    back.reverses = id;
    back.reason = why;
    back.recordedBy = m_w->actor.name;
    back.postedAt = postings.journal().now();
    AccountRepository::insert(postings.journal(), back, item.invoiceNumber);
    tx.commit();
}

InterestPreview AccountService::interest(Id<Invoice> id, QDate asOf) const
{
    requireMoney(*m_w).requireShown(id);
    const AccountRepository books(m_w->db, m_w->clock.today());
    return previewOf(*m_w, books, books.invoice(id), asOf);
}

Id<Invoice> AccountService::postInterest(Id<Invoice> id, QDate asOf, const InvoiceDays &days)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const InvoiceItem item = postings.books().invoice(id);
    if (asOf > postings.today())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Interest runs day by day: it cannot be invoiced beyond today"));
    const InterestPreview preview = previewOf(*m_w, postings.books(), item, asOf);
    if (!preview.agreed)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing was agreed about late interest on %1"),
                    {item.invoice.number});
    if (preview.due <= 0 || !preview.days)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "No interest has run on %1 up to %2 that was not invoiced before"),
                    {item.invoice.number, dayText(asOf)});
    Invoice note;
    note.kind = InvoiceKind::Interest;
    note.brand = item.invoice.brand;
    note.contract = item.invoice.contract;
    note.period = item.invoice.period;
    note.currency = item.invoice.currency;
    note.net = preview.due;
    note.refersTo = id;
    note.interestDays = preview.days;
    const auto posted = postings.post(note, reportingContract(m_w->db, item.invoice.contract).terms, days);
    tx.commit();
    return posted;
}

} // namespace lianming
