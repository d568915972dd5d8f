// Many records at once: what an edit concerns of each (its scope), reading that in chunks, and writing what became of
// it (columns, terms, collections) with a line in each one's history. What changes, and whether it may, is decided by
// bulkedit and by the services.
#pragma once

#include "core/assets/bulkedit.h"
#include "core/audit/journal.h"

#include <QMap>

#include <span>

namespace lianming {

struct AssetColumn;

/// How many records are read and written at once.
inline constexpr size_t bulkChunk = 10'000;

/// What an edit concerns of each record.
struct BulkScope {
    QStringList columns; ///< of assetColumns()
    bool terms = false;
    QStringList collections; ///< their codes
    friend bool operator==(const BulkScope &, const BulkScope &) = default;
};
[[nodiscard]] BulkScope scopeOf(const QList<BulkChange> &changes);
/// Whether assets are found by something of this (assetwords.h): then it is written within AssetIndex::change().
[[nodiscard]] bool concernsSearch(const BulkScope &scope);

/// A record before and after.
struct RecordEdit {
    CatalogueRecord before;
    CatalogueRecord after;
    QList<HistoryEntry::Change> also = {}; ///< what its line in the history says beside the differences
};
/// What differs, as the history tells it: columns by name, "given_terms" and "collections" with what went and what
/// came.
[[nodiscard]] QList<HistoryEntry::Change> differences(const RecordEdit &edit, const BulkScope &scope);
[[nodiscard]] bool differs(const RecordEdit &edit, const BulkScope &scope);

class RecordReader
{
public:
    /// On PostgreSQL inside a transaction.
    RecordReader(Connection &db, BulkScope scope);
    /// Those of `ids` that exist, sorted by id.
    [[nodiscard]] std::vector<CatalogueRecord> read(std::span<const qint64> ids) const;

private:
    void readTerms(const QString &ids, std::vector<CatalogueRecord> &records) const;
    void readCollections(const QString &ids, std::vector<CatalogueRecord> &records) const;

    Connection *m_db;
    BulkScope m_scope;
    QList<const AssetColumn *> m_columns;
};

class RecordWriter
{
public:
    /// Nothing else may write the same records in this transaction. `action` names the act in the history.
    RecordWriter(Journal &journal, BulkScope scope, const char *action);
    ~RecordWriter();
    RecordWriter(const RecordWriter &) = delete;
    RecordWriter &operator=(const RecordWriter &) = delete;

    /// Throws Error::Conflict when somebody wrote one of the records meanwhile.
    void write(const std::vector<RecordEdit> &edits);
    /// Tells in the history of each collection how many assets came and went. Once, at the end.
    void noteCollections() const;

private:
    void writeColumns(const std::vector<RecordEdit> &edits);
    void writeMembers(const std::vector<RecordEdit> &edits, const char *table, const char *column,
                      QStringList CatalogueRecord::*list);

    Journal *m_journal;
    BulkScope m_scope;
    const char *m_action;
    QList<const AssetColumn *> m_columns;
    struct Moved {
        qint64 id = 0;
        QString label;
        qint64 in = 0;
        qint64 out = 0;
    };
    QMap<QString, Moved> m_collections; ///< by code
};

/// The scope's columns.
[[nodiscard]] QList<const AssetColumn *> columnsOf(const BulkScope &scope);
/// "1,2,3", for IN.
[[nodiscard]] QString joinedIds(std::span<const qint64> ids);
/// Members of `list` that are not in `other`; both sorted.
[[nodiscard]] QStringList membersWithout(const QStringList &list, const QStringList &other);

} // namespace lianming
