#include "core/audit/journal.h"
#include "core/db/backup.h"
#include "core/db/bulk.h"
#include "core/db/migrator.h"
#include "core/db/worker.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

Fields institution(const QString &code)
{
    return {{"code", code},     {"name_en", "Museum"}, {"name_zh", QStringLiteral("博物馆")},
            {"kind", "museum"}, {"country", "CN"},     {"city_en", ""},
            {"city_zh", ""},    {"website", ""},       {"credit_line", ""},
            {"notes", ""}};
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBackAsTheyWent();
    void statementsAreUsedAgain();
    void aTransactionIsAllOrNothing();
    void theSecondWriterIsTold();
    void everyWriteLeavesHistory();
    void historyCannotBeRewritten();
    void constraintsAreNamed();
    void bulkWritesAndReadsBack_data();
    void bulkWritesAndReadsBack();
    void bulkAppendsGatheredRows();
    void bulkWritingFailsWhole();
    void noTextHoldsANul();
    void migrationsRunOnce();
    void aStoppedUpgradeGoesOn();
    void refusesASchemaItDoesNotKnow();
    void schemasAgree();
    void refusesWhatIsNoWorkspace();
    void backsUpWhileOpen();
};

void TestDatabase::rowsComeBackAsTheyWent()
{
    const TestWorkspace w;
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT, t TEXT, d TEXT, i TEXT, r TEXT)"));
    const QDateTime instant(QDate(2026, 3, 1), QTime(1, 2, 3, 4), Qt::UTC);
    Statement(w.db(), QStringLiteral("INSERT INTO probe VALUES (?, ?, ?, ?, ?)"))
        .bind(std::numeric_limits<qint64>::max(), QStringLiteral("青花'\"%"), QDate(2028, 2, 29), instant,
              *Rate::parse("0.123456789"))
        .run();
    Statement(w.db(), QStringLiteral("INSERT INTO probe VALUES (?, ?, ?, ?, ?)"))
        .bind(nullptr, QString(), std::optional<QDate>(), nullptr, nullptr)
        .run();

    Statement all(w.db(), QStringLiteral("SELECT * FROM probe ORDER BY n IS NULL"));
    QVERIFY(all.next());
    QCOMPARE(all.row().integer("n"), std::numeric_limits<qint64>::max());
    QCOMPARE(all.row().text("t"), QStringLiteral("青花'\"%"));
    QCOMPARE(all.row().day("d"), QDate(2028, 2, 29));
    QCOMPARE(all.row().instant("i"), instant);
    QCOMPARE(all.row().rate("r").toString(), std::string("0.123456789"));
    VERIFY_ERROR((void)all.row().text("nowhere"), Error::Kind::Internal);
    QVERIFY(all.next());
    QVERIFY(!all.row().optionalInteger("n"));
    QCOMPARE(all.row().optionalText("t"), QString());
    QVERIFY(!all.row().optionalDay("d"));
    QVERIFY(!all.next());

    const auto sum = Statement(w.db(), QStringLiteral("SELECT CAST(SUM(n) AS BIGINT) FROM probe")).one<qint64>();
    QCOMPARE(sum, std::numeric_limits<qint64>::max());
}

/// The connection keeps what it has prepared: the next one who asks the same finds nothing of the one before.
void TestDatabase::statementsAreUsedAgain()
{
    const TestWorkspace w;
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT NOT NULL, t TEXT)"));
    const QString insert = QStringLiteral("INSERT INTO probe (n, t) VALUES (?, ?)");
    const QString select = QStringLiteral("SELECT n FROM probe WHERE n > ? ORDER BY n");
    for (int n = 1; n <= 3; ++n)
        QCOMPARE(Statement(w.db(), insert).bind(n, QStringLiteral("text")).run(), 1);
    Statement(w.db(), insert).bind(7); // never executed
    VERIFY_ERROR(Statement(w.db(), insert).bind(nullptr, QStringLiteral("no number")).run(), Error::Kind::Rejected);
    QCOMPARE(Statement(w.db(), insert).bind(4, nullptr).run(), 1);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM probe WHERE t IS NULL")).one<qint64>(), 1);

    // Two at once by the same words, one of them left in the middle.
    const auto numbers = [](Statement &of) {
        return of.all<qint64>([](const Row &r) { return r.integer("n"); });
    };
    {
        Statement outer(w.db(), select);
        outer.bind(1);
        QVERIFY(outer.next());
        Statement inner(w.db(), select);
        QCOMPARE(numbers(inner.bind(2)), (QList<qint64>{3, 4}));
        QCOMPARE(outer.row().integer("n"), 2);
    }
    Statement again(w.db(), select);
    QCOMPARE(numbers(again.bind(0)), (QList<qint64>{1, 2, 3, 4}));

    // What was prepared before a table changed follows it.
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT n FROM probe WHERE n = 1")).one<qint64>(), 1);
    w.db().execute(QStringLiteral("ALTER TABLE probe ADD COLUMN late TEXT"));
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT n FROM probe WHERE n = 1")).one<qint64>(), 1);
    for (int i = 0; i < 500; ++i) // more than are kept
        QCOMPARE(Statement(w.db(), QStringLiteral("SELECT %1").arg(i)).one<qint64>(), i);
}

void TestDatabase::aTransactionIsAllOrNothing()
{
    const TestWorkspace w;
    {
        Transaction tx(w.db());
        Journal(tx, *w).insert(Area::Institutions, "institution", QStringLiteral("A"),
                               institution(QStringLiteral("A")));
        VERIFY_ERROR(Transaction(w.db()), Error::Kind::Internal);
    }
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM institution")).one<qint64>(), 0);
    QVERIFY(!w.db().takeCommitted());
    {
        Transaction tx(w.db());
        Journal(tx, *w).insert(Area::Institutions, "institution", QStringLiteral("A"),
                               institution(QStringLiteral("A")));
        tx.commit();
    }
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM institution")).one<qint64>(), 1);
    QCOMPARE(w.db().takeCommitted(), Areas(Area::Institutions));
}

void TestDatabase::theSecondWriterIsTold()
{
    const TestWorkspace w;
    const auto other = w.another(QStringLiteral("Second"));
    qint64 id = 0;
    {
        Transaction tx(w.db());
        id = Journal(tx, *w).insert(Area::Institutions, "institution", QStringLiteral("A"),
                                    institution(QStringLiteral("A")));
        tx.commit();
    }
    {
        Transaction tx(other->db);
        Journal(tx, *other)
            .update(Area::Institutions, "institution", QStringLiteral("A"), id, 1, {{"notes", "second"}});
        tx.commit();
    }
    Transaction tx(w.db());
    VERIFY_ERROR(
        Journal(tx, *w).update(Area::Institutions, "institution", QStringLiteral("A"), id, 1, {{"notes", "first"}}),
        Error::Kind::Conflict);
    VERIFY_ERROR(
        Journal(tx, *w).update(Area::Institutions, "institution", QStringLiteral("A"), id + 1, 1, {{"notes", "none"}}),
        Error::Kind::NotFound);
}

void TestDatabase::everyWriteLeavesHistory()
{
    const TestWorkspace w;
    Transaction tx(w.db());
    Journal journal(tx, *w);
    const qint64 id =
        journal.insert(Area::Institutions, "institution", QStringLiteral("A"), institution(QStringLiteral("A")));
    journal.update(Area::Institutions, "institution", QStringLiteral("A"), id, 1,
                   {{"notes", "new"}, {"country", "CN"}});
    journal.update(Area::Institutions, "institution", QStringLiteral("A"), id, 2, {{"notes", "new"}});
    tx.commit();

    const auto history = historyOf(w.db(), "institution", id);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].action, QStringLiteral("changed"));
    QCOMPARE(history[0].changes.size(), 1);
    QCOMPARE(history[0].changes[0].field, QStringLiteral("notes"));
    QCOMPARE(history[0].changes[0].after, QStringLiteral("new"));
    QCOMPARE(history[1].action, QStringLiteral("created"));
    QCOMPARE(history[1].actor, QStringLiteral("Tester"));
    QCOMPARE(history[1].at, TestWorkspace::clock().now());
}

void TestDatabase::historyCannotBeRewritten()
{
    const TestWorkspace w;
    {
        Transaction tx(w.db());
        Journal(tx, *w).note(Area::Settings, "setting", 1, QStringLiteral("x"), "changed");
        tx.commit();
    }
    VERIFY_ERROR(w.db().execute(QStringLiteral("UPDATE audit_log SET actor = 'somebody'")), Error::Kind::Rejected);
    VERIFY_ERROR(w.db().execute(QStringLiteral("DELETE FROM audit_log")), Error::Kind::Rejected);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT actor FROM audit_log")).one<QString>(), QStringLiteral("Tester"));
}

void TestDatabase::constraintsAreNamed()
{
    const TestWorkspace w;
    insertRow(w.db(), "institution", institution(QStringLiteral("A")));
    VERIFY_ERROR(insertRow(w.db(), "institution", institution(QStringLiteral("A"))), Error::Kind::Duplicate);
    VERIFY_ERROR(w.db().execute(QStringLiteral("UPDATE institution SET kind = 'shop'")), Error::Kind::Rejected);
    VERIFY_ERROR(w.db().execute(QStringLiteral("INSERT INTO collection_asset VALUES (7, 7)")), Error::Kind::InUse);
}

void TestDatabase::bulkWritesAndReadsBack_data()
{
    QTest::addColumn<bool>("alone");
    QTest::newRow("plain") << false;
    QTest::newRow("alone") << true;
}

void TestDatabase::bulkWritesAndReadsBack()
{
    QFETCH(const bool, alone);
    const TestWorkspace w;
    constexpr int count = 45'000; // more than two chunks of the reader
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT PRIMARY KEY, t TEXT)"));
    {
        Transaction tx(w.db());
        BulkWriter writer(tx, "probe", {"n", "t"}, alone ? BulkWriter::Mode::Alone : BulkWriter::Mode::Plain);
        for (int i = 0; i < count; ++i) {
            writer.integer(i);
            const std::string cell = i == 1 ? "a\tb\\c\nd\r\"青花\"" : "cell " + std::to_string(i);
            i == 2 ? writer.null() : writer.text(cell);
            writer.endRow();
        }
        writer.finish();
        tx.commit();
    }
    Transaction tx(w.db(), Transaction::Kind::Read);
    BulkReader reader(w.db(), QStringLiteral("SELECT n, t FROM probe ORDER BY n"));
    int rows = 0;
    for (; reader.next(); ++rows) {
        QCOMPARE(reader.integer(0), rows);
        if (rows == 1)
            QCOMPARE(std::string(reader.text(1)), std::string("a\tb\\c\nd\r\"青花\""));
        QCOMPARE(reader.isNull(1), rows == 2);
    }
    QCOMPARE(rows, count);
    VERIFY_ERROR(BulkReader(w.db(), QStringLiteral("SELECT nothing FROM nowhere")), Error::Kind::Internal);
}

/// Rows that were gathered elsewhere, with other rows written in between where the database can.
void TestDatabase::bulkAppendsGatheredRows()
{
    const TestWorkspace w;
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT PRIMARY KEY, t TEXT, b %1)")
                       .arg(w.db().dialect().isSqlite() ? QStringLiteral("BLOB") : QStringLiteral("BYTEA")));
    const std::string bytes("\0\x01\xFF\\", 4);
    RowChunk rows(3);
    for (int i = 0; i < 1000; ++i) {
        rows.integer(i);
        i == 2 ? rows.null() : rows.text(i == 1 ? "a\tb\\c\n\"青花\"" : "cell");
        rows.blob(bytes);
    }
    for (const auto mode : {BulkWriter::Mode::Plain, BulkWriter::Mode::Alone}) {
        Transaction tx(w.db());
        {
            BulkWriter writer(tx, "probe", {"n", "t", "b"}, mode);
            writer.append(rows);
            QCOMPARE(writer.rows(), 1000);
            writer.integer(1000);
            writer.text("by cells");
            writer.bytes({});
            writer.endRow();
            writer.finish();
        }
        BulkReader reader(w.db(), QStringLiteral("SELECT n, t, b FROM probe ORDER BY n"));
        int read = 0;
        for (; reader.next(); ++read) {
            QCOMPARE(reader.integer(0), read);
            QCOMPARE(reader.isNull(1), read == 2);
            if (read == 1)
                QCOMPARE(reader.text(1), std::string_view("a\tb\\c\n\"青花\""));
            QCOMPARE(reader.bytes(2), read == 1000 ? std::string_view() : std::string_view(bytes));
        }
        QCOMPARE(read, 1001);
    }
    RowChunk withNul(3);
    withNul.integer(1);
    withNul.text(std::string_view("a\0b", 3));
    withNul.null();
    Transaction tx(w.db());
    BulkWriter writer(tx, "probe", {"n", "t", "b"});
    VERIFY_ERROR(writer.append(withNul), Error::Kind::BadInput);
}

void TestDatabase::bulkWritingFailsWhole()
{
    const TestWorkspace w;
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT PRIMARY KEY)"));
    const auto write = [&w](qint64 count, bool twice, bool finishes) {
        Transaction tx(w.db());
        BulkWriter writer(tx, "probe", {"n"}, BulkWriter::Mode::Alone);
        for (qint64 i = 0; i < count; ++i) {
            writer.integer(twice ? i % (count - 1) : i);
            writer.endRow();
        }
        if (finishes) {
            writer.finish();
            tx.commit();
        }
    };
    // Far more than what waits between the two threads, so that the sender hears of it while it sends.
    VERIFY_ERROR(write(2'000'000, true, true), Error::Kind::Duplicate);
    VERIFY_ERROR(write(10, true, true), Error::Kind::Duplicate);
    write(300'000, false, false);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM probe")).one<qint64>(), 0);
    write(300'000, false, true);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM probe")).one<qint64>(), 300'000);
}

/// PostgreSQL cannot store it, so no text of ours has it on either: it is told, not left out.
void TestDatabase::noTextHoldsANul()
{
    const TestWorkspace w;
    w.db().execute(QStringLiteral("CREATE TABLE probe (n BIGINT, t TEXT)"));
    const std::string cell("a\0b", 3);
    for (const auto mode : {BulkWriter::Mode::Plain, BulkWriter::Mode::Alone}) {
        Transaction tx(w.db());
        BulkWriter writer(tx, "probe", {"n", "t"}, mode);
        writer.integer(1);
        try {
            writer.text(cell);
            QFAIL("taken");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::BadInput);
            QVERIFY2(error.message().english().contains(QStringLiteral("probe.t")), error.what());
        }
    }
    {
        Transaction tx(w.db());
        Statement insert(w.db(), QStringLiteral("INSERT INTO probe (n, t) VALUES (?, ?)"));
        VERIFY_ERROR(insert.bind(1, QString::fromStdString(cell)).run(), Error::Kind::BadInput);
    }
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM probe")).one<qint64>(), 0);
}

void TestDatabase::migrationsRunOnce()
{
    const TestWorkspace w;
    const Migrator migrator;
    QVERIFY(!migrator.isBehind(w.db()));
    QCOMPARE(Migrator::version(w.db()), Migrator::shipped().last().number);

    auto newer = Migrator::shipped();
    newer.append(
        {newer.last().number + 1, QStringLiteral("next"), QStringLiteral("CREATE TABLE next_step (id {id});\n")});
    QVERIFY(Migrator(newer).isBehind(w.db()));
    Migrator(newer).run(w.db(), w->clock);
    VERIFY_ERROR((void)migrator.isBehind(w.db()), Error::Kind::NewerSchema);
    if (w.address().isFile())
        QVERIFY(QFile::exists(QStringLiteral("%1.before-%2.bak").arg(w.address().path()).arg(newer.last().number)));

    auto edited = newer;
    edited[0].text += QStringLiteral("-- a word\n");
    VERIFY_ERROR((void)Migrator(edited).isBehind(w.db()), Error::Kind::Corrupt);

    auto broken = newer;
    broken.append({newer.last().number + 1, QStringLiteral("broken"),
                   QStringLiteral("CREATE TABLE half (id {id});\nCREATE NONSENSE;\n")});
    VERIFY_ERROR(Migrator(broken).run(w.db(), w->clock), Error::Kind::Internal);
    QCOMPARE(Migrator::version(w.db()), newer.last().number);
    VERIFY_ERROR(w.db().execute(QStringLiteral("SELECT * FROM half")), Error::Kind::Internal);
}

/// However an upgrade ends in the middle: the next program that opens the workspace goes on where it stopped, and what
/// was copied stays.
void TestDatabase::aStoppedUpgradeGoesOn()
{
    const auto shipped = Migrator::shipped();
    auto old = shipped;
    old.removeIf([](const Migration &step) { return step.number > 19; });
    auto first = shipped; // fails at once
    first[19].text = QStringLiteral("CREATE TABLE half (id {id});\nCREATE NONSENSE;\n");
    auto later = shipped; // fails at its last step
    later.last().text = first[19].text;
    const TestWorkspace home;
    if (!home.address().isFile()) {
        home.db().execute(QStringLiteral("DROP SCHEMA public CASCADE"));
        home.db().execute(QStringLiteral("CREATE SCHEMA public"));
    }
    const Address address =
        home.address().isFile() ? Address::file(home.folder() + QStringLiteral("/old.lianming")) : home.address();
    Connection db(address);
    const Clock clock = TestWorkspace::clock();
    Migrator(old).run(db, clock);
    const auto copies = [&home] {
        return QDir(home.folder()).entryList({QStringLiteral("old.lianming.before-*")}, QDir::Files, QDir::Name);
    };
    const auto copied = [&](const QString &name) {
        Connection copy(Address::file(home.folder() + u'/' + name), Connection::Mode::ReadOnly);
        return Migrator::version(copy);
    };
    const QString name = QStringLiteral("old.lianming.before-%1").arg(shipped.last().number);
    for (int i = 0; i < 3; ++i) {
        VERIFY_ERROR(Migrator(first).run(db, clock), Error::Kind::Internal);
        QCOMPARE(Migrator::version(db), 19);
        QCOMPARE(copies(), QStringList()); // nothing was done: there is nothing to go back to
    }
    VERIFY_ERROR(Migrator(later).run(db, clock), Error::Kind::Internal);
    const int reached = Migrator::version(db);
    QCOMPARE(reached, shipped.last().number - 1);
    // A program that is killed leaves its copy without having done anything, or a part of one.
    const auto leave = [&](const QString &file, int days) {
        QFile part(home.folder() + u'/' + file);
        QVERIFY(part.open(QIODevice::WriteOnly));
        QVERIFY(part.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime));
    };
    if (home.address().isFile()) {
        QCOMPARE(copies(), QStringList{name + QStringLiteral(".bak")});
        QCOMPARE(copied(copies().first()), 19);
        leave(name + QStringLiteral("-2.bak"), 5);
        leave(name + QStringLiteral(".bak.partial"), 2);
        leave(name + QStringLiteral(".1.bak.partial"), 0); // it may be writing still
        leave(QStringLiteral("other.lianming.before-25.bak.partial"), 2);
    }
    Migrator().run(db, clock);
    QVERIFY(!Migrator().isBehind(db));
    if (!home.address().isFile())
        return;
    QCOMPARE(copies(), (QStringList{name + QStringLiteral("-2.bak"), name + QStringLiteral("-3.bak"),
                                    name + QStringLiteral(".1.bak.partial"), name + QStringLiteral(".bak")}));
    QCOMPARE(copied(name + QStringLiteral(".bak")), 19);
    QCOMPARE(copied(name + QStringLiteral("-3.bak")), reached);
    QVERIFY(QFile::exists(home.folder() + QStringLiteral("/other.lianming.before-25.bak.partial")));
}

/// A workspace of a newer program, of an older build with another text of a step, or with a gap: told when it is
/// opened, before anything is read or written, and left as it is.
void TestDatabase::refusesASchemaItDoesNotKnow()
{
    const int last = Migrator::shipped().last().number;
    const auto opened = [](const TestWorkspace &w) {
        Workspace(w.address(), Actor{}, Clock());
    };
    const auto rows = [](const TestWorkspace &w) {
        return Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM schema_migration")).one<qint64>();
    };
    const TestWorkspace newer;
    newer.db().execute(QStringLiteral("INSERT INTO schema_migration (number, name, checksum, applied_at) "
                                      "VALUES (%1, 'next', 'x', '2026-06-01T08:00:00.000Z')")
                           .arg(last + 1));
    VERIFY_ERROR(opened(newer), Error::Kind::NewerSchema);
    QCOMPARE(rows(newer), last + 1);

    const TestWorkspace other;
    other.db().execute(QStringLiteral("UPDATE schema_migration SET checksum = 'x' WHERE number = %1").arg(last));
    VERIFY_ERROR(opened(other), Error::Kind::Corrupt);

    const TestWorkspace gap;
    gap.db().execute(QStringLiteral("DELETE FROM schema_migration WHERE number = 2"));
    VERIFY_ERROR(opened(gap), Error::Kind::Corrupt);
    QCOMPARE(rows(gap), last - 1);

    // Tables of an unfinished beginning: none of the steps is noted.
    const TestWorkspace none;
    none.db().execute(QStringLiteral("DELETE FROM schema_migration"));
    VERIFY_ERROR(opened(none), Error::Kind::Corrupt);

    // The worker of a window hands the same error on.
    Worker worker(newer.address(), Actor{}, Clock());
    QFuture<Clock> open = worker.open(false);
    QFuture<bool> task = worker.run([](Workspace &) { return true; });
    QTRY_VERIFY(open.isFinished() && task.isFinished());
    VERIFY_ERROR(open.waitForFinished(), Error::Kind::NewerSchema);
    VERIFY_ERROR(task.waitForFinished(), Error::Kind::NewerSchema);
}

void TestDatabase::schemasAgree()
{
    const TestWorkspace w;
    QFile golden(QStringLiteral(LIANMING_TEST_DATA "/db/schema.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList columns =
        Statement(w.db(), w.db().dialect().schemaQuery()).all<QString>([](const Row &row) { return row.textAt(0); });
    QCOMPARE(columns.join(u'\n') + u'\n', QString::fromUtf8(golden.readAll()));
}

void TestDatabase::refusesWhatIsNoWorkspace()
{
    const TestWorkspace w;
    VERIFY_ERROR((void)Address::parse(QString()), Error::Kind::BadInput);
    VERIFY_ERROR((void)Address::parse(QStringLiteral("postgresql://host")), Error::Kind::BadInput);
    if (!w.address().isFile()) {
        const auto nowhere = Address::parse(QStringLiteral("postgresql:///nothing?host=%1").arg(w.folder()));
        VERIFY_ERROR(Workspace(nowhere, Actor{}, Clock(), true), Error::Kind::Unavailable);
        return;
    }
    const auto at = [&w](const char *name) {
        return w.folder() + u'/' + QString::fromLatin1(name);
    };
    VERIFY_ERROR(Workspace(Address::file(at("missing")), Actor{}, Clock()), Error::Kind::NotFound);
    VERIFY_ERROR(Workspace(Address::file(w.folder()), Actor{}, Clock(), true), Error::Kind::BadInput);

    QFile text(at("text"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("This is a letter and no database. ").repeated(100));
    text.close();
    VERIFY_ERROR(Workspace(Address::file(at("text")), Actor{}, Clock()), Error::Kind::Corrupt);

    {
        Connection stranger(Address::file(at("stranger")));
        stranger.execute(QStringLiteral("CREATE TABLE recipe (id INTEGER)"));
    }
    VERIFY_ERROR(Workspace(Address::file(at("stranger")), Actor{}, Clock()), Error::Kind::Corrupt);
}

void TestDatabase::backsUpWhileOpen()
{
    const TestWorkspace w;
    if (!w.address().isFile())
        QSKIP("PostgreSQL is backed up through the transfer of a whole workspace, tested there");
    insertRow(w.db(), "institution", institution(QStringLiteral("A")));
    const auto other = w.another(QStringLiteral("Second"));
    Transaction writing(other->db);
    insertRow(other->db, "institution", institution(QStringLiteral("B")));

    const QString copy = w.folder() + QStringLiteral("/copy");
    backupFile(w.db(), copy);
    VERIFY_ERROR(backupFile(w.db(), copy), Error::Kind::BadInput);
    Workspace opened(Address::file(copy), Actor{}, Clock());
    QCOMPARE(Statement(opened.db, QStringLiteral("SELECT COUNT(*) FROM institution")).one<qint64>(), 1);
    QVERIFY(integrityFindings(opened.db).isEmpty());
    VERIFY_ERROR(backupFile(w.db(), QStringLiteral("/nowhere/at/all")), Error::Kind::Unavailable);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
