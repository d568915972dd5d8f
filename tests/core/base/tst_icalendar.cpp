// Calendars by RFC 5545: read back from the octets by a reader of its own.
#include "core/base/icalendar.h"

#include <QSet>
#include <QTest>
#include <rapidcheck.h>

using namespace lianming;

namespace {

const QDateTime stamp(QDate(2026, 4, 20), QTime(8, 30, 5), Qt::UTC);

CalendarEvent expiry()
{
    CalendarEvent out;
    out.uid = calendarUid({QStringLiteral("w"), QStringLiteral("C-2026-0001"), QStringLiteral("term_ends")});
    out.days = {QDate(2028, 6, 30), QDate(2028, 6, 30)};
    out.summary = QStringLiteral("授权到期：飞天床品（C-2026-0001）");
    return out;
}

QByteArray written(const CalendarEvent &event)
{
    return icalendar({{}, {event}}, stamp);
}

/// The content lines put together again (section 3.1).
QList<QByteArray> unfolded(const QByteArray &bytes)
{
    QList<QByteArray> out;
    for (const QByteArray &line : QByteArray(bytes).replace("\r\n ", "").split('\n'))
        out.append(line.endsWith('\r') ? line.chopped(1) : line);
    out.removeAll(QByteArray());
    return out;
}

/// A TEXT value as it was meant.
QString meant(const QByteArray &value)
{
    QByteArray out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            ++i;
            out += value[i] == 'n' ? '\n' : value[i];
        } else {
            out += value[i];
        }
    }
    return QString::fromUtf8(out);
}

QByteArray valueOf(const QList<QByteArray> &lines, const char *name)
{
    for (const QByteArray &line : lines) {
        if (line.startsWith(name) && (line[qstrlen(name)] == ':' || line[qstrlen(name)] == ';'))
            return line.mid(line.indexOf(':') + 1);
    }
    return {};
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isACalendar();
    void spansEndTheDayAfter();
    void theLastDayOfAll();
    void alarmsRingAtNine_data();
    void alarmsRingAtNine();
    void textIsEscaped();
    void longLinesAreFolded();
    void anyTextComesBack();
    void uidsAreStable();
    void timesAreUtc();
};

void TestICalendar::isACalendar()
{
    CalendarEvent event = expiry();
    event.description = QStringLiteral("Licensee: Taihu Snow\nNotice by 2028-03-31");
    event.categories = {QStringLiteral("到期"), QStringLiteral("a,b")};
    event.alarms = {30};
    event.sequence = 2;
    const QByteArray bytes = icalendar({QStringLiteral("联名 · 敦煌研究院"), {event}}, stamp);
    QCOMPARE(unfolded(bytes), (QList<QByteArray>{"BEGIN:VCALENDAR",
                                                 "VERSION:2.0",
                                                 "PRODID:-//Lianming//Lianming " LIANMING_VERSION "//EN",
                                                 "CALSCALE:GREGORIAN",
                                                 "NAME:联名 · 敦煌研究院",
                                                 "X-WR-CALNAME:联名 · 敦煌研究院",
                                                 "BEGIN:VEVENT",
                                                 "UID:" + event.uid.toLatin1(),
                                                 "DTSTAMP:20260420T083005Z",
                                                 "DTSTART;VALUE=DATE:20280630",
                                                 "DTEND;VALUE=DATE:20280701",
                                                 "SEQUENCE:2",
                                                 "SUMMARY:授权到期：飞天床品（C-2026-0001）",
                                                 "DESCRIPTION:Licensee: Taihu Snow\\nNotice by 2028-03-31",
                                                 "CATEGORIES:到期,a\\,b",
                                                 "TRANSP:TRANSPARENT",
                                                 "BEGIN:VALARM",
                                                 "ACTION:DISPLAY",
                                                 "DESCRIPTION:授权到期：飞天床品（C-2026-0001）",
                                                 "TRIGGER:-P29DT15H",
                                                 "END:VALARM",
                                                 "END:VEVENT",
                                                 "END:VCALENDAR"}));
    QVERIFY(bytes.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(unfolded(icalendar({}, stamp)).size(), 5);
}

void TestICalendar::spansEndTheDayAfter()
{
    CalendarEvent event = expiry();
    event.days = {QDate(2027, 12, 30), QDate(2027, 12, 31)};
    QCOMPARE(valueOf(unfolded(written(event)), "DTEND"), QByteArray("20280101"));
}

void TestICalendar::theLastDayOfAll()
{
    CalendarEvent event = expiry();
    event.days = {QDate(9999, 12, 30), QDate(9999, 12, 31)};
    QCOMPARE(valueOf(unfolded(written(event)), "DTEND"), QByteArray());
    QCOMPARE(valueOf(unfolded(written(event)), "DURATION"), QByteArray("P2D"));
}

void TestICalendar::alarmsRingAtNine_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QByteArray>("trigger");
    QTest::newRow("on the day") << 0 << QByteArray("PT9H");
    QTest::newRow("the day before") << 1 << QByteArray("-PT15H");
    QTest::newRow("a week before") << 7 << QByteArray("-P6DT15H");
    QTest::newRow("ninety days before") << 90 << QByteArray("-P89DT15H");
}

void TestICalendar::alarmsRingAtNine()
{
    QFETCH(const int, days);
    CalendarEvent event = expiry();
    event.alarms = {days};
    QTEST(valueOf(unfolded(written(event)), "TRIGGER"), "trigger");
}

void TestICalendar::textIsEscaped()
{
    CalendarEvent event = expiry();
    event.summary = QString::fromUtf8("a;b,c\\d\r\nEND:VEVENT\x01\x7F\t\"x\"");
    const QList<QByteArray> lines = unfolded(written(event));
    QCOMPARE(valueOf(lines, "SUMMARY"), QByteArray("a\\;b\\,c\\\\d\\nEND:VEVENT\t\"x\""));
    QCOMPARE(lines.count("END:VEVENT"), 1);
}

void TestICalendar::longLinesAreFolded()
{
    CalendarEvent event = expiry();
    event.summary = QStringLiteral("a") + QString(500, u'授');
    event.description = QString(3000, u'x');
    const QByteArray bytes = written(event);
    int folds = 0;
    for (const QByteArray &line : QByteArray(bytes).replace("\r\n", "\n").split('\n')) {
        QVERIFY(line.size() <= 75);
        QVERIFY(QString::fromUtf8(line).toUtf8() == line && !line.contains("\xEF\xBF\xBD")); // whole characters
        folds += line.startsWith(' ') ? 1 : 0;
    }
    QVERIFY(folds > 55);
    QCOMPARE(meant(valueOf(unfolded(bytes), "SUMMARY")), event.summary);
    QCOMPARE(meant(valueOf(unfolded(bytes), "DESCRIPTION")), event.description);
}

void TestICalendar::anyTextComesBack()
{
    QVERIFY(rc::check("a text is read back as it was", [] {
        const QString letters = QStringLiteral("授权,;:\\n\n \"Aé𠮷·");
        const QList<uint> all = letters.toUcs4();
        CalendarEvent event = expiry();
        event.summary = QStringLiteral("x");
        for (int i = *rc::gen::inRange(0, 200); i > 0; --i) {
            const auto c = char32_t(all[*rc::gen::inRange<qsizetype>(0, all.size())]);
            event.summary += QString::fromUcs4(&c, 1);
        }
        const QByteArray bytes = written(event);
        for (const QByteArray &line : QByteArray(bytes).split('\n')) {
            RC_ASSERT(line.size() <= 76);
            RC_ASSERT(line.isEmpty() || line.endsWith('\r'));
            RC_ASSERT(QString::fromUtf8(line).toUtf8() == line);
        }
        RC_ASSERT(meant(valueOf(unfolded(bytes), "SUMMARY")) == event.summary);
    }));
}

void TestICalendar::uidsAreStable()
{
    QCOMPARE(expiry().uid, expiry().uid);
    QCOMPARE(calendarUid({QStringLiteral("a")}).size(), 36);
    // Fixed for ever: calendars that were exported before would show everything twice.
    QCOMPARE(calendarUid({QStringLiteral("w"), QStringLiteral("C-2026-0001"), QStringLiteral("term_ends")}),
             QStringLiteral("9fbf1691-aeef-56da-8ac5-12108b8a3d0f"));
    const QSet<QString> uids{calendarUid({QStringLiteral("ab"), QStringLiteral("c")}),
                             calendarUid({QStringLiteral("a"), QStringLiteral("bc")}),
                             calendarUid({QStringLiteral("abc")}), calendarUid({})};
    QCOMPARE(uids.size(), 4);
}

void TestICalendar::timesAreUtc()
{
    const QDateTime shanghai(QDate(2026, 4, 20), QTime(16, 30, 5), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(icalendar({{}, {expiry()}}, shanghai), written(expiry()));
}

QTEST_GUILESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
