#include "core/assets/groupassets.h"

#include "core/assets/houseterm.h"
#include "core/assets/indexedtexts.h"
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

/// Of a group that has none.
void writeBlocks(Transaction &tx, qint64 group, const GroupAssets::Blocks &blocks, qint64 stamp)
{
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

GroupAssets::Blocks GroupAssets::blocks(AssetWords &words, IndexGroup &group) const
{
    group.clear();
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
    Blocks out;
    IndexBlockWriter writer(
        [&out](const std::string &first, const std::string &bytes) { out.emplace_back(first, bytes); });
    group.finish([&writer](std::string_view word, std::string_view ids) { writer.add(word, ids); });
    writer.finish();
    return out;
}

BlockMaker::BlockMaker(Transaction &tx, qint64 stamp)
    : m_tx(&tx), m_stamp(stamp), m_book(termBook(allHouseTerms(tx.db())))
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

void BlockMaker::make(std::shared_ptr<GroupAssets> group)
{
    // Where more is made at once than there are processors, memory grows and nothing is gained.
    const size_t atOnce = std::max(2U, std::thread::hardware_concurrency());
    if (m_making.size() >= atOnce)
        m_making[m_making.size() - atOnce].blocks.wait();
    const qint64 number = group->number();
    m_making.push_back({number, std::async(std::launch::async, [this, group = std::move(group)]() mutable {
                            GroupAssets::Blocks out = made(*group);
                            const std::lock_guard lock(m_mutex);
                            m_groups.push_back(std::move(group));
                            return out;
                        })});
}

GroupAssets::Blocks BlockMaker::made(const GroupAssets &group)
{
    std::unique_ptr<Tools> tools;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_tools.empty()) {
            tools = std::move(m_tools.back());
            m_tools.pop_back();
        }
    }
    if (!tools)
        tools = std::make_unique<Tools>(Tools{AssetWords(m_book), IndexGroup()});
    GroupAssets::Blocks out = group.blocks(tools->words, tools->group);
    const std::lock_guard lock(m_mutex);
    m_tools.push_back(std::move(tools));
    return out;
}

void BlockMaker::writeReady(BulkWriter &rows, qint64 first)
{
    std::erase_if(m_making, [this, &rows, first](Making &making) {
        if (making.group < first || making.blocks.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return false;
        rows.after([this, group = making.group, blocks = making.blocks.share()] {
            writeBlocks(*m_tx, group, blocks.get(), m_stamp);
        });
        return true;
    });
}

void BlockMaker::write(size_t left, Progress *progress)
{
    for (; m_making.size() > left; m_making.pop_front()) {
        Making &next = m_making.front();
        const GroupAssets::Blocks blocks = next.blocks.get();
        Statement(m_tx->db(), QStringLiteral("DELETE FROM asset_posting WHERE chunk = ?")).bind(next.group).run();
        writeBlocks(*m_tx, next.group, blocks, m_stamp);
        if (progress != nullptr)
            progress->setDone(progress->done()); // here it can be cancelled
    }
}

} // namespace lianming
