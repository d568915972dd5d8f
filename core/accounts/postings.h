// What AccountService's verbs have in common while they post: the numbers of documents, the history, the checks that
// several verbs make. Lives inside one transaction that holds the lock of the royalties.
#pragma once

#include "core/accounts/accountrepository.h"
#include "core/accounts/accountservice.h"

namespace lianming {

class Postings
{
public:
    /// Takes the lock, so that what is read from here on stands until the commit.
    Postings(Transaction &tx, Workspace &workspace);

    [[nodiscard]] const AccountRepository &books() const { return m_books; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] QDate today() const { return m_today; }

    /// Posts the frozen figures of a closed statement. Throws as AccountService::invoice().
    Id<Invoice> royalty(Id<SalesStatement> statement, const InvoiceDays &days);
    /// An invoice over an amount on a contract, with the contract's taxes if `taxed`; not posted yet. Throws
    /// Error::Rejected for a draft contract.
    [[nodiscard]] Invoice charge(Id<Contract> contract, qint64 net, bool taxed) const;
    /// Fills in number, days, actor and instant of a document and posts it. `terms` are the contract's, as JSON.
    Id<Invoice> post(Invoice invoice, const QString &terms, const InvoiceDays &days);
    /// Posts a credit note over `net` of an invoice. Throws as AccountService::credit().
    Id<Invoice> credit(Id<Invoice> invoice, qint64 net, const QString &reason, std::optional<QDate> issuedOn);
    /// Puts parts of a payment against invoices. Throws as AccountService::allocate().
    void allocate(Id<Payment> payment, const QList<AllocationRequest> &requests);
    /// Takes `amount` of what is left of an allocation back; `valueOn` is the day from which it no longer counts.
    void takeBack(const AllocationItem &item, qint64 amount, AllocationAct act, QDate valueOn, const QString &reason);
    /// The next number of a series; gapless within the transaction too.
    QString number(const char *table, const char *prefix, int year);

private:
    void allocate(const PaymentItem &payment, const AllocationRequest &request);

    Workspace *m_w;
    QDate m_today;
    Journal m_journal;
    AccountRepository m_books;
    QHash<QString, QString> m_numbers; ///< the last of each series
};

/// `text` without blanks around it. Throws Error::BadInput, with `message`, where nothing is left.
[[nodiscard]] QString requiredText(const QString &text, const char *message);
/// "CNY 1234.50".
[[nodiscard]] QString codedAmount(qint64 minor, Currency currency);

} // namespace lianming
