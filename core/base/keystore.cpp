#include "core/base/keystore.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <sodium.h>

namespace lianming {

namespace {

constexpr qsizetype secretSize = 32;
constexpr auto keyFormat = "lianming-key";
constexpr int keyFormatVersion = 1;
constexpr auto byComputer = "computer";
constexpr auto byPassphrase = "argon2id";
constexpr qint64 largestKeyFile = 4096;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

[[noreturn]] void notAKey()
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This file holds no key of Lianming's"));
}

/// The bytes with which a key is sealed, from a secret or a passphrase and what is by chance in the file.
QByteArray sealingKey(const std::string &way, const QByteArray &secret, const QByteArray &salt)
{
    QByteArray out(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    auto *const to = reinterpret_cast<unsigned char *>(out.data());
    if (way == byComputer) {
        crypto_generichash(to, size_t(out.size()), raw(salt), quint64(salt.size()), raw(secret), size_t(secret.size()));
    } else if (crypto_pwhash(to, quint64(out.size()), secret.constData(), quint64(secret.size()), raw(salt),
                             crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                             crypto_pwhash_ALG_ARGON2ID13)
               != 0) {
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "There is not enough memory to seal the key"));
    }
    return out;
}

QByteArray sealed(const SigningKey &key, const std::string &way, const QByteArray &secret)
{
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const QByteArray with = sealingKey(way, secret, salt);
    const QByteArray seed = key.seed();
    const QByteArray open = key.publicKey().bytes();
    QByteArray out(seed.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(out.data()), nullptr, raw(seed),
                                               quint64(seed.size()), raw(open), quint64(open.size()), nullptr,
                                               raw(nonce), raw(with));
    const OrderedJson document{{"format", keyFormat},
                               {"version", keyFormatVersion},
                               {"public_key", open.toHex().toStdString()},
                               {"sealed_by", way},
                               {"salt", salt.toHex().toStdString()},
                               {"nonce", nonce.toHex().toStdString()},
                               {"secret", out.toHex().toStdString()}};
    return QByteArray::fromStdString(document.dump(2)) + '\n';
}

struct SealedKey {
    PublicKey publicKey;
    std::string way;
    QByteArray salt;
    QByteArray nonce;
    QByteArray secret;
};

SealedKey readSealed(const QByteArray &file)
{
    if (file.size() > largestKeyFile)
        notAKey();
    const Json document = parseJson(file, QStringLiteral("key"));
    const JsonNode root(document, QStringLiteral("key"));
    if (!document.is_object() || root.member("format").string() != keyFormat
        || root.member("version").integer() != keyFormatVersion)
        notAKey();
    const auto bytes = [&root](const char *name) {
        return QByteArray::fromHex(QByteArray::fromStdString(root.member(name).string()));
    };
    const auto open = PublicKey::parse(QString::fromStdString(root.member("public_key").string()));
    SealedKey out{open.value_or(PublicKey()), root.member("sealed_by").string(), bytes("salt"), bytes("nonce"),
                  bytes("secret")};
    if (!open || (out.way != byComputer && out.way != byPassphrase) || out.salt.size() != crypto_pwhash_SALTBYTES
        || out.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
        || out.secret.size() != SigningKey::seedSize + crypto_aead_xchacha20poly1305_ietf_ABYTES)
        notAKey();
    return out;
}

/// Nothing where it was sealed with something else.
std::optional<SigningKey> opened(const SealedKey &key, const QByteArray &secret)
{
    const QByteArray with = sealingKey(key.way, secret, key.salt);
    const QByteArray &open = key.publicKey.bytes();
    QByteArray seed(SigningKey::seedSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(seed.data()), nullptr, nullptr,
                                                   raw(key.secret), quint64(key.secret.size()), raw(open),
                                                   quint64(open.size()), raw(key.nonce), raw(with))
        != 0)
        return std::nullopt;
    SigningKey out = SigningKey::ofSeed(seed);
    return out.publicKey() == key.publicKey ? std::optional(std::move(out)) : std::nullopt;
}

void writePrivately(const QString &path, const QByteArray &content)
{
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path);
    const bool written = QDir().mkpath(folder)
                         && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
                         && file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(content) == content.size() && file.commit();
    if (!written)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The key cannot be kept in %1: %2"),
                    {folder, file.errorString()});
}

QByteArray readSmall(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestKeyFile) : QByteArray();
}

} // namespace

KeyStore KeyStore::ofThisPerson()
{
    const QString named = qEnvironmentVariable("LIANMING_KEYS");
    const QString folder = named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                                 + QStringLiteral("/lianming/keys")
                                           : named + QStringLiteral("/keys");
    const QString secrets = named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                                  + QStringLiteral("/lianming")
                                            : named;
    return {folder, secrets + QStringLiteral("/computer.secret")};
}

QString KeyStore::pathOf(const PublicKey &key) const
{
    return QStringLiteral("%1/%2.key").arg(m_folder, key.hex());
}

bool KeyStore::holds(const PublicKey &key) const
{
    return key.isSet() && QFileInfo::exists(pathOf(key));
}

QByteArray KeyStore::computerSecret() const
{
    QByteArray known = readSmall(m_secretFile);
    if (known.size() == secretSize)
        return known;
    if (QFileInfo::exists(m_secretFile))
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "%1 is damaged, so the keys on this computer cannot be opened. Bring the "
                                              "keys here from a copy"),
                    {m_secretFile});
    const QByteArray made = randomBytes(secretSize);
    writePrivately(m_secretFile, made);
    return made;
}

bool KeyStore::canOpen(const PublicKey &key) const
{
    try {
        return get(key).publicKey() == key;
    } catch (const Error &) {
        return false;
    }
}

/// No key here opens with it any more. It is not deleted: a person may know what became of it.
void KeyStore::setDamagedSecretAside() const
{
    QFile secret(m_secretFile);
    if (!secret.open(QIODevice::ReadOnly) || secret.size() == secretSize)
        return;
    secret.close();
    QFile::remove(m_secretFile + QStringLiteral(".damaged"));
    secret.rename(m_secretFile + QStringLiteral(".damaged"));
}

void KeyStore::keep(const SigningKey &key) const
{
    if (canOpen(key.publicKey()))
        return;
    setDamagedSecretAside();
    writePrivately(pathOf(key.publicKey()), sealed(key, byComputer, computerSecret()));
}

SigningKey KeyStore::get(const PublicKey &key) const
{
    if (!holds(key))
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "The key %1 is not on this computer. Bring it here from a computer that "
                                              "has it, or make a new one"),
                    {key.fingerprint()});
    const SealedKey found = readSealed(readSmall(pathOf(key)));
    auto out = found.way == byComputer && found.publicKey == key ? opened(found, computerSecret()) : std::nullopt;
    if (!out)
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "The key %1 was not kept by this computer, or its file is damaged. Bring "
                                              "the key here from a copy"),
                    {key.fingerprint()});
    return std::move(*out);
}

QByteArray KeyStore::exported(const PublicKey &key, const QString &passphrase) const
{
    if (passphrase.size() < shortestPassphrase)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A passphrase needs at least %1 characters"),
                    {QString::number(shortestPassphrase)});
    return sealed(get(key), byPassphrase, passphrase.normalized(QString::NormalizationForm_C).toUtf8());
}

PublicKey KeyStore::import(const QByteArray &file, const QString &passphrase) const
{
    const SealedKey found = readSealed(file);
    if (found.way != byPassphrase)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "This key is sealed for the computer it lies on. Let that computer "
                                              "export it with a passphrase"));
    const auto key = opened(found, passphrase.normalized(QString::NormalizationForm_C).toUtf8());
    if (!key)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "This is not the passphrase of the key"));
    keep(*key);
    return key->publicKey();
}

} // namespace lianming
