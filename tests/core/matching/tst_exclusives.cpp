// Plans of exclusives against every plan there is, for small tasks of all shapes; limits, proofs, stopping.
#include "core/matching/exclusiveplan.h"

#include <QTest>

#include <random>

using namespace lianming;

namespace {

ExclusiveTask randomTask(std::mt19937 &random, bool isCrossing)
{
    ExclusiveTask out;
    out.exclusives = 1 + random() % 5;
    out.brands = 1 + random() % 4;
    for (size_t i = 0; i < out.exclusives * out.brands; ++i)
        out.values.push_back(random() % 4 == 0 ? 0 : qint64(random() % 1000));
    for (size_t i = 0; i < out.exclusives; ++i) {
        out.institutionOf.push_back(int(random() % 2));
        if (isCrossing)
            out.categoryOfExclusive.push_back(int(random() % 3) - 1);
    }
    for (size_t b = 0; b < out.brands; ++b) {
        out.categoryOf.push_back(int(random() % 2));
        out.brandLimits.push_back(int(random() % 3));
        out.firstCome.push_back(int(b));
    }
    out.institutionLimits = {int(random() % 3), int(1 + random() % 3)};
    out.categoryLimits = {int(1 + random() % 3), random() % 2 == 0 ? ExclusiveTask::unlimited : 1};
    return out;
}

/// The best of all plans, by trying each.
qint64 bestOfAll(const ExclusiveTask &task)
{
    std::vector<int> plan(task.exclusives, -1);
    qint64 best = 0;
    for (;;) {
        if (keepsLimits(task, plan)) {
            qint64 sum = 0;
            for (size_t i = 0; i < plan.size(); ++i)
                sum += plan[i] < 0 ? 0 : task.value(i, size_t(plan[i]));
            best = std::max(best, sum);
        }
        size_t i = 0;
        while (i < plan.size() && ++plan[i] == int(task.brands))
            plan[i++] = -1;
        if (i == plan.size())
            return best;
    }
}

} // namespace

class TestExclusives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheBestOfAllPlans_data()
    {
        QTest::addColumn<bool>("isCrossing");
        QTest::newRow("limits nest") << false;
        QTest::newRow("limits cross") << true;
    }
    void isTheBestOfAllPlans()
    {
        QFETCH(const bool, isCrossing);
        std::mt19937 random(isCrossing ? 7 : 3);
        for (int turn = 0; turn < 200; ++turn) {
            const ExclusiveTask task = randomTask(random, isCrossing);
            Progress progress;
            const ExclusivePlan plan = bestPlan(task, progress);
            QVERIFY2(keepsLimits(task, plan.brandOf), qPrintable(QString::number(turn)));
            QCOMPARE(plan.value, bestOfAll(task));
            QVERIFY(plan.isProven);
            QVERIFY(plan.bound >= plan.value);
            QVERIFY(firstComePlan(task).value <= plan.value);
            QVERIFY(keepsLimits(task, firstComePlan(task).brandOf));
        }
    }

    void smallDifferencesOfLargeValuesCount()
    {
        std::mt19937 random(5);
        for (int turn = 0; turn < 200; ++turn) {
            ExclusiveTask task = randomTask(random, true);
            constexpr qint64 millions = 1'000'000'000;
            for (qint64 &value : task.values)
                value += value > 0 ? millions : 0;
            Progress progress;
            const ExclusivePlan plan = bestPlan(task, progress);
            QCOMPARE(plan.value, bestOfAll(task));
            QVERIFY(plan.isProven);
        }
    }

    void pricesFindWhatWasLeftOut()
    {
        // All want the same few brands most: the best plan needs pairs far down each list.
        constexpr size_t exclusives = 40;
        constexpr size_t brands = 60;
        ExclusiveTask task;
        task.exclusives = exclusives;
        task.brands = brands;
        for (size_t i = 0; i < exclusives; ++i) {
            task.institutionOf.push_back(0);
            for (size_t b = 0; b < brands; ++b)
                task.values.push_back(qint64(1000 - 10 * b + i % 7));
        }
        task.categoryOf.assign(brands, 0);
        task.brandLimits.assign(brands, 1);
        Progress progress;
        const ExclusivePlan plan = bestPlan(task, progress);
        qint64 expected = 0;
        for (size_t b = 0; b < exclusives; ++b)
            expected += qint64(1000 - 10 * b + b % 7);
        QCOMPARE(plan.value, expected);
        QCOMPARE(plan.bound, expected);
        QVERIFY(progress.done() > 1); // it did price more in
    }

    void refusesWhatItCannotCompare()
    {
        ExclusiveTask task;
        task.exclusives = task.brands = 1;
        task.institutionOf = task.categoryOf = {0};
        for (const qint64 value : {qint64{-1}, std::numeric_limits<qint64>::max()}) {
            task.values = {value};
            Progress progress;
            QVERIFY_EXCEPTION_THROWN((void)bestPlan(task, progress), Error);
        }
    }

    void stopsWhenAsked()
    {
        std::mt19937 random(1);
        const ExclusiveTask task = randomTask(random, false);
        Progress progress;
        progress.cancel();
        QVERIFY_EXCEPTION_THROWN((void)bestPlan(task, progress), Error);
    }
};

QTEST_APPLESS_MAIN(TestExclusives)
#include "tst_exclusives.moc"
