// Small Excel workbooks with pictures, written byte by byte, so that a test can also write ones that lie about
// themselves.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QStringList>

namespace lianming::test {

/// A picture of one pixel; `mark` makes its content another one's.
inline QByteArray tinyPng(const QByteArray &mark = {})
{
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
               "ErkJggg==")
           + mark;
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

struct ZipPart {
    QByteArray name;
    QByteArray content;
    quint32 claims = 0; ///< bytes that it says it has; 0: the truth
};

/// An archive of stored parts.
inline QByteArray zipOf(const QList<ZipPart> &parts)
{
    const auto number = [](quint32 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out.append(char((value >> (8 * i)) & 0xFF));
        return out;
    };
    QByteArray out;
    QByteArray directory;
    for (const ZipPart &part : parts) {
        const quint32 claimed = part.claims != 0 ? part.claims : quint32(part.content.size());
        const QByteArray common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4)
                                  + number(crcOf(part.content), 4) + number(quint32(part.content.size()), 4)
                                  + number(claimed, 4) + number(quint32(part.name.size()), 2) + number(0, 2);
        const auto start = quint32(out.size());
        out += "PK\3\4" + common + part.name + part.content;
        directory += "PK\1\2" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
                     + number(start, 4) + part.name;
    }
    const auto at = quint32(out.size());
    const auto count = quint32(parts.size());
    return out + directory + "PK\5\6" + number(0, 2) + number(0, 2) + number(count, 2) + number(count, 2)
           + number(quint32(directory.size()), 4) + number(at, 4) + number(0, 2);
}

struct SheetPicture {
    int row = 0; ///< from 1
    QByteArray content;
    quint32 claims = 0;
    bool isAgain = false; ///< the picture before this one once more, the same part
};

/// A workbook of one sheet. A cell that begins with "=" is a formula without a result, "#REF!" an error; `named`:
/// pictures that cells name by =DISPIMG, which stand there as text.
inline QByteArray workbookOf(const QList<QStringList> &rows, const QList<SheetPicture> &pictures = {},
                             const QList<std::pair<QByteArray, QByteArray>> &named = {})
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const QByteArray relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    QByteArray sheet =
        head + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    for (int r = 0; r < rows.size(); ++r) {
        sheet += "<row r=\"" + QByteArray::number(r + 1) + "\">";
        for (int c = 0; c < rows[r].size(); ++c) {
            const QString &text = rows[r][c];
            const QByteArray place = QByteArray(1, char('A' + c)) + QByteArray::number(r + 1);
            if (text.startsWith(u'=') && !text.contains(u"DISPIMG"))
                sheet += "<c r=\"" + place + "\"><f>" + text.mid(1).toHtmlEscaped().toUtf8() + "</f></c>";
            else if (text == u"#REF!")
                sheet += "<c r=\"" + place + "\" t=\"e\"><v>#REF!</v></c>";
            else
                sheet +=
                    "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text.toHtmlEscaped().toUtf8() + "</t></is></c>";
        }
        sheet += "</row>";
    }
    sheet += "</sheetData></worksheet>";
    QList<ZipPart> parts{
        {"[Content_Types].xml",
         head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", head + relations + "<Relationship Id=\"r1\" Type=\"" + office
                            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", head
                                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                                  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                  "<sheets><sheet name=\"链接\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + relations + "<Relationship Id=\"r1\" Type=\"" + office
             + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
               "<Relationship Id=\"r2\" Type=\"http://www.wps.cn/officeDocument/2020/cellImage\" "
               "Target=\"cellimages.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet},
        {"xl/worksheets/_rels/sheet1.xml.rels",
         head + relations + "<Relationship Id=\"d1\" Type=\"" + office
             + "drawing\" Target=\"../drawings/drawing1.xml\"/></Relationships>"}};
    QByteArray drawing = head + "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\" xmlns:r=\"r\">";
    QByteArray drawn = head + relations;
    int count = 0;
    for (const SheetPicture &picture : pictures) {
        count += picture.isAgain ? 0 : 1;
        const QByteArray name = "image" + QByteArray::number(count) + ".png";
        drawing +=
            "<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>" + QByteArray::number(picture.row - 1)
            + "</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>99</xdr:row></xdr:to><xdr:pic><xdr:blipFill>"
              "<a:blip r:embed=\"i"
            + QByteArray::number(count) + "\"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor>";
        if (picture.isAgain)
            continue;
        drawn += "<Relationship Id=\"i" + QByteArray::number(count) + "\" Type=\"" + office
                 + "image\" Target=\"../media/" + name + "\"/>";
        parts.append({"xl/media/" + name, picture.content, picture.claims});
    }
    parts.append({"xl/drawings/drawing1.xml", drawing + "</xdr:wsDr>"});
    parts.append({"xl/drawings/_rels/drawing1.xml.rels", drawn + "</Relationships>"});
    QByteArray images = head + "<etc:cellImages xmlns:etc=\"e\" xmlns:xdr=\"x\" xmlns:a=\"a\" xmlns:r=\"r\">";
    QByteArray imageRelations = head + relations;
    for (const auto &[name, content] : named) {
        const QByteArray file = "cell" + QByteArray::number(++count) + ".png";
        images += "<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"1\" name=\"" + name
                  + "\"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"c" + QByteArray::number(count)
                  + "\"/></xdr:blipFill></xdr:pic></etc:cellImage>";
        imageRelations += "<Relationship Id=\"c" + QByteArray::number(count) + "\" Type=\"" + office
                          + "image\" Target=\"media/" + file + "\"/>";
        parts.append({"xl/media/" + file, content});
    }
    parts.append({"xl/cellimages.xml", images + "</etc:cellImages>"});
    parts.append({"xl/_rels/cellimages.xml.rels", imageRelations + "</Relationships>"});
    return zipOf(parts);
}

inline void writeBytes(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace lianming::test
