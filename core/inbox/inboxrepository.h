// All SQL of the inbox: what happened, whom it was told, who follows what.
#pragma once

#include "core/audit/journal.h"
#include "core/inbox/inboxitem.h"

namespace lianming {

class InboxRepository
{
public:
    explicit InboxRepository(Connection &db) : m_db(&db) {}

    /// What `reader` was told, newest first.
    [[nodiscard]] QList<InboxItem> list(const InboxReader &reader, const InboxItemFilter &filter) const;
    [[nodiscard]] qint64 unread(const InboxReader &reader) const;
    void markRead(const QString &person, const QList<qint64> &items, const QDateTime &at) const;
    void markAllRead(const QString &person, const QDateTime &at) const;

    [[nodiscard]] QStringList followers(const RecordRef &record) const;
    /// Those who stopped following it.
    [[nodiscard]] QStringList stopped(const RecordRef &record) const;
    [[nodiscard]] bool isFollowing(const QString &person, const RecordRef &record) const;
    /// Begins, unless the person stopped it; with `again` in any case.
    void follow(const QString &person, const RecordRef &record, bool again) const;
    void stop(const QString &person, const RecordRef &record) const;
    /// Of the record that people call `name`, in a table whose records have such names; nothing if there is none.
    [[nodiscard]] std::optional<qint64> recordNamed(const QString &table, const QString &name) const;

    static qint64 insert(Journal &journal, const Happening &happening);
    static void tell(Journal &journal, qint64 happening, const QString &person);

private:
    Connection *m_db;
};

/// Tables whose records can be followed by what people call them: "proposal", "contract", "brand", …
[[nodiscard]] QStringList followableTables();

} // namespace lianming
