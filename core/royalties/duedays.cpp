#include "core/royalties/duedays.h"

namespace lianming {

qint64 paymentDays(const RoyaltyTerms &terms)
{
    constexpr qint64 longest = 3660;
    const QString file = QString::fromStdString(terms.number);
    const JsonNode days = JsonNode(terms.other, file).member("payment").member("days");
    if (!days.isPresent())
        return usualPaymentDays;
    const qint64 value = days.integer();
    if (value < 0 || value > longest)
        days.fail(QT_TRANSLATE_NOOP("core", "must be 0 to %1"), {QString::number(longest)});
    return value;
}

} // namespace lianming
