// Packages that were mutated by chance, always the same: none crashes the program, keeps it busy, or changes anything.
#include "tests/core/packages/packagesupport.h"

#include "core/base/zipout.h"

#include <QElapsedTimer>

#include <random>

using namespace lianming;
using namespace lianming::test;

namespace {

/// One to four of: a flipped bit, another byte, bytes taken out, doubled or put in, the end cut off, a number replaced.
QByteArray mutated(QByteArray bytes, std::mt19937 &chance)
{
    const auto below = [&chance](qsizetype limit) {
        return qsizetype(chance() % quint32(std::max<qsizetype>(limit, 1)));
    };
    const qsizetype changes = 1 + below(4);
    for (qsizetype i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = 1 + below(std::min<qsizetype>(64, bytes.size() - at));
        switch (below(7)) {
        case 0: bytes[at] = char(bytes.at(at) ^ (1 << below(8))); break;
        case 1: bytes[at] = char(below(256)); break;
        case 2: bytes.remove(at, length); break;
        case 3: bytes.insert(at, bytes.mid(at, length)); break;
        case 4: bytes.insert(at, QByteArray(length, char(below(256)))); break;
        case 5: bytes.truncate(at); break;
        default:
            if (at + 4 <= bytes.size())
                bytes.replace(at, 4, below(2) == 0 ? "\xFF\xFF\xFF\xFF" : QByteArray(4, '\0'));
        }
    }
    return bytes;
}

/// The JSON of a part, a value of it replaced by something else.
void bendJson(Json &json, std::mt19937 &chance)
{
    Json *at = &json;
    while (at->is_structured() && !at->empty() && chance() % 4 != 0) {
        auto next = at->begin();
        std::advance(next, chance() % at->size());
        at = &*next;
    }
    switch (chance() % 8) {
    case 0: *at = nullptr; break;
    case 1: *at = std::int64_t(chance()) - (1LL << 31); break;
    case 2: *at = 1.5e300; break;
    case 3: *at = std::string(chance() % 3000, 'x'); break;
    case 4: *at = Json::array({1, "a", Json::object()}); break;
    case 5: *at = Json{{"unknown", true}}; break;
    case 6: *at = "\xE4\xB8\xAD\xE5\x9B\xBD\x01"; break;
    default: *at = true;
    }
}

} // namespace

class TestPackageFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandFilesChangeNothing()
    {
        const SharingHouse house;
        const QString shared = house.share(house.order());
        const BrandHome brand;
        const QString uuid = brand.service().open(shared);
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().reply(uuid, brand.computer.path("answer"));
        const QByteArray answer = bytesOfFile(brand.computer.path("answer"));
        const QByteArray package = bytesOfFile(shared);
        const qint64 lines = house.rows("audit_log");
        std::mt19937 chance(20260601);
        QElapsedTimer time;
        qint64 longest = 0;
        int unchanged = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray &seed = i % 2 == 0 ? answer : package;
            const QByteArray bytes = mutated(seed, chance);
            unchanged += bytes == seed ? 1 : 0;
            if (bytes == seed)
                continue;
            time.start();
            bool isRefused = false;
            try {
                (void)readPackage(bytes, QStringLiteral("fuzz"));
            } catch (const Error &error) {
                isRefused = error.kind() == Error::Kind::BadInput || error.kind() == Error::Kind::NewerSchema;
            }
            longest = std::max(longest, time.elapsed());
            QVERIFY2(isRefused, qPrintable(QString::number(i)));
            if (i % 500 == 0) { // and the verbs that would write
                const QString path = house.computer.path("fuzz");
                writeBytes(path, bytes);
                bool isRefusedToo = false;
                try {
                    (void)house.service().merge(path);
                } catch (const Error &) {
                    isRefusedToo = true;
                }
                QVERIFY(isRefusedToo);
            }
        }
        QVERIFY(unchanged < 100);
        QVERIFY2(longest < 10'000, qPrintable(QString::number(longest)));
        QCOMPARE(house.rows("audit_log"), lines);
        QCOMPARE(house.rows("review_entry"), 0);
        QCOMPARE(house.rows("known_key"), 0);
    }

    // Signed by a key of theirs, so that the signature holds: what the parts say is looked at as closely.
    void signedNonsenseChangesNothing()
    {
        const SharingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.order()));
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        brand.service().write(comment(uuid, {}, QStringLiteral("hello")));
        brand.service().reply(uuid, brand.computer.path("answer"));
        const PackageFile good = readPackageFile(brand.computer.path("answer"));
        const SigningKey key = brand.computer.keys().get(good.manifest.key);
        const Json records = Json::parse(good.records().toStdString());
        std::mt19937 chance(1);
        const QString path = brand.computer.path("bent");
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < 1000; ++i) {
            Json bent = records;
            bendJson(bent, chance);
            if (bent == records)
                continue;
            QMap<QString, QByteArray> parts = good.parts;
            parts[QStringLiteral("records.json")] = canonicalJson(bent);
            PackageManifest manifest = good.manifest;
            manifest.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            writeBytes(path, writePackage(manifest, parts, key));
            const qint64 entries = house.rows("review_entry");
            const qint64 packages = house.rows("review_package");
            const qint64 lines = house.rows("audit_log");
            try {
                (void)house.service().merge(path);
                ++taken; // another word or nothing at all may stand where one stood
            } catch (const Error &error) {
                QVERIFY2(error.kind() == Error::Kind::BadInput || error.kind() == Error::Kind::Rejected, error.what());
                ++refused;
                QCOMPARE(house.rows("review_entry"), entries);
                QCOMPARE(house.rows("review_package"), packages);
                QCOMPARE(house.rows("audit_log"), lines);
            }
        }
        QVERIFY2(refused > 500 && taken < 100, qPrintable(QStringLiteral("%1 %2").arg(refused).arg(taken)));
    }
};

QTEST_GUILESS_MAIN(TestPackageFuzz)
#include "tst_packagefuzz.moc"
