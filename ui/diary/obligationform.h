// The form of an obligation: whose contract, what, by when, how often.
#pragma once

#include "core/contracts/contract.h"
#include "core/diary/obligation.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class ObligationForm : public FormPanel
{
    Q_OBJECT

public:
    /// A new one's contract is chosen among `contracts`; that of an existing one stays.
    ObligationForm(const Obligation &obligation, const QList<ContractItem> &contracts, QWidget *parent = nullptr);

    [[nodiscard]] Obligation value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Obligation m_obligation;
    ChoiceField *m_contract;
    ChoiceField *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_clause;
    ChoiceField *m_bearer;
    QLineEdit *m_owner;
    QDateEdit *m_dueOn;
    ChoiceField *m_every;
    QDateEdit *m_lastOn;
    QPlainTextEdit *m_notes;
};

} // namespace lianming
