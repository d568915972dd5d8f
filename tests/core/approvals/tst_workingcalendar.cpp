// Working days: the State Council's holidays and the weekends worked for them, counted by hand from the notices; an
// institution's own days; years whose notice nobody knows.
#include "core/approvals/reviewhouseservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestWorkingCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holidaysByTheNotices_data();
    void holidaysByTheNotices();
    void countsWorkingDays();
    void unknownYearsAreNamed();
    void aHousesOwnDays();
};

void TestWorkingCalendar::holidaysByTheNotices_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("worked");
    QTest::newRow("last day of the Spring Festival 2024") << QDate(2024, 2, 17) << false;
    QTest::newRow("made up on a Sunday 2024") << QDate(2024, 2, 18) << true;
    QTest::newRow("New Year's Eve 2025 by the lunar calendar") << QDate(2025, 1, 28) << false;
    QTest::newRow("8 October 2025") << QDate(2025, 10, 8) << false;
    QTest::newRow("made up on a Saturday 2025") << QDate(2025, 10, 11) << true;
    QTest::newRow("2 January 2026") << QDate(2026, 1, 2) << false;
    QTest::newRow("4 January 2026, a Sunday") << QDate(2026, 1, 4) << true;
    QTest::newRow("23 February 2026") << QDate(2026, 2, 23) << false;
    QTest::newRow("24 February 2026") << QDate(2026, 2, 24) << true;
    QTest::newRow("28 February 2026, a Saturday") << QDate(2026, 2, 28) << true;
    QTest::newRow("Dragon Boat 2026") << QDate(2026, 6, 19) << false;
    QTest::newRow("an ordinary Saturday") << QDate(2026, 6, 13) << false;
    QTest::newRow("an ordinary Friday") << QDate(2026, 6, 12) << true;
    QTest::newRow("20 September 2026, a Sunday") << QDate(2026, 9, 20) << true;
}

void TestWorkingCalendar::holidaysByTheNotices()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, worked);
    QCOMPARE(WorkingCalendar::china().isWorkingDay(day), worked);
}

void TestWorkingCalendar::countsWorkingDays()
{
    const WorkingCalendar china = WorkingCalendar::china();
    // Whole years: 365 days less weekends and holidays, plus what is made up.
    QCOMPARE(china.between(QDate(2024, 12, 31), QDate(2025, 12, 31)), 248);
    QCOMPARE(china.between(QDate(2025, 12, 31), QDate(2026, 12, 31)), 248);
    QCOMPARE(china.plus(QDate(2026, 2, 13), 1), QDate(2026, 2, 14)); // a worked Saturday
    QCOMPARE(china.plus(QDate(2026, 2, 13), 2), QDate(2026, 2, 24)); // after nine days of rest
    QCOMPARE(china.plus(QDate(2026, 2, 16), 0), QDate(2026, 2, 16));
    QCOMPARE(china.between(QDate(2026, 2, 13), QDate(2026, 2, 24)), 2);
    QCOMPARE(china.between(QDate(2026, 2, 24), QDate(2026, 2, 24)), 0);
    QCOMPARE(china.between(QDate(2026, 2, 24), QDate(2026, 2, 1)), 0);
    for (int count = 1; count < 400; ++count)
        QCOMPARE(china.between(QDate(2025, 9, 20), china.plus(QDate(2025, 9, 20), count)), count);
}

void TestWorkingCalendar::unknownYearsAreNamed()
{
    const DaySpan span{QDate(2025, 12, 1), QDate(2028, 1, 1)};
    QCOMPARE(WorkingCalendar::china().unknownYears(span), (QList{2027, 2028}));
    QVERIFY(WorkingCalendar().unknownYears(span).isEmpty());
    QVERIFY(unknownYearsMessage({2027, 2028}).english().contains(QStringLiteral("2027, 2028")));
    QVERIFY(WorkingCalendar::china().isWorkingDay(QDate(2027, 10, 1))); // a Friday, counted as worked, and told so
}

void TestWorkingCalendar::aHousesOwnDays()
{
    TestWorkspace home;
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameZh = QStringLiteral("苏州博物馆");
    const Id<Institution> suzhou = InstitutionService(*home).add(museum);
    museum.code = QStringLiteral("BM");
    museum.country = QStringLiteral("GB");
    const Id<Institution> london = InstitutionService(*home).add(museum);
    ReviewHouseService service(*home);
    QVERIFY(!service.calendar(suzhou).isWorkingDay(QDate(2026, 10, 1)));
    QVERIFY(service.calendar(london).isWorkingDay(QDate(2026, 10, 1)));
    service.saveDay({{}, 1, {}, {QDate(2026, 7, 20), false, QStringLiteral("Moving house"), {}}});
    service.saveDay({{}, 1, suzhou, {QDate(2026, 7, 20), true, QStringLiteral("But we work"), {}}});
    service.saveDay({{}, 1, suzhou, {QDate(2026, 7, 21), false, QStringLiteral("Stocktaking"), {}}});
    QVERIFY(service.calendar(suzhou).isWorkingDay(QDate(2026, 7, 20)));
    QVERIFY(!service.calendar(london).isWorkingDay(QDate(2026, 7, 20)));
    QVERIFY(!service.calendar(suzhou).isWorkingDay(QDate(2026, 7, 21)));
    QCOMPARE(service.days().size(), 3);
    // Said anew, it is changed.
    service.saveDay({{}, 1, suzhou, {QDate(2026, 7, 21), true, {}, {}}});
    QCOMPARE(service.days().size(), 3);
    QVERIFY(service.calendar(suzhou).isWorkingDay(QDate(2026, 7, 21)));
    service.removeDay(service.days().first().id);
    QVERIFY(service.calendar(london).isWorkingDay(QDate(2026, 7, 20)));
    VERIFY_ERROR(service.removeDay({4711}), Error::Kind::NotFound);
    VERIFY_ERROR(service.saveDay({}), Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestWorkingCalendar)
#include "tst_workingcalendar.moc"
