// Times a plan of many tasks counted anew and the opening of a long list of tasks, against their limits: 100 ms and
// 200 ms.
//   bench_workplans [TASKS OF THE PLAN] [TASKS OF THE LIST]
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/workplans/schedule.h"
#include "core/workplans/taskservice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

constexpr double limitOfPlan = 100; // milliseconds
constexpr double limitOfList = 200;
constexpr int firstPage = 128;

/// Each task needs up to three that stand shortly before it; every tenth is bound to the anchor.
QList<ScheduleTask> anyPlan(int count)
{
    quint64 state = 20260601;
    const auto next = [&state](quint64 below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((state >> 33) % below);
    };
    QList<ScheduleTask> out;
    out.reserve(count);
    for (int i = 0; i < count; ++i) {
        ScheduleTask task;
        task.days = next(6);
        if (i % 10 == 0)
            task.afterAnchor = next(400) - 200;
        for (int need = next(4); need > 0 && i > 0; --need)
            task.needs.append(std::max(0, i - 1 - next(300)));
        out.append(task);
    }
    return out;
}

void fill(Workspace &w, int count)
{
    Transaction tx(w.db);
    const auto run = [&w](const QString &sql) {
        Statement(w.db, sql).run();
    };
    run(QStringLiteral("INSERT INTO institution (id, code, name_en, name_zh, kind, country, city_en, city_zh, website, "
                       "credit_line, notes) VALUES (1, 'M', 'Museum', '', 'museum', 'CN', '', '', '', '', '')"));
    run(QStringLiteral("INSERT INTO store (id, institution_id, name_en, name_zh, platform, url, notes) VALUES (1, 1, "
                       "'Store', '', 'Tmall', '', '')"));
    run(QStringLiteral("INSERT INTO work_plan (id, number, title_en, title_zh, store_id, anchor_on, owner, "
                       "template_code, template_edition, made_from, notes) VALUES (1, 'W-1', 'Plan', '', 1, "
                       "'2026-06-01', 'Bench', '', 0, '', '')"));
    Statement insert(w.db, QStringLiteral("INSERT INTO work_task (plan_id, place, phase, title_en, title_zh, side, "
                                          "owner, days, start_on, due_on, state, reason, notes) VALUES (1, ?, "
                                          "'set_up', ?, '', 'institution', 'Bench', 3, ?, ?, 'open', '', '')"));
    const QDate first(2026, 1, 1);
    for (int i = 0; i < count; ++i) {
        const QDate day = first.addDays((qint64(i) * 7919) % 730);
        insert.bind(i, QStringLiteral("Task %1").arg(i), day, day.addDays(3)).run();
    }
    tx.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int ofPlan = arguments.value(1, QStringLiteral("10000")).toInt();
    const int ofList = arguments.value(2, QStringLiteral("100000")).toInt();
    try {
        const QList<ScheduleTask> plan = anyPlan(ofPlan);
        const auto isWorked = [](QDate day) {
            return day.dayOfWeek() <= Qt::Friday;
        };
        QElapsedTimer timer;
        timer.start();
        const QList<TaskTimes> times = schedule(plan, QDate(2026, 6, 1), isWorked);
        const double planTime = double(timer.nsecsElapsed()) / 1e6;
        std::printf("plan of %d tasks counted anew: %.1f ms, %.2f of the limit (until %s)\n", ofPlan, planTime,
                    planTime / limitOfPlan, qPrintable(times.last().due.toString(Qt::ISODate)));

        const QTemporaryDir folder;
        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        fill(w, ofList);
        timer.restart();
        const TaskService service(w);
        const QList<qint64> ids = service.ids({.states = {TaskState::Open, TaskState::InProgress, TaskState::Blocked}});
        const QList<TaskRow> rows = service.rows(ids.mid(0, firstPage));
        const double listTime = double(timer.nsecsElapsed()) / 1e6;
        std::printf("list of %d tasks opened: %.1f ms, %.2f of the limit (%d rows shown)\n", int(ids.size()), listTime,
                    listTime / limitOfList, int(rows.size()));
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
