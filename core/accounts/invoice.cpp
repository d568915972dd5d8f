#include "core/accounts/invoice.h"

#include "core/base/error.h"
#include "core/base/json.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *invoiceKindCodes[] = {"royalty", "interest", "adjustment", "audit", "credit_note"};
constexpr const char *stateCodes[] = {"open", "part_paid", "overdue", "uncertified", "paid", "credited", "note"};

/// What of `tax` goes with `credited` of `net`, as one share of two.
qint64 shareOf(qint64 tax, qint64 credited, qint64 net)
{
    const std::array<Int128, 2> weights{credited, net - credited};
    return qint64(apportion(tax, weights).front());
}

} // namespace

const char *invoiceKindCode(InvoiceKind kind)
{
    return invoiceKindCodes[int(kind)];
}

InvoiceKind parseInvoiceKind(const QString &code)
{
    for (const InvoiceKind kind : invoiceKinds) {
        if (code == QLatin1String(invoiceKindCode(kind)))
            return kind;
    }
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no kind of invoice"), {code});
}

const char *invoiceStateCode(InvoiceState state)
{
    return stateCodes[int(state)];
}

std::optional<InvoiceState> parseInvoiceState(QStringView code)
{
    for (const InvoiceState state : invoiceStates) {
        if (code == QLatin1String(invoiceStateCode(state)))
            return state;
    }
    return std::nullopt;
}

int paymentDays(const QString &contractTerms)
{
    constexpr int longest = 3650;
    const Json terms = Json::parse(contractTerms.toStdString(), nullptr, false);
    if (!terms.is_object() || !terms.contains("payment") || !terms["payment"].is_object())
        return defaultPaymentDays;
    const Json days = terms["payment"].value("days", Json());
    if (!days.is_number_integer() || days < 0 || days > longest)
        return defaultPaymentDays;
    return days.get<int>();
}

OpenAmounts openAmounts(const Invoice &invoice, const InvoiceSettlement &settlement)
{
    if (invoice.kind == InvoiceKind::CreditNote)
        return {};
    OpenAmounts out;
    out.open = invoice.gross() - settlement.credited() - settlement.allocated - settlement.certified;
    const qint64 awaited =
        std::max<qint64>(0, invoice.withholding - settlement.creditedWithholding - settlement.certified);
    out.openCash = std::max<qint64>(0, out.open - awaited);
    out.openTax = out.open - out.openCash;
    return out;
}

InvoiceState stateOf(const Invoice &invoice, const InvoiceSettlement &settlement, QDate today)
{
    if (invoice.kind == InvoiceKind::CreditNote)
        return InvoiceState::Note;
    if (settlement.credited() == invoice.gross())
        return InvoiceState::Credited;
    const OpenAmounts open = openAmounts(invoice, settlement);
    if (open.open <= 0)
        return InvoiceState::Paid;
    if (open.openCash == 0)
        return InvoiceState::Uncertified;
    if (today > invoice.dueOn)
        return InvoiceState::Overdue;
    return settlement.allocated > 0 || settlement.certified > 0 ? InvoiceState::PartPaid : InvoiceState::Open;
}

qint64 daysOverdue(const Invoice &invoice, const OpenAmounts &open, QDate today)
{
    return open.openCash > 0 ? std::max<qint64>(0, invoice.dueOn.daysTo(today)) : 0;
}

std::optional<CreditAmounts> creditAmounts(const Invoice &invoice, const InvoiceSettlement &settlement, qint64 net)
{
    if (invoice.kind == InvoiceKind::CreditNote || net <= 0 || net > invoice.net - settlement.creditedNet)
        return std::nullopt;
    const qint64 credited = settlement.creditedNet + net;
    return CreditAmounts{.net = net,
                         .vat = shareOf(invoice.vat, credited, invoice.net) - settlement.creditedVat,
                         .withholding =
                             shareOf(invoice.withholding, credited, invoice.net) - settlement.creditedWithholding};
}

} // namespace lianming
