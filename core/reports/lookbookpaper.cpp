#include "core/reports/lookbookpaper.h"

#include <algorithm>

namespace lianming {

namespace {

Sheet::Foot lookbookFoot(const Lookbook &book)
{
    Sheet::Foot foot;
    // Of many houses the names would be too small to read.
    const bool isOne = book.institutions.size() == 1;
    foot.text = (isOne ? joined(lookbookIssuer(book), QStringLiteral(" · ")) + QStringLiteral("  ·  ") : QString())
                + book.reference;
    foot.pageWord = [&book](int page, int pages) {
        return joined(inEach(book.languages, say::page, {QString::number(page), QString::number(pages)}),
                      QStringLiteral(" · "));
    };
    foot.head = joined(lookbookTitle(book), QStringLiteral(" · "));
    return foot;
}

} // namespace

LookbookPaper::LookbookPaper(const Lookbook &book, PrintFonts &fonts)
    : m_book(book), m_fonts(fonts), m_sheet(fonts, lookbookFoot(book))
{
}

QByteArray LookbookPaper::bytes()
{
    const bool isChinese = m_book.languages.front() == DocumentLanguage::Chinese;
    return m_sheet.bytes({joined(lookbookTitle(m_book), QStringLiteral(" · ")),
                          isChinese ? QStringLiteral("zh-CN") : QStringLiteral("en"), m_book.issuedOn});
}

std::vector<SetLine> LookbookPaper::set(const QString &text, double width, Sheet::Type type)
{
    return setLines(m_fonts, type.strong, text, width * 1000 / type.size);
}

std::vector<SetLine> LookbookPaper::fitted(const QString &text, double width, Sheet::Type type, size_t most)
{
    std::vector<SetLine> lines = set(text, width, type);
    if (lines.size() <= most || most == 0)
        return most == 0 ? std::vector<SetLine>() : lines;
    qsizetype fits = 0;
    for (qsizetype tooMuch = text.size(); tooMuch - fits > 1;) {
        const qsizetype tried = (fits + tooMuch) / 2;
        lines = set(text.left(tried).trimmed() + u'…', width, type);
        (lines.size() <= most ? fits : tooMuch) = tried;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return set(text.left(fits).trimmed() + u'…', width, type);
}

void LookbookPaper::text(Column &column, const QString &words, Sheet::Type type, QRgb colour, size_t most)
{
    if (words.isEmpty())
        return;
    const double height = m_sheet.lineHeight(type);
    const double room = (column.bottom - column.y + 0.5) / height;
    for (const SetLine &line : fitted(words, column.width, type, std::min(most, size_t(std::max(room, 0.0))))) {
        m_sheet.draw(line, column.x, column.y, type, colour);
        column.y += height;
    }
}

void LookbookPaper::eachText(Column &column, const Saying &saying, Sheet::Type type, QRgb colour)
{
    for (const Said &said : saying)
        text(column, said.text, type, colour);
}

void LookbookPaper::box(double x, double y)
{
    constexpr double line = 0.7;
    m_sheet.fill({x, y, boxEdge, line}, paper::ink);
    m_sheet.fill({x, y + boxEdge - line, boxEdge, line}, paper::ink);
    m_sheet.fill({x, y, line, boxEdge}, paper::ink);
    m_sheet.fill({x + boxEdge - line, y, line, boxEdge}, paper::ink);
}

void LookbookPaper::eachHeading(Column &column, const Bilingual &word)
{
    text(column, joined(inEach(m_book.languages, word), QStringLiteral(" · ")), {11, true}, paper::accent);
    column.y += 3;
}

double LookbookPaper::factIndent(const std::vector<LookbookFact> &facts, double size, double width)
{
    double widest = 0;
    for (const LookbookFact &fact : facts)
        widest = std::max(widest, setLine(m_fonts, false, joined(fact.word)).width * size / 1000);
    return std::min(widest + 12, width / 2);
}

void LookbookPaper::fact(Column &column, const LookbookFact &fact, double size, double indent)
{
    const Sheet::Type type{size};
    m_sheet.line(joined(fact.word), column.x, column.y, indent - 8, type, paper::ink2);
    Column values{column.x + indent, column.y, column.width - indent, column.bottom};
    const QString both = joined(fact.value, QStringLiteral(" · "));
    if (setLine(m_fonts, false, both).width * size / 1000 <= values.width)
        text(values, both, type, paper::ink);
    else
        eachText(values, fact.value, type, paper::ink);
    column.y = values.y + 1.5;
}

void LookbookPaper::facts(Column &column, const std::vector<LookbookFact> &facts, double size)
{
    const double indent = factIndent(facts, size, column.width);
    for (const LookbookFact &one : facts) {
        if (column.bottom - column.y < m_sheet.lineHeight({size}))
            return;
        fact(column, one, size, indent);
    }
}

void LookbookPaper::verdict(Column &column, const LookbookRights &rights, Sheet::Type type)
{
    constexpr double mark = 5;
    const double height = m_sheet.lineHeight(type);
    if (column.bottom - column.y < height)
        return;
    m_sheet.fill({column.x, column.y + (height - mark) / 2, mark, mark}, verdictColour(rights.verdict));
    Column words{column.x + mark + 4, column.y, column.width - mark - 4, column.bottom};
    text(words, joined(verdictWords(m_book, rights.verdict), QStringLiteral(" · ")), {type.size, true},
         verdictColour(rights.verdict), 2);
    column.y = words.y;
}

void LookbookPaper::reasons(Column &column, const LookbookRights &rights, Sheet::Type type)
{
    for (const Saying &reason : rightsReasons(m_book, rights))
        eachText(column, reason, type, paper::ink2);
}

} // namespace lianming
