// The files of a workspace (pictures, attachments, evidence), content-addressed: a file's name is its SHA-256. A file
// is complete and flushed before any row may refer to it, so a crash leaves at most a file that nothing refers to.
#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;

namespace lianming {

struct StoredFile {
    QString sha256; ///< 64 hexadecimal digits
    qint64 bytes = 0;
};

class FileStore
{
public:
    explicit FileStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Copies the file at `path` into the store, or finds it there already; a copy that was damaged since is replaced.
    /// Throws Error::BadInput when it cannot be read or is no regular file, Error::Unavailable when the store cannot be
    /// written.
    [[nodiscard]] StoredFile addFile(const QString &path, Progress *progress = nullptr) const;
    [[nodiscard]] StoredFile add(const QByteArray &content) const;

    /// Where the content lies; the file may be missing.
    [[nodiscard]] QString path(const QString &sha256) const;
    [[nodiscard]] bool contains(const QString &sha256) const;
    /// The content. Throws Error::Corrupt when it is missing.
    [[nodiscard]] QByteArray read(const QString &sha256) const;
    /// Whether the content still has the hash it is named by. Throws Error::Cancelled when `progress` says so.
    [[nodiscard]] bool isSound(const QString &sha256, Progress *progress = nullptr) const;

private:
    [[nodiscard]] StoredFile take(QIODevice &source, Progress *progress) const;

    QString m_folder;
};

} // namespace lianming
