#include "core/exchange/xmlstream.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lianming {

bool beginsAsXml(std::string_view bytes)
{
    for (const char c : bytes.substr(0, 256)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '<')
            return true;
        const bool isFiller = c == 0 || byte <= ' ' || byte == 0xEF || byte == 0xBB || byte == 0xBF || byte >= 0xFE;
        if (!isFiller)
            return false;
    }
    return false;
}

XmlGuard::Finding XmlGuard::look(std::string_view chunk)
{
    for (const char c : chunk) {
        ++m_length;
        switch (m_place) {
        case Place::Text:
            if (c == '<') {
                m_place = Place::Open;
                m_last.clear();
                m_length = 0;
            }
            break;
        case Place::Open:
            m_last += c;
            if (m_last == "!--") {
                m_place = Place::Comment;
            } else if (m_last == "![CDATA[") {
                m_place = Place::Data;
            } else if (c == '>') {
                m_place = Place::Text;
                m_length = 0;
            } else if (!std::string_view("!--").starts_with(m_last)
                       && !std::string_view("![CDATA[").starts_with(m_last)) {
                m_place = Place::Tag;
            }
            if (m_place != Place::Open)
                m_last.clear();
            break;
        case Place::Tag:
            if (c == '"') {
                m_place = Place::Double;
            } else if (c == '\'') {
                m_place = Place::Single;
            } else if (c == '>') {
                m_place = Place::Text;
                m_length = 0;
            }
            break;
        case Place::Single: m_place = c == '\'' ? Place::Tag : Place::Single; break;
        case Place::Double: m_place = c == '"' ? Place::Tag : Place::Double; break;
        case Place::Comment:
        case Place::Data:
            if (c == '>' && m_last == (m_place == Place::Comment ? "--" : "]]")) {
                m_place = Place::Text;
                m_length = 0;
            } else {
                m_last += c;
                if (m_last.size() > 2)
                    m_last.erase(0, m_last.size() - 2);
            }
            break;
        }
        const bool inTag = m_place == Place::Tag || m_place == Place::Single || m_place == Place::Double;
        if (inTag && m_length > tagLimit)
            return Finding::TagTooLong;
        if (m_length > textLimit)
            return Finding::TextTooLong;
    }
    return Finding::None;
}

namespace {

/// The bytes of a file that says that it is in Latin-1 as UTF-8; nothing for all others, whose text tells by itself.
QByteArray latinText(const QString &path)
{
    QFile file(path);
    openToRead(file);
    const QByteArray declaration = file.peek(200).toLower();
    const bool isLatin =
        declaration.startsWith("<?xml") && (declaration.contains("iso-8859-1") || declaration.contains("windows-1252"));
    return isLatin ? QString::fromLatin1(file.readAll()).toUtf8() : QByteArray();
}

std::unique_ptr<TextSource> xmlText(const QString &path)
{
    QByteArray latin = latinText(path);
    return latin.isEmpty() ? std::make_unique<TextSource>(path)
                           : std::make_unique<TextSource>(std::move(latin), QFileInfo(path).fileName());
}

} // namespace

XmlStream::XmlStream(const QString &path) : m_name(QFileInfo(path).fileName()), m_source(xmlText(path))
{
}

void XmlStream::fail(const char *text) const
{
    throw Error(Error::Kind::BadInput, text, {m_name, QString::number(m_xml.lineNumber())});
}

void XmlStream::failBroken() const
{
    fail(QT_TRANSLATE_NOOP("core", "%1: line %2: is no well-formed XML"));
}

void XmlStream::feed()
{
    constexpr size_t chunkSize = 64 * 1024;
    std::string_view chunk = m_source->text().substr(m_given, chunkSize);
    // Not through a character.
    while (m_given + chunk.size() < m_source->text().size()
           && (static_cast<unsigned char>(m_source->text()[m_given + chunk.size()]) & 0xC0) == 0x80)
        chunk.remove_suffix(1);
    m_given += chunk.size();
    switch (m_guard.look(chunk)) {
    case XmlGuard::Finding::TagTooLong:
    case XmlGuard::Finding::TextTooLong:
        fail(QT_TRANSLATE_NOOP("core", "%1: behind line %2: a text or a tag out of all proportion"));
    case XmlGuard::Finding::None: break;
    }
    m_xml.addData(QString::fromUtf8(chunk.data(), qsizetype(chunk.size())));
}

bool XmlStream::advance()
{
    QXmlStreamReader::TokenType token = m_xml.readNext();
    while (token == QXmlStreamReader::Invalid && m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
           && m_given < m_source->text().size()) {
        feed();
        token = m_xml.readNext();
    }
    switch (token) {
    case QXmlStreamReader::Invalid: failBroken();
    case QXmlStreamReader::DTD:
        fail(QT_TRANSLATE_NOOP("core", "%1: line %2: declares a document type, which no such file does"));
    case QXmlStreamReader::EntityReference:
        fail(QT_TRANSLATE_NOOP("core", "%1: line %2: names an entity that XML does not know"));
    case QXmlStreamReader::StartElement: {
        if (++m_depth > deepest)
            fail(QT_TRANSLATE_NOOP("core", "%1: line %2: is nested deeper than any record is"));
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const auto own = std::ranges::find_if(
            attributes, [](const auto &one) { return one.name() == u"lang" && one.prefix() == u"xml"; });
        m_languages.push_back(own != attributes.end() ? own->value().toString() : language());
        break;
    }
    case QXmlStreamReader::EndElement:
        --m_depth;
        m_languages.pop_back();
        break;
    default: break;
    }
    return !m_xml.atEnd();
}

QString XmlStream::text(qsizetype limit)
{
    QString whole;
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        if (!advance() && m_depth > outside)
            failBroken();
        if (m_xml.tokenType() == QXmlStreamReader::Characters && whole.size() <= limit)
            whole += m_xml.text().left(limit + 1);
    }
    if (!whole.contains(u'\n'))
        return whole.trimmed();
    QStringList lines = whole.trimmed().split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    return lines.join(u'\n');
}

QString XmlStream::attribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const auto found = std::ranges::find_if(attributes, [name](const auto &one) { return one.name() == name; });
    return found == attributes.end() ? QString() : found->value().toString();
}

QString XmlStream::language() const
{
    return m_languages.empty() ? QString() : m_languages.back();
}

} // namespace lianming
