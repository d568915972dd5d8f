// What matchmaking knows: brands, assets, where the museum wants its IP to be, and what happened between them so far.
// Plain values by number (places in these lists), read from a workspace by matchreader.h; tests and benchmarks make
// them up. Regions are replaced by their countries. Days are Julian.
#pragma once

#include <QtGlobal>

#include <limits>
#include <span>
#include <string>
#include <vector>

namespace lianming {

inline constexpr int noDay = std::numeric_limits<int>::max();     ///< it has not happened
inline constexpr int everSince = std::numeric_limits<int>::min(); ///< before all days

struct BrandFacts {
    qint64 id = 0;
    std::string code;
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;
    std::vector<int> wants; ///< terms, ascending
    quint32 audiences = 0;
    quint32 prices = 0;
    int capacity = -1; ///< −1: not known
    /// Since when it is known what the brand wants, to whom and where it sells and what it can carry.
    int saidOn = everSince;
};

struct PositionFacts {
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;
    quint32 audiences = 0;
    quint32 prices = 0;
    int saidOn = everSince; ///< since when it is known
};

/// Side by side in memory: there may be millions.
struct AssetTable {
    std::vector<qint64> ids;
    std::vector<std::string> codes;
    std::vector<int> institutions; ///< places in MatchFacts::institutions
    std::vector<int> positions;    ///< places in MatchFacts::positions; −1: none
    std::vector<quint32> termStarts{0};
    std::vector<quint16> terms; ///< of all assets, one after the other, each asset's ascending

    [[nodiscard]] size_t size() const { return ids.size(); }
    [[nodiscard]] std::span<const quint16> termsOf(size_t asset) const
    {
        return std::span(terms).subspan(termStarts[asset], termStarts[asset + 1] - termStarts[asset]);
    }
    void add(qint64 id, std::string code, int institution, int position, const std::vector<quint16> &itsTerms);
};

/// A proposal and the contract that it became, or a contract without one.
struct Deal {
    int brand = 0;
    std::vector<int> assets;
    std::vector<std::string> categories;
    int receivedOn = 0;
    int decidedOn = noDay; ///< accepted, declined or withdrawn
    bool isAccepted = false;
    int from = noDay; ///< the contract's days
    int to = noDay;
    qint64 proposal = 0; ///< its id; 0: none
};

/// A duty of a brand that was kept or broken: a report, a payment, a contract, a round of an approval.
struct DutyFact {
    int brand = 0;
    int day = 0;
    bool isKept = true;
};

struct MatchFacts {
    std::vector<BrandFacts> brands;
    AssetTable assets;
    std::vector<PositionFacts> positions;
    std::vector<qint64> institutions; ///< ids
    std::vector<std::string> terms;   ///< codes; at most 65,536
    std::vector<int> above;           ///< by term: the term above, −1 for none; empty: not known
    std::vector<Deal> deals;
    std::vector<DutyFact> duties;
};

} // namespace lianming
