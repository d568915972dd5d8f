// The word index of the assets as the database has it, to compare what was written step by step with one made anew.
#pragma once

#include "core/assets/assetindex.h"
#include "core/assets/indexblock.h"
#include "core/db/statement.h"
#include "core/db/workspace.h"

namespace lianming {

/// All words of the index with their ids, as text.
inline QStringList wordsOf(Connection &db)
{
    QStringList out;
    Statement rows(db, QStringLiteral("SELECT chunk, ids FROM asset_posting"));
    while (rows.next()) {
        const QByteArray block = rows.row().bytes("ids");
        IndexBlock::forEach(
            {block.constData(), size_t(block.size())}, [&](std::string_view word, std::string_view ids) {
                if (!ids.empty())
                    out.append(rows.row().textAt(0) + u' ' + QString::fromUtf8(word.data(), qsizetype(word.size()))
                               + u' ' + QString::fromLatin1(QByteArray(ids.data(), qsizetype(ids.size())).toHex()));
                return true;
            });
    }
    out.sort();
    return out;
}

inline void makeIndexAnew(Workspace &w)
{
    w.db.execute(QStringLiteral("UPDATE asset_index SET version = -1"));
    Transaction tx(w.db);
    AssetIndex(tx).ensure();
    tx.commit();
}

} // namespace lianming
