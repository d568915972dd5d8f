#include "core/reports/statementsource.h"
#include "core/reports/words.h"

namespace lianming {

namespace {

/// Puts the terms into one language's words; the two languages follow the same course, word for word from the pairs
/// below.
class Wording
{
public:
    Wording(const RoyaltyTerms &terms, DocumentLanguage language) : m_terms(terms), m_w(language) {}

    [[nodiscard]] QString base() const;
    [[nodiscard]] QString rule(const RateRule &rule) const;
    [[nodiscard]] QString guarantee(const Guarantee &guarantee) const;
    [[nodiscard]] QString reserve() const;
    [[nodiscard]] QString fund() const;
    [[nodiscard]] QString unlicensed() const;
    [[nodiscard]] QString rounding() const;

private:
    [[nodiscard]] QString percent(Rate rate) const { return m_w.percent(rate); }
    [[nodiscard]] QString amount(qint64 minor) const { return m_w.amount(minor, m_terms.currency); }
    [[nodiscard]] QString number(qint64 value) const { return m_w.count(value); }
    [[nodiscard]] QString list(const QStringList &items) const { return m_w.list(items); }
    [[nodiscard]] QString codes(const std::vector<std::string> &values) const
    {
        QStringList out;
        for (const std::string &value : values)
            out.append(QString::fromStdString(value));
        return list(out);
    }
    [[nodiscard]] QString kind(DeductionKind kind) const;
    [[nodiscard]] QString match(const LineMatch &match) const;
    [[nodiscard]] QString scope(Scope scope) const;

    const RoyaltyTerms &m_terms;
    Words m_w;
};

QString Wording::kind(DeductionKind kind) const
{
    switch (kind) {
    case DeductionKind::Discounts: return m_w({u"discounts", u"折扣"});
    case DeductionKind::Returns: return m_w({u"returns", u"退货"});
    case DeductionKind::Taxes: return m_w({u"taxes", u"税款"});
    case DeductionKind::Freight: return m_w({u"freight", u"运费"});
    case DeductionKind::Other: return m_w({u"other deductions", u"其他扣除"});
    }
    return {};
}

QString Wording::scope(Scope scope) const
{
    switch (scope) {
    case Scope::Period: return m_w({u"counted per period", u"按结算期累计"});
    case Scope::ContractYear: return m_w({u"counted per contract year", u"按合同年度累计"});
    case Scope::Term: return m_w({u"counted over the whole term", u"按整个授权期累计"});
    }
    return {};
}

QString Wording::match(const LineMatch &match) const
{
    QStringList parts;
    if (match.categories)
        parts.append(m_w({u"categories %1", u"品类 %1"}, {codes(*match.categories)}));
    if (match.territories)
        parts.append(m_w({u"territories %1", u"地区 %1"}, {codes(*match.territories)}));
    if (match.channels)
        parts.append(m_w({u"channels %1", u"渠道 %1"}, {codes(*match.channels)}));
    if (match.skus)
        parts.append(m_w({u"SKUs %1", u"商品 %1"}, {codes(*match.skus)}));
    return parts.isEmpty() ? QString()
                           : m_w({u" For %1.", u"适用于：%1。"},
                                 {parts.join(m_w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "))});
}

QString Wording::base() const
{
    const BaseTerms &base = m_terms.base;
    QStringList allowed;
    for (size_t i = 0; i < deductionKinds; ++i) {
        if (base.allowed[i])
            allowed.append(kind(DeductionKind(i)));
    }
    QString out;
    switch (base.kind) {
    case BaseKind::NetSales:
        out = allowed.isEmpty()
                  ? m_w({u"Gross sales; nothing may be deducted.", u"销售总额，不得扣除。"})
                  : m_w({u"Net sales: gross sales less %1.", u"净销售额：销售总额减去%1。"}, {list(allowed)});
        break;
    case BaseKind::GrossSales: out = m_w({u"Gross sales.", u"销售总额。"}); break;
    case BaseKind::Retail: out = m_w({u"Units times the retail price.", u"数量乘以零售价。"}); break;
    case BaseKind::Units: out = m_w({u"Units sold.", u"销售数量。"}); break;
    }
    for (const DeductionCap &cap : base.caps) {
        QStringList kinds;
        for (const DeductionKind kindOf : cap.kinds)
            kinds.append(kind(kindOf));
        out += m_w({u" Of %1 at most %2 of gross sales are deducted, %3.", u"%1的扣除合计不超过销售总额的%2，%3。"},
                   {list(kinds), percent(cap.percent), scope(cap.basis)});
    }
    if (base.minimumPerUnit && base.kind != BaseKind::Units)
        out += m_w({u" At least %1 per unit.", u"每件不低于 %1。"},
                   {QString::fromStdString(base.minimumPerUnit->toString())});
    return out;
}

QString Wording::rule(const RateRule &rule) const
{
    QStringList tiers;
    for (size_t i = 0; i < rule.tiers.size(); ++i) {
        const Tier &tier = rule.tiers[i];
        const QString rate = rule.tierKind == TierKind::Percent
                                 ? m_w({u"%1 of the base", u"计费基数的 %1"}, {percent(tier.rate)})
                                 : m_w({u"%1 per unit", u"每件 %1"}, {QString::fromStdString(tier.rate.toString())});
        const auto border = [&](qint64 from) {
            return rule.measure == Measure::Units ? m_w({u"%1 units", u"%1 件"}, {number(from)}) : amount(from);
        };
        if (rule.tiers.size() == 1)
            tiers.append(rate);
        else if (i + 1 == rule.tiers.size())
            tiers.append(m_w({u"%1 from %2 on", u"%2 及以上：%1"}, {rate, border(tier.from)}));
        else if (i == 0)
            tiers.append(m_w({u"%1 below %2", u"%2 以下：%1"}, {rate, border(rule.tiers[1].from)}));
        else
            tiers.append(m_w({u"%1 from %2 to below %3", u"%2 至 %3 以下：%1"},
                             {rate, border(tier.from), border(rule.tiers[i + 1].from)}));
    }
    QString out = tiers.join(m_w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
    if (rule.tiers.size() > 1) {
        out += m_w({u", %1", u"；%1"}, {scope(rule.scope)});
        switch (rule.mode) {
        case RateMode::Marginal:
            out += m_w({u"; each rate for the part inside its tier", u"，各档费率适用于落在该档的部分"});
            break;
        case RateMode::Prospective:
            out += m_w({u"; the tier reached before the period sets its rate", u"，以期初所处档次确定本期费率"});
            break;
        case RateMode::PeriodEndRate:
            out += m_w({u"; the tier reached at the period's end sets its rate", u"，以期末所处档次确定本期费率"});
            break;
        case RateMode::Retroactive:
            out += m_w(
                {u"; the tier reached applies to everything counted so far", u"，所达档次费率追溯适用于累计全部销售"});
            break;
        }
    }
    out += m_w({u".", u"。"});
    if (rule.minimumPerUnit)
        out += m_w({u" At least %1 per unit.", u"每件授权费不低于 %1。"},
                   {QString::fromStdString(rule.minimumPerUnit->toString())});
    // Rules that amendments put in each other's place.
    if (rule.from)
        out += m_w({u" For periods from %1 on.", u"适用于 %1 起的报告期。"}, {m_w.day(*rule.from)});
    if (rule.until)
        out += m_w({u" For periods until %1.", u"适用于截至 %1 的报告期。"}, {m_w.day(*rule.until)});
    return out + match(rule.match);
}

QString Wording::guarantee(const Guarantee &g) const
{
    QStringList parts;
    if (!g.amounts.empty()) {
        QStringList amounts;
        for (const qint64 minor : g.amounts)
            amounts.append(amount(minor));
        const QString all = list(amounts);
        parts.append(g.scope == Scope::Term
                         ? m_w({u"Minimum guarantee of %1 over the term", u"授权期内保底金 %1"}, {all})
                     : g.amounts.size() == 1
                         ? m_w({u"Minimum guarantee of %1 each contract year", u"每合同年度保底金 %1"}, {all})
                         : m_w({u"Minimum guarantee by contract year: %1", u"各合同年度保底金依次为 %1"}, {all}));
    }
    for (const DatedAmount &instalment : g.instalments)
        parts.append(m_w({u"%1 due on %2", u"%2 应付 %1"}, {amount(instalment.minor), m_w.day(instalment.due)}));
    parts.append(m_w({u"royalties are set against what was paid", u"授权费先抵扣已付款项"}));
    if (g.scope == Scope::ContractYear)
        parts.append(g.carryForward
                         ? m_w({u"what a year leaves unearned goes on to the next", u"当年未抵扣部分结转下一年度"})
                         : m_w({u"what a year leaves unearned lapses", u"当年未抵扣部分不再结转"}));
    return parts.join(m_w.isChinese() ? QStringLiteral("；") : QStringLiteral("; ")) + m_w({u".", u"。"})
           + match(g.match);
}

QString Wording::reserve() const
{
    return m_w({u"%1 of the royalty earned is held against returns and released after %2 periods.",
                u"按应计授权费的 %1 计提退货准备金，%2 期后释放。"},
               {percent(m_terms.reserve->percent), number(m_terms.reserve->releaseAfterPeriods)});
}

QString Wording::fund() const
{
    return m_w({u"%1 of the base, owed beside the royalty and never set against a guarantee.",
                u"计费基数的 %1，在授权费之外另付，不抵扣保底金。"},
               {percent(m_terms.marketingFundPercent)});
}

QString Wording::unlicensed() const
{
    return m_terms.unlicensed == Unlicensed::Exclude
               ? m_w(
                   {u"Sales outside the grants earn nothing here and are listed as exceptions; the licensor's claims remain.",
                    u"授权范围外的销售不计授权费，列为异常项目；授权方保留相应权利。"})
               : m_w({u"Sales outside the grants earn the highest rate of the contract and are listed as exceptions.",
                      u"授权范围外的销售按合同最高费率计费，并列为异常项目。"});
}

QString Wording::rounding() const
{
    return m_terms.rounding == Rounding::HalfUp
               ? m_w({u"Half a minor unit is rounded up (away from zero).", u"四舍五入至最小货币单位。"})
               : m_w({u"Half a minor unit is rounded to the even neighbour.", u"四舍六入五成双，取至最小货币单位。"});
}

} // namespace

std::vector<StatementDocument::Note> termsInWords(const RoyaltyTerms &terms)
{
    const Wording en(terms, DocumentLanguage::English);
    const Wording zh(terms, DocumentLanguage::Chinese);
    std::vector<StatementDocument::Note> out;
    out.push_back({{}, en.base(), zh.base(), QStringLiteral("base")});
    for (const RateRule &rule : terms.rates)
        out.push_back({QString::fromStdString(rule.id), en.rule(rule), zh.rule(rule), {}});
    for (const Guarantee &guarantee : terms.guarantees)
        out.push_back({QString::fromStdString(guarantee.id), en.guarantee(guarantee), zh.guarantee(guarantee), {}});
    if (terms.reserve)
        out.push_back({{}, en.reserve(), zh.reserve(), QStringLiteral("reserve")});
    if (terms.marketingFundPercent.nanos > 0)
        out.push_back({{}, en.fund(), zh.fund(), QStringLiteral("fund")});
    out.push_back({{}, en.unlicensed(), zh.unlicensed(), QStringLiteral("unlicensed")});
    out.push_back({{}, en.rounding(), zh.rounding(), QStringLiteral("rounding")});
    return out;
}

} // namespace lianming
