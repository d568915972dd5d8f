#include "core/exchange/jsonslices.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view jsonBlanks = " \t\r\n";

} // namespace

JsonSlices::JsonSlices(std::string_view text, std::string list) : m_text(text)
{
    skipBlanks();
    if (m_position < m_text.size() && m_text[m_position] == '[') {
        m_inList = true;
        ++m_position;
    } else if (!list.empty()) {
        m_inList = enterList(list);
    }
}

bool JsonSlices::fail(Fault fault)
{
    m_fault = fault;
    m_ended = true;
    return false;
}

void JsonSlices::skipBlanks()
{
    m_position = std::min(m_text.find_first_not_of(jsonBlanks, m_position), m_text.size());
}

std::optional<size_t> JsonSlices::endOfValue()
{
    size_t at = m_position;
    const size_t end = std::min(m_text.size(), m_position + longest);
    int depth = 0;
    for (; at < end; ++at) {
        switch (m_text[at]) {
        case '"':
            for (++at; at < end && m_text[at] != '"'; ++at)
                at += m_text[at] == '\\' ? 1 : 0;
            break;
        case '{':
        case '[':
            if (++depth > deepest) {
                fail(Fault::TooDeep);
                return std::nullopt;
            }
            continue;
        case '}':
        case ']':
            if (depth == 0)
                return at; // the end of what is around a bare value
            --depth;
            break;
        case ',':
        case '\n':
            if (depth == 0)
                return at;
            continue;
        default: continue;
        }
        if (depth == 0)
            return std::min(at + 1, end);
    }
    if (at >= m_text.size() && depth == 0)
        return m_text.size();
    fail(m_text.size() - m_position > longest ? Fault::TooLong : Fault::Broken);
    return std::nullopt;
}

bool JsonSlices::enterList(const std::string &name)
{
    ++m_position; // the document's bracket
    for (;;) {
        skipBlanks();
        if (m_position >= m_text.size() || m_text[m_position] != '"')
            return fail(Fault::Broken);
        const size_t start = m_position + 1;
        const auto end = endOfValue();
        if (!end)
            return false;
        const std::string_view key = m_text.substr(start, *end - start - 1);
        m_position = *end;
        skipBlanks();
        if (m_position >= m_text.size() || m_text[m_position] != ':')
            return fail(Fault::Broken);
        ++m_position;
        skipBlanks();
        if (key == name && m_position < m_text.size() && m_text[m_position] == '[') {
            ++m_position;
            return true;
        }
        const auto behind = endOfValue();
        if (!behind)
            return false;
        m_position = *behind;
        skipBlanks();
        if (m_position >= m_text.size() || m_text[m_position] != ',')
            return fail(Fault::Broken);
        ++m_position;
    }
}

std::optional<std::string_view> JsonSlices::next()
{
    if (m_ended)
        return std::nullopt;
    skipBlanks();
    if (m_inList) {
        if (m_position < m_text.size() && m_text[m_position] == ']') {
            m_ended = true;
            return std::nullopt;
        }
        if (!m_first) {
            if (m_position >= m_text.size() || m_text[m_position] != ',') {
                fail(Fault::Broken);
                return std::nullopt;
            }
            ++m_position;
            skipBlanks();
        }
    }
    m_first = false;
    if (m_position >= m_text.size()) {
        if (m_inList)
            fail(Fault::Broken);
        m_ended = true;
        return std::nullopt;
    }
    const size_t start = m_position;
    m_line += std::count(m_text.begin() + std::ptrdiff_t(m_counted), m_text.begin() + std::ptrdiff_t(start), '\n');
    m_counted = start;
    const auto end = endOfValue();
    if (!end)
        return std::nullopt;
    if (*end == start) { // a stray bracket or comma
        fail(Fault::Broken);
        return std::nullopt;
    }
    m_position = *end;
    return m_text.substr(start, *end - start);
}

} // namespace lianming
