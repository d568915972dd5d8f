#include "core/assets/groupassets.h"

#include "core/assets/indexedtexts.h"
#include "core/base/giveway.h"
#include "core/db/statement.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

namespace lianming {

namespace {

constexpr std::array textMembers = {
    &AssetTexts::accessionNumber, &AssetTexts::kind,        &AssetTexts::titleEn,         &AssetTexts::titleZh,
    &AssetTexts::creator,         &AssetTexts::period,      &AssetTexts::material,        &AssetTexts::place,
    &AssetTexts::inscription,     &AssetTexts::description, &AssetTexts::rightsStatement, &AssetTexts::colours};

/// Calls `each` with the views of an asset's texts.
template<class Each>
void forEachText(AssetTexts &asset, Each each)
{
    for (std::string_view AssetTexts::*text : textMembers)
        each(asset.*text);
    std::ranges::for_each(asset.terms, each);
}

GroupAssets::Blocks blocksOf(IndexGroup &group)
{
    GroupAssets::Blocks out;
    IndexBlockWriter writer(
        [&out](const std::string &first, const std::string &bytes) { out.emplace_back(first, bytes); });
    group.finish([&writer](std::string_view word, std::string_view ids) { writer.add(word, ids); });
    writer.finish();
    return out;
}

void writeBlocks(Transaction &tx, qint64 group, const GroupAssets::Blocks &blocks, qint64 stamp)
{
    Statement(tx.db(), QStringLiteral("DELETE FROM asset_posting WHERE chunk = ?")).bind(group).run();
    BulkWriter writer(tx, "asset_posting", {"chunk", "word", "stamp", "ids"});
    for (const auto &[first, bytes] : blocks) {
        writer.integer(group);
        writer.text(first);
        writer.integer(stamp);
        writer.bytes(bytes);
        writer.endRow();
    }
    writer.finish();
}

} // namespace

void GroupAssets::reset(qint64 number)
{
    m_number = number;
    m_stored.clear();
    m_facets.clear();
    m_assets.clear();
    m_texts.clear();
}

void GroupAssets::keepStored(Connection &db, qint64 first)
{
    if (first > begin()) {
        BulkReader rows(db, QStringLiteral("SELECT ids FROM asset_posting WHERE chunk = %1").arg(m_number));
        while (rows.next())
            m_stored.emplace_back(rows.bytes(0));
        return;
    }
    BulkReader rows(
        db,
        QStringLiteral("SELECT ids FROM asset_posting WHERE chunk = %1 AND word >= '=' AND word < '>'").arg(m_number));
    while (rows.next()) {
        IndexBlock::forEach(rows.bytes(0), [this](std::string_view word, std::string_view) {
            m_facets.emplace_back(word);
            return true;
        });
    }
}

void GroupAssets::read(Connection &db, qint64 first)
{
    IndexedTexts texts(db, QStringLiteral("asset.id >= %1 AND asset.id < %2").arg(std::max(first, begin())).arg(end()));
    while (texts.next())
        add(texts.asset());
}

void GroupAssets::add(const AssetTexts &asset)
{
    m_assets.push_back(asset);
    forEachText(m_assets.back(), [this](std::string_view text) { m_texts += text; });
}

void GroupAssets::addTo(IndexGroup &group, AssetWords &words) const
{
    for (const std::string &facet : m_facets)
        group.addStored(facet, {});
    for (const std::string &block : m_stored) {
        IndexBlock::forEach(block, [&group](std::string_view word, std::string_view ids) {
            group.addStored(word, ids);
            return true;
        });
    }
    size_t begin = 0;
    for (AssetTexts asset : m_assets) {
        forEachText(asset, [this, &begin](std::string_view &text) { // of a row that is gone: its length still holds
            text = std::string_view(m_texts).substr(begin, text.size());
            begin += text.size();
        });
        group.add(asset, words);
    }
}

/// A processor and what one needs to use it, until a group is made.
class BlockMaker::Lease
{
public:
    explicit Lease(BlockMaker &maker) : m_maker(&maker)
    {
        maker.m_processors.acquire();
        const std::lock_guard lock(maker.m_mutex);
        if (maker.m_tools.empty()) {
            m_tools.reset(new Tools{AssetWords(maker.m_book), IndexGroup()});
            return;
        }
        m_tools = std::move(maker.m_tools.back());
        maker.m_tools.pop_back();
    }
    ~Lease()
    {
        {
            const std::lock_guard lock(m_maker->m_mutex);
            m_tools->group.clear();
            m_maker->m_tools.push_back(std::move(m_tools));
        }
        m_maker->m_processors.release();
    }
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    [[nodiscard]] Tools &tools() const { return *m_tools; }

private:
    BlockMaker *m_maker;
    std::unique_ptr<Tools> m_tools;
};

BlockMaker::BlockMaker(TermBook book)
    : m_book(std::move(book)), m_processors(std::max(2U, std::thread::hardware_concurrency()))
{
}

std::shared_ptr<GroupAssets> BlockMaker::group(qint64 number)
{
    const std::lock_guard lock(m_mutex);
    if (m_groups.empty())
        return std::make_shared<GroupAssets>(number);
    auto out = std::move(m_groups.back());
    m_groups.pop_back();
    out->reset(number);
    return out;
}

auto BlockMaker::adding(std::shared_ptr<GroupAssets> part)
{
    if (!m_open)
        m_open.emplace(Open{std::make_shared<Lease>(*this), {}});
    return [this, before = m_open->parts, lease = m_open->tools, part = std::move(part)]() mutable {
        giveWay(); // to the thread that writes, on which the others wait in the end
        if (before.valid())
            before.get();
        part->addTo(lease->tools().group, lease->tools().words);
        const std::lock_guard lock(m_mutex);
        m_groups.push_back(std::move(part));
    };
}

void BlockMaker::make(std::shared_ptr<GroupAssets> part)
{
    auto add = adding(std::move(part));
    m_open->parts = std::async(std::launch::async, [add = std::move(add)]() mutable {
                        auto once = std::move(add); // which goes before the answer does, and all that it holds
                        once();
                    }).share();
}

MadeBlocks BlockMaker::finish(std::shared_ptr<GroupAssets> last)
{
    const qint64 number = last->number();
    auto add = adding(std::move(last));
    auto lease = std::move(m_open->tools);
    m_open.reset();
    return {number, std::async(std::launch::async, [add = std::move(add), lease = std::move(lease)]() mutable {
                const auto held = std::move(lease);
                auto once = std::move(add);
                once();
                return blocksOf(held->tools().group);
            })};
}

void BlockWriter::writeReady(qint64 first)
{
    std::erase_if(m_waiting, [this, first](MadeBlocks &made) {
        if (made.group < first || made.blocks.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return false;
        writeBlocks(*m_tx, made.group, made.blocks.get(), m_stamp);
        return true;
    });
}

void BlockWriter::write(size_t left, Progress *progress)
{
    while (m_waiting.size() > left) {
        MadeBlocks next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        writeBlocks(*m_tx, next.group, next.blocks.get(), m_stamp);
        if (progress != nullptr)
            progress->setDone(progress->done()); // here it can be cancelled
    }
}

} // namespace lianming
