#include "core/reports/odfxml.h"

namespace lianming {

OdfXml::OdfXml(const char *root) : m_xml(&m_bytes)
{
    m_xml.writeStartDocument();
    begin(root);
    for (const char *prefix : {"office", "style", "text", "table", "meta"})
        m_xml.writeAttribute(QStringLiteral("xmlns:%1").arg(QLatin1String(prefix)),
                             QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:%1:1.0").arg(QLatin1String(prefix)));
    m_xml.writeAttribute(QStringLiteral("xmlns:fo"),
                         QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"));
    m_xml.writeAttribute(QStringLiteral("xmlns:svg"),
                         QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"));
    m_xml.writeAttribute(QStringLiteral("xmlns:dc"), QStringLiteral("http://purl.org/dc/elements/1.1/"));
    m_xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.3"));
}

void OdfXml::begin(const char *name, std::initializer_list<Attribute> attributes)
{
    m_xml.writeStartElement(QLatin1String(name));
    for (const Attribute &attribute : attributes)
        m_xml.writeAttribute(QLatin1String(attribute.name), attribute.value);
}

void OdfXml::empty(const char *name, std::initializer_list<Attribute> attributes)
{
    begin(name, attributes);
    end();
}

void OdfXml::text(const QString &text)
{
    QString plain;
    int blanks = 0;
    const auto flush = [&] {
        m_xml.writeCharacters(plain);
        plain.clear();
        if (blanks > 0)
            empty("text:s", {{"text:c", QString::number(blanks)}});
        blanks = 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u' ' && (i == 0 || text[i - 1] == u' ' || text[i - 1] == u'\n' || text[i - 1] == u'\t')) {
            ++blanks;
            continue;
        }
        if (blanks > 0 || c == u'\n' || c == u'\t')
            flush();
        if (c == u'\n') {
            empty("text:line-break");
        } else if (c == u'\t') {
            empty("text:tab");
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            plain += c;
            plain += text[++i];
        } else if (c.isSurrogate() || c.isNonCharacter()) {
            plain += QChar(QChar::ReplacementCharacter);
        } else if (c.category() != QChar::Other_Control) {
            plain += c;
        }
    }
    flush();
}

void OdfXml::paragraph(const char *style, const QString &content)
{
    begin("text:p", {{"text:style-name", QString::fromLatin1(style)}});
    text(content);
    end();
}

void OdfXml::word(const char *name, const QString &content)
{
    begin(name);
    text(content);
    end();
}

QByteArray OdfXml::take()
{
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace lianming
