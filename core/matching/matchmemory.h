// What was known on a day, and what follows from it for a pair of a brand and an asset: the features that it is judged
// by. Time goes forward only, so that a proposal of the past can be judged by what was known when it came in: nothing
// of its own outcome, or of later ones, is in its features, nor what brand or museum said of themselves only later (of
// what they said again and again, the last is known since the first). The ranking of many (matchranking.h), which goes
// by what is known today, gives the same values.
#pragma once

#include "core/matching/matchfacts.h"
#include "core/matching/matchfeature.h"

#include <unordered_map>
#include <utility>

namespace lianming {

/// Codes of a category tree in use, and how near two of them are: 1 where one lies at or above the other, 0.6 in the
/// same class (the first two segments), else 0.
class CategoryBook
{
public:
    explicit CategoryBook(const MatchFacts &facts);

    [[nodiscard]] int count() const { return int(m_codes.size()); }
    [[nodiscard]] const std::string &code(int number) const { return m_codes[size_t(number)]; }
    [[nodiscard]] int number(const std::string &code) const; ///< −1 if it is not in use
    [[nodiscard]] std::vector<int> numbers(const std::vector<std::string> &codes) const;
    /// The codes near one, itself too.
    [[nodiscard]] const std::vector<std::pair<int, float>> &near(int number) const { return m_near[size_t(number)]; }
    [[nodiscard]] float nearness(int one, int other) const
    {
        return m_nearness[size_t(one) * m_codes.size() + size_t(other)];
    }

private:
    std::vector<std::string> m_codes; ///< by code point
    std::vector<std::vector<std::pair<int, float>>> m_near;
    std::vector<float> m_nearness;
};

class MadeShares;

class MatchMemory
{
public:
    /// Nothing has happened yet. `facts` must outlive this.
    explicit MatchMemory(const MatchFacts &facts);

    /// Takes in what happened before `day`. Days go forward.
    void advanceTo(int day);
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] FeatureValues features(int brand, int asset) const;

    [[nodiscard]] const MatchFacts &facts() const { return *m_facts; }
    [[nodiscard]] const CategoryBook &categories() const { return m_categories; }

    // The parts that features consist of, for the ranking of many and for reasons.
    /// Of all that was agreed about works like this, the share at or near each category; negative where nothing was.
    void categoryShares(int asset, std::vector<float> &out) const;
    /// The greatest of the shares of `made`.
    [[nodiscard]] float categoryShare(int asset, const std::vector<int> &made) const;
    /// The feature for brands that make `made`; `position` as in AssetTable::positions.
    [[nodiscard]] float categoryFit(const std::vector<int> &made, int position, float share) const;
    /// The nearness of what is made to what the museum wants; negative where it has not said.
    [[nodiscard]] float wantedFit(const std::vector<int> &made, int position) const;
    [[nodiscard]] float audienceFit(quint32 audiences, int position) const;
    [[nodiscard]] float priceFit(quint32 prices, int position) const;
    [[nodiscard]] float reachFit(const BrandFacts &brand, int position) const;
    [[nodiscard]] float record(int brand) const;
    [[nodiscard]] float capacity(int brand) const;
    /// Freshness for brands that make `made`, but for who has the asset already.
    [[nodiscard]] float freshness(int asset, const std::vector<int> &made) const;
    [[nodiscard]] bool hasUses(int asset) const { return m_isUsed[size_t(asset)]; }
    /// Whether the brand has it by a contract that runs.
    [[nodiscard]] bool hasAsset(int brand, int asset) const;
    /// Brands that have it by a contract that runs.
    [[nodiscard]] std::vector<int> holders(int asset) const;
    /// What the brand wants or has used, by term, how strongly from 0 to 1.
    [[nodiscard]] const std::unordered_map<int, float> &taste(int brand) const { return m_tastes[size_t(brand)]; }
    /// What sharing a term says: a rare one much, a common one little. Sums of taste × strength make styleFit().
    [[nodiscard]] float strength(int term) const { return m_strengths[size_t(term)]; }
    [[nodiscard]] static float styleFit(float sum);
    [[nodiscard]] const std::vector<int> &made(int brand) const { return m_made[size_t(brand)]; }

    struct Load {
        int running = 0; ///< contracts
        int open = 0;    ///< proposals
    };
    [[nodiscard]] Load load(int brand) const;
    struct Duties {
        int kept = 0;
        int broken = 0;
    };
    [[nodiscard]] Duties duties(int brand) const { return m_duties[size_t(brand)]; }
    /// Months since the last contract on such products ended; 0 while one runs, negative where there was none.
    [[nodiscard]] int monthsUnused(int asset, const std::vector<int> &made) const;
    [[nodiscard]] int runningUses(int asset) const;

    static constexpr int assumedCapacity = 5; ///< of a brand that has not said

private:
    /// A contract, known from a day on; or, in m_loads, a proposal that is open until it is decided.
    struct Use {
        int brand;
        std::vector<int> categories;
        int from;
        int to;
    };
    struct Span {
        int from;
        int to;
        bool isContract;
    };
    /// What was agreed, by category and nearness; `total` counts once each.
    struct Agreed {
        std::vector<float> near;
        float total = 0;
    };

    [[nodiscard]] const std::vector<Use> &usesOf(int asset) const;
    friend class MadeShares;

    [[nodiscard]] bool hasSaid(int brand) const { return m_facts->brands[size_t(brand)].saidOn < m_day; }
    void receive(const Deal &deal);
    void decide(const Deal &deal);
    void count(Agreed &agreed, const std::vector<int> &categories, float weight) const;

    const MatchFacts *m_facts;
    CategoryBook m_categories;
    int m_day = everSince + 1;
    std::vector<std::pair<int, size_t>> m_received; ///< days and deals to come, in their order
    std::vector<std::pair<int, size_t>> m_decided;
    std::vector<std::pair<int, size_t>> m_due;  ///< duties
    std::vector<std::pair<int, size_t>> m_said; ///< brands
    size_t m_nextReceived = 0;
    size_t m_nextDecided = 0;
    size_t m_nextDue = 0;
    size_t m_nextSaid = 0;
    std::vector<float> m_strengths;
    std::vector<std::vector<int>> m_made;   ///< by brand: categories
    std::vector<std::vector<int>> m_wanted; ///< by position: categories
    std::vector<std::unordered_map<int, float>> m_tastes;
    std::vector<std::vector<Span>> m_loads;
    std::vector<Duties> m_duties;
    std::vector<Agreed> m_byTerm;
    Agreed m_all;
    std::unordered_map<int, Agreed> m_byAsset;
    std::unordered_map<int, std::vector<Use>> m_uses;
    std::vector<bool> m_isUsed; ///< by asset: it has an entry in the two above
};

/// MatchMemory::categoryShare() of one list of categories for many assets, side by side in memory.
class MadeShares
{
public:
    /// `memory` must outlive this.
    MadeShares(const MatchMemory &memory, const std::vector<int> &made);

    [[nodiscard]] float of(int asset) const;

private:
    const MatchMemory &m_memory;
    const std::vector<int> m_made;
    std::vector<float> m_all;    ///< by category made
    std::vector<float> m_near;   ///< by term, then category made
    std::vector<float> m_totals; ///< by term
};

} // namespace lianming
