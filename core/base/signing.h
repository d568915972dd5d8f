// Signatures by which a stranger can tell who made a file and that nothing in it was altered: Ed25519 (RFC 8032), by
// libsodium. Each use names its purpose, which is signed along, so that a signature given for one thing proves nothing
// about another. Where secret keys are kept is keystore.h's.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lianming {

/// What anybody may know: 32 bytes.
class PublicKey
{
public:
    PublicKey() = default;

    /// Of 64 hexadecimal digits; nothing for another form.
    [[nodiscard]] static std::optional<PublicKey> parse(const QString &hex);
    /// Of exactly 32 bytes.
    [[nodiscard]] static PublicKey ofBytes(const QByteArray &bytes);

    [[nodiscard]] bool isSet() const { return !m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// 64 lower-case hexadecimal digits.
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_bytes.toHex()); }
    /// Six groups of four digits ("4821 0937 …"), to be compared by eye or on the telephone. They follow from SHA-256
    /// of the key; another key with the same digits takes about 2^79 tries to find.
    [[nodiscard]] QString fingerprint() const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    QByteArray m_bytes;
};

/// A pair; the secret half is wiped from memory with it.
class SigningKey
{
public:
    static constexpr qsizetype seedSize = 32;
    static constexpr qsizetype signatureSize = 64;

    /// By chance.
    [[nodiscard]] static SigningKey make();
    /// The pair that follows from 32 secret bytes, always the same.
    [[nodiscard]] static SigningKey ofSeed(const QByteArray &seed);

    SigningKey(SigningKey &&) noexcept = default;
    SigningKey &operator=(SigningKey &&) noexcept = default;
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey();

    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    /// What the pair follows from, for keeping it.
    [[nodiscard]] QByteArray seed() const;
    /// 64 bytes. `purpose` is a word of ours ("review package").
    [[nodiscard]] QByteArray sign(const char *purpose, const QByteArray &message) const;
    /// 64 bytes over the message as it is, so that other programs can check it. Only with a key that signs nothing
    /// else: no purpose keeps the signature from standing for another use.
    [[nodiscard]] QByteArray signPlainly(const QByteArray &message) const;

private:
    SigningKey() = default;

    PublicKey m_public;
    QByteArray m_secret;
};

/// Whether the owner of the key signed this for this purpose.
[[nodiscard]] bool isSignedBy(const PublicKey &key, const char *purpose, const QByteArray &message,
                              const QByteArray &signature);
/// Whether the owner of the key signed these bytes, by signPlainly() or any other program.
[[nodiscard]] bool isSignedPlainlyBy(const PublicKey &key, const QByteArray &message, const QByteArray &signature);

/// So many bytes by chance, for keys.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

} // namespace lianming
