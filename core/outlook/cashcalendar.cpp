#include "core/outlook/cashcalendar.h"

#include "core/outlook/amountsum.h"
#include "core/royalties/exact.h"
#include "core/royalties/projection.h"

#include <algorithm>

namespace lianming {

namespace {

qint64 percentOf(Rate percent, qint64 minor)
{
    ExactSum sum(Int128{100} * Rate::one);
    sum.add({minor, percent.nanos});
    return forecastMinor(sum.rounded(Rounding::HalfUp));
}

/// What a payable amount comes to in cash: taxes are rounded half up (spec/royalties.md 5.9).
qint64 cashOf(const RoyaltyTerms &terms, qint64 payable)
{
    return forecastMinor(Int128{payable} + percentOf(terms.vatPercent, payable)
                         - percentOf(terms.withholdingPercent, payable));
}

/// The rows of one contract.
class ContractCash
{
public:
    ContractCash(const ContractBooks &books, const QStringList &invoiced, QDate today, QDate until)
        : m_books(books), m_invoiced(invoiced), m_today(today), m_until(until), m_timeline(books.timeline()),
          m_last(books.lastPlace(m_timeline))
    {
    }

    [[nodiscard]] QList<CashRow> rows();
    [[nodiscard]] bool hasBasis() const { return m_hasBasis; }

private:
    [[nodiscard]] CashRow row(CashKind kind, int place, QDate due, qint64 minor) const;
    [[nodiscard]] std::vector<PeriodEarnings> earnings();
    void addSettlement(int place, const StoredPeriod &stored);
    void addProjected(int place, const PeriodFigures &figures);

    const ContractBooks &m_books;
    const QStringList &m_invoiced;
    QDate m_today;
    QDate m_until;
    Timeline m_timeline;
    int m_last;
    std::map<int, Estimate> m_estimates; ///< of all royalties, by place
    std::vector<bool> m_unknown;         ///< by place: nothing can be said of it
    bool m_hasBasis = true;
    QList<CashRow> m_rows;
};

CashRow ContractCash::row(CashKind kind, int place, QDate due, qint64 minor) const
{
    CashRow out;
    out.kind = kind;
    out.contract = m_books.contract;
    out.number = m_books.number;
    out.title = m_books.title;
    out.brand = m_books.brand;
    out.institution = m_books.institution;
    out.period = m_timeline.period(place).name();
    out.due = due;
    out.cash = {minor, m_books.currency()};
    out.begun = m_timeline.period(place).span().start <= m_today;
    return out;
}

/// What each period earned, or is expected to: pool by pool, by the method of estimate().
std::vector<PeriodEarnings> ContractCash::earnings()
{
    const size_t pools = m_books.terms.guarantees.size() + 1;
    std::vector<std::map<int, qint64>> byPool;
    byPool.reserve(pools);
    for (size_t pool = 0; pool < pools; ++pool)
        byPool.push_back(m_books.earnedOf(pool));
    std::map<int, qint64> bases;
    for (const auto &[place, period] : m_books.periods) {
        if (period.figures)
            bases.emplace(place, period.figures->base);
    }
    const std::map<int, qint64> royalties = m_books.royalties();
    std::vector<PeriodEarnings> out(size_t(m_last) + 1);
    m_unknown.resize(size_t(m_last) + 1);
    for (int place = 0; place <= m_last; ++place) {
        PeriodEarnings &period = out[size_t(place)];
        if (const StoredFigures *figures = m_books.figures(place)) {
            for (const std::map<int, qint64> &earned : byPool)
                period.earned.push_back(earned.contains(place) ? earned.at(place) : 0);
            period.apart = figures->apart;
            period.base = figures->base;
            continue;
        }
        const auto whole = estimate(m_timeline, place, royalties);
        if (!whole) {
            m_unknown[size_t(place)] = true;
            continue;
        }
        m_estimates.emplace(place, *whole);
        period.base = estimate(m_timeline, place, bases).value_or(Estimate()).minor;
        // After the term sales count apart unless the contract says otherwise.
        if (m_timeline.isAfterTerm(place) && !m_books.terms.sellOffCounts) {
            period.apart = whole->minor;
            continue;
        }
        for (const std::map<int, qint64> &earned : byPool)
            period.earned.push_back(estimate(m_timeline, place, earned).value_or(Estimate()).minor);
    }
    return out;
}

QList<CashRow> ContractCash::rows()
{
    const std::vector<PeriodEarnings> earned = earnings();
    BookedFigures booked;
    for (const auto &[place, period] : m_books.periods) {
        if (period.booked)
            booked.push_back({period.booked->due(), period.booked->adjustments, period.booked->broughtForward,
                              period.booked->carriedForward});
    }
    const std::vector<PeriodFigures> projected = projectPeriods(m_books.terms, earned, booked);
    for (int place = 0; place <= m_last; ++place) {
        const auto stored = m_books.periods.find(place);
        if (stored != m_books.periods.end() && stored->second.figures)
            addSettlement(place, stored->second);
        else
            addProjected(place, projected[size_t(place)]);
    }
    return m_rows;
}

void ContractCash::addSettlement(int place, const StoredPeriod &stored)
{
    const Period period = m_timeline.period(place);
    const qint64 cash = stored.bookedFigures().cashDue;
    if (cash == 0 || m_invoiced.contains(period.name()))
        return;
    CashRow out = row(CashKind::Settlement, place, m_books.paymentDue(period), cash);
    out.statement = stored.bookedStatement;
    m_rows.append(out);
}

void ContractCash::addProjected(int place, const PeriodFigures &figures)
{
    const RoyaltyTerms &terms = m_books.terms;
    Int128 listed = 0;
    const auto list = [&](CashKind kind, const QString &reference, QDate due, qint64 payable) {
        if (payable == 0)
            return;
        CashRow out = row(kind, place, due, cashOf(terms, payable));
        out.reference = reference;
        listed += out.cash.minor;
        m_rows.append(out);
    };
    for (const DatedAmount &fee : terms.fees) {
        if (m_timeline.placeOf(fee.due) == place)
            list(CashKind::Fee, {}, fee.due, fee.minor);
    }
    // An instalment is owed as far as royalties have not covered it.
    for (size_t pool = 0; pool < terms.guarantees.size(); ++pool) {
        qint64 left = figures.pools[pool].guaranteePayment;
        std::vector<DatedAmount> instalments = terms.guarantees[pool].instalments;
        std::ranges::stable_sort(instalments, {}, &DatedAmount::due);
        for (const DatedAmount &instalment : instalments) {
            if (m_timeline.placeOf(instalment.due) != place)
                continue;
            const qint64 part = std::min(left, instalment.minor);
            list(CashKind::Instalment, QString::fromStdString(terms.guarantees[pool].id), instalment.due, part);
            left -= part;
        }
    }
    if (m_unknown[size_t(place)]) {
        m_hasBasis = false;
        return;
    }
    const qint64 rest = forecastMinor(Int128{figures.cashDue} - listed);
    if (rest == 0)
        return;
    CashRow out = row(CashKind::Expected, place, m_books.paymentDue(m_timeline.period(place)), rest);
    out.estimate = m_estimates.at(place);
    out.projected = figures.cashDue;
    m_rows.append(out);
}

} // namespace

const char *cashKindCode(CashKind kind)
{
    switch (kind) {
    case CashKind::Invoice: return "invoice";
    case CashKind::Settlement: return "settlement";
    case CashKind::Instalment: return "instalment";
    case CashKind::Fee: return "fee";
    case CashKind::Expected: return "expected";
    }
    return "";
}

CashCalendar cashCalendar(const CashSources &sources, QDate today, int months)
{
    CashCalendar out;
    out.today = today;
    const QDate first(today.year(), today.month(), 1);
    out.until = first.addMonths(months).addDays(-1);
    QList<CashRow> rows;
    QHash<Id<Contract>, const ContractBooks *> byId;
    for (const ContractBooks &books : sources.books) {
        byId.insert(books.contract, &books);
        const QStringList invoiced = sources.invoiced.value(books.contract);
        ContractCash cash(books, invoiced, today, out.until);
        rows += cash.rows();
        if (!cash.hasBasis())
            out.withoutBasis.append(books.number);
    }
    for (const OpenClaim &claim : sources.claims) {
        const ContractBooks *books = byId.value(claim.contract);
        if (books == nullptr)
            continue; // of a contract that the question leaves out
        CashRow row;
        row.kind = CashKind::Invoice;
        row.contract = claim.contract;
        row.number = books->number;
        row.title = books->title;
        row.brand = books->brand;
        row.institution = books->institution;
        row.period = claim.period;
        row.reference = claim.reference;
        row.due = claim.due;
        row.cash = {claim.minor, claim.currency};
        rows.append(row);
    }
    std::ranges::stable_sort(rows, [](const CashRow &a, const CashRow &b) {
        return std::tie(a.due, a.number, a.period) < std::tie(b.due, b.number, b.period);
    });
    CashMonth overdue;
    QList<CashMonth> coming(months);
    for (int i = 0; i < months; ++i)
        coming[i].month = first.addMonths(i);
    for (const CashRow &row : std::as_const(rows)) {
        if (row.due < today)
            overdue.rows.append(row);
        else if (row.due <= out.until)
            coming[(row.due.year() - first.year()) * 12 + row.due.month() - first.month()].rows.append(row);
    }
    const auto sum = [](CashMonth &month) {
        AmountSum claimed;
        AmountSum expected;
        for (const CashRow &row : std::as_const(month.rows))
            (row.kind == CashKind::Expected ? expected : claimed).add(row.cash);
        month.claimed = claimed.amounts();
        month.expected = expected.amounts();
    };
    if (!overdue.rows.isEmpty()) {
        sum(overdue);
        out.months.append(overdue);
    }
    for (CashMonth &month : coming) {
        sum(month);
        out.months.append(month);
    }
    return out;
}

QList<Money> CashCalendar::dueUntil(QDate day) const
{
    AmountSum sum;
    for (const CashMonth &month : months) {
        for (const CashRow &row : month.rows) {
            if (row.due >= today && row.due <= day)
                sum.add(row.cash);
        }
    }
    return sum.amounts();
}

} // namespace lianming
