// Documents of accounts as the verbs on them print: an invoice, a payment with what it was put against, a ledger.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/base/json.h"

namespace lianming::cli {

/// All digits of the currency, in major units.
[[nodiscard]] std::string amountJson(qint64 minor, Currency currency);
[[nodiscard]] OrderedJson invoiceJson(const InvoiceItem &item);
[[nodiscard]] OrderedJson paymentJson(const AccountService &service, const PaymentItem &item);
[[nodiscard]] OrderedJson ledgerJson(const AccountLedger &ledger);

} // namespace lianming::cli
