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

    /// What the database has already.
    void addStored(std::string_view word, std::string_view ids);
    void add(const AssetTexts &asset, AssetWords &words);

    using TakeWord = std::function<void(std::string_view word, std::string_view ids)>;
    /// Hands out all words with their ids, ordered by their bytes.
    void finish(const TakeWord &take);

private:
    struct Occurrences {
        std::vector<quint32> words; ///< word and id of each, side by side
        std::vector<quint16> lows;
        std::vector<quint16> sorted; ///< ids by word
        std::vector<quint32> ends;   ///< by word: where its ids end

        void add(quint32 word, quint16 low)
        {
            words.push_back(word);
            lows.push_back(low);
        }
        void sort(size_t count);
        /// Ascending, each once.
        [[nodiscard]] std::span<const quint16> of(quint32 word);
    };
    struct Entry {
        std::string_view word;
        quint32 number = 0;
        std::span<const quint16> lows;
    };

    [[nodiscard]] quint32 numberOf(std::string_view word);
    [[nodiscard]] std::string_view word(quint32 number) const;
    void takeTitles(const std::vector<Entry> &entries, const TakeWord &take);
    static void takeBeginnings(std::span<const Entry> entries, size_t length, const TakeWord &take);

    FlatIndex m_numbers{1 << 16};
    std::string m_texts;           ///< of all words, one behind the other
    std::vector<quint32> m_begins; ///< by word
    Occurrences m_all;
    Occurrences m_inTitles;
    std::map<std::string, IdSet::Group, std::less<>> m_storedTitles; ///< "#word" as it was
    std::vector<bool> m_stored;                                      ///< by word: whether it was there
};

} // namespace lianming
