#include "core/assets/wordpostings.h"

#include "core/assets/indexblock.h"
#include "core/assets/indexedtexts.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

/// The first word behind all that begin with `beginning` (which is not empty).
QString behind(QString beginning)
{
    beginning.back() = QChar(ushort(beginning.back().unicode() + 1));
    return beginning;
}

/// Calls `each(group, word, ids)` for the entries of the blocks that `sql` selects as chunk, ids.
template<class Each>
void readBlocks(Connection &db, const QString &sql, Each each)
{
    const auto read = [&each](qint64 group, std::string_view block) {
        IndexBlock::forEach(block, [&](std::string_view word, std::string_view ids) { return each(group, word, ids); });
    };
    if (db.dialect().isSqlite()) {
        BulkReader rows(db, sql);
        while (rows.next())
            read(rows.integer(0), rows.bytes(1));
        return;
    }
    Statement rows(db, sql); // a cursor would need a transaction, and somebody may have one open
    while (rows.next()) {
        const QByteArray block = rows.row().bytes("ids");
        read(rows.row().integerAt(0), std::string_view(block.data(), size_t(block.size())));
    }
}

void put(Postings &postings, qint64 group, std::string_view word, std::string_view ids)
{
    auto place = postings.find(word);
    if (place == postings.end())
        place = postings.emplace(std::string(word), IdSet()).first;
    place->second.put(IdSet::Group::of(group, ids));
}

/// "(0),(1)": the groups as rows of SQL.
QString rowsOf(const std::vector<qint64> &groups)
{
    QStringList out;
    for (const qint64 group : groups)
        out.append(QStringLiteral("(%1)").arg(group));
    return out.join(u',');
}

} // namespace

Postings postings(Connection &db, const std::vector<qint64> &groups, const QStringList &words)
{
    Postings out;
    if (groups.empty() || words.isEmpty())
        return out;
    std::vector<std::string> wanted;
    wanted.reserve(size_t(words.size()));
    QStringList values;
    for (const QString &word : words) {
        wanted.push_back(word.toStdString());
        values.append(u'(' + textLiteral(word) + u')');
    }
    std::ranges::sort(wanted);
    readBlocks(db,
               QStringLiteral("WITH g (number) AS (VALUES %1), w (asked) AS (VALUES %2) "
                              "SELECT p.chunk, p.ids FROM g CROSS JOIN w CROSS JOIN asset_posting p "
                              "WHERE p.chunk = g.number AND p.word = (SELECT b.word FROM asset_posting b "
                              "WHERE b.chunk = g.number AND b.word <= w.asked ORDER BY b.word DESC LIMIT 1)")
                   .arg(rowsOf(groups), values.join(u',')),
               [&](qint64 group, std::string_view word, std::string_view ids) {
                   if (std::ranges::binary_search(wanted, word))
                       put(out, group, word, ids);
                   return word <= wanted.back();
               });
    return out;
}

IdSet beginningWith(Connection &db, const std::vector<qint64> &groups, const QString &beginning)
{
    IdSet out;
    if (groups.empty())
        return out;
    const std::string begin = beginning.toStdString();
    const std::string end = behind(beginning).toStdString();
    std::map<qint64, IdSet::Bits> found;
    readBlocks(db,
               QStringLiteral("WITH g (number) AS (VALUES %1) SELECT p.chunk, p.ids FROM g CROSS JOIN asset_posting p "
                              "WHERE p.chunk = g.number AND p.word < %3 AND p.word >= COALESCE((SELECT b.word FROM "
                              "asset_posting b WHERE b.chunk = g.number AND b.word <= %2 ORDER BY b.word DESC LIMIT "
                              "1), %2)")
                   .arg(rowsOf(groups), textLiteral(beginning), textLiteral(behind(beginning))),
               [&](qint64 group, std::string_view word, std::string_view ids) {
                   if (word >= begin && word < end)
                       IdSet::Group::of(group, ids).addTo(found[group]);
                   return word < end;
               });
    for (const auto &[group, bits] : found)
        out.put(IdSet::Group::of(group, bits));
    return out;
}

IdSet taken(const Postings &from, const QString &word)
{
    const auto found = from.find(word.toStdString());
    return found == from.end() ? IdSet() : found->second;
}

std::vector<qint64> groupsOf(const IdSet &set)
{
    std::vector<qint64> out;
    out.reserve(set.groups().size());
    for (const IdSet::Group &group : set.groups())
        out.push_back(group.number);
    return out;
}

IdSet inTitles(const IdSet &all, const IdSet &titles)
{
    IdSet out = all;
    for (const IdSet::Group &group : titles.groups())
        out.put(group);
    return out;
}

IdSet withAll(const Postings &found, const QStringList &words, IdSet *titled)
{
    IdSet out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const IdSet all = taken(found, words[i]);
        if (i == 0)
            out = all;
        else
            out &= all;
        if (titled == nullptr)
            continue;
        const IdSet in = inTitles(all, taken(found, u'#' + words[i]));
        if (i == 0)
            *titled = in;
        else
            *titled &= in;
    }
    return out;
}

void readFacets(Connection &db, const std::vector<qint64> &groups, qint64 stamp, Postings &facets)
{
    readBlocks(db,
               QStringLiteral("SELECT chunk, ids FROM asset_posting WHERE chunk IN (%1) AND word >= '=' AND "
                              "word < '>' AND stamp > %2")
                   .arg(idList(groups))
                   .arg(stamp),
               [&facets](qint64 group, std::string_view word, std::string_view ids) {
                   put(facets, group, word, ids);
                   return true;
               });
}

} // namespace lianming
