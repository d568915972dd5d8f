// Gathers what a printed invoice, interest note or credit note says from the accounts: posted amounts, never computed
// anew.
#pragma once

#include "core/reports/invoicedocument.h"

namespace lianming {

struct InvoiceItem;
struct Workspace;

/// Throws Error::NotFound. `bankNote`: where to pay to, in lines.
[[nodiscard]] InvoiceDocument invoiceDocument(Workspace &workspace, Id<Invoice> invoice, const QString &bankNote = {});
[[nodiscard]] InvoiceDocument invoiceDocument(Workspace &workspace, const QString &number,
                                              const QString &bankNote = {});

} // namespace lianming
