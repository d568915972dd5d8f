#include "core/base/signing.h"

#include "core/base/error.h"

#include <QCryptographicHash>
#include <QStringList>

#include <sodium.h>

namespace lianming {

namespace {

static_assert(SigningKey::seedSize == crypto_sign_SEEDBYTES);
static_assert(SigningKey::signatureSize == crypto_sign_BYTES);

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

void startSodium()
{
    static const bool started = sodium_init() >= 0;
    if (!started)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "This computer gives no random numbers"));
}

/// No message of one purpose is the beginning of another's.
QByteArray withPurpose(const char *purpose, const QByteArray &message)
{
    return QByteArray("lianming ") + purpose + '\0' + message;
}

} // namespace

std::optional<PublicKey> PublicKey::parse(const QString &hex)
{
    const QByteArray digits = hex.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.size() != crypto_sign_PUBLICKEYBYTES || bytes.toHex() != digits)
        return std::nullopt;
    return ofBytes(bytes);
}

PublicKey PublicKey::ofBytes(const QByteArray &bytes)
{
    PublicKey out;
    out.m_bytes = bytes;
    return out;
}

QString PublicKey::fingerprint() const
{
    constexpr int groups = 6;
    constexpr quint64 groupSize = 10'000;
    const QByteArray hash = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
    QStringList out;
    for (int group = 0; group < groups; ++group) {
        quint64 number = 0;
        for (int i = 0; i < 5; ++i)
            number = number << 8 | quint64(uchar(hash.at(group * 5 + i)));
        out.append(QStringLiteral("%1").arg(number % groupSize, 4, 10, QLatin1Char('0')));
    }
    return out.join(u' ');
}

SigningKey SigningKey::make()
{
    return ofSeed(randomBytes(seedSize));
}

SigningKey SigningKey::ofSeed(const QByteArray &seed)
{
    startSodium();
    if (seed.size() != seedSize)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "This is no secret key"));
    SigningKey out;
    QByteArray open(crypto_sign_PUBLICKEYBYTES, '\0');
    out.m_secret = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytesOf(open), bytesOf(out.m_secret), bytesOf(seed));
    out.m_public = PublicKey::ofBytes(open);
    return out;
}

SigningKey::~SigningKey()
{
    if (!m_secret.isEmpty())
        sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

QByteArray SigningKey::seed() const
{
    return m_secret.left(seedSize); // libsodium's secret key begins with it
}

QByteArray SigningKey::sign(const char *purpose, const QByteArray &message) const
{
    return signPlainly(withPurpose(purpose, message));
}

QByteArray SigningKey::signPlainly(const QByteArray &message) const
{
    QByteArray out(signatureSize, '\0');
    crypto_sign_detached(bytesOf(out), nullptr, bytesOf(message), quint64(message.size()), bytesOf(m_secret));
    return out;
}

bool isSignedBy(const PublicKey &key, const char *purpose, const QByteArray &message, const QByteArray &signature)
{
    return isSignedPlainlyBy(key, withPurpose(purpose, message), signature);
}

bool isSignedPlainlyBy(const PublicKey &key, const QByteArray &message, const QByteArray &signature)
{
    startSodium();
    if (key.bytes().size() != crypto_sign_PUBLICKEYBYTES || signature.size() != SigningKey::signatureSize)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), quint64(message.size()),
                                       bytesOf(key.bytes()))
           == 0;
}

QByteArray randomBytes(qsizetype count)
{
    startSodium();
    QByteArray out(count, '\0');
    randombytes_buf(out.data(), size_t(count));
    return out;
}

} // namespace lianming
