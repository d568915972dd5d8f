#include "core/drafting/termwording.h"

#include "core/drafting/documentcodes.h"
#include "core/drafting/royaltywording.h"

#include <algorithm>

namespace lianming {

namespace {

class TermWording
{
public:
    TermWording(const ContractFacts &facts, const Words &w) : m_facts(facts), m_w(w) {}

    [[nodiscard]] QString words(LicenceTerm term) const;

private:
    [[nodiscard]] QString party(const PartyFacts &party) const;
    [[nodiscard]] QString dimension(LicenceTerm term) const;
    [[nodiscard]] QString part(LicenceTerm term, const GrantTerms &grant) const;
    [[nodiscard]] QString assets(const GrantTerms &grant) const;
    [[nodiscard]] QString territories(const GrantTerms &grant) const;
    [[nodiscard]] QString grants() const;
    [[nodiscard]] QString sellOff() const;
    [[nodiscard]] QString reporting() const;
    [[nodiscard]] QString renewal() const;
    [[nodiscard]] QString audit() const;
    [[nodiscard]] QString quality() const;
    [[nodiscard]] QString threshold(const RenewalThreshold &threshold) const;
    [[nodiscard]] QString termination() const;
    [[nodiscard]] QString money(qint64 minor) const { return moneyWords(m_w, minor, m_facts.contract.currency); }
    [[nodiscard]] QString both(const BothLanguages &text) const { return m_w.name(text.en, text.zh); }

    const ContractFacts &m_facts;
    const Words &m_w;
};

QString rightWords(const Words &w, Right right)
{
    switch (right) {
    case Right::All: return w({u"every right named in this Agreement's definitions", u"本合同定义的全部权利"});
    case Right::Adaptation: return w({u"adaptation", u"改编权"});
    case Right::Communication: return w({u"communication to the public over networks", u"信息网络传播权"});
    case Right::Distribution: return w({u"distribution", u"发行权"});
    case Right::Name: return w({u"use of the Licensor's name and brand", u"授权方名称及品牌使用权"});
    case Right::Reproduction: return w({u"reproduction", u"复制权"});
    case Right::Trademark: return w({u"use of the registered trade marks", u"注册商标使用权"});
    }
    return {};
}

QString exclusivityWords(const Words &w, Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive:
        return w(
            {u"an exclusive licence: within its scope nobody else may use the licensed IP, nor the Licensor itself",
             u"独占许可：在授权范围内，任何他人以及授权方自身均不得使用授权标的"});
    case Exclusivity::Sole:
        return w(
            {u"a sole licence: within its scope nobody but the Licensee and the Licensor itself may use the licensed IP",
             u"排他许可：在授权范围内，除被授权方及授权方自身外，任何他人不得使用授权标的"});
    case Exclusivity::NonExclusive:
        return w(
            {u"a non-exclusive licence: the Licensor may itself use the licensed IP within its scope, and license others",
             u"普通许可：授权方可在授权范围内自行使用授权标的，并可许可他人使用"});
    }
    return {};
}

QString stageWords(const Words &w, ApprovalStage stage)
{
    switch (stage) {
    case ApprovalStage::Concept: return w({u"concept", u"创意方案"});
    case ApprovalStage::Artwork: return w({u"final artwork", u"设计定稿"});
    case ApprovalStage::PreProduction: return w({u"pre-production sample", u"产前样"});
    case ApprovalStage::Production: return w({u"production sample", u"大货样"});
    case ApprovalStage::Packaging: return w({u"packaging and listing", u"包装及商品页面"});
    case ApprovalStage::Marketing: return w({u"marketing material", u"宣传推广物料"});
    }
    return {};
}

QString TermWording::party(const PartyFacts &party) const
{
    const QString given = m_w.name(party.nameEn, party.nameZh);
    const QString &name = given.isEmpty() ? party.company : given;
    QStringList details;
    if (!party.company.isEmpty() && party.company != name)
        details.append(party.company);
    if (!party.creditCode.isEmpty())
        details.append(m_w({u"unified social credit code %1", u"统一社会信用代码：%1"}, {party.creditCode}));
    if (!party.address.isEmpty())
        details.append(m_w({u"of %1", u"住所：%1"}, {party.address}));
    if (details.isEmpty())
        return name;
    return m_w({u"%1 (%2)", u"%1（%2）"},
               {name, details.join(m_w.isChinese() ? QStringLiteral("，") : QStringLiteral(", "))});
}

QString TermWording::assets(const GrantTerms &grant) const
{
    QStringList out;
    for (const std::string &code : grant.assets) {
        const QString written = QString::fromStdString(code);
        const auto found = m_facts.assetNames.find(code);
        const QString name = found == m_facts.assetNames.end() ? QString() : both(found->second);
        const bool isCollection = written.startsWith(u"collection:");
        const QString number = isCollection ? written.section(u':', 1) : written;
        if (written == u"*")
            out.append(
                m_w({u"everything that the Licensor holds and may license", u"授权方持有且有权许可的全部 IP 资产"}));
        else if (isCollection)
            out.append(name.isEmpty() ? m_w({u"the collection %1", u"藏品集%1"}, {number})
                                      : m_w({u"the collection “%1” (%2)", u"藏品集“%1”（编号 %2）"}, {name, number}));
        else
            out.append(name.isEmpty() ? m_w({u"%1", u"编号 %1"}, {number})
                                      : m_w({u"“%1” (%2)", u"“%1”（编号 %2）"}, {name, number}));
    }
    return m_w.list(out);
}

/// A region is given with its members, so that nobody need look it up.
QString TermWording::territories(const GrantTerms &grant) const
{
    const Regions &regions = m_facts.terms.regions;
    const auto names = [&](const std::vector<std::string> &codes) {
        QStringList out;
        for (const std::string &code : codes) {
            QString name = territoryName(m_w, QString::fromStdString(code));
            if (regions.isDefined(code)) {
                const std::vector<std::string> members = regions.replaced(std::span(&code, 1));
                name = m_w({u"%1 (that is %2)", u"%1（即%2）"}, {name, territoryNames(m_w, members)});
            }
            out.append(name);
        }
        return m_w.list(out);
    };
    if (grant.territoriesExcept.empty())
        return names(grant.territories);
    return m_w({u"%1, except %2", u"%1，但不包括%2"}, {names(grant.territories), names(grant.territoriesExcept)});
}

QString TermWording::part(LicenceTerm term, const GrantTerms &grant) const
{
    switch (term) {
    case LicenceTerm::Assets: return assets(grant);
    case LicenceTerm::Rights: {
        QStringList out;
        for (const Right right : grant.rights)
            out.append(rightWords(m_w, right));
        return m_w.list(out);
    }
    case LicenceTerm::Products: return categoryNames(m_w, grant.categories);
    case LicenceTerm::Territories: return territories(grant);
    case LicenceTerm::Channels: return channelNames(m_w, grant.channels);
    default: return exclusivityWords(m_w, grant.exclusivity);
    }
}

/// What all grants say alike stands once; otherwise each grant's own, under its number, so that nothing is mixed up.
QString TermWording::dimension(LicenceTerm term) const
{
    QStringList parts;
    for (const GrantTerms &grant : m_facts.contract.grants)
        parts.append(part(term, grant));
    if (std::ranges::all_of(parts, [&](const QString &one) { return one == parts.first(); }))
        return parts.value(0);
    for (qsizetype i = 0; i < parts.size(); ++i)
        parts[i] = m_w({u"under grant %1: %2", u"第%1项授权：%2"}, {QString::number(i + 1), parts[i]});
    return joinedWords(m_w, parts);
}

QString TermWording::grants() const
{
    QStringList items;
    for (const GrantTerms &grant : m_facts.contract.grants) {
        QStringList parts;
        const auto add = [&](const Bilingual &label, LicenceTerm term) {
            parts.append(m_w(label, {part(term, grant)}));
        };
        add({u"licensed IP: %1", u"授权标的：%1"}, LicenceTerm::Assets);
        add({u"rights: %1", u"权利种类：%1"}, LicenceTerm::Rights);
        add({u"goods: %1", u"商品类别：%1"}, LicenceTerm::Products);
        add({u"territory: %1", u"地域：%1"}, LicenceTerm::Territories);
        add({u"channels: %1", u"渠道：%1"}, LicenceTerm::Channels);
        parts.append(m_w({u"days: %1", u"期间：%1"}, {m_w.days(grant.days)}));
        parts.append(part(LicenceTerm::Exclusivity, grant));
        items.append(parts.join(m_w.isChinese() ? QStringLiteral("，") : QStringLiteral(", ")));
    }
    return countedWords(m_w, items);
}

QString TermWording::sellOff() const
{
    if (m_facts.contract.sellOffDays == 0)
        return m_w({u"no sell-off period", u"不设清货期"});
    return m_w({u"%1 days after the end of the term", u"授权期限届满后%1日"}, {m_w.count(m_facts.contract.sellOffDays)})
           + (m_facts.terms.sellOffCounts
                  ? m_w({u", whose sales count toward the minimum guarantee", u"，其间的销售计入保底金抵扣"})
                  : m_w({u", whose sales bear royalties beside the minimum guarantee",
                         u"，其间的销售另计授权费，不抵扣保底金"}));
}

QString TermWording::reporting() const
{
    const auto frequency = [&]() -> QString {
        switch (m_facts.contract.frequency) {
        case Frequency::Monthly: return m_w({u"calendar month", u"自然月"});
        case Frequency::Quarterly: return m_w({u"calendar quarter", u"自然季度"});
        case Frequency::Semiannual: return m_w({u"calendar half-year", u"自然半年度"});
        case Frequency::Annual: return m_w({u"calendar year", u"自然年度"});
        }
        return {};
    };
    return m_w({u"for each %1, within %2 days after its end", u"按%1，于每期结束后%2日内"},
               {frequency(), m_w.count(m_facts.contract.reportWithinDays)});
}

QString TermWording::threshold(const RenewalThreshold &threshold) const
{
    const QString what = threshold.measure == RenewalThreshold::Measure::BaseSales
                             ? m_w({u"the royalty base", u"计费基数"})
                             : m_w({u"the payments received", u"已收款项"});
    const QString amount = money(threshold.minor);
    const QString condition =
        threshold.contractYear
            ? m_w({u"provided that %1 reach %2 in contract year %3", u"以第%3合同年度%1达到%2为条件"},
                  {what, amount, m_w.count(*threshold.contractYear)})
            : m_w({u"provided that %1 reach %2 over the term", u"以授权期限内%1达到%2为条件"}, {what, amount});
    return threshold.renewal ? m_w({u"renewal %1 %2", u"第%1次续展%2"}, {m_w.count(*threshold.renewal), condition})
                             : condition;
}

QString TermWording::termination() const
{
    const TerminationTerms &terms = *m_facts.conditions.termination;
    QStringList parts;
    if (terms.cureDays)
        parts.append(m_w(
            {u"a breach must be put right within %1 days after written notice", u"违约方应于收到书面通知后%1日内纠正"},
            {m_w.count(*terms.cureDays)}));
    if (terms.noticeDays) {
        const QString days = m_w.count(*terms.noticeDays);
        switch (terms.noticeBy) {
        case TerminationTerms::By::Either:
            parts.append(m_w({u"either party may end this Agreement by %1 days' written notice",
                              u"任何一方可提前%1日书面通知解除本合同"},
                             {days}));
            break;
        case TerminationTerms::By::Licensor:
            parts.append(m_w({u"the Licensor may end this Agreement by %1 days' written notice",
                              u"授权方可提前%1日书面通知解除本合同"},
                             {days}));
            break;
        case TerminationTerms::By::Licensee:
            parts.append(m_w({u"the Licensee may end this Agreement by %1 days' written notice",
                              u"被授权方可提前%1日书面通知解除本合同"},
                             {days}));
            break;
        }
    }
    return joinedWords(m_w, parts);
}

QString TermWording::renewal() const
{
    const Renewal &renewal = *m_facts.conditions.renewal;
    QStringList parts;
    const QString months = m_w.count(renewal.months);
    switch (renewal.kind) {
    case Renewal::Kind::Automatic:
        parts.append(m_w({u"the term is extended of itself by %1 months", u"授权期限自动续展%1个月"}, {months}));
        break;
    case Renewal::Kind::Option:
        parts.append(
            m_w({u"the Licensee may have the term extended by %1 months", u"被授权方有权要求续展%1个月"}, {months}));
        break;
    case Renewal::Kind::Agreement:
        parts.append(m_w({u"the term is extended by written agreement only", u"续展须经双方另行书面约定"}));
        break;
    }
    if (renewal.kind != Renewal::Kind::Agreement && renewal.times > 1)
        parts.append(m_w({u"at most %1 times", u"最多%1次"}, {m_w.count(renewal.times)}));
    for (const RenewalThreshold &one : renewal.thresholds)
        parts.append(threshold(one));
    if (renewal.noticeDays) {
        const QString days = m_w.count(*renewal.noticeDays);
        if (renewal.kind == Renewal::Kind::Automatic)
            parts.append(m_w({u"unless either party gives written notice at least %1 days before the term ends",
                              u"但任何一方于期满%1日前书面通知不续展的除外"},
                             {days}));
        else
            parts.append(
                m_w({u"to be asked for in writing at least %1 days before the term ends", u"须于期满%1日前书面提出"},
                    {days}));
    }
    return joinedWords(m_w, parts);
}

QString TermWording::audit() const
{
    const AuditRules &rules = m_facts.conditions.audit;
    QStringList parts;
    if (rules.perYear)
        parts.append(m_w({u"at most %1 in a calendar year", u"每自然年度不超过%1次"}, {m_w.count(*rules.perYear)}));
    if (rules.noticeDays)
        parts.append(
            m_w({u"announced in writing %1 days before", u"应提前%1日书面通知"}, {m_w.count(*rules.noticeDays)}));
    if (m_facts.audit && m_facts.audit->lookBackYears)
        parts.append(
            m_w({u"reaching back at most %1 years", u"可追溯%1年"}, {m_w.count(*m_facts.audit->lookBackYears)}));
    if (rules.recordsYears)
        parts.append(m_w({u"books being kept for %1 years", u"账簿凭证保存%1年"}, {m_w.count(*rules.recordsYears)}));
    if (m_facts.audit && m_facts.audit->threshold) {
        const QString percent = m_w.percent(*m_facts.audit->threshold);
        parts.append(m_facts.audit->of == ShortfallBasis::Due
                         ? m_w({u"the Licensee bearing its cost where the shortfall is %1 or more of what was due",
                                u"少付金额达到应付金额%1及以上的，审计费用由被授权方承担"},
                               {percent})
                         : m_w({u"the Licensee bearing its cost where the shortfall is %1 or more of what was reported",
                                u"少付金额达到申报金额%1及以上的，审计费用由被授权方承担"},
                               {percent}));
    }
    if (rules.thresholdAmount)
        parts.append(m_w({u"the Licensee bearing its cost where the shortfall is above %1",
                          u"少付金额超过%1的，审计费用由被授权方承担"},
                         {money(*rules.thresholdAmount)}));
    if (m_facts.audit && m_facts.audit->interest)
        parts.append(m_w({u"the shortfall bearing late interest", u"少付部分按逾期利息条款计息"}));
    return joinedWords(m_w, parts);
}

QString TermWording::quality() const
{
    const QualityTerms &quality = *m_facts.conditions.quality;
    QStringList stages;
    for (const ApprovalStage stage : quality.stages)
        stages.append(stageWords(m_w, stage));
    QStringList parts{m_w({u"in the stages %1", u"依次为%1"}, {m_w.list(stages)}),
                      m_w({u"the Licensor answering each within %1 working days", u"授权方于收到后%1个工作日内答复"},
                          {m_w.count(quality.reviewDays)})};
    if (quality.samples > 0)
        parts.append(m_w({u"%1 samples of each product being handed over free of charge", u"每款商品无偿交付样品%1件"},
                         {m_w.count(quality.samples)}));
    return joinedWords(m_w, parts);
}

QString TermWording::words(LicenceTerm term) const
{
    const Contract &contract = m_facts.contract;
    const LicenceConditions &conditions = m_facts.conditions;
    switch (term) {
    case LicenceTerm::Number: return contract.number;
    case LicenceTerm::Parties:
        return m_w({u"%1 (the “Licensor”) and %2 (the “Licensee”)", u"%1（以下称“授权方”）与%2（以下称“被授权方”）"},
                   {party(m_facts.licensor), party(m_facts.licensee)});
    case LicenceTerm::Agent: return party(*m_facts.agent);
    case LicenceTerm::Master:
        return m_facts.master->signedOn ? m_w({u"No. %1, signed on %2", u"%2签订的第%1号合同"},
                                              {m_facts.master->number, m_w.day(*m_facts.master->signedOn)})
                                        : m_w({u"No. %1", u"第%1号合同"}, {m_facts.master->number});
    case LicenceTerm::Title: return contract.title;
    case LicenceTerm::Use:
        return conditions.use->copies ? m_w({u"%1, at most %2 copies", u"%1，不超过%2份"},
                                            {both(conditions.use->purpose), m_w.count(*conditions.use->copies)})
                                      : both(conditions.use->purpose);
    case LicenceTerm::Assets:
    case LicenceTerm::Rights:
    case LicenceTerm::Products:
    case LicenceTerm::Territories:
    case LicenceTerm::Channels:
    case LicenceTerm::Exclusivity: return dimension(term);
    case LicenceTerm::Grants: return grants();
    case LicenceTerm::Term:
        return m_w({u"from %1 to %2, both days included", u"自%1起至%2止（含首尾两日）"},
                   {m_w.day(contract.term.start), m_w.day(contract.term.end)});
    case LicenceTerm::Renewal: return renewal();
    case LicenceTerm::SellOff: return sellOff();
    case LicenceTerm::Sublicensing:
        switch (contract.sublicensing) {
        case Sublicensing::Prohibited: return m_w({u"may not sublicense", u"不得转授权"});
        case Sublicensing::WithConsent:
            return m_w({u"may sublicense with the Licensor's prior written consent in each case only",
                        u"仅在逐次取得授权方事先书面同意后方可转授权"});
        case Sublicensing::Allowed:
            return m_w({u"may sublicense within the scope of this licence", u"可在本授权范围内转授权"});
        }
        return {};
    case LicenceTerm::Currency:
        return contract.currency.code() == "CNY" ? m_w({u"renminbi (CNY)", u"人民币（CNY）"})
                                                 : contract.currency.codeText();
    case LicenceTerm::Reporting: return reporting();
    case LicenceTerm::Payment:
        return m_w({u"within %1 days after the day on which the sales report is due", u"销售报告应提交之日起%1日内"},
                   {m_w.count(m_facts.paymentDays)});
    case LicenceTerm::Audit: return audit();
    case LicenceTerm::Credit: return m_w({u"“%1”", u"“%1”"}, {both(*conditions.credit)});
    case LicenceTerm::Quality: return quality();
    case LicenceTerm::Insurance: return money(*conditions.insuranceMinor);
    case LicenceTerm::Confidentiality:
        return m_w({u"%1 years after this Agreement has ended", u"本合同终止后%1年"},
                   {m_w.count(*conditions.confidentialityYears)});
    case LicenceTerm::Termination: return termination();
    case LicenceTerm::Disputes:
        return conditions.disputes->forum == Disputes::Forum::Court
                   ? m_w({u"the competent people's court at %1", u"%1有管辖权的人民法院诉讼解决"},
                         {both(conditions.disputes->place)})
                   : m_w(
                       {u"%1 for arbitration under its rules then in force; its award is final and binds both parties",
                        u"%1，按其届时有效的仲裁规则仲裁，仲裁裁决是终局的，对双方均有约束力"},
                       {both(conditions.disputes->place)});
    default: return royaltyWords(term, m_facts, m_w);
    }
}

} // namespace

QString moneyWords(const Words &w, qint64 minor, const Currency &currency)
{
    const QString amount = w.amount(minor, currency);
    if (currency.code() == "CNY")
        return w({u"CNY %1", u"人民币%1元"}, {amount});
    return currency.codeText() + u' ' + amount;
}

QString countedWords(const Words &w, const QStringList &items)
{
    if (items.size() == 1)
        return items.first();
    QStringList out;
    for (qsizetype i = 0; i < items.size(); ++i)
        out.append(w({u"(%1) %2", u"（%1）%2"}, {QString::number(i + 1), items[i]}));
    return joinedWords(w, out);
}

QString joinedWords(const Words &w, const QStringList &parts)
{
    return parts.join(w.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QString scopeWords(const Words &w, Scope scope)
{
    switch (scope) {
    case Scope::Period: return w({u"per reporting period", u"按结算期"});
    case Scope::ContractYear: return w({u"per contract year", u"按合同年度"});
    case Scope::Term: return w({u"over the whole term", u"按整个授权期限"});
    }
    return {};
}

QString termWords(LicenceTerm term, const ContractFacts &facts, const Words &w)
{
    const TermState state = termState(term, facts);
    if (state == TermState::Absent)
        return w({u"none", u"无"});
    const QString out = state == TermState::Open ? QString() : TermWording(facts, w).words(term);
    return out.isEmpty() ? w({u"[to be agreed]", u"［待定］"}) : out;
}

} // namespace lianming
