// Takes new assets into the word index while an import reads them: their words are made beside the reading, from the
// texts at hand, and stored by the thread that writes the rows. The import says which ids the rows will have and is
// believed only where they have come to have them; else the index reads the rows, as AssetIndex::addFrom() does.
#pragma once

#include "core/assets/groupassets.h"
#include "core/base/progress.h"

#include <memory>

namespace lianming {

/// For the thread that reads.
class AssetIntake
{
public:
    /// The rows to come are those with ids from `first` on. The transaction is used now, and never again.
    AssetIntake(Transaction &tx, qint64 first);

    /// The next row: not archived, curated or with a picture; its id does not matter. The blocks of its group where it
    /// is the group's last.
    [[nodiscard]] std::optional<MadeBlocks> add(AssetTexts asset);
    /// The blocks of the group that the rows end in, if they do not end with it. No more rows can come then.
    [[nodiscard]] std::optional<MadeBlocks> finish();
    /// Whether the rows end within a group.
    [[nodiscard]] bool isInGroup() const { return m_next != m_first && m_next % IdSet::groupSize != 0; }
    /// The id that the next row will have.
    [[nodiscard]] qint64 next() const { return m_next; }

private:
    BlockMaker m_maker;
    qint64 m_first;
    qint64 m_next;
    std::shared_ptr<GroupAssets> m_part; ///< of a group, that is being filled
};

/// For the thread that writes, within a transaction.
class IntakeWriter
{
public:
    /// Of rows with ids from `first` on. Other writers of the index wait from here to the commit.
    IntakeWriter(Transaction &tx, qint64 first);

    void take(MadeBlocks made) { m_blocks.take(std::move(made)); }
    /// Stores what is ready of groups that hold new rows only, between the rows.
    void writeReady() { m_blocks.writeReady((m_first - 1) / IdSet::groupSize + 1); }
    /// When all rows before `next` are in. Can be cancelled.
    void finish(qint64 next, Progress *progress);

private:
    [[nodiscard]] bool areAsExpected(qint64 next) const;

    Transaction *m_tx;
    qint64 m_first;
    BlockWriter m_blocks;
};

} // namespace lianming
