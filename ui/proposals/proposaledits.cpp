// What the page of proposals does to them: the form, two versions beside each other, moves, drafts, pipelines.
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalfields.h"
#include "core/proposals/proposalservice.h"
#include "ui/proposals/moveform.h"
#include "ui/proposals/pipelineform.h"
#include "ui/proposals/proposalform.h"
#include "ui/proposals/proposalspage.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/words.h"
#include "ui/widgets/conflictform.h"

namespace lianming {

namespace {

constexpr int pipelineWidth = 520; ///< for the table of stages

} // namespace

void ProposalsPage::editOpen()
{
    if (m_open != 0)
        load(session().worker.run([id = m_open](Workspace &w) { return ProposalService(w).get(Id<Proposal>{id}); }),
             [this](const Proposal &proposal) { whenSafe([this, proposal] { edit(proposal); }); });
}

void ProposalsPage::edit(const Proposal &proposal)
{
    load(session().worker.run([](Workspace &w) {
        return ProposalForm::Choices{InstitutionService(w).list(), BrandService(w).list(), usedCodes(w.db)};
    }),
         [this, proposal](const ProposalForm::Choices &choices) {
             if (choices.institutions.isEmpty() || choices.brands.isEmpty()) {
                 const bool brandMissing = !choices.institutions.isEmpty();
                 session().messages.show({Notice::Level::Info,
                                          brandMissing ? tr("Add the brand that asks first.")
                                                       : tr("Add the institution that is asked first."),
                                          {},
                                          brandMissing ? tr("Brands") : tr("Institutions"),
                                          [this, brandMissing] {
                                              session().navigator->openPage(brandMissing
                                                                                ? QStringLiteral("brands")
                                                                                : QStringLiteral("institutions"));
                                          }});
                 return;
             }
             auto *form = new ProposalForm(session(), proposal, choices);
             form->setSaver([this, form, proposal, choices](const FormPanel::Done &done) {
                 load(
                     session().worker.run([edited = form->value()](Workspace &w) {
                         ProposalService service(w);
                         if (!edited.id.isSet())
                             return service.add(edited);
                         service.change(edited);
                         return edited.id;
                     }),
                     [this, done](Id<Proposal> id) {
                         if (!done())
                             return;
                         m_open = id.value;
                         showRecord(id.value);
                     },
                     [this, base = proposal, mine = form->value(), choices](const Error &error) {
                         if (error.kind() == Error::Kind::Conflict)
                             compare(base, mine, choices);
                     });
             });
             connect(form, &FormPanel::cancelled, this,
                     [this, id = proposal.id.value] { id == 0 ? closeDetail() : showRecord(id); });
             m_open = proposal.id.value;
             updateActions();
             showDetail(proposal.id.isSet() ? proposal.number : tr("New proposal"), form);
         });
}

void ProposalsPage::compare(const Proposal &base, const Proposal &mine, const ProposalForm::Choices &choices)
{
    struct Stored {
        Proposal proposal;
        HistoryEntry last;
    };
    load(session().worker.run([id = mine.id](Workspace &w) {
        const ProposalService service(w);
        return Stored{service.get(id), service.history(id).value(0)};
    }),
         [this, base, mine, choices](const Stored &stored) {
             QList<ConflictField> fields;
             for (const ProposalDifference &one : differences(base, mine, stored.proposal)) {
                 const QString name = QString::fromLatin1(one.field->name);
                 fields.append({name, fieldText(name), proposalFieldText(name, mine, choices),
                                proposalFieldText(name, stored.proposal, choices), one.isMine, one.isTheirs});
             }
             auto *form = new ConflictForm(
                 [number = mine.number, last = stored.last] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                         .arg(last.actor, number, timeText(last.at));
                 },
                 fields);
             form->setSaver([this, form, mine, theirs = stored.proposal, choices](const FormPanel::Done &done) {
                 Proposal merged = mine;
                 merged.version = theirs.version;
                 const QStringList taken = form->takenOver();
                 for (const ProposalField &field : proposalFields()) {
                     if (taken.contains(QLatin1StringView(field.name)))
                         field.take(merged, theirs);
                 }
                 load(
                     session().worker.run([merged](Workspace &w) { ProposalService(w).change(merged); }),
                     [this, done, id = merged.id.value] {
                         if (done())
                             showRecord(id);
                     },
                     [this, theirs, merged, choices](const Error &error) {
                         if (error.kind() == Error::Kind::Conflict)
                             compare(theirs, merged, choices);
                     });
             });
             connect(form, &FormPanel::cancelled, this, [this, id = mine.id.value] { showRecord(id); });
             showDetail(tr("%1: two versions").arg(mine.number), form);
         });
}

void ProposalsPage::move(qint64 id, const HouseStage &to)
{
    const ProposalItem *found = item(id);
    if (!found)
        return;
    const Pipeline pipeline = m_lists.pipelines.of(found->institution);
    // A column of a board of phases stands for the first stage of the proposal's own pipeline.
    const HouseStage stage = pipeline.stage(to.phase, to.code);
    if (const QString refused = moveRefusedText(found->houseStage, stage); !refused.isEmpty()) {
        if (found->stage != stage.phase)
            session().messages.warn(refused);
        return;
    }
    const ProposalTarget target{stage.phase, stage.id.isSet() ? stage.code : QString(), {}, {}};
    if (!needsReason(stage.phase)) {
        whenSafe([this, one = *found, stage, target] { moveTo(one, one.version, stage, target, [] { return true; }); });
        return;
    }
    whenSafe([this, one = *found, stage, target, reasons = pipeline.reasonsFor(stage.phase)] {
        auto *form = new MoveForm(stage, reasons);
        form->setSaver([this, form, one, stage, target](const FormPanel::Done &done) {
            ProposalTarget reasoned = target;
            reasoned.reasonCode = form->reasonCode();
            reasoned.reason = form->words();
            moveTo(one, one.version, stage, reasoned, done);
        });
        connect(form, &FormPanel::cancelled, this, [this, id = one.id.value] { showRecord(id); });
        m_open = one.id.value;
        updateActions();
        showDetail(one.number, form);
    });
}

void ProposalsPage::moveTo(const ProposalItem &one, qint64 version, const HouseStage &stage,
                           const ProposalTarget &target, const FormPanel::Done &done)
{
    load(
        session().worker.run(
            [id = one.id, version, target](Workspace &w) { ProposalService(w).move(id, version, target); }),
        [this, one, stage, done] {
            session().messages.done(tr("%1 is now “%2”.").arg(one.number, stageText(stage)));
            if (done() && FormPanel::isOpenIn(detail()))
                showRecord(one.id.value);
        },
        [this, one, stage, target, done](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                askAgain(one, stage, target, done);
        });
}

/// Somebody else changed it meanwhile: says how it stands now, and asks whether it is to move in spite of that.
void ProposalsPage::askAgain(const ProposalItem &one, const HouseStage &stage, const ProposalTarget &target,
                             const FormPanel::Done &done)
{
    struct Stored {
        Proposal proposal;
        HistoryEntry last;
        HouseStage stage;
    };
    load(session().worker.run([id = one.id](Workspace &w) {
        const ProposalService service(w);
        const Proposal proposal = service.get(id);
        return Stored{
            proposal, service.history(id).value(0),
            PipelineService(w).pipelines().of(proposal.institution).stage(proposal.stage, proposal.stageCode)};
    }),
         [this, one, stage, target, done](const Stored &stored) {
             QStringList changes;
             for (const auto &change : stored.last.changes) {
                 if (change.field != u"stage_since")
                     changes.append(tr("%1: “%2” → “%3”").arg(fieldText(change.field), change.before, change.after));
             }
             const ChoiceQuestion question{
                 tr("%1 changed %2 meanwhile").arg(stored.last.actor, one.number),
                 tr("It is now “%1”; you wanted “%2”.").arg(stageText(stored.stage), stageText(stage)) + u'\n'
                     + changes.join(u'\n'),
                 {tr("Move it to “%1”").arg(stageText(stage)), tr("Leave it as it is")}};
             session().prompts.ask(this, question, [this, one, stage, target, done, stored](int choice) {
                 if (choice == 0)
                     moveTo(one, stored.proposal.version, stage, target, done);
             });
         });
}

void ProposalsPage::editPipeline(Id<Institution> institution)
{
    struct Read {
        Pipelines pipelines;
        QList<InstitutionItem> institutions;
    };
    load(session().worker.run([](Workspace &w) {
        return Read{PipelineService(w).pipelines(), InstitutionService(w).list()};
    }),
         [this, institution](const Read &read) {
             auto *form = new PipelineForm(institution, read.pipelines, read.institutions);
             form->setSaver([this, form](const FormPanel::Done &done) {
                 const bool gone = form->isGivenUp();
                 load(session().worker.run([institution = form->institution(),
                                            stages = gone ? QList<HouseStage>() : form->stages(),
                                            reasons = gone ? QList<HouseReason>() : form->reasons()](Workspace &w) {
                     PipelineService service(w);
                     service.setStages(institution, stages);
                     service.setReasons(institution, reasons);
                 }),
                      [this, done] {
                          if (!done())
                              return;
                          session().messages.done(tr("The stages and reasons are saved."));
                          closeDetail();
                      });
             });
             connect(form, &PipelineForm::institutionWanted, this,
                     [this](qint64 wanted) { whenSafe([this, wanted] { editPipeline({wanted}); }); });
             connect(form, &FormPanel::cancelled, this, &ProposalsPage::closeDetail);
             m_open = 0;
             updateActions();
             detail().setPreferredWidth(pipelineWidth);
             showDetail(tr("Stages and reasons"), form);
         });
}

void ProposalsPage::draft(qint64 id)
{
    load(session().worker.run([id](Workspace &w) { return ContractService(w).draftFrom({id}); }),
         [this](Id<Contract> contract) {
             if (session().navigator)
                 session().navigator->openRecord(QStringLiteral("contracts"), contract.value);
         });
}

} // namespace lianming
