#include "core/signing/gates.h"

#include "core/contracts/contractrepository.h"
#include "core/people/memberrepository.h"
#include "core/rights/shownanswer.h"
#include "core/signing/openfindings.h"
#include "core/signing/rightsfindings.h"
#include "core/signing/signingrepository.h"
#include "core/signing/statutory.h"
#include "core/signing/trademarkfindings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lianming {

namespace {

/// What is open keeps the rights from being asked: there is no box to ask about.
bool keepsFromAsking(const ContractFinding &finding)
{
    return finding.problem == ContractProblem::GrantsMissing || finding.problem == ContractProblem::GrantIncomplete
           || finding.problem == ContractProblem::AssetUnknown || finding.problem == ContractProblem::NoTerritoryLeft
           || finding.problem == ContractProblem::MasterCircle;
}

/// The grants as requests of the brand, with the regions that count replaced.
std::vector<GrantRequest> requestsOf(const Contract &contract, const ContractParties &parties, const Regions &regions)
{
    std::vector<GrantRequest> out;
    out.reserve(contract.grants.size());
    for (const GrantTerms &grant : contract.grants) {
        GrantRequest request = grant;
        request.licensee = parties.brand.toStdString();
        request.territories = regions.replaced(grant.territories);
        request.territoriesExcept = regions.replaced(grant.territoriesExcept);
        out.push_back(std::move(request));
    }
    return out;
}

QList<GateFinding> completeFindings(const QList<ContractFinding> &open)
{
    QList<GateFinding> out;
    for (const ContractFinding &finding : open) {
        out.append(
            {.key = QStringLiteral("open %1 %2 %3").arg(int(finding.problem)).arg(finding.grant).arg(finding.detail),
             .message = findingMessage(finding),
             .grant = finding.grant,
             .detail = finding.detail});
    }
    return out;
}

/// Puts the gates' results together: the house's rules and the granted waivers decide what findings weigh.
class Report
{
public:
    Report(Connection &db, const Contract &contract) : m_rules(SigningRepository(db).rules())
    {
        out.fingerprint = contentFingerprint(db, contract);
        out.gates.reserve(gates.size());
        for (const Gate gate : gates)
            out.gates.push_back({gate, GateState::NotApplicable, {}});
        if (contract.id.isSet())
            m_waivers = SigningRepository(db).waivers(contract.id);
    }

    void put(Gate gate, QList<GateFinding> findings)
    {
        const auto rule = m_rules.find(gate);
        out.gates[size_t(gate)] =
            gateResult(gate, std::move(findings), rule == m_rules.end() ? GateRule::Block : rule->second,
                       waivedKeys(m_waivers, gate, out.fingerprint));
    }

    GateReport out;

private:
    std::map<Gate, GateRule> m_rules;
    QList<GateWaiver> m_waivers;
};

/// Of a contract that cannot even be saved, so that it has no content to name.
GateReport unsavable(const QList<ContractFinding> &open)
{
    GateReport out;
    out.open = open;
    out.gates.reserve(gates.size());
    for (const Gate gate : gates) {
        out.gates.push_back(gate == Gate::Complete ? gateResult(gate, completeFindings(open))
                                                   : GateResult{gate, GateState::NotApplicable, {}});
    }
    return out;
}

/// The answers as somebody is shown them who works for one brand. What the gate weighs goes by the true ones.
void hideOthers(GateReport &report, const Access &shownTo)
{
    for (AvailsAnswer &answer : report.grants)
        answer = shownAnswer(std::move(answer), shownTo);
    GateResult &rights = report.gates[size_t(Gate::RightsFree)];
    rights.findings = rightsFindings(report.grants);
    for (GateFinding &finding : rights.findings)
        finding.waived = finding.blocks && rights.state != GateState::Blocked;
}

void putRights(Report &report, Workspace &w, const Contract &contract, const Regions &regions, QDate on)
{
    const RightsLedger ledger(w.db);
    const AskRights ask = [&](const GrantRequest &request) {
        return ledger.ask(contract.institution, request, on, {.contract = contract.id, .master = contract.master});
    };
    const auto requests = requestsOf(contract, ContractRepository(w.db).parties(contract), regions);
    auto &answers = report.out.grants;
    answers.reserve(requests.size());
    std::ranges::transform(requests, std::back_inserter(answers), ask);
    report.put(Gate::RightsFree, rightsFindings(answers));
    report.put(Gate::TitleHeld, titleFindings(answers));
    if (std::ranges::any_of(contract.grants, givesTradeMark))
        report.put(Gate::TradeMark, tradeMarkFindings(requests, answers, ask));
    report.put(Gate::Permits, permitFindings(answers));
}

void putTexts(Report &report, Workspace &w, const Contract &contract)
{
    try {
        const DraftedContract drafted = draftedContract(w, contract);
        report.put(Gate::Statutory, statutoryFindings(drafted, SigningRepository(w.db).hasDocument(contract.id)));
        if (drafted.text)
            report.put(Gate::Text, textGateFindings(drafted));
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadInput)
            throw;
        const GateFinding unreadable{
            .key = QStringLiteral("unreadable"), .message = error.message(), .waivable = false};
        report.put(Gate::Text, {unreadable});
    }
}

} // namespace

GateReport gatesOf(Workspace &w, const Contract &contract, const GatesOptions &options)
{
    const QDate on = options.on.isValid() ? options.on : w.clock.today();
    if (const auto problems = validate(contract); !problems.isEmpty())
        return unsavable(problems);
    Report report(w.db, contract);
    Regions regions;
    report.out.open = openFindings(w, contract, on, options.isAmendment, regions);
    report.put(Gate::Complete, completeFindings(report.out.open));
    if (std::ranges::none_of(report.out.open, keepsFromAsking)) {
        putRights(report, w, contract, regions, on);
        putTexts(report, w, contract);
    }
    // In one person's own workspace there is nobody else to approve.
    const bool hasPeople = !MemberRepository(w.db).namedOrAdministrator({}).isEmpty();
    if (hasPeople) {
        report.put(Gate::Approvals,
                   approvalFindings(SigningRepository(w.db).approvals(contract.id), report.out.fingerprint));
    }
    if (options.shownTo != nullptr && options.shownTo->brand())
        hideOthers(report.out, *options.shownTo);
    return report.out;
}

QString contentFingerprint(Connection &db, const Contract &contract)
{
    Contract content = contract;
    content.state = ContractState::Draft;
    content.signedOn.reset();
    content.terminatedOn.reset();
    content.terminationReason.clear();
    content.archivedOn.reset();
    content.body.clear(); // it counts as it is stored, also where it could not be read
    // Json sorts its members, so that the same content has one form.
    Json document = contractDocument(content, ContractRepository(db).parties(content));
    document["body"] = contract.body.toStdString();
    const std::string text = document.dump();
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayView(text.data(), qsizetype(text.size())), QCryptographicHash::Sha256)
            .toHex());
}

std::vector<std::vector<std::string>> grantMembers(Connection &db, const std::vector<GrantTerms> &grants)
{
    const RightsLedger ledger(db);
    std::vector<std::vector<std::string>> out;
    out.reserve(grants.size());
    for (const GrantTerms &grant : grants) {
        std::vector<std::string> named;
        std::ranges::copy_if(grant.assets, std::back_inserter(named),
                             [](const std::string &code) { return !Collections::collectionOf(code).empty(); });
        const Collections collections = ledger.collections(named);
        std::vector<std::string> members;
        for (const std::string &code : named)
            std::ranges::copy(collections.assets(code), std::back_inserter(members));
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
        out.push_back(std::move(members));
    }
    return out;
}

} // namespace lianming
