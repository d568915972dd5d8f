// An index over a rights book that answers requests as checkAvails does, without looking at every grant: a check over
// 100,000 grants takes about a millisecond (spec/avails.md section 6). Built once, then only read, from any thread.
#pragma once

#include "core/rights/avails.h"
#include "core/rights/codeindex.h"

namespace lianming {

class GrantIndex
{
public:
    explicit GrantIndex(RightsBook book);
    GrantIndex(const GrantIndex &) = delete;
    GrantIndex &operator=(const GrantIndex &) = delete;

    [[nodiscard]] const RightsBook &book() const { return m_book; }
    /// The same answer as checkAvails(book(), request, asOf).
    [[nodiscard]] AvailsAnswer check(const GrantRequest &request, QDate asOf) const;

private:
    /// What rules most grants out, side by side in memory. Days are Julian; an empty span ends before it starts.
    struct Facts {
        int start;
        int end;
        int sellOffStart;
        int sellOffEnd;
        int licensee;
        Exclusivity exclusivity;
        quint8 rights; ///< bit by Right
    };

    [[nodiscard]] static quint8 rightBits(const std::vector<Right> &rights);
    [[nodiscard]] static Facts factsOf(const Grant &grant, int licensee);

    RightsBook m_book;
    std::vector<Facts> m_facts; ///< by grant
    std::unordered_map<std::string, int> m_licensees;
    CodeIndex m_assets;
    CodeIndex m_categories;
    CodeIndex m_territories;
    CodeIndex m_channels;
    std::vector<std::vector<std::string>> m_exceptLists; ///< territories taken away, regions replaced
    std::vector<int> m_excepts;                          ///< by grant: its list; −1 for none
    std::optional<AssetTouch> m_assetTouch;
};

} // namespace lianming
