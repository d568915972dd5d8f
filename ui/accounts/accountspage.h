// What licensees owe and what they paid: invoices, payments and the licensees' ledgers. The page has what starts from
// several of them.
#pragma once

#include "ui/accounts/accountview.h"
#include "ui/shell/pageentry.h"

namespace lianming {

class AccountDocuments;
class InvoicesView;
class LicenseesView;
class PaymentsView;

class AccountsPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit AccountsPage(Session &session);

    /// {"view": "invoices" | "payments" | "licensees"}; {"brand": id}, {"state": code}, {"contract": id} narrow the
    /// invoices; {"payment": id} opens one. Without a view: the invoices.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_pay; }
    /// Invoices by their numbers.
    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

    // For the views:
    /// The form of a payment; of a licensee, and for an invoice first, where they are set.
    void recordPayment(Id<Brand> brand = {}, Id<Invoice> invoice = {});
    /// Asks, then invoices every closed period that waits for it.
    void invoiceAll();
    void showInvoice(qint64 id);
    void showPayment(qint64 id);
    void showLedger(qint64 brand, const QString &currency);
    /// What is written of the record that is open.
    [[nodiscard]] AccountDocuments &documents() const { return *m_documents; }

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;

private:
    AccountDocuments *m_documents; ///< before the views, which show its actions
    InvoicesView *m_invoices;
    PaymentsView *m_payments;
    LicenseesView *m_licensees;
    QAction *m_pay;
};

} // namespace lianming
