// What a person can do with the own inbox: read it, mark it read, follow and stop following records. Everybody sees the
// own and nobody another's. How things come into it is notify.h's.
#pragma once

#include "core/inbox/inboxitem.h"

namespace lianming {

struct Workspace;

class InboxService
{
public:
    explicit InboxService(Workspace &workspace) : m_w(&workspace) {}

    /// Newest first.
    [[nodiscard]] QList<InboxItem> list(const InboxItemFilter &filter = {}) const;
    [[nodiscard]] qint64 unread() const;
    void markRead(const QList<qint64> &items);
    void markAllRead();

    [[nodiscard]] bool isFollowing(const RecordRef &record) const;
    void follow(const RecordRef &record);
    /// For good: taking part in it later does not begin it again.
    void unfollow(const RecordRef &record);
    /// The record that people call `name`: ("proposal", "P-2026-0007"). Throws Error::BadInput for a table whose
    /// records have no such names, Error::NotFound.
    [[nodiscard]] RecordRef record(const QString &table, const QString &name) const;

private:
    Workspace *m_w;
};

} // namespace lianming
