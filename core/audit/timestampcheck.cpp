#include "core/audit/certificates.h"
#include "core/audit/timestampobjects.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

/// All that OpenSSL has to say, the deepest reason first; its queue is empty afterwards.
QString opensslReasons()
{
    QStringList reasons;
    while (const unsigned long code = ERR_get_error()) {
        const char *reason = ERR_reason_error_string(code);
        const QString text = QString::fromLatin1(reason ? reason : "unknown");
        if (!reasons.contains(text))
            reasons.append(text);
    }
    return reasons.join(QStringLiteral("; "));
}

int digestNid(TimestampDigest digest)
{
    switch (digest) {
    case TimestampDigest::Sha256: return NID_sha256;
    case TimestampDigest::Sha384: return NID_sha384;
    case TimestampDigest::Sha512: return NID_sha512;
    }
    return NID_undef;
}

QString dotted(const ASN1_OBJECT *object)
{
    std::array<char, 256> text{};
    const int length = object ? OBJ_obj2txt(text.data(), int(text.size()), object, 1) : 0;
    return length > 0 && length < int(text.size()) ? QString::fromLatin1(text.data(), length) : QString();
}

/// RFC 3161 2.4.2: YYYYMMDDhhmmss[.s…]Z. Nothing for any other form and for days that there are not.
std::optional<QDateTime> generalizedTime(const ASN1_GENERALIZEDTIME *time)
{
    if (!time)
        return std::nullopt;
    const QByteArray text(reinterpret_cast<const char *>(ASN1_STRING_get0_data(time)), ASN1_STRING_length(time));
    if (text.size() < 15 || !text.endsWith('Z'))
        return std::nullopt;
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    const QByteArray whole = text.first(14);
    const QByteArray rest = text.sliced(14).chopped(1);
    if (!std::all_of(whole.begin(), whole.end(), isDigit))
        return std::nullopt;
    qint64 milliseconds = 0;
    if (!rest.isEmpty()) {
        if (rest.size() < 2 || rest[0] != '.' || !std::all_of(rest.begin() + 1, rest.end(), isDigit))
            return std::nullopt;
        milliseconds = rest.sliced(1).leftJustified(3, '0', true).toLongLong();
    }
    const QDate day(whole.sliced(0, 4).toInt(), whole.sliced(4, 2).toInt(), whole.sliced(6, 2).toInt());
    const QTime clock(whole.sliced(8, 2).toInt(), whole.sliced(10, 2).toInt(), whole.sliced(12, 2).toInt(),
                      int(milliseconds));
    if (!day.isValid() || !clock.isValid())
        return std::nullopt;
    return QDateTime(day, clock, Qt::UTC);
}

/// Nothing beside the algorithm, as those that are used here have no parameters. What stands there is not signed.
bool hasNoParameters(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int type = V_ASN1_UNDEF;
    const void *value = nullptr;
    X509_ALGOR_get0(&object, &type, &value, algorithm);
    return type == V_ASN1_UNDEF || type == V_ASN1_NULL;
}

int algorithmNid(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

QByteArray encodedName(const X509_NAME *name)
{
    const unsigned char *bytes = nullptr;
    size_t size = 0;
    if (X509_NAME_get0_der(name, &bytes, &size) != 1)
        return {};
    return {reinterpret_cast<const char *>(bytes), qsizetype(size)};
}

/// The token's only signature; nothing where the frame about it is not of the form that RFC 3161 and RFC 5652 fix.
/// OpenSSL passes over what is not signed there; here it must be right, so that an altered frame is found.
PKCS7_SIGNER_INFO *onlySigner(PKCS7 *token)
{
    if (!token || !PKCS7_type_is_signed(token) || !token->d.sign || !token->d.sign->signer_info)
        return nullptr;
    const PKCS7_SIGNED *content = token->d.sign;
    const long version = ASN1_INTEGER_get(content->version);
    if (version < 3 || version > 5 || sk_PKCS7_SIGNER_INFO_num(content->signer_info) != 1)
        return nullptr;
    PKCS7_SIGNER_INFO *signer = sk_PKCS7_SIGNER_INFO_value(content->signer_info, 0);
    if (ASN1_INTEGER_get(signer->version) != 1 || !signer->digest_alg || !signer->digest_enc_alg)
        return nullptr;
    if (!hasNoParameters(signer->digest_alg) || !hasNoParameters(signer->digest_enc_alg))
        return nullptr;
    bool isAnnounced = false;
    for (int i = 0; i < sk_X509_ALGOR_num(content->md_algs); ++i) {
        const X509_ALGOR *digest = sk_X509_ALGOR_value(content->md_algs, i);
        if (!hasNoParameters(digest))
            return nullptr;
        isAnnounced = isAnnounced || algorithmNid(digest) == algorithmNid(signer->digest_alg);
    }
    return isAnnounced ? signer : nullptr;
}

/// Whether the signature's algorithm, which is named outside of what is signed, goes with the key and the digest.
bool fitsKey(const PKCS7_SIGNER_INFO &signer, const X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    const int named = algorithmNid(signer.digest_enc_alg);
    if (!key || named == NID_undef)
        return false;
    if (named == EVP_PKEY_get_base_id(key))
        return true;
    int digest = NID_undef;
    int keyType = NID_undef;
    return OBJ_find_sigid_algs(named, &digest, &keyType) == 1 && keyType == EVP_PKEY_get_base_id(key)
           && digest == algorithmNid(signer.digest_alg);
}

/// RFC 3161 2.3: timeStamping alone, and critical.
bool isForTimestamps(const X509 *certificate)
{
    int critical = -1;
    const Held<EXTENDED_KEY_USAGE> usage(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, &critical, nullptr)));
    return usage && critical == 1 && sk_ASN1_OBJECT_num(usage.get()) == 1
           && OBJ_obj2nid(sk_ASN1_OBJECT_value(usage.get(), 0)) == NID_time_stamp;
}

/// What the walk up the chain came upon.
struct ChainFindings {
    bool isOutOfDate = false;
    bool isWrongPurpose = false;
    bool isUntrusted = false;
    QStringList details;
};

int noteFinding(int ok, X509_STORE_CTX *context)
{
    if (ok == 1)
        return 1;
    auto &findings = *static_cast<ChainFindings *>(X509_STORE_CTX_get_app_data(context));
    const int error = X509_STORE_CTX_get_error(context);
    switch (error) {
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED: findings.isOutOfDate = true; break;
    case X509_V_ERR_INVALID_PURPOSE:
        (X509_STORE_CTX_get_error_depth(context) == 0 ? findings.isWrongPurpose : findings.isUntrusted) = true;
        break;
    default: findings.isUntrusted = true;
    }
    const QString text = QString::fromLatin1(X509_verify_cert_error_string(error));
    if (!findings.details.contains(text))
        findings.details.append(text);
    return 1; // goes on: what is named is the first in our order, and that may come later in OpenSSL's
}

/// One check, step by step in the order of TimestampFault. Each step says what is wrong, or nothing.
class TimestampReading
{
public:
    explicit TimestampReading(const TimestampExpectation &expected) : m_expected(&expected) {}

    TimestampCheck check(const QByteArray &response)
    {
        ERR_clear_error();
        using Step = std::optional<TimestampFault> (TimestampReading::*)();
        m_out.fault = decode(response);
        for (const Step step : {&TimestampReading::compare, &TimestampReading::findSigner,
                                &TimestampReading::followChain, &TimestampReading::checkSignature}) {
            if (!m_out.fault)
                m_out.fault = (this->*step)();
        }
        if (m_out.fault && m_out.detail.isEmpty())
            m_out.detail = opensslReasons();
        ERR_clear_error();
        return std::move(m_out);
    }

private:
    std::optional<TimestampFault> decode(const QByteArray &response)
    {
        // OpenSSL reads more than DER, and by that more than one text for the same response.
        m_response = decodedResponse(response);
        if (!m_response || encodedResponse(m_response.get()) != response)
            return TimestampFault::Malformed;
        TS_STATUS_INFO *status = TS_RESP_get_status_info(m_response.get());
        const ASN1_INTEGER *code = status ? TS_STATUS_INFO_get0_status(status) : nullptr;
        if (!code)
            return TimestampFault::Malformed;
        // 1, "granted with modifications", is not what was asked for; and as the status is not signed, nobody could
        // tell it from a 0 that was altered.
        if (ASN1_INTEGER_get(code) != TS_STATUS_GRANTED || TS_STATUS_INFO_get0_failure_info(status)) {
            m_out.detail = statusText(status, ASN1_INTEGER_get(code));
            return TimestampFault::NotGranted;
        }
        m_info = TS_RESP_get_tst_info(m_response.get());
        m_signer = onlySigner(TS_RESP_get_token(m_response.get()));
        if (!m_info || !m_signer || TS_TST_INFO_get_version(m_info) != 1)
            return TimestampFault::Malformed;
        return readFacts() ? std::optional<TimestampFault>() : TimestampFault::Malformed;
    }

    static QString statusText(const TS_STATUS_INFO *status, long code)
    {
        QStringList texts{QStringLiteral("status %1").arg(code)};
        const STACK_OF(ASN1_UTF8STRING) *lines = TS_STATUS_INFO_get0_text(status);
        for (int i = 0; i < sk_ASN1_UTF8STRING_num(lines); ++i) {
            const ASN1_UTF8STRING *line = sk_ASN1_UTF8STRING_value(lines, i);
            texts.append(QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(line)),
                                           std::min(ASN1_STRING_length(line), 500)));
        }
        return texts.join(QStringLiteral("; "));
    }

    bool readFacts()
    {
        const auto at = generalizedTime(TS_TST_INFO_get_time(m_info));
        const Held<BIGNUM> serial(ASN1_INTEGER_to_BN(TS_TST_INFO_get_serial(m_info), nullptr));
        m_out.facts.policy = dotted(TS_TST_INFO_get_policy_id(m_info));
        if (!at || !serial || m_out.facts.policy.isEmpty())
            return false;
        m_out.facts.at = *at;
        char *digits = BN_bn2hex(serial.get());
        m_out.facts.serial = QString::fromLatin1(digits);
        OPENSSL_free(digits);
        return true;
    }

    std::optional<TimestampFault> compare()
    {
        TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(m_info);
        X509_ALGOR *algorithm = imprint ? TS_MSG_IMPRINT_get_algo(imprint) : nullptr;
        const ASN1_OCTET_STRING *digest = imprint ? TS_MSG_IMPRINT_get_msg(imprint) : nullptr;
        if (!algorithm || !digest || !hasNoParameters(algorithm))
            return TimestampFault::WrongImprint;
        const QByteArray found(reinterpret_cast<const char *>(ASN1_STRING_get0_data(digest)),
                               ASN1_STRING_length(digest));
        if (algorithmNid(algorithm) != digestNid(m_expected->algorithm)
            || found.size() != digestSize(m_expected->algorithm) || found != m_expected->digest)
            return TimestampFault::WrongImprint;
        if (m_expected->nonce) {
            const ASN1_INTEGER *nonce = TS_TST_INFO_get_nonce(m_info);
            const Held<BIGNUM> answered(nonce ? ASN1_INTEGER_to_BN(nonce, nullptr) : nullptr);
            const Held<BIGNUM> asked = numberOf(*m_expected->nonce);
            if (!answered || !asked || BN_cmp(answered.get(), asked.get()) != 0)
                return TimestampFault::WrongNonce;
        }
        if (!m_expected->policy.isEmpty() && m_expected->policy != m_out.facts.policy)
            return TimestampFault::WrongPolicy;
        return std::nullopt;
    }

    std::optional<TimestampFault> findSigner()
    {
        m_untrusted = readCertificates(m_expected->chain);
        PKCS7 *token = TS_RESP_get_token(m_response.get());
        const Held<STACK_OF(X509)> signers(PKCS7_get0_signers(token, m_untrusted.get(), 0));
        if (!signers || sk_X509_num(signers.get()) != 1)
            return TimestampFault::NoCertificate;
        m_certificate = sk_X509_value(signers.get(), 0);
        // The certificate is named outside of what is signed; OpenSSL compares names without regard to capitals.
        if (encodedName(m_signer->issuer_and_serial->issuer) != encodedName(X509_get_issuer_name(m_certificate)))
            return TimestampFault::NoCertificate;
        m_out.facts.authority = nameOf(X509_get_subject_name(m_certificate));
        m_out.facts.chain = pemOf(m_certificate);
        return isForTimestamps(m_certificate) ? std::optional<TimestampFault>() : TimestampFault::WrongPurpose;
    }

    std::optional<TimestampFault> followChain()
    {
        m_store.reset(X509_STORE_new());
        const Certificates trusted = readCertificates(m_expected->trusted);
        for (int i = 0; i < sk_X509_num(trusted.get()); ++i)
            X509_STORE_add_cert(m_store.get(), sk_X509_value(trusted.get(), i));
        // The certificates are judged as of the response's own time, also long after they have expired.
        X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(m_store.get()), time_t(m_out.facts.at.toSecsSinceEpoch()));

        const Held<STACK_OF(X509)> helpers(sk_X509_new_null());
        const auto offer = [&helpers](const STACK_OF(X509) * certificates) {
            for (int i = 0; i < sk_X509_num(certificates); ++i)
                sk_X509_push(helpers.get(), sk_X509_value(certificates, i));
        };
        offer(TS_RESP_get_token(m_response.get())->d.sign->cert);
        offer(m_untrusted.get());
        const Held<X509_STORE_CTX> context(X509_STORE_CTX_new());
        ChainFindings findings;
        if (X509_STORE_CTX_init(context.get(), m_store.get(), m_certificate, helpers.get()) != 1)
            return TimestampFault::Untrusted;
        X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_TIMESTAMP_SIGN);
        X509_STORE_CTX_set_app_data(context.get(), &findings);
        X509_STORE_CTX_set_verify_cb(context.get(), noteFinding);
        const bool holds = X509_verify_cert(context.get()) == 1;
        if (const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get()); sk_X509_num(chain) > 0) {
            m_out.facts.chain.clear();
            for (int i = 0; i < sk_X509_num(chain); ++i)
                m_out.facts.chain += pemOf(sk_X509_value(chain, i));
        }
        m_out.detail = findings.details.join(QStringLiteral("; "));
        if (findings.isWrongPurpose)
            return TimestampFault::WrongPurpose;
        if (findings.isOutOfDate)
            return TimestampFault::Expired;
        return findings.isUntrusted || !holds ? TimestampFault::Untrusted : std::optional<TimestampFault>();
    }

    std::optional<TimestampFault> checkSignature()
    {
        // Also compares the certificates with those that the token was signed for (RFC 2634 and RFC 5035).
        if (!fitsKey(*m_signer, m_certificate)
            || TS_RESP_verify_signature(TS_RESP_get_token(m_response.get()), m_untrusted.get(), m_store.get(), nullptr)
                   != 1)
            return TimestampFault::BadSignature;
        return std::nullopt;
    }

    const TimestampExpectation *m_expected;
    TimestampCheck m_out;
    Held<TS_RESP> m_response;
    TS_TST_INFO *m_info = nullptr;         ///< the response's
    PKCS7_SIGNER_INFO *m_signer = nullptr; ///< the response's
    Certificates m_untrusted;
    X509 *m_certificate = nullptr; ///< the signer's; the response's, or of m_untrusted
    Held<X509_STORE> m_store;
};

} // namespace

TimestampCheck checkTimestamp(const QByteArray &response, const TimestampExpectation &expected)
{
    return TimestampReading(expected).check(response);
}

} // namespace lianming
