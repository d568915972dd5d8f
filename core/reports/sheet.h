// Paper: an A4 page that fills from top to bottom and begins the next one when it is full, with a foot line and page
// numbers. Lengths are points (1/72 inch). Draws text and tables whose columns align exactly; knows nothing of what
// they say.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QStringList>

#include <functional>
#include <vector>

class QPdfWriter;

namespace lianming {

/// Colours and type of printed documents: the light tokens of the screen on white paper.
namespace paper {
inline constexpr QRgb ink = 0xff1F2328;
inline constexpr QRgb ink2 = 0xff5B6168;
inline constexpr QRgb line = 0xffD9D4C9; ///< a shade darker than on screen: printers lose hairlines
inline constexpr QRgb accent = 0xff22577A;
inline constexpr QRgb wait = 0xff9A6414;
inline constexpr QRgb soft = 0xffF6F4EF;
} // namespace paper

class Sheet
{
public:
    /// The foot: text at the left, and the page's number and the number of pages put into `pageWord` at the right.
    struct Foot {
        QString text;
        std::function<QString(int page, int pages)> pageWord;
    };
    /// `pages`: how many there will be, known from a first drawing; 0 in that one.
    Sheet(QPdfWriter &writer, QPainter &painter, Foot foot, int pages);

    struct Column {
        QString title;
        double width = 0; ///< points
        bool right = false;
    };
    enum class RowStyle { Plain, Total, Strong, Quiet };
    struct Row {
        QStringList cells;
        RowStyle style = RowStyle::Plain;
    };

    [[nodiscard]] double left() const { return margin; }
    [[nodiscard]] double width() const;
    [[nodiscard]] int page() const { return m_page; }
    void space(double points) { m_y += points; }
    [[nodiscard]] double y() const { return m_y; }
    void setY(double y) { m_y = y; }
    /// Begins a page unless `points` fit on this one.
    void need(double points);

    [[nodiscard]] static QFont font(double size, bool strong = false);
    /// Draws on one line at (x, y) without moving on; returns the line's height. Text too long for `width` is set
    /// smaller.
    double line(const QString &text, double x, double y, double width, const QFont &font, QRgb colour,
                Qt::Alignment align = Qt::AlignLeft);
    /// Draws a paragraph below and moves on.
    void paragraph(const QString &text, const QFont &font, QRgb colour, double indent = 0);
    void heading(const QString &text);
    void rule(QRgb colour, double thickness);
    /// Draws the rows below; the head is repeated on each new page. Cells that are too long take several lines.
    void table(const std::vector<Column> &columns, const std::vector<Row> &rows, double size = 8.5);
    void finish();

    static constexpr double margin = 42.5; ///< 15 mm

private:
    void newPage();
    void drawFoot();
    void tableHead(const std::vector<Column> &columns);
    [[nodiscard]] double scaled(double points) const { return points * m_scale; }
    [[nodiscard]] QFont sized(QFont font) const;
    /// Breaks the text into lines, between words where that is possible; draws it unless `draw` is false. Returns its
    /// height.
    double flow(const QString &text, const QFont &font, double x, double y, double width, Qt::Alignment align,
                bool draw) const;
    [[nodiscard]] double flowHeight(const QString &text, const QFont &font, double width) const
    {
        return flow(text, font, 0, 0, width, Qt::AlignLeft, false);
    }

    QPdfWriter &m_writer;
    QPainter &m_painter;
    Foot m_foot;
    int m_pages;
    double m_scale; ///< device units in a point
    double m_height;
    double m_y = margin;
    int m_page = 1;
};

} // namespace lianming
