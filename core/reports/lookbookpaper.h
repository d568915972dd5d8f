// What the pages of a lookbook are set with: texts in columns, in each of its languages, boxes to tick, facts with
// their words, what could be had of the rights. Which page shows what is lookbookpdf's.
#pragma once

#include "core/reports/documentwords.h"
#include "core/reports/lookbookwords.h"
#include "core/reports/sheet.h"

namespace lianming {

class LookbookPaper
{
public:
    LookbookPaper(const Lookbook &book, PrintFonts &fonts);

    /// Where text goes on in a column that ends somewhere.
    struct Column {
        double x = 0;
        double y = 0;
        double width = 0;
        double bottom = 0;
    };
    static constexpr Sheet::Type smallType{7.5};
    static constexpr double boxEdge = 9; ///< of what is ticked

    [[nodiscard]] Sheet &sheet() { return m_sheet; }
    /// The file, complete.
    [[nodiscard]] QByteArray bytes();

    /// The text in at most so many lines; what is left out ends with an ellipsis.
    [[nodiscard]] std::vector<SetLine> fitted(const QString &text, double width, Sheet::Type type, size_t most);
    /// As many lines as there is room for.
    void text(Column &column, const QString &words, Sheet::Type type, QRgb colour, size_t most = 100);
    void eachText(Column &column, const Saying &saying, Sheet::Type type, QRgb colour);
    /// A box to tick.
    void box(double x, double y);
    /// The word in each language, as the head of what follows.
    void eachHeading(Column &column, const Bilingual &word);
    [[nodiscard]] double factIndent(const std::vector<LookbookFact> &facts, double size, double width);
    /// The languages beside each other where there is room, below each other where not.
    void fact(Column &column, const LookbookFact &fact, double size, double indent);
    void facts(Column &column, const std::vector<LookbookFact> &facts, double size);
    void verdict(Column &column, const LookbookRights &rights, Sheet::Type type);
    void reasons(Column &column, const LookbookRights &rights, Sheet::Type type);

private:
    [[nodiscard]] std::vector<SetLine> set(const QString &text, double width, Sheet::Type type);

    const Lookbook &m_book;
    PrintFonts &m_fonts;
    Sheet m_sheet;
};

} // namespace lianming
