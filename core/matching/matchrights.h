// Whether rights are free, asked about all brands at once: for one asset, which brands could have it on what terms. The
// same rule as core/rights/avails.h over the same index, worked out on bits: brands that make and sell the same things
// ask the same box of categories, territories and channels, and grants repeat the same lists. What it answers for a
// pair is what GrantIndex::check() answers for that request; what stands there in words is asked of that one.
#pragma once

#include "core/rights/codebits.h"
#include "core/rights/grantindex.h"

#include <memory>

namespace lianming {

/// What is asked for all pairs alike.
struct MatchAsk {
    QDate asOf;
    DaySpan days;
    std::vector<Right> rights{Right::Adaptation, Right::Distribution, Right::Reproduction};
    Exclusivity exclusivity = Exclusivity::NonExclusive;

    friend bool operator==(const MatchAsk &, const MatchAsk &) = default;
};

/// What a brand asks for: what it makes, where and on which channels it sells. In the order that a request has.
struct MatchBox {
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;

    friend auto operator<=>(const MatchBox &, const MatchBox &) = default;
};

/// The request of a pair, as the rights check takes it.
[[nodiscard]] GrantRequest matchRequest(const MatchAsk &ask, const MatchBox &box, const std::string &brand,
                                        const std::string &asset);

/// How much of what is asked is free. 1: all of it; between: of one dimension (territories, categories or channels)
/// that share of the codes could be had; 0: nothing.
struct MatchRights {
    float share = 1;
    bool isConditional = false; ///< an option, sell-off days, a consent or permit that is needed
    bool isHad = false;         ///< the brand has it signed already

    /// What a score is multiplied by: less where there are conditions, and less where only a part is free.
    [[nodiscard]] float factor() const;
    friend bool operator==(const MatchRights &, const MatchRights &) = default;
};

class MatchRightsScreen
{
public:
    /// Boxes by number. `index` is shared with whoever asks for the words.
    MatchRightsScreen(std::shared_ptr<const GrantIndex> index, std::vector<MatchBox> boxes, MatchAsk ask);

    [[nodiscard]] const GrantIndex &index() const { return *m_index; }
    [[nodiscard]] const MatchAsk &ask() const { return m_ask; }
    [[nodiscard]] const MatchBox &box(int number) const { return m_boxes[size_t(number)]; }

    /// What concerns one asset. Most assets have the same as others.
    struct Concern {
        std::vector<int> grants; ///< that could stand against somebody, by number here
        int records = 0;         ///< what the institution holds of it
        int restrictions = 0;

        friend auto operator<=>(const Concern &, const Concern &) = default;
    };
    [[nodiscard]] Concern concern(const std::string &asset);

    /// The answer of one box for one licensee, isHad left open. Thread-safe, once all concerns were asked for.
    [[nodiscard]] MatchRights answer(const Concern &concern, int box, const std::string &licensee) const;
    /// Whether a signed grant of the licensee gives it something of the box already.
    [[nodiscard]] bool isHad(const std::string &asset, int box, const std::string &licensee) const;

private:
    /// How the boxes meet one list of codes of a dimension: which boxes at all, and which of their codes.
    struct Meeting {
        BoxBits boxes;
        std::vector<bool> codes; ///< by number in the dimension
    };
    struct Dimension {
        std::vector<std::string> codes;      ///< of all boxes, each once
        std::vector<std::vector<int>> byBox; ///< numbers of the codes
    };
    struct GrantFacts {
        size_t place; ///< in the index's book
        std::array<int, 3> meetings{};
        bool isHard = false;
        bool isSoft = false;
    };
    struct Held {
        const std::vector<RightsIn> *records;
        mutable std::vector<float> shares; ///< by box; negative: not asked yet; empty: not kept, for want of room
    };
    struct ByContent {
        bool operator()(const std::vector<RightsIn> *a, const std::vector<RightsIn> *b) const;
    };
    static constexpr size_t mostShares = size_t{1} << 24; ///< that are kept, of all lists of records

    void addGrants();
    [[nodiscard]] float titleShare(const Held &held, size_t box) const;
    [[nodiscard]] float heldShare(const std::vector<RightsIn> &records, size_t box) const;
    [[nodiscard]] bool isHeld(const std::vector<RightsIn> &records, const MatchBox &box) const;
    [[nodiscard]] bool isHeldAlone(const std::vector<RightsIn> &records, size_t box, size_t dimension, int code) const;
    [[nodiscard]] bool isTaken(const std::vector<int> &takers, size_t dimension, int code) const;
    template<class IsToBeHad>
    [[nodiscard]] float partShare(size_t box, IsToBeHad isToBeHad) const;
    [[nodiscard]] bool meets(const GrantFacts &grant, size_t box) const;

    std::shared_ptr<const GrantIndex> m_index;
    std::vector<MatchBox> m_boxes;
    MatchAsk m_ask;
    std::array<Dimension, 3> m_dimensions;
    std::array<std::vector<Meeting>, 3> m_meetings;
    std::vector<GrantFacts> m_grants;                                  ///< that matter
    std::unordered_map<std::string, std::vector<GrantFacts>> m_signed; ///< by licensee
    std::vector<int> m_grantNumbers; ///< by place in the book; −1: it does not matter
    std::map<const std::vector<RightsIn> *, int, ByContent> m_heldNumbers;
    std::vector<Held> m_held;
    std::map<std::vector<const std::vector<Restriction> *>, int> m_restrictedNumbers;
    std::vector<std::vector<const Restriction *>> m_restricted;
};

} // namespace lianming
