// The rows of a licensee's file on their way into a statement: the file's records after its header, and their taking
// in, which checks, adds up and writes them within the caller's transaction. What the request must be, and everything
// about the statement itself, is left to StatementImport.
#pragma once

#include "core/db/bulk.h"
#include "core/exchange/statementimport.h"

namespace lianming {

/// The beginning of a value, to be shown.
[[nodiscard]] QString shownValue(std::string_view value);

/// A file's records after its header. Throws Error::BadInput where there is none.
class StatementRecords
{
public:
    /// The file must outlive this.
    StatementRecords(const TableFile &file, const StatementMapping &mapping);

    [[nodiscard]] bool next() { return m_source->next(); }
    [[nodiscard]] size_t width() const { return m_width; }
    [[nodiscard]] qint64 row() const { return m_source->record() - m_headerRecord; }
    [[nodiscard]] const TableSource &source() const { return *m_source; }
    /// What stands above the header, row by row.
    [[nodiscard]] const QStringList &title() const { return m_title; }
    /// The fault that ended the reading, as an issue.
    [[nodiscard]] std::optional<StatementIssue> fault() const
    {
        if (m_source->fault() == CsvFault::None)
            return {};
        return StatementIssue{row(), m_source->line(), StatementField::Sku, StatementFault::BrokenRecord, {}};
    }

private:
    void addTitle();

    std::unique_ptr<TableSource> m_source;
    size_t m_width = 0;
    int m_headerRecord = 1;
    QStringList m_title;
};

/// How far a source is, as progress over `share`.
[[nodiscard]] qint64 progressOf(const TableSource &source, const ProgressShare &share);

/// Adds what is wrong with the record to `out`, up to StatementOutcome::issueLimit.
void addIssues(QList<StatementIssue> &out, const StatementRowReader &rows, const StatementRecords &records);

/// Everything after the checks of the request: reads, checks, adds up, writes.
class StatementIntake
{
public:
    StatementIntake(Transaction &tx, const StatementImportRequest &request, qint64 statementId, const TableFile &file,
                    Progress &progress, const ProgressShare &share);

    /// Reads all rows. Writes them if they are to be stored: out.stored. Progress counts the source's bytes. Throws
    /// Error::BadInput, Cancelled.
    void run(StatementOutcome &out);

private:
    void take(const StatementRow &row, StatementOutcome &out);
    void compareSumLine(Currency currency, StatementOutcome &out);
    void compareControls(StatementOutcome &out) const;
    void compareControl(ControlMismatch::What what, std::optional<qint64> expected, Int128 found,
                        StatementOutcome &out) const;

    struct Sums {
        Int128 gross = 0;
        Int128 net = 0;
    };

    const StatementImportRequest &m_request;
    StatementRecords m_records;
    StatementRowReader m_rows;
    BulkWriter m_writer;
    Progress &m_progress;
    ProgressShare m_share;
    qint64 m_statement;
    qint64 m_units = 0;
    std::map<std::string, Sums> m_sums;
    Sums *m_sumsOf = nullptr;
    std::string m_currency;
    bool m_broken = false;
};

} // namespace lianming
