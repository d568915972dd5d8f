#include "core/assets/assetindex.h"

#include "core/assets/groupassets.h"
#include "core/assets/groupchange.h"
#include "core/assets/houseterm.h"
#include "core/assets/indexedtexts.h"
#include "core/db/statement.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace lianming {

namespace {

/// Writes the groups from the one of `first` to that of `last` anew. While other threads make words, this one reads
/// what comes next and writes what is ready.
void rewriteGroups(Transaction &tx, qint64 first, qint64 last, qint64 stamp, Progress *progress)
{
    BlockMaker maker(termBook(allHouseTerms(tx.db())));
    BlockWriter writer(tx, stamp);
    for (qint64 number = first / IdSet::groupSize; number <= last / IdSet::groupSize; ++number) {
        auto group = maker.group(number);
        group->keepStored(tx.db(), first);
        group->read(tx.db(), first);
        writer.take(maker.finish(std::move(group)));
        writer.write(2, progress);
    }
    writer.write(0, progress);
}

using WordsById = std::map<qint64, HeldWords>;

WordsById wordsOf(Connection &db, const std::vector<qint64> &ids)
{
    WordsById out;
    if (ids.empty())
        return out;
    const TermBook book = termBook(allHouseTerms(db)); // which a change of terms makes another one
    AssetWords words(book);
    IndexedTexts texts(db, QStringLiteral("asset.id IN (%1)").arg(idList(ids)));
    while (texts.next())
        out.emplace_hint(out.end(), texts.asset().id, HeldWords(texts.asset(), words));
    return out;
}

/// Brings the words of these assets from what they were to what they are.
void follow(Connection &db, const std::vector<qint64> &ids, const WordsById &before, qint64 stamp)
{
    const WordsById after = wordsOf(db, ids);
    const auto wordsIn = [](const WordsById &words, qint64 id) {
        const auto found = words.find(id);
        return found == words.end() ? HeldWords() : found->second;
    };
    std::map<qint64, WordChanges> changes;
    for (const qint64 id : ids)
        addChanges(wordsIn(before, id), wordsIn(after, id), quint16(id % IdSet::groupSize),
                   changes[id / IdSet::groupSize]);
    for (const auto &[group, all] : changes)
        changeGroup(db, group, all, stamp);
}

} // namespace

void AssetIndex::ensure()
{
    Connection &db = m_tx->db();
    auto version = Statement(db, QStringLiteral("SELECT version FROM asset_index")).one<qint64>();
    if (version == rules)
        return;
    m_tx->lock("asset index");
    version = Statement(db, QStringLiteral("SELECT version FROM asset_index")).one<qint64>();
    if (version == rules) // somebody else was quicker
        return;
    if (version)
        Statement(db, QStringLiteral("UPDATE asset_index SET version = ?")).bind(rules).run();
    else
        Statement(db, QStringLiteral("INSERT INTO asset_index (version, stamp) VALUES (?, 0)")).bind(rules).run();
    Statement(db, QStringLiteral("DELETE FROM asset_posting")).run();
    addFrom(1);
}

qint64 AssetIndex::wholeGroups(qint64 first, qint64 count)
{
    return count < IdSet::groupSize ? count : count - (first + count) % IdSet::groupSize;
}

void AssetIndex::addFrom(qint64 first, Progress *progress)
{
    Connection &db = m_tx->db();
    if (!Statement(db, QStringLiteral("SELECT 1 FROM asset_index WHERE version = ?")).bind(rules).one<qint64>()) {
        ensure(); // takes these in as well
        return;
    }
    const qint64 last =
        Statement(db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0);
    if (last < first)
        return;
    const qint64 stamp = nextIndexStamp(db);
    constexpr qint64 few = 200; // then changing blocks costs less than writing the whole group
    if (first % IdSet::groupSize != 0 && last - first < few && first / IdSet::groupSize == last / IdSet::groupSize) {
        std::vector<qint64> ids(size_t(last - first + 1));
        std::iota(ids.begin(), ids.end(), first);
        follow(db, ids, {}, stamp);
    } else {
        rewriteGroups(*m_tx, first, last, stamp, progress);
    }
}

void AssetIndex::change(const std::vector<qint64> &ids, const std::function<void()> &change)
{
    ensure();
    if (ids.empty()) {
        change();
        return;
    }
    Connection &db = m_tx->db();
    const qint64 stamp = nextIndexStamp(db);
    // Where many of a group change, writing the whole group anew costs less than following each.
    constexpr size_t many = 1000;
    std::map<qint64, std::vector<qint64>> groups;
    for (const qint64 id : ids)
        groups[id / IdSet::groupSize].push_back(id);
    std::vector<qint64> few;
    for (const auto &[number, inGroup] : groups) {
        if (inGroup.size() < many)
            few.insert(few.end(), inGroup.begin(), inGroup.end());
    }
    const WordsById before = wordsOf(db, few);
    change();
    follow(db, few, before, stamp);
    for (const auto &[number, inGroup] : groups) {
        if (inGroup.size() >= many)
            rewriteGroups(*m_tx, number * IdSet::groupSize, (number + 1) * IdSet::groupSize - 1, stamp, nullptr);
    }
}

void AssetIndex::added(qint64 id)
{
    ensure();
    Connection &db = m_tx->db();
    follow(db, {id}, {}, nextIndexStamp(db));
}

} // namespace lianming
