// Takes a licensee's sales file, a text or a workbook, into a statement: proposes how its columns are read, remembers
// what a person decided, and writes every line or none in one transaction, with the original file kept beside. It keeps
// true: what is stored was checked value by value, adds up to the control totals that were given, and never touches a
// statement that is approved or closed. What the lines earn is left to RoyaltyService.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"
#include "core/exchange/statementrow.h"
#include "core/royalties/salesstatement.h"

#include <map>

namespace lianming {

/// A file as it would be read, for the mapping page.
struct StatementPreview {
    QString encoding;         ///< of a text; "XLSX" or "ODS"
    QList<TableSheet> sheets; ///< of a workbook; the mapping names the one that is read
    bool hasMacros = false;
    TableFacts facts;       ///< of the sheet, counted up to rowsCounted
    bool countedAll = true; ///< the facts are of the whole sheet
    QStringList title;      ///< what stands above the header, row by row
    QStringList header;
    StatementMapping mapping;
    bool remembered = false; ///< the mapping was used for this brand and layout before
    QList<StatementField> missing;
    struct Line {
        qint64 row = 0;
        bool hidden = false;                       ///< a hidden row; read like the others
        QStringList cells;                         ///< as they stand in the file
        std::array<QString, statementFields> read; ///< by StatementField, as it would be stored; empty where at fault
        QList<StatementIssue> issues;
    };
    QList<Line> lines; ///< the first few

    /// Rows of a workbook that the facts are counted over.
    static constexpr qint64 rowsCounted = 100'000;
};

struct StatementImportRequest {
    QString path;
    Id<Contract> contract;
    QString period; ///< Period::name(), one of the contract's
    StatementMapping mapping;
    bool takeGood = false; ///< store the good rows although others are bad
    std::optional<qint64> controlUnits;
    std::optional<qint64> controlGross;              ///< minor units of the lines' currency
    std::optional<qint64> controlNet = std::nullopt; ///< gross less deductions, likewise
};

/// The part of a longer work's progress that one import is; all of it where the length is 0.
struct ProgressShare {
    qint64 start = 0;
    qint64 length = 0;
};

struct ControlMismatch {
    enum class What { Units, Gross, SumLineUnits, SumLineGross, SeveralCurrencies, Net };
    What what = What::Units;
    qint64 expected = 0; ///< units, or minor units
    qint64 found = 0;
};
[[nodiscard]] const char *controlMismatchText(ControlMismatch::What what);
/// Whether the figures are money and not units.
[[nodiscard]] bool isMoney(ControlMismatch::What what);

struct StatementOutcome {
    bool stored = false; ///< false: nothing was changed; issues or mismatches say why
    Id<SalesStatement> statement;
    bool replaced = false; ///< an open statement's earlier lines gave way
    qint64 rows = 0;       ///< data rows in the file, sum lines and blank ones not counted
    qint64 good = 0;
    qint64 bad = 0;
    qint64 units = 0;                    ///< of the good rows
    std::map<std::string, Int128> gross; ///< of the good rows, by currency, minor units
    std::map<std::string, Int128> net;   ///< the same less deductions
    TableFacts facts;                    ///< of the sheet that was read
    QList<StatementIssue> issues;        ///< at most issueLimit of them
    QList<ControlMismatch> mismatches;
    QString fileSha256;

    static constexpr qsizetype issueLimit = 10'000;
};

class StatementImport
{
public:
    explicit StatementImport(Workspace &workspace) : m_w(&workspace) {}

    /// How the file would be read for this contract's brand: by the remembered mapping of its layout, or a proposed
    /// one; the contract's currency stands for a missing currency column. Throws Error::BadInput when it cannot be
    /// read.
    [[nodiscard]] StatementPreview inspect(const QString &path, const ReportingContract &contract,
                                           int lines = 20) const;
    /// The same for a sheet of a workbook and a header row (a record's number) that a person chose; either may be left
    /// open.
    [[nodiscard]] StatementPreview inspectTable(const QString &path, const ReportingContract &contract,
                                                const std::optional<QString> &sheet,
                                                const std::optional<int> &headerRecord, int lines = 20) const;
    /// The same with a mapping in the making.
    [[nodiscard]] StatementPreview inspect(const QString &path, const ReportingContract &contract,
                                           const StatementMapping &mapping, int lines = 20) const;

    /// Imports the file. A statement of the period that is open or calculated has its lines replaced. Row numbers
    /// become line numbers. Throws Error::Rejected for a draft contract, a period that is not the contract's, an
    /// approved or closed statement, BadInput for an incomplete mapping or an unreadable file, Cancelled.
    [[nodiscard]] StatementOutcome run(const StatementImportRequest &request, Progress &progress,
                                       const ProgressShare &share = {});

    /// Bad rows that were left out when the statement was stored.
    [[nodiscard]] QList<StatementIssue> storedIssues(Id<SalesStatement> statement) const;

private:
    [[nodiscard]] StatementPreview show(const TableFile &file, const ReportingContract &contract,
                                        const StatementMapping &mapping, int lines, qint64 rowsCounted) const;
    [[nodiscard]] std::optional<StatementMapping> remembered(qint64 brandId, const QString &layout) const;
    [[nodiscard]] std::optional<StatementMapping> rememberedElsewhere(qint64 brandId, const TableFile &file) const;
    void remember(Journal &journal, qint64 brandId, const QString &layout, const StatementMapping &mapping) const;

    Workspace *m_w;
};

} // namespace lianming
