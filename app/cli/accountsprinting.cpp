#include "app/cli/accountsprinting.h"

#include "app/cli/printing.h"

namespace lianming::cli {

std::string amountJson(qint64 minor, Currency currency)
{
    return Money{minor, currency}.toString();
}

OrderedJson invoiceJson(const InvoiceItem &item)
{
    const Invoice &i = item.invoice;
    const auto money = [&](qint64 minor) {
        return amountJson(minor, i.currency);
    };
    return {{"number", utf8(i.number)},
            {"kind", invoiceKindCode(i.kind)},
            {"brand", utf8(item.brandCode)},
            {"contract", utf8(item.contractNumber)},
            {"period", utf8(i.period)},
            {"currency", utf8(i.currency.codeText())},
            {"net", money(i.net)},
            {"vat", money(i.vat)},
            {"withholding", money(i.withholding)},
            {"cash_due", money(i.cashDue)},
            {"issued_on", utf8(dayText(i.issuedOn))},
            {"due_on", utf8(dayText(i.dueOn))},
            {"refers_to", utf8(item.refersToNumber)},
            {"reason", utf8(i.reason)},
            {"credited", money(item.settlement.credited())},
            {"paid", money(item.settlement.allocated)},
            {"certified", money(item.settlement.certified)},
            {"open_cash", money(item.open.openCash)},
            {"open_tax", money(item.open.openTax)},
            {"state", invoiceStateCode(item.state)},
            {"days_overdue", item.daysOverdue}};
}

OrderedJson paymentJson(const AccountService &service, const PaymentItem &item)
{
    const Payment &p = item.payment;
    OrderedJson parts = OrderedJson::array();
    for (const AllocationItem &part : service.allocationsOf(p.id)) {
        if (part.left == 0)
            continue;
        OrderedJson entry{{"invoice", utf8(part.invoiceNumber)},
                          {"currency", utf8(part.invoiceCurrency.codeText())},
                          {"amount", amountJson(part.left, part.invoiceCurrency)}};
        if (part.invoiceCurrency != part.paymentCurrency) {
            entry["part"] = amountJson(part.leftPart, part.paymentCurrency);
            entry["rate"] = part.allocation.rate.toString();
            entry["exchange_difference"] = utf8(part.exchangeDifference);
        }
        parts.push_back(std::move(entry));
    }
    return {{"number", utf8(p.number)},
            {"brand", utf8(item.brandCode)},
            {"received_on", utf8(dayText(p.receivedOn))},
            {"currency", utf8(p.currency.codeText())},
            {"amount", amountJson(p.amount, p.currency)},
            {"reference", utf8(p.reference)},
            {"on_account", amountJson(item.onAccount, p.currency)},
            {"reversed_on", dayJson(item.reversedOn)},
            {"allocations", parts}};
}

OrderedJson ledgerJson(const AccountLedger &ledger)
{
    const auto money = [&](qint64 minor) {
        return amountJson(minor, ledger.currency);
    };
    OrderedJson entries = OrderedJson::array();
    for (const LedgerEntry &entry : ledger.entries)
        entries.push_back({{"day", utf8(dayText(entry.day))},
                           {"kind", ledgerKindCode(entry.kind)},
                           {"number", utf8(entry.number)},
                           {"about", utf8(entry.about)},
                           {"debit", money(entry.debit)},
                           {"credit", money(entry.credit)},
                           {"balance", money(entry.balance)}});
    return {{"brand", utf8(ledger.brandCode)},
            {"currency", utf8(ledger.currency.codeText())},
            {"entries", entries},
            {"balance", money(ledger.balance())},
            {"open_cash", money(ledger.footing.openCash)},
            {"open_tax", money(ledger.footing.openTax)},
            {"on_account", money(ledger.footing.onAccount)},
            {"foots", ledger.foots()}};
}

} // namespace lianming::cli
