#include "core/db/filestore.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"
#include "core/base/sha256.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace lianming {

namespace {

constexpr qint64 chunkSize = 1024 * 1024;

[[noreturn]] void cannotWrite(const QString &folder, const QString &reason)
{
    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The folder of files %1 cannot be written: %2"),
                {folder, reason});
}

} // namespace

StoredFile FileStore::addFile(const QString &path, Progress *progress) const
{
    QFile file(path);
    openToRead(file);
    return take(file, progress);
}

StoredFile FileStore::add(const QByteArray &content) const
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return take(buffer, nullptr);
}

StoredFile FileStore::take(QIODevice &source, Progress *progress) const
{
    if (!QDir().mkpath(m_folder))
        cannotWrite(m_folder, QStringLiteral("mkdir"));
    QTemporaryFile partial(QDir(m_folder).filePath(QStringLiteral("incoming-XXXXXX")));
    if (!partial.open())
        cannotWrite(m_folder, partial.errorString());

    if (progress)
        progress->setTotal(source.size());
    Sha256 hash;
    StoredFile stored;
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(chunkSize);
        if (chunk.isEmpty())
            throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The file cannot be read to its end: %1"),
                        {source.errorString()});
        hash.add(chunk);
        if (partial.write(chunk) != chunk.size())
            cannotWrite(m_folder, partial.errorString());
        stored.bytes += chunk.size();
        if (progress)
            progress->setDone(stored.bytes);
    }
    stored.sha256 = hash.hex();
    const QString final = path(stored.sha256);
    if (QFileInfo::exists(final) && isSound(stored.sha256, progress))
        return stored;
    if (!partial.flush() || ::fsync(partial.handle()) != 0)
        cannotWrite(m_folder, partial.errorString());
    if (!QDir().mkpath(QFileInfo(final).path()))
        cannotWrite(m_folder, QStringLiteral("mkdir"));
    const QByteArray from = QFile::encodeName(partial.fileName());
    partial.close();
    // Over what a disk has damaged, too.
    if (::rename(from.constData(), QFile::encodeName(final).constData()) != 0)
        cannotWrite(m_folder, QString::fromLocal8Bit(std::strerror(errno)));
    partial.setAutoRemove(false);
    QFile::setPermissions(final, QFile::ReadOwner | QFile::ReadGroup);
    return stored;
}

QString FileStore::path(const QString &sha256) const
{
    return QStringLiteral("%1/%2/%3").arg(m_folder, sha256.left(2), sha256);
}

bool FileStore::contains(const QString &sha256) const
{
    return QFileInfo::exists(path(sha256));
}

QByteArray FileStore::read(const QString &sha256) const
{
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored file %1 is missing"), {sha256});
    return file.readAll();
}

bool FileStore::isSound(const QString &sha256, Progress *progress) const
{
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    Sha256 hash;
    for (QByteArray chunk; !(chunk = file.read(chunkSize)).isEmpty(); hash.add(chunk)) {
        if (progress)
            progress->setDone(progress->done()); // throws where somebody has asked to stop
    }
    return file.error() == QFileDevice::NoError && hash.hex() == sha256;
}

} // namespace lianming
