#include "core/reports/textsetting.h"

#include <QFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <optional>
#include <span>

namespace lianming {

namespace {

/// A line of text as ordinary glyphs, one a character, or nothing where it is not ordinary.
struct PlainText {
    std::vector<SetGlyph> glyphs;
    std::vector<qsizetype> places; ///< of each in the string
};

std::optional<PlainText> plain(PrintFace &face, QStringView text)
{
    PlainText out;
    out.glyphs.reserve(size_t(text.size()));
    out.places.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        out.places.push_back(i);
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else if (character < U' ' || character == 0x7F) {
            character = U' ';
        }
        const auto glyph = face.glyph(character);
        if (!glyph || !glyph->isOrdinary)
            return {};
        out.glyphs.push_back({glyph->index, glyph->advance, character});
    }
    return out;
}

bool isBlank(const SetGlyph &glyph)
{
    return glyph.character == U' ' || glyph.character == U'\u3000';
}

/// Chinese characters, kana and their punctuation: what stands in squares.
bool isIdeographic(const SetGlyph &glyph)
{
    const char32_t c = glyph.character;
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F)
           || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

SetLine lineOf(PrintFace &face, std::span<const SetGlyph> glyphs)
{
    SetLine out;
    size_t inked = glyphs.size();
    while (inked > 0 && isBlank(glyphs[inked - 1]))
        --inked;
    for (const SetGlyph &glyph : glyphs.first(inked))
        out.width += glyph.advance;
    if (!glyphs.empty())
        out.runs.push_back({&face, 0, 0, {glyphs.begin(), glyphs.end()}, {}});
    return out;
}

void breakPlain(PrintFace &face, QStringView text, const PlainText &set, double width, std::vector<SetLine> &out)
{
    const std::span<const SetGlyph> glyphs(set.glyphs);
    double all = 0;
    for (const SetGlyph &glyph : glyphs)
        all += glyph.advance;
    if (all <= width) {
        out.push_back(lineOf(face, glyphs));
        return;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text.data(), text.size());
    std::vector<bool> mayBreak(size_t(text.size()) + 1); // before the character at the place
    for (qsizetype at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary())
        mayBreak[size_t(at)] = true;
    size_t start = 0;
    size_t chance = 0;
    double filled = 0;
    for (size_t i = 0; i < glyphs.size(); ++i) {
        if (i > start && mayBreak[size_t(set.places[i])])
            chance = i;
        filled += glyphs[i].advance;
        if (filled <= width || isBlank(glyphs[i]) || i == start)
            continue;
        const size_t end = chance > start ? chance : i;
        out.push_back(lineOf(face, glyphs.subspan(start, end - start)));
        start = end;
        filled = 0;
        for (size_t k = start; k <= i; ++k)
            filled += glyphs[k].advance;
    }
    out.push_back(lineOf(face, glyphs.subspan(start)));
}

/// Which character a glyph shows, as far as one of the text's does it alone.
char32_t characterOf(PrintFace &face, quint32 index, const QList<uint> &characters)
{
    for (const uint character : characters) {
        const auto glyph = face.glyph(character);
        if (glyph && glyph->index == index)
            return character;
    }
    return 0;
}

void breakByQt(PrintFonts &fonts, bool strong, const QString &text, double width, std::vector<SetLine> &out)
{
    QTextLayout layout(text, PrintFonts::font(strong));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    const QList<uint> characters = text.toUcs4();
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, -line.ascent()));
    }
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        SetLine set;
        set.width = line.naturalTextWidth();
        const auto runs = line.glyphRuns();
        for (const QGlyphRun &run : runs) {
            PrintFace &face = fonts.face(run.rawFont());
            const QList<quint32> indexes = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype g = 0; g < indexes.size(); ++g) {
                const SetGlyph glyph{indexes[g], face.advance(indexes[g]), characterOf(face, indexes[g], characters)};
                set.runs.push_back({&face, positions[g].x(), positions[g].y(), {glyph}, {}});
            }
        }
        out.push_back(std::move(set));
    }
}

} // namespace

void justify(SetLine &line, double width)
{
    constexpr double widest = 500; // thousandths of the em
    if (line.runs.size() != 1 || !line.runs.front().gaps.empty())
        return;
    SetRun &run = line.runs.front();
    size_t inked = run.glyphs.size();
    while (inked > 0 && isBlank(run.glyphs[inked - 1]))
        --inked;
    std::vector<size_t> places; // glyphs after which the line may give
    for (size_t i = 0; i + 1 < inked; ++i) {
        const bool mayGive =
            isBlank(run.glyphs[i])
            || (!isBlank(run.glyphs[i + 1]) && (isIdeographic(run.glyphs[i]) || isIdeographic(run.glyphs[i + 1])));
        if (mayGive)
            places.push_back(i);
    }
    const auto free = qint64(width - line.width);
    const auto count = qint64(places.size());
    if (free <= 0 || count == 0 || double(free) / double(count) > widest)
        return;
    run.gaps.assign(run.glyphs.size(), 0);
    for (qint64 k = 0; k < count; ++k) // whole units that add up
        run.gaps[places[size_t(k)]] = qint16(free * (k + 1) / count - free * k / count);
    line.width += double(free);
}

SetLine setLine(PrintFonts &fonts, bool strong, const QString &text)
{
    PrintFace &face = fonts.face(strong);
    if (const auto set = plain(face, text))
        return lineOf(face, set->glyphs);
    std::vector<SetLine> lines;
    breakByQt(fonts, strong, text.simplified(), 1e7, lines);
    return lines.empty() ? SetLine() : lines.front();
}

std::vector<SetLine> setLines(PrintFonts &fonts, bool strong, const QString &text, double width)
{
    PrintFace &face = fonts.face(strong);
    std::vector<SetLine> out;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        if (const auto set = plain(face, part))
            breakPlain(face, part, *set, width, out);
        else
            breakByQt(fonts, strong, part.toString(), width, out);
    }
    return out;
}

} // namespace lianming
