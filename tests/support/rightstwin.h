// A twin of the rights check that knows nothing of trees: every code is expanded to points, every span to days, and the
// remainder is found by asking the narrowed requests one by one. And random books and requests over small trees, for
// RapidCheck.
#pragma once

#include "core/rights/avails.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace lianming::rightstwin {

using Codes = std::vector<std::string>;
using Points = std::set<std::string>;

/// Small trees: a code and the one above it. Every code is also a point of its own, for what no further code names.
using Tree = std::map<std::string, std::string>;
inline const Tree territoryTree{{"WORLD", ""},   {"CN", "WORLD"}, {"CN-GS", "CN"}, {"CN-GD", "CN"},
                                {"DE", "WORLD"}, {"DE-BY", "DE"}, {"HK", "WORLD"}};
inline const Tree categoryTree{
    {"*", ""}, {"nice", "*"}, {"nice/2", "nice"}, {"nice/24", "nice"}, {"nice/24/a", "nice/24"}, {"nice/24-b", "nice"}};
inline const Tree channelTree{{"*", ""}, {"online", "*"}, {"online/tmall", "online"}, {"retail", "*"}};
inline const std::map<std::string, Codes> regionMembers{
    {"EUR", {"DE", "HK"}}, {"BAY", {"CN-GD", "HK"}}, {"TWO", {"EUR", "BAY"}}};
inline const std::map<std::string, Codes> collectionMembers{{"collection:INNER", {"A1", "A2"}},
                                                            {"collection:OUTER", {"collection:INNER", "A3"}},
                                                            {"collection:BESIDE", {"A2", "A4"}},
                                                            {"collection:NONE", {}},
                                                            {"collection:HOLLOW", {"collection:NONE"}}};
/// Parts of works, and of parts.
inline const std::map<std::string, std::string> workOf{
    {"A1-m", "A1"}, {"A1-m-m", "A1-m"}, {"A4-m", "A4"}, {"LONE-m", "LONE"}};
inline const Codes allAssets{"A1", "A1-m", "A1-m-m", "A2", "A3", "A4", "A4-m", "LONE", "LONE-m"};

inline const Codes territoryPool{"WORLD", "CN", "CN-GS", "CN-GD", "DE", "DE-BY", "HK", "EUR", "BAY", "TWO"};
inline const Codes categoryPool{"*", "nice", "nice/2", "nice/24", "nice/24/a", "nice/24-b"};
inline const Codes channelPool{"*", "online", "online/tmall", "retail"};
inline const Codes assetPool{"*",
                             "A1",
                             "A1-m",
                             "A1-m-m",
                             "A2",
                             "A3",
                             "A4-m",
                             "LONE",
                             "LONE-m",
                             "collection:INNER",
                             "collection:OUTER",
                             "collection:BESIDE",
                             "collection:NONE",
                             "collection:HOLLOW"};
inline const QDate firstDay(2026, 1, 1);
inline constexpr int dayCount = 24;

inline Points pointsBelow(const Tree &tree, const std::string &code)
{
    Points out;
    for (const auto &[point, above] : tree) {
        for (std::string up = point; !up.empty(); up = tree.at(up)) {
            if (up == code)
                out.insert(point);
        }
    }
    return out;
}

inline Codes withoutRegions(const Codes &codes)
{
    Codes out;
    for (const std::string &code : codes) {
        const auto region = regionMembers.find(code);
        const Codes members = region == regionMembers.end() ? Codes{code} : withoutRegions(region->second);
        out.insert(out.end(), members.begin(), members.end());
    }
    return out;
}

inline Points excepted(const Codes &except)
{
    Points out;
    for (const std::string &code : withoutRegions(except))
        out.merge(pointsBelow(territoryTree, code));
    return out;
}

inline bool isNested(const std::string &inner, const std::string &outer)
{
    const auto place = collectionMembers.find(outer);
    return inner == outer
           || (place != collectionMembers.end() && std::ranges::any_of(place->second, [&](const std::string &member) {
                   return isNested(inner, member);
               }));
}

/// The assets that a code names: not the parts of works that it names.
inline Points namedAssets(const std::string &code)
{
    Points out;
    for (const std::string &asset : allAssets) {
        if (code == "*" || isNested(asset, code))
            out.insert(asset);
    }
    return out;
}

/// What an asset was cut from, the nearest first.
inline Codes worksAbove(const std::string &asset)
{
    Codes out;
    for (auto work = workOf.find(asset); work != workOf.end(); work = workOf.find(work->second))
        out.push_back(work->second);
    return out;
}

inline Codes ownAndAbove(const std::string &asset)
{
    Codes out = worksAbove(asset);
    out.insert(out.begin(), asset);
    return out;
}

inline Points assetPoints(const std::string &code)
{
    Points out = namedAssets(code);
    for (const std::string &asset : allAssets) {
        if (std::ranges::any_of(worksAbove(asset), [&](const std::string &work) { return out.contains(work); }))
            out.insert(asset);
    }
    return out;
}

template<class T>
std::set<T> shared(const std::set<T> &a, const std::set<T> &b)
{
    std::set<T> out;
    std::ranges::set_intersection(a, b, std::inserter(out, out.end()));
    return out;
}

inline Codes treeMeets(const Tree &tree, const Codes &a, const Codes &b, const Points &without = {})
{
    Points out;
    for (const std::string &left : a) {
        for (const std::string &right : b) {
            const Points ofLeft = pointsBelow(tree, left);
            const Points ofRight = pointsBelow(tree, right);
            const std::string &lower = ofLeft.size() < ofRight.size() ? left : right;
            if (!shared(ofLeft, ofRight).empty() && !without.contains(lower))
                out.insert(lower);
        }
    }
    return {out.begin(), out.end()};
}

inline Codes assetMeets(const Codes &a, const Codes &b)
{
    Points out;
    const auto isSingle = [](const std::string &code) {
        return std::ranges::count(allAssets, code) > 0;
    };
    for (const std::string &left : a) {
        for (const std::string &right : b) {
            const Points ofLeft = assetPoints(left);
            const Points ofRight = assetPoints(right);
            const Points both = shared(ofLeft, ofRight);
            if (both.empty())
                continue;
            if ((isSingle(left) && ofRight.contains(left)) || right == "*" || (left != "*" && isNested(left, right)))
                out.insert(left);
            else if ((isSingle(right) && ofLeft.contains(right)) || left == "*" || isNested(right, left))
                out.insert(right);
            else
                out.insert(both.begin(), both.end());
        }
    }
    Codes whole;
    std::ranges::copy_if(out, std::back_inserter(whole), [&](const std::string &code) {
        return std::ranges::none_of(worksAbove(code), [&](const std::string &work) { return out.contains(work); });
    });
    return whole;
}

/// The works through which one of the sides has a part among the meets.
inline Codes worksBetween(const Codes &meets, const Codes &a, const Codes &b)
{
    Points out;
    for (const std::string &meet : meets) {
        for (const Codes *side : {&a, &b}) {
            Points named;
            for (const std::string &code : *side)
                named.merge(namedAssets(code));
            for (const std::string &work : worksAbove(meet)) {
                if (!named.contains(meet) && named.contains(work))
                    out.insert(work);
            }
        }
    }
    return {out.begin(), out.end()};
}

inline std::vector<Right> rightMeets(const std::vector<Right> &a, const std::vector<Right> &b)
{
    std::set<Right> out;
    for (const Right left : a) {
        for (const Right right : b) {
            if (left == right || right == Right::All)
                out.insert(left);
            else if (left == Right::All)
                out.insert(right);
        }
    }
    return {out.begin(), out.end()};
}

inline std::set<QDate> daysOf(const DaySpan &span)
{
    std::set<QDate> out;
    for (QDate day = span.start; day <= span.end; day = day.addDays(1))
        out.insert(day);
    return out;
}

inline std::vector<Conflict> conflictsOf(const RightsBook &book, const GrantRequest &r, QDate asOf)
{
    std::vector<Conflict> out;
    for (const Grant &x : book.grants) {
        Conflict c;
        c.grant = x.id;
        c.assets = assetMeets(r.assets, x.assets);
        c.works = worksBetween(c.assets, r.assets, x.assets);
        c.rights = rightMeets(r.rights, x.rights);
        c.categories = treeMeets(categoryTree, r.categories, x.categories);
        Points without = excepted(r.territoriesExcept);
        without.merge(excepted(x.territoriesExcept));
        c.territories = treeMeets(territoryTree, withoutRegions(r.territories), withoutRegions(x.territories), without);
        c.channels = treeMeets(channelTree, r.channels, x.channels);
        if (c.assets.empty() || c.rights.empty() || c.categories.empty() || c.territories.empty() || c.channels.empty())
            continue;
        std::set<QDate> box;
        std::set<QDate> sellOff;
        for (QDate day = x.days.start; day <= x.days.end; day = day.addDays(1)) {
            if (!x.terminatedOn || day <= *x.terminatedOn)
                box.insert(day);
        }
        const QDate last = x.terminatedOn ? std::min(*x.terminatedOn, x.days.end) : x.days.end;
        for (int i = 1; x.state == GrantState::Signed && i <= x.sellOffDays.value_or(0); ++i)
            sellOff.insert(last.addDays(i));
        const auto add = [&](ConflictReason reason, const std::set<QDate> &days) {
            const std::set<QDate> both = shared(days, daysOf(r.days));
            if (both.empty())
                return;
            c.reason = reason;
            c.days = {*both.begin(), *both.rbegin()};
            out.push_back(c);
        };
        if (x.licensee == r.licensee) {
            if (x.state == GrantState::Signed)
                add(ConflictReason::Duplicate, box);
            continue;
        }
        const bool anyExclusive = r.exclusivity == Exclusivity::Exclusive || x.exclusivity == Exclusivity::Exclusive;
        const bool anySole = r.exclusivity == Exclusivity::Sole || x.exclusivity == Exclusivity::Sole;
        if (anyExclusive || (anySole && r.licensee != "self" && x.licensee != "self")) {
            if (x.state == GrantState::Signed)
                add(x.licensee == "self" ? ConflictReason::OwnUse : ConflictReason::RightsOut, box);
            if (x.state == GrantState::Held && asOf <= *x.holdUntil)
                add(ConflictReason::OptionHeld, box);
            if (x.state == GrantState::Proposed)
                add(ConflictReason::Proposed, box);
        }
        if (r.exclusivity == Exclusivity::Exclusive || (r.exclusivity == Exclusivity::Sole && x.licensee != "self"))
            add(ConflictReason::SellOff, sellOff);
    }
    std::ranges::sort(out, {}, [](const Conflict &c) { return std::pair(c.reason, c.grant); });
    return out;
}

inline bool isFree(const RightsBook &book, const GrantRequest &request, QDate asOf)
{
    return std::ranges::none_of(conflictsOf(book, request, asOf), &Conflict::isHard);
}

inline Remainder remainderOf(const RightsBook &book, const GrantRequest &request, QDate asOf)
{
    const auto narrowed = [&]<class T>(std::vector<T> GrantTerms::*dimension) {
        std::vector<T> out;
        for (const T &code : request.*dimension) {
            GrantRequest narrow = request;
            narrow.*dimension = {code};
            if (isFree(book, narrow, asOf))
                out.push_back(code);
        }
        return out;
    };
    Remainder out{narrowed(&GrantTerms::assets),     narrowed(&GrantTerms::rights),
                  narrowed(&GrantTerms::categories), narrowed(&GrantTerms::territories),
                  narrowed(&GrantTerms::channels),   {}};
    for (const QDate day : daysOf(request.days)) {
        GrantRequest narrow = request;
        narrow.days = {day, day};
        if (!isFree(book, narrow, asOf))
            continue;
        if (!out.days.empty() && out.days.back().end.addDays(1) == day)
            out.days.back().end = day;
        else
            out.days.push_back({day, day});
    }
    return out;
}

inline Points requestedPoints(const RightsBook &book, const GrantRequest &request)
{
    Points out;
    for (const std::string &code : request.assets) {
        for (const std::string &asset : namedAssets(code)) {
            const auto rights = book.rightsIn.find(asset);
            const auto restrictions = book.restrictions.find(asset);
            const bool isPlaced = asset != "LONE" && !workOf.contains(asset);
            const bool isKnown = isPlaced || (rights != book.rightsIn.end() && !rights->second.empty())
                                 || (restrictions != book.restrictions.end() && !restrictions->second.empty());
            if (code != "*" || isKnown)
                out.insert(asset);
        }
    }
    return out;
}

inline bool contains(const Tree &tree, const Codes &list, const std::string &code)
{
    return std::ranges::any_of(list, [&](const std::string &above) { return pointsBelow(tree, above).contains(code); });
}

/// Whether each territory point of `code` that the request does not take away is in the record, and none is cut.
inline bool containsTerritory(const RightsIn &record, const GrantRequest &request, const std::string &code)
{
    if (!contains(territoryTree, withoutRegions(record.territories), code))
        return false;
    const Points away = excepted(request.territoriesExcept);
    const Points cut = excepted(record.territoriesExcept);
    return std::ranges::all_of(pointsBelow(territoryTree, code),
                               [&](const std::string &point) { return away.contains(point) || !cut.contains(point); });
}

inline bool isCovered(const std::vector<RightsIn> &records, const GrantRequest &r, Right right,
                      const std::string &category, const std::string &territory, const std::string &channel)
{
    std::set<QDate> missing = daysOf(r.days);
    for (const RightsIn &record : records) {
        if (int(record.exclusivity) > int(r.exclusivity)) // Exclusive < Sole < NonExclusive
            continue;
        if (rightMeets({right}, record.rights).empty() || !contains(categoryTree, record.categories, category)
            || !contains(channelTree, record.channels, channel) || !containsTerritory(record, r, territory))
            continue;
        std::erase_if(missing, [&](QDate day) {
            return (!record.start || *record.start <= day) && (!record.end || day <= *record.end);
        });
    }
    return missing.empty();
}

inline std::vector<TitleGap> gapsOf(const RightsBook &book, const GrantRequest &r)
{
    std::set<TitleGap> out;
    const Points away = excepted(r.territoriesExcept);
    for (const std::string &asset : requestedPoints(book, r)) {
        // Its own records, or those of the nearest work that has some.
        std::vector<RightsIn> records;
        std::string holder;
        for (const std::string &one : ownAndAbove(asset)) {
            const auto place = book.rightsIn.find(one);
            if (records.empty() && place != book.rightsIn.end() && !place->second.empty()) {
                records = place->second;
                holder = one == asset ? std::string() : one;
            }
        }
        for (const Right right : rightMeets(r.rights, {std::begin(singleRights), std::end(singleRights)})) {
            for (const std::string &category : r.categories) {
                for (const std::string &territory : withoutRegions(r.territories)) {
                    for (const std::string &channel : r.channels) {
                        if (!away.contains(territory) && !isCovered(records, r, right, category, territory, channel))
                            out.insert({asset, right, holder});
                    }
                }
            }
        }
    }
    return {out.begin(), out.end()};
}

inline AvailsAnswer twin(const RightsBook &book, const GrantRequest &request, QDate asOf)
{
    AvailsAnswer out;
    out.conflicts = conflictsOf(book, request, asOf);
    out.titleGaps = gapsOf(book, request);
    std::set<FoundRestriction> restrictions;
    for (const std::string &asset : requestedPoints(book, request)) {
        for (const std::string &one : ownAndAbove(asset)) {
            const auto place = book.restrictions.find(one);
            for (const Restriction &found :
                 place == book.restrictions.end() ? std::vector<Restriction>() : place->second) {
                if ((found.rights.empty() || !rightMeets(found.rights, request.rights).empty())
                    && (found.categories.empty()
                        || !treeMeets(categoryTree, found.categories, request.categories).empty()))
                    restrictions.insert({asset, found.kind, found.from, one == asset ? std::string() : one});
            }
        }
    }
    out.restrictions = {restrictions.begin(), restrictions.end()};
    out.remainder = remainderOf(book, request, asOf);
    int worst = out.titleGaps.empty() ? 0 : 2;
    for (const FoundRestriction &found : out.restrictions)
        worst = std::max(worst, found.kind == RestrictionKind::Prohibited ? 2 : 1);
    for (const Conflict &conflict : out.conflicts) {
        const bool isSoft = conflict.reason == ConflictReason::OptionHeld || conflict.reason == ConflictReason::SellOff;
        worst = std::max(worst, conflict.isHard() ? 2 : isSoft ? 1 : 0);
    }
    out.verdict = AvailsVerdict(worst);
    return out;
}

// Generators

template<class T>
std::vector<T> some(const std::vector<T> &pool)
{
    return *rc::gen::resize(3, rc::gen::nonEmpty(rc::gen::container<std::vector<T>>(rc::gen::elementOf(pool))));
}

inline Codes someExcept()
{
    return *rc::gen::inRange(0, 2) == 0 ? Codes() : some(territoryPool);
}

inline std::vector<Right> someRights()
{
    return some(std::vector<Right>{Right::All, Right::Adaptation, Right::Name, Right::Trademark});
}

inline QDate someDay(int from = 0)
{
    return firstDay.addDays(*rc::gen::inRange(from, dayCount));
}

inline GrantTerms someTerms()
{
    GrantTerms terms;
    terms.licensee = *rc::gen::elementOf(Codes{"self", "L1", "L2"});
    terms.assets = some(assetPool);
    terms.rights = someRights();
    terms.categories = some(categoryPool);
    terms.territories = some(territoryPool);
    terms.territoriesExcept = someExcept();
    terms.channels = some(channelPool);
    const int start = *rc::gen::inRange(0, dayCount);
    terms.days = {firstDay.addDays(start), someDay(start)};
    terms.exclusivity = *rc::gen::element(Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive);
    if (terms.isSelf() && terms.exclusivity == Exclusivity::Sole)
        terms.exclusivity = Exclusivity::Exclusive;
    return terms;
}

/// A grant that has some of the request's lists, so that it often meets it.
inline Grant someGrant(int number, const GrantRequest &request)
{
    Grant grant;
    static_cast<GrantTerms &>(grant) = someTerms();
    const auto often = [] {
        return *rc::gen::inRange(0, 3) != 0;
    };
    if (often())
        grant.assets = request.assets;
    if (often())
        grant.rights = request.rights;
    if (often())
        grant.categories = request.categories;
    if (often())
        grant.territories = request.territories;
    if (often())
        grant.channels = request.channels;
    if (often())
        grant.days.end = firstDay.addDays(dayCount - 1);
    grant.id = std::to_string(number);
    grant.state = *rc::gen::element(GrantState::Signed, GrantState::Signed, GrantState::Held, GrantState::Proposed);
    if (grant.state == GrantState::Held)
        grant.holdUntil = someDay();
    if (*rc::gen::inRange(0, 3) == 0)
        grant.terminatedOn = someDay();
    if (*rc::gen::arbitrary<bool>())
        grant.sellOffDays = *rc::gen::inRange(0, 9);
    return grant;
}

inline RightsIn someRightsIn()
{
    RightsIn record;
    const bool isWide = *rc::gen::inRange(0, 4) != 0;
    record.rights = isWide ? std::vector<Right>{Right::All} : someRights();
    record.categories = isWide ? Codes{"*"} : some(categoryPool);
    record.territories = *rc::gen::inRange(0, 3) == 0 ? some(territoryPool) : Codes{"WORLD"};
    record.territoriesExcept = someExcept();
    record.channels = isWide ? Codes{"*"} : some(channelPool);
    if (*rc::gen::arbitrary<bool>())
        record.start = firstDay.addDays(*rc::gen::inRange(0, dayCount / 2));
    if (*rc::gen::arbitrary<bool>())
        record.end = someDay(dayCount / 2);
    record.exclusivity = *rc::gen::element(Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive);
    return record;
}

inline Restriction someRestriction()
{
    Restriction out;
    out.kind =
        *rc::gen::element(RestrictionKind::ConsentNeeded, RestrictionKind::PermitNeeded, RestrictionKind::Prohibited);
    if (*rc::gen::arbitrary<bool>())
        out.rights = someRights();
    if (*rc::gen::arbitrary<bool>())
        out.categories = some(categoryPool);
    out.from = *rc::gen::elementOf(Codes{"", "Estate"});
    return out;
}

inline RightsBook someBook(const GrantRequest &request)
{
    RightsBook book;
    Json regions(regionMembers);
    book.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
    Collections::Definitions definitions;
    for (const auto &[code, members] : collectionMembers)
        definitions[code.substr(code.find(':') + 1)] = members;
    book.collections = Collections::define(definitions, {workOf.begin(), workOf.end()});
    const int grants = *rc::gen::inRange(0, 7);
    for (int i = 0; i < grants; ++i)
        book.grants.push_back(someGrant(i, request));
    for (const std::string &asset : allAssets) {
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            book.rightsIn[asset].push_back(someRightsIn());
        for (int i = *rc::gen::inRange(0, 6); i > 4; --i)
            book.restrictions[asset].push_back(someRestriction());
    }
    return book;
}

} // namespace lianming::rightstwin
