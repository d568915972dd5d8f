#include "core/db/statement.h"
#include "core/protection/chainservice.h"
#include "tests/support/clipping.h"
#include "tests/ui/protection/shownevidence.h"
#include "ui/protection/upkeep.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

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
    void endsAtOnce();
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
    QVERIFY(note->toolTip().contains(QStringLiteral("Asked again by itself at")));
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

void TestUpkeep::theTrailHolds()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), "one"), may);
    ProtectionPage *page = shown.show("audit");
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("It was not anchored yet")));
    const ChainEnd head = ChainService(*shown.test.workspace()).head();
    QTRY_VERIFY(wordsOn(*page).contains(head.hash.left(8)));
    QCOMPARE(page->primaryAction(), shown.action("protection.audit"));
    page->primaryAction()->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("All %1 rows fit").arg(head.rows)));
    QVERIFY(wordsOn(*page).contains(QStringLiteral("Holds")));
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
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Does not fit")));
    QVERIFY(wordsOn(*page).contains(chainFaultMessage(*fault).english()));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
