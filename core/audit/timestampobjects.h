// What timestamp.cpp and timestampcheck.cpp share: OpenSSL's objects with their owners, and responses from and to
// bytes.
#pragma once

#include "core/audit/timestamp.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <memory>

namespace lianming {

struct FreeTimestamp {
    void operator()(TS_REQ *p) const { TS_REQ_free(p); }
    void operator()(TS_MSG_IMPRINT *p) const { TS_MSG_IMPRINT_free(p); }
    void operator()(TS_RESP *p) const { TS_RESP_free(p); }
    void operator()(X509_ALGOR *p) const { X509_ALGOR_free(p); }
    void operator()(ASN1_INTEGER *p) const { ASN1_INTEGER_free(p); }
    void operator()(ASN1_OBJECT *p) const { ASN1_OBJECT_free(p); }
    void operator()(BIGNUM *p) const { BN_free(p); }
    void operator()(X509_STORE *p) const { X509_STORE_free(p); }
    void operator()(X509_STORE_CTX *p) const { X509_STORE_CTX_free(p); }
    /// The certificates of such a stack belong to somebody else.
    void operator()(STACK_OF(X509) * p) const { sk_X509_free(p); }
    void operator()(EXTENDED_KEY_USAGE *p) const { EXTENDED_KEY_USAGE_free(p); }
};
template<class T>
using Held = std::unique_ptr<T, FreeTimestamp>;

/// Bytes of a digest: 32, 48, 64.
[[nodiscard]] int digestSize(TimestampDigest digest);
[[nodiscard]] Held<BIGNUM> numberOf(const QByteArray &bigEndian);
/// The whole of `bytes`; nothing for what is no response, more than one, or beyond 1 MiB.
[[nodiscard]] Held<TS_RESP> decodedResponse(const QByteArray &bytes);
[[nodiscard]] QByteArray encodedResponse(const TS_RESP *response);

} // namespace lianming
