#include "ui/copies/runsview.h"

#include "core/base/storedmessage.h"
#include "core/copies/drafttext.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QCoreApplication>
#include <QDir>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

Tone scanTone(ScanState state)
{
    switch (state) {
    case ScanState::Running: return Tone::Wait;
    case ScanState::Finished: return Tone::Good;
    case ScanState::Cancelled: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString sourceText(const CopyScanRun &run)
{
    return run.kind == ScanKind::Listings ? RunsView::tr("Pictures of listings") : QDir(run.source).dirName();
}

QString runStateText(const CopyScanRun &run, bool isGoingOn)
{
    return isGoingOn ? RunsView::tr("Running now") : scanStateText(run.state);
}

QList<Column<CopyScanRun>> runColumns(const std::function<bool(const CopyScanRun &)> &isGoingOn)
{
    using Row = CopyScanRun;
    const auto number = [](const char *id, std::function<QString()> title, qint64 Row::*member, int width) {
        return Column<Row>{QString::fromLatin1(id),
                           std::move(title),
                           [member](const Row &row) { return countText(row.*member); },
                           [member](const Row &row) { return row.*member; },
                           Qt::AlignRight,
                           nullptr,
                           width};
    };
    return {{QStringLiteral("source"), [] { return RunsView::tr("What was searched"); }, sourceText, nullptr,
             Qt::AlignLeft, nullptr, 240},
            {QStringLiteral("kind"), [] { return RunsView::tr("Kind"); },
             [](const Row &row) { return scanKindText(row.kind); }, nullptr, Qt::AlignLeft, nullptr, 100},
            {QStringLiteral("state"), [] { return RunsView::tr("State"); },
             [isGoingOn](const Row &row) { return runStateText(row, isGoingOn(row)); }, nullptr, Qt::AlignLeft,
             paintTone<Row>([](const Row &row) { return scanTone(row.state); }), 130},
            {QStringLiteral("begun"), [] { return RunsView::tr("Started"); },
             [](const Row &row) { return timeText(row.begunAt); }, [](const Row &row) { return row.begunAt; },
             Qt::AlignLeft, nullptr, 170},
            number(
                "pictures", [] { return RunsView::tr("Pictures"); }, &Row::pictures, 90),
            number(
                "matches", [] { return RunsView::tr("Matches"); }, &Row::matches, 90),
            number(
                "unreadable", [] { return RunsView::tr("Unreadable"); }, &Row::unreadable, 110),
            {QStringLiteral("by"), [] { return RunsView::tr("By"); }, [](const Row &row) { return row.actor; }, nullptr,
             Qt::AlignLeft, nullptr, 130}};
}

/// One run at the right.
class RunDetail : public DetailView
{
public:
    RunDetail(const CopyScanRun &run, const QList<CopyScanItem> &faults, bool isGoingOn, const ActionRegistry &actions)
    {
        constexpr qsizetype mostShown = 200;
        begin();
        addTitle(sourceText(run), run.kind == ScanKind::Listings ? QString() : run.source);
        FactsGrid facts = addFacts();
        facts.add(RunsView::tr("State"), runStateText(run, isGoingOn));
        facts.add(RunsView::tr("Started"), timeText(run.begunAt));
        facts.add(RunsView::tr("Ended"), run.endedAt.isValid() ? timeText(run.endedAt) : QString());
        facts.add(RunsView::tr("By"), run.actor);
        facts.add(RunsView::tr("Searched as"), draftLabel(draftOfText(run.said)));
        facts.add(RunsView::tr("Pictures"), countText(run.pictures));
        facts.add(RunsView::tr("With a match"), countText(run.matched));
        facts.add(RunsView::tr("Matches"), countText(run.matches));
        facts.add(RunsView::tr("Unreadable"), countText(run.unreadable));
        if (run.state == ScanState::Running && run.kind == ScanKind::Folder) {
            FlowRow *row = addButtonRow();
            const auto add = [&](const char *name, const QString &text) {
                auto *button = new QPushButton(text);
                button->setObjectName(QLatin1StringView(name));
                setAvailable(button, actions, QStringLiteral("copies.run"), true);
                row->addWidget(button);
                return button;
            };
            if (isGoingOn) {
                stop = add("stop", RunsView::tr("Stop"));
            } else {
                goOn = add("goOn", RunsView::tr("Continue"));
                goOn->setProperty("kind", QStringLiteral("primary"));
                finishRun = add("end", RunsView::tr("End it here"));
            }
        }
        if (!faults.isEmpty()) {
            addHead(RunsView::tr("What could not be read"));
            for (const CopyScanItem &item : faults.mid(0, mostShown)) {
                auto *label = addWords(item.path, TextSize::Body, Token::Ink);
                label->setObjectName(QStringLiteral("unreadable"));
                addWords(storedMessageText(item.fault,
                                           [](const char *text) { return QCoreApplication::translate("core", text); }),
                         TextSize::Note, Token::Ink2);
            }
            if (faults.size() > mostShown)
                addWords(RunsView::tr("and %1 more").arg(countText(faults.size() - mostShown)), TextSize::Note,
                         Token::Ink2);
        }
        finish();
    }

    QPushButton *stop = nullptr;
    QPushButton *goOn = nullptr;
    QPushButton *finishRun = nullptr;
};

} // namespace

RunsView::RunsView(Page &owner, std::function<bool(const QString &folder)> isGoingOn)
    : PageView(owner), m_isGoingOn(std::move(isGoingOn)),
      m_model([](const CopyScanRun &run) { return run.id.value; },
              runColumns([this](const CopyScanRun &run) { return this->isGoingOn(run); })),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("scans"))),
      m_empty(new EmptyState(QStringLiteral("folder"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { page().whenSafe([this, id] { showRun(id); }); });
    connect(m_empty, &EmptyState::triggered, this, &RunsView::searchWanted);
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

bool RunsView::isGoingOn(const CopyScanRun &run) const
{
    return run.state == ScanState::Running && run.kind == ScanKind::Folder && m_isGoingOn(run.source);
}

void RunsView::showGoingOn()
{
    m_model.retranslate();
    if (m_open != 0 && isVisible() && showsRecord())
        showRun(m_open);
}

void RunsView::retranslate()
{
    m_empty->setText(tr("Nothing has been searched yet"),
                     tr("Drop a folder of pictures, or a sheet of listings, on the search page."));
    m_empty->setAction(tr("Go to the search"));
    m_table->setAccessibleName(tr("Runs of the search"));
    m_model.retranslate();
    m_footer->setCount(tr("%n run(s)", nullptr, m_model.rowCount()));
}

void RunsView::reload()
{
    load(session().worker.run([](Workspace &w) { return CopyScan(w).runs(); }), [this](const QList<CopyScanRun> &runs) {
        m_model.setRows(runs);
        m_stack->setCurrentWidget(runs.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
        m_footer->setCount(tr("%n run(s)", nullptr, int(runs.size())));
        if (m_wanted != 0)
            showRun(std::exchange(m_wanted, 0));
    });
}

void RunsView::openRows(const QVariantMap &filter)
{
    m_wanted = filter.value(QStringLiteral("run")).toLongLong();
    reload();
}

void RunsView::step(int direction)
{
    m_table->step(direction);
}

void RunsView::showRun(qint64 id)
{
    struct Opened {
        CopyScanRun run;
        QList<CopyScanItem> faults;
    };
    load(session().worker.run([id](Workspace &w) {
        CopyScan scan(w);
        return Opened{scan.run({id}), scan.items({id}, true)};
    }),
         [this, id](const Opened &opened) {
             m_table->select(id);
             m_open = id;
             auto *view = new RunDetail(opened.run, opened.faults, isGoingOn(opened.run), session().actions);
             if (view->stop) {
                 connect(view->stop, &QPushButton::clicked, this,
                         [this, source = opened.run.source] { Q_EMIT stopWanted(source); });
             }
             if (view->goOn) {
                 connect(view->goOn, &QPushButton::clicked, this, [this, source = opened.run.source] {
                     page().closeDetail();
                     Q_EMIT goOnWanted(source);
                 });
                 connect(view->finishRun, &QPushButton::clicked, this, [this, id = opened.run.id] { end(id); });
             }
             page().showDetail(tr("Run"), view);
         });
}

void RunsView::end(Id<CopyScanRun> id)
{
    session().prompts.ask(this,
                          {tr("End this run?"),
                           tr("What was found is kept. The next search of the folder starts again from its first "
                              "picture. If a colleague is searching it now, that search will be stopped."),
                           {tr("End it")}},
                          [this, id](int) {
                              load(session().worker.run([id](Workspace &w) { CopyScan(w).cancel(id); }), [this] {
                                  page().closeDetail();
                                  reload();
                              });
                          });
}

void RunsView::showTourState(const QString &state)
{
    if (!state.isEmpty() && m_model.rowCount() > 0)
        showRun(m_model.idAt(0));
}

} // namespace lianming
