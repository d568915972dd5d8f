// A chart for other programs: as a picture, or as the table of its figures, on the clipboard.
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace lianming {

/// What a chart shows, in words and figures as people read them.
struct ChartTable {
    QStringList heads;
    QList<QStringList> rows;
};

/// As it stands on the screen, at twice its size in pixels.
void copyPicture(QWidget &chart);
/// Cells divided by tabs, which spreadsheets take as they are; a cell never begins a formula there.
void copyTable(const ChartTable &table);

} // namespace lianming
