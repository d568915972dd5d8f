#include "ui/royalties/inboxview.h"

#include "core/people/access.h"
#include "ui/royalties/inboxcolumns.h"
#include "ui/royalties/statementacts.h"
#include "ui/royalties/statementbatchview.h"
#include "ui/royalties/statementdocuments.h"
#include "ui/royalties/statementimportview.h"
#include "ui/royalties/statementview.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int statementWidth = 460;

QString keyOf(const InboxRow &row)
{
    return QStringLiteral("%1/%2/%3").arg(row.contract.value).arg(row.period).arg(row.isRestatement ? 1 : 0);
}

/// A number for the table: there may be no statement yet, so contract and period make it.
qint64 idOf(const InboxRow &row)
{
    return qint64(qHash(keyOf(row)) & 0x7fffffffffffffff) | 1;
}

/// Whether a report can be taken in for it.
bool takesReport(const InboxRow &row)
{
    return row.state <= InboxState::Calculated;
}

} // namespace

InboxView::InboxView(Page &owner)
    : PageView(owner), m_model(idOf, inboxColumns(session().clock)), m_acts(new StatementActs(owner, this)),
      m_documents(new StatementDocuments(owner, this)), m_stack(new QStackedWidget), m_list(new QWidget),
      m_table(new RecordTable(session().settings, QStringLiteral("royalties"))),
      m_empty(new EmptyState(QStringLiteral("royalties"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_brand = row->addChip();
    m_contract = row->addChip();
    row->addWidget(new ActionLink(session().actions.find(QStringLiteral("royalties.statements"))));
    m_table->setRecordModel(&m_model);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setAcceptDrops(true);

    ActionRegistry &actions = session().actions;
    m_calculateAll =
        actions.add(&owner, {QStringLiteral("royalties.calculate"), [] { return tr("Calculate all open"); },
                             QStringLiteral("royalties"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                             [this] {
                                 const bool waits = std::ranges::any_of(
                                     m_all, [](const InboxRow &one) { return one.state == InboxState::Open; });
                                 if (waits)
                                     m_acts->calculateAll();
                                 else
                                     session().messages.info(tr("No report waits to be calculated."));
                             }});
    actions.add(&owner, {QStringLiteral("royalties.import"), [] { return tr("Take in reports…"); },
                         QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I),
                         [this] {
                             session().prompts.openFiles(this, {tr("Take in reports"), StatementActs::reportFilter()},
                                                         [this](const QStringList &paths) { takeFiles(paths); });
                         }});
    actions.add(&owner, {QStringLiteral("royalties.wide"), [] { return tr("Statement over the whole page"); },
                         QStringLiteral("expand"), QKeySequence(Qt::CTRL | Qt::Key_L),
                         [this] {
                             if (m_open)
                                 setWide(!m_wide);
                         }});
    for (Chip *chip : {m_state, m_brand, m_contract}) {
        connect(chip, &Chip::valueChanged, this, [this] {
            m_rows.clear();
            showRows();
        });
    }
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        const int place = m_model.rowOf(id);
        const bool isShown =
            place >= 0 && m_open && keyOf(m_model.at(place)) == keyOf(*m_open) && (m_wide || page().isDetailOpen());
        if (place >= 0 && !isShown)
            page().whenSafe([this, place] { open(place); });
    });
    connect(m_empty, &EmptyState::triggered, this,
            [this] { session().navigator->openPage(QStringLiteral("contracts")); });
    connect(m_documents, &StatementDocuments::formOpened, this, [this] {
        if (m_wide)
            return;
        m_open.reset();
        m_version = {};
        m_table->select(0);
    });
    connect(m_acts, &StatementActs::fileChosen, this, &InboxView::startImport);
    connect(m_acts, &StatementActs::restated, this, [this](InboxRow restated, Id<SalesStatement> statement) {
        restated.isRestatement = true;
        restated.statement = statement;
        m_open = restated;
        m_version = {};
        m_shows = true;
        reload();
    });
    connect(&owner, &Page::detailClosed, this, [this] {
        if (m_wide) // the record went over the whole page
            return;
        m_open.reset();
        m_version = {};
        if (isVisible())
            m_table->setFocus();
    });
}

void InboxView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_brand->setTitle(tr("Brand"));
    m_contract->setTitle(tr("Contract"));
    m_empty->setText(
        tr("Nothing to settle yet"),
        tr("When a contract is signed, its reporting periods stand here: what is due, what came in, what it earns."));
    m_empty->setAction(tr("Contracts"));
    m_table->setAccessibleName(tr("Reporting periods"));
    m_model.retranslate();
    showRows();
    if (m_open)
        reload();
}

void InboxView::reload()
{
    load(session().worker.run([](Workspace &w) { return RoyaltyService(w).inbox(); }),
         [this](const QList<InboxRow> &rows) {
             m_all = rows;
             m_isLoaded = true;
             std::stable_sort(m_all.begin(), m_all.end(), waitsBefore);
             showRows();
             showOpenAgain();
         });
}

void InboxView::showOpenAgain()
{
    if (!m_open || !(m_wide || page().isDetailOpen() || std::exchange(m_shows, false)))
        return;
    m_shows = false;
    const auto find = [this](const QString &key) {
        return std::ranges::find_if(m_all, [&key](const InboxRow &row) { return keyOf(row) == key; });
    };
    if (const auto same = find(keyOf(*m_open)); same != m_all.end()) {
        showStatement(*same, m_version);
        return;
    }
    // A restatement that took effect, or was given up: its period is shown, in that version if it is there.
    InboxRow settled = *m_open;
    settled.isRestatement = false;
    if (const auto period = find(keyOf(settled)); period != m_all.end())
        showStatement(*period, settled.statement);
}

void InboxView::showRows()
{
    fillChips();
    const QVariantList statements = m_rows.value(QStringLiteral("statements")).toList();
    QList<InboxRow> shown;
    for (const InboxRow &row : std::as_const(m_all)) {
        if (m_state->value().isValid() && m_state->value().toString() != QLatin1String(inboxStateCode(row.state)))
            continue;
        if (m_brand->value().isValid() && m_brand->value().toLongLong() != row.brandId)
            continue;
        if (m_contract->value().isValid() && m_contract->value().toLongLong() != row.contract.value)
            continue;
        if (!statements.isEmpty() && !statements.contains(QVariant(row.statement.value)))
            continue;
        shown.append(row);
    }
    m_model.setRows(shown);
    if (m_open)
        m_table->select(idOf(*m_open));
    showList();
    m_footer->setCount(tr("%n period(s)", nullptr, int(shown.size())));
    const auto waiting = std::count_if(m_all.cbegin(), m_all.cend(), [](const InboxRow &row) {
        return row.state == InboxState::Late || (row.state >= InboxState::Open && row.state < InboxState::Closed);
    });
    Q_EMIT badgeChanged(int(waiting));
}

/// What stands in the middle: a file that is taken in, a statement over the whole page, the list.
void InboxView::showList()
{
    QWidget *shown = m_all.isEmpty() && m_isLoaded ? static_cast<QWidget *>(m_empty) : m_list;
    if (m_wide && m_view)
        shown = m_view;
    if (m_batch)
        shown = m_batch;
    if (m_import)
        shown = m_import;
    m_stack->setCurrentWidget(shown);
}

void InboxView::fillChips()
{
    QList<Chip::Option> states;
    for (const InboxState state : {InboxState::Late, InboxState::Due, InboxState::Open, InboxState::Calculated,
                                   InboxState::Approved, InboxState::Closed, InboxState::Invoiced, InboxState::Paid}) {
        const auto count =
            std::count_if(m_all.cbegin(), m_all.cend(), [state](const InboxRow &row) { return row.state == state; });
        states.append({QString::fromLatin1(inboxStateCode(state)), inboxStateText(state), int(count)});
    }
    QMap<QString, qint64> brands;
    QMap<QString, qint64> contracts;
    for (const InboxRow &row : std::as_const(m_all)) {
        brands.insert(titleText(row.brandEn, row.brandZh), row.brandId);
        contracts.insert(row.contractNumber, row.contract.value);
    }
    const auto options = [](const QMap<QString, qint64> &named) {
        QList<Chip::Option> out;
        for (auto it = named.cbegin(); it != named.cend(); ++it)
            out.append({it.value(), it.key()});
        return out;
    };
    m_state->setOptions(states);
    m_brand->setOptions(options(brands));
    m_contract->setOptions(options(contracts));
}

void InboxView::openRows(const QVariantMap &filter)
{
    closeWide();
    m_state->setValue(filter.value(QStringLiteral("state")));
    m_brand->setValue(filter.value(QStringLiteral("brand")));
    m_contract->setValue(filter.value(QStringLiteral("contract")));
    m_rows = filter;
    showRows();
}

void InboxView::openRecord(qint64 id)
{
    page().whenSafe([this, id] {
        openRows({});
        const auto found = std::ranges::find_if(m_all, [id](const InboxRow &row) { return row.statement.value == id; });
        if (found != m_all.end()) {
            m_table->select(idOf(*found));
            showStatement(*found);
            return;
        }
        // A version that has no row of its own stands in its period's.
        load(session().worker.run([id](Workspace &w) {
            requireMoney(w).requireShown(Id<SalesStatement>{id});
            return StatementRepository(w.db).get({id});
        }),
             [this, id](const SalesStatement &statement) {
                 for (const InboxRow &row : std::as_const(m_all)) {
                     if (row.contract == statement.contract && row.period == statement.period && !row.isRestatement) {
                         m_table->select(idOf(row));
                         showStatement(row, {id});
                     }
                 }
             });
    });
}

void InboxView::step(int direction)
{
    m_table->step(direction);
}

QStringList InboxView::tourStates() const
{
    return {QStringLiteral("statement"), QStringLiteral("calculated"), QStringLiteral("lines"), QStringLiteral("why"),
            QStringLiteral("versions")};
}

void InboxView::showTourState(const QString &state)
{
    closeWide();
    if (state.isEmpty())
        return;
    const auto isWanted = [&state](const InboxRow &row) {
        if (state == u"calculated")
            return row.state == InboxState::Calculated;
        if (state == u"versions")
            return row.edition > 1 && row.state != InboxState::Open;
        return row.state >= InboxState::Closed;
    };
    for (int place = 0; place < m_model.rowCount(); ++place) {
        if (!isWanted(m_model.at(place)))
            continue;
        m_table->select(m_model.idAt(place));
        const bool wide = state == u"lines" || state == u"why" || state == u"versions";
        if (wide) {
            m_open = m_model.at(place);
            m_wide = true;
            page().closeDetail();
        }
        load(session().worker.run([row = m_model.at(place)](Workspace &w) { return statementContent(w, row, {}); }),
             [this, state](const StatementContent &content) {
                 m_open = content.row;
                 present(content);
                 m_view->setTab(state);
                 if (state == u"lines" && content.shown.lineCount > 0)
                     m_view->explainLine(1);
             });
        return;
    }
}

void InboxView::open(int row)
{
    showStatement(m_model.at(row));
}

void InboxView::showStatement(const InboxRow &row, Id<SalesStatement> version)
{
    m_open = row;
    m_version = version;
    load(session().worker.run([row, version](Workspace &w) { return statementContent(w, row, version); }),
         [this, row](const StatementContent &content) {
             if (m_open && keyOf(*m_open) == keyOf(row))
                 present(content);
         });
}

void InboxView::present(const StatementContent &content)
{
    const bool isShown =
        m_view && keyOf(m_view->content().row) == keyOf(content.row)
        && (m_wide ? m_stack->indexOf(m_view) >= 0 : page().isDetailOpen() && page().detail().body() == m_view);
    if (isShown) {
        m_view->setContent(content);
        m_documents->offer(m_view, content.shownRow());
        return;
    }
    const QString tab = m_view && m_wide && m_stack->indexOf(m_view) >= 0 ? m_view->tab() : QString();
    auto *view = new StatementView(page(), content, m_wide);
    m_documents->offer(view, content.shownRow());
    connect(view, &StatementView::wanted, this, [this](StatementAct act, const InboxRow &row) {
        if (act == StatementAct::Print)
            m_documents->save(row, DocumentFormat::Pdf);
        else
            m_acts->perform(act, row);
    });
    connect(view, &StatementView::wideWanted, this, &InboxView::setWide);
    connect(view, &StatementView::stepWanted, this, &InboxView::step);
    connect(view, &StatementView::filesDropped, this, [this](const QStringList &paths) { takeDropped(paths, m_open); });
    connect(view, &StatementView::editionWanted, this, [this](Id<SalesStatement> version) {
        if (m_open)
            showStatement(*m_open, version);
    });
    if (m_wide) {
        StatementView *before = m_view;
        m_view = view;
        m_stack->addWidget(view);
        view->setTab(tab); // the next record is looked at in the same way
        showList();
        view->setFocus();
        if (before && m_stack->indexOf(before) >= 0)
            before->deleteLater();
        return;
    }
    m_view = view;
    page().detail().setPreferredWidth(statementWidth);
    page().showDetail(content.row.contractNumber, view);
}

void InboxView::setWide(bool wide)
{
    if (wide == m_wide || !m_open || !m_view)
        return;
    const StatementContent content = m_view->content();
    const QString tab = m_view->tab();
    if (wide) {
        m_wide = true;
        page().closeDetail();
    } else {
        closeWide();
    }
    present(content);
    m_view->setTab(tab);
}

void InboxView::closeWide()
{
    if (!std::exchange(m_wide, false))
        return;
    if (m_view)
        m_view->deleteLater();
    m_view = nullptr;
    showList();
}

void InboxView::startImport(const InboxRow &row, const QString &path)
{
    page().closeDetail();
    delete m_import;
    m_import = new StatementImportView(session(), path, row);
    connect(
        m_import, &StatementImportView::closed, this,
        [this, row](qint64 statement) {
            delete std::exchange(m_import, nullptr);
            if (statement != 0) {
                m_open = row;
                m_version = {};
                m_shows = true;
            }
            showRows();
            reload();
            if (statement != 0)
                m_acts->calculate(row.contract);
        },
        Qt::QueuedConnection);
    m_stack->addWidget(m_import);
    showRows();
}

void InboxView::takeFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    page().whenSafe([this, paths] {
        page().closeDetail();
        closeWide();
        delete m_batch;
        m_batch = new StatementBatchView(session(), paths);
        connect(m_batch, &StatementBatchView::taken, m_acts, &StatementActs::calculateAll);
        connect(
            m_batch, &StatementBatchView::closed, this,
            [this] {
                delete std::exchange(m_batch, nullptr);
                showRows();
                reload();
            },
            Qt::QueuedConnection);
        m_stack->addWidget(m_batch);
        showList();
    });
}

/// One report on a period that takes one is asked about there; anything else is looked through.
void InboxView::takeDropped(const QStringList &paths, const std::optional<InboxRow> &row)
{
    page().whenSafe([this, paths, row] {
        if (paths.size() == 1 && row && takesReport(*row) && QFileInfo(paths.first()).isFile())
            startImport(*row, paths.first());
        else
            takeFiles(paths);
    });
}

const InboxRow *InboxView::rowAt(const QPoint &place) const
{
    if (m_stack->currentWidget() != m_list)
        return nullptr;
    const QModelIndex index = m_table->indexAt(m_table->viewport()->mapFrom(this, place));
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

void InboxView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_import && !m_batch && !draggedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InboxView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const InboxRow *below = rowAt(event->position().toPoint());
    takeDropped(draggedFiles(*event->mimeData()), below ? *below : m_open);
}

} // namespace lianming
