// Documents of the accounts as files: an invoice, interest or credit note, a licensee's account statement, a reminder,
// a rights holder's or agent's statement. They are actions of the registry; what cannot be done now says why.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/reports/reminderdocument.h"
#include "ui/widgets/documentorder.h"

#include <QHash>

class QAction;

namespace lianming {

class DocumentForm;

class AccountDocuments : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions "accounts.pdf", "accounts.xlsx", "accounts.remind" and "accounts.payee" to `page`, which lives
    /// longer.
    explicit AccountDocuments(Page &page, QObject *parent = nullptr);

    /// What is open at the right: an invoice, or a licensee's account in a currency.
    struct Subject {
        std::optional<InvoiceItem> invoice;
        std::optional<AccountLedger> ledger;
        bool isLate = false;        ///< with reports or payments: there is something to remind of
        std::function<void()> back; ///< shows it again
    };
    /// `view` shows it: it is what the actions are about as long as the view is there.
    void offer(const QWidget *view, const Subject &subject);
    /// Of what is offered: asks for what is missing, then for the file.
    void save(DocumentFormat format);
    void remind();
    void savePayee();

private:
    void describe();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QString hint(DocumentFormat format) const;
    [[nodiscard]] QString reminderHint() const;
    void saveInvoice(const InvoiceItem &item, DocumentFormat format);
    void saveLedger(const AccountLedger &ledger, DocumentFormat format);
    /// Shows the form; saving it orders what `order` makes of it, and `back` follows.
    void show(const QString &title, DocumentForm *form, const std::function<DocumentOrder()> &order,
              const std::function<void()> &back);

    Page &m_page;
    const QWidget *m_view = nullptr;
    Subject m_subject;
    QHash<QString, QString> m_banks; ///< where to pay to, by institution, as it was written last in this window
    QAction *m_pdf;
    QAction *m_xlsx;
    QAction *m_remind;
};

} // namespace lianming
