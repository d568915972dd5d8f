// Paper: an A4 page that fills from top to bottom and begins the next one when it is full, with a foot line and page
// numbers. Lengths are points (1/72 inch). Draws text and tables whose columns align exactly; knows nothing of what
// they say. Everything is set and drawn once: the feet are added when the number of pages is known.
#pragma once

#include "core/reports/documenttable.h"
#include "core/reports/pdffile.h"

#include <QStringList>

#include <functional>
#include <span>

namespace lianming {

/// Colours of printed documents: the light tokens of the screen on white paper.
namespace paper {
inline constexpr QRgb ink = 0xff1F2328;
inline constexpr QRgb ink2 = 0xff5B6168;
inline constexpr QRgb line = 0xffD9D4C9; ///< a shade darker than on screen: printers lose hairlines
inline constexpr QRgb accent = 0xff22577A;
inline constexpr QRgb wait = 0xff9A6414;
inline constexpr QRgb good = 0xff3F7D58;
inline constexpr QRgb stop = 0xffB3392F;
inline constexpr QRgb quiet = 0xffF1EEE7; ///< behind what stands apart
} // namespace paper

class Sheet
{
public:
    /// The foot: text at the left, and the page's number and the number of pages put into `pageWord` at the right.
    struct Foot {
        QString text;
        std::function<QString(int page, int pages)> pageWord;
        // Above the text of every page but the first, at the left and at the right.
        QString head = {};
        QString headRight = {};
    };
    Sheet(PrintFonts &fonts, Foot foot);

    struct Type {
        double size = 8.5;
        bool strong = false;
    };
    enum class Align { Left, Right };
    struct Column {
        QString title;
        double width = 0; ///< points
        bool right = false;
    };
    struct Row {
        QStringList cells;
        RowStyle style = RowStyle::Plain;
    };

    [[nodiscard]] static constexpr double left() { return margin; }
    [[nodiscard]] static constexpr double width() { return PdfFile::width - 2 * margin; }
    [[nodiscard]] int page() const { return m_file.pageCount(); }
    void space(double points) { m_y += points; }
    [[nodiscard]] double y() const { return m_y; }
    void setY(double y) { m_y = y; }
    /// Begins a page unless `points` fit on this one.
    void need(double points);
    /// Points left on this page.
    [[nodiscard]] double rest() const;
    void newPage();
    /// Adds a bookmark that goes to where the page is filled to.
    void bookmark(const QString &title, int level);
    [[nodiscard]] double lineHeight(Type type);
    /// Draws a line that is set already without moving on; x and y are its upper left corner.
    void draw(const SetLine &line, double x, double y, Type type, QRgb colour);

    /// Draws on one line at (x, y) without moving on; returns the line's height. Text too long for `width` is set
    /// smaller.
    double line(const QString &text, double x, double y, double width, Type type, QRgb colour,
                Align align = Align::Left);
    /// The height that a text takes when it is broken into lines of that width.
    [[nodiscard]] double blockHeight(const QString &text, double width, Type type);
    /// Draws a text at (x, y) in so many lines as it takes, without moving on; returns its height.
    double block(const QString &text, double x, double y, double width, Type type, QRgb colour);
    /// Draws a paragraph below and moves on; a long one goes on over pages.
    void paragraph(const QString &text, Type type, QRgb colour, double indent = 0);
    void heading(const QString &text);
    void rule(QRgb colour, double thickness);
    /// Fills part of the page that is drawn on, without moving on.
    void fill(const QRectF &area, QRgb colour) { m_file.fill(m_drawn, area, colour); }
    /// Takes a picture in, for as often as it is drawn (PdfFile::addJpeg).
    [[nodiscard]] std::optional<int> addJpeg(const QByteArray &jpeg) { return m_file.addJpeg(jpeg); }
    void picture(int picture, const QRectF &area) { m_file.picture(m_drawn, picture, area); }
    /// Draws the rows below; the head is repeated on each new page. Cells that are too long take several lines; a row
    /// that is taller than a page goes on on the next.
    void table(const std::vector<Column> &columns, const std::vector<Row> &rows, double size = 8.5);
    /// The same with the table's cells as the document's language writes them; columns without a width share what the
    /// others leave. Nothing where it has no rows.
    void table(const DocumentTable &table, const Words &words);
    /// Adds the feet and gives the document.
    [[nodiscard]] QByteArray bytes(const PdfFile::Info &info);

    static constexpr double margin = 42.5; ///< 15 mm

private:
    using Lines = std::vector<SetLine>;

    /// Whether the foot names a head for the pages after the first.
    [[nodiscard]] bool hasRunningHead() const { return !m_foot.head.isEmpty() || !m_foot.headRight.isEmpty(); }
    struct LineSpan {
        size_t from = 0;
        size_t count = 0;
    };
    void drawCells(const std::vector<Column> &columns, const Row &row, const std::vector<Lines> &cells, LineSpan span,
                   Type type, QRgb colour);
    void tableHead(const std::vector<Column> &columns);
    [[nodiscard]] Lines broken(const QString &text, Type type, double width);
    [[nodiscard]] double heightOf(const Lines &lines, Type type) { return double(lines.size()) * lineHeight(type); }
    void draw(const SetLine &line, double x, double y, double width, Type type, QRgb colour, Align align);
    void draw(std::span<const SetLine> lines, double x, double y, double width, Type type, QRgb colour, Align align);

    PrintFonts &m_fonts;
    PdfFile m_file;
    Foot m_foot;
    double m_y = margin;
    int m_drawn; ///< the page that is drawn on, from 0
};

} // namespace lianming
