#include "core/contracts/contractterms.h"

#include <algorithm>
#include <string_view>

namespace lianming {

namespace {

constexpr std::string_view fields[] = {"format",
                                       "number",
                                       "title",
                                       "institution",
                                       "further_institutions",
                                       "brand",
                                       "proposal",
                                       "master",
                                       "sublicensing",
                                       "state",
                                       "currency",
                                       "term",
                                       "periods",
                                       "signed_on",
                                       "terminated_on",
                                       "grants",
                                       "termination_reason",
                                       "report_within_days",
                                       "text",
                                       "amendment_history"};

Json parsedTerms(const Contract &contract)
{
    return parseJson(contract.terms.toUtf8(), QStringLiteral("terms"));
}

} // namespace

bool isContractField(const std::string &member)
{
    return std::ranges::find(fields, member) != std::end(fields);
}

OrderedJson termsDocument(const Contract &contract)
{
    const Json terms = parsedTerms(contract);
    OrderedJson out;
    out["number"] = contract.number.toStdString();
    out["currency"] = std::string(contract.currency.code());
    out["term"] = {{"start", dayJson(contract.term.start)}, {"end", dayJson(contract.term.end)}};
    OrderedJson sellOff{{"days", contract.sellOffDays}};
    if (const auto stored = terms.find("sell_off"); stored != terms.end() && stored->is_object()) {
        for (const auto &[key, value] : stored->items()) {
            if (key != "days")
                sellOff[key] = OrderedJson(value);
        }
    }
    out["sell_off"] = sellOff;
    out["periods"] = frequencyCode(contract.frequency);
    out["grants"] = OrderedJson::array();
    for (const GrantTerms &grant : contract.grants) {
        OrderedJson one = grantTermsJson(grant);
        one.erase("licensee");
        out["grants"].push_back(one);
    }
    for (const auto &[key, value] : terms.items()) {
        if (!isContractField(key) && key != "sell_off")
            out[key] = OrderedJson(value);
    }
    return out;
}

QString termsOf(const Json &document)
{
    Json out = Json::object();
    for (const auto &[key, value] : document.items()) {
        if (!isContractField(key) && !value.is_null())
            out[key] = value;
    }
    if (const auto sellOff = out.find("sell_off"); sellOff != out.end() && sellOff->is_object()) {
        sellOff->erase("days");
        if (sellOff->empty())
            out.erase("sell_off");
    }
    return QString::fromStdString(out.dump());
}

Regions regionsOf(const Contract &contract, const Regions &workspace)
{
    const Json terms = parsedTerms(contract);
    const JsonNode own = JsonNode(terms, QStringLiteral("terms")).member("regions");
    return own.isPresent() ? Regions::parse(own) : workspace;
}

QString draftTerms(Rate percent, const Money &guarantee)
{
    Json out;
    out["base"] = {{"kind", "net_sales"}, {"deductions", {{"allowed", {"returns", "taxes"}}}}};
    out["rates"] =
        Json::array({{{"id", "R1"}, {"tiers", Json::array({{{"from", "0"}, {"percent", percent.toString()}}})}}});
    if (guarantee.minor > 0) {
        out["guarantees"] =
            Json::array({{{"id", "G1"}, {"scope", "term"}, {"amounts", Json::array({guarantee.toString()})}}});
    }
    return QString::fromStdString(out.dump());
}

} // namespace lianming
