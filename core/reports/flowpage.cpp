#include "core/reports/flowpage.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr Sheet::Type bodyType{9.5};
constexpr Sheet::Type noteType{8};
constexpr Sheet::Type markType{7.5};
constexpr Sheet::Type headingTypes[] = {{13, true}, {11, true}, {9.5, true}};
constexpr double spaceAbove[] = {18, 12, 8}; ///< headings, by level
constexpr double paragraphSpace = 4;
constexpr double topOfPage = Sheet::margin + 10; ///< nothing stands above it but a running head

} // namespace

FlowPage::FlowPage(PrintFonts &fonts, Sheet::Foot foot, double markWidth)
    : m_fonts(fonts), m_sheet(fonts, std::move(foot)), m_markWidth(markWidth)
{
}

/// Draws lines below each other, over pages where they do not fit. A page ends and begins with at least two lines of
/// a text that has as many.
void FlowPage::lines(const std::vector<SetLine> &lines, double x, Sheet::Type type, QRgb colour)
{
    const double height = m_sheet.lineHeight(type);
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t left = lines.size() - i;
        const bool isPairStart = (i == 0 && left > 1) || left == 2;
        const bool isOfThree = i == 0 && left == 3; // two and one is not allowed, so they go together
        m_sheet.need(height * (isOfThree ? 3 : isPairStart ? 2 : 1));
        m_sheet.draw(lines[i], x, m_sheet.y(), type, colour);
        m_sheet.space(height);
    }
}

void FlowPage::title(const Title &title)
{
    Sheet &s = m_sheet;
    const auto block = [&](const QString &text, Sheet::Type type, QRgb colour) {
        lines(setLines(m_fonts, type.strong, text, Sheet::width() * 1000 / type.size), Sheet::left(), type, colour);
    };
    if (!title.issuer.isEmpty()) {
        block(title.issuer, {10, true}, paper::ink);
        s.space(14);
    }
    block(title.title, {20, true}, paper::accent);
    if (!title.subtitle.isEmpty()) {
        s.space(2);
        block(title.subtitle, {11}, paper::ink2);
    }
    s.space(8);
    s.rule(paper::accent, 1.6);
    s.space(10);
    if (!title.notice.isEmpty()) {
        block(title.notice, {9, true}, paper::wait);
        s.space(6);
    }
}

void FlowPage::heading(int level, const QString &text)
{
    const auto place = size_t(std::clamp(level, 1, 3) - 1);
    const Sheet::Type type = headingTypes[place];
    const auto set = setLines(m_fonts, true, text, Sheet::width() * 1000 / type.size);
    const double height = m_sheet.lineHeight(type) * double(set.size());
    // Never a heading without two lines under it.
    m_sheet.need(spaceAbove[place] + height + 4 + 2 * m_sheet.lineHeight(bodyType) + paragraphSpace);
    if (m_sheet.y() > topOfPage)
        m_sheet.space(spaceAbove[place]);
    m_sheet.bookmark(text, int(place));
    lines(set, Sheet::left(), type, place == 2 ? paper::ink : paper::accent);
    m_sheet.space(4);
}

double FlowPage::widthOf(const QString &text) const
{
    return setLine(m_fonts, false, text).width * bodyType.size / 1000;
}

void FlowPage::paragraph(const Paragraph &paragraph)
{
    const double x = Sheet::left() + paragraph.indent;
    const double room = Sheet::width() - paragraph.indent - paragraph.numberWidth - m_markWidth;
    const double width = room * 1000 / bodyType.size;
    std::vector<SetLine> set;
    for (const QString &part : paragraph.text.split(u'\n')) {
        std::vector<SetLine> some = setLines(m_fonts, false, part, width);
        if (paragraph.isJustified) { // all but the last line
            for (size_t i = 0; i + 1 < some.size(); ++i)
                justify(some[i], width);
        }
        set.insert(set.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    // Where the first line stands is known only when it fits: number and mark stand beside it.
    m_sheet.need(m_sheet.lineHeight(bodyType) * double(std::min<size_t>(set.size(), set.size() == 3 ? 3 : 2)));
    const double y = m_sheet.y();
    if (!paragraph.number.isEmpty())
        m_sheet.line(paragraph.number, x, y, std::max(paragraph.numberWidth - 4, 8.0), bodyType, paper::ink);
    if (!paragraph.mark.isEmpty()) {
        const double down = (m_sheet.lineHeight(bodyType) - m_sheet.lineHeight(markType)) / 2;
        m_sheet.line(paragraph.mark, Sheet::left() + Sheet::width() - m_markWidth + 8, y + down, m_markWidth - 8,
                     markType, paper::ink2, Sheet::Align::Right);
    }
    lines(set, x + paragraph.numberWidth, bodyType, paper::ink);
    m_sheet.space(paragraphSpace);
}

void FlowPage::fact(const QString &word, const QString &value, double wordWidth)
{
    const auto set = setLines(m_fonts, false, value, (Sheet::width() - wordWidth) * 1000 / bodyType.size);
    m_sheet.need(m_sheet.lineHeight(bodyType) * double(std::min<size_t>(set.size(), 3)));
    m_sheet.line(word, Sheet::left(), m_sheet.y(), wordWidth - 8, bodyType, paper::ink2);
    lines(set, Sheet::left() + wordWidth, bodyType, paper::ink);
    m_sheet.space(2);
}

void FlowPage::note(const QString &text)
{
    m_sheet.space(2);
    lines(setLines(m_fonts, false, text, Sheet::width() * 1000 / noteType.size), Sheet::left(), noteType, paper::ink2);
    m_sheet.space(paragraphSpace);
}

} // namespace lianming
