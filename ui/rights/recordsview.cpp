#include "ui/rights/recordsview.h"

#include "core/rights/rightsservice.h"
#include "ui/models/recordmodel.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/savedcopy.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

RecordsView::RecordsView(Page &owner, const QString &key, const QString &drawing)
    : PageView(owner), m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, key)),
      m_empty(new EmptyState(drawing)), m_footer(new ListFooter)
{
    m_table->setObjectName(key);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !page().isDetailOpen())
            page().whenSafe([this, id] { showRecord(id); });
    });
    connect(m_table, &RecordTable::currentRecordChanged, this, [this] { updateActions(); });
    connect(&owner, &Page::detailClosed, this, [this] {
        takeTurn(0);
        if (isVisible())
            m_table->setFocus();
    });
}

void RecordsView::layOut(FilterRow *filters, RecordModel &model)
{
    m_model = &model;
    m_table->setRecordModel(&model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
}

void RecordsView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        if (m_model->rowOf(id) < 0)
            clearFilters();
        showRecord(id);
    });
}

void RecordsView::step(int direction)
{
    m_table->step(direction);
}

void RecordsView::showRecord(qint64 id)
{
    const int turn = takeTurn(id);
    if (m_table->currentId() != id)
        m_table->select(id);
    read(id, turn);
}

void RecordsView::refresh()
{
    if (m_open != 0 && showsRecord())
        showRecord(m_open);
}

int RecordsView::takeTurn(qint64 id)
{
    m_open = id;
    updateActions();
    return ++m_turn;
}

std::function<void(const Error &)> RecordsView::giveUp(int turn)
{
    return [this, turn](const Error &) {
        if (isTurn(turn))
            takeTurn(0);
    };
}

qint64 RecordsView::target() const
{
    return m_open != 0 ? m_open : m_table->currentId();
}

void RecordsView::withChoices(const std::vector<std::string> &named,
                              const std::function<void(const RightsChoices &)> &then)
{
    load(session().worker.run([named](Workspace &w) { return readRightsChoices(w, named); }),
         [this, then](const RightsChoices &choices) {
             if (choices.institutions.isEmpty()) {
                 session().messages.show(
                     {Notice::Level::Info, tr("Add the institution first."), {}, tr("Institutions"), [this] {
                          session().navigator->openPage(QStringLiteral("institutions"));
                      }});
                 return;
             }
             page().whenSafe([then, choices] { then(choices); });
         });
}

void RecordsView::showForm(const QString &title, FormPanel *form, qint64 id)
{
    takeTurn(id);
    if (id == 0)
        m_table->select(0); // what the form shows is none of the rows
    connect(form, &FormPanel::cancelled, this, [this, id] { id == 0 ? page().closeDetail() : showRecord(id); });
    page().showDetail(title, form);
}

void RecordsView::attach(const char *table, qint64 id)
{
    session().prompts.openFile(
        this, {tr("Attach a document"), tr("All files (*)")}, [this, table, id](const QString &path) {
            load(session().jobs.run(tr("Attaching %1").arg(QFileInfo(path).fileName()),
                                    [table, id, path](Workspace &w, Progress &progress) {
                                        RightsService(w).attach(table, id, path, &progress);
                                    }),
                 [this, path] { session().messages.done(tr("%1 is attached.").arg(QFileInfo(path).fileName())); });
        });
}

void RecordsView::saveDocument(const QString &sha256, const QString &name)
{
    saveCopy(session(), this, sha256, name);
}

void RecordsView::showEmpty(bool isEmpty)
{
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
}

} // namespace lianming
