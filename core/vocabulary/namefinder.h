// Finds names in running text at the speed of an import of millions: a text is cut once into words, numbers, single
// Chinese characters and marks, and the longest name that begins at a place is looked up in a tree of them. Folding is
// textfold's. What the names stand for is the caller's. After the last add() everything is const and thread-safe.
#pragma once

#include <QStringView>
#include <QtGlobal>

#include <span>
#include <string_view>
#include <vector>

namespace lianming {

/// A piece of a text.
struct TextUnit {
    enum class Kind : quint8 { Word, Number, Han, Mark };
    Kind kind = Kind::Mark;
    bool glued = false; ///< nothing stands between it and the unit before
    quint8 digits = 0;  ///< of a Number; at most 9 are read
    quint32 value = 0;  ///< the number; the folded character; the mark in ASCII, dashes as '-'; of a Word its id
};

class NameFinder
{
public:
    /// With `lists` lists of names, searched apart; a text is cut once for all of them.
    explicit NameFinder(quint32 lists = 1);

    /// From now on `name` stands for `entry` in that list; several entries may share one.
    void add(QStringView name, quint32 entry, quint32 list = 0);

    /// Cuts a text (UTF-8), at most its first 2,000 bytes. Words that occur in no name have the id 0.
    void cut(std::string_view utf8, std::vector<TextUnit> &units) const;

    struct Match {
        size_t length = 0; ///< in units; 0: no name begins here
        std::span<const quint32> entries;
    };
    /// The longest name of a list that begins at `place`.
    [[nodiscard]] Match longest(const std::vector<TextUnit> &units, size_t place, quint32 list = 0) const;

private:
    /// A hash table of 64-bit keys, none of them 0.
    class Table
    {
    public:
        [[nodiscard]] quint32 find(quint64 key) const;
        void insert(quint64 key, quint32 value);

    private:
        struct Slot {
            quint64 key = 0;
            quint32 value = 0;
        };
        std::vector<Slot> m_slots = std::vector<Slot>(64);
        size_t m_used = 0;
    };

    [[nodiscard]] quint32 wordId(quint64 hash) const { return m_words.find(hash | 1); }

    Table m_words;                               ///< hash of a folded word → its id
    Table m_edges;                               ///< node and unit → node
    std::vector<std::vector<quint32>> m_entries; ///< of each node; the first are the lists' roots
    quint32 m_lastWord = 0;
};

/// The character as folded for comparing, if it is a Chinese or Japanese one; 0 if it is not.
[[nodiscard]] char32_t foldedHan(char32_t character);

} // namespace lianming
