#include "core/base/zipout.h"

#include <zlib.h>

namespace lianming {

namespace {

void appendShort(QByteArray &out, quint16 value)
{
    out.append(char(value));
    out.append(char(value >> 8));
}

void appendLong(QByteArray &out, quint32 value)
{
    appendShort(out, quint16(value));
    appendShort(out, quint16(value >> 16));
}

/// Deflated without zlib's own frame, which qCompress() puts around it: length, header and checksum.
QByteArray deflated(const QByteArray &content)
{
    constexpr int level = 6;
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype after = 4;
    const QByteArray framed = qCompress(content, level);
    return framed.mid(before, framed.size() - before - after);
}

} // namespace

ZipOut::ZipOut(QDate day) : m_day(1 << 5 | 1)
{
    if (day.isValid() && day.year() >= 1980 && day.year() < 2108)
        m_day = quint16((day.year() - 1980) << 9 | day.month() << 5 | day.day());
}

void ZipOut::add(const QByteArray &name, const QByteArray &content, Packing packing)
{
    const bool isStored = packing == Packing::Stored || content.isEmpty();
    const QByteArray packed = isStored ? content : deflated(content);
    const auto at = quint32(m_content.size());
    QByteArray about; // what local header and directory have in common
    appendShort(about, 20);
    appendShort(about, 1 << 11); // names are UTF-8
    appendShort(about, isStored ? 0 : 8);
    appendShort(about, 0);
    appendShort(about, m_day);
    appendLong(about, quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))));
    appendLong(about, quint32(packed.size()));
    appendLong(about, quint32(content.size()));
    appendShort(about, quint16(name.size()));
    appendShort(about, 0); // no extra field

    m_content += "PK\3\4" + about + name + packed;
    m_directory += "PK\1\2";
    appendShort(m_directory, 20);
    m_directory += about;
    appendShort(m_directory, 0); // no comment
    appendShort(m_directory, 0); // disk
    appendShort(m_directory, 0);
    appendLong(m_directory, 0);
    appendLong(m_directory, at);
    m_directory += name;
    ++m_parts;
}

QByteArray ZipOut::bytes() const
{
    QByteArray out = m_content + m_directory + "PK\5\6";
    appendLong(out, 0); // disks
    appendShort(out, m_parts);
    appendShort(out, m_parts);
    appendLong(out, quint32(m_directory.size()));
    appendLong(out, quint32(m_content.size()));
    appendShort(out, 0);
    return out;
}

} // namespace lianming
