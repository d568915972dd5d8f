#include "ui/rights/printedpages.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>

#include <algorithm>

namespace lianming {

namespace {

class PrintedPagesWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintedPagesWords)
};

constexpr double unitsPerInch = 96;
constexpr double marginInMillimetres = 14;
constexpr double titleHeight = 30;
constexpr double footHeight = 26;

} // namespace

PrintedPages::PrintedPages(QPagedPaintDevice &device, const PrintHead &head, RightsLegendKind legend)
    : m_device(device), m_head(head), m_legend(legend)
{
    const QMarginsF margins(marginInMillimetres, marginInMillimetres, marginInMillimetres, marginInMillimetres);
    device.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, margins, QPageLayout::Millimeter));
    m_size = device.pageLayout().paintRect(QPageLayout::Inch).size() * unitsPerInch;
    if (!m_head.sentence.isEmpty()) {
        // A question of hundreds of codes may take half of the first page, not more.
        const QFontMetricsF metrics(textFont());
        const double line = metrics.lineSpacing();
        const double whole =
            metrics.boundingRect(QRectF(0, 0, m_size.width(), 1e6), Qt::TextWordWrap, m_head.sentence).height();
        const double most = std::floor(m_size.height() / 2 / line) * line;
        m_sentenceHeight = std::min(whole + line / 2, most);
    }
}

double PrintedPages::headHeight(int page) const
{
    return titleHeight + (page == 0 ? m_sentenceHeight : 0) + space::xs
           + rightsLegendHeight(m_legend, int(m_size.width())) + space::s;
}

QRectF PrintedPages::body(int page) const
{
    const double head = headHeight(page);
    return {0, head, m_size.width(), m_size.height() - head - footHeight};
}

bool PrintedPages::begin(int pages)
{
    m_pages = pages;
    m_page = -1;
    return m_painter.begin(&m_device);
}

QPainter &PrintedPages::next()
{
    if (++m_page > 0) {
        m_device.newPage();
        m_painter.resetTransform();
    }
    m_painter.scale(m_painter.device()->logicalDpiX() / unitsPerInch, m_painter.device()->logicalDpiY() / unitsPerInch);
    m_painter.setRenderHint(QPainter::Antialiasing);
    const RightsInk ink(false);
    const auto line = [&](const QRectF &place, Qt::Alignment alignment, const QString &text, const QFont &font,
                          Token token) {
        m_painter.setFont(font);
        m_painter.setPen(ink(token));
        m_painter.drawText(place, int(alignment | Qt::AlignVCenter), text);
    };
    const QFont title = textFont(TextSize::Title, true);
    line(QRectF(0, 0, m_size.width(), titleHeight), Qt::AlignLeft,
         QFontMetricsF(title).elidedText(m_head.title, Qt::ElideRight, m_size.width()), title, Token::Ink);
    double top = titleHeight;
    if (m_page == 0 && m_sentenceHeight > 0) {
        m_painter.setFont(textFont());
        m_painter.setPen(ink(Token::Ink2));
        m_painter.save();
        m_painter.setClipRect(QRectF(0, top, m_size.width(), m_sentenceHeight));
        m_painter.drawText(QRectF(0, top, m_size.width(), 1e6), Qt::TextWordWrap, m_head.sentence);
        m_painter.restore();
        top += m_sentenceHeight;
    }
    top += space::xs;
    const int width = int(m_size.width());
    paintRightsLegend(m_painter, QRect(0, int(top), width, rightsLegendHeight(m_legend, width)), m_legend, ink);

    const QRectF foot(0, m_size.height() - footHeight, m_size.width(), footHeight);
    m_painter.setPen(QPen(ink(Token::Line), 1));
    m_painter.drawLine(foot.topLeft() + QPointF(0, 4), foot.topRight() + QPointF(0, 4));
    const QRectF words = foot.adjusted(0, 6, 0, 0);
    const QFont note = textFont(TextSize::Note);
    line(words, Qt::AlignLeft, PrintedPagesWords::tr("As of %1").arg(dateText(m_head.answeredOn)), note, Token::Ink2);
    line(words, Qt::AlignRight, PrintedPagesWords::tr("Page %1 of %2").arg(m_page + 1).arg(m_pages), note, Token::Ink2);
    return m_painter;
}

} // namespace lianming
