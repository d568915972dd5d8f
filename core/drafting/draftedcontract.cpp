#include "core/drafting/draftedcontract.h"

#include "core/brands/brandrepository.h"
#include "core/contracts/contractrepository.h"
#include "core/drafting/draftrepository.h"
#include "core/drafting/texttransfer.h"
#include "core/institutions/institutionrepository.h"
#include "core/rights/ledger.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace lianming {

namespace {

/// What a grant lists. A draft's may be open, which a document that is exchanged may not be: they are filled for
/// reading and emptied again.
struct GrantList {
    const char *member;
    const char *filler;
    void (*clear)(GrantTerms &grant);
};
constexpr std::array grantLists{
    GrantList{"assets", "*",
              [](GrantTerms &grant) {
                  grant.assets.clear();
              }},
    GrantList{"rights", "*",
              [](GrantTerms &grant) {
                  grant.rights.clear();
              }},
    GrantList{"categories", "*",
              [](GrantTerms &grant) {
                  grant.categories.clear();
              }},
    GrantList{"territories", "WORLD",
              [](GrantTerms &grant) {
                  grant.territories.clear();
              }},
    GrantList{"channels", "*",
              [](GrantTerms &grant) {
                  grant.channels.clear();
              }},
};

ContractDocument readRound(const Json &round, const QString &number, const Regions &regions)
{
    Json filled = round;
    std::vector<std::bitset<grantLists.size()>> open;
    for (Json &grant : filled["grants"]) {
        std::bitset<grantLists.size()> &lists = open.emplace_back();
        for (size_t i = 0; i < grantLists.size(); ++i) {
            Json &list = grant[grantLists[i].member];
            if (!list.empty())
                continue;
            lists.set(i);
            list = Json::array({grantLists[i].filler});
        }
    }
    ContractDocument out = readContractDocument(filled, number, regions);
    for (size_t place = 0; place < open.size(); ++place) {
        for (size_t i = 0; i < grantLists.size(); ++i) {
            if (open[place][i])
                grantLists[i].clear(out.contract.grants[place]);
        }
    }
    return out;
}

DraftedContract gathered(Workspace &w, const Contract &contract, const ContractParties &parties)
{
    DraftedContract out;
    out.contract = contract;
    out.text = readStoredText(contract.body, contract.number);
    out.library = clauseLibrary(w.db);
    out.facts = namedFacts(w, contract, parties);
    if (out.text) {
        for (OfferedTemplate &one : offeredTemplates(w.db, out.library, true)) {
            if (one.draft.code == out.text->templateCode)
                out.from = std::move(one.draft);
        }
    }
    return out;
}

} // namespace

std::vector<RenderedSection> DraftedContract::rendered(DocumentLanguage language) const
{
    return text ? renderedText(*text, library, facts, language) : std::vector<RenderedSection>();
}

QList<TextFinding> DraftedContract::findings() const
{
    return text ? textFindings(*text, library, facts, from ? &*from : nullptr) : QList<TextFinding>();
}

ContractFacts namedFacts(Workspace &w, const Contract &contract, const ContractParties &parties)
{
    ContractFacts out = contractFacts(contract, RightsLedger(w.db).regions());
    if (const auto institution = InstitutionRepository(w.db).find(parties.institution)) {
        out.licensor.nameEn = institution->nameEn;
        out.licensor.nameZh = institution->nameZh;
    }
    if (const auto brand = BrandRepository(w.db).find(parties.brand)) {
        out.licensee.nameEn = brand->nameEn;
        out.licensee.nameZh = brand->nameZh;
        out.licensee.company = brand->company;
        out.licensee.creditCode = brand->creditCode;
    }
    if (!parties.master.isEmpty()) {
        const auto master = ContractRepository(w.db).find(parties.master);
        out.master = MasterFacts{parties.master, master ? master->signedOn : std::nullopt};
    }
    const DraftRepository repository(w.db);
    // Who acted for the institution when it was signed; for a draft, who does now.
    const QDate acted = contract.signedOn.value_or(w.clock.today());
    if (const QString agent = contract.id.isSet() ? repository.agentOf(contract.id, acted) : QString();
        !agent.isEmpty()) {
        out.agent = PartyFacts();
        out.agent->nameEn = agent;
        out.agent->nameZh = agent;
    }
    out.assetNames = repository.assetNames(contract);
    return out;
}

DraftedContract draftedContract(Workspace &w, const Contract &contract)
{
    return gathered(w, contract, ContractRepository(w.db).parties(contract));
}

DraftedContract draftedContract(Workspace &w, const Json &round, const QString &number)
{
    ContractDocument read = readRound(round, number, RightsLedger(w.db).regions());
    Contract &contract = read.contract;
    if (const auto institution = InstitutionRepository(w.db).find(read.parties.institution))
        contract.institution = institution->id;
    for (const QString &code : read.parties.further) {
        if (const auto other = InstitutionRepository(w.db).find(code))
            contract.furtherInstitutions.append(other->id);
    }
    if (const auto current = ContractRepository(w.db).find(number))
        contract.id = current->id; // for its agent
    return gathered(w, contract, read.parties);
}

} // namespace lianming
