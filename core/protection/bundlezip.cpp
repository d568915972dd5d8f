#include "core/protection/bundlezip.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace lianming {

namespace {

constexpr quint32 full32 = 0xFFFFFFFFU; ///< in a field: look into the ZIP64 part
constexpr quint16 full16 = 0xFFFFU;
constexpr quint16 plainVersion = 20;
constexpr quint16 wideVersion = 45;
constexpr quint16 namesAreUtf8 = 1U << 11U;
constexpr quint16 firstDay = 1U << 5U | 1U; ///< 1 January 1980
// Programs take names for those of an old code page where they come from elsewhere than Unix, whatever the flag says.
constexpr quint16 madeOnUnix = 3U << 8U;
constexpr quint32 plainFile = 0100644U << 16U; ///< anybody may read it, its owner may write
constexpr qsizetype directoryEntrySize = 46;
constexpr qsizetype endSize = 22;
constexpr qsizetype wideEndSize = 56;
constexpr qsizetype locatorSize = 20;
constexpr quint64 longestDirectoryEntry = 512;

void put16(QByteArray &out, quint64 value)
{
    out.append(char(value));
    out.append(char(value >> 8U));
}

void put32(QByteArray &out, quint64 value)
{
    put16(out, value & full16);
    put16(out, value >> 16U & full16);
}

void put64(QByteArray &out, quint64 value)
{
    put32(out, value & full32);
    put32(out, value >> 32U);
}

quint64 take(const QByteArray &bytes, qsizetype at, int count)
{
    quint64 value = 0;
    for (int i = count; i-- > 0;)
        value = value << 8U | uchar(bytes.at(at + i));
    return value;
}

bool isWide(quint64 value)
{
    return value >= full32;
}

quint64 narrow(quint64 value)
{
    return isWide(value) ? full32 : value;
}

/// What the local header and the directory have in common, from the version on.
QByteArray common(const ZipEntry &entry, bool wide)
{
    QByteArray out;
    put16(out, wide ? wideVersion : plainVersion);
    put16(out, namesAreUtf8);
    put16(out, 0); // stored
    put16(out, 0); // time
    put16(out, firstDay);
    put32(out, entry.crc);
    put32(out, narrow(entry.size));
    put32(out, narrow(entry.size));
    put16(out, quint64(entry.name.size()));
    return out;
}

/// The ZIP64 part, of what does not fit.
QByteArray wideField(std::initializer_list<quint64> values)
{
    QByteArray out;
    if (values.size() == 0)
        return out;
    put16(out, 1);
    put16(out, values.size() * 8);
    for (const quint64 value : values)
        put64(out, value);
    return out;
}

QByteArray directoryEntry(const ZipEntry &entry)
{
    const bool wideSize = isWide(entry.size);
    const bool widePlace = isWide(entry.at);
    QByteArray extra;
    if (wideSize && widePlace)
        extra = wideField({entry.size, entry.size, entry.at});
    else if (wideSize)
        extra = wideField({entry.size, entry.size});
    else if (widePlace)
        extra = wideField({entry.at});
    const bool wide = wideSize || widePlace;
    QByteArray out("PK\1\2");
    put16(out, madeOnUnix | (wide ? wideVersion : plainVersion));
    out += common(entry, wide);
    put16(out, quint64(extra.size()));
    put16(out, 0); // comment
    put16(out, 0); // disk
    put16(out, 0);
    put32(out, plainFile);
    put32(out, narrow(entry.at));
    return out + entry.name + extra;
}

QByteArray directoryEnd(quint64 count, quint64 size, quint64 at)
{
    QByteArray out;
    if (count >= full16 || isWide(size) || isWide(at)) {
        out += "PK\6\6";
        put64(out, wideEndSize - 12);
        put16(out, wideVersion);
        put16(out, wideVersion);
        put32(out, 0);
        put32(out, 0);
        put64(out, count);
        put64(out, count);
        put64(out, size);
        put64(out, at);
        out += "PK\6\7";
        put32(out, 0);
        put64(out, at + size);
        put32(out, 1);
    }
    out += "PK\5\6";
    put32(out, 0);
    put16(out, std::min<quint64>(count, full16));
    put16(out, std::min<quint64>(count, full16));
    put32(out, narrow(size));
    put32(out, narrow(at));
    put16(out, 0);
    return out;
}

struct DirectoryPlace {
    quint64 count = 0;
    quint64 size = 0;
    quint64 at = 0;
};

QString hexOf(const QByteArray &bytes)
{
    constexpr qsizetype most = 16;
    return QString::fromLatin1(bytes.left(most).toHex(' '));
}

class ZipReader
{
public:
    ZipReader(const ReadAt &read, quint64 size, qint64 most) : m_read(read), m_size(size), m_most(quint64(most)) {}

    ZipReading run()
    {
        if (const auto place = findDirectory())
            readDirectory(*place);
        return std::move(m_out);
    }

private:
    void fault(const QString &place, const QString &expected, const QString &found)
    {
        m_out.faults.append({place, expected, found});
    }
    QByteArray bytesAt(quint64 at, quint64 count)
    {
        QByteArray out(qsizetype(count), '\0');
        return m_read(at, out.data(), out.size()) ? out : QByteArray();
    }

    std::optional<DirectoryPlace> findDirectory()
    {
        const QString where = QStringLiteral("end of the archive");
        if (m_size < quint64(endSize)) {
            fault(where, QStringLiteral("at least %1 bytes").arg(endSize), QString::number(m_size));
            return {};
        }
        const quint64 endAt = m_size - endSize;
        const QByteArray end = bytesAt(endAt, endSize);
        if (!end.startsWith("PK\5\6")) {
            fault(where, QStringLiteral("50 4b 05 06 at byte %1").arg(endAt), hexOf(end.left(4)));
            return {};
        }
        DirectoryPlace out{take(end, 10, 2), take(end, 12, 4), take(end, 16, 4)};
        quint64 expectedEnd = endAt;
        const bool wide = out.count == full16 || out.size == full32 || out.at == full32;
        if (wide && m_size >= quint64(endSize + wideEndSize + locatorSize)) {
            const QByteArray wideEnd = bytesAt(endAt - locatorSize - wideEndSize, wideEndSize);
            if (wideEnd.startsWith("PK\6\6")) {
                out = {take(wideEnd, 32, 8), take(wideEnd, 40, 8), take(wideEnd, 48, 8)};
                expectedEnd = endAt - locatorSize - wideEndSize;
            }
        }
        if (out.count > m_most) {
            m_out.isBeyondLimit = true;
            fault(where, QStringLiteral("at most %1 entries").arg(m_most), QString::number(out.count));
            return {};
        }
        if (out.at > expectedEnd || out.size != expectedEnd - out.at || out.size > m_most * longestDirectoryEntry) {
            fault(where, QStringLiteral("a directory that ends at byte %1").arg(expectedEnd),
                  QStringLiteral("%1 bytes at byte %2").arg(out.size).arg(out.at));
            return {};
        }
        return out;
    }

    void readDirectory(const DirectoryPlace &place)
    {
        const QByteArray directory = bytesAt(place.at, place.size);
        if (quint64(directory.size()) != place.size) {
            fault(QStringLiteral("directory"), QStringLiteral("%1 bytes").arg(place.size),
                  QStringLiteral("unreadable"));
            return;
        }
        std::vector<ZipEntry> all;
        qsizetype at = 0;
        while (at < directory.size()) {
            const auto length = readEntry(directory, at, place, all);
            if (!length)
                return;
            at += *length;
        }
        m_out.isArchive = true;
        if (all.size() > m_most) {
            m_out.isBeyondLimit = true;
            fault(QStringLiteral("directory"), QStringLiteral("at most %1 entries").arg(m_most),
                  QString::number(all.size()));
            return;
        }
        if (all.size() != place.count)
            fault(QStringLiteral("end of the archive"), QStringLiteral("%1 entries").arg(all.size()),
                  QString::number(place.count));
        compare(all, place, directory);
    }

    /// Appends the entry of the directory at `at`, and gives its length.
    std::optional<qsizetype> readEntry(const QByteArray &directory, qsizetype at, const DirectoryPlace &place,
                                       std::vector<ZipEntry> &all)
    {
        const QString where = QStringLiteral("directory, byte %1").arg(place.at + quint64(at));
        if (directory.size() - at < directoryEntrySize || directory.mid(at, 4) != "PK\1\2") {
            fault(where, QStringLiteral("50 4b 01 02"), hexOf(directory.mid(at, 4)));
            return {};
        }
        ZipEntry entry;
        const auto nameSize = qsizetype(take(directory, at + 28, 2));
        const auto extraSize = qsizetype(take(directory, at + 30, 2));
        const auto commentSize = qsizetype(take(directory, at + 32, 2));
        const qsizetype length = directoryEntrySize + nameSize + extraSize + commentSize;
        if (directory.size() - at < length) {
            fault(where, QStringLiteral("an entry of %1 bytes").arg(length),
                  QStringLiteral("%1 bytes").arg(directory.size() - at));
            return {};
        }
        entry.crc = quint32(take(directory, at + 16, 4));
        entry.size = take(directory, at + 24, 4);
        entry.at = take(directory, at + 42, 4);
        entry.name = directory.mid(at + directoryEntrySize, nameSize);
        const QByteArray extra = directory.mid(at + directoryEntrySize + nameSize, extraSize);
        qsizetype next = 4;
        const auto widened = [&](quint64 &value) {
            if (extra.size() >= next + 8 && take(extra, 0, 2) == 1)
                value = take(extra, next, 8);
            next += 8;
        };
        if (entry.size == full32) {
            widened(entry.size);
            quint64 packed = entry.size;
            widened(packed);
        }
        if (entry.at == full32)
            widened(entry.at);
        const QString name = QString::fromUtf8(entry.name);
        m_isReadable.push_back(true);
        if (const quint64 method = take(directory, at + 10, 2); method != 0) {
            fault(name, QStringLiteral("stored"), QStringLiteral("packed by method %1").arg(method));
            m_isReadable.back() = false;
        }
        if ((take(directory, at + 8, 2) & 1U) != 0) {
            fault(name, QStringLiteral("open"), QStringLiteral("encrypted"));
            m_isReadable.back() = false;
        }
        all.push_back(std::move(entry));
        return length;
    }

    void compare(const std::vector<ZipEntry> &all, const DirectoryPlace &place, const QByteArray &directory)
    {
        quint64 expectedAt = 0;
        qsizetype inDirectory = 0;
        bool firstDifference = true;
        for (size_t i = 0; i < all.size(); ++i) {
            const ZipEntry &entry = all[i];
            const QString name = QString::fromUtf8(entry.name);
            const QByteArray header = zipEntryHeader(entry);
            const auto headerSize = quint64(header.size());
            if (entry.at != expectedAt)
                fault(name,
                      entry.at < expectedAt
                          ? QStringLiteral("to begin at byte %1, after the entry before").arg(expectedAt)
                          : QStringLiteral("to begin at byte %1, without a gap").arg(expectedAt),
                      QStringLiteral("byte %1").arg(entry.at));
            const bool isWithin = entry.at <= place.at && headerSize <= place.at - entry.at
                                  && entry.size <= place.at - entry.at - headerSize;
            if (!isWithin) {
                fault(name, QStringLiteral("to end by byte %1, where the directory begins").arg(place.at),
                      QStringLiteral("%1 bytes at byte %2").arg(entry.size).arg(entry.at));
                expectedAt = place.at;
            } else {
                if (const QByteArray found = bytesAt(entry.at, headerSize); found != header)
                    compareHeader(name, entry.at, header, found);
                expectedAt = entry.at + headerSize + entry.size;
                if (m_isReadable[i])
                    m_out.entries.push_back(entry);
            }
            const QByteArray expected = directoryEntry(entry);
            if (firstDifference && directory.mid(inDirectory, expected.size()) != expected) {
                firstDifference = false;
                compareHeader(name, place.at + quint64(inDirectory), expected,
                              directory.mid(inDirectory, expected.size()));
            }
            inDirectory += expected.size();
        }
        if (expectedAt != place.at)
            fault(QStringLiteral("directory"), QStringLiteral("to begin at byte %1").arg(expectedAt),
                  QStringLiteral("byte %1").arg(place.at));
        const QByteArray end = directoryEnd(all.size(), place.size, place.at);
        const quint64 endAt = place.at + place.size;
        if (const QByteArray found = bytesAt(endAt, m_size - endAt); found != end)
            compareHeader(QStringLiteral("end of the archive"), endAt, end, found);
    }

    void compareHeader(const QString &name, quint64 at, const QByteArray &expected, const QByteArray &found)
    {
        const auto differs = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
        const auto place = differs.first - expected.begin();
        fault(name, QStringLiteral("%1 at byte %2").arg(hexOf(expected.mid(place, 4))).arg(at + quint64(place)),
              hexOf(found.mid(place, 4)));
    }

    const ReadAt &m_read;
    quint64 m_size;
    quint64 m_most;
    ZipReading m_out;
    std::vector<bool> m_isReadable;
};

} // namespace

QByteArray zipEntryHeader(const ZipEntry &entry)
{
    const bool wide = isWide(entry.size);
    const QByteArray extra = wide ? wideField({entry.size, entry.size}) : QByteArray();
    QByteArray out("PK\3\4");
    out += common(entry, wide);
    put16(out, quint64(extra.size()));
    return out + entry.name + extra;
}

QByteArray zipDirectory(const std::vector<ZipEntry> &entries, quint64 at)
{
    QByteArray out;
    for (const ZipEntry &entry : entries)
        out += directoryEntry(entry);
    return out + directoryEnd(entries.size(), quint64(out.size()), at);
}

ZipReading readZip(const ReadAt &read, quint64 size, qint64 mostEntries)
{
    return ZipReader(read, size, mostEntries).run();
}

} // namespace lianming
