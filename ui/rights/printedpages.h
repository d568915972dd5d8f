// Pages of paper for the rights map and the rights matrix: A4 landscape with the title, the question in words, the
// legend, the day of the answer and "page 1 of 3". What stands in the middle is painted by whoever prints. All measures
// are in ninety-sixths of an inch, so that sizes of the screen hold; texts stay texts in a PDF.
#pragma once

#include "ui/rights/rightslegend.h"

#include <QDate>
#include <QPainter>

class QPagedPaintDevice;

namespace lianming {

struct PrintHead {
    QString title;    ///< "Rights of the Apsaras collection"
    QString sentence; ///< what was asked, in words; may be empty; on the first page
    QDate answeredOn; ///< the day that the answer holds for
};

class PrintedPages
{
public:
    /// Turns the device to A4 landscape with margins of 14 mm. Nothing is painted yet.
    PrintedPages(QPagedPaintDevice &device, const PrintHead &head, RightsLegendKind legend);

    /// The middle of a page; the first has less room.
    [[nodiscard]] QRectF body(int page) const;
    /// False if the device cannot be painted on: its file cannot be written.
    [[nodiscard]] bool begin(int pages);
    /// Starts the next page, head and foot painted.
    QPainter &next();

private:
    [[nodiscard]] double headHeight(int page) const;

    QPagedPaintDevice &m_device;
    PrintHead m_head;
    RightsLegendKind m_legend;
    QSizeF m_size;
    double m_sentenceHeight = 0;
    QPainter m_painter;
    int m_page = -1;
    int m_pages = 0;
};

} // namespace lianming
