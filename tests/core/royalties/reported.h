// Reports of a contract put straight into the database and taken as far as a test wants them, for tests that are not
// about the import.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"

namespace lianming {

struct ReportedLine {
    const char *sku = "A";
    qint64 gross = 0; ///< minor units
    qint64 units = 1;
    const char *territory = "CN";
    const char *share = "100";
    bool free = false;
    const char *channel = "online";
    const char *currency = "CNY";
};

inline Id<SalesStatement> report(Workspace &w, Id<Contract> contract, const QString &period,
                                 const QList<ReportedLine> &lines)
{
    Transaction tx(w.db);
    Journal journal(tx, w);
    SalesStatement statement;
    statement.contract = contract;
    statement.period = period;
    statement.receivedOn = w.clock.today();
    statement.preparedBy = w.actor.name;
    statement.lineCount = lines.size();
    const auto id = StatementRepository(w.db).insert(journal, period, statement);
    qint64 number = 0;
    for (const ReportedLine &line : lines) {
        const Fields fields{{"statement_id", id},      {"line_number", ++number},
                            {"sold_on", nullptr},      {"sku", line.sku},
                            {"category", "nice/24"},   {"territory", line.territory},
                            {"channel", line.channel}, {"currency", line.currency},
                            {"units", line.units},     {"gross_minor", line.gross},
                            {"discounts_minor", 0},    {"returns_minor", 0},
                            {"taxes_minor", 0},        {"freight_minor", 0},
                            {"other_minor", 0},        {"retail_price_minor", nullptr},
                            {"share", line.share},     {"free", line.free}};
        QStringList columns;
        for (const Field &field : fields)
            columns.append(QString::fromLatin1(field.column));
        Statement(w.db, QStringLiteral("INSERT INTO statement_line (%1) VALUES (%2)")
                            .arg(columns.join(u','), QStringList(columns.size(), QStringLiteral("?")).join(u',')))
            .bindFields(fields)
            .run();
    }
    tx.commit();
    return id;
}

inline void calculate(Workspace &w, Id<Contract> contract)
{
    Progress progress;
    (void)RoyaltyService(w).calculate(contract, progress);
}

/// Approves as `second`, closes as `w`.
inline void closePeriod(Workspace &w, Workspace &second, Id<SalesStatement> statement)
{
    Progress progress;
    RoyaltyService(second).approve(statement, StatementRepository(w.db).get(statement).version);
    RoyaltyService(w).close(statement, StatementRepository(w.db).get(statement).version, progress);
}

} // namespace lianming
