// The story of an audit: opened on the contract's clause, lines drawn and verified, the shortfall found and named by
// both percents, settled, closed, and from then on as it is.
#include "core/royalties/auditservice.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheClause();
    void opensOnTheClause();
    void refusesWhatCannotBeAudited();
    void samplesAndKeepsWhatWasReported();
    void namesBothPercents();
    void bearsInterestFromTheDayItWasDue();
    void carriesThroughLaterPeriods();
    void guaranteesCoverShortfalls();
    void estimatesApart();
    void settlesAndCloses();
    void twoAuditorsAtOnce();
    void restatedMeanwhile();

private:
    Id<AuditCase> open();
    [[nodiscard]] AuditFile file(Id<AuditCase> id) const { return AuditService(**m_workspace).file(id); }
    [[nodiscard]] qint64 version(Id<AuditCase> id) const { return AuditService(**m_workspace).get(id).version; }
    [[nodiscard]] AuditItem item(Id<AuditCase> id, const QString &period, qint64 line) const;
    void verify(Id<AuditCase> id, const QString &period, qint64 line, qint64 gross);
    void sample(Id<AuditCase> id, qint64 above, qint64 size);
    AuditResult compute(Id<AuditCase> id, QDate asOf = QDate(2026, 6, 1));

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other;
    Id<Contract> m_contract;
};

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
/// 10 percent of everything; costs shift from 6.2 percent of what was due, of which 6.04 falls short.
const QString plainTerms = QStringLiteral(
    R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}], "late_interest": {"percent": "18"},)"
    R"( "audit": {"threshold_percent": "6.2", "of": "due", "interest": true, "look_back_years": 3}})");

} // namespace

void TestAudit::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    ReportingFixture f;
    f.terms = plainTerms;
    m_contract = makeReportingContract(**m_workspace, f);
    report(**m_workspace, m_contract, q1, {{"A", 200'000'000}, {"B", 100'000'000}});
    report(**m_workspace, m_contract, q2, {{"A", 112'000'000}});
}

void TestAudit::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

Id<AuditCase> TestAudit::open()
{
    AuditCase record;
    record.contract = m_contract;
    record.firstPeriod = q1;
    record.lastPeriod = q2;
    record.auditor = QStringLiteral("Lotus Auditors");
    record.noticeOn = QDate(2026, 5, 15);
    record.costs = 3'000'000;
    return AuditService(**m_workspace).open(record);
}

AuditItem TestAudit::item(Id<AuditCase> id, const QString &period, qint64 line) const
{
    for (const AuditItem &found : file(id).items) {
        if (found.period == period && found.lineNumber == line && found.kind != AuditItemKind::Added)
            return found;
    }
    return {};
}

void TestAudit::verify(Id<AuditCase> id, const QString &period, qint64 line, qint64 gross)
{
    const AuditItem found = item(id, period, line);
    QVERIFY(found.reported);
    AuditedLine verified = *found.reported;
    verified.gross = gross;
    AuditService(**m_workspace).find(found.id, version(id), verified, QStringLiteral("By the till rolls"));
}

void TestAudit::sample(Id<AuditCase> id, qint64 above, qint64 size)
{
    Progress progress;
    (void)AuditService(**m_workspace).sample(id, version(id), above, size, 7, progress);
}

AuditResult TestAudit::compute(Id<AuditCase> id, QDate asOf)
{
    Progress progress;
    return AuditService(**m_workspace).compute(id, version(id), asOf, progress);
}

void TestAudit::readsTheClause()
{
    const auto clause = [](const char *json) {
        RoyaltyTerms terms;
        terms.number = "T";
        terms.other = Json::parse(json);
        return auditClause(terms);
    };
    QVERIFY(!clause("{}"));
    const auto full =
        clause(R"({"audit": {"threshold_percent": "5", "of": "reported", "interest": true, "look_back_years": 2}})");
    QVERIFY(full);
    QCOMPARE(full->threshold, Rate::parse("5"));
    QCOMPARE(full->of, ShortfallBasis::Reported);
    QVERIFY(full->interest);
    QCOMPARE(full->lookBackYears, std::optional<qint64>(2));
    QVERIFY(!clause(R"({"audit": {}})")->threshold);
    VERIFY_ERROR((void)clause(R"({"audit": {"threshold_percent": "101"}})"), Error::Kind::BadInput);
    VERIFY_ERROR((void)clause(R"({"audit": {"threshold_percent": 5}})"), Error::Kind::BadInput);
    VERIFY_ERROR((void)clause(R"({"audit": {"of": "owed"}})"), Error::Kind::BadInput);
    VERIFY_ERROR((void)clause(R"({"audit": {"look_back_years": 0}})"), Error::Kind::BadInput);
}

void TestAudit::opensOnTheClause()
{
    const auto id = open();
    const AuditCase record = AuditService(**m_workspace).get(id);
    QCOMPARE(record.number, QStringLiteral("AUD-2026-0001"));
    QCOMPARE(record.state, AuditState::Open);
    QVERIFY(!record.clause.isStated);
    QCOMPARE(record.clause.threshold, Rate::parse("6.2"));
    QCOMPARE(record.clause.lookBackYears, std::optional<qint64>(3));
    QCOMPARE(record.openedOn, QDate(2026, 6, 1));
    QCOMPARE(AuditService(**m_workspace).get(open()).number, QStringLiteral("AUD-2026-0002"));
    const auto rows = AuditService(**m_workspace).list();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].record.number, QStringLiteral("AUD-2026-0002"));
    QCOMPARE(rows[0].contractNumber, QStringLiteral("TM-2026-0007"));
    QVERIFY(!rows[0].shortfall);
}

void TestAudit::refusesWhatCannotBeAudited()
{
    AuditCase record;
    record.contract = m_contract;
    record.firstPeriod = q2;
    record.lastPeriod = q1;
    record.auditor = QStringLiteral("Lotus Auditors");
    record.noticeOn = QDate(2026, 5, 15);
    AuditService service(**m_workspace);
    VERIFY_ERROR((void)service.open(record), Error::Kind::BadInput);
    record.lastPeriod = QStringLiteral("2031Q1");
    VERIFY_ERROR((void)service.open(record), Error::Kind::BadInput);
    record.firstPeriod = q1;
    record.lastPeriod = q2;
    record.noticeOn = QDate(2029, 5, 15); // three years back: from 2026Q3
    try {
        (void)service.open(record);
        QFAIL("no error");
    } catch (const Error &error) {
        QVERIFY2(error.message().english().contains(QStringLiteral("2026Q3")), error.what());
    }
    record.noticeOn = QDate(2029, 1, 1);
    (void)service.open(record); // 2026-01-01 is exactly three years back
    ReportingFixture draft;
    draft.number = QStringLiteral("TM-2026-0009");
    draft.isSigned = false;
    record.contract = makeReportingContract(**m_workspace, draft);
    VERIFY_ERROR((void)service.open(record), Error::Kind::Rejected);
}

void TestAudit::samplesAndKeepsWhatWasReported()
{
    const auto id = open();
    VERIFY_ERROR(sample(id, 0, 0), Error::Kind::BadInput);
    sample(id, 150'000'000, 1);
    const AuditFile first = file(id);
    QCOMPARE(first.row.record.sampling->population, 3);
    QCOMPARE(first.row.record.sampling->populationGross, 412'000'000);
    QCOMPARE(first.row.record.sampling->restGross, 212'000'000);
    QCOMPARE(first.row.record.sampling->seed, 7U);
    QCOMPARE(first.items.size(), 2);
    QCOMPARE(item(id, q1, 1).kind, AuditItemKind::Above);
    QCOMPARE(item(id, q1, 1).reported->gross, 200'000'000);
    sample(id, 150'000'000, 1); // nothing verified: drawn again, the same
    QCOMPARE(file(id).items.size(), 2);
    const AuditItem drawn = item(id, q1, 1);
    AuditService service(**m_workspace);
    VERIFY_ERROR(service.removeLine(drawn.id, version(id)), Error::Kind::Rejected);
    // The report changes afterwards; what was sampled does not.
    Statement(m_workspace->db(), QStringLiteral("UPDATE statement_line SET gross_minor = 1 WHERE line_number = 1"))
        .run();
    QCOMPARE(item(id, q1, 1).reported->gross, 200'000'000);
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral("UPDATE audit_item SET gross_minor = 1")),
                 Error::Kind::Rejected);
    verify(id, q1, 1, 210'000'000);
    VERIFY_ERROR(sample(id, 1, 0), Error::Kind::Rejected);
    service.unfind(drawn.id, version(id));
    QVERIFY(!item(id, q1, 1).finding);
    AuditedLine nowhere = *drawn.reported;
    nowhere.territory = QStringLiteral("Atlantis");
    VERIFY_ERROR(service.find(drawn.id, version(id), nowhere, {}), Error::Kind::BadInput);
    VERIFY_ERROR(service.find(drawn.id, version(id) - 1, *drawn.reported, {}), Error::Kind::Conflict);
}

void TestAudit::namesBothPercents()
{
    const auto id = open();
    AuditService service(**m_workspace);
    sample(id, 100'000'000, 0); // all three
    verify(id, q1, 2, 120'000'000);
    AuditedLine unreported = *item(id, q1, 1).reported;
    unreported.gross = 6'500'000;
    VERIFY_ERROR((void)service.addLine(id, version(id), QStringLiteral("2026Q3"), unreported, {}),
                 Error::Kind::Rejected);
    (void)service.addLine(id, version(id), q2, unreported, QStringLiteral("Sold at the fair"));
    const AuditResult result = compute(id);
    // Reported 412,000.00, due 438,500.00 (study of licensing practice, section 9).
    QCOMPARE(result.reportedDue, 41'200'000);
    QCOMPARE(result.verifiedDue, 43'850'000);
    QCOMPARE(result.shortfall, 2'650'000);
    QCOMPARE(result.royaltiesShort, 2'650'000); // no guarantee covers any of it
    QCOMPARE(result.ofDue.hundredths(), 604);
    QCOMPARE(result.ofReported.hundredths(), 643);
    QVERIFY(!result.reachedOfDue);
    QVERIFY(result.reachedOfReported);
    QVERIFY(!result.costsShift); // the clause says: of what was due
    QCOMPARE(result.claim, result.shortfall + result.interest);
    QCOMPARE(result.verifiedItems, 2);
    QCOMPARE(result.differingItems, 2);
    QCOMPARE(result.openItems, 2);
    QVERIFY(!result.estimate); // nothing was drawn by points
    const AuditFile stored = file(id);
    QVERIFY(stored.result);
    QVERIFY(*stored.result == result);
    QCOMPARE(stored.row.shortfall, std::optional<qint64>(2'650'000));
    // On the other basis the costs shift, and the result says so.
    AuditCase record = service.get(id);
    record.clause.of = ShortfallBasis::Reported;
    Progress progress;
    service.change(record, progress); // the contract's own clause stands
    QCOMPARE(service.get(id).clause.of, ShortfallBasis::Due);
    QVERIFY(!file(id).result->costsShift);
}

void TestAudit::bearsInterestFromTheDayItWasDue()
{
    const auto id = open();
    sample(id, 100'000'000, 0);
    verify(id, q1, 2, 120'000'000);
    const AuditResult result = compute(id);
    QVERIFY(result.interestApplies);
    // Q1 ends 31 March, reported within 30 days, paid within 30 more: 30 May. Two days of 20,000.00 at 18 percent.
    QCOMPARE(result.periods[0].paymentDue, QDate(2026, 5, 30));
    QCOMPARE(result.periods[0].interest, 1973);
    QCOMPARE(result.interest, 1973);
    QCOMPARE(compute(id, QDate(2026, 5, 30)).interest, 0);
    QCOMPARE(result.claim, 2'001'973);
    // 20,000.00 of 432,000.00 is less than 6.2 percent by either; at 4 percent of due the costs shift.
    QVERIFY(!result.costsShift);
}

void TestAudit::carriesThroughLaterPeriods()
{
    // Tiers over the contract year: what is added in the first quarter lifts the second's rate; only Q1 is audited.
    ReportingFixture f;
    f.number = QStringLiteral("TM-2026-0010");
    f.terms =
        QStringLiteral(R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"},)"
                       R"( {"from": "1000000", "percent": "10"}]}]})");
    m_contract = makeReportingContract(**m_workspace, f);
    report(**m_workspace, m_contract, q1, {{"A", 80'000'000}});
    report(**m_workspace, m_contract, q2, {{"A", 70'000'000}});
    AuditCase record;
    record.contract = m_contract;
    record.firstPeriod = q1;
    record.lastPeriod = q1;
    record.auditor = QStringLiteral("Lotus Auditors");
    record.noticeOn = QDate(2026, 5, 15);
    record.clause.threshold = Rate::parse("5");
    const auto id = AuditService(**m_workspace).open(record);
    QVERIFY(AuditService(**m_workspace).get(id).clause.isStated);
    sample(id, 1, 0);
    QCOMPARE(file(id).items.size(), 1);
    verify(id, q1, 1, 86'000'000);
    const AuditResult result = compute(id);
    QCOMPARE(result.shortfall, 480'000);
    QCOMPARE(result.laterPeriods, 120'000); // together the 6,000.00 of royalties.md section 6
    QCOMPARE(result.periods.size(), 2);
    QVERIFY(!result.periods[1].isAudited);
    QVERIFY(result.reachedOfDue); // 4,800 of 68,800
    QVERIFY(result.costsShift);
    QVERIFY(!result.interestApplies);
}

void TestAudit::guaranteesCoverShortfalls()
{
    // 1,000,000 guaranteed for the term and paid at once: what was not reported was paid already.
    ReportingFixture f;
    f.number = QStringLiteral("TM-2026-0011");
    f.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}], "guarantees": [)"
                             R"({"id": "G1", "scope": "term", "amounts": ["1000000"], "instalments": [)"
                             R"({"due": "2026-01-01", "amount": "1000000"}]}]})");
    m_contract = makeReportingContract(**m_workspace, f);
    report(**m_workspace, m_contract, q1, {{"A", 200'000'000}});
    const auto id = open();
    sample(id, 1, 0);
    verify(id, q1, 1, 230'000'000);
    const AuditResult result = compute(id);
    QCOMPARE(result.reportedDue, 100'000'000);
    QCOMPARE(result.shortfall, 0);
    QCOMPARE(result.royaltiesShort, 3'000'000);
    QCOMPARE(result.claim, 0);
}

void TestAudit::estimatesApart()
{
    const auto id = open();
    sample(id, 200'000'000, 2); // two points over 2,120,000.00: one on B, one on Q2's A, whatever the start
    const AuditSampling sampling = *AuditService(**m_workspace).get(id).sampling;
    QCOMPARE(sampling.restGross, 212'000'000);
    verify(id, q1, 1, 201'000'000); // taken whole: + 10,000.00
    const AuditItem b = item(id, q1, 2);
    QCOMPARE(b.kind, AuditItemKind::Unit);
    verify(id, q1, 2, 105'000'000); // 5 percent too little
    const AuditResult result = compute(id);
    QVERIFY(result.estimate);
    QCOMPARE(result.estimate->examined, 1'000'000);
    QCOMPARE(result.estimate->grossError, 6'000'000);
    // Each point stands for 1,060,000.00; 5 percent of that, as often as it fell on the line.
    QCOMPARE(result.estimate->projectedRest, 5'300'000 * b.hits);
    QCOMPARE(result.estimate->royaltyError, (5'300'000 * b.hits + 1'000'000) / 10);
    QCOMPARE(result.shortfall, 600'000); // the estimate is no part of the claim
}

void TestAudit::settlesAndCloses()
{
    const auto id = open();
    AuditService service(**m_workspace);
    sample(id, 100'000'000, 0);
    verify(id, q1, 2, 120'000'000);
    VERIFY_ERROR(service.settle(id, version(id), AuditOutcome::Invoice, 1, {}), Error::Kind::Rejected); // not computed
    (void)compute(id);
    VERIFY_ERROR(service.close(id, version(id)), Error::Kind::Rejected);
    VERIFY_ERROR(service.settle(id, version(id), AuditOutcome::Waived, 0, QStringLiteral(" ")), Error::Kind::Rejected);
    VERIFY_ERROR(service.settle(id, version(id), AuditOutcome::Nothing, 0, {}), Error::Kind::Rejected);
    VERIFY_ERROR(service.settle(id, version(id), AuditOutcome::Invoice, -1, {}), Error::Kind::BadInput);
    service.settle(id, version(id), AuditOutcome::Invoice, 2'001'973, {});
    QCOMPARE(service.get(id).state, AuditState::Settled);
    VERIFY_ERROR(verify(id, q1, 2, 1), Error::Kind::Rejected);
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral("DELETE FROM audit_finding")), Error::Kind::Rejected);
    service.reopen(id, version(id), QStringLiteral("They pay part of it"));
    service.settle(id, version(id), AuditOutcome::Restatement, 2'000'000, QStringLiteral("Agreed by letter"));
    AuditService(*m_other).close(id, version(id));
    const AuditCase closed = service.get(id);
    QCOMPARE(closed.state, AuditState::Closed);
    QCOMPARE(closed.closedBy, QStringLiteral("Second"));
    QCOMPARE(closed.settlement->minor, 2'000'000);
    VERIFY_ERROR(service.reopen(id, closed.version, QStringLiteral("no")), Error::Kind::Rejected);
    for (const char *sql :
         {"UPDATE audit_case SET costs_minor = 0", "DELETE FROM audit_case", "DELETE FROM audit_item",
          "UPDATE audit_item SET hits = 9", "DELETE FROM audit_finding", "UPDATE audit_finding SET note = 'x'"})
        VERIFY_ERROR(m_workspace->db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    QStringList acts;
    for (const HistoryEntry &entry : file(id).history)
        acts.prepend(entry.action);
    QCOMPARE(acts.join(u' '),
             QStringLiteral("created sampled verified_line computed settled reopened reason settled closed"));
}

void TestAudit::twoAuditorsAtOnce()
{
    const auto id = open();
    sample(id, 100'000'000, 0);
    const qint64 seen = version(id);
    const AuditItem line = item(id, q1, 1);
    AuditService(*m_other).find(line.id, seen, *line.reported, {});
    VERIFY_ERROR(AuditService(**m_workspace).find(line.id, seen, *line.reported, {}), Error::Kind::Conflict);
    // A finding takes the result away, which no longer belongs to it.
    (void)compute(id);
    verify(id, q1, 2, 1);
    QCOMPARE(AuditService(**m_workspace).get(id).state, AuditState::Open);
    QVERIFY(!file(id).result);
}

void TestAudit::restatedMeanwhile()
{
    const auto id = open();
    sample(id, 100'000'000, 0);
    verify(id, q1, 2, 120'000'000);
    Statement(m_workspace->db(), QStringLiteral("DELETE FROM statement_line WHERE line_number = 2")).run();
    VERIFY_ERROR((void)compute(id), Error::Kind::Rejected);
    AuditService service(**m_workspace);
    const auto chosen = [&] {
        return service.choose(id, version(id), q2, 1);
    };
    VERIFY_ERROR((void)chosen(), Error::Kind::Duplicate);
    VERIFY_ERROR((void)service.choose(id, version(id), q2, 99), Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
