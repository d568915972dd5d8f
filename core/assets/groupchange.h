// Changing some words of one group of the index in the database: the blocks where they stand are read, changed and
// written again. Also which words an asset has or had, to find what changed. For core/assets/assetindex.cpp.
#pragma once

#include "core/assets/assetwords.h"
#include "core/base/idset.h"
#include "core/db/transaction.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

/// What an asset is in the index by: its words, with a '#' those in titles. Sorted, each once.
class HeldWords
{
public:
    HeldWords() = default;
    HeldWords(const AssetTexts &asset, AssetWords &words);

    /// Views of this value.
    [[nodiscard]] std::vector<std::string_view> all() const;

private:
    std::string m_joined; ///< each followed by a NUL, which no text has
};

/// What is to be changed in a group, by word.
struct WordChange {
    std::vector<quint16> gone;
    std::vector<quint16> come;
};
using WordChanges = std::map<std::string, WordChange, std::less<>>;

/// Adds what makes an asset that was found by `before` one that is found by `after`, beginnings of words among it.
void addChanges(const HeldWords &before, const HeldWords &after, quint16 low, WordChanges &changes);

/// Carries the changes out.
void changeGroup(Connection &db, qint64 group, const WordChanges &changes, qint64 stamp);

} // namespace lianming
