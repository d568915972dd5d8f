// What the list of cases does to them: opening, writing, approving, sending, recording what came of it.
#include "core/copies/triageservice.h"
#include "core/reports/casedocument.h"
#include "ui/cases/casechoices.h"
#include "ui/cases/casedamagesform.h"
#include "ui/cases/caseform.h"
#include "ui/cases/caseopening.h"
#include "ui/cases/casestepform.h"
#include "ui/cases/casesview.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QPointer>

#include <algorithm>

namespace lianming {

void CasesView::begin(const NewCases &wanted)
{
    struct Ready {
        CaseOffers offers;
        NewCases wanted;
    };
    load(session().worker.run([wanted](Workspace &w) {
        return Ready{caseOffers(w), casesFromEvidence(w, wanted)};
    }),
         [this](const Ready &ready) {
             page().whenSafe([this, ready] {
                 auto *form = new NewCasesForm(ready.wanted, ready.offers);
                 form->setSaver([this, form](const FormPanel::Done &done) {
                     load(session().worker.run([made = form->value()](Workspace &w) { return openCases(w, made); }),
                          [this, done](const OpenedCases &opened) {
                              const bool isAlone = done();
                              QStringList why;
                              for (const auto &[listing, message] : opened.leftOut)
                                  why.append(messageText(message));
                              why.removeDuplicates();
                              const QString left = opened.leftOut.isEmpty() ? QString()
                                                                            : tr("%n listing(s) left out: %1", nullptr,
                                                                                 int(opened.leftOut.size()))
                                                                                  .arg(why.join(QStringLiteral("; ")));
                              if (!opened.batch.isEmpty()) {
                                  session().messages.show(
                                      {left.isEmpty() ? Notice::Level::Done : Notice::Level::Warning,
                                       tr("%n case(s) opened as %1.", nullptr, int(opened.cases.size()))
                                           .arg(opened.batch),
                                       left, tr("Show them"), [this, batch = opened.batch] {
                                           openRows({{QStringLiteral("batch"), batch}});
                                       }});
                              } else if (!left.isEmpty()) {
                                  session().messages.warn(left);
                              }
                              if (!isAlone)
                                  return;
                              page().closeDetail();
                              if (opened.cases.size() == 1)
                                  open(opened.cases.first().value);
                              else if (!opened.batch.isEmpty())
                                  openRows({{QStringLiteral("batch"), opened.batch}});
                          });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 m_open = 0;
                 page().showDetail(tr("New case"), form);
             });
         });
}

void CasesView::present(const CaseView &view, FormPanel *form,
                        const std::function<std::function<void(Workspace &)>()> &store,
                        const std::function<void()> &conflicted, const QString &job)
{
    const qint64 id = view.detail.record.id.value;
    form->setSaver([this, id, store, conflicted, job](const FormPanel::Done &done) {
        // What hashes evidence takes as long as the evidence is large: a job, which shows and can be stopped.
        auto future = job.isEmpty() ? session().worker.run([work = store()](Workspace &w) { work(w); })
                                    : session().jobs.run(job, [work = store()](Workspace &w, Progress &) { work(w); });
        load(
            std::move(future),
            [this, id, done] {
                if (done()) {
                    page().closeDetail();
                    open(id);
                }
                reload();
            },
            [conflicted](const Error &error) {
                if (conflicted && error.kind() == Error::Kind::Conflict)
                    conflicted();
            });
    });
    connect(form, &FormPanel::cancelled, this, [this, id] {
        page().closeDetail();
        open(id);
    });
    page().showDetail(view.detail.record.number, form);
    m_open = id;
}

void CasesView::edit(const CaseView &view, const QString &field)
{
    load(session().worker.run([record = view.detail.record](Workspace &w) { return caseOffers(w, record); }),
         [this, view, field](const CaseOffers &offers) {
             page().whenSafe([this, view, field, offers] {
                 const ProtectionCase record = view.detail.record;
                 auto *form = new CaseForm(record, offers);
                 present(
                     view, form,
                     [form] {
                         return [edited = form->value()](Workspace &w) {
                             CaseService(w).change(edited);
                         };
                     },
                     [this, guard = QPointer(form), record] {
                         if (guard)
                             compare(record, guard->value());
                     });
                 if (!field.isEmpty())
                     form->goTo(field);
             });
         });
}

/// Somebody else changed the case meanwhile: both versions beside each other.
void CasesView::compare(const ProtectionCase &base, const ProtectionCase &mine)
{
    load(session().worker.run([id = mine.id](Workspace &w) { return caseViewOf(w, id); }),
         [this, base, mine](const CaseView &stored) {
             const ProtectionCase theirs = stored.detail.record;
             const HistoryEntry last = stored.history.value(0);
             const auto fields = comparedCaseFields();
             auto *form = new ConflictForm(
                 [number = mine.number, last] {
                     return tr("%1 changed %2 on %3, while you were writing. Choose what to keep, field by field.")
                         .arg(last.actor, number, timeText(last.at));
                 },
                 conflictsOf(fields, base, mine, theirs));
             const auto merged = [guard = QPointer(form), fields, mine, theirs] {
                 return mergedOf(fields, mine, theirs, guard ? guard->takenOver() : QStringList());
             };
             present(
                 stored, form,
                 [merged] {
                     return [kept = merged()](Workspace &w) {
                         CaseService(w).change(kept);
                     };
                 },
                 [this, theirs, merged] { compare(theirs, merged()); });
         });
}

void CasesView::move(const CaseView &view, CaseMove wanted, const QList<qint64> &items)
{
    page().whenSafe([this, view, wanted, items] {
        auto *form = new CaseStepForm(view.detail.record, wanted, view.facts, session().clock.now());
        form->setItems(items);
        const bool hashes = wanted == CaseMove::Send || wanted == CaseMove::Approve;
        present(
            view, form,
            [form, wanted, id = view.detail.record.id, version = view.detail.record.version] {
                return [step = form->value(), wanted, id, version](Workspace &w) mutable {
                    CaseService service(w);
                    if (wanted == CaseMove::Send)
                        step.papers = noticePapers(w, id, step.day);
                    if (wanted == CaseMove::Approve)
                        service.approve(id, version, step.reason);
                    else if (wanted == CaseMove::Refuse)
                        service.refuse(id, version, step.reason);
                    else
                        service.record(id, version, step);
                };
            },
            {}, hashes ? tr("Hashing the evidence of %1").arg(view.detail.record.number) : QString());
    });
}

void CasesView::pick(const CaseView &view, bool isEvidence)
{
    load(session().worker.run([seller = view.detail.record.seller, isEvidence](Workspace &w) {
        if (isEvidence)
            return caseOffers(w).evidence;
        QList<CaseChoice> out;
        const QList<qint64> open = CaseService(w).openListings(seller);
        ListingFilter filter;
        filter.seller = {seller};
        for (const ListingItem &one : TriageService(w).listings(filter)) {
            if (open.contains(one.listing.id.value)) {
                out.append({QString::number(one.listing.id.value),
                            one.listing.title.isEmpty() ? one.listing.url : one.listing.title, one.listing.number});
            }
        }
        return out;
    }),
         [this, view, isEvidence](const QList<CaseChoice> &all) {
             page().whenSafe([this, view, isEvidence, all] {
                 const ProtectionCase record = view.detail.record;
                 QList<CaseChoice> choices = all;
                 choices.removeIf([&](const CaseChoice &one) {
                     return isEvidence && record.evidence.contains(Id<Evidence>{one.code.toLongLong()});
                 });
                 auto *form =
                     isEvidence
                         ? new CasePickForm([] { return tr("Evidence"); },
                                            [] { return tr("New evidence is added on the Protection page"); }, choices)
                         : new CasePickForm([] { return tr("Listings of the seller"); },
                                            [] { return tr("Those with matches that are not in a case yet"); },
                                            choices);
                 present(view, form, [form, record, isEvidence] {
                     return [picked = form->value(), record, isEvidence](Workspace &w) {
                         CaseService service(w);
                         if (isEvidence) {
                             QList<Id<Evidence>> evidence;
                             for (const qint64 id : picked)
                                 evidence.append(Id<Evidence>{id});
                             service.addEvidence(record.id, record.version, evidence);
                         } else {
                             ProtectionCase more = record;
                             more.items += service.draftFor(record.institution, picked).items;
                             service.change(more);
                         }
                     };
                 });
             });
         });
}

void CasesView::confirmScope(const CaseView &view)
{
    if (!view.isLegal) {
        session().messages.warn(tr("Only legal may confirm a notice to a licensee."));
        return;
    }
    const ProtectionCase record = view.detail.record;
    session().prompts.line(this, tr("Legal confirms a notice to a licensee"), tr("Why it is sent all the same"), {},
                           [this, record](const QString &reason) {
                               load(session().worker.run([record, reason](Workspace &w) {
                                   CaseService(w).confirmScope(record.id, record.version, reason);
                               }),
                                    [this, record] {
                                        open(record.id.value, true);
                                        reload();
                                    });
                           });
}

void CasesView::check(const CaseView &view)
{
    const ProtectionCase record = view.detail.record;
    load(session().jobs.run(tr("Hashing the evidence of %1").arg(record.number),
                            [id = record.id](Workspace &w, Progress &) { return CaseService(w).check(id); }),
         [this, record](const NoticeCheck &found) {
             if (found.isComplete())
                 session().messages.done(
                     tr("%1 lacks nothing: the evidence is unchanged, and the seller's licence is as shown.")
                         .arg(record.number));
             else
                 session().messages.warn(
                     tr("%1 lacks %n thing(s) before it can be sent.", nullptr, int(found.findings.size()))
                         .arg(record.number),
                     messageText(found.findings.first().message));
             if (m_open == record.id.value)
                 open(m_open, true);
         });
}

void CasesView::addLetter(const CaseView &view, const QString &file)
{
    page().whenSafe([this, view, file] {
        const ProtectionCase record = view.detail.record;
        auto *form = new CaseLetterForm(session(), platformText(record.platform), session().clock.today(), file);
        present(
            view, form,
            [form, id = record.id] {
                return [letter = form->value(), path = form->file(), id](Workspace &w) {
                    CaseService(w).addLetter(id, letter, path);
                };
            },
            {}, tr("Adding a letter to %1").arg(record.number));
    });
}

void CasesView::addRecovery(const CaseView &view)
{
    page().whenSafe([this, view] {
        auto *form = new CaseRecoveryForm(session().clock.today());
        present(view, form, [form, id = view.detail.record.id] {
            return [recovery = form->value(), id](Workspace &w) {
                CaseService(w).addRecovery(id, recovery);
            };
        });
    });
}

void CasesView::editDamages(const CaseView &view)
{
    const ProtectionCase record = view.detail.record;
    load(session().worker.run([id = record.id](Workspace &w) { return CaseService(w).feeReferences(id); }),
         [this, view, record](const QList<ReferenceFee> &offered) {
             page().whenSafe([this, view, record, offered] {
                 const auto &sheet = view.detail.damages;
                 DamagesInput input;
                 input.right = statutoryRange(record.right) ? record.right : RegistrationKind::Copyright;
                 input.currency = Currency::find(QStringView(u"CNY")).value_or(Currency());
                 auto *form = new CaseDamagesForm(sheet ? sheet->input : input, offered);
                 present(view, form, [form, id = record.id, version = sheet ? sheet->version : 0] {
                     return [edited = form->value(), id, version](Workspace &w) {
                         CaseService(w).saveDamages(id, edited, version);
                     };
                 });
             });
         });
}

} // namespace lianming
