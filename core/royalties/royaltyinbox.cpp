#include "core/royalties/royaltyservice.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/royalties/settlement.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *inboxCodes[] = {"upcoming", "due",    "late",     "open", "calculated",
                                      "approved", "closed", "invoiced", "paid"};

} // namespace

const char *inboxStateCode(InboxState state)
{
    return inboxCodes[int(state)];
}

QList<InboxRow> RoyaltyService::inbox(const InboxFilter &question) const
{
    InboxFilter filter = question;
    if (!requireMoney(*m_w).narrow(filter.brandId))
        return {};
    QString sql = QStringLiteral(
        "SELECT c.id, c.number, c.title, c.currency, c.start_on, c.end_on, c.terminated_on, c.sell_off_days, c.frequency, c.report_within_days, "
        "i.name_en AS institution_en, i.name_zh AS institution_zh, b.id AS brand_id, b.name_en AS brand_en, b.name_zh AS brand_zh "
        "FROM contract c JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
        "WHERE c.state <> 'draft' AND c.archived_on IS NULL");
    QString found = QStringLiteral(
        "SELECT s.*, p.earned_minor, p.cash_due_minor FROM statement s LEFT JOIN royalty_period p ON p.statement_id = s.id "
        "JOIN contract c ON c.id = s.contract_id WHERE c.archived_on IS NULL");
    const auto narrow = [&](const char *condition) {
        sql += QLatin1String(condition);
        found += QLatin1String(condition);
    };
    if (filter.contract.isSet())
        narrow(" AND c.id = ?");
    if (filter.brandId != 0)
        narrow(" AND c.brand_id = ?");
    const auto bound = [&filter](Statement &statement) {
        if (filter.contract.isSet())
            statement.bind(filter.contract);
        if (filter.brandId != 0)
            statement.bind(filter.brandId);
    };
    QHash<QPair<qint64, QString>, InboxRow> received;
    QHash<QPair<qint64, QString>, InboxRow> restatements;
    Statement statements(m_w->db, found);
    bound(statements);
    while (statements.next()) {
        const Row r = statements.row();
        const QPair<qint64, QString> key{r.integer("contract_id"), r.text("period")};
        const int edition = int(r.integer("edition"));
        const StatementState state = parseStatementState(r.text("state"));
        if (edition > 1 && state == StatementState::Closed) {
            received[key].edition = std::max(received[key].edition, edition);
            continue;
        }
        InboxRow &row = edition > 1 ? restatements[key] : received[key];
        row.statement = r.id<SalesStatement>("id");
        row.version = r.integer("version");
        row.edition = std::max(row.edition, edition);
        row.isRestatement = edition > 1;
        row.reason = r.text("reason");
        row.state = InboxState(int(InboxState::Open) + int(state));
        row.lineCount = r.integer("line_count");
        row.earned = r.optionalInteger("earned_minor");
        row.cashDue = r.optionalInteger("cash_due_minor");
        row.preparedBy = r.text("prepared_by");
        row.approvedBy = r.text("approved_by");
    }
    const auto settlements = settlementStates(m_w->db, filter.contract, filter.brandId);
    for (InboxRow &row : received) {
        const auto settled = settlements.constFind(row.statement.value);
        if (settled == settlements.constEnd())
            continue;
        row.state = settled->isPaid() ? InboxState::Paid : InboxState::Invoiced;
        row.invoice = settled->number;
        row.payBy = settled->dueOn;
    }
    const QDate today = m_w->clock.today();
    QList<InboxRow> out;
    Statement contracts(m_w->db, sql);
    bound(contracts);
    while (contracts.next()) {
        const Row r = contracts.row();
        const auto frequency = parseFrequency(r.text("frequency").toStdString());
        const auto currency = Currency::find(r.text("currency"));
        if (!frequency || !currency)
            continue;
        const QDate end =
            r.isNull("terminated_on") ? r.day("end_on") : std::min(r.day("end_on"), r.day("terminated_on"));
        const Period last = Period::containing(end.addDays(r.integer("sell_off_days")), *frequency);
        for (Period period = Period::containing(r.day("start_on"), *frequency); period <= last;
             period = period.plus(1)) {
            const auto add = [&](InboxRow row) {
                const bool wanted = filter.states.isEmpty() ? row.state != InboxState::Upcoming || filter.withUpcoming
                                                            : filter.states.contains(row.state);
                if (!wanted)
                    return;
                row.due = period.span().end.addDays(r.integer("report_within_days"));
                row.contract = r.id<Contract>("id");
                row.contractNumber = r.text("number");
                row.contractTitle = r.text("title");
                row.institutionEn = r.text("institution_en");
                row.institutionZh = r.text("institution_zh");
                row.brandId = r.integer("brand_id");
                row.brandEn = r.text("brand_en");
                row.brandZh = r.text("brand_zh");
                row.currency = *currency;
                row.period = period.name();
                out.append(row);
            };
            const QPair<qint64, QString> key{r.integer("id"), period.name()};
            const auto known = received.constFind(key);
            if (known != received.constEnd()) {
                add(*known);
            } else {
                InboxRow awaited;
                const QDate ended = period.span().end;
                awaited.state = today <= ended ? InboxState::Upcoming : InboxState::Due;
                if (today > ended.addDays(r.integer("report_within_days")))
                    awaited.state = InboxState::Late;
                add(awaited);
            }
            if (const auto restated = restatements.constFind(key); restated != restatements.constEnd())
                add(*restated);
        }
    }
    std::ranges::stable_sort(out, [](const InboxRow &a, const InboxRow &b) {
        return a.due != b.due ? a.due < b.due : a.contractNumber < b.contractNumber;
    });
    return out;
}

} // namespace lianming
