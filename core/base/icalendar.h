// Days for other people's calendars: an iCalendar file (RFC 5545) of all-day events with alarms. An event keeps its UID
// from one export to the next, so that a calendar that reads both moves it and does not double it. The bytes follow
// from the arguments alone: the time of writing is handed in. Texts may hold anything. Words are the caller's business.
#pragma once

#include "core/base/dates.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace lianming {

struct CalendarEvent {
    QString uid; ///< the same for the same event for ever, and no other's; see calendarUid()
    DaySpan days;
    QString summary;
    QString description; ///< may have several lines; empty: none
    QStringList categories;
    /// Each rings at nine in the morning, so many days before the first day; 0: on it. Not negative.
    std::vector<int> alarms;
    int sequence = 0; ///< raised where an event moved; not negative
};

struct Calendar {
    QString name; ///< shown by who subscribes to it; empty: none
    std::vector<CalendarEvent> events;
};

/// A UID from what names the event in the workspace ("3f2c…", "contract", "C-2026-0001", "term_ends"): a UUID of
/// version 5 (RFC 4122), the same on every machine.
[[nodiscard]] QString calendarUid(const QStringList &parts);

/// The file: UTF-8, lines of at most 75 octets that end with CRLF (section 3.1). `stamp`: when it was made (DTSTAMP).
/// Events stand in the order given. A calendar without events is written as one, which RFC 5545 does not know and
/// programs read.
[[nodiscard]] QByteArray icalendar(const Calendar &calendar, const QDateTime &stamp);

} // namespace lianming
