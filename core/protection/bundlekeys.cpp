#include "core/protection/bundlekeys.h"

#include "core/audit/certificates.h"

#include <QCryptographicHash>
#include <QSet>

#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace lianming {

namespace {

/// RFC 8410: a sequence of the algorithm 1.3.101.112 and a bit string of the key.
QByteArray signerDer(const PublicKey &key)
{
    return QByteArray::fromHex("302a300506032b6570032100") + key.bytes();
}

bool isSelfSigned(X509 *certificate)
{
    return X509_check_issued(certificate, certificate) == X509_V_OK;
}

/// `wanted` of the certificates of `texts`.
template<typename Wanted>
QByteArray certificatesOf(const QList<QByteArray> &texts, const Wanted &wanted)
{
    QByteArray out;
    QSet<QByteArray> seen;
    for (const QByteArray &text : texts) {
        const Certificates all = readCertificates(text);
        for (int i = 0; all && i < sk_X509_num(all.get()); ++i) {
            X509 *certificate = sk_X509_value(all.get(), i);
            const QByteArray pem = pemOf(certificate);
            if (seen.contains(pem) || !wanted(certificate))
                continue;
            seen.insert(pem);
            out += pem;
        }
    }
    return out;
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

QByteArray joinedCertificates(const QList<QByteArray> &texts)
{
    return certificatesOf(texts, [](X509 *) { return true; });
}

QByteArray rootCertificates(const QByteArray &pem)
{
    return certificatesOf({pem}, isSelfSigned);
}

} // namespace lianming
