// Will guarantees be earned: the ones that fall shortest as bars, all of them beneath in a table with the method in
// words.
#pragma once

#include "core/outlook/guaranteeforecast.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/card.h"

namespace lianming {

class RecordTable;
class Settings;
class TargetBars;

class GuaranteeCard : public Card
{
    Q_OBJECT

public:
    explicit GuaranteeCard(Settings &settings, QWidget *parent = nullptr);

    /// Those of one currency.
    void setForecasts(const QList<GuaranteeForecast> &forecasts);
    [[nodiscard]] const QList<GuaranteeForecast> &forecasts() const { return m_forecasts; }
    void retranslate();

Q_SIGNALS:
    /// The rows behind a bar.
    void contractWanted(qint64 contract);
    /// How a forecast was made.
    void forecastWanted(const lianming::GuaranteeForecast &forecast);

private:
    /// A forecast with a number of its own, for the table.
    struct Row {
        qint64 id;
        GuaranteeForecast forecast;
    };
    [[nodiscard]] static QList<Column<Row>> columns();
    void show();

    QList<GuaranteeForecast> m_forecasts;
    TableModel<Row> m_model;
    TargetBars *m_bars;
    RecordTable *m_table;
    Label *m_none;
};

} // namespace lianming
