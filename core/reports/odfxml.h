// Writes one XML part of an OpenDocument package. Names carry the usual prefixes, all of them declared at the root;
// text is written so that a reader keeps every blank and line end, and so that nothing in it becomes markup.
#pragma once

#include <QXmlStreamWriter>

#include <initializer_list>

namespace lianming {

class OdfXml
{
public:
    /// `root`: "office:document-content".
    explicit OdfXml(const char *root);

    struct Attribute {
        const char *name;
        QString value;
    };
    void begin(const char *name, std::initializer_list<Attribute> attributes = {});
    void end() { m_xml.writeEndElement(); }
    void empty(const char *name, std::initializer_list<Attribute> attributes = {});
    /// Line ends, tabs and further blanks become elements (ODF part 3, 6.1); what XML cannot hold is left out.
    void text(const QString &text);
    void paragraph(const char *style, const QString &content);
    /// An element with nothing but text in it.
    void word(const char *name, const QString &content);

    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace lianming
