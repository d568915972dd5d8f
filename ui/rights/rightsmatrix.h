// The matrix of a question: a row per category, a column per territory, every cell coloured by its verdict and carrying
// its sign, the number of its grants and marks for gaps in the title and restrictions. Heads stay in sight while
// scrolling. Draws values that it is given; a cell that a person wants to see is told by a signal.
// Keys: arrows walk the cells, Home and End go to the ends of a row (with Ctrl of the matrix), Page Up and Page Down by
// screens, Enter opens.
#pragma once

#include "ui/rights/printedpages.h"
#include "ui/rights/rightsmatrixpainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace lianming {

/// A cell by its place in the matrix.
struct CellPlace {
    int row = 0;
    int column = 0;

    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

class RightsMatrixView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit RightsMatrixView(QWidget *parent = nullptr);

    void setWords(RightsMatrixWords words);
    void setMatrix(RightsMatrix matrix);
    /// What stands there when there are no rows or no columns; without it a sentence of its own.
    void setEmptyText(const QString &sentence);
    [[nodiscard]] const RightsMatrix &matrix() const { return m_content.matrix; }

    /// The cell that has the keyboard; none before a key was pressed or a cell clicked.
    [[nodiscard]] std::optional<CellPlace> current() const { return m_current; }
    /// Scrolls to it as well.
    void setCurrent(CellPlace place);
    /// A cell in the viewport.
    [[nodiscard]] QRect cellRect(CellPlace place) const;
    /// The cell at a point of the viewport.
    [[nodiscard]] std::optional<CellPlace> cellAt(const QPoint &point) const;
    [[nodiscard]] const RightsMatrixSizes &sizes() const { return m_sizes; }

    /// Prints all cells on as many pages as rows and columns need. False if the device cannot be painted on.
    bool print(QPagedPaintDevice &device, const PrintHead &head) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

Q_SIGNALS:
    /// A cell was clicked, or Enter pressed on it.
    void cellWanted(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect bodyRect() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString tipAt(const QPoint &point) const;
    void arrange();
    void describe();
    void setHot(std::optional<CellPlace> place);

    RightsMatrixContent m_content;
    RightsMatrixSizes m_sizes;
    QString m_emptyText;
    std::optional<CellPlace> m_current;
    std::optional<CellPlace> m_hot;
    std::optional<CellPlace> m_pressed;
};

} // namespace lianming
