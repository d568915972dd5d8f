#include "core/signing/openfindings.h"

#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/contracts/contractterms.h"
#include "core/proposals/proposalrepository.h"
#include "core/rights/ledger.h"

#include <QSet>

namespace lianming {

namespace {

/// Codes that have the form of a region and are none that is defined.
QStringList undefinedRegions(const GrantTerms &grant, const Regions &regions)
{
    QStringList out;
    for (const auto *codes : {&grant.territories, &grant.territoriesExcept}) {
        for (const std::string &code : *codes) {
            if (territoryForm(code) == TerritoryForm::Region && !regions.isDefined(code))
                out.append(QString::fromStdString(code));
        }
    }
    return out;
}

/// What keeps a sub-licence from standing under its master: that it is not in force, another institution's, forbids
/// sub-licences, or stands under this contract.
QList<ContractFinding> masterFindings(Connection &db, const Contract &contract, QDate on)
{
    const ContractRepository repository(db);
    const auto master = repository.find(contract.master);
    if (!master)
        return {};
    QList<ContractFinding> out;
    const ContractStanding standing = standingOf(master->state, master->term, master->sellOffDays, on);
    if (standing != ContractStanding::Running && standing != ContractStanding::Upcoming)
        out.append({ContractProblem::MasterNotSigned, -1, master->number});
    if (master->institution != contract.institution)
        out.append({ContractProblem::MasterOfAnother, -1, master->number});
    if (master->sublicensing == Sublicensing::Prohibited)
        out.append({ContractProblem::MasterForbids, -1, master->number});
    QSet<qint64> seen;
    for (auto above = master; above && above->master.isSet() && !seen.contains(above->id.value);
         above = repository.find(above->master)) {
        seen.insert(above->id.value);
        if (contract.id.isSet() && above->master == contract.id) {
            out.append({ContractProblem::MasterCircle, -1, master->number});
            break;
        }
    }
    return out;
}

} // namespace

QList<ContractFinding> openFindings(Workspace &w, const Contract &contract, QDate on, bool isAmendment,
                                    Regions &regions)
{
    QList<ContractFinding> out = openPoints(contract);
    const ContractRepository repository(w.db);
    try {
        regions = regionsOf(contract, RightsLedger(w.db).regions());
        (void)ContractService(w).royaltyTerms(contract);
    } catch (const Error &error) {
        out.append({ContractProblem::TermsIncomplete, -1, error.message().english()});
    }
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        const GrantTerms &grant = contract.grants[i];
        for (const QString &code : repository.unknownAssets(contract, codeTexts(grant.assets)))
            out.append({ContractProblem::AssetUnknown, int(i), code});
        for (const QString &code : undefinedRegions(grant, regions))
            out.append({ContractProblem::RegionUnknown, int(i), code});
        if (!grant.territories.empty() && leavesNoTerritory(grant, regions))
            out.append({ContractProblem::NoTerritoryLeft, int(i), {}});
    }
    if (contract.proposal.isSet() && !isAmendment) {
        const auto proposal = ProposalRepository(w.db).find(contract.proposal);
        if (proposal && proposal->stage != ProposalStage::Accepted)
            out.append({ContractProblem::ProposalNotAccepted, -1, proposal->number});
    }
    if (contract.master.isSet())
        out.append(masterFindings(w.db, contract, on));
    return out;
}

} // namespace lianming
