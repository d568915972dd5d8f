// Which grant licenses a line, which rule rates it and which pool takes it (spec/royalties.md sections 3 and 5). What
// depends on a line's codes is decided once for each combination of them; the days are compared line by line.
#pragma once

#include "core/royalties/line.h"
#include "core/royalties/timeline.h"

namespace lianming {

/// Why a line is listed under exceptions, as bits.
enum ExceptionReason : quint8 {
    CategoryReason = 1,
    TerritoryReason = 2,
    ChannelReason = 4,
    DateReason = 8,
    CombinationReason = 16,
    NoRateReason = 32,
};
/// The words of the reasons in the page's order.
[[nodiscard]] std::vector<const char *> exceptionReasonCodes(quint8 reasons);

/// What a combination of category, territory, channel and SKU comes to.
struct CodeDecision {
    std::vector<size_t> grants; ///< grants that cover category, territory and channel together
    quint8 uncovered = 0;       ///< of the three, those that no grant covers
    std::vector<int> rules;     ///< rules that fit, up to the first that fits at any time
    int pool = 0;               ///< first pool that fits; guarantees in order, then the rest
};

class LineMatcher
{
public:
    LineMatcher(const RoyaltyTerms &terms, const Timeline &timeline, const CodeTable &codes);

    [[nodiscard]] const CodeDecision &decide(const RoyaltyLine &line);
    /// 0 if the line is licensed, otherwise the reasons. `place` is its period's.
    [[nodiscard]] quint8 reasons(const RoyaltyLine &line, int place, const CodeDecision &decision) const;
    /// The rule that rates a period's lines: the first that fits and applies then; −1: none.
    [[nodiscard]] int ruleFor(const CodeDecision &decision, int place) const;
    /// Whether the sale falls inside the grant's days: its date, or without one a day of its period.
    [[nodiscard]] bool fallsInside(const RoyaltyLine &line, int place, size_t grant) const;

private:
    /// A match with its regions replaced and its SKUs as ids.
    struct Match {
        LineMatch match;
        std::vector<CodeId> skus;
    };
    struct Grant {
        std::vector<std::string> territories;
        std::vector<std::string> except;
        DaySpan days;
    };
    struct Key {
        CodeId category;
        CodeId territory;
        CodeId channel;
        CodeId sku; ///< 0 unless some match names the SKU

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash {
        size_t operator()(const Key &key) const
        {
            quint64 mixed = (quint64{key.category} << 32 | key.territory) * 0x9E3779B97F4A7C15ULL;
            mixed ^= (quint64{key.channel} << 32 | key.sku) * 0xC2B2AE3D27D4EB4FULL;
            return size_t(mixed ^ mixed >> 29);
        }
    };

    [[nodiscard]] Match prepared(const LineMatch &match) const;
    [[nodiscard]] bool fits(const Match &match, const RoyaltyLine &line) const;
    [[nodiscard]] CodeDecision made(const RoyaltyLine &line) const;

    const RoyaltyTerms &m_terms;
    const Timeline &m_timeline;
    const CodeTable &m_codes;
    std::vector<Grant> m_grants;
    std::vector<Match> m_rules;
    std::vector<Match> m_pools;
    std::vector<bool> m_namedSkus; ///< by code: whether some match names it as an SKU
    std::unordered_map<Key, CodeDecision, KeyHash> m_decisions;
    Key m_lastKey{};
    const CodeDecision *m_last = nullptr;
};

} // namespace lianming
