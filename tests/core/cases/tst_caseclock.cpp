// The fifteen days around midnight, in several zones, over the ends of years and over changes of clocks.
#include "core/cases/caseclock.h"

#include <QTest>

using namespace lianming;

namespace {

QDateTime utc(const char *text)
{
    QDateTime out = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    out.setTimeSpec(Qt::UTC);
    return out;
}

} // namespace

class TestCaseClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreCounted_data();
    void daysAreCounted();
    void theLastDayRunsUntilMidnight();
    void holidaysLeaveTimeInChina_data();
    void holidaysLeaveTimeInChina();
    void unknownZonesAreNone();
    void alarmsComeOnce();
};

void TestCaseClock::daysAreCounted_data()
{
    QTest::addColumn<QString>("arrived");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("dayZero");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<QString>("endsAt");
    const auto row = [](const char *name, const char *arrived, const char *zone, QDate zero, QDate last,
                        const char *ends) {
        QTest::newRow(name) << QString::fromLatin1(arrived) << QString::fromLatin1(zone) << zero << last
                            << QString::fromLatin1(ends);
    };
    row("a usual day", "2026-06-01T02:00:00", "Asia/Shanghai", {2026, 6, 1}, {2026, 6, 16}, "2026-06-16T16:00:00");
    row("a second before midnight there", "2026-06-01T15:59:59", "Asia/Shanghai", {2026, 6, 1}, {2026, 6, 16},
        "2026-06-16T16:00:00");
    row("midnight there is the next day", "2026-06-01T16:00:00", "Asia/Shanghai", {2026, 6, 2}, {2026, 6, 17},
        "2026-06-17T16:00:00");
    row("the same instant further west", "2026-06-01T16:00:00", "Europe/London", {2026, 6, 1}, {2026, 6, 16},
        "2026-06-16T23:00:00");
    row("no zone named", "2026-06-01T16:30:00", "", {2026, 6, 2}, {2026, 6, 17}, "2026-06-17T16:00:00");
    row("over the end of a year", "2026-12-20T04:00:00", "Asia/Shanghai", {2026, 12, 20}, {2027, 1, 4},
        "2027-01-04T16:00:00");
    row("on the last day of a year", "2026-12-31T15:59:00", "Asia/Shanghai", {2026, 12, 31}, {2027, 1, 15},
        "2027-01-15T16:00:00");
    row("over a leap day", "2028-02-20T04:00:00", "Asia/Shanghai", {2028, 2, 20}, {2028, 3, 6}, "2028-03-06T16:00:00");
    row("clocks put forward in between", "2026-03-20T12:00:00", "Europe/Berlin", {2026, 3, 20}, {2026, 4, 4},
        "2026-04-04T22:00:00");
    row("clocks put back in between", "2026-10-20T12:00:00", "Europe/Berlin", {2026, 10, 20}, {2026, 11, 4},
        "2026-11-04T23:00:00");
}

void TestCaseClock::daysAreCounted()
{
    QFETCH(const QString, arrived);
    QFETCH(const QString, zone);
    QFETCH(const QDate, dayZero);
    QFETCH(const QDate, lastDay);
    QFETCH(const QString, endsAt);
    const auto known = counterZone(zone);
    QVERIFY(known);
    const CounterClock clock = counterClock(utc(arrived.toLatin1()), *known);
    QCOMPARE(clock.arrivedOn, dayZero);
    QCOMPARE(clock.lastDay, lastDay);
    QCOMPARE(clock.endsAt, utc(endsAt.toLatin1()));
    QCOMPARE(clock.arrivedOn.daysTo(clock.lastDay), qint64{15});
}

void TestCaseClock::theLastDayRunsUntilMidnight()
{
    const QTimeZone zone = *counterZone({});
    const CounterClock clock = counterClock(utc("2026-06-01T02:00:00"), zone);
    const auto at = [&](const char *now) {
        return counterTime(clock, utc(now), zone);
    };
    QCOMPARE(at("2026-06-01T03:00:00").day, 0);
    QCOMPARE(at("2026-06-01T15:59:59").day, 0);
    QCOMPARE(at("2026-06-01T16:00:00").day, 1);
    QCOMPARE(at("2026-06-01T16:00:00").daysLeft, 14);
    QCOMPARE(at("2026-06-15T15:59:59").standing, CounterStanding::Running);
    QCOMPARE(at("2026-06-15T16:00:00").standing, CounterStanding::LastDay);
    QCOMPARE(at("2026-06-16T15:59:59").standing, CounterStanding::LastDay);
    QCOMPARE(at("2026-06-16T15:59:59").day, 15);
    QCOMPARE(at("2026-06-16T16:00:00").standing, CounterStanding::Over);
    QCOMPARE(at("2026-06-16T16:00:00").daysLeft, -1);
}

void TestCaseClock::holidaysLeaveTimeInChina_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("arrived");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<QDate>("latest");
    const QString china = QStringLiteral("Asia/Shanghai");
    QTest::newRow("worked") << china << QDate(2026, 6, 1) << QDate(2026, 6, 16) << QDate(2026, 6, 16);
    QTest::newRow("national day") << china << QDate(2026, 9, 16) << QDate(2026, 10, 1) << QDate(2026, 10, 8);
    QTest::newRow("further west") << QStringLiteral("Asia/Urumqi") << QDate(2026, 9, 16) << QDate(2026, 10, 1)
                                  << QDate(2026, 10, 8);
    QTest::newRow("a Saturday") << china << QDate(2026, 6, 12) << QDate(2026, 6, 27) << QDate(2026, 6, 29);
    QTest::newRow("a Saturday that is worked")
        << china << QDate(2026, 9, 25) << QDate(2026, 10, 10) << QDate(2026, 10, 10);
    QTest::newRow("a year that is not known: weekends alone")
        << china << QDate(2031, 9, 16) << QDate(2031, 10, 1) << QDate(2031, 10, 1);
    QTest::newRow("elsewhere") << QStringLiteral("Europe/London") << QDate(2026, 9, 16) << QDate(2026, 10, 1)
                               << QDate(2026, 10, 1);
}

void TestCaseClock::holidaysLeaveTimeInChina()
{
    QFETCH(const QString, zone);
    QFETCH(const QDate, arrived);
    QFETCH(const QDate, lastDay);
    QFETCH(const QDate, latest);
    const QTimeZone there = *counterZone(zone);
    const CounterClock clock = counterClock(QDateTime(arrived, QTime(10, 0), there), there);
    QCOMPARE(clock.lastDay, lastDay);
    QCOMPARE(clock.latest, latest);
    const auto at = [&](QDate day) {
        return counterTime(clock, QDateTime(day, QTime(12, 0), there), there);
    };
    QCOMPARE(at(lastDay).standing, CounterStanding::LastDay);
    QCOMPARE(at(latest).standing, latest == lastDay ? CounterStanding::LastDay : CounterStanding::Extended);
    QCOMPARE(at(latest.addDays(1)).standing, CounterStanding::Over);
    // People are told of day 15, and not to wait.
    QCOMPARE(counterAlarm(at(lastDay), {}), 0);
}

void TestCaseClock::unknownZonesAreNone()
{
    QVERIFY(!counterZone(QStringLiteral("Asia/Nowhere")));
    QVERIFY(counterZone(QStringLiteral(" Asia/Urumqi ")));
}

void TestCaseClock::alarmsComeOnce()
{
    const auto left = [](int days) {
        CounterTime time;
        time.daysLeft = days;
        return time;
    };
    QVERIFY(!counterAlarm(left(15), {}));
    QVERIFY(!counterAlarm(left(6), {}));
    QCOMPARE(counterAlarm(left(5), {}), 5);
    QVERIFY(!counterAlarm(left(5), {5}));
    QVERIFY(!counterAlarm(left(3), {5}));
    QCOMPARE(counterAlarm(left(2), {5}), 2);
    QVERIFY(!counterAlarm(left(1), {5, 2}));
    QCOMPARE(counterAlarm(left(0), {5, 2}), 0);
    // Whoever was away hears of the newest alone.
    QCOMPARE(counterAlarm(left(1), {}), 2);
    QCOMPARE(counterAlarm(left(0), {}), 0);
}

QTEST_APPLESS_MAIN(TestCaseClock)
#include "tst_caseclock.moc"
