#include "core/reports/pdffile.h"

#include "core/reports/cff.h"
#include "core/reports/pdfarchive.h"
#include "core/reports/pdfobjects.h"

#include <algorithm>
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

/// A string of a document's words: UTF-16 with its mark, in hexadecimal.
QByteArray wordString(const QString &text)
{
    return "<FEFF" + QByteArray::fromStdString(utf16(text)) + '>';
}

struct JpegFrame {
    int width = 0;
    int height = 0;
    int components = 0;
};

/// What the frame header of a JPEG says (ITU-T T.81, annex B): eight bits a sample, one or three components.
std::optional<JpegFrame> jpegFrame(const QByteArray &jpeg)
{
    const auto at = [&jpeg](qsizetype place) {
        return place < jpeg.size() ? int(uchar(jpeg[place])) : 0;
    };
    const auto word = [&at](qsizetype place) {
        return at(place) << 8 | at(place + 1);
    };
    if (word(0) != 0xffd8)
        return {};
    for (qsizetype place = 2; place + 9 < jpeg.size() && at(place) == 0xff;) {
        const int marker = at(place + 1);
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            const JpegFrame frame{word(place + 7), word(place + 5), at(place + 9)};
            const bool isTaken = at(place + 4) == 8 && frame.width > 0 && frame.height > 0
                                 && (frame.components == 1 || frame.components == 3);
            return isTaken ? std::optional(frame) : std::nullopt;
        }
        place += marker == 0xff ? 1 : 2 + word(place + 2); // a filling byte, or a segment with its length
    }
    return {};
}

/// Names the sRGB colour space for the whole file; its profile is packed once.
QByteArray putOutputIntent(PdfObjects &objects)
{
    static const QByteArray profile = PdfObjects::packed({srgbProfile().constData(), size_t(srgbProfile().size())});
    const int object = objects.reserve();
    objects.putPlain(object, profile, "/N 3 /Filter /FlateDecode ");
    return "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
           " /Info (sRGB IEC61966-2.1) /DestOutputProfile "
           + PdfObjects::ref(object) + " >>]";
}

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
        on.content += run.gaps.empty() ? "Td <" : "Td [<";
        for (size_t i = 0; i < run.glyphs.size(); ++i) {
            const SetGlyph &glyph = run.glyphs[i];
            int &code = used.codes[quint64(glyph.index) << 32 | glyph.character];
            if (code == 0) {
                used.glyphs.push_back({glyph.index, glyph.advance, glyph.character});
                code = int(used.glyphs.size());
            }
            appendHex(on.content, quint32(code));
            if (!run.gaps.empty() && run.gaps[i] != 0) // a positive number moves to the left
                on.content += "> " + std::to_string(-run.gaps[i]) + " <";
        }
        on.content += run.gaps.empty() ? "> Tj ET\n" : ">] TJ ET\n";
    }
}

std::optional<int> PdfFile::addJpeg(const QByteArray &jpeg)
{
    const auto frame = jpegFrame(jpeg);
    if (!frame)
        return {};
    m_pictures.push_back({jpeg, {frame->width, frame->height}, frame->components == 1});
    return int(m_pictures.size()) - 1;
}

void PdfFile::picture(int page, int picture, const QRectF &area)
{
    Page &on = m_pages[size_t(page)];
    on.pictures.insert(picture);
    on.content += "q ";
    append(on.content, {area.width(), 0, 0, area.height(), area.x(), height - area.y() - area.height()});
    on.content += "cm /P" + std::to_string(picture) + " Do Q\n";
}

std::vector<QByteArray> PdfFile::putPictures(PdfObjects &objects) const
{
    std::vector<QByteArray> out;
    out.reserve(m_pictures.size());
    for (const Picture &picture : m_pictures) {
        const int object = objects.reserve();
        objects.putPlain(object, picture.jpeg,
                         "/Type /XObject /Subtype /Image /Width " + QByteArray::number(picture.size.width())
                             + " /Height " + QByteArray::number(picture.size.height()) + " /ColorSpace /"
                             + (picture.isGrey ? "DeviceGray" : "DeviceRGB")
                             + " /BitsPerComponent 8 /Filter /DCTDecode ");
        out.push_back("/P" + QByteArray::number(qsizetype(out.size())) + ' ' + PdfObjects::ref(object) + ' ');
    }
    return out;
}

void PdfFile::bookmark(const QString &title, int page, double y, int level)
{
    const int deepest = m_bookmarks.empty() ? 0 : m_bookmarks.back().level + 1;
    m_bookmarks.push_back({archivedText(title), page, y, std::clamp(level, 0, deepest)});
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

/// Puts the outline (ISO 32000-1, 12.3.3), all of it open; returns what the catalog says of it.
QByteArray PdfFile::putOutline(PdfObjects &objects, const std::vector<int> &pages) const
{
    if (m_bookmarks.empty())
        return {};
    struct Node {
        int object = 0;
        size_t parent = 0; ///< places count from 1; 0 is the outline itself
        size_t first = 0;
        size_t last = 0;
        size_t previous = 0;
        size_t next = 0;
        int below = 0; ///< entries below, at any depth
    };
    std::vector<Node> nodes(m_bookmarks.size() + 1);
    for (Node &node : nodes)
        node.object = objects.reserve();
    std::vector<size_t> open{0}; // the path to the entry before
    for (size_t i = 1; i < nodes.size(); ++i) {
        open.resize(size_t(m_bookmarks[i - 1].level) + 1);
        Node &parent = nodes[open.back()];
        nodes[i].parent = open.back();
        nodes[i].previous = parent.last;
        if (parent.last == 0)
            parent.first = i;
        else
            nodes[parent.last].next = i;
        parent.last = i;
        for (const size_t above : open)
            ++nodes[above].below;
        open.push_back(i);
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        QByteArray body = "<<";
        const auto link = [&](const char *key, size_t place) {
            if (place != 0)
                body += key + PdfObjects::ref(nodes[place].object);
        };
        if (i == 0) {
            body += " /Type /Outlines";
        } else {
            const Bookmark &mark = m_bookmarks[i - 1];
            std::string top;
            append(top, height - mark.y);
            body += " /Title " + wordString(mark.title) + " /Parent " + PdfObjects::ref(nodes[node.parent].object)
                    + " /Dest [" + PdfObjects::ref(pages[size_t(mark.page)]) + " /XYZ null "
                    + QByteArray::fromStdString(top) + " null]";
            link(" /Prev ", node.previous);
            link(" /Next ", node.next);
        }
        link(" /First ", node.first);
        link(" /Last ", node.last);
        if (node.below > 0)
            body += " /Count " + QByteArray::number(node.below);
        objects.put(node.object, body + " >>");
    }
    return " /Outlines " + PdfObjects::ref(nodes[0].object) + " /PageMode /UseOutlines";
}

QByteArray PdfFile::bytes(const Info &info) const
{
    PdfObjects objects;
    const int catalog = objects.reserve();
    const int tree = objects.reserve();
    const int about = objects.reserve();
    const int metadata = objects.reserve();
    // The metadata and the document information say the same, letter by letter.
    const PdfMetadata meta{archivedText(info.title), info.language, "Lianming", info.created};
    QByteArray said = "<< /Creator (" + meta.tool + ") /Producer (" + meta.tool + ')';
    if (!meta.title.isEmpty())
        said += " /Title " + wordString(meta.title);
    if (meta.created.isValid())
        said += " /CreationDate (D:" + meta.created.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
    objects.put(about, said + " >>");
    // Not packed, so that who looks for it finds it without reading the file.
    objects.putPlain(metadata, archiveMetadata(meta), "/Type /Metadata /Subtype /XML ");
    const QByteArray colours = putOutputIntent(objects);

    QByteArray fonts;
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        const Font &font = m_fonts[i];
        const int outer = objects.reserve();
        const int inner = objects.reserve();
        const int descriptor = objects.reserve();
        const int program = objects.reserve();
        const int characters = objects.reserve();
        const QByteArray name = subsetName(font);
        fonts += "/F" + QByteArray::number(qsizetype(i)) + ' ' + PdfObjects::ref(outer) + ' ';
        objects.put(outer, "<< /Type /Font /Subtype /Type0 /BaseFont /" + name
                               + "-Identity-H /Encoding /Identity-H /DescendantFonts [" + PdfObjects::ref(inner)
                               + "] /ToUnicode " + PdfObjects::ref(characters) + " >>");
        QByteArray widths;
        for (const Used &glyph : font.glyphs)
            widths += QByteArray::number(glyph.advance) + ' ';
        objects.put(inner, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + name
                               + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000"
                                 " /W [1 ["
                               + widths + "]] /FontDescriptor " + PdfObjects::ref(descriptor) + " >>");
        const QByteArray ascent = QByteArray::number(qRound(font.face->ascent()));
        const QByteArray descent = QByteArray::number(-qRound(font.face->descent()));
        objects.put(descriptor, "<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [-1000 " + descent
                                    + " 2000 " + ascent + "] /ItalicAngle 0 /Ascent " + ascent + " /Descent " + descent
                                    + " /CapHeight 733 /StemV 80 /FontFile3 " + PdfObjects::ref(program) + " >>");
        const QByteArray outlines = fontProgram(font, name);
        objects.putStream(program, {outlines.data(), size_t(outlines.size())}, "/Subtype /CIDFontType0C ");
        objects.putStream(characters, toUnicode(font));
    }

    const std::vector<QByteArray> pictures = putPictures(objects);
    std::string sides;
    append(sides, {0, 0, width, height});
    const QByteArray box = '[' + QByteArray::fromStdString(sides) + ']';
    QByteArray kids;
    std::vector<int> pages;
    pages.reserve(m_pages.size());
    for (const Page &page : m_pages) {
        const int object = objects.reserve();
        pages.push_back(object);
        const int content = objects.reserve();
        kids += PdfObjects::ref(object) + ' ';
        QByteArray shown;
        QList<int> numbers(page.pictures.cbegin(), page.pictures.cend());
        std::ranges::sort(numbers);
        for (const int number : numbers)
            shown += pictures[size_t(number)];
        if (!shown.isEmpty())
            shown = "/XObject << " + shown + ">> ";
        objects.put(object, "<< /Type /Page /Parent " + PdfObjects::ref(tree) + " /MediaBox " + box
                                + " /Resources << /Font << " + fonts + ">> " + shown + ">> /Contents "
                                + PdfObjects::ref(content) + " >>");
        objects.putStream(content, page.content);
    }
    objects.put(tree, "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pageCount()) + " >>");
    objects.put(catalog, "<< /Type /Catalog /Pages " + PdfObjects::ref(tree) + " /Metadata " + PdfObjects::ref(metadata)
                             + ' ' + colours + " /Lang (" + info.language.toLatin1() + ')' + putOutline(objects, pages)
                             + (meta.title.isEmpty() ? "" : " /ViewerPreferences << /DisplayDocTitle true >>") + " >>");
    return std::move(objects).file(catalog, about);
}

} // namespace lianming
