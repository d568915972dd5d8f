// A PDF document (ISO 32000-1) as our paper needs it: pages of text, pictures and filled rectangles, with the glyphs
// that occur embedded as a subset of their face and each glyph saying which character it stands for, and bookmarks.
// Every file is an archival one, PDF/A-2b (ISO 19005-2). The bytes follow from the content alone. Lengths are points
// from the page's upper left corner. Qt's own PDF writer is not used because it looks through every character of every
// face for each document, which is two thirds of the time of a statement, and names radicals (U+2F49) where a text says
// 月.
#pragma once

#include "core/reports/textsetting.h"

#include <QDate>
#include <QRectF>
#include <QRgb>
#include <QSet>
#include <QSize>

#include <optional>
#include <string>

namespace lianming {

class PdfObjects;

class PdfFile
{
public:
    struct Info {
        QString title;
        QString language; ///< "zh-CN", "en"
        QDate created;    ///< a document is dated by its day of issue; not named if invalid
    };

    static constexpr double width = 595.28; ///< A4
    static constexpr double height = 841.89;

    /// Adds a page; returns its number from 0.
    int addPage();
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    void fill(int page, const QRectF &area, QRgb colour);
    /// Draws the line with its left end and baseline at (x, y).
    void text(int page, const SetLine &line, double x, double y, double size, QRgb colour);
    /// Takes a JPEG in as it is, what it says about its rights included; returns its number. Nothing for what is none,
    /// or has other colours than grey and RGB: those of an archival file.
    [[nodiscard]] std::optional<int> addJpeg(const QByteArray &jpeg);
    /// Draws one of the pictures into `area`, stretched to it.
    void picture(int page, int picture, const QRectF &area);
    /// Adds an entry to the outline that goes to that height of the page. `level` 0 is the outermost; one that is more
    /// than a level below the entry before it stands directly below that. A file with bookmarks opens showing them.
    void bookmark(const QString &title, int page, double y, int level = 0);

    [[nodiscard]] QByteArray bytes(const Info &info) const;

private:
    struct Used {
        quint32 index = 0;
        int advance = 0;
        char32_t character = 0;
    };
    struct Font {
        PrintFace *face = nullptr;
        QHash<quint64, int> codes; ///< by glyph and character; codes count from 1
        std::vector<Used> glyphs;  ///< in the order of their codes
    };
    struct Page {
        std::string content;
        // What was set last; nothing yet.
        QRgb colour = 0;
        size_t font = std::string::npos;
        double size = 0;
        QSet<int> pictures;
    };
    struct Picture {
        QByteArray jpeg;
        QSize size;
        bool isGrey = false;
    };

    struct Bookmark {
        QString title;
        int page = 0;
        double y = 0;
        int level = 0;
    };

    [[nodiscard]] size_t font(PrintFace *face);
    [[nodiscard]] static QByteArray fontProgram(const Font &font, const QByteArray &name);
    [[nodiscard]] static std::string toUnicode(const Font &font);
    [[nodiscard]] static QByteArray subsetName(const Font &font);
    /// Puts the pictures; returns what names them among a page's resources, by number.
    [[nodiscard]] std::vector<QByteArray> putPictures(PdfObjects &objects) const;
    [[nodiscard]] QByteArray putOutline(PdfObjects &objects, const std::vector<int> &pages) const;
    void setColour(Page &page, QRgb colour) const;

    std::vector<Page> m_pages;
    std::vector<Font> m_fonts;
    std::vector<Picture> m_pictures;
    std::vector<Bookmark> m_bookmarks; ///< in the order of the text
};

} // namespace lianming
