#include "ui/contracts/contractspage.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/drafting/draftservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/amendmentservice.h"
#include "ui/contracts/contractdesk.h"
#include "ui/contracts/contractdetail.h"
#include "ui/contracts/contractform.h"
#include "ui/contracts/contractreports.h"
#include "ui/contracts/lifeflow.h"
#include "ui/contracts/signflow.h"
#include "ui/contracts/signform.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int soonDays = 90;

QList<Column<ContractItem>> columns(const Clock &clock)
{
    using Item = ContractItem;
    return {
        {QStringLiteral("number"),
         [] { return ContractsPage::tr("Number"); },
         [](const Item &item) { return item.number; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("title"),
         [] { return ContractsPage::tr("Contract"); },
         [](const Item &item) { return item.title; },
         {},
         Qt::AlignLeft,
         {},
         240},
        {QStringLiteral("brand"),
         [] { return ContractsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.brandEn, item.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         150},
        {QStringLiteral("institution"),
         [] { return ContractsPage::tr("Institution"); },
         [](const Item &item) { return titleText(item.institutionEn, item.institutionZh); },
         {},
         Qt::AlignLeft,
         {},
         170},
        {QStringLiteral("state"), [] { return ContractsPage::tr("State"); },
         [](const Item &item) { return standingText(item.standing); },
         [](const Item &item) { return int(item.standing); }, Qt::AlignLeft,
         paintTone<Item>([](const Item &item) { return Tone(standingTone(item.standing)); }), 140},
        {QStringLiteral("term"), [] { return ContractsPage::tr("Term"); },
         [](const Item &item) { return spanText(item.term); }, [](const Item &item) { return item.term.end; },
         Qt::AlignLeft,
         [&clock](const Item &item, int role) -> QVariant {
             return role == SubtitleRole && item.standing != ContractStanding::SellOff
                        ? QVariant(lifeText(item.standing, item.term, 0, clock.today()))
                        : QVariant();
         },
         320},
        {QStringLiteral("exclusivity"),
         [] { return ContractsPage::tr("Exclusivity"); },
         [](const Item &item) { return item.exclusivity ? exclusivityText(*item.exclusivity) : QString(); },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("currency"),
         [] { return ContractsPage::tr("Currency"); },
         [](const Item &item) { return item.currency.codeText(); },
         {},
         Qt::AlignLeft,
         {},
         80},
        {QStringLiteral("report"), [] { return ContractsPage::tr("Next report"); },
         [](const Item &item) {
             return item.lateReports > 0 ? ContractsPage::tr("%n late", nullptr, item.lateReports)
                    : item.nextDue       ? dateText(*item.nextDue)
                                         : QString();
         },
         [](const Item &item) { return item.nextDue.value_or(QDate()); }, Qt::AlignLeft,
         [](const Item &item, int role) -> QVariant {
             return role == InkRole && item.lateReports > 0 ? QVariant(int(Token::StopInk)) : QVariant();
         },
         120},
    };
}

} // namespace

ContractsPage::ContractsPage(Session &session)
    : Page(session, QStringLiteral("contracts")),
      m_model([](const ContractItem &item) { return item.id.value; }, columns(session.clock)),
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

void ContractsPage::openRoyalties(qint64 id)
{
    session().navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("contract"), id}});
}

void ContractsPage::openDesk(qint64 id)
{
    whenSafe([this, id] {
        m_open = id;
        m_desk->open(id);
        if (isDetailOpen())
            closeDetail();
        detail().setSteppable(true);
        showView();
        updateActions();
        m_desk->setFocus();
    });
}

void ContractsPage::leaveDesk()
{
    if (!m_desk->isOpen())
        return;
    whenSafe([this] {
        const qint64 id = m_desk->contract();
        m_desk->close();
        showView();
        showRecord(id);
    });
}

void ContractsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_desk->close();
        showView();
        showRecord(id);
    });
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

void ContractsPage::showRecord(qint64 id, bool again)
{
    load(session().worker.run([id](Workspace &w) {
        ContractService service(w);
        OpenedContract opened;
        opened.today = w.clock.today();
        const Contract &c = opened.contract = service.get(Id<Contract>{id});
        ContractFilter one;
        one.text = c.number;
        one.withArchived = true;
        for (const ContractItem &item : service.list(one)) {
            if (item.id.value == id)
                opened.item = item;
        }
        try {
            opened.terms = service.royaltyTerms(c);
        } catch (const Error &error) {
            opened.termsProblem = error.message();
        }
        opened.calendar = service.calendar(c);
        opened.timeline = service.timeline(c);
        opened.history = service.history({id});
        opened.life = {AmendmentService(w).list(c.id), DiaryService(w).options(c.id), DiaryService(w).obligations(c.id),
                       DiaryService(w).notices(c.id)};
        const AssetService assets(w);
        for (const GrantTerms &grant : c.grants) {
            for (const std::string &code : grant.assets) {
                const QString text = QString::fromStdString(code);
                if (opened.assetTitles.size() >= 20 || opened.assetTitles.contains(text))
                    continue;
                if (const auto asset = assets.find(text)) {
                    const Asset found = assets.get(*asset);
                    opened.assetTitles.insert(text, titleText(found.titleEn, found.titleZh));
                }
            }
        }
        if (c.proposal.isSet())
            opened.proposalNumber = ProposalService(w).get(c.proposal).number;
        return opened;
    }),
         [this, id, again](const OpenedContract &opened) {
             if (again && (id != m_open || FormPanel::isOpenIn(detail()) || m_life->showsAmendment()))
                 return;
             present(opened);
         });
}

void ContractsPage::showOpenAgain()
{
    if (m_open == 0 || !isDetailOpen() || m_desk->isOpen() || FormPanel::isOpenIn(detail()))
        return;
    if (m_life->showsAmendment())
        m_life->showAmendmentAgain();
    else
        showRecord(m_open, true);
}

void ContractsPage::present(const OpenedContract &opened)
{
    const Contract contract = opened.contract;
    m_open = contract.id.value;
    m_table->select(m_open);
    updateActions();
    auto *view = new ContractDetail(opened);
    m_life->serve(view->life(), contract);
    connect(view, &ContractDetail::editWanted, this, [this, contract] { edit(contract); });
    connect(view, &ContractDetail::signWanted, this, [this, contract] { m_signing->show(contract); });
    connect(view, &ContractDetail::terminateWanted, this, [this, contract] { terminate(contract); });
    connect(view, &ContractDetail::reportWanted, m_reports, &ContractReports::askForContract);
    connect(view, &ContractDetail::exportWanted, this, [this, contract] { exportJson(contract); });
    // Not the actions, which wait for the list: a record can be open before its row is there.
    connect(view, &ContractDetail::royaltiesWanted, this, [this, id = m_open] { openRoyalties(id); });
    connect(view, &ContractDetail::textWanted, this, [this, id = m_open] { openDesk(id); });
    connect(view, &ContractDetail::recordWanted, this,
            [this](const QString &page, qint64 id) { session().navigator->openRecord(page, id); });
    showDetail(contract.number, view);
}

void ContractsPage::withOpen(std::function<void(const Contract &)> then)
{
    if (m_open == 0)
        return;
    load(session().worker.run([id = m_open](Workspace &w) { return ContractService(w).get(Id<Contract>{id}); }),
         [this, then = std::move(then)](const Contract &contract) { whenSafe([then, contract] { then(contract); }); });
}

void ContractsPage::edit(const Contract &contract)
{
    auto *form = new ContractForm(contract);
    const qint64 id = contract.id.value;
    form->setSaver([this, form, id](const FormPanel::Done &done) {
        load(session().worker.run([edited = form->value()](Workspace &w) { ContractService(w).change(edited); }),
             [this, done, id] {
                 if (done())
                     showRecord(id);
             });
    });
    connect(form, &FormPanel::cancelled, this, [this, id] { showRecord(id); });
    showDetail(contract.number, form);
}

void ContractsPage::terminate(const Contract &contract)
{
    auto *form = new TerminateForm(contract, session().clock.today());
    const qint64 id = contract.id.value;
    form->setSaver([this, form, contract](const FormPanel::Done &done) {
        load(session().worker.run(
                 [id = contract.id, version = contract.version, day = form->day(),
                  reason = form->reason()](Workspace &w) { ContractService(w).terminate(id, version, day, reason); }),
             [this, done, contract] {
                 session().messages.done(tr("%1 is terminated.").arg(contract.number));
                 if (done())
                     showRecord(contract.id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this, [this, id] { showRecord(id); });
    showDetail(tr("Terminate %1").arg(contract.number), form);
}

void ContractsPage::exportJson(const Contract &contract)
{
    session().prompts.saveFile(
        this, {tr("Export contract"), tr("Contracts (*.json)"), contract.number + QStringLiteral(".json")},
        [this, contract](const QString &path) {
            load(session().worker.run([contract, path](Workspace &w) {
                const std::string text = DraftService(w).exportDocument(contract).dump(2) + '\n';
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly)
                    || file.write(text.data(), qint64(text.size())) != qint64(text.size()) || !file.commit())
                    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "Cannot write %1: %2"),
                                {path, file.errorString()});
            }),
                 [this, path] { session().messages.done(tr("Written to %1.").arg(QFileInfo(path).fileName())); });
        });
}

void ContractsPage::importJson()
{
    session().prompts.openFile(
        this, {tr("Import contract"), tr("Contracts (*.json)"), {}}, [this](const QString &path) {
            load(session().worker.run([path](Workspace &w) {
                return DraftService(w).importDocument(readJsonFile(path), QFileInfo(path).fileName());
            }),
                 [this](Id<Contract> id) {
                     session().messages.done(tr("The contract is here as a draft."));
                     openRecord(id.value);
                 });
        });
}

void ContractsPage::showTourState(const QString &state)
{
    if (state.isEmpty()) {
        m_desk->close();
        showView();
        return;
    }
    if (state == u"reports") {
        m_desk->close();
        showView();
        m_reports->askForPortfolio();
        return;
    }
    if (state == u"amendment" || state == u"amend") {
        m_desk->close();
        showView();
        m_life->showTourState(state, m_items);
        return;
    }
    const bool isOnDesk = state == u"text" || state == u"clause" || state == u"versions";
    const auto wanted = std::find_if(m_items.begin(), m_items.end(), [&](const ContractItem &item) {
        return item.state == (isOnDesk || state == u"sign" ? ContractState::Draft : ContractState::Signed);
    });
    if (wanted == m_items.end())
        return;
    if (isOnDesk) {
        load(m_desk->contractForTour(), [this, state](qint64 id) {
            if (id == 0)
                return;
            closeDetail();
            openDesk(id);
            m_desk->showTourState(state);
        });
        return;
    }
    m_open = wanted->id.value;
    m_table->select(m_open);
    if (state == u"sign")
        withOpen([this](const Contract &contract) { m_signing->show(contract); });
    else
        showRecord(m_open);
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
