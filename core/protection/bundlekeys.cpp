#include "core/protection/bundlekeys.h"

#include <QCryptographicHash>

namespace lianming {

namespace {

/// RFC 8410: a sequence of the algorithm 1.3.101.112 and a bit string of the key.
QByteArray signerDer(const PublicKey &key)
{
    return QByteArray::fromHex("302a300506032b6570032100") + key.bytes();
}

} // namespace

QByteArray signerPem(const PublicKey &key)
{
    // 44 bytes: a single line of Base64.
    return "-----BEGIN PUBLIC KEY-----\n" + signerDer(key).toBase64() + "\n-----END PUBLIC KEY-----\n";
}

QString signerSha256(const PublicKey &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(signerDer(key), QCryptographicHash::Sha256).toHex());
}

} // namespace lianming
