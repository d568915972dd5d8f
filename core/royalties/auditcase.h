// The audit of a licensee's royalties: which contract and periods, by whom, on what clause, which reported lines were
// sampled and what was verified of them, what follows, and how it ended. Plain values and the rules they keep; the
// recalculation is auditresult.h's, storage auditrepository.h's, the verbs auditservice.h's.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"
#include "core/royalties/line.h"

#include <QDateTime>

#include <array>

namespace lianming {

struct Contract;

enum class AuditState {
    Open,     ///< announced; lines are being chosen and verified
    Computed, ///< the shortfall is known for what was verified
    Settled,  ///< how it ends is agreed; nothing but closing is left
    Closed,   ///< for good
};
/// "open", "computed", "settled", "closed".
[[nodiscard]] const char *auditStateCode(AuditState state);
/// Throws Error::Corrupt for another word.
[[nodiscard]] AuditState parseAuditState(const QString &code);

/// What a shortfall is a percent of: 26,500 is 6.04 % of 438,500 due but 6.43 % of 412,000 reported.
enum class ShortfallBasis { Due, Reported };
/// "due", "reported".
[[nodiscard]] const char *shortfallBasisCode(ShortfallBasis basis);
[[nodiscard]] std::optional<ShortfallBasis> parseShortfallBasis(QStringView code);

/// The contract's clause on audits: `audit` in its terms, or as a person stated it.
struct AuditClause {
    std::optional<Rate> threshold; ///< percent from which on the licensee bears the costs; nothing: it never does
    ShortfallBasis of = ShortfallBasis::Due;
    bool interest = false;               ///< whether the shortfall bears the contract's late interest
    std::optional<qint64> lookBackYears; ///< how far before the notice an audited period may begin
    bool isStated = false;               ///< by a person, because the terms say nothing

    friend bool operator==(const AuditClause &, const AuditClause &) = default;
};

/// `audit: {threshold_percent, of, interest, look_back_years}` of the terms; nothing if they have none. Throws
/// Error::BadInput naming the field for a value that is none: the percent is a decimal string up to 100, `of` "due" or
/// "reported", `interest` true or false, the years a whole number of 1 to 100.
[[nodiscard]] std::optional<AuditClause> auditClause(const RoyaltyTerms &terms);

enum class AuditOutcome {
    Nothing,     ///< no shortfall was found
    Restatement, ///< the periods are restated
    Invoice,     ///< an invoice claims the amount
    Waived,      ///< the museum renounces it, for a reason
};
/// "nothing", "restatement", "invoice", "waived".
[[nodiscard]] const char *auditOutcomeCode(AuditOutcome outcome);
[[nodiscard]] std::optional<AuditOutcome> parseAuditOutcome(QStringView code);

/// How lines were chosen; see auditsample.h.
struct AuditSampling {
    qint64 above = 0;      ///< every line of so much gross and more; minor units of the contract's currency; 0: none
    qint64 size = 0;       ///< points of the monetary-unit sample over the rest
    quint32 seed = 0;      ///< that its start was drawn from
    qint64 population = 0; ///< lines to choose from
    qint64 populationGross = 0; ///< Σ |gross| of them, minor units
    qint64 restGross = 0;       ///< Σ |gross| of those below `above`

    friend bool operator==(const AuditSampling &, const AuditSampling &) = default;
};

struct AuditSettlement {
    AuditOutcome outcome = AuditOutcome::Nothing;
    qint64 minor = 0; ///< agreed, of the contract's currency
    QString reason;   ///< needed where it is waived
    QDate on;
    QString by;

    friend bool operator==(const AuditSettlement &, const AuditSettlement &) = default;
};

struct AuditCase {
    Id<AuditCase> id;
    qint64 version = 1;
    QString number; ///< "AUD-2026-0001"; made by the service
    Id<Contract> contract;
    Currency currency;   ///< the contract's
    QString firstPeriod; ///< Period::name()
    QString lastPeriod;
    QString auditor; ///< firm or person
    QDate noticeOn;  ///< the licensee was told
    QDate openedOn;
    QString openedBy;
    AuditClause clause;
    AuditState state = AuditState::Open;
    std::optional<AuditSampling> sampling; ///< nothing until lines were chosen
    qint64 costs = 0;                      ///< of the audit, minor units
    QString notes;
    QString result;       ///< JSON of auditResultJson() while computed or later; empty before
    qint64 shortfall = 0; ///< of the result, minor units
    std::optional<AuditSettlement> settlement;
    QDateTime closedAt;
    QString closedBy;

    friend bool operator==(const AuditCase &, const AuditCase &) = default;
};

/// A line's facts as codes in full: what was reported, or what was verified.
struct AuditedLine {
    QDate soldOn; ///< invalid if not given
    QString sku;
    QString category;
    QString territory;
    QString channel;
    Currency currency;
    qint64 units = 0;
    qint64 gross = 0; ///< minor units of `currency`, as all its amounts
    std::array<qint64, deductionKinds> deductions{};
    std::optional<qint64> retailPrice;
    Rate share{Int128{100} * Rate::one};
    bool free = false;

    friend bool operator==(const AuditedLine &, const AuditedLine &) = default;
};
[[nodiscard]] AuditedLine auditedLine(const RoyaltyLines &lines, const RoyaltyLine &line);
[[nodiscard]] RoyaltyLine royaltyLine(const AuditedLine &line, const Period &period, CodeTable &codes);

/// Why a line is in the case.
enum class AuditItemKind {
    Above,  ///< its gross reaches the amount from which all are looked at
    Unit,   ///< a point of the monetary-unit sample fell on it
    Chosen, ///< picked by the auditor
    Added,  ///< never reported; what was reported is nothing
};
/// "above", "unit", "chosen", "added".
[[nodiscard]] const char *auditItemKindCode(AuditItemKind kind);

struct AuditFinding {
    AuditedLine verified;
    QString note;
    QDateTime at;
    QString by;

    friend bool operator==(const AuditFinding &, const AuditFinding &) = default;
};

struct AuditItem {
    Id<AuditItem> id;
    Id<AuditCase> auditCase;
    AuditItemKind kind = AuditItemKind::Unit;
    QString period;
    qint64 lineNumber = 0;               ///< of the statement; of an added line counted from 1 in the case
    int hits = 0;                        ///< points that fell on it; 0 unless kind is Unit
    qint64 gross = 0;                    ///< |gross| in the contract's currency that the sample weighed it by
    std::optional<AuditedLine> reported; ///< frozen when it was sampled; nothing for an added line
    std::optional<AuditFinding> finding; ///< nothing until it was verified

    [[nodiscard]] bool differs() const { return finding && (!reported || finding->verified != *reported); }
    friend bool operator==(const AuditItem &, const AuditItem &) = default;
};

enum class AuditProblem {
    AuditorMissing,
    NoticeMissing,
    PeriodUnknown, ///< detail: the period
    PeriodsReversed,
    BeyondLookBack, ///< detail: the first period that may be audited
    ThresholdRange, ///< more than 100 percent
    LookBackRange,
    CostsNegative,
};
struct AuditCaseFinding {
    AuditProblem problem;
    QString detail;
    friend bool operator==(const AuditCaseFinding &, const AuditCaseFinding &) = default;
};
/// What keeps a case from being opened; `terms` are its contract's.
[[nodiscard]] QList<AuditCaseFinding> validate(const AuditCase &auditCase, const RoyaltyTerms &terms);
[[nodiscard]] Message auditProblemMessage(const AuditCaseFinding &finding);

} // namespace lianming
