// Reading the word index: which assets have which words. For core/assets/assetsearch.cpp.
#pragma once

#include "core/base/idset.h"
#include "core/db/connection.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace lianming {

/// Assets by the word that they have.
using Postings = std::map<std::string, IdSet, std::less<>>;

/// What is found by these words, each in the block that begins with it or last before it.
[[nodiscard]] Postings postings(Connection &db, const std::vector<qint64> &groups, const QStringList &words);
/// All that has a word with this beginning.
[[nodiscard]] IdSet beginningWith(Connection &db, const std::vector<qint64> &groups, const QString &beginning);
/// Brings facets' words to what the index has, of the groups that changed after `stamp`.
void readFacets(Connection &db, const std::vector<qint64> &groups, qint64 stamp, Postings &facets);

/// The word's assets; none for one that is not among them.
[[nodiscard]] IdSet taken(const Postings &from, const QString &word);
[[nodiscard]] std::vector<qint64> groupsOf(const IdSet &set);
/// In each group what has the word in the title, where that is kept; otherwise all that have it.
[[nodiscard]] IdSet inTitles(const IdSet &all, const IdSet &titles);
/// What has all of the words; `titled`: in the title.
[[nodiscard]] IdSet withAll(const Postings &found, const QStringList &words, IdSet *titled = nullptr);

} // namespace lianming
