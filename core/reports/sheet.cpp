#include "core/reports/sheet.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianming {

namespace {

constexpr double footHeight = 30;
constexpr double cellPadding = 5;
constexpr double headHeight = 8; ///< what a running head takes of the page, most of it standing in the margin
constexpr double tallest = 480;  ///< of a table's row that stays together
constexpr double bottom = PdfFile::height - Sheet::margin - footHeight;

} // namespace

Sheet::Sheet(PrintFonts &fonts, Foot foot) : m_fonts(fonts), m_foot(std::move(foot)), m_drawn(m_file.addPage())
{
}

double Sheet::lineHeight(Type type)
{
    return m_fonts.face(type.strong).height() * type.size / 1000;
}

Sheet::Lines Sheet::broken(const QString &text, Type type, double width)
{
    return setLines(m_fonts, type.strong, text, width * 1000 / type.size);
}

void Sheet::draw(const SetLine &line, double x, double y, double width, Type type, QRgb colour, Align align)
{
    const double from = align == Align::Right ? x + width - line.width * type.size / 1000 : x;
    m_file.text(m_drawn, line, from, y + m_fonts.face(type.strong).ascent() * type.size / 1000, type.size, colour);
}

void Sheet::draw(const SetLine &line, double x, double y, Type type, QRgb colour)
{
    draw(line, x, y, 0, type, colour, Align::Left);
}

void Sheet::draw(std::span<const SetLine> lines, double x, double y, double width, Type type, QRgb colour, Align align)
{
    for (const SetLine &line : lines) {
        draw(line, x, y, width, type, colour, align);
        y += lineHeight(type);
    }
}

void Sheet::need(double points)
{
    if (m_y + points > bottom)
        newPage();
}

double Sheet::rest() const
{
    return bottom - m_y;
}

void Sheet::newPage()
{
    m_drawn = m_file.addPage();
    m_y = margin + (hasRunningHead() ? headHeight : 0);
}

void Sheet::bookmark(const QString &title, int level)
{
    m_file.bookmark(title, m_drawn, m_y, level);
}

QByteArray Sheet::bytes(const PdfFile::Info &info)
{
    const double y = PdfFile::height - margin - 12;
    const int pages = m_file.pageCount();
    for (m_drawn = 0; m_drawn < pages; ++m_drawn) {
        m_file.fill(m_drawn, {margin, y - 6, width(), 0.6}, paper::line);
        line(m_foot.text, margin, y, width() * 0.75, {7.5}, paper::ink2);
        line(m_foot.pageWord(m_drawn + 1, pages), margin, y, width(), {7.5}, paper::ink2, Align::Right);
        if (m_drawn > 0 && hasRunningHead()) {
            const double top = margin - 18;
            line(m_foot.head, margin, top, width() * 0.65, {7.5}, paper::ink2);
            line(m_foot.headRight, margin + width() * 0.67, top, width() * 0.33, {7.5}, paper::ink2, Align::Right);
            m_file.fill(m_drawn, {margin, top + 14, width(), 0.6}, paper::line);
        }
    }
    return m_file.bytes(info);
}

double Sheet::line(const QString &text, double x, double y, double width, Type type, QRgb colour, Align align)
{
    const double height = lineHeight(type);
    const SetLine set = setLine(m_fonts, type.strong, text);
    const double length = set.width * type.size / 1000;
    Type fitting = type;
    if (length > width)
        fitting.size = std::max(0.1, std::floor(type.size * width / length * 10) / 10);
    draw(set, x, y + (height - lineHeight(fitting)) / 2, width, fitting, colour, align);
    return height;
}

double Sheet::blockHeight(const QString &text, double width, Type type)
{
    return heightOf(broken(text, type, width), type);
}

double Sheet::block(const QString &text, double x, double y, double width, Type type, QRgb colour)
{
    const Lines lines = broken(text, type, width);
    draw(lines, x, y, width, type, colour, Align::Left);
    return heightOf(lines, type);
}

void Sheet::paragraph(const QString &text, Type type, QRgb colour, double indent)
{
    const Lines lines = broken(text, type, width() - indent);
    need(std::min(heightOf(lines, type), 160.0));
    for (const SetLine &set : lines) {
        need(lineHeight(type));
        draw(set, margin + indent, m_y, width() - indent, type, colour, Align::Left);
        m_y += lineHeight(type);
    }
}

void Sheet::heading(const QString &text)
{
    need(96); // never a heading without something under it: a head, a row and its sum
    space(14);
    m_y += line(text, margin, m_y, width(), {11.5, true}, paper::accent) + 3;
}

void Sheet::rule(QRgb colour, double thickness)
{
    m_file.fill(m_drawn, {margin, m_y, width(), thickness}, colour);
    m_y += thickness;
}

void Sheet::tableHead(const std::vector<Column> &columns)
{
    constexpr Type type{7.5};
    std::vector<Lines> titles;
    double height = 0;
    for (const Column &column : columns) {
        titles.push_back(broken(column.title, type, column.width - cellPadding));
        height = std::max(height, heightOf(titles.back(), type));
    }
    double x = margin;
    for (size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        draw(titles[i], x + (column.right ? cellPadding : 0), m_y + height - heightOf(titles[i], type),
             column.width - cellPadding, type, paper::ink2, column.right ? Align::Right : Align::Left);
        x += column.width;
    }
    m_y += height + 3;
    rule(paper::ink2, 0.6);
    m_y += 2;
}

/// Draws so many lines of each cell, beginning with the line of that number. Cells at the right are of one line.
void Sheet::drawCells(const std::vector<Column> &columns, const Row &row, const std::vector<Lines> &cells,
                      LineSpan span, Type type, QRgb colour)
{
    double x = margin;
    for (size_t i = 0; i < std::min(columns.size(), size_t(row.cells.size())); ++i) {
        const double width = columns[i].width - cellPadding;
        if (!columns[i].right) {
            const size_t from = std::min(span.from, cells[i].size());
            const size_t count = std::min(span.count, cells[i].size() - from);
            draw(std::span(cells[i]).subspan(from, count), x, m_y + 1, width, type, colour, Align::Left);
        } else if (span.from == 0) {
            line(row.cells[qsizetype(i)], x + cellPadding, m_y + 1, width, type, colour, Align::Right);
        }
        x += columns[i].width;
    }
}

void Sheet::table(const std::vector<Column> &columns, const std::vector<Row> &rows, double size)
{
    const bool hasHead = std::ranges::any_of(columns, [](const Column &c) { return !c.title.isEmpty(); });
    const bool isOneRow = rows.size() == 2 && rows[1].style == RowStyle::Total;
    need(isOneRow ? 66 : 48);
    const double top = m_y;
    if (hasHead)
        tableHead(columns);
    const bool isRepeated = hasHead && m_y - top < tallest / 2; // a head that fills the page would leave no room
    const auto newTablePage = [&] {
        newPage();
        if (isRepeated)
            tableHead(columns);
    };
    bool underlined = hasHead; // whether the row above ended with a line
    std::vector<Lines> cells(columns.size());
    for (const Row &row : rows) {
        const bool isSum = row.style == RowStyle::Strong || row.style == RowStyle::Total;
        const Type type{row.style == RowStyle::Strong ? size + 1.5 : size, isSum};
        const size_t count = std::min(columns.size(), size_t(row.cells.size()));
        double height = lineHeight(type);
        for (size_t i = 0; i < count; ++i) {
            if (columns[i].right)
                continue;
            cells[i] = broken(row.cells[qsizetype(i)], type, columns[i].width - cellPadding);
            height = std::max(height, heightOf(cells[i], type));
        }
        // A sum takes the last of its rows with it to the next page.
        const bool isLast = !isSum && &row != &rows.back() && (&row + 1)->style == RowStyle::Total;
        const QRgb colour = row.style == RowStyle::Quiet ? paper::ink2 : paper::ink;
        size_t done = 0; // lines of the cells that stand on a page before
        while (height > tallest && height + 5 > rest()) {
            if (rest() < 4 * lineHeight(type))
                newTablePage();
            const auto fitting = size_t(std::max(1.0, (rest() - 6) / lineHeight(type)));
            drawCells(columns, row, cells, {done, fitting}, type, colour);
            done += fitting;
            height -= double(fitting) * lineHeight(type);
            newTablePage();
        }
        const int before = m_drawn;
        need(height + 5 + (isLast ? lineHeight(type) + 6 : 0));
        if (m_drawn != before && isRepeated)
            tableHead(columns);
        if (isSum) {
            m_y -= underlined && m_drawn == before ? 1.4 : 0; // in place of the hairline
            rule(paper::ink2, 0.6);
            m_y += 1;
        }
        drawCells(columns, row, cells, {done, std::numeric_limits<size_t>::max()}, type, colour);
        m_y += height + 3;
        underlined = !isSum;
        if (underlined)
            rule(paper::line, 0.4);
        m_y += 1;
    }
}

void Sheet::table(const DocumentTable &table, const Words &words)
{
    if (table.rows.empty())
        return;
    double free = width();
    double shares = 0;
    for (const TableColumn &column : table.columns) {
        free -= column.width;
        shares += column.width > 0 ? 0 : column.share;
    }
    std::vector<Column> columns;
    columns.reserve(table.columns.size());
    for (const TableColumn &column : table.columns)
        columns.push_back({column.title, column.width > 0 ? column.width : free * column.share / shares, column.right});
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const TableRow &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row.cells)
            cells.append(cellText(cell, words, table.currency));
        rows.push_back({std::move(cells), row.style});
    }
    this->table(columns, rows, table.size);
}

} // namespace lianming
