#include "core/rights/collections.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr std::string_view prefix = "collection:";

void sortUnique(std::vector<int> &numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

std::string_view Collections::collectionOf(std::string_view assetCode)
{
    return assetCode.starts_with(prefix) ? assetCode.substr(prefix.size()) : std::string_view();
}

Collections Collections::parse(const JsonNode &node, const JsonNode &parts)
{
    Parts works;
    for (const auto &[part, work] : parts.members()) {
        if (work.isPresent())
            works.emplace(part, work.string());
    }
    Definitions definitions;
    std::map<std::string, JsonNode, std::less<>> places;
    for (const auto &[code, list] : node.members()) {
        if (code.empty())
            list.fail(QT_TRANSLATE_NOOP("core", "a collection needs a code"));
        if (!list.isPresent())
            continue;
        places.emplace(code, list);
        std::vector<std::string> &members = definitions[code];
        for (const JsonNode &item : list.items()) {
            members.push_back(item.string());
            if (members.back().empty())
                item.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
        }
    }
    Collections out;
    if (const std::optional<Problem> problem = out.buildParts(std::move(works)))
        parts.member(problem->collection.c_str()).fail(problem->text);
    if (const std::optional<Problem> problem = out.build(std::move(definitions))) {
        const JsonNode &list = places.find(problem->collection)->second;
        if (problem->member)
            list.items()[*problem->member].fail(problem->text);
        list.fail(problem->text);
    }
    return out;
}

Collections Collections::define(Definitions definitions, Parts parts)
{
    Collections out;
    if (const std::optional<Problem> problem = out.buildParts(std::move(parts))) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Part %1: %2"),
                    {QString::fromStdString(problem->collection), QString::fromUtf8(problem->text)});
    }
    if (const std::optional<Problem> problem = out.build(std::move(definitions))) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Collection %1: %2"),
                    {QString::fromStdString(problem->collection), QString::fromUtf8(problem->text)});
    }
    return out;
}

std::optional<Collections::Problem> Collections::buildParts(Parts parts)
{
    m_parts = std::move(parts);
    const auto isSingle = [](const std::string &code) {
        return !code.empty() && code != "*" && !code.starts_with(prefix);
    };
    for (const auto &[part, work] : m_parts) {
        if (!isSingle(part) || !isSingle(work))
            return Problem{QT_TRANSLATE_NOOP("core", "a part and its work must be codes of single assets"), part, {}};
        size_t steps = 0;
        for (auto above = m_parts.find(part); above != m_parts.end(); above = m_parts.find(above->second)) {
            if (++steps > m_parts.size())
                return Problem{QT_TRANSLATE_NOOP("core", "the part lies in itself"), part, {}};
            m_partsOf[above->second].push_back(part); // in order, as the parts are
        }
    }
    return std::nullopt;
}

std::optional<Collections::Problem> Collections::build(Definitions definitions)
{
    m_definitions = std::move(definitions);
    for (const auto &[code, members] : m_definitions) {
        for (size_t i = 0; i < members.size(); ++i) {
            if (members[i] == "*")
                return Problem{QT_TRANSLATE_NOOP("core", "* cannot be a member of a collection"), code, i};
            if (!isKnown(members[i]))
                return Problem{QT_TRANSLATE_NOOP("core", "is a collection that is not defined"), code, i};
            if (members[i].starts_with(prefix))
                continue;
            m_assets.push_back(members[i]);
            const std::vector<std::string> &parts = partsOf(members[i]);
            m_assets.insert(m_assets.end(), parts.begin(), parts.end());
        }
    }
    std::ranges::sort(m_assets);
    m_assets.erase(std::unique(m_assets.begin(), m_assets.end()), m_assets.end());
    for (size_t i = 0; i < m_assets.size(); ++i)
        m_assetNumbers.emplace(m_assets[i], int(i));

    m_isPlaced.assign(hasParts() ? m_assets.size() : 0, false);

    std::vector<std::vector<int>> inner(m_definitions.size());
    std::vector<std::vector<int>> outer(m_definitions.size());
    for (const auto &[code, members] : m_definitions) {
        const int number = int(m_collections.size());
        m_collections.push_back({std::string(prefix) + code, {}, {number}, {}});
        for (const std::string &member : members) {
            if (const int asset = assetNumber(member); asset >= 0) {
                Collection &own = m_collections.back();
                own.assets.push_back(asset);
                if (hasParts()) {
                    own.members.push_back(asset);
                    m_isPlaced[size_t(asset)] = true;
                }
                for (const std::string &part : partsOf(member))
                    own.assets.push_back(assetNumber(part));
                continue;
            }
            const auto place = m_definitions.find(collectionOf(member));
            const int other = int(std::distance(m_definitions.begin(), place));
            inner[size_t(number)].push_back(other);
            outer[size_t(other)].push_back(number);
        }
        sortUnique(inner[size_t(number)]);
    }
    for (std::vector<int> &numbers : outer)
        sortUnique(numbers);

    // Innermost first: a collection is closed when all in it are. What is never reached lies on or above a cycle.
    std::vector<size_t> open(inner.size());
    std::vector<int> ready;
    for (size_t i = 0; i < inner.size(); ++i) {
        open[i] = inner[i].size();
        if (open[i] == 0)
            ready.push_back(int(i));
    }
    for (size_t done = 0; done < ready.size(); ++done) {
        Collection &collection = m_collections[size_t(ready[done])];
        for (const int other : inner[size_t(ready[done])]) {
            const Collection &nested = m_collections[size_t(other)];
            collection.assets.insert(collection.assets.end(), nested.assets.begin(), nested.assets.end());
            collection.nested.insert(collection.nested.end(), nested.nested.begin(), nested.nested.end());
            collection.members.insert(collection.members.end(), nested.members.begin(), nested.members.end());
        }
        sortUnique(collection.assets);
        sortUnique(collection.members);
        sortUnique(collection.nested);
        for (const int above : outer[size_t(ready[done])]) {
            if (--open[size_t(above)] == 0)
                ready.push_back(above);
        }
    }
    if (ready.size() < inner.size()) {
        const auto stuck = std::ranges::find_if(open, [](size_t count) { return count > 0; });
        return Problem{QT_TRANSLATE_NOOP("core", "the collection contains itself, or one that does"),
                       std::next(m_definitions.begin(), std::distance(open.begin(), stuck))->first, std::nullopt};
    }
    return std::nullopt;
}

bool Collections::isKnown(std::string_view assetCode) const
{
    return !assetCode.starts_with(prefix) || m_definitions.contains(collectionOf(assetCode));
}

int Collections::assetNumber(std::string_view asset) const
{
    const auto found = m_assetNumbers.find(asset);
    return found == m_assetNumbers.end() ? -1 : found->second;
}

int Collections::collectionNumber(std::string_view assetCode) const
{
    if (!assetCode.starts_with(prefix))
        return -1;
    const auto found = std::ranges::lower_bound(
        m_collections, assetCode, {}, [](const Collection &collection) { return std::string_view(collection.code); });
    return found != m_collections.end() && found->code == assetCode ? int(found - m_collections.begin()) : -1;
}

std::vector<std::string> Collections::assets(std::string_view assetCode) const
{
    std::vector<std::string> out;
    if (const int number = collectionNumber(assetCode); number >= 0) {
        for (const int asset : memberNumbers(number))
            out.push_back(m_assets[size_t(asset)]);
    }
    return out;
}

std::vector<std::string> Collections::allAssets() const
{
    std::vector<std::string> out;
    for (int asset = 0; asset < assetCount(); ++asset) {
        if (isPlaced(asset))
            out.push_back(m_assets[size_t(asset)]);
    }
    return out;
}

bool Collections::hasAssets(std::string_view assetCode) const
{
    const int number = collectionNumber(assetCode);
    return number >= 0 && !assetNumbers(number).empty();
}

bool Collections::reaches(std::string_view outer, std::string_view inner) const
{
    const bool isCollection = inner.starts_with(prefix);
    if (outer == "*")
        return !isCollection || hasAssets(inner);
    if (outer == inner)
        return true;
    const int number = collectionNumber(outer);
    if (number < 0)
        return hasParts() && std::ranges::binary_search(partsOf(outer), inner);
    if (isCollection)
        return std::ranges::binary_search(nestedNumbers(number), collectionNumber(inner));
    const int asset = assetNumber(inner);
    return asset >= 0 && std::ranges::binary_search(assetNumbers(number), asset);
}

bool Collections::reachesPartOf(std::string_view code, std::string_view work) const
{
    return hasParts()
           && std::ranges::any_of(partsOf(work), [&](const std::string &part) { return reaches(code, part); });
}

const std::vector<std::string> &Collections::partsOf(std::string_view work) const
{
    static const std::vector<std::string> none;
    const auto found = m_partsOf.find(work);
    return found == m_partsOf.end() ? none : found->second;
}

std::vector<std::string> Collections::worksOf(std::string_view part) const
{
    std::vector<std::string> out;
    for (auto above = m_parts.find(part); above != m_parts.end(); above = m_parts.find(above->second))
        out.push_back(above->second);
    return out;
}

std::vector<std::string> Collections::withParts(const std::vector<std::string> &codes) const
{
    std::vector<std::string> out = codes;
    if (!hasParts())
        return out;
    for (const std::string &code : codes) {
        const std::vector<std::string> &parts = partsOf(code);
        out.insert(out.end(), parts.begin(), parts.end());
    }
    return out;
}

void Collections::keepWhole(std::vector<std::string> &assets) const
{
    if (!hasParts() || assets.size() < 2)
        return;
    const std::set<std::string, std::less<>> all(assets.begin(), assets.end());
    std::erase_if(assets, [&](const std::string &asset) {
        for (auto above = m_parts.find(asset); above != m_parts.end(); above = m_parts.find(above->second)) {
            if (all.contains(above->second))
                return true;
        }
        return false;
    });
}

bool Collections::isNamed(const std::string &asset, const std::vector<std::string> &codes) const
{
    const int number = assetNumber(asset);
    return std::ranges::any_of(codes, [&](const std::string &code) {
        const int collection = collectionNumber(code);
        return code == "*" || code == asset
               || (collection >= 0 && std::ranges::binary_search(memberNumbers(collection), number));
    });
}

std::vector<std::string> Collections::worksBetween(const std::vector<std::string> &meets,
                                                   const std::vector<std::string> &a,
                                                   const std::vector<std::string> &b) const
{
    if (!hasParts())
        return {};
    std::set<std::string> out;
    for (const std::string &meet : meets) {
        if (!m_parts.contains(meet))
            continue;
        for (const std::vector<std::string> *side : {&a, &b}) {
            if (isNamed(meet, *side))
                continue;
            for (const std::string &work : worksOf(meet)) {
                if (isNamed(work, *side))
                    out.insert(work);
            }
        }
    }
    return {out.begin(), out.end()};
}

} // namespace lianming
