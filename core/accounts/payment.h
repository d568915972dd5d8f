// Money that came in from a licensee, and what of it was put against which invoice; certificates of tax withheld. Plain
// values. A payment's rest is on account until it is allocated; what was wrong is taken back by a further posting.
#pragma once

#include "core/accounts/invoice.h"

namespace lianming {

struct Payment {
    Id<Payment> id;
    QString number; ///< "PAY-2026-0001"
    Id<Brand> brand;
    QDate receivedOn;
    Currency currency;
    qint64 amount = 0; ///< minor units; greater than 0
    QString reference; ///< the bank's; may be empty
    int repeat = 1;    ///< tells apart payments that agree in all of the above
    QString notes;
    QString recordedBy;
    QDateTime postedAt;

    friend bool operator==(const Payment &, const Payment &) = default;
};

enum class AllocationAct {
    Allocated,
    Reversed, ///< taken back by a person, as if it had never been
    Released, ///< set free by a credit note
};
/// "allocated", "reversed", "released".
[[nodiscard]] const char *allocationActCode(AllocationAct act);

/// A payment or a part of it against an invoice; negative where it takes one back.
struct Allocation {
    Id<Allocation> id;
    AllocationAct act = AllocationAct::Allocated;
    Id<Payment> payment;
    Id<Invoice> invoice;
    qint64 amount = 0;    ///< minor units of the invoice's currency
    qint64 part = 0;      ///< minor units of the payment's currency
    Rate rate{Rate::one}; ///< the bank's: units of the invoice's currency for one of the payment's
    /// The day from which it counts: the payment's receipt, for what takes it back too; the credit note's day where a
    /// credit note set the money free.
    QDate valueOn;
    QDate allocatedOn;
    Id<Allocation> reverses;
    QString reason; ///< of what takes one back
    QString recordedBy;
    QDateTime postedAt;

    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// An allocation as a payment's or invoice's page shows it.
struct AllocationItem {
    Allocation allocation;
    QString paymentNumber;
    QDate receivedOn;
    Currency paymentCurrency;
    QString invoiceNumber;
    Currency invoiceCurrency;
    qint64 left = 0;     ///< of `amount`, less what was taken back; 0 for what takes back
    qint64 leftPart = 0; ///< of `part`
    /// The amount less the part at the bank's rate, exactly, in major units of the invoice's currency ("-0.0021");
    /// empty in one currency.
    QString exchangeDifference;
};

struct PaymentItem {
    Payment payment;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    qint64 allocated = 0; ///< of `amount`, in the payment's currency
    qint64 onAccount = 0; ///< the rest; 0 once it is reversed
    std::optional<QDate> reversedOn;
    QString reversalReason;
};

struct PaymentFilter {
    Id<Brand> brand = {};
    std::optional<Currency> currency = {};
    bool onAccountOnly = false;
};

struct Certificate {
    Id<Certificate> id;
    Id<Invoice> invoice;
    QString authority; ///< the tax office
    QString number;    ///< unique per authority
    int issue = 1;     ///< more than 1 after a wrong one was taken back
    QDate taxOn;
    qint64 amount = 0;  ///< minor units of the invoice's currency; negative where it takes one back
    QString fileSha256; ///< empty: no file
    QString fileName;
    Id<Certificate> reverses;
    QString reason;
    QString recordedBy;
    QDateTime postedAt;

    friend bool operator==(const Certificate &, const Certificate &) = default;
};

struct CertificateItem {
    Certificate certificate;
    QString invoiceNumber;
    Currency currency;
    bool isReversed = false;
};

} // namespace lianming
