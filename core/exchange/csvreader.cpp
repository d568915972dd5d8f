#include "core/exchange/csvreader.h"

#include <algorithm>
#include <cstring>

namespace lianming {

CsvReader::CsvReader(std::string_view text, CsvFormat format) : m_text(text), m_format(format)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (m_text.starts_with(mark))
        m_position = mark.size();
}

bool CsvReader::failed(CsvFault fault)
{
    m_fault = fault;
    return false;
}

void CsvReader::recover()
{
    if (m_fault == CsvFault::None)
        return;
    m_fault = CsvFault::None;
    const size_t end = m_text.find('\n', m_start);
    m_position = end == std::string_view::npos ? m_text.size() : end + 1;
    m_nextLine = m_line + 1;
}

bool CsvReader::atLineEnd() const
{
    if (m_position == m_text.size() || m_text[m_position] == '\n')
        return true;
    return m_text[m_position] == '\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == '\n';
}

bool CsvReader::next()
{
    if (m_fault != CsvFault::None || m_position >= m_text.size())
        return false;
    m_cells.clear();
    m_copied.clear();
    m_copy.clear();
    m_hasQuotes = false;
    m_line = m_nextLine;
    m_start = m_position;
    ++m_record;

    for (;;) {
        const bool quoted = m_position < m_text.size() && m_text[m_position] == m_format.quote;
        if (!(quoted ? readQuoted() : readBare()))
            return false;
        if (m_position == m_text.size())
            break;
        const char end = m_text[m_position++];
        if (end == m_format.separator)
            continue;
        if (end == '\r')
            ++m_position; // atLineEnd() has seen the LF
        ++m_nextLine;
        break;
    }
    for (const Copied &copied : m_copied)
        m_cells[copied.cell] = std::string_view(m_copy).substr(copied.offset, copied.size);
    return true;
}

/// Reads up to a separator, a line end or the end of the text, and stops before it.
bool CsvReader::readBare()
{
    const size_t start = m_position;
    for (; m_position < m_text.size(); ++m_position) {
        const char c = m_text[m_position];
        if (c == m_format.separator || c == '\n')
            break;
        if (c == '\r') {
            if (atLineEnd())
                break;
            if (m_format.strict)
                return failed(CsvFault::LoneReturn);
        }
        if (c == m_format.quote && m_format.strict)
            return failed(CsvFault::StrayQuote);
    }
    m_cells.push_back(m_text.substr(start, m_position - start));
    return true;
}

bool CsvReader::readQuoted()
{
    m_hasQuotes = true;
    const size_t copyStart = m_copy.size();
    size_t start = ++m_position;
    bool copying = false;
    const size_t end = m_format.cellLimit == 0 ? m_text.size() : std::min(m_text.size(), start + m_format.cellLimit);
    for (;;) {
        const size_t quote = m_text.substr(0, end).find(m_format.quote, m_position);
        if (quote == std::string_view::npos)
            return failed(end < m_text.size() ? CsvFault::LongCell : CsvFault::OpenQuote);
        m_nextLine += std::count(m_text.begin() + qsizetype(m_position), m_text.begin() + qsizetype(quote), '\n');
        m_position = quote + 1;
        const bool doubled = m_position < m_text.size() && m_text[m_position] == m_format.quote;
        if (doubled) {
            m_copy.append(m_text, start, m_position - start); // with one of the two quotes
            start = ++m_position;
            copying = true;
            continue;
        }
        if (atLineEnd() || m_text[m_position] == m_format.separator) {
            const std::string_view rest = m_text.substr(start, quote - start);
            if (copying) {
                m_copy.append(rest);
                m_copied.push_back({m_cells.size(), copyStart, m_copy.size() - copyStart});
            }
            m_cells.push_back(rest);
            return true;
        }
        if (m_format.strict)
            return failed(CsvFault::TextAfterQuote);
        m_copy.append(m_text, start, m_position - start); // the quote stands for itself
        start = m_position;
        copying = true;
    }
}

} // namespace lianming
