#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/cases/caseservice.h"
#include "core/contracts/contractservice.h"
#include "core/db/transfer.h"
#include "core/demo/demoworkspace.h"
#include "core/exchange/assetexport.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "core/reports/dashboardjson.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>
#include <memory>

using namespace lianming;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All tables with rows of their own, and those that follow from them.
QStringList tables()
{
    return schemaTables() + QStringList{QStringLiteral("asset_posting"), QStringLiteral("asset_index")};
}

/// Every cell of every row.
QStringList dump(Connection &db, const QString &table)
{
    QStringList rows;
    QSqlQuery query(db.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT * FROM ") + table))
        qFatal("%s", qPrintable(table));
    const int columns = query.record().count();
    while (query.next()) {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells.append(query.isNull(i) ? QStringLiteral("NULL") : query.value(i).toString());
        rows.append(cells.join(u'|'));
    }
    rows.sort();
    return rows;
}

qint64 count(Connection &db, const char *sql)
{
    return Statement(db, QString::fromLatin1(sql)).one<qint64>().value_or(-1);
}

QByteArray exported(const TestWorkspace &w)
{
    const QString path = QDir(w.folder()).filePath(QStringLiteral("assets.csv"));
    Progress progress;
    exportAssetsCsv(*w, {}, path, progress);
    return read(path);
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasWhatItPromises();
    void picturesAreCredited();
    void filesAreSound();
    void proposalsStandInTheirStages();
    void casesGoTheirWay();
    void contractsAndRoyalties();
    void theDashboardIsAlive();
    void comesOutTheSameTwice();
    void onlyAnEmptyWorkspaceIsFilled();
    void filesAreReplacedOnlyWhenAsked();
    void stoppingLeavesNoFile();

private:
    std::unique_ptr<TestWorkspace> m_w;
};

void TestDemo::initTestCase()
{
    m_w = std::make_unique<TestWorkspace>();
    Progress progress;
    const QDateTime before = (*m_w)->clock.now();
    DemoWorkspace::create(**m_w, progress);
    QCOMPARE(progress.done(), progress.total());
    QCOMPARE((*m_w)->clock.now(), before);
    QCOMPARE((*m_w)->actor.name, QStringLiteral("Tester"));
    QVERIFY(DemoWorkspace::isSample(**m_w));
}

void TestDemo::hasWhatItPromises()
{
    Workspace &w = **m_w;
    QCOMPARE(InstitutionService(w).list().size(), 11);
    const QList<BrandItem> brands = BrandService(w).list();
    QCOMPARE(brands.size(), 18);
    QCOMPARE(std::ranges::count_if(brands, &BrandItem::fictitious), 14);
    for (const BrandItem &brand : brands) {
        if (brand.fictitious)
            QVERIFY2(brand.nameZh.contains(QStringLiteral("示例")), qPrintable(brand.code));
    }
    const AssetCounts counts = AssetService(w).counts();
    QVERIFY2(counts.all > 500 && counts.all < 700, qPrintable(QString::number(counts.all)));
    QCOMPARE(counts.withPicture, 55);
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM asset WHERE kind = 'pattern'"), 36);
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM import_run WHERE refused > 0"), 0);
    QVERIFY(count(w.db, "SELECT COUNT(*) FROM collection WHERE parent_id IS NOT NULL") >= 30);
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM asset a WHERE NOT EXISTS "
                         "(SELECT 1 FROM collection_asset c WHERE c.asset_id = a.id)"),
             0);
    QCOMPARE(RegistrationService(w).registrations().size(), 9);
    QVERIFY(ProtectionService(w).evidenceList().size() >= 6);

    AssetFilter filter;
    filter.text = QStringLiteral("千里江山");
    QVERIFY(!AssetService(w).ids(filter).empty());
}

void TestDemo::picturesAreCredited()
{
    QCOMPARE(count(m_w->db(), "SELECT COUNT(*) FROM asset_file WHERE credit = '' OR licence <> 'CC0-1.0'"), 0);
    // A drawing beside an object says that it is no photograph of it.
    QCOMPARE(count(m_w->db(), "SELECT COUNT(*) FROM asset_file f JOIN asset a ON a.id = f.asset_id "
                              "WHERE a.kind = 'object' AND f.credit NOT LIKE '%no photograph%'"),
             0);
}

void TestDemo::filesAreSound()
{
    Workspace &w = **m_w;
    Statement files(w.db, QStringLiteral("SELECT sha256 FROM stored_file"));
    while (files.next())
        QVERIFY2(w.files.isSound(files.row().text("sha256")), qPrintable(files.row().text("sha256")));
    for (const EvidenceCheck &check : ProtectionService(w).verifyAll())
        QCOMPARE(check.answer, EvidenceCheck::Answer::Sound);
}

void TestDemo::casesGoTheirWay()
{
    Workspace &w = **m_w;
    const CaseService service(w);
    const QList<CaseRow> rows = service.list();
    for (const CaseState state : {CaseState::Draft, CaseState::Approved, CaseState::Accepted, CaseState::Removed,
                                  CaseState::Waiting, CaseState::Restored, CaseState::Closed})
        QVERIFY2(std::ranges::count(rows, state, &CaseRow::state) > 0, caseStateCode(state));
    // One clock runs, and nobody has missed its day.
    const QList<CaseClockRow> clocks = service.clocks();
    QCOMPARE(clocks.size(), 1);
    QVERIFY(clocks.first().time.daysLeft > 0 && !clocks.first().due);
    for (const CaseRow &row : rows) {
        const CaseDetail detail = service.detail(row.id);
        // What was sent had two approvals, neither the writer's.
        if (wasSent(row.state)) {
            QCOMPARE(detail.approvers.size(), 2);
            QVERIFY(!detail.approvers.contains(detail.record.writer));
        }
        if (row.state == CaseState::Removed)
            QCOMPARE(detail.recoveries.size(), 2);
    }
}

void TestDemo::proposalsStandInTheirStages()
{
    const QList<ProposalItem> proposals = ProposalService(**m_w).list();
    QCOMPARE(proposals.size(), 69);
    for (const ProposalStage stage : {ProposalStage::Inquiry, ProposalStage::Reviewing, ProposalStage::Negotiating,
                                      ProposalStage::Accepted, ProposalStage::Declined, ProposalStage::Withdrawn})
        QVERIFY2(std::ranges::count(proposals, stage, &ProposalItem::stage) > 0, proposalStageCode(stage));
}

void TestDemo::contractsAndRoyalties()
{
    Workspace &w = **m_w;
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM contract WHERE state = 'signed'"), 15);
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM contract WHERE state = 'draft'"), 2);
    QVERIFY(count(w.db, "SELECT COUNT(DISTINCT currency) FROM contract") >= 4);
    QVERIFY(count(w.db, "SELECT COUNT(*) FROM statement") > 80);
    for (const char *state : {"open", "calculated", "approved", "closed"})
        QVERIFY2(Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM statement WHERE state = ?"))
                         .bind(state)
                         .one<qint64>()
                         .value_or(0)
                     > 0,
                 state);
    QVERIFY(count(w.db, "SELECT COUNT(*) FROM royalty_line WHERE exceptions <> '' AND exceptions <> '[]'") > 0);
    // Each contract earns something in every closed period, and pays at least once.
    QCOMPARE(count(w.db, "SELECT COUNT(*) FROM royalty_period WHERE frozen = 1 AND earned_minor <= 0"), 0);
    Progress progress;
    QVERIFY(RoyaltyService(w).recomputeClosed(progress).isEmpty());
}

void TestDemo::theDashboardIsAlive()
{
    Workspace &w = **m_w;
    const Clock before = w.clock;
    w.clock = Clock(DemoWorkspace::today());
    const Dashboard d = DashboardService(w).read();
    w.clock = before;
    QVERIFY(!d.pipelineValue.value.isEmpty());
    QVERIFY(d.expiring.size() >= 2);
    QVERIFY(d.waiting.size() >= 3);
    QVERIFY(d.royalties.size() > 20);
    QVERIFY(!d.signedThisYear.series.isEmpty());
    QVERIFY(d.royaltiesDue.records.size() > 2);
    for (const DueKind kind :
         {DueKind::ReportLate, DueKind::ReportDue, DueKind::Calculate, DueKind::Approve, DueKind::Close})
        QVERIFY2(std::ranges::count(d.due, kind, &DueItem::kind) > 0, dueKindCode(kind));
    QCOMPARE(std::ranges::count(d.due, DueKind::ReportLate, &DueItem::kind), 2);
    QCOMPARE(d.waiting.size(), 9); // something of every kind
}

void TestDemo::comesOutTheSameTwice()
{
    const TestWorkspace second;
    Progress progress;
    DemoWorkspace::create(*second, progress);
    for (const QString &table : tables()) {
        const QStringList first = dump(m_w->db(), table);
        const QStringList other = dump(second.db(), table);
        for (qsizetype i = 0; i < qMin(first.size(), other.size()); ++i)
            QVERIFY2(first[i] == other[i], qPrintable(table + u'\n' + first[i] + u'\n' + other[i]));
        QCOMPARE(first.size(), other.size());
    }
    const QByteArray csv = exported(*m_w);
    QVERIFY(csv.size() > 100'000);
    QVERIFY(csv == exported(second));
    QCOMPARE(dashboardJson(DashboardService(**m_w).read()).dump(),
             dashboardJson(DashboardService(*second).read()).dump());
}

void TestDemo::onlyAnEmptyWorkspaceIsFilled()
{
    Progress progress;
    VERIFY_ERROR(DemoWorkspace::create(**m_w, progress), Error::Kind::Rejected);
    QCOMPARE(InstitutionService(**m_w).list().size(), 11);
}

void TestDemo::filesAreReplacedOnlyWhenAsked()
{
    if (TestWorkspace::isPostgres())
        return;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sample.lianming"));
    const Address address = Address::file(path);
    Progress progress;
    DemoWorkspace::createAt(address, false, progress);
    VERIFY_ERROR(DemoWorkspace::createAt(address, false, progress), Error::Kind::Duplicate);
    DemoWorkspace::createAt(address, true, progress);
    Workspace w(address, DemoWorkspace::actor(), Clock(DemoWorkspace::today()));
    QCOMPARE(BrandService(w).list().size(), 18);

    const QString other = folder.filePath(QStringLiteral("letter.txt"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no workspace, and worth keeping");
    file.close();
    VERIFY_ERROR(DemoWorkspace::createAt(Address::file(other), true, progress), Error::Kind::Corrupt);
    QCOMPARE(read(other), QByteArray("no workspace, and worth keeping"));
}

void TestDemo::stoppingLeavesNoFile()
{
    const QTemporaryDir folder;
    const Address address = Address::file(folder.filePath(QStringLiteral("sample.lianming")));
    Progress progress;
    progress.cancel();
    VERIFY_ERROR(DemoWorkspace::createAt(address, false, progress), Error::Kind::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
