// Keys and certificates of a bundle in the forms that openssl reads: the signer's key as PEM, and the certificates of
// the time-stamping authorities as one PEM text without anything between them.
#pragma once

#include "core/base/signing.h"

namespace lianming {

/// SubjectPublicKeyInfo (RFC 8410) as PEM, the bytes of signer.pub.
[[nodiscard]] QByteArray signerPem(const PublicKey &key);
/// SHA-256 of the key's DER, 64 digits: what `openssl pkey -pubin -in signer.pub -outform DER | sha256sum` prints.
[[nodiscard]] QString signerSha256(const PublicKey &key);

/// The certificates of some PEM texts, each once, in their order, written as PEM. Texts without any give nothing.
[[nodiscard]] QByteArray joinedCertificates(const QList<QByteArray> &texts);
/// Those that are signed by themselves, as PEM.
[[nodiscard]] QByteArray rootCertificates(const QByteArray &pem);

} // namespace lianming
