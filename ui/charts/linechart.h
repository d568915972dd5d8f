// Lines over categories in order, such as months.
#pragma once

#include "ui/charts/chart.h"

namespace lianming {

class LineChart : public Chart
{
    Q_OBJECT

public:
    using Chart::Chart;

protected:
    void fill(QChart &chart, QBarCategoryAxis *x, QCategoryAxis *y) override;
    [[nodiscard]] double highest() const override;
};

} // namespace lianming
