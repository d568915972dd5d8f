// The key to the rights map and to the rights matrix: a small drawing and a word for everything that they draw, in as
// many lines as the width asks for. On screen a widget, on paper the same entries painted.
#pragma once

#include "ui/rights/rightsink.h"

#include <QWidget>

namespace lianming {

enum class RightsLegendKind { Map, Matrix };

/// The height of the entries at that width, in pixels; at least one line.
[[nodiscard]] int rightsLegendHeight(RightsLegendKind kind, int width);
/// Paints the entries from the top left of `area`.
void paintRightsLegend(QPainter &painter, const QRect &area, RightsLegendKind kind, const RightsInk &ink);
/// The words of the entries, in their order.
[[nodiscard]] QStringList rightsLegendWords(RightsLegendKind kind);

class RightsLegend : public QWidget
{
    Q_OBJECT

public:
    explicit RightsLegend(RightsLegendKind kind, QWidget *parent = nullptr);

    [[nodiscard]] RightsLegendKind kind() const { return m_kind; }
    void setKind(RightsLegendKind kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    RightsLegendKind m_kind;
};

} // namespace lianming
