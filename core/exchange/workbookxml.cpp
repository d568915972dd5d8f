#include "core/exchange/workbookxml.h"

#include "core/base/error.h"
#include "core/exchange/textsource.h"

#include <charconv>
#include <cstring>

namespace lianming {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Bytes at the end of `text` that begin a UTF-8 sequence and do not finish it.
size_t unfinished(std::string_view text)
{
    for (size_t back = 1; back <= std::min<size_t>(3, text.size()); ++back) {
        const auto c = static_cast<unsigned char>(text[text.size() - back]);
        if ((c & 0xC0U) != 0x80)
            return c >= 0xC0 && back < (c >= 0xF0 ? 4U : c >= 0xE0 ? 3U : 2U) ? back : 0;
    }
    return 0;
}

void appendUtf8(char32_t c, std::string &out)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

} // namespace

WorkbookXml::WorkbookXml(WorkbookPart part) : m_part(std::move(part))
{
    if (m_part.entry().size >= WorkbookAhead::worthwhile)
        m_ahead = std::make_unique<WorkbookAhead>(m_part);
}

void WorkbookXml::malformed() const
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the part \"%2\" of the workbook is damaged"),
                {m_part.file(), QString::fromStdString(m_part.entry().name)});
}

/// Appends a further piece of the part; false at its end.
bool WorkbookXml::refill()
{
    if (m_partEnded)
        return false;
    // What was read already gives way. A token that does not fit the limit is refused before more is read.
    m_buffer.erase(0, m_at);
    m_at = 0;
    if (m_buffer.size() > tokenLimit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" has a cell of more than a mebibyte"),
                    {m_part.file(), QString::fromStdString(m_part.entry().name)});
    if (m_ahead) {
        m_ahead->read(m_chunk);
    } else {
        m_chunk.resize(WorkbookAhead::pieceSize);
        m_chunk.resize(m_part.read(m_chunk.data(), m_chunk.size()));
    }
    m_partEnded = m_chunk.empty();
    std::string_view bytes = m_chunk;
    if (!m_started) {
        m_started = true;
        if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2)))
            m_decoder.emplace(QStringConverter::Utf16LE);
        else if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2)))
            m_decoder.emplace(QStringConverter::Utf16BE);
        else if (bytes.starts_with("\xEF\xBB\xBF"))
            bytes.remove_prefix(3);
    }
    if (m_decoder) {
        const QString decoded = m_decoder->decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        const QByteArray utf8 = decoded.toUtf8();
        take({utf8.constData(), size_t(utf8.size())}, m_partEnded);
    } else {
        take(bytes, m_partEnded);
    }
    return true;
}

void WorkbookXml::take(std::string_view bytes, bool last)
{
    const size_t from = m_buffer.size();
    m_buffer += m_tail;
    m_buffer += bytes;
    m_tail.clear();
    if (const size_t left = last ? 0 : unfinished(m_buffer); left > 0 && left <= m_buffer.size() - from) {
        m_tail = m_buffer.substr(m_buffer.size() - left);
        m_buffer.erase(m_buffer.size() - left);
    }
    const std::string_view fresh = std::string_view(m_buffer).substr(from);
    if (!isUtf8(fresh) || std::memchr(fresh.data(), 0, fresh.size()))
        malformed();
}

/// The place of `c` at or after `from`, reading on as needed; npos if the part ends before. Places move with the
/// buffer: count from m_at.
size_t WorkbookXml::find(char c, size_t from)
{
    // Most tokens of a sheet are shorter than a call of memchr pays for.
    constexpr size_t nearby = 24;
    const char *const begin = m_buffer.data() + m_at;
    for (const size_t end = std::min(m_buffer.size() - m_at, from + nearby); from < end; ++from) {
        if (begin[from] == c)
            return from;
    }
    for (;;) {
        if (m_at + from < m_buffer.size()) {
            const size_t left = m_buffer.size() - m_at - from;
            if (const void *found = std::memchr(m_buffer.data() + m_at + from, c, left))
                return size_t(static_cast<const char *>(found) - m_buffer.data()) - m_at;
        }
        from = m_buffer.size() - m_at;
        if (!refill())
            return std::string::npos;
    }
}

void WorkbookXml::skipPast(std::string_view mark)
{
    for (;;) {
        const size_t found = m_buffer.find(mark, m_at);
        if (found != std::string::npos) {
            m_at = found + mark.size();
            return;
        }
        m_at = std::max(m_at, m_buffer.size() - std::min(m_buffer.size(), mark.size() - 1));
        if (!refill())
            malformed();
    }
}

bool WorkbookXml::lookingAt(std::string_view text)
{
    while (m_buffer.size() - m_at < text.size()) {
        if (!refill())
            return false;
    }
    return std::string_view(m_buffer).substr(m_at, text.size()) == text;
}

WorkbookXml::Token WorkbookXml::next()
{
    if (m_pendingEnd) {
        m_pendingEnd = false;
        popElement();
        return Token::End;
    }
    for (;;) {
        if (m_at == m_buffer.size() && !refill()) {
            if (!m_closedRoot)
                malformed();
            return Token::EndOfPart;
        }
        if (m_at == m_buffer.size())
            continue;
        if (m_buffer[m_at] != '<') {
            const Token token = readText();
            if (!m_open.empty())
                return token;
            if (m_text.find_first_not_of(" \t\r\n") != std::string_view::npos)
                malformed();
            continue;
        }
        while (m_buffer.size() - m_at < 2) {
            if (!refill())
                malformed();
        }
        const char second = m_buffer[m_at + 1];
        if (second == '?') {
            if (m_open.empty() && !m_closedRoot)
                findEncoding();
            skipPast("?>");
        } else if (second == '!') {
            if (lookingAt("<!--")) {
                m_at += 4;
                skipPast("-->");
            } else if (!m_open.empty() && lookingAt("<![CDATA[")) {
                size_t end = 9;
                for (;; ++end) {
                    end = find(']', end);
                    if (end == std::string::npos)
                        malformed();
                    while (m_buffer.size() - m_at < end + 3) {
                        if (!refill())
                            malformed();
                    }
                    if (std::string_view(m_buffer).substr(m_at + end, 3) == "]]>")
                        break;
                }
                m_text = std::string_view(m_buffer).substr(m_at + 9, end - 9);
                m_at += end + 3;
                return Token::Text;
            } else {
                throw Error(Error::Kind::BadInput,
                            QT_TRANSLATE_NOOP("core", "%1: \"%2\" declares a document type, which no workbook does"),
                            {m_part.file(), QString::fromStdString(m_part.entry().name)});
            }
        } else {
            return readTag();
        }
    }
}

void WorkbookXml::findEncoding()
{
    const size_t end = find('>', 0);
    if (end == std::string::npos)
        malformed();
    const std::string_view declaration = std::string_view(m_buffer).substr(m_at, end);
    const size_t at = declaration.find("encoding");
    if (at == std::string_view::npos || m_decoder)
        return;
    const size_t open = declaration.find_first_of("\"'", at);
    const size_t shut = open == std::string_view::npos ? open : declaration.find(declaration[open], open + 1);
    if (shut == std::string_view::npos)
        malformed();
    const QByteArray name = QByteArray(declaration.data() + open + 1, qsizetype(shut - open - 1)).toLower();
    if (name != "utf-8" && name != "utf8" && name != "us-ascii" && name != "ascii")
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is written in %3, not in Unicode"),
                    {m_part.file(), QString::fromStdString(m_part.entry().name), QString::fromLatin1(name)});
}

WorkbookXml::Token WorkbookXml::readText()
{
    const size_t end = find('<', 0);
    if (end == std::string::npos) {
        m_text = std::string_view(m_buffer).substr(m_at);
        m_at = m_buffer.size();
        return Token::Text;
    }
    m_text = std::string_view(m_buffer).substr(m_at, end);
    m_at += end;
    if (m_text.size() > tokenLimit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" has a cell of more than a mebibyte"),
                    {m_part.file(), QString::fromStdString(m_part.entry().name)});
    if (std::memchr(m_text.data(), '&', m_text.size()) || std::memchr(m_text.data(), '\r', m_text.size())) {
        m_resolved.clear();
        resolve(m_text, m_resolved);
        m_text = m_resolved;
    }
    return Token::Text;
}

WorkbookXml::Token WorkbookXml::readTag()
{
    // A tag that goes on beyond what was read is begun again with more of it.
    for (;;) {
        const char *at = m_buffer.data() + m_at + 1;
        const char *const end = m_buffer.data() + m_buffer.size();
        const bool closes = at < end && *at == '/';
        at = closes ? readEnd(at + 1, end) : readStart(at, end);
        if (at) {
            m_at = size_t(at - m_buffer.data());
            return closes ? Token::End : Token::Start;
        }
        if (!refill())
            malformed();
    }
}

/// Reads the inside of a Start up to `end`. What follows it; null if it does not end before.
const char *WorkbookXml::readStart(const char *at, const char *end)
{
    m_attributes.clear();
    m_pendingEnd = false;
    std::string_view prefix;
    const char *const begin = at;
    at = readName(at, end, prefix, m_name);
    if (at == end)
        return nullptr;
    const std::string_view qualified(begin, size_t(at - begin));
    if (qualified.empty() || m_closedRoot)
        malformed();
    for (;;) {
        const char *const before = at;
        while (at < end && isBlank(*at))
            ++at;
        if (at == end || (*at == '/' && at + 1 == end))
            return nullptr;
        if (*at == '>')
            break;
        if (*at == '/') {
            m_pendingEnd = true;
            if (*++at != '>')
                malformed();
            break;
        }
        if (at == before)
            malformed();
        Attribute attribute;
        at = readName(at, end, attribute.prefix, attribute.name);
        while (at < end && isBlank(*at))
            ++at;
        if (at < end && *at != '=')
            malformed();
        ++at;
        while (at < end && isBlank(*at))
            ++at;
        if (at >= end)
            return nullptr;
        const char quote = *at++;
        if ((quote != '"' && quote != '\'') || attribute.name.empty())
            malformed();
        const char *const value = at;
        while (at < end && *at != quote)
            ++at;
        if (at == end)
            return nullptr;
        attribute.value = std::string_view(value, size_t(at - value));
        m_attributes.push_back(attribute);
        ++at;
    }
    if (m_open.size() >= depthLimit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is nested deeper than a workbook is"),
                    {m_part.file(), QString::fromStdString(m_part.entry().name)});
    m_open.push_back(m_names.size());
    m_names += qualified;
    return at + 1;
}

/// The same for an End, which must be that of the innermost element.
const char *WorkbookXml::readEnd(const char *at, const char *end)
{
    if (m_open.empty())
        malformed();
    const std::string_view qualified = std::string_view(m_names).substr(m_open.back());
    if (size_t(end - at) <= qualified.size())
        return nullptr;
    if (std::memcmp(at, qualified.data(), qualified.size()) != 0)
        malformed();
    std::string_view prefix;
    const char *const begin = at;
    at = readName(at, end, prefix, m_name);
    if (at < end && size_t(at - begin) != qualified.size())
        malformed();
    while (at < end && isBlank(*at))
        ++at;
    if (at == end)
        return nullptr;
    if (*at != '>')
        malformed();
    m_attributes.clear();
    popElement();
    return at + 1;
}

/// Reads a name; its end.
const char *WorkbookXml::readName(const char *at, const char *end, std::string_view &prefix, std::string_view &name)
{
    const char *begin = at;
    for (; at < end && !isBlank(*at) && *at != '>' && *at != '/' && *at != '='; ++at) {
        if (*at == ':') {
            prefix = std::string_view(begin, size_t(at - begin));
            begin = at + 1;
        }
    }
    name = std::string_view(begin, size_t(at - begin));
    return at;
}

void WorkbookXml::popElement()
{
    m_names.resize(m_open.back());
    m_open.pop_back();
    m_closedRoot = m_open.empty();
}

void WorkbookXml::skip()
{
    const size_t own = depth();
    while (next() != Token::End || depth() >= own) {
    }
}

std::string_view WorkbookXml::inside(std::string &hold)
{
    const size_t own = depth();
    Token token = next();
    if (token == Token::End)
        return {};
    if (token == Token::Text) {
        // Nearly always one text and the end.
        const size_t name = m_names.size() - m_open.back();
        const std::string_view rest = std::string_view(m_buffer).substr(m_at);
        if (rest.size() > name + 2 && rest[1] == '/' && rest[name + 2] == '>'
            && rest.substr(2, name) == std::string_view(m_names).substr(m_open.back())) {
            m_at += name + 3;
            popElement();
            return m_text;
        }
    }
    for (hold.clear(); token != Token::End || depth() >= own; token = next()) {
        if (token == Token::Text)
            hold += m_text;
        if (hold.size() > tokenLimit)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: \"%2\" has a cell of more than a mebibyte"),
                        {m_part.file(), QString::fromStdString(m_part.entry().name)});
    }
    return hold;
}

std::string WorkbookXml::attribute(std::string_view name) const
{
    std::string out;
    resolve(raw(name), out);
    return out;
}

void WorkbookXml::resolve(std::string_view text, std::string &out) const
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') { // line ends are LF to a reader of XML (XML 1.0, 2.11)
            if (i + 1 == text.size() || text[i + 1] != '\n')
                out += '\n';
            continue;
        }
        if (text[i] != '&') {
            out += text[i];
            continue;
        }
        const size_t end = text.find(';', i);
        if (end == std::string_view::npos || end - i > 12)
            malformed();
        std::string_view name = text.substr(i + 1, end - i - 1);
        i = end;
        if (name == "lt") {
            out += '<';
        } else if (name == "gt") {
            out += '>';
        } else if (name == "amp") {
            out += '&';
        } else if (name == "quot") {
            out += '"';
        } else if (name == "apos") {
            out += '\'';
        } else if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && name[1] == 'x';
            name.remove_prefix(hex ? 2 : 1);
            unsigned code = 0;
            const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
            if (name.empty() || read.ec != std::errc() || read.ptr != name.data() + name.size() || code == 0
                || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
                malformed();
            appendUtf8(code, out);
        } else {
            malformed();
        }
    }
}

} // namespace lianming
