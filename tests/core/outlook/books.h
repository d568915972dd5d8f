// Books of a contract made by hand, for tests of what can be said of them.
#pragma once

#include "core/outlook/contractbooks.h"
#include "tests/core/royalties/support.h"

namespace lianming::test {

inline ContractBooks booksOf(const Json &terms, qint64 id = 1)
{
    ContractBooks out;
    out.contract = {id};
    out.terms = termsOf(terms);
    out.number = QString::fromStdString(out.terms.number);
    out.institution = {1, QStringLiteral("SZM"), QStringLiteral("Suzhou Museum"), QStringLiteral("苏州博物馆")};
    out.brand = {id, QStringLiteral("B%1").arg(id), QStringLiteral("Brand %1").arg(id), {}};
    out.lastSaleDay = out.terms.lastSellOffDay();
    return out;
}

/// A period that earned `minor` in the pool; the engine's own section 5 makes the other figures.
inline void addPeriod(ContractBooks &books, const QString &name, StatementState state, qint64 minor, size_t pool = 0,
                      QDate closedOn = {})
{
    const Timeline timeline = books.timeline();
    const int place = *timeline.find(*Period::parse(name.toStdString()));
    StoredPeriod period;
    period.statement = period.bookedStatement = {place + 1};
    period.state = state;
    period.closedOn = closedOn;
    if (state >= StatementState::Calculated) {
        period.figures.emplace();
        period.figures->earned = minor;
        for (size_t i = 0; i <= books.terms.guarantees.size(); ++i)
            period.figures->pools.append({QString::number(i), i == pool ? minor : 0, 0, 0, 0, i == pool ? minor : 0});
        period.figures->payable = minor;
        period.figures->cashDue = minor;
    }
    books.periods.insert_or_assign(place, period);
}

} // namespace lianming::test
