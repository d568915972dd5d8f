// The life of a reservation on one line: the days that it is about, until when a hold or an option keeps others away,
// and where today is.
#pragma once

#include "core/rights/records.h"

#include <QWidget>

namespace lianming {

class ReservationStrip : public QWidget
{
    Q_OBJECT

public:
    ReservationStrip(const Reservation &reservation, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The day on which it stops keeping others away: given up, lapsed, or its last day.
    [[nodiscard]] QDate end() const;

    Reservation m_reservation;
    QDate m_today;
};

} // namespace lianming
