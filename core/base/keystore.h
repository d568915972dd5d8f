// Where this person's computer keeps the secret halves of signing keys: one file for each key, sealed
// (XChaCha20-Poly1305) with a secret of the computer that lies in another folder, both readable by this person alone. A
// copy of the folder, of a workspace or of its backups gives no key away. A key goes to a colleague's computer as a
// file that is sealed with a passphrase (Argon2id). Databases hold public keys only. Knows nothing of what is signed.
#pragma once

#include "core/base/signing.h"

#include <QList>

namespace lianming {

class KeyStore
{
public:
    /// This person's: in the folder that LIANMING_KEYS names, else beside the person's other data.
    [[nodiscard]] static KeyStore ofThisPerson();
    /// `secretFile`: the computer's secret, made when first needed.
    KeyStore(QString folder, QString secretFile) : m_folder(std::move(folder)), m_secretFile(std::move(secretFile)) {}

    [[nodiscard]] bool holds(const PublicKey &key) const;
    /// Keeps a pair, if it is not held already; what is damaged is replaced. Throws Error::Unavailable where the folder
    /// cannot be written.
    void keep(const SigningKey &key) const;
    /// Whether get() would give it: it is held, was sealed on this computer and is sound.
    [[nodiscard]] bool canOpen(const PublicKey &key) const;
    /// Throws Error::NotFound for a key that is not held, Error::Corrupt for a file that was sealed on another computer
    /// or is damaged.
    [[nodiscard]] SigningKey get(const PublicKey &key) const;

    /// Shortest passphrase, in characters.
    static constexpr qsizetype shortestPassphrase = 12;
    /// A held key for another computer. Throws as get(), Error::BadInput for a passphrase that is too short.
    [[nodiscard]] QByteArray exported(const PublicKey &key, const QString &passphrase) const;
    /// Takes in what exported() gave. Throws Error::BadInput for another file and for another passphrase.
    PublicKey import(const QByteArray &file, const QString &passphrase) const;

private:
    [[nodiscard]] QString pathOf(const PublicKey &key) const;
    [[nodiscard]] QByteArray computerSecret() const;
    void setDamagedSecretAside() const;

    QString m_folder;
    QString m_secretFile;
};

} // namespace lianming
