// The XML of one part of a workbook, token by token and in bounded memory: elements with their attributes, and text.
// It keeps true: elements are closed in order, text is UTF-8, a document type (and with it every entity but the five
// of XML and numbers) is refused, as are deep nesting and single texts or tags above a mebibyte. Namespaces are left
// to the caller, who gets names without their prefix. On SpreadsheetML it reads four to five times what expat does and
// ten times what QXmlStreamReader does, which is why it exists.
#pragma once

#include "core/exchange/workbookzip.h"

#include <QStringConverter>

#include <optional>
#include <span>

namespace lianming {

class WorkbookXml
{
public:
    static constexpr size_t tokenLimit = 1024 * 1024;
    static constexpr size_t depthLimit = 256;

    enum class Token { Start, End, Text, EndOfPart };
    struct Attribute {
        std::string_view prefix;
        std::string_view name;
        std::string_view value; ///< as written, references not resolved
    };

    explicit WorkbookXml(WorkbookPart part);

    /// Moves on; views of the token before become invalid. An empty element is a Start and an End. Throws
    /// Error::BadInput for what is no well-formed XML within the limits.
    [[nodiscard]] Token next();
    /// After a Start: moves past its End.
    void skip();

    /// After a Start: moves past its End. The text inside it, with that of elements in it; `hold` may get a copy. Valid
    /// until the next move. What is larger than the limit of a token is refused.
    [[nodiscard]] std::string_view inside(std::string &hold);

    /// Of a Start or an End, without its prefix.
    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] std::span<const Attribute> attributes() const { return m_attributes; }
    /// A Start's attribute as written; empty if it has none of that name. Where two have it, the first.
    [[nodiscard]] std::string_view raw(std::string_view name) const
    {
        for (const Attribute &attribute : m_attributes) {
            if (attribute.name == name)
                return attribute.value;
        }
        return {};
    }
    /// The same with its references resolved.
    [[nodiscard]] std::string attribute(std::string_view name) const;
    /// Of a Text, references resolved. A text may come in several tokens.
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Open elements, a Start's own one counted.
    [[nodiscard]] size_t depth() const { return m_open.size(); }
    [[nodiscard]] const WorkbookPart &part() const { return m_part; }

private:
    [[noreturn]] void malformed() const;
    [[nodiscard]] bool refill();
    void take(std::string_view bytes, bool last);
    void findEncoding();
    [[nodiscard]] size_t find(char c, size_t from);
    void skipPast(std::string_view mark);
    [[nodiscard]] bool lookingAt(std::string_view text);
    [[nodiscard]] Token readText();
    [[nodiscard]] Token readTag();
    [[nodiscard]] const char *readStart(const char *at, const char *end);
    [[nodiscard]] const char *readEnd(const char *at, const char *end);
    [[nodiscard]] static const char *readName(const char *at, const char *end, std::string_view &prefix,
                                              std::string_view &name);
    void popElement();
    void resolve(std::string_view text, std::string &out) const;

    WorkbookPart m_part;
    std::unique_ptr<WorkbookAhead> m_ahead; ///< of a large part
    std::string m_buffer;                   ///< from m_at on not read yet
    size_t m_at = 0;
    bool m_partEnded = false;
    bool m_started = false;
    bool m_pendingEnd = false;               ///< the Start given last was an empty element
    std::optional<QStringDecoder> m_decoder; ///< of a part in UTF-16
    std::string m_tail;                      ///< an unfinished UTF-8 sequence at the end of what was read
    std::string m_chunk;
    std::string_view m_name;
    std::string_view m_text;
    std::vector<Attribute> m_attributes;
    std::string m_resolved;
    std::string m_names; ///< of the open elements, one after the other, with their prefix
    std::vector<size_t> m_open;
    bool m_closedRoot = false;
};

} // namespace lianming
