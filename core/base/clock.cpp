#include "core/base/clock.h"

namespace lianming {

QDateTime Clock::now() const
{
    return m_fixed.value_or(QDateTime::currentDateTimeUtc());
}

QDate Clock::today() const
{
    return m_fixed ? m_fixed->date() : QDate::currentDate();
}

} // namespace lianming
