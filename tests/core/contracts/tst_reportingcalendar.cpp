#include "core/contracts/reportingcalendar.h"

#include <QTest>

using namespace lianming;

namespace {

Contract signedContract()
{
    Contract out;
    out.state = ContractState::Signed;
    out.signedOn = QDate(2026, 1, 10);
    out.term = {QDate(2026, 2, 15), QDate(2026, 12, 31)};
    out.sellOffDays = 90;
    out.reportWithinDays = 30;
    return out;
}

QString printed(const QList<ReportingPeriod> &calendar)
{
    QStringList out;
    for (const ReportingPeriod &one : calendar) {
        out.append(QStringLiteral("%1 %2 %3")
                       .arg(one.period.name(), dayText(one.due), QString::fromLatin1(reportStateCode(one.state))));
    }
    return out.join(u'\n');
}

} // namespace

class TestReportingCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsFromTheFirstDayToTheLastSellOffDay();
    void daysDecide();
    void aTerminationShortensIt();
    void theTimelineIsInOrder();
    void standsByTheDay();
};

void TestReportingCalendar::runsFromTheFirstDayToTheLastSellOffDay()
{
    QCOMPARE(printed(reportingCalendar(signedContract(), {QStringLiteral("2026Q1")}, QDate(2026, 8, 5))),
             QStringLiteral("2026Q1 2026-04-30 received\n"
                            "2026Q2 2026-07-30 late\n"
                            "2026Q3 2026-10-30 upcoming\n"
                            "2026Q4 2027-01-30 upcoming\n"
                            "2027Q1 2027-04-30 upcoming"));
    Contract monthly = signedContract();
    monthly.frequency = Frequency::Monthly;
    monthly.sellOffDays = 0;
    QCOMPARE(reportingCalendar(monthly, {}, QDate(2026, 1, 1)).size(), 11);
    monthly.frequency = Frequency::Annual;
    QCOMPARE(printed(reportingCalendar(monthly, {}, QDate(2026, 1, 1))), QStringLiteral("2026 2027-01-30 upcoming"));
}

void TestReportingCalendar::daysDecide()
{
    const auto first = [](QDate today) {
        return reportingCalendar(signedContract(), {}, today).first().state;
    };
    QCOMPARE(first(QDate(2026, 3, 31)), ReportState::Upcoming);
    QCOMPARE(first(QDate(2026, 4, 1)), ReportState::Due);
    QCOMPARE(first(QDate(2026, 4, 30)), ReportState::Due);
    QCOMPARE(first(QDate(2026, 5, 1)), ReportState::Late);
    Contract draft = signedContract();
    draft.state = ContractState::Draft;
    QCOMPARE(reportingCalendar(draft, {}, QDate(2028, 1, 1)).first().state, ReportState::Upcoming);
}

void TestReportingCalendar::aTerminationShortensIt()
{
    Contract contract = signedContract();
    contract.state = ContractState::Terminated;
    contract.terminatedOn = QDate(2026, 5, 31);
    QCOMPARE(reportingCalendar(contract, {}, QDate(2026, 1, 1)).last().period.name(), QStringLiteral("2026Q3"));
    contract.sellOffDays = 0;
    QCOMPARE(reportingCalendar(contract, {}, QDate(2026, 1, 1)).last().period.name(), QStringLiteral("2026Q2"));
    contract.terminatedOn = QDate(2026, 1, 31);
    QVERIFY(reportingCalendar(contract, {}, QDate(2026, 1, 1)).isEmpty());
    contract.terminatedOn = QDate(2027, 5, 31);
    QCOMPARE(reportingCalendar(contract, {}, QDate(2026, 1, 1)).size(), 4);
}

void TestReportingCalendar::theTimelineIsInOrder()
{
    Contract contract = signedContract();
    contract.state = ContractState::Terminated;
    contract.terminatedOn = QDate(2026, 5, 31);
    contract.terminationReason = QStringLiteral("Breach");
    const auto calendar = reportingCalendar(contract, {}, QDate(2026, 6, 1));
    QStringList out;
    for (const TimelineEvent &event : timelineOf(contract, QDate(2025, 12, 1), calendar)) {
        out.append(dayText(event.day) + u' ' + QString::fromLatin1(timelineKindCode(event.kind)) + u' '
                   + event.args.join(u' '));
    }
    QCOMPARE(out, (QStringList{
                      QStringLiteral("2025-12-01 drafted "), QStringLiteral("2026-01-10 signed "),
                      QStringLiteral("2026-02-15 term_starts "), QStringLiteral("2026-04-30 report_due 2026Q1"),
                      QStringLiteral("2026-05-31 terminated Breach"), QStringLiteral("2026-07-30 report_due 2026Q2"),
                      QStringLiteral("2026-08-29 sell_off_ends "), QStringLiteral("2026-10-30 report_due 2026Q3")}));
}

void TestReportingCalendar::standsByTheDay()
{
    const Contract contract = signedContract();
    const auto on = [&contract](QDate today) {
        return standingOf(contract.state, contract.term, contract.sellOffDays, today);
    };
    QCOMPARE(on(QDate(2026, 2, 14)), ContractStanding::Upcoming);
    QCOMPARE(on(QDate(2026, 2, 15)), ContractStanding::Running);
    QCOMPARE(on(QDate(2026, 12, 31)), ContractStanding::Running);
    QCOMPARE(on(QDate(2027, 1, 1)), ContractStanding::SellOff);
    QCOMPARE(on(QDate(2027, 3, 31)), ContractStanding::SellOff);
    QCOMPARE(on(QDate(2027, 4, 1)), ContractStanding::Ended);
    QCOMPARE(standingOf(ContractState::Terminated, contract.term, 0, QDate(2026, 3, 1)), ContractStanding::Terminated);
    for (const char *code : {"draft", "upcoming", "running", "sell_off", "ended", "terminated"})
        QCOMPARE(contractStandingCode(*parseContractStanding(QString::fromLatin1(code))), code);
}

QTEST_GUILESS_MAIN(TestReportingCalendar)
#include "tst_reportingcalendar.moc"
