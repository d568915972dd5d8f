// The assets of one group of the word index in memory, or of a part of one, so that another thread can make the group's
// words while this one reads or writes. For core/assets/assetindex.cpp and assetintake.cpp.
#pragma once

#include "core/assets/indexgroup.h"
#include "core/base/idset.h"
#include "core/base/progress.h"
#include "core/db/transaction.h"

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <utility>
#include <vector>

namespace lianming {

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

    /// Gives `group` what is here. `words` remembers texts of groups before.
    void addTo(IndexGroup &group, AssetWords &words) const;

private:
    qint64 m_number;
    std::vector<std::string> m_stored;
    std::vector<std::string> m_facets;
    std::vector<AssetTexts> m_assets; ///< whose texts stand in m_texts
    std::string m_texts;              ///< of all assets, one behind the other
};

/// Of a group, made by another thread.
struct MadeBlocks {
    qint64 group = 0;
    std::future<GroupAssets::Blocks> blocks;
};

/// Makes the blocks of groups on other threads, as many at once as there are processors; where more is made at once,
/// memory grows and nothing is gained. Must outlive what it hands out.
class BlockMaker
{
public:
    explicit BlockMaker(TermBook book);

    /// A group without assets, or a further part of one, in the memory of one whose words are made, if there is one.
    [[nodiscard]] std::shared_ptr<GroupAssets> group(qint64 number);
    /// Begins with a group, or goes on with its next part. Waits while others use all processors.
    void make(std::shared_ptr<GroupAssets> part);
    /// The same with the group's only or last part.
    [[nodiscard]] MadeBlocks finish(std::shared_ptr<GroupAssets> last);

private:
    struct Tools {
        AssetWords words;
        IndexGroup group;
    };
    class Lease;
    /// The group of which parts were begun.
    struct Open {
        std::shared_ptr<Lease> tools;
        std::shared_future<void> parts; ///< the last of those begun, which follow each other
    };
    /// Adds the next part of the open group to its words.
    [[nodiscard]] auto adding(std::shared_ptr<GroupAssets> part);

    TermBook m_book;
    std::counting_semaphore<> m_processors;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Tools>> m_tools;        ///< that nobody uses
    std::vector<std::shared_ptr<GroupAssets>> m_groups; ///< likewise
    std::optional<Open> m_open;                         ///< destroyed first
};

/// Stores blocks in the place of those that their groups have.
class BlockWriter
{
public:
    explicit BlockWriter(Transaction &tx, qint64 stamp) : m_tx(&tx), m_stamp(stamp) {}

    void take(MadeBlocks made) { m_waiting.push_back(std::move(made)); }
    /// What is ready of groups from `first` on.
    void writeReady(qint64 first);
    /// In their order, until no more than `left` are not yet written. Can be cancelled.
    void write(size_t left, Progress *progress);

private:
    Transaction *m_tx;
    qint64 m_stamp;
    std::vector<MadeBlocks> m_waiting;
};

} // namespace lianming
