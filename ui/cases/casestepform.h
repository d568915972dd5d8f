// Records a step of a case: its day, why, under which number, and what else that step asks for. What keeps it from
// being made is said under the field where it is mended (core/cases/casestate.h). Sending says what it means and what a
// wrongful notice costs; the arrival of a counter-notice, the day that follows from it.
#pragma once

#include "core/cases/caseservice.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;

class CaseStepForm : public FormPanel
{
    Q_OBJECT

public:
    /// `facts`: what the step's gates look at, without what is entered here. `now` in UTC.
    CaseStepForm(const ProtectionCase &record, CaseMove move, const MoveFacts &facts, const QDateTime &now,
                 QWidget *parent = nullptr);

    [[nodiscard]] CaseStep value() const;
    /// Which listings a removal or restoring is about; none: all.
    void setItems(const QList<qint64> &items);
    /// The last of the fifteen days, as entered; invalid: not to be said.
    [[nodiscard]] QDate lastDay() const;

private:
    void addArrival();
    void addMeaning();
    void follow();
    [[nodiscard]] bool asks(MoveGate gate) const;
    [[nodiscard]] QHash<QString, QString> problems() const;

    ProtectionCase m_record;
    CaseMove m_move;
    MoveFacts m_facts;
    QDateTime m_now;
    QDateEdit *m_day = nullptr;
    QDateTimeEdit *m_arrived = nullptr;
    ChoiceField *m_zone = nullptr;
    Label *m_fifteenth = nullptr;
    CodePicker *m_items = nullptr;
    ChoiceField *m_outcome = nullptr;
    QLineEdit *m_party = nullptr;
    QLineEdit *m_told = nullptr;
    QLineEdit *m_reference;
    QPlainTextEdit *m_reason;
};

} // namespace lianming
