#include "core/outlook/accrual.h"

#include "core/outlook/amountsum.h"

#include <algorithm>

namespace lianming {

const char *accrualBasisCode(AccrualBasis basis)
{
    switch (basis) {
    case AccrualBasis::Figures: return "figures";
    case AccrualBasis::Estimated: return "estimated";
    case AccrualBasis::None: return "none";
    }
    return "";
}

namespace {

AccrualRow rowOf(const ContractBooks &books, const Period &period, const StoredPeriod *stored)
{
    AccrualRow out;
    out.contract = books.contract;
    out.number = books.number;
    out.title = books.title;
    out.institution = books.institution;
    out.brand = books.brand;
    out.currency = books.currency();
    out.period = period.name();
    if (stored != nullptr) {
        out.statement = stored->statement;
        out.state = stored->state;
    }
    return out;
}

} // namespace

QList<AccrualRow> accrualRows(const ContractBooks &books, QDate on)
{
    QList<AccrualRow> out;
    const Timeline timeline = books.timeline();
    const std::map<int, qint64> known = books.royalties();
    const DaySpan sells{books.terms.term.start, std::max(books.terms.term.start, books.lastSaleDay)};
    const auto storedAt = [&books](int place) {
        const auto found = books.periods.find(place);
        return found == books.periods.end() ? nullptr : &found->second;
    };
    const auto isClosed = [&](int place) {
        const StoredPeriod *stored = storedAt(place);
        return stored != nullptr && stored->isClosedBy(on);
    };
    if (const qint64 unsettled = books.unsettled(on); unsettled != 0) {
        int place = 0;
        while (place < timeline.last() && isClosed(place))
            ++place;
        AccrualRow row = rowOf(books, timeline.period(place), storedAt(place));
        row.basis = AccrualBasis::Figures;
        row.isAdjustment = true;
        row.whole = row.accrued = unsettled;
        out.append(row);
    }
    for (int place = 0; place <= books.lastPlace(timeline); ++place) {
        const Period period = timeline.period(place);
        const auto days = period.span().shared(sells);
        if (!days || days->start > on || isClosed(place))
            continue;
        AccrualRow row = rowOf(books, period, storedAt(place));
        if (const StoredFigures *figures = books.figures(place)) {
            row.basis = AccrualBasis::Figures;
            row.whole = figures->royalties();
        } else if ((row.estimate = estimate(timeline, place, known))) {
            row.basis = AccrualBasis::Estimated;
            row.whole = row.estimate->minor;
        }
        row.days = days->start.daysTo(days->end) + 1;
        row.elapsed = days->start.daysTo(std::min(on, days->end)) + 1;
        row.accrued = proRata(row.whole, row.elapsed, row.days);
        out.append(row);
    }
    return out;
}

Accrual accrual(const std::vector<ContractBooks> &books, QDate on)
{
    Accrual out;
    out.on = on;
    AmountSum total;
    std::map<QString, std::pair<PartyRef, AmountSum>> byInstitution;
    for (const ContractBooks &contract : books)
        out.rows += accrualRows(contract, on);
    std::ranges::stable_sort(out.rows, [](const AccrualRow &a, const AccrualRow &b) {
        return std::tie(a.institution.code, a.number) < std::tie(b.institution.code, b.number);
    });
    for (const AccrualRow &row : std::as_const(out.rows)) {
        total.add({row.accrued, row.currency});
        auto &[institution, sum] = byInstitution[row.institution.code];
        institution = row.institution;
        sum.add({row.accrued, row.currency});
    }
    for (const auto &[code, entry] : byInstitution) {
        for (const Money &money : entry.second.amounts())
            out.institutions.append({entry.first, money});
    }
    out.totals = total.amounts();
    return out;
}

} // namespace lianming
