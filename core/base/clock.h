// Where "now" and "today" come from: the system, or a fixed instant in tests and in the sample workspace.
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

    /// Now, in UTC, to the millisecond.
    [[nodiscard]] QDateTime now() const;
    /// Today in the local calendar (UTC for a fixed clock, so that tests agree everywhere).
    [[nodiscard]] QDate today() const;

private:
    std::optional<QDateTime> m_fixed;
};

} // namespace lianming
