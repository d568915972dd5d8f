// Fusion with our habits: no focus rectangles inside rows, quick tool tips, no icons in message boxes, no etched text.
#pragma once

#include <QProxyStyle>

namespace lianming {

class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace lianming
