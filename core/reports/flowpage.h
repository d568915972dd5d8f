// Pages that a long text flows over: a title, headings of three levels that become bookmarks, paragraphs whose number
// hangs beside them and whose source stands at the right, facts, notes and tables. A heading stays with what follows,
// and no line of a paragraph stands alone on a page. Words are the caller's business.
#pragma once

#include "core/reports/sheet.h"

namespace lianming {

class FlowPage
{
public:
    /// `markWidth`: points at the right that paragraphs leave to their marks; 0: they have none.
    FlowPage(PrintFonts &fonts, Sheet::Foot foot, double markWidth);

    [[nodiscard]] Sheet &sheet() { return m_sheet; }

    struct Title {
        QString issuer;
        QString title;
        QString subtitle;
        QString notice; ///< in the colour of waiting
    };
    void title(const Title &title);
    /// `level` 1 to 3.
    void heading(int level, const QString &text);

    struct Paragraph {
        QString number;
        QString text;
        QString mark; ///< at the right of the first line, in quiet type
        double indent = 0;
        double numberWidth = 0; ///< that the text leaves to its number
        bool isJustified = true;
    };
    void paragraph(const Paragraph &paragraph);
    void fact(const QString &word, const QString &value, double wordWidth);
    void note(const QString &text);
    /// Points that a paragraph's number takes.
    [[nodiscard]] double widthOf(const QString &text) const;

private:
    void lines(const std::vector<SetLine> &lines, double x, Sheet::Type type, QRgb colour);

    PrintFonts &m_fonts;
    Sheet m_sheet;
    double m_markWidth;
};

} // namespace lianming
