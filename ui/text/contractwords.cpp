#include "ui/text/contractwords.h"

#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ContractWords)
};

QString plain(Rate rate)
{
    return QString::fromStdString(rate.toString());
}

QString scopeText(Scope scope)
{
    switch (scope) {
    case Scope::Period: return Words::tr("counted per period");
    case Scope::ContractYear: return Words::tr("counted per contract year");
    case Scope::Term: return Words::tr("counted over the term");
    }
    return {};
}

QString modeText(RateMode mode)
{
    switch (mode) {
    case RateMode::Marginal: return {};
    case RateMode::Prospective: return Words::tr("a new rate holds from the next period");
    case RateMode::PeriodEndRate: return Words::tr("the rate reached holds for the whole period");
    case RateMode::Retroactive: return Words::tr("the rate reached holds from the beginning");
    }
    return {};
}

QString deductionText(DeductionKind kind)
{
    switch (kind) {
    case DeductionKind::Discounts: return Words::tr("discounts");
    case DeductionKind::Returns: return Words::tr("returns");
    case DeductionKind::Taxes: return Words::tr("taxes");
    case DeductionKind::Freight: return Words::tr("freight");
    case DeductionKind::Other: return Words::tr("other deductions");
    }
    return {};
}

QString joined(const QStringList &list)
{
    return list.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString matchText(const LineMatch &match)
{
    QStringList parts;
    if (match.categories)
        parts.append(categoriesText(*match.categories));
    if (match.territories)
        parts.append(territoriesText(*match.territories));
    if (match.channels)
        parts.append(channelsText(*match.channels));
    if (match.skus)
        parts.append(codesText(*match.skus));
    return parts.join(QStringLiteral(" · "));
}

QString tiersText(const RateRule &rule, Currency currency)
{
    QString out;
    for (size_t i = 0; i < rule.tiers.size(); ++i) {
        const Tier &tier = rule.tiers[i];
        const QString rate = rule.tierKind == TierKind::Percent
                                 ? percentOfText(tier.rate)
                                 : Words::tr("%1 %2 per unit").arg(currency.codeText(), plain(tier.rate));
        if (i == 0) {
            out = rate;
            continue;
        }
        const QString from = rule.measure == Measure::Units ? Words::tr("%1 units").arg(countText(tier.from))
                                                            : moneyText({tier.from, currency});
        out = Words::tr("%1 up to %2, then %3").arg(out, from, rate);
    }
    return out;
}

} // namespace

QString standingText(ContractStanding standing)
{
    switch (standing) {
    case ContractStanding::Draft: return Words::tr("Draft");
    case ContractStanding::Upcoming: return Words::tr("Signed, not begun");
    case ContractStanding::Running: return Words::tr("Running");
    case ContractStanding::SellOff: return Words::tr("Sell-off");
    case ContractStanding::Ended: return Words::tr("Ended");
    case ContractStanding::Terminated: return Words::tr("Terminated");
    }
    return {};
}

QString frequencyText(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Monthly: return Words::tr("Monthly");
    case Frequency::Quarterly: return Words::tr("Quarterly");
    case Frequency::Semiannual: return Words::tr("Half-yearly");
    case Frequency::Annual: return Words::tr("Yearly");
    }
    return {};
}

QString reportStateText(ReportState state)
{
    switch (state) {
    case ReportState::Upcoming: return Words::tr("Upcoming");
    case ReportState::Due: return Words::tr("Due");
    case ReportState::Late: return Words::tr("Late");
    case ReportState::Received: return Words::tr("Received");
    }
    return {};
}

QString timelineText(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineKind::Drafted: return Words::tr("Drafted");
    case TimelineKind::Signed: return Words::tr("Signed");
    case TimelineKind::TermStarts: return Words::tr("The term begins");
    case TimelineKind::ReportDue: return Words::tr("Report for %1 due").arg(event.args.value(0));
    case TimelineKind::Terminated: return Words::tr("Terminated: %1").arg(event.args.value(0));
    case TimelineKind::TermEnds: return Words::tr("The term ends");
    case TimelineKind::SellOffEnds: return Words::tr("The sell-off ends");
    }
    return {};
}

QString lifeText(ContractStanding standing, const DaySpan &term, qint64 sellOffDays, QDate today)
{
    switch (standing) {
    case ContractStanding::Upcoming: return Words::tr("starts %1").arg(relativeText(term.start, today));
    case ContractStanding::Running: return Words::tr("ends %1").arg(relativeText(term.end, today));
    case ContractStanding::SellOff:
        return Words::tr("sell-off ends %1").arg(relativeText(term.end.addDays(sellOffDays), today));
    case ContractStanding::Ended: return Words::tr("ended %1").arg(relativeText(term.end, today));
    case ContractStanding::Draft:
    case ContractStanding::Terminated: break;
    }
    return {};
}

QString percentOfText(Rate percent)
{
    return plain(percent) + (isChinese() ? QStringLiteral("%") : QStringLiteral("\u00a0%"));
}

QStringList rateTexts(const RoyaltyTerms &terms)
{
    QStringList out;
    for (const RateRule &rule : terms.rates) {
        QString line = tiersText(rule, terms.currency);
        QStringList more{matchText(rule.match)};
        if (rule.tiers.size() > 1) {
            more.append(scopeText(rule.scope));
            more.append(modeText(rule.mode));
        }
        if (rule.minimumPerUnit)
            more.append(
                Words::tr("at least %1 %2 per unit").arg(terms.currency.codeText(), plain(*rule.minimumPerUnit)));
        more.removeAll(QString());
        if (!more.isEmpty())
            line += QStringLiteral(" · ") + more.join(QStringLiteral(" · "));
        out.append(line);
    }
    return out;
}

QStringList baseTexts(const RoyaltyTerms &terms)
{
    QString base;
    switch (terms.base.kind) {
    case BaseKind::NetSales: base = Words::tr("Net sales"); break;
    case BaseKind::GrossSales: base = Words::tr("Gross sales"); break;
    case BaseKind::Retail: base = Words::tr("Retail price"); break;
    case BaseKind::Units: base = Words::tr("Units sold"); break;
    }
    QStringList kinds;
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (terms.base.allowed[i])
            kinds.append(deductionText(DeductionKind(i)));
    }
    if (!kinds.isEmpty())
        base = Words::tr("%1, less %2").arg(base, joined(kinds));
    QStringList out{base};
    for (const DeductionCap &cap : terms.base.caps) {
        kinds.clear();
        for (const DeductionKind kind : cap.kinds)
            kinds.append(deductionText(kind));
        out.append(Words::tr("At most %1 of gross for %2, %3")
                       .arg(percentOfText(cap.percent), joined(kinds), scopeText(cap.basis)));
    }
    if (terms.base.minimumPerUnit)
        out.append(Words::tr("No unit below %1 %2").arg(terms.currency.codeText(), plain(*terms.base.minimumPerUnit)));
    return out;
}

QStringList guaranteeTexts(const RoyaltyTerms &terms)
{
    QStringList out;
    for (const Guarantee &guarantee : terms.guarantees) {
        QStringList amounts;
        for (const qint64 minor : guarantee.amounts)
            amounts.append(moneyText({minor, terms.currency}));
        QString line = guarantee.scope == Scope::ContractYear
                           ? Words::tr("%1 per contract year").arg(amounts.join(QStringLiteral(" → ")))
                           : Words::tr("%1 over the term").arg(joined(amounts));
        if (amounts.isEmpty())
            line = Words::tr("Paid in instalments");
        if (const QString match = matchText(guarantee.match); !match.isEmpty())
            line += QStringLiteral(" · ") + match;
        if (guarantee.carryForward)
            line += QStringLiteral(" · ") + Words::tr("what is over goes on to the next year");
        out.append(line);
        for (const DatedAmount &part : guarantee.instalments)
            out.append(Words::tr("%1 due on %2").arg(moneyText({part.minor, terms.currency}), dateText(part.due)));
    }
    for (const DatedAmount &fee : terms.fees)
        out.append(Words::tr("Fee of %1 due on %2").arg(moneyText({fee.minor, terms.currency}), dateText(fee.due)));
    return out;
}

QStringList otherTermTexts(const RoyaltyTerms &terms)
{
    QStringList out;
    const Rate none{};
    if (terms.marketingFundPercent != none)
        out.append(Words::tr("Marketing fund: %1").arg(percentOfText(terms.marketingFundPercent)));
    if (terms.withholdingPercent != none)
        out.append(Words::tr("Withholding tax: %1").arg(percentOfText(terms.withholdingPercent)));
    if (terms.vatPercent != none)
        out.append(Words::tr("VAT: %1").arg(percentOfText(terms.vatPercent)));
    if (terms.reserve) {
        out.append(Words::tr("Reserve for returns: %1, released after %n period(s)", nullptr,
                             int(terms.reserve->releaseAfterPeriods))
                       .arg(percentOfText(terms.reserve->percent)));
    }
    if (terms.minimumPayment > 0)
        out.append(Words::tr("Nothing below %1 is paid out").arg(moneyText({terms.minimumPayment, terms.currency})));
    if (terms.lateInterest) {
        const QString percent = percentOfText(terms.lateInterest->percent);
        out.append(terms.lateInterest->perMonth ? Words::tr("Late interest: %1 a month").arg(percent)
                                                : Words::tr("Late interest: %1 a year").arg(percent));
    }
    for (const Split &split : terms.splits)
        out.append(QStringLiteral("%1: %2").arg(QString::fromStdString(split.party), percentOfText(split.percent)));
    return out;
}

} // namespace lianming
