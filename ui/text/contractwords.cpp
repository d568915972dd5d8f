#include "ui/text/contractwords.h"

#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class ContractWords
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
    case Scope::Period: return ContractWords::tr("counted per period");
    case Scope::ContractYear: return ContractWords::tr("counted per contract year");
    case Scope::Term: return ContractWords::tr("counted over the term");
    }
    return {};
}

QString modeText(RateMode mode)
{
    switch (mode) {
    case RateMode::Marginal: return {};
    case RateMode::Prospective: return ContractWords::tr("a new rate holds from the next period");
    case RateMode::PeriodEndRate: return ContractWords::tr("the rate reached holds for the whole period");
    case RateMode::Retroactive: return ContractWords::tr("the rate reached holds from the beginning");
    }
    return {};
}

QString deductionText(DeductionKind kind)
{
    switch (kind) {
    case DeductionKind::Discounts: return ContractWords::tr("discounts");
    case DeductionKind::Returns: return ContractWords::tr("returns");
    case DeductionKind::Taxes: return ContractWords::tr("taxes");
    case DeductionKind::Freight: return ContractWords::tr("freight");
    case DeductionKind::Other: return ContractWords::tr("other deductions");
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
                                 : ContractWords::tr("%1 %2 per unit").arg(currency.codeText(), plain(tier.rate));
        if (i == 0) {
            out = rate;
            continue;
        }
        const QString from = rule.measure == Measure::Units ? ContractWords::tr("%1 units").arg(countText(tier.from))
                                                            : moneyText({tier.from, currency});
        out = ContractWords::tr("%1 up to %2, then %3").arg(out, from, rate);
    }
    return out;
}

} // namespace

QString standingText(ContractStanding standing)
{
    switch (standing) {
    case ContractStanding::Draft: return ContractWords::tr("Draft");
    case ContractStanding::Upcoming: return ContractWords::tr("Signed, not begun");
    case ContractStanding::Running: return ContractWords::tr("Running");
    case ContractStanding::SellOff: return ContractWords::tr("Sell-off");
    case ContractStanding::Ended: return ContractWords::tr("Ended");
    case ContractStanding::Terminated: return ContractWords::tr("Terminated");
    }
    return {};
}

QString frequencyText(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Monthly: return ContractWords::tr("Monthly");
    case Frequency::Quarterly: return ContractWords::tr("Quarterly");
    case Frequency::Semiannual: return ContractWords::tr("Half-yearly");
    case Frequency::Annual: return ContractWords::tr("Yearly");
    }
    return {};
}

QString reportStateText(ReportState state)
{
    switch (state) {
    case ReportState::Upcoming: return ContractWords::tr("Upcoming");
    case ReportState::Due: return ContractWords::tr("Due");
    case ReportState::Late: return ContractWords::tr("Late");
    case ReportState::Received: return ContractWords::tr("Received");
    }
    return {};
}

QString timelineText(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineKind::Drafted: return ContractWords::tr("Drafted");
    case TimelineKind::Signed: return ContractWords::tr("Signed");
    case TimelineKind::TermStarts: return ContractWords::tr("The term begins");
    case TimelineKind::ReportDue: return ContractWords::tr("Report for %1 due").arg(event.args.value(0));
    case TimelineKind::Terminated: return ContractWords::tr("Terminated: %1").arg(event.args.value(0));
    case TimelineKind::TermEnds: return ContractWords::tr("The term ends");
    case TimelineKind::SellOffEnds: return ContractWords::tr("The sell-off ends");
    }
    return {};
}

QString lifeText(ContractStanding standing, const DaySpan &term, qint64 sellOffDays, QDate today)
{
    switch (standing) {
    case ContractStanding::Upcoming: return ContractWords::tr("starts %1").arg(relativeText(term.start, today));
    case ContractStanding::Running: return ContractWords::tr("ends %1").arg(relativeText(term.end, today));
    case ContractStanding::SellOff:
        return ContractWords::tr("sell-off ends %1").arg(relativeText(term.end.addDays(sellOffDays), today));
    case ContractStanding::Ended: return ContractWords::tr("ended %1").arg(relativeText(term.end, today));
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
            more.append(ContractWords::tr("at least %1 %2 per unit")
                            .arg(terms.currency.codeText(), plain(*rule.minimumPerUnit)));
        if (rule.from)
            more.append(ContractWords::tr("for periods from %1 on").arg(dateText(*rule.from)));
        if (rule.until)
            more.append(ContractWords::tr("for periods until %1").arg(dateText(*rule.until)));
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
    case BaseKind::NetSales: base = ContractWords::tr("Net sales"); break;
    case BaseKind::GrossSales: base = ContractWords::tr("Gross sales"); break;
    case BaseKind::Retail: base = ContractWords::tr("Retail price"); break;
    case BaseKind::Units: base = ContractWords::tr("Units sold"); break;
    }
    QStringList kinds;
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (terms.base.allowed[i])
            kinds.append(deductionText(DeductionKind(i)));
    }
    if (!kinds.isEmpty())
        base = ContractWords::tr("%1, less %2").arg(base, joined(kinds));
    QStringList out{base};
    for (const DeductionCap &cap : terms.base.caps) {
        kinds.clear();
        for (const DeductionKind kind : cap.kinds)
            kinds.append(deductionText(kind));
        out.append(ContractWords::tr("At most %1 of gross for %2, %3")
                       .arg(percentOfText(cap.percent), joined(kinds), scopeText(cap.basis)));
    }
    if (terms.base.minimumPerUnit)
        out.append(
            ContractWords::tr("No unit below %1 %2").arg(terms.currency.codeText(), plain(*terms.base.minimumPerUnit)));
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
                           ? ContractWords::tr("%1 per contract year").arg(amounts.join(QStringLiteral(" → ")))
                           : ContractWords::tr("%1 over the term").arg(joined(amounts));
        if (amounts.isEmpty())
            line = ContractWords::tr("Paid in instalments");
        if (const QString match = matchText(guarantee.match); !match.isEmpty())
            line += QStringLiteral(" · ") + match;
        if (guarantee.carryForward)
            line += QStringLiteral(" · ") + ContractWords::tr("what is over goes on to the next year");
        out.append(line);
        for (const DatedAmount &part : guarantee.instalments)
            out.append(
                ContractWords::tr("%1 due on %2").arg(moneyText({part.minor, terms.currency}), dateText(part.due)));
    }
    for (const DatedAmount &fee : terms.fees)
        out.append(
            ContractWords::tr("Fee of %1 due on %2").arg(moneyText({fee.minor, terms.currency}), dateText(fee.due)));
    return out;
}

QStringList otherTermTexts(const RoyaltyTerms &terms)
{
    QStringList out;
    const Rate none{};
    if (terms.marketingFundPercent != none)
        out.append(ContractWords::tr("Marketing fund: %1").arg(percentOfText(terms.marketingFundPercent)));
    if (terms.withholdingPercent != none)
        out.append(ContractWords::tr("Withholding tax: %1").arg(percentOfText(terms.withholdingPercent)));
    if (terms.vatPercent != none)
        out.append(ContractWords::tr("VAT: %1").arg(percentOfText(terms.vatPercent)));
    if (terms.reserve) {
        out.append(ContractWords::tr("Reserve for returns: %1, released after %n period(s)", nullptr,
                                     int(terms.reserve->releaseAfterPeriods))
                       .arg(percentOfText(terms.reserve->percent)));
    }
    if (terms.minimumPayment > 0)
        out.append(
            ContractWords::tr("Nothing below %1 is paid out").arg(moneyText({terms.minimumPayment, terms.currency})));
    if (terms.lateInterest) {
        const QString percent = percentOfText(terms.lateInterest->percent);
        out.append(terms.lateInterest->perMonth ? ContractWords::tr("Late interest: %1 a month").arg(percent)
                                                : ContractWords::tr("Late interest: %1 a year").arg(percent));
    }
    for (const Split &split : terms.splits)
        out.append(QStringLiteral("%1: %2").arg(QString::fromStdString(split.party), percentOfText(split.percent)));
    return out;
}

} // namespace lianming
