#include "core/exchange/importissue.h"

#include "core/base/error.h"
#include "core/exchange/safecell.h"

#include <QSaveFile>

namespace lianming {

const char *importReasonCode(ImportReason reason)
{
    switch (reason) {
    case ImportReason::StrayQuote: return "stray_quote";
    case ImportReason::OpenQuote: return "open_quote";
    case ImportReason::LoneReturn: return "lone_return";
    case ImportReason::WrongCellCount: return "wrong_cell_count";
    case ImportReason::CellTooLong: return "cell_too_long";
    case ImportReason::BadCharacter: return "bad_character";
    case ImportReason::Missing: return "missing";
    case ImportReason::BadUrl: return "bad_url";
    case ImportReason::UnknownCode: return "unknown_code";
    case ImportReason::Duplicate: return "duplicate";
    case ImportReason::BadNumber: return "bad_number";
    case ImportReason::BadDate: return "bad_date";
    case ImportReason::NoRecord: return "no_record";
    case ImportReason::Elsewhere: return "elsewhere";
    case ImportReason::Unreadable: return "unreadable";
    case ImportReason::MergedInto: return "merged_into";
    case ImportReason::Archived: return "archived";
    case ImportReason::OtherCase: return "other_case";
    case ImportReason::BrokenRule: return "broken_rule";
    }
    return "";
}

void writeIssueList(const QString &path, const QStringList &heads, const QList<ImportIssue> &issues,
                    const std::function<QString(const ImportIssue &)> &why)
{
    QSaveFile file(path);
    QByteArray out("\xEF\xBB\xBF");
    const auto line = [&out](const QStringList &cells) {
        for (const QString &cell : cells)
            out += safeCsvCell(cell) + ',';
        out.chop(1);
        out += "\r\n";
    };
    line(heads);
    for (const ImportIssue &issue : issues)
        line({issue.file, QString::number(issue.row), QString::number(issue.line), issue.field, why(issue),
              issue.value});
    if (!file.open(QIODevice::WriteOnly) || file.write(out) != out.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                    {path, file.errorString()});
}

} // namespace lianming
