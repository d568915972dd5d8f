#include "app/pictures/drawing.h"

#include "app/pictures/decoder.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace lianming {

namespace {

constexpr int deepest = 200;
/// Each filter goes over the whole picture, and each reference draws all that it names.
constexpr int mostFiltered = 500;
constexpr int mostUses = 20'000;
constexpr double widestBlur = 1000; ///< stdDeviation, in the drawing's own units

/// What a drawing asks for that takes long.
class Effort
{
public:
    /// Whether it is still within what a drawing for people needs.
    [[nodiscard]] bool add(const QXmlStreamReader &reader)
    {
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.hasAttribute(QLatin1StringView("filter"))
            || attributes.value(QLatin1StringView("style")).contains(u"filter:"))
            ++m_filtered;
        if (reader.name() == u"use")
            ++m_uses;
        const QString blur = attributes.value(QLatin1StringView("stdDeviation")).toString().replace(u',', u' ');
        for (const QStringView number : blur.tokenize(u' '))
            m_blur = std::max(m_blur, number.toDouble());
        return m_filtered <= mostFiltered && m_uses <= mostUses && m_blur <= widestBlur;
    }

private:
    int m_filtered = 0;
    int m_uses = 0;
    double m_blur = 0;
};

/// In a style or a property: url() of something in the drawing itself, and no import.
bool isSafeStyle(QStringView text)
{
    if (text.contains(u"@import", Qt::CaseInsensitive) || text.contains(u"expression(", Qt::CaseInsensitive))
        return false;
    for (qsizetype at = text.indexOf(u"url(", 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(u"url(", at + 1, Qt::CaseInsensitive)) {
        QStringView target = text.mid(at + 4).trimmed();
        if (target.startsWith(u'"') || target.startsWith(u'\''))
            target = target.mid(1).trimmed();
        if (!target.startsWith(u'#') && !target.startsWith(u"data:image/", Qt::CaseInsensitive)
            && !target.startsWith(u"data:font/", Qt::CaseInsensitive))
            return false;
    }
    return true;
}

bool isSafeLink(QStringView element, QStringView target)
{
    target = target.trimmed();
    if (target.isEmpty() || target.startsWith(u'#'))
        return true;
    if (element == u"a")
        return target.startsWith(u"http:", Qt::CaseInsensitive) || target.startsWith(u"https:", Qt::CaseInsensitive);
    return target.startsWith(u"data:image/", Qt::CaseInsensitive)
           && !target.startsWith(u"data:image/svg", Qt::CaseInsensitive);
}

bool isSafeElement(const QXmlStreamReader &reader)
{
    const QStringView name = reader.name();
    if (reader.namespaceUri() == u"http://www.w3.org/2001/XInclude")
        return false;
    for (const QStringView refused : {u"script", u"foreignObject", u"iframe", u"object", u"embed", u"handler"}) {
        if (name.compare(refused, Qt::CaseInsensitive) == 0)
            return false;
    }
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QStringView key = attribute.name();
        if (key.startsWith(u"on", Qt::CaseInsensitive) && attribute.prefix().isEmpty())
            return false;
        if ((key == u"href" || key == u"src") && !isSafeLink(name, attribute.value()))
            return false;
        if (key == u"base" && attribute.prefix() == u"xml")
            return false;
        if (!isSafeStyle(attribute.value()))
            return false;
    }
    return true;
}

} // namespace

bool isSafeDrawing(const std::string &content)
{
    QXmlStreamReader reader(QByteArray::fromRawData(content.data(), qsizetype(content.size())));
    int depth = 0;
    Effort effort;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > deepest || !isSafeElement(reader))
                return false;
            if (!effort.add(reader))
                throw Refusal{PictureFault::Bomb};
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::Characters:
            if (!isSafeStyle(reader.text()))
                return false;
            break;
        case QXmlStreamReader::DTD:
            // A document type alone is usual, and nobody fetches it.
            if (reader.text().contains(u"<!ENTITY") || reader.text().contains(u'['))
                return false;
            break;
        case QXmlStreamReader::EntityReference: return false;
        case QXmlStreamReader::ProcessingInstruction:
            if (reader.processingInstructionTarget() == u"xml-stylesheet")
                return false;
            break;
        default: break;
        }
    }
    if (reader.error() == QXmlStreamReader::PrematureEndOfDocumentError)
        throw Refusal{PictureFault::CutOff};
    if (reader.hasError())
        throw Refusal{PictureFault::Damaged};
    return true;
}

} // namespace lianming
