#include "tests/support/timestampresponder.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

namespace lianming::test {

namespace {

// One authority per "authority" section, as `openssl ca` and `openssl ts` read them.
constexpr auto configuration = R"(
[req]
distinguished_name = name
prompt = no
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ca]
database = index.txt
serial = serial.txt
new_certs_dir = .
default_md = sha256
policy = anything
rand_serial = yes
unique_subject = no
[anything]
organizationName = optional
commonName = supplied
[stamps]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[none]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
[uncritical]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = timeStamping
[second]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping, codeSigning
[tsa]
serial = tsaserial.txt
default_policy = 1.3.6.1.4.1.99999.1
other_policies = 1.3.6.1.4.1.99999.2
digests = sha256
signer_digest = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[othertsa]
serial = tsaserial.txt
default_policy = 1.3.6.1.4.1.99999.2
digests = sha256
signer_digest = sha256
tsa_name = yes
ess_cert_id_alg = sha256
)";

QString utcTime(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z';
}

/// The request with one bit of its nonce turned: an authority answers it as it answers any.
QByteArray withOtherNonce(QByteArray request)
{
    // … INTEGER nonce, BOOLEAN TRUE (01 01 FF), which ends it
    request[request.size() - 4] = char(request[request.size() - 4] ^ 1);
    return request;
}

QByteArray withOtherImprint(QByteArray request)
{
    const auto digest = request.indexOf(QByteArray::fromHex("0420"));
    request[digest + 2] = char(request[digest + 2] ^ 1);
    return request;
}

} // namespace

TimestampResponder::TimestampResponder()
{
    makeCertificates();
    m_thread = std::thread([this] { serve(); });
    while (m_port == 0)
        std::this_thread::yield();
}

TimestampResponder::~TimestampResponder()
{
    m_stops = true;
    m_thread.join();
}

QString TimestampResponder::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/tsa").arg(m_port.load());
}

QString TimestampResponder::deadUrl()
{
    QTcpServer taken; // a port that was free a moment ago
    taken.listen(QHostAddress::LocalHost);
    return QStringLiteral("http://127.0.0.1:%1/tsa").arg(taken.serverPort());
}

QByteArray TimestampResponder::caPem() const
{
    return read(QStringLiteral("ca.pem"));
}

void TimestampResponder::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray TimestampResponder::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

void TimestampResponder::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
}

void TimestampResponder::makeCertificates()
{
    write(QStringLiteral("openssl.cnf"), configuration);
    write(QStringLiteral("index.txt"), {});
    write(QStringLiteral("tsaserial.txt"), "01\n");
    for (const QString &root : {QStringLiteral("ca"), QStringLiteral("otherca")}) {
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
             QStringLiteral("-keyout"), root + QStringLiteral(".key"), QStringLiteral("-out"),
             root + QStringLiteral(".pem"), QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-subj"),
             QStringLiteral("/O=Test/CN=Test root ") + root, QStringLiteral("-config"), QStringLiteral("openssl.cnf"),
             QStringLiteral("-extensions"), QStringLiteral("root")});
    }
    const QString begun = utcTime(-30);
    const QString ends = utcTime(3000);
    certify(QStringLiteral("tsa"), QStringLiteral("stamps"), begun, ends, QStringLiteral("ca"));
    certify(QStringLiteral("old"), QStringLiteral("stamps"), utcTime(-400), utcTime(-35), QStringLiteral("ca"));
    certify(QStringLiteral("stranger"), QStringLiteral("stamps"), begun, ends, QStringLiteral("otherca"));
    for (const QString &wrong : {QStringLiteral("none"), QStringLiteral("uncritical"), QStringLiteral("second")})
        certify(wrong, wrong, begun, ends, QStringLiteral("ca"));
}

void TimestampResponder::certify(const QString &name, const QString &extensions, const QString &from,
                                 const QString &until, const QString &authority) const
{
    run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
         QStringLiteral("-nodes"), QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
         name + QStringLiteral(".csr"), QStringLiteral("-subj"), QStringLiteral("/O=Test/CN=Test authority ") + name,
         QStringLiteral("-config"), QStringLiteral("openssl.cnf")});
    run({QStringLiteral("ca"),
         QStringLiteral("-batch"),
         QStringLiteral("-notext"),
         QStringLiteral("-config"),
         QStringLiteral("openssl.cnf"),
         QStringLiteral("-name"),
         QStringLiteral("ca"),
         QStringLiteral("-cert"),
         authority + QStringLiteral(".pem"),
         QStringLiteral("-keyfile"),
         authority + QStringLiteral(".key"),
         QStringLiteral("-in"),
         name + QStringLiteral(".csr"),
         QStringLiteral("-out"),
         name + QStringLiteral(".pem"),
         QStringLiteral("-startdate"),
         from,
         QStringLiteral("-enddate"),
         until,
         QStringLiteral("-extensions"),
         extensions});
}

QByteArray TimestampResponder::answer(const QByteArray &request, Manner manner) const
{
    const QTemporaryDir place;
    const auto at = [&place](const char *name) {
        return place.filePath(QString::fromLatin1(name));
    };
    const auto reply = [&](const QByteArray &asked, const QString &signer, const QString &section) {
        QFile query(at("query"));
        if (!query.open(QIODevice::WriteOnly) || query.write(asked) != asked.size())
            qFatal("cannot write the query");
        query.close();
        run({QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-config"), QStringLiteral("openssl.cnf"),
             QStringLiteral("-section"), section, QStringLiteral("-queryfile"), at("query"), QStringLiteral("-signer"),
             signer + QStringLiteral(".pem"), QStringLiteral("-inkey"), signer + QStringLiteral(".key"),
             QStringLiteral("-out"), at("reply")});
        QFile made(at("reply"));
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    };
    const QString tsa = QStringLiteral("tsa");
    // openssl ts signs with no certificate of another purpose. The proper answer is signed again, by CMS itself.
    const auto signedBy = [&](const QString &signer) {
        (void)reply(request, tsa, tsa);
        run({QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-in"), at("reply"),
             QStringLiteral("-token_out"), QStringLiteral("-out"), at("token")});
        run({QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-noverify"), QStringLiteral("-inform"),
             QStringLiteral("DER"), QStringLiteral("-in"), at("token"), QStringLiteral("-out"), at("info")});
        run({QStringLiteral("cms"),
             QStringLiteral("-sign"),
             QStringLiteral("-binary"),
             QStringLiteral("-nodetach"),
             QStringLiteral("-cades"),
             QStringLiteral("-nosmimecap"),
             QStringLiteral("-md"),
             QStringLiteral("sha256"),
             QStringLiteral("-econtent_type"),
             QStringLiteral("1.2.840.113549.1.9.16.1.4"),
             QStringLiteral("-in"),
             at("info"),
             QStringLiteral("-signer"),
             signer + QStringLiteral(".pem"),
             QStringLiteral("-inkey"),
             signer + QStringLiteral(".key"),
             QStringLiteral("-outform"),
             QStringLiteral("DER"),
             QStringLiteral("-out"),
             at("resigned")});
        run({QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-token_in"), QStringLiteral("-in"),
             at("resigned"), QStringLiteral("-out"), at("wrapped")});
        QFile made(at("wrapped"));
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    };
    switch (manner) {
    case Manner::WrongNonce: return reply(withOtherNonce(request), tsa, tsa);
    case Manner::WrongImprint: return reply(withOtherImprint(request), tsa, tsa);
    case Manner::Refused: return QByteArray::fromHex("30053003020102");
    case Manner::ExpiredCertificate: return signedBy(QStringLiteral("old"));
    case Manner::OtherAuthority: return reply(request, QStringLiteral("stranger"), tsa);
    case Manner::NoUsage: return signedBy(QStringLiteral("none"));
    case Manner::UncriticalUsage: return signedBy(QStringLiteral("uncritical"));
    case Manner::SecondUsage: return signedBy(QStringLiteral("second"));
    case Manner::OtherPolicy: return reply(request, tsa, QStringLiteral("othertsa"));
    case Manner::Truncated: return reply(request, tsa, tsa).chopped(100);
    case Manner::TrailingBytes: return reply(request, tsa, tsa) + "more";
    default: return reply(request, tsa, tsa);
    }
}

void TimestampResponder::serve()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on the loopback");
    m_port = server.serverPort();
    while (!m_stops) {
        if (!server.waitForNewConnection(20))
            continue;
        QTcpSocket *socket = server.nextPendingConnection();
        QByteArray heard;
        qsizetype bodyAt = -1;
        qsizetype length = 0;
        const auto isOpen = [&] {
            return !m_stops && socket->state() == QAbstractSocket::ConnectedState;
        };
        while (isOpen() && (bodyAt < 0 || heard.size() < bodyAt + length)) {
            if (!socket->waitForReadyRead(20))
                continue;
            heard += socket->readAll();
            if (const auto end = heard.indexOf("\r\n\r\n"); bodyAt < 0 && end >= 0) {
                bodyAt = end + 4;
                for (const QByteArray &line : heard.first(end).split('\n')) {
                    if (line.toLower().startsWith("content-length:"))
                        length = line.sliced(15).trimmed().toLongLong();
                }
            }
        }
        ++m_requests;
        const Manner manner = m_manner;
        const auto send = [&](const QByteArray &status, const QByteArray &type, const QByteArray &body) {
            socket->write("HTTP/1.1 " + status + "\r\nContent-Type: " + type
                          + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                          + body);
        };
        switch (manner) {
        case Manner::ServerError: send("500 Internal Server Error", "text/plain", "out of order"); break;
        case Manner::Html: send("200 OK", "text/html", "<html><body>Sign in to the network</body></html>"); break;
        case Manner::ToFile:
            socket->write("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n"
                          "Connection: close\r\nContent-Length: 0\r\n\r\n");
            break;
        case Manner::ToItself:
            socket->write("HTTP/1.1 302 Found\r\nLocation: " + url().toLatin1()
                          + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            break;
        case Manner::Slow:
            while (isOpen())
                socket->waitForReadyRead(20);
            break;
        case Manner::Endless:
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n");
            while (isOpen()) {
                socket->write(QByteArray(64 * 1024, '0'));
                socket->waitForBytesWritten(100);
            }
            break;
        default:
            if (heard.startsWith("POST ") && heard.contains("application/timestamp-query"))
                send("200 OK", "application/timestamp-reply", answer(heard.sliced(bodyAt, length), manner));
            else
                send("400 Bad Request", "text/plain", "no query");
        }
        while (isOpen() && socket->bytesToWrite() > 0)
            socket->waitForBytesWritten(100);
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(100);
        delete socket;
    }
}

} // namespace lianming::test
