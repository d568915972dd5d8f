// The environment fails: a full disk, a locked file, a file that may only be read, a damaged one. Each is told by name
// and loses nothing.
#include "core/audit/journal.h"
#include "core/db/backup.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTemporaryDir>

using namespace lianming;

namespace {

qint64 countHistory(Connection &db)
{
    return *Statement(db, QStringLiteral("SELECT COUNT(*) FROM audit_log")).one<qint64>();
}

void note(Workspace &w, const QString &label)
{
    Transaction tx(w.db);
    Journal(tx, w).note(Area::Settings, "setting", 1, label, "changed");
    tx.commit();
}

} // namespace

class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskChangesNothing();
    void aLockedFileIsTold();
    void aReadOnlyWorkspaceIsTold();
    void aDamagedFileIsFound();
    void whatIsNoWorkspaceStaysAsItIs();
    void aLinkLeadsToTheSameFiles();
    void nothingIsWrittenOverTheWorkspace();
};

void TestFailures::aFullDiskChangesNothing()
{
    const TestWorkspace w;
    note(*w, QStringLiteral("before"));
    // The database's own limit makes the very error that a full disk makes.
    const auto pages = *Statement(w.db(), QStringLiteral("PRAGMA page_count")).one<qint64>();
    w.db().execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
    VERIFY_ERROR(note(*w, QString(1'000'000, u'x')), Error::Kind::Unavailable);
    QCOMPARE(countHistory(w.db()), 1);
    w.db().execute(QStringLiteral("PRAGMA max_page_count = 1000000"));
    note(*w, QStringLiteral("after"));
    QCOMPARE(countHistory(w.db()), 2);
}

void TestFailures::aLockedFileIsTold()
{
    const TestWorkspace w;
    const auto other = w.another(QStringLiteral("Second"));
    other->db.execute(QStringLiteral("PRAGMA busy_timeout = 20"));
    {
        const Transaction holding(w.db());
        VERIFY_ERROR(note(*other, QStringLiteral("waits")), Error::Kind::Unavailable);
        QCOMPARE(countHistory(other->db), 0); // reading goes on
    }
    note(*other, QStringLiteral("goes"));
    QCOMPARE(countHistory(w.db()), 1);
}

void TestFailures::aReadOnlyWorkspaceIsTold()
{
    const TestWorkspace w;
    Connection reader(w.address(), Connection::Mode::ReadOnly);
    QCOMPARE(countHistory(reader), 0);
    VERIFY_ERROR(reader.execute(QStringLiteral("INSERT INTO setting VALUES ('a', 'b')")), Error::Kind::Unavailable);
}

void TestFailures::aDamagedFileIsFound()
{
    const TestWorkspace w;
    const QString copy = w.folder() + QStringLiteral("/damaged");
    for (int i = 0; i < 200; ++i)
        note(*w, QString::number(i).repeated(50));
    backupFile(w.db(), copy);
    {
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(8192, '\xA5'));
    }
    const auto open = [&copy] {
        Workspace damaged(Address::file(copy), Actor{}, Clock());
        if (!integrityFindings(damaged.db).isEmpty())
            throw Error(Error::Kind::Corrupt, "found");
    };
    VERIFY_ERROR(open(), Error::Kind::Corrupt);
}

void TestFailures::whatIsNoWorkspaceStaysAsItIs()
{
    const QTemporaryDir folder;
    const QString empty = folder.filePath(QStringLiteral("empty.lianming"));
    const QString foreign = folder.filePath(QStringLiteral("foreign.db"));
    QFile made(empty);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.close();
    {
        // Another program's database, in the mode in which SQLite makes them.
        Connection other(Address::file(foreign));
        other.execute(QStringLiteral("CREATE TABLE letters (id INTEGER)"));
        other.execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
    }
    const auto bytes = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    };
    const QByteArray before = bytes(foreign);
    QVERIFY(before.startsWith("SQLite format 3"));
    for (const bool create : {false, true})
        VERIFY_ERROR(Workspace(Address::file(foreign), Actor{}, Clock(), create), Error::Kind::Corrupt);
    QVERIFY(bytes(foreign) == before);
    VERIFY_ERROR(Workspace(Address::file(empty), Actor{}, Clock()), Error::Kind::Corrupt);
    QCOMPARE(QFileInfo(empty).size(), 0);
}

void TestFailures::aLinkLeadsToTheSameFiles()
{
    const TestWorkspace w;
    const QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("link.lianming"));
    QVERIFY(QFile::link(w.address().path(), link));
    QCOMPARE(Address::file(link).filesFolder(), w.address().filesFolder());
}

void TestFailures::nothingIsWrittenOverTheWorkspace()
{
    const TestWorkspace w;
    const QTemporaryDir folder;
    requireFreeForWriting(*w, folder.filePath(QStringLiteral("new.csv")));
    for (const QString &path :
         {w.address().path(), w.address().path() + QStringLiteral("-wal"),
          w.address().filesFolder() + QStringLiteral("/ab/cd"), folder.path(), QStringLiteral("/dev/null")})
        VERIFY_ERROR(requireFreeForWriting(*w, path), Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
