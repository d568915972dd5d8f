#include "core/reports/sheet.h"

#include <QFontMetricsF>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr double footHeight = 30;
constexpr double cellPadding = 5;

} // namespace

Sheet::Sheet(QPdfWriter &writer, QPainter &painter, Foot foot, int pages)
    : m_writer(writer), m_painter(painter), m_foot(std::move(foot)), m_pages(pages),
      m_scale(writer.logicalDpiX() / 72.0), m_height(writer.height() / m_scale)
{
}

double Sheet::width() const
{
    return m_writer.width() / m_scale - 2 * margin;
}

/// Fonts are handed about in points and set in device units, so that they do not depend on what the device thinks a
/// point is.
QFont Sheet::font(double size, bool strong)
{
    QFont out;
    out.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"), QStringLiteral("Source Han Sans SC")});
    out.setPointSizeF(size);
    out.setWeight(strong ? QFont::Bold : QFont::Normal);
    // Shaping swaps in glyphs that no longer tell which digit they are when text is copied out of the PDF.
    out.setStyleStrategy(QFont::PreferNoShaping);
    return out;
}

QFont Sheet::sized(QFont font) const
{
    font.setPixelSize(qRound(scaled(font.pointSizeF())));
    return font;
}

double Sheet::flow(const QString &text, const QFont &font, double x, double y, double width, Qt::Alignment align,
                   bool draw) const
{
    QTextLayout layout(text, font, &m_writer);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine textLine = layout.createLine(); textLine.isValid(); textLine = layout.createLine()) {
        textLine.setLineWidth(scaled(width));
        textLine.setPosition(QPointF(0, height));
        height += textLine.height();
    }
    layout.endLayout();
    if (draw)
        layout.draw(&m_painter, QPointF(scaled(x), scaled(y)));
    return height / m_scale;
}

void Sheet::need(double points)
{
    if (m_y + points > m_height - margin - footHeight)
        newPage();
}

void Sheet::newPage()
{
    drawFoot();
    m_writer.newPage();
    ++m_page;
    m_y = margin;
}

void Sheet::drawFoot()
{
    const double y = m_height - margin - 12;
    m_painter.setPen(QPen(QColor::fromRgba(paper::line), scaled(0.6)));
    m_painter.drawLine(QPointF(scaled(margin), scaled(y - 6)), QPointF(scaled(margin + width()), scaled(y - 6)));
    line(m_foot.text, margin, y, width() * 0.75, font(7.5), paper::ink2);
    line(m_foot.pageWord(m_page, m_pages), margin, y, width(), font(7.5), paper::ink2, Qt::AlignRight);
}

void Sheet::finish()
{
    drawFoot();
}

double Sheet::line(const QString &text, double x, double y, double width, const QFont &wanted, QRgb colour,
                   Qt::Alignment align)
{
    QFont font = sized(wanted);
    const double height = QFontMetricsF(font, &m_writer).height() / m_scale;
    const double length = QFontMetricsF(font, &m_writer).horizontalAdvance(text) / m_scale;
    if (length > width)
        font.setPixelSize(std::max(1, int(font.pixelSize() * width / length)));
    m_painter.setFont(font);
    m_painter.setPen(QColor::fromRgba(colour));
    m_painter.drawText(QRectF(scaled(x), scaled(y), scaled(width), scaled(height)),
                       int(align) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    return height;
}

void Sheet::paragraph(const QString &text, const QFont &wanted, QRgb colour, double indent)
{
    const QFont font = sized(wanted);
    need(flowHeight(text, font, width() - indent));
    m_painter.setPen(QColor::fromRgba(colour));
    m_y += flow(text, font, margin + indent, m_y, width() - indent, Qt::AlignLeft, true);
}

void Sheet::heading(const QString &text)
{
    need(70); // never a heading without something under it
    space(14);
    m_y += line(text, margin, m_y, width(), font(11.5, true), paper::accent) + 3;
}

void Sheet::rule(QRgb colour, double thickness)
{
    m_painter.fillRect(QRectF(scaled(margin), scaled(m_y), scaled(width()), scaled(thickness)),
                       QColor::fromRgba(colour));
    m_y += thickness;
}

void Sheet::tableHead(const std::vector<Column> &columns)
{
    double height = 0;
    const QFont headFont = sized(font(7.5));
    for (const Column &column : columns)
        height = std::max(height, flowHeight(column.title, headFont, column.width - cellPadding));
    double x = margin;
    m_painter.setPen(QColor::fromRgba(paper::ink2));
    for (const Column &column : columns) {
        const double inset = column.right ? cellPadding : 0;
        const double own = flowHeight(column.title, headFont, column.width - cellPadding);
        flow(column.title, headFont, x + inset, m_y + height - own, column.width - cellPadding,
             column.right ? Qt::AlignRight : Qt::AlignLeft, true);
        x += column.width;
    }
    m_y += height + 3;
    rule(paper::ink2, 0.6);
    m_y += 2;
}

void Sheet::table(const std::vector<Column> &columns, const std::vector<Row> &rows, double size)
{
    const bool hasHead = std::ranges::any_of(columns, [](const Column &c) { return !c.title.isEmpty(); });
    need(48);
    if (hasHead)
        tableHead(columns);
    bool underlined = hasHead; // whether the row above ended with a line
    for (const Row &row : rows) {
        const bool isSum = row.style == RowStyle::Strong || row.style == RowStyle::Total;
        const QFont rowFont = font(row.style == RowStyle::Strong ? size + 1.5 : size, isSum);
        const QFont rowSized = sized(rowFont);
        double height = QFontMetricsF(rowSized, &m_writer).height() / m_scale;
        for (size_t i = 0; i < columns.size() && i < size_t(row.cells.size()); ++i) {
            if (!columns[i].right)
                height =
                    std::max(height, flowHeight(row.cells[qsizetype(i)], rowSized, columns[i].width - cellPadding));
        }
        const int before = m_page;
        need(height + 5);
        if (m_page != before && hasHead)
            tableHead(columns);
        if (isSum) {
            m_y -= underlined && m_page == before ? 1.4 : 0; // in place of the hairline
            rule(paper::ink2, 0.6);
            m_y += 1;
        }
        const QRgb colour = row.style == RowStyle::Quiet ? paper::ink2 : paper::ink;
        double x = margin;
        for (size_t i = 0; i < columns.size() && i < size_t(row.cells.size()); ++i) {
            const Column &column = columns[i];
            const QString &text = row.cells[qsizetype(i)];
            if (column.right) {
                line(text, x + cellPadding, m_y + 1, column.width - cellPadding, rowFont, colour, Qt::AlignRight);
            } else {
                m_painter.setPen(QColor::fromRgba(colour));
                flow(text, rowSized, x, m_y + 1, column.width - cellPadding, Qt::AlignLeft, true);
            }
            x += column.width;
        }
        m_y += height + 3;
        underlined = !isSum;
        if (underlined)
            rule(paper::line, 0.4);
        m_y += 1;
    }
}

} // namespace lianming
