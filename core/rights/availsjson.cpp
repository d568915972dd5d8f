#include "core/rights/availsjson.h"

#include <unordered_set>

#include <algorithm>
#include <set>

namespace lianming {

namespace {

void requireObject(const Json &document, const QString &file)
{
    if (!document.is_object())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: must be an object"), {file});
}

void requireRegions(const JsonNode &node, const char *key, const std::vector<std::string> &codes,
                    const Regions &regions)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (territoryForm(codes[i]) == TerritoryForm::Region && !regions.isDefined(codes[i]))
            node.member(key).items()[i].fail(QT_TRANSLATE_NOOP("core", "region \"%1\" is not defined"),
                                             {QString::fromStdString(codes[i])});
    }
}

void requireDefined(const JsonNode &node, const GrantTerms &terms, const RightsBook &book)
{
    for (size_t i = 0; i < terms.assets.size(); ++i) {
        if (!book.collections.isKnown(terms.assets[i]))
            node.member("assets").items()[i].fail(QT_TRANSLATE_NOOP("core", "is a collection that is not defined"));
    }
    requireRegions(node, "territories", terms.territories, book.regions);
    requireRegions(node, "territories_except", terms.territoriesExcept, book.regions);
}

/// Reads {"ASSET": [record, …]} with `readRecord`.
template<class Record, class Read>
void readByAsset(const JsonNode &node, std::map<std::string, std::vector<Record>, std::less<>> &out, Read readRecord)
{
    for (const auto &[asset, list] : node.members()) {
        if (asset.empty() || asset == "*" || asset.starts_with("collection:"))
            list.fail(QT_TRANSLATE_NOOP("core", "must be the code of a single asset"));
        std::vector<Record> &records = out[asset];
        for (const JsonNode &item : list.items())
            records.push_back(readRecord(item));
    }
}

} // namespace

RightsBook readRightsBook(const Json &document, const QString &file)
{
    requireObject(document, file);
    const JsonNode root(document, file);
    RightsBook book;
    book.collections = Collections::parse(root.member("collections"), root.member("parts"));
    book.regions = Regions::parse(root.member("regions"));

    std::unordered_set<std::string> ids;
    for (const JsonNode &item : root.member("grants").items()) {
        book.grants.push_back(readGrant(item));
        requireDefined(item, book.grants.back(), book);
        if (!ids.insert(book.grants.back().id).second)
            item.member("id").fail(QT_TRANSLATE_NOOP("core", "is used twice"));
    }
    readByAsset(root.member("rights_in"), book.rightsIn, [&](const JsonNode &item) {
        RightsIn record = readRightsIn(item);
        requireRegions(item, "territories", record.territories, book.regions);
        requireRegions(item, "territories_except", record.territoriesExcept, book.regions);
        return record;
    });
    readByAsset(root.member("restrictions"), book.restrictions, readRestriction);
    return book;
}

GrantRequest readGrantRequest(const Json &document, const QString &file, const RightsBook &book)
{
    requireObject(document, file);
    const JsonNode root(document, file);
    GrantRequest request = readGrantTerms(root);
    requireDefined(root, request, book);
    if (leavesNoTerritory(request, book.regions))
        root.member("territories_except").fail(QT_TRANSLATE_NOOP("core", "leaves no territory of the request"));
    return request;
}

OrderedJson rightsBookJson(const RightsBook &book)
{
    std::set<std::string> assets;
    for (const std::string &asset : book.collections.allAssets())
        assets.insert(asset);
    for (const Grant &grant : book.grants) {
        std::ranges::copy_if(grant.assets, std::inserter(assets, assets.end()), [](const std::string &code) {
            return code != "*" && Collections::collectionOf(code).empty();
        });
    }
    for (const auto &[asset, records] : book.rightsIn)
        assets.insert(asset);
    for (const auto &[asset, restrictions] : book.restrictions)
        assets.insert(asset);
    for (const auto &[part, work] : book.collections.parts())
        assets.insert({part, work});

    OrderedJson out{{"collections", book.collections.definitions()},
                    {"regions", book.regions.definitions()},
                    {"grants", OrderedJson::array()},
                    {"rights_in", OrderedJson::object()},
                    {"restrictions", OrderedJson::object()}};
    if (book.collections.hasParts())
        out["parts"] = book.collections.parts();
    for (const Grant &grant : book.grants)
        out["grants"].push_back(grantJson(grant));
    for (const std::string &asset : assets) {
        // A part without records of its own has those of its work, which stand there.
        if (const TitleRecords held = titleRecords(book, asset); held.work == nullptr) {
            for (const RightsIn &record : *held.records)
                out["rights_in"][asset].push_back(rightsInJson(record));
        }
        for (const Restriction &restriction : book.commonRestrictions)
            out["restrictions"][asset].push_back(restrictionJson(restriction));
        if (const auto own = book.restrictions.find(asset); own != book.restrictions.end()) {
            for (const Restriction &restriction : own->second)
                out["restrictions"][asset].push_back(restrictionJson(restriction));
        }
    }
    return out;
}

OrderedJson availsJson(const AvailsAnswer &answer)
{
    OrderedJson out;
    out["answer"] = verdictCode(answer.verdict);
    OrderedJson &conflicts = out["conflicts"] = OrderedJson::array();
    for (const Conflict &conflict : answer.conflicts) {
        conflicts.push_back({{"grant", conflict.grant},
                             {"reason", conflictReasonCode(conflict.reason)},
                             {"assets", conflict.assets},
                             {"rights", rightsJson(conflict.rights)},
                             {"categories", conflict.categories},
                             {"territories", conflict.territories},
                             {"channels", conflict.channels},
                             {"start", dayJson(conflict.days.start)},
                             {"end", dayJson(conflict.days.end)}});
        if (!conflict.works.empty())
            conflicts.back()["works"] = conflict.works;
    }
    OrderedJson &gaps = out["title_gaps"] = OrderedJson::array();
    const auto addWork = [](OrderedJson &entry, const std::string &work) {
        if (!work.empty())
            entry["work"] = work;
    };
    for (const TitleGap &gap : answer.titleGaps) {
        gaps.push_back({{"asset", gap.asset}, {"right", rightCode(gap.right)}});
        addWork(gaps.back(), gap.work);
        for (const MarkLack &lack : gap.marks)
            gaps.back()["registrations"].push_back(markLackJson(lack));
    }
    OrderedJson &restrictions = out["restrictions"] = OrderedJson::array();
    for (const FoundRestriction &found : answer.restrictions) {
        restrictions.push_back(
            {{"asset", found.asset}, {"kind", restrictionKindCode(found.kind)}, {"from", found.from}});
        addWork(restrictions.back(), found.work);
    }
    OrderedJson &remainder = out["remainder"] = OrderedJson::object();
    remainder["assets"] = answer.remainder.assets;
    remainder["rights"] = rightsJson(answer.remainder.rights);
    remainder["categories"] = answer.remainder.categories;
    remainder["territories"] = answer.remainder.territories;
    remainder["channels"] = answer.remainder.channels;
    OrderedJson &days = remainder["days"] = OrderedJson::array();
    for (const DaySpan &span : answer.remainder.days)
        days.push_back(OrderedJson::array({dayJson(span.start), dayJson(span.end)}));
    return out;
}

} // namespace lianming
