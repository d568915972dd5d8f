// The file of a review package: one content is one file, each byte counts, and archives made to do harm are refused.
#include "core/base/zipout.h"
#include "core/packages/packagefile.h"
#include "tests/support/testworkspace.h"

#include <QCryptographicHash>

using namespace lianming;

namespace {

const SigningKey &testKey()
{
    static const SigningKey key = SigningKey::ofSeed(QByteArray(SigningKey::seedSize, '\7'));
    return key;
}

PackageManifest smallManifest()
{
    PackageManifest out;
    out.id = QStringLiteral("0b8b7a34-6a3c-4f0e-9b34-0f6f4f2a1c11");
    out.thread = out.id;
    out.workspace = QStringLiteral("5d0f1f60-3c51-4c86-8a3c-7a1f3f9a2b22");
    out.workspaceName = QStringLiteral("苏州博物馆 Suzhou Museum");
    out.brandCode = QStringLiteral("LUOLAI");
    out.title = QStringLiteral("Lotus");
    out.madeAt = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
    out.madeBy = QStringLiteral("tester");
    return out;
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QMap<QString, QByteArray> smallParts()
{
    const QByteArray picture = "a picture";
    return {{QStringLiteral("records.json"), "{}"}, {picturePartName(hashOf(picture)), picture}};
}

QByteArray smallPackage()
{
    return writePackage(smallManifest(), smallParts(), testKey());
}

PackageFile readBack(const QByteArray &bytes)
{
    return readPackage(bytes, QStringLiteral("small.lianming-review"));
}

/// The message, or nothing where it was read.
QString complaint(const QByteArray &bytes)
{
    try {
        (void)readBack(bytes);
        return {};
    } catch (const Error &error) {
        return error.message().english();
    }
}

void put16(QByteArray &bytes, qsizetype at, quint16 value)
{
    bytes[at] = char(value);
    bytes[at + 1] = char(value >> 8);
}

} // namespace

class TestPackageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const PackageFile file = readBack(smallPackage());
        QCOMPARE(file.manifest.id, smallManifest().id);
        QCOMPARE(file.manifest.workspaceName, smallManifest().workspaceName);
        QCOMPARE(file.manifest.madeAt, smallManifest().madeAt);
        QCOMPARE(file.manifest.key, testKey().publicKey());
        QCOMPARE(file.parts, smallParts());
        QCOMPARE(file.manifest.parts.size(), 2);
    }

    void oneContentIsOneFile() { QCOMPARE(smallPackage(), smallPackage()); }

    void eachFlippedBitIsRefused()
    {
        const QByteArray whole = smallPackage();
        QVERIFY(whole.size() < 4000);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const int bit : {0, 3, 7}) {
                QByteArray bent = whole;
                bent[at] = char(bent.at(at) ^ (1 << bit));
                QVERIFY2(!complaint(bent).isEmpty(), qPrintable(QString::number(at)));
            }
        }
    }

    void eachCutIsRefused()
    {
        const QByteArray whole = smallPackage();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!complaint(whole.left(size)).isEmpty(), qPrintable(QString::number(size)));
        QVERIFY(!complaint(whole + 'x').isEmpty());
        QVERIFY(!complaint('x' + whole).isEmpty());
        QVERIFY(!complaint(whole + whole).isEmpty());
    }

    // What is wrong is told apart, and what to do said.
    void complaintsHaveNames()
    {
        QVERIFY(complaint("PDF").contains(QStringLiteral("no review package")));
        QVERIFY(complaint(smallPackage().left(500)).contains(QStringLiteral("cut off")));
        QByteArray bent = smallPackage();
        bent.replace("a picture", "a_picture");
        QVERIFY(complaint(bent).contains(QStringLiteral("sk who sent it"))); // the archive's own checksum
        QByteArray title = smallPackage();
        title.replace("Lotus", "Rotus");
        QVERIFY(!complaint(title).isEmpty());
    }

    // A day that is none, a character that no database keeps.
    void nonsenseInTheManifestIsRefused()
    {
        PackageManifest manifest = smallManifest();
        manifest.madeAt = {};
        QVERIFY(!complaint(writePackage(manifest, smallParts(), testKey())).isEmpty());
        manifest = smallManifest();
        manifest.title = QStringLiteral("Lo") + QChar(u'\0') + QStringLiteral("tus");
        QVERIFY(!complaint(writePackage(manifest, smallParts(), testKey())).isEmpty());
    }

    void aNewerFormatIsNamed()
    {
        PackageManifest manifest = smallManifest();
        manifest.version = 2;
        const QByteArray bytes = writePackage(manifest, smallParts(), testKey());
        VERIFY_ERROR((void)readBack(bytes), Error::Kind::NewerSchema);
        QVERIFY(complaint(bytes).contains(QStringLiteral("newer version")));
    }

    // Signed by another than the manifest names, and signed for something else.
    void anotherSignatureIsRefused()
    {
        const PackageFile file = readBack(smallPackage());
        const auto rebuilt = [&](const QByteArray &signature) {
            ZipOut zip{QDate()};
            const QByteArray whole = smallPackage();
            const qsizetype start = whole.indexOf("{\"brand_code\"");
            const qsizetype end = whole.indexOf("PK\3\4", start);
            zip.add("manifest.json", whole.mid(start, end - start), ZipOut::Packing::Stored);
            zip.add("signature", signature, ZipOut::Packing::Stored);
            for (const PackagePart &part : file.manifest.parts)
                zip.add(part.name.toUtf8(), file.parts.value(part.name), ZipOut::Packing::Stored);
            return zip.bytes();
        };
        const QByteArray whole = smallPackage();
        const qsizetype start = whole.indexOf("{\"brand_code\"");
        const QByteArray manifest = whole.mid(start, whole.indexOf("PK\3\4", start) - start);
        QVERIFY(complaint(rebuilt(testKey().sign("review package 1", manifest))).isEmpty());
        QVERIFY(complaint(rebuilt(testKey().sign("label", manifest))).contains(QStringLiteral("altered")));
        QVERIFY(complaint(rebuilt(SigningKey::make().sign("review package 1", manifest)))
                    .contains(QStringLiteral("altered")));
        QVERIFY(!complaint(rebuilt({})).isEmpty());
    }

    // Parts of names that lead out of a folder, further parts, the same part twice, packed parts.
    void hostileArchivesAreRefused()
    {
        for (const char *name : {"../../etc/passwd", "/etc/passwd", "pictures/../records.json", "C:\\x",
                                 "records.json\n", "pictures/x.jpg", "link"}) {
            QMap<QString, QByteArray> parts = smallParts();
            parts.insert(QString::fromLatin1(name), "x");
            QVERIFY2(!complaint(writePackage(smallManifest(), parts, testKey())).isEmpty(), name);
        }
        QMap<QString, QByteArray> none = smallParts();
        none.remove(QStringLiteral("records.json"));
        QVERIFY(!complaint(writePackage(smallManifest(), none, testKey())).isEmpty());

        ZipOut bomb{QDate()};
        bomb.add("manifest.json", QByteArray(64 * 1024 * 1024, ' '));
        bomb.add("signature", QByteArray(64, 'x'), ZipOut::Packing::Stored);
        QVERIFY(!complaint(bomb.bytes()).isEmpty());

        // Whole, but packed: somebody made it anew.
        ZipOut packed{QDate()};
        packed.add("manifest.json", QByteArray(2000, ' '));
        packed.add("signature", QByteArray(64, 'x'), ZipOut::Packing::Stored);
        QVERIFY(complaint(packed.bytes()).contains(QStringLiteral("altered")));

        ZipOut many{QDate()};
        for (int i = 0; i < 20'000; ++i)
            many.add("files/" + QByteArray::number(i), "x", ZipOut::Packing::Stored);
        QVERIFY(!complaint(many.bytes()).isEmpty());

        ZipOut twice{QDate()};
        twice.add("manifest.json", "{}", ZipOut::Packing::Stored);
        twice.add("manifest.json", "{}", ZipOut::Packing::Stored);
        QVERIFY(!complaint(twice.bytes()).isEmpty());
    }

    // A comment at the archive's end, a part that the manifest does not name, one that lies behind the directory.
    void nothingHidesBetweenTheParts()
    {
        QByteArray commented = smallPackage();
        put16(commented, commented.size() - 2, 6);
        commented += "hidden";
        QVERIFY(!complaint(commented).isEmpty());

        const PackageFile file = readBack(smallPackage());
        QByteArray whole = smallPackage();
        const qsizetype gap = whole.indexOf("PK\3\4", 10); // before the second part
        whole.insert(gap, "hidden");
        QVERIFY(!complaint(whole).isEmpty());
    }

    void tooMuchIsRefusedBeforeItIsWritten()
    {
        QMap<QString, QByteArray> parts;
        for (int i = 0; i <= PackageFile::mostParts; ++i)
            parts.insert(QString::number(i), "x");
        VERIFY_ERROR((void)writePackage(smallManifest(), parts, testKey()), Error::Kind::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestPackageFile)
#include "tst_packagefile.moc"
