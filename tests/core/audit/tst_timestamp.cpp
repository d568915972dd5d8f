// Real tokens (tests/data/timestamps) and those of an authority made for the test: each fault has its name, and nothing
// that was altered passes.
#include "core/audit/certificates.h"
#include "core/audit/timestamp.h"
#include "core/base/error.h"
#include "tests/support/testworkspace.h"
#include "tests/support/timestampresponder.h"

#include <QCryptographicHash>
#include <QFile>

#include <random>

using namespace lianming;
using test::TimestampResponder;

namespace {

QByteArray stored(const QString &name)
{
    QFile file(QStringLiteral(LIANMING_TEST_DATA "/timestamps/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

TimestampExpectation hello()
{
    TimestampExpectation out;
    out.digest = sha256("hello");
    out.trusted = stored(QStringLiteral("sigstage/ts_chain.pem"));
    return out;
}

QByteArray said(const TimestampCheck &check)
{
    return (check.fault ? QByteArray(timestampFaultCode(*check.fault)) : QByteArray("stands"));
}

} // namespace

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedTokens_data();
    void storedTokens();
    void factsAreRead();
    void everyTruncationIsMalformed();
    void everyFlippedBitIsFound_data();
    void everyFlippedBitIsFound();
    void anythingMayComeIn();
    void faultsByName_data();
    void faultsByName();
    void requestsAreWhatOpensslReads();
    void otherFormsBecomeOne();
    void certificatesAreNamed();
};

void TestTimestamp::storedTokens_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("trust");
    QTest::addColumn<bool>("asOf");
    QTest::addColumn<bool>("stands");
    int row = 0;
    for (const QByteArray &line : stored(QStringLiteral("expected.csv")).trimmed().split('\n').sliced(1)) {
        const QList<QByteArray> cells = line.split(',');
        // Certificates are judged as of the token's own time; what a check as of now would say is not asked here.
        const bool now = cells[3].startsWith("now (after");
        QTest::addRow("%d %s", ++row, cells[0].constData())
            << QString::fromUtf8(cells[0]) << QString::fromUtf8(cells[1]) << QString::fromUtf8(cells[2]) << now
            << (cells[4] == "OK" || now);
    }
    QCOMPARE(row, 9);
}

void TestTimestamp::storedTokens()
{
    QFETCH(QString, file);
    QFETCH(QString, message);
    QFETCH(QString, trust);
    QFETCH(bool, stands);
    const QByteArray content = message.startsWith(u'(') ? QByteArray("other") : stored(message);
    TimestampExpectation expected;
    expected.trusted = stored(trust.section(u' ', 0, 0));
    if (trust.contains(u"untrusted"))
        expected.chain = expected.trusted;
    auto hash = QCryptographicHash::Sha256;
    if (file.contains(u"384")) {
        expected.algorithm = TimestampDigest::Sha384;
        hash = QCryptographicHash::Sha384;
    } else if (file.contains(u"512")) {
        expected.algorithm = TimestampDigest::Sha512;
        hash = QCryptographicHash::Sha512;
    }
    expected.digest = QCryptographicHash::hash(content, hash);
    const TimestampCheck check = checkTimestamp(stored(file), expected);
    QVERIFY2(check.fault.has_value() != stands, (said(check) + ": " + check.detail.toUtf8()).constData());
    if (file.contains(u"invalid-signature"))
        QCOMPARE(said(check), QByteArray("bad_signature"));
    if (file.contains(u"no-embedded") && !stands)
        QCOMPARE(said(check), QByteArray("no_certificate"));
    if (message.startsWith(u'('))
        QCOMPARE(said(check), QByteArray("wrong_imprint"));
    // We ask for SHA-256; a token by another algorithm is no answer to that.
    if (expected.algorithm != TimestampDigest::Sha256) {
        expected.algorithm = TimestampDigest::Sha256;
        QCOMPARE(said(checkTimestamp(stored(file), expected)), QByteArray("wrong_imprint"));
        expected.digest = sha256(content);
        QCOMPARE(said(checkTimestamp(stored(file), expected)), QByteArray("wrong_imprint"));
    }
}

void TestTimestamp::factsAreRead()
{
    const TimestampCheck check = checkTimestamp(stored(QStringLiteral("sigstage/response-sha256.tsr")), hello());
    QCOMPARE(said(check), QByteArray("stands"));
    QCOMPARE(check.facts.at, QDateTime(QDate(2025, 5, 9), QTime(11, 58, 55), Qt::UTC));
    QCOMPARE(check.facts.serial, QStringLiteral("784B4C5E57AAA63B570F15CBA4DF95251668AE9E"));
    QCOMPARE(check.facts.policy, QStringLiteral("1.3.6.1.4.1.57264.2"));
    QCOMPARE(check.facts.authority, QStringLiteral("CN=sigstore-tsa, O=sigstore.dev"));
    QCOMPARE(check.facts.chain.count("BEGIN CERTIFICATE"), 2);
    // The chain that comes out suffices to check the token again, its last one trusted.
    TimestampExpectation again = hello();
    again.trusted = check.facts.chain.sliced(check.facts.chain.lastIndexOf("-----BEGIN"));
    QCOMPARE(said(checkTimestamp(stored(QStringLiteral("sigstage/response-sha256.tsr")), again)), QByteArray("stands"));

    TimestampExpectation mock;
    mock.digest = sha256(stored(QStringLiteral("sigstore.mock/payload")));
    mock.trusted = mock.chain = stored(QStringLiteral("sigstore.mock/ts_chain.pem"));
    const TimestampCheck old = checkTimestamp(stored(QStringLiteral("sigstore.mock/response-expired.tsr")), mock);
    QCOMPARE(said(old), QByteArray("stands"));
    QCOMPARE(old.facts.serial, QStringLiteral("-21524111"));
    mock.nonce = QByteArray::fromHex("499602D2");
    QCOMPARE(said(checkTimestamp(stored(QStringLiteral("sigstore.mock/response-expired.tsr")), mock)),
             QByteArray("stands"));
    mock.nonce = QByteArray::fromHex("00499602D3");
    QCOMPARE(said(checkTimestamp(stored(QStringLiteral("sigstore.mock/response-expired.tsr")), mock)),
             QByteArray("wrong_nonce"));
}

void TestTimestamp::everyTruncationIsMalformed()
{
    const QByteArray whole = stored(QStringLiteral("sigstage/response-sha256.tsr"));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(said(checkTimestamp(whole.first(size), hello())), QByteArray("malformed"));
    QCOMPARE(said(checkTimestamp(whole + '\0', hello())), QByteArray("malformed"));
    QCOMPARE(said(checkTimestamp(whole + whole, hello())), QByteArray("malformed"));
}

void TestTimestamp::everyFlippedBitIsFound_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("trusted");
    QTest::addRow("stored") << stored(QStringLiteral("sigstage/response-sha256.tsr")) << hello().trusted;
    const TimestampResponder authority; // RSA, where the stored one has a curve
    QTest::addRow("made") << authority.answer(timestampRequest(hello().digest, "12345678"),
                                              TimestampResponder::Manner::Proper)
                          << authority.caPem();
}

void TestTimestamp::everyFlippedBitIsFound()
{
    QFETCH(QByteArray, response);
    QFETCH(QByteArray, trusted);
    TimestampExpectation expected = hello();
    expected.trusted = trusted;
    QCOMPARE(said(checkTimestamp(response, expected)), QByteArray("stands"));
    QStringList passed;
    for (qsizetype bit = 0; bit < response.size() * 8; ++bit) {
        QByteArray altered = response;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
        if (!checkTimestamp(altered, expected).fault)
            passed.append(QStringLiteral("%1.%2").arg(bit / 8).arg(bit % 8));
    }
    QVERIFY2(passed.isEmpty(), qPrintable(QStringLiteral("altered and passed: ") + passed.join(u' ')));
}

void TestTimestamp::anythingMayComeIn()
{
    // Each with what it fits: certificates from beside only where the response brings none, or an altered one that
    // nobody needs would not be looked at.
    struct Seed {
        QByteArray response;
        TimestampExpectation expected;
    };
    Seed bare{stored(QStringLiteral("sigstage/response-no-embedded-cert.tsr")), hello()};
    bare.expected.chain = bare.expected.trusted;
    Seed old{stored(QStringLiteral("sigstore.mock/response-expired.tsr")), {}};
    old.expected.digest = sha256(stored(QStringLiteral("sigstore.mock/payload")));
    old.expected.trusted = old.expected.chain = stored(QStringLiteral("sigstore.mock/ts_chain.pem"));
    const QList<Seed> seeds{{stored(QStringLiteral("sigstage/response-sha256.tsr")), hello()}, bare, old};
    for (const Seed &seed : seeds)
        QCOMPARE(said(checkTimestamp(seed.response, seed.expected)), QByteArray("stands"));
    std::mt19937 random(20260601);
    const auto below = [&random](qsizetype limit) {
        return qsizetype(random() % quint32(std::max<qsizetype>(1, limit)));
    };
    for (int round = 0; round < 10'000; ++round) {
        const Seed &seed = seeds[below(seeds.size())];
        QByteArray bytes = seed.response;
        for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
            const qsizetype at = below(bytes.size());
            switch (below(5)) {
            case 0:
                if (!bytes.isEmpty())
                    bytes[at] = char(random());
                break;
            case 1: bytes.remove(at, 1 + below(8)); break;
            case 2: bytes.insert(at, char(random())); break;
            case 3: bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(64))); break;
            default: // a length or a tag that the format knows
                if (!bytes.isEmpty())
                    bytes[at] = "\x00\x02\x04\x05\x06\x30\x31\x7f\x80\x81\x82\xa0\xff"[below(13)];
            }
        }
        const TimestampCheck check = checkTimestamp(bytes, seed.expected);
        QVERIFY2(check.fault || bytes == seed.response, bytes.toHex().constData());
        (void)derTimestamp(bytes);
    }
    TimestampExpectation expected = hello();
    QCOMPARE(said(checkTimestamp(QByteArray(2 * 1024 * 1024, '0'), expected)), QByteArray("malformed"));
    expected.trusted = "no certificate";
    QCOMPARE(said(checkTimestamp(seeds[0].response, expected)), QByteArray("untrusted"));
}

void TestTimestamp::faultsByName_data()
{
    using Manner = TimestampResponder::Manner;
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("fault");
    const auto add = [](Manner manner, const char *fault) {
        QTest::addRow("%s", fault) << int(manner) << QByteArray(fault);
    };
    add(Manner::Proper, "stands");
    add(Manner::WrongNonce, "wrong_nonce");
    add(Manner::WrongImprint, "wrong_imprint");
    add(Manner::OtherPolicy, "wrong_policy");
    add(Manner::Refused, "not_granted");
    add(Manner::ExpiredCertificate, "expired");
    add(Manner::OtherAuthority, "untrusted");
    add(Manner::NoUsage, "wrong_purpose");
    add(Manner::UncriticalUsage, "wrong_purpose");
    add(Manner::SecondUsage, "wrong_purpose");
    add(Manner::Truncated, "malformed");
    add(Manner::TrailingBytes, "malformed");
}

void TestTimestamp::faultsByName()
{
    QFETCH(int, manner);
    QFETCH(QByteArray, fault);
    static const TimestampResponder authority;
    TimestampExpectation expected;
    expected.digest = sha256("what was seen");
    expected.nonce = QByteArray::fromHex("0102030405060708");
    expected.policy = QString::fromLatin1(TimestampResponder::policy);
    expected.trusted = authority.caPem();
    const bool asks = TimestampResponder::Manner(manner) != TimestampResponder::Manner::OtherPolicy;
    const QByteArray request = timestampRequest(expected.digest, *expected.nonce, asks ? expected.policy : QString());
    const TimestampCheck check =
        checkTimestamp(authority.answer(request, TimestampResponder::Manner(manner)), expected);
    QVERIFY2(said(check) == fault, (said(check) + ": " + check.detail.toUtf8()).constData());
}

void TestTimestamp::requestsAreWhatOpensslReads()
{
    // RFC 3161 2.4.1, by hand: version 1, SHA-256, the digest, the nonce as a positive number, certReq.
    const QByteArray digest(32, '\x11');
    QCOMPARE(timestampRequest(digest, QByteArray::fromHex("80")).toHex(),
             QByteArray("303d0201013031300d0609608648016503040201050004201111111111111111111111111111111111111111111111"
                        "11111111111111111102020080 0101ff")
                 .replace(" ", ""));
    VERIFY_ERROR((void)timestampRequest(digest, "1", QStringLiteral("no policy")), Error::Kind::BadInput);
    VERIFY_ERROR((void)timestampRequest("short", "1"), Error::Kind::Internal);
}

void TestTimestamp::otherFormsBecomeOne()
{
    // BER allows a length in more bytes than it needs, and no length at all.
    const QByteArray der = stored(QStringLiteral("sigstage/response-sha256.tsr"));
    QCOMPARE(derTimestamp(der), der);
    QByteArray padded = der;
    padded[1] = char(0x83);
    padded.insert(2, '\0');
    QByteArray endless = der;
    endless.replace(1, 3, "\x80");
    endless.append(2, '\0');
    for (const QByteArray &ber : {padded, endless}) {
        QCOMPARE(said(checkTimestamp(ber, hello())), QByteArray("malformed"));
        QCOMPARE(derTimestamp(ber), der);
    }
    QCOMPARE(derTimestamp("<html>"), QByteArray("<html>"));
}

void TestTimestamp::certificatesAreNamed()
{
    const auto facts = certificateFacts(stored(QStringLiteral("sigstage/ts_chain.pem")), QStringLiteral("CA"));
    QCOMPARE(facts.size(), 2);
    QVERIFY(!facts[0].isRoot && !facts[0].isAuthority);
    QVERIFY(facts[1].isRoot && facts[1].isAuthority);
    QCOMPARE(facts[1].subject, QStringLiteral("CN=sigstore-tsa-selfsigned, O=sigstore.dev"));
    QVERIFY(facts[1].validFrom < facts[1].validUntil);
    VERIFY_ERROR((void)certificateFacts("nothing", QStringLiteral("CA")), Error::Kind::BadInput);
    VERIFY_ERROR(
        (void)certificateFacts(stored(QStringLiteral("sigstage/ts_chain.pem")).chopped(200), QStringLiteral("CA")),
        Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
