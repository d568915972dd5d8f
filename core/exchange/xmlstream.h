// Reads a file of XML records element by element, hardened for what strangers send. It keeps true: nothing outside the
// file is opened; a document type (and with it every entity of its own), deep nesting, tags and texts out of proportion
// are refused before memory or time is spent on them. What the elements mean is left to the caller.
#pragma once

#include "core/exchange/textsource.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace lianming {

/// Whether a file's beginning is that of XML, whatever its encoding.
[[nodiscard]] bool beginsAsXml(std::string_view bytes);

/// Looks at XML as it comes, before it is parsed: the sizes of tags and of what stands between them.
class XmlGuard
{
public:
    static constexpr size_t tagLimit = 64 * 1024;
    static constexpr size_t textLimit = 3 * 1024 * 1024;
    enum class Finding { None, TagTooLong, TextTooLong };
    [[nodiscard]] Finding look(std::string_view chunk);

private:
    enum class Place { Text, Open, Tag, Single, Double, Comment, Data };
    Place m_place = Place::Text;
    size_t m_length = 0; ///< of the tag or text so far
    std::string m_last;  ///< a few bytes back
};

class XmlStream
{
public:
    static constexpr int deepest = 128;

    /// Throws Error::BadInput for a file that cannot be opened or is no text.
    explicit XmlStream(const QString &path);

    /// Moves to the next token; false at the end of the document. Throws Error::BadInput naming the line.
    bool advance();
    [[nodiscard]] bool isStart() const { return m_xml.tokenType() == QXmlStreamReader::StartElement; }
    [[nodiscard]] bool isEnd() const { return m_xml.tokenType() == QXmlStreamReader::EndElement; }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView space() const { return m_xml.namespaceUri(); }
    /// Elements that are open, the one just begun included.
    [[nodiscard]] int depth() const { return m_depth; }

    /// After a start: calls `use` at each start inside, until the element's end. `use` may read its element further.
    template<class Use>
    void forEachInside(Use use)
    {
        const int outside = m_depth - 1;
        while (m_depth > outside) {
            if (!advance() && m_depth > outside)
                failBroken();
            if (isStart())
                use();
        }
    }
    /// After a start: its text with that of elements inside, cut right behind `limit`. Blanks at the ends and around
    /// line ends, which come from the writing of the file, are taken away.
    [[nodiscard]] QString text(qsizetype limit);
    /// Of a start, whatever its prefix.
    [[nodiscard]] QString attribute(QStringView name) const;
    /// xml:lang of the element just begun, or of the next one around it that has one.
    [[nodiscard]] QString language() const;

    [[nodiscard]] qint64 line() const { return m_xml.lineNumber(); }
    [[nodiscard]] qint64 position() const { return qint64(m_given); }
    [[nodiscard]] qint64 total() const { return qint64(m_source->text().size()); }
    [[nodiscard]] const QString &file() const { return m_name; }
    /// Throws Error::BadInput; %1 is the file, %2 the line.
    [[noreturn]] void fail(const char *text) const;
    [[noreturn]] void failBroken() const;

private:
    void feed();

    QString m_name;
    std::unique_ptr<TextSource> m_source;
    size_t m_given = 0;
    XmlGuard m_guard;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::vector<QString> m_languages; ///< of the open elements
};

} // namespace lianming
