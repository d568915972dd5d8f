// Every write goes through here, so that each leaves its line in the history, in the same transaction: who, when, what,
// and which fields went from what to what. Services write with a Journal; nothing else inserts or updates records of
// people's work. The lines become links of the chain (chain.h) when the transaction commits, and are read only then.
#pragma once

#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/db/workspace.h"

#include <vector>

namespace lianming {

/// One line of a record's history.
struct HistoryEntry {
    qint64 id = 0;
    QDateTime at;
    QString actor;
    QString action; ///< "created", "changed", "archived" or a domain verb such as "signed", "closed"
    QString area;   ///< areaCode() of the record
    QString table;
    qint64 recordId = 0;
    QString label; ///< what the record was called then
    struct Change {
        QString field;
        QString before;
        QString after;
    };
    QList<Change> changes;
};

/// What one of many records went through in the same act.
struct HistoryLine {
    qint64 id = 0;
    QString label;
    QList<HistoryEntry::Change> changes;
};

class Journal
{
public:
    /// Writes inside `tx` as `workspace`'s actor at its clock's time.
    Journal(Transaction &tx, const Workspace &workspace)
        : m_tx(&tx), m_actor(workspace.actor), m_now(workspace.clock.now())
    {
    }

    /// Inserts a record; `label` is its name in the history. Returns its id.
    qint64 insert(Area area, const char *table, const QString &label, const Fields &fields);
    /// The same for a record that never changes: its line says all that it holds, so that the chain holds it, too.
    qint64 insertForGood(Area area, const char *table, const QString &label, const Fields &fields);
    /// Updates a record that still has `version`; the history keeps the fields that differ. Saving without any
    /// difference leaves no line. Throws Error::Conflict or NotFound as updateRow().
    void update(Area area, const char *table, const QString &label, qint64 id, qint64 version, const Fields &fields,
                const char *action = "changed");
    /// A line without a field change: "signed", "exported", "imported 69,201 records".
    void note(Area area, const char *table, qint64 id, const QString &label, const char *action,
              const QList<HistoryEntry::Change> &details = {});
    /// A line for each of many records, as note() would write them one by one.
    void notes(Area area, const char *table, const char *action, const std::vector<HistoryLine> &lines);

    [[nodiscard]] const QDateTime &now() const { return m_now; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] Transaction &transaction() const { return *m_tx; }

private:
    Transaction *m_tx;
    Actor m_actor;
    QDateTime m_now;
};

/// The newest `limit` lines about one record, newest first.
[[nodiscard]] QList<HistoryEntry> historyOf(Connection &db, const char *table, qint64 id, int limit = 200);
/// Whether a record that never changes still holds in `columns` (whose values do not matter) what its line of the
/// history says: that of insertForGood(), or of sealHistory() for one of before (chainqueue.h). A column that the line
/// does not name came later, and is empty. False for a record without such a line, which is none of the program's.
[[nodiscard]] bool isAsInserted(Connection &db, const char *table, qint64 id, const Fields &columns);
/// The newest `limit` lines of the whole workspace, newest first.
[[nodiscard]] QList<HistoryEntry> recentHistory(Connection &db, int limit = 200);

} // namespace lianming
