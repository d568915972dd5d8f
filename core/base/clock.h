// Where "now" and "today" come from: the system, or a fixed instant in tests and while the sample workspace is made, or
// a day of its own from which the sample goes on.
#pragma once

#include <QDate>
#include <QDateTime>

#include <optional>

namespace lianming {

class Clock
{
public:
    /// The system's clock.
    Clock() = default;
    /// A clock that stands still at `instant` (any time zone; kept as UTC).
    explicit Clock(const QDateTime &instant) : m_fixed(instant.toUTC()) {}
    /// A clock that shows `instant` now and runs on from there.
    [[nodiscard]] static Clock from(const QDateTime &instant);

    /// Now, in UTC, to the millisecond.
    [[nodiscard]] QDateTime now() const;
    /// Today in the local calendar (UTC for a fixed clock, so that tests agree everywhere).
    [[nodiscard]] QDate today() const;
    /// Whether it shows the system's time.
    [[nodiscard]] bool isSystem() const { return !m_fixed && m_ahead == 0; }

private:
    std::optional<QDateTime> m_fixed;
    qint64 m_ahead = 0; ///< milliseconds before (−) or after the system's time
};

} // namespace lianming
