#include "core/royalties/settlement.h"

namespace lianming {

QHash<qint64, StatementSettlement> settlementStates(Connection &db, Id<Contract> contract, qint64 brandId)
{
    QString sql = QStringLiteral(
        "SELECT i.id, i.statement_id, i.number, i.due_on, i.net_minor, "
        "i.net_minor + i.vat_minor - k.vat_minor - k.net_minor - k.allocated_minor - k.certified_minor AS open_minor, "
        "k.taken_minor FROM invoice i JOIN (SELECT o.id, "
        "(SELECT CAST(COALESCE(SUM(c.net_minor), 0) AS BIGINT) FROM invoice c WHERE c.refers_to_id = o.id AND c.kind = 'credit_note') AS net_minor, "
        "(SELECT CAST(COALESCE(SUM(c.net_minor), 0) AS BIGINT) FROM invoice c WHERE c.refers_to_id = o.id AND c.kind = 'credit_note' AND NOT EXISTS (SELECT 1 FROM restatement_document d WHERE d.invoice_id = c.id)) AS taken_minor, "
        "(SELECT CAST(COALESCE(SUM(c.vat_minor), 0) AS BIGINT) FROM invoice c WHERE c.refers_to_id = o.id AND c.kind = 'credit_note') AS vat_minor, "
        "(SELECT CAST(COALESCE(SUM(a.amount_minor), 0) AS BIGINT) FROM allocation a WHERE a.invoice_id = o.id) AS allocated_minor, "
        "(SELECT CAST(COALESCE(SUM(t.amount_minor), 0) AS BIGINT) FROM withholding_certificate t WHERE t.invoice_id = o.id) AS certified_minor "
        "FROM invoice o WHERE o.kind = 'royalty'");
    // Conditions stand inside, so that nothing is summed for others' invoices.
    if (contract.isSet())
        sql += QStringLiteral(" AND o.contract_id = ?");
    if (brandId != 0)
        sql += QStringLiteral(" AND o.brand_id = ?");
    sql += QStringLiteral(") k ON k.id = i.id ORDER BY i.id");
    Statement invoices(db, sql);
    if (contract.isSet())
        invoices.bind(contract);
    if (brandId != 0)
        invoices.bind(brandId);
    QHash<qint64, StatementSettlement> out;
    while (invoices.next()) {
        const Row r = invoices.row();
        if (r.integer("taken_minor") == r.integer("net_minor"))
            continue;
        out.insert(r.integer("statement_id"),
                   {r.integer("id"), r.text("number"), r.day("due_on"), r.integer("open_minor")});
    }
    return out;
}

QList<SettledDifference> settledDifferences(Connection &db, Id<Contract> contract)
{
    // Credit notes that settle a difference themselves count by their own amount.
    Statement rows(
        db,
        QStringLiteral(
            "SELECT i.issued_on, d.amount_minor FROM restatement_document d JOIN invoice i ON i.id = d.invoice_id "
            "WHERE d.contract_id = ? AND i.net_minor > (SELECT CAST(COALESCE(SUM(c.net_minor), 0) AS BIGINT) FROM invoice c "
            "WHERE c.refers_to_id = i.id AND c.kind = 'credit_note' AND NOT EXISTS "
            "(SELECT 1 FROM restatement_document o WHERE o.invoice_id = c.id)) ORDER BY i.id"));
    return rows.bind(contract).all<SettledDifference>([](const Row &r) {
        return SettledDifference{r.day("issued_on"), r.integer("amount_minor")};
    });
}

} // namespace lianming
