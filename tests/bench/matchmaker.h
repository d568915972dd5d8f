// Makes up brands, assets, positions and deals for benchmarks and tests of matchmaking: the same seed makes the same.
// Brands fall into some eighty trades; tastes and terms are unevenly popular, as motifs are.
#pragma once

#include "core/matching/matchfacts.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace lianming::bench {

struct MatchSize {
    int brands = 10'000;
    int assets = 100'000;
    int deals = 20'000;
    int terms = 1'500;
    int collections = 200;
    int institutions = 1;
    quint32 seed = 1;
};

inline constexpr int firstDay = 2'459'000; ///< of the history, Julian
inline constexpr int historyDays = 2'000;
inline constexpr int today = firstDay + historyDays;

inline int skewed(std::mt19937 &random, int count)
{
    const double share = std::uniform_real_distribution<double>(0, 1)(random);
    return std::min(count - 1, int(std::pow(share, 3) * count));
}

inline std::string trade(int number)
{
    static const char *kinds[] = {"", "/a", "/b", "/c"};
    return "nice/" + std::to_string(1 + number % 34) + kinds[number / 34 % 4];
}

inline std::vector<std::string> places(std::mt19937 &random)
{
    static const std::vector<std::vector<std::string>> kinds{
        {"CN"},    {"CN"},       {"CN"},   {"CN", "HK", "MO"}, {"CN", "JP"}, {"CN", "JP", "KR"},
        {"WORLD"}, {"US", "CA"}, {"CN-31"}};
    return kinds[random() % kinds.size()];
}

inline std::vector<std::string> outlets(std::mt19937 &random)
{
    static const std::vector<std::vector<std::string>> kinds{{"*"},
                                                             {"online"},
                                                             {"online/marketplace/tmall"},
                                                             {"online/marketplace/tmall", "online/marketplace/jd"},
                                                             {"retail"},
                                                             {"retail/museum", "online"}};
    return kinds[random() % kinds.size()];
}

inline MatchFacts makeMatchFacts(const MatchSize &size)
{
    std::mt19937 random(size.seed);
    MatchFacts out;
    for (int i = 0; i < size.terms; ++i)
        out.terms.push_back("motif.t" + std::to_string(i));
    for (int i = 0; i < size.institutions; ++i)
        out.institutions.push_back(i + 1);
    for (int i = 0; i < size.brands; ++i) {
        BrandFacts brand;
        brand.id = i + 1;
        brand.code = "B" + std::to_string(i);
        const auto makes = int(1 + random() % 3);
        for (int n = 0; n < makes; ++n)
            brand.categories.push_back(trade(int(random() % 80)));
        brand.territories = places(random);
        brand.channels = outlets(random);
        for (int n = int(random() % 8); n > 0; --n)
            brand.wants.push_back(skewed(random, size.terms));
        std::ranges::sort(brand.wants);
        brand.wants.erase(std::unique(brand.wants.begin(), brand.wants.end()), brand.wants.end());
        brand.audiences = random() & random() & 0x3ffU;
        brand.prices = 3U << (random() % 4);
        brand.capacity = int(random() % 12) - 1;
        out.brands.push_back(std::move(brand));
    }
    for (int i = 0; i < size.collections; ++i) {
        PositionFacts position;
        if (random() % 2 == 0)
            position.categories = {trade(int(random() % 80)), trade(int(random() % 80))};
        position.audiences = random() & random() & 0x3ffU;
        position.prices = 3U << (random() % 4);
        position.territories = places(random);
        position.channels = outlets(random);
        out.positions.push_back(std::move(position));
    }
    for (int i = 0; i < size.assets; ++i) {
        std::vector<quint16> terms;
        for (int n = int(2 + random() % 7); n > 0; --n)
            terms.push_back(quint16(skewed(random, size.terms)));
        std::ranges::sort(terms);
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        const int position = size.collections > 0 && random() % 4 != 0 ? int(random() % quint32(size.collections)) : -1;
        out.assets.add(i + 1, "M/" + std::to_string(i), int(random() % quint32(size.institutions)), position, terms);
    }
    for (int i = 0; i < size.deals; ++i) {
        Deal deal;
        deal.brand = skewed(random, size.brands);
        for (int n = int(1 + random() % 3); n > 0; --n)
            deal.assets.push_back(skewed(random, size.assets));
        deal.categories = {out.brands[size_t(deal.brand)].categories.front()};
        deal.receivedOn = firstDay + int(random() % historyDays);
        if (random() % 5 != 0) {
            deal.decidedOn = deal.receivedOn + 10 + int(random() % 60);
            deal.isAccepted = random() % 2 == 0;
        }
        if (deal.isAccepted) {
            deal.from = deal.decidedOn + 10;
            deal.to = deal.from + 365 * int(1 + random() % 3);
        }
        deal.proposal = i + 1;
        out.deals.push_back(std::move(deal));
    }
    for (int i = 0; i < size.deals; ++i)
        out.duties.push_back({skewed(random, size.brands), firstDay + int(random() % historyDays), random() % 8 != 0});
    return out;
}

} // namespace lianming::bench
