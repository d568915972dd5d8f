#include "core/accounts/accountrepository.h"

#include "core/accounts/allocation.h"

namespace lianming {

namespace {

constexpr const char *actCodes[] = {"allocated", "reversed", "released"};

Currency currencyOf(const QString &code)
{
    const auto currency = Currency::find(code);
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {code});
    return *currency;
}

AllocationAct actOf(const QString &code)
{
    for (const AllocationAct act : {AllocationAct::Allocated, AllocationAct::Reversed, AllocationAct::Released}) {
        if (code == QLatin1String(allocationActCode(act)))
            return act;
    }
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is nothing that happens to a payment"), {code});
}

Fields values(const Invoice &i)
{
    const bool hasDays = i.interestDays.has_value();
    return {{"number", i.number},
            {"kind", invoiceKindCode(i.kind)},
            {"brand_id", i.brand},
            {"contract_id", i.contract},
            {"statement_id", i.statement},
            {"issue", i.issue},
            {"period", i.period},
            {"currency", i.currency.codeText()},
            {"net_minor", i.net},
            {"vat_minor", i.vat},
            {"withholding_minor", i.withholding},
            {"cash_due_minor", i.cashDue},
            {"issued_on", i.issuedOn},
            {"due_on", i.dueOn},
            {"refers_to_id", i.refersTo},
            {"interest_from", hasDays ? i.interestDays->start : QDate()},
            {"interest_to", hasDays ? i.interestDays->end : QDate()},
            {"prepared_by", i.preparedBy},
            {"reason", i.reason},
            {"posted_at", i.postedAt}};
}

Invoice invoiceOf(const Row &r)
{
    Invoice out{.id = r.id<Invoice>("id"),
                .number = r.text("number"),
                .kind = parseInvoiceKind(r.text("kind")),
                .brand = r.id<Brand>("brand_id"),
                .contract = r.id<Contract>("contract_id"),
                .statement = r.id<SalesStatement>("statement_id"),
                .issue = int(r.integer("issue")),
                .period = r.text("period"),
                .currency = currencyOf(r.text("currency")),
                .net = r.integer("net_minor"),
                .vat = r.integer("vat_minor"),
                .withholding = r.integer("withholding_minor"),
                .cashDue = r.integer("cash_due_minor"),
                .issuedOn = r.day("issued_on"),
                .dueOn = r.day("due_on"),
                .refersTo = r.id<Invoice>("refers_to_id"),
                .interestDays = {},
                .preparedBy = r.text("prepared_by"),
                .reason = r.text("reason"),
                .postedAt = r.instant("posted_at")};
    if (!r.isNull("interest_from"))
        out.interestDays = DaySpan{r.day("interest_from"), r.day("interest_to")};
    return out;
}

constexpr auto invoiceColumns =
    "SELECT i.*, c.number AS contract_number, c.title AS contract_title, b.code AS brand_code, b.name_en AS brand_en, "
    "b.name_zh AS brand_zh, n.name_en AS institution_en, n.name_zh AS institution_zh, "
    "(SELECT o.number FROM invoice o WHERE o.id = i.refers_to_id) AS refers_to_number, "
    "(SELECT d.statement_id FROM restatement_document d WHERE d.invoice_id = i.id) AS restates_id, "
    "(SELECT CAST(COALESCE(SUM(k.net_minor), 0) AS BIGINT) FROM invoice k JOIN restatement_document d ON d.invoice_id = k.id WHERE k.refers_to_id = i.id) AS restated_net, "
    "(SELECT CAST(COALESCE(SUM(k.net_minor), 0) AS BIGINT) FROM invoice k WHERE k.refers_to_id = i.id AND k.kind = 'credit_note') AS credited_net, "
    "(SELECT CAST(COALESCE(SUM(k.vat_minor), 0) AS BIGINT) FROM invoice k WHERE k.refers_to_id = i.id AND k.kind = 'credit_note') AS credited_vat, "
    "(SELECT CAST(COALESCE(SUM(k.withholding_minor), 0) AS BIGINT) FROM invoice k WHERE k.refers_to_id = i.id AND k.kind = 'credit_note') AS credited_withholding, "
    "(SELECT CAST(COALESCE(SUM(a.amount_minor), 0) AS BIGINT) FROM allocation a WHERE a.invoice_id = i.id) AS allocated, "
    "(SELECT CAST(COALESCE(SUM(t.amount_minor), 0) AS BIGINT) FROM withholding_certificate t WHERE t.invoice_id = i.id) AS certified "
    "FROM invoice i JOIN contract c ON c.id = i.contract_id JOIN brand b ON b.id = i.brand_id "
    "JOIN institution n ON n.id = c.institution_id WHERE 1 = 1";

InvoiceItem invoiceItem(const Row &r, QDate today)
{
    InvoiceItem out;
    out.invoice = invoiceOf(r);
    out.contractNumber = r.text("contract_number");
    out.contractTitle = r.text("contract_title");
    out.brandCode = r.text("brand_code");
    out.brandEn = r.text("brand_en");
    out.brandZh = r.text("brand_zh");
    out.institutionEn = r.text("institution_en");
    out.institutionZh = r.text("institution_zh");
    out.refersToNumber = r.text("refers_to_number");
    out.restates = r.id<SalesStatement>("restates_id");
    out.restatedNet = r.integer("restated_net");
    out.settlement = {r.integer("credited_net"), r.integer("credited_vat"), r.integer("credited_withholding"),
                      r.integer("allocated"), r.integer("certified")};
    out.open = openAmounts(out.invoice, out.settlement);
    out.state = stateOf(out.invoice, out.settlement, today);
    out.daysOverdue = daysOverdue(out.invoice, out.open, today);
    return out;
}

Fields values(const Payment &p)
{
    return {{"number", p.number},          {"brand_id", p.brand},
            {"received_on", p.receivedOn}, {"currency", p.currency.codeText()},
            {"amount_minor", p.amount},    {"reference", p.reference},
            {"repeat", p.repeat},          {"notes", p.notes},
            {"recorded_by", p.recordedBy}, {"posted_at", p.postedAt}};
}

constexpr auto paymentColumns =
    "SELECT p.*, b.code AS brand_code, b.name_en AS brand_en, b.name_zh AS brand_zh, v.reversed_on, "
    "v.reason AS reversal_reason, "
    "(SELECT CAST(COALESCE(SUM(a.part_minor), 0) AS BIGINT) FROM allocation a WHERE a.payment_id = p.id) AS allocated "
    "FROM payment p JOIN brand b ON b.id = p.brand_id LEFT JOIN payment_reversal v ON v.payment_id = p.id WHERE 1 = 1";

PaymentItem paymentItem(const Row &r)
{
    PaymentItem out;
    out.payment = {.id = r.id<Payment>("id"),
                   .number = r.text("number"),
                   .brand = r.id<Brand>("brand_id"),
                   .receivedOn = r.day("received_on"),
                   .currency = currencyOf(r.text("currency")),
                   .amount = r.integer("amount_minor"),
                   .reference = r.text("reference"),
                   .repeat = int(r.integer("repeat")),
                   .notes = r.text("notes"),
                   .recordedBy = r.text("recorded_by"),
                   .postedAt = r.instant("posted_at")};
    out.brandCode = r.text("brand_code");
    out.brandEn = r.text("brand_en");
    out.brandZh = r.text("brand_zh");
    out.reversedOn = r.optionalDay("reversed_on");
    out.reversalReason = r.text("reversal_reason");
    out.allocated = r.integer("allocated");
    out.onAccount = out.reversedOn ? 0 : out.payment.amount - out.allocated;
    return out;
}

Fields values(const Allocation &a)
{
    return {{"payment_id", a.payment},
            {"invoice_id", a.invoice},
            {"amount_minor", a.amount},
            {"part_minor", a.part},
            {"rate", a.rate},
            {"value_on", a.valueOn},
            {"allocated_on", a.allocatedOn},
            {"act", allocationActCode(a.act)},
            {"reverses_id", a.reverses},
            {"reason", a.reason},
            {"recorded_by", a.recordedBy},
            {"posted_at", a.postedAt}};
}

constexpr auto allocationColumns =
    "SELECT a.*, p.number AS payment_number, p.received_on, p.currency AS payment_currency, i.number AS invoice_number, "
    "i.currency AS invoice_currency, "
    "(SELECT CAST(COALESCE(SUM(r.amount_minor), 0) AS BIGINT) FROM allocation r WHERE r.reverses_id = a.id) AS taken, "
    "(SELECT CAST(COALESCE(SUM(r.part_minor), 0) AS BIGINT) FROM allocation r WHERE r.reverses_id = a.id) AS taken_part "
    "FROM allocation a JOIN payment p ON p.id = a.payment_id JOIN invoice i ON i.id = a.invoice_id WHERE a.%1 = ? "
    "ORDER BY a.id";

AllocationItem allocationItem(const Row &r)
{
    AllocationItem out;
    out.allocation = {.id = r.id<Allocation>("id"),
                      .act = actOf(r.text("act")),
                      .payment = r.id<Payment>("payment_id"),
                      .invoice = r.id<Invoice>("invoice_id"),
                      .amount = r.integer("amount_minor"),
                      .part = r.integer("part_minor"),
                      .rate = r.rate("rate"),
                      .valueOn = r.day("value_on"),
                      .allocatedOn = r.day("allocated_on"),
                      .reverses = r.id<Allocation>("reverses_id"),
                      .reason = r.text("reason"),
                      .recordedBy = r.text("recorded_by"),
                      .postedAt = r.instant("posted_at")};
    const Allocation &a = out.allocation;
    out.paymentNumber = r.text("payment_number");
    out.receivedOn = r.day("received_on");
    out.paymentCurrency = currencyOf(r.text("payment_currency"));
    out.invoiceNumber = r.text("invoice_number");
    out.invoiceCurrency = currencyOf(r.text("invoice_currency"));
    if (a.act == AllocationAct::Allocated) {
        out.left = a.amount + r.integer("taken");
        out.leftPart = a.part + r.integer("taken_part");
    }
    if (out.paymentCurrency != out.invoiceCurrency)
        out.exchangeDifference =
            exchangeDifference({a.amount, out.invoiceCurrency}, {a.part, out.paymentCurrency}, a.rate);
    return out;
}

Fields values(const Certificate &c)
{
    return {{"invoice_id", c.invoice},
            {"authority", c.authority},
            {"number", c.number},
            {"issue", c.issue},
            {"tax_on", c.taxOn},
            {"amount_minor", c.amount},
            {"file_sha256", c.fileSha256.isEmpty() ? Value(nullptr) : Value(c.fileSha256)},
            {"file_name", c.fileName},
            {"reverses_id", c.reverses},
            {"reason", c.reason},
            {"recorded_by", c.recordedBy},
            {"posted_at", c.postedAt}};
}

CertificateItem certificateItem(const Row &r)
{
    CertificateItem out;
    out.certificate = {.id = r.id<Certificate>("id"),
                       .invoice = r.id<Invoice>("invoice_id"),
                       .authority = r.text("authority"),
                       .number = r.text("number"),
                       .issue = int(r.integer("issue")),
                       .taxOn = r.day("tax_on"),
                       .amount = r.integer("amount_minor"),
                       .fileSha256 = r.text("file_sha256"),
                       .fileName = r.text("file_name"),
                       .reverses = r.id<Certificate>("reverses_id"),
                       .reason = r.text("reason"),
                       .recordedBy = r.text("recorded_by"),
                       .postedAt = r.instant("posted_at")};
    out.invoiceNumber = r.text("invoice_number");
    out.currency = currencyOf(r.text("currency"));
    out.isReversed = r.truth("is_reversed");
    return out;
}

/// The only one of a list that was asked for by its key.
template<class T>
T found(const QList<T> &rows, const char *text, const QStringList &args = {})
{
    if (rows.isEmpty())
        throw Error(Error::Kind::NotFound, text, args);
    return rows.first();
}

} // namespace

const char *allocationActCode(AllocationAct act)
{
    return actCodes[int(act)];
}

AccountParty AccountRepository::party(Id<Brand> brand) const
{
    const auto out =
        Statement(*m_db, QStringLiteral("SELECT id, code, name_en, name_zh FROM brand WHERE id = ?"))
            .bind(brand)
            .one<AccountParty>([](const Row &r) {
                return AccountParty{r.id<Brand>("id"), r.text("code"), r.text("name_en"), r.text("name_zh")};
            });
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such brand"));
    return *out;
}

QList<InvoiceItem> AccountRepository::invoices(const QString &conditions, const Fields &values) const
{
    return Statement(*m_db, QLatin1String(invoiceColumns) + conditions + QStringLiteral(" ORDER BY i.id DESC"))
        .bindFields(values)
        .all<InvoiceItem>([this](const Row &r) { return invoiceItem(r, m_today); });
}

QList<InvoiceItem> AccountRepository::invoices(const InvoiceFilter &filter) const
{
    QString conditions;
    Fields values;
    const auto narrow = [&](const char *column, const Value &value) {
        conditions += QStringLiteral(" AND i.%1 = ?").arg(QLatin1String(column));
        values.append({column, value});
    };
    if (filter.brand.isSet())
        narrow("brand_id", filter.brand);
    if (filter.contract.isSet())
        narrow("contract_id", filter.contract);
    if (filter.refersTo.isSet())
        narrow("refers_to_id", filter.refersTo);
    if (filter.currency)
        narrow("currency", filter.currency->codeText());
    if (!filter.number.isEmpty()) {
        // Numbers are written in capitals; LIKE does not mean the same letters in both databases otherwise.
        conditions += QStringLiteral(" AND i.number LIKE ?");
        values.append({"number", u'%' + filter.number.toUpper() + u'%'});
    }
    QList<InvoiceItem> out = invoices(conditions, values);
    out.removeIf([&](const InvoiceItem &item) {
        return (!filter.states.isEmpty() && !filter.states.contains(item.state))
               || (filter.openOnly && item.open == OpenAmounts());
    });
    return out;
}

InvoiceItem AccountRepository::invoice(Id<Invoice> id) const
{
    return found(invoices(QStringLiteral(" AND i.id = ?"), {{"id", id}}),
                 QT_TRANSLATE_NOOP("core", "There is no such invoice"));
}

InvoiceItem AccountRepository::invoice(const QString &number) const
{
    return found(invoices(QStringLiteral(" AND i.number = ?"), {{"number", number}}),
                 QT_TRANSLATE_NOOP("core", "There is no invoice %1"), {number});
}

QList<InvoiceItem> AccountRepository::ofPeriod(Id<Contract> contract, const QString &period) const
{
    return invoices(QStringLiteral(" AND i.kind = 'royalty' AND i.contract_id = ? AND i.period = ?"),
                    {{"contract_id", contract}, {"period", period}});
}

QList<InvoiceCandidate> AccountRepository::candidates() const
{
    return Statement(
               *m_db,
               QStringLiteral(
                   "SELECT s.id, s.contract_id, c.number, s.period, p.currency, p.payable_minor FROM statement s "
                   "JOIN contract c ON c.id = s.contract_id JOIN royalty_period p ON p.statement_id = s.id "
                   "WHERE s.state = 'closed' AND s.edition = 1 AND NOT EXISTS (SELECT 1 FROM invoice i "
                   "WHERE i.contract_id = s.contract_id AND i.period = s.period AND i.kind = 'royalty' AND i.net_minor > "
                   "(SELECT COALESCE(SUM(k.net_minor), 0) FROM invoice k WHERE k.refers_to_id = i.id AND k.kind = 'credit_note' "
                   "AND NOT EXISTS (SELECT 1 FROM restatement_document d WHERE d.invoice_id = k.id))) "
                   "ORDER BY c.number, s.period"))
        .all<InvoiceCandidate>([](const Row &r) {
            return InvoiceCandidate{
                r.id<SalesStatement>("id"), r.id<Contract>("contract_id"),  r.text("number"),
                r.text("period"),           currencyOf(r.text("currency")), r.integer("payable_minor")};
        });
}

QList<PaymentItem> AccountRepository::payments(const QString &conditions, const Fields &values) const
{
    return Statement(*m_db, QLatin1String(paymentColumns) + conditions + QStringLiteral(" ORDER BY p.id DESC"))
        .bindFields(values)
        .all<PaymentItem>(paymentItem);
}

QList<PaymentItem> AccountRepository::payments(const PaymentFilter &filter) const
{
    QString conditions;
    Fields values;
    if (filter.brand.isSet()) {
        conditions += QStringLiteral(" AND p.brand_id = ?");
        values.append({"brand_id", filter.brand});
    }
    if (filter.currency) {
        conditions += QStringLiteral(" AND p.currency = ?");
        values.append({"currency", filter.currency->codeText()});
    }
    QList<PaymentItem> out = payments(conditions, values);
    if (filter.onAccountOnly)
        out.removeIf([](const PaymentItem &item) { return item.onAccount == 0; });
    return out;
}

PaymentItem AccountRepository::payment(Id<Payment> id) const
{
    return found(payments(QStringLiteral(" AND p.id = ?"), {{"id", id}}),
                 QT_TRANSLATE_NOOP("core", "There is no such payment"));
}

PaymentItem AccountRepository::payment(const QString &number) const
{
    return found(payments(QStringLiteral(" AND p.number = ?"), {{"number", number}}),
                 QT_TRANSLATE_NOOP("core", "There is no payment %1"), {number});
}

QList<PaymentItem> AccountRepository::alike(const Payment &payment) const
{
    return payments(
        QStringLiteral(" AND p.brand_id = ? AND p.received_on = ? AND p.currency = ? AND p.amount_minor = ? "
                       "AND p.reference = ?"),
        {{"brand_id", payment.brand},
         {"received_on", payment.receivedOn},
         {"currency", payment.currency.codeText()},
         {"amount_minor", payment.amount},
         {"reference", payment.reference}});
}

QList<AllocationItem> AccountRepository::allocations(const char *column, qint64 id) const
{
    return Statement(*m_db, QString::fromLatin1(allocationColumns).arg(QLatin1String(column)))
        .bind(id)
        .all<AllocationItem>(allocationItem);
}

QList<AllocationItem> AccountRepository::allocations(Id<Invoice> invoice) const
{
    return allocations("invoice_id", invoice.value);
}

QList<AllocationItem> AccountRepository::allocations(Id<Payment> payment) const
{
    return allocations("payment_id", payment.value);
}

AllocationItem AccountRepository::allocation(Id<Allocation> id) const
{
    return found(allocations("id", id.value), QT_TRANSLATE_NOOP("core", "This was never put against an invoice"));
}

QList<CertificateItem> AccountRepository::certificates(const QString &condition, const Fields &values) const
{
    return Statement(
               *m_db,
               QStringLiteral("SELECT t.*, i.number AS invoice_number, i.currency, CASE WHEN EXISTS (SELECT 1 FROM "
                              "withholding_certificate r WHERE r.reverses_id = t.id) THEN 1 ELSE 0 END AS is_reversed "
                              "FROM withholding_certificate t JOIN invoice i ON i.id = t.invoice_id WHERE ")
                   + condition + QStringLiteral(" ORDER BY t.id"))
        .bindFields(values)
        .all<CertificateItem>(certificateItem);
}

QList<CertificateItem> AccountRepository::certificates(Id<Invoice> invoice) const
{
    return certificates(QStringLiteral("t.invoice_id = ?"), {{"invoice_id", invoice}});
}

QList<CertificateItem> AccountRepository::certificates(const QString &authority, const QString &number) const
{
    return certificates(QStringLiteral("t.authority = ? AND t.number = ? AND t.reverses_id IS NULL"),
                        {{"authority", authority}, {"number", number}});
}

CertificateItem AccountRepository::certificate(Id<Certificate> id) const
{
    return found(certificates(QStringLiteral("t.id = ?"), {{"id", id}}),
                 QT_TRANSLATE_NOOP("core", "There is no such certificate"));
}

Id<Invoice> AccountRepository::insert(Journal &journal, const Invoice &invoice)
{
    return {journal.insert(Area::Royalties, "invoice", invoice.number, values(invoice))};
}

void AccountRepository::insertSettled(Journal &journal, Id<Invoice> invoice, Id<Contract> contract,
                                      Id<SalesStatement> statement, qint64 amount)
{
    Statement(journal.transaction().db(), QStringLiteral("INSERT INTO restatement_document (invoice_id, contract_id, "
                                                         "statement_id, amount_minor) VALUES (?, ?, ?, ?)"))
        .bind(invoice, contract, statement, amount)
        .run();
}

Id<Payment> AccountRepository::insert(Journal &journal, const Payment &payment)
{
    return {journal.insert(Area::Royalties, "payment", payment.number, values(payment))};
}

Id<Allocation> AccountRepository::insert(Journal &journal, const Allocation &allocation, const QString &paymentNumber,
                                         const QString &invoiceNumber, const QString &amount)
{
    const qint64 id = insertRow(journal.transaction().db(), "allocation", values(allocation));
    const char *action = allocationActCode(allocation.act);
    QList<HistoryEntry::Change> why;
    if (!allocation.reason.isEmpty())
        why.append({QStringLiteral("reason"), {}, allocation.reason});
    journal.note(Area::Royalties, "payment", allocation.payment.value, paymentNumber, action,
                 QList<HistoryEntry::Change>{{invoiceNumber, {}, amount}} + why);
    journal.note(Area::Royalties, "invoice", allocation.invoice.value, invoiceNumber, action,
                 QList<HistoryEntry::Change>{{paymentNumber, {}, amount}} + why);
    return {id};
}

Id<Certificate> AccountRepository::insert(Journal &journal, const Certificate &certificate,
                                          const QString &invoiceNumber)
{
    const qint64 id =
        journal.insert(Area::Royalties, "withholding_certificate", certificate.number, values(certificate));
    const bool takesBack = certificate.reverses.isSet();
    QList<HistoryEntry::Change> details{{QStringLiteral("certificate"), {}, certificate.number}};
    if (takesBack)
        details.append({QStringLiteral("reason"), {}, certificate.reason});
    journal.note(Area::Royalties, "invoice", certificate.invoice.value, invoiceNumber,
                 takesBack ? "reversed" : "certified", details);
    return {id};
}

void AccountRepository::insertReversal(Journal &journal, const Payment &payment, QDate on, const QString &reason)
{
    insertRow(journal.transaction().db(), "payment_reversal",
              {{"payment_id", payment.id},
               {"reversed_on", on},
               {"reason", reason},
               {"recorded_by", journal.actor().name},
               {"posted_at", journal.now()}});
    journal.note(Area::Royalties, "payment", payment.id.value, payment.number, "reversed",
                 {{QStringLiteral("reason"), {}, reason}});
}

} // namespace lianming
