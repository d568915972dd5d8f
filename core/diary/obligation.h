// An obligation: something that a contract makes a party do by a day, once or again and again: samples, insurance,
// marketing spend, windows for audits, recordal with an authority. Plain values and the days that follow from them.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QDateTime>
#include <QList>

namespace lianming {

struct Contract;

enum class ObligationKind {
    Samples,
    Insurance,
    MarketingSpend,
    AuditWindow,
    Recordal, ///< of a trade mark licence (Trademark Law art. 43)
    Filing,   ///< of an exclusive copyright licence (Implementing Regulations art. 25)
    FinalAccount,
    Destruction, ///< of what is left after the sell-off
    Other,
};

/// "samples", "insurance", "marketing_spend", "audit_window", "recordal", "filing", "final_account", "destruction",
/// "other".
[[nodiscard]] const char *obligationKindCode(ObligationKind kind);
[[nodiscard]] std::optional<ObligationKind> parseObligationKind(QStringView code);

/// Who has to do or say something.
enum class Party { Institution, Brand };
/// "institution", "brand".
[[nodiscard]] const char *partyCode(Party party);
[[nodiscard]] std::optional<Party> parseParty(QStringView code);

struct Obligation {
    Id<Obligation> id;
    qint64 version = 1;
    Id<Contract> contract;
    ObligationKind kind = ObligationKind::Other;
    QString title;
    QString clause; ///< number of the clause that says so; may be empty
    Party bearer = Party::Brand;
    QString owner; ///< who in the house sees to it
    QDate dueOn;   ///< the first day by which it must be done
    std::optional<Frequency> every;
    std::optional<QDate> lastOn; ///< no later day falls due; set when it comes again
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Obligation &, const Obligation &) = default;
};

enum class ObligationProblem { ContractMissing, TitleMissing, DayMissing, LastMissing, DaysReversed, TooMany };
/// Everything that is wrong. TooMany: more than 600 days would fall due.
[[nodiscard]] QList<ObligationProblem> validate(const Obligation &obligation);
[[nodiscard]] Message problemMessage(ObligationProblem problem);

/// The days by which it must be done, the first first: from dueOn in steps of the frequency, each counted from the
/// first (31 January, 28 February, 31 March), none after lastOn.
[[nodiscard]] QList<QDate> dueDays(const Obligation &obligation);

enum class MarkAct { Done, Excused, Reopened };
/// "done", "excused", "reopened".
[[nodiscard]] const char *markActCode(MarkAct act);

/// What became of one of its days.
struct ObligationMark {
    QDate dueOn;
    MarkAct act = MarkAct::Done;
    QDate onDay;
    QString note;
    QDateTime at;
    QString actor;
};

enum class DutyState { Upcoming, Due, Overdue, Done, Excused };
/// "upcoming", "due", "overdue", "done", "excused". Due: in the next 30 days.
[[nodiscard]] const char *dutyStateCode(DutyState state);

struct Duty {
    QDate dueOn;
    DutyState state = DutyState::Upcoming;
    std::optional<ObligationMark> mark; ///< the newest
};

/// Each of its days with where it stands. `marks` in the order in which they were made.
[[nodiscard]] QList<Duty> dutiesOf(const Obligation &obligation, const QList<ObligationMark> &marks, QDate today);

} // namespace lianming
