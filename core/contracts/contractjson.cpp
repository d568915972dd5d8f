#include "core/contracts/contractjson.h"

#include "core/contracts/contractterms.h"
#include "core/contracts/royaltyterms.h"

namespace lianming {

namespace {

constexpr auto format = "lianming-contract/1";
constexpr auto textFormatName = "lianming-text/1";

QString text(const JsonNode &node)
{
    return QString::fromStdString(node.string());
}

QString needed(const JsonNode &node)
{
    return QString::fromStdString(readName(node));
}

template<class Read>
auto optional(const JsonNode &node, Read read) -> std::optional<decltype(read(node))>
{
    return node.isPresent() ? std::optional(read(node)) : std::nullopt;
}

/// A grant stands without its licensee in the document: it is the brand. One that is written must be it. Days that are
/// not written are the term's.
Json withDefaults(const Json &document, const std::string &brand, const QString &file)
{
    Json out = document;
    const JsonNode root(out, file);
    const auto grants = root.member("grants").items();
    for (size_t i = 0; i < grants.size(); ++i) {
        const JsonNode licensee = grants[i].member("licensee");
        if (licensee.isPresent() && licensee.string() != brand)
            licensee.fail(QT_TRANSLATE_NOOP("core", "is not the brand"));
        Json &grant = out["grants"][i];
        grant["licensee"] = brand;
        for (const char *day : {"start", "end"}) {
            if (!grants[i].member(day).isPresent())
                grant[day] = root.member("term").member(day).string();
        }
    }
    return out;
}

/// The contract's text is carried as it is: its clauses are core/drafting's business, which stands above. Its form is
/// looked at so far that nothing else is carried.
QString bodyOf(const JsonNode &node)
{
    if (!node.isPresent())
        return {};
    const JsonNode own = node.member("format");
    if (own.string() != textFormatName)
        own.fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""), {QString::fromLatin1(textFormatName)});
    const JsonNode clauses = node.member("clauses");
    if (!clauses.isPresent())
        clauses.fail(QT_TRANSLATE_NOOP("core", "is missing"));
    (void)clauses.items(); // must be a list
    return QString::fromStdString(node.raw().dump());
}

/// Royalty terms are read to see that they are right. A draft may have no rates yet; everything else must be right.
void checkTerms(const Json &document, const QString &file, const Regions &workspace)
{
    Json complete = document;
    if (!JsonNode(document, file).member("regions").isPresent())
        complete["regions"] = workspace.definitions();
    if (!JsonNode(document, file).member("rates").isPresent())
        complete["rates"] = Json::array({{{"id", "R1"}, {"tiers", Json::array({{{"from", "0"}, {"percent", "0"}}})}}});
    if (!JsonNode(document, file).member("number").isPresent())
        complete["number"] = "-"; // a document without one is given the next free number
    (void)RoyaltyTerms::parse(JsonNode(complete, file));
}

} // namespace

OrderedJson contractDocument(const Contract &contract, const ContractParties &parties)
{
    OrderedJson out;
    out["format"] = format;
    out["number"] = contract.number.toStdString();
    out["title"] = contract.title.toStdString();
    out["institution"] = parties.institution.toStdString();
    if (!parties.further.isEmpty()) {
        for (const QString &code : parties.further)
            out["further_institutions"].push_back(code.toStdString());
    }
    out["brand"] = parties.brand.toStdString();
    if (!parties.master.isEmpty())
        out["master"] = parties.master.toStdString();
    if (contract.sublicensing != Sublicensing::Prohibited)
        out["sublicensing"] = sublicensingCode(contract.sublicensing);
    if (!parties.proposal.isEmpty())
        out["proposal"] = parties.proposal.toStdString();
    out["state"] = contractStateCode(contract.state);
    if (contract.signedOn)
        out["signed_on"] = dayText(*contract.signedOn).toStdString();
    if (contract.terminatedOn)
        out["terminated_on"] = dayText(*contract.terminatedOn).toStdString();
    if (!contract.terminationReason.isEmpty())
        out["termination_reason"] = contract.terminationReason.toStdString();
    out["report_within_days"] = contract.reportWithinDays;
    const OrderedJson terms = termsDocument(contract);
    for (const auto &[key, value] : terms.items())
        out[key] = value;
    if (!contract.body.isEmpty())
        out["text"] = OrderedJson(parseJson(contract.body.toUtf8(), contract.number));
    return out;
}

ContractDocument readContractDocument(const Json &document, const QString &file, const Regions &workspace)
{
    const JsonNode given(document, file);
    const JsonNode formatNode = given.member("format");
    if (formatNode.string() != format)
        formatNode.fail(QT_TRANSLATE_NOOP("core", "must be \"lianming-contract/1\""));
    const Json complete = withDefaults(document, readName(given.member("brand")), file);
    const JsonNode root(complete, file);

    ContractDocument out;
    Contract &contract = out.contract;
    out.parties.institution = needed(root.member("institution"));
    out.parties.brand = needed(root.member("brand"));
    out.parties.proposal = optional(root.member("proposal"), needed).value_or(QString());
    out.parties.master = optional(root.member("master"), needed).value_or(QString());
    for (const JsonNode &node : root.member("further_institutions").items())
        out.parties.further.append(needed(node));
    if (const JsonNode node = root.member("sublicensing"); node.isPresent()) {
        const auto sublicensing = parseSublicensing(text(node));
        if (!sublicensing)
            node.fail(QT_TRANSLATE_NOOP("core", "must be prohibited, with_consent or allowed"));
        contract.sublicensing = *sublicensing;
    }
    contract.number = optional(root.member("number"), text).value_or(QString());
    contract.title = needed(root.member("title"));
    if (const JsonNode node = root.member("state"); node.isPresent()) {
        const auto state = parseContractState(text(node));
        if (!state)
            node.fail(QT_TRANSLATE_NOOP("core", "must be draft, signed or terminated"));
        out.state = *state;
    }
    const JsonNode currency = root.member("currency");
    const auto known = Currency::find(currency.string());
    if (!known)
        currency.fail(QT_TRANSLATE_NOOP("core", "is no currency"));
    contract.currency = *known;
    const JsonNode term = root.member("term");
    contract.term = {readDay(term.member("start")), readDay(term.member("end"))};
    if (contract.term.end < contract.term.start)
        term.member("end").fail(QT_TRANSLATE_NOOP("core", "is before the start"));
    const auto whole = [](const JsonNode &node) {
        const qint64 value = node.integer();
        if (value < 0)
            node.fail(QT_TRANSLATE_NOOP("core", "must not be negative"));
        return value;
    };
    contract.sellOffDays = optional(root.member("sell_off").member("days"), whole).value_or(0);
    contract.reportWithinDays = optional(root.member("report_within_days"), whole).value_or(contract.reportWithinDays);
    const JsonNode periods = root.member("periods");
    const auto frequency = parseFrequency(periods.string());
    if (!frequency)
        periods.fail(QT_TRANSLATE_NOOP("core", "must be monthly, quarterly, semiannual or annual"));
    contract.frequency = *frequency;
    for (const JsonNode &node : root.member("grants").items())
        contract.grants.push_back(readGrantTerms(node));
    checkTerms(complete, file, workspace);
    contract.terms = termsOf(complete);
    contract.body = bodyOf(root.member("text"));
    if (const auto findings = validate(contract); !findings.isEmpty()) {
        for (const ContractFinding &finding : findings) {
            // Ids are not set before the workspace is asked.
            if (finding.problem != ContractProblem::InstitutionMissing
                && finding.problem != ContractProblem::BrandMissing
                && finding.problem != ContractProblem::SelfAsFurtherInstitution)
                root.fail("%1", {findingMessage(finding).english()});
        }
    }
    return out;
}

} // namespace lianming
