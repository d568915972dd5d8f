// Columns by category, several series stacked on each other: royalties by month and brand.
#pragma once

#include "ui/charts/chart.h"

namespace lianming {

class ColumnChart : public Chart
{
    Q_OBJECT

public:
    using Chart::Chart;

protected:
    void fill(QChart &chart, QBarCategoryAxis *x, QCategoryAxis *y) override;
    [[nodiscard]] double highest() const override;
};

} // namespace lianming
