// The chain of title of a whole book, by number: which assets a request reaches and which records and restrictions they
// have. Gives the same answers as the functions of title.h without looking an asset up by its code; records and
// restrictions that many assets share are judged once.
#pragma once

#include "core/rights/title.h"

#include <span>
#include <unordered_map>

namespace lianming {

class TitleIndex
{
public:
    /// `book` must outlive this and stay as it is.
    explicit TitleIndex(const RightsBook &book);

    /// As titleGaps() and bitingRestrictions() of the assets that the request reaches.
    [[nodiscard]] std::vector<TitleGap> gaps(const GrantRequest &request) const;
    [[nodiscard]] std::vector<FoundRestriction> restrictions(const GrantRequest &request) const;

    /// The different lists of records, and of restrictions, that the assets reached by `assets` have; the book's common
    /// restrictions among the latter.
    [[nodiscard]] std::vector<const std::vector<RightsIn> *> recordLists(const std::vector<std::string> &assets) const;
    [[nodiscard]] std::vector<const std::vector<Restriction> *>
    restrictionLists(const std::vector<std::string> &assets) const;

private:
    /// What a request reaches: assets of the index by number, ascending, and others that the book says nothing of.
    struct Reached {
        std::vector<int> assets;
        std::vector<const std::string *> others;
    };
    [[nodiscard]] Reached reached(const std::vector<std::string> &assets) const;
    /// Gives parts of works what they have from these.
    void inherit();
    /// The number of an asset that the book speaks of, or −1.
    [[nodiscard]] int numberOf(const std::string &asset) const;

    const RightsBook &m_book;
    std::vector<const std::string *> m_assets;                        ///< codes, by code point
    std::vector<int> m_records;                                       ///< by asset: its list of records
    std::vector<int> m_restrictions;                                  ///< by asset: its list of restrictions, or −1
    std::vector<const std::vector<RightsIn> *> m_recordLists;         ///< each once; the first is that of others
    std::vector<const std::vector<Restriction> *> m_restrictionLists; ///< each once
    std::vector<int> m_placed;                                        ///< by number in the book's collections
    std::vector<int> m_all;                                           ///< what "*" reaches
    std::unordered_map<int, int> m_holders;            ///< by part without records of its own: the work that has them
    std::unordered_map<int, std::vector<int>> m_above; ///< by part: the works above it that have restrictions
};

} // namespace lianming
