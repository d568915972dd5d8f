// AccountService's verbs about what restatements changed after a contract's last period.
#include "core/accounts/accountservice.h"
#include "core/accounts/postings.h"
#include "core/people/access.h"
#include "core/royalties/royaltyruns.h"

#include <algorithm>

namespace lianming {

namespace {

/// On PostgreSQL a transaction must be open.
std::optional<RestatedDifference> differenceOf(Workspace &w, Id<Contract> contract)
{
    Progress progress;
    const RoyaltyRuns runs(w, contract, progress);
    const SalesStatement *last = runs.editions().lastClosed();
    if (last == nullptr)
        return {};
    const RoyaltyRun today = runs.today();
    RestatedDifference out;
    out.minor = runs.unsettled(today);
    if (out.minor == 0)
        return {};
    out.contract = contract;
    out.statement = last->id;
    out.period = last->period;
    out.label = statementLabel(runs.contract(), last->period, last->edition);
    out.reason = last->reason;
    out.currency = today.terms.currency;
    out.credit = std::max<qint64>(0, -RoyaltyBook(w.db).periods(contract).last().amount("carried_forward"));
    return out;
}

/// Credit notes over `net` on the contract's invoices of royalties and of differences.
QList<Id<Invoice>> creditWhatIsInvoiced(Postings &postings, const RestatedDifference &difference, qint64 net,
                                        const QString &why, std::optional<QDate> issuedOn)
{
    InvoiceFilter filter;
    filter.contract = difference.contract;
    QList<InvoiceItem> invoices = postings.books().invoices(filter);
    invoices.removeIf(
        [](const InvoiceItem &item) { return item.invoice.kind != InvoiceKind::Royalty && !item.restates.isSet(); });
    std::ranges::stable_partition(
        invoices, [&difference](const InvoiceItem &item) { return item.invoice.period == difference.period; });
    QList<Id<Invoice>> out;
    qint64 left = net;
    for (const InvoiceItem &item : std::as_const(invoices)) {
        const qint64 rest =
            item.invoice.kind == InvoiceKind::CreditNote ? 0 : item.invoice.net - item.settlement.creditedNet;
        const qint64 part = std::min(left, rest);
        if (part > 0)
            out.append(postings.credit(item.invoice.id, part, why, issuedOn));
        left -= part;
    }
    if (left > 0)
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core",
                              "%1: %2 is to be credited, but only %3 is invoiced. Invoice what is closed first"),
            {difference.label, codedAmount(net, difference.currency), codedAmount(net - left, difference.currency)});
    return out;
}

} // namespace

std::optional<RestatedDifference> AccountService::difference(Id<Contract> contract) const
{
    requireMoney(*m_w).requireShown(contract);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return differenceOf(*m_w, contract);
}

QList<Id<Invoice>> AccountService::settle(Id<Contract> contract, const InvoiceDays &days)
{
    requirePermission(*m_w, Permission::PostAccounts);
    Transaction tx(m_w->db);
    Postings postings(tx, *m_w);
    const auto found = differenceOf(*m_w, contract);
    const qint64 due = found ? found->due() : 0;
    if (due == 0)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 has no restated difference to invoice or to credit"),
                    {reportingContract(m_w->db, contract).number});
    const QString why = found->reason.isEmpty() ? found->label : found->label + QStringLiteral(": ") + found->reason;
    QList<Id<Invoice>> out;
    if (due > 0) {
        Invoice invoice = postings.charge(contract, due, true);
        invoice.kind = InvoiceKind::Adjustment;
        invoice.period = found->period;
        invoice.reason = why;
        out.append(postings.post(invoice, reportingContract(m_w->db, contract).terms, days));
    } else {
        out = creditWhatIsInvoiced(postings, *found, -due, why, days.issuedOn);
    }
    QList<HistoryEntry::Change> documents;
    for (const Id<Invoice> id : std::as_const(out)) {
        const Invoice document = postings.books().invoice(id).invoice;
        const qint64 amount = document.kind == InvoiceKind::CreditNote ? -document.net : document.net;
        AccountRepository::insertSettled(postings.journal(), id, found->contract, found->statement, amount);
        documents.append({document.number, {}, codedAmount(amount, found->currency)});
    }
    postings.journal().note(Area::Royalties, "statement", found->statement.value, found->label,
                            due > 0 ? "invoiced" : "credited", documents);
    tx.commit();
    return out;
}

} // namespace lianming
