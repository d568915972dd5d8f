#include "ui/contracts/signflow.h"

#include "core/contracts/contractservice.h"
#include "core/signing/amendmentservice.h"
#include "ui/contracts/signform.h"
#include "ui/proposals/rightsview.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"

namespace lianming {

SignFlow::SignFlow(Page &page, std::function<void(Id<Contract>)> showContract)
    : QObject(&page), m_page(page), m_showContract(std::move(showContract))
{
}

void SignFlow::show(const Contract &contract)
{
    m_amendment.reset();
    read(contract);
}

void SignFlow::show(const Amendment &amendment, const Contract &after)
{
    m_amendment = amendment;
    read(after);
}

void SignFlow::read(const Contract &contract)
{
    m_page.load(m_page.session().worker.run([contract, isAmendment = m_amendment.has_value()](Workspace &w) {
        ShownGates shown = shownGates(w, contract);
        // A signed contract as an amendment would have it: it is signed where the amendment is.
        shown.maySign = shown.maySign && (isAmendment || contract.state == ContractState::Draft);
        return shown;
    }),
                [this, contract](const ShownGates &shown) { present(contract, shown); });
}

void SignFlow::present(const Contract &contract, const ShownGates &shown)
{
    auto *form = new SignForm(shown, m_page.session().clock.today());
    form->setSaver([this, form, contract](const FormPanel::Done &done) { sign(contract, form->day(), done); });
    const GatesView *view = form->gates();
    connect(view, &GatesView::approveWanted, this, [this, contract](ApprovalKind kind) {
        act(
            contract, [contract, kind](Workspace &w) { SigningService(w).approve(contract, kind, {}); },
            tr("%1 is approved.").arg(contract.number));
    });
    connect(view, &GatesView::refuseApprovalWanted, this,
            [this, contract](ApprovalKind kind) { refuseApproval(contract, kind); });
    connect(view, &GatesView::waiverWanted, this,
            [this, contract, report = shown.report](Gate gate) { askWaiver(contract, report.of(gate)); });
    connect(view, &GatesView::decisionWanted, this,
            [this, contract](qint64 waiver, bool isGranted) { decideWaiver(contract, waiver, isGranted); });
    connect(view, &GatesView::numberWanted, this, &SignFlow::openNumber);
    connect(form, &FormPanel::cancelled, this, [this, id = contract.id] { m_showContract(id); });
    if (m_amendment) {
        m_page.showDetail(tr("Sign amendment %1 of %2").arg(m_amendment->number).arg(contract.number), form);
        return;
    }
    m_page.showDetail(
        shown.maySign ? tr("Sign %1").arg(contract.number) : tr("Before %1 is signed").arg(contract.number), form);
}

void SignFlow::sign(const Contract &contract, QDate on, const std::function<bool()> &done)
{
    m_page.load(m_page.session().worker.run(
                    [id = contract.id, version = contract.version, on, amendment = m_amendment](Workspace &w) {
                        if (amendment)
                            AmendmentService(w).sign(amendment->id, amendment->version, on);
                        else
                            SigningService(w).sign(id, version, on);
                    }),
                [this, done, contract] {
                    m_page.session().messages.done(tr("%1 is signed.").arg(contract.number));
                    if (done())
                        m_showContract(contract.id);
                });
}

void SignFlow::act(const Contract &contract, std::function<void(Workspace &)> deed, const QString &said)
{
    m_page.load(m_page.session().worker.run([deed = std::move(deed)](Workspace &w) { deed(w); }),
                [this, contract, said] {
                    m_page.session().messages.done(said);
                    read(contract);
                });
}

void SignFlow::refuseApproval(const Contract &contract, ApprovalKind kind)
{
    m_page.session().prompts.line(
        &m_page, tr("Refuse the approval of %1").arg(contract.number), tr("Why"), {},
        [this, contract, kind](const QString &why) {
            act(
                contract,
                [contract, kind, why](Workspace &w) { SigningService(w).refuseApproval(contract, kind, why); },
                tr("The approval of %1 is refused.").arg(contract.number));
        });
}

void SignFlow::askWaiver(const Contract &contract, const GateResult &result)
{
    auto *form = new WaiverForm(result);
    connect(form, &WaiverForm::documentWanted, this, [this, form] {
        m_page.session().prompts.openFile(form, {tr("Document of the waiver"), tr("All files (*)"), {}},
                                          [form](const QString &path) { form->setDocument(path); });
    });
    form->setSaver([this, form, contract, gate = result.gate](const FormPanel::Done &done) {
        m_page.load(m_page.session().worker.run(
                        [contract, gate, why = form->reason(), document = form->document()](Workspace &w) {
                            (void)SigningService(w).askWaiver(contract, gate, why, document);
                        }),
                    [this, done, contract] {
                        m_page.session().messages.done(tr("The waiver is asked for: a second person decides."));
                        if (done())
                            read(contract);
                    });
    });
    connect(form, &FormPanel::cancelled, this, [this, contract] { read(contract); });
    m_page.showDetail(tr("Waiver for %1").arg(contract.number), form);
}

void SignFlow::decideWaiver(const Contract &contract, qint64 waiver, bool isGranted)
{
    const auto decide = [this, contract, waiver, isGranted](const QString &note) {
        act(
            contract,
            [waiver, isGranted, note](Workspace &w) { SigningService(w).decideWaiver({waiver}, isGranted, note); },
            isGranted ? tr("The waiver is granted.") : tr("The waiver is refused."));
    };
    if (isGranted)
        decide({});
    else
        m_page.session().prompts.line(&m_page, tr("Refuse the waiver"), tr("Why"), {}, decide);
}

void SignFlow::openNumber(const QString &number)
{
    m_page.load(m_page.session().worker.run([number](Workspace &w) { return recordOfNumber(w, number); }),
                [this](const std::pair<QString, qint64> &found) {
                    m_page.session().navigator->openRecord(found.first, found.second);
                });
}

} // namespace lianming
