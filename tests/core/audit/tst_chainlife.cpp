// The chain in a workspace's life: two who write at once, an older workspace, copies and moves, anchors and their
// stamps, and the command line that verifies a database as it is.
#include "core/audit/stampqueue.h"
#include "core/db/migrator.h"
#include "core/db/workspacecopy.h"
#include "core/protection/chainservice.h"
#include "core/protection/stampservice.h"
#include "tests/core/audit/chainhistory.h"
#include "tests/support/cli.h"
#include "tests/support/timestampresponder.h"

#include <QCryptographicHash>

#include <thread>

using namespace lianming;
using test::addCustody;
using test::ChainHistory;
using test::note;
using test::Tamperer;
using test::TimestampResponder;
using test::verdict;

namespace {

QList<qint64> positions(Connection &db)
{
    return Statement(db,
                     QStringLiteral("SELECT position FROM audit_log UNION ALL SELECT position FROM custody ORDER BY 1"))
        .all<qint64>([](const Row &row) { return row.integerAt(0); });
}

QList<qint64> upTo(qint64 last)
{
    QList<qint64> out;
    for (qint64 i = 1; i <= last; ++i)
        out.append(i);
    return out;
}

/// A database as the version before the chain left it, with some history.
class OldWorkspace
{
public:
    /// `version`: its last migration.
    explicit OldWorkspace(int version = 19)
    {
        if (TestWorkspace::isPostgres()) {
            m_home->db.execute(QStringLiteral("DROP SCHEMA public CASCADE"));
            m_home->db.execute(QStringLiteral("CREATE SCHEMA public"));
        }
        address = TestWorkspace::isPostgres() ? m_home.address()
                                              : Address::file(m_home.folder() + QStringLiteral("/old.lianming"));
        auto steps = Migrator::shipped();
        steps.removeIf([version](const Migration &step) { return step.number > version; });
        db = std::make_unique<Connection>(address);
        Migrator(steps).run(*db, TestWorkspace::clock());
        text = TestWorkspace::isPostgres() ? m_home.addressText() : address.path();
    }
    void line(int id, const char *label) const
    {
        Statement(*db,
                  QStringLiteral("INSERT INTO audit_log (id, at, actor, action, area, record_table, record_id, label, "
                                 "changes) VALUES (?, '2026-05-01T08:00:00.000Z', '李', 'changed', 'settings', "
                                 "'setting', 1, ?, '[]')"))
            .bind(id, label)
            .run();
    }
    void fill() const
    {
        const Id<Evidence> evidence = test::insertEvidence(*db, test::insertAsset(*db));
        line(7, "seventh");
        line(2, "second");
        for (int i = 0; i < 2; ++i)
            insertRow(*db, "custody",
                      {{"evidence_id", evidence},
                       {"act", "captured"},
                       {"at", "2026-05-02T08:00:00.000Z"},
                       {"actor", "李"},
                       {"notes", ""}});
        line(9, "ninth");
    }

private:
    TestWorkspace m_home;

public:
    Address address;
    QString text;
    std::unique_ptr<Connection> db;
};

CliAnswer verify(const QString &address, const QStringList &more = {})
{
    return callCli(QStringList{QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--workspace"),
                               address, QStringLiteral("--json")}
                       + more,
                   "Tester");
}

} // namespace

class TestChainLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoWriteAtOnce();
    void nobodyWaitsForAnOpenTransaction();
    void whatIsGivenUpLeavesNoGap();
    void rowsAreReadWhereTheyAreAskedFor();
    void anOlderWorkspaceIsSealedOnce();
    void olderEvidenceIsHeld();
    void anEmptyOlderWorkspace();
    void copiesAndMovesHold();
    void anchorsAreDaily();
    void nobodyWaitsForAnAnchor();
    void anchorsTellWhatWasHashedAnew();
    void stampsOfAnchors();
    void theCommandLineNamesTheRow();
    void theCommandLineCannotOpen();
};

void TestChainLife::twoWriteAtOnce()
{
    const ChainHistory history;
    const qint64 before = chainHead(history.db()).rows;
    constexpr int rounds = 40;
    const auto work = [&](const QString &actor) {
        const auto w = history.home().another(actor);
        for (int i = 0; i < rounds; ++i) {
            note(*w, actor, 1 + i % 3);
            if (i % 5 == 0)
                addCustody(*w, history.evidence, 2);
        }
    };
    std::thread first(work, QStringLiteral("First"));
    std::thread second(work, QStringLiteral("Second"));
    std::thread third(work, QStringLiteral("Third"));
    first.join();
    second.join();
    third.join();
    const qint64 each = [] {
        qint64 out = 0;
        for (int i = 0; i < rounds; ++i)
            out += 1 + i % 3 + (i % 5 == 0 ? 2 : 0);
        return out;
    }();
    QCOMPARE(chainHead(history.db()).rows, before + 3 * each);
    QCOMPARE(positions(history.db()), upTo(before + 3 * each));
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
}

/// On PostgreSQL, an open transaction with lines in it keeps nobody from committing; places are given in the order of
/// the commits.
void TestChainLife::nobodyWaitsForAnOpenTransaction()
{
    if (!TestWorkspace::isPostgres())
        return; // a write transaction on SQLite is alone
    const ChainHistory history;
    const auto other = history.home().another(QStringLiteral("Other"));
    other->db.execute(QStringLiteral("SET lock_timeout = 2000"));
    // However much it has in it.
    for (const int megabytes : {0, 70}) {
        {
            Transaction tx((*history).db);
            Journal journal(tx, *history);
            for (int i = 0; i < megabytes; ++i)
                journal.note(Area::Settings, "setting", 1, QString(1024 * 1024, u'x'), "changed");
            journal.note(Area::Settings, "setting", 1, QStringLiteral("began first"), "changed");
            note(*other, QStringLiteral("committed first"));
            tx.commit();
        }
        const auto labels = Statement(history.db(), QStringLiteral("SELECT label FROM audit_log WHERE LENGTH(label) < "
                                                                   "100 ORDER BY position DESC LIMIT 2"))
                                .all<QString>([](const Row &row) { return row.textAt(0); });
        QCOMPARE(labels, (QStringList{QStringLiteral("began first"), QStringLiteral("committed first")}));
        const qint64 behind = Statement(history.db(), QStringLiteral("SELECT COUNT(*) FROM audit_log WHERE position > "
                                                                     "(SELECT MAX(position) FROM audit_log WHERE "
                                                                     "label = 'committed first')"))
                                  .one<qint64>()
                                  .value_or(0);
        QCOMPARE(behind, megabytes + 1);
        QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
    }
    // Once its rows are written, others wait, and then go on behind it.
    {
        Transaction tx((*history).db);
        Journal(tx, *history).note(Area::Settings, "setting", 1, QStringLiteral("written"), "changed");
        tx.writeChain();
        VERIFY_ERROR(note(*other, QStringLiteral("too early")), Error::Kind::Conflict);
        tx.commit();
    }
    note(*other, QStringLiteral("after"));
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
}

void TestChainLife::whatIsGivenUpLeavesNoGap()
{
    const ChainHistory history;
    const ChainEnd before = chainHead(history.db());
    for (const bool written : {false, true}) {
        Transaction tx((*history).db);
        Journal(tx, *history).note(Area::Settings, "setting", 1, QStringLiteral("given up"), "changed");
        if (written)
            tx.writeChain();
    }
    QCOMPARE(chainHead(history.db()), before);
    {
        // A row that the database refuses, at the end.
        Transaction tx((*history).db);
        ProtectionRepository::addCustody(tx, {4711}, CustodyAct::Viewed, (*history).clock.now(), {}, {});
        VERIFY_ERROR(tx.commit(), Error::Kind::InUse);
    }
    {
        Transaction tx((*history).db);
        Journal journal(tx, *history);
        VERIFY_ERROR(journal.note(Area::Settings, "setting", 1, QString(QChar(0)), "changed"), Error::Kind::BadInput);
        journal.note(Area::Settings, "setting", 1, QStringLiteral("goes on"), "changed");
        tx.commit();
    }
    QCOMPARE(chainHead(history.db()).rows, before.rows + 1);
    QCOMPARE(positions(history.db()), upTo(before.rows + 1));
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
}

void TestChainLife::rowsAreReadWhereTheyAreAskedFor()
{
    const ChainHistory history;
    const auto count = [&] {
        return ProtectionRepository(history.db()).custody(history.evidence).size();
    };
    Transaction tx((*history).db);
    ProtectionRepository::addCustody(tx, history.evidence, CustodyAct::Exported, (*history).clock.now(), {}, {});
    QCOMPARE(count(), 4);
    tx.writeChain();
    QCOMPARE(count(), 5);
    ProtectionRepository::addCustody(tx, history.evidence, CustodyAct::Exported, (*history).clock.now(), {}, {});
    tx.writeChain();
    tx.writeChain();
    QCOMPARE(count(), 6);
    tx.commit();
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
}

void TestChainLife::anOlderWorkspaceIsSealedOnce()
{
    const OldWorkspace old;
    old.fill();
    {
        Workspace w(old.address, Actor{}, TestWorkspace::clock());
        const ChainReport report = test::walked(w.db);
        QCOMPARE(verdict(report), QStringLiteral("holds"));
        QCOMPARE(report.rows, 7); // three lines, two acts, the line that says so, and that of the evidence
        QCOMPARE(report.sealed, 5);
        const auto places = Statement(w.db, QStringLiteral("SELECT id FROM audit_log ORDER BY position"))
                                .all<qint64>([](const Row &row) { return row.integerAt(0); });
        QCOMPARE(places, (QList<qint64>{2, 7, 9, 10, 11}));
        const HistoryEntry said = recentHistory(w.db, 2).value(1);
        QCOMPARE(said.action, QStringLiteral("sealed"));
        QCOMPARE(said.table, QStringLiteral("chain"));
        QCOMPARE(said.recordId, 5);
        VERIFY_ERROR(w.db.execute(QStringLiteral("UPDATE audit_log SET actor = 'x'")), Error::Kind::Rejected);
        note(w, QStringLiteral("later"));
        QCOMPARE(verdict(w.db), QStringLiteral("holds"));
    }
    // The older program, open all the while, can write no more.
    VERIFY_ERROR(old.line(100, "older"), Error::Kind::Rejected);
    VERIFY_ERROR(insertRow(*old.db, "custody",
                           {{"evidence_id", qint64(1)}, {"act", "viewed"}, {"at", ""}, {"actor", ""}, {"notes", ""}}),
                 Error::Kind::Rejected);
    // What comes past the program afterwards is not sealed when the workspace is opened again.
    {
        Tamperer hand(*old.db);
        old.line(100, "by hand");
    }
    Workspace again(old.address, Actor{}, TestWorkspace::clock());
    QCOMPARE(verdict(again.db), QStringLiteral("unchained 0 audit_log 100"));
    note(again, QStringLiteral("and goes on"));
    const ChainReport report = test::walked(again.db);
    QCOMPARE(verdict(report), QStringLiteral("unchained 0 audit_log 100"));
    QCOMPARE(report.rows, 9);
}

/// Evidence of before the chain is held by it from then on, in all its columns.
void TestChainLife::olderEvidenceIsHeld()
{
    const OldWorkspace old;
    old.fill();
    Workspace w(old.address, Actor{}, TestWorkspace::clock());
    const Id<Evidence> id{1};
    ProtectionRepository repository(w.db);
    QVERIFY(repository.isAsRecorded(id));
    QCOMPARE(historyOf(w.db, "evidence", id.value).value(0).action, QStringLiteral("recorded"));
    QCOMPARE(historyOf(w.db, "evidence", id.value).value(0).changes.value(1).after, QString(64, u'e'));
    w.db.execute(w.db.dialect().isSqlite() ? QStringLiteral("DROP TRIGGER evidence_no_update")
                                           : QStringLiteral("DROP TRIGGER evidence_no_update ON evidence"));
    for (const char *column : {"captured_at", "seller", "software", "price_shown", "notes"}) {
        const QString name = QString::fromLatin1(column);
        w.db.execute(QStringLiteral("UPDATE evidence SET %1 = 'another'").arg(name));
        QVERIFY2(!repository.isAsRecorded(id), column);
        w.db.execute(QStringLiteral("UPDATE evidence SET %1 = ''").arg(name));
        QVERIFY2(repository.isAsRecorded(id), column);
    }
}

void TestChainLife::anEmptyOlderWorkspace()
{
    const OldWorkspace old;
    VERIFY_ERROR((void)chainHead(*old.db), Error::Kind::Rejected);
    Workspace w(old.address, Actor{}, TestWorkspace::clock());
    QCOMPARE(chainHead(w.db).rows, 0);
    note(w, QStringLiteral("first"));
    const ChainReport report = test::walked(w.db);
    QCOMPARE(verdict(report), QStringLiteral("holds"));
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.sealed, 0);
}

void TestChainLife::copiesAndMovesHold()
{
    const ChainHistory history;
    QVERIFY(anchorChain(*history));
    // A stamp's bytes travel, too.
    const auto stamp = stampOf(history.db(), StampPurpose::Chain, chainHead(history.db()).hash);
    QVERIFY(stamp);
    const QByteArray token("\x30\x00\xff\\x\t'", 7);
    {
        Transaction tx((*history).db);
        storeStamp(tx, stamp->id, token, {},
                   {.at = (*history).clock.now(), .serial = {}, .policy = {}, .authority = {}, .chain = {}},
                   (*history).clock.now());
        tx.commit();
    }
    const ChainEnd end = chainHead(history.db());
    Workspace file(Address::file(history.home().folder() + QStringLiteral("/moved.lianming")), Actor{},
                   TestWorkspace::clock(), true);
    (void)transferRows(history.db(), file.db);
    const TestWorkspace back;
    (void)transferRows(file.db, back.db());
    for (Workspace *w : {&file, &*back}) {
        QCOMPARE(chainHead(w->db), end);
        QCOMPARE(chainAnchors(w->db), chainAnchors(history.db()));
        QCOMPARE(chainAnchors(w->db).value(0).response, token);
        const ChainReport report = test::walked(w->db);
        QCOMPARE(report.rows, end.rows);
        QCOMPARE(verdict(report), QStringLiteral("stamp %1 stamp 0").arg(end.rows)); // no token, as we have made it
        note(*w, QStringLiteral("goes on there"));
        QCOMPARE(test::walked(w->db).rows, end.rows + 1);
    }
}

void TestChainLife::anchorsAreDaily()
{
    const ChainHistory history;
    Workspace &w = *history;
    const auto day = [&](int number) {
        w.clock = Clock(QDateTime(QDate(2026, 6, number), QTime(9, 0), Qt::UTC));
    };
    {
        const TestWorkspace empty;
        QVERIFY(!anchorDue(*empty));
        QVERIFY(!anchorChain(*empty));
    }
    QVERIFY(anchorDue(w));
    const auto first = anchorChain(w);
    QVERIFY(first);
    QCOMPARE(first->position, chainHead(w.db).rows);
    QCOMPARE(first->hash, chainHead(w.db).hash);
    QCOMPARE(first->day, QDate(2026, 6, 1));
    QVERIFY(first->response.isEmpty());
    QCOMPARE(waitingStamps(w.db, 10).value(0).digest, first->hash);
    QVERIFY(!anchorDue(w));
    note(w, QStringLiteral("the same day"));
    QVERIFY(!anchorDue(w));
    QVERIFY(!anchorChain(w));
    day(2);
    QVERIFY(anchorDue(w));
    QCOMPARE(anchorChain(w)->day, QDate(2026, 6, 2));
    QCOMPARE(chainHead(w.db).rows, history.last() + 1); // leaves no line
    day(3);
    QVERIFY(!anchorDue(w)); // nothing happened
    note(w, QStringLiteral("something"));
    QVERIFY(anchorDue(w));
    day(1); // a clock that was put back
    QVERIFY(!anchorDue(w));
    QCOMPARE(chainAnchors(w.db).size(), 2);
    // A clock that is a year ahead anchors, too, and keeps nobody from it afterwards.
    w.clock = Clock(QDateTime(QDate(2027, 6, 3), QTime(9, 0), Qt::UTC));
    QVERIFY(anchorChain(w));
    day(3);
    QVERIFY(!anchorDue(w)); // nothing happened since
    note(w, QStringLiteral("something else"));
    QVERIFY(anchorDue(w));
    QCOMPARE(anchorChain(w)->day, QDate(2026, 6, 3));
    QVERIFY(!anchorDue(w));
    const ChainReport report = test::walked(w.db);
    QCOMPARE(report.anchors, 4);
    QCOMPARE(report.waiting, 4);
    QCOMPARE(report.stamped, 0);
    QVERIFY(report.holds());
    VERIFY_ERROR(w.db.execute(QStringLiteral("UPDATE chain_anchor SET hash = hash")), Error::Kind::Rejected);
    VERIFY_ERROR(w.db.execute(QStringLiteral("DELETE FROM chain_anchor")), Error::Kind::Rejected);
}

/// Whoever asks whether today's anchor is due waits for no one who writes, and neither does who finds that it is not.
void TestChainLife::nobodyWaitsForAnAnchor()
{
    const ChainHistory history;
    QVERIFY(anchorChain(*history));
    const auto other = history.home().another(QStringLiteral("Other"));
    if (other->db.dialect().isSqlite())
        other->db.execute(QStringLiteral("PRAGMA busy_timeout = 0"));
    else
        other->db.execute(QStringLiteral("SET lock_timeout = 1000"));
    Transaction writing((*history).db);
    writing.lock("anchor");
    QVERIFY(!anchorDue(*other));
    QVERIFY(!anchorChain(*other));
    other->clock = Clock(other->clock.now().addDays(1));
    QVERIFY(!anchorDue(*other));
}

/// All rows from one on altered and hashed anew, with the head: only what was anchored before tells.
void TestChainLife::anchorsTellWhatWasHashedAnew()
{
    const ChainHistory history;
    QVERIFY(anchorChain(*history));
    const qint64 anchored = history.last();
    note(*history, QStringLiteral("after it"), 3);
    Tamperer hand(history.db());
    const auto rewrite = [&](qint64 from) {
        hand.run(QStringLiteral("UPDATE audit_log SET actor = 'nobody' WHERE position = %1").arg(from));
        QString hash;
        for (qint64 position = from; position <= anchored + 3; ++position)
            hash = hand.hashAnew(position);
        hand.run(QStringLiteral("UPDATE chain_head SET hash = '%1'").arg(hash));
    };
    rewrite(anchored - 1);
    const ChainReport report = test::walked(history.db());
    QCOMPARE(verdict(report), QStringLiteral("anchor %1 0").arg(anchored));
    QCOMPARE(report.fault->day, QDate(2026, 6, 1));
    QVERIFY(report.fault->expected != report.fault->found);
    hand.undo();
    rewrite(anchored + 2); // nobody has anchored that
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
    hand.undo();
    // Rows cut off with the head.
    hand.run(QStringLiteral("DELETE FROM audit_log WHERE position >= %1").arg(anchored - 1));
    hand.run(QStringLiteral("UPDATE chain_head SET position = %1, hash = '%2'")
                 .arg(anchored - 2)
                 .arg(hand.at(anchored - 2).hash));
    QCOMPARE(verdict(history.db()), QStringLiteral("cut_off %1 0").arg(anchored - 1));
    hand.undo();
    // The anchor taken away: its place in the queue of stamps is left.
    hand.run(QStringLiteral("DELETE FROM chain_anchor"));
    QCOMPARE(verdict(history.db()), QStringLiteral("anchor 0 stamp 0"));
    hand.undo();
    QCOMPARE(verdict(history.db()), QStringLiteral("holds"));
}

void TestChainLife::stampsOfAnchors()
{
    const TimestampResponder responder;
    const ChainHistory history;
    Workspace &w = *history;
    StampService(w).setAuthorities({{responder.url(), {}, responder.caPem(), {}}});
    const auto anchor = ChainService(w).anchor();
    QVERIFY(anchor);
    QCOMPARE(StampService(w).run().waiting, 0);
    ChainReport report = ChainService(w).verify();
    QVERIFY(report.holds());
    QCOMPARE(report.stamped, 1);
    QCOMPARE(report.waiting, 0);
    QCOMPARE(report.stampedRows, anchor->position);
    QVERIFY(report.stampedAt);

    // Without roots it is compared all the same; with those of another it does not stand.
    report = test::walked(w.db);
    QVERIFY(report.holds());
    QCOMPARE(report.unchecked, 1);
    const TimestampResponder stranger;
    report = verifyChain(w.db, {stranger.caPem(), {}});
    QCOMPARE(verdict(report), QStringLiteral("stamp %1 stamp 0").arg(anchor->position));
    QCOMPARE(report.fault->found, QStringLiteral("untrusted"));

    // The anchor altered, and the chain not: the stamp tells which.
    Tamperer hand(w.db);
    hand.run(QStringLiteral("UPDATE chain_anchor SET hash = '%1'").arg(QString(64, u'c')));
    hand.run(w.db.dialect().isSqlite() ? QStringLiteral("DROP TRIGGER stamp_no_update")
                                       : QStringLiteral("DROP TRIGGER stamp_no_update ON stamp"));
    hand.run(QStringLiteral("UPDATE stamp SET digest = '%1' WHERE purpose = 'chain'").arg(QString(64, u'c')));
    report = test::walked(w.db);
    QCOMPARE(verdict(report), QStringLiteral("anchor %1 chain_anchor 0").arg(anchor->position));
    QCOMPARE(report.fault->expected, anchor->hash);
    QCOMPARE(report.fault->found, QString(64, u'c'));
}

void TestChainLife::theCommandLineNamesTheRow()
{
    const ChainHistory history;
    const QString address = history.home().addressText();
    CliAnswer answer = verify(address);
    QVERIFY2(answer.status == 0, answer.all().constData());
    QCOMPARE(at(answer.json(), "/holds"), QStringLiteral("true"));
    QCOMPARE(at(answer.json(), "/rows"), QString::number(history.last()));
    QCOMPARE(at(answer.json(), "/head/hash"), chainHead(history.db()).hash);

    answer = callCli(words("audit head --workspace % --json", {address}), "Tester");
    QCOMPARE(at(answer.json(), "/rows"), QString::number(history.last()));
    answer = callCli(words("audit anchor --workspace % --json", {address}), "Tester");
    QVERIFY2(answer.status == 0, answer.all().constData());
    QCOMPARE(at(answer.json(), "/made"), QStringLiteral("true"));
    QCOMPARE(at(answer.json(), "/hash"), chainHead(history.db()).hash);
    QCOMPARE(at(answer.json(), "/waiting"), QStringLiteral("1"));
    answer = callCli(words("audit anchor --workspace % --json", {address}), "Tester");
    QCOMPARE(at(answer.json(), "/made"), QStringLiteral("false"));
    QCOMPARE(at(verify(address).json(), "/anchors/waiting"), QStringLiteral("1"));

    Tamperer hand(history.db());
    const qint64 position = history.first + 3;
    const Tamperer::Place place = hand.at(position);
    hand.run(QStringLiteral("UPDATE custody SET actor = 'nobody' WHERE position = %1").arg(position));
    answer = verify(address);
    QVERIFY2(answer.status == 1, answer.all().constData());
    QCOMPARE(at(answer.json(), "/fault/kind"), QStringLiteral("altered"));
    QCOMPARE(at(answer.json(), "/fault/position"), QString::number(position));
    QCOMPARE(at(answer.json(), "/fault/table"), QStringLiteral("custody"));
    QCOMPARE(at(answer.json(), "/fault/id"), QString::number(place.id));
    QVERIFY(answer.err.contains("custody"));
    answer = callCli(words("audit verify --workspace %", {address}), "Tester");
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.contains("fault_kind\taltered"));
    QVERIFY(answer.out.contains("head_rows\t"));
}

/// Nothing is made, brought up to date or sealed on the way.
void TestChainLife::theCommandLineCannotOpen()
{
    const TestWorkspace w;
    const QString missing = w.folder() + QStringLiteral("/none.lianming");
    QCOMPARE(verify(missing).status, 3);
    QVERIFY(!QFile::exists(missing));
    const QString page = w.folder() + QStringLiteral("/page.lianming");
    QFile file(page);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html>no database, but long enough to look like a file of one</html>");
    file.close();
    QCOMPARE(verify(page).status, 3);

    const OldWorkspace old;
    old.line(1, "old");
    const CliAnswer answer = verify(old.text);
    QVERIFY2(answer.status == 3, answer.all().constData());
    QCOMPARE(Migrator::version(*old.db), 19);
    // An upgrade that was stopped behind the chain's own step: its anchors have no stamps yet.
    const OldWorkspace stopped(20);
    const CliAnswer half = verify(stopped.text);
    QVERIFY2(half.status == 3 && half.err.contains("Open it once"), half.all().constData());
    QCOMPARE(Migrator::version(*stopped.db), 20);
    QCOMPARE(callCli(words("audit verify --workspace % --ca %", {w.addressText(), missing}), "Tester").status, 2);
    QCOMPARE(callCli(words("audit verify --workspace % --ca %", {w.addressText(), page}), "Tester").status, 2);
}

QTEST_GUILESS_MAIN(TestChainLife)
#include "tst_chainlife.moc"
