#include "core/matching/dutyreader.h"

#include "core/contracts/reportingcalendar.h"
#include "core/db/statement.h"

namespace lianming {

namespace {

class DutyList
{
public:
    DutyList(const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out) : m_brands(brands), m_out(out)
    {
    }

    void add(qint64 brand, QDate day, bool isKept)
    {
        if (const auto found = m_brands.find(brand); found != m_brands.end())
            m_out.push_back({found->second, int(day.toJulianDay()), isKept});
    }

private:
    const std::unordered_map<qint64, int> &m_brands;
    std::vector<DutyFact> &m_out;
};

/// A report is kept if it came in by the day on which it was due; a late one counts on the day it came.
void readReports(Connection &db, QDate today, DutyList &out)
{
    QHash<qint64, QHash<QString, QDate>> received;
    Statement statements(db, QStringLiteral("SELECT contract_id, period, MIN(received_on) AS received FROM statement "
                                            "GROUP BY contract_id, period"));
    while (statements.next()) {
        const Row row = statements.row();
        received[row.integer("contract_id")].insert(row.text("period"), row.day("received"));
    }
    Statement rows(db, QStringLiteral("SELECT id, brand_id, state, start_on, end_on, sell_off_days, frequency, "
                                      "report_within_days, terminated_on FROM contract WHERE state <> 'draft' "
                                      "ORDER BY id"));
    while (rows.next()) {
        const Row row = rows.row();
        Contract contract;
        contract.state = parseContractState(row.text("state")).value_or(ContractState::Signed);
        contract.term = {row.day("start_on"), row.day("end_on")};
        contract.sellOffDays = row.integer("sell_off_days");
        contract.frequency = parseFrequency(row.text("frequency").toStdString()).value_or(Frequency::Quarterly);
        contract.reportWithinDays = row.integer("report_within_days");
        contract.terminatedOn = row.optionalDay("terminated_on");
        const QHash<QString, QDate> reports = received.value(row.integer("id"));
        const qint64 brand = row.integer("brand_id");
        for (const ReportingPeriod &period : reportingCalendar(contract, {}, today)) {
            if (period.due >= today)
                break;
            const QDate day = reports.value(period.period.name());
            out.add(brand, day.isValid() && day > period.due ? day : period.due, day.isValid() && day <= period.due);
        }
        if (contract.terminatedOn && *contract.terminatedOn < contract.term.end)
            out.add(brand, *contract.terminatedOn, false);
    }
}

/// An invoice is kept if what was paid by the day on which it was due covers it.
void readInvoices(Connection &db, QDate today, DutyList &out)
{
    Statement rows(db, QStringLiteral("SELECT i.brand_id, i.due_on, i.cash_due_minor, CAST(COALESCE(SUM(CASE WHEN "
                                      "a.value_on <= i.due_on THEN a.amount_minor ELSE 0 END), 0) AS BIGINT) AS paid "
                                      "FROM invoice i LEFT JOIN allocation a ON a.invoice_id = i.id WHERE i.kind <> "
                                      "'credit_note' AND i.due_on < ? AND i.cash_due_minor > 0 GROUP BY i.id, "
                                      "i.brand_id, i.due_on, i.cash_due_minor ORDER BY i.id"));
    rows.bind(today);
    while (rows.next()) {
        const Row row = rows.row();
        out.add(row.integer("brand_id"), row.day("due_on"), row.integer("paid") >= row.integer("cash_due_minor"));
    }
}

} // namespace

void readDuties(Connection &db, QDate today, const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out)
{
    DutyList duties(brands, out);
    readReports(db, today, duties);
    readInvoices(db, today, duties);
}

} // namespace lianming
