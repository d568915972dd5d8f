#include "ui/text/accountwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString accountText(const char *text)
{
    return QCoreApplication::translate("accounts", text);
}

} // namespace

QString invoiceKindText(InvoiceKind kind)
{
    switch (kind) {
    case InvoiceKind::Royalty: return accountText(QT_TRANSLATE_NOOP("accounts", "Royalties"));
    case InvoiceKind::Interest: return accountText(QT_TRANSLATE_NOOP("accounts", "Late interest"));
    case InvoiceKind::Adjustment: return accountText(QT_TRANSLATE_NOOP("accounts", "Adjustment"));
    case InvoiceKind::Audit: return accountText(QT_TRANSLATE_NOOP("accounts", "Audit finding"));
    case InvoiceKind::CreditNote: return accountText(QT_TRANSLATE_NOOP("accounts", "Credit note"));
    }
    return {};
}

QString invoiceStateText(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Open: return accountText(QT_TRANSLATE_NOOP("accounts", "Unpaid"));
    case InvoiceState::PartPaid: return accountText(QT_TRANSLATE_NOOP("accounts", "Part paid"));
    case InvoiceState::Overdue: return accountText(QT_TRANSLATE_NOOP("accounts", "Overdue"));
    case InvoiceState::Uncertified: return accountText(QT_TRANSLATE_NOOP("accounts", "Certificate awaited"));
    case InvoiceState::Paid: return accountText(QT_TRANSLATE_NOOP("accounts", "Paid"));
    case InvoiceState::Credited: return accountText(QT_TRANSLATE_NOOP("accounts", "Credited"));
    case InvoiceState::Note: return accountText(QT_TRANSLATE_NOOP("accounts", "Credit given"));
    }
    return {};
}

Tone invoiceStateTone(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Open: return Tone::Accent;
    case InvoiceState::PartPaid:
    case InvoiceState::Uncertified: return Tone::Wait;
    case InvoiceState::Overdue: return Tone::Stop;
    case InvoiceState::Paid: return Tone::Good;
    case InvoiceState::Credited:
    case InvoiceState::Note: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString allocationActText(AllocationAct act)
{
    switch (act) {
    case AllocationAct::Allocated: return accountText(QT_TRANSLATE_NOOP("accounts", "Put against"));
    case AllocationAct::Reversed: return accountText(QT_TRANSLATE_NOOP("accounts", "Taken back"));
    case AllocationAct::Released: return accountText(QT_TRANSLATE_NOOP("accounts", "Set free by a credit note"));
    }
    return {};
}

QString ledgerEntryText(const LedgerEntry &entry)
{
    switch (entry.kind) {
    case LedgerKind::Invoice: return invoiceKindText(entry.invoiceKind);
    case LedgerKind::CreditNote: return invoiceKindText(InvoiceKind::CreditNote);
    case LedgerKind::Payment: return accountText(QT_TRANSLATE_NOOP("accounts", "Payment"));
    case LedgerKind::PaymentReversal: return accountText(QT_TRANSLATE_NOOP("accounts", "Payment reversed"));
    case LedgerKind::Certificate: return accountText(QT_TRANSLATE_NOOP("accounts", "Tax certificate"));
    case LedgerKind::CertificateReversal: return accountText(QT_TRANSLATE_NOOP("accounts", "Certificate taken back"));
    case LedgerKind::ConvertedOut: return accountText(QT_TRANSLATE_NOOP("accounts", "Used in another currency"));
    case LedgerKind::ConvertedIn: return accountText(QT_TRANSLATE_NOOP("accounts", "Paid in another currency"));
    case LedgerKind::ConvertedBack: return accountText(QT_TRANSLATE_NOOP("accounts", "Conversion taken back"));
    }
    return {};
}

QString agingBucketText(AgingBucket bucket)
{
    switch (bucket) {
    case AgingBucket::NotDue: return accountText(QT_TRANSLATE_NOOP("accounts", "Not due"));
    case AgingBucket::Days30: return accountText(QT_TRANSLATE_NOOP("accounts", "1–30 days"));
    case AgingBucket::Days60: return accountText(QT_TRANSLATE_NOOP("accounts", "31–60 days"));
    case AgingBucket::Days90: return accountText(QT_TRANSLATE_NOOP("accounts", "61–90 days"));
    case AgingBucket::Older: return accountText(QT_TRANSLATE_NOOP("accounts", "Over 90 days"));
    }
    return {};
}

Token agingBucketInk(AgingBucket bucket)
{
    switch (bucket) {
    case AgingBucket::NotDue: return Token::Good;
    case AgingBucket::Days30: return Token::Wait;
    case AgingBucket::Days60: return Token::WaitInk;
    case AgingBucket::Days90: return Token::Stop;
    case AgingBucket::Older: return Token::StopInk;
    }
    return Token::Accent;
}

QString overdueText(qint64 days)
{
    return days > 0 ? QCoreApplication::translate("accounts", "%n day(s) overdue", nullptr, int(days)) : QString();
}

} // namespace lianming
