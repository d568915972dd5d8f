#include "ui/workplans/templatesview.h"

#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/workplans/templateform.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

QString TemplateDetail::fromKeyDate(qint64 days)
{
    if (days == 0)
        return tr("on the key date");
    return days < 0 ? tr("%n working day(s) before the key date", nullptr, int(-days))
                    : tr("%n working day(s) after the key date", nullptr, int(days));
}

void TemplateDetail::show(const TemplateView &view)
{
    const PlanTemplate &from = view.offered.current;
    begin();
    addTitle(titleText(from.nameEn, from.nameZh));
    addWords(titleText(from.purposeEn, from.purposeZh), TextSize::Body, Token::Ink2);
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, void (TemplateDetail::*wanted)(), const char *name) {
        auto *push = new QPushButton(text);
        push->setObjectName(QString::fromLatin1(name));
        connect(push, &QPushButton::clicked, this, wanted);
        buttons->addWidget(push);
    };
    button(tr("Make a plan"), &TemplateDetail::planWanted, "make");
    button(tr("Edit"), &TemplateDetail::editWanted, "edit");
    button(tr("Copy"), &TemplateDetail::copyWanted, "copy");
    if (view.offered.isHouse)
        button(tr("Archive"), &TemplateDetail::archiveWanted, "archive");
    addFacts({{tr("For"), planSubjectText(from.subject)},
              {tr("Key date"), titleText(from.anchorEn, from.anchorZh)},
              {tr("Edition"), QString::number(from.edition)},
              {tr("Origin"), view.offered.isHouse ? tr("The house") : tr("Shipped with the product")}});
    QList<TemplateTask> tasks = from.tasks;
    std::ranges::stable_sort(tasks, {}, &TemplateTask::phase);
    std::optional<PlanPhase> phase;
    for (const TemplateTask &task : std::as_const(tasks)) {
        if (phase != task.phase)
            addHead(planPhaseText(task.phase));
        phase = task.phase;
        addWords(titleText(task.titleEn, task.titleZh));
        QStringList facts{workdaysText(task.days), bearerText(task.side)};
        if (task.afterAnchor)
            facts.append(fromKeyDate(*task.afterAnchor));
        QStringList documents;
        for (const TaskItem &item : task.items)
            documents.append(titleText(item.titleEn, item.titleZh));
        facts += documents;
        addWords(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
    }
    addHead(tr("Editions"));
    for (const PlanTemplateEdition &one : view.editions) {
        addWords(one.at.isValid() ? tr("%1: %2, %3").arg(one.edition.edition).arg(timeText(one.at), one.actor)
                                  : tr("%1: ships with Lianming").arg(one.edition.edition),
                 TextSize::Note, Token::Ink2);
    }
    finish();
}

TemplatesView::TemplatesView(Page &owner)
    : PageView(owner),
      m_model(
          [](const Line &line) { return line.id; },
          {{QStringLiteral("name"),
            [] { return tr("Template"); },
            [](const Line &line) { return titleText(line.offered.current.nameEn, line.offered.current.nameZh); },
            {},
            Qt::AlignLeft,
            {},
            300},
           {QStringLiteral("subject"),
            [] { return tr("For"); },
            [](const Line &line) { return planSubjectText(line.offered.current.subject); },
            {},
            Qt::AlignLeft,
            {},
            140},
           {QStringLiteral("tasks"),
            [] { return tr("Number of tasks"); },
            [](const Line &line) { return countText(line.offered.current.tasks.size()); },
            [](const Line &line) { return line.offered.current.tasks.size(); },
            Qt::AlignRight,
            {},
            130},
           {QStringLiteral("from"),
            [] { return tr("Origin"); },
            [](const Line &line) {
                return line.offered.isHouse ? tr("The house, edition %1").arg(line.offered.current.edition)
                                            : tr("Shipped with the product");
            },
            {},
            Qt::AlignLeft,
            {},
            180},
           {QStringLiteral("purpose"),
            [] { return tr("When to use it"); },
            [](const Line &line) { return titleText(line.offered.current.purposeEn, line.offered.current.purposeZh); },
            {},
            Qt::AlignLeft,
            {},
            520}}),
      m_table(new RecordTable(session().settings, QStringLiteral("plantemplates"))), m_footer(new ListFooter)
{
    m_table->setRecordModel(&m_model);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(addFilterRow());
    whole->addWidget(m_table, 1);
    whole->addWidget(m_footer);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        const QString code = m_model.at(m_model.rowOf(id)).offered.current.code;
        this->page().whenSafe([this, code] { open(code); });
    });
    connect(&page(), &Page::detailClosed, this, [this] { m_open.clear(); });
}

void TemplatesView::retranslate()
{
    m_table->setAccessibleName(tr("Templates of plans"));
    m_model.retranslate();
    if (!m_open.isEmpty() && showsRecord())
        open(m_open, true);
}

void TemplatesView::reload()
{
    load(session().worker.run([](Workspace &w) { return PlanTemplateService(w).list(); }),
         [this](const QList<OfferedPlanTemplate> &all) {
             QList<Line> lines;
             lines.reserve(all.size());
             for (const OfferedPlanTemplate &one : all)
                 lines.append({lines.size() + 1, one});
             m_model.setRows(lines);
             m_footer->setCount(tr("%n template(s)", nullptr, int(lines.size())));
         });
    if (!m_open.isEmpty() && showsRecord())
        open(m_open, true);
}

void TemplatesView::step(int direction)
{
    m_table->step(direction);
}

void TemplatesView::open(const QString &code, bool again)
{
    m_open = code;
    load(session().worker.run([code](Workspace &w) {
        const PlanTemplateService service(w);
        return TemplateView{service.get(code), service.editions(code)};
    }),
         [this, code, again](const TemplateView &view) {
             if (code != m_open || (again && !showsRecord()))
                 return;
             auto *detail = new TemplateDetail;
             detail->show(view);
             connect(detail, &TemplateDetail::planWanted, this, [this, code] { Q_EMIT planWanted(code); });
             connect(detail, &TemplateDetail::editWanted, this, [this, view] { edit(view.offered.current, false); });
             connect(detail, &TemplateDetail::copyWanted, this, [this, view] {
                 PlanTemplate copy = view.offered.current;
                 copy.code += QStringLiteral("-own");
                 edit(copy, true);
             });
             connect(detail, &TemplateDetail::archiveWanted, this, [this, code] {
                 load(session().worker.run([code](Workspace &w) { PlanTemplateService(w).archive(code); }),
                      [this] { page().closeDetail(); });
             });
             page().showDetail(tr("Template"), detail);
         });
}

void TemplatesView::edit(const PlanTemplate &from, bool isCopy)
{
    page().whenSafe([this, from, isCopy] {
        auto *form = new TemplateForm(from, isCopy);
        form->setSaver(
            [this, form, from, isCopy](const FormPanel::Done &done) { save(from, form->value(), isCopy, done); });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        page().showDetail(titleText(from.nameEn, from.nameZh), form);
    });
}

void TemplatesView::save(const PlanTemplate &base, const PlanTemplate &mine, bool isNew, const FormPanel::Done &done)
{
    load(
        session().worker.run([mine, editedFrom = isNew ? 0 : base.edition](Workspace &w) {
            return PlanTemplateService(w).save(mine, editedFrom);
        }),
        [this, done, code = mine.code](qint64 edition) {
            session().messages.done(tr("Saved as edition %1. Plans keep what they were made from.").arg(edition));
            if (done()) {
                page().closeDetail();
                open(code);
            }
            reload();
        },
        [this, base, mine](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                compare(base, mine);
        });
}

void TemplatesView::compare(const PlanTemplate &base, const PlanTemplate &mine)
{
    load(session().worker.run([code = mine.code](Workspace &w) {
        const PlanTemplateService service(w);
        return TemplateView{service.get(code), service.editions(code)};
    }),
         [this, base, mine](const TemplateView &stored) {
             const PlanTemplate &theirs = stored.offered.current;
             auto *form = new ConflictForm(
                 [name = titleText(mine.nameEn, mine.nameZh), last = stored.editions.first()] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, name, timeText(last.at));
                 },
                 conflictsOf(comparedTemplateFields(), base, mine, theirs));
             form->setSaver(
                 [this, form, mine, theirs, isGone = stored.offered.isArchived](const FormPanel::Done &done) {
                     PlanTemplate merged = mine;
                     const QStringList taken = form->takenOver();
                     for (const auto &field : comparedTemplateFields()) {
                         if (taken.contains(QLatin1StringView(field.code)))
                             field.take(merged, theirs);
                     }
                     save(theirs, merged, isGone, done);
                 });
             connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
             page().showDetail(tr("%1: two versions").arg(titleText(mine.nameEn, mine.nameZh)), form);
         });
}

void TemplatesView::showTourState(const QString &state)
{
    if (m_model.rows().isEmpty())
        return;
    const PlanTemplate first = m_model.rows().first().offered.current;
    if (state == u"edit")
        edit(first, false);
    else
        open(first.code);
}

} // namespace lianming
