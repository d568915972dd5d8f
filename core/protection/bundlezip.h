// The ZIP form of a bundle (APPNOTE 6.3): stored entries one after the other, no time, no comment, no extra field but
// ZIP64 where a size or a place needs it. What is written follows from names, sizes and checksums alone, so that each
// byte of an archive is either an entry's content or can be compared with what this would write. Content is not held:
// entries may be of any size.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace lianming {

struct ZipEntry {
    QByteArray name; ///< UTF-8, with slashes
    quint64 size = 0;
    quint32 crc = 0;
    quint64 at = 0; ///< of its header, from the beginning of the file
};

/// What stands before an entry's content.
[[nodiscard]] QByteArray zipEntryHeader(const ZipEntry &entry);
/// What follows the last entry's content, which ends at `at`: the directory and its end.
[[nodiscard]] QByteArray zipDirectory(const std::vector<ZipEntry> &entries, quint64 at);

/// Something about an archive that is not as this program writes it.
struct ZipFault {
    QString place; ///< an entry's name, or what part of the archive it is
    QString expected;
    QString found;
};

struct ZipReading {
    bool isArchive = false;        ///< has a directory that could be read, be it wrong
    bool isBeyondLimit = false;    ///< has more entries than it may
    std::vector<ZipEntry> entries; ///< in the directory's order; only those whose content lies within the file, stored
    QList<ZipFault> faults;        ///< none: each byte that is no content is as it must be
};

/// Reads `count` bytes at a place into a buffer; false where it cannot.
using ReadAt = std::function<bool(quint64 at, char *to, qint64 count)>;

/// Reads the directory of an archive of `size` bytes, and compares each header with what it must be. More than
/// `mostEntries` are a fault, and none is then given.
[[nodiscard]] ZipReading readZip(const ReadAt &read, quint64 size, qint64 mostEntries);

} // namespace lianming
