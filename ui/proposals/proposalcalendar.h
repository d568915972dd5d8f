// The proposals' days as a month: when a next step or a decision is due, when something came in, when terms begin. A
// click on a line opens the proposal, one on "and 3 more" the rows of the day. Painted whole, whatever there is.
#pragma once

#include "core/proposals/proposaldays.h"

#include <QWidget>

class QToolButton;

namespace lianming {

class Label;

class ProposalCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalCalendar(QDate today, QWidget *parent = nullptr);

    void setItems(const QList<ProposalItem> &items);
    [[nodiscard]] QDate month() const { return m_month; }
    void setMonth(QDate month);
    /// The days that are shown, those of other months at the ends too.
    [[nodiscard]] QList<ProposalDay> days() const { return m_days; }
    void retranslate();

Q_SIGNALS:
    void opened(qint64 proposal);
    void rowsWanted(const QList<qint64> &proposals);

private:
    class Grid;
    void read();

    QDate m_today;
    QDate m_month; ///< its first day
    QList<ProposalItem> m_items;
    QList<ProposalDay> m_days;
    QHash<QDate, QList<ProposalDay>> m_byDay;
    QHash<qint64, qsizetype> m_places; ///< of the items, by id
    Label *m_title;
    QToolButton *m_back;
    QToolButton *m_on;
    QToolButton *m_now;
    Grid *m_grid;
};

} // namespace lianming
