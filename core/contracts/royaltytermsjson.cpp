#include "core/contracts/royaltytermscodes.h"
#include "core/rights/grant.h"

namespace lianming {

namespace {

/// Appends what parse() did not read, after what it did.
void addOther(OrderedJson &object, const Json &other)
{
    for (const auto &[key, value] : other.items())
        object[key] = OrderedJson::parse(value.dump());
}

OrderedJson matchJson(const LineMatch &match)
{
    OrderedJson out = OrderedJson::object();
    const auto add = [&out](const char *key, const LineMatch::List &list) {
        if (list)
            out[key] = *list;
    };
    add("categories", match.categories);
    add("territories", match.territories);
    add("channels", match.channels);
    add("skus", match.skus);
    return out;
}

class TermsWriter
{
public:
    explicit TermsWriter(const RoyaltyTerms &terms) : m_terms(terms) {}

    OrderedJson write() const;

private:
    [[nodiscard]] std::string amount(qint64 minor) const { return formatScaled(minor, m_terms.currency.digits()); }
    [[nodiscard]] std::string measured(qint64 value, Measure measure) const
    {
        return measure == Measure::Units ? std::to_string(value) : amount(value);
    }
    [[nodiscard]] OrderedJson dated(const std::vector<DatedAmount> &amounts) const;
    [[nodiscard]] OrderedJson grant(const RoyaltyGrant &grant) const;
    [[nodiscard]] OrderedJson base() const;
    [[nodiscard]] OrderedJson rate(const RateRule &rule) const;
    [[nodiscard]] OrderedJson guarantee(const Guarantee &guarantee) const;
    void addPayment(OrderedJson &out) const;
    void addOpening(OrderedJson &out) const;

    const RoyaltyTerms &m_terms;
};

OrderedJson TermsWriter::write() const
{
    OrderedJson out;
    out["number"] = m_terms.number;
    out["currency"] = m_terms.currency.code();
    out["rounding"] = termscodes::code(termscodes::roundings, m_terms.rounding);
    out["term"] = {{"start", dayJson(m_terms.term.start)}, {"end", dayJson(m_terms.term.end)}};
    out["sell_off"] = {{"days", m_terms.sellOffDays}, {"counts", m_terms.sellOffCounts}};
    out["periods"] = frequencyCode(m_terms.periods);
    if (!m_terms.regions.definitions().empty()) {
        for (const auto &[name, members] : m_terms.regions.definitions())
            out["regions"][name] = members;
    }
    out["grants"] = OrderedJson::array();
    for (const RoyaltyGrant &item : m_terms.grants)
        out["grants"].push_back(grant(item));
    out["base"] = base();
    if (!m_terms.fees.empty())
        out["fees"] = dated(m_terms.fees);
    for (const RateRule &rule : m_terms.rates)
        out["rates"].push_back(rate(rule));
    out["unlicensed"] = termscodes::code(termscodes::unlicensed, m_terms.unlicensed);
    for (const Guarantee &item : m_terms.guarantees)
        out["guarantees"].push_back(guarantee(item));
    addPayment(out);
    addOpening(out);
    addOther(out, m_terms.other);
    return out;
}

OrderedJson TermsWriter::dated(const std::vector<DatedAmount> &amounts) const
{
    OrderedJson out = OrderedJson::array();
    for (const DatedAmount &item : amounts)
        out.push_back({{"due", dayJson(item.due)}, {"amount", amount(item.minor)}});
    return out;
}

OrderedJson TermsWriter::grant(const RoyaltyGrant &grant) const
{
    OrderedJson out;
    out["categories"] = grant.categories;
    out["territories"] = grant.territories;
    if (!grant.territoriesExcept.empty())
        out["territories_except"] = grant.territoriesExcept;
    out["channels"] = grant.channels;
    if (grant.start)
        out["start"] = dayJson(*grant.start);
    if (grant.end)
        out["end"] = dayJson(*grant.end);
    addOther(out, grant.other);
    return out;
}

OrderedJson TermsWriter::base() const
{
    const BaseTerms &base = m_terms.base;
    OrderedJson out;
    out["kind"] = baseKindCode(base.kind);
    OrderedJson allowed = OrderedJson::array();
    for (const auto &word : termscodes::deductions) {
        if (base.allowed[size_t(word.choice)])
            allowed.push_back(word.code);
    }
    OrderedJson caps = OrderedJson::array();
    for (const DeductionCap &cap : base.caps) {
        OrderedJson kinds = OrderedJson::array();
        for (const DeductionKind kind : cap.kinds)
            kinds.push_back(deductionCode(kind));
        caps.push_back({{"kinds", kinds}, {"percent", cap.percent.toString()}, {"basis", scopeCode(cap.basis)}});
    }
    out["deductions"] = {{"allowed", allowed}, {"caps", caps}};
    if (base.minimumPerUnit)
        out["minimum_per_unit"] = base.minimumPerUnit->toString();
    return out;
}

OrderedJson TermsWriter::rate(const RateRule &rule) const
{
    OrderedJson out;
    out["id"] = rule.id;
    if (rule.from)
        out["from"] = dayJson(*rule.from);
    if (rule.until)
        out["until"] = dayJson(*rule.until);
    if (rule.match != LineMatch())
        out["match"] = matchJson(rule.match);
    out["measure"] = measureCode(rule.measure);
    out["scope"] = scopeCode(rule.scope);
    out["mode"] = rateModeCode(rule.mode);
    for (const Tier &tier : rule.tiers) {
        OrderedJson item;
        item["from"] = measured(tier.from, rule.measure);
        item[rule.tierKind == TierKind::Percent ? "percent" : "per_unit"] = tier.rate.toString();
        out["tiers"].push_back(item);
    }
    if (rule.minimumPerUnit)
        out["minimum_per_unit"] = rule.minimumPerUnit->toString();
    addOther(out, rule.other);
    return out;
}

OrderedJson TermsWriter::guarantee(const Guarantee &guarantee) const
{
    OrderedJson out;
    out["id"] = guarantee.id;
    if (guarantee.match != LineMatch())
        out["match"] = matchJson(guarantee.match);
    out["scope"] = scopeCode(guarantee.scope);
    for (const qint64 minor : guarantee.amounts)
        out["amounts"].push_back(amount(minor));
    if (!guarantee.instalments.empty())
        out["instalments"] = dated(guarantee.instalments);
    if (guarantee.carryForward)
        out["carry_forward"] = true;
    addOther(out, guarantee.other);
    return out;
}

void TermsWriter::addPayment(OrderedJson &out) const
{
    if (m_terms.marketingFundPercent != Rate())
        out["marketing_fund"] = {{"percent", m_terms.marketingFundPercent.toString()}};
    if (m_terms.reserve) {
        out["reserve"] = {{"percent", m_terms.reserve->percent.toString()},
                          {"release_after_periods", m_terms.reserve->releaseAfterPeriods}};
    }
    if (m_terms.minimumPayment != 0)
        out["minimum_payment"] = amount(m_terms.minimumPayment);
    if (m_terms.withholdingPercent != Rate() || m_terms.vatPercent != Rate()) {
        out["tax"] = {{"withholding_percent", m_terms.withholdingPercent.toString()},
                      {"vat_percent", m_terms.vatPercent.toString()}};
    }
    for (const Split &split : m_terms.splits)
        out["splits"].push_back({{"party", split.party}, {"percent", split.percent.toString()}});
    if (m_terms.lateInterest) {
        const LateInterest &late = *m_terms.lateInterest;
        out["late_interest"] = {{"percent", late.percent.toString()},
                                {"per", termscodes::code(termscodes::interestPeriods, late.perMonth)},
                                {"grace_days", late.graceDays},
                                {"compound", termscodes::code(termscodes::compounds, late.compound)}};
    }
}

void TermsWriter::addOpening(OrderedJson &out) const
{
    for (const RateRule &rule : m_terms.rates) {
        const auto found = m_terms.openingAccumulated.find(rule.id);
        if (found != m_terms.openingAccumulated.end())
            out["opening"]["accumulated"][rule.id] = measured(found->second, rule.measure);
    }
    for (const auto &[pool, minor] : m_terms.openingUnrecouped)
        out["opening"]["unrecouped"][pool] = amount(minor);
}

} // namespace

OrderedJson RoyaltyTerms::toJson() const
{
    return TermsWriter(*this).write();
}

} // namespace lianming
