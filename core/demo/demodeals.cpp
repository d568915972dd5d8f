#include "core/assets/assetservice.h"
#include "core/contracts/contractservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/proposals/proposalservice.h"

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

constexpr auto licensing = "Licensing office";
constexpr auto legal = "Legal office";

std::string text(const Money &money)
{
    return money.toString();
}

/// `percent` plus whole points.
std::string above(Rate percent, int points)
{
    return Rate{percent.nanos + Int128(points) * Rate::one}.toString();
}

/// The royalty terms of a plan (spec/royalties.md section 2), each kind showing another part of them.
Json royaltyTerms(const sample::ContractPlan &plan, const Proposal &proposal)
{
    const std::string percent = proposal.offeredPercent.toString();
    Json rule = {{"id", "R1"}, {"tiers", Json::array({{{"from", "0"}, {"percent", percent}}})}};
    Json terms;
    terms["base"] = {{"kind", "net_sales"}, {"deductions", {{"allowed", {"returns", "taxes"}}}}};
    if (plan.kind == u"tiers") {
        rule["scope"] = "contract_year";
        rule["tiers"].push_back({{"from", "200000"}, {"percent", above(proposal.offeredPercent, 1)}});
        rule["tiers"].push_back({{"from", "800000"}, {"percent", above(proposal.offeredPercent, 2)}});
        terms["base"]["deductions"]["caps"] =
            Json::array({{{"kinds", {"returns"}}, {"percent", "4"}, {"basis", "contract_year"}}});
    } else if (plan.kind == u"guarantee") {
        const Money quarter{proposal.guarantee.minor / 4, proposal.guarantee.currency};
        terms["guarantees"] = Json::array(
            {{{"id", "G1"},
              {"scope", "contract_year"},
              {"amounts", Json::array({text(proposal.guarantee)})},
              {"instalments",
               Json::array({{{"due", dayText(proposal.term.start).toStdString()}, {"amount", text(quarter)}}})},
              {"carry_forward", true}}});
        terms["tax"] = {{"vat_percent", "6"}};
    } else if (plan.kind == u"units") {
        terms["base"] = {{"kind", "units"}};
        rule = {
            {"id", "R1"},
            {"measure", "units"},
            {"scope", "term"},
            {"tiers", Json::array({{{"from", "0"}, {"per_unit", "3.5"}}, {{"from", "40000"}, {"per_unit", "4.2"}}})}};
    } else if (plan.kind == u"floor") {
        rule["minimum_per_unit"] = "12";
        terms["marketing_fund"] = {{"percent", "1"}};
    }
    terms["rates"] = Json::array({rule});
    return terms;
}

/// Makes the draft that a plan describes from its accepted proposal.
Id<Contract> draft(Workspace &w, Id<Proposal> proposal, const sample::ProposalPlan &plan)
{
    ContractService service(w);
    const Id<Contract> id = service.draftFrom(proposal);
    Contract contract = service.get(id);
    contract.number = plan.contract->number;
    contract.sellOffDays = plan.contract->sellOffDays;
    contract.frequency = plan.contract->frequency;
    contract.reportWithinDays = plan.contract->reportWithinDays;
    contract.terms = QString::fromStdString(royaltyTerms(*plan.contract, plan.proposal).dump());
    service.change(contract);
    return id;
}

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
        if (plan.contract) {
            const QDate on = plan.contract->signedOn;
            later(on.addDays(-6), 4, legal,
                  [this, plan, id] { contracts.insert(plan.contract->number, draft(*w, *id, plan)); });
            later(on, 5, legal, [this, plan, on] {
                ContractService service(*w);
                const auto contract = contracts.value(plan.contract->number);
                service.sign(contract, service.get(contract).version, on);
            });
        } else if (plan.proposal.nextStep.contains(u"draft", Qt::CaseInsensitive)) {
            // Waiting for its signature.
            later(QDate(2026, 6, 25), 4, legal, [this, id] { ContractService(*w).draftFrom(*id); });
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
