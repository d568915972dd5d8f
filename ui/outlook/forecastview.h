// How one forecast of a guarantee was made, step by step, so that it can be worked out again by hand.
#pragma once

#include "core/outlook/guaranteeforecast.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ForecastView : public DetailView
{
    Q_OBJECT

public:
    explicit ForecastView(const GuaranteeForecast &forecast, QWidget *parent = nullptr);

Q_SIGNALS:
    void contractWanted(qint64 contract);
    /// Its reporting periods.
    void periodsWanted(qint64 contract);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    GuaranteeForecast m_forecast;
};

} // namespace lianming
