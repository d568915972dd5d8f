#include "core/base/icalendar.h"

#include <QUuid>

namespace lianming {

namespace {

constexpr qsizetype lineLimit = 75; ///< octets, without the line end
constexpr int hoursBeforeNine = 15; ///< from nine in the morning to the midnight after

/// A value of type TEXT (section 3.3.11): line ends and what separates values escaped, other controls left out.
QByteArray escapedText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r') {
            out += QStringLiteral("\\n");
        } else if (c == u'\\' || c == u';' || c == u',') {
            out += u'\\';
            out += c;
        } else if (c == u'\t' || c.category() != QChar::Other_Control) {
            out += c;
        }
    }
    return out.toUtf8(); // halves of a pair become U+FFFD
}

bool isInsideCharacter(char octet)
{
    return (uchar(octet) & 0xC0U) == 0x80U;
}

/// Appends a content line, folded between characters (section 3.1).
void appendLine(QByteArray &out, const QByteArray &line)
{
    qsizetype start = 0;
    qsizetype room = lineLimit;
    while (line.size() - start > room) {
        qsizetype end = start + room;
        while (isInsideCharacter(line[end]))
            --end;
        out += line.mid(start, end - start) + "\r\n ";
        start = end;
        room = lineLimit - 1; // the blank counts
    }
    out += line.mid(start) + "\r\n";
}

QByteArray calendarDay(QDate day)
{
    return dayText(day).remove(u'-').toLatin1();
}

/// From midnight at the start of the event's first day.
QByteArray triggerAt(int daysBefore)
{
    if (daysBefore <= 0)
        return "PT" + QByteArray::number(24 - hoursBeforeNine) + 'H';
    const QByteArray days = daysBefore > 1 ? QByteArray::number(daysBefore - 1) + 'D' : QByteArray();
    return "-P" + days + 'T' + QByteArray::number(hoursBeforeNine) + 'H';
}

void appendEvent(QByteArray &out, const CalendarEvent &event, const QByteArray &stamp)
{
    appendLine(out, "BEGIN:VEVENT");
    appendLine(out, "UID:" + escapedText(event.uid));
    appendLine(out, "DTSTAMP:" + stamp);
    appendLine(out, "DTSTART;VALUE=DATE:" + calendarDay(event.days.start));
    const QDate after = event.days.end.addDays(1); // the end is the first day that is no longer in it
    if (after.year() <= 9999)
        appendLine(out, "DTEND;VALUE=DATE:" + calendarDay(after));
    else
        appendLine(out, "DURATION:P" + QByteArray::number(event.days.start.daysTo(after)) + 'D');
    if (event.sequence > 0)
        appendLine(out, "SEQUENCE:" + QByteArray::number(event.sequence));
    appendLine(out, "SUMMARY:" + escapedText(event.summary));
    if (!event.description.isEmpty())
        appendLine(out, "DESCRIPTION:" + escapedText(event.description));
    if (!event.categories.isEmpty()) {
        QByteArrayList categories;
        for (const QString &category : event.categories)
            categories.append(escapedText(category));
        appendLine(out, "CATEGORIES:" + categories.join(','));
    }
    appendLine(out, "TRANSP:TRANSPARENT"); // a deadline keeps nobody from meeting others
    for (const int daysBefore : event.alarms) {
        appendLine(out, "BEGIN:VALARM");
        appendLine(out, "ACTION:DISPLAY");
        appendLine(out, "DESCRIPTION:" + escapedText(event.summary));
        appendLine(out, "TRIGGER:" + triggerAt(daysBefore));
        appendLine(out, "END:VALARM");
    }
    appendLine(out, "END:VEVENT");
}

} // namespace

QString calendarUid(const QStringList &parts)
{
    // Parts are told apart by a character that no code has.
    static const QUuid space(QStringLiteral("{6f1d1c62-0c0b-4b53-9a5e-2d5a1a7a4c11}"));
    return QUuid::createUuidV5(space, parts.join(QChar(0x1F))).toString(QUuid::WithoutBraces);
}

QByteArray icalendar(const Calendar &calendar, const QDateTime &stamp)
{
    const QByteArray at = stamp.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    QByteArray out;
    appendLine(out, "BEGIN:VCALENDAR");
    appendLine(out, "VERSION:2.0");
    appendLine(out, "PRODID:-//Lianming//Lianming " LIANMING_VERSION "//EN");
    appendLine(out, "CALSCALE:GREGORIAN");
    if (!calendar.name.isEmpty()) {
        appendLine(out, "NAME:" + escapedText(calendar.name)); // RFC 7986, and what was there before it
        appendLine(out, "X-WR-CALNAME:" + escapedText(calendar.name));
    }
    for (const CalendarEvent &event : calendar.events)
        appendEvent(out, event, at);
    appendLine(out, "END:VCALENDAR");
    return out;
}

} // namespace lianming
