#include "core/assets/assetindex.h"

#include "core/assets/indexgroup.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"

#include <algorithm>
#include <array>
#include <deque>
#include <future>
#include <map>
#include <numeric>
#include <set>
#include <thread>

namespace lianming {

namespace {

constexpr auto textColumns =
    "asset.id, asset.institution_id, asset.accession_number, asset.kind, asset.title_en, asset.title_zh, "
    "asset.creator, asset.period, asset.material, asset.place, asset.inscription, asset.description, "
    "asset.rights_statement, asset.curated, asset.picture_sha256, asset.archived_on, picture.colours";
constexpr auto textTables = "FROM asset LEFT JOIN picture ON picture.sha256 = asset.picture_sha256";

AssetTexts textsOf(const BulkReader &row)
{
    AssetTexts out;
    out.id = row.integer(0);
    out.institution = row.integer(1);
    int column = 2;
    for (std::string_view *text :
         {&out.accessionNumber, &out.kind, &out.titleEn, &out.titleZh, &out.creator, &out.period, &out.material,
          &out.place, &out.inscription, &out.description, &out.rightsStatement})
        *text = row.text(column++);
    out.curated = row.integer(13) != 0;
    out.hasPicture = !row.isNull(14);
    out.archived = !row.isNull(15);
    out.colours = row.isNull(16) ? std::string_view() : row.text(16);
    return out;
}

/// Terms that somebody gave the assets that `where` names, by asset.
std::multimap<qint64, std::string> givenTerms(Connection &db, const QString &where)
{
    std::multimap<qint64, std::string> out;
    BulkReader rows(db, QStringLiteral("SELECT asset_id, term FROM asset_term WHERE ") + where);
    while (rows.next())
        out.emplace(rows.integer(0), rows.text(1));
    return out;
}

void addTerms(const std::multimap<qint64, std::string> &given, AssetTexts &asset)
{
    const auto [from, to] = given.equal_range(asset.id);
    std::transform(from, to, std::back_inserter(asset.terms),
                   [](const auto &term) { return std::string_view(term.second); });
}

QString numbers(const std::vector<qint64> &ids)
{
    QStringList out;
    out.reserve(qsizetype(ids.size()));
    for (const qint64 id : ids)
        out.append(QString::number(id));
    return out.join(u',');
}

/// The number of this change. Whoever has it is the only writer of the index until the commit.
qint64 nextStamp(Connection &db)
{
    return Statement(db, QStringLiteral("UPDATE asset_index SET stamp = stamp + 1 RETURNING stamp"))
        .one<qint64>()
        .value_or(0);
}

constexpr std::array textMembers = {
    &AssetTexts::accessionNumber, &AssetTexts::kind,        &AssetTexts::titleEn,         &AssetTexts::titleZh,
    &AssetTexts::creator,         &AssetTexts::period,      &AssetTexts::material,        &AssetTexts::place,
    &AssetTexts::inscription,     &AssetTexts::description, &AssetTexts::rightsStatement, &AssetTexts::colours};

/// The assets of one group in memory, so that another thread can make its words.
class GroupAssets
{
public:
    GroupAssets(Connection &db, qint64 groupNumber, qint64 first) : m_number(groupNumber)
    {
        const qint64 begin = std::max(first, m_number * IdSet::groupSize);
        const qint64 end = (m_number + 1) * IdSet::groupSize;
        if (begin > m_number * IdSet::groupSize) {
            BulkReader rows(db, QStringLiteral("SELECT ids FROM asset_posting WHERE chunk = %1").arg(m_number));
            while (rows.next())
                m_stored.emplace_back(rows.bytes(0));
        }
        m_terms = givenTerms(db, QStringLiteral("asset_id >= %1 AND asset_id < %2").arg(begin).arg(end));
        BulkReader rows(db, QStringLiteral("SELECT %1 %2 WHERE asset.id >= %3 AND asset.id < %4 ORDER BY asset.id")
                                .arg(QLatin1StringView(textColumns), QLatin1StringView(textTables))
                                .arg(begin)
                                .arg(end));
        while (rows.next()) {
            AssetTexts asset = textsOf(rows);
            for (std::string_view AssetTexts::*text : textMembers)
                m_texts += asset.*text;
            m_assets.push_back(asset);
        }
    }

    [[nodiscard]] qint64 number() const { return m_number; }

    /// The group's blocks.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> blocks() const
    {
        IndexGroup group;
        for (const std::string &block : m_stored) {
            IndexBlock::forEach(block, [&group](std::string_view word, std::string_view ids) {
                group.addStored(word, ids);
                return true;
            });
        }
        AssetWords words;
        size_t begin = 0;
        for (AssetTexts asset : m_assets) {
            for (std::string_view AssetTexts::*text : textMembers) {
                std::string_view &view = asset.*text; // of a row that is gone: only how long it was still holds
                view = std::string_view(m_texts).substr(begin, view.size());
                begin += view.size();
            }
            addTerms(m_terms, asset);
            group.add(asset, words);
        }
        std::vector<std::pair<std::string, std::string>> out;
        IndexBlockWriter writer(
            [&out](const std::string &first, const std::string &bytes) { out.emplace_back(first, bytes); });
        group.finish([&writer](std::string_view word, std::string_view ids) { writer.add(word, ids); });
        writer.finish();
        return out;
    }

private:
    qint64 m_number;
    std::vector<std::string> m_stored;
    std::multimap<qint64, std::string> m_terms;
    std::vector<AssetTexts> m_assets;
    std::string m_texts; ///< of all assets, one behind the other
};

void writeBlocks(Transaction &tx, qint64 number, const std::vector<std::pair<std::string, std::string>> &blocks,
                 qint64 stamp)
{
    Statement(tx.db(), QStringLiteral("DELETE FROM asset_posting WHERE chunk = ?")).bind(number).run();
    BulkWriter writer(tx, "asset_posting", {"chunk", "word", "stamp", "ids"});
    for (const auto &[first, bytes] : blocks) {
        writer.integer(number);
        writer.text(first);
        writer.integer(stamp);
        writer.bytes(bytes);
        writer.endRow();
    }
    writer.finish();
}

/// Writes the groups from the one of `first` to that of `last` anew. While some threads make words, this one reads what
/// comes next and writes what is ready.
void rewriteGroups(Transaction &tx, qint64 first, qint64 last, qint64 stamp, Progress *progress)
{
    using Blocks = std::vector<std::pair<std::string, std::string>>;
    std::deque<std::pair<qint64, std::future<Blocks>>> making;
    const auto writeFirst = [&] {
        const qint64 number = making.front().first;
        const Blocks blocks = making.front().second.get();
        making.pop_front();
        writeBlocks(tx, number, blocks, stamp);
        if (progress != nullptr)
            progress->setDone(progress->done()); // here it can be cancelled
    };
    const size_t atOnce = std::max(2U, std::thread::hardware_concurrency());
    for (qint64 number = first / IdSet::groupSize; number <= last / IdSet::groupSize; ++number) {
        if (making.size() >= atOnce)
            writeFirst();
        auto assets = std::make_shared<const GroupAssets>(tx.db(), number, first);
        making.emplace_back(number, std::async(std::launch::async, [assets] { return assets->blocks(); }));
    }
    while (!making.empty())
        writeFirst();
}

/// Words that may be there or not: only those that are there follow a change.
bool isOptional(std::string_view word)
{
    return word.starts_with('#') || word.starts_with('^');
}

/// What an asset is in the index by, with the titles' words and the beginnings.
using WordSet = std::set<std::string, std::less<>>;

WordSet wordsOf(const AssetTexts &asset, AssetWords &words)
{
    WordSet out;
    words.of(asset, [&out](std::string_view word, bool inTitle) {
        if (!out.emplace(word).second && !inTitle)
            return;
        if (inTitle)
            out.emplace('#' + std::string(word));
        const char first = word.front();
        if ((first < '0' || first > '9') && (first < 'a' || first > 'z'))
            return;
        for (size_t length = 1; length <= std::min(word.size(), IndexGroup::longestBeginning); ++length)
            out.emplace('^' + std::string(word.substr(0, length)));
    });
    return out;
}

using WordsById = std::map<qint64, WordSet>;

WordsById wordsOf(Connection &db, const std::vector<qint64> &ids, AssetWords &words)
{
    WordsById out;
    const QString list = numbers(ids);
    const auto terms = givenTerms(db, QStringLiteral("asset_id IN (%1)").arg(list));
    BulkReader rows(db, QStringLiteral("SELECT %1 %2 WHERE asset.id IN (%3)")
                            .arg(QLatin1StringView(textColumns), QLatin1StringView(textTables), list));
    while (rows.next()) {
        AssetTexts asset = textsOf(rows);
        addTerms(terms, asset);
        out.emplace(asset.id, wordsOf(asset, words));
    }
    return out;
}

/// What is to be changed in one group, by word.
struct Difference {
    qint64 number = 0; ///< of the group
    std::vector<quint16> gone;
    std::vector<quint16> come;
};
using Differences = std::map<std::string, Difference, std::less<>>;

std::map<qint64, Differences> differences(const WordsById &before, const WordsById &after)
{
    std::map<qint64, Differences> out;
    const auto note = [&out](qint64 id, const WordSet &has, const WordSet &lacks, auto member) {
        for (const std::string &word : has) {
            if (lacks.contains(word))
                continue;
            Difference &difference = out[id / IdSet::groupSize][word];
            difference.number = id / IdSet::groupSize;
            (difference.*member).push_back(quint16(id % IdSet::groupSize));
        }
    };
    static const WordSet none;
    for (const auto &[id, words] : before) {
        const auto now = after.find(id);
        note(id, words, now == after.end() ? none : now->second, &Difference::gone);
    }
    for (const auto &[id, words] : after) {
        const auto then = before.find(id);
        note(id, words, then == before.end() ? none : then->second, &Difference::come);
    }
    return out;
}

/// Which of these assets have the word in a title or number.
IdSet::Group titledAmong(Connection &db, const IdSet::Group &group, std::string_view word)
{
    std::vector<qint64> ids;
    ids.reserve(size_t(group.count));
    group.forEach([&ids](qint64 id) {
        ids.push_back(id);
        return true;
    });
    IdSet::Group out{group.number, 0, {}, nullptr};
    IndexWords words;
    BulkReader rows(db, QStringLiteral("SELECT id, accession_number, title_en, title_zh FROM asset WHERE id IN (%1)")
                            .arg(numbers(ids)));
    while (rows.next()) {
        words.clear();
        words.addNumber(rows.text(1));
        words.addTitle(rows.text(2));
        words.addTitle(rows.text(3));
        bool has = false;
        words.forEach([&](std::string_view each) { has = has || each == word; });
        if (has)
            out.add(quint16(rows.integer(0) % IdSet::groupSize));
    }
    return out;
}

/// A block as it is changed.
struct OpenBlock {
    std::string first; ///< as the database has it; empty for a new one
    std::map<std::string, IdSet::Group, std::less<>> entries;
};

OpenBlock opened(qint64 number, std::string first, std::string_view bytes)
{
    OpenBlock out{std::move(first), {}};
    IndexBlock::forEach(bytes, [&](std::string_view word, std::string_view ids) {
        out.entries.emplace_hint(out.entries.end(), word, IdSet::Group::of(number, ids));
        return true;
    });
    return out;
}

/// Changes the entry of a word, and that of its titles where it has become frequent.
void changeEntry(Connection &db, OpenBlock &block, const std::string &word, const Difference &difference,
                 std::map<std::string, IdSet::Group> &newTitles)
{
    auto entry = block.entries.find(word);
    if (entry == block.entries.end()) {
        if (isOptional(word))
            return;
        const qint64 number = difference.number;
        entry = block.entries.emplace(word, IdSet::Group{number, 0, {}, nullptr}).first;
    }
    const int before = entry->second.count;
    for (const quint16 low : difference.gone)
        entry->second.remove(low);
    for (const quint16 low : difference.come)
        entry->second.add(low);
    constexpr auto frequent = int(IndexGroup::frequent);
    if (before < frequent && entry->second.count >= frequent && !isOptional(word) && word.front() != '=')
        newTitles.emplace('#' + word, titledAmong(db, entry->second, word));
}

class GroupChange
{
public:
    GroupChange(Connection &db, qint64 number, qint64 stamp) : m_db(&db), m_number(number), m_stamp(stamp) {}

    void apply(const Differences &all)
    {
        std::map<std::string, IdSet::Group> newTitles;
        std::optional<OpenBlock> block;
        std::string behindIt; ///< where the next block begins
        for (const auto &[word, difference] : all) {
            if (!block || (!behindIt.empty() && word >= behindIt) || IndexBlock::kindOf(word) != kindOf(*block, word)) {
                close(block);
                block = find(word, behindIt);
            }
            changeEntry(*m_db, *block, word, difference, newTitles);
        }
        close(block);
        for (const auto &[word, group] : newTitles) {
            block = find(word, behindIt);
            block->entries.insert_or_assign(word, group);
            close(block);
        }
    }

private:
    static char kindOf(const OpenBlock &block, const std::string &word)
    {
        return block.entries.empty() ? IndexBlock::kindOf(word) : IndexBlock::kindOf(block.entries.begin()->first);
    }

    /// The block where the word stands or would.
    OpenBlock find(const std::string &word, std::string &behindIt)
    {
        const QString text = QString::fromStdString(word);
        behindIt = Statement(*m_db, QStringLiteral("SELECT word FROM asset_posting WHERE chunk = ? AND word > ? "
                                                   "ORDER BY word LIMIT 1"))
                       .bind(m_number, text)
                       .one<QString>()
                       .value_or(QString())
                       .toStdString();
        Statement row(*m_db, QStringLiteral("SELECT word, ids FROM asset_posting WHERE chunk = ? AND word <= ? "
                                            "ORDER BY word DESC LIMIT 1"));
        row.bind(m_number, text);
        OpenBlock out;
        if (row.next()) {
            const std::string first = row.row().textAt(0).toStdString();
            const QByteArray bytes = row.row().bytes("ids");
            if (IndexBlock::kindOf(first) == IndexBlock::kindOf(word))
                out = opened(m_number, first, {bytes.constData(), size_t(bytes.size())});
        }
        row.finish();
        return out;
    }

    void close(std::optional<OpenBlock> &block)
    {
        if (!block)
            return;
        // Without ids stay: the first word, so that the blocks beside it need not be looked at; facets, so that those
        // who have them in memory learn that they are empty; titles, which are told apart from then on.
        std::erase_if(block->entries, [&](const auto &entry) {
            const char kind = IndexBlock::kindOf(entry.first);
            return entry.second.count == 0 && entry.first != block->first && kind != '=' && kind != '#';
        });
        IndexBlockWriter writer([this](const std::string &first, const std::string &bytes) {
            Statement(*m_db, QStringLiteral("INSERT INTO asset_posting (chunk, word, stamp, ids) VALUES (?, ?, ?, ?) "
                                            "ON CONFLICT (chunk, word) DO UPDATE SET stamp = excluded.stamp, "
                                            "ids = excluded.ids"))
                .bind(m_number, QString::fromStdString(first), m_stamp,
                      QByteArray(bytes.data(), qsizetype(bytes.size())))
                .run();
        });
        for (const auto &[word, group] : block->entries)
            writer.add(word, group.bytes());
        writer.finish();
        block.reset();
    }

    Connection *m_db;
    qint64 m_number;
    qint64 m_stamp;
};

void follow(Connection &db, const WordsById &before, const WordsById &after, qint64 stamp)
{
    for (const auto &[number, all] : differences(before, after))
        GroupChange(db, number, stamp).apply(all);
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
    const qint64 stamp = nextStamp(db);
    constexpr qint64 few = 200; // then changing blocks costs less than writing the whole group
    if (first % IdSet::groupSize != 0 && last - first < few && first / IdSet::groupSize == last / IdSet::groupSize) {
        std::vector<qint64> ids(size_t(last - first + 1));
        std::iota(ids.begin(), ids.end(), first);
        AssetWords words;
        follow(db, {}, wordsOf(db, ids, words), stamp);
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
    const qint64 stamp = nextStamp(db);
    // Where many of a group change, writing the whole group anew costs less than following each.
    constexpr size_t many = 2000;
    std::map<qint64, std::vector<qint64>> groups;
    for (const qint64 id : ids)
        groups[id / IdSet::groupSize].push_back(id);
    std::vector<qint64> few;
    for (const auto &[number, inGroup] : groups) {
        if (inGroup.size() < many)
            few.insert(few.end(), inGroup.begin(), inGroup.end());
    }
    AssetWords words;
    const WordsById before = few.empty() ? WordsById() : wordsOf(db, few, words);
    change();
    if (!few.empty())
        follow(db, before, wordsOf(db, few, words), stamp);
    for (const auto &[number, inGroup] : groups) {
        if (inGroup.size() >= many)
            rewriteGroups(*m_tx, number * IdSet::groupSize, (number + 1) * IdSet::groupSize - 1, stamp, nullptr);
    }
}

void AssetIndex::added(qint64 id)
{
    ensure();
    Connection &db = m_tx->db();
    AssetWords words;
    follow(db, {}, wordsOf(db, {id}, words), nextStamp(db));
}

} // namespace lianming
