#include "core/contracts/contractodrl.h"

#include "core/contracts/contractterms.h"
#include "core/contracts/royaltyterms.h"

#include <QUrl>

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view collectionMark = "collection:";

/// A name in an URN (RFC 8141): what it may not hold, and colons, which part it, in percent signs.
std::string urnPart(std::string_view name)
{
    const QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
    return QUrl::toPercentEncoding(text, "/").toStdString();
}

std::string urn(const char *kind, const QString &name)
{
    return std::string("urn:lianming:") + kind + ':' + urnPart(name.toStdString());
}

/// The profile's name of a term.
std::string own(const char *term)
{
    return std::string("lm:") + term;
}

OrderedJson typed(const std::string &value, const char *type)
{
    return {{"@value", value}, {"@type", type}};
}

OrderedJson constraint(const std::string &left, const char *op, const OrderedJson &right)
{
    return {{"leftOperand", left}, {"operator", op}, {"rightOperand", right}};
}

OrderedJson dayConstraint(const char *op, QDate day)
{
    return constraint("dateTime", op, typed(dayJson(day), "xsd:date"));
}

/// ODRL's word for a right, or the profile's. "present" is to perform an asset or communicate it in public; "play" and
/// "display" are renditions for the assignee.
const char *actionOf(Right right)
{
    switch (right) {
    case Right::Adaptation: return "derive";
    case Right::Communication: return "present";
    case Right::Distribution: return "distribute";
    case Right::Name: return "lm:useName";
    case Right::Reproduction: return "reproduce";
    case Right::Trademark: return "lm:useTrademark";
    case Right::All: break;
    }
    return "use";
}

const char *intervalOf(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Monthly: return "P1M";
    case Frequency::Quarterly: return "P3M";
    case Frequency::Semiannual: return "P6M";
    case Frequency::Annual: break;
    }
    return "P1Y";
}

std::vector<Right> rightsOf(const GrantTerms &grant)
{
    if (std::ranges::find(grant.rights, Right::All) != grant.rights.end())
        return {std::begin(singleRights), std::end(singleRights)};
    return grant.rights;
}

bool isUnlimited(const std::vector<std::string> &codes, std::string_view all)
{
    return std::ranges::find(codes, all) != codes.end();
}

class OdrlWriter
{
public:
    OdrlWriter(const Contract &contract, const ContractParties &parties, const Regions &regions)
        : m_contract(contract), m_parties(parties), m_regions(regions), m_uid(urn("contract", contract.number))
    {
    }

    [[nodiscard]] OrderedJson write();

private:
    void addGrant(size_t place);
    void addSellOff(const GrantTerms &grant, const std::string &uid);
    void addExclusivity(const GrantTerms &grant, const std::string &uid);
    void addExceptions(size_t place, const std::string &uid);
    void addSublicensing();
    void addPayments();
    void addPayment(const std::string &name, const char *op, qint64 minor, const OrderedJson &limits);
    void addReporting();

    [[nodiscard]] RoyaltyTerms terms() const;
    [[nodiscard]] OrderedJson licensor() const;
    [[nodiscard]] OrderedJson licensee() const { return urn("brand", m_parties.brand); }
    /// A rule between the parties; `isLicensees`: it is the licensee who may, must or must not.
    [[nodiscard]] OrderedJson rule(const std::string &name, const OrderedJson &action, bool isLicensees = true) const;
    [[nodiscard]] OrderedJson targets(const std::vector<std::string> &assets) const;
    [[nodiscard]] std::vector<std::string> allAssets() const;
    [[nodiscard]] OrderedJson places(const std::vector<std::string> &codes) const;
    [[nodiscard]] DaySpan daysOf(const GrantTerms &grant) const;
    /// The grant's box but for its days.
    [[nodiscard]] OrderedJson boxOf(const GrantTerms &grant) const;
    [[nodiscard]] bool isReachedBesides(const std::string &territory, size_t place) const;

    const Contract &m_contract;
    const ContractParties &m_parties;
    const Regions &m_regions;
    std::string m_uid;
    OrderedJson m_permissions = OrderedJson::array();
    OrderedJson m_prohibitions = OrderedJson::array();
    OrderedJson m_obligations = OrderedJson::array();
};

OrderedJson OdrlWriter::write()
{
    for (size_t i = 0; i < m_contract.grants.size(); ++i)
        addGrant(i);
    addSublicensing();
    addPayments();
    addReporting();

    OrderedJson out;
    out["@context"] = {"http://www.w3.org/ns/odrl.jsonld",
                       {{"lm", odrlProfile},
                        {"dct", "http://purl.org/dc/terms/"},
                        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                        {"xsd", "http://www.w3.org/2001/XMLSchema#"}}};
    out["@type"] = m_contract.state == ContractState::Draft ? "Offer" : "Agreement";
    out["uid"] = m_uid;
    out["profile"] = odrlProfile;
    out["dct:title"] = m_contract.title.toStdString();
    if (m_contract.signedOn)
        out["dct:issued"] = typed(dayJson(*m_contract.signedOn), "xsd:date");
    if (!m_parties.master.isEmpty())
        out["lm:master"] = {{"@id", urn("contract", m_parties.master)}};
    for (const auto &[name, rules] :
         {std::pair("permission", &m_permissions), {"prohibition", &m_prohibitions}, {"obligation", &m_obligations}}) {
        if (!rules->empty())
            out[name] = *rules;
    }
    return out;
}

OrderedJson OdrlWriter::licensor() const
{
    if (m_parties.further.isEmpty())
        return urn("institution", m_parties.institution);
    OrderedJson out = OrderedJson::array({urn("institution", m_parties.institution)});
    for (const QString &code : m_parties.further)
        out.push_back(urn("institution", code));
    return out;
}

OrderedJson OdrlWriter::rule(const std::string &name, const OrderedJson &action, bool isLicensees) const
{
    OrderedJson out;
    out["uid"] = m_uid + ':' + name;
    out["assigner"] = isLicensees ? licensor() : licensee();
    out["assignee"] = isLicensees ? licensee() : licensor();
    out["action"] = action;
    return out;
}

OrderedJson OdrlWriter::targets(const std::vector<std::string> &assets) const
{
    OrderedJson out = OrderedJson::array();
    for (const std::string &code : assets) {
        const bool isMany = code == "*" || code.starts_with(collectionMark);
        out.push_back(
            {{"@type", isMany ? "AssetCollection" : "Asset"}, {"uid", assetUrn(code, m_parties.institution)}});
    }
    return out;
}

std::vector<std::string> OdrlWriter::allAssets() const
{
    std::vector<std::string> out;
    for (const GrantTerms &grant : m_contract.grants) {
        for (const std::string &code : grant.assets) {
            if (std::ranges::find(out, code) == out.end())
                out.push_back(code);
        }
    }
    return out;
}

/// Codes of ISO 3166, and regions that nobody defined as what they are.
OrderedJson OdrlWriter::places(const std::vector<std::string> &codes) const
{
    OrderedJson out = OrderedJson::array();
    for (const std::string &code : m_regions.replaced(codes)) {
        const TerritoryForm form = territoryForm(code);
        const bool isIso = form == TerritoryForm::Country || form == TerritoryForm::Subdivision;
        out.push_back(typed(code, isIso ? "lm:Iso3166" : "lm:Region"));
    }
    return out;
}

DaySpan OdrlWriter::daysOf(const GrantTerms &grant) const
{
    DaySpan out = grant.days;
    if (m_contract.terminatedOn)
        out.end = std::min(out.end, *m_contract.terminatedOn);
    return out;
}

OrderedJson OdrlWriter::boxOf(const GrantTerms &grant) const
{
    OrderedJson out = OrderedJson::array();
    if (!isUnlimited(grant.territories, "WORLD"))
        out.push_back(constraint("spatial", "isAnyOf", places(grant.territories)));
    if (!grant.territoriesExcept.empty())
        out.push_back(constraint("spatial", "isNoneOf", places(grant.territoriesExcept)));
    const auto paths = [&out](const char *operand, const std::vector<std::string> &codes, const char *type) {
        if (isUnlimited(codes, "*"))
            return;
        OrderedJson values = OrderedJson::array();
        for (const std::string &code : codes)
            values.push_back(typed(code, type));
        out.push_back(constraint(operand, "isAnyOf", values));
    };
    paths("product", grant.categories, "lm:ProductCategory");
    paths("deliveryChannel", grant.channels, "lm:Channel");
    return out;
}

void OdrlWriter::addGrant(size_t place)
{
    const GrantTerms &grant = m_contract.grants[place];
    const std::string uid = "grant:" + std::to_string(place + 1);
    const DaySpan days = daysOf(grant);
    if (days.end >= days.start) {
        for (const Right right : rightsOf(grant)) {
            OrderedJson permission = rule(uid + ':' + rightCode(right), actionOf(right));
            permission["target"] = targets(grant.assets);
            OrderedJson box = boxOf(grant);
            box.push_back(dayConstraint("gteq", days.start));
            box.push_back(dayConstraint("lteq", days.end));
            permission["constraint"] = box;
            permission["lm:right"] = rightCode(right);
            permission["lm:exclusivity"] = {{"@id", own(exclusivityCode(grant.exclusivity))}};
            m_permissions.push_back(permission);
        }
        addExclusivity(grant, uid);
        addExceptions(place, uid);
    }
    addSellOff(grant, uid);
}

/// What was made before the end may be sold for some days after it.
void OdrlWriter::addSellOff(const GrantTerms &grant, const std::string &uid)
{
    const std::vector<Right> rights = rightsOf(grant);
    if (m_contract.sellOffDays <= 0 || std::ranges::find(rights, Right::Distribution) == rights.end()
        || grant.days.end < m_contract.term.end)
        return;
    const QDate end = m_contract.lastDay();
    OrderedJson permission = rule(uid + ":sell-off", "distribute");
    permission["target"] = targets(grant.assets);
    OrderedJson box = boxOf(grant);
    box.push_back(dayConstraint("gt", end));
    box.push_back(dayConstraint("lteq", end.addDays(m_contract.sellOffDays)));
    box.push_back(constraint(own("manufactured"), "lteq", typed(dayJson(end), "xsd:date")));
    permission["constraint"] = box;
    m_permissions.push_back(permission);
}

void OdrlWriter::addExclusivity(const GrantTerms &grant, const std::string &uid)
{
    if (grant.exclusivity == Exclusivity::NonExclusive)
        return;
    const bool isSole = grant.exclusivity == Exclusivity::Sole;
    OrderedJson duty = rule(uid + ":exclusivity", isSole ? own("ensureSoleness") : "ensureExclusivity", false);
    duty["target"] = targets(grant.assets);
    OrderedJson box = boxOf(grant);
    box.push_back(dayConstraint("gteq", daysOf(grant).start));
    box.push_back(dayConstraint("lteq", daysOf(grant).end));
    duty["constraint"] = box;
    for (const Right right : rightsOf(grant))
        duty["lm:right"].push_back(rightCode(right));
    m_obligations.push_back(duty);
}

/// Whether another grant of the contract takes in some of that territory.
bool OdrlWriter::isReachedBesides(const std::string &territory, size_t place) const
{
    for (size_t i = 0; i < m_contract.grants.size(); ++i) {
        if (i == place)
            continue;
        const std::vector<std::string> codes = m_regions.replaced(m_contract.grants[i].territories);
        const bool meets = std::ranges::any_of(codes, [&](const std::string &code) {
            return code == "WORLD" || isInTerritories(territory, std::span(&code, 1))
                   || isInTerritories(code, std::span(&territory, 1));
        });
        if (meets)
            return true;
    }
    return false;
}

void OdrlWriter::addExceptions(size_t place, const std::string &uid)
{
    const GrantTerms &grant = m_contract.grants[place];
    std::vector<std::string> closed;
    for (const std::string &code : m_regions.replaced(grant.territoriesExcept)) {
        if (!isReachedBesides(code, place))
            closed.push_back(code);
    }
    if (closed.empty())
        return;
    OrderedJson actions = OrderedJson::array();
    for (const Right right : rightsOf(grant))
        actions.push_back(actionOf(right));
    OrderedJson prohibition = rule(uid + ":except", actions);
    prohibition["target"] = targets(grant.assets);
    prohibition["constraint"] = OrderedJson::array({constraint("spatial", "isAnyOf", places(closed))});
    m_prohibitions.push_back(prohibition);
}

void OdrlWriter::addSublicensing()
{
    if (m_contract.grants.empty())
        return;
    OrderedJson sublicence = rule("sublicences", "grantUse");
    sublicence["target"] = targets(allAssets());
    switch (m_contract.sublicensing) {
    case Sublicensing::Prohibited: m_prohibitions.push_back(sublicence); return;
    case Sublicensing::WithConsent: {
        OrderedJson consent;
        consent["action"] = "obtainConsent";
        consent["consentingParty"] = licensor();
        sublicence["duty"] = OrderedJson::array({consent});
        break;
    }
    case Sublicensing::Allowed: break;
    }
    sublicence["constraint"] =
        OrderedJson::array({dayConstraint("gteq", m_contract.term.start), dayConstraint("lteq", m_contract.lastDay())});
    m_permissions.push_back(sublicence);
}

/// The royalty terms; a draft's may have no rates yet.
RoyaltyTerms OdrlWriter::terms() const
{
    Json document = Json::parse(termsDocument(m_contract).dump());
    if (m_contract.number.isEmpty())
        document["number"] = "-";
    if (!document.contains("regions"))
        document["regions"] = m_regions.definitions();
    if (!document.contains("rates"))
        document["rates"] = Json::array({{{"id", "-"}, {"tiers", Json::array({{{"from", "0"}, {"percent", "0"}}})}}});
    document.erase("grants"); // they are the record's, and a draft's may be open
    return RoyaltyTerms::parse(JsonNode(document, QStringLiteral("terms")));
}

void OdrlWriter::addPayment(const std::string &name, const char *op, qint64 minor, const OrderedJson &limits)
{
    if (minor == 0)
        return;
    const Money amount{minor, m_contract.currency};
    OrderedJson refinement = constraint("payAmount", op, typed(amount.toString(), "xsd:decimal"));
    refinement["unit"] = typed(std::string(m_contract.currency.code()), "lm:Iso4217");
    OrderedJson action;
    action["rdf:value"] = {{"@id", "odrl:compensate"}};
    action["refinement"] = OrderedJson::array({refinement});
    OrderedJson duty = rule(name, OrderedJson::array({action}));
    duty["compensatedParty"] = licensor();
    duty["constraint"] = limits;
    m_obligations.push_back(duty);
}

void OdrlWriter::addPayments()
{
    const RoyaltyTerms terms = this->terms();
    const auto dueBy = [](QDate day) {
        return OrderedJson::array({dayConstraint("lteq", day)});
    };
    for (size_t i = 0; i < terms.fees.size(); ++i)
        addPayment("fee:" + std::to_string(i + 1), "eq", terms.fees[i].minor, dueBy(terms.fees[i].due));
    for (const Guarantee &guarantee : terms.guarantees) {
        const std::string name = "guarantee:" + urnPart(guarantee.id);
        for (size_t i = 0; i < guarantee.instalments.size(); ++i)
            addPayment(name + ":instalment:" + std::to_string(i + 1), "eq", guarantee.instalments[i].minor,
                       dueBy(guarantee.instalments[i].due));
        for (size_t i = 0; i < guarantee.amounts.size(); ++i) {
            OrderedJson limits = dueBy(m_contract.lastDay());
            if (guarantee.scope == Scope::ContractYear) { // the last amount is also every later year's
                const bool isLast = i + 1 == guarantee.amounts.size();
                limits = OrderedJson::array({constraint(own("contractYear"), isLast ? "gteq" : "eq",
                                                        typed(std::to_string(i + 1), "xsd:integer"))});
            }
            addPayment(name + ":minimum:" + std::to_string(i + 1), "gteq", guarantee.amounts[i], limits);
        }
    }
}

void OdrlWriter::addReporting()
{
    const OrderedJson every = constraint("timeInterval", "eq", typed(intervalOf(m_contract.frequency), "xsd:duration"));
    OrderedJson report = rule("reports", own("reportSales"));
    report["informedParty"] = licensor();
    const std::string days = 'P' + std::to_string(m_contract.reportWithinDays) + 'D';
    report["constraint"] =
        OrderedJson::array({every, constraint(own("timeAfterPeriod"), "lteq", typed(days, "xsd:duration"))});
    m_obligations.push_back(report);
    OrderedJson royalties = rule("royalties", own("payRoyalties"));
    royalties["compensatedParty"] = licensor();
    royalties["constraint"] = OrderedJson::array({every});
    royalties["lm:terms"] = "lianming-contract/1";
    m_obligations.push_back(royalties);
}

} // namespace

std::string assetUrn(std::string_view code, const QString &institution)
{
    if (code == "*")
        return urn("holdings", institution);
    if (code.starts_with(collectionMark))
        return "urn:lianming:collection:" + urnPart(code.substr(collectionMark.size()));
    return "urn:lianming:asset:" + urnPart(code);
}

OrderedJson contractOdrl(const Contract &contract, const ContractParties &parties, const Regions &regions)
{
    return OdrlWriter(contract, parties, regions).write();
}

} // namespace lianming
