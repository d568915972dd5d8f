// The forms of accounts: a payment, what an earlier payment is put against, a credit note, a certificate of tax
// withheld. Plain faces of AccountService's verbs; what is written is checked as far as it can be seen here.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/brands/brand.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;

namespace lianming {

class AllocationField;
class MoneyField;

class PaymentForm : public FormPanel
{
    Q_OBJECT

public:
    /// `amount` is what to begin with, in the currency that is likely; `invoice`, if set, is paid first.
    PaymentForm(const QList<BrandItem> &brands, Id<Brand> brand, Id<Invoice> invoice, const Money &amount, QDate today,
                QWidget *parent = nullptr);

    [[nodiscard]] Id<Brand> brand() const;
    /// What the licensee has open; for the brand that was chosen.
    void setOpenItems(Id<Brand> brand, const QList<InvoiceItem> &items);

    [[nodiscard]] NewPayment payment() const;
    [[nodiscard]] QList<AllocationRequest> allocations() const;
    /// The person said that it is another payment, however alike.
    void takeRepeated() { m_evenIfRepeated = true; }

Q_SIGNALS:
    /// The open invoices of this licensee are wanted.
    void brandChosen(qint64 brand);

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Id<Invoice> m_invoice;
    QDate m_today;
    ChoiceField *m_brand;
    QDateEdit *m_day;
    MoneyField *m_amount;
    QLineEdit *m_reference;
    QLineEdit *m_notes;
    AllocationField *m_allocations;
    bool m_evenIfRepeated = false;
};

class AllocateForm : public FormPanel
{
    Q_OBJECT

public:
    AllocateForm(const PaymentItem &payment, const QList<InvoiceItem> &items, QWidget *parent = nullptr);

    [[nodiscard]] QList<AllocationRequest> allocations() const;

private:
    AllocationField *m_allocations;
};

class CreditForm : public FormPanel
{
    Q_OBJECT

public:
    CreditForm(const InvoiceItem &item, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] qint64 net() const; ///< minor units, before VAT
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QDate day() const;

private:
    [[nodiscard]] std::optional<CreditAmounts> amounts() const;
    void describe();

    InvoiceItem m_item;
    MoneyField *m_net;
    QLineEdit *m_reason;
    QDateEdit *m_day;
    Label *m_effect;
};

class CertificateForm : public FormPanel
{
    Q_OBJECT

public:
    CertificateForm(Session &session, const InvoiceItem &item, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] NewCertificate certificate() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    InvoiceItem m_item;
    QDate m_today;
    QLineEdit *m_authority;
    QLineEdit *m_number;
    QDateEdit *m_day;
    MoneyField *m_amount;
    QLineEdit *m_file;
};

} // namespace lianming
