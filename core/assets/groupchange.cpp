#include "core/assets/groupchange.h"

#include "core/assets/indexedtexts.h"
#include "core/assets/indexgroup.h"
#include "core/db/statement.h"

#include <algorithm>
#include <optional>

namespace lianming {

namespace {

/// Words that may be there or not: only those that are there follow a change.
bool isOptional(std::string_view word)
{
    return word.starts_with('#') || word.starts_with('^');
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
    BulkReader rows(
        db,
        QStringLiteral("SELECT id, accession_number, title_en, title_zh FROM asset WHERE id IN (%1)").arg(idList(ids)));
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

class GroupChange
{
public:
    GroupChange(Connection &db, qint64 number, qint64 stamp) : m_db(&db), m_number(number), m_stamp(stamp) {}

    void apply(const WordChanges &all)
    {
        std::map<std::string, IdSet::Group> newTitles;
        std::optional<OpenBlock> block;
        std::string behindIt; ///< where the next block begins
        for (const auto &[word, change] : all) {
            if (!block || (!behindIt.empty() && word >= behindIt) || IndexBlock::kindOf(word) != kindOf(*block, word)) {
                close(block);
                block = find(word, behindIt);
            }
            changeEntry(word, change, *block, newTitles);
        }
        close(block);
        for (const auto &[word, group] : newTitles) {
            block = find(word, behindIt);
            block->entries.insert_or_assign(word, group);
            close(block);
        }
    }

private:
    /// Changes the entry of a word, and that of its titles where it has become frequent.
    void changeEntry(const std::string &word, const WordChange &change, OpenBlock &block,
                     std::map<std::string, IdSet::Group> &newTitles) const
    {
        auto entry = block.entries.find(word);
        if (entry == block.entries.end()) {
            if (isOptional(word))
                return;
            entry = block.entries.emplace(word, IdSet::Group{m_number, 0, {}, nullptr}).first;
        }
        const int before = entry->second.count;
        for (const quint16 low : change.gone)
            entry->second.remove(low);
        for (const quint16 low : change.come)
            entry->second.add(low);
        constexpr auto frequent = int(IndexGroup::frequent);
        if (before < frequent && entry->second.count >= frequent && !isOptional(word) && word.front() != '=')
            newTitles.emplace('#' + word, titledAmong(*m_db, entry->second, word));
    }

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

class HeldTaker final : public AssetWords::Taker
{
public:
    void words(std::string_view words, bool inTitle) override
    {
        while (!words.empty()) {
            const std::string_view word = words.substr(0, words.find(' '));
            taken.emplace_back(word);
            if (inTitle)
                taken.push_back('#' + std::string(word));
            words.remove_prefix(word.size() + 1);
        }
    }
    void list(const WordList &list) override { words(list.words, false); }
    void facet(std::string_view word) override { taken.emplace_back(word); }

    std::vector<std::string> taken;
};

bool isTyped(std::string_view word)
{
    const char first = word.front();
    return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z');
}

/// Calls `take` for the words that `has` and not `lacks` has, and for the beginnings that no word of `lacks` has.
template<class Take>
void forEachMissing(const std::vector<std::string_view> &has, const std::vector<std::string_view> &lacks, Take take)
{
    std::vector<std::string_view> missing;
    std::ranges::set_difference(has, lacks, std::back_inserter(missing));
    for (const std::string_view word : missing) {
        take(std::string(word));
        if (!isTyped(word))
            continue;
        for (size_t length = std::min(word.size(), IndexGroup::longestBeginning); length > 0; --length) {
            const std::string_view beginning = word.substr(0, length);
            const auto next = std::ranges::lower_bound(lacks, beginning);
            if (next != lacks.end() && next->starts_with(beginning))
                break; // shorter ones are there as well
            take('^' + std::string(beginning));
        }
    }
}

} // namespace

HeldWords::HeldWords(const AssetTexts &asset, AssetWords &words)
{
    HeldTaker taker;
    words.of(asset, taker);
    std::ranges::sort(taker.taken);
    const auto rest = std::ranges::unique(taker.taken);
    taker.taken.erase(rest.begin(), rest.end());
    for (const std::string &word : taker.taken) {
        m_joined += word;
        m_joined += '\0';
    }
}

std::vector<std::string_view> HeldWords::all() const
{
    std::vector<std::string_view> out;
    for (std::string_view rest = m_joined; !rest.empty();) {
        out.push_back(rest.substr(0, rest.find('\0')));
        rest.remove_prefix(out.back().size() + 1);
    }
    return out;
}

void addChanges(const HeldWords &before, const HeldWords &after, quint16 low, WordChanges &changes)
{
    const std::vector<std::string_view> had = before.all();
    const std::vector<std::string_view> has = after.all();
    forEachMissing(had, has, [&](std::string word) { changes[std::move(word)].gone.push_back(low); });
    forEachMissing(has, had, [&](std::string word) { changes[std::move(word)].come.push_back(low); });
}

void changeGroup(Connection &db, qint64 group, const WordChanges &changes, qint64 stamp)
{
    GroupChange(db, group, stamp).apply(changes);
}

} // namespace lianming
