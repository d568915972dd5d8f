// Amendments in a workspace: drafted, checked, signed; what changes from their day on, and what stands.
#include "core/audit/journal.h"
#include "core/contracts/amendmentrepository.h"
#include "core/contracts/contractservice.h"
#include "core/diary/diaryservice.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/ledger.h"
#include "core/rights/rightsservice.h"
#include "core/signing/amendmentservice.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

const QDate nextJuly(2027, 7, 1);

/// A signed contract of LUOLAI: exclusive, SZM/1 and SZM/2, bedding in China, July 2026 to June 2028, 8.5 percent.
Contract signedContract(Workspace &w, const Licensing &house)
{
    ProposalService proposals(w);
    const Id<Proposal> proposal = proposals.add(house.proposal());
    proposals.move(proposal, 1, ProposalStage::Reviewing);
    proposals.move(proposal, 2, ProposalStage::Negotiating);
    proposals.move(proposal, 3, ProposalStage::Accepted);
    ContractService contracts(w);
    const Id<Contract> id = contracts.draftFrom(proposal);
    signOnPaper(w, id, 1, QDate(2026, 6, 1));
    return contracts.get(id);
}

Amendment amendmentFrom(QDate day, const QString &title = QStringLiteral("First amendment"))
{
    Amendment out;
    out.title = title;
    out.reason = QStringLiteral("Agreed in Suzhou");
    out.effectiveOn = day;
    return out;
}

void setRate(Contract &contract, const char *percent)
{
    Json terms = parseJson(contract.terms.toUtf8(), QStringLiteral("terms"));
    terms["rates"][0]["tiers"][0]["percent"] = percent;
    contract.terms = QString::fromStdString(terms.dump());
}

QList<AmendmentProblem> problemsOf(const AmendmentCheck &check)
{
    QList<AmendmentProblem> out;
    for (const AmendmentFinding &finding : check.findings)
        out.append(finding.problem);
    return out;
}

AvailsVerdict verdictFor(Workspace &w, const Licensing &house, const char *licensee, const DaySpan &days,
                         const char *category = "nice/24")
{
    GrantRequest request;
    request.licensee = licensee;
    request.assets = {"SZM/1"};
    request.rights = {Right::Reproduction};
    request.categories = {category};
    request.territories = {"CN"};
    request.channels = {"online"};
    request.days = days;
    request.exclusivity = Exclusivity::Exclusive;
    return RightsLedger(w.db).ask(house.institution, request, w.clock.today(), {}).verdict;
}

} // namespace

class TestAmendments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesFromItsDayOn();
    void grantsOfTheirTime();
    void closedPeriodsKeepTheirTerms();
    void whatIsRefused();
    void renewsByAnOption();
    void oneAfterTheOther();
    void gatesAreAsked();
    void nothingElseChangesWhatIsSigned();
    void terminationLeavesTasks();
};

void TestAmendments::changesFromItsDayOn()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    AmendmentService service(*w);
    Contract after = before;
    setRate(after, "12");
    after.sellOffDays = 120;
    const Id<Amendment> id = service.draft(amendmentFrom(nextJuly), after);
    // A draft changes nothing.
    QVERIFY(ContractService(*w).get(before.id) == before);
    OpenedAmendment opened = service.open(id);
    QCOMPARE(opened.amendment.number, 1);
    QVERIFY(opened.before == before);
    QVERIFY(opened.after == after);
    QVERIFY(service.check(id).canSign());

    opened.amendment.title = QStringLiteral("Amendment of the rates");
    service.change(opened.amendment, opened.after);
    VERIFY_ERROR(service.change(opened.amendment, opened.after), Error::Kind::Conflict);
    service.sign(id, 2, QDate(2026, 6, 1));
    VERIFY_ERROR(service.sign(id, 3, QDate(2026, 6, 1)), Error::Kind::Rejected);

    const Contract now = ContractService(*w).get(before.id);
    QCOMPARE(now.amendments, 1);
    QCOMPARE(now.sellOffDays, qint64(120));
    QVERIFY(now.grants == before.grants);
    const RoyaltyTerms terms = ContractService(*w).royaltyTerms(now);
    QCOMPARE(terms.rates.size(), size_t(2));
    QCOMPARE(terms.rates[0].tiers[0].rate, *Rate::parse("8.5"));
    QCOMPARE(terms.rates[0].until, std::optional(QDate(2027, 6, 30)));
    QCOMPARE(terms.rates[1].tiers[0].rate, *Rate::parse("12"));
    opened = service.open(id);
    QVERIFY(opened.before.terms == before.terms);
    QVERIFY(opened.after.terms == now.terms);
    QCOMPARE(opened.amendment.signedOn, std::optional(QDate(2026, 6, 1)));
    QCOMPARE(ContractService(*w).history(before.id).first().action, QStringLiteral("amended"));
}

void TestAmendments::grantsOfTheirTime()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Contract after = signedContract(*w, house);
    after.grants[0].categories = {"nice/24/curtains"};
    GrantTerms bags = after.grants[0];
    bags.categories = {"nice/18"};
    after.grants.push_back(bags);
    AmendmentService service(*w);
    service.sign(service.draft(amendmentFrom(nextJuly), after), 1, QDate(2026, 6, 1));
    const DaySpan early{QDate(2026, 8, 1), QDate(2027, 6, 30)};
    const DaySpan late{nextJuly, QDate(2028, 6, 30)};
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", early), AvailsVerdict::Unavailable);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", early, "nice/18"), AvailsVerdict::Available);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", late, "nice/24/bedding"), AvailsVerdict::Available);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", late, "nice/24/curtains"), AvailsVerdict::Unavailable);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", late, "nice/18"), AvailsVerdict::Unavailable);
    const Contract now = ContractService(*w).get(after.id);
    QVERIFY(now.grants == after.grants);
}

void TestAmendments::closedPeriodsKeepTheirTerms()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    const auto second = w.another(QStringLiteral("second"));
    const Id<SalesStatement> closed = report(*w, before.id, QStringLiteral("2026Q3"), {{.gross = 1'000'000}});
    calculate(*w, before.id);
    closePeriod(*w, *second, closed);
    const auto stored = RoyaltyService(*w).result(closed);

    // From the second quarter after it on: what is closed stays, what is open follows the day.
    Contract after = before;
    setRate(after, "12");
    AmendmentService service(*w);
    service.sign(service.draft(amendmentFrom(QDate(2027, 1, 1)), after), 1, QDate(2026, 6, 1));
    const Id<SalesStatement> fourth = report(*w, before.id, QStringLiteral("2026Q4"), {{.gross = 1'000'000}});
    const Id<SalesStatement> first = report(*w, before.id, QStringLiteral("2027Q1"), {{.gross = 1'000'000}});
    calculate(*w, before.id);
    QCOMPARE(RoyaltyService(*w).result(closed)->figures, stored->figures);
    QCOMPARE(RoyaltyService(*w).result(fourth)->figures["earned"], Json("850.00"));
    QCOMPARE(RoyaltyService(*w).result(first)->figures["earned"], Json("1200.00"));
    Progress progress;
    QVERIFY(RoyaltyService(*w).recomputeClosed(progress).isEmpty());
}

void TestAmendments::whatIsRefused()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    AmendmentService service(*w);
    QCOMPARE(problemsOf(service.check(amendmentFrom(nextJuly), before)), QList{AmendmentProblem::NothingChanged});
    Contract after = before;
    setRate(after, "12");
    QCOMPARE(problemsOf(service.check(amendmentFrom(QDate(2027, 7, 2)), after)),
             QList{AmendmentProblem::RatesMidPeriod});
    QCOMPARE(problemsOf(service.check(amendmentFrom(QDate(2026, 6, 30)), after)),
             (QList{AmendmentProblem::EffectiveOutside, AmendmentProblem::RatesMidPeriod}));
    after.term.end = QDate(2027, 1, 31);
    after.grants[0].days.end = after.term.end;
    QCOMPARE(problemsOf(service.check(amendmentFrom(nextJuly), after)), QList{AmendmentProblem::EndBeforeEffective});
    after = before;
    after.currency = *Currency::find(QStringLiteral("EUR"));
    VERIFY_ERROR((void)service.draft(amendmentFrom(nextJuly), after), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.draft(amendmentFrom(nextJuly, QStringLiteral(" ")), before), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.draft(amendmentFrom({}), before), Error::Kind::BadInput);
    // What is incomplete may be kept, but not signed.
    after = before;
    after.grants[0].assets = {"SZM/9"};
    const Id<Amendment> id = service.draft(amendmentFrom(nextJuly), after);
    QVERIFY(!service.check(id).canSign());
    VERIFY_ERROR(service.sign(id, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);
    QVERIFY(ContractService(*w).get(before.id) == before);
    service.drop(id, 1);
    VERIFY_ERROR(service.sign(id, 2, QDate(2026, 6, 1)), Error::Kind::Rejected);
    QCOMPARE(service.list(before.id).first().state, AmendmentState::Dropped);
    // Drafts and terminated contracts have none.
    const Id<Contract> draft = ContractService(*w).add([&] {
        Contract other = before;
        other.number.clear();
        other.proposal = {};
        return other;
    }());
    VERIFY_ERROR((void)service.draft(amendmentFrom(nextJuly), ContractService(*w).get(draft)), Error::Kind::Rejected);
}

void TestAmendments::renewsByAnOption()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    ContractOption option;
    option.contract = before.id;
    option.title = QStringLiteral("Two more years");
    option.by = QDate(2028, 3, 31);
    option.newEnd = QDate(2030, 6, 30);
    const Id<ContractOption> optionId = DiaryService(*w).add(option);
    AmendmentService service(*w);
    const Id<Amendment> id = service.draftRenewal(optionId);
    QCOMPARE(service.open(id).amendment.effectiveOn, QDate(2028, 7, 1));
    const DaySpan later{QDate(2029, 1, 1), QDate(2029, 12, 31)};
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", later), AvailsVerdict::Available);
    service.sign(id, 1, QDate(2026, 6, 1));
    const Contract now = ContractService(*w).get(before.id);
    QCOMPARE(now.term.end, option.newEnd);
    QCOMPARE(now.grants[0].days.end, option.newEnd);
    QCOMPARE(DiaryService(*w).get(optionId).state, OptionState::Exercised);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", later), AvailsVerdict::Unavailable);
    QCOMPARE(verdictFor(*w, house, "TAIHU-SNOW", {QDate(2026, 8, 1), QDate(2027, 8, 1)}), AvailsVerdict::Unavailable);
    VERIFY_ERROR((void)service.draftRenewal(optionId), Error::Kind::Rejected);
    const RoyaltyTerms terms = ContractService(*w).royaltyTerms(now);
    QCOMPARE(terms.grants.size(), size_t(1));
    QCOMPARE(terms.rates.size(), size_t(1));
}

void TestAmendments::oneAfterTheOther()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    AmendmentService service(*w);
    Contract first = before;
    setRate(first, "12");
    Contract second = before;
    second.sellOffDays = 60;
    const Id<Amendment> a = service.draft(amendmentFrom(nextJuly), first);
    const Id<Amendment> b = service.draft(amendmentFrom(nextJuly, QStringLiteral("Second")), second);
    service.sign(a, 1, QDate(2026, 6, 1));
    // Drafted before the first was signed, it would take its change back.
    QVERIFY(problemsOf(service.check(b)).contains(AmendmentProblem::Overtaken));
    VERIFY_ERROR(service.sign(b, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);
    second = ContractService(*w).get(before.id);
    second.sellOffDays = 60;
    QCOMPARE(problemsOf(service.check(amendmentFrom(QDate(2026, 10, 1)), second)),
             (QList{AmendmentProblem::Overtaken, AmendmentProblem::EffectiveBeforeLast}));
    const Id<Amendment> c = service.draft(amendmentFrom(QDate(2027, 10, 1)), second);
    service.sign(c, 1, QDate(2026, 6, 2));
    const Contract now = ContractService(*w).get(before.id);
    QCOMPARE(now.amendments, 2);
    QCOMPARE(ContractService(*w).royaltyTerms(now).rates.size(), size_t(2));
    QCOMPARE(service.list(before.id).size(), qsizetype(3));
}

void TestAmendments::gatesAreAsked()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    // Somebody else has bags.
    Contract other = before;
    other.number.clear();
    other.proposal = {};
    other.brand = house.taihu;
    other.grants[0].licensee = "TAIHU-SNOW";
    other.grants[0].categories = {"nice/18"};
    ContractService contracts(*w);
    signOnPaper(*w, contracts.add(other), 1, QDate(2026, 6, 1));
    Contract after = before;
    after.grants[0].categories = {"nice/24", "nice/18"};
    AmendmentService service(*w);
    const Id<Amendment> id = service.draft(amendmentFrom(nextJuly), after);
    const AmendmentCheck check = service.check(id);
    QVERIFY(check.findings.isEmpty());
    QCOMPARE(check.gates.of(Gate::RightsFree).state, GateState::Blocked);
    VERIFY_ERROR(service.sign(id, 1, QDate(2026, 6, 1)), Error::Kind::Rejected);
    QVERIFY(contracts.get(before.id) == before);
}

void TestAmendments::nothingElseChangesWhatIsSigned()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Contract before = signedContract(*w, house);
    AmendmentService service(*w);
    Contract after = before;
    setRate(after, "12");
    const auto refused = [&](const QString &sql) {
        try {
            Statement(w.db(), sql).run();
            return false;
        } catch (const Error &) {
            return true;
        }
    };
    const QString contract = QString::number(before.id.value);
    QVERIFY(refused(QStringLiteral("UPDATE contract SET terms = '{}' WHERE id = ") + contract));
    QVERIFY(refused(QStringLiteral("UPDATE contract_grant SET replaced_from = '2027-07-01' WHERE contract_id = ")
                    + contract));
    const Id<Amendment> id = service.draft(amendmentFrom(nextJuly), after);
    QVERIFY(refused(QStringLiteral("UPDATE contract SET terms = '{}' WHERE id = ") + contract));
    QVERIFY(refused(QStringLiteral("UPDATE contract_grant SET end_on = '2029-01-01' WHERE contract_id = ") + contract));
    service.sign(id, 1, QDate(2026, 6, 1));
    QVERIFY(refused(QStringLiteral("UPDATE amendment SET title = 'x' WHERE id = %1").arg(id.value)));
    QVERIFY(refused(QStringLiteral("DELETE FROM amendment WHERE id = %1").arg(id.value)));
    QVERIFY(refused(QStringLiteral("UPDATE contract SET amendments = 2 WHERE id = ") + contract));
}

void TestAmendments::terminationLeavesTasks()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Contract contract = signedContract(*w, house);
    ContractService(*w).terminate(contract.id, contract.version, QDate(2026, 12, 31), QStringLiteral("Breach"));
    QStringList tasks;
    for (const ObligationItem &item : DiaryService(*w).obligations(contract.id)) {
        if (item.obligation.kind == ObligationKind::FinalAccount || item.obligation.kind == ObligationKind::Destruction)
            tasks.append(QLatin1String(obligationKindCode(item.obligation.kind)) + u' '
                         + dayText(item.obligation.dueOn));
    }
    tasks.sort();
    QCOMPARE(tasks,
             (QStringList{QStringLiteral("destruction 2027-01-30"), QStringLiteral("final_account 2027-01-30")}));
    contract = ContractService(*w).get(contract.id);
    QCOMPARE(ContractService(*w).royaltyTerms(contract).term.end, QDate(2026, 12, 31));
}

QTEST_GUILESS_MAIN(TestAmendments)
#include "tst_amendments.moc"
