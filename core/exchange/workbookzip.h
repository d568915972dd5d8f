// The parts of a workbook's ZIP archive, inflated piece by piece. It keeps true, before a byte is inflated: the
// directory is small, names are unique, entries do not overlap, what they declare stays within limits and within a
// ratio that no workbook reaches; and while inflating: no part gives more than it declared, and its checksum holds.
// Nothing is ever written to disk by an entry's name. The directory is read here and not by libarchive, which knows
// neither overlap nor random access, and loads every entry before one can be counted. What the parts mean is left to
// the caller.
#pragma once

#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct z_stream_s;

namespace lianming {

class WorkbookZip
{
public:
    static constexpr quint64 fileLimit = quint64(512) << 20;
    static constexpr quint64 inflatedLimit = quint64(4) << 30; ///< of all entries together
    static constexpr size_t entryLimit = 10'000;
    /// Times its packed size that an entry may have; looked at above `ratioFloor`. Sheets reach 10 to 40.
    static constexpr quint64 ratioLimit = 200;
    static constexpr quint64 ratioFloor = quint64(4) << 20;

    struct Entry {
        std::string name; ///< with slashes, none in front
        std::string folded;
        quint64 start = 0;  ///< of the data
        quint64 packed = 0; ///< bytes of the data
        quint64 size = 0;   ///< declared
        quint32 crc = 0;
        quint16 method = 0;
        bool encrypted = false;
    };

    /// Reads the directory of `bytes`, which must outlive this; `file` names it in errors. Throws Error::BadInput.
    WorkbookZip(std::string_view bytes, QString file);

    [[nodiscard]] static bool isZip(std::string_view bytes) { return bytes.starts_with("PK\3\4"); }
    /// The entry of that name, small and capital letters alike; null if there is none.
    [[nodiscard]] const Entry *find(std::string_view name) const;
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    [[noreturn]] void damaged() const;
    void readDirectory(quint64 at, quint64 size, quint64 count, quint64 end);
    void checkOverlap(std::vector<std::pair<quint64, quint64>> &extents) const;
    void checkSizes() const;

    std::string_view m_bytes;
    QString m_file;
    std::vector<Entry> m_entries; ///< by folded name
};

/// One entry's bytes, in order.
class WorkbookPart
{
public:
    /// Throws Error::BadInput for an encrypted entry and for a packing other than deflate.
    WorkbookPart(const WorkbookZip &zip, const WorkbookZip::Entry &entry);
    ~WorkbookPart();
    WorkbookPart(WorkbookPart &&) noexcept;
    WorkbookPart(const WorkbookPart &) = delete;
    WorkbookPart &operator=(const WorkbookPart &) = delete;
    WorkbookPart &operator=(WorkbookPart &&) = delete;

    /// Up to `size` further bytes; 0 at the end. Throws Error::BadInput for damaged data.
    [[nodiscard]] size_t read(char *to, size_t size);
    /// Packed bytes taken so far, for progress. May be asked while another thread reads.
    [[nodiscard]] quint64 position() const { return m_position.load(std::memory_order_relaxed); }
    [[nodiscard]] const WorkbookZip::Entry &entry() const { return *m_entry; }
    [[nodiscard]] const QString &file() const { return m_zip->file(); }

private:
    [[noreturn]] void damaged() const;

    const WorkbookZip *m_zip;
    const WorkbookZip::Entry *m_entry;
    std::unique_ptr<z_stream_s> m_stream; ///< null for stored entries
    quint64 m_given = 0;
    quint32 m_crc = 0;
    bool m_ended = false;
    std::atomic<quint64> m_position{0};
};

/// A large part unpacked on a thread of its own, a few pieces ahead of who reads them.
class WorkbookAhead
{
public:
    static constexpr size_t pieceSize = 64 * 1024;
    /// Parts below this are not worth a thread.
    static constexpr quint64 worthwhile = quint64(1) << 20;

    /// `part` must outlive this; nobody else reads it meanwhile.
    explicit WorkbookAhead(WorkbookPart &part);
    ~WorkbookAhead();
    WorkbookAhead(const WorkbookAhead &) = delete;
    WorkbookAhead &operator=(const WorkbookAhead &) = delete;

    /// The next piece in place of the one handed back; empty at the end. Throws as WorkbookPart::read().
    void read(std::string &piece);

private:
    void produce();

    WorkbookPart *m_part;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::string> m_ready; ///< guarded, as what follows
    std::deque<std::string> m_spare;
    bool m_ended = false;
    bool m_stopped = false;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace lianming
