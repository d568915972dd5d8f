#include "core/audit/attachment.h"

#include "core/db/storedfiles.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace lianming {

QList<Attachment> attachmentsOf(Connection &db, const char *table, qint64 id)
{
    return Statement(db, QStringLiteral("SELECT id, sha256, name, added_at, actor FROM attachment "
                                        "WHERE record_table = ? AND record_id = ? ORDER BY id"))
        .bind(table, id)
        .all<Attachment>([](const Row &row) {
            return Attachment{row.integer("id"), row.text("sha256"), row.text("name"), row.instant("added_at"),
                              row.text("actor")};
        });
}

QHash<qint64, qint64> attachmentCounts(Connection &db, const char *table)
{
    Statement rows(db, QStringLiteral("SELECT record_id, COUNT(*) AS attached FROM attachment WHERE record_table = ? "
                                      "GROUP BY record_id"));
    rows.bind(table);
    QHash<qint64, qint64> out;
    while (rows.next())
        out.insert(rows.row().integer("record_id"), rows.row().integer("attached"));
    return out;
}

Attachment attach(Workspace &w, Area area, const char *table, qint64 id, const QString &label, const QString &path,
                  Progress *progress)
{
    const StoredFile file = w.files.addFile(path, progress); // complete on disk before any row refers to it
    const QString type = QMimeDatabase().mimeTypeForFile(path).name();
    Transaction tx(w.db);
    Journal journal(tx, w);
    rememberFile(tx, file, type, journal.now());
    const auto out = attachStored(journal, area, table, id, label, file.sha256, QFileInfo(path).fileName());
    if (!out)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This file is attached already"));
    tx.commit();
    return *out;
}

std::optional<Attachment> attachStored(Journal &journal, Area area, const char *table, qint64 id, const QString &label,
                                       const QString &sha256, const QString &name, const QString &by)
{
    Connection &db = journal.transaction().db();
    const auto isSame = [&sha256](const Attachment &attached) {
        return attached.sha256 == sha256;
    };
    if (std::ranges::any_of(attachmentsOf(db, table, id), isSame))
        return std::nullopt;
    Attachment out{0, sha256, name, journal.now(), by.isEmpty() ? journal.actor().name : by};
    out.id = insertRow(db, "attachment",
                       {{"record_table", table},
                        {"record_id", id},
                        {"sha256", out.sha256},
                        {"name", out.name},
                        {"added_at", out.addedAt},
                        {"actor", out.actor}});
    journal.note(area, table, id, label, "file attached", {{QStringLiteral("file"), QString(), out.name}});
    return out;
}

} // namespace lianming
