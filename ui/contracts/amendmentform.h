// The form of an amendment: from when it applies, and what changes: the end of the term, the sell-off, the percentage,
// the guarantee, and of a contract with one grant its goods, places and channels. What is richer comes with the
// contract's document.
#pragma once

#include "core/contracts/amendment.h"
#include "core/rights/usedcodes.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace lianming {

class CodePicker;
class MoneyField;

class AmendmentForm : public FormPanel
{
    Q_OBJECT

public:
    /// `after` is the contract as the amendment has it; of a new one, as it stands.
    AmendmentForm(const Amendment &amendment, const Contract &after, const UsedCodes &codes, QWidget *parent = nullptr);

    [[nodiscard]] Amendment amendment() const;
    /// The contract as it is to be.
    [[nodiscard]] Contract contract() const;

private:
    void addChanges(const UsedCodes &codes);
    [[nodiscard]] QHash<QString, QString> problems() const;

    Amendment m_amendment;
    Contract m_after;
    QLineEdit *m_title;
    QLineEdit *m_reason;
    QDateEdit *m_effective;
    QDateEdit *m_end;
    QSpinBox *m_sellOff;
    QLineEdit *m_rates;
    MoneyField *m_guarantee;
    CodePicker *m_categories = nullptr; ///< with one grant
    CodePicker *m_territories = nullptr;
    CodePicker *m_channels = nullptr;
    bool m_hasSimpleRates;
    bool m_hasSimpleGuarantee;
};

} // namespace lianming
