#include "core/drafting/royaltywording.h"

#include "core/drafting/documentcodes.h"

namespace lianming {

namespace {

class RoyaltyWording
{
public:
    RoyaltyWording(const RoyaltyTerms &terms, const Words &w) : m_terms(terms), m_w(w) {}

    [[nodiscard]] QString fees() const;
    [[nodiscard]] QString base() const;
    [[nodiscard]] QString rates() const;
    [[nodiscard]] QString guarantees() const;
    [[nodiscard]] QString tax() const;
    [[nodiscard]] QString splits() const;
    [[nodiscard]] QString lateInterest() const;
    [[nodiscard]] QString opening() const;
    [[nodiscard]] QString reserve() const;

private:
    [[nodiscard]] QString money(qint64 minor) const { return moneyWords(m_w, minor, m_terms.currency); }
    /// With the amount in capital figures, as Chinese contracts write what is to be paid.
    [[nodiscard]] QString paid(qint64 minor) const
    {
        const QString capitals = m_w.isChinese() && m_terms.currency.code() == "CNY" ? capitalAmount(minor) : QString();
        return capitals.isEmpty() ? money(minor) : QStringLiteral("%1（大写：人民币%2）").arg(money(minor), capitals);
    }
    [[nodiscard]] QString perUnit(Rate rate) const;
    [[nodiscard]] QString dated(const std::vector<DatedAmount> &amounts) const;
    [[nodiscard]] QString match(const LineMatch &match) const;
    [[nodiscard]] QString rule(const RateRule &rule) const;
    [[nodiscard]] QString mode(RateMode mode) const;
    [[nodiscard]] QString guarantee(const Guarantee &guarantee) const;

    const RoyaltyTerms &m_terms;
    const Words &m_w;
};

QString deductionWords(const Words &w, DeductionKind kind)
{
    switch (kind) {
    case DeductionKind::Discounts: return w({u"discounts", u"折扣"});
    case DeductionKind::Returns: return w({u"returns", u"退货"});
    case DeductionKind::Taxes: return w({u"sales taxes", u"销售税款"});
    case DeductionKind::Freight: return w({u"freight", u"运费"});
    case DeductionKind::Other: return w({u"other deductions", u"其他扣除"});
    }
    return {};
}

/// A decimal of major units, which may be finer than the currency's own.
QString RoyaltyWording::perUnit(Rate rate) const
{
    const QString value = QString::fromStdString(rate.toString());
    const QString amount = m_terms.currency.code() == "CNY"
                               ? m_w({u"CNY %1", u"人民币%1元"}, {value})
                               : m_w({u"%1 %2", u"%1 %2"}, {m_terms.currency.codeText(), value});
    return m_w({u"%1 per unit", u"每件%1"}, {amount});
}

QString RoyaltyWording::dated(const std::vector<DatedAmount> &amounts) const
{
    QStringList items;
    for (const DatedAmount &item : amounts)
        items.append(m_w({u"%1, due on %2", u"%2应付%1"}, {paid(item.minor), m_w.day(item.due)}));
    return countedWords(m_w, items);
}

QString RoyaltyWording::match(const LineMatch &match) const
{
    QStringList parts;
    const auto add = [&](const Bilingual &word, const LineMatch::List &list, const auto &names) {
        if (list)
            parts.append(m_w(word, {names(m_w, *list)}));
    };
    add({u"goods: %1", u"商品：%1"}, match.categories, categoryNames);
    add({u"territory: %1", u"地域：%1"}, match.territories, territoryNames);
    add({u"channels: %1", u"渠道：%1"}, match.channels, channelNames);
    add({u"articles: %1", u"货号：%1"}, match.skus,
        [](const Words &w, const std::vector<std::string> &codes) { return w.list(codeTexts(codes)); });
    return parts.isEmpty() ? QString() : m_w({u" (for %1)", u"（适用于%1）"}, {joinedWords(m_w, parts)});
}

QString RoyaltyWording::fees() const
{
    return dated(m_terms.fees);
}

QString RoyaltyWording::base() const
{
    const BaseTerms &base = m_terms.base;
    QStringList allowed;
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (base.allowed[i])
            allowed.append(deductionWords(m_w, DeductionKind(i)));
    }
    QStringList parts;
    switch (base.kind) {
    case BaseKind::NetSales:
        parts.append(allowed.isEmpty() ? m_w({u"net sales, being gross sales from which nothing may be deducted",
                                              u"净销售额，即销售总额，不得作任何扣除"})
                                       : m_w({u"net sales, being gross sales less actual %1 and nothing else",
                                              u"净销售额，即销售总额减去实际发生的%1，不得作其他扣除"},
                                             {m_w.list(allowed)}));
        break;
    case BaseKind::GrossSales:
        parts.append(m_w({u"gross sales, from which nothing may be deducted", u"销售总额，不得作任何扣除"}));
        break;
    case BaseKind::Retail: parts.append(m_w({u"units sold times the retail price", u"销售数量乘以零售价"})); break;
    case BaseKind::Units: parts.append(m_w({u"the number of units sold", u"销售数量"})); break;
    }
    for (const DeductionCap &cap : base.caps) {
        QStringList kinds;
        for (const DeductionKind kind : cap.kinds)
            kinds.append(deductionWords(m_w, kind));
        parts.append(m_w({u"of %1 together at most %2 of gross sales may be deducted, counted %3",
                          u"%1的扣除合计不得超过销售总额的%2，%3计算"},
                         {m_w.list(kinds), m_w.percent(cap.percent), scopeWords(m_w, cap.basis)}));
    }
    if (base.minimumPerUnit && base.kind != BaseKind::Units)
        parts.append(m_w({u"at least %1", u"且不低于%1"}, {perUnit(*base.minimumPerUnit)}));
    return joinedWords(m_w, parts);
}

QString RoyaltyWording::mode(RateMode mode) const
{
    switch (mode) {
    case RateMode::Marginal:
        return m_w({u"each rate applying to the part inside its own tier", u"各档费率仅适用于落入该档的部分"});
    case RateMode::Prospective:
        return m_w({u"the tier reached before a period setting that period's rate", u"以期初所处档次确定本期费率"});
    case RateMode::PeriodEndRate:
        return m_w({u"the tier reached at a period's end setting that period's rate", u"以期末所处档次确定本期费率"});
    case RateMode::Retroactive:
        return m_w(
            {u"the tier reached applying to everything counted so far", u"所达档次的费率追溯适用于已累计的全部销售"});
    }
    return {};
}

QString RoyaltyWording::rule(const RateRule &rule) const
{
    const auto border = [&](qint64 from) {
        return rule.measure == Measure::Units ? m_w({u"%1 units", u"%1件"}, {m_w.count(from)}) : money(from);
    };
    QStringList tiers;
    for (size_t i = 0; i < rule.tiers.size(); ++i) {
        const Tier &tier = rule.tiers[i];
        const QString rate = rule.tierKind == TierKind::Percent
                                 ? m_w({u"%1 of the royalty base", u"计费基数的%1"}, {m_w.percent(tier.rate)})
                                 : perUnit(tier.rate);
        if (rule.tiers.size() == 1)
            tiers.append(rate);
        else if (i + 1 == rule.tiers.size())
            tiers.append(m_w({u"%1 from %2 on", u"%2以上（含本数）：%1"}, {rate, border(tier.from)}));
        else if (i == 0)
            tiers.append(m_w({u"%1 below %2", u"不足%2：%1"}, {rate, border(rule.tiers[1].from)}));
        else
            tiers.append(m_w({u"%1 from %2 to below %3", u"%2以上（含本数）不足%3：%1"},
                             {rate, border(tier.from), border(rule.tiers[i + 1].from)}));
    }
    QStringList parts{tiers.join(m_w.isChinese() ? QStringLiteral("，") : QStringLiteral(", "))};
    if (rule.tiers.size() > 1) {
        parts.append(rule.measure == Measure::Units ? m_w({u"units counted %1, %2", u"销售数量%1累计，%2"},
                                                          {scopeWords(m_w, rule.scope), mode(rule.mode)})
                                                    : m_w({u"the base counted %1, %2", u"计费基数%1累计，%2"},
                                                          {scopeWords(m_w, rule.scope), mode(rule.mode)}));
    }
    if (rule.minimumPerUnit)
        parts.append(m_w({u"at least %1", u"且不低于%1"}, {perUnit(*rule.minimumPerUnit)}));
    return joinedWords(m_w, parts) + match(rule.match);
}

QString RoyaltyWording::rates() const
{
    QStringList items;
    for (const RateRule &one : m_terms.rates)
        items.append(rule(one));
    const QString out = countedWords(m_w, items);
    return items.size() < 2
               ? out
               : m_w({u"%1; a sale takes the first of these that fits it", u"%1；一笔销售适用其中首个与之相符的费率"},
                     {out});
}

QString RoyaltyWording::guarantee(const Guarantee &guarantee) const
{
    QStringList parts;
    if (!guarantee.amounts.empty()) {
        QStringList amounts;
        for (const qint64 minor : guarantee.amounts)
            amounts.append(paid(minor));
        const QString all = m_w.list(amounts);
        if (guarantee.scope == Scope::Term)
            parts.append(m_w({u"%1 over the term", u"授权期限内合计%1"}, {all}));
        else if (amounts.size() == 1)
            parts.append(m_w({u"%1 for each contract year", u"每一合同年度%1"}, {all}));
        else
            parts.append(m_w({u"%1 for the contract years in turn, the last for each further year",
                              u"各合同年度依次为%1，其后各年度与末项相同"},
                             {all}));
    }
    if (!guarantee.instalments.empty())
        parts.append(m_w({u"of which are paid in advance %1", u"其中预付%1"}, {dated(guarantee.instalments)}));
    if (guarantee.scope == Scope::ContractYear)
        parts.append(guarantee.carryForward
                         ? m_w({u"what one contract year leaves unearned is carried into the next",
                                u"当年未抵扣部分结转下一合同年度"})
                         : m_w({u"what one contract year leaves unearned lapses", u"当年未抵扣部分不予结转"}));
    return joinedWords(m_w, parts) + match(guarantee.match);
}

QString RoyaltyWording::guarantees() const
{
    QStringList items;
    for (const Guarantee &one : m_terms.guarantees)
        items.append(guarantee(one));
    return countedWords(m_w, items);
}

QString RoyaltyWording::reserve() const
{
    return m_w(
        {u"%1 of the royalties earned, released %2 reporting periods later", u"应计授权费的%1，于%2个结算期后释放"},
        {m_w.percent(m_terms.reserve->percent), m_w.count(m_terms.reserve->releaseAfterPeriods)});
}

QString RoyaltyWording::tax() const
{
    QStringList parts;
    const bool hasVat = m_terms.vatPercent != Rate();
    parts.append(hasVat ? m_w({u"all amounts are before value added tax, which is added at %1",
                               u"各项金额均不含增值税，增值税按%1另行计收"},
                              {m_w.percent(m_terms.vatPercent)})
                        : m_w({u"all amounts are before value added tax", u"各项金额均不含增值税"}));
    if (m_terms.withholdingPercent != Rate())
        parts.append(m_w({u"%1 is withheld at source, for which the official receipt is handed over",
                          u"依法源泉扣缴%1，扣缴方应提交完税凭证"},
                         {m_w.percent(m_terms.withholdingPercent)}));
    return joinedWords(m_w, parts);
}

QString RoyaltyWording::splits() const
{
    QStringList items;
    for (const Split &split : m_terms.splits)
        items.append(m_w({u"%1 to %2", u"%2占%1"}, {m_w.percent(split.percent), QString::fromStdString(split.party)}));
    return countedWords(m_w, items);
}

QString RoyaltyWording::lateInterest() const
{
    const LateInterest &late = *m_terms.lateInterest;
    QStringList parts;
    parts.append(late.perMonth
                     ? m_w({u"%1 a month", u"月利率%1"}, {m_w.percent(late.percent)})
                     : m_w({u"%1 a year of 365 days", u"年利率%1（一年按365日计）"}, {m_w.percent(late.percent)}));
    parts.append(late.graceDays > 0
                     ? m_w({u"from the day after the due day, where the amount is still unpaid %1 days after it",
                            u"逾期超过%1日仍未付清的，自到期日次日起计"},
                           {m_w.count(late.graceDays)})
                     : m_w({u"from the day after the due day", u"自到期日次日起计"}));
    switch (late.compound) {
    case LateInterest::Compound::None: parts.append(m_w({u"without compound interest", u"不计复利"})); break;
    case LateInterest::Compound::Monthly:
        parts.append(m_w({u"compounded at the end of each month", u"每月末计复利"}));
        break;
    case LateInterest::Compound::Yearly:
        parts.append(m_w({u"compounded at the end of each calendar year", u"每自然年度末计复利"}));
        break;
    }
    return joinedWords(m_w, parts);
}

QString RoyaltyWording::opening() const
{
    QStringList items;
    for (const RateRule &rule : m_terms.rates) {
        const auto found = m_terms.openingAccumulated.find(rule.id);
        if (found != m_terms.openingAccumulated.end())
            items.append(m_w({u"counted so far under rate %1: %2", u"费率%1下已累计：%2"},
                             {QString::fromStdString(rule.id),
                              rule.measure == Measure::Units ? m_w.count(found->second) : money(found->second)}));
    }
    for (const auto &[pool, minor] : m_terms.openingUnrecouped)
        items.append(m_w({u"paid and not yet earned under %1: %2", u"%1项下已付未抵扣：%2"},
                         {QString::fromStdString(pool), money(minor)}));
    return countedWords(m_w, items);
}

} // namespace

QString royaltyWords(LicenceTerm term, const ContractFacts &facts, const Words &w)
{
    const RoyaltyTerms &terms = facts.terms;
    const RoyaltyWording wording(terms, w);
    switch (term) {
    case LicenceTerm::Fees: return wording.fees();
    case LicenceTerm::Base: return wording.base();
    case LicenceTerm::Rates: return wording.rates();
    case LicenceTerm::Guarantees: return wording.guarantees();
    case LicenceTerm::MarketingFund:
        return w({u"%1 of the royalty base", u"计费基数的%1"}, {w.percent(terms.marketingFundPercent)});
    case LicenceTerm::Reserve: return wording.reserve();
    case LicenceTerm::MinimumPayment: return moneyWords(w, terms.minimumPayment, terms.currency);
    case LicenceTerm::Tax: return wording.tax();
    case LicenceTerm::Splits: return wording.splits();
    case LicenceTerm::LateInterest: return wording.lateInterest();
    case LicenceTerm::Rounding:
        return terms.rounding == Rounding::HalfUp
                   ? w({u"halves of the smallest unit of the currency are rounded up", u"四舍五入至最小货币单位"})
                   : w({u"halves of the smallest unit of the currency are rounded to the even neighbour",
                        u"四舍六入五成双，取至最小货币单位"});
    case LicenceTerm::Unlicensed:
        return terms.unlicensed == Unlicensed::Exclude
                   ? w({u"earn no royalty, are no licensed use, and leave the Licensor's claims untouched",
                        u"不计授权费，不构成授权使用，授权方的权利主张不受影响"})
                   : w({u"bear the highest rate of this Agreement, which makes them no licensed use and leaves the Licensor's claims untouched",
                        u"按本合同最高费率计收费用，但不因此构成授权使用，授权方的权利主张不受影响"});
    case LicenceTerm::Opening: return wording.opening();
    default: return {};
    }
}

} // namespace lianming
