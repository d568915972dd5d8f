// One group of the word index (65,536 ids) while it is made anew in memory: from many assets at once, far faster than
// word by word. For core/assets/assetindex.cpp.
#pragma once

#include "core/assets/assetwords.h"
#include "core/assets/indexblock.h"
#include "core/base/flatindex.h"

#include <map>
#include <span>

namespace lianming {

class IndexGroup
{
public:
    /// From how many assets with a word on those that have it in the title are told apart.
    static constexpr size_t frequent = 256;
    /// From how many words or ids of words with the same beginning on their assets are gathered beforehand.
    static constexpr size_t manyWords = 400;
    static constexpr size_t manyIds = 4096;
    static constexpr size_t longestBeginning = 24; ///< bytes

    /// Begins with another group; the memory is kept.
    void clear();
    /// What the database has already.
    void addStored(std::string_view word, std::string_view ids);
    void add(const AssetTexts &asset, AssetWords &words);

    using TakeWord = std::function<void(std::string_view word, std::string_view ids)>;
    /// Hands out all words with their ids, ordered by their bytes.
    void finish(const TakeWord &take);

private:
    class Taker;
    /// Which numbers (of words, of lists) were met at which ids, in the order of the ids.
    struct Pairs {
        std::vector<quint32> numbers; ///< number and id of each, side by side
        std::vector<quint16> lows;

        void add(quint32 number, quint16 low)
        {
            numbers.push_back(number);
            lows.push_back(low);
        }
        void clear()
        {
            numbers.clear();
            lows.clear();
        }
    };
    /// Ids by number.
    struct Sorted {
        std::vector<quint16> lows;
        std::vector<quint32> ends; ///< by number: where its ids end

        [[nodiscard]] std::span<quint16> of(quint32 number)
        {
            return std::span(lows).subspan(ends[number], ends[number + 1] - ends[number]);
        }
        /// Ascending, each once.
        [[nodiscard]] std::span<const quint16> once(quint32 number);
    };
    struct Entry {
        std::string_view word;
        quint32 number = 0;
        std::span<const quint16> lows;
    };

    void sort(const Pairs &pairs, size_t count, Sorted &out);
    /// Ids by word, those of the lists among them.
    void sortWords();
    [[nodiscard]] quint32 numberOf(std::string_view word) { return numberOf(word, hashOf(word)); }
    [[nodiscard]] quint32 numberOf(std::string_view word, quint32 hash);
    /// Calls `each(number)` for words that are each followed by a blank.
    template<class Each>
    void forEachNumber(std::string_view words, Each each);
    [[nodiscard]] std::string_view word(quint32 number) const;
    void findOrder();
    void takeTitles(const TakeWord &take);
    static void takeBeginnings(std::span<const Entry> entries, size_t length, const TakeWord &take);

    FlatIndex m_entries{1 << 18};                               ///< where a word's entry begins in m_texts
    std::string m_texts;                                        ///< an entry a word: its number, its length, itself
    std::vector<quint32> m_begins;                              ///< by number
    std::vector<std::pair<std::string_view, quint32>> m_hashed; ///< the words at hand
    Pairs m_words;
    Pairs m_titleWords;
    Pairs m_listed;
    std::vector<std::vector<quint32>> m_lists;                       ///< by list: its words
    std::map<std::string, IdSet::Group, std::less<>> m_storedTitles; ///< "#word" as it was
    std::vector<bool> m_stored;                                      ///< by word: whether it was there

    // Of finish(), kept for the next group: memory that is new costs as much as what is done in it.
    Sorted m_sortedWords;
    Sorted m_sortedTitleWords;
    Sorted m_sortedLists;
    std::vector<quint32> m_next;                     ///< by number: where its next id goes
    std::vector<std::pair<quint64, quint32>> m_keys; ///< numbers in the order of their words, with the first bytes
    std::vector<Entry> m_ordered;
    std::vector<Entry> m_typed; ///< those that are typed from their beginning
};

} // namespace lianming
