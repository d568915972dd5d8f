// How full a factory is, month by month: a column for what is booked, a line for what it can make, and in the stop
// colour what goes beyond it. The figures are told to whoever cannot see them.
#pragma once

#include "core/suppliers/capacityplan.h"

#include <QWidget>

namespace lianming {

class CapacityChart : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityChart(const QList<CapacityMonth> &months, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {360, 132}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString told(const CapacityMonth &month) const;

    QList<CapacityMonth> m_months;
};

} // namespace lianming
