// Reads a PDF back from its bytes and says what keeps it from being an archival one (PDF/A-2b, ISO 19005-2), as far as
// our files could offend: the frame, metadata, colours, fonts and what must not be there. Written from the standards
// alone; shares nothing with the writer.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace lianming::test {

class PdfChecker
{
public:
    explicit PdfChecker(const QByteArray &bytes) : m_bytes(bytes)
    {
        if (readFrame())
            checkAll();
    }

    /// What is wrong; none: nothing was found.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] int pages() const { return m_pages; }
    /// The bookmarks in the order of the outline: "0 Title", the number being the level.
    [[nodiscard]] const QStringList &bookmarks() const { return m_bookmarks; }
    /// Where they go: the page from 0 and the height from its lower edge.
    [[nodiscard]] const QList<QPair<int, double>> &destinations() const { return m_destinations; }
    /// How many different pictures the pages show.
    [[nodiscard]] int pictures() const { return int(m_pictures.size()); }
    /// What the metadata packet says, by element.
    [[nodiscard]] QString metadata(const QString &element) const { return m_metadata.value(element); }

private:
    void problem(const QString &text) { m_problems.append(text); }
    void expect(bool holds, const char *what, int object = 0)
    {
        if (!holds)
            problem(object == 0 ? QString::fromLatin1(what)
                                : QStringLiteral("%1 (object %2)").arg(QString::fromLatin1(what)).arg(object));
    }

    static QByteArray captured(const QByteArray &text, const char *pattern)
    {
        const QRegularExpression expression(QString::fromLatin1(pattern),
                                            QRegularExpression::DotMatchesEverythingOption);
        return expression.match(QString::fromLatin1(text)).captured(1).toLatin1();
    }
    static int reference(const QByteArray &dictionary, const char *key)
    {
        return captured(dictionary, (QByteArray("/") + key + "\\s+(\\d+) 0 R").constData()).toInt();
    }

    bool readFrame()
    {
        // 6.1.2: the header, then a comment of at least four bytes above 127.
        expect(m_bytes.startsWith("%PDF-1.7\n%"), "the header is not that of PDF 1.7");
        for (int i = 10; i < 14; ++i)
            expect(uchar(m_bytes[i]) > 127, "the comment after the header is not of high bytes");
        expect(m_bytes.endsWith("%%EOF\n"), "something follows the end");
        const qsizetype mark = m_bytes.lastIndexOf("startxref\n");
        const qsizetype table = m_bytes.mid(mark + 10, 12).split('\n').value(0).toLongLong();
        if (mark < 0 || m_bytes.mid(table, 7) != "xref\n0 ") {
            problem(QStringLiteral("no cross-reference table"));
            return false;
        }
        const int count = m_bytes.mid(table + 7, 10).split('\n').value(0).toInt();
        const qsizetype first = m_bytes.indexOf('\n', table + 5) + 1;
        for (int i = 1; i < count; ++i) {
            const QByteArray entry = m_bytes.mid(first + 20 * qsizetype(i), 20);
            const qsizetype at = entry.left(10).toLongLong();
            expect(entry.endsWith(" 00000 n \n"), "an entry of the table has another form", i);
            const QByteArray head = QByteArray::number(i) + " 0 obj\n";
            if (m_bytes.mid(at, head.size()) != head) {
                problem(QStringLiteral("object %1 is not where the table says").arg(i));
                return false;
            }
            readObject(i, at + head.size());
        }
        m_trailer = m_bytes.mid(first + 20 * qsizetype(count), mark - first - 20 * qsizetype(count));
        expect(m_trailer.startsWith("trailer\n<<"), "no trailer");
        return true;
    }

    void readObject(int number, qsizetype at)
    {
        const qsizetype end = m_bytes.indexOf("\nendobj\n", at);
        const qsizetype stream = m_bytes.indexOf("stream\n", at);
        QByteArray body = m_bytes.mid(at, end - at);
        if (stream >= 0 && stream < end) { // a packed stream may hold any bytes, "endobj" too: its length counts
            body = m_bytes.mid(at, stream - at);
            const qsizetype length = captured(body, "/Length (\\d+)").toLongLong();
            const qsizetype from = stream + 7;
            expect(m_bytes.mid(from + length, 18) == "\nendstream\nendobj\n", "the length of a stream is wrong",
                   number);
            QByteArray content = m_bytes.mid(from, length);
            if (body.contains("/FlateDecode"))
                content = qUncompress(QByteArray(4, '\0') + content);
            m_streams.insert(number, content);
        }
        m_objects.insert(number, body);
    }

    void checkAll()
    {
        const int root = reference(m_trailer, "Root");
        const QByteArray catalog = m_objects.value(root);
        // 6.1.3
        expect(!captured(m_trailer, "/ID \\[<([0-9a-f]{32})> <[0-9a-f]{32}>\\]").isEmpty(), "no file identifier");
        expect(!m_trailer.contains("/Encrypt"), "encrypted");
        static const QRegularExpression references(QStringLiteral("(\\d+) 0 R\\b"));
        for (auto i = m_objects.constBegin(); i != m_objects.constEnd(); ++i) {
            auto found = references.globalMatch(QString::fromLatin1(i.value()));
            while (found.hasNext())
                expect(m_objects.contains(found.next().captured(1).toInt()), "a reference leads nowhere", i.key());
            // 6.1.7, 6.2.4 – 6.2.10, 6.3 – 6.11: what an archival file may not have, or we have no use for.
            for (const char *key : {"/LZWDecode",  "/Crypt",  "/SMask",         "/BM ", "/ca ",
                                    "/CA ",        "/Group",  "/Annots",        "/AA ", "/OpenAction",
                                    "/JavaScript", "/JS ",    "/EmbeddedFiles", "/AF ", "/OCProperties",
                                    "/Alternates", "/OPI",    "/Ref ",          "/PS ", "/TR ",
                                    "/HTP",        "/Launch", "/URI",           "/XFA", "/NeedAppearances",
                                    "/ObjStm",     "/Perms"})
                expect(!i.value().contains(key), key, i.key());
        }
        checkMetadata(catalog);
        checkColours(catalog);
        checkPages(m_objects.value(reference(catalog, "Pages")));
        readOutline(catalog);
    }

    static QString word(const QByteArray &dictionary, const char *key)
    {
        const QByteArray hex =
            QByteArray::fromHex(captured(dictionary, (QByteArray("/") + key + " <FEFF([0-9A-F]*)>").constData()));
        QString out;
        for (qsizetype i = 0; i + 1 < hex.size(); i += 2)
            out += QChar(ushort(uchar(hex[i]) << 8 | uchar(hex[i + 1])));
        return out;
    }

    /// 6.6, and that document information and metadata agree.
    void checkMetadata(const QByteArray &catalog)
    {
        const int object = reference(catalog, "Metadata");
        const QByteArray dictionary = m_objects.value(object);
        expect(dictionary.contains("/Type /Metadata") && dictionary.contains("/Subtype /XML"), "no metadata stream");
        expect(!dictionary.contains("/Filter"), "the metadata are packed", object);
        const QByteArray packet = m_streams.value(object);
        expect(packet.startsWith("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"),
               "the packet's header has another form");
        QXmlStreamReader reader(packet);
        QStringList path;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement())
                path.append(reader.qualifiedName().toString());
            else if (reader.isEndElement())
                path.removeLast();
            else if (reader.isCharacters() && !reader.isWhitespace()) {
                const bool isItem = path.size() > 2 && path.last() == QStringLiteral("rdf:li");
                m_metadata[isItem ? path[path.size() - 3] : path.last()] += reader.text();
            }
        }
        expect(!reader.hasError(), "the metadata are no XML");
        expect(metadata(QStringLiteral("pdfaid:part")) == u'2', "the metadata do not say PDF/A-2");
        expect(metadata(QStringLiteral("pdfaid:conformance")) == u'B', "the metadata do not say level B");
        const QByteArray info = m_objects.value(reference(m_trailer, "Info"));
        expect(metadata(QStringLiteral("dc:title")) == word(info, "Title"), "two titles");
        const auto same = [&](const char *element, const char *key) {
            const QByteArray said = captured(info, (QByteArray("/") + key + " \\(([^)]*)\\)").constData());
            expect(metadata(QString::fromLatin1(element)).toLatin1() == said, element);
        };
        same("pdf:Producer", "Producer");
        same("xmp:CreatorTool", "Creator");
        const QByteArray day = captured(info, "/CreationDate \\(D:(\\d{8})000000Z\\)");
        const QString said = metadata(QStringLiteral("xmp:CreateDate"));
        expect(day.isEmpty() ? said.isEmpty()
                             : QString(said).remove(u'-') == QString::fromLatin1(day) + QStringLiteral("T00:00:00Z"),
               "two dates");
    }

    static quint32 number(const QByteArray &bytes, qsizetype at, int size)
    {
        quint32 out = 0;
        for (qsizetype i = at; i < at + size; ++i)
            out = out << 8 | (i < bytes.size() ? uchar(bytes[i]) : 0U);
        return out;
    }

    /// 6.2.3, and the profile's own frame (ICC.1).
    void checkColours(const QByteArray &catalog)
    {
        expect(catalog.contains("/S /GTS_PDFA1"), "no output intent");
        const int object = reference(catalog, "DestOutputProfile");
        expect(m_objects.value(object).contains("/N 3"), "the profile has not three components", object);
        const QByteArray icc = m_streams.value(object);
        expect(number(icc, 0, 4) == quint32(icc.size()), "the profile's size is wrong");
        expect(icc.mid(36, 4) == "acsp" && icc.mid(12, 4) == "mntr" && icc.mid(16, 4) == "RGB "
                   && icc.mid(20, 4) == "XYZ " && icc[8] == 2,
               "the profile is none of a display's RGB, version 2");
        QSet<QByteArray> tags;
        for (quint32 i = 0; i < number(icc, 128, 4); ++i) {
            const qsizetype entry = 132 + 12 * qsizetype(i);
            const quint32 at = number(icc, entry + 4, 4);
            tags.insert(icc.mid(entry, 4));
            expect(at % 4 == 0 && at + number(icc, entry + 8, 4) <= quint32(icc.size()), "a tag lies outside");
        }
        for (const char *tag : {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"})
            expect(tags.contains(tag), tag);
    }

    void checkPages(const QByteArray &tree)
    {
        static const QRegularExpression kids(QStringLiteral("(\\d+) 0 R"));
        auto found = kids.globalMatch(QString::fromLatin1(captured(tree, "/Kids \\[([^\\]]*)\\]")));
        while (found.hasNext()) {
            const int object = found.next().captured(1).toInt();
            m_pageObjects.append(object);
            checkPage(m_objects.value(object), object);
        }
        m_pages = int(m_pageObjects.size());
        expect(captured(tree, "/Count (\\d+)").toInt() == m_pages && m_pages > 0, "the pages are counted wrong");
    }

    void checkPage(const QByteArray &page, int object)
    {
        expect(page.contains("/Type /Page ") && page.contains("/MediaBox ["), "no page", object);
        const QByteArray fonts = captured(page, "/Font << ([^>]*)>>");
        const QByteArray content = m_streams.value(reference(page, "Contents"));
        expect(!content.contains(" cs\n") && !content.contains(" gs\n") && !content.contains(" Do\n"),
               "an operator that we do not use", object);
        checkPictures(captured(page, "/XObject << ([^>]*)>>"), content);
        QByteArray font;
        static const QRegularExpression words(QStringLiteral("/(F\\d+) [\\d.]+ Tf|<([0-9A-F]+)>"));
        auto found = words.globalMatch(QString::fromLatin1(content));
        while (found.hasNext()) {
            const auto match = found.next();
            if (!match.captured(1).isEmpty()) {
                font = match.captured(1).toLatin1();
                checkFont(reference(fonts, font.constData()));
                continue;
            }
            const int glyphs = m_fontGlyphs.value(reference(fonts, font.constData()));
            for (qsizetype i = 0; i + 3 < match.captured(2).size(); i += 4) {
                const int code = match.captured(2).mid(i, 4).toInt(nullptr, 16);
                expect(code > 0 && code < glyphs, "a glyph that the font has not (6.2.11.8)", object);
            }
        }
    }

    /// 6.2.8: pictures are JPEGs in grey or RGB, which the output intent explains; nothing else is drawn so.
    void checkPictures(const QByteArray &named, const QByteArray &content)
    {
        static const QRegularExpression drawn(QStringLiteral("/(P\\d+) Do"));
        auto found = drawn.globalMatch(QString::fromLatin1(content));
        while (found.hasNext()) {
            const int object = reference(named, found.next().captured(1).toLatin1().constData());
            const QByteArray picture = m_objects.value(object);
            expect(picture.contains("/Type /XObject /Subtype /Image ") && picture.contains("/Filter /DCTDecode "),
                   "no picture", object);
            expect(picture.contains("/ColorSpace /DeviceRGB ") || picture.contains("/ColorSpace /DeviceGray "),
                   "other colours than those of the output intent", object);
            m_pictures.insert(object);
        }
    }

    /// 6.2.11: a CID font, embedded, with the widths that its outlines have.
    void checkFont(int object)
    {
        if (object == 0 || m_fontGlyphs.contains(object))
            return expect(object != 0, "a font that the page does not name");
        m_fontGlyphs.insert(object, 0);
        const QByteArray outer = m_objects.value(object);
        expect(outer.contains("/Subtype /Type0") && outer.contains("/Encoding /Identity-H"), "no composite font",
               object);
        expect(m_streams.contains(reference(outer, "ToUnicode")), "the font does not say its characters", object);
        const QByteArray inner = m_objects.value(captured(outer, "/DescendantFonts \\[(\\d+) 0 R\\]").toInt());
        expect(inner.contains("/Subtype /CIDFontType0 ") && inner.contains("/Registry (Adobe) /Ordering (Identity)"),
               "no CID font", object);
        const QByteArray descriptor = m_objects.value(reference(inner, "FontDescriptor"));
        const int program = reference(descriptor, "FontFile3");
        expect(m_objects.value(program).contains("/Subtype /CIDFontType0C"), "the font is not embedded", object);
        const QByteArray name = captured(inner, "/BaseFont /(\\S+)");
        expect(captured(descriptor, "/FontName /(\\S+)") == name, "two names of a font", object);
        expect(outer.contains("/BaseFont /" + name + "-Identity-H "), "two names of a font", object);
        expect(!captured(name, "^([A-Z]{6}\\+)").isEmpty(), "the name does not say that it is a subset", object);
        const QList<int> widths = widthsOf(m_streams.value(program));
        QList<int> said{widths.value(0)};
        const QList<QByteArray> listed = captured(inner, "/W \\[1 \\[([^\\]]*)\\]\\]").trimmed().split(' ');
        for (const QByteArray &width : listed)
            said.append(width.toInt());
        expect(said == widths, "the font's widths are not the outlines' (6.2.11.5)", object);
        m_fontGlyphs.insert(object, int(widths.size()));
    }

    /// The widths in the charstrings of a CFF table whose Top DICT has its operands in five bytes.
    static QList<int> widthsOf(const QByteArray &cff)
    {
        if (cff.size() < 4)
            return {};
        qsizetype at = uchar(cff[2]);
        const auto index = [&](qsizetype from) { // the items of an INDEX, and moves behind it
            QList<QByteArray> items;
            const int count = int(number(cff, from, 2));
            if (count == 0) {
                at = from + 2;
                return items;
            }
            const int size = uchar(cff[from + 2]);
            const qsizetype data = from + 3 + qsizetype(count + 1) * size - 1;
            for (int i = 0; i < count; ++i) {
                const quint32 begin = number(cff, from + 3 + qsizetype(i) * size, size);
                const quint32 end = number(cff, from + 3 + qsizetype(i + 1) * size, size);
                items.append(cff.mid(data + begin, end - begin));
                at = data + end;
            }
            return items;
        };
        (void)index(at);
        const QByteArray top = index(at).value(0);
        qsizetype outlines = 0;
        quint32 operand = 0;
        for (qsizetype i = 0; i < top.size();) {
            if (top[i] == 29) {
                operand = number(top, i + 1, 4);
                i += 5;
            } else if (top[i] == 12) {
                i += 2;
            } else {
                if (top[i] == 17)
                    outlines = operand;
                ++i;
            }
        }
        QList<int> widths;
        const QList<QByteArray> charstrings = index(outlines);
        for (const QByteArray &c : charstrings) {
            const int b = uchar(c[0]);
            if (b == 28)
                widths.append(qint16(number(c, 1, 2)));
            else if (b >= 251)
                widths.append(-(b - 251) * 256 - uchar(c[1]) - 108);
            else if (b >= 247)
                widths.append((b - 247) * 256 + uchar(c[1]) + 108);
            else
                widths.append(b - 139);
        }
        return widths;
    }

    void readOutline(const QByteArray &catalog)
    {
        const int outline = reference(catalog, "Outlines");
        if (outline == 0)
            return;
        expect(catalog.contains("/PageMode /UseOutlines"), "the outline does not show");
        const int all = readEntries(outline, 0);
        expect(captured(m_objects.value(outline), "/Count (\\d+)").toInt() == all, "the outline is counted wrong");
    }

    int readEntries(int parent, int level)
    {
        int count = 0;
        int previous = 0;
        int entry = reference(m_objects.value(parent), "First");
        while (entry != 0 && m_bookmarks.size() < 100000) {
            const QByteArray body = m_objects.value(entry);
            expect(reference(body, "Parent") == parent && reference(body, "Prev") == previous, "an entry hangs loose",
                   entry);
            m_bookmarks.append(QStringLiteral("%1 %2").arg(level).arg(word(body, "Title")));
            m_destinations.append({int(m_pageObjects.indexOf(captured(body, "/Dest \\[(\\d+) 0 R").toInt())),
                                   captured(body, "/XYZ null ([\\d.-]+) null").toDouble()});
            const int below = readEntries(entry, level + 1);
            expect(captured(body, "/Count (\\d+)").toInt() == below, "an entry is counted wrong", entry);
            count += 1 + below;
            previous = entry;
            entry = reference(body, "Next");
        }
        expect(reference(m_objects.value(parent), "Last") == previous, "the last entry is another", parent);
        return count;
    }

    QByteArray m_bytes;
    QByteArray m_trailer;
    QHash<int, QByteArray> m_objects; ///< what stands before a stream
    QHash<int, QByteArray> m_streams; ///< unpacked
    QHash<int, int> m_fontGlyphs;
    QSet<int> m_pictures; ///< objects
    QList<int> m_pageObjects;
    int m_pages = 0;
    QHash<QString, QString> m_metadata;
    QStringList m_bookmarks;
    QList<QPair<int, double>> m_destinations;
    QStringList m_problems;
};

} // namespace lianming::test
