#include "ui/matching/shortlistsview.h"

#include "ui/assets/lookbookform.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/matching/shortlistdetail.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

QList<Column<ShortlistItem>> shortlistColumns()
{
    return {Column<ShortlistItem>(
                QStringLiteral("name"), [] { return ShortlistsView::tr("Shortlist"); },
                [](const ShortlistItem &item) { return item.list.name; }, {}, Qt::AlignLeft, {}, 300),
            Column<ShortlistItem>(
                QStringLiteral("entries"), [] { return ShortlistsView::tr("Pairs"); },
                [](const ShortlistItem &item) { return countText(item.entries); },
                [](const ShortlistItem &item) { return item.entries; }, Qt::AlignRight, {}, 90),
            Column<ShortlistItem>(
                QStringLiteral("proposals"), [] { return ShortlistsView::tr("Proposed"); },
                [](const ShortlistItem &item) { return countText(item.proposals); },
                [](const ShortlistItem &item) { return item.proposals; }, Qt::AlignRight, {}, 100),
            Column<ShortlistItem>(
                QStringLiteral("notes"), [] { return ShortlistsView::tr("Notes"); },
                [](const ShortlistItem &item) { return item.list.notes; }, {}, Qt::AlignLeft, {}, 420)};
}

} // namespace

ShortlistsView::ShortlistsView(Page &owner, ThumbnailLoader &thumbnails)
    : PageView(owner), m_thumbnails(thumbnails),
      m_model([](const ShortlistItem &item) { return item.list.id.value; }, shortlistColumns()),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("shortlists"))),
      m_empty(new EmptyState(QStringLiteral("matching"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    addActions();
    connect(m_empty, &EmptyState::triggered, m_add, &QAction::trigger);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { page().whenSafe([this, id] { showList(id); }); });
}

void ShortlistsView::addActions()
{
    m_add = session().actions.add(this, {QStringLiteral("matching.shortlist.new"), [] { return tr("New shortlist…"); },
                                         QStringLiteral("plus"), QKeySequence::New,
                                         [this] {
                                             take({}, {});
                                         }});
    m_archive = session().actions.add(
        this, {QStringLiteral("matching.shortlist.archive"),
               [] { return tr("Archive shortlist"); },
               QStringLiteral("archive"),
               {},
               [this] {
                   const qint64 id = m_table->currentId();
                   if (id == 0)
                       return;
                   load(session().worker.run([id](Workspace &w) { MatchService(w).archive({id}); }),
                        [this] { page().closeDetail(); });
               }});
}

void ShortlistsView::reload()
{
    load(session().worker.run([](Workspace &w) { return MatchService(w).shortlists(); }),
         [this](const QList<ShortlistItem> &items) {
             m_model.setRows(items);
             m_stack->setCurrentWidget(items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n shortlist(s)", nullptr, int(items.size())));
             if (page().isDetailOpen() && showsRecord() && m_table->currentId() != 0)
                 showList(m_table->currentId());
         });
}

void ShortlistsView::retranslate()
{
    m_empty->setText(tr("No shortlist yet"),
                     tr("Put pairs of an IP asset and a brand on a shortlist, from the rankings; "
                        "what spoke for them is kept."));
    m_empty->setAction(tr("New shortlist…"));
    m_table->setAccessibleName(tr("Shortlists"));
    m_model.retranslate();
    m_footer->setCount(tr("%n shortlist(s)", nullptr, m_model.rowCount()));
}

void ShortlistsView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showList(id); });
}

void ShortlistsView::step(int direction)
{
    m_table->step(direction);
}

void ShortlistsView::showList(qint64 id)
{
    const int place = m_model.rowOf(id);
    if (place < 0)
        return;
    m_table->select(id);
    load(session().worker.run([id](Workspace &w) { return MatchService(w).entries({id}); }),
         [this, list = m_model.at(place).list](const QList<ShortlistRow> &rows) { present(list, rows); });
}

void ShortlistsView::present(const Shortlist &list, const QList<ShortlistRow> &rows)
{
    auto *detail = new ShortlistDetail(m_thumbnails);
    detail->show(list, rows);
    connect(detail, &ShortlistDetail::proposalWanted, this,
            [this, id = list.id](Id<Brand> brand) { propose(id, brand); });
    connect(detail, &ShortlistDetail::lookbookWanted, this, [this](const std::vector<qint64> &assets) {
        LookbookForm::open(page(), m_thumbnails, AssetSelection{{}, assets});
    });
    connect(detail, &ShortlistDetail::exclusivesWanted, this, [this](const std::vector<qint64> &assets) {
        session().navigator->openRows(QStringLiteral("matching"),
                                      {{QStringLiteral("view"), QStringLiteral("exclusives")},
                                       {QStringLiteral("selection"), QVariant::fromValue(AssetSelection{{}, assets})}});
    });
    connect(detail, &ShortlistDetail::assetWanted, this,
            [this](qint64 id) { session().navigator->openRecord(QStringLiteral("assets"), id); });
    connect(detail, &ShortlistDetail::proposalOpened, this,
            [this](qint64 id) { session().navigator->openRecord(QStringLiteral("proposals"), id); });
    connect(detail, &ShortlistDetail::removeWanted, this, [this](qint64 entry) {
        load(session().worker.run([entry](Workspace &w) { MatchService(w).remove({entry}); }), [this] { reload(); });
    });
    page().showDetail(list.name, detail);
}

void ShortlistsView::propose(Id<Shortlist> list, Id<Brand> brand)
{
    load(session().worker.run([list, brand](Workspace &w) { return MatchService(w).propose(list, brand); }),
         [this](const Proposed &made) {
             session().messages.done(tr("%n proposal(s) made.", nullptr, int(made.proposals.size())));
             reload();
         });
}

void ShortlistsView::take(const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs, const MatchQuestion &question)
{
    const QString last = m_model.rowCount() > 0 ? m_model.at(0).list.name : QString();
    session().prompts.line(this, tr("Put on a shortlist"), tr("Name of the shortlist, a new one or one that is there"),
                           pairs.empty() ? QString() : last,
                           [this, pairs, question](const QString &name) { put(name, pairs, question); });
}

void ShortlistsView::put(const QString &name, const std::vector<std::pair<Id<Asset>, Id<Brand>>> &pairs,
                         const MatchQuestion &question)
{
    load(session().worker.run([name, pairs, question](Workspace &w) {
        MatchService service(w);
        Id<Shortlist> id;
        for (const ShortlistItem &item : service.shortlists()) {
            if (item.list.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                id = item.list.id;
        }
        if (!id.isSet() || pairs.empty()) {
            Shortlist list;
            list.name = name;
            id = service.save(list);
        }
        return service.add(id, pairs, question);
    }),
         [this, name](qint64 added) {
             session().messages.done(tr("%n pair(s) put on “%1”.", nullptr, int(added)).arg(name.trimmed()));
             reload();
         });
}

void ShortlistsView::showTourState(const QString &state)
{
    if (state == u"list" && m_model.rowCount() > 0)
        showList(m_model.at(0).list.id.value);
}

} // namespace lianming
