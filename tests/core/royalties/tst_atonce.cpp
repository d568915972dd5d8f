#include "core/royalties/exceptionservice.h"
#include "tests/support/quarter.h"

#include <QFileInfo>

using namespace lianming;
using Kind = Error::Kind;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QString q3 = QStringLiteral("2026Q3");
const int rounds = Quarter::rounds();

const QStringList changed{QStringLiteral("Somebody else changed TM-2026-")};

Deed closing(const SalesStatement &seen)
{
    return [id = seen.id, version = seen.version](Workspace &w) {
        Progress progress;
        RoyaltyService(w).close(id, version, progress);
    };
}

Deed approving(const SalesStatement &seen)
{
    return [id = seen.id, version = seen.version](Workspace &w) {
        RoyaltyService(w).approve(id, version);
    };
}

Deed importing(Id<Contract> contract, const QString &path)
{
    return [contract, path](Workspace &w) {
        Quarter::import(w, contract, q1, path);
    };
}

QByteArray sale(const char *gross)
{
    return Quarter::sale(gross);
}

} // namespace

/// Two people do the same at once, or what excludes each other. One succeeds and the other is told in a sentence that
/// says what happened; where both may succeed, what is left is what one after the other would have left. Many rounds,
/// on threads and connections of their own.
class TestAtOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_quarter = std::make_unique<Quarter>(); }
    void cleanup() { m_quarter.reset(); }
    void twoClose();
    void twoApprove();
    void oneClosesOneReopens();
    void oneClosesOneImports();
    void oneApprovesOneImports();
    void twoRestate();
    void oneDiscardsOneApproves();
    void oneCalculatesOneImports();
    void twoImport();
    void twoRecordNoSales();
    void oneImportsOneRecordsNoSales();
    void oneClosesOneChangesTheRate();
    void oneApprovesOneResolves();
    void oneClosesOneRestatesBefore();
    void twoCalculateEverything();

private:
    std::unique_ptr<Quarter> m_quarter;
};

void TestAtOnce::twoClose()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.approved(c, q1, sale("800000"));
        const Both both = q.atOnce(closing(seen), closing(seen));
        VERIFY_ONE_DONE(both, {Kind::Conflict}, changed);
        const SalesStatement now = q.newest(c, q1);
        QVERIFY(now.isClosed());
        QCOMPARE(now.closing, 1);
        QCOMPARE(now.version, seen.version + 1);
        QCOMPARE(q.acts(now.id, "closed"), 1);
        QCOMPARE(q.figure(now.id, "payable"), 6'400'000);
        // Who looks again is told that it is closed.
        VERIFY_ERROR(closing(now)(q.work()), Kind::Rejected);
    }
    QCOMPARE(q.findings(), QString());
}

void TestAtOnce::twoApprove()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.calculated(c, q1, sale("800000"));
        const Both both = q.atOnce(approving(seen), approving(seen));
        VERIFY_ONE_DONE(both, {Kind::Conflict}, changed);
        const SalesStatement now = q.newest(c, q1);
        QCOMPARE(now.state, StatementState::Approved);
        QCOMPARE(now.approvedBy, both.first ? QStringLiteral("Bo") : QStringLiteral("Ann"));
        QCOMPARE(q.acts(now.id, "approved"), 1);
    }
}

void TestAtOnce::oneClosesOneReopens()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.approved(c, q1, sale("800000"));
        const Both both = q.atOnce(closing(seen), [&seen](Workspace &w) {
            RoyaltyService(w).reopen(seen.id, seen.version, QStringLiteral("One more page"));
        });
        VERIFY_ONE_DONE(both, {Kind::Conflict}, changed);
        const SalesStatement now = q.newest(c, q1);
        QCOMPARE(now.state, both.first ? StatementState::Open : StatementState::Closed);
        QCOMPARE(q.figure(now.id, "payable"), both.first ? -1 : 6'400'000);
    }
    QCOMPARE(q.findings(), QString());
}

void TestAtOnce::oneClosesOneImports()
{
    Quarter &q = *m_quarter;
    const QString other = q.file(sale("900000"));
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.approved(c, q1, sale("800000"));
        const Both both = q.atOnce(closing(seen), importing(c, other));
        // What is approved takes no lines either: the import is refused before the closing and after it.
        QVERIFY2(!both.first, qPrintable(both.text()));
        VERIFY_ONE_DONE(both, {Kind::Rejected},
                        (QStringList{QStringLiteral("is approved"), QStringLiteral("is closed")}));
        const SalesStatement now = q.newest(c, q1);
        QVERIFY(now.isClosed());
        QCOMPARE(now.fileSha256, seen.fileSha256);
        QCOMPARE(q.figure(now.id, "gross"), 80'000'000);
    }
    QCOMPARE(q.findings(), QString());
}

void TestAtOnce::oneApprovesOneImports()
{
    Quarter &q = *m_quarter;
    const QString other = q.file(sale("900000") + sale("1"));
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.calculated(c, q1, sale("800000"));
        const Both both = q.atOnce(approving(seen), importing(c, other));
        VERIFY_ONE_DONE(both, (QList{Kind::Conflict, Kind::Rejected}),
                        changed + QStringList{QStringLiteral("is approved")});
        const SalesStatement now = q.newest(c, q1);
        // Nobody approves lines that he did not see.
        QCOMPARE(now.state, both.first ? StatementState::Open : StatementState::Approved);
        QCOMPARE(now.lineCount, both.first ? 2 : 1);
        QCOMPARE(now.fileSha256 == seen.fileSha256, !both.first);
        QCOMPARE(q.figure(now.id, "gross"), both.first ? -1 : 80'000'000);
    }
}

void TestAtOnce::twoRestate()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        (void)q.closed(c, q1, sale("800000"));
        const Deed restates = [c](Workspace &w) {
            (void)RoyaltyService(w).restate(c, q1, QStringLiteral("Corrected report of ") + w.actor.name);
        };
        const Both both = q.atOnce(restates, restates);
        const QString winner = both.first ? QStringLiteral("Bo") : QStringLiteral("Ann");
        VERIFY_ONE_DONE(both, {Kind::Rejected}, {QStringLiteral("2026Q1 is being restated already by ") + winner});
        const SalesStatement now = q.newest(c, q1);
        QCOMPARE(now.edition, 2);
        QCOMPARE(now.preparedBy, winner);
        QVERIFY(now.reason.endsWith(winner));
        QCOMPARE(StatementRepository(q.db()).ofContract(c).size(), 2);
    }
}

void TestAtOnce::oneDiscardsOneApproves()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        (void)q.closed(c, q1, sale("800000"));
        (void)RoyaltyService(q.work()).restate(c, q1, QStringLiteral("Corrected report"));
        q.calculate(c);
        const SalesStatement seen = q.newest(c, q1);
        const Both both = q.atOnce(
            [&seen](Workspace &w) {
                RoyaltyService(w).discard(seen.id, seen.version, QStringLiteral("The first report was right"));
            },
            approving(seen));
        VERIFY_ONE_DONE(both, (QList{Kind::Conflict, Kind::NotFound}),
                        changed + QStringList{QStringLiteral("no such statement")});
        QCOMPARE(q.newest(c, q1).edition, both.first ? 2 : 1);
    }
}

/// Both are done. The figures are those of the lines before or there are none yet: never a mixture.
void TestAtOnce::oneCalculatesOneImports()
{
    Quarter &q = *m_quarter;
    QByteArray many;
    QByteArray more;
    for (int i = 0; i < 300; ++i) {
        many += sale("100");
        more += sale("200") + sale("300");
    }
    const QString other = q.file(more);
    constexpr int headStart = -15'000; // the file is looked through before the statement is touched
    int calculatedFirst = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        q.report(c, q1, many);
        const Both both = q.atOnce(
            [c](Workspace &w) {
                Progress progress;
                (void)RoyaltyService(w).calculate(c, progress);
            },
            importing(c, other), round % 2 == 0 ? 0 : headStart);
        QVERIFY2(both.done() == 2, qPrintable(both.text()));
        const SalesStatement now = q.newest(c, q1);
        QCOMPARE(now.lineCount, 600);
        const bool waits = now.state == StatementState::Open;
        calculatedFirst += waits ? 1 : 0;
        QCOMPARE(now.state, waits ? StatementState::Open : StatementState::Calculated);
        QCOMPARE(q.figure(now.id, "gross"), waits ? -1 : 15'000'000);
        q.calculate(c);
        QCOMPARE(q.figure(now.id, "gross"), 15'000'000);
        QCOMPARE(q.figure(now.id, "earned"), 1'200'000);
    }
    qInfo("calculated before the lines changed: %d of %d", calculatedFirst, rounds);
    QCOMPARE(q.count("royalty_line"), 600 * rounds);
}

/// The statement is the one's or the other's, with all its lines and its file.
void TestAtOnce::twoImport()
{
    Quarter &q = *m_quarter;
    const QString one = q.file(sale("1") + sale("2") + sale("3"));
    const QString other = q.file(sale("40") + sale("50"));
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const Both both = q.atOnce(importing(c, one), importing(c, other));
        QVERIFY2(both.done() == 2, qPrintable(both.text()));
        const SalesStatement now = q.newest(c, q1);
        const bool isAnns = now.preparedBy == u"Ann";
        QCOMPARE(now.fileName, QFileInfo(isAnns ? one : other).fileName());
        QCOMPARE(now.lineCount, isAnns ? 3 : 2);
        q.calculate(c);
        QCOMPARE(q.figure(now.id, "gross"), isAnns ? 600 : 9000);
        QCOMPARE(q.acts(now.id, "imported"), 2);
    }
}

void TestAtOnce::twoRecordNoSales()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const Deed records = [c](Workspace &w) {
            (void)RoyaltyService(w).addEmpty(c, q1);
        };
        const Both both = q.atOnce(records, records);
        VERIFY_ONE_DONE(both, {Kind::Duplicate}, {QStringLiteral("2026Q1 has a statement already")});
        QCOMPARE(q.newest(c, q1).preparedBy, both.first ? QStringLiteral("Bo") : QStringLiteral("Ann"));
    }
}

/// Sales that come after "no sales" take its place; "no sales" never takes the place of sales.
void TestAtOnce::oneImportsOneRecordsNoSales()
{
    Quarter &q = *m_quarter;
    const QString sales = q.file(sale("1") + sale("2"));
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const Both both = q.atOnce(importing(c, sales), [c](Workspace &w) { (void)RoyaltyService(w).addEmpty(c, q1); });
        QVERIFY2(!both.first, qPrintable(both.text()));
        if (both.second)
            VERIFY_ONE_DONE(both, {Kind::Duplicate}, {QStringLiteral("2026Q1 has a statement already")});
        QCOMPARE(q.newest(c, q1).lineCount, 2);
        QCOMPARE(q.newest(c, q1).preparedBy, QStringLiteral("Ann"));
    }
}

void TestAtOnce::oneClosesOneChangesTheRate()
{
    Quarter &q = *m_quarter;
    // What one round closed keeps its rate from being changed in the next: each has a currency of its own.
    const QList<QByteArray> currencies{"USD", "EUR", "GBP", "HKD", "THB", "CHF", "SGD", "AUD", "CAD", "SEK"};
    for (const QByteArray &code : currencies) {
        const auto rate = [&code](std::string_view value) -> Deed {
            return [currency = *Currency::find(code.toStdString()), rate = *Rate::parse(value)](Workspace &w) {
                const Currency yuan = *Currency::find(std::string_view("CNY"));
                (void)RoyaltyService(w).setRates(yuan, {{currency, QDate(2026, 3, 31), rate}}, QStringLiteral("bank"));
            };
        };
        rate("7")(q.work());
        const auto c = q.contract();
        const SalesStatement seen = q.approved(c, q1, Quarter::sale("1000", code));
        QCOMPARE(q.figure(seen.id, "gross"), 700'000);
        const Both both = q.atOnce(closing(seen), rate("8"));
        VERIFY_ONE_DONE(both, {Kind::Rejected},
                        (QStringList{QStringLiteral("is approved with gross 7000.00 but would now be 8000.00"),
                                     QStringLiteral("another rate for 2026-03-31 would change it")}));
        QCOMPARE(q.newest(c, q1).state, both.first ? StatementState::Approved : StatementState::Closed);
    }
    QCOMPARE(q.findings(), QString());
}

void TestAtOnce::oneApprovesOneResolves()
{
    Quarter &q = *m_quarter;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        const SalesStatement seen = q.calculated(c, q1, sale("800000") + Quarter::sale("5000", "CNY", "nice/03"));
        QCOMPARE(q.figure(seen.id, "payable"), 6'400'000);
        const Both both = q.atOnce(approving(seen), [&seen](Workspace &w) {
            Progress progress;
            const LineDecision decision{ResolutionKind::Percent, QStringLiteral("12"), QStringLiteral("By mail")};
            (void)ExceptionService(w).resolve({{seen.id, 2}}, decision, progress);
        });
        VERIFY_ONE_DONE(both, (QList{Kind::Conflict, Kind::Rejected}),
                        changed + QStringList{QStringLiteral("is approved")});
        // What is approved is what was seen.
        const SalesStatement now = q.newest(c, q1);
        QCOMPARE(now.state, both.first ? StatementState::Calculated : StatementState::Approved);
        QCOMPARE(q.figure(now.id, "payable"), both.first ? 6'460'000 : 6'400'000);
        QCOMPARE(now.preparedBy, both.first ? QStringLiteral("Bo") : QStringLiteral("Tester"));
    }
}

/// The difference of a restatement is booked once: with the period that closes at the same moment or with the next.
void TestAtOnce::oneClosesOneRestatesBefore()
{
    Quarter &q = *m_quarter;
    int carriedOn = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto c = q.contract();
        (void)q.closed(c, q1, sale("800000"));
        (void)q.approved(c, q2, sale("700000"));
        (void)RoyaltyService(q.work()).restate(c, q1, QStringLiteral("Corrected report"));
        const SalesStatement correction = q.approved(c, q1, sale("860000"));
        const Both both = q.atOnce(closing(q.newest(c, q2)), closing(correction));
        QVERIFY2(!both.second, qPrintable(both.text()));
        if (both.first) {
            // The correction took effect first, and the approval of the next period has lapsed.
            VERIFY_ONE_DONE(both, {Kind::Conflict}, changed);
            QCOMPARE(q.newest(c, q2).state, StatementState::Calculated);
            q.approve(c, q2);
            q.close(c, q2);
        } else {
            ++carriedOn;
        }
        const auto second = q.newest(c, q2).id;
        const auto third = q.closed(c, q3, sale("0")).id;
        QCOMPARE(q.figure(second, "payable"), both.first ? 7'200'000 : 6'600'000); // 67,200 and 4,800, or 66,000
        QCOMPARE(q.figure(third, "adjustments"), both.first ? 0 : 600'000);
    }
    qInfo("carried on to the period after: %d of %d", carriedOn, rounds);
    QCOMPARE(q.findings(), QString());
}

/// Two calculate all that waits: each contract has its figures whole, whoever came first.
void TestAtOnce::twoCalculateEverything()
{
    Quarter &q = *m_quarter;
    constexpr int contracts = 5;
    for (int round = 0; round < rounds / 2; ++round) {
        QList<Id<Contract>> all;
        for (int i = 0; i < contracts; ++i) {
            all.append(q.contract());
            q.report(all.last(), q1, sale("800000") + sale("300000"));
        }
        const Deed calculates = [](Workspace &w) {
            Progress progress;
            for (const ContractCalculation &item : RoyaltyService(w).calculateOpen(progress)) {
                if (item.failure)
                    throw Error(Kind::Internal, item.failure->text, item.failure->args);
            }
        };
        const Both both = q.atOnce(calculates, calculates);
        QVERIFY2(both.done() == 2, qPrintable(both.text()));
        for (const auto c : std::as_const(all)) {
            QCOMPARE(q.newest(c, q1).state, StatementState::Calculated);
            QCOMPARE(q.figure(q.newest(c, q1).id, "earned"), 9'000'000);
        }
    }
    QCOMPARE(q.count("royalty_line"), 2 * contracts * (rounds / 2));
}

QTEST_GUILESS_MAIN(TestAtOnce)
#include "tst_atonce.moc"
