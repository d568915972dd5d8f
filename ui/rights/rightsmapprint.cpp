// The rights map on paper: rows are never torn apart, unless one alone has more lanes than a page holds.
#include "ui/rights/rightsmap.h"

#include <QCoreApplication>

#include <algorithm>

namespace lianming {

namespace {

constexpr double narrowestPrintedName = 120;
constexpr double widestPrintedName = 300;
constexpr int fewestLanes = 3; // that are worth beginning a torn row at the foot of a page

/// Lanes of one row on one page.
struct PrintedRow {
    int row;
    int first;
    int last; ///< before `first` for a row without bars
    double top;
};

/// Distributes the rows on pages whose rooms are `first` and `other` high.
std::vector<std::vector<PrintedRow>> printedRows(const RightsLayout &layout, double first, double other)
{
    std::vector<std::vector<PrintedRow>> pages(1);
    double at = 0;
    const auto room = [&] {
        return (pages.size() == 1 ? first : other) - at;
    };
    const auto turn = [&] {
        pages.emplace_back();
        at = 0;
    };
    const auto lanesIn = [](double height) {
        return int(height - 2 * RightsLayout::rowPadding + 4) / RightsLayout::lanePitch;
    };
    for (int row = 0; row < layout.rowCount(); ++row) {
        const int lanes = layout.laneCount(row);
        int lane = 0;
        do {
            int fitting = lanesIn(room());
            const bool whole = fitting >= std::max(1, lanes - lane);
            const bool mustTear = lanes - lane > lanesIn(other);
            if (!whole && at > 0 && (!mustTear || fitting < fewestLanes)) {
                turn();
                fitting = lanesIn(room());
            }
            const int count = std::clamp(lanes - lane, 0, std::max(1, fitting));
            pages.back().push_back({row, lane, lane + count - 1, at});
            at += RightsLayout::heightOf(count);
            lane += count;
        } while (lane < lanes);
    }
    return pages;
}

} // namespace

bool RightsMapView::print(QPagedPaintDevice &device, const PrintHead &head) const
{
    PrintedPages sheets(device, head, RightsLegendKind::Map);
    const auto bodyOf = [&sheets](int page) {
        return sheets.body(page).adjusted(0, RightsMapPainter::axisHeight, 0, 0);
    };
    const std::vector<std::vector<PrintedRow>> pages =
        printedRows(m_content.layout, bodyOf(0).height(), bodyOf(1).height());
    if (!sheets.begin(int(pages.size())))
        return false;

    const RightsInk ink(false);
    const auto nameOf = [this](const PrintedRow &row) {
        const QString name = m_content.licenseeText(row.row);
        return row.first > 0 ? tr("%1 (continued)").arg(name) : name;
    };
    const QFontMetricsF metrics(textFont());
    double names = narrowestPrintedName;
    for (const std::vector<PrintedRow> &rows : pages) {
        for (const PrintedRow &row : rows)
            names = std::max(names, metrics.horizontalAdvance(nameOf(row)) + space::m + 2 * space::s);
    }
    names = std::min(names, widestPrintedName);
    for (size_t number = 0; number < pages.size(); ++number) {
        QPainter &painter = sheets.next();
        QRectF body = bodyOf(int(number));
        if (m_content.rows.empty()) {
            painter.setFont(textFont());
            painter.setPen(ink(Token::Ink2));
            painter.drawText(body, int(Qt::AlignCenter | Qt::TextWordWrap), emptyText());
            break;
        }
        const double left = body.left();
        body.setLeft(left + names);
        const PrintedRow &end = pages[number].back();
        body.setHeight(end.top + RightsLayout::heightOf(end.last - end.first + 1));
        const RightsScale scale{m_content.window.start, body.left(), body.width() / double(windowDays())};
        const RightsMapPainter map(m_content, scale, ink);
        map.paintAxis(painter, QRectF(body.left(), body.top() - RightsMapPainter::axisHeight, body.width(),
                                      RightsMapPainter::axisHeight));
        map.paintGround(painter, body);
        map.paintToday(painter, body, 1);
        for (const PrintedRow &row : pages[number]) {
            const double top = body.top() + row.top + RightsLayout::rowPadding;
            const double line = body.top() + row.top + RightsLayout::heightOf(row.last - row.first + 1);
            painter.setPen(QPen(ink(Token::Line), 1));
            painter.drawLine(QPointF(left, line), QPointF(body.right(), line));
            map.paintName(painter, QRectF(left, top - RightsLayout::rowPadding, names, RightsLayout::heightOf(1)),
                          nameOf(row), false);
            if (row.last < row.first)
                continue;
            painter.save();
            painter.setClipRect(body);
            map.paintLanes(painter, row.row, row.first, row.last, top, body);
            painter.restore();
        }
        map.paintToday(painter, body, RightsMapPainter::overBars);
    }
    return true;
}

} // namespace lianming
