// Draws the parts of a rights matrix onto any painter: heads of rows and columns, cells. The view uses it for what is
// on screen, printing for a page; where things stand is decided by them. Heads of columns are wrapped where every word
// has the room, and turned upright otherwise.
#pragma once

#include "ui/rights/rightsink.h"

#include "core/rights/rightsmap.h"

#include <QStringList>

#include <functional>

namespace lianming {

/// How codes read; what is not set is shown by its code.
struct RightsMatrixWords {
    std::function<QString(const std::string &category)> category;
    std::function<QString(const std::string &territory)> territory;
    std::function<QString(int row, int column)> tip; ///< instead of rightsCellText()
};

struct RightsMatrixContent {
    RightsMatrix matrix;
    RightsMatrixWords words;
    QStringList rows;    ///< categories in words
    QStringList columns; ///< territories in words

    /// Fills `rows` and `columns` in the language that holds now.
    void spell();
    [[nodiscard]] bool isEmpty() const { return rows.isEmpty() || columns.isEmpty(); }
    [[nodiscard]] const MatrixCell &cell(int row, int column) const
    {
        return matrix.cells[size_t(row)][size_t(column)];
    }
    [[nodiscard]] QString tip(int row, int column) const;
};

/// Sizes in pixels.
struct RightsMatrixSizes {
    static constexpr int cellHeight = 36;

    int rowHead = 0;    ///< width of the heads of rows
    int columnHead = 0; ///< height of the heads of columns
    int cellWidth = 0;
    bool isUpright = false; ///< heads of columns are turned

    /// What fits `width`: cells share what the heads leave, between 40 and 112 pixels each; the rest is for scrolling
    /// or for a second sheet.
    [[nodiscard]] static RightsMatrixSizes of(const RightsMatrixContent &content, int width);
};

void paintColumnHead(QPainter &painter, const QRectF &area, const QString &text, bool isUpright, bool isCurrent,
                     const RightsInk &ink);
void paintRowHead(QPainter &painter, const QRectF &area, const QString &text, bool isCurrent, const RightsInk &ink);
void paintMatrixCell(QPainter &painter, const QRectF &area, const MatrixCell &cell, const RightsInk &ink);

} // namespace lianming
