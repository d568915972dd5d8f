#include "core/db/statement.h"
#include "core/db/worker.h"
#include "core/protection/chainservice.h"
#include "tests/core/cases/casehouse.h"
#include "tests/support/clipping.h"
#include "tests/ui/protection/shownevidence.h"
#include "ui/protection/upkeep.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace lianming;

namespace {

const QDateTime may(QDate(2026, 5, 20), QTime(3, 30), Qt::UTC);

Upkeep *looksAfter(ShownEvidence &shown, QObject *parent)
{
    return new Upkeep(shown.test.session().worker, shown.test.session().clock, parent);
}

} // namespace

/// What is done in the background, and the audit trail, which is anchored there.
class TestUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stampsWhatWaitsAndAnchors();
    void saysHowManyWaitAndWhy();
    void isQuietForWhoMayNot();
    void keepsOutOfTheWay();
    void endsAtOnce();
    void whatFailedIsTriedAgainTheSameDay();
    void isNotPutOffByWhatComesMeanwhile();
    void theTrailHolds();
    void anAlteredRowIsNamed();
};

void TestUpkeep::stampsWhatWaitsAndAnchors()
{
    ShownEvidence shown;
    const test::TimestampResponder responder;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    shown.trust(responder.url(), responder.caPem());
    Workspace &w = *shown.test.workspace();
    QVERIFY(ChainService(w).anchorDue());
    QObject owner;
    Upkeep *upkeep = looksAfter(shown, &owner);
    QVERIFY(shown.service.evidenceList().first().stampedAt == std::nullopt);
    upkeep->start();
    QTRY_VERIFY(shown.service.evidenceList().first().stampedAt);
    QTRY_COMPARE(StampService(w).queue().counts.waiting, 0); // the anchor has its stamp, too
    QCOMPARE(ChainService(w).anchors().size(), 1);
    QVERIFY(!ChainService(w).anchors().first().response.isEmpty());
    QTRY_COMPARE(upkeep->sentence(), QString());

    // What comes while it is open is asked for soon, without anybody's doing.
    shown.test.session()
        .worker
        .run([asset = shown.house.assets[0],
              path = shown.written(QStringLiteral("two.png"), "two")](Workspace &workspace) {
            Circumstances c;
            c.capturedAt = may;
            c.capturedBy = QStringLiteral("Watch desk");
            return ProtectionService(workspace).addEvidence(path, asset, c).value;
        })
        .then(&owner, [](qint64) {});
    QTRY_COMPARE(shown.service.evidenceList().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(StampService(w).queue().counts.waiting, 0, 10'000);
    QCOMPARE(ChainService(w).anchors().size(), 1); // one a day
}

void TestUpkeep::saysHowManyWaitAndWhy()
{
    ShownEvidence shown;
    const test::TimestampResponder responder;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    (void)shown.evidence(shown.written(QStringLiteral("two.png"), "two"), may);
    shown.show();
    QObject owner;
    Upkeep *upkeep = looksAfter(shown, &owner);
    shown.window.setNote({[upkeep] { return upkeep->sentence(); }, [upkeep] { return upkeep->explanation(); },
                          [&shown] {
                              shown.window.openPage(QStringLiteral("protection"));
                          }});
    connect(upkeep, &Upkeep::changed, &shown.window, &MainWindow::showPlace);
    auto *note = shown.window.findChild<LinkButton *>(QStringLiteral("note"));
    QVERIFY(note && !note->isVisible());
    upkeep->start();
    // Two pieces and the anchor of the day.
    QTRY_VERIFY(note->text().startsWith(u"3 ") && note->text().endsWith(u"no authority is set"));
    QVERIFY(note->isVisible());
    QVERIFY(note->toolTip().contains(QStringLiteral("No time-stamping authority is set")));
    TRY_VERIFY_NOTHING_CLIPPED(shown.window);

    shown.trust(test::TimestampResponder::deadUrl(), responder.caPem());
    upkeep->start();
    QTRY_VERIFY(note->text().startsWith(u"3 ") && note->text().endsWith(u"no authority answers"));
    QVERIFY(note->toolTip().contains(QStringLiteral("could be reached")));
    QVERIFY(note->toolTip().contains(QStringLiteral("It will be requested again at")));
    QVERIFY(shown.notice().text.isEmpty()); // nobody asked for it
    shown.window.setNote({});
    QVERIFY(!note->isVisible());
}

void TestUpkeep::isQuietForWhoMayNot()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    Workspace &w = *shown.test.workspace();
    Statement(w.db, QStringLiteral("INSERT INTO member (name, display_name, role) VALUES (?, ?, ?)"))
        .bind("Somebody else", "", "administrator")
        .run();
    QObject owner;
    Upkeep *upkeep = looksAfter(shown, &owner);
    const QSignalSpy changed(upkeep, &Upkeep::changed);
    upkeep->start();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(upkeep->sentence(), QString());
    QVERIFY(shown.notice().text.isEmpty());
    QVERIFY(chainAnchors(w.db).isEmpty());
}

/// While another program writes, such as an import: the pages' lane does not wait for the day's anchor, and what was
/// said to wait goes on waiting.
void TestUpkeep::keepsOutOfTheWay()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    Workspace &w = *shown.test.workspace();
    Worker &worker = shown.test.session().worker;
    QObject owner;
    Upkeep *upkeep = looksAfter(shown, &owner);
    upkeep->start();
    QTRY_VERIFY(upkeep->sentence().startsWith(u"2 "));
    w.db.execute(QStringLiteral("DROP TRIGGER chain_anchor_no_delete"));
    w.db.execute(QStringLiteral("DELETE FROM chain_anchor")); // it is due again
    {
        const Transaction import(w.db);
        upkeep->start();
        const QFuture<int> page = worker.run([](Workspace &) { return 1; });
        QTRY_VERIFY(page.isFinished()); // a lane that waits for the lock waits ten seconds
    }
    QTRY_COMPARE(ChainService(w).anchors().size(), 1);

    const QFuture<void> impatient =
        worker.run([](Workspace &one) { one.db.execute(QStringLiteral("PRAGMA busy_timeout = 0")); });
    QTRY_VERIFY(impatient.isFinished());
    const QByteArray root = test::TimestampResponder().caPem();
    QTRY_VERIFY(!upkeep->isFetching());
    shown.trust(test::TimestampResponder::deadUrl(), root); // there is somebody to ask from here on
    const Transaction import(w.db);
    const QSignalSpy changed(upkeep, &Upkeep::changed);
    upkeep->start();
    QTRY_VERIFY(!changed.isEmpty()); // what came could not be written
    QVERIFY2(upkeep->sentence().startsWith(u"2 "), qPrintable(upkeep->sentence()));
    QVERIFY(shown.notice().text.isEmpty());
}

void TestUpkeep::endsAtOnce()
{
    ShownEvidence shown;
    test::TimestampResponder responder;
    responder.setManner(test::TimestampResponder::Manner::Slow);
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    shown.trust(responder.url(), responder.caPem());
    auto owner = std::make_unique<QObject>();
    looksAfter(shown, owner.get())->start();
    QTRY_COMPARE(responder.requests(), 1); // it is being asked, and does not answer
    QElapsedTimer closing;
    closing.start();
    owner.reset();
    QVERIFY2(closing.elapsed() < 10'000, qPrintable(QString::number(closing.elapsed()))); // it would have waited 30 s
    QVERIFY(!shown.service.evidenceList().first().stampedAt);
    QCOMPARE(StampService(*shown.test.workspace()).queue().waiting.first().attempts, 0); // and goes on waiting
}

void TestUpkeep::whatFailedIsTriedAgainTheSameDay()
{
    test::CaseHouse h;
    h.hire();
    h.wait(h.opened());
    const Clock clock(QDateTime(QDate(2026, 6, 11), QTime(8, 0), Qt::UTC)); // five days are left
    Actor lead;
    lead.name = QStringLiteral("lead");
    Worker worker(h.home().address(), lead, clock);
    Upkeep upkeep(worker, clock);
    const auto lookAfter = [&] { // and until all of it is done
        upkeep.start();
        const auto asked = worker.run([](Workspace &) {});
        QTRY_VERIFY(asked.isFinished());
        const auto written = worker.run(std::make_shared<Progress>(), [](Workspace &, Progress &) {});
        QTRY_VERIFY(written.isFinished());
    };
    const auto run = [&h](const char *sql) {
        Statement(h.home().db(), QString::fromLatin1(sql)).run();
    };
    const auto told = [&h] {
        return Statement(h.home().db(), QStringLiteral("SELECT COUNT(*) FROM case_alarm")).one<qint64>().value_or(-1);
    };
    run("ALTER TABLE protection_case RENAME TO elsewhere"); // as a server that is away for a moment
    lookAfter();
    run("ALTER TABLE elsewhere RENAME TO protection_case");
    QCOMPARE(told(), 0);
    lookAfter();
    QCOMPARE(told(), 1);
}

void TestUpkeep::isNotPutOffByWhatComesMeanwhile()
{
    ShownEvidence shown;
    const test::TimestampResponder responder;
    shown.trust(responder.url(), responder.caPem());
    QObject owner;
    Upkeep *upkeep = looksAfter(shown, &owner);
    upkeep->start();
    QTRY_COMPARE(StampService(*shown.test.workspace()).queue().counts.waiting, 0); // the anchor has its stamp
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    // A scan tells of something new all the time.
    QTimer scan;
    connect(&scan, &QTimer::timeout, &scan, [&shown] { Q_EMIT shown.test.session().worker.changed(Area::Protection); });
    scan.start(200);
    QTRY_VERIFY_WITH_TIMEOUT(shown.service.evidenceList().first().stampedAt, 10'000);
    QVERIFY(scan.isActive());
}

void TestUpkeep::theTrailHolds()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    ProtectionPage *page = shown.show("audit");
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Not anchored yet")));
    const ChainEnd head = ChainService(*shown.test.workspace()).head();
    QTRY_VERIFY(wordsOn(*page).contains(head.hash.left(8)));
    QCOMPARE(page->primaryAction(), shown.action("protection.audit"));
    page->primaryAction()->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("All %1 rows are intact").arg(head.rows)));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("Intact")));
    shown.action("protection.anchor")->trigger();
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 1), QString::number(head.rows));
    QCOMPARE(shown.cell(0, 2), QStringLiteral("Waiting"));
    shown.action("protection.anchor")->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Info); // one a day
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shown.test.language().set(QStringLiteral("zh_CN"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestUpkeep::anAlteredRowIsNamed()
{
    ShownEvidence shown;
    const Id<Evidence> id = shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    Workspace &w = *shown.test.workspace();
    // As somebody does who can write to the database: the guards are taken away first.
    const QStringList triggers =
        Statement(w.db,
                  QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'custody'"))
            .all<QString>([](const Row &row) { return row.text("name"); });
    QVERIFY(!triggers.isEmpty());
    for (const QString &trigger : triggers)
        Statement(w.db, QStringLiteral("DROP TRIGGER %1").arg(trigger)).run();
    Statement(w.db, QStringLiteral("UPDATE custody SET actor = 'Nobody' WHERE evidence_id = ? AND act = 'captured'"))
        .bind(id.value)
        .run();
    ProtectionPage *page = shown.show("audit");
    QTRY_VERIFY(!page->isLoading());
    shown.action("protection.audit")->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Warning);
    const auto fault = ChainService(w).verify().fault;
    QVERIFY(fault && fault->kind == ChainFaultKind::Altered);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Broken")));
    QVERIFY(wordsOn(*page).contains(chainFaultMessage(*fault).english()));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
