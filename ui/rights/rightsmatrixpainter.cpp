#include "ui/rights/rightsmatrixpainter.h"

#include "ui/rights/rightstips.h"
#include "ui/text/format.h"

#include <QPainter>

#include <algorithm>

namespace lianming {

namespace {

constexpr int narrowestCell = 40;
constexpr int narrowestUpright = 36;
constexpr int widestCell = 112;
constexpr int widestUpright = 56;
constexpr int narrowestRowHead = 120;
constexpr int widestRowHead = 280;
constexpr int tallestUpright = 168;
constexpr int mostHeadLines = 3;
constexpr int mostCounted = 99;
constexpr double signToCount = 14; // from the centre of the sign to the count

/// Whether `text` wraps into `width` in few lines without tearing a word of letters. Han breaks anywhere.
bool wraps(const QFontMetrics &metrics, const QString &text, int width)
{
    const auto box = [&](int room) {
        return metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::AlignHCenter, text);
    };
    const int line = box(10'000).height(); // of these letters: Han is taller than the face says
    return box(width).width() <= width && box(width).height() <= mostHeadLines * line;
}

} // namespace

void RightsMatrixContent::spell()
{
    const auto textsOf = [](const std::vector<std::string> &codes, const auto &word) {
        QStringList out;
        out.reserve(qsizetype(codes.size()));
        for (const std::string &code : codes)
            out.append(word ? word(code) : QString::fromStdString(code));
        return out;
    };
    rows = textsOf(matrix.categories, words.category);
    columns = textsOf(matrix.territories, words.territory);
}

QString RightsMatrixContent::tip(int row, int column) const
{
    return words.tip ? words.tip(row, column) : rightsCellText(cell(row, column), rows.at(row), columns.at(column));
}

RightsMatrixSizes RightsMatrixSizes::of(const RightsMatrixContent &content, int width)
{
    RightsMatrixSizes out;
    if (content.isEmpty())
        return out;
    const QFontMetrics body(textFont(TextSize::Body, true));
    int widest = 0;
    for (const QString &row : content.rows)
        widest = std::max(widest, body.horizontalAdvance(row) + space::m + space::s);
    out.rowHead = std::clamp(widest, narrowestRowHead, std::max(narrowestRowHead, std::min(widestRowHead, width / 3)));

    const int columns = int(content.columns.size());
    const int share = (width - out.rowHead - space::xs) / columns;
    out.cellWidth = std::clamp(share, narrowestCell, widestCell);
    const QFontMetrics note(textFont(TextSize::Note, true));
    out.isUpright = std::ranges::any_of(
        content.columns, [&](const QString &text) { return !wraps(note, text, out.cellWidth - space::xs); });
    int needed = 0;
    if (out.isUpright) {
        out.cellWidth = std::clamp(share, narrowestUpright, widestUpright);
        for (const QString &text : content.columns)
            needed = std::max(needed, note.horizontalAdvance(text) + 2);
        needed = std::min(needed, tallestUpright);
    } else {
        for (const QString &text : content.columns)
            needed = std::max(needed, note.boundingRect(QRect(0, 0, out.cellWidth - space::xs, 10'000),
                                                        Qt::TextWordWrap | Qt::AlignHCenter, text)
                                          .height());
    }
    out.columnHead = needed + 2 * space::s;
    return out;
}

void paintColumnHead(QPainter &painter, const QRectF &area, const QString &text, bool isUpright, bool isCurrent,
                     const RightsInk &ink)
{
    painter.setFont(textFont(TextSize::Note, isCurrent));
    painter.setPen(ink(isCurrent ? Token::Ink : Token::Ink2));
    if (!isUpright) {
        painter.drawText(area.adjusted(space::xs / 2.0, space::s, -space::xs / 2.0, -space::s),
                         int(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap), text);
        return;
    }
    painter.save();
    painter.translate(area.center().x(), area.bottom() - space::s);
    painter.rotate(-90);
    const double length = area.height() - 2 * space::s;
    painter.drawText(QRectF(0, -area.width() / 2, length + 1, area.width()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, int(length) + 1));
    painter.restore();
}

void paintRowHead(QPainter &painter, const QRectF &area, const QString &text, bool isCurrent, const RightsInk &ink)
{
    // The end of a path says most.
    paintRightsName(painter, area.adjusted(space::m, 0, -space::s, 0), text, isCurrent, Qt::ElideMiddle, ink);
}

void paintMatrixCell(QPainter &painter, const QRectF &area, const MatrixCell &cell, const RightsInk &ink)
{
    const QRectF ground = area.adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(verdictGround(cell.verdict)));
    painter.drawRoundedRect(ground, 4, 4);
    QPointF centre = ground.center();
    if (const int grants = grantCount(cell); grants > 1) {
        const QString count = grants > mostCounted ? QStringLiteral("%1+").arg(mostCounted) : countText(grants);
        painter.setFont(textFont(TextSize::Note, true));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(count) + 1;
        centre.rx() -= (width + signToCount - 5) / 2;
        painter.setPen(ink(verdictInk(cell.verdict)));
        painter.drawText(QRectF(centre.x() + signToCount - 4, area.top(), width, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, count);
    }
    paintVerdict(painter, centre, cell.verdict, ink);
    if (cell.titleGap)
        paintGapCorner(painter, ground, ink);
    if (cell.restricted)
        paintRestrictionCorner(painter, ground, ink);
}

} // namespace lianming
