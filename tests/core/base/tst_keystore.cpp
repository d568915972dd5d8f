// Keys that sign: the published examples of Ed25519, what a signature proves, and how the secret halves are kept.
#include "core/base/keystore.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

KeyStore storeIn(const QTemporaryDir &folder)
{
    return {folder.filePath(QStringLiteral("keys")), folder.filePath(QStringLiteral("config/computer.secret"))};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString passphrase = QStringLiteral("four words of 联名");

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // RFC 8032, section 7.1, tests 1 and 3: the public key follows from the secret one.
    void theStandardsExamples()
    {
        const auto first =
            SigningKey::ofSeed(QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        QCOMPARE(first.publicKey().hex(),
                 QStringLiteral("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        const auto third =
            SigningKey::ofSeed(QByteArray::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        QCOMPARE(third.publicKey().hex(),
                 QStringLiteral("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
    }

    void aSignatureHoldsForOneKeyOnePurposeAndOneMessage()
    {
        const SigningKey key = SigningKey::make();
        const SigningKey other = SigningKey::make();
        const QByteArray signature = key.sign("review package", "message");
        QVERIFY(isSignedBy(key.publicKey(), "review package", "message", signature));
        QVERIFY(!isSignedBy(other.publicKey(), "review package", "message", signature));
        QVERIFY(!isSignedBy(key.publicKey(), "label", "message", signature));
        QVERIFY(!isSignedBy(key.publicKey(), "review package", "messagE", signature));
        QVERIFY(!isSignedBy(key.publicKey(), "review package", "message", signature.left(63)));
        QVERIFY(!isSignedBy(PublicKey(), "review package", "message", signature));
        for (qsizetype i = 0; i < signature.size(); ++i) {
            QByteArray bent = signature;
            bent[i] = char(bent.at(i) ^ 1);
            QVERIFY(!isSignedBy(key.publicKey(), "review package", "message", bent));
        }
    }

    void digitsForTheTelephone()
    {
        const auto key =
            PublicKey::parse(QStringLiteral("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        QVERIFY(key);
        static const QRegularExpression form(QStringLiteral("^[0-9]{4}( [0-9]{4}){5}$"));
        QVERIFY(form.match(key->fingerprint()).hasMatch());
        QVERIFY(key->fingerprint() != SigningKey::make().publicKey().fingerprint());
        QVERIFY(!PublicKey::parse(QStringLiteral("d75a")));
        QVERIFY(!PublicKey::parse(key->hex().toUpper()));
    }

    void aKeptKeyComesBack()
    {
        const QTemporaryDir folder;
        const KeyStore store = storeIn(folder);
        const SigningKey made = SigningKey::make();
        QVERIFY(!store.holds(made.publicKey()));
        VERIFY_ERROR((void)store.get(made.publicKey()), Error::Kind::NotFound);
        store.keep(made);
        QVERIFY(store.holds(made.publicKey()));
        QVERIFY(isSignedBy(made.publicKey(), "x", "m", store.get(made.publicKey()).sign("x", "m")));
    }

    // Neither in clear nor as digits, and readable by nobody else.
    void theSecretIsNowhereInClear()
    {
        const QTemporaryDir folder;
        const KeyStore store = storeIn(folder);
        const SigningKey made = SigningKey::make();
        store.keep(made);
        const QString path = folder.filePath(QStringLiteral("keys/%1.key").arg(made.publicKey().hex()));
        const QByteArray kept = contentOf(path);
        QVERIFY(!kept.isEmpty());
        QVERIFY(!kept.contains(made.seed().toHex()) && !kept.contains(made.seed()));
        QVERIFY(!kept.contains(made.seed().toBase64()));
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY((QFile::permissions(path) & others) == 0);
        QVERIFY((QFile::permissions(folder.filePath(QStringLiteral("config/computer.secret"))) & others) == 0);
    }

    // A copy of the folder of keys on another computer is of no use.
    void aCopiedFolderOpensNothing()
    {
        const QTemporaryDir here;
        const QTemporaryDir there;
        const SigningKey made = SigningKey::make();
        storeIn(here).keep(made);
        QVERIFY(QDir().mkpath(there.filePath(QStringLiteral("keys"))));
        const QString name = QStringLiteral("keys/%1.key").arg(made.publicKey().hex());
        QVERIFY(QFile::copy(here.filePath(name), there.filePath(name)));
        storeIn(there).keep(SigningKey::make()); // has a secret of its own
        VERIFY_ERROR((void)storeIn(there).get(made.publicKey()), Error::Kind::Corrupt);
    }

    void aKeyGoesToAnotherComputerByPassphrase()
    {
        const QTemporaryDir here;
        const QTemporaryDir there;
        const SigningKey made = SigningKey::make();
        storeIn(here).keep(made);
        VERIFY_ERROR((void)storeIn(here).exported(made.publicKey(), QStringLiteral("short")), Error::Kind::BadInput);
        const QByteArray file = storeIn(here).exported(made.publicKey(), passphrase);
        QVERIFY(!file.contains(made.seed().toHex()));
        VERIFY_ERROR((void)storeIn(there).import(file, QStringLiteral("another passphrase")), Error::Kind::BadInput);
        QVERIFY(!storeIn(there).holds(made.publicKey()));
        QCOMPARE(storeIn(there).import(file, passphrase), made.publicKey());
        QVERIFY(isSignedBy(made.publicKey(), "x", "m", storeIn(there).get(made.publicKey()).sign("x", "m")));
        // What lies on a computer is no export.
        const QByteArray kept = contentOf(here.filePath(QStringLiteral("keys/%1.key").arg(made.publicKey().hex())));
        VERIFY_ERROR((void)storeIn(there).import(kept, passphrase), Error::Kind::BadInput);
        VERIFY_ERROR((void)storeIn(there).import("{}", passphrase), Error::Kind::BadInput);
        VERIFY_ERROR((void)storeIn(there).import("no JSON", passphrase), Error::Kind::BadInput);
    }

    // What is damaged is mended by a copy: the key's file, and the computer's secret.
    void aCopyMendsWhatIsDamaged()
    {
        const QTemporaryDir folder;
        const KeyStore store = storeIn(folder);
        const SigningKey made = SigningKey::make();
        store.keep(made);
        const QByteArray copy = store.exported(made.publicKey(), passphrase);
        for (const QString &damaged :
             {QStringLiteral("keys/%1.key").arg(made.publicKey().hex()), QStringLiteral("config/computer.secret")}) {
            QFile file(folder.filePath(damaged));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.close();
            bool isLost = false;
            try {
                (void)store.get(made.publicKey());
            } catch (const Error &) {
                isLost = true;
            }
            QVERIFY(isLost);
            QCOMPARE(store.import(copy, passphrase), made.publicKey());
            QCOMPARE(store.get(made.publicKey()).publicKey(), made.publicKey());
        }
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("config/computer.secret.damaged"))));
    }

    // A key file that says it holds another key than it does.
    void aSwappedKeyIsRefused()
    {
        const QTemporaryDir folder;
        const KeyStore store = storeIn(folder);
        const SigningKey one = SigningKey::make();
        const SigningKey two = SigningKey::make();
        store.keep(one);
        const QString path = folder.filePath(QStringLiteral("keys/%1.key"));
        QByteArray content = contentOf(path.arg(one.publicKey().hex()));
        content.replace(one.publicKey().hex().toLatin1(), two.publicKey().hex().toLatin1());
        QFile swapped(path.arg(two.publicKey().hex()));
        QVERIFY(swapped.open(QIODevice::WriteOnly));
        swapped.write(content);
        swapped.close();
        VERIFY_ERROR((void)store.get(two.publicKey()), Error::Kind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
