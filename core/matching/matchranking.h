// Who goes with whom: brands ranked for an asset, assets for a brand, the best of all with all. What many have in
// common is worked out once (brands that make the same, that sell to the same buyers in the same places; assets with
// the same rights), so that 10,000 brands and 100,000 assets are ranked in milliseconds. Scores are those of
// MatchMemory::features(), times how free the rights are; a pair whose rights are taken is not ranked.
#pragma once

#include "core/base/progress.h"
#include "core/matching/matchmemory.h"
#include "core/matching/matchrights.h"

#include <functional>

namespace lianming {

/// The brands' boxes, each different one once, and which of them a brand has.
struct MatchBoxes {
    explicit MatchBoxes(const std::vector<BrandFacts> &brands);

    std::vector<MatchBox> boxes;
    std::vector<int> ofBrand;
};

/// What brands have in common, and who likes what, as the memory stood: made once, for all rankings.
struct BrandGroups {
    explicit BrandGroups(const MatchMemory &memory);

    std::vector<std::vector<int>> makings;   ///< the different lists of categories that are made
    std::vector<int> makingOf;               ///< by brand
    std::vector<const BrandFacts *> markets; ///< one brand of those who sell to the same in the same places
    std::vector<int> marketOf;
    std::vector<std::vector<std::pair<int, float>>> fans; ///< by term: brands and how strongly
    std::vector<float> records;                           ///< by brand
    std::vector<float> capacities;
};

/// The rights of all assets for one question. Refers to the facts.
class MatchScreen
{
public:
    /// `indexes` by MatchFacts::institutions.
    MatchScreen(const MatchFacts &facts, const MatchBoxes &boxes,
                const std::vector<std::shared_ptr<const GrantIndex>> &indexes, const MatchAsk &ask);

    [[nodiscard]] const MatchAsk &ask() const { return m_ask; }
    /// Whether the brand has it already is left open: see isHad().
    [[nodiscard]] MatchRights answer(int brand, int asset) const;
    /// Whether a signed grant gives the brand something of what it would ask for.
    [[nodiscard]] bool isHad(int brand, int asset) const;
    /// Equal for assets for which all answers are.
    [[nodiscard]] int concern(int asset) const { return m_concerns[size_t(asset)]; }
    [[nodiscard]] size_t concernCount() const { return m_list.size(); }
    [[nodiscard]] const GrantIndex &index(int asset) const;
    [[nodiscard]] const MatchBox &boxOf(int brand) const
    {
        return m_boxes->boxes[size_t(m_boxes->ofBrand[size_t(brand)])];
    }

private:
    struct Concern {
        int institution;
        MatchRightsScreen::Concern of;
    };

    const MatchFacts *m_facts;
    const MatchBoxes *m_boxes;
    MatchAsk m_ask;
    std::vector<std::unique_ptr<MatchRightsScreen>> m_screens; ///< by institution
    std::vector<Concern> m_list;
    std::vector<int> m_concerns; ///< by asset
};

/// One line of a ranking.
struct Match {
    int other = 0;   ///< the brand's or the asset's number
    float fit = 0;   ///< what the features say, in [0, 1]
    float score = 0; ///< the same, times MatchRights::factor()
    MatchRights rights;
};

class MatchRanking
{
public:
    /// All must outlive this; the memory stands at its day.
    MatchRanking(const MatchMemory &memory, const BrandGroups &groups, const MatchScreen &screen,
                 const MatchWeights &weights);

    /// The best `count` brands, the best first; equals by number.
    [[nodiscard]] std::vector<Match> brandsFor(int asset, size_t count) const;
    /// The best `count` of all assets, or of `among`.
    [[nodiscard]] std::vector<Match> assetsFor(int brand, size_t count, const std::vector<int> *among = nullptr) const;
    /// brandsFor() of every asset, on two threads; `take` is called by both, each asset once. Throws Error::Cancelled.
    void all(size_t count, Progress &progress, const std::function<void(int asset, const std::vector<Match> &)> &take,
             int threads = 2) const;

private:
    struct Desk; ///< memory of one thread
    void fits(int asset, Desk &desk) const;
    [[nodiscard]] std::vector<Match> best(int asset, size_t count, Desk &desk) const;
    void tellHad(std::vector<Match> &matches, int brand, int asset) const;
    /// What audience, price and reach say of a market there.
    [[nodiscard]] float marketFit(const BrandFacts &brand, int position) const;
    void marketFits(int position, std::vector<float> &out) const;

    const MatchMemory &m_memory;
    const BrandGroups &m_groups;
    const MatchScreen &m_screen;
    FeatureValues m_shares;
    std::vector<float> m_base; ///< by brand: record, capacity, and the style of who has none
};

/// `count` of the ranking that differ from one another: each time the one with the greatest score less what it has in
/// common with those chosen before (maximal marginal relevance; Carbonell and Goldstein, 1998). `likeness` in [0, 1];
/// `variety` from 0, the ranking itself, to 1. A seed other than 0 draws among the best instead of taking the first;
/// the same seed draws the same.
[[nodiscard]] std::vector<Match> varied(std::vector<Match> ranking, size_t count, float variety, quint32 seed,
                                        const std::function<float(int, int)> &likeness);
/// What two assets have in common: shared terms, the rare ones counting more. For brands: of categories and tastes.
[[nodiscard]] float assetLikeness(const MatchMemory &memory, int one, int other);
[[nodiscard]] float brandLikeness(const MatchMemory &memory, int one, int other);

} // namespace lianming
