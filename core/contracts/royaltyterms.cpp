#include "core/contracts/royaltyterms.h"

#include "core/contracts/royaltytermscodes.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr Rate hundred{Int128{100} * Rate::one};

template<class Choice, size_t count>
Choice parseWord(const JsonNode &node, const termscodes::Word<Choice> (&words)[count])
{
    const std::string text = node.string();
    for (const auto &word : words) {
        if (text == word.code)
            return word.choice;
    }
    node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is not one of the choices"), {QString::fromStdString(text)});
}

template<class Choice, size_t count>
Choice parseWord(const JsonNode &node, const termscodes::Word<Choice> (&words)[count], Choice byDefault)
{
    return node.isPresent() ? parseWord(node, words) : byDefault;
}

QDate parseDayNode(const JsonNode &node)
{
    const std::string text = node.string();
    const auto day = parseDay(std::string_view(text));
    if (!day)
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no day"), {QString::fromStdString(text)});
    return *day;
}

/// A decimal string ≥ 0 with at most `digits` digits after the point, in 10^-digits.
qint64 parseNumber(const JsonNode &node, int digits)
{
    const std::string text = node.string();
    const auto scaled = parseScaled(text, digits);
    if (!scaled) {
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no decimal number with at most %2 digits after the point"),
                  {QString::fromStdString(text), QString::number(digits)});
    }
    if (*scaled < 0)
        node.fail(QT_TRANSLATE_NOOP("core", "must not be negative"));
    const auto value = narrowed(*scaled);
    if (!value)
        node.fail(QT_TRANSLATE_NOOP("core", "is larger than an amount can be"));
    return *value;
}

Rate parseRate(const JsonNode &node)
{
    const std::string text = node.string();
    const auto nanos = parseScaled(text, Rate::digits);
    if (nanos.value_or(0) < 0)
        node.fail(QT_TRANSLATE_NOOP("core", "must not be negative"));
    const auto rate = nanos == Int128{0} ? Rate() : Rate::parse(text); // "-0" is 0
    if (nanos && !rate)
        node.fail(QT_TRANSLATE_NOOP("core", "is larger than an amount can be"));
    if (!rate) {
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no decimal number with at most %2 digits after the point"),
                  {QString::fromStdString(text), QString::number(Rate::digits)});
    }
    return *rate;
}

Rate parsePercent(const JsonNode &node)
{
    const Rate rate = parseRate(node);
    if (rate > hundred)
        node.fail(QT_TRANSLATE_NOOP("core", "must be at most 100"));
    return rate;
}

/// A percent of at most 100; 0 where it is absent.
Rate parsePercentOrNone(const JsonNode &node)
{
    return node.isPresent() ? parsePercent(node) : Rate{};
}

std::optional<Rate> parseOptionalRate(const JsonNode &node)
{
    return node.isPresent() ? std::optional(parseRate(node)) : std::nullopt;
}

qint64 parseWhole(const JsonNode &node, qint64 least)
{
    const qint64 value = node.integer();
    if (value < least)
        node.fail(QT_TRANSLATE_NOOP("core", "must be at least %1"), {QString::number(least)});
    return value;
}

std::vector<std::string> parseStrings(const JsonNode &list)
{
    std::vector<std::string> out;
    for (const JsonNode &item : list.items())
        out.push_back(item.string());
    return out;
}

JsonNode requiredList(const JsonNode &list)
{
    if (!list.isPresent())
        list.fail(QT_TRANSLATE_NOOP("core", "is missing"));
    if (list.items().empty())
        list.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
    return list;
}

LineMatch parseMatch(const JsonNode &node, const Regions &regions)
{
    const auto optional = [](const JsonNode &list) {
        return list.isPresent() ? LineMatch::List(parseStrings(list)) : std::nullopt;
    };
    LineMatch match;
    match.categories = optional(node.member("categories"));
    const JsonNode territories = node.member("territories");
    if (territories.isPresent())
        match.territories = regions.parseCodes(territories);
    match.channels = optional(node.member("channels"));
    match.skus = optional(node.member("skus"));
    return match;
}

/// The members of an object that are none of `known`.
Json parseOther(const JsonNode &node, std::initializer_list<const char *> known)
{
    Json other = node.raw();
    for (const char *key : known)
        other.erase(key);
    return other;
}

/// Throws if an id among `seen` is used a second time.
std::string parseId(const JsonNode &node, std::set<std::string> &seen)
{
    std::string id = node.string();
    if (!seen.insert(id).second)
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is used twice"), {QString::fromStdString(id)});
    return id;
}

class TermsParser
{
public:
    explicit TermsParser(const JsonNode &root) : m_root(root) {}

    RoyaltyTerms parse();

private:
    void parseTerm();
    void parseGrants();
    void parseBase();
    void parseRates();
    RateRule parseRuleHead(const JsonNode &node) const;
    Tier parseTier(const JsonNode &node, RateRule &rule) const;
    void parseGuarantees();
    void parsePayment();
    void parseOpening();
    [[nodiscard]] qint64 parseAmount(const JsonNode &node) const
    {
        return parseNumber(node, m_terms.currency.digits());
    }
    [[nodiscard]] std::vector<DatedAmount> parseDatedAmounts(const JsonNode &list) const;

    JsonNode m_root;
    RoyaltyTerms m_terms;
};

RoyaltyTerms TermsParser::parse()
{
    m_terms.number = m_root.member("number").string();
    const JsonNode currency = m_root.member("currency");
    const auto found = Currency::find(std::string_view(currency.string()));
    if (!found)
        currency.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {QString::fromStdString(currency.string())});
    m_terms.currency = *found;
    m_terms.rounding = parseWord(m_root.member("rounding"), termscodes::roundings, Rounding::HalfUp);
    parseTerm();
    m_terms.regions = Regions::parse(m_root.member("regions"));
    parseGrants();
    parseBase();
    m_terms.fees = parseDatedAmounts(m_root.member("fees"));
    parseRates();
    m_terms.unlicensed = parseWord(m_root.member("unlicensed"), termscodes::unlicensed, Unlicensed::Exclude);
    parseGuarantees();
    parsePayment();
    parseOpening();
    m_terms.other = parseOther(m_root, {"number",          "currency",   "rounding",   "term",           "sell_off",
                                        "periods",         "regions",    "grants",     "base",           "fees",
                                        "rates",           "unlicensed", "guarantees", "marketing_fund", "reserve",
                                        "minimum_payment", "tax",        "splits",     "late_interest",  "opening"});
    return std::move(m_terms);
}

void TermsParser::parseTerm()
{
    const JsonNode term = m_root.member("term");
    m_terms.term = {parseDayNode(term.member("start")), parseDayNode(term.member("end"))};
    if (m_terms.term.end < m_terms.term.start)
        term.member("end").fail(QT_TRANSLATE_NOOP("core", "is before the start"));
    m_terms.periods = parseWord(m_root.member("periods"), termscodes::frequencies);

    const JsonNode sellOff = m_root.member("sell_off");
    const JsonNode days = sellOff.member("days");
    if (days.isPresent())
        m_terms.sellOffDays = parseWhole(days, 0);
    if (m_terms.sellOffDays > m_terms.term.end.daysTo(QDate(9999, 12, 31)))
        days.fail(QT_TRANSLATE_NOOP("core", "the last sell-off day is after 9999-12-31"));
    const JsonNode counts = sellOff.member("counts");
    m_terms.sellOffCounts = counts.isPresent() && counts.boolean();
}

void TermsParser::parseGrants()
{
    for (const JsonNode &node : m_root.member("grants").items()) {
        RoyaltyGrant grant;
        grant.categories = parseStrings(requiredList(node.member("categories")));
        grant.territories = m_terms.regions.parseCodes(requiredList(node.member("territories")));
        grant.territoriesExcept = m_terms.regions.parseCodes(node.member("territories_except"));
        grant.channels = parseStrings(requiredList(node.member("channels")));
        const auto parseEdge = [this](const JsonNode &day) -> std::optional<QDate> {
            if (!day.isPresent())
                return std::nullopt;
            const QDate edge = parseDayNode(day);
            if (!m_terms.term.contains(edge))
                day.fail(QT_TRANSLATE_NOOP("core", "lies outside the term"));
            return edge;
        };
        grant.start = parseEdge(node.member("start"));
        grant.end = parseEdge(node.member("end"));
        if (grant.end.value_or(m_terms.term.end) < grant.start.value_or(m_terms.term.start))
            node.member("end").fail(QT_TRANSLATE_NOOP("core", "is before the start"));
        grant.other = parseOther(node, {"categories", "territories", "territories_except", "channels", "start", "end"});
        m_terms.grants.push_back(std::move(grant));
    }
}

void TermsParser::parseBase()
{
    const JsonNode base = m_root.member("base");
    m_terms.base.kind = parseWord(base.member("kind"), termscodes::baseKinds, BaseKind::NetSales);
    const JsonNode deductions = base.member("deductions");
    for (const JsonNode &kind : deductions.member("allowed").items())
        m_terms.base.allowed[size_t(parseWord(kind, termscodes::deductions))] = true;

    std::set<DeductionKind> capped;
    for (const JsonNode &node : deductions.member("caps").items()) {
        DeductionCap cap;
        const JsonNode kinds = node.member("kinds");
        if (!kinds.isPresent())
            kinds.fail(QT_TRANSLATE_NOOP("core", "is missing"));
        for (const JsonNode &item : kinds.items()) {
            cap.kinds.push_back(parseWord(item, termscodes::deductions));
            if (!capped.insert(cap.kinds.back()).second)
                item.fail(QT_TRANSLATE_NOOP("core", "a kind can stand in one cap only"));
        }
        cap.percent = parsePercent(node.member("percent"));
        cap.basis = parseWord(node.member("basis"), termscodes::scopes, Scope::Period);
        m_terms.base.caps.push_back(std::move(cap));
    }
    m_terms.base.minimumPerUnit = parseOptionalRate(base.member("minimum_per_unit"));
}

std::vector<DatedAmount> TermsParser::parseDatedAmounts(const JsonNode &list) const
{
    std::vector<DatedAmount> out;
    for (const JsonNode &node : list.items())
        out.push_back({parseDayNode(node.member("due")), parseAmount(node.member("amount"))});
    return out;
}

void TermsParser::parseRates()
{
    const bool unitsOnly = m_terms.base.kind == BaseKind::Units;
    for (const JsonNode &node : requiredList(m_root.member("rates")).items()) {
        RateRule rule = parseRuleHead(node);
        rule.match = parseMatch(node.member("match"), m_terms.regions);
        const JsonNode measure = node.member("measure");
        rule.measure = parseWord(measure, termscodes::measures, unitsOnly ? Measure::Units : Measure::Base);
        if (unitsOnly && rule.measure == Measure::Base)
            measure.fail(QT_TRANSLATE_NOOP("core", "must be units where the base is of kind units"));
        rule.scope = parseWord(node.member("scope"), termscodes::scopes, Scope::Period);
        rule.mode = parseWord(node.member("mode"), termscodes::modes, RateMode::Marginal);
        for (const JsonNode &tier : requiredList(node.member("tiers")).items())
            rule.tiers.push_back(parseTier(tier, rule));
        const JsonNode minimum = node.member("minimum_per_unit");
        rule.minimumPerUnit = parseOptionalRate(minimum);
        if (unitsOnly && rule.minimumPerUnit)
            minimum.fail(QT_TRANSLATE_NOOP("core", "cannot be given where the base is of kind units"));
        rule.other =
            parseOther(node, {"id", "from", "until", "match", "measure", "scope", "mode", "tiers", "minimum_per_unit"});
        m_terms.rates.push_back(std::move(rule));
    }
}

/// Its id and days. An id stands twice only where an amendment put one rule in the other's place.
RateRule TermsParser::parseRuleHead(const JsonNode &node) const
{
    RateRule rule;
    const JsonNode from = node.member("from");
    const JsonNode until = node.member("until");
    if (from.isPresent())
        rule.from = parseDayNode(from);
    if (until.isPresent())
        rule.until = parseDayNode(until);
    if (rule.from && rule.until && *rule.until < *rule.from)
        until.fail(QT_TRANSLATE_NOOP("core", "is before the start"));
    std::set<std::string> ids;
    for (const RateRule &earlier : m_terms.rates) {
        const bool isBefore = earlier.until && rule.from && *earlier.until < *rule.from;
        if (!isBefore)
            ids.insert(earlier.id);
    }
    rule.id = parseId(node.member("id"), ids);
    return rule;
}

/// The next tier of `rule`, whose tiers before it are there already; the first one sets the rule's tier kind.
Tier TermsParser::parseTier(const JsonNode &node, RateRule &rule) const
{
    Tier tier;
    const JsonNode from = node.member("from");
    tier.from = rule.measure == Measure::Units ? parseNumber(from, 0) : parseAmount(from);
    if (rule.tiers.empty() && tier.from != 0)
        from.fail(QT_TRANSLATE_NOOP("core", "the first tier must start at 0"));
    if (!rule.tiers.empty() && tier.from <= rule.tiers.back().from)
        from.fail(QT_TRANSLATE_NOOP("core", "must be more than the tier before"));

    const JsonNode percent = node.member("percent");
    const JsonNode perUnit = node.member("per_unit");
    if (percent.isPresent() == perUnit.isPresent())
        node.fail(QT_TRANSLATE_NOOP("core", "must have either percent or per_unit"));
    const TierKind kind = percent.isPresent() ? TierKind::Percent : TierKind::PerUnit;
    const JsonNode &rate = percent.isPresent() ? percent : perUnit;
    if (!rule.tiers.empty() && kind != rule.tierKind)
        rate.fail(QT_TRANSLATE_NOOP("core", "all tiers of a rule must be percents, or all per unit"));
    if (m_terms.base.kind == BaseKind::Units && kind == TierKind::Percent)
        rate.fail(QT_TRANSLATE_NOOP("core", "must be per_unit where the base is of kind units"));
    rule.tierKind = kind;
    tier.rate = parseRate(rate);
    return tier;
}

void TermsParser::parseGuarantees()
{
    std::set<std::string> ids{"rest"};
    for (const JsonNode &node : m_root.member("guarantees").items()) {
        Guarantee guarantee;
        const JsonNode id = node.member("id");
        if (id.string() == "rest")
            id.fail(QT_TRANSLATE_NOOP("core", "\"rest\" is the name of the pool without a guarantee"));
        guarantee.id = parseId(id, ids);
        guarantee.match = parseMatch(node.member("match"), m_terms.regions);
        guarantee.scope = parseWord(node.member("scope"), termscodes::guaranteeScopes);
        const JsonNode amounts = node.member("amounts");
        for (const JsonNode &amount : amounts.items())
            guarantee.amounts.push_back(parseAmount(amount));
        if (guarantee.scope == Scope::Term && guarantee.amounts.size() > 1)
            amounts.fail(QT_TRANSLATE_NOOP("core", "must be one amount where the scope is the term"));
        guarantee.instalments = parseDatedAmounts(node.member("instalments"));
        const JsonNode carry = node.member("carry_forward");
        guarantee.carryForward = carry.isPresent() && carry.boolean();
        guarantee.other = parseOther(node, {"id", "match", "scope", "amounts", "instalments", "carry_forward"});
        m_terms.guarantees.push_back(std::move(guarantee));
    }
}

void TermsParser::parsePayment()
{
    m_terms.marketingFundPercent = parsePercentOrNone(m_root.member("marketing_fund").member("percent"));
    const JsonNode reserve = m_root.member("reserve");
    if (reserve.isPresent()) {
        m_terms.reserve = Reserve{parsePercentOrNone(reserve.member("percent")),
                                  parseWhole(reserve.member("release_after_periods"), 1)};
    }
    const JsonNode minimum = m_root.member("minimum_payment");
    if (minimum.isPresent())
        m_terms.minimumPayment = parseAmount(minimum);
    const JsonNode tax = m_root.member("tax");
    m_terms.withholdingPercent = parsePercentOrNone(tax.member("withholding_percent"));
    m_terms.vatPercent = parsePercentOrNone(tax.member("vat_percent"));

    const JsonNode splits = m_root.member("splits");
    Int128 total = 0;
    for (const JsonNode &node : splits.items()) {
        m_terms.splits.push_back({node.member("party").string(), parsePercent(node.member("percent"))});
        total += m_terms.splits.back().percent.nanos;
    }
    if (!m_terms.splits.empty() && total != hundred.nanos)
        splits.fail(QT_TRANSLATE_NOOP("core", "the percents must add up to 100"));

    const JsonNode late = m_root.member("late_interest");
    if (late.isPresent()) {
        LateInterest interest;
        const JsonNode percent = late.member("percent");
        if (percent.isPresent())
            interest.percent = parseRate(percent);
        interest.perMonth = parseWord(late.member("per"), termscodes::interestPeriods, false);
        const JsonNode grace = late.member("grace_days");
        if (grace.isPresent())
            interest.graceDays = parseWhole(grace, 0);
        interest.compound = parseWord(late.member("compound"), termscodes::compounds, LateInterest::Compound::None);
        m_terms.lateInterest = interest;
    }
}

void TermsParser::parseOpening()
{
    const JsonNode opening = m_root.member("opening");
    for (const auto &[id, node] : opening.member("accumulated").members()) {
        if (!node.isPresent())
            continue;
        const auto rule = std::ranges::find(m_terms.rates, id, &RateRule::id);
        if (rule == m_terms.rates.end())
            node.fail(QT_TRANSLATE_NOOP("core", "there is no rule \"%1\""), {QString::fromStdString(id)});
        m_terms.openingAccumulated[id] = rule->measure == Measure::Units ? parseNumber(node, 0) : parseAmount(node);
    }
    for (const auto &[id, node] : opening.member("unrecouped").members()) {
        if (!node.isPresent())
            continue;
        const bool known = id == "rest" || std::ranges::count(m_terms.guarantees, id, &Guarantee::id) > 0;
        if (!known)
            node.fail(QT_TRANSLATE_NOOP("core", "there is no guarantee \"%1\""), {QString::fromStdString(id)});
        m_terms.openingUnrecouped[id] = parseAmount(node);
    }
}

} // namespace

const char *deductionCode(DeductionKind kind)
{
    return termscodes::code(termscodes::deductions, kind);
}

const char *scopeCode(Scope scope)
{
    return termscodes::code(termscodes::scopes, scope);
}

const char *rateModeCode(RateMode mode)
{
    return termscodes::code(termscodes::modes, mode);
}

const char *measureCode(Measure measure)
{
    return termscodes::code(termscodes::measures, measure);
}

const char *baseKindCode(BaseKind kind)
{
    return termscodes::code(termscodes::baseKinds, kind);
}

RoyaltyTerms RoyaltyTerms::parse(const JsonNode &node)
{
    return TermsParser(node).parse();
}

} // namespace lianming
