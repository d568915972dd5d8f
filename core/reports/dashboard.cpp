#include "core/reports/dashboard.h"

#include "core/db/transaction.h"
#include "core/people/access.h"
#include "core/reports/dashboardrows.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr const char *stages[] = {"inquiry",    "reviewing", "negotiating", "accepted",
                                  "contracted", "declined",  "withdrawn"};

/// Adds amounts up, currency by currency.
class Tally
{
public:
    void add(const Money &amount)
    {
        const auto [entry, isNew] = m_sums.try_emplace(amount.currency.codeText(), Money{0, amount.currency});
        entry->second = entry->second + amount;
    }
    [[nodiscard]] Amounts amounts() const
    {
        Amounts out;
        for (const auto &[code, amount] : m_sums)
            out.append(amount);
        return out;
    }

private:
    std::map<QString, Money> m_sums;
};

/// Adds amounts up by month, currency by currency.
class MonthTally
{
public:
    MonthTally(QDate today, int months)
        : m_first(QDate(today.year(), today.month(), 1).addMonths(1 - months)), m_months(months)
    {
    }
    [[nodiscard]] QDate month(int place) const { return m_first.addMonths(place); }
    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] int place(QDate day) const
    {
        return (day.year() - m_first.year()) * 12 + day.month() - m_first.month();
    }
    [[nodiscard]] bool contains(QDate day) const { return place(day) >= 0 && place(day) < m_months; }
    void add(int place, const Money &amount)
    {
        if (place < 0 || place >= m_months || amount.minor == 0)
            return;
        const auto [entry, isNew] =
            m_sums.try_emplace(amount.currency.codeText(), QList<Money>(m_months, Money{0, amount.currency}));
        entry->second[place] = entry->second[place] + amount;
    }
    [[nodiscard]] QList<Series> series() const
    {
        QList<Series> out;
        for (const auto &[code, amounts] : m_sums) {
            Series series{amounts.first().currency, {}};
            for (const Money &amount : amounts)
                series.minor.append(amount.minor);
            out.append(series);
        }
        return out;
    }

private:
    QDate m_first;
    int m_months;
    std::map<QString, QList<Money>> m_sums;
};

bool isOpen(const QString &stage)
{
    return stage != u"contracted" && stage != u"declined" && stage != u"withdrawn";
}

void addPipeline(Dashboard &out, const DashboardRows &rows, QDate today, int months)
{
    std::map<QString, Tally> values;
    std::map<QString, QList<qint64>> members;
    Tally open;
    MonthTally past(today, months);
    for (const ProposalFigure &p : rows.proposals) {
        values[p.stage].add(p.value);
        members[p.stage].append(p.id);
        if (isOpen(p.stage)) {
            open.add(p.value);
            out.pipelineValue.records.append(p.id);
        }
        for (int i = 0; i < months; ++i) {
            // The last day of the month; of this month, today.
            const QDate day = std::min(past.month(i).addMonths(1).addDays(-1), today);
            const bool ended = p.endedOn ? *p.endedOn <= day : !isOpen(p.stage) && p.stageSince <= day;
            if (p.receivedOn <= day && !ended)
                past.add(i, p.value);
        }
    }
    for (const char *stage : stages) {
        const QString code = QString::fromLatin1(stage);
        out.pipeline.append({code, values[code].amounts(), members[code]});
    }
    out.pipelineValue.value = open.amounts();
    out.pipelineValue.series = past.series();
}

void addSigned(Dashboard &out, const DashboardRows &rows, QDate today, int months)
{
    Tally value;
    MonthTally past(today, months);
    for (const ContractFigure &c : rows.contracts) {
        if (!c.signedOn || *c.signedOn > today)
            continue;
        if (c.value)
            past.add(past.place(*c.signedOn), *c.value);
        if (c.signedOn->year() != today.year())
            continue;
        out.signedThisYear.records.append(c.id);
        if (c.value)
            value.add(*c.value);
    }
    out.signedThisYear.value = value.amounts();
    out.signedThisYear.series = past.series();
}

void addRoyalties(Dashboard &out, const DashboardRows &rows, QDate today, int months)
{
    Tally due;
    MonthTally past(today, months);
    std::map<std::tuple<QDate, QString, QString, QString>, RoyaltyCell> cells;
    for (const RoyaltyFigure &r : rows.royalties) {
        if (!r.closed) {
            due.add(r.cell.payable);
            out.royaltiesDue.records += r.cell.statements;
        }
        past.add(past.place(r.cell.month), r.cell.payable);
        if (!past.contains(r.cell.month))
            continue;
        const auto [entry, isNew] = cells.try_emplace(
            {r.cell.month, r.cell.brandCode, r.cell.payable.currency.codeText(), r.cell.period}, r.cell);
        if (isNew)
            continue;
        RoyaltyCell &cell = entry->second;
        cell.earned = cell.earned + r.cell.earned;
        cell.payable = cell.payable + r.cell.payable;
        cell.statements += r.cell.statements;
    }
    for (const auto &[key, cell] : cells)
        out.royalties.append(cell);
    out.royaltiesDue.value = due.amounts();
    out.royaltiesDue.series = past.series();
}

void addExpiring(Dashboard &out, const DashboardRows &rows, QDate today, int horizonDays)
{
    const QDate until = today.addDays(horizonDays);
    const auto add = [&](Expiry expiry) {
        if (expiry.on < today || expiry.on > until)
            return;
        expiry.daysLeft = today.daysTo(expiry.on);
        out.expiring.append(expiry);
    };
    for (const ContractFigure &c : rows.contracts) {
        if (c.state == u"draft")
            continue;
        const QDate end = c.terms.terminatedOn ? std::min(c.terms.term.end, *c.terms.terminatedOn) : c.terms.term.end;
        if (c.state == u"signed")
            add({ExpiryKind::Contract, c.id, c.number, c.title, c.brandCode, end});
        if (c.terms.sellOffDays > 0)
            add({ExpiryKind::SellOff, c.id, c.number, c.title, c.brandCode, end.addDays(c.terms.sellOffDays)});
    }
    for (const RegistrationFigure &r : rows.registrations)
        add({ExpiryKind::Registration, r.id, r.number, r.title, r.institutionCode, r.expiresOn});
    std::ranges::stable_sort(out.expiring, {}, &Expiry::on);
    out.lapsingSoon = out.expiring.size();
}

std::optional<DueKind> dueKind(const QString &statementState)
{
    if (statementState == u"open")
        return DueKind::Calculate;
    if (statementState == u"calculated")
        return DueKind::Approve;
    if (statementState == u"approved")
        return DueKind::Close;
    return std::nullopt;
}

void addDue(Dashboard &out, const DashboardRows &rows, QDate today, int horizonDays)
{
    QHash<qint64, const ContractFigure *> byId;
    for (const ContractFigure &c : rows.contracts)
        byId.insert(c.id, &c);
    QSet<std::pair<qint64, QString>> received;
    for (const StatementFigure &s : rows.statements) {
        received.insert({s.contract, s.period});
        const std::optional<DueKind> kind = dueKind(s.state);
        const ContractFigure *c = byId.value(s.contract);
        if (kind && c)
            out.due.append(
                {*kind, c->id, s.id, c->number, c->brandCode, s.period, s.receivedOn, today.daysTo(s.receivedOn)});
    }
    for (const ContractFigure &c : rows.contracts) {
        if (c.state == u"draft")
            continue;
        for (const ReportSlot &report : reportsDueUntil(c.terms, today.addDays(horizonDays))) {
            const QString period = report.period.name();
            if (received.contains({c.id, period}))
                continue;
            out.due.append({report.dueOn < today ? DueKind::ReportLate : DueKind::ReportDue, c.id, 0, c.number,
                            c.brandCode, period, report.dueOn, today.daysTo(report.dueOn)});
        }
    }
    std::ranges::stable_sort(out.due, {}, [](const DueItem &item) { return std::pair(item.on, item.kind); });
}

void addWaiting(Dashboard &out, const DashboardRows &rows, QDate today, int stuckDays)
{
    std::map<TaskKind, QList<qint64>> tasks;
    QSet<qint64> chased;
    for (const ProposalFigure &p : rows.proposals) {
        if (p.stage == u"inquiry")
            tasks[TaskKind::AnswerInquiry].append(p.id);
        else if (p.stage == u"accepted" && !p.hasContract)
            tasks[TaskKind::DraftContract].append(p.id);
        if (isOpen(p.stage) && p.stageSince.daysTo(today) > stuckDays)
            tasks[TaskKind::MoveStuck].append(p.id);
    }
    for (const ContractFigure &c : rows.contracts) {
        if (c.state == u"draft")
            tasks[TaskKind::SignContract].append(c.id);
    }
    for (const DueItem &item : out.due) {
        switch (item.kind) {
        case DueKind::ReportLate:
            if (!chased.contains(item.contract))
                tasks[TaskKind::ChaseReport].append(item.contract);
            chased.insert(item.contract);
            break;
        case DueKind::ReportDue: break;
        case DueKind::Calculate: tasks[TaskKind::CalculateReport].append(item.statement); break;
        case DueKind::Approve: tasks[TaskKind::ApproveReport].append(item.statement); break;
        case DueKind::Close: tasks[TaskKind::CloseReport].append(item.statement); break;
        }
    }
    for (const RegistrationFigure &r : rows.registrations) {
        // Trade marks: the last twelve months and six months' grace (protection.md section 1).
        if (r.isMark && r.expiresOn.addMonths(-12) <= today && today <= r.expiresOn.addMonths(6))
            tasks[TaskKind::RenewMark].append(r.id);
    }
    for (const auto &[kind, records] : tasks) {
        if (!records.isEmpty())
            out.waiting.append({kind, records});
    }
}

} // namespace

const char *expiryKindCode(ExpiryKind kind)
{
    switch (kind) {
    case ExpiryKind::Contract: return "contract";
    case ExpiryKind::SellOff: return "sell_off";
    case ExpiryKind::Registration: return "registration";
    }
    return "";
}

const char *dueKindCode(DueKind kind)
{
    switch (kind) {
    case DueKind::ReportLate: return "report_late";
    case DueKind::ReportDue: return "report_due";
    case DueKind::Calculate: return "calculate";
    case DueKind::Approve: return "approve";
    case DueKind::Close: return "close";
    }
    return "";
}

const char *taskKindCode(TaskKind kind)
{
    switch (kind) {
    case TaskKind::AnswerInquiry: return "answer_inquiry";
    case TaskKind::MoveStuck: return "move_stuck";
    case TaskKind::DraftContract: return "draft_contract";
    case TaskKind::SignContract: return "sign_contract";
    case TaskKind::ChaseReport: return "chase_report";
    case TaskKind::CalculateReport: return "calculate_report";
    case TaskKind::ApproveReport: return "approve_report";
    case TaskKind::CloseReport: return "close_report";
    case TaskKind::RenewMark: return "renew_mark";
    }
    return "";
}

Dashboard dashboard(const DashboardRows &rows, QDate today, const DashboardQuestion &question)
{
    const int months = std::clamp(question.months, 1, 120);
    Dashboard out;
    out.asOf = today;
    addPipeline(out, rows, today, months);
    addSigned(out, rows, today, months);
    addRoyalties(out, rows, today, months);
    addExpiring(out, rows, today, question.horizonDays);
    addDue(out, rows, today, question.horizonDays);
    addWaiting(out, rows, today, question.stuckDays);
    return out;
}

Dashboard DashboardService::read(const DashboardQuestion &question)
{
    DashboardScope scope{question.institution};
    (void)requireMoney(*m_w).narrow(scope.brand);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const DashboardRows rows = readDashboardRows(m_w->db, scope);
    tx.commit();
    return dashboard(rows, m_w->clock.today(), question);
}

} // namespace lianming
