#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/signingservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

Id<Proposal> accepted(Workspace &w, const Proposal &proposal)
{
    ProposalService service(w);
    const Id<Proposal> id = service.add(proposal);
    service.move(id, 1, ProposalStage::Reviewing);
    service.move(id, 2, ProposalStage::Negotiating);
    service.move(id, 3, ProposalStage::Accepted);
    return id;
}

} // namespace

class TestContracts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProposalBecomesADraft();
    void draftsChangeAndComeBack();
    void invalidOnesAreRefused();
    void signingFreezesIt();
    void signingNamesWhatIsOpen();
    void terminates();
    void listsWithReports();
    void importsWhatItExported();
    void importNamesThePlace();
    void composesRoyaltyTerms();
};

void TestContracts::aProposalBecomesADraft()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Proposal> proposal = ProposalService(*w).add(house.proposal());
    VERIFY_ERROR(service.draftFrom(proposal), Error::Kind::Rejected);
    ProposalService(*w).move(proposal, 1, ProposalStage::Reviewing);
    ProposalService(*w).move(proposal, 2, ProposalStage::Negotiating);
    ProposalService(*w).move(proposal, 3, ProposalStage::Accepted);

    const Contract draft = service.get(service.draftFrom(proposal));
    QCOMPARE(draft.number, QStringLiteral("C-2026-0001"));
    QCOMPARE(draft.state, ContractState::Draft);
    QCOMPARE(draft.proposal, proposal);
    QCOMPARE(draft.frequency, Frequency::Quarterly);
    QCOMPARE(draft.grants.size(), size_t(1));
    QCOMPARE(draft.grants[0].licensee, std::string("LUOLAI"));
    QCOMPARE(draft.grants[0].assets, (std::vector<std::string>{"SZM/1", "SZM/2"}));
    QCOMPARE(draft.grants[0].exclusivity, Exclusivity::Exclusive);
    const RoyaltyTerms terms = service.royaltyTerms(draft);
    QCOMPARE(terms.rates[0].tiers[0].rate, *Rate::parse("8.5"));
    QCOMPARE(terms.guarantees[0].amounts, std::vector<qint64>{20000000});
    attachPaper(*w, draft.id);
    QVERIFY(SigningService(*w).gates(draft).canSign());
    QCOMPARE(service.findByProposal(proposal)->id, draft.id);
    VERIFY_ERROR(service.draftFrom(proposal), Error::Kind::Duplicate);
}

void TestContracts::draftsChangeAndComeBack()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    Contract contract = service.get(service.draftFrom(accepted(*w, house.proposal())));
    contract.title = QStringLiteral("床品授权合同");
    contract.sellOffDays = 120;
    contract.frequency = Frequency::Monthly;
    GrantTerms second = contract.grants[0];
    second.assets = {"*"};
    second.rights = {Right::Name};
    second.territories = {"WORLD"};
    second.territoriesExcept = {"CN-XJ", "JP"};
    second.exclusivity = Exclusivity::NonExclusive;
    contract.grants.push_back(second);
    service.change(contract);
    ++contract.version;
    QVERIFY(service.get(contract.id) == contract);
    QVERIFY(service.get(contract.number) == contract);
    const HistoryEntry newest = service.history(contract.id).first();
    QCOMPARE(newest.changes.first().field, QStringLiteral("grants"));

    contract.version = 1;
    VERIFY_ERROR(service.change(contract), Error::Kind::Conflict);
    Contract other = contract;
    other.proposal = {};
    VERIFY_ERROR(service.add(other), Error::Kind::Duplicate);
    other.number.clear();
    QCOMPARE(service.get(service.add(other)).number, QStringLiteral("C-2026-0002"));
}

void TestContracts::invalidOnesAreRefused()
{
    const TestWorkspace w;
    Contract bad;
    bad.term = {QDate(2027, 1, 1), QDate(2026, 1, 1)};
    bad.sellOffDays = -1;
    bad.reportWithinDays = 367;
    bad.terms = QStringLiteral("[]");
    bad.grants.emplace_back();
    QList<ContractProblem> problems;
    for (const ContractFinding &finding : validate(bad)) {
        problems.append(finding.problem);
        QVERIFY(!findingMessage(finding).english().isEmpty());
    }
    QCOMPARE(problems,
             (QList{ContractProblem::InstitutionMissing, ContractProblem::BrandMissing, ContractProblem::TitleMissing,
                    ContractProblem::TermReversed, ContractProblem::SellOffRange, ContractProblem::ReportingRange,
                    ContractProblem::TermsForm, ContractProblem::GrantDays}));
    VERIFY_ERROR(ContractService(*w).add(bad), Error::Kind::BadInput);
    bad.terms = QStringLiteral("{");
    QVERIFY(!validate(bad)[6].detail.isEmpty());
}

void TestContracts::signingFreezesIt()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Proposal> proposal = accepted(*w, house.proposal());
    Contract contract = service.get(service.draftFrom(proposal));
    VERIFY_ERROR(signOnPaper(*w, contract.id, 7, QDate(2026, 6, 1)), Error::Kind::Conflict);
    VERIFY_ERROR(signOnPaper(*w, contract.id, 1, QDate()), Error::Kind::BadInput);
    signOnPaper(*w, contract.id, 1, QDate(2026, 6, 1));
    contract = service.get(contract.id);
    QCOMPARE(contract.state, ContractState::Signed);
    QCOMPARE(*contract.signedOn, QDate(2026, 6, 1));
    QCOMPARE(ProposalService(*w).get(proposal).stage, ProposalStage::Contracted);
    QCOMPARE(service.history(contract.id).first().action, QStringLiteral("signed"));

    VERIFY_ERROR(service.change(contract), Error::Kind::Rejected);
    VERIFY_ERROR(signOnPaper(*w, contract.id, contract.version, QDate(2026, 6, 1)), Error::Kind::Rejected);
    VERIFY_ERROR(service.setArchived(contract.id, true), Error::Kind::Rejected);
    VERIFY_ERROR(ProposalService(*w).change(ProposalService(*w).get(proposal)), Error::Kind::Rejected);
    // Nor past the code.
    for (const char *sql :
         {"UPDATE contract SET end_on = '2030-01-01'", "UPDATE contract SET terms = '{}'", "DELETE FROM contract",
          "UPDATE contract SET state = 'draft', signed_on = NULL", "UPDATE contract_grant SET end_on = '2030-01-01'",
          "DELETE FROM contract_grant_code", "UPDATE contract_grant_code SET code = 'SZM/3' WHERE dimension = 'asset'",
          "INSERT INTO contract_grant (contract_id, exclusivity, start_on, end_on) "
          "SELECT id, 'sole', start_on, end_on FROM contract",
          "INSERT INTO contract_grant_code (grant_id, dimension, position, code) "
          "SELECT id, 'asset', 9, 'SZM/3' FROM contract_grant"})
        VERIFY_ERROR(w.db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    QVERIFY(service.get(contract.id) == contract);
}

void TestContracts::signingNamesWhatIsOpen()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    Contract contract;
    contract.institution = house.institution;
    contract.brand = house.luolai;
    contract.title = QStringLiteral("Empty");
    contract.term = {QDate(2026, 7, 1), QDate(2027, 6, 30)};
    const auto problems = [&w, &contract] {
        QList<ContractProblem> out;
        for (const ContractFinding &finding : SigningService(*w).gates(contract).open)
            out.append(finding.problem);
        return out;
    };
    QCOMPARE(problems(), (QList{ContractProblem::GrantsMissing, ContractProblem::TermsIncomplete}));
    contract.id = service.add(contract);
    VERIFY_ERROR(signOnPaper(*w, contract.id, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);

    contract.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
    GrantTerms grant;
    grant.licensee = "LUOLAI";
    grant.assets = {"SZM/1", "SZM/99", "collection:NONE"};
    grant.rights = {Right::All};
    grant.categories = {"*"};
    grant.territories = {"APAC"};
    grant.channels = {"*"};
    grant.days = contract.term;
    contract.grants = {grant};
    QVERIFY(problems().contains(ContractProblem::AssetUnknown));
    QVERIFY(problems().contains(ContractProblem::RegionUnknown));
    contract.grants[0].assets = {"SZM/1"};
    contract.grants[0].territories = {"EU"};
    QVERIFY(problems().isEmpty());
    contract.grants[0].territories = {"CN-XJ"};
    contract.grants[0].territoriesExcept = {"CN"};
    QCOMPARE(problems(), QList{ContractProblem::NoTerritoryLeft});
    contract.grants[0].territoriesExcept.clear();
    contract.grants[0].days.end = QDate(2027, 7, 1);
    QVERIFY(problems().contains(ContractProblem::GrantOutsideTerm));
}

void TestContracts::terminates()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Contract> id = service.draftFrom(accepted(*w, house.proposal()));
    VERIFY_ERROR(service.terminate(id, 1, QDate(2026, 9, 1), QStringLiteral("x")), Error::Kind::Rejected);
    signOnPaper(*w, id, 1, QDate(2026, 6, 1));
    VERIFY_ERROR(service.terminate(id, 2, QDate(2026, 5, 31), QStringLiteral("x")), Error::Kind::Rejected);
    VERIFY_ERROR(service.terminate(id, 2, QDate(2026, 9, 1), QStringLiteral(" ")), Error::Kind::Rejected);
    service.terminate(id, 2, QDate(2026, 9, 1), QStringLiteral("No reports"));
    const Contract contract = service.get(id);
    QCOMPARE(contract.state, ContractState::Terminated);
    QCOMPARE(contract.terminationReason, QStringLiteral("No reports"));
    QCOMPARE(service.calendar(contract).last().period.name(), QStringLiteral("2026Q3"));
    QCOMPARE(service.timeline(contract).first().kind, TimelineKind::Drafted);
    QCOMPARE(service.list().first().standing, ContractStanding::Terminated);

    // From the day after, the rights are free for another brand.
    Proposal next = house.proposal();
    next.brand = house.taihu;
    QCOMPARE(ProposalService(*w).rights(next)->verdict, AvailsVerdict::Unavailable);
    next.term.start = QDate(2026, 9, 2);
    QCOMPARE(ProposalService(*w).rights(next)->verdict, AvailsVerdict::Available);
}

void TestContracts::listsWithReports()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Contract> first = service.draftFrom(accepted(*w, house.proposal()));
    signOnPaper(*w, first, 1, QDate(2026, 6, 1));
    Proposal other = house.proposal();
    other.brand = house.taihu;
    other.assets = {house.assets[3]};
    other.exclusivity = Exclusivity::NonExclusive;
    other.term.end = QDate(2027, 3, 31);
    const Id<Contract> second = service.draftFrom(accepted(*w, other));

    w->clock = Clock(QDateTime(QDate(2027, 2, 1), QTime(8, 0), Qt::UTC));
    insertRow(w.db(), "statement",
              {{"contract_id", first},
               {"period", "2026Q3"},
               {"edition", 1},
               {"state", "open"},
               {"file_name", ""},
               {"received_on", "2026-10-12"},
               {"line_count", 0},
               {"units", 0},
               {"prepared_by", ""},
               {"approved_by", ""}});
    const QList<ContractItem> all = service.list();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].id, first);
    QCOMPARE(all[0].standing, ContractStanding::Running);
    QCOMPARE(all[0].lateReports, 1);
    QCOMPARE(*all[0].nextDue, QDate(2027, 1, 30));
    QCOMPARE(*all[0].exclusivity, Exclusivity::Exclusive);
    QCOMPARE(all[0].brandZh, QStringLiteral("罗莱"));
    QCOMPARE(all[1].standing, ContractStanding::Draft);
    QVERIFY(!all[1].nextDue);
    const auto count = [&service](const ContractFilter &filter) {
        return service.list(filter).size();
    };
    QCOMPARE(count({.text = QStringLiteral("太湖雪")}), 1);
    QCOMPARE(count({.brand = house.luolai}), 1);
    QCOMPARE(count({.standings = {ContractStanding::Draft}}), 1);
    QCOMPARE(count({.ending = DaySpan{QDate(2027, 1, 1), QDate(2027, 12, 31)}}), 1);
    service.setArchived(second, true);
    QCOMPARE(count({}), 1);
    QCOMPARE(count({.withArchived = true}), 2);
}

void TestContracts::importsWhatItExported()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Id<Proposal> proposal = accepted(*w, house.proposal());
    Contract contract = service.get(service.draftFrom(proposal));
    contract.sellOffDays = 60;
    service.change(contract);
    const Json document = service.exportDocument(service.get(contract.id));
    VERIFY_ERROR(service.importDocument(document, QStringLiteral("c.json")), Error::Kind::Duplicate);

    // A second workspace with the same parties.
    const TestWorkspace second;
    const Licensing there(*second);
    accepted(*second, there.proposal());
    const Id<Contract> id = ContractService(*second).importDocument(document, QStringLiteral("c.json"));
    const Contract back = ContractService(*second).get(id);
    QCOMPARE(ContractService(*second).exportDocument(back).dump(),
             service.exportDocument(service.get(contract.id)).dump());
    signOnPaper(*second, id, 1, QDate(2026, 6, 1));
}

void TestContracts::importNamesThePlace()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    const Json valid = service.exportDocument(service.get(service.draftFrom(accepted(*w, house.proposal()))));
    const auto complaint = [&](const char *pointer, const char *value) {
        Json document = valid;
        document["number"] = nullptr;
        document[Json::json_pointer(pointer)] = value;
        try {
            (void)service.importDocument(document, QStringLiteral("c.json"));
        } catch (const Error &error) {
            return error.message().english().section(u':', 0, 1);
        }
        return QString();
    };
    QCOMPARE(complaint("/institution", "NONE"), QStringLiteral("c.json: institution"));
    QCOMPARE(complaint("/proposal", "P-1999-0001"), QStringLiteral("c.json: proposal"));
    QCOMPARE(complaint("/grants/0/assets/1", "SZM/99"), QStringLiteral("c.json: grants[0].assets"));
    QCOMPARE(complaint("/brand", "NONE"), QStringLiteral("c.json: brand"));
}

void TestContracts::composesRoyaltyTerms()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ContractService service(*w);
    Contract contract = service.get(service.draftFrom(accepted(*w, house.proposal())));
    // The fields win over what the JSON says.
    Json terms = Json::parse(contract.terms.toStdString());
    terms["number"] = "OTHER";
    terms["currency"] = "JPY";
    terms["sell_off"] = {{"days", 5}, {"counts", true}};
    contract.terms = QString::fromStdString(terms.dump());
    contract.sellOffDays = 90;
    const RoyaltyTerms composed = service.royaltyTerms(contract);
    QCOMPARE(composed.number, std::string("C-2026-0001"));
    QCOMPARE(composed.currency.codeText(), QStringLiteral("CNY"));
    QCOMPARE(composed.sellOffDays, 90);
    QVERIFY(composed.sellOffCounts);
    QVERIFY(composed.term == contract.term);
    QCOMPARE(composed.grants[0].territories, std::vector<std::string>{"CN"});
}

QTEST_GUILESS_MAIN(TestContracts)
#include "tst_contracts.moc"
