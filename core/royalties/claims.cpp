#include "core/royalties/claims.h"

#include "core/db/statement.h"

#include <map>

namespace lianming {

namespace {

Currency currencyOf(const Row &r)
{
    const auto currency = Currency::find(r.text("currency"));
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {r.text("currency")});
    return *currency;
}

} // namespace

QList<OpenInvoice> openInvoices(Connection &db)
{
    QList<OpenInvoice> out;
    // Cash only: what is withheld goes to the tax office, whether its certificate is here or not.
    Statement rows(
        db, QStringLiteral(
                "SELECT i.id, i.number, i.contract_id, i.period, i.issued_on, i.due_on, i.currency, "
                "i.cash_due_minor - COALESCE(c.minor, 0) - COALESCE(a.minor, 0) AS open_minor FROM invoice i "
                "LEFT JOIN (SELECT refers_to_id, CAST(SUM(cash_due_minor) AS BIGINT) AS minor FROM invoice "
                "WHERE kind = 'credit_note' GROUP BY refers_to_id) c ON c.refers_to_id = i.id "
                "LEFT JOIN (SELECT invoice_id, CAST(SUM(amount_minor) AS BIGINT) AS minor FROM allocation "
                "GROUP BY invoice_id) a ON a.invoice_id = i.id WHERE i.kind <> 'credit_note' ORDER BY i.due_on, i.id"));
    while (rows.next()) {
        const Row r = rows.row();
        if (r.integer("open_minor") <= 0)
            continue;
        out.append({r.integer("id"),
                    r.text("number"),
                    r.id<Contract>("contract_id"),
                    r.text("period"),
                    r.day("issued_on"),
                    r.day("due_on"),
                    {r.integer("open_minor"), currencyOf(r)}});
    }
    return out;
}

QHash<Id<Contract>, QStringList> invoicedPeriods(Connection &db)
{
    QHash<Id<Contract>, QStringList> out;
    Statement rows(
        db, QStringLiteral("SELECT i.contract_id, i.period FROM invoice i "
                           "LEFT JOIN (SELECT refers_to_id, CAST(SUM(net_minor) AS BIGINT) AS minor FROM invoice "
                           "WHERE kind = 'credit_note' AND NOT EXISTS (SELECT 1 FROM restatement_document d WHERE "
                           "d.invoice_id = invoice.id) GROUP BY refers_to_id) c ON c.refers_to_id = i.id "
                           "WHERE i.kind = 'royalty' AND i.net_minor > COALESCE(c.minor, 0)"));
    while (rows.next())
        out[rows.row().id<Contract>("contract_id")].append(rows.row().text("period"));
    return out;
}

QList<Receipt> receipts(Connection &db, const DaySpan &span)
{
    return Statement(db,
                     QStringLiteral(
                         "SELECT i.contract_id, i.period, i.currency, CAST(SUM(a.amount_minor) AS BIGINT) AS minor, "
                         "MAX(a.value_on) AS last_on FROM allocation a JOIN invoice i ON i.id = a.invoice_id "
                         "WHERE i.kind = 'royalty' AND a.value_on >= ? AND a.value_on <= ? "
                         "GROUP BY i.contract_id, i.period, i.currency ORDER BY i.contract_id, i.period"))
        .bind(span.start, span.end)
        .all<Receipt>([](const Row &r) {
            return Receipt{
                r.id<Contract>("contract_id"), r.text("period"), r.day("last_on"), {r.integer("minor"), currencyOf(r)}};
        });
}

} // namespace lianming
