#include "core/protection/coverage.h"

#include "core/base/codetree.h"
#include "core/rights/registeredmark.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int lastClass = 45;
constexpr auto china = "CN";
const std::string everywhere;

/// The classes whose marks goods of a category need.
std::vector<int> neededClasses(const std::string &category)
{
    if (category == "*" || category == "nice") {
        std::vector<int> all;
        for (int one = 1; one <= lastClass; ++one)
            all.push_back(one);
        return all;
    }
    const int niceClass = niceClassOf(category);
    return niceClass == 0 ? std::vector<int>() : std::vector{niceClass};
}

/// Granted territories, regions replaced, without those that are excepted.
std::vector<std::string> territoriesOf(const CoverageGrant &grant, const Regions &regions)
{
    std::vector<std::string> out = regions.replaced(grant.territories);
    const std::vector<std::string> except = regions.replaced(grant.territoriesExcept);
    std::erase_if(out, [&except](const std::string &code) {
        return std::ranges::any_of(except,
                                   [&code](const std::string &above) { return isAtOrBelowTerritory(code, above); });
    });
    return out;
}

bool reachesChina(const std::vector<std::string> &territories, const CoverageGrant &grant, const Regions &regions)
{
    const std::vector<std::string> except = regions.replaced(grant.territoriesExcept);
    const bool isExcepted =
        std::ranges::any_of(except, [](const std::string &above) { return isAtOrBelowTerritory(china, above); });
    return !isExcepted && std::ranges::any_of(territories, [](const std::string &code) {
        return isAtOrBelowTerritory(code, china) || isAtOrBelowTerritory(china, code);
    });
}

bool isWorse(const CoverageAnswer &one, const CoverageAnswer &other)
{
    if (one.state != other.state)
        return one.state > other.state;
    return one.state == CoverageState::EndsEarly && one.until < other.until;
}

} // namespace

const char *protectionCode(Protection protection)
{
    switch (protection) {
    case Protection::Work: return "work";
    case Protection::Mark: return "mark";
    case Protection::Customs: return "customs";
    }
    return "";
}

std::optional<Protection> parseProtection(QStringView code)
{
    for (const Protection protection : protections) {
        if (code == QLatin1StringView(protectionCode(protection)))
            return protection;
    }
    return std::nullopt;
}

const char *coverageStateCode(CoverageState state)
{
    switch (state) {
    case CoverageState::NotNeeded: return "not_needed";
    case CoverageState::Covered: return "covered";
    case CoverageState::EndsEarly: return "ends_early";
    case CoverageState::Pending: return "pending";
    case CoverageState::Missing: return "missing";
    }
    return "";
}

CoverageIndex::CoverageIndex(const CoverageBook &book, QDate today) : m_book(&book)
{
    for (const CoverageRegistration &registration : book.registrations)
        add(registration, today);
}

void CoverageIndex::add(const CoverageRegistration &r, QDate today)
{
    if (r.until && *r.until < today)
        return;
    const std::vector<std::string> territories = m_book->regions.replaced(std::vector{r.territory});
    const auto shield = [&](Shields &shields) {
        switch (r.kind) {
        case RegistrationKind::Copyright:
        case RegistrationKind::Design: put(shields.work, 0, everywhere, r); break;
        case RegistrationKind::Trademark:
            for (const int niceClass : r.classes) {
                for (const std::string &territory : territories)
                    put(shields.mark, niceClass, territory, r);
            }
            break;
        case RegistrationKind::Customs:
            for (const std::string &territory : territories)
                put(shields.customs, 0, territory, r);
            break;
        case RegistrationKind::Data: break;
        }
    };
    for (const std::string &asset : r.assets)
        shield(m_byAsset[survivorOf(asset)]);
    const bool isOfTheHouse = r.kind == RegistrationKind::Trademark || r.kind == RegistrationKind::Customs;
    if (r.assets.empty() && isOfTheHouse)
        shield(m_byInstitution[r.institution]);
}

void CoverageIndex::put(Shield &shield, int niceClass, const std::string &territory, const CoverageRegistration &r)
{
    const Best one{r.isPending ? CoverageState::Pending : CoverageState::Covered, r.until.value_or(QDate()), &r.number};
    Best &there = shield[{niceClass, territory}];
    if (isBetter(one, there))
        there = one;
}

bool CoverageIndex::isBetter(const Best &one, const Best &other)
{
    if (one.state != other.state)
        return one.state < other.state;
    if (one.state == CoverageState::Missing)
        return false;
    // Of two that stand the longer one, of two that stand as long the first by number.
    if (one.until != other.until)
        return !one.until.isValid() || (other.until.isValid() && other.until < one.until);
    return *one.number < *other.number;
}

const std::string &CoverageIndex::survivorOf(const std::string &asset) const
{
    const std::string *out = &asset;
    for (size_t steps = 0; steps <= m_book->assets.size(); ++steps) {
        const auto found = m_book->assets.find(*out);
        if (found == m_book->assets.end() || found->second.survivor.empty())
            break;
        out = &found->second.survivor;
    }
    return *out;
}

std::vector<const CoverageIndex::Shields *> CoverageIndex::shieldsOf(const std::string &asset, qint64 institution) const
{
    std::vector<const Shields *> out;
    const std::string *above = &survivorOf(asset);
    qint64 owner = institution;
    bool isFirst = true;
    for (size_t steps = 0; steps <= m_book->assets.size(); ++steps) {
        if (const auto own = m_byAsset.find(*above); own != m_byAsset.end())
            out.push_back(&own->second);
        const auto found = m_book->assets.find(*above);
        if (found == m_book->assets.end())
            break;
        if (isFirst)
            owner = found->second.institution;
        isFirst = false;
        if (found->second.work.empty())
            break;
        above = &survivorOf(found->second.work);
    }
    if (const auto house = m_byInstitution.find(owner); house != m_byInstitution.end())
        out.push_back(&house->second);
    return out;
}

void CoverageIndex::look(const std::vector<const Shields *> &shields, Shield Shields::*kind, int niceClass,
                         const std::string &territory, Best &best)
{
    const auto at = [&](const std::string &place) {
        for (const Shields *one : shields) {
            const auto found = (one->*kind).find(std::pair(niceClass, place));
            if (found != (one->*kind).end() && isBetter(found->second, best))
                best = found->second;
        }
    };
    at(territory);
    if (territory.empty())
        return;
    if (const size_t hyphen = territory.find('-'); hyphen != std::string::npos)
        at(territory.substr(0, hyphen));
    if (territory != "WORLD")
        at("WORLD");
}

CoverageAnswer CoverageIndex::answer(const Best &best, QDate licensedUntil)
{
    CoverageAnswer out;
    out.state = best.state;
    if (best.number != nullptr)
        out.registration = *best.number;
    if (best.state == CoverageState::Covered && best.until.isValid() && best.until < licensedUntil) {
        out.state = CoverageState::EndsEarly;
        out.until = best.until;
    }
    return out;
}

CoverageAnswer CoverageIndex::markIn(const std::vector<const Shields *> &shields, const std::vector<int> &classes,
                                     const std::string &territory, QDate licensedUntil)
{
    CoverageAnswer out;
    for (const int niceClass : classes) {
        Best best;
        look(shields, &Shields::mark, niceClass, territory, best);
        CoverageAnswer one = answer(best, licensedUntil);
        if (niceClass == classes.front() || isWorse(one, out))
            out = std::move(one);
    }
    return out;
}

void CoverageIndex::each(const CoverageGrant &grant, qint64 institution,
                         const std::function<void(const CoverageLine &)> &use) const
{
    const std::vector<std::string> territories = territoriesOf(grant, m_book->regions);
    const bool needsCustoms = reachesChina(territories, grant, m_book->regions);
    std::vector<std::vector<int>> classes;
    classes.reserve(grant.categories.size());
    for (const std::string &category : grant.categories)
        classes.push_back(neededClasses(category));
    CoverageLine line;
    for (const std::string &asset : grant.assets) {
        const auto shields = shieldsOf(asset, institution);
        line.asset = asset;
        Best work;
        look(shields, &Shields::work, 0, everywhere, work);
        line.work = answer(work, grant.until);
        line.customs = {};
        if (needsCustoms) {
            Best customs;
            look(shields, &Shields::customs, 0, china, customs);
            line.customs = answer(customs, grant.until);
        }
        for (size_t i = 0; i < grant.categories.size(); ++i) {
            line.category = grant.categories[i];
            line.mark = {};
            for (size_t place = 0; place < territories.size() && !classes[i].empty(); ++place) {
                CoverageAnswer worst = markIn(shields, classes[i], territories[place], grant.until);
                if (place == 0 || isWorse(worst, line.mark)) {
                    if (worst.state == line.mark.state)
                        worst.territories = std::move(line.mark.territories);
                    line.mark = worst;
                }
                if (isGap(worst.state) && worst.state == line.mark.state)
                    line.mark.territories.push_back(territories[place]);
            }
            use(line);
        }
    }
}

} // namespace lianming
