// An index over a rights book that answers requests as checkAvails does, without looking at every grant: a check over
// 100,000 grants takes a small part of a millisecond (spec/avails.md section 6). Built once, then only read, from any
// thread. GrantProbe is the step that the check shares with audits and maps: which grants a box meets, and in what.
#pragma once

#include "core/rights/avails.h"
#include "core/rights/codeindex.h"
#include "core/rights/meets.h"
#include "core/rights/titleindex.h"

#include <algorithm>
#include <array>

namespace lianming {

/// What rules most grants out, side by side in memory. Days are Julian; an empty span ends before it starts.
struct BoxFacts {
    int start;
    int end;
    int sellOffStart;
    int sellOffEnd;
    int licensee; ///< equal for equal licensees
    Exclusivity exclusivity;
    quint8 rights; ///< bit by Right
    bool isHeld;   ///< a hold may have lapsed
};

class GrantProbe;

class GrantIndex
{
public:
    explicit GrantIndex(RightsBook book);
    GrantIndex(const GrantIndex &) = delete;
    GrantIndex &operator=(const GrantIndex &) = delete;

    [[nodiscard]] const RightsBook &book() const { return m_book; }
    /// The same answer as checkAvails(book(), request, asOf).
    [[nodiscard]] AvailsAnswer check(const GrantRequest &request, QDate asOf) const;

    // For what else is worked out from the index. Grants by their place in the book.
    /// The grants that meet the request, by its probe, on days and with an exclusivity that may give grounds against it
    /// (groundsAgainst() tells). Only where a grant has exceptions is it left open whether their territories meet.
    [[nodiscard]] std::vector<size_t> standingAgainst(const GrantRequest &request, const GrantProbe &probe) const;
    [[nodiscard]] const BoxFacts &facts(size_t grant) const { return m_facts[grant]; }
    [[nodiscard]] int licenseeNumber(const std::string &licensee) const; ///< −1 if no grant is theirs
    [[nodiscard]] const CodeIndex &assets() const { return m_assets; }
    [[nodiscard]] const CodeIndex &categories() const { return m_categories; }
    [[nodiscard]] const CodeIndex &territories() const { return m_territories; }
    [[nodiscard]] const CodeIndex &channels() const { return m_channels; }
    [[nodiscard]] const AssetTouch &assetTouch() const { return *m_assetTouch; }
    [[nodiscard]] const TitleIndex &title() const { return *m_title; }
    /// The territories that a grant takes away, regions replaced; none for most.
    [[nodiscard]] const std::vector<std::string> &territoriesExcept(size_t grant) const
    {
        static const std::vector<std::string> none;
        return m_excepts[grant] < 0 ? none : m_exceptLists[size_t(m_excepts[grant])];
    }

private:
    RightsBook m_book;
    std::vector<BoxFacts> m_facts; ///< by grant
    std::unordered_map<std::string, int> m_licensees;
    CodeIndex m_assets;
    CodeIndex m_categories;
    CodeIndex m_territories;
    CodeIndex m_channels;
    std::vector<std::vector<std::string>> m_exceptLists; ///< territories taken away, regions replaced
    std::vector<int> m_excepts;                          ///< by grant: its list; −1 for none
    std::optional<AssetTouch> m_assetTouch;
    std::optional<TitleIndex> m_title;
};

/// One box asked of an index: which grants share an asset, right, category, territory and channel with it, and in what
/// they meet. Days, licensees and exclusivity are left to who asks. Refers to the index and the terms.
class GrantProbe
{
public:
    GrantProbe(const GrantIndex &index, const GrantTerms &terms);

    /// The grants for which `keep` (size_t grant, const BoxFacts &) holds and that the box may meet, in the book's
    /// order. Only where a grant has exceptions is it left open whether the box does meet it.
    template<class Keep>
    [[nodiscard]] std::vector<size_t> grants(Keep keep) const
    {
        std::vector<size_t> out;
        forEachCandidate([&](size_t grant) {
            const BoxFacts &facts = m_index.facts(grant);
            const bool sharesRight = ((facts.rights & m_rights) | ((facts.rights | m_rights) & allRights)) != 0;
            // Assets last: mostly it was they that led here.
            if (sharesRight && keep(grant, facts) && m_categories.reaches(grant) && m_territories.reaches(grant)
                && m_channels.reaches(grant) && m_assets.reaches(grant))
                out.push_back(grant);
        });
        std::ranges::sort(out);
        return out;
    }
    /// Whether the box does meet one of grants().
    [[nodiscard]] bool meets(size_t grant) const
    {
        return m_index.territoriesExcept(grant).empty() || !sharedTerritories(grant).empty();
    }
    /// The meets with one of grants(), reason and days left open; nothing if there are none.
    [[nodiscard]] std::optional<Conflict> sharedWith(size_t grant) const;

private:
    static constexpr quint8 allRights = quint8(1U << unsigned(Right::All));

    [[nodiscard]] std::vector<std::string> sharedTerritories(size_t grant) const;

    /// Calls `use` with each grant that carries codes that meet in the narrowest dimension, and in the next one where
    /// that is not much wider.
    template<class Use>
    void forEachCandidate(Use use) const
    {
        std::array<const Touch *, 4> touches{&m_assets, &m_categories, &m_territories, &m_channels};
        std::ranges::sort(touches, {}, &Touch::boxCount);
        // Grants not visited yet. Marking one costs a small part of what looking at one does.
        const bool isNextNarrow = touches[1]->boxCount() < 8 * touches[0]->boxCount();
        std::vector<quint64> open((m_index.book().grants.size() + 63) / 64);
        const auto bit = [](size_t grant) {
            return quint64{1} << (grant % 64);
        };
        touches[isNextNarrow ? 1 : 0]->forEachBox([&](size_t grant) { open[grant / 64] |= bit(grant); });
        touches[0]->forEachBox([&](size_t grant) {
            quint64 &word = open[grant / 64];
            if ((word & bit(grant)) == 0)
                return;
            word &= ~bit(grant);
            use(grant);
        });
    }

    const GrantIndex &m_index;
    const GrantTerms &m_terms;
    Territories m_places; ///< of the terms
    quint8 m_rights;
    Touch m_assets;
    Touch m_categories;
    Touch m_territories;
    Touch m_channels;
};

} // namespace lianming
