#include "ui/rights/rightspdf.h"

#include "ui/shell/tokens.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QHash>
#include <QPdfWriter>
#include <QRawFont>
#include <QSaveFile>
#include <QTextLayout>

namespace lianming {

namespace {

constexpr char16_t firstIdeograph = 0x4E00; // CJK Unified Ideographs: what is in use
constexpr char16_t lastIdeograph = 0x9FFF;

/// CJK Radicals Supplement and Kangxi Radicals, and the rare ideographs of Extension A: all stand before those in use.
bool standsBefore(char16_t character)
{
    return (character >= 0x2E80 && character <= 0x2FDF) || (character >= 0x3400 && character <= 0x4DBF);
}

/// The face that Han is written in beside the interface's own.
QRawFont hanFace()
{
    QTextLayout layout(QStringLiteral("中"), textFont());
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return runs.isEmpty() ? QRawFont() : runs.first().rawFont();
}

/// The ideographs in use by the characters that share their glyph.
QHash<char16_t, char16_t> sharedGlyphs(const QString &characters)
{
    const QRawFont face = hanFace();
    if (!face.isValid())
        return {};
    QString inUse;
    inUse.reserve(lastIdeograph - firstIdeograph + 1);
    for (int character = firstIdeograph; character <= lastIdeograph; ++character)
        inUse.append(QChar(character));
    const QList<quint32> glyphs = face.glyphIndexesForString(inUse);
    QHash<quint32, char16_t> byGlyph;
    byGlyph.reserve(glyphs.size());
    for (qsizetype i = glyphs.size() - 1; i >= 0; --i)
        byGlyph.insert(glyphs.at(i), inUse.at(i).unicode());
    byGlyph.remove(0); // what the face does not have
    QHash<char16_t, char16_t> out;
    const QList<quint32> wanted = face.glyphIndexesForString(characters);
    for (qsizetype i = 0; i < qMin(wanted.size(), characters.size()); ++i) {
        if (const auto found = byGlyph.constFind(wanted.at(i)); found != byGlyph.constEnd())
            out.insert(characters.at(i).unicode(), *found);
    }
    return out;
}

struct Named {
    qsizetype place; ///< of its four digits
    char16_t character;
};

/// The characters of all glyphs that may be named wrongly. Qt's writer leaves the maps uncompressed:
/// "beginbfrange … <0001> <0007> [<0032> <2F49> …] endbfrange".
QList<Named> doubtful(const QByteArray &pdf)
{
    static const QByteArray begin("beginbfrange");
    static const QByteArray end("endbfrange");
    QList<Named> out;
    for (qsizetype from = pdf.indexOf(begin); from >= 0; from = pdf.indexOf(begin, from + begin.size())) {
        const qsizetype to = pdf.indexOf(end, from);
        bool isList = false;
        for (qsizetype at = from; at + 5 < to; ++at) {
            const char byte = pdf.at(at);
            if (byte == '[' || byte == ']')
                isList = byte == '[';
            if (byte != '<' || !isList || pdf.at(at + 5) != '>')
                continue;
            bool isHex = false;
            const auto character = char16_t(pdf.sliced(at + 1, 4).toUShort(&isHex, 16));
            if (isHex && standsBefore(character))
                out.append({at + 1, character});
        }
    }
    return out;
}

} // namespace

QByteArray withIdeographs(QByteArray pdf)
{
    const QList<Named> found = doubtful(pdf);
    QString characters;
    for (const Named &named : found)
        characters.append(QChar(named.character));
    if (characters.isEmpty())
        return pdf;
    const QHash<char16_t, char16_t> inUse = sharedGlyphs(characters);
    for (const Named &named : found) {
        if (const auto right = inUse.constFind(named.character); right != inUse.constEnd())
            pdf.replace(named.place, 4, QByteArray::number(*right, 16).toUpper());
    }
    return pdf;
}

bool savePdf(const QString &path, const QString &title, const std::function<bool(QPagedPaintDevice &)> &print)
{
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Lianming"));
        if (!buffer.open(QIODevice::WriteOnly) || !print(writer))
            return false;
    }
    const QByteArray bytes = withIdeographs(std::move(pdf));
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace lianming
