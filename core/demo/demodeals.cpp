#include "core/assets/assetservice.h"
#include "core/contracts/contractservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/signingservice.h"

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

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

/// Where sales are reported by month, online shops and counters earn guarantees of their own.
Json guarantees(const sample::ContractPlan &plan, const Proposal &proposal)
{
    const auto pool = [&](const char *id, int percent) {
        const Money year{proposal.guarantee.minor * percent / 100, proposal.guarantee.currency};
        const Money quarter{year.minor / 4, year.currency};
        return Json{{"id", id},
                    {"scope", "contract_year"},
                    {"amounts", Json::array({text(year)})},
                    {"instalments",
                     Json::array({{{"due", dayText(proposal.term.start).toStdString()}, {"amount", text(quarter)}}})},
                    {"carry_forward", true}};
    };
    if (plan.frequency != Frequency::Monthly)
        return Json::array({pool("G1", 100)});
    Json online = pool("G1", 50);
    online["match"] = {{"channels", {"online"}}};
    Json counters = pool("G2", 50);
    counters["match"] = {{"channels", {"retail"}}};
    return Json::array({online, counters});
}

/// The royalty terms of a plan (spec/royalties.md section 2), each kind showing another part of them.
Json royaltyTerms(const sample::ContractPlan &plan, const sample::ProposalPlan &deal)
{
    const Proposal &proposal = deal.proposal;
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
        terms["guarantees"] = guarantees(plan, proposal);
        terms["payment"] = {{"days", 60}};
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
        terms["splits"] = Json::array({{{"party", nameOf(deal.institution).toStdString()}, {"percent", "85"}},
                                       {{"party", "设计工作室（示例） Design studio (sample)"}, {"percent", "15"}}});
    }
    // Licensees abroad withhold the tax of the treaties; nobody charges them VAT.
    if (proposal.value.currency.codeText() != u"CNY")
        terms["tax"] = {{"withholding_percent", "10"}};
    // Five ten-thousandths a day, as is usual in such contracts.
    terms["late_interest"] = {{"percent", "18.25"}, {"grace_days", 5}};
    terms["audit"] = {{"threshold_percent", "5"}, {"of", "due"}, {"interest", true}, {"look_back_years", 3}};
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
    contract.terms = QString::fromStdString(royaltyTerms(*plan.contract, plan).dump());
    service.change(contract);
    return id;
}

/// Of the reasons that ship, the one that the words come nearest to.
QString reasonOf(const QString &words)
{
    const auto says = [&words](const char *word) {
        return words.contains(QLatin1StringView(word), Qt::CaseInsensitive);
    };
    return says("quality")     ? QStringLiteral("quality")
           : says("guarantee") ? QStringLiteral("too_expensive")
           : says("stopped")   ? QStringLiteral("budget")
                               : QStringLiteral("unsuitable");
}

} // namespace

QString nameOf(const QString &institution)
{
    const auto all = sample::institutions();
    const auto found = std::ranges::find(all, institution, &Institution::code);
    return found->nameZh + u' ' + found->nameEn;
}

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
    for (const sample::ProposalPlan &plan : proposals) {
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
                ProposalTarget target{to, {}, {}, {}};
                if (needsReason(to)) {
                    target.reason = plan.proposal.reason;
                    target.reasonCode = reasonOf(target.reason);
                }
                service.move(*id, service.get(*id).version, target);
            });
        }
        if (plan.contract) {
            const QDate on = plan.contract->signedOn;
            later(on.addDays(-6), 4, legal, [this, plan, id] {
                contracts.insert(plan.contract->number, draft(*w, *id, plan));
                beginText(contracts.value(plan.contract->number));
            });
            later(on, 5, legal, [this, plan, on] {
                const auto contract = contracts.value(plan.contract->number);
                SigningService(*w).sign(contract, ContractService(*w).get(contract).version, on);
            });
        } else if (plan.proposal.nextStep.contains(u"draft", Qt::CaseInsensitive)) {
            // Waiting for its signature.
            const auto draft = std::make_shared<Id<Contract>>();
            later(QDate(2026, 6, 25), 4, legal, [this, id, draft] { *draft = ContractService(*w).draftFrom(*id); });
            if (plan.brand == u"XIAOLU")
                planNegotiation(draft);
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
