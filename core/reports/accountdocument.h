// What a printed account statement of a licensee says: every posting in one currency over some days with the balance
// after it, how old what is open is, and the open items. Amounts are minor units of `currency`; a positive balance is
// owed by the licensee. Where the values come from is accountsource's business.
#pragma once

#include "core/accounts/ledger.h"

#include <array>
#include <vector>

namespace lianming {

struct AccountDocument {
    QString institutionEn;
    QString institutionZh;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString company; ///< the licensee's legal name; may be empty
    Currency currency;
    QDate from; ///< first day; invalid: from the first posting
    QDate to;   ///< last day
    QDate issuedOn;

    struct Entry {
        QDate day;
        LedgerKind kind = LedgerKind::Invoice;
        InvoiceKind invoiceKind = InvoiceKind::Royalty; ///< of an invoice
        QString number;
        QString about;
        qint64 debit = 0;
        qint64 credit = 0;
        qint64 balance = 0;
    };
    qint64 opening = 0; ///< before the first of these days
    std::vector<Entry> entries;
    qint64 closing = 0;

    /// What the closing balance consists of; only where the last day is the day of issue (`hasOpenItems`).
    struct OpenItem {
        QString number;
        InvoiceKind kind = InvoiceKind::Royalty;
        QString contractNumber;
        QString period;
        QDate issuedOn;
        QDate dueOn;
        qint64 daysOverdue = 0;
        qint64 cash = 0;
        qint64 tax = 0; ///< withheld, certificate not there yet
    };
    bool hasOpenItems = false;
    std::vector<OpenItem> openItems;
    std::array<qint64, agingBuckets> aging{}; ///< open cash, by AgingBucket
    qint64 openTax = 0;
    qint64 onAccount = 0; ///< paid and not put against an invoice

    [[nodiscard]] Int128 debits() const;
    [[nodiscard]] Int128 credits() const;
    /// Whether opening, postings and closing agree, each balance follows from the one before, and, where the open items
    /// are given, these make up the closing balance.
    [[nodiscard]] bool foots() const;
};

} // namespace lianming
