// The rights matrix on paper: sheets of as many rows and columns as fit, heads repeated on each; first all columns of
// the first rows, then the next rows.
#include "ui/rights/rightsmatrix.h"

#include <algorithm>

namespace lianming {

namespace {

/// A sheet's rows and columns, each from the first to before the last.
struct MatrixSheet {
    int rowFrom;
    int rowTo;
    int columnFrom;
    int columnTo;
};

} // namespace

bool RightsMatrixView::print(QPagedPaintDevice &device, const PrintHead &head) const
{
    PrintedPages sheets(device, head, RightsLegendKind::Matrix);
    const RightsInk ink(false);
    if (m_content.isEmpty()) {
        if (!sheets.begin(1))
            return false;
        QPainter &painter = sheets.next();
        painter.setFont(textFont());
        painter.setPen(ink(Token::Ink2));
        painter.drawText(sheets.body(0), int(Qt::AlignCenter | Qt::TextWordWrap), emptyText());
        return true;
    }
    const RightsMatrixSizes sizes = RightsMatrixSizes::of(m_content, int(sheets.body(0).width()));
    const int rows = int(m_content.rows.size());
    const int columns = int(m_content.columns.size());
    const int columnsPerSheet = std::max(1, (int(sheets.body(0).width()) - sizes.rowHead) / sizes.cellWidth);
    // Pages of the same rows stand beside each other, so they hold equally many.
    const auto rowsOn = [&](int page) {
        return std::max(1, (int(sheets.body(page).height()) - sizes.columnHead) / RightsMatrixSizes::cellHeight);
    };
    std::vector<MatrixSheet> plan;
    for (int row = 0; row < rows;) {
        const int count = rowsOn(int(plan.size()));
        for (int column = 0; column < columns; column += columnsPerSheet)
            plan.push_back({row, std::min(rows, row + count), column, std::min(columns, column + columnsPerSheet)});
        row += count;
    }
    if (!sheets.begin(int(plan.size())))
        return false;
    for (size_t number = 0; number < plan.size(); ++number) {
        const MatrixSheet &sheet = plan[number];
        QPainter &painter = sheets.next();
        const QRectF body = sheets.body(int(number)).adjusted(sizes.rowHead, sizes.columnHead, 0, 0);
        for (int column = sheet.columnFrom; column < sheet.columnTo; ++column) {
            const double left = body.left() + (column - sheet.columnFrom) * sizes.cellWidth;
            paintColumnHead(painter, QRectF(left, body.top() - sizes.columnHead, sizes.cellWidth, sizes.columnHead),
                            m_content.columns.at(column), sizes.isUpright, false, ink);
        }
        for (int row = sheet.rowFrom; row < sheet.rowTo; ++row) {
            const double top = body.top() + (row - sheet.rowFrom) * RightsMatrixSizes::cellHeight;
            paintRowHead(painter, QRectF(0, top, sizes.rowHead, RightsMatrixSizes::cellHeight), m_content.rows.at(row),
                         false, ink);
            for (int column = sheet.columnFrom; column < sheet.columnTo; ++column) {
                const double left = body.left() + (column - sheet.columnFrom) * sizes.cellWidth;
                paintMatrixCell(painter, QRectF(left, top, sizes.cellWidth, RightsMatrixSizes::cellHeight),
                                m_content.cell(row, column), ink);
            }
        }
    }
    return true;
}

} // namespace lianming
