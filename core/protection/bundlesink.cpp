#include "core/protection/bundlesink.h"

#include "core/base/error.h"
#include "core/protection/bundle.h"
#include "core/protection/bundlezip.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace lianming {

namespace {

[[noreturn]] void cannotWriteBundle(const QString &path, int reason)
{
    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                {path, QString::fromLocal8Bit(std::strerror(reason))});
}

[[noreturn]] void isThereAlready(const QString &path)
{
    throw Error(Error::Kind::Rejected,
                QT_TRANSLATE_NOOP("core", "%1 already exists. Choose a file or a folder that does not"), {path});
}

/// A name beside the place that nothing else has, and that says what it was to be if the program is killed.
QString besideOf(const QString &path)
{
    return QStringLiteral("%1.partial-%2")
        .arg(QDir::cleanPath(path), QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QByteArray namelessOf(int handle)
{
    return "/proc/self/fd/" + QByteArray::number(handle);
}

/// A file that is written from its beginning on.
class OutFile
{
public:
    explicit OutFile(QString path) : m_path(std::move(path))
    {
        m_handle = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_handle < 0)
            cannotWriteBundle(m_path, errno);
    }
    /// Without a name until it is given one, so that nothing is left of it if the program is killed. Nothing where the
    /// file system has no such files.
    static std::unique_ptr<OutFile> nameless(const QString &path)
    {
        const QByteArray folder = QFile::encodeName(QFileInfo(QDir::cleanPath(path)).path());
        const int handle = ::open(folder.constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
        if (handle < 0)
            return {};
        std::unique_ptr<OutFile> out(new OutFile(path, handle));
        return ::access(namelessOf(handle).constData(), F_OK) == 0 ? std::move(out) : nullptr;
    }
    ~OutFile()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    OutFile(const OutFile &) = delete;
    OutFile &operator=(const OutFile &) = delete;

    void write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_handle, bytes.data(), size_t(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                cannotWriteBundle(m_path, written < 0 ? errno : ENOSPC);
            bytes = bytes.sliced(written);
        }
    }
    void writeAt(quint64 at, const QByteArray &bytes)
    {
        if (::pwrite(m_handle, bytes.constData(), size_t(bytes.size()), off_t(at)) != bytes.size())
            cannotWriteBundle(m_path, errno);
    }
    void flush()
    {
        if (::fsync(m_handle) != 0)
            cannotWriteBundle(m_path, errno);
    }
    void close()
    {
        if (::close(std::exchange(m_handle, -1)) != 0)
            cannotWriteBundle(m_path, errno);
    }
    /// Gives a nameless file its name. False where that fails, and errno says why.
    [[nodiscard]] bool link(const QByteArray &to) const
    {
        return ::linkat(AT_FDCWD, namelessOf(m_handle).constData(), AT_FDCWD, to.constData(), AT_SYMLINK_FOLLOW) == 0;
    }

private:
    OutFile(QString path, int handle) : m_path(std::move(path)), m_handle(handle) {}

    QString m_path;
    int m_handle = -1;
};

class ArchiveSink : public BundleSink
{
public:
    explicit ArchiveSink(const QString &path) : m_path(path)
    {
        if (QFileInfo(path).isSymLink() || QFileInfo::exists(path))
            isThereAlready(path);
        m_file = OutFile::nameless(path);
        if (m_file)
            return;
        m_passing = besideOf(path);
        m_file = std::make_unique<OutFile>(m_passing);
    }
    ~ArchiveSink() override
    {
        if (m_file && !m_passing.isEmpty() && !m_isPublished)
            QFile::remove(m_passing);
    }

    void begin(const QString &name, qint64 bytes) override
    {
        m_entries.push_back({name.toUtf8(), quint64(bytes), 0, m_at});
        put(zipEntryHeader(m_entries.back()));
    }
    void write(QByteArrayView bytes) override
    {
        put(bytes);
        m_entries.back().crc =
            quint32(crc32_z(m_entries.back().crc, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
    }
    void end() override
    {
        m_file->writeAt(m_entries.back().at, zipEntryHeader(m_entries.back())); // now the checksum is known
    }
    void close() override
    {
        put(zipDirectory(m_entries, m_at));
        m_file->flush();
    }
    void publish() override
    {
        const QByteArray to = QFile::encodeName(m_path);
        const bool isDone = m_passing.isEmpty() ? m_file->link(to) : moveTo(to);
        if (!isDone && errno == EEXIST)
            isThereAlready(m_path);
        if (!isDone)
            cannotWriteBundle(m_path, errno);
        m_isPublished = true;
    }
    void retract() override { QFile::remove(m_path); }

private:
    [[nodiscard]] bool moveTo(const QByteArray &to) const
    {
        const QByteArray from = QFile::encodeName(m_passing);
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return true;
        if (errno != EINVAL && errno != ENOSYS)
            return false;
        // A file system that cannot refuse by itself.
        if (QFileInfo::exists(m_path))
            isThereAlready(m_path);
        return ::rename(from.constData(), to.constData()) == 0;
    }
    void put(QByteArrayView bytes)
    {
        m_file->write(bytes);
        m_at += quint64(bytes.size());
    }

    QString m_path;
    QString m_passing; ///< empty: it has no name before it is published
    std::unique_ptr<OutFile> m_file;
    std::vector<ZipEntry> m_entries;
    quint64 m_at = 0;
    bool m_isPublished = false;
};

class FolderSink : public BundleSink
{
public:
    explicit FolderSink(const QString &path) : m_path(QDir::cleanPath(path)), m_passing(besideOf(path))
    {
        const QFileInfo place(m_path);
        if (place.isSymLink() || (place.exists() && !(place.isDir() && QDir(m_path).isEmpty(emptiness))))
            isThereAlready(m_path);
        if (::mkdir(QFile::encodeName(m_passing).constData(), 0777) != 0)
            cannotWriteBundle(m_path, errno);
        m_isMade = true;
    }
    ~FolderSink() override
    {
        if (m_isMade && !m_isPublished)
            QDir(m_passing).removeRecursively();
    }

    void begin(const QString &name, qint64) override
    {
        const QString folder = name.section(u'/', 0, -2);
        if (!folder.isEmpty() && folder != m_folder) {
            const QString whole = m_passing + u'/' + folder;
            if (::mkdir(QFile::encodeName(whole).constData(), 0777) != 0)
                cannotWriteBundle(m_path, errno);
            m_folder = folder;
        }
        m_file = std::make_unique<OutFile>(m_passing + u'/' + name);
    }
    void write(QByteArrayView bytes) override { m_file->write(bytes); }
    void end() override
    {
        m_file->close();
        m_file.reset();
    }
    void close() override
    {
        // The whole file system at once: file by file would take minutes for thousands.
        const int folder = ::open(QFile::encodeName(m_passing).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool flushed = folder >= 0 && ::syncfs(folder) == 0;
        const int reason = errno;
        if (folder >= 0)
            ::close(folder);
        if (!flushed)
            cannotWriteBundle(m_path, reason);
    }
    void publish() override
    {
        // Over an empty folder, and over nothing else.
        if (::rename(QFile::encodeName(m_passing).constData(), QFile::encodeName(m_path).constData()) != 0) {
            if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR)
                isThereAlready(m_path);
            cannotWriteBundle(m_path, errno);
        }
        m_isPublished = true;
    }
    void retract() override { QDir(m_path).removeRecursively(); }

private:
    static constexpr auto emptiness =
        QDir::Filters(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);

    QString m_path;
    QString m_passing;
    QString m_folder;
    std::unique_ptr<OutFile> m_file;
    bool m_isMade = false;
    bool m_isPublished = false;
};

} // namespace

std::unique_ptr<BundleSink> BundleSink::open(const QString &path)
{
    if (path.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive))
        return std::make_unique<ArchiveSink>(path);
    return std::make_unique<FolderSink>(path);
}

} // namespace lianming
