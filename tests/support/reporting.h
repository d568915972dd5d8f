// A signed contract with its institution and brand, for tests of reporting that are not about contracts.
#pragma once

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/royalties/salesstatement.h"
#include "tests/support/museum.h"

namespace lianming {

struct ReportingFixture {
    QString number = QStringLiteral("TM-2026-0007");
    QString currency = QStringLiteral("CNY");
    QString start = QStringLiteral("2026-01-01");
    QString end = QStringLiteral("2027-12-31");
    int sellOffDays = 0;
    QString frequency = QStringLiteral("quarterly");
    /// Net sales less discounts and returns, 8 % to 1,000,000 a contract year and 10 % above, 100,000 guaranteed a
    /// year.
    QString terms = QStringLiteral(
        R"({"base": {"deductions": {"allowed": ["discounts", "returns"]}}, "rates": [{"id": "R1", "scope": "contract_year",)"
        R"( "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],)"
        R"( "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000"]}]})");
    QStringList categories{QStringLiteral("nice/24"), QStringLiteral("nice/21")};
    QStringList territories{QStringLiteral("CN"), QStringLiteral("HK")};
    bool isSigned = true;
};

inline Id<Contract> makeReportingContract(Workspace &w, const ReportingFixture &f = {})
{
    Transaction tx(w.db);
    const qint64 institution = anyInstitution(w);
    qint64 brand = Statement(w.db, QStringLiteral("SELECT MIN(id) FROM brand")).one<qint64>().value_or(0);
    if (brand == 0) {
        brand = insertRow(w.db, "brand",
                          {{"code", "TAIHU"},
                           {"name_en", "Taihu Snow"},
                           {"name_zh", "太湖雪"},
                           {"company", ""},
                           {"credit_code", ""},
                           {"country", "CN"},
                           {"categories", ""},
                           {"website", ""},
                           {"notes", ""},
                           {"archived_on", nullptr}});
    }
    const qint64 id = insertRow(w.db, "contract",
                                {{"number", f.number},
                                 {"institution_id", institution},
                                 {"brand_id", brand},
                                 {"proposal_id", nullptr},
                                 {"title", "Apsaras bedding"},
                                 {"state", "draft"},
                                 {"currency", f.currency},
                                 {"start_on", f.start},
                                 {"end_on", f.end},
                                 {"sell_off_days", f.sellOffDays},
                                 {"frequency", f.frequency},
                                 {"report_within_days", 30},
                                 {"terms", f.terms},
                                 {"signed_on", nullptr},
                                 {"terminated_on", nullptr},
                                 {"archived_on", nullptr}});
    const qint64 grant =
        insertRow(w.db, "contract_grant",
                  {{"contract_id", id}, {"exclusivity", "exclusive"}, {"start_on", f.start}, {"end_on", f.end}});
    const auto codes = [&](const char *dimension, const QStringList &values) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            Statement(w.db, QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) "
                                           "VALUES (?, ?, ?, ?)"))
                .bind(grant, dimension, qint64(i), values[i])
                .run();
        }
    };
    codes("asset", {QStringLiteral("*")});
    codes("right", {QStringLiteral("*")});
    codes("category", f.categories);
    codes("territory", f.territories);
    codes("channel", {QStringLiteral("*")});
    // A signed contract takes no more grants, so it is signed last.
    if (f.isSigned)
        w.db.execute(
            QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2025-12-01' WHERE id = %1").arg(id));
    tx.commit();
    return {id};
}

} // namespace lianming
