#include "core/assets/assetservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/proposals/proposalservice.h"

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

constexpr auto licensing = "Licensing office";

} // namespace

QList<Id<Asset>> assetsOf(Workspace &w, const QString &institution, const QStringList &accessionNumbers)
{
    AssetService service(w);
    QList<Id<Asset>> out;
    for (const QString &number : accessionNumbers) {
        const QString code = institution + u'/' + number;
        const auto id = service.find(code);
        if (!id)
            throw Error(Error::Kind::Internal, "%1", {code});
        out.append(*id);
    }
    std::ranges::sort(out);
    return out;
}

void DemoSteps::planDeals()
{
    for (const sample::ProposalPlan &plan : sample::proposals()) {
        const auto id = std::make_shared<Id<Proposal>>();
        later(plan.proposal.receivedOn, 2, licensing, [this, plan, id] {
            Proposal p = plan.proposal;
            p.reason.clear();
            p.institution = institutions.value(plan.institution);
            p.brand = brands.value(plan.brand);
            p.assets = assetsOf(*w, plan.institution, plan.assets);
            *id = ProposalService(*w).add(p);
        });
        for (const sample::ProposalPlan::Move &move : plan.moves) {
            later(move.on, 3, licensing, [this, plan, id, to = move.to] {
                ProposalService service(*w);
                service.move(*id, service.get(*id).version, to, needsReason(to) ? plan.proposal.reason : QString());
            });
        }
    }
}

void DemoSteps::live()
{
    std::ranges::stable_sort(deeds, {}, &Deed::at);
    for (const Deed &deed : deeds) {
        w->clock = Clock(deed.at);
        as(deed.actor);
        deed.act();
        step();
    }
    deeds.clear();
}

} // namespace lianming
