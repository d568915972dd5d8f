#include "ui/proposals/proposalspage.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalservice.h"
#include "ui/proposals/pipelinecharts.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalcalendar.h"
#include "ui/proposals/proposalcolumns.h"
#include "ui/proposals/proposaldetail.h"
#include "ui/proposals/proposalform.h"
#include "ui/proposals/rightsview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int recordWidth = 420;

} // namespace

ProposalsPage::ProposalsPage(Session &session)
    : Page(session, QStringLiteral("proposals")),
      m_pictures(FileStore(session.address.filesFolder()), session.pictures, this),
      m_model([](const ProposalItem &item) { return item.id.value; }, proposalColumns()), m_stack(new QStackedWidget),
      m_views(new QStackedWidget), m_board(new ProposalBoard(m_pictures)),
      m_table(new RecordTable(session.settings, QStringLiteral("proposals"))),
      m_calendar(new ProposalCalendar(session.clock.today())), m_charts(new PipelineCharts),
      m_nothing(new EmptyState(QStringLiteral("search"))), m_empty(new EmptyState(QStringLiteral("proposals"))),
      m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    m_institution = row->addChip();
    m_brand = row->addChip();
    m_stage = row->addChip();
    m_owner = row->addChip();
    m_attention = row->addChip();
    m_chosen = row->addChip();
    m_chosen->hide();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_views->addWidget(m_board);
    m_views->addWidget(m_table);
    m_views->addWidget(m_calendar);
    m_views->addWidget(m_charts);
    m_views->addWidget(m_nothing);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_views, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    addActions();

    for (Chip *chip : {m_institution, m_brand, m_stage, m_owner})
        connect(chip, &Chip::valueChanged, this, &ProposalsPage::refill);
    connect(m_institution, &Chip::valueChanged, this, &ProposalsPage::readCourses);
    connect(m_attention, &Chip::valueChanged, this, &ProposalsPage::showItems);
    connect(m_chosen, &Chip::valueChanged, this, [this](const QVariant &value) {
        if (!value.isValid()) {
            m_ids.clear();
            m_chosen->hide();
            refill();
        }
    });
    connect(m_search, &SearchField::searched, this, &ProposalsPage::refill);
    connect(m_switch, &SegmentedSwitch::changed, this, [this](const QString &key) {
        this->session().settings.setValue(QStringLiteral("proposals/view"), key);
        showView();
        readCourses();
    });
    connect(m_board, &ProposalBoard::currentChanged, this, &ProposalsPage::choose);
    connect(m_board, &ProposalBoard::moveWanted, this, &ProposalsPage::move);
    connect(m_board, &ProposalBoard::menuWanted, this, [this](qint64 id, const QPoint &place) {
        m_open = id;
        updateActions();
        showMenu(place, false);
    });
    connect(m_calendar, &ProposalCalendar::opened, this, &ProposalsPage::choose);
    connect(m_calendar, &ProposalCalendar::rowsWanted, this, &ProposalsPage::openTable);
    connect(m_charts, &PipelineCharts::rowsWanted, this, &ProposalsPage::openTable);
    connect(m_table, &RecordTable::opened, this, &ProposalsPage::choose);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_table->currentId() == 0)
            return;
        m_open = m_table->currentId();
        updateActions();
        showMenu(m_table->viewport()->mapToGlobal(place), false);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProposalsPage::showView);
    connect(m_nothing, &EmptyState::triggered, this, [this] { openRows({}); });
    connect(m_empty, &EmptyState::triggered, m_new, &QAction::trigger);
    connect(this, &Page::detailClosed, this, [this] {
        m_open = 0;
        updateActions();
        m_views->currentWidget()->setFocus();
    });
}

void ProposalsPage::addActions()
{
    ActionRegistry &actions = session().actions;
    m_new = actions.add(this, {QStringLiteral("proposals.new"), [] { return tr("New proposal"); },
                               QStringLiteral("plus"), QKeySequence::New,
                               [this] {
                                   Proposal proposal = begun();
                                   proposal.institution = {m_institution->value().toLongLong()};
                                   proposal.brand = {m_brand->value().toLongLong()};
                                   whenSafe([this, proposal] { edit(proposal); });
                               }});
    m_edit = actions.add(this, {QStringLiteral("proposals.edit"), [] { return tr("Edit proposal"); },
                                QStringLiteral("edit"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                [this] {
                                    editOpen();
                                }});
    for (const ProposalStage stage : proposalStages) {
        m_moves.append(
            actions.add(this, {QStringLiteral("proposals.move.") + QString::fromLatin1(proposalStageCode(stage)),
                               [stage] { return tr("Move to “%1”").arg(stageText(stage)); },
                               QStringLiteral("arrow-right"),
                               {},
                               [this, stage] {
                                   if (const ProposalItem *open = item(m_open))
                                       move(m_open, m_lists.pipelines.of(open->institution).stage(stage, {}));
                               }}));
    }
    m_draft = actions.add(this, {QStringLiteral("proposals.draft"),
                                 [] { return tr("Draft contract"); },
                                 QStringLiteral("contracts"),
                                 {},
                                 [this] {
                                     if (m_open != 0)
                                         draft(m_open);
                                 }});
    m_stages = actions.add(this, {QStringLiteral("proposals.stages"),
                                  [] { return tr("Stages and reasons…"); },
                                  QStringLiteral("board"),
                                  {},
                                  [this] {
                                      whenSafe([this] { editPipeline({m_institution->value().toLongLong()}); });
                                  }});
    actions.add(this, {QStringLiteral("proposals.find"), [] { return tr("Search the proposals"); },
                       QStringLiteral("search"), QKeySequence::Find,
                       [this] {
                           m_search->setFocus();
                           m_search->selectAll();
                       }});
    updateActions();
}

void ProposalsPage::retranslate()
{
    const QString view =
        m_switch->current().isEmpty()
            ? session().settings.value(QStringLiteral("proposals/view"), QStringLiteral("board")).toString()
            : m_switch->current();
    nameViews();
    m_switch->setCurrent(view);
    m_institution->setTitle(tr("Institution"));
    m_brand->setTitle(tr("Brand"));
    m_stage->setTitle(tr("Stage"));
    m_owner->setTitle(tr("Owner"));
    m_attention->setTitle(tr("Attention"));
    m_attention->setOptions({{QStringLiteral("stuck"), tr("stuck")},
                             {QStringLiteral("overdue"), tr("next step overdue")},
                             {QStringLiteral("no_step"), tr("no next step")}});
    m_chosen->setTitle(tr("Shown"));
    m_search->setPlaceholderText(tr("Product, brand, number"));
    m_nothing->setText(tr("Nothing found"),
                       tr("No proposal matches all of this. Use fewer words, or take a filter away."));
    m_nothing->setAction(tr("Show all proposals"));
    m_empty->setText(
        tr("No proposals yet"),
        tr("Write down what a brand asks for: assets, product, territory, term. From there it goes its way to the contract."));
    m_empty->setAction(tr("New proposal"));
    m_table->setAccessibleName(tr("Proposals"));
    m_model.retranslate();
    m_board->retranslate();
    m_calendar->retranslate();
    m_charts->retranslate();
    showLists();
    showView();
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showRecord(m_open, true);
}

ProposalFilter ProposalsPage::filter() const
{
    ProposalFilter f;
    f.text = m_search->text().trimmed();
    f.institution = {m_institution->value().toLongLong()};
    f.brand = {m_brand->value().toLongLong()};
    f.owner = m_owner->value().toString();
    if (const auto stage = parseProposalStage(m_stage->value().toString()))
        f.stages = {*stage};
    return f;
}

void ProposalsPage::reload()
{
    load(session().worker.run([](Workspace &w) {
        ProposalFilter all;
        all.withArchived = true;
        Lists lists{InstitutionService(w).list(), BrandService(w).list(), PipelineService(w).pipelines(),
                    ProposalService(w).owners()};
        lists.seesCharts = Access::of(w).may(Permission::SeeProgramme);
        for (const ProposalItem &item : ProposalService(w).list(all)) {
            lists.any = true;
            lists.waiting += item.stage == ProposalStage::Inquiry && !item.archived ? 1 : 0;
        }
        return lists;
    }),
         [this](const Lists &lists) {
             m_lists = lists;
             Q_EMIT badgeChanged(lists.waiting);
             showLists();
             showItems();
         });
    refill();
    readCourses();
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showRecord(m_open, true);
}

const ProposalItem *ProposalsPage::item(qint64 id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const ProposalItem &item) { return item.id.value == id; });
    if (found != m_items.end())
        return &*found;
    return m_shown && m_shown->id.value == id ? &*m_shown : nullptr; // what the filter hides can be opened all the same
}

void ProposalsPage::updateActions()
{
    const ProposalItem *open = item(m_open);
    m_edit->setEnabled(open && open->stage != ProposalStage::Contracted);
    m_draft->setEnabled(open && open->stage == ProposalStage::Accepted);
    for (const ProposalStage stage : proposalStages)
        m_moves.at(int(stage))->setEnabled(open && moveBy(open->stage, stage) == MoveBy::Person);
}

/// Where the open one may go: the phases, or the own stages of its pipeline.
void ProposalsPage::addMoves(QMenu &menu)
{
    const ProposalItem *open = item(m_open);
    if (!open)
        return;
    if (!m_lists.pipelines.hasOwnStages(open->institution.value) && !m_lists.pipelines.hasOwnStages(0)) {
        for (QAction *action : std::as_const(m_moves)) {
            if (action->isEnabled())
                menu.addAction(action);
        }
        return;
    }
    for (const HouseStage &stage : m_lists.pipelines.of(open->institution).stages) {
        if (moveBy(open->houseStage, stage) == MoveBy::Person)
            menu.addAction(tr("Move to “%1”").arg(stageText(stage)), this,
                           [this, id = m_open, stage] { move(id, stage); });
    }
}

void ProposalsPage::choose(qint64 id)
{
    if (id == 0 || (id == m_open && isDetailOpen()))
        return;
    whenSafe([this, id] { showRecord(id); });
}

void ProposalsPage::openRecord(qint64 id)
{
    whenSafe([this, id] { showRecord(id); });
}

Proposal ProposalsPage::begun() const
{
    Proposal out;
    const QDate today = session().clock.today();
    out.receivedOn = today;
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(3);
    out.term = {first, first.addYears(2).addDays(-1)};
    return out;
}

void ProposalsPage::openRows(const QVariantMap &wanted)
{
    if (const QVariantMap fresh = wanted.value(QStringLiteral("new")).toMap(); !fresh.isEmpty()) {
        Proposal proposal = begun();
        proposal.institution = {fresh.value(QStringLiteral("institution")).toLongLong()};
        proposal.brand = {fresh.value(QStringLiteral("brand")).toLongLong()};
        proposal.idea = fresh.value(QStringLiteral("idea")).toString();
        for (const QVariant &asset : fresh.value(QStringLiteral("assets")).toList())
            proposal.assets.append(Id<Asset>{asset.toLongLong()});
        if (m_new->isEnabled())
            whenSafe([this, proposal] { edit(proposal); });
        return;
    }
    m_ids.clear();
    for (const QVariant &id : wanted.value(QStringLiteral("ids")).toList())
        m_ids.insert(id.toLongLong());
    m_chosen->setOptions({{true, tr("%n chosen", nullptr, int(m_ids.size()))}});
    m_chosen->setValue(m_ids.isEmpty() ? QVariant() : QVariant(true));
    m_chosen->setVisible(!m_ids.isEmpty());
    const auto pick = [](Chip *chip, const QVariant &value) {
        chip->setValue(value);
    };
    pick(m_institution, wanted.value(QStringLiteral("institution")));
    pick(m_brand, wanted.value(QStringLiteral("brand")));
    pick(m_stage, wanted.value(QStringLiteral("stage")));
    pick(m_owner, {});
    pick(m_attention, wanted.value(QStringLiteral("attention")));
    m_search->setText(wanted.value(QStringLiteral("text")).toString());
    refill();
}

void ProposalsPage::step(int direction)
{
    if (m_views->currentWidget() == m_table)
        m_table->step(direction);
    else
        m_board->step(direction);
}

void ProposalsPage::showRecord(qint64 id, bool again)
{
    load(session().worker.run([id](Workspace &w) {
        ProposalService service(w);
        OpenedProposal opened;
        opened.proposal = service.get(Id<Proposal>{id});
        ProposalFilter one;
        one.text = opened.proposal.number;
        one.withArchived = true;
        for (const ProposalItem &item : service.list(one)) {
            if (item.id.value == id)
                opened.item = item;
        }
        std::vector<qint64> assets;
        for (const Id<Asset> asset : std::as_const(opened.proposal.assets))
            assets.push_back(asset.value);
        opened.assets = AssetService(w).rows(assets);
        if (opened.proposal.stage != ProposalStage::Contracted)
            opened.rights = service.rights(opened.proposal);
        opened.moves = service.moves({id});
        opened.history = service.history({id});
        if (const auto contract = ContractService(w).findByProposal({id})) {
            opened.contract = contract->id.value;
            opened.contractNumber = contract->number;
        }
        opened.pipelines = PipelineService(w).pipelines();
        return opened;
    }),
         [this, id, again](const OpenedProposal &opened) {
             if (again && (id != m_open || FormPanel::isOpenIn(detail())))
                 return;
             present(opened);
         });
}

void ProposalsPage::present(const OpenedProposal &opened)
{
    const qint64 id = opened.proposal.id.value;
    m_open = id;
    m_shown = opened.item;
    detail().setPreferredWidth(recordWidth);
    m_table->select(id);
    m_board->setCurrent(id);
    updateActions();
    auto *view = new ProposalDetail(session(), opened, m_pictures);
    connect(view, &ProposalDetail::editWanted, this, &ProposalsPage::editOpen);
    connect(view, &ProposalDetail::moveWanted, this, [this](const QPoint &place) { showMenu(place, true); });
    connect(view, &ProposalDetail::draftWanted, this, [this, id] { draft(id); });
    connect(view, &ProposalDetail::contractWanted, this,
            [this](qint64 contract) { session().navigator->openRecord(QStringLiteral("contracts"), contract); });
    connect(view, &ProposalDetail::assetWanted, this,
            [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
    connect(view, &ProposalDetail::numberWanted, this, [this](const QString &number) {
        load(session().worker.run([number](Workspace &w) { return recordOfNumber(w, number); }),
             [this](const std::pair<QString, qint64> &found) {
                 session().navigator->openRecord(found.first, found.second);
             });
    });
    showDetail(opened.proposal.number, view);
}

void ProposalsPage::showMenu(const QPoint &place, bool movesOnly)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMoves(*menu);
    if (!movesOnly) {
        menu->addSeparator();
        menu->addAction(m_edit);
        menu->addAction(m_draft);
    }
    menu->popup(place);
}

void ProposalsPage::showTourState(const QString &state)
{
    if (state == u"form") {
        m_new->trigger();
        return;
    }
    if (state == u"stages") {
        m_stages->trigger();
        return;
    }
    const bool isView = state == u"table" || state == u"calendar" || state == u"charts";
    m_switch->setCurrent(isView ? state : QStringLiteral("board"));
    showView();
    readCourses();
    if (state == u"detail" && !m_items.isEmpty()) {
        const auto wanted = std::find_if(m_items.begin(), m_items.end(), [](const ProposalItem &item) {
            return item.stage == ProposalStage::Negotiating;
        });
        showRecord(wanted == m_items.end() ? m_items.first().id.value : wanted->id.value);
    }
}

QFuture<QList<RecordHit>> ProposalsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        ProposalFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const ProposalItem &item : ProposalService(w).list(filter).mid(0, limit))
            hits.append({item.id.value, item.title,
                         item.number + QStringLiteral(" · ") + (item.brandZh.isEmpty() ? item.brandEn : item.brandZh)});
        return hits;
    });
}

} // namespace lianming
