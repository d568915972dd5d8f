// What assets are indexed by, read from the database, and the numbers that changes of the index have. For
// core/assets/assetindex.cpp and what it consists of.
#pragma once

#include "core/assets/assetwords.h"
#include "core/db/bulk.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lianming {

/// Reads the texts of assets, in the order of their ids.
class IndexedTexts
{
public:
    /// Those that `where` names; it may speak of asset.id.
    IndexedTexts(Connection &db, const QString &where);

    bool next();
    /// Valid until next() is called.
    [[nodiscard]] const AssetTexts &asset() const { return m_asset; }

private:
    std::multimap<qint64, std::string> m_terms; ///< that somebody gave them, by asset
    BulkReader m_rows;
    AssetTexts m_asset;
};

/// "1,2,3", for SQL.
[[nodiscard]] QString idList(const std::vector<qint64> &ids);

/// The number of this change. Whoever has it is the only writer of the index until the commit.
[[nodiscard]] qint64 nextIndexStamp(Connection &db);

} // namespace lianming
