#include "ui/contracts/lifeflow.h"

#include "core/contracts/contractservice.h"
#include "core/rights/usedcodes.h"
#include "core/signing/amendmentservice.h"
#include "ui/contracts/amendmentdetail.h"
#include "ui/contracts/amendmentform.h"
#include "ui/contracts/lifeforms.h"
#include "ui/contracts/signflow.h"
#include "ui/diary/obligationform.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"

#include <algorithm>

namespace lianming {

LifeFlow::LifeFlow(Page &page, SignFlow &signing, std::function<void(Id<Contract>)> showContract)
    : QObject(&page), m_page(page), m_signing(signing), m_showContract(std::move(showContract))
{
}

void LifeFlow::serve(LifeCards &cards, const Contract &contract)
{
    const Id<Contract> id = contract.id;
    connect(&cards, &LifeCards::amendWanted, this, [this, contract] { amend(contract); });
    connect(&cards, &LifeCards::amendmentWanted, this, &LifeFlow::showAmendment);
    connect(&cards, &LifeCards::optionWanted, this, [this, contract] { addOption(contract); });
    connect(&cards, &LifeCards::renewWanted, this, &LifeFlow::renew);
    connect(&cards, &LifeCards::declineWanted, this,
            [this, id](Id<ContractOption> option, qint64 version) { decline(id, option, version); });
    connect(&cards, &LifeCards::obligationWanted, this, [this, contract] { addTask(contract); });
    connect(&cards, &LifeCards::doneWanted, this,
            [this, id](Id<Obligation> task, QDate dueOn) { markDone(id, task, dueOn); });
    connect(&cards, &LifeCards::noticeWanted, this, [this, id] { addNotice(id); });
}

void LifeFlow::showForm(const QString &title, FormPanel *form, Id<Contract> contract)
{
    connect(form, &FormPanel::cancelled, this, [this, contract] { m_showContract(contract); });
    m_page.showDetail(title, form);
}

bool LifeFlow::showsAmendment() const
{
    return m_page.isDetailOpen() && m_page.detail().findChild<AmendmentDetail *>() != nullptr;
}

void LifeFlow::showAmendment(Id<Amendment> id)
{
    m_shown = id;
    const auto language = isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English;
    m_page.load(m_page.session().worker.run([id, language](Workspace &w) {
        const AmendmentService service(w);
        ShownAmendment shown;
        shown.opened = service.open(id);
        shown.changes = service.changes(shown.opened, language);
        if (shown.opened.amendment.state == AmendmentState::Draft)
            shown.check = service.check(id);
        return shown;
    }),
                [this, id](const ShownAmendment &shown) {
                    if (id != m_shown)
                        return;
                    const Amendment amendment = shown.opened.amendment;
                    auto *view = new AmendmentDetail(shown);
                    connect(view, &AmendmentDetail::backWanted, this,
                            [this, contract = amendment.contract] { m_showContract(contract); });
                    connect(view, &AmendmentDetail::editWanted, this,
                            [this, amendment, after = shown.opened.after] { edit(amendment, after); });
                    connect(view, &AmendmentDetail::signWanted, this,
                            [this, amendment, after = shown.opened.after] { m_signing.show(amendment, after); });
                    connect(view, &AmendmentDetail::dropWanted, this, [this, amendment] { drop(amendment); });
                    m_page.showDetail(shown.opened.before.number, view);
                });
}

void LifeFlow::showTourState(const QString &state, const QList<ContractItem> &items)
{
    m_page.load(m_page.session().worker.run([items](Workspace &w) {
        for (const ContractItem &item : items) {
            for (const Amendment &amendment : AmendmentService(w).list(item.id)) {
                if (amendment.state == AmendmentState::Draft)
                    return AmendmentService(w).open(amendment.id);
            }
        }
        return OpenedAmendment();
    }),
                [this, state](const OpenedAmendment &opened) {
                    if (!opened.amendment.id.isSet())
                        return;
                    if (state == u"amendment")
                        showAmendment(opened.amendment.id);
                    else
                        amend(opened.before);
                });
}

void LifeFlow::amend(const Contract &contract)
{
    Amendment amendment;
    const QDate today = std::clamp(m_page.session().clock.today(), contract.term.start, contract.term.end);
    const QDate next = Period::containing(today, contract.frequency).plus(1).span().start;
    amendment.effectiveOn = std::min(next, contract.term.end.addDays(1));
    edit(amendment, contract);
}

void LifeFlow::edit(const Amendment &amendment, const Contract &after)
{
    m_page.load(m_page.session().worker.run([](Workspace &w) { return usedCodes(w.db); }), [this, amendment, after](
                                                                                               const UsedCodes &codes) {
        auto *form = new AmendmentForm(amendment, after, codes);
        form->setSaver([this, form](const FormPanel::Done &done) {
            const Amendment edited = form->amendment();
            m_page.load(m_page.session().worker.run([edited, changed = form->contract()](Workspace &w) {
                AmendmentService service(w);
                if (!edited.id.isSet())
                    return service.draft(edited, changed);
                service.change(edited, changed);
                return edited.id;
            }),
                        [this, done](Id<Amendment> id) {
                            if (done())
                                showAmendment(id);
                        });
        });
        showForm(amendment.id.isSet() ? tr("Amendment of %1").arg(after.number) : tr("Amend %1").arg(after.number),
                 form, after.id);
    });
}

void LifeFlow::drop(const Amendment &amendment)
{
    const ChoiceQuestion question{tr("Give this amendment up?"),
                                  tr("The contract stays as it is. The amendment stays in the list as given up."),
                                  {tr("Give up")},
                                  true};
    m_page.session().prompts.ask(&m_page, question, [this, amendment](int) {
        m_page.load(m_page.session().worker.run(
                        [amendment](Workspace &w) { AmendmentService(w).drop(amendment.id, amendment.version); }),
                    [this, amendment] { m_showContract(amendment.contract); });
    });
}

void LifeFlow::addOption(const Contract &contract)
{
    auto *form = new OptionForm(contract);
    form->setSaver([this, form, id = contract.id](const FormPanel::Done &done) {
        m_page.load(
            m_page.session().worker.run([option = form->value()](Workspace &w) { (void)DiaryService(w).add(option); }),
            [this, done, id] {
                if (done())
                    m_showContract(id);
            });
    });
    showForm(tr("New option"), form, contract.id);
}

void LifeFlow::renew(Id<ContractOption> id)
{
    m_page.load(m_page.session().worker.run([id](Workspace &w) { return AmendmentService(w).draftRenewal(id); }),
                [this](Id<Amendment> amendment) {
                    m_page.session().messages.done(tr("An amendment is drafted: check it, then sign it."));
                    showAmendment(amendment);
                });
}

void LifeFlow::decline(Id<Contract> contract, Id<ContractOption> id, qint64 version)
{
    m_page.session().prompts.line(&m_page, tr("Decline the option"), tr("What was said"), {},
                                  [this, contract, id, version](const QString &said) {
                                      const QDate today = m_page.session().clock.today();
                                      m_page.load(m_page.session().worker.run([id, version, today, said](Workspace &w) {
                                          DiaryService(w).decide(id, version, OptionState::Declined, today, said);
                                      }),
                                                  [this, contract] { m_showContract(contract); });
                                  });
}

void LifeFlow::addTask(const Contract &contract)
{
    Obligation task;
    task.contract = contract.id;
    task.dueOn = m_page.session().clock.today().addMonths(1);
    ContractItem item;
    item.id = contract.id;
    item.number = contract.number;
    item.title = contract.title;
    auto *form = new ObligationForm(task, {item});
    form->setSaver([this, form, id = contract.id](const FormPanel::Done &done) {
        m_page.load(
            m_page.session().worker.run([added = form->value()](Workspace &w) { (void)DiaryService(w).add(added); }),
            [this, done, id] {
                if (done())
                    m_showContract(id);
            });
    });
    showForm(tr("New task"), form, contract.id);
}

void LifeFlow::markDone(Id<Contract> contract, Id<Obligation> id, QDate dueOn)
{
    const QDate today = m_page.session().clock.today();
    m_page.load(m_page.session().worker.run(
                    [id, dueOn, today](Workspace &w) { DiaryService(w).mark(id, dueOn, MarkAct::Done, today, {}); }),
                [this, contract] { m_showContract(contract); });
}

void LifeFlow::addNotice(Id<Contract> contract)
{
    auto *form = new NoticeForm(contract, m_page.session().clock.today());
    form->setSaver([this, form, contract](const FormPanel::Done &done) {
        m_page.load(
            m_page.session().worker.run([notice = form->value()](Workspace &w) { (void)DiaryService(w).add(notice); }),
            [this, done, contract] {
                if (done())
                    m_showContract(contract);
            });
    });
    showForm(tr("New notice"), form, contract);
}

} // namespace lianming
