#include "ui/text/royaltywords.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace lianming {

namespace {

QString royaltyText(const char *text)
{
    return QCoreApplication::translate("royalties", text);
}

struct RoyaltyTerm {
    const char *code;
    const char *text;
};

constexpr RoyaltyTerm terms[] = {
    {"line", QT_TRANSLATE_NOOP("royalties", "Line")},
    {"period", QT_TRANSLATE_NOOP("royalties", "Period")},
    {"status", QT_TRANSLATE_NOOP("royalties", "Treated as")},
    {"free", QT_TRANSLATE_NOOP("royalties", "free goods")},
    {"excluded", QT_TRANSLATE_NOOP("royalties", "outside the licence, earns nothing")},
    {"no_rate", QT_TRANSLATE_NOOP("royalties", "licensed, but no rate fits")},
    {"highest_rate", QT_TRANSLATE_NOOP("royalties", "outside the licence, at the highest rate")},
    {"rated", QT_TRANSLATE_NOOP("royalties", "licensed sale")},
    {"reasons", QT_TRANSLATE_NOOP("royalties", "Reasons")},
    {"reported", QT_TRANSLATE_NOOP("royalties", "Reported")},
    {"date", QT_TRANSLATE_NOOP("royalties", "Day")},
    {"sku", QT_TRANSLATE_NOOP("royalties", "Product")},
    {"category", QT_TRANSLATE_NOOP("royalties", "Category")},
    {"territory", QT_TRANSLATE_NOOP("royalties", "Territory")},
    {"channel", QT_TRANSLATE_NOOP("royalties", "Channel")},
    {"units", QT_TRANSLATE_NOOP("royalties", "Units")},
    {"currency", QT_TRANSLATE_NOOP("royalties", "Currency")},
    {"gross", QT_TRANSLATE_NOOP("royalties", "Gross sales")},
    {"discounts", QT_TRANSLATE_NOOP("royalties", "Discounts")},
    {"returns", QT_TRANSLATE_NOOP("royalties", "Returns")},
    {"taxes", QT_TRANSLATE_NOOP("royalties", "Taxes")},
    {"freight", QT_TRANSLATE_NOOP("royalties", "Freight")},
    {"other", QT_TRANSLATE_NOOP("royalties", "Other deductions")},
    {"retail_price", QT_TRANSLATE_NOOP("royalties", "Retail price")},
    {"share", QT_TRANSLATE_NOOP("royalties", "Share of this contract, %")},
    {"exchange", QT_TRANSLATE_NOOP("royalties", "Exchange rate")},
    {"rate", QT_TRANSLATE_NOOP("royalties", "Rate")},
    {"grant", QT_TRANSLATE_NOOP("royalties", "Grant of the contract")},
    {"deductions", QT_TRANSLATE_NOOP("royalties", "Deductions")},
    {"claimed", QT_TRANSLATE_NOOP("royalties", "Claimed")},
    {"amount", QT_TRANSLATE_NOOP("royalties", "Amount")},
    {"allowed", QT_TRANSLATE_NOOP("royalties", "Allowed")},
    {"caps", QT_TRANSLATE_NOOP("royalties", "Ceilings on deductions")},
    {"kinds", QT_TRANSLATE_NOOP("royalties", "Kinds")},
    {"taken_off", QT_TRANSLATE_NOOP("royalties", "Not allowed by the ceiling")},
    {"deducted", QT_TRANSLATE_NOOP("royalties", "Deducted")},
    {"base", QT_TRANSLATE_NOOP("royalties", "Royalty base")},
    {"kind", QT_TRANSLATE_NOOP("royalties", "Kind")},
    {"net_sales", QT_TRANSLATE_NOOP("royalties", "net sales")},
    {"gross_sales", QT_TRANSLATE_NOOP("royalties", "gross sales")},
    {"retail", QT_TRANSLATE_NOOP("royalties", "retail price")},
    {"minimum", QT_TRANSLATE_NOOP("royalties", "Minimum")},
    {"before_share", QT_TRANSLATE_NOOP("royalties", "Before the share")},
    {"rule", QT_TRANSLATE_NOOP("royalties", "Rate rule")},
    {"mode", QT_TRANSLATE_NOOP("royalties", "Tiers apply")},
    {"marginal", QT_TRANSLATE_NOOP("royalties", "to the part inside each tier")},
    {"prospective", QT_TRANSLATE_NOOP("royalties", "from the next period on")},
    {"period_end_rate", QT_TRANSLATE_NOOP("royalties", "to the whole period")},
    {"retroactive", QT_TRANSLATE_NOOP("royalties", "to everything so far")},
    {"measure", QT_TRANSLATE_NOOP("royalties", "Measured by")},
    {"scope", QT_TRANSLATE_NOOP("royalties", "Counted over")},
    {"contract_year", QT_TRANSLATE_NOOP("royalties", "Contract year")},
    {"term", QT_TRANSLATE_NOOP("royalties", "the term")},
    {"from", QT_TRANSLATE_NOOP("royalties", "From")},
    {"to", QT_TRANSLATE_NOOP("royalties", "To")},
    {"accumulator", QT_TRANSLATE_NOOP("royalties", "Accumulated")},
    {"before", QT_TRANSLATE_NOOP("royalties", "Before")},
    {"after", QT_TRANSLATE_NOOP("royalties", "After")},
    {"tiers", QT_TRANSLATE_NOOP("royalties", "Tiers")},
    {"percent", QT_TRANSLATE_NOOP("royalties", "Percent")},
    {"per_unit", QT_TRANSLATE_NOOP("royalties", "Per unit")},
    {"part", QT_TRANSLATE_NOOP("royalties", "Part in this tier")},
    {"exact", QT_TRANSLATE_NOOP("royalties", "Exact value")},
    {"due", QT_TRANSLATE_NOOP("royalties", "Due")},
    {"so_far", QT_TRANSLATE_NOOP("royalties", "So far")},
    {"for_the_period", QT_TRANSLATE_NOOP("royalties", "For the period")},
    {"highest_percent", QT_TRANSLATE_NOOP("royalties", "Highest percent")},
    {"highest_per_unit", QT_TRANSLATE_NOOP("royalties", "Highest amount per unit")},
    {"royalty", QT_TRANSLATE_NOOP("royalties", "Royalty")},
    {"pool", QT_TRANSLATE_NOOP("royalties", "Counts toward")},
    {"rest", QT_TRANSLATE_NOOP("royalties", "no guarantee")},
    {"counts_apart", QT_TRANSLATE_NOOP("royalties", "Counts apart")},
    {"pools", QT_TRANSLATE_NOOP("royalties", "Guarantees")},
    {"earned", QT_TRANSLATE_NOOP("royalties", "Earned")},
    {"apart", QT_TRANSLATE_NOOP("royalties", "Earned apart")},
    {"reserve_held", QT_TRANSLATE_NOOP("royalties", "Reserve held")},
    {"reserve_released", QT_TRANSLATE_NOOP("royalties", "Reserve released")},
    {"available", QT_TRANSLATE_NOOP("royalties", "Available")},
    {"earned_so_far", QT_TRANSLATE_NOOP("royalties", "Earned so far")},
    {"reserve_still_held", QT_TRANSLATE_NOOP("royalties", "Reserve still held")},
    {"guarantee", QT_TRANSLATE_NOOP("royalties", "Guarantee")},
    {"instalments_so_far", QT_TRANSLATE_NOOP("royalties", "Instalments so far")},
    {"guarantee_due", QT_TRANSLATE_NOOP("royalties", "Guarantee due")},
    {"unearned_carried_in", QT_TRANSLATE_NOOP("royalties", "Unearned guarantee carried in")},
    {"owed_before_this_scope", QT_TRANSLATE_NOOP("royalties", "Owed before")},
    {"owed_in_this_scope", QT_TRANSLATE_NOOP("royalties", "Owed in this span")},
    {"owed", QT_TRANSLATE_NOOP("royalties", "Owed in all")},
    {"owed_by_earnings", QT_TRANSLATE_NOOP("royalties", "Owed by earnings alone")},
    {"paid_before", QT_TRANSLATE_NOOP("royalties", "Paid before")},
    {"paid", QT_TRANSLATE_NOOP("royalties", "Paid in all")},
    {"royalty_payment", QT_TRANSLATE_NOOP("royalties", "Payment for royalties")},
    {"guarantee_payment", QT_TRANSLATE_NOOP("royalties", "Payment for the guarantee")},
    {"recouped", QT_TRANSLATE_NOOP("royalties", "Recouped")},
    {"unrecouped", QT_TRANSLATE_NOOP("royalties", "Not yet recouped")},
    {"payable", QT_TRANSLATE_NOOP("royalties", "Payable")},
    {"balance", QT_TRANSLATE_NOOP("royalties", "Balance")},
    {"fees", QT_TRANSLATE_NOOP("royalties", "Fees")},
    {"marketing_fund", QT_TRANSLATE_NOOP("royalties", "Marketing fund")},
    {"adjustments", QT_TRANSLATE_NOOP("royalties", "Adjustments")},
    {"brought_forward", QT_TRANSLATE_NOOP("royalties", "Brought forward")},
    {"minimum_payment", QT_TRANSLATE_NOOP("royalties", "Smallest payment")},
    {"carried_forward", QT_TRANSLATE_NOOP("royalties", "Carried forward")},
    {"withholding", QT_TRANSLATE_NOOP("royalties", "Withholding tax")},
    {"vat", QT_TRANSLATE_NOOP("royalties", "VAT")},
    {"cash_due", QT_TRANSLATE_NOOP("royalties", "Cash due")},
    {"splits", QT_TRANSLATE_NOOP("royalties", "Shares of the parties")},
    {"party", QT_TRANSLATE_NOOP("royalties", "Party")},
    {"basis", QT_TRANSLATE_NOOP("royalties", "Tested over")},
    {"claimed_so_far", QT_TRANSLATE_NOOP("royalties", "Claimed so far")},
    {"gross_so_far", QT_TRANSLATE_NOOP("royalties", "Gross so far")},
    {"allowed_so_far", QT_TRANSLATE_NOOP("royalties", "Allowed so far")},
    {"allowed_before", QT_TRANSLATE_NOOP("royalties", "Allowed before")},
    {"id", QT_TRANSLATE_NOOP("royalties", "Name")},
};

} // namespace

QString inboxStateText(InboxState state)
{
    switch (state) {
    case InboxState::Upcoming: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Upcoming"));
    case InboxState::Due: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Report due"));
    case InboxState::Late: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Report late"));
    case InboxState::Open: return royaltyText(QT_TRANSLATE_NOOP("royalties", "To calculate"));
    case InboxState::Calculated: return royaltyText(QT_TRANSLATE_NOOP("royalties", "To approve"));
    case InboxState::Approved: return royaltyText(QT_TRANSLATE_NOOP("royalties", "To close"));
    case InboxState::Closed: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Closed"));
    case InboxState::Invoiced: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Invoiced"));
    case InboxState::Paid: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Paid"));
    }
    return {};
}

Tone inboxStateTone(InboxState state)
{
    switch (state) {
    case InboxState::Upcoming: return Tone::Quiet;
    case InboxState::Due:
    case InboxState::Open: return Tone::Wait;
    case InboxState::Late: return Tone::Stop;
    case InboxState::Calculated:
    case InboxState::Approved: return Tone::Accent;
    case InboxState::Invoiced: return Tone::Wait;
    case InboxState::Closed:
    case InboxState::Paid: return Tone::Good;
    }
    return Tone::Quiet;
}

QString statementFieldText(StatementField field)
{
    switch (field) {
    case StatementField::UnitPrice: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Price per unit"));
    case StatementField::Free: return royaltyText(QT_TRANSLATE_NOOP("royalties", "Free goods (yes or no)"));
    default: return royaltyTermText(QString::fromLatin1(statementFieldCode(field)));
    }
}

QString statementFaultWords(StatementFault fault)
{
    return QCoreApplication::translate("core", statementFaultText(fault));
}

QString exceptionReasonText(const QString &code)
{
    if (code == u"category")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "category not licensed"));
    if (code == u"territory")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "territory not licensed"));
    if (code == u"channel")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "channel not licensed"));
    if (code == u"date")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "outside the licensed days"));
    if (code == u"combination")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "no one grant covers all of it"));
    if (code == u"unknown_product")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "unknown product"));
    if (code == u"unapproved_product")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "product not approved"));
    if (code == u"duplicate_line")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "reported twice"));
    if (code == u"price_pattern")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "unusual price"));
    if (code == u"volume_pattern")
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "unusual quantity"));
    return royaltyTermText(code);
}

QString royaltyTermText(const QString &code)
{
    static const QHash<QString, const char *> known = [] {
        QHash<QString, const char *> out;
        for (const RoyaltyTerm &term : terms)
            out.insert(QString::fromLatin1(term.code), term.text);
        return out;
    }();
    const auto found = known.constFind(code);
    return found == known.constEnd() ? code : royaltyText(*found);
}

QString decimalText(std::string_view decimal)
{
    QString digits = QString::fromUtf8(decimal.data(), qsizetype(decimal.size()));
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    QString out;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0)
            out += QLocale().groupSeparator();
        out += whole.at(i);
    }
    if (point >= 0)
        out += QLocale().decimalPoint() + digits.mid(point + 1);
    return negative ? QChar(0x2212) + out : out;
}

QString editionText(const InboxRow &row)
{
    if (row.isRestatement)
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "restatement %1")).arg(row.edition);
    return row.edition > 1 ? royaltyText(QT_TRANSLATE_NOOP("royalties", "restated")) : QString();
}

QString restatementEffectText(const RestatementEffect &effect)
{
    const QString version = QString::number(effect.statement.edition);
    const QString money = moneyText({std::abs(effect.amount), effect.currency});
    if (effect.amount == 0) {
        return royaltyText(QT_TRANSLATE_NOOP("royalties", "Version %1 changes nothing in what the closed periods pay."))
            .arg(version);
    }
    QString out;
    if (effect.hasEffect) {
        out = effect.amount > 0
                  ? royaltyText(QT_TRANSLATE_NOOP("royalties", "By version %1 the closed periods pay %2 more"))
                        .arg(version, money)
                  : royaltyText(QT_TRANSLATE_NOOP("royalties", "By version %1 the closed periods pay %2 less"))
                        .arg(version, money);
    } else {
        out = effect.amount > 0
                  ? royaltyText(QT_TRANSLATE_NOOP("royalties", "With version %1 the closed periods would pay %2 more"))
                        .arg(version, money)
                  : royaltyText(QT_TRANSLATE_NOOP("royalties", "With version %1 the closed periods would pay %2 less"))
                        .arg(version, money);
    }
    if (effect.settledIn.isEmpty())
        return out + royaltyText(QT_TRANSLATE_NOOP("royalties", "; no open period is left to settle it."));
    return out
           + (effect.amount > 0
                  ? royaltyText(QT_TRANSLATE_NOOP("royalties", "; it is added to %1, the first open period."))
                  : royaltyText(QT_TRANSLATE_NOOP("royalties", "; it is credited in %1, the first open period.")))
                 .arg(effect.settledIn);
}

} // namespace lianming
