#include "core/audit/timestamp.h"

#include "core/audit/timestampobjects.h"
#include "core/base/error.h"

#include <algorithm>

namespace lianming {

namespace {

/// No authority's response comes near this; more is not looked at.
constexpr qsizetype largestResponse = 1024 * 1024;

} // namespace

int digestSize(TimestampDigest digest)
{
    switch (digest) {
    case TimestampDigest::Sha256: return 32;
    case TimestampDigest::Sha384: return 48;
    case TimestampDigest::Sha512: return 64;
    }
    return 0;
}

Held<BIGNUM> numberOf(const QByteArray &bigEndian)
{
    return Held<BIGNUM>(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bigEndian.constData()), int(bigEndian.size()), nullptr));
}

QByteArray encodedResponse(const TS_RESP *response)
{
    unsigned char *out = nullptr;
    const int size = i2d_TS_RESP(response, &out);
    const QByteArray bytes(reinterpret_cast<const char *>(out), std::max(size, 0));
    OPENSSL_free(out);
    return bytes;
}

Held<TS_RESP> decodedResponse(const QByteArray &bytes)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(bytes.constData());
    const unsigned char *at = begin;
    if (bytes.isEmpty() || bytes.size() > largestResponse)
        return {};
    Held<TS_RESP> out(d2i_TS_RESP(nullptr, &at, long(bytes.size())));
    if (at != begin + bytes.size())
        out.reset();
    return out;
}

const char *timestampFaultCode(TimestampFault fault)
{
    switch (fault) {
    case TimestampFault::Malformed: return "malformed";
    case TimestampFault::NotGranted: return "not_granted";
    case TimestampFault::WrongImprint: return "wrong_imprint";
    case TimestampFault::WrongNonce: return "wrong_nonce";
    case TimestampFault::WrongPolicy: return "wrong_policy";
    case TimestampFault::NoCertificate: return "no_certificate";
    case TimestampFault::WrongPurpose: return "wrong_purpose";
    case TimestampFault::Expired: return "expired";
    case TimestampFault::Untrusted: return "untrusted";
    case TimestampFault::BadSignature: return "bad_signature";
    case TimestampFault::Misstated: return "misstated";
    }
    return "";
}

Message faultMessage(TimestampFault fault)
{
    switch (fault) {
    case TimestampFault::Malformed:
        return {QT_TRANSLATE_NOOP("core", "The timestamp is no complete response of a time-stamping authority."), {}};
    case TimestampFault::NotGranted:
        return {QT_TRANSLATE_NOOP("core", "The time-stamping authority did not grant what was asked for."), {}};
    case TimestampFault::WrongImprint: return {QT_TRANSLATE_NOOP("core", "The timestamp is for another content."), {}};
    case TimestampFault::WrongNonce: return {QT_TRANSLATE_NOOP("core", "The timestamp answers another request."), {}};
    case TimestampFault::WrongPolicy:
        return {QT_TRANSLATE_NOOP("core", "The timestamp was given under another policy than the one asked for."), {}};
    case TimestampFault::NoCertificate:
        return {QT_TRANSLATE_NOOP("core", "The certificate of the timestamp's signer is missing."), {}};
    case TimestampFault::WrongPurpose:
        return {QT_TRANSLATE_NOOP("core", "The certificate of the timestamp's signer is not for timestamps alone."),
                {}};
    case TimestampFault::Expired:
        return {QT_TRANSLATE_NOOP("core", "A certificate of the time-stamping authority was not valid at that time."),
                {}};
    case TimestampFault::Untrusted:
        return {QT_TRANSLATE_NOOP("core", "The timestamp comes from no authority that is trusted here."), {}};
    case TimestampFault::BadSignature:
        return {QT_TRANSLATE_NOOP("core", "The timestamp's signature does not hold: it was altered."), {}};
    case TimestampFault::Misstated:
        return {QT_TRANSLATE_NOOP("core",
                                  "The workspace's record differs from the timestamp itself: the record was altered."),
                {}};
    }
    return {};
}

QByteArray timestampRequest(const QByteArray &digest, const QByteArray &nonce, const QString &policy)
{
    const Held<TS_REQ> request(TS_REQ_new());
    const Held<TS_MSG_IMPRINT> imprint(TS_MSG_IMPRINT_new());
    const Held<X509_ALGOR> algorithm(X509_ALGOR_new());
    QByteArray bytes = digest;
    bool isMade =
        digest.size() == digestSize(TimestampDigest::Sha256) && TS_REQ_set_version(request.get(), 1) == 1
        && X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1
        && TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1
        && TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(bytes.data()), int(bytes.size()))
               == 1
        && TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1;
    if (isMade && !policy.isEmpty()) {
        const Held<ASN1_OBJECT> object(OBJ_txt2obj(policy.toLatin1().constData(), 1));
        if (!object)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "\"%1\" is no policy of the form 1.3.6.1.4.1.4146.2.3."), {policy});
        isMade = TS_REQ_set_policy_id(request.get(), object.get()) == 1;
    }
    if (isMade && !nonce.isEmpty()) {
        const Held<BIGNUM> number = numberOf(nonce);
        const Held<ASN1_INTEGER> integer(BN_to_ASN1_INTEGER(number.get(), nullptr));
        isMade = integer && TS_REQ_set_nonce(request.get(), integer.get()) == 1;
    }
    unsigned char *out = nullptr;
    const int size = isMade ? i2d_TS_REQ(request.get(), &out) : -1;
    ERR_clear_error();
    if (size <= 0)
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The request for a timestamp cannot be made."));
    QByteArray made(reinterpret_cast<const char *>(out), size);
    OPENSSL_free(out);
    return made;
}

QByteArray derTimestamp(const QByteArray &response)
{
    const Held<TS_RESP> read = decodedResponse(response);
    const QByteArray der = read ? encodedResponse(read.get()) : QByteArray();
    ERR_clear_error();
    return der.isEmpty() ? response : der;
}

} // namespace lianming
