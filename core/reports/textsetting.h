// Text broken into lines of glyphs, in thousandths of the em: what a page draws. Ordinary text (every character in the
// documents' own face) is set here character by character; whatever needs more — another script, right to left, marks
// that combine — goes through Qt's text layout. No kerning, no ligatures: figures stand in columns.
#pragma once

#include "core/reports/printface.h"

#include <QString>

namespace lianming {

struct SetGlyph {
    quint32 index = 0;
    int advance = 0;
    char32_t character = 0; ///< what is copied and searched; 0 where a glyph stands for no single one
};

/// Glyphs that follow each other by their advances.
struct SetRun {
    PrintFace *face = nullptr;
    double x = 0; ///< from the line's left end
    double y = 0; ///< below the line's baseline
    std::vector<SetGlyph> glyphs;
    std::vector<qint16> gaps; ///< added after each glyph; empty: nothing is
};

struct SetLine {
    std::vector<SetRun> runs;
    double width = 0; ///< without the blanks at its end
};

/// One line, however long; line ends in the text become blanks.
[[nodiscard]] SetLine setLine(PrintFonts &fonts, bool strong, const QString &text);
/// Lines of at most `width`, broken between words where that is possible (UAX 14), and at line ends in the text.
[[nodiscard]] std::vector<SetLine> setLines(PrintFonts &fonts, bool strong, const QString &text, double width);
/// Spreads a line of ordinary text to `width`, a little after each blank and on either side of Chinese characters.
/// Leaves it as it is where that would tear it: more than half an em in one place.
void justify(SetLine &line, double width);

} // namespace lianming
