// The signer's key of a bundle in the form that openssl reads, PEM, and its digits for people to compare.
#pragma once

#include "core/base/signing.h"

namespace lianming {

/// SubjectPublicKeyInfo (RFC 8410) as PEM, the bytes of signer.pub.
[[nodiscard]] QByteArray signerPem(const PublicKey &key);
/// SHA-256 of the key's DER, 64 digits: what `openssl pkey -pubin -in signer.pub -outform DER | sha256sum` prints.
[[nodiscard]] QString signerSha256(const PublicKey &key);

} // namespace lianming
