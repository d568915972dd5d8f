// The form of a draft contract: what is changed most before it is signed. The rest of its terms comes with its document
// (JSON).
#pragma once

#include "ui/contracts/simpleterms.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace lianming {

class MoneyField;

class ContractForm : public FormPanel
{
    Q_OBJECT

public:
    explicit ContractForm(const Contract &contract, QWidget *parent = nullptr);

    /// The record as the fields say. Grants that ran with the term go with it.
    [[nodiscard]] Contract value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Contract m_contract;
    QLineEdit *m_title;
    QDateEdit *m_start;
    QDateEdit *m_end;
    QSpinBox *m_sellOff;
    ChoiceField *m_frequency;
    QSpinBox *m_within;
    QLineEdit *m_rates;
    MoneyField *m_guarantee;
    bool m_hasSimpleRates;
    bool m_hasSimpleGuarantee;
};

} // namespace lianming
