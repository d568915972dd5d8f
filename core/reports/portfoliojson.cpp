#include "core/reports/portfolioreport.h"

namespace lianming {

namespace {

OrderedJson codesJson(const std::vector<std::string> &codes)
{
    OrderedJson out = OrderedJson::array();
    for (const std::string &code : codes)
        out.push_back(code);
    return out;
}

OrderedJson dayOrNull(QDate day)
{
    return day.isValid() ? OrderedJson(dayJson(day)) : OrderedJson();
}

OrderedJson moneyJson(const PortfolioMoney &money, const QString &code)
{
    const Currency currency = Currency::find(code).value_or(Currency());
    const auto text = [&currency](qint64 minor) {
        return Money{minor, currency}.text().toStdString();
    };
    OrderedJson out;
    out["currency"] = code.toStdString();
    out["guarantee"] = money.guarantee ? OrderedJson(text(*money.guarantee)) : OrderedJson();
    out["earned"] = text(money.earned);
    out["payable"] = text(money.payable);
    return out;
}

OrderedJson sumsJson(const PortfolioSums &sums)
{
    OrderedJson out = OrderedJson::array();
    for (const auto &[code, sum] : sums)
        out.push_back(moneyJson(sum, code));
    return out;
}

OrderedJson rowJson(const PortfolioRow &row, bool withMoney)
{
    const ContractItem &c = row.contract;
    OrderedJson out;
    out["contract"] = c.number.toStdString();
    if (row.grant > 0)
        out["grant"] = row.grant;
    out["title"] = c.title.toStdString();
    out["institution"] = c.institutionCode.toStdString();
    out["brand"] = c.brandCode.toStdString();
    out["standing"] = contractStandingCode(c.standing);
    out["start"] = dayOrNull(c.term.start);
    out["end"] = dayOrNull(row.lastDay);
    out["exclusivity"] = row.exclusivity ? OrderedJson(exclusivityCode(*row.exclusivity)) : OrderedJson();
    out["assets"] = codesJson(row.assets);
    out["rights"] = rightsJson(row.rights);
    out["categories"] = codesJson(row.categories);
    out["territories"] = codesJson(row.territories);
    if (!row.territoriesExcept.empty())
        out["territories_except"] = codesJson(row.territoriesExcept);
    out["channels"] = codesJson(row.channels);
    if (withMoney)
        out["money"] = moneyJson(row.money, c.currency.codeText());
    if (row.duty) {
        out["obligation"] = {{"title", row.duty->title.toStdString()},   {"kind", obligationKindCode(row.duty->kind)},
                             {"clause", row.duty->clause.toStdString()}, {"bearer", partyCode(row.duty->bearer)},
                             {"due", dayOrNull(row.duty->dueOn)},        {"state", dutyStateCode(row.duty->state)}};
    }
    // Of a contract without a text: null, its terms are those of the record.
    OrderedJson clauses;
    if (row.hasText) {
        clauses = OrderedJson::object();
        for (const auto &[term, numbers] : row.clauses) {
            OrderedJson list = OrderedJson::array();
            for (const QString &number : numbers)
                list.push_back(number.toStdString());
            clauses[licenceTermCode(term)] = list;
        }
    }
    out["clauses"] = clauses;
    return out;
}

} // namespace

OrderedJson portfolioJson(const PortfolioReport &report)
{
    const bool withMoney = report.question.shows(PortfolioColumn::Guarantee)
                           || report.question.shows(PortfolioColumn::Earned)
                           || report.question.shows(PortfolioColumn::Payable);
    OrderedJson out;
    out["format"] = "lianming-portfolio/1";
    out["by"] = portfolioByCode(report.question.by);
    out["as_of"] = dayJson(report.asOf);
    out["contracts"] = report.contracts;
    out["groups"] = OrderedJson::array();
    for (const PortfolioGroup &group : report.groups) {
        OrderedJson one;
        one["group"] = group.key.toStdString();
        one["en"] = group.nameEn.toStdString();
        one["zh"] = group.nameZh.toStdString();
        one["contracts"] = group.contracts;
        one["rows"] = OrderedJson::array();
        for (const PortfolioRow &row : group.rows)
            one["rows"].push_back(rowJson(row, withMoney));
        if (withMoney)
            one["totals"] = sumsJson(group.sums);
        out["groups"].push_back(std::move(one));
    }
    if (withMoney)
        out["totals"] = sumsJson(report.sums);
    return out;
}

} // namespace lianming
