// How the word index lies in the database: the words of a group of ids in the order of their bytes, packed with their
// ids into blocks of a few thousand bytes, because a row of its own for each of the millions of rare words would cost
// more than the words themselves. A block is found by its first word. An entry is: how many bytes the word shares with
// the one before, how many follow, these; then the ids as IdSet::Group::bytes(), with their number of pairs of bytes
// before them. Of long lists the gaps between the ids stand there instead, which takes a third less room in all. Kinds
// of words, told by their first character, never share a block.
#pragma once

#include "core/base/idset.h"

#include <functional>
#include <string>
#include <string_view>

namespace lianming {

class IndexBlock
{
public:
    /// Bytes from which on a block is full; one entry may be longer. With it a row of SQLite fills one page beside
    /// what stands in its tree.
    static constexpr size_t usual = 4900;
    static constexpr size_t longestWord = 255;

    /// '#', '=', '^', '0' for digits, 'a' for all else.
    [[nodiscard]] static char kindOf(std::string_view word);

    /// Calls `each(word, ids)` for the entries in their order until it returns false; ids as IdSet::Group::bytes(),
    /// valid within the call. Damaged bytes end it early.
    static void forEach(std::string_view block, const std::function<bool(std::string_view, std::string_view)> &each);
};

/// Packs entries that come in the order of their words.
class IndexBlockWriter
{
public:
    using TakeBlock = std::function<void(const std::string &firstWord, const std::string &bytes)>;
    explicit IndexBlockWriter(TakeBlock take) : m_take(std::move(take)) {}

    void add(std::string_view word, std::string_view ids);
    void finish();

private:
    TakeBlock m_take;
    std::string m_first;
    std::string m_last;
    std::string m_bytes;
    std::string m_gaps; ///< of the entry at hand
};

} // namespace lianming
