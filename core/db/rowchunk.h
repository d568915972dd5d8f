// Rows of a table in memory on their way to the database (core/db/bulk.h), from one thread to another.
#pragma once

#include <QtGlobal>

#include <cstring>
#include <string>
#include <string_view>

namespace lianming {

/// Cells one after the other, row by row.
class RowChunk
{
public:
    /// More than the widest table has.
    static constexpr int mostColumns = 64;

    explicit RowChunk(int columns = 0) : m_columns(columns) {}

    void null() { m_bytes += 'n'; }
    void integer(qint64 value)
    {
        m_bytes += 'i';
        append(value);
    }
    void text(std::string_view utf8)
    {
        m_bytes += 't';
        append(quint32(utf8.size()));
        m_bytes += utf8;
    }

    void blob(std::string_view bytes)
    {
        m_bytes += 'b';
        append(quint32(bytes.size()));
        m_bytes += bytes;
    }

    /// One cell; a text's or blob's bytes stand in the chunk.
    struct Cell {
        char kind = 'n'; ///< 'n' null, 'i' integer, 't' text, 'b' blob
        quint32 size = 0;
        const char *bytes = nullptr;

        [[nodiscard]] std::string_view view() const { return {bytes, size}; }
        [[nodiscard]] qint64 integer() const
        {
            qint64 out = 0;
            std::memcpy(&out, bytes, sizeof out);
            return out;
        }
    };
    /// Takes the cell that begins at `at`, and moves behind it.
    [[nodiscard]] static Cell take(const char *&at)
    {
        Cell out;
        out.kind = *at++;
        if (out.kind == 't' || out.kind == 'b') {
            std::memcpy(&out.size, at, sizeof out.size);
            at += sizeof out.size;
        }
        out.bytes = at;
        at += out.kind == 'i' ? sizeof(qint64) : out.size;
        return out;
    }

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Keeps the memory for other rows.
    void clear() { m_bytes.clear(); }

private:
    template<class T>
    void append(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }

    int m_columns;
    std::string m_bytes;
};

} // namespace lianming
