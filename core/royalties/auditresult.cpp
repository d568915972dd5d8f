#include "core/royalties/auditresult.h"

#include "core/royalties/duedays.h"
#include "core/royalties/exact.h"
#include "core/royalties/lateinterest.h"

#include <algorithm>

namespace lianming {

namespace {

qint64 figure(std::optional<Int128> value)
{
    if (const auto narrow = value ? narrowed(*value) : std::nullopt)
        return *narrow;
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The audit's result is larger than an amount can be"));
}

qint64 royalties(const PeriodFigures &figures)
{
    return figure(Int128{figures.earned} + figures.apart);
}

/// One recalculation beside the other, and what follows.
class Auditor
{
public:
    explicit Auditor(const AuditWork &work);

    [[nodiscard]] AuditResult result();

private:
    [[nodiscard]] size_t indexOf(const AuditItem &item) const;
    void correct();
    void addPeriods();
    void addInterest();
    void addShortfall();
    [[nodiscard]] AuditEstimate estimate() const;
    [[nodiscard]] qint64 converted(const AuditedLine &line, size_t index) const;

    const AuditWork &m_work;
    Timeline m_timeline;
    int m_first = 0;
    int m_last = 0;
    RoyaltyLines m_verified;      ///< with the findings in place
    std::vector<size_t> m_places; ///< of each item in m_verified; size_max: not there
    RoyaltyResult m_before;
    RoyaltyResult m_after;
    AuditResult m_out;
};

Period periodOf(const QString &name)
{
    if (const auto period = Period::parse(name.toStdString()))
        return *period;
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no period"), {name});
}

Auditor::Auditor(const AuditWork &work)
    : m_work(work), m_timeline(work.terms), m_first(m_timeline.find(periodOf(work.auditCase.firstPeriod)).value_or(0)),
      m_last(m_timeline.find(periodOf(work.auditCase.lastPeriod)).value_or(m_timeline.last())),
      m_verified(work.loaded.lines), m_places(size_t(work.items.size()), SIZE_MAX)
{
}

size_t Auditor::indexOf(const AuditItem &item) const
{
    const LoadedLines::Part *part = m_work.loaded.part(item.period);
    if (part != nullptr) {
        try {
            return m_work.loaded.index(*part, item.lineNumber);
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::NotFound)
                throw;
        }
    }
    throw Error(Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core", "Line %1 of %2 is no longer reported: take it out of the audit first"),
                {QString::number(item.lineNumber), item.period});
}

/// Verified lines in place of the reported ones; added ones after all others, so that they are the last of their
/// period.
void Auditor::correct()
{
    for (qsizetype i = 0; i < m_work.items.size(); ++i) {
        const AuditItem &item = m_work.items[i];
        size_t &place = m_places[size_t(i)];
        if (item.kind == AuditItemKind::Added) {
            if (!item.finding)
                continue;
            place = m_verified.lines.size();
            m_verified.lines.push_back(royaltyLine(item.finding->verified, periodOf(item.period), m_verified.codes));
            continue;
        }
        place = indexOf(item);
        if (!item.finding)
            continue;
        RoyaltyLine &line = m_verified.lines[place];
        const RoyaltyLine verified = royaltyLine(item.finding->verified, line.period, m_verified.codes);
        // What a person decided about the reported line stands as long as it is the same sale in other numbers.
        const auto codes = [](const RoyaltyLine &of) {
            return std::tie(of.sku, of.category, of.territory, of.channel, of.date);
        };
        if (codes(verified) != codes(line))
            m_verified.settlements.erase(place);
        line = verified;
    }
}

void Auditor::addPeriods()
{
    for (int place = m_first; place < m_timeline.count(); ++place) {
        const PeriodFigures &before = m_before.periods[size_t(place)];
        const PeriodFigures &after = m_after.periods[size_t(place)];
        AuditedPeriod period;
        period.period = m_timeline.period(place).name();
        period.isAudited = place <= m_last;
        period.reportedRoyalties = royalties(before);
        period.verifiedRoyalties = royalties(after);
        period.reportedDue = before.due();
        period.verifiedDue = after.due();
        period.paymentDue = paymentDueOn(m_timeline.period(place), m_work.reportWithinDays, paymentDays(m_work.terms));
        // Later periods are of interest where something was reported already; what follows comes by itself.
        if (period.isAudited || m_work.loaded.part(period.period) != nullptr)
            m_out.periods.append(period);
    }
}

/// On what was due more in a period, from the day it should have been paid. What was due less bears none.
void Auditor::addInterest()
{
    m_out.interestApplies = m_work.auditCase.clause.interest && m_work.terms.lateInterest.has_value();
    if (!m_out.interestApplies)
        return;
    Int128 sum = 0;
    for (AuditedPeriod &period : m_out.periods) {
        if (!period.isAudited || period.shortfall() <= 0)
            continue;
        period.interest = lateInterest(*m_work.terms.lateInterest, m_work.terms.rounding,
                                       {period.shortfall(), period.paymentDue, {}}, m_work.asOf);
        sum += period.interest;
    }
    m_out.interest = figure(sum);
}

void Auditor::addShortfall()
{
    Int128 reported = 0;
    Int128 verified = 0;
    Int128 later = 0;
    Int128 royaltiesShort = 0;
    for (const AuditedPeriod &period : std::as_const(m_out.periods)) {
        const Int128 difference = Int128{period.verifiedDue} - period.reportedDue;
        if (!period.isAudited) {
            later += difference;
            continue;
        }
        reported += period.reportedDue;
        verified += period.verifiedDue;
        royaltiesShort += Int128{period.verifiedRoyalties} - period.reportedRoyalties;
    }
    m_out.royaltiesShort = figure(royaltiesShort);
    m_out.reportedDue = figure(reported);
    m_out.verifiedDue = figure(verified);
    m_out.shortfall = figure(verified - reported);
    m_out.laterPeriods = figure(later);
    m_out.ofDue = {m_out.shortfall, m_out.verifiedDue};
    m_out.ofReported = {m_out.shortfall, m_out.reportedDue};
    const AuditClause &clause = m_work.auditCase.clause;
    m_out.threshold = clause.threshold;
    m_out.decidesBy = clause.of;
    if (clause.threshold && m_out.shortfall > 0) {
        m_out.reachedOfDue = m_out.ofDue.reaches(*clause.threshold);
        // Where nothing was reported, any shortfall is more than every percent of it.
        m_out.reachedOfReported = m_out.reportedDue <= 0 || m_out.ofReported.reaches(*clause.threshold);
        m_out.costsShift = clause.of == ShortfallBasis::Due ? m_out.reachedOfDue : m_out.reachedOfReported;
    }
}

/// Gross in the contract's currency: what the engine converted, or 0 for a free line.
qint64 Auditor::converted(const AuditedLine &line, size_t index) const
{
    return line.free ? 0 : m_after.lines[index].gross;
}

AuditEstimate Auditor::estimate() const
{
    AuditEstimate out;
    Int128 found = 0;
    Int128 examined = 0;
    Int128 projected = 0;
    const AuditSampling &sampling = *m_work.auditCase.sampling;
    for (qsizetype i = 0; i < m_work.items.size(); ++i) {
        const AuditItem &item = m_work.items[i];
        if (!item.finding)
            continue;
        const size_t place = m_places[size_t(i)];
        const Int128 before = item.kind == AuditItemKind::Added ? 0 : m_before.lines[place].gross;
        const Int128 error = converted(item.finding->verified, place) - before;
        found += error;
        if (item.kind != AuditItemKind::Unit || item.gross == 0) {
            examined += error;
            continue;
        }
        // Each point stands for M / n of the rest, and errs as the line it fell on does.
        ExactSum sum(sampling.size);
        sum.add({error, item.hits, sampling.restGross});
        sum.divideBy(item.gross);
        projected += figure(sum.rounded(Rounding::HalfUp));
    }
    out.grossError = figure(found);
    out.examined = figure(examined);
    out.projectedRest = figure(projected);
    Int128 gross = 0;
    Int128 earned = 0;
    for (int place = m_first; place <= m_last; ++place) {
        gross += m_before.periods[size_t(place)].gross;
        earned += royalties(m_before.periods[size_t(place)]);
    }
    if (gross > 0) {
        ExactSum sum(gross);
        sum.add({projected + examined, earned});
        out.royaltyError = figure(sum.rounded(Rounding::HalfUp));
    }
    return out;
}

AuditResult Auditor::result()
{
    m_out.currency = m_work.terms.currency;
    m_out.asOf = m_work.asOf;
    m_out.costs = m_work.auditCase.costs;
    correct();
    m_before = calculateRoyalties(m_work.terms, m_work.loaded.lines, m_work.fx);
    m_after = calculateRoyalties(m_work.terms, m_verified, m_work.fx);
    for (const AuditItem &item : m_work.items) {
        m_out.verifiedItems += item.finding ? 1 : 0;
        m_out.differingItems += item.differs() ? 1 : 0;
        m_out.openItems += item.finding ? 0 : 1;
    }
    addPeriods();
    addInterest();
    addShortfall();
    m_out.claim = figure(std::max<Int128>(0, m_out.shortfall) + m_out.interest
                         + (m_out.costsShift ? Int128{m_out.costs} : Int128{0}));
    if (m_work.auditCase.sampling && m_work.auditCase.sampling->size > 0)
        m_out.estimate = estimate();
    return std::move(m_out);
}

// As the document -----------------------------------------------------------------------------------------------------

/// Fields of a result by their names, for writing and reading alike.
struct ResultAmount {
    const char *name;
    qint64 AuditResult::*value;
};
constexpr ResultAmount resultAmounts[] = {
    {"reported_due", &AuditResult::reportedDue},
    {"verified_due", &AuditResult::verifiedDue},
    {"shortfall", &AuditResult::shortfall},
    {"later_periods", &AuditResult::laterPeriods},
    {"royalties_short", &AuditResult::royaltiesShort},
    {"interest", &AuditResult::interest},
    {"costs", &AuditResult::costs},
    {"claim", &AuditResult::claim},
};
struct PeriodAmountOf {
    const char *name;
    qint64 AuditedPeriod::*value;
};
constexpr PeriodAmountOf auditedAmounts[] = {
    {"reported_royalties", &AuditedPeriod::reportedRoyalties},
    {"verified_royalties", &AuditedPeriod::verifiedRoyalties},
    {"reported_due", &AuditedPeriod::reportedDue},
    {"verified_due", &AuditedPeriod::verifiedDue},
    {"interest", &AuditedPeriod::interest},
};
struct EstimateAmount {
    const char *name;
    qint64 AuditEstimate::*value;
};
constexpr EstimateAmount estimateAmounts[] = {
    {"gross_error_found", &AuditEstimate::grossError},
    {"gross_error_projected", &AuditEstimate::projectedRest},
    {"gross_error_examined", &AuditEstimate::examined},
    {"royalty_error", &AuditEstimate::royaltyError},
};

OrderedJson percentJson(const NamedPercent &percent)
{
    if (!percent.exists())
        return nullptr;
    return formatScaled(percent.hundredths(), 2);
}

} // namespace

qint64 NamedPercent::hundredths() const
{
    constexpr Int128 whole = 10'000;
    return qint64(divideRounded(Int128{numerator} * whole, denominator, Rounding::HalfUp));
}

bool NamedPercent::reaches(Rate threshold) const
{
    // numerator × 100 / denominator ≥ threshold, without dividing; 128 bits hold 63 × 37 of them.
    return exists() && Int128{numerator} * 100 * Rate::one >= threshold.nanos * denominator;
}

AuditResult auditResult(const AuditWork &work)
{
    return Auditor(work).result();
}

OrderedJson auditResultJson(const AuditResult &result)
{
    const auto amount = [&result](qint64 minor) {
        return formatScaled(minor, result.currency.digits());
    };
    OrderedJson out;
    out["currency"] = result.currency.code();
    out["as_of"] = dayText(result.asOf).toStdString();
    out["verified"] = result.verifiedItems;
    out["differing"] = result.differingItems;
    out["not_verified"] = result.openItems;
    for (const ResultAmount &item : resultAmounts)
        out[item.name] = amount(result.*item.value);
    out["percent_of_due"] = percentJson(result.ofDue);
    out["percent_of_reported"] = percentJson(result.ofReported);
    out["threshold_percent"] = result.threshold ? OrderedJson(result.threshold->toString()) : OrderedJson();
    out["threshold_of"] = shortfallBasisCode(result.decidesBy);
    out["reached_of_due"] = result.reachedOfDue;
    out["reached_of_reported"] = result.reachedOfReported;
    out["costs_shift"] = result.costsShift;
    out["interest_applies"] = result.interestApplies;
    out["periods"] = OrderedJson::array();
    for (const AuditedPeriod &period : result.periods) {
        OrderedJson row;
        row["period"] = period.period.toStdString();
        row["audited"] = period.isAudited;
        for (const PeriodAmountOf &item : auditedAmounts)
            row[item.name] = amount(period.*item.value);
        row["shortfall"] = amount(period.shortfall());
        row["payment_due"] = dayText(period.paymentDue).toStdString();
        out["periods"].push_back(row);
    }
    out["estimate"] = nullptr;
    if (result.estimate) {
        OrderedJson estimate;
        for (const EstimateAmount &item : estimateAmounts)
            estimate[item.name] = amount((*result.estimate).*item.value);
        out["estimate"] = estimate;
    }
    return out;
}

AuditResult readAuditResult(const QString &text, Currency currency)
{
    const QString file = QStringLiteral("audit_case.result");
    const Json json = parseJson(text.toUtf8(), file);
    const JsonNode root(json, file);
    const auto amount = [&](const JsonNode &node) {
        const auto scaled = parseScaled(node.string(), currency.digits());
        const auto minor = scaled ? narrowed(*scaled) : std::nullopt;
        if (!minor)
            node.fail(QT_TRANSLATE_NOOP("core", "is no amount"));
        return *minor;
    };
    const auto day = [](const JsonNode &node) {
        const auto found = parseDay(node.string());
        if (!found)
            node.fail(QT_TRANSLATE_NOOP("core", "is no day"));
        return *found;
    };
    try {
        AuditResult out;
        out.currency = currency;
        out.asOf = day(root.member("as_of"));
        out.verifiedItems = int(root.member("verified").integer());
        out.differingItems = int(root.member("differing").integer());
        out.openItems = int(root.member("not_verified").integer());
        for (const ResultAmount &item : resultAmounts)
            out.*item.value = amount(root.member(item.name));
        out.ofDue = {out.shortfall, out.verifiedDue};
        out.ofReported = {out.shortfall, out.reportedDue};
        if (const JsonNode percent = root.member("threshold_percent"); percent.isPresent())
            out.threshold = Rate::parse(percent.string());
        out.decidesBy = parseShortfallBasis(QString::fromStdString(root.member("threshold_of").string()))
                            .value_or(ShortfallBasis::Due);
        out.reachedOfDue = root.member("reached_of_due").boolean();
        out.reachedOfReported = root.member("reached_of_reported").boolean();
        out.costsShift = root.member("costs_shift").boolean();
        out.interestApplies = root.member("interest_applies").boolean();
        for (const JsonNode &row : root.member("periods").items()) {
            AuditedPeriod period;
            period.period = QString::fromStdString(row.member("period").string());
            period.isAudited = row.member("audited").boolean();
            for (const PeriodAmountOf &item : auditedAmounts)
                period.*item.value = amount(row.member(item.name));
            period.paymentDue = day(row.member("payment_due"));
            out.periods.append(period);
        }
        if (const JsonNode estimate = root.member("estimate"); estimate.isPresent()) {
            out.estimate.emplace();
            for (const EstimateAmount &item : estimateAmounts)
                (*out.estimate).*item.value = amount(estimate.member(item.name));
        }
        return out;
    } catch (const Error &error) {
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored result of the audit is damaged: %1"),
                    {error.message().english()});
    }
}

} // namespace lianming
