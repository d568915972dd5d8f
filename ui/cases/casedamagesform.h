// The damages worksheet as it is filled in: each method with its figure and where that is from, or why it cannot be
// established; what contracts over the same assets were paid, to be chosen from; and what comes of it at once. It may
// be kept while it still has problems.
#pragma once

#include "core/cases/damages.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;

namespace lianming {

class CodePicker;
class LineTable;

class CaseDamagesForm : public FormPanel
{
    Q_OBJECT

public:
    CaseDamagesForm(const DamagesInput &input, const QList<ReferenceFee> &offered, QWidget *parent = nullptr);

    /// Amounts that cannot be read are left out; the form cannot be saved with such.
    [[nodiscard]] DamagesInput value() const;

private:
    struct Figure {
        QLineEdit *amount = nullptr;
        QLineEdit *source = nullptr;
    };
    Figure addFigure(const char *name, DamagesMethod method, const std::optional<DamagesFigure> &figure,
                     const QString &sourceHint);
    [[nodiscard]] std::optional<Money> money(const QLineEdit &field) const;
    [[nodiscard]] std::optional<DamagesFigure> figure(const Figure &figure) const;
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] QHash<QString, QString> problems() const;
    void follow();

    QList<ReferenceFee> m_offered;
    ChoiceField *m_right;
    ChoiceField *m_currency;
    Figure m_loss;
    QLineEdit *m_lossUnknown;
    Figure m_profit;
    QLineEdit *m_profitUnknown;
    CodePicker *m_fees;
    QLineEdit *m_feesUnknown;
    QLineEdit *m_feeMultiple;
    QLineEdit *m_feeMultipleWhy;
    Figure m_statutory;
    ChoiceField *m_chosen;
    QLineEdit *m_multiple;
    QLineEdit *m_maliceWhy;
    LineTable *m_costs;
    Label *m_result;
};

} // namespace lianming
