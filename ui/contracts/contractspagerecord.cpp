#include "ui/contracts/contractspage.h"

#include "core/assets/assetservice.h"
#include "core/drafting/draftservice.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/amendmentservice.h"
#include "ui/contracts/contractdesk.h"
#include "ui/contracts/contractdetail.h"
#include "ui/contracts/contractform.h"
#include "ui/contracts/contractreports.h"
#include "ui/contracts/lifeflow.h"
#include "ui/contracts/signflow.h"
#include "ui/contracts/signform.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/widgets/recordtable.h"

#include <QFileInfo>
#include <QSaveFile>

// One contract of the page: what is shown of it, its text on the desk, and what is done with it.

namespace lianming {

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
    auto *view = new ContractDetail(session(), opened);
    m_life->serve(view->life(), contract);
    connect(view, &ContractDetail::editWanted, this, [this, contract] { edit(contract); });
    connect(view, &ContractDetail::signWanted, this, [this, contract] { m_signing->show(contract); });
    connect(view, &ContractDetail::terminateWanted, this, [this, contract] { terminate(contract); });
    connect(view, &ContractDetail::reportWanted, m_reports, &ContractReports::askForContract);
    connect(view, &ContractDetail::exportWanted, this, [this, contract] { exportJson(contract); });
    // Not the actions, which wait for the list: a record can be open before its row is there.
    connect(view, &ContractDetail::royaltiesWanted, this, [this, id = m_open] { openRoyalties(id); });
    connect(view, &ContractDetail::textWanted, this, [this, id = m_open] { openDesk(id); });
    connect(view, &ContractDetail::plansWanted, this, [this, id = m_open] {
        session().navigator->openRows(QStringLiteral("workplans"), {{QStringLiteral("contract"), id}});
    });
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

} // namespace lianming
