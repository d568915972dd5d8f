#include "core/matching/dutyreader.h"

#include "core/contracts/reportingcalendar.h"
#include "core/db/statement.h"

#include <algorithm>
#include <iterator>

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

/// An invoice is kept if what was paid by the day on which it was due covers it, less what was credited; one that was
/// credited in full was never a duty.
void readInvoices(Connection &db, QDate today, DutyList &out)
{
    Statement rows(db, QStringLiteral("SELECT i.brand_id, i.due_on, i.cash_due_minor, CAST(COALESCE((SELECT "
                                      "SUM(n.cash_due_minor) FROM invoice n WHERE n.refers_to_id = i.id AND n.kind = "
                                      "'credit_note'), 0) AS BIGINT) AS credited, CAST(COALESCE(SUM(CASE WHEN "
                                      "a.value_on <= i.due_on THEN a.amount_minor ELSE 0 END), 0) AS BIGINT) AS paid "
                                      "FROM invoice i LEFT JOIN allocation a ON a.invoice_id = i.id WHERE i.kind <> "
                                      "'credit_note' AND i.due_on < ? AND i.cash_due_minor > 0 GROUP BY i.id, "
                                      "i.brand_id, i.due_on, i.cash_due_minor ORDER BY i.id"));
    rows.bind(today);
    while (rows.next()) {
        const Row row = rows.row();
        const qint64 due = row.integer("cash_due_minor") - row.integer("credited");
        if (due > 0)
            out.add(row.integer("brand_id"), row.day("due_on"), row.integer("paid") >= due);
    }
}

void readReviews(Connection &db, QDate today, const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out)
{
    Statement rows(db, QStringLiteral("SELECT e.approval_id, c.brand_id, e.act, e.on_day FROM review_event e JOIN "
                                      "product_approval a ON a.id = e.approval_id JOIN licensed_product p ON p.id = "
                                      "a.product_id JOIN contract c ON c.id = p.contract_id ORDER BY e.approval_id, "
                                      "e.id"));
    qint64 approval = 0;
    int brand = -1;
    std::vector<ReviewTurn> turns;
    const auto close = [&] {
        if (brand >= 0)
            std::ranges::move(reviewDuties(brand, turns, int(today.toJulianDay())), std::back_inserter(out));
        turns.clear();
    };
    while (rows.next()) {
        const Row row = rows.row();
        if (row.integer("approval_id") != approval) {
            close();
            approval = row.integer("approval_id");
            const auto found = brands.find(row.integer("brand_id"));
            brand = found == brands.end() ? -1 : found->second;
        }
        if (const auto act = parseReviewAct(row.text("act")))
            turns.push_back({*act, int(row.day("on_day").toJulianDay())});
    }
    close();
}

} // namespace

std::vector<DutyFact> reviewDuties(int brand, const std::vector<ReviewTurn> &turns, int today)
{
    constexpr int answerWithin = 30;
    std::vector<DutyFact> out;
    bool isHandedIn = false; // a round of the brand's, not the museum's own look at the idea
    int askedOn = noDay;     // the brand's answer has been waited for since
    const auto answered = [&](int day) {
        if (askedOn != noDay)
            out.push_back({brand, std::min(day, askedOn + answerWithin + 1), day - askedOn <= answerWithin});
        askedOn = noDay;
    };
    for (const auto &[act, day] : turns) {
        switch (act) {
        case ReviewAct::Submit:
            answered(day);
            isHandedIn = true;
            break;
        case ReviewAct::FinishChanges: answered(day); break;
        case ReviewAct::Approve:
        case ReviewAct::ApproveWithChanges:
        case ReviewAct::AskAgain:
        case ReviewAct::Refuse:
            if (isHandedIn)
                out.push_back({brand, day, act == ReviewAct::Approve || act == ReviewAct::ApproveWithChanges});
            isHandedIn = false;
            askedOn = act == ReviewAct::AskAgain || act == ReviewAct::ApproveWithChanges ? day : noDay;
            break;
        case ReviewAct::LetPass: isHandedIn = false; break;
        case ReviewAct::Hold:
        case ReviewAct::Cancel:
        case ReviewAct::Withdraw: askedOn = noDay; break;
        case ReviewAct::Begin:
        case ReviewAct::Resume:
        case ReviewAct::TakeUp: break;
        }
    }
    if (askedOn != noDay && today - askedOn > answerWithin)
        answered(today);
    return out;
}

void readDuties(Connection &db, QDate today, const std::unordered_map<qint64, int> &brands, std::vector<DutyFact> &out)
{
    DutyList duties(brands, out);
    readReports(db, today, duties);
    readInvoices(db, today, duties);
    readReviews(db, today, brands, out);
}

} // namespace lianming
