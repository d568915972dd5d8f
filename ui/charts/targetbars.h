// Bars that run toward a mark: what is there already in full colour, what is expected behind it in a lighter one, and a
// line where it should get to. Label left, figure right; a click opens the rows behind it.
#pragma once

#include "ui/shell/tokens.h"

#include <QWidget>

class QPainter;

namespace lianming {

class TargetBars : public QWidget
{
    Q_OBJECT

public:
    struct Bar {
        QString key;         ///< handed back by opened()
        QString label;       ///< "TM-2026-0007 · year 1"
        double done = 0;     ///< lengths; not negative
        double expected = 0; ///< added to it
        double target = 0;   ///< where the mark stands
        QString text;        ///< figure for people
        QString tip;         ///< tool tip
        bool falls = false;  ///< falls short: the figure stands in the stop colour
        bool isKnown = true; ///< false: nothing can be expected, the rest of the way is dotted
    };

    explicit TargetBars(QWidget *parent = nullptr);

    /// Words of the line above: what the three are called.
    void setLegend(const QString &done, const QString &expected, const QString &target);
    void setBars(const QList<Bar> &bars);
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

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
    void paintBar(QPainter &painter, int number, int left, int right, double longest) const;
    void setHot(int row);
    [[nodiscard]] int rowAt(int y) const;

    QList<Bar> m_bars;
    QStringList m_legend;
    int m_hot = -1;
};

} // namespace lianming
