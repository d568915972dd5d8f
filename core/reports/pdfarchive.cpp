#include "core/reports/pdfarchive.h"

#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

namespace lianming {

namespace {

/// Writes the big-endian numbers of an ICC profile.
class ProfileBytes
{
public:
    void number(quint32 value, int bytes)
    {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            m_out.append(char(value >> shift));
    }
    void signature(const char *four) { m_out.append(four, 4); }
    /// s15Fixed16Number.
    void fixed(double value) { number(quint32(qRound(value * 65536)), 4); }
    void zeros(int count) { m_out.append(count, '\0'); }
    void bytes(const QByteArray &bytes) { m_out.append(bytes); }

    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    QByteArray m_out;
};

/// textDescriptionType: the ASCII form only.
QByteArray descriptionTag(const QByteArray &text)
{
    ProfileBytes out;
    out.signature("desc");
    out.zeros(4);
    out.number(quint32(text.size()) + 1, 4);
    out.bytes(text);
    out.zeros(1);
    out.zeros(4 + 4);      // no Unicode form
    out.zeros(2 + 1 + 67); // no ScriptCode form
    return out.take();
}

QByteArray textTag(const QByteArray &text)
{
    ProfileBytes out;
    out.signature("text");
    out.zeros(4);
    out.bytes(text);
    out.zeros(1);
    return out.take();
}

QByteArray xyzTag(double x, double y, double z)
{
    ProfileBytes out;
    out.signature("XYZ ");
    out.zeros(4);
    out.fixed(x);
    out.fixed(y);
    out.fixed(z);
    return out.take();
}

QByteArray curveTag()
{
    constexpr int points = 256;
    ProfileBytes out;
    out.signature("curv");
    out.zeros(4);
    out.number(points, 4);
    for (int i = 0; i < points; ++i) {
        const double encoded = double(i) / (points - 1);
        const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
        out.number(quint32(qRound(linear * 65535)), 2);
    }
    return out.take();
}

QByteArray makeProfile()
{
    struct Tag {
        const char *signature;
        QByteArray data;
    };
    // The three curves are one: a profile may point to the same data from several tags.
    const std::vector<Tag> tags = {
        {"desc", descriptionTag("sRGB IEC61966-2.1")},
        {"cprt", textTag("No copyright, use freely")},
        {"wtpt", xyzTag(0.9642, 1.0, 0.8249)},
        {"rXYZ", xyzTag(0.4360747, 0.2225045, 0.0139322)},
        {"gXYZ", xyzTag(0.3850649, 0.7168786, 0.0971045)},
        {"bXYZ", xyzTag(0.1430804, 0.0606169, 0.7141733)},
        {"rTRC", curveTag()},
        {"gTRC", {}},
        {"bTRC", {}},
    };
    constexpr int headerSize = 128;
    const auto dataAt = headerSize + 4 + 12 * quint32(tags.size());
    ProfileBytes table;
    ProfileBytes data;
    table.number(quint32(tags.size()), 4);
    quint32 at = dataAt;
    quint32 size = 0;
    quint32 next = dataAt;
    for (const Tag &tag : tags) {
        if (!tag.data.isEmpty()) {
            at = next;
            size = quint32(tag.data.size());
            const quint32 padding = (4 - size % 4) % 4;
            data.bytes(tag.data);
            data.zeros(int(padding));
            next = at + size + padding;
        }
        table.signature(tag.signature);
        table.number(at, 4);
        table.number(size, 4);
    }
    ProfileBytes out;
    out.number(next, 4);
    out.zeros(4); // no preferred colour management
    out.number(0x02100000, 4);
    out.signature("mntr");
    out.signature("RGB ");
    out.signature("XYZ ");
    for (const quint32 part : {2026, 1, 1, 0, 0, 0})
        out.number(part, 2);
    out.signature("acsp");
    out.zeros(4 + 4 + 4 + 4 + 8); // platform, flags, maker, model, attributes
    out.number(0, 4);             // perceptual
    out.fixed(0.9642);            // the illuminant of the connection space, D50
    out.fixed(1.0);
    out.fixed(0.8249);
    out.zeros(4 + 44);
    out.bytes(table.take());
    out.bytes(data.take());
    return out.take();
}

} // namespace

QString archivedText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate() || c.isNonCharacter()) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += c.category() == QChar::Other_Control ? u' ' : c;
        }
    }
    return out;
}

QByteArray archiveMetadata(const PdfMetadata &about)
{
    QByteArray out("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                   "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                   "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                   " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                   " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                   "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
                   "<dc:format>application/pdf</dc:format>\n");
    if (!about.language.isEmpty())
        out += "<dc:language><rdf:Bag><rdf:li>" + about.language.toHtmlEscaped().toUtf8()
               + "</rdf:li></rdf:Bag></dc:language>\n";
    if (!about.title.isEmpty())
        out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + about.title.toHtmlEscaped().toUtf8()
               + "</rdf:li></rdf:Alt></dc:title>\n";
    out += "<pdf:Producer>" + about.tool + "</pdf:Producer>\n<xmp:CreatorTool>" + about.tool + "</xmp:CreatorTool>\n";
    if (about.created.isValid())
        out += "<xmp:CreateDate>" + about.created.toString(Qt::ISODate).toLatin1() + "T00:00:00Z</xmp:CreateDate>\n";
    return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

const QByteArray &srgbProfile()
{
    static const QByteArray profile = makeProfile();
    return profile;
}

} // namespace lianming
