// What a printed invoice, interest note or credit note says, as plain values. Amounts are minor units of `currency` and
// positive, a credit note's too. What an amount means in words is invoicepdf's business, where the values come from
// invoicesource's.
#pragma once

#include "core/accounts/invoice.h"

#include <QString>

namespace lianming {

struct InvoiceDocument {
    QString number;
    InvoiceKind kind = InvoiceKind::Royalty;
    QString institutionEn;
    QString institutionZh;
    QString brandEn;
    QString brandZh;
    QString company; ///< the licensee's legal name; may be empty
    QString creditCode;
    QString contractNumber;
    QString contractTitle;
    std::optional<Period> period;
    Currency currency;
    qint64 net = 0; ///< payable, before tax
    qint64 vat = 0;
    qint64 withholding = 0;
    qint64 cashDue = 0; ///< net + vat − withholding
    QDate issuedOn;
    QDate dueOn;
    QString refersTo;                    ///< number of the invoice that is credited or bears interest; may be empty
    QDate refersToIssuedOn;              ///< its day
    std::optional<DaySpan> interestDays; ///< that an interest note is for
    QString reason;                      ///< why it was credited, adjusted or charged; may be empty
    QString bankNote;                    ///< where to pay to, in lines; may be empty
    QString preparedBy;

    [[nodiscard]] bool isCredit() const { return kind == InvoiceKind::CreditNote; }
    /// Whether the amounts follow from each other.
    [[nodiscard]] bool foots() const { return Int128(net) + vat - withholding == cashDue; }
};

} // namespace lianming
