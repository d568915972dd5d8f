#include "core/reports/pdffile.h"

#include "core/reports/cff.h"

#include <QCryptographicHash>

#include <initializer_list>
#include <iterator>
#include <string_view>

namespace lianming {

namespace {

/// Appends with at most two digits after the point, the same everywhere.
void append(std::string &out, double value)
{
    qint64 rest = qRound64(value * 100);
    if (rest < 0) {
        out += '-';
        rest = -rest;
    }
    char digits[24];
    char *at = std::end(digits);
    const qint64 fraction = rest % 100;
    if (fraction % 10 != 0)
        *--at = char('0' + fraction % 10);
    if (fraction != 0) {
        *--at = char('0' + fraction / 10);
        *--at = '.';
    }
    rest /= 100;
    do {
        *--at = char('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    out.append(at, std::end(digits));
}

/// Appends the values, a blank after each.
void append(std::string &out, std::initializer_list<double> values)
{
    for (const double value : values) {
        append(out, value);
        out += ' ';
    }
}

/// Appends four hexadecimal digits.
void appendHex(std::string &out, quint32 value)
{
    const char *const digits = "0123456789ABCDEF";
    const char text[] = {digits[value >> 12 & 15], digits[value >> 8 & 15], digits[value >> 4 & 15],
                         digits[value & 15]};
    out.append(text, 4);
}

std::string utf16(const QString &text)
{
    std::string out;
    for (const QChar c : text)
        appendHex(out, c.unicode());
    return out;
}

/// The objects of a file, numbered from 1, and the table of where each begins.
class Objects
{
public:
    Objects() : m_bytes("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n") {}

    [[nodiscard]] int reserve()
    {
        m_offsets.push_back(0);
        return int(m_offsets.size());
    }
    void put(int object, const QByteArray &body)
    {
        m_offsets[size_t(object) - 1] = m_bytes.size();
        m_bytes += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
    }
    void putStream(int object, std::string_view content, const QByteArray &entries = {})
    {
        // The fast levels halve the time of a long document for a tenth of its size. Qt puts the length in front.
        constexpr int level = 3;
        const auto *bytes = reinterpret_cast<const uchar *>(content.data());
        const QByteArray packed = qCompress(bytes, qsizetype(content.size()), level).mid(4);
        put(object, "<< " + entries + "/Filter /FlateDecode /Length " + QByteArray::number(packed.size())
                        + " >>\nstream\n" + packed + "\nendstream");
    }
    [[nodiscard]] QByteArray file(int root, int info) &&
    {
        const qsizetype at = m_bytes.size();
        const QByteArray id = QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex();
        m_bytes += "xref\n0 " + QByteArray::number(qsizetype(m_offsets.size()) + 1) + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_bytes += "trailer\n<< /Size " + QByteArray::number(qsizetype(m_offsets.size()) + 1) + " /Root " + ref(root)
                   + " /Info " + ref(info) + " /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + QByteArray::number(at)
                   + "\n%%EOF\n";
        return std::move(m_bytes);
    }
    [[nodiscard]] static QByteArray ref(int object) { return QByteArray::number(object) + " 0 R"; }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets;
};

} // namespace

int PdfFile::addPage()
{
    m_pages.emplace_back();
    return pageCount() - 1;
}

void PdfFile::setColour(Page &page, QRgb colour) const
{
    if (page.colour == colour)
        return;
    page.colour = colour;
    append(page.content, {qRed(colour) / 255.0, qGreen(colour) / 255.0, qBlue(colour) / 255.0});
    page.content += "rg\n";
}

void PdfFile::fill(int page, const QRectF &area, QRgb colour)
{
    Page &on = m_pages[size_t(page)];
    setColour(on, colour);
    append(on.content, {area.x(), height - area.y() - area.height(), area.width(), area.height()});
    on.content += "re f\n";
}

size_t PdfFile::font(PrintFace *face)
{
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        if (m_fonts[i].face == face)
            return i;
    }
    m_fonts.push_back({face, {}, {}});
    return m_fonts.size() - 1;
}

void PdfFile::text(int page, const SetLine &line, double x, double y, double size, QRgb colour)
{
    Page &on = m_pages[size_t(page)];
    setColour(on, colour);
    for (const SetRun &run : line.runs) {
        const size_t place = font(run.face);
        Font &used = m_fonts[place];
        on.content += "BT ";
        if (on.font != place || on.size != size) {
            on.content += "/F";
            append(on.content, {double(place), size});
            on.content += "Tf ";
            on.font = place;
            on.size = size;
        }
        append(on.content, {x + run.x * size / 1000, height - y - run.y * size / 1000});
        on.content += "Td <";
        for (const SetGlyph &glyph : run.glyphs) {
            int &code = used.codes[quint64(glyph.index) << 32 | glyph.character];
            if (code == 0) {
                used.glyphs.push_back({glyph.index, glyph.advance, glyph.character});
                code = int(used.glyphs.size());
            }
            appendHex(on.content, quint32(code));
        }
        on.content += "> Tj ET\n";
    }
}

/// Six letters that tell two subsets of a face apart.
QByteArray PdfFile::subsetName(const Font &font)
{
    quint32 hash = 2166136261U;
    for (const Used &glyph : font.glyphs)
        hash = (hash ^ glyph.index) * 16777619U;
    QByteArray out;
    for (int i = 0; i < 6; ++i, hash /= 26)
        out.append(char('A' + hash % 26));
    return out + '+' + font.face->name();
}

QByteArray PdfFile::fontProgram(const Font &font, const QByteArray &name)
{
    std::vector<QByteArray> outlines;
    outlines.reserve(font.glyphs.size() + 1);
    outlines.push_back(font.face->charstring(0));
    for (const Used &glyph : font.glyphs)
        outlines.push_back(font.face->charstring(glyph.index));
    return compactFont(name, outlines);
}

std::string PdfFile::toUnicode(const Font &font)
{
    std::string out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    std::string rows;
    int count = 0;
    const auto flush = [&] {
        if (count > 0)
            out += std::to_string(count) + " beginbfchar\n" + rows + "endbfchar\n";
        rows.clear();
        count = 0;
    };
    for (size_t i = 0; i < font.glyphs.size(); ++i) {
        const char32_t character = font.glyphs[i].character;
        if (character == 0)
            continue;
        rows += '<';
        appendHex(rows, quint32(i) + 1);
        rows += "> <" + utf16(QString::fromUcs4(&character, 1)) + ">\n";
        if (++count == 100) // as many as a block may have
            flush();
    }
    flush();
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray PdfFile::bytes(const Info &info) const
{
    Objects objects;
    const int catalog = objects.reserve();
    const int tree = objects.reserve();
    const int about = objects.reserve();
    objects.put(catalog, "<< /Type /Catalog /Pages " + Objects::ref(tree) + " /Lang (" + info.language.toLatin1()
                             + ") /ViewerPreferences << /DisplayDocTitle true >> >>");
    QByteArray said =
        "<< /Title <FEFF" + QByteArray::fromStdString(utf16(info.title)) + "> /Creator (Lianming) /Producer (Lianming)";
    if (info.created.isValid())
        said += " /CreationDate (D:" + info.created.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
    objects.put(about, said + " >>");

    QByteArray fonts;
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        const Font &font = m_fonts[i];
        const int outer = objects.reserve();
        const int inner = objects.reserve();
        const int descriptor = objects.reserve();
        const int program = objects.reserve();
        const int characters = objects.reserve();
        const QByteArray name = subsetName(font);
        fonts += "/F" + QByteArray::number(qsizetype(i)) + ' ' + Objects::ref(outer) + ' ';
        objects.put(outer, "<< /Type /Font /Subtype /Type0 /BaseFont /" + name
                               + "-Identity-H /Encoding /Identity-H /DescendantFonts [" + Objects::ref(inner)
                               + "] /ToUnicode " + Objects::ref(characters) + " >>");
        QByteArray widths;
        for (const Used &glyph : font.glyphs)
            widths += QByteArray::number(glyph.advance) + ' ';
        objects.put(inner, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + name
                               + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000"
                                 " /W [1 ["
                               + widths + "]] /FontDescriptor " + Objects::ref(descriptor) + " >>");
        const QByteArray ascent = QByteArray::number(qRound(font.face->ascent()));
        const QByteArray descent = QByteArray::number(-qRound(font.face->descent()));
        objects.put(descriptor, "<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [-1000 " + descent
                                    + " 2000 " + ascent + "] /ItalicAngle 0 /Ascent " + ascent + " /Descent " + descent
                                    + " /CapHeight 733 /StemV 80 /FontFile3 " + Objects::ref(program) + " >>");
        const QByteArray outlines = fontProgram(font, name);
        objects.putStream(program, {outlines.data(), size_t(outlines.size())}, "/Subtype /CIDFontType0C ");
        objects.putStream(characters, toUnicode(font));
    }

    std::string sides;
    append(sides, {0, 0, width, height});
    const QByteArray box = '[' + QByteArray::fromStdString(sides) + ']';
    QByteArray kids;
    for (const Page &page : m_pages) {
        const int object = objects.reserve();
        const int content = objects.reserve();
        kids += Objects::ref(object) + ' ';
        objects.put(object, "<< /Type /Page /Parent " + Objects::ref(tree) + " /MediaBox " + box
                                + " /Resources << /Font << " + fonts + ">> >> /Contents " + Objects::ref(content)
                                + " >>");
        objects.putStream(content, page.content);
    }
    objects.put(tree, "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pageCount()) + " >>");
    return std::move(objects).file(catalog, about);
}

} // namespace lianming
