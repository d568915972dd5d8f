#include "core/base/clock.h"

namespace lianming {

Clock Clock::from(const QDateTime &instant)
{
    Clock out;
    out.m_ahead = QDateTime::currentDateTimeUtc().msecsTo(instant);
    return out;
}

QDateTime Clock::now() const
{
    return m_fixed.value_or(QDateTime::currentDateTimeUtc().addMSecs(m_ahead));
}

QDate Clock::today() const
{
    return m_fixed ? m_fixed->date() : QDateTime::currentDateTime().addMSecs(m_ahead).date();
}

} // namespace lianming
