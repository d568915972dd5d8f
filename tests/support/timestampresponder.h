// A time-stamping authority for tests: a CA and its certificates, made by openssl when the test begins, and a small
// HTTP server on the loopback that answers with `openssl ts -reply`. It can be told to misbehave.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace lianming::test {

class TimestampResponder
{
public:
    enum class Manner {
        Proper,
        WrongNonce,
        WrongImprint,
        Refused,            ///< status 2
        ExpiredCertificate, ///< signed with one that was valid last year
        OtherAuthority,     ///< signed under a root that nobody trusts
        NoUsage,            ///< signed with a certificate without any extended key usage
        UncriticalUsage,
        SecondUsage, ///< timeStamping and codeSigning
        OtherPolicy,
        Truncated,
        TrailingBytes,
        ServerError, ///< HTTP 500
        Html,        ///< HTTP 200, a page for people
        Endless,     ///< a body that does not end
        Slow,        ///< takes the request and says nothing
        ToFile,      ///< HTTP 302 to file:///etc/passwd
        ToItself,    ///< HTTP 302 to the same address, for ever
    };

    /// Makes everything and listens. Aborts the test where openssl cannot.
    TimestampResponder();
    ~TimestampResponder();
    TimestampResponder(const TimestampResponder &) = delete;
    TimestampResponder &operator=(const TimestampResponder &) = delete;

    void setManner(Manner manner) { m_manner = manner; }
    /// "http://127.0.0.1:PORT/tsa".
    [[nodiscard]] QString url() const;
    /// An address on this machine at which nobody listens.
    [[nodiscard]] static QString deadUrl();
    [[nodiscard]] QByteArray caPem() const;
    /// How many requests have come.
    [[nodiscard]] int requests() const { return m_requests; }
    /// The response (DER) to a request, without HTTP; for manners that are about the response.
    [[nodiscard]] QByteArray answer(const QByteArray &request, Manner manner) const;
    /// The folder with ca.pem, tsa.pem and others.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    static constexpr auto policy = "1.3.6.1.4.1.99999.1";

private:
    void makeCertificates();
    void certify(const QString &name, const QString &extensions, const QString &from, const QString &until,
                 const QString &authority) const;
    void serve();
    void run(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    std::atomic<Manner> m_manner{Manner::Proper};
    std::atomic<int> m_requests{0};
    std::atomic<bool> m_stops{false};
    std::atomic<quint16> m_port{0};
    std::thread m_thread;
};

} // namespace lianming::test
