// How one contract's pool has gone: earned by period, paid to date and still unrecouped.
#pragma once

#include "core/outlook/outlookservice.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace lianming {

class LineChart;

class PoolCard : public Card
{
    Q_OBJECT

public:
    explicit PoolCard(QWidget *parent = nullptr);

    /// Keeps the contract and the pool that were chosen, if they are still there.
    void setSeries(const QList<PoolSeries> &series);
    void retranslate();

Q_SIGNALS:
    /// The period behind a point.
    void statementWanted(qint64 statement);

private:
    void showContracts();
    void showPools();
    void show();
    [[nodiscard]] const PoolSeries *shown() const;

    QList<PoolSeries> m_series;
    QComboBox *m_contract;
    QComboBox *m_pool;
    LineChart *m_chart;
    Label *m_none;
};

} // namespace lianming
