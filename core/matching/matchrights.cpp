#include "core/matching/matchrights.h"

#include "core/rights/titlecheck.h"

#include <algorithm>
#include <atomic>
#include <tuple>

namespace lianming {

namespace {

/// No brand is called so: it has no grants and no consents.
const std::string nobody("?");

std::vector<std::string> MatchBox::*const boxDimensions[] = {&MatchBox::categories, &MatchBox::territories,
                                                             &MatchBox::channels};

constexpr float conditionalFactor = 0.85F;
constexpr float partFactor = 0.9F;

auto contentOf(const RightsIn &record)
{
    return std::tie(record.rights, record.categories, record.territories, record.territoriesExcept, record.channels,
                    record.start, record.end, record.exclusivity);
}

} // namespace

bool MatchRightsScreen::ByContent::operator()(const std::vector<RightsIn> *a, const std::vector<RightsIn> *b) const
{
    return a != b && std::ranges::lexicographical_compare(*a, *b, [](const RightsIn &one, const RightsIn &other) {
               return contentOf(one) < contentOf(other);
           });
}

GrantRequest matchRequest(const MatchAsk &ask, const MatchBox &box, const std::string &brand, const std::string &asset)
{
    GrantRequest out;
    out.licensee = brand;
    out.assets = {asset};
    out.rights = ask.rights;
    out.categories = box.categories;
    out.territories = box.territories;
    out.channels = box.channels;
    out.days = ask.days;
    out.exclusivity = ask.exclusivity;
    return out;
}

float MatchRights::factor() const
{
    return (share < 1 ? share * partFactor : 1) * (isConditional ? conditionalFactor : 1);
}

MatchRightsScreen::MatchRightsScreen(std::shared_ptr<const GrantIndex> index, std::vector<MatchBox> boxes, MatchAsk ask)
    : m_index(std::move(index)), m_boxes(std::move(boxes)), m_ask(std::move(ask))
{
    for (size_t d = 0; d < m_dimensions.size(); ++d) {
        std::map<std::string, int> numbers;
        Dimension &dimension = m_dimensions[d];
        dimension.byBox.resize(m_boxes.size());
        for (size_t box = 0; box < m_boxes.size(); ++box) {
            for (const std::string &code : m_boxes[box].*boxDimensions[d]) {
                const auto [place, isNew] = numbers.try_emplace(code, int(dimension.codes.size()));
                if (isNew)
                    dimension.codes.push_back(code);
                dimension.byBox[box].push_back(place->second);
            }
        }
    }
    addGrants();
}

void MatchRightsScreen::addGrants()
{
    const RightsBook &book = m_index->book();
    const GrantRequest asked = matchRequest(m_ask, {}, nobody, {});
    // Grants repeat the same few lists; each meets the boxes once.
    using List = std::pair<std::vector<std::string>, std::vector<std::string>>;
    std::array<std::map<List, int>, 3> known;
    const auto meeting = [&](size_t d, const List &list) {
        const auto [place, isNew] = known[d].try_emplace(list, int(m_meetings[d].size()));
        if (!isNew)
            return place->second;
        const Dimension &dimension = m_dimensions[d];
        Meeting out{BoxBits(wordCount(m_boxes.size())), std::vector<bool>(dimension.codes.size())};
        const Territories theirs = d == 1 ? Territories(list.first, list.second, book.regions) : Territories();
        for (size_t i = 0; i < dimension.codes.size(); ++i) {
            const std::span one(&dimension.codes[i], 1);
            out.codes[i] = d == 1 ? !meetTerritories(Territories(one, {}, book.regions), theirs).empty()
                                  : !meetPaths(one, list.first).empty();
        }
        for (size_t box = 0; box < m_boxes.size(); ++box) {
            if (std::ranges::any_of(dimension.byBox[box], [&out](int code) { return out.codes[size_t(code)]; }))
                setBit(out.boxes, box);
        }
        m_meetings[d].push_back(std::move(out));
        return place->second;
    };
    m_grantNumbers.assign(book.grants.size(), -1);
    for (size_t place = 0; place < book.grants.size(); ++place) {
        const Grant &grant = book.grants[place];
        const std::vector<Ground> grounds = groundsAgainst(asked, grant, m_ask.asOf);
        const std::optional<DaySpan> days = boxDays(grant);
        GrantFacts facts{place};
        const bool isSigned = grant.state == GrantState::Signed && days && days->shared(m_ask.days);
        for (const Ground &ground : grounds) {
            facts.isHard |= ground.reason == ConflictReason::RightsOut || ground.reason == ConflictReason::OwnUse;
            facts.isSoft |= ground.reason == ConflictReason::OptionHeld || ground.reason == ConflictReason::SellOff;
        }
        if ((!facts.isHard && !facts.isSoft && !isSigned) || meetRights(m_ask.rights, grant.rights).empty())
            continue;
        facts.meetings = {meeting(0, {grant.categories, {}}), meeting(1, {grant.territories, grant.territoriesExcept}),
                          meeting(2, {grant.channels, {}})};
        if (isSigned)
            m_signed[grant.licensee].push_back(facts);
        if (!facts.isHard && !facts.isSoft)
            continue;
        m_grantNumbers[place] = int(m_grants.size());
        m_grants.push_back(facts);
    }
}

MatchRightsScreen::Concern MatchRightsScreen::concern(const std::string &asset)
{
    Concern out;
    const Touch touch = m_index->assetTouch().touch({asset});
    touch.forEachBox([&](quint32 grant) {
        if (m_grantNumbers[grant] >= 0 && touch.reaches(grant))
            out.grants.push_back(m_grantNumbers[grant]);
    });
    std::ranges::sort(out.grants);
    out.grants.erase(std::unique(out.grants.begin(), out.grants.end()), out.grants.end());
    const TitleIndex &title = m_index->title();
    const std::vector<RightsIn> *records = title.recordLists({asset}).front();
    const auto [held, isNewHeld] = m_heldNumbers.try_emplace(records, int(m_held.size()));
    if (isNewHeld) {
        const bool hasRoom = (m_held.size() + 1) * m_boxes.size() <= mostShares;
        m_held.push_back({records, std::vector<float>(hasRoom ? m_boxes.size() : 0, -1)});
    }
    out.records = held->second;
    const auto lists = title.restrictionLists({asset});
    const auto [restricted, isNew] = m_restrictedNumbers.try_emplace(lists, int(m_restricted.size()));
    if (isNew) {
        std::vector<const Restriction *> &all = m_restricted.emplace_back();
        for (const std::vector<Restriction> *list : lists) {
            for (const Restriction &restriction : *list)
                all.push_back(&restriction);
        }
    }
    out.restrictions = restricted->second;
    return out;
}

float MatchRightsScreen::titleShare(const Held &held, size_t box) const
{
    if (held.shares.empty())
        return heldShare(*held.records, box);
    // Two threads that ask at once find the same.
    const std::atomic_ref kept(held.shares[box]);
    float share = kept.load(std::memory_order_relaxed);
    if (share < 0) {
        share = heldShare(*held.records, box);
        kept.store(share, std::memory_order_relaxed);
    }
    return share;
}

bool MatchRightsScreen::isHeld(const std::vector<RightsIn> &records, const MatchBox &box) const
{
    const GrantRequest request = matchRequest(m_ask, box, nobody, {});
    return TitleCheck(request, m_index->book().regions).gaps(records).empty();
}

/// The code in place of all others of its dimension.
bool MatchRightsScreen::isHeldAlone(const std::vector<RightsIn> &records, size_t box, size_t dimension, int code) const
{
    MatchBox narrow = m_boxes[box];
    narrow.*boxDimensions[dimension] = {m_dimensions[dimension].codes[size_t(code)]};
    return isHeld(records, narrow);
}

/// Of the dimension that is best off, the share of the box's codes that could be had alone, for all of the others.
template<class IsToBeHad>
float MatchRightsScreen::partShare(size_t box, IsToBeHad isToBeHad) const
{
    float best = 0;
    for (size_t d = 0; d < m_dimensions.size(); ++d) {
        const std::vector<int> &codes = m_dimensions[d].byBox[box];
        const auto had = std::ranges::count_if(codes, [&](int code) { return isToBeHad(d, code); });
        best = std::max(best, float(had) / float(codes.size()));
    }
    return best;
}

float MatchRightsScreen::heldShare(const std::vector<RightsIn> &records, size_t box) const
{
    if (isHeld(records, m_boxes[box]))
        return 1;
    return partShare(box, [&](size_t d, int code) { return isHeldAlone(records, box, d, code); });
}

bool MatchRightsScreen::meets(const GrantFacts &grant, size_t box) const
{
    for (size_t d = 0; d < m_dimensions.size(); ++d) {
        if (!hasBit(m_meetings[d][size_t(grant.meetings[d])].boxes, box))
            return false;
    }
    return true;
}

bool MatchRightsScreen::isTaken(const std::vector<int> &takers, size_t dimension, int code) const
{
    return std::ranges::any_of(takers, [&](int taker) {
        const auto meeting = size_t(m_grants[size_t(taker)].meetings[dimension]);
        return m_meetings[dimension][meeting].codes[size_t(code)];
    });
}

MatchRights MatchRightsScreen::answer(const Concern &concern, int box, const std::string &licensee) const
{
    const auto place = size_t(box);
    MatchRights out;
    std::vector<int> takers;
    for (const int number : concern.grants) {
        const GrantFacts &grant = m_grants[size_t(number)];
        if (!meets(grant, place))
            continue;
        if (m_index->book().grants[grant.place].licensee == licensee)
            continue;
        if (grant.isHard)
            takers.push_back(number);
        out.isConditional |= grant.isSoft;
    }
    const Held &held = m_held[size_t(concern.records)];
    out.share = titleShare(held, place);
    if (!takers.empty() && out.share > 0) {
        // What is held may be just what is taken: a code must be both held and free.
        const bool isWhole = out.share == 1;
        out.share = partShare(place, [&](size_t d, int code) {
            return !isTaken(takers, d, code) && (isWhole || isHeldAlone(*held.records, place, d, code));
        });
    }
    const std::vector<const Restriction *> &restrictions = m_restricted[size_t(concern.restrictions)];
    if (restrictions.empty())
        return out;
    const GrantRequest request = matchRequest(m_ask, m_boxes[place], licensee, {});
    for (const Restriction *restriction : restrictions) {
        if (!bites(*restriction, request))
            continue;
        if (restriction->kind == RestrictionKind::Prohibited)
            out.share = 0;
        out.isConditional = true;
    }
    return out;
}

bool MatchRightsScreen::isHad(const std::string &asset, int box, const std::string &licensee) const
{
    const auto own = m_signed.find(licensee);
    return own != m_signed.end() && std::ranges::any_of(own->second, [&](const GrantFacts &grant) {
               const RightsBook &book = m_index->book();
               return meets(grant, size_t(box))
                      && !meetAssets({asset}, book.grants[grant.place].assets, book.collections).empty();
           });
}

} // namespace lianming
