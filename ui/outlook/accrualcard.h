// Royalties earned but not closed at the end of last month, period by period, with what each figure rests on.
#pragma once

#include "core/outlook/accrual.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/card.h"

namespace lianming {

class RecordTable;
class Settings;

class AccrualCard : public Card
{
    Q_OBJECT

public:
    explicit AccrualCard(Settings &settings, QWidget *parent = nullptr);

    /// Shows the rows of one currency.
    void setAccrual(const Accrual &accrual, Currency currency);
    void retranslate();

Q_SIGNALS:
    void rowWanted(qint64 statement, qint64 contract);

private:
    struct Row {
        qint64 id;
        AccrualRow accrual;
    };
    [[nodiscard]] static QList<Column<Row>> columns();
    void show();

    Accrual m_accrual;
    Currency m_currency;
    TableModel<Row> m_model;
    RecordTable *m_table;
    Label *m_total;
};

} // namespace lianming
