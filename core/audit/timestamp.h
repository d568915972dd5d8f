// Trusted time: responses of a time-stamping authority (RFC 3161), asked for and checked. Plain functions on bytes, by
// OpenSSL's TS; nothing here reaches the network or a database. A response proves that its digest was known to the
// authority at its time, and nothing about the time before (spec/protection.md section 2).
#pragma once

#include "core/base/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace lianming {

/// Why a response does not stand, in the order in which they are looked for.
enum class TimestampFault {
    Malformed,     ///< no TimeStampResp, cut off, or something follows it
    NotGranted,    ///< the authority refused
    WrongImprint,  ///< of another digest, or by another algorithm than SHA-256
    WrongNonce,    ///< answers another request, or has lost the nonce
    WrongPolicy,   ///< given under another policy than the one asked for
    NoCertificate, ///< the signer's certificate is neither in the response nor in the chain
    WrongPurpose,  ///< the signer's certificate lacks the critical extended key usage timeStamping, or has another
                   ///< beside
    Expired,       ///< a certificate of the chain was not valid at the response's time
    Untrusted,     ///< the chain leads to none of the trusted certificates
    BadSignature,  ///< altered
    Misstated,     ///< it stands, and says something else than what was recorded of it (StampTrust)
};
/// "malformed", "not_granted", "wrong_imprint", "wrong_nonce", "wrong_policy", "no_certificate", "wrong_purpose",
/// "expired", "untrusted", "bad_signature", "misstated".
[[nodiscard]] const char *timestampFaultCode(TimestampFault fault);
[[nodiscard]] Message faultMessage(TimestampFault fault);

/// By which algorithm a digest was found. We ask for SHA-256 alone; the others are for tokens that come from elsewhere.
enum class TimestampDigest { Sha256, Sha384, Sha512 };

/// What a response must fit.
struct TimestampExpectation {
    QByteArray digest;               ///< of `algorithm`: SHA-256, 32 bytes
    std::optional<QByteArray> nonce; ///< big-endian, as in the request; nothing: not compared
    QString policy;                  ///< dotted; empty: any
    QByteArray trusted;              ///< PEM: the authorities' root certificates
    QByteArray chain;                ///< PEM: further certificates that may be needed, trusted for nothing
    TimestampDigest algorithm = TimestampDigest::Sha256; ///< any other in a response is a wrong imprint
};

struct TimestampFacts {
    QDateTime at;   ///< genTime, UTC
    QString serial; ///< hexadecimal, with "-" if negative
    QString policy;
    QString authority; ///< the signer's name, "CN=…, O=…"
    QByteArray chain;  ///< PEM: the signer's certificate and those above it, the root last, as far as they are known
};

struct TimestampCheck {
    std::optional<TimestampFault> fault; ///< nothing: it stands
    QString detail;                      ///< what OpenSSL said, for the expert
    TimestampFacts facts;                ///< as far as they could be read
};

/// A request (DER) for a digest with a nonce, asking for the certificate. `policy` may be empty.
[[nodiscard]] QByteArray timestampRequest(const QByteArray &digest, const QByteArray &nonce,
                                          const QString &policy = {});
/// The same response in DER, the one form that is kept and passes the check: some authorities send others that BER
/// allows. What is no response comes back as it is.
[[nodiscard]] QByteArray derTimestamp(const QByteArray &response);
/// Whether a TimeStampResp (DER) stands. Certificates are checked as of the response's own time. Every bit counts,
/// except of what an authority may add outside of its signature: a text beside the status, certificates of nobody
/// concerned.
[[nodiscard]] TimestampCheck checkTimestamp(const QByteArray &response, const TimestampExpectation &expected);

} // namespace lianming
