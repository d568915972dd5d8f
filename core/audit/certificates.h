// X.509 certificates as PEM texts: reading them, writing them, and what a person is shown of those that a workspace is
// to trust. Which certificate vouches for which is decided where something signed is checked (timestamp.h).
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

struct x509_st;
struct X509_name_st;
struct stack_st_X509;

namespace lianming {

struct FreeCertificates {
    void operator()(stack_st_X509 *certificates) const;
};
/// OpenSSL's STACK_OF(X509), with its certificates.
using Certificates = std::unique_ptr<stack_st_X509, FreeCertificates>;

/// All certificates of a PEM text, in their order; what lies between them is passed over. None for a text without any.
[[nodiscard]] Certificates readCertificates(const QByteArray &pem);
[[nodiscard]] QByteArray pemOf(const x509_st *certificate);
/// "CN=…, O=…", the narrowest first; other characters than letters stay as they are.
[[nodiscard]] QString nameOf(const X509_name_st *name);

/// The certificates of some PEM texts, each once, in their order, written as PEM. Texts without any give nothing.
[[nodiscard]] QByteArray joinedCertificates(const QList<QByteArray> &texts);
/// Those that are signed by themselves, as PEM; with `isWanted` only those whose SHA-256 (of the DER, 64 lower-case
/// digits) it takes.
[[nodiscard]] QByteArray rootCertificates(const QByteArray &pem,
                                          const std::function<bool(const QString &sha256)> &isWanted = {});

/// What a person is shown of a certificate.
struct CertificateFacts {
    QString subject;
    QString issuer;
    QDateTime validFrom;      ///< UTC
    QDateTime validUntil;     ///< UTC
    bool isAuthority = false; ///< may vouch for others
    bool isRoot = false;      ///< signed by itself
    QString sha256;           ///< of its DER, 64 lower-case digits
};
/// Of each certificate in a PEM text. Throws Error::BadInput that names `what` for a text without certificates, and
/// for one of which a part is no certificate.
[[nodiscard]] QList<CertificateFacts> certificateFacts(const QByteArray &pem, const QString &what);

} // namespace lianming
