// What the view of plans does to them: moves tasks on, takes files and comments, edits, moves key dates, puts aside.
#include "core/products/productservice.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/workplans/planform.h"
#include "ui/workplans/plansview.h"
#include "ui/workplans/taskform.h"

namespace lianming {

namespace {

/// What an undo takes a task back to; unset where what was ticked off would be lost by it.
WorkTask undoneTo(const WorkTask &before, const WorkTask &after)
{
    const bool isWhole = std::ranges::all_of(before.items, [&after](const TaskItem &item) {
        return !item.doneOn || std::ranges::find(after.items, item.id, &TaskItem::id) != after.items.end();
    });
    return isWhole ? before : WorkTask();
}

} // namespace

void PlansView::moveTask(const WorkTask &task, TaskState state)
{
    if (!needsReason(state)) {
        store(task, state, {});
        return;
    }
    session().prompts.line(this, state == TaskState::Blocked ? tr("The task is held up") : tr("Drop the task"),
                           tr("Why"), {}, [this, task, state](const QString &why) { store(task, state, why); });
}

void PlansView::store(const WorkTask &task, TaskState state, const QString &reason)
{
    const QDate today = session().clock.today();
    load(session().worker.run([task, state, reason, today](Workspace &w) {
        return TaskService(w).move(task.id, task.version, state, today, reason);
    }),
         [this, task, state](const QList<TaskMove> &moves) {
             openTask(task.id.value);
             const QString name = titleText(task.titleEn, task.titleZh);
             std::function<void()> undo;
             // Only back to where it was, and only if that is a step of its own.
             if (canMove(state, task.state) && !needsReason(task.state)) {
                 undo = [this, task] {
                     load(session().worker.run([task](Workspace &w) {
                         // As it was left: what somebody else did since is not undone.
                         return TaskService(w).move(task.id, task.version + 1, task.state, w.clock.today());
                     }),
                          [this, task](const QList<TaskMove> &) { openTask(task.id.value); });
                 };
             }
             tellMoved(tr("%1: %2").arg(name, taskStateText(state)), moves, undo);
         });
}

void PlansView::tellMoved(const QString &what, const QList<TaskMove> &moves, std::function<void()> undo)
{
    Notice notice;
    notice.level = Notice::Level::Done;
    notice.text = what;
    if (!moves.isEmpty())
        notice.advice = tr("%n task(s) have other dates now.", nullptr, int(moves.size()));
    if (undo) {
        notice.actionText = tr("Undo");
        notice.action = std::move(undo);
    }
    session().messages.show(notice);
}

void PlansView::attach(const WorkTask &task, qint64 item)
{
    session().prompts.openFile(this, {tr("Attach a file")}, [this, task, item](const QString &path) {
        load(session().worker.run([task, item, path](Workspace &w) { TaskService(w).attach(task.id, item, path); }),
             [this, task] { openTask(task.id.value); });
    });
}

void PlansView::comment(const WorkTask &task)
{
    session().prompts.line(
        this, tr("Comment"), titleText(task.titleEn, task.titleZh), {}, [this, task](const QString &text) {
            load(session().worker.run([task, text](Workspace &w) { TaskService(w).comment(task.id, text); }),
                 [this, task] { openTask(task.id.value); });
        });
}

void PlansView::editTask(const WorkTask &task)
{
    load(session().worker.run([](Workspace &w) { return TaskService(w).owners(); }),
         [this, task](const QStringList &owners) {
             page().whenSafe([this, task, owners] {
                 auto *form = new TaskForm(task, m_board.tasks, owners);
                 form->setSaver([this, form, task](const FormPanel::Done &done) {
                     load(
                         session().worker.run([edited = form->value()](Workspace &w) {
                             TaskService service(w);
                             if (edited.id.isSet())
                                 return std::pair(edited.id, service.change(edited));
                             return std::pair(service.add(edited), QList<TaskMove>());
                         }),
                         [this, done, before = undoneTo(task, form->value())](
                             const std::pair<Id<WorkTask>, QList<TaskMove>> &saved) {
                             taskSaved(saved.first, saved.second, done, before);
                         },
                         [this, base = task, mine = form->value()](const Error &error) {
                             if (error.kind() == Error::Kind::Conflict)
                                 compareTask(base, mine);
                         });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 page().showDetail(task.id.isSet() ? titleText(task.titleEn, task.titleZh) : tr("New task of the plan"),
                                   form);
             });
         });
}

void PlansView::taskSaved(Id<WorkTask> id, const QList<TaskMove> &moves, const FormPanel::Done &done,
                          const WorkTask &before)
{
    std::function<void()> undo;
    if (before.id.isSet()) {
        undo = [this, before] {
            WorkTask back = before;
            ++back.version; // as it was left: what somebody else did since is not undone
            load(session().worker.run([back](Workspace &w) { return TaskService(w).change(back); }),
                 [this, back](const QList<TaskMove> &) {
                     openTask(back.id.value);
                     afterChange();
                 });
        };
    }
    if (!moves.isEmpty())
        tellMoved(tr("The task is saved."), moves, undo);
    if (done()) {
        page().closeDetail();
        openTask(id.value);
    }
    afterChange();
}

void PlansView::compareTask(const WorkTask &base, const WorkTask &mine)
{
    load(session().worker.run([id = mine.id](Workspace &w) {
        const TaskService service(w);
        return std::pair(service.get(id), service.history(id).value(0));
    }),
         [this, base, mine](const std::pair<WorkTask, HistoryEntry> &stored) {
             const auto fields = comparedTaskFields(m_board.tasks);
             const WorkTask &theirs = stored.first;
             auto *form = new ConflictForm(
                 [name = titleText(mine.titleEn, mine.titleZh), last = stored.second] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, name, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, theirs));
             form->setSaver([this, form, fields, mine, theirs](const FormPanel::Done &done) {
                 const WorkTask merged = mergedOf(fields, mine, theirs, form->takenOver());
                 load(
                     session().worker.run([merged](Workspace &w) { return TaskService(w).change(merged); }),
                     [this, done, id = theirs.id, before = undoneTo(theirs, merged)](const QList<TaskMove> &moves) {
                         taskSaved(id, moves, done, before);
                     },
                     [this, theirs, merged](const Error &error) {
                         if (error.kind() == Error::Kind::Conflict)
                             compareTask(theirs, merged);
                     });
             });
             connect(form, &FormPanel::cancelled, this, [this, id = mine.id.value] {
                 page().closeDetail();
                 openTask(id);
             });
             page().showDetail(tr("%1: two versions").arg(titleText(mine.titleEn, mine.titleZh)), form);
         });
}

void PlansView::makePlan(const QString &templateCode, Id<Store> store)
{
    load(session().worker.run([](Workspace &w) { return std::pair(planChoices(w), w.actor.name); }),
         [this, templateCode, store](const std::pair<PlanChoices, QString> &asked) {
             page().whenSafe([this, asked, templateCode, store] {
                 WorkPlan fresh;
                 fresh.anchor = session().clock.today().addMonths(4);
                 fresh.owner = asked.second;
                 fresh.templateCode = templateCode;
                 fresh.store = store;
                 for (const OfferedPlanTemplate &one : asked.first.templates) {
                     if (one.current.code == templateCode) {
                         fresh.titleEn = one.current.nameEn;
                         fresh.titleZh = one.current.nameZh;
                     }
                 }
                 auto *form = new PlanForm(fresh, asked.first);
                 connect(form, &PlanForm::productsWanted, form, [this, form](qint64 contract) {
                     load(session().worker.run([contract](Workspace &w) { return ProductService(w).list({contract}); }),
                          [guard = QPointer(form), contract](const QList<LicensedProduct> &products) {
                              if (guard)
                                  guard->setProducts({contract}, products);
                          });
                 });
                 connect(form, &PlanForm::previewWanted, form, [this, form] {
                     const auto from = form->chosenTemplate();
                     const WorkPlan plan = form->value();
                     if (!from || validate(plan).contains(PlanProblem::SubjectMissing)) {
                         form->setPreview({});
                         return;
                     }
                     load(session().worker.run(
                              [from, plan](Workspace &w) { return PlanService(w).preview(*from, plan); }),
                          [this, guard = QPointer(form)](const QList<WorkTask> &tasks) {
                              if (!guard || tasks.isEmpty())
                                  return;
                              QDate first = tasks.first().start;
                              QDate last = tasks.first().due;
                              for (const WorkTask &task : tasks) {
                                  first = std::min(first, task.start);
                                  last = std::max(last, task.due);
                              }
                              QString text = tr("%n task(s)", nullptr, int(tasks.size())) + QStringLiteral(" · ")
                                             + spanText({first, last});
                              if (first < session().clock.today())
                                  text +=
                                      u'\n' + tr("It would begin before today: choose a later key date if you can.");
                              guard->setPreview(text);
                          });
                 });
                 form->setSaver([this, form](const FormPanel::Done &done) {
                     load(session().worker.run(
                              [plan = form->value()](Workspace &w) { return PlanService(w).make(plan); }),
                          [this, done](Id<WorkPlan> id) {
                              if (done()) {
                                  page().closeDetail();
                                  showPlan(id.value);
                              }
                          });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 page().showDetail(tr("New plan"), form);
             });
         });
}

void PlansView::editPlan()
{
    if (m_plan == 0)
        return;
    load(session().worker.run([](Workspace &w) { return TaskService(w).owners(); }), [this](const QStringList &owners) {
        page().whenSafe([this, owners] {
            PlanChoices choices;
            choices.owners = owners;
            auto *form = new PlanForm(m_board.item.plan, choices);
            form->setSaver([this, form, base = m_board.item.plan](const FormPanel::Done &done) {
                changePlan(base, form->value(), done);
            });
            connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
            page().showDetail(m_board.item.plan.number, form);
        });
    });
}

void PlansView::changePlan(const WorkPlan &base, const WorkPlan &mine, const FormPanel::Done &done)
{
    load(
        session().worker.run([mine](Workspace &w) { PlanService(w).change(mine); }),
        [this, done] {
            if (done())
                page().closeDetail();
            afterChange();
        },
        [this, base, mine](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                comparePlan(base, mine);
        });
}

void PlansView::comparePlan(const WorkPlan &base, const WorkPlan &mine)
{
    load(session().worker.run([id = mine.id](Workspace &w) {
        const PlanService service(w);
        return std::pair(service.get(id), service.history(id).value(0));
    }),
         [this, base, mine](const std::pair<WorkPlan, HistoryEntry> &stored) {
             const WorkPlan &theirs = stored.first;
             auto *form = new ConflictForm(
                 [number = mine.number, last = stored.second] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, number, timeText(last.at));
                 },
                 conflictsOf(comparedPlanFields(), base, mine, theirs));
             form->setSaver([this, form, mine, theirs](const FormPanel::Done &done) {
                 changePlan(theirs, mergedOf(comparedPlanFields(), mine, theirs, form->takenOver()), done);
             });
             connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
             page().showDetail(tr("%1: two versions").arg(mine.number), form);
         });
}

void PlansView::moveKeyDate()
{
    if (m_plan == 0)
        return;
    page().whenSafe([this] {
        const WorkPlan plan = m_board.item.plan;
        auto *form = new KeyDateForm(plan.anchor);
        connect(form, &KeyDateForm::dayChanged, form, [this, form, plan](QDate day) {
            load(session().worker.run([plan, day](Workspace &w) { return PlanService(w).previewMove(plan.id, day); }),
                 [guard = QPointer(form)](const QList<TaskMove> &moves) {
                     if (guard)
                         guard->setMoves(moves);
                 });
        });
        form->setSaver([this, form, plan](const FormPanel::Done &done) {
            load(session().worker.run([plan, day = form->day()](Workspace &w) {
                return PlanService(w).move(plan.id, plan.version, day);
            }),
                 [this, done, plan](const QList<TaskMove> &moves) {
                     if (done())
                         page().closeDetail();
                     afterChange();
                     tellMoved(tr("The key date is moved."), moves, [this, plan] {
                         load(session().worker.run([plan](Workspace &w) {
                             // As it was left: what somebody else moved since is not undone.
                             return PlanService(w).move(plan.id, plan.version + 1, plan.anchor);
                         }),
                              [this](const QList<TaskMove> &) { afterChange(); });
                     });
                 });
        });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        page().showDetail(tr("Move the key date"), form);
    });
}

void PlansView::archivePlan()
{
    const auto put = [this](qint64 id, bool archived, const std::function<void()> &then) {
        load(session().worker.run([id, archived](Workspace &w) { PlanService(w).setArchived({id}, archived); }), then);
    };
    put(m_plan, true, [this, put, id = m_plan] {
        showList();
        session().messages.show({Notice::Level::Done, tr("Archived."), {}, tr("Undo"), [this, put, id] {
                                     put(id, false, [this, id] { showPlan(id); });
                                 }});
    });
}

} // namespace lianming
