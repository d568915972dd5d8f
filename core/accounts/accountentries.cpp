// The postings of a licensee's account, as AccountRepository gathers them for the ledger.
#include "core/accounts/accountrepository.h"

#include <algorithm>

namespace lianming {

namespace {

/// Debit if it is greater than 0, else credit.
LedgerEntry entryOf(const Row &r, LedgerKind kind, qint64 debit)
{
    LedgerEntry out;
    out.day = r.day("day");
    out.kind = kind;
    out.number = r.text("number");
    out.about = r.text("about");
    (debit > 0 ? out.debit : out.credit) = debit > 0 ? debit : -debit;
    out.postedAt = r.instant("posted_at");
    out.invoice = r.id<Invoice>("invoice_id");
    out.payment = r.id<Payment>("payment_id");
    return out;
}

} // namespace

QList<Currency> AccountRepository::currencies(Id<Brand> brand) const
{
    QStringList codes =
        Statement(*m_db, QStringLiteral("SELECT DISTINCT currency FROM invoice WHERE brand_id = ? UNION "
                                        "SELECT DISTINCT currency FROM payment WHERE brand_id = ?"))
            .bind(brand, brand)
            .all<QString>([](const Row &r) { return r.textAt(0); });
    codes.sort();
    QList<Currency> out;
    for (const QString &code : codes) {
        if (const auto currency = Currency::find(code))
            out.append(*currency);
    }
    return out;
}

QList<LedgerEntry> AccountRepository::entries(Id<Brand> brand, Currency currency) const
{
    QList<LedgerEntry> out;
    const auto gather = [&](const QString &sql, auto make) {
        Statement rows(*m_db, sql);
        rows.bind(brand, currency.codeText());
        while (rows.next())
            out.append(make(rows.row()));
    };
    gather(QStringLiteral(
               "SELECT i.issued_on AS day, i.number, i.kind, i.posted_at, i.id AS invoice_id, "
               "NULL AS payment_id, i.net_minor + i.vat_minor AS gross, COALESCE((SELECT o.number FROM invoice o "
               "WHERE o.id = i.refers_to_id), c.number || ' ' || i.period) AS about FROM invoice i "
               "JOIN contract c ON c.id = i.contract_id WHERE i.brand_id = ? AND i.currency = ? ORDER BY i.id"),
           [](const Row &r) {
               const InvoiceKind kind = parseInvoiceKind(r.text("kind"));
               const bool gives = kind == InvoiceKind::CreditNote;
               LedgerEntry entry = entryOf(r, gives ? LedgerKind::CreditNote : LedgerKind::Invoice,
                                           gives ? -r.integer("gross") : r.integer("gross"));
               entry.invoiceKind = kind;
               entry.about = entry.about.trimmed();
               return entry;
           });
    gather(QStringLiteral("SELECT p.received_on AS day, p.number, p.posted_at, NULL AS invoice_id, p.id AS payment_id, "
                          "p.amount_minor, p.reference AS about FROM payment p WHERE p.brand_id = ? AND p.currency = ? "
                          "ORDER BY p.id"),
           [](const Row &r) { return entryOf(r, LedgerKind::Payment, -r.integer("amount_minor")); });
    gather(QStringLiteral(
               "SELECT v.reversed_on AS day, p.number, v.posted_at, NULL AS invoice_id, p.id AS payment_id, "
               "p.amount_minor, v.reason AS about FROM payment_reversal v JOIN payment p ON p.id = v.payment_id "
               "WHERE p.brand_id = ? AND p.currency = ? ORDER BY v.id"),
           [](const Row &r) { return entryOf(r, LedgerKind::PaymentReversal, r.integer("amount_minor")); });
    gather(
        QStringLiteral("SELECT t.tax_on AS day, t.number, t.posted_at, i.id AS invoice_id, NULL AS payment_id, "
                       "t.amount_minor, i.number AS about FROM withholding_certificate t "
                       "JOIN invoice i ON i.id = t.invoice_id WHERE i.brand_id = ? AND i.currency = ? ORDER BY t.id"),
        [](const Row &r) {
            const qint64 amount = r.integer("amount_minor");
            return entryOf(r, amount > 0 ? LedgerKind::Certificate : LedgerKind::CertificateReversal, -amount);
        });
    const QString conversions = QStringLiteral(
        "SELECT a.allocated_on AS day, p.number, a.posted_at, i.id AS invoice_id, p.id AS payment_id, a.amount_minor, "
        "a.part_minor, i.number AS about FROM allocation a JOIN payment p ON p.id = a.payment_id "
        "JOIN invoice i ON i.id = a.invoice_id WHERE p.brand_id = ? AND p.currency <> i.currency AND %1.currency = ? "
        "ORDER BY a.id");
    gather(conversions.arg(QLatin1String("i")), [](const Row &r) {
        const qint64 amount = r.integer("amount_minor");
        return entryOf(r, amount > 0 ? LedgerKind::ConvertedIn : LedgerKind::ConvertedBack, -amount);
    });
    gather(conversions.arg(QLatin1String("p")), [](const Row &r) {
        const bool takesBack = r.integer("amount_minor") < 0;
        return entryOf(r, takesBack ? LedgerKind::ConvertedBack : LedgerKind::ConvertedOut, r.integer("part_minor"));
    });
    // A part of 0 minor units moved nothing in this currency.
    out.removeIf([](const LedgerEntry &entry) { return entry.debit == 0 && entry.credit == 0; });
    return out;
}

} // namespace lianming
