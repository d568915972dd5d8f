// How the house reviews, in the page's panel: the stages of products and the days that are worked.
#include "core/approvals/reviewhouseservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "core/rights/usedcodes.h"
#include "core/workplans/planservice.h"
#include "ui/approvals/calendarform.h"
#include "ui/approvals/chainslist.h"
#include "ui/approvals/productspage.h"
#include "ui/shell/messages.h"

namespace lianming {

void ProductsPage::readChains(const std::function<void(const ChainChoices &)> &then)
{
    load(session().worker.run([](Workspace &w) {
        return ChainChoices{ReviewHouseService(w).chains(), InstitutionService(w).list(), ContractService(w).list({}),
                            usedCodes(w.db).categories, Access::of(w).may(Permission::CloseReviews)};
    }),
         [this, then](const ChainChoices &choices) { whenSafe([choices, then] { then(choices); }); });
}

void ProductsPage::showChains()
{
    readChains([this](const ChainChoices &choices) {
        m_open = 0;
        auto *list = new ChainsList(choices);
        connect(list, &ChainsList::chosen, this, &ProductsPage::editChain);
        connect(list, &ChainsList::calendarWanted, this, [this] { editCalendar({}); });
        showDetail(tr("How products are reviewed"), list);
    });
}

void ProductsPage::editChain(const ReviewChain &chain)
{
    readChains([this, chain](const ChainChoices &choices) {
        auto *form = new ChainForm(chain, choices);
        form->setSaver([this, form](const FormPanel::Done &done) {
            load(session().worker.run(
                     [wanted = form->value()](Workspace &w) { ReviewHouseService(w).saveChain(wanted); }),
                 [this, done] {
                     if (!done())
                         return;
                     session().messages.done(tr("The stages are saved: they hold for approvals that begin now."));
                     showChains();
                 });
        });
        connect(form, &ChainForm::removeWanted, this, [this, id = chain.id, form] {
            form->discard();
            load(session().worker.run([id](Workspace &w) { ReviewHouseService(w).removeChain(id); }),
                 [this] { showChains(); });
        });
        connect(form, &FormPanel::cancelled, this, &ProductsPage::showChains);
        m_open = 0;
        showDetail(tr("Stages of products"), form);
    });
}

void ProductsPage::editCalendar(Id<Institution> institution)
{
    struct Read {
        QList<CalendarDay> days;
        WorkingCalendar known;
        QList<InstitutionItem> institutions;
    };
    load(session().worker.run([institution](Workspace &w) {
        const ReviewHouseService service(w);
        Read out{{}, service.publicCalendar(institution), InstitutionService(w).list()};
        for (const HouseDay &day : service.days()) {
            if (day.institution == institution)
                out.days.append(day.day);
        }
        return out;
    }),
         [this, institution](const Read &read) {
             whenSafe([this, institution, read] {
                 auto *form = new CalendarForm(institution, read.days, read.known, session().clock.today().year(),
                                               read.institutions);
                 form->setSaver([this, form, before = read.days](const FormPanel::Done &done) {
                     load(session().worker.run(
                              [institution = form->institution(), before, days = form->days()](Workspace &w) {
                                  ReviewHouseService(w).setDays(institution, before, days);
                                  PlanService(w).followCalendar(institution);
                              }),
                          [this, done] {
                              if (!done())
                                  return;
                              session().messages.done(tr("The days are saved; clocks go by them from now on."));
                              showChains();
                          });
                 });
                 connect(form, &CalendarForm::institutionWanted, this,
                         [this](qint64 wanted) { whenSafe([this, wanted] { editCalendar({wanted}); }); });
                 connect(form, &FormPanel::cancelled, this, &ProductsPage::showChains);
                 m_open = 0;
                 showDetail(tr("Working days"), form);
             });
         });
}

} // namespace lianming
