#include "core/exchange/importrun.h"

#include "core/base/sha256.h"
#include "core/db/bulk.h"

#include <QFile>

namespace lianming {

bool hasUnfinishedRun(Connection &db, Id<Institution> institution)
{
    return Statement(db, QStringLiteral("SELECT COUNT(*) FROM import_run "
                                        "WHERE kind = 'assets' AND institution_id = ? AND state <> 'done'"))
               .bind(institution)
               .one<qint64>()
               .value_or(0)
           > 0;
}

std::optional<ImportRun> unfinishedRun(Connection &db, const ImportRun &like)
{
    return Statement(db, QStringLiteral("SELECT * FROM import_run WHERE kind = 'assets' AND institution_id = ? AND "
                                        "state <> 'done' AND file_sha256 = ? AND mapping = ? ORDER BY id DESC LIMIT 1"))
        .bind(like.institution, like.sha256, like.mapping)
        .one<ImportRun>([&like](const Row &row) {
            ImportRun out = like;
            out.id = row.integer("id");
            out.position = row.integer("position");
            out.present = row.integer("present");
            out.added = row.integer("added");
            out.updated = row.integer("updated");
            out.unchanged = row.integer("unchanged");
            out.refused = row.integer("refused");
            return out;
        });
}

void saveRun(Journal &journal, ImportRun &run, const char *state)
{
    Connection &db = journal.transaction().db();
    if (run.id == 0) {
        run.id = insertRow(db, "import_run",
                           {{"kind", "assets"},
                            {"institution_id", run.institution},
                            {"file_name", run.file},
                            {"file_sha256", run.sha256},
                            {"present", 0},
                            {"added", 0},
                            {"updated", 0},
                            {"unchanged", 0},
                            {"refused", 0},
                            {"at", journal.now()},
                            {"actor", journal.actor().name},
                            {"mapping", run.mapping}});
    }
    Statement(db, QStringLiteral("UPDATE import_run SET file_sha256 = ?, state = ?, position = ?, present = ?, "
                                 "added = ?, updated = ?, unchanged = ?, refused = ? WHERE id = ?"))
        .bind(run.sha256, state, run.position, run.present, run.added, run.updated, run.unchanged, run.refused, run.id)
        .run();
}

void saveIssues(Transaction &tx, qint64 run, const std::vector<ImportIssue> &issues)
{
    if (issues.empty())
        return;
    BulkWriter rows(tx, "import_issue",
                    {"run_id", "row_number", "line_number", "field", "reason", "value", "file_name"});
    for (const ImportIssue &issue : issues) {
        const std::string field = issue.field.toStdString();
        const std::string value = issue.value.toStdString();
        const std::string file = issue.file.toStdString();
        rows.integer(run);
        rows.integer(issue.row);
        rows.integer(issue.line);
        rows.text(field);
        rows.text(importReasonCode(issue.reason));
        rows.text(value);
        rows.text(file);
        rows.endRow();
    }
    rows.finish();
}

QList<ImportIssue> issuesOfRun(Connection &db, qint64 run, int limit)
{
    return Statement(db, QStringLiteral("SELECT row_number, line_number, field, reason, value, file_name "
                                        "FROM import_issue WHERE run_id = ? ORDER BY id LIMIT ?"))
        .bind(run, limit)
        .all<ImportIssue>([](const Row &row) {
            ImportIssue out{row.integer("row_number"), row.integer("line_number"), row.text("field"),
                            ImportReason::Missing,     row.text("value"),          row.text("file_name")};
            for (int i = 0; i < importReasonCount; ++i) {
                if (row.text("reason") == QLatin1StringView(importReasonCode(ImportReason(i))))
                    out.reason = ImportReason(i);
            }
            return out;
        });
}

void noteRun(Journal &journal, const ImportRun &run, const QString &institution, const char *action)
{
    const auto figure = [](const char *name, qint64 number) {
        return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
    };
    journal.note(Area::Assets, "import_run", run.id, institution + u' ' + run.file, action,
                 {figure("present", run.present), figure("added", run.added), figure("updated", run.updated),
                  figure("unchanged", run.unchanged), figure("refused", run.refused)});
}

QString contentHash(const QStringList &paths)
{
    Sha256 hash;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !hash.add(file))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: cannot be read: %2"),
                        {path, file.errorString()});
    }
    return hash.hex();
}

} // namespace lianming
