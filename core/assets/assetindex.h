// The word index of all assets, kept by us in both databases alike (asset_posting): which assets have a word, grouped
// by the upper bits of their ids and packed into blocks (indexblock.h). It follows in the transaction that changes
// assets, so a search never sees one without the other. Beside the plain words and the facets' (assetwords.h) stand
// "#word", those that have a frequent word in their title; and "^wo", those with one of the many words that begin so,
// only where they are many, because the others are gathered faster than stored. What is indexed is assetwords'; reading
// it is assetsearch's.
#pragma once

#include "core/base/progress.h"
#include "core/db/transaction.h"

#include <functional>
#include <memory>
#include <vector>

namespace lianming {

class AssetIndex
{
public:
    explicit AssetIndex(Transaction &tx) : m_tx(&tx) {}

    /// Makes the index where there is none, or where rules older than this program's made it. Cheap otherwise; every
    /// search and every change begins with it.
    void ensure();
    /// Takes in assets that were written past the repository and are in no index yet (an import): those with ids from
    /// `first` on.
    void addFrom(qint64 first, Progress *progress = nullptr);
    /// How many assets from `first` on, at most about `count`, are best taken in at once: to the end of a group.
    [[nodiscard]] static qint64 wholeGroups(qint64 first, qint64 count);
    /// Calls `change`, which changes what these assets are found by (their fields, terms, picture), and brings the
    /// index up to date. Other writers wait from here to the commit.
    void change(const std::vector<qint64> &ids, const std::function<void()> &change);
    /// As change(), for an asset that was just inserted.
    void added(qint64 id);

    static constexpr qint64 rules = 3; ///< raised when assetwords or textfold change

private:
    Transaction *m_tx;
};

} // namespace lianming
