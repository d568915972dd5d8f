// The tables of an import's view: records as they will be read, what would change, what was not taken.
#pragma once

#include "core/exchange/assetimport.h"
#include "ui/models/column.h"

namespace lianming {

/// A field that an import would change, or has refused: a line of a table with a number of its own.
struct ImportChangeLine {
    qint64 number = 0;
    QString code;
    QString title;
    ImportChange::Field field;
};
struct ImportIssueLine {
    qint64 number = 0;
    ImportIssue issue;
    QString why;
};

[[nodiscard]] QList<Column<ImportPreview::Line>> importPreviewColumns();
[[nodiscard]] QList<Column<ImportChangeLine>> importChangeColumns();
/// `named`: with the file's name. `taken`: the records were taken, and are only worth a look.
[[nodiscard]] QList<Column<ImportIssueLine>> importIssueColumns(bool named, bool taken = false);

[[nodiscard]] QList<ImportChangeLine> changeLines(const QList<ImportChange> &changes);
/// Refused records, and the files that hold none.
[[nodiscard]] QList<ImportIssueLine> issueLines(const PlanReport &report);
[[nodiscard]] QList<ImportIssueLine> warningLines(const PlanReport &report);
/// The name of a field that an issue or a change has as its code, in the reader's language.
[[nodiscard]] QString importFieldText(const QString &code);

} // namespace lianming
