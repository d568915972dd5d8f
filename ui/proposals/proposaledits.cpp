// What the page of proposals does to them: the form, two versions beside each other, moves, drafts, pipelines.
#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
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
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/words.h"
#include "ui/widgets/conflictform.h"

namespace lianming {

namespace {

constexpr int pipelineWidth = 548; ///< for the table of stages

/// Who changed it last: a file that is attached makes no other version of it.
HistoryEntry lastChange(const QList<HistoryEntry> &history)
{
    for (const HistoryEntry &entry : history) {
        if (entry.action != u"file attached")
            return entry;
    }
    return {};
}

/// What became of each field since the version: its first value then, its last now. `history`: the newest first.
QList<HistoryEntry::Change> changesSince(const QList<HistoryEntry> &history, qint64 versions)
{
    QList<HistoryEntry::Change> out;
    const auto isOfAssets = [](const HistoryEntry &entry) {
        return entry.changes.value(0).field == u"assets";
    };
    for (qsizetype i = 0; i < history.size() && versions > 0; ++i) {
        const HistoryEntry &entry = history.at(i);
        if (entry.action == u"file attached")
            continue;
        // The assets have a line of their own, just after that of the other fields where these changed, too.
        const HistoryEntry before = history.value(i + 1);
        const bool hasFields = before.at == entry.at && before.actor == entry.actor && before.action == entry.action
                               && !isOfAssets(before);
        if (!isOfAssets(entry) || !hasFields)
            --versions;
        for (const HistoryEntry::Change &change : entry.changes) {
            const auto known = std::ranges::find(out, change.field, &HistoryEntry::Change::field);
            if (known == out.end())
                out.append(change);
            else
                known->before = change.before;
        }
    }
    return out;
}

/// Those that a person reads, each in a line; where it stands is said before them.
QString changesText(const QList<HistoryEntry::Change> &changes, const Proposal &stored,
                    const ProposalForm::Choices &choices)
{
    const auto currency = std::ranges::find(changes, QStringLiteral("currency"), &HistoryEntry::Change::field);
    const Currency after = stored.value.currency;
    const Currency before = currency == changes.end() ? after : Currency::find(currency->before).value_or(after);
    QStringList out;
    for (const HistoryEntry::Change &change : changes) {
        static const QStringList hidden{QStringLiteral("stage"),       QStringLiteral("stage_code"),
                                        QStringLiteral("stage_since"), QStringLiteral("reason_code"),
                                        QStringLiteral("currency"),    QStringLiteral("file")};
        const auto text = [&](const QString &value, Currency unit) {
            return proposalHistoryText(change.field, value, unit, choices);
        };
        if (!hidden.contains(change.field) && change.before != change.after)
            out.append(ProposalsPage::tr("%1: “%2” → “%3”")
                           .arg(fieldText(change.field), text(change.before, before), text(change.after, after)));
    }
    return out.join(u'\n');
}

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
        ProposalForm::Choices out{InstitutionService(w).list(), BrandService(w).list(), usedCodes(w.db)};
        out.isBrand = Access::of(w).brand().has_value();
        return out;
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
                         Id<Proposal> id = edited.id;
                         if (id.isSet())
                             service.change(edited);
                         else
                             id = service.add(edited);
                         return service.get(id);
                     }),
                     [this, done](const Proposal &saved) {
                         const qint64 id = saved.id.value;
                         m_saved = {id, saved.version};
                         if (!done())
                             return;
                         m_open = id;
                         showRecord(id);
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
        HouseStage stage;
        QList<AssetRow> assets;
    };
    load(session().worker.run([mine](Workspace &w) {
        const ProposalService service(w);
        const Proposal proposal = service.get(mine.id);
        std::vector<qint64> assets;
        for (const Id<Asset> asset : mine.assets + proposal.assets)
            assets.push_back(asset.value);
        return Stored{proposal, lastChange(service.history(mine.id)),
                      PipelineService(w).pipelines().of(proposal.institution).stage(proposal.stage, proposal.stageCode),
                      AssetService(w).rows(assets)};
    }),
         [this, base, mine, choices](const Stored &stored) {
             ProposalForm::Choices named = choices;
             for (const AssetRow &asset : stored.assets)
                 named.assetTitles.insert(asset.id.value, titleText(asset.titleEn, asset.titleZh));
             QList<ConflictField> fields;
             for (const ProposalDifference &one : differences(base, mine, stored.proposal)) {
                 const QString name = QString::fromLatin1(one.field->name);
                 fields.append({name, fieldText(name), proposalFieldText(name, mine, named),
                                proposalFieldText(name, stored.proposal, named), one.isMine, one.isTheirs});
             }
             const bool isMoved = stored.proposal.stage != base.stage || stored.proposal.stageCode != base.stageCode;
             auto *form = new ConflictForm(
                 [number = mine.number, last = stored.last, stage = stored.stage, isMoved] {
                     const QString what =
                         tr("%1 changed %2 on %3, while you were writing. Choose what holds, field by field.")
                             .arg(last.actor, number, timeText(last.at));
                     return isMoved ? what + u' ' + tr("It is now “%1”.").arg(stageText(stage)) : what;
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
                     session().worker.run([merged](Workspace &w) {
                         ProposalService service(w);
                         service.change(merged);
                         return service.get(merged.id).version;
                     }),
                     [this, done, id = merged.id.value](qint64 version) {
                         m_saved = {id, version};
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

qint64 ProposalsPage::versionOf(const ProposalItem &one) const
{
    return m_saved.id == one.id.value ? std::max(one.version, m_saved.version) : one.version;
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
        whenSafe(
            [this, one = *found, stage, target] { moveTo(one, versionOf(one), stage, target, [] { return true; }); });
        return;
    }
    whenSafe([this, one = *found, stage, target, reasons = pipeline.reasonsFor(stage.phase)] {
        auto *form = new MoveForm(stage, reasons);
        form->setSaver([this, form, one, version = versionOf(one), stage, target](const FormPanel::Done &done) {
            ProposalTarget reasoned = target;
            reasoned.reasonCode = form->reasonCode();
            reasoned.reason = form->words();
            moveTo(one, version, stage, reasoned, done);
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
        [this, one, version, stage, done] {
            m_saved = {one.id.value, version + 1};
            session().messages.done(tr("%1 is now “%2”.").arg(one.number, stageText(stage)));
            if (done() && FormPanel::isOpenIn(detail()))
                showRecord(one.id.value);
        },
        [this, one, stage, target, done](const Error &error) {
            if (error.kind() == Error::Kind::Conflict)
                askAgain(one, stage, target, done);
        });
}

/// Somebody else changed it meanwhile: says how it stands now, and asks whether it is to move in spite of that, where
/// it still can.
void ProposalsPage::askAgain(const ProposalItem &one, const HouseStage &stage, const ProposalTarget &target,
                             const FormPanel::Done &done)
{
    struct Stored {
        Proposal proposal;
        QList<HistoryEntry> history;
        HouseStage stage;
    };
    load(session().worker.run([id = one.id](Workspace &w) {
        const ProposalService service(w);
        const Proposal proposal = service.get(id);
        return Stored{
            proposal, service.history(id),
            PipelineService(w).pipelines().of(proposal.institution).stage(proposal.stage, proposal.stageCode)};
    }),
         [this, one, stage, target, done](const Stored &stored) {
             const QString who = tr("%1 changed %2 meanwhile").arg(lastChange(stored.history).actor, one.number);
             const QString wanted =
                 tr("It is now “%1”; you wanted “%2”.").arg(stageText(stored.stage), stageText(stage));
             if (moveBy(stored.stage, stage) != MoveBy::Person) {
                 session().messages.warn(who, wanted);
                 reload(); // so that it is seen where it stands
                 return;
             }
             QStringList text{wanted, changesText(changesSince(stored.history, stored.proposal.version - one.version),
                                                  stored.proposal, {m_lists.institutions, m_lists.brands, {}})};
             text.removeAll(QString());
             const ChoiceQuestion question{
                 who, text.join(u'\n'), {tr("Move it to “%1”").arg(stageText(stage)), tr("Leave it as it is")}};
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
                     PipelineService(w).set(institution, {stages, reasons});
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
