#include "core/reports/lookbookpdf.h"

#include "core/reports/lookbookpaper.h"

#include <algorithm>
#include <utility>

namespace lianming {

namespace {

constexpr Sheet::Type smallStrong{7.5, true};
constexpr size_t coverPictures = 3;

/// Works on a page: how many beside each other and below each other, and what each takes.
struct Grid {
    int across = 1;
    int down = 1;
    double gap = 0;
    double pictureHeight = 0;

    [[nodiscard]] double cellWidth() const { return (Sheet::width() - gap * (across - 1)) / across; }
    [[nodiscard]] size_t perPage() const { return size_t(across) * size_t(down); }
};

Grid gridOf(LookbookLayout layout)
{
    switch (layout) {
    case LookbookLayout::One: return {1, 1, 0, 400};
    case LookbookLayout::Four: return {2, 2, 18, 186};
    case LookbookLayout::Nine: break;
    }
    return {3, 3, 14, 126};
}

class LookbookPrinter : private LookbookPaper
{
public:
    using NextPicture = std::function<LookbookPicture(const LookbookItem &)>;

    LookbookPrinter(const Lookbook &book, PrintFonts &fonts, const NextPicture &nextPicture)
        : LookbookPaper(book, fonts), m_book(book), m_fonts(fonts), m_nextPicture(nextPicture), m_sheet(sheet()),
          m_grid(gridOf(book.layout))
    {
    }

    [[nodiscard]] QByteArray print()
    {
        // The cover shows the first works, which are drawn again on their pages.
        const size_t early = std::min(coverPictures, m_book.items.size());
        for (size_t i = 0; i < early; ++i)
            m_pictures.push_back(take(m_book.items[i]));
        cover();
        works();
        if (m_book.hasOrderForm)
            orderForm();
        return bytes();
    }

private:
    struct Drawn {
        std::optional<int> number;
        QSize size;
    };

    Drawn take(const LookbookItem &item)
    {
        const LookbookPicture picture = m_nextPicture(item);
        return {m_sheet.addJpeg(picture.jpeg), picture.size};
    }

    void framed(const Drawn &picture, const QRectF &area)
    {
        m_sheet.fill(area, paper::quiet);
        if (!picture.number) {
            const QString word = joined(inEach(m_book.languages, say::noPicture), QStringLiteral(" · "));
            const double width = setLine(m_fonts, false, word).width * smallType.size / 1000;
            m_sheet.line(word, area.center().x() - width / 2, area.center().y() - 5, area.width(), smallType,
                         paper::ink2);
            return;
        }
        const QSizeF size = QSizeF(picture.size).scaled(area.size(), Qt::KeepAspectRatio);
        m_sheet.picture(*picture.number, {area.center() - QPointF(size.width() / 2, size.height() / 2), size});
    }

    // Pages.
    /// The cover goes on over pages where a note is long.
    void cover()
    {
        Column column = restOfPage();
        eachText(column, lookbookIssuer(m_book), {10, true}, paper::ink);
        column.y += 16;
        constexpr double leading = 22;
        double size = leading;
        for (const Said &said : lookbookTitle(m_book))
            text(column, said.text, {std::exchange(size, 15), true}, paper::accent, 3);
        m_sheet.setY(column.y + 8);
        m_sheet.rule(paper::accent, 1.6);
        column.y = m_sheet.y() + 14;
        coverStrip(column);
        m_sheet.setY(column.y);
        flowingFacts(lookbookFacts(m_book), 9.5);
        if (!m_book.note.isEmpty()) {
            m_sheet.space(10);
            m_sheet.paragraph(m_book.note, {9.5}, paper::ink);
        }
        if (const auto scope = lookbookScope(m_book); !scope.empty()) {
            flowingHeading(say::rightsAsked);
            flowingFacts(scope, 8.5);
        }
        flowingHeading(say::noticeWord);
        for (const Saying &sentence : lookbookTerms(m_book)) {
            for (const Said &said : sentence)
                m_sheet.paragraph(said.text, {8}, paper::ink2);
        }
    }
    [[nodiscard]] Column restOfPage()
    {
        return {Sheet::left(), m_sheet.y(), Sheet::width(), m_sheet.y() + m_sheet.rest()};
    }
    void flowingHeading(const Bilingual &word)
    {
        m_sheet.need(70); // with something under it
        m_sheet.space(12);
        Column column = restOfPage();
        eachHeading(column, word);
        m_sheet.setY(column.y);
    }
    void flowingFacts(const std::vector<LookbookFact> &facts, double size)
    {
        const double indent = factIndent(facts, size, Sheet::width());
        for (const LookbookFact &one : facts) {
            m_sheet.need(2 * m_sheet.lineHeight({size}));
            Column column = restOfPage();
            fact(column, one, size, indent);
            m_sheet.setY(column.y);
        }
    }
    void coverStrip(Column &column)
    {
        constexpr double height = 170;
        constexpr double gap = 8;
        const auto shown =
            double(std::ranges::count_if(m_pictures, [](const Drawn &one) { return one.number.has_value(); }));
        if (shown == 0)
            return;
        // One height for all of them, so that together they are as wide as the page, or as high as the strip.
        double widths = 0;
        for (const Drawn &one : m_pictures)
            widths += one.number ? double(one.size.width()) / one.size.height() : 0;
        const double high = std::min(height, (Sheet::width() - gap * (shown - 1)) / widths);
        double x = column.x;
        for (const Drawn &one : m_pictures) {
            if (!one.number)
                continue;
            const double wide = high * one.size.width() / one.size.height();
            m_sheet.picture(*one.number, {x, column.y, wide, high});
            x += wide + gap;
        }
        column.y += high + 16;
    }

    void works()
    {
        m_sheet.newPage();
        m_sheet.bookmark(joined(inEach(m_book.languages, say::works), QStringLiteral(" · ")), 0);
        const double top = m_sheet.y();
        const double cellHeight = (m_sheet.rest() - m_grid.gap * (m_grid.down - 1)) / m_grid.down;
        for (size_t i = 0; i < m_book.items.size(); ++i) {
            const size_t place = i % m_grid.perPage();
            if (place == 0 && i > 0)
                m_sheet.newPage();
            const size_t row = place / size_t(m_grid.across);
            const size_t across = place % size_t(m_grid.across);
            const QRectF cell(Sheet::left() + double(across) * (m_grid.cellWidth() + m_grid.gap),
                              top + double(row) * (cellHeight + m_grid.gap), m_grid.cellWidth(), cellHeight);
            const LookbookItem &item = m_book.items[i];
            m_sheet.setY(cell.y());
            m_sheet.bookmark(QStringLiteral("%1  ").arg(item.number) + assetTitle(m_book, item.asset), 1);
            const Drawn picture = i < m_pictures.size() ? m_pictures[i] : take(item);
            framed(picture, {cell.x(), cell.y(), cell.width(), m_grid.pictureHeight});
            Column column{cell.x(), cell.y() + m_grid.pictureHeight + 6, cell.width(), cell.bottom()};
            numberLine(column, item);
            if (m_book.layout == LookbookLayout::One)
                whole(column, item);
            else
                brief(column, item);
        }
    }
    /// The box, the number and the code, by which a choice is named.
    void numberLine(Column &column, const LookbookItem &item)
    {
        box(column.x, column.y);
        const double after = column.x + boxEdge + 5;
        const QString number = QString::number(item.number);
        m_sheet.line(number, after, column.y - 1, 40, {9, true}, paper::accent);
        const double used = boxEdge + 12 + setLine(m_fonts, true, number).width * 9 / 1000;
        m_sheet.line(item.asset.code, column.x + used, column.y - 0.5, column.width - used, {8}, paper::ink2,
                     Sheet::Align::Right);
        column.y += boxEdge + 6;
    }
    /// A work among several on the page.
    void brief(Column &column, const LookbookItem &item)
    {
        const bool isNine = m_book.layout == LookbookLayout::Nine;
        text(column, assetTitle(m_book, item.asset), {isNine ? 8.5 : 10, true}, paper::ink, 2);
        text(column, otherTitle(m_book, item.asset), {isNine ? 7.0 : 8.0}, paper::ink2, isNine ? 1 : 2);
        if (isNine) {
            text(column, assetLine(item.asset), {7}, paper::ink2, 1);
        } else {
            column.y += 3;
            facts(column, assetFacts(m_book, item), smallType.size);
        }
        if (!item.rights)
            return;
        column.y += 2;
        verdict(column, *item.rights, {isNine ? 7.0 : 8.0});
        reasons(column, *item.rights, {isNine ? 6.5 : 7.0});
    }
    /// A work that has the page for itself: facts at the left, rights at the right, the description below.
    void whole(Column &column, const LookbookItem &item)
    {
        column.y += 2;
        text(column, assetTitle(m_book, item.asset), {16, true}, paper::ink, 2);
        text(column, otherTitle(m_book, item.asset), {10.5}, paper::ink2, 2);
        column.y += 8;
        constexpr double rightsWidth = 190;
        constexpr double gap = 20;
        Column left{column.x, column.y, item.rights ? column.width - rightsWidth - gap : column.width, column.bottom};
        facts(left, assetFacts(m_book, item), 9);
        Column right{column.x + column.width - rightsWidth, column.y, rightsWidth, column.bottom};
        if (item.rights) {
            verdict(right, *item.rights, {9.5});
            right.y += 2;
            reasons(right, *item.rights, {8.5});
        }
        column.y = std::max(left.y, right.y) + 8;
        if (m_book.hasDescriptions)
            text(column, item.asset.description, {8.5}, paper::ink);
    }

    void orderForm()
    {
        m_sheet.newPage();
        m_sheet.bookmark(joined(inEach(m_book.languages, say::answerForm), QStringLiteral(" · ")), 0);
        Column head{Sheet::left(), m_sheet.y(), Sheet::width(), m_sheet.y() + m_sheet.rest()};
        eachHeading(head, say::answerForm);
        eachText(head, inEach(m_book.languages, howToAnswer(), {m_book.reference, m_book.answerAddress()}), {8.5},
                 paper::ink2);
        head.y += 10;
        for (const Bilingual &word :
             {Bilingual{u"Company", u"公司"}, Bilingual{u"Name", u"填写人"}, Bilingual{u"Date", u"日期"}})
            blank(head, word);
        head.y += 6;
        m_sheet.setY(head.y);
        for (const LookbookItem &item : m_book.items)
            orderLine(item);
    }
    [[nodiscard]] Bilingual howToAnswer() const
    {
        if (m_book.answerAddress().isEmpty())
            return {u"Tick what you would like to licence and send this form back. Lookbook %1.",
                    u"请勾选拟申请授权的作品，并将本回执寄回。画册编号：%1。"};
        return {u"Tick what you would like to licence and send this form to %2. Lookbook %1.",
                u"请勾选拟申请授权的作品，并将本回执发送至 %2。画册编号：%1。"};
    }
    void blank(Column &column, const Bilingual &word)
    {
        constexpr double height = 22;
        m_sheet.line(joined(inEach(m_book.languages, word)), column.x, column.y + 6, 110, {8.5}, paper::ink2);
        m_sheet.fill({column.x + 114, column.y + height - 4, column.width - 114, 0.6}, paper::line);
        column.y += height;
    }
    void orderLine(const LookbookItem &item)
    {
        constexpr double height = 19;
        m_sheet.need(height);
        const double y = m_sheet.y();
        const double x = Sheet::left();
        box(x, y + 4);
        m_sheet.line(QString::number(item.number), x + 16, y + 2.5, 26, {8.5, true}, paper::accent);
        m_sheet.line(item.asset.code, x + 44, y + 3, 130, {8}, paper::ink2);
        const std::vector<SetLine> title = fitted(assetTitle(m_book, item.asset), 190, {8.5}, 1);
        if (!title.empty())
            m_sheet.draw(title.front(), x + 180, y + 2.5, {8.5}, paper::ink);
        if (item.rights)
            m_sheet.line(joined(verdictWords(m_book, item.rights->verdict), QStringLiteral(" · ")), x + 376, y + 3.5,
                         Sheet::width() - 376, smallStrong, verdictColour(item.rights->verdict), Sheet::Align::Right);
        m_sheet.fill({x, y + height - 0.6, Sheet::width(), 0.4}, paper::line);
        m_sheet.space(height);
    }

    const Lookbook &m_book;
    PrintFonts &m_fonts;
    const NextPicture &m_nextPicture;
    Sheet &m_sheet;
    Grid m_grid;
    std::vector<Drawn> m_pictures; ///< of the first works
};

} // namespace

QByteArray lookbookPdf(const Lookbook &book, PrintFonts &fonts,
                       const std::function<LookbookPicture(const LookbookItem &)> &nextPicture)
{
    return LookbookPrinter(book, fonts, nextPicture).print();
}

} // namespace lianming
