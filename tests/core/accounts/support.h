// Licensees with signed contracts and closed statements of given figures, as tests about accounts begin with.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/base/json.h"
#include "core/base/money.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/royalties/result.h"
#include "core/royalties/salesstatement.h"
#include "tests/support/museum.h"

namespace lianming::test {

inline Id<Brand> brandOf(Workspace &w, const QString &code)
{
    return {insertRow(w.db, "brand",
                      {{"code", code},
                       {"name_en", code + QStringLiteral(" Ltd")},
                       {"name_zh", QStringLiteral("太湖雪")},
                       {"company", ""},
                       {"credit_code", ""},
                       {"country", "CN"},
                       {"categories", ""},
                       {"website", ""},
                       {"notes", ""}})};
}

/// Terms with 6 % VAT, 10 % withholding, 36.5 % late interest a year (a thousandth a day) and 20 days to pay.
inline const QString accountTerms = QStringLiteral(
    R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "8"}]}], "tax": {"withholding_percent": "10", "vat_percent": "6"},)"
    R"( "late_interest": {"percent": "36.5"}, "payment": {"days": 20}})");

/// A contract signed for 2026 and 2027, with quarters.
inline Id<Contract> contractOf(Workspace &w, Id<Brand> brand, const QString &number,
                               const QString &currency = QStringLiteral("CNY"), const QString &terms = accountTerms)
{
    const qint64 id = insertRow(w.db, "contract",
                                {{"number", number},
                                 {"institution_id", anyInstitution(w)},
                                 {"brand_id", brand},
                                 {"title", "Apsaras bedding"},
                                 {"state", "signed"},
                                 {"currency", currency},
                                 {"start_on", "2026-01-01"},
                                 {"end_on", "2027-12-31"},
                                 {"sell_off_days", 0},
                                 {"frequency", "quarterly"},
                                 {"report_within_days", 30},
                                 {"terms", terms},
                                 {"signed_on", "2025-12-01"}});
    return {id};
}

struct Figures {
    qint64 payable = 0;
    qint64 vat = 0;
    qint64 withholding = 0;
};

/// A statement that is closed with these figures (minor units).
inline Id<SalesStatement> closedStatement(Workspace &w, Id<Contract> contract, const QString &period,
                                          const Figures &figures, bool closed = true, int edition = 1)
{
    const QString currency = Statement(w.db, QStringLiteral("SELECT currency FROM contract WHERE id = ?"))
                                 .bind(contract)
                                 .one<QString>()
                                 .value_or(QString());
    const qint64 closings = Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM statement WHERE contract_id = ?"))
                                .bind(contract)
                                .one<qint64>()
                                .value_or(0);
    const qint64 id = insertRow(w.db, "statement",
                                {{"contract_id", contract},
                                 {"period", period},
                                 {"edition", edition},
                                 {"state", closed ? "closed" : "calculated"},
                                 {"file_name", ""},
                                 {"received_on", "2026-04-05"},
                                 {"line_count", 0},
                                 {"units", 0},
                                 {"prepared_by", "First"},
                                 {"approved_by", closed ? "Second" : ""},
                                 {"closed_at", closed ? Value("2026-04-10T08:00:00.000Z") : Value(nullptr)},
                                 {"closing", closed ? Value(closings + 1) : Value(nullptr)},
                                 {"reason", edition > 1 ? "A page was missing" : ""}});
    const int digits = Currency::find(currency).value_or(Currency()).digits();
    const qint64 cash = figures.payable + figures.vat - figures.withholding;
    PeriodFigures all;
    all.earned = all.royaltyPayment = all.payable = figures.payable;
    all.vat = figures.vat;
    all.withholding = figures.withholding;
    all.cashDue = cash;
    Json json{{"units", 0}};
    for (const PeriodAmount &amount : periodAmounts())
        json[amount.name] = formatScaled(all.*amount.value, digits);
    insertRow(w.db, "royalty_period",
              {{"statement_id", id},
               {"contract_id", contract},
               {"period", period},
               {"currency", currency},
               {"contract_year", 1},
               {"units", 0},
               {"gross_minor", 0},
               {"deductions_minor", 0},
               {"base_minor", 0},
               {"earned_minor", figures.payable},
               {"payable_minor", figures.payable},
               {"cash_due_minor", cash},
               {"unrecouped_minor", 0},
               {"figures", QString::fromStdString(json.dump())},
               {"terms", "{}"},
               {"calculated_at", "2026-04-09T08:00:00.000Z"},
               {"frozen", closed}});
    return {id};
}

} // namespace lianming::test
