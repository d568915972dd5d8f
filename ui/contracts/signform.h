// Before a contract is signed: its gates, in words; then the day of the signature. The form by which a waiver is asked
// for, and the one for the contract's end.
#pragma once

#include "ui/contracts/gatesview.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lianming {

class SignForm : public FormPanel
{
    Q_OBJECT

public:
    /// Without the permission to sign it only shows what stands in the way.
    SignForm(const ShownGates &shown, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QDate day() const;
    [[nodiscard]] GatesView *gates() const { return m_gates; }

private:
    GatesView *m_gates;
    QDateEdit *m_day;
};

/// The request to let a contract pass in spite of a gate: why, and the paper that says so.
class WaiverForm : public FormPanel
{
    Q_OBJECT

public:
    explicit WaiverForm(const GateResult &result, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    /// The path of the document.
    [[nodiscard]] QString document() const;
    void setDocument(const QString &path);

Q_SIGNALS:
    void documentWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    GateResult m_gate;
    Label *m_about;
    Label *m_findings;
    QPlainTextEdit *m_reason;
    QLineEdit *m_document;
    QPushButton *m_choose;
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
