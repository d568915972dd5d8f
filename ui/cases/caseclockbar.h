// The fifteen days after a counter-notice as a bar: a piece for each day, those that have passed in full colour, with
// the day of arrival at its left and the last day at its right (core/cases/caseclock.h). What it says is also said in
// words.
#pragma once

#include "core/cases/caseclock.h"
#include "ui/widgets/tone.h"

#include <QWidget>

namespace lianming {

class CaseClockBar : public QWidget
{
    Q_OBJECT

public:
    CaseClockBar(const CounterTime &time, QDate arrivedOn, QDate lastDay, QWidget *parent = nullptr);

    /// "Day 10 of 15, 5 days left".
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 64}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    CounterTime m_time;
    QDate m_arrivedOn;
    QDate m_lastDay;
};

/// "5 days left", "the last day", "2 days over".
[[nodiscard]] QString counterLeftText(const CounterTime &time);
[[nodiscard]] Tone counterTone(const CounterTime &time);

} // namespace lianming
