// The assets of one group of the word index in memory, so that another thread can make the group's words while this one
// reads or writes. For core/assets/assetindex.cpp and assetintake.cpp.
#pragma once

#include "core/assets/indexgroup.h"
#include "core/base/idset.h"
#include "core/base/progress.h"
#include "core/db/transaction.h"

#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace lianming {

class BulkWriter;

class GroupAssets
{
public:
    /// First words and bytes of each, as asset_posting has them.
    using Blocks = std::vector<std::pair<std::string, std::string>>;

    explicit GroupAssets(qint64 number) : m_number(number) {}
    /// Begins with another group, in the same memory.
    void reset(qint64 number);
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] qint64 begin() const { return m_number * IdSet::groupSize; }
    [[nodiscard]] qint64 end() const { return begin() + IdSet::groupSize; }

    /// What the index says of the assets before `first`: all that it has of them. Facets that it has of later ones are
    /// kept without ids, so that those who have them in memory learn that they are empty.
    void keepStored(Connection &db, qint64 first);
    /// The group's assets from `first` on.
    void read(Connection &db, qint64 first);
    /// One more; in the order of their ids.
    void add(const AssetTexts &asset);

    /// The group's blocks. `words` remembers texts of groups before; `group` lends its memory.
    [[nodiscard]] Blocks blocks(AssetWords &words, IndexGroup &group) const;

private:
    qint64 m_number;
    std::vector<std::string> m_stored;
    std::vector<std::string> m_facets;
    std::vector<AssetTexts> m_assets; ///< whose texts stand in m_texts
    std::string m_texts;              ///< of all assets, one behind the other
};

/// Makes the blocks of groups on other threads, as many at once as there are processors, and writes them.
class BlockMaker
{
public:
    BlockMaker(Transaction &tx, qint64 stamp);
    /// Waits for those that are made.
    ~BlockMaker() = default;
    BlockMaker(const BlockMaker &) = delete;
    BlockMaker &operator=(const BlockMaker &) = delete;

    /// A group without assets, in the memory of one whose blocks are made, if there is one.
    [[nodiscard]] std::shared_ptr<GroupAssets> group(qint64 number);
    /// Begins with a group. Waits where enough are being made; uses no connection.
    void make(std::shared_ptr<GroupAssets> group);
    /// Stores what is ready of groups from `first` on between the writer's rows. Nothing may be stored of them yet.
    void writeReady(BulkWriter &rows, qint64 first);
    /// Puts what was made in the place of the groups' blocks, until no more than `left` are not yet written. Can be
    /// cancelled.
    void write(size_t left, Progress *progress);

private:
    [[nodiscard]] GroupAssets::Blocks made(const GroupAssets &group);

    struct Making {
        qint64 group = 0;
        std::future<GroupAssets::Blocks> blocks;
    };
    Transaction *m_tx;
    qint64 m_stamp;
    TermBook m_book;
    std::mutex m_mutex;
    struct Tools {
        AssetWords words;
        IndexGroup group;
    };
    std::vector<std::unique_ptr<Tools>> m_tools;        ///< that nobody uses
    std::vector<std::shared_ptr<GroupAssets>> m_groups; ///< likewise
    std::deque<Making> m_making;                        ///< destroyed first
};

} // namespace lianming
