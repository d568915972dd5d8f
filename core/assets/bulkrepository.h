// Bulk edits, merges and other steps on many assets that can be undone: a row for each, and what it changed of each
// record, before and after. Reading and writing the records themselves is recordedit's.
#pragma once

#include "core/assets/recordedit.h"

namespace lianming {

enum class BulkStep {
    Edit,     ///< a bulk edit
    Terms,    ///< a term of the house's own was joined with another
    Pictures, ///< pictures of a folder were attached
    Merge,    ///< of two records; taken back by splitting them
};
/// "edit", "terms", "pictures", "merge".
[[nodiscard]] const char *bulkStepCode(BulkStep step);

/// One line of the list of bulk edits.
struct BulkEditRow {
    qint64 id = 0;
    QDateTime at;
    QString actor;
    BulkStep step = BulkStep::Edit;
    QList<BulkChange> changes = {}; ///< of an edit
    QStringList names = {};         ///< of Terms: the one that went, and which took its place; of Pictures: the folder
    qint64 assets = 0;
    std::optional<QDateTime> undoneAt;
};

class BulkRepository
{
public:
    explicit BulkRepository(Connection &db) : m_db(&db) {}

    /// Begins an edit; `label` tells what is done, as JSON. Returns its id.
    [[nodiscard]] qint64 begin(const Journal &journal, const QString &label) const;
    void setLabel(qint64 edit, const QString &label) const;
    /// Keeps what it did to these records.
    void keep(Transaction &tx, qint64 edit, const std::vector<RecordEdit> &edits, const BulkScope &scope) const;
    /// Says how many records it changed.
    void end(qint64 edit, qint64 assets) const;
    /// Marks the edit as undone. False if it is so already, also by somebody who was doing it at the same time: they
    /// are waited for.
    [[nodiscard]] bool setUndone(const Journal &journal, qint64 edit) const;

    /// The newest first, without merges; of one person's alone, if named.
    [[nodiscard]] QList<BulkEditRow> list(int limit, const QString &actor = {}) const;
    [[nodiscard]] std::optional<BulkEditRow> one(qint64 edit) const;
    [[nodiscard]] QString label(qint64 edit) const;
    /// The ids of the records that it changed, sorted.
    [[nodiscard]] std::vector<qint64> assets(qint64 edit) const;
    /// What these records held in the places that the edit changed: before it, or after it. `records` as they are now,
    /// in the order of `ids`; other places keep what they hold.
    struct Kept {
        OrderedJson before;
        OrderedJson after;
    };
    [[nodiscard]] QHash<qint64, Kept> kept(qint64 edit, std::span<const qint64> ids) const;
    /// Keeps this of one record, in place of what was kept of it, and counts the edit's records again.
    void keepOne(qint64 edit, Id<Asset> asset, const Kept &sides) const;

private:
    Connection *m_db;
};

/// The places that differ, one side of them, as JSON.
[[nodiscard]] OrderedJson keptJson(const CatalogueRecord &record, const CatalogueRecord &other, const BulkScope &scope);
/// The columns of `kept` in which the record holds something else now. Terms and collections never stand against an
/// undoing.
[[nodiscard]] std::vector<std::string> changedSince(const CatalogueRecord &record, const OrderedJson &kept);
/// Puts the columns of `wanted` in place, takes the members of `there` out and puts those of `wanted` in.
void putBack(CatalogueRecord &record, const OrderedJson &there, const OrderedJson &wanted);

} // namespace lianming
