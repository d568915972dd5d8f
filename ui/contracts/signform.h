// Before a contract is signed: what the signing check finds, in words; then the day of the signature. And the like for
// its end.
#pragma once

#include "core/contracts/contractservice.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;

namespace lianming {

class SignForm : public FormPanel
{
    Q_OBJECT

public:
    SignForm(const SigningCheck &check, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QDate day() const;

Q_SIGNALS:
    void numberWanted(const QString &number);

private:
    QDateEdit *m_day;
};

class TerminateForm : public FormPanel
{
    Q_OBJECT

public:
    TerminateForm(const Contract &contract, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QDate day() const;
    [[nodiscard]] QString reason() const;

private:
    QDateEdit *m_day;
    QLineEdit *m_reason;
};

} // namespace lianming
