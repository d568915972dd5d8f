#include "ui/charts/chartcopy.h"

#include "ui/shell/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPixmap>
#include <QWidget>

namespace lianming {

namespace {

QString tableCell(const QString &text)
{
    QString out = text.simplified();
    if (!out.isEmpty() && QStringLiteral("=+-@").contains(out.at(0)))
        out.prepend(u'\'');
    return out;
}

} // namespace

void copyPicture(QWidget &chart)
{
    constexpr qreal scale = 2;
    QPixmap picture(chart.size() * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(color(Token::Surface));
    chart.render(&picture);
    QGuiApplication::clipboard()->setPixmap(picture);
}

void copyTable(const ChartTable &table)
{
    QStringList lines;
    for (const QStringList &row : QList<QStringList>{table.heads} + table.rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(tableCell(cell));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace lianming
