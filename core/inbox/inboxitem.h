// What stands in somebody's inbox. Plain values.
#pragma once

#include "core/inbox/happening.h"

#include <QDateTime>

namespace lianming {

struct InboxItem {
    qint64 id = 0; ///< of the happening
    QDateTime at;
    QString actor; ///< who did it
    QString code;
    RecordRef record;
    QString label;
    QStringList args;
    bool isRead = false;
};

struct InboxItemFilter {
    bool unreadOnly = false;
    qint64 before = 0; ///< older than this one; 0: from the newest on
    int limit = 200;
};

/// Whose inbox is read, and as whom.
struct InboxReader {
    QString person;                   ///< as the entries are addressed; see notify.h
    QString actor;                    ///< who is at work: the own acts are not shown
    std::optional<Id<Brand>> brand{}; ///< a brand's manager's
};

} // namespace lianming
