// What the way of proposals says in figures: how many get through, how long they stand where, what is at stake by stage
// and what it is likely to bring, what was won and lost and why. Pure functions over one record per proposal. Amounts
// are whole numbers of one currency at a time and are never added across currencies. A figure that rests on too few
// proposals says so.
#pragma once

#include "core/base/money.h"
#include "core/proposals/proposal.h"

#include <QDate>

namespace lianming {

/// Fewer than this many, and a rate or a median is chance.
inline constexpr int fewProposals = 5;

/// A time that a proposal stood in a stage.
struct StageStay {
    ProposalStage phase = ProposalStage::Inquiry;
    QString code; ///< of the stage, as its pipeline has it now
    QDateTime from;
    QDateTime to; ///< invalid: it still stands there
};

/// How one proposal went.
struct ProposalCourse {
    Id<Proposal> id;
    QString number;
    Id<Institution> institution;
    QString institutionEn;
    QString institutionZh;
    Id<Brand> brand;
    QString brandEn;
    QString brandZh;
    QStringList categories;
    Money value;
    QDate receivedOn;
    QDate termStart;
    QString reasonCode; ///< of a declined or withdrawn one; empty where only words were given
    QString reasonEn;   ///< the house's own name of it, also of one given up since; empty for what ships
    QString reasonZh;
    HouseStage stage;       ///< where it stands now
    QList<StageStay> stays; ///< oldest first, never empty
    bool archived = false;
};

/// A span of days, both included; an invalid end is open.
struct FigureSpan {
    QDate from;
    QDate to;
    [[nodiscard]] bool holds(QDate day) const
    {
        return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
};

/// One step of the funnel: those received in the span that came at least so far.
struct FunnelStep {
    ProposalStage phase = ProposalStage::Inquiry; ///< inquiry … contracted
    QList<qint64> proposals;
    QList<Money> values; ///< by currency
    /// Hundredths of a percent of the step before; nothing for the first, and where too few came to that one.
    std::optional<int> conversion;
};
[[nodiscard]] QList<FunnelStep> funnel(const QList<ProposalCourse> &courses, const FigureSpan &received);

/// What stood in a stage at the end of a month, in one currency, by today's value of each proposal.
struct StageValue {
    QDate on; ///< the month's last day, or today
    QString code;
    Money value;
    QList<qint64> proposals;
};
/// By month, then in the order of `columns`; the open phases only. A proposal counts for the column of its stage, or
/// where the columns do not have it, of its phase.
[[nodiscard]] QList<StageValue> valueByStage(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns,
                                             Currency currency, int months, QDate today);

/// How long proposals stood in a stage until they left it, in days. Stays one after the other that fall into one of the
/// columns are one stay there.
struct StageTime {
    QString code;
    QList<qint64> proposals; ///< that left it; one that came back counts for each time
    double median = 0;
    double p90 = 0;
    int standing = 0; ///< still there
    [[nodiscard]] bool isFew() const { return proposals.size() < fewProposals; }
};
[[nodiscard]] QList<StageTime> timeInStage(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns);

/// What open proposals are likely to bring: value times the probability of their stage, by the month in which their
/// term is to begin.
struct ForecastMonth {
    QDate month; ///< its first day; invalid: it should have begun already
    Money value;
    Money weighted; ///< rounded half up to minor units, once, over the month's sum
    QList<qint64> proposals;
};
/// The months with proposals, in their order.
[[nodiscard]] QList<ForecastMonth> weightedForecast(const QList<ProposalCourse> &courses, Currency currency,
                                                    QDate today);

enum class OutcomeBy { Brand, Category, Institution, Reason };
/// Decided proposals of one group.
struct OutcomeGroup {
    QString key;  ///< the brand's or institution's id, the category's code (its first two steps), the reason's
    QString code; ///< of a reason: two institutions may mean different things by one
    QString nameEn;
    QString nameZh;
    QList<qint64> won;  ///< contracted
    QList<qint64> lost; ///< declined or withdrawn
    /// Hundredths of a percent that were won; nothing for too few.
    [[nodiscard]] std::optional<int> rate() const;
};
/// Decided in the span; those with most decisions first. By category, a proposal counts for each of its categories. By
/// reason, only what was lost, by code and name; without a code they stand under an empty key.
[[nodiscard]] QList<OutcomeGroup> outcomes(const QList<ProposalCourse> &courses, OutcomeBy by,
                                           const FigureSpan &decided);

/// The currencies of the proposals, that of most first.
[[nodiscard]] QList<Currency> currenciesOf(const QList<ProposalCourse> &courses);
/// The value that a sorted list's share (0 … 1) lies at or below, between two by the straight line.
[[nodiscard]] double quantile(const QList<double> &sorted, double share);

} // namespace lianming
