// What follows from an audit's findings: the contract recalculated by the engine with the verified lines in place of
// the reported ones, period by period against the recalculation of what was reported; the shortfall as a percent of
// what was due and as a percent of what was reported, always both; whether the clause's threshold is reached and who
// bears the costs; late interest; and, apart from all that, what the sample lets one estimate of the rest.
#pragma once

#include "core/base/json.h"
#include "core/royalties/auditcase.h"
#include "core/royalties/royaltybook.h"

namespace lianming {

/// numerator / denominator as a percent; both named because the one is nothing without the other.
struct NamedPercent {
    qint64 numerator = 0;
    qint64 denominator = 0; ///< the percent exists only above 0
    [[nodiscard]] bool exists() const { return denominator > 0; }
    /// In hundredths of a percent, rounded half up: 604 for 6.04 %.
    [[nodiscard]] qint64 hundredths() const;
    /// Whether it is at least `threshold` percent, exactly.
    [[nodiscard]] bool reaches(Rate threshold) const;
    friend bool operator==(const NamedPercent &, const NamedPercent &) = default;
};

struct AuditedPeriod {
    QString period;
    bool isAudited = true;        ///< false: a later one, which the corrections reach through tiers and guarantees
    qint64 reportedRoyalties = 0; ///< Σ E + E′ by the lines reported; minor units, as all amounts here
    qint64 verifiedRoyalties = 0;
    qint64 reportedDue = 0; ///< what the period pays (pools, apart, fees, fund), before what was carried
    qint64 verifiedDue = 0;
    QDate paymentDue;    ///< of the period
    qint64 interest = 0; ///< on a positive difference, up to the result's day

    [[nodiscard]] qint64 shortfall() const { return verifiedDue - reportedDue; }
    friend bool operator==(const AuditedPeriod &, const AuditedPeriod &) = default;
};

/// What the sample lets one expect of lines that were not looked at. Never part of a claim.
struct AuditEstimate {
    qint64 grossError = 0;    ///< found: Σ (verified − reported gross) of all items, contract's currency
    qint64 projectedRest = 0; ///< of the lines below the amount, projected by the points that fell on them
    qint64 examined = 0;      ///< found on lines taken whole or chosen, and on added ones
    qint64 royaltyError = 0;  ///< (projectedRest + examined) × royalties reported / gross reported, rounded half up

    friend bool operator==(const AuditEstimate &, const AuditEstimate &) = default;
};

struct AuditResult {
    Currency currency;
    QDate asOf;                   ///< until which interest ran
    QList<AuditedPeriod> periods; ///< audited ones, then later ones with a statement or a difference
    int verifiedItems = 0;
    int differingItems = 0;
    int openItems = 0;      ///< sampled but not verified: they count as reported
    qint64 reportedDue = 0; ///< Σ over the audited periods
    qint64 verifiedDue = 0;
    qint64 shortfall = 0;      ///< verified − reported; negative: overpaid
    qint64 laterPeriods = 0;   ///< what the corrections change in later periods; not in `shortfall`
    qint64 royaltiesShort = 0; ///< royalties verified − reported, audited periods; a guarantee may cover a part of them
    NamedPercent ofDue;
    NamedPercent ofReported;
    std::optional<Rate> threshold;
    ShortfallBasis decidesBy = ShortfallBasis::Due;
    bool reachedOfDue = false;
    bool reachedOfReported = false;
    bool costsShift = false; ///< the threshold is reached on the basis that the clause names
    qint64 costs = 0;
    qint64 interest = 0;                   ///< Σ of the periods
    bool interestApplies = false;          ///< the clause says so and the contract has a rate
    qint64 claim = 0;                      ///< max(0, shortfall) + interest + costs if they shift
    std::optional<AuditEstimate> estimate; ///< nothing without a sample

    friend bool operator==(const AuditResult &, const AuditResult &) = default;
};

struct AuditWork {
    const AuditCase &auditCase;
    const QList<AuditItem> &items;
    const RoyaltyTerms &terms;
    const LoadedLines &loaded; ///< all current lines of the contract
    const FxTable &fx;
    qint64 reportWithinDays = 30;
    QDate asOf;
};
/// Throws Error::Rejected where a sampled line is no longer there, and as calculateRoyalties().
[[nodiscard]] AuditResult auditResult(const AuditWork &work);

/// The result as it is stored and printed.
[[nodiscard]] OrderedJson auditResultJson(const AuditResult &result);
/// Throws Error::Corrupt.
[[nodiscard]] AuditResult readAuditResult(const QString &json, Currency currency);

} // namespace lianming
