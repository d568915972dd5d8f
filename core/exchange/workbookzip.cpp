#include "core/exchange/workbookzip.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <zlib.h>

namespace lianming {

namespace {

// APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16.
constexpr size_t localSize = 30;
constexpr size_t centralSize = 46;
constexpr size_t endSize = 22;
constexpr size_t locatorSize = 20;
constexpr size_t end64Size = 56;
constexpr quint32 zip64Mark = 0xFFFFFFFF;

template<typename Number>
Number at(std::string_view bytes, quint64 place)
{
    Number out = 0;
    for (size_t i = 0; i < sizeof(Number); ++i)
        out |= Number(Number(static_cast<unsigned char>(bytes[place + i])) << (8 * i));
    return out;
}

std::string foldedName(std::string_view name)
{
    std::string out(name);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return out;
}

/// The sizes and the place that did not fit the entry itself (section 4.5.3).
bool readWide(std::string_view extra, quint64 &size, quint64 &packed, quint64 &offset)
{
    for (size_t i = 0; i + 4 <= extra.size();) {
        const auto id = at<quint16>(extra, i);
        const size_t length = at<quint16>(extra, i + 2);
        if (i + 4 + length > extra.size())
            return false;
        if (id == 1) {
            std::string_view rest = extra.substr(i + 4, length);
            for (quint64 *value : {&size, &packed, &offset}) {
                if (*value != zip64Mark)
                    continue;
                if (rest.size() < 8)
                    return false;
                *value = at<quint64>(rest, 0);
                rest.remove_prefix(8);
            }
            return true;
        }
        i += 4 + length;
    }
    return size != zip64Mark && packed != zip64Mark && offset != zip64Mark;
}

} // namespace

WorkbookZip::WorkbookZip(std::string_view bytes, QString file) : m_bytes(bytes), m_file(std::move(file))
{
    if (bytes.size() > fileLimit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is larger than a workbook may be (%2 MiB)"),
                    {m_file, QString::number(fileLimit >> 20)});
    constexpr size_t longestComment = 65535;
    if (bytes.size() < endSize)
        damaged();
    const size_t first = bytes.size() - std::min(bytes.size(), endSize + longestComment);
    size_t end = bytes.size() - endSize;
    while (at<quint32>(bytes, end) != 0x06054B50 || end + endSize + at<quint16>(bytes, end + 20) > bytes.size()) {
        if (end == first)
            damaged();
        --end;
    }
    quint64 count = at<quint16>(bytes, end + 10);
    quint64 size = at<quint32>(bytes, end + 12);
    quint64 place = at<quint32>(bytes, end + 16);
    quint64 directoryEnd = end;
    if (count == 0xFFFF || size == zip64Mark || place == zip64Mark) {
        if (end < locatorSize || at<quint32>(bytes, end - locatorSize) != 0x07064B50)
            damaged();
        const auto record = at<quint64>(bytes, end - locatorSize + 8);
        if (record > end - locatorSize || end - locatorSize - record < end64Size
            || at<quint32>(bytes, record) != 0x06064B50)
            damaged();
        count = at<quint64>(bytes, record + 32);
        size = at<quint64>(bytes, record + 40);
        place = at<quint64>(bytes, record + 48);
        directoryEnd = record;
    }
    if (size > directoryEnd || place > directoryEnd - size)
        damaged();
    readDirectory(place, size, count, place + size);
}

void WorkbookZip::damaged() const
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the workbook is damaged"), {m_file});
}

void WorkbookZip::readDirectory(quint64 place, quint64 size, quint64 count, quint64 end)
{
    if (count > entryLimit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has more parts than a workbook may have"),
                    {m_file});
    if (count > size / centralSize)
        damaged();
    m_entries.reserve(count);
    std::vector<std::pair<quint64, quint64>> extents;
    extents.reserve(count);
    for (quint64 i = 0; i < count; ++i) {
        if (place > end || end - place < centralSize || at<quint32>(m_bytes, place) != 0x02014B50)
            damaged();
        Entry entry;
        entry.encrypted = (at<quint16>(m_bytes, place + 8) & 1U) != 0;
        entry.method = at<quint16>(m_bytes, place + 10);
        entry.crc = at<quint32>(m_bytes, place + 16);
        entry.packed = at<quint32>(m_bytes, place + 20);
        entry.size = at<quint32>(m_bytes, place + 24);
        const size_t nameSize = at<quint16>(m_bytes, place + 28);
        const size_t extraSize = at<quint16>(m_bytes, place + 30);
        const size_t commentSize = at<quint16>(m_bytes, place + 32);
        quint64 header = at<quint32>(m_bytes, place + 42);
        if (end - place - centralSize < nameSize + extraSize + commentSize)
            damaged();
        const std::string_view name = m_bytes.substr(place + centralSize, nameSize);
        if (!readWide(m_bytes.substr(place + centralSize + nameSize, extraSize), entry.size, entry.packed, header))
            damaged();
        place += centralSize + nameSize + extraSize + commentSize;

        // The entry's own header must say the same name: other programs go by that one.
        if (header > m_bytes.size() || m_bytes.size() - header < localSize
            || at<quint32>(m_bytes, header) != 0x04034B50)
            damaged();
        entry.start = header + localSize + at<quint16>(m_bytes, header + 26) + at<quint16>(m_bytes, header + 28);
        if (entry.start > m_bytes.size() || entry.packed > m_bytes.size() - entry.start
            || m_bytes.substr(header + localSize, at<quint16>(m_bytes, header + 26)) != name)
            damaged();
        extents.emplace_back(header, entry.start + entry.packed);
        entry.name = std::string(name);
        std::ranges::replace(entry.name, '\\', '/');
        entry.name.erase(0, entry.name.find_first_not_of('/'));
        entry.folded = foldedName(entry.name);
        m_entries.push_back(std::move(entry));
    }
    checkOverlap(extents);
    checkSizes();
    std::ranges::sort(m_entries, {}, &Entry::folded);
    if (std::ranges::adjacent_find(m_entries, {}, &Entry::folded) != m_entries.end())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has a part twice"), {m_file});
}

void WorkbookZip::checkOverlap(std::vector<std::pair<quint64, quint64>> &extents) const
{
    std::ranges::sort(extents);
    for (size_t i = 1; i < extents.size(); ++i) {
        if (extents[i].first < extents[i - 1].second)
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: parts of the workbook lie over each other; it was made to do harm"),
                {m_file});
    }
}

void WorkbookZip::checkSizes() const
{
    quint64 total = 0;
    for (const Entry &entry : m_entries) {
        if (entry.size > inflatedLimit || (total += entry.size) > inflatedLimit)
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: unpacks to more than %2 MiB; that is more than a workbook may have"),
                {m_file, QString::number(inflatedLimit >> 20)});
        if (entry.size > ratioFloor && entry.size / ratioLimit > entry.packed)
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: \"%2\" unpacks to more than %3 times its size; no workbook does"),
                {m_file, QString::fromStdString(entry.name), QString::number(ratioLimit)});
    }
}

const WorkbookZip::Entry *WorkbookZip::find(std::string_view name) const
{
    while (name.starts_with('/'))
        name.remove_prefix(1);
    const std::string folded = foldedName(name);
    const auto found = std::ranges::lower_bound(m_entries, folded, {}, &Entry::folded);
    return found != m_entries.end() && found->folded == folded ? &*found : nullptr;
}

WorkbookPart::WorkbookPart(const WorkbookZip &zip, const WorkbookZip::Entry &entry) : m_zip(&zip), m_entry(&entry)
{
    if (entry.encrypted)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: is protected by a password. Save it without one"), {zip.file()});
    if (entry.method != 0 && entry.method != Z_DEFLATED)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is packed in a way that workbooks are not"),
                    {zip.file()});
    if (entry.method == 0) {
        if (entry.size != entry.packed)
            damaged();
        return;
    }
    m_stream = std::make_unique<z_stream_s>();
    std::memset(m_stream.get(), 0, sizeof(z_stream_s));
    if (inflateInit2(m_stream.get(), -MAX_WBITS) != Z_OK)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: not enough memory"), {zip.file()});
    // zlib's interface is older than const
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(zip.bytes().data() + entry.start));
    m_stream->avail_in = uInt(entry.packed);
}

WorkbookPart::WorkbookPart(WorkbookPart &&other) noexcept
    : m_zip(other.m_zip), m_entry(other.m_entry), m_stream(std::move(other.m_stream)), m_given(other.m_given),
      m_crc(other.m_crc), m_ended(other.m_ended), m_position(other.m_position.load())
{
}

WorkbookPart::~WorkbookPart()
{
    if (m_stream)
        inflateEnd(m_stream.get());
}

void WorkbookPart::damaged() const
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the part \"%2\" of the workbook is damaged"),
                {file(), QString::fromStdString(m_entry->name)});
}

size_t WorkbookPart::read(char *to, size_t size)
{
    if (m_ended)
        return 0;
    size_t got = 0;
    if (!m_stream) {
        got = size_t(std::min<quint64>(size, m_entry->size - m_given));
        std::memcpy(to, m_zip->bytes().data() + m_entry->start + m_given, got);
        m_ended = got == 0;
    } else {
        m_stream->next_out = reinterpret_cast<Bytef *>(to);
        m_stream->avail_out = uInt(size);
        while (m_stream->avail_out > 0 && !m_ended) {
            const int status = inflate(m_stream.get(), Z_NO_FLUSH);
            m_ended = status == Z_STREAM_END;
            if (status != Z_OK && status != Z_STREAM_END)
                damaged();
        }
        got = size - m_stream->avail_out;
    }
    m_given += got;
    m_position.store(m_stream ? m_entry->packed - m_stream->avail_in : m_given, std::memory_order_relaxed);
    m_crc = quint32(crc32(m_crc, reinterpret_cast<const Bytef *>(to), uInt(got)));
    if (m_given > m_entry->size)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: \"%2\" unpacks to more than it declares; it was made to do harm"),
                    {file(), QString::fromStdString(m_entry->name)});
    if (m_ended && (m_given != m_entry->size || m_crc != m_entry->crc))
        damaged();
    return got;
}

WorkbookAhead::WorkbookAhead(WorkbookPart &part) : m_part(&part), m_thread([this] { produce(); })
{
}

WorkbookAhead::~WorkbookAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void WorkbookAhead::produce()
{
    constexpr size_t piecesAhead = 8;
    std::exception_ptr failure;
    try {
        for (;;) {
            std::string piece;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < piecesAhead; });
                if (m_stopped)
                    return;
                if (!m_spare.empty()) {
                    piece = std::move(m_spare.front());
                    m_spare.pop_front();
                }
            }
            piece.resize(pieceSize);
            piece.resize(m_part->read(piece.data(), pieceSize));
            if (piece.empty())
                break;
            const std::lock_guard lock(m_mutex);
            m_ready.push_back(std::move(piece));
            m_changed.notify_all();
        }
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_failure = failure;
    m_ended = true;
    m_changed.notify_all();
}

void WorkbookAhead::read(std::string &piece)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_ready.empty(); });
    if (m_ready.empty()) {
        if (m_failure)
            std::rethrow_exception(m_failure);
        piece.clear();
        return;
    }
    m_spare.push_back(std::move(piece));
    piece = std::move(m_ready.front());
    m_ready.pop_front();
    m_changed.notify_all();
}

} // namespace lianming
