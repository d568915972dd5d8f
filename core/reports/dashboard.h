// What the Overview page shows, in one read: pipeline, royalties, what expires, what is due, what waits for a person,
// and key figures with their small lines. Plain values; each figure carries the ids of the records it was made from, so
// that a click opens those rows and no others. Amounts of different currencies are never added up.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/db/workspace.h"

#include <QList>
#include <QString>

namespace lianming {

struct Institution;

/// What a dashboard is asked for.
struct DashboardQuestion {
    Id<Institution> institution; ///< unset: all
    int horizonDays = 90;        ///< how far ahead expiries and due reports are looked for
    int stuckDays = 30;          ///< a proposal that has stood longer in its stage is stuck
    int months = 12;             ///< length of the series, this month last; 1 to 120
};

/// Sums by currency, in the order of the codes; none for no records.
using Amounts = QList<Money>;

struct PipelineStage {
    QString stage; ///< code: "inquiry" … "withdrawn"
    Amounts value;
    QList<qint64> proposals;
};

/// What one brand owes for one reported period, as booked: restatements are in the period that settles them.
struct RoyaltyCell {
    QDate month;    ///< first day of the month in which the period ends
    QString period; ///< its name: "2026Q1"
    qint64 brand = 0;
    QString brandCode;
    QString brandNameEn;
    QString brandNameZh;
    Money earned;
    Money payable;
    QList<qint64> statements;
};

enum class ExpiryKind { Contract, SellOff, Registration };
/// "contract", "sell_off", "registration".
[[nodiscard]] const char *expiryKindCode(ExpiryKind kind);

struct Expiry {
    ExpiryKind kind = ExpiryKind::Contract;
    qint64 record = 0; ///< contract or registration
    QString number;
    QString title;
    QString party; ///< code of the brand; of the institution for a registration
    QDate on;      ///< last day
    qint64 daysLeft = 0;
};

enum class DueKind { ReportLate, ReportDue, Calculate, Approve, Close };
/// "report_late", "report_due", "calculate", "approve", "close".
[[nodiscard]] const char *dueKindCode(DueKind kind);

struct DueItem {
    DueKind kind = DueKind::ReportDue;
    qint64 contract = 0;
    qint64 statement = 0; ///< 0 where none has come in
    QString number;       ///< of the contract
    QString brandCode;
    QString period;
    QDate on;            ///< due day of a report; day of receipt of a statement
    qint64 daysLeft = 0; ///< negative: late by so many days
};

enum class TaskKind {
    AnswerInquiry,   ///< proposals nobody has looked at yet
    MoveStuck,       ///< proposals longer in their stage than the house's limit
    DraftContract,   ///< accepted proposals without a contract
    SignContract,    ///< drafts
    ChaseReport,     ///< contracts with late reports
    CalculateReport, ///< statements that came in
    ApproveReport,   ///< calculated statements
    CloseReport,     ///< approved statements
    RenewMark,       ///< trade marks in their renewal window or grace
};
/// "answer_inquiry", "move_stuck" …
[[nodiscard]] const char *taskKindCode(TaskKind kind);

/// One line of "waiting for you". Kinds without records are left out.
struct Task {
    TaskKind kind = TaskKind::AnswerInquiry;
    QList<qint64> records; ///< proposals, contracts, statements or registrations, as the kind says; oldest first
};

/// A small line beside a key figure: one value a month, oldest first, this month last.
struct Series {
    Currency currency;
    QList<qint64> minor;
};

struct DashboardFigure {
    Amounts value;
    QList<qint64> records;
    QList<Series> series; ///< one for each currency that has a value other than 0
};

struct Dashboard {
    QDate asOf;
    QList<PipelineStage> pipeline; ///< all stages in their order, with and without proposals
    QList<RoyaltyCell> royalties;  ///< by month, then brand code, then currency; the months of the question
    QList<Expiry> expiring;        ///< the next first
    QList<DueItem> due;            ///< the latest first
    QList<Task> waiting;           ///< in the order of TaskKind

    DashboardFigure pipelineValue; ///< open proposals; series: their value at each month's end
    DashboardFigure
        signedThisYear; ///< contracts signed this year, by their proposals' value; series: signed in each month
    DashboardFigure
        royaltiesDue; ///< payable of statements not closed yet; series: payable of the periods ending in each month
    qint64 lapsingSoon = 0; ///< how many entries `expiring` has
};

class DashboardService
{
public:
    explicit DashboardService(Workspace &workspace) : m_w(&workspace) {}

    /// Reads it all in one read transaction, as of the workspace's today; for a brand manager of the own brand only.
    [[nodiscard]] Dashboard read(const DashboardQuestion &question = {});

private:
    Workspace *m_w;
};

} // namespace lianming
