// A signed contract with its institution and brand, for tests of reporting that are not about contracts.
#pragma once

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/royalties/salesstatement.h"

namespace lianming {

struct ReportingFixture {
    QString number = QStringLiteral("TM-2026-0007");
    QString currency = QStringLiteral("CNY");
    QString start = QStringLiteral("2026-01-01");
    QString end = QStringLiteral("2027-12-31");
    int sellOffDays = 0;
    QString frequency = QStringLiteral("quarterly");
    QString terms;
    bool isSigned = true;
};

inline Id<Contract> makeReportingContract(Workspace &w, const ReportingFixture &f = {})
{
    Transaction tx(w.db);
    qint64 institution = Statement(w.db, QStringLiteral("SELECT MIN(id) FROM institution")).one<qint64>().value_or(0);
    if (institution == 0) {
        institution = insertRow(w.db, "institution",
                                {{"code", "DHA"},
                                 {"name_en", "Dunhuang Academy"},
                                 {"name_zh", "敦煌研究院"},
                                 {"kind", "academy"},
                                 {"country", "CN"},
                                 {"city_en", "Dunhuang"},
                                 {"city_zh", "敦煌"},
                                 {"website", ""},
                                 {"credit_line", ""},
                                 {"notes", ""},
                                 {"archived_on", nullptr}});
    }
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
                                 {"state", f.isSigned ? "signed" : "draft"},
                                 {"currency", f.currency},
                                 {"start_on", f.start},
                                 {"end_on", f.end},
                                 {"sell_off_days", f.sellOffDays},
                                 {"frequency", f.frequency},
                                 {"report_within_days", 30},
                                 {"terms", f.terms},
                                 {"signed_on", f.isSigned ? Value("2025-12-01") : Value(nullptr)},
                                 {"terminated_on", nullptr},
                                 {"archived_on", nullptr}});
    tx.commit();
    return {id};
}

} // namespace lianming
