// What is said before a document of the accounts is written: where an invoice is to be paid to, the days of an account
// statement, who gets a payee's statement.
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/widgets/documentform.h"

class QPlainTextEdit;

namespace lianming {

class InvoiceDocumentForm : public DocumentForm
{
    Q_OBJECT

public:
    /// `bank`: what to begin with.
    InvoiceDocumentForm(const InvoiceItem &item, DocumentFormat format, const QString &bank, QWidget *parent = nullptr);

    /// In lines; empty for a credit note, which asks for no money.
    [[nodiscard]] QString bank() const;

private:
    QPlainTextEdit *m_bank = nullptr;
};

class AccountDocumentForm : public DocumentForm
{
    Q_OBJECT

public:
    AccountDocumentForm(QDate today, DocumentFormat format, QWidget *parent = nullptr);
};

class PayeeDocumentForm : public DocumentForm
{
    Q_OBJECT

public:
    PayeeDocumentForm(const QStringList &parties, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QString party() const;
    [[nodiscard]] DaySpan span() const;

private:
    ChoiceField *m_party;
};

} // namespace lianming
