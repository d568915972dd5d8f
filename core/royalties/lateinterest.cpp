#include "core/royalties/lateinterest.h"

#include "core/base/error.h"
#include "core/royalties/exact.h"

#include <algorithm>

namespace lianming {

namespace {

/// What is still owed after the payments made before `day`, without interest. Never below 0.
Int128 balanceOn(const LateInvoice &invoice, QDate day, Int128 added)
{
    Int128 balance = invoice.minor + added;
    for (const DatedAmount &payment : invoice.payments)
        balance -= payment.due < day ? payment.minor : 0;
    return std::max<Int128>(0, balance);
}

bool compoundsAfter(LateInterest::Compound compound, QDate day)
{
    switch (compound) {
    case LateInterest::Compound::None: return false;
    case LateInterest::Compound::Monthly: return day.day() == day.daysInMonth();
    case LateInterest::Compound::Yearly: return day.dayOfYear() == day.daysInYear();
    }
    return false;
}

} // namespace

qint64 lateInterest(const LateInterest &terms, Rounding rounding, const LateInvoice &invoice, QDate asOf)
{
    const QDate graceEnds = invoice.due.addDays(terms.graceDays);
    if (!graceEnds.isValid() || asOf < graceEnds || asOf <= invoice.due
        || balanceOn(invoice, graceEnds.addDays(1), 0) == 0)
        return 0;
    const Int128 yearly = terms.percent.nanos * (terms.perMonth ? 12 : 1);
    const auto newSum = [] {
        return ExactSum(Int128{100} * Rate::one * 365);
    };
    ExactSum running = newSum();
    Int128 added = 0;
    const auto addRunning = [&] {
        const auto rounded = running.rounded(rounding);
        if (!rounded || !narrowed(added + *rounded)) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "The late interest is larger than an amount can be"));
        }
        added += *rounded;
        running = newSum();
    };
    for (QDate day = invoice.due.addDays(1); day <= asOf; day = day.addDays(1)) {
        running.add({balanceOn(invoice, day, added), yearly});
        if (compoundsAfter(terms.compound, day))
            addRunning();
    }
    addRunning();
    return static_cast<qint64>(added);
}

} // namespace lianming
