// Words for what licensees' accounts say in codes.
#pragma once

#include "core/accounts/ledger.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString invoiceKindText(InvoiceKind kind);
[[nodiscard]] QString invoiceStateText(InvoiceState state);
[[nodiscard]] Tone invoiceStateTone(InvoiceState state);
/// What happened to money that was put against an invoice.
[[nodiscard]] QString allocationActText(AllocationAct act);
/// What a posting of the ledger is: "Royalty invoice", "Payment".
[[nodiscard]] QString ledgerEntryText(const LedgerEntry &entry);
[[nodiscard]] QString agingBucketText(AgingBucket bucket);
[[nodiscard]] Token agingBucketInk(AgingBucket bucket);
/// "12 days overdue"; empty for 0.
[[nodiscard]] QString overdueText(qint64 days);

} // namespace lianming
