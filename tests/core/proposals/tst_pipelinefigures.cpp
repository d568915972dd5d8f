// The figures about proposals, on tables made by hand.
#include "core/proposals/pipelinefigures.h"
#include "core/proposals/proposaldays.h"

#include <QTest>

#include <ctime>

using namespace lianming;

namespace {

/// The local time zone, as long as it lives.
class TimeZone
{
public:
    explicit TimeZone(const char *name) : m_before(qgetenv("TZ")) { set(name); }
    ~TimeZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(TimeZone)

private:
    static void set(const QByteArray &name)
    {
        name.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", name);
        tzset();
    }
    QByteArray m_before;
};

Currency currency(const char *code)
{
    return *Currency::find(code);
}

QDateTime at(QDate day)
{
    return {day, QTime(0, 0), Qt::UTC};
}

const QDate newYear(2026, 1, 1);

/// One that went through `phases`, staying the given days in each but the last; received on `day`.
ProposalCourse course(qint64 id, QDate day, const QList<std::pair<ProposalStage, int>> &phases, qint64 value = 100'00,
                      const char *code = "CNY")
{
    ProposalCourse out;
    out.id = {id};
    out.receivedOn = day;
    out.termStart = QDate(2026, 9, 1);
    out.value = {value, currency(code)};
    QDateTime from = at(day);
    for (const auto &[phase, days] : phases) {
        StageStay stay;
        stay.phase = phase;
        stay.code = QString::fromLatin1(proposalStageCode(phase));
        stay.from = from;
        if (!out.stays.isEmpty())
            out.stays.last().to = from;
        out.stays.append(stay);
        from = from.addDays(days);
    }
    out.stage = shippedPipeline().stage(out.stays.last().phase, {});
    return out;
}

constexpr auto inquiry = ProposalStage::Inquiry;
constexpr auto reviewing = ProposalStage::Reviewing;
constexpr auto negotiating = ProposalStage::Negotiating;
constexpr auto accepted = ProposalStage::Accepted;
constexpr auto contracted = ProposalStage::Contracted;
constexpr auto declined = ProposalStage::Declined;
constexpr auto withdrawn = ProposalStage::Withdrawn;

} // namespace

class TestPipelineFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC"); // the same days everywhere
        tzset();
    }
    void theFunnelCountsHowFarTheyCame();
    void valueByStageIsThatOfEachMonthsEnd();
    void timeInStageIsThatOfTheStaysThatEnded();
    void theForecastIsWeightedExactly();
    void outcomesByGroup();
    void fewIsSaid();
    void quantilesLieBetween();
    void nothingMakesNothing();
    void staysInOneColumnAreOne();
    void ownReasonsStayApart();
    void daysAreThoseOfTheWall();
};

void TestPipelineFigures::theFunnelCountsHowFarTheyCame()
{
    QList<ProposalCourse> all;
    for (qint64 id = 1; id <= 6; ++id)
        all.append(course(id, newYear, {{inquiry, 5}, {reviewing, 5}}));
    all.append(course(7, newYear, {{inquiry, 5}, {reviewing, 5}, {negotiating, 5}, {accepted, 5}, {contracted, 0}}));
    all.append(course(8, newYear, {{inquiry, 5}, {reviewing, 5}, {negotiating, 5}, {declined, 0}}, 7'00, "JPY"));
    all.append(course(9, newYear, {{inquiry, 5}, {withdrawn, 0}}));
    all.append(course(10, newYear.addYears(-1), {{inquiry, 5}, {reviewing, 0}})); // outside
    const QList<FunnelStep> steps = funnel(all, {newYear, {}});
    QCOMPARE(steps.size(), 5);
    QList<qsizetype> counts;
    for (const FunnelStep &step : steps)
        counts.append(step.proposals.size());
    QCOMPARE(counts, QList<qsizetype>({9, 8, 2, 1, 1}));
    QVERIFY(!steps.at(0).conversion);
    QCOMPARE(*steps.at(1).conversion, 8889); // 8 of 9
    QCOMPARE(*steps.at(2).conversion, 2500);
    QVERIFY(!steps.at(3).conversion); // of two nobody can say
    // Amounts stay apart by currency.
    QCOMPARE(steps.at(2).values, QList<Money>({{100'00, currency("CNY")}, {7'00, currency("JPY")}}));
}

void TestPipelineFigures::valueByStageIsThatOfEachMonthsEnd()
{
    // Came in on 20 January, in review from 9 February on, declined on 11 March; another stands since January.
    const QList<ProposalCourse> all{
        course(1, QDate(2026, 1, 20), {{inquiry, 20}, {reviewing, 30}, {declined, 0}}, 300'00),
        course(2, QDate(2026, 1, 5), {{inquiry, 1}}, 50'00),
        course(3, QDate(2026, 1, 5), {{inquiry, 1}}, 999'00, "EUR")};
    const QDate today(2026, 3, 15);
    const QList<StageValue> found = valueByStage(all, shippedPipeline().stages, currency("CNY"), 3, today);
    QCOMPARE(found.size(), 3 * 4); // the open phases
    const auto value = [&](QDate on, const char *code) {
        for (const StageValue &one : found) {
            if (one.on == on && one.code == QLatin1StringView(code))
                return one.value.minor;
        }
        return qint64(-1);
    };
    QCOMPARE(value(QDate(2026, 1, 31), "inquiry"), 350'00);
    QCOMPARE(value(QDate(2026, 1, 31), "reviewing"), 0);
    QCOMPARE(value(QDate(2026, 2, 28), "inquiry"), 50'00);
    QCOMPARE(value(QDate(2026, 2, 28), "reviewing"), 300'00);
    QCOMPARE(value(today, "reviewing"), 0);
    // A column that the proposals' stage has not got: the phase counts.
    QList<HouseStage> own = shippedPipeline().stages;
    own[1].code = QStringLiteral("curators");
    const auto curated = valueByStage(all, own, currency("CNY"), 2, QDate(2026, 2, 20));
    QCOMPARE(curated.at(5).code, QStringLiteral("curators"));
    QCOMPARE(curated.at(5).value.minor, 300'00);
    QCOMPARE(curated.at(5).proposals, QList<qint64>{1});
}

void TestPipelineFigures::timeInStageIsThatOfTheStaysThatEnded()
{
    QList<ProposalCourse> all;
    for (int days = 1; days <= 11; ++days)
        all.append(course(days, newYear, {{inquiry, days}, {reviewing, 3}}));
    const QList<StageTime> times = timeInStage(all, shippedPipeline().stages);
    QCOMPARE(times.size(), 4);
    QCOMPARE(times.at(0).proposals.size(), 11);
    QCOMPARE(times.at(0).median, 6.0);
    QCOMPARE(times.at(0).p90, 10.0);
    QCOMPARE(times.at(0).standing, 0);
    QVERIFY(!times.at(0).isFew());
    QCOMPARE(times.at(1).standing, 11);
    QVERIFY(times.at(1).proposals.isEmpty() && times.at(1).isFew());
}

void TestPipelineFigures::theForecastIsWeightedExactly()
{
    const QDate today(2026, 8, 20);
    QList<ProposalCourse> all{course(1, newYear, {{inquiry, 0}}, 333),      // 10 %
                              course(2, newYear, {{reviewing, 0}}, 333),    // 25 %
                              course(3, newYear, {{negotiating, 0}}, 1),    // 50 %
                              course(4, newYear, {{contracted, 0}}, 5'000), // decided
                              course(5, newYear, {{inquiry, 0}}, 500, "EUR"),
                              course(6, newYear, {{accepted, 0}}, 9'007'199'254'740'993)}; // beyond 2⁵³
    all[5].termStart = QDate(2026, 7, 1);                                                  // should have begun
    ProposalCourse gone = course(7, newYear, {{accepted, 0}}, 1'000);
    gone.archived = true;
    all.append(gone);
    const QList<ForecastMonth> months = weightedForecast(all, currency("CNY"), today);
    QCOMPARE(months.size(), 2);
    QVERIFY(!months.at(0).month.isValid());
    QCOMPARE(months.at(0).weighted.minor, 7'205'759'403'792'794); // 80 %, half up
    QCOMPARE(months.at(1).month, QDate(2026, 9, 1));
    QCOMPARE(months.at(1).value.minor, 667);
    QCOMPARE(months.at(1).weighted.minor, 117); // (3330 + 8325 + 50) / 100 = 117.05
    QCOMPARE(months.at(1).proposals, QList<qint64>({1, 2, 3}));
}

void TestPipelineFigures::outcomesByGroup()
{
    QList<ProposalCourse> all;
    for (qint64 id = 1; id <= 6; ++id) {
        ProposalCourse one = course(id, newYear, {{inquiry, 10}, {id <= 2 ? contracted : declined, 0}});
        one.brand = {id <= 5 ? 1 : 2};
        one.brandEn = QStringLiteral("Brand");
        one.institution = {9};
        one.categories = {QStringLiteral("nice/24/bedding"), QStringLiteral("nice/24"), QStringLiteral("nice/25")};
        if (id > 2 && id < 6)
            one.reasonCode = QStringLiteral("quality");
        all.append(one);
    }
    all.append(course(7, newYear, {{inquiry, 10}})); // undecided
    const FigureSpan year{newYear, newYear.addYears(1)};
    const QList<OutcomeGroup> brands = outcomes(all, OutcomeBy::Brand, year);
    QCOMPARE(brands.size(), 2);
    QCOMPARE(brands.at(0).key, QStringLiteral("1"));
    QCOMPARE(brands.at(0).won, QList<qint64>({1, 2}));
    QCOMPARE(*brands.at(0).rate(), 4000);
    QVERIFY(!brands.at(1).rate());
    const QList<OutcomeGroup> categories = outcomes(all, OutcomeBy::Category, year);
    QCOMPARE(categories.size(), 2);
    QCOMPARE(categories.at(0).won.size() + categories.at(0).lost.size(), 6); // once each, whatever its depth
    const QList<OutcomeGroup> reasons = outcomes(all, OutcomeBy::Reason, year);
    QCOMPARE(reasons.size(), 2);
    QCOMPARE(reasons.at(0).key, QStringLiteral("quality"));
    QCOMPARE(reasons.at(0).lost.size(), 3);
    QVERIFY(reasons.at(0).won.isEmpty());
    QCOMPARE(outcomes(all, OutcomeBy::Institution, year).size(), 1);
    // Decided before the span.
    QVERIFY(outcomes(all, OutcomeBy::Brand, {newYear.addDays(11), {}}).isEmpty());
}

void TestPipelineFigures::fewIsSaid()
{
    OutcomeGroup group;
    group.won = {1, 2};
    group.lost = {3, 4};
    QVERIFY(!group.rate());
    group.lost.append(5);
    QCOMPARE(*group.rate(), 4000);
}

void TestPipelineFigures::quantilesLieBetween()
{
    QCOMPARE(quantile({}, 0.5), 0.0);
    QCOMPARE(quantile({3}, 0.9), 3.0);
    QCOMPARE(quantile({1, 2}, 0.5), 1.5);
    QCOMPARE(quantile({0, 10, 20, 30, 40}, 0.9), 36.0);
}

void TestPipelineFigures::nothingMakesNothing()
{
    QCOMPARE(funnel({}, {}).size(), 5);
    QVERIFY(weightedForecast({}, currency("CNY"), newYear).isEmpty());
    QVERIFY(outcomes({}, OutcomeBy::Brand, {}).isEmpty());
    QVERIFY(currenciesOf({}).isEmpty());
    const QList<ProposalCourse> two{course(1, newYear, {{inquiry, 1}}, 1, "EUR"),
                                    course(2, newYear, {{inquiry, 1}}, 1, "CNY"),
                                    course(3, newYear, {{inquiry, 1}}, 1, "EUR")};
    QCOMPARE(currenciesOf(two), QList<Currency>({currency("EUR"), currency("CNY")}));
}

void TestPipelineFigures::staysInOneColumnAreOne()
{
    // Five went from review to the curators' own stage and back, then on; a board of phases has one column for both.
    QList<ProposalCourse> all;
    for (qint64 id = 1; id <= 5; ++id) {
        ProposalCourse one =
            course(id, newYear, {{inquiry, 1}, {reviewing, 2}, {reviewing, 3}, {reviewing, 4}, {negotiating, 0}});
        one.stays[2].code = QStringLiteral("curators");
        all.append(one);
    }
    const StageTime review = timeInStage(all, shippedPipeline().stages).at(1);
    QCOMPARE(review.proposals, QList<qint64>({1, 2, 3, 4, 5}));
    QCOMPARE(review.median, 9.0);
    // Where the board has both columns, each has its stays.
    QList<HouseStage> own = shippedPipeline().stages;
    HouseStage curators = own.at(1);
    curators.code = QStringLiteral("curators");
    own.append(curators);
    sortStages(own);
    const QList<StageTime> times = timeInStage(all, own);
    QCOMPARE(times.at(1).proposals.size(), 10);
    QCOMPARE(times.at(2).median, 3.0);
    // Still there, it began with the first of the stays.
    ProposalCourse open = course(6, newYear, {{reviewing, 2}, {reviewing, 0}});
    open.stays[1].code = QStringLiteral("curators");
    QCOMPARE(timeInStage({open}, shippedPipeline().stages).at(1).standing, 1);
    QVERIFY(timeInStage({open}, shippedPipeline().stages).at(1).proposals.isEmpty());
}

void TestPipelineFigures::ownReasonsStayApart()
{
    QList<ProposalCourse> all;
    for (qint64 id = 1; id <= 3; ++id) {
        ProposalCourse one = course(id, newYear, {{inquiry, 1}, {declined, 0}});
        one.reasonCode = QStringLiteral("declined_2");
        one.reasonEn = id == 1 ? QStringLiteral("Too late") : QStringLiteral("Too small");
        all.append(one);
    }
    const QList<OutcomeGroup> reasons = outcomes(all, OutcomeBy::Reason, {});
    QCOMPARE(reasons.size(), 2);
    QCOMPARE(reasons.at(0).nameEn, QStringLiteral("Too small"));
    QCOMPARE(reasons.at(0).lost, QList<qint64>({2, 3}));
    QCOMPARE(reasons.at(1).code, QStringLiteral("declined_2"));
    QVERIFY(reasons.at(0).key != reasons.at(1).key);
}

/// Eight hours ahead of UTC, what was decided on the last evening of UTC's month was decided in the next one.
void TestPipelineFigures::daysAreThoseOfTheWall()
{
    const TimeZone shanghai("Asia/Shanghai");
    ProposalCourse one = course(1, QDate(2026, 1, 10), {{inquiry, 5}, {declined, 0}});
    one.stays[0].to = one.stays[1].from = QDateTime(QDate(2026, 1, 31), QTime(20, 0), Qt::UTC);
    QVERIFY(outcomes({one}, OutcomeBy::Brand, {{}, QDate(2026, 1, 31)}).isEmpty());
    QCOMPARE(outcomes({one}, OutcomeBy::Brand, {QDate(2026, 2, 1), {}}).size(), 1);
    const auto january = valueByStage({one}, shippedPipeline().stages, currency("CNY"), 2, QDate(2026, 2, 10)).at(0);
    QCOMPARE(january.on, QDate(2026, 1, 31));
    QCOMPARE(january.proposals, QList<qint64>{1}); // it still stood there
    ProposalItem item;
    item.id = {1};
    item.houseStage = shippedPipeline().stages.at(0);
    item.stageSince = one.stays[1].from;
    const ProposalDay due{QDate(2026, 2, 1).addDays(item.houseStage.patienceDays), ProposalDayKind::DecisionDue, {1}};
    QVERIFY(proposalDays({item}, QDate(2026, 2, 1), QDate(2026, 3, 1)).contains(due));
}

QTEST_GUILESS_MAIN(TestPipelineFigures)
#include "tst_pipelinefigures.moc"
