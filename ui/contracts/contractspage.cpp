#include "ui/contracts/contractspage.h"

#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/contracts/contractcolumns.h"
#include "ui/contracts/contractdesk.h"
#include "ui/contracts/contractreports.h"
#include "ui/contracts/lifeflow.h"
#include "ui/contracts/signflow.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

// The list of contracts, its filters and the actions. One contract at the right is in contractspagerecord.cpp.

namespace lianming {

namespace {

constexpr int soonDays = 90;

} // namespace

ContractsPage::ContractsPage(Session &session)
    : Page(session, QStringLiteral("contracts")),
      m_model([](const ContractItem &item) { return item.id.value; }, contractColumns(session.clock)),
      m_signing(new SignFlow(*this, [this](Id<Contract> id) { showRecord(id.value); })),
      m_life(new LifeFlow(*this, *m_signing, [this](Id<Contract> id) { showRecord(id.value); })),
      m_stack(new QStackedWidget), m_views(new QStackedWidget),
      m_table(new RecordTable(session.settings, QStringLiteral("contracts"))),
      m_nothing(new EmptyState(QStringLiteral("search"))), m_empty(new EmptyState(QStringLiteral("contracts"))),
      m_footer(new ListFooter), m_desk(new ContractDesk(*this))
{
    auto *row = new FilterRow;
    m_standing = row->addChip();
    m_institution = row->addChip();
    m_brand = row->addChip();
    m_ending = row->addChip();
    m_chosen = row->addChip();
    m_chosen->hide();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_views->addWidget(m_table);
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
    m_stack->addWidget(m_desk);
    setContent(m_stack);
    addActions();
    connect(m_desk, &ContractDesk::left, this, &ContractsPage::leaveDesk);
    connect(m_desk, &ContractDesk::contentChanged, this, &ContractsPage::updateActions);

    for (Chip *chip : {m_standing, m_institution, m_brand, m_ending})
        connect(chip, &Chip::valueChanged, this, &ContractsPage::refill);
    connect(m_chosen, &Chip::valueChanged, this, [this](const QVariant &value) {
        if (!value.isValid()) {
            m_ids.clear();
            m_chosen->hide();
            refill();
        }
    });
    connect(m_search, &SearchField::searched, this, &ContractsPage::refill);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        if (id != m_open || !isDetailOpen())
            whenSafe([this, id] { showRecord(id); });
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_table->currentId() == 0)
            return;
        m_open = m_table->currentId();
        updateActions();
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : {m_text, m_check, m_sign, m_edit, m_amend, m_terminate, m_royalties,
                                m_reports->reportAction(), m_export}) {
            if (action->isEnabled())
                menu->addAction(action);
        }
        menu->popup(m_table->viewport()->mapToGlobal(place));
    });
    connect(m_nothing, &EmptyState::triggered, this, [this] { openRows({}); });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        this->session().navigator->openRows(QStringLiteral("proposals"),
                                            {{QStringLiteral("stage"), QStringLiteral("accepted")}});
    });
    connect(this, &Page::detailClosed, this, [this] {
        if (m_desk->isOpen())
            return; // the contract is open on the desk
        m_open = 0;
        updateActions();
        m_table->setFocus();
    });
}

void ContractsPage::addActions()
{
    ActionRegistry &actions = session().actions;
    m_import = actions.add(this, {QStringLiteral("contracts.import"), [] { return tr("Import contract…"); },
                                  QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I),
                                  [this] {
                                      importJson();
                                  }});
    m_edit = actions.add(this, {QStringLiteral("contracts.edit"), [] { return tr("Edit draft"); },
                                QStringLiteral("edit"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                [this] {
                                    withOpen([this](const Contract &c) { edit(c); });
                                }});
    m_sign = actions.add(this, {QStringLiteral("contracts.sign"),
                                [] { return tr("Sign contract…"); },
                                QStringLiteral("seal"),
                                {},
                                [this] {
                                    withOpen([this](const Contract &c) { m_signing->show(c); });
                                }});
    m_check = actions.add(this, {QStringLiteral("contracts.check"),
                                 [] { return tr("Check before signing"); },
                                 QStringLiteral("tick"),
                                 {},
                                 [this] {
                                     withOpen([this](const Contract &c) { m_signing->show(c); });
                                 }});
    m_terminate = actions.add(this, {QStringLiteral("contracts.terminate"),
                                     [] { return tr("Terminate contract…"); },
                                     QStringLiteral("stop"),
                                     {},
                                     [this] {
                                         withOpen([this](const Contract &c) { terminate(c); });
                                     }});
    m_amend = actions.add(this, {QStringLiteral("contracts.amend"),
                                 [] { return tr("Amend contract…"); },
                                 QStringLiteral("edit"),
                                 {},
                                 [this] {
                                     withOpen([this](const Contract &c) { m_life->amend(c); });
                                 }});
    m_export = actions.add(this, {QStringLiteral("contracts.export"), [] { return tr("Export contract as JSON…"); },
                                  QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                                  [this] {
                                      withOpen([this](const Contract &c) { exportJson(c); });
                                  }});
    m_royalties = actions.add(this, {QStringLiteral("contracts.royalties"),
                                     [] { return tr("Royalties of this contract"); },
                                     QStringLiteral("royalties"),
                                     {},
                                     [this] {
                                         if (m_open != 0)
                                             openRoyalties(m_open);
                                     }});
    m_text = actions.add(this, {QStringLiteral("contracts.text"), [] { return tr("Text of the contract…"); },
                                QStringLiteral("edit"), QKeySequence(Qt::CTRL | Qt::Key_T),
                                [this] {
                                    if (m_open != 0)
                                        openDesk(m_open);
                                }});
    m_desk->addActions();
    m_reports = new ContractReports(
        *this, [this] { return m_model.rows(); },
        [this] {
            if (m_open != 0 && !m_desk->isOpen())
                showRecord(m_open);
            else
                closeDetail();
        });
    actions.add(this, {QStringLiteral("contracts.find"), [] { return tr("Search the contracts"); },
                       QStringLiteral("search"), QKeySequence::Find,
                       [this] {
                           leaveDesk();
                           m_search->setFocus();
                           m_search->selectAll();
                       }});
    updateActions();
}

void ContractsPage::retranslate()
{
    m_standing->setTitle(tr("State"));
    m_institution->setTitle(tr("Institution"));
    m_brand->setTitle(tr("Brand"));
    m_ending->setTitle(tr("Ending"));
    m_chosen->setTitle(tr("Shown"));
    m_search->setPlaceholderText(tr("Number, title, brand"));
    m_nothing->setText(tr("Nothing found"),
                       tr("No contract matches all of this. Use fewer words, or take a filter away."));
    m_nothing->setAction(tr("Show all contracts"));
    m_empty->setText(tr("No contracts yet"),
                     tr("A contract is drafted from an accepted proposal, with its rights, term and offer."));
    m_empty->setAction(tr("Accepted proposals"));
    m_table->setAccessibleName(tr("Contracts"));
    m_model.retranslate();
    showLists();
    showView();
    m_desk->retranslate();
    showOpenAgain();
}

ContractFilter ContractsPage::filter() const
{
    ContractFilter f;
    f.text = m_search->text().trimmed();
    f.institution = {m_institution->value().toLongLong()};
    f.brand = {m_brand->value().toLongLong()};
    if (const auto standing = parseContractStanding(m_standing->value().toString()))
        f.standings = {*standing};
    if (const int days = m_ending->value().toInt(); days > 0) {
        const QDate today = session().clock.today();
        f.ending = DaySpan{today, today.addDays(days)};
    }
    return f;
}

void ContractsPage::reload()
{
    load(session().worker.run([](Workspace &w) {
        ContractFilter all;
        all.withArchived = true;
        Lists lists{InstitutionService(w).list(), BrandService(w).list()};
        for (const ContractItem &item : ContractService(w).list(all)) {
            lists.any = true;
            lists.waiting +=
                !item.archived && (item.standing == ContractStanding::Draft || item.lateReports > 0) ? 1 : 0;
        }
        return lists;
    }),
         [this](const Lists &lists) {
             m_lists = lists;
             Q_EMIT badgeChanged(lists.waiting);
             showLists();
             showView();
         });
    refill();
    m_desk->reload();
    showOpenAgain();
}

void ContractsPage::refill()
{
    load(session().worker.run([f = filter()](Workspace &w) { return ContractService(w).list(f); }),
         [this, round = ++m_round](const QList<ContractItem> &items) {
             if (round != m_round)
                 return;
             m_items = items;
             showItems();
         });
}

void ContractsPage::showItems()
{
    QList<ContractItem> shown = m_items;
    if (!m_ids.isEmpty())
        shown.removeIf([this](const ContractItem &item) { return !m_ids.contains(item.id.value); });
    m_model.setRows(shown);
    if (m_open != 0)
        m_table->select(m_open);
    showView();
    updateActions();
}

void ContractsPage::showLists()
{
    QList<Chip::Option> options;
    for (const ContractStanding standing :
         {ContractStanding::Draft, ContractStanding::Upcoming, ContractStanding::Running, ContractStanding::SellOff,
          ContractStanding::Ended, ContractStanding::Terminated})
        options.append({QString::fromLatin1(contractStandingCode(standing)), standingText(standing)});
    m_standing->setOptions(options);
    options.clear();
    for (const InstitutionItem &institution : std::as_const(m_lists.institutions))
        options.append({institution.id.value, titleText(institution.nameEn, institution.nameZh)});
    m_institution->setOptions(options);
    options.clear();
    for (const BrandItem &brand : std::as_const(m_lists.brands))
        options.append({brand.id.value, titleText(brand.nameEn, brand.nameZh)});
    m_brand->setOptions(options);
    m_ending->setOptions({{30, tr("within %n days", nullptr, 30)},
                          {soonDays, tr("within %n days", nullptr, soonDays)},
                          {365, tr("within a year")}});
    m_chosen->setOptions({{true, tr("%n chosen", nullptr, int(m_ids.size()))}});
}

void ContractsPage::showView()
{
    const ContractFilter f = filter();
    const bool filtered = !f.text.isEmpty() || f.institution.isSet() || f.brand.isSet() || !f.standings.isEmpty()
                          || f.ending || !m_ids.isEmpty();
    const bool none = m_model.rowCount() == 0;
    if (m_desk->isOpen())
        m_stack->setCurrentWidget(m_desk);
    else
        m_stack->setCurrentIndex(none && !filtered && !m_lists.any && !isLoading() ? 1 : 0);
    m_views->setCurrentWidget(none && filtered ? static_cast<QWidget *>(m_nothing) : m_table);
    m_footer->setCount(tr("%n contract(s)", nullptr, m_model.rowCount()));
    int late = 0;
    for (const ContractItem &item : m_model.rows())
        late += item.lateReports;
    m_footer->setSums(late > 0 ? tr("%n late report(s)", nullptr, late) : QString());
}

const ContractItem *ContractsPage::item(qint64 id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const ContractItem &item) { return item.id.value == id; });
    return found == m_items.end() ? nullptr : &*found;
}

void ContractsPage::updateActions()
{
    const ContractItem *open = item(m_open);
    m_edit->setEnabled(open && open->state == ContractState::Draft);
    m_check->setEnabled(open && open->state == ContractState::Draft);
    m_sign->setEnabled(open && open->state == ContractState::Draft);
    m_amend->setEnabled(open && open->state == ContractState::Signed);
    m_terminate->setEnabled(open && open->state == ContractState::Signed);
    m_export->setEnabled(open);
    m_reports->setOpen(open);
    m_royalties->setEnabled(open && open->state != ContractState::Draft);
    m_text->setEnabled(open && !m_desk->isOpen());
}

void ContractsPage::openRows(const QVariantMap &wanted)
{
    m_desk->close();
    m_ids.clear();
    for (const QVariant &id : wanted.value(QStringLiteral("ids")).toList())
        m_ids.insert(id.toLongLong());
    m_chosen->setOptions({{true, tr("%n chosen", nullptr, int(m_ids.size()))}});
    m_chosen->setValue(m_ids.isEmpty() ? QVariant() : QVariant(true));
    m_chosen->setVisible(!m_ids.isEmpty());
    m_institution->setValue(wanted.value(QStringLiteral("institution")));
    m_brand->setValue(wanted.value(QStringLiteral("brand")));
    m_standing->setValue(wanted.value(QStringLiteral("stage")));
    m_ending->setValue({});
    m_search->setText(wanted.value(QStringLiteral("text")).toString());
    refill();
}

void ContractsPage::step(int direction)
{
    if (m_desk->isOpen())
        m_desk->step(direction);
    else
        m_table->step(direction);
}

QFuture<QList<RecordHit>> ContractsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        ContractFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const ContractItem &item : ContractService(w).list(filter).mid(0, limit))
            hits.append({item.id.value, item.number + QStringLiteral(" · ") + item.title,
                         item.brandZh.isEmpty() ? item.brandEn : item.brandZh});
        return hits;
    });
}

} // namespace lianming
