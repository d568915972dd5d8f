#include "core/protection/bundlesource.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/protection/bundlename.h"
#include "core/protection/bundlezip.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace lianming {

namespace {

constexpr qint64 readAtOnce = 256 * 1024;

/// A descriptor that is closed with it.
class Handle
{
public:
    explicit Handle(int handle = -1) : m_handle(handle) {}
    ~Handle()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Handle(Handle &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    [[nodiscard]] int get() const { return m_handle; }
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }

private:
    int m_handle;
};

/// As many bytes as there are, at most `count`; −1 where reading fails.
qint64 readFully(int handle, quint64 at, char *to, qint64 count)
{
    qint64 done = 0;
    while (done < count) {
        const ssize_t read = ::pread(handle, to + done, size_t(count - done), off_t(at + quint64(done)));
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return -1;
        if (read == 0)
            break;
        done += read;
    }
    return done;
}

/// Hashes so many bytes, or up to the end where that comes first or `bytes` is −1.
BundleDigest digestAt(int handle, quint64 at, qint64 bytes, const std::optional<quint32> &crc,
                      const std::function<void(qint64)> &told)
{
    thread_local QByteArray piece(readAtOnce, Qt::Uninitialized);
    BundleDigest out;
    Sha256 hash;
    quint32 sum = 0;
    while (bytes < 0 || out.bytes < bytes) {
        const qint64 wanted = bytes < 0 ? readAtOnce : std::min(readAtOnce, bytes - out.bytes);
        const qint64 read = readFully(handle, at + quint64(out.bytes), piece.data(), wanted);
        if (read < 0)
            return out;
        hash.add(QByteArrayView(piece).first(read));
        if (crc)
            sum = quint32(crc32_z(sum, reinterpret_cast<const Bytef *>(piece.constData()), size_t(read)));
        out.bytes += read;
        if (told)
            told(read);
        if (read < wanted)
            break;
    }
    out.isRead = true;
    out.sha256 = hash.hex();
    out.fitsChecksum = !crc || sum == *crc;
    return out;
}

bool isKnownName(const QString &name)
{
    for (const char *known : {Bundle::manifest, Bundle::signature, Bundle::timestamp, Bundle::certificates,
                              Bundle::signer, Bundle::readmeEn, Bundle::readmeZh, Bundle::sums}) {
        if (name == QLatin1StringView(known))
            return true;
    }
    for (const char *folder : {Bundle::files, Bundle::stamps}) {
        const QString within = QString::fromLatin1(folder);
        if (name.startsWith(within) && safeEntryName(name.mid(within.size())) == name.mid(within.size()))
            return true;
    }
    return false;
}

[[noreturn]] void notABundle(const QString &path)
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: this is not a bundle of evidence"), {path});
}

/// The names that stand in each bundle's directory, near the end: even where one is damaged, two are left.
constexpr std::array marks{Bundle::signature, Bundle::signer, Bundle::sums};

class ArchiveSource : public BundleSource
{
public:
    ArchiveSource(const QString &path, Handle handle, quint64 size) : m_handle(std::move(handle))
    {
        const ReadAt read = [this](quint64 at, char *to, qint64 count) {
            return readFully(m_handle.get(), at, to, count) == count;
        };
        const ZipReading reading = readZip(read, size, Bundle::mostEntries);
        if (!isBundle(reading, size))
            notABundle(path);
        m_isBeyond = reading.isBeyondLimit;
        for (const ZipFault &fault : reading.faults)
            fail(reading.isBeyondLimit ? BundleFault::Limit : BundleFault::Container, fault.place, fault.expected,
                 fault.found);
        for (const ZipEntry &entry : reading.entries) {
            const QString name = QString::fromUtf8(entry.name);
            if (name.toUtf8() != entry.name)
                fail(BundleFault::Name, name, QStringLiteral("UTF-8"), QString::fromLatin1(entry.name.toHex(' ')));
            else
                m_entries.push_back(
                    {name, qint64(entry.size), entry.at + quint64(zipEntryHeader(entry).size()), entry.crc});
        }
        examine();
    }

    [[nodiscard]] bool isArchive() const override { return true; }
    [[nodiscard]] BundleDigest digest(const BundleEntry &entry, const std::function<void(qint64)> &told) const override
    {
        return digestAt(m_handle.get(), entry.at, entry.bytes, entry.crc, told);
    }
    [[nodiscard]] std::optional<QByteArray> read(const BundleEntry &entry, qint64 most) const override
    {
        if (entry.bytes > most)
            return {};
        QByteArray out(entry.bytes, '\0');
        if (readFully(m_handle.get(), entry.at, out.data(), out.size()) != out.size())
            return {};
        return out;
    }

private:
    /// Whatever damage it has: two of the names are near its end, or it begins as only a bundle does.
    [[nodiscard]] bool isBundle(const ZipReading &reading, quint64 size) const
    {
        constexpr quint64 far = 64 * 1024;
        const quint64 tailSize = std::min(far, size);
        QByteArray tail{qsizetype(tailSize), '\0'};
        (void)readFully(m_handle.get(), size - tailSize, tail.data(), tail.size());
        const auto found = std::ranges::count_if(marks, [&](const char *mark) { return tail.contains(mark); });
        if (found >= 2)
            return true;
        const QByteArray start = zipEntryHeader({QByteArray(Bundle::files), 0, 0, 0});
        QByteArray head(start.size(), '\0');
        (void)readFully(m_handle.get(), 0, head.data(), head.size());
        constexpr qsizetype nameAt = 30;
        return !reading.isArchive && head.startsWith("PK\3\4") && head.mid(nameAt) == Bundle::files;
    }

    Handle m_handle;
};

class FolderSource : public BundleSource
{
public:
    FolderSource(const QString &path, Handle handle) : m_root(std::move(handle))
    {
        struct stat about {
        };
        const auto found = std::ranges::count_if(
            marks, [&](const char *mark) { return ::fstatat(m_root.get(), mark, &about, AT_SYMLINK_NOFOLLOW) == 0; });
        if (found < 2 && ::fstatat(m_root.get(), Bundle::manifest, &about, AT_SYMLINK_NOFOLLOW) != 0)
            notABundle(path);
        list(m_root, QString());
        if (m_isBeyond)
            m_entries.clear();
        std::ranges::sort(m_entries, {}, &BundleEntry::name);
        examine();
    }

    [[nodiscard]] bool isArchive() const override { return false; }
    [[nodiscard]] BundleDigest digest(const BundleEntry &entry, const std::function<void(qint64)> &told) const override
    {
        const Handle file = openPlain(entry);
        return file.isOpen() ? digestAt(file.get(), 0, entry.bytes + 1, {}, told) : BundleDigest();
    }
    [[nodiscard]] std::optional<QByteArray> read(const BundleEntry &entry, qint64 most) const override
    {
        const Handle file = openPlain(entry);
        if (!file.isOpen() || entry.bytes > most)
            return {};
        QByteArray out(entry.bytes + 1, '\0'); // one more: it may have grown
        const qint64 size = readFully(file.get(), 0, out.data(), out.size());
        if (size < 0)
            return {};
        out.truncate(size);
        return out;
    }

private:
    /// The folder that a name begins with.
    [[nodiscard]] const Handle &folderOf(const QString &name) const
    {
        if (name.startsWith(QLatin1StringView(Bundle::files)))
            return m_files;
        return name.startsWith(QLatin1StringView(Bundle::stamps)) ? m_stamps : m_root;
    }

    [[nodiscard]] Handle openPlain(const BundleEntry &entry) const
    {
        const QByteArray name = entry.name.section(u'/', -1).toUtf8();
        Handle file(::openat(folderOf(entry.name).get(), name.constData(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        struct stat about {
        };
        if (!file.isOpen() || ::fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode))
            return Handle();
        return file;
    }

    void list(const Handle &folder, const QString &prefix)
    {
        const int again = ::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR *stream = again < 0 ? nullptr : ::fdopendir(again);
        if (stream == nullptr) {
            fail(BundleFault::Unreadable, prefix, QStringLiteral("a folder"),
                 QString::fromLocal8Bit(std::strerror(errno)));
            return;
        }
        qint64 count = 0;
        while (const dirent *entry = ::readdir(stream)) {
            const QByteArray name(entry->d_name);
            if (name == "." || name == "..")
                continue;
            ++count;
            if (++m_seen > Bundle::mostEntries + 2) { // with the two folders
                beyond();
                break;
            }
            take(folder, prefix, name);
        }
        ::closedir(stream);
        if (count == 0)
            fail(BundleFault::Extra, prefix, QStringLiteral("no empty folder"), QStringLiteral("an empty folder"));
    }

    void beyond()
    {
        if (!m_isBeyond)
            fail(BundleFault::Limit, QStringLiteral("folder"),
                 QStringLiteral("at most %1 files").arg(Bundle::mostEntries), QStringLiteral("more"));
        m_isBeyond = true;
    }

    void take(const Handle &folder, const QString &prefix, const QByteArray &raw)
    {
        const QString name = prefix + QString::fromUtf8(raw);
        if (QString::fromUtf8(raw).toUtf8() != raw) {
            fail(BundleFault::Name, name, QStringLiteral("UTF-8"), QString::fromLatin1(raw.toHex(' ')));
            return;
        }
        struct stat about {
        };
        if (::fstatat(folder.get(), raw.constData(), &about, AT_SYMLINK_NOFOLLOW) != 0) {
            fail(BundleFault::Unreadable, name, QStringLiteral("a file"), QString::fromLocal8Bit(std::strerror(errno)));
        } else if (S_ISLNK(about.st_mode)) {
            fail(BundleFault::Link, name, QStringLiteral("a file"), QStringLiteral("a link"));
        } else if (S_ISDIR(about.st_mode)) {
            takeFolder(prefix, raw, name);
        } else if (!S_ISREG(about.st_mode)) {
            fail(BundleFault::Special, name, QStringLiteral("a file"), QStringLiteral("a device, socket or pipe"));
        } else {
            m_entries.push_back({name, about.st_size, 0, 0});
        }
    }

    void takeFolder(const QString &prefix, const QByteArray &raw, const QString &name)
    {
        const QByteArray within = raw + '/';
        Handle *own = within == Bundle::files ? &m_files : within == Bundle::stamps ? &m_stamps : nullptr;
        if (!prefix.isEmpty() || own == nullptr) {
            fail(BundleFault::Extra, name + u'/', QStringLiteral("nothing"), QStringLiteral("a folder"));
            return;
        }
        *own = Handle(::openat(m_root.get(), raw.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (own->isOpen())
            list(*own, name + u'/');
        else
            fail(BundleFault::Unreadable, name + u'/', QStringLiteral("a folder"),
                 QString::fromLocal8Bit(std::strerror(errno)));
    }

    Handle m_root;
    Handle m_files;
    Handle m_stamps;
    qint64 m_seen = 0;
};

} // namespace

void BundleSource::fail(BundleFault kind, const QString &item, const QString &expected, const QString &found)
{
    m_failures.append({item, kind, expected, found});
}

void BundleSource::examine()
{
    qint64 total = 0;
    for (const BundleEntry &entry : m_entries) {
        // Each is at most the largest that a file can be; together they could be more than a number holds.
        if (entry.bytes < 0 || entry.bytes > Bundle::mostBytes - total) {
            fail(BundleFault::Limit, entry.name, QStringLiteral("at most %1 bytes in all").arg(Bundle::mostBytes),
                 QStringLiteral("%1 bytes after %2").arg(entry.bytes).arg(total));
            m_isBeyond = true;
            break;
        }
        total += entry.bytes;
    }
    if (m_isBeyond) {
        m_entries.clear();
        return;
    }
    QSet<QString> names;
    std::vector<BundleEntry> kept;
    kept.reserve(m_entries.size());
    for (BundleEntry &entry : m_entries) {
        const qsizetype before = names.size();
        names.insert(SafeFileNames::folded(entry.name));
        if (!isKnownName(entry.name))
            fail(BundleFault::Name, entry.name, QStringLiteral("a name that a bundle may hold"), entry.name);
        else if (names.size() == before)
            fail(BundleFault::Duplicate, entry.name, QStringLiteral("once"), QStringLiteral("twice"));
        else
            kept.push_back(std::move(entry));
    }
    m_entries = std::move(kept);
}

std::unique_ptr<BundleSource> BundleSource::open(const QString &path)
{
    // Without a slash at its end, which would be asked about what a link leads to.
    const QByteArray name = QFile::encodeName(QDir::cleanPath(path));
    struct stat about {
    };
    if (::lstat(name.constData(), &about) != 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                    {path, QString::fromLocal8Bit(std::strerror(errno))});
    if (S_ISLNK(about.st_mode))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: this is a link, and links are not followed. Name what it points to"),
                    {path});
    if (!S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode))
        notABundle(path);
    const bool isFolder = S_ISDIR(about.st_mode);
    Handle handle(
        ::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isFolder ? O_DIRECTORY : 0)));
    if (!handle.isOpen() || ::fstat(handle.get(), &about) != 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                    {path, QString::fromLocal8Bit(std::strerror(errno))});
    if (isFolder)
        return std::make_unique<FolderSource>(path, std::move(handle));
    if (!S_ISREG(about.st_mode))
        notABundle(path);
    return std::make_unique<ArchiveSource>(path, std::move(handle), quint64(about.st_size));
}

} // namespace lianming
