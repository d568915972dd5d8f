#include "ui/text/exceptionwords.h"

#include "ui/text/codewords.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

/// The context of the words that count something.
class ExceptionWords
{
    Q_DECLARE_TR_FUNCTIONS(ExceptionWords)
};

QString exceptionText(const char *text)
{
    return QCoreApplication::translate("royalties", text);
}

QString usualText(const LineReason &reason, Currency currency)
{
    return QStringLiteral("%1 – %2").arg(moneyText({reason.low, currency}), moneyText({reason.high, currency}));
}

/// Codes of all grants, each once, in their order.
template<class Member>
std::vector<std::string> granted(const LineDetail &detail, Member member)
{
    std::vector<std::string> out;
    for (const RoyaltyGrant &grant : detail.grants) {
        for (const std::string &code : grant.*member) {
            if (std::find(out.begin(), out.end(), code) == out.end())
                out.push_back(code);
        }
    }
    return out;
}

QString grantedTerritories(const LineDetail &detail)
{
    const QString all = territoriesText(granted(detail, &RoyaltyGrant::territories));
    const auto except = granted(detail, &RoyaltyGrant::territoriesExcept);
    return except.empty()
               ? all
               : exceptionText(QT_TRANSLATE_NOOP("royalties", "%1, except %2")).arg(all, territoriesText(except));
}

QString productText(const LineReason &reason)
{
    if (reason.productState == ProductState::Withdrawn && reason.withdrawnOn)
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "withdrawn on %1")).arg(dateText(*reason.withdrawnOn));
    if (reason.releasedOn)
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "released on %1 only")).arg(dateText(*reason.releasedOn));
    return exceptionText(QT_TRANSLATE_NOOP("royalties", "not released yet"));
}

QString explainedProduct(const ExceptionRow &row, const LineReason &reason)
{
    if (reason.productState == ProductState::Withdrawn && reason.withdrawnOn)
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 was withdrawn on %2 and may not be sold since."))
            .arg(row.sku, dateText(*reason.withdrawnOn));
    if (reason.releasedOn)
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 was released on %2 and may be sold since then only."))
            .arg(row.sku, dateText(*reason.releasedOn));
    return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 is still in review: only what was released may be sold."))
        .arg(row.sku);
}

QString explainedPrice(const ExceptionRow &row, const LineReason &reason)
{
    const QString price = moneyText({reason.price, row.currency});
    const QString usual = usualText(reason, row.currency);
    const QString median = moneyText({reason.median, row.currency});
    if (reason.periods == 1)
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 a piece. In the period before it was %2."))
            .arg(price, median);
    if (reason.periods > 1)
        return exceptionText(
                   QT_TRANSLATE_NOOP("royalties", "%1 a piece. In the %2 periods before it was %3, the middle %4."))
            .arg(price, countText(reason.periods), usual, median);
    return exceptionText(
               QT_TRANSLATE_NOOP(
                   "royalties",
                   "%1 a piece. The product is new; half of the %2 other products of its category cost %3, the middle %4."))
        .arg(price, countText(reason.peers), usual, median);
}

} // namespace

QString flagReasonText(FlagReason reason)
{
    switch (reason) {
    case FlagReason::Category: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Category not licensed"));
    case FlagReason::Territory: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Territory not licensed"));
    case FlagReason::Channel: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Channel not licensed"));
    case FlagReason::Date: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Outside the licensed days"));
    case FlagReason::Combination: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Not granted together"));
    case FlagReason::NoRate: return exceptionText(QT_TRANSLATE_NOOP("royalties", "No rate fits"));
    case FlagReason::UnknownProduct: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Unknown product"));
    case FlagReason::UnapprovedProduct: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Product not approved"));
    case FlagReason::DuplicateLine: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Reported twice"));
    case FlagReason::PricePattern: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Unusual price"));
    case FlagReason::VolumePattern: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Unusual quantity"));
    }
    return {};
}

QString lineStateText(LineState state)
{
    switch (state) {
    case LineState::Open: return exceptionText(QT_TRANSLATE_NOOP("royalties", "To decide"));
    case LineState::Waiting: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Asked"));
    case LineState::Settled: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Settled"));
    case LineState::Ignored: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Ignored"));
    }
    return {};
}

Tone lineStateTone(LineState state)
{
    switch (state) {
    case LineState::Open: return Tone::Wait;
    case LineState::Waiting: return Tone::Accent;
    case LineState::Settled: return Tone::Good;
    case LineState::Ignored: return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString productStateText(ProductState state)
{
    switch (state) {
    case ProductState::InReview: return exceptionText(QT_TRANSLATE_NOOP("royalties", "In review"));
    case ProductState::Released: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Released"));
    case ProductState::Withdrawn: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Withdrawn"));
    }
    return {};
}

Tone productStateTone(ProductState state)
{
    switch (state) {
    case ProductState::InReview: return Tone::Wait;
    case ProductState::Released: return Tone::Good;
    case ProductState::Withdrawn: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString wrongText(const ExceptionRow &row, const LineReason &reason)
{
    const auto notLicensed = [](const QString &what) {
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 not licensed")).arg(what);
    };
    switch (reason.reason) {
    case FlagReason::Category: return notLicensed(categoryText(row.category));
    case FlagReason::Territory: return notLicensed(territoryText(row.territory));
    case FlagReason::Channel: return notLicensed(channelText(row.channel));
    case FlagReason::Date:
        return row.soldOn.isValid()
                   ? exceptionText(QT_TRANSLATE_NOOP("royalties", "sold on %1, outside the licensed days"))
                         .arg(dateText(row.soldOn))
                   : exceptionText(QT_TRANSLATE_NOOP("royalties", "period outside the licensed days"));
    case FlagReason::Combination: return exceptionText(QT_TRANSLATE_NOOP("royalties", "no one grant covers all of it"));
    case FlagReason::NoRate: return exceptionText(QT_TRANSLATE_NOOP("royalties", "licensed, but no rate fits"));
    case FlagReason::UnknownProduct:
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "product not in the register"));
    case FlagReason::UnapprovedProduct: return productText(reason);
    case FlagReason::DuplicateLine:
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "same as line %1 of %2"))
            .arg(countText(reason.repeatsLine), reason.repeatsPeriod);
    case FlagReason::PricePattern: {
        const QString price = moneyText({reason.price, row.currency});
        const QString usual =
            reason.low == reason.high ? moneyText({reason.median, row.currency}) : usualText(reason, row.currency);
        return reason.periods != 0
                   ? ExceptionWords::tr("%1 a piece, usually %2 (%n period(s))", nullptr, int(reason.periods))
                         .arg(price, usual)
                   : ExceptionWords::tr("%1 a piece, usually %2 (%n product(s))", nullptr, int(reason.peers))
                         .arg(price, usual);
    }
    case FlagReason::VolumePattern:
        return ExceptionWords::tr("%1 pieces in the period, usually %2 (%n period(s))", nullptr, int(reason.periods))
            .arg(countText(reason.units), countText(reason.average));
    }
    return {};
}

QString wrongText(const ExceptionRow &row)
{
    QStringList out;
    for (const LineReason &reason : row.reasons)
        out.append(wrongText(row, reason));
    return out.join(isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QString explainedText(const LineDetail &detail, const LineReason &reason)
{
    const ExceptionRow &row = detail.row;
    const auto outside = [](const QString &reported, const QString &licensed) {
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "Reported: %1. The contract grants %2."))
            .arg(reported, licensed);
    };
    switch (reason.reason) {
    case FlagReason::Category:
        return outside(categoryText(row.category), categoriesText(granted(detail, &RoyaltyGrant::categories)));
    case FlagReason::Territory: return outside(territoryText(row.territory), grantedTerritories(detail));
    case FlagReason::Channel:
        return outside(channelText(row.channel), channelsText(granted(detail, &RoyaltyGrant::channels)));
    case FlagReason::Date: {
        const QString days = spanText({detail.term.start, detail.lastSellOffDay});
        return row.soldOn.isValid()
                   ? exceptionText(QT_TRANSLATE_NOOP("royalties", "Sold on %1. The contract's goods may be sold %2."))
                         .arg(dateText(row.soldOn), days)
                   : exceptionText(
                         QT_TRANSLATE_NOOP("royalties",
                                           "The line says no day, and the period lies outside the licensed days, %1."))
                         .arg(days);
    }
    case FlagReason::Combination:
        return exceptionText(QT_TRANSLATE_NOOP(
            "royalties", "Category, territory, channel and day are each granted, but by no grant together."));
    case FlagReason::NoRate:
        return exceptionText(QT_TRANSLATE_NOOP(
            "royalties", "The sale is licensed, but none of the contract's rates is for it: it earns nothing."));
    case FlagReason::UnknownProduct:
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "%1 is not among the contract's products.")).arg(row.sku);
    case FlagReason::UnapprovedProduct: return explainedProduct(row, reason);
    case FlagReason::DuplicateLine:
        return exceptionText(
                   QT_TRANSLATE_NOOP(
                       "royalties",
                       "Product, territory, channel, day, units and amount are those of line %1 of %2. If it was "
                       "reported twice, a fee of 0 takes this one out."))
            .arg(countText(reason.repeatsLine), reason.repeatsPeriod);
    case FlagReason::PricePattern: return explainedPrice(row, reason);
    case FlagReason::VolumePattern:
        return reason.periods == 1
                   ? exceptionText(
                         QT_TRANSLATE_NOOP(
                             "royalties",
                             "%1 pieces of %2 in the period, after %3 in the one before. This is its largest line."))
                         .arg(countText(reason.units), row.sku, countText(reason.average))
                   : exceptionText(
                         QT_TRANSLATE_NOOP(
                             "royalties",
                             "%1 pieces of %2 in the period, after %3 on average in %4 before. This is its largest line."))
                         .arg(countText(reason.units), row.sku, countText(reason.average), countText(reason.periods));
    }
    return {};
}

QString decisionText(const LineResolution &resolution, Currency currency)
{
    switch (resolution.kind) {
    case ResolutionKind::Percent:
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "Earns %1 of its base"))
            .arg(percentOfText(Rate::parse(resolution.value.toStdString()).value_or(Rate())));
    case ResolutionKind::PerUnit:
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "Earns %1 %2 a piece"))
            .arg(currency.codeText(), resolution.value);
    case ResolutionKind::Fee: {
        const auto fee = Money::parse(resolution.value.toStdString(), currency);
        if (fee && fee->minor == 0)
            return exceptionText(QT_TRANSLATE_NOOP("royalties", "Taken out: earns nothing"));
        return exceptionText(QT_TRANSLATE_NOOP("royalties", "Earns a fee of %1"))
            .arg(fee ? moneyText(*fee) : resolution.value);
    }
    case ResolutionKind::Correction: return exceptionText(QT_TRANSLATE_NOOP("royalties", "The licensee is asked"));
    case ResolutionKind::Ignore: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Right as it is"));
    case ResolutionKind::Withdrawn: return exceptionText(QT_TRANSLATE_NOOP("royalties", "Decision taken back"));
    }
    return {};
}

QString decisionProblemText(DecisionProblem problem)
{
    return messageText(problemMessage(problem));
}

} // namespace lianming
