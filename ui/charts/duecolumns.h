// What falls due by month, as columns: claimed in full colour, expected behind it in a lighter one, and what is overdue
// before all months in the stop colour. The figure stands on each column; a click opens the rows behind it.
#pragma once

#include "ui/shell/tokens.h"

#include <QWidget>

class QPainter;

namespace lianming {

class DueColumns : public QWidget
{
    Q_OBJECT

public:
    struct Column {
        QString key;         ///< handed back by opened()
        QString label;       ///< "Jun"
        double claimed = 0;  ///< heights; not negative
        double expected = 0; ///< on top of it
        bool overdue = false;
        QString text; ///< figure for people, short: "1.2 m"; may be empty
        QString tip;  ///< tool tip
    };

    explicit DueColumns(QWidget *parent = nullptr);

    /// Words of the line above: what the three are called.
    void setLegend(const QString &claimed, const QString &expected, const QString &overdue);
    void setColumns(const QList<Column> &columns);
    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    [[nodiscard]] QSize sizeHint() const override { return {640, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 200}; }

Q_SIGNALS:
    void opened(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void paintLegend(QPainter &painter) const;
    void setHot(int column);
    [[nodiscard]] QRectF area(int column) const;
    [[nodiscard]] int columnAt(int x) const;

    QList<Column> m_columns;
    QStringList m_legend;
    int m_hot = -1;
};

} // namespace lianming
