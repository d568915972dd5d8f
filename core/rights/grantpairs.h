// Which grants of an index collide (spec/avails.md section 3), for who asks about every grant of a book in turn. Where
// a single question is answered by touches (GrantProbe), this compares numbers: a grant of a few assets looks at those
// of the same assets, one of collections or of everything at what the sets of all its dimensions have in common.
#pragma once

#include "core/rights/codebits.h"
#include "core/rights/grantindex.h"

namespace lianming {

class GrantPairs
{
public:
    /// Looks at the signed, proposed and held grants of the book; not at holds that have lapsed on `asOf` nor at grants
    /// without days. `index` must outlive this.
    GrantPairs(const GrantIndex &index, QDate asOf);

    /// The grants that collide with `one`, in the book's order. Each pair of grants is found for one of the two only.
    /// Stands until the next call.
    [[nodiscard]] const std::vector<size_t> &partners(size_t one);
    /// Puts what two grants that collide share into the lists of `out` and its days; the rest is left alone.
    void share(size_t one, size_t other, Conflict &out);

private:
    void lookAmongNarrow(size_t one);
    void lookInCommon(size_t one);
    /// By all but the codes.
    [[nodiscard]] bool mayCollide(size_t one, size_t other) const;
    /// Of two whose territories meet before exceptions.
    [[nodiscard]] bool doExceptionsLeaveAny(size_t one, size_t other);
    void shareTerritories(size_t one, size_t other);

    const GrantIndex &m_index;
    int m_self;
    AssetBits m_assets;
    TreeBits m_categories;
    TreeBits m_territories;
    TreeBits m_channels;
    BoxBits m_open;    ///< grants that are looked at
    BoxBits m_wide;    ///< grants of collections or of everything
    BoxBits m_keeping; ///< grants that are exclusive or sole
    /// By a grant's list of exceptions: which of the index's territories it takes away.
    std::unordered_map<const std::vector<std::string> *, std::vector<bool>> m_excepted;

    std::vector<size_t> m_partners;
    BoxBits m_common;                            ///< while partners are looked for
    BoxBits m_meeting;                           ///< likewise
    std::vector<int> m_numbers;                  ///< while meets are looked for
    std::vector<const std::string *> m_subjects; ///< likewise
};

} // namespace lianming
