// What a licensee is asked to pay, and what gives it back: royalty invoices, interest notes, adjustments, audit
// findings and credit notes. Plain values and the rules over them: how a credit note takes tax with it, what of an
// invoice is still open and in which state it is. Posted invoices never change; that is AccountService's and the
// database's.
#pragma once

#include "core/base/currency.h"
#include "core/base/dates.h"
#include "core/base/decimal.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <optional>

namespace lianming {

struct Brand;
struct Contract;
struct SalesStatement;

enum class InvoiceKind { Royalty, Interest, Adjustment, Audit, CreditNote };
inline constexpr std::array invoiceKinds{InvoiceKind::Royalty, InvoiceKind::Interest, InvoiceKind::Adjustment,
                                         InvoiceKind::Audit, InvoiceKind::CreditNote};
/// "royalty" … "credit_note".
[[nodiscard]] const char *invoiceKindCode(InvoiceKind kind);
/// Throws Error::Corrupt for another word.
[[nodiscard]] InvoiceKind parseInvoiceKind(const QString &code);

/// Days after an invoice on which it is due, where the contract says nothing.
inline constexpr int defaultPaymentDays = 30;
/// The contract's `payment: {days}` (0 … 3650) in its terms JSON, or the default.
[[nodiscard]] int paymentDays(const QString &contractTerms);

/// A posted document. Amounts are minor units of `currency`; a credit note's are positive and lower what it refers to.
struct Invoice {
    Id<Invoice> id;
    QString number; ///< "INV-2026-0001"; a credit note's "CN-2026-0001"
    InvoiceKind kind = InvoiceKind::Royalty;
    Id<Brand> brand;
    Id<Contract> contract;
    Id<SalesStatement> statement; ///< of a royalty invoice
    int issue = 1;                ///< how often its period was invoiced
    QString period;               ///< may be empty, but for royalties
    Currency currency;
    qint64 net = 0; ///< payable, before VAT; greater than 0
    qint64 vat = 0;
    qint64 withholding = 0; ///< tax that the licensee is expected to withhold
    qint64 cashDue = 0;     ///< net + vat − withholding
    QDate issuedOn;
    QDate dueOn;
    Id<Invoice> refersTo;                ///< of interest and credit notes
    std::optional<DaySpan> interestDays; ///< of interest: the days it is for
    QString preparedBy;
    QString reason;
    QDateTime postedAt;

    /// What is owed in all, in cash and in tax paid on the museum's behalf. (royalties.md 5.9: tax withheld counts as
    /// paid.) Fits 64 bits in every posted invoice.
    [[nodiscard]] qint64 gross() const { return net + vat; }

    friend bool operator==(const Invoice &, const Invoice &) = default;
};

/// What was posted against an invoice, in its currency.
struct InvoiceSettlement {
    qint64 creditedNet = 0;
    qint64 creditedVat = 0;
    qint64 creditedWithholding = 0;
    qint64 allocated = 0; ///< payments, less what was taken back
    qint64 certified = 0; ///< tax withheld, by certificates

    [[nodiscard]] qint64 credited() const { return creditedNet + creditedVat; }

    friend bool operator==(const InvoiceSettlement &, const InvoiceSettlement &) = default;
};

/// What is left of an invoice. Everything open is cash or tax: open = openCash + openTax.
struct OpenAmounts {
    /// gross − credited − allocated − certified. Below 0 only where certificates exceed what is left to pay.
    qint64 open = 0;
    /// What must still come in cash; never negative.
    qint64 openCash = 0;
    /// Tax that was withheld and not yet certified, as far as it is not paid in cash instead; negative where
    /// certificates say more than was expected.
    qint64 openTax = 0;

    friend bool operator==(const OpenAmounts &, const OpenAmounts &) = default;
};
/// All zero for a credit note.
[[nodiscard]] OpenAmounts openAmounts(const Invoice &invoice, const InvoiceSettlement &settlement);

enum class InvoiceState {
    Open,
    PartPaid,
    Overdue,     ///< the due day has passed and cash is open
    Uncertified, ///< the cash came in; the certificate of the tax withheld did not, or not in full
    Paid,
    Credited, ///< taken back in full
    Note,     ///< a credit note: nothing is owed on it
};
inline constexpr std::array invoiceStates{InvoiceState::Open,        InvoiceState::PartPaid, InvoiceState::Overdue,
                                          InvoiceState::Uncertified, InvoiceState::Paid,     InvoiceState::Credited,
                                          InvoiceState::Note};
/// "open" … "note".
[[nodiscard]] const char *invoiceStateCode(InvoiceState state);
[[nodiscard]] std::optional<InvoiceState> parseInvoiceState(QStringView code);
[[nodiscard]] InvoiceState stateOf(const Invoice &invoice, const InvoiceSettlement &settlement, QDate today);
/// Days past the due day while cash is open; 0 otherwise.
[[nodiscard]] qint64 daysOverdue(const Invoice &invoice, const OpenAmounts &open, QDate today);

/// The parts of a credit note.
struct CreditAmounts {
    qint64 net = 0;
    qint64 vat = 0;
    qint64 withholding = 0;

    [[nodiscard]] qint64 gross() const { return net + vat; }
    [[nodiscard]] qint64 cash() const { return net + vat - withholding; }
    friend bool operator==(const CreditAmounts &, const CreditAmounts &) = default;
};
/// A credit note over `net` of an invoice of which `settlement` was credited before: VAT and withholding in proportion
/// to all that is credited by then, so that credit notes over the whole net take exactly the whole tax with them.
/// Nothing if `net` is not between 1 and what is left to credit, or the invoice is a credit note.
[[nodiscard]] std::optional<CreditAmounts> creditAmounts(const Invoice &invoice, const InvoiceSettlement &settlement,
                                                         qint64 net);

/// An invoice with what the lists show beside it.
struct InvoiceItem {
    Invoice invoice;
    QString contractNumber;
    QString contractTitle;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString institutionEn;
    QString institutionZh;
    QString refersToNumber;      ///< empty: it refers to none
    Id<SalesStatement> restates; ///< the restatement whose difference it settles; unset for the others
    InvoiceSettlement settlement;
    qint64 restatedNet = 0; ///< of what is credited: for restated differences
    OpenAmounts open;
    InvoiceState state = InvoiceState::Open;
    qint64 daysOverdue = 0;

    /// Whether it was taken back: credited in full, other than for a restatement, which changes what is owed and not
    /// whether it was invoiced.
    [[nodiscard]] bool isTakenBack() const { return settlement.creditedNet - restatedNet == invoice.net; }
};

struct InvoiceFilter {
    QString number = {}; ///< a part of it
    Id<Brand> brand = {};
    Id<Contract> contract = {};
    Id<Invoice> refersTo = {}; ///< interest and credit notes of one
    std::optional<Currency> currency = {};
    QList<InvoiceState> states = {}; ///< none: all
    bool openOnly = false;           ///< what has anything open, in cash or tax
};

/// A closed statement that was not invoiced.
struct InvoiceCandidate {
    Id<SalesStatement> statement;
    Id<Contract> contract;
    QString contractNumber;
    QString period;
    Currency currency;
    qint64 payable = 0; ///< minor units; what is not greater than 0 cannot be invoiced
};

} // namespace lianming
