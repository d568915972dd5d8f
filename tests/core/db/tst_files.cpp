#include "core/db/filestore.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameContentIsKeptOnce();
    void changedContentIsNoticed();
    void stoppingLeavesNothing();
};

void TestFiles::sameContentIsKeptOnce()
{
    const QTemporaryDir folder;
    const FileStore store(folder.filePath(QStringLiteral("files")));
    const StoredFile first = store.add("abc");
    QCOMPARE(first.sha256, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(first.bytes, 3);

    QFile file(folder.filePath(QStringLiteral("same.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    QCOMPARE(store.addFile(file.fileName()).sha256, first.sha256);
    QCOMPARE(store.read(first.sha256), QByteArray("abc"));
    VERIFY_ERROR((void)store.addFile(folder.filePath(QStringLiteral("missing"))), Error::Kind::BadInput);
    VERIFY_ERROR((void)store.addFile(folder.path()), Error::Kind::BadInput);
    VERIFY_ERROR((void)store.addFile(QStringLiteral("/dev/zero")), Error::Kind::BadInput);
}

void TestFiles::changedContentIsNoticed()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    const StoredFile kept = store.add("original");
    QVERIFY(store.isSound(kept.sha256));
    QFile file(store.path(kept.sha256));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0riginal");
    file.close();
    QVERIFY(!store.isSound(kept.sha256));
    // Who has the original takes it in again, and the damaged copy goes.
    QCOMPARE(store.add("original").sha256, kept.sha256);
    QVERIFY(store.isSound(kept.sha256));
    QCOMPARE(QFile::permissions(store.path(kept.sha256)) & QFile::WriteOwner, QFile::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    QVERIFY(file.remove());
    QVERIFY(!store.contains(kept.sha256));
    VERIFY_ERROR((void)store.read(kept.sha256), Error::Kind::Corrupt);
}

void TestFiles::stoppingLeavesNothing()
{
    const QTemporaryDir folder;
    const FileStore store(folder.filePath(QStringLiteral("files")));
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3 * 1024 * 1024, 'x'));
    file.close();
    Progress progress;
    progress.cancel();
    VERIFY_ERROR((void)store.addFile(file.fileName(), &progress), Error::Kind::Cancelled);
    QVERIFY(QDir(store.folder()).isEmpty());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
