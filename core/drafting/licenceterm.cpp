#include "core/drafting/licenceterm.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

struct TermNames {
    LicenceTerm term;
    const char *code;
    Bilingual name;
};

constexpr std::array<TermNames, licenceTerms> termNames{{
    {LicenceTerm::Number, "number", {u"contract number", u"合同编号"}},
    {LicenceTerm::Parties, "parties", {u"parties", u"合同当事人"}},
    {LicenceTerm::Agent, "agent", {u"agent", u"代理方"}},
    {LicenceTerm::Master, "master", {u"master licence", u"主授权合同"}},
    {LicenceTerm::Title, "title", {u"title of the contract", u"合同名称"}},
    {LicenceTerm::Use, "use", {u"permitted use", u"使用用途"}},
    {LicenceTerm::Assets, "assets", {u"licensed IP", u"授权标的"}},
    {LicenceTerm::Rights, "rights", {u"licensed rights", u"授权权利种类"}},
    {LicenceTerm::Products, "products", {u"products", u"授权商品类别"}},
    {LicenceTerm::Territories, "territories", {u"territory", u"授权地域"}},
    {LicenceTerm::Channels, "channels", {u"sales channels", u"销售渠道"}},
    {LicenceTerm::Exclusivity, "exclusivity", {u"kind of licence", u"授权性质"}},
    {LicenceTerm::Grants, "grants", {u"grants in full", u"授权明细"}},
    {LicenceTerm::Term, "term", {u"term", u"授权期限"}},
    {LicenceTerm::Renewal, "renewal", {u"renewal", u"续约"}},
    {LicenceTerm::SellOff, "sell_off", {u"sell-off", u"清货期"}},
    {LicenceTerm::Sublicensing, "sublicensing", {u"sublicensing", u"转授权"}},
    {LicenceTerm::Currency, "currency", {u"currency", u"币种"}},
    {LicenceTerm::Fees, "fees", {u"fixed fees", u"固定授权费"}},
    {LicenceTerm::Base, "base", {u"royalty base", u"计费基数"}},
    {LicenceTerm::Rates, "rates", {u"royalty rates", u"授权费率"}},
    {LicenceTerm::Guarantees, "guarantees", {u"minimum guarantee", u"保底金"}},
    {LicenceTerm::MarketingFund, "marketing_fund", {u"marketing fund", u"市场推广基金"}},
    {LicenceTerm::Reserve, "reserve", {u"reserve against returns", u"退货准备金"}},
    {LicenceTerm::MinimumPayment, "minimum_payment", {u"smallest payment", u"最低付款额"}},
    {LicenceTerm::Tax, "tax", {u"taxes", u"税费"}},
    {LicenceTerm::Splits, "splits", {u"shares of the payees", u"收款方分配"}},
    {LicenceTerm::Reporting, "reporting", {u"sales reports", u"销售报告"}},
    {LicenceTerm::Payment, "payment", {u"payment", u"付款期限"}},
    {LicenceTerm::LateInterest, "late_interest", {u"late interest", u"逾期利息"}},
    {LicenceTerm::Rounding, "rounding", {u"rounding", u"金额取整"}},
    {LicenceTerm::Unlicensed, "unlicensed", {u"sales outside the licence", u"授权范围外的销售"}},
    {LicenceTerm::Opening, "opening", {u"opening balances", u"期初余额"}},
    {LicenceTerm::Audit, "audit", {u"audit", u"审计"}},
    {LicenceTerm::Credit, "credit", {u"credit line", u"署名"}},
    {LicenceTerm::Quality, "quality", {u"product approval", u"监修"}},
    {LicenceTerm::Insurance, "insurance", {u"insurance", u"保险"}},
    {LicenceTerm::Confidentiality, "confidentiality", {u"confidentiality", u"保密期限"}},
    {LicenceTerm::Termination, "termination", {u"termination", u"解除"}},
    {LicenceTerm::Disputes, "disputes", {u"disputes", u"争议解决"}},
}};

constexpr auto termList = [] {
    std::array<LicenceTerm, licenceTerms> out{};
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = LicenceTerm(i);
    return out;
}();

static_assert([] {
    for (size_t i = 0; i < termNames.size(); ++i) {
        if (termNames[i].term != LicenceTerm(i))
            return false;
    }
    return true;
}());

} // namespace

std::span<const LicenceTerm> allLicenceTerms()
{
    return termList;
}

const char *licenceTermCode(LicenceTerm term)
{
    return termNames.at(size_t(term)).code;
}

std::optional<LicenceTerm> parseLicenceTerm(QStringView code)
{
    const auto found =
        std::ranges::find_if(termNames, [&](const TermNames &one) { return code == QLatin1String(one.code); });
    return found == termNames.end() ? std::nullopt : std::optional(found->term);
}

Bilingual licenceTermName(LicenceTerm term)
{
    return termNames.at(size_t(term)).name;
}

bool coversTerm(LicenceTerm stated, LicenceTerm term)
{
    if (stated == term)
        return true;
    return stated == LicenceTerm::Grants && term >= LicenceTerm::Assets && term <= LicenceTerm::Exclusivity;
}

std::vector<Placeholder> placeholders(QStringView text)
{
    std::vector<Placeholder> out;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        qsizetype end = open + 1;
        while (end < text.size() && ((text[end] >= u'a' && text[end] <= u'z') || text[end] == u'_'))
            ++end;
        if (end == open + 1 || end == text.size() || text[end] != u'}')
            continue;
        const QStringView name = text.sliced(open + 1, end - open - 1);
        out.push_back({open, end + 1 - open, name.toString(), parseLicenceTerm(name)});
    }
    return out;
}

} // namespace lianming
