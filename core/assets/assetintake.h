// Takes new assets into the word index while an import writes them: their words are made beside its reading, from the
// texts at hand, and stored between the rows. The import says which ids the rows will have and is believed only
// where they have come to have them; else the index reads the rows, as AssetIndex::addFrom() does.
#pragma once

#include "core/assets/groupassets.h"
#include "core/base/progress.h"

#include <memory>

namespace lianming {

class AssetIntake
{
public:
    /// The rows to come are those with ids from `first` on. Other writers of the index wait from here to the commit.
    AssetIntake(Transaction &tx, qint64 first);

    /// What is ready is stored between the writer's rows, until its end.
    void writeBeside(BulkWriter &rows) { m_rows = &rows; }
    /// The next row: not archived, curated or with a picture; its id does not matter.
    void add(AssetTexts asset);
    /// When all rows are in. Can be cancelled.
    void finish(Progress *progress);

private:
    [[nodiscard]] bool areAsExpected() const;

    Transaction *m_tx;
    BulkWriter *m_rows = nullptr;
    qint64 m_first;
    qint64 m_next;                        ///< id
    std::shared_ptr<GroupAssets> m_group; ///< that is being filled
    std::unique_ptr<BlockMaker> m_maker;
};

} // namespace lianming
