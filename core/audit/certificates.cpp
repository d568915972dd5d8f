#include "core/audit/certificates.h"

#include "core/base/error.h"

#include <QSet>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>

namespace lianming {

namespace {

struct FreeBio {
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using BioHandle = std::unique_ptr<BIO, FreeBio>;

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

QDateTime instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QString digestOf(const X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex());
}

/// `wanted` of the certificates of `texts`.
template<typename Wanted>
QByteArray certificatesOf(const QList<QByteArray> &texts, const Wanted &wanted)
{
    QByteArray out;
    QSet<QByteArray> seen;
    for (const QByteArray &text : texts) {
        const Certificates all = readCertificates(text);
        for (int i = 0; i < sk_X509_num(all.get()); ++i) {
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

void FreeCertificates::operator()(stack_st_X509 *certificates) const
{
    sk_X509_pop_free(certificates, X509_free);
}

Certificates readCertificates(const QByteArray &pem)
{
    Certificates out(sk_X509_new_null());
    const BioHandle bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        sk_X509_push(out.get(), certificate);
    ERR_clear_error(); // the end of the text counts as one
    return out;
}

QByteArray pemOf(const x509_st *certificate)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), const_cast<X509 *>(certificate));
    return contentOf(bio.get());
}

QString nameOf(const X509_name_st *name)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0,
                       XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_DN_REV | XN_FLAG_FN_SN | ASN1_STRFLGS_UTF8_CONVERT
                           | ASN1_STRFLGS_ESC_CTRL);
    return QString::fromUtf8(contentOf(bio.get()));
}

QByteArray joinedCertificates(const QList<QByteArray> &texts)
{
    return certificatesOf(texts, [](X509 *) { return true; });
}

QByteArray rootCertificates(const QByteArray &pem, const std::function<bool(const QString &sha256)> &isWanted)
{
    return certificatesOf({pem}, [&](X509 *certificate) {
        return X509_check_issued(certificate, certificate) == X509_V_OK
               && (!isWanted || isWanted(digestOf(certificate)));
    });
}

QList<CertificateFacts> certificateFacts(const QByteArray &pem, const QString &what)
{
    const Certificates certificates = readCertificates(pem);
    const int count = sk_X509_num(certificates.get());
    if (count == 0 || count != pem.count("-----BEGIN"))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: give certificates as PEM, and nothing else: each begins with "
                                              "-----BEGIN CERTIFICATE-----"),
                    {what});
    QList<CertificateFacts> out;
    for (int i = 0; i < count; ++i) {
        X509 *certificate = sk_X509_value(certificates.get(), i);
        out.append({nameOf(X509_get_subject_name(certificate)), nameOf(X509_get_issuer_name(certificate)),
                    instantOf(X509_get0_notBefore(certificate)), instantOf(X509_get0_notAfter(certificate)),
                    X509_check_ca(certificate) > 0, X509_self_signed(certificate, 1) == 1, digestOf(certificate)});
    }
    ERR_clear_error();
    return out;
}

} // namespace lianming
