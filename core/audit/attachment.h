// Documents that prove a record: a licence, a consent, a permit, a waiver. Any record may have some; their content lies
// in the file store, each once.
#pragma once

#include "core/audit/journal.h"
#include "core/base/progress.h"

#include <QHash>

namespace lianming {

struct Attachment {
    qint64 id = 0;
    QString sha256;
    QString name; ///< as the file was called
    QDateTime addedAt;
    QString actor;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// Those of one record, oldest first.
[[nodiscard]] QList<Attachment> attachmentsOf(Connection &db, const char *table, qint64 id);
/// How many each record of a table has; those without any are left out.
[[nodiscard]] QHash<qint64, qint64> attachmentCounts(Connection &db, const char *table);
/// Takes the file at `path` into the store and attaches it, in a transaction of its own; `label` is the record's name
/// in the history. Throws Error::BadInput for a file that cannot be read, Error::Duplicate when the record has it
/// already.
Attachment attach(Workspace &w, Area area, const char *table, qint64 id, const QString &label, const QString &path,
                  Progress *progress = nullptr);
/// The same for what is in the store and has its row already, inside the journal's transaction. `by`: whose it is,
/// where that is not who is at work. Nothing where the record has it.
std::optional<Attachment> attachStored(Journal &journal, Area area, const char *table, qint64 id, const QString &label,
                                       const QString &sha256, const QString &name, const QString &by = {});

} // namespace lianming
