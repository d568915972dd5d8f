// Horizontal bars with their words beside them: a funnel by stage, a ranking by brand. Label left, bar, figure right; a
// click opens the rows behind it.
#pragma once

#include "ui/shell/tokens.h"

#include <QWidget>

#include <optional>

namespace lianming {

class BarList : public QWidget
{
    Q_OBJECT

public:
    struct Bar {
        QString key;                    ///< handed back by opened()
        QString label;                  ///< "In review"
        double value = 0;               ///< length; not negative
        QString text;                   ///< figure for people: "CNY 1.2 m"
        QString note = {};              ///< a second figure, quiet: "12"
        QString tip = {};               ///< tool tip
        std::optional<QColor> ink = {}; ///< the accent unless said otherwise
    };

    explicit BarList(QWidget *parent = nullptr);

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
    /// Rows spread over the height there is, within bounds.
    [[nodiscard]] int pitch() const;
    [[nodiscard]] int rowAt(int y) const;

    QList<Bar> m_bars;
    int m_hot = -1;
};

} // namespace lianming
