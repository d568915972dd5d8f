// The records of whatever a museum hands over, one after the other in bounded memory: a table (CSV and its relatives,
// XLSX, ODS), LIDO, IIIF Presentation 2 and 3, Dublin Core, JSON documents and lines, each also packed with gzip, or
// many such files as one. What it is is told by the content, never by the name. Every form is read as a table: a header
// that names the columns and records of as many cells, so that one mapping (assetmapping.h) says what they mean; forms
// with fixed columns bring their mapping along.
// It keeps true: nothing outside the file is ever opened; depth, sizes and what a packed file unpacks to are limited;
// every record of the file is handed out, if only with what is wrong with it.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"

#include <QStringList>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace lianming {

class RecordSource
{
public:
    static constexpr size_t cellLimit = 1024 * 1024;
    static constexpr size_t mostColumns = 1000;

    RecordSource() = default;
    RecordSource(const RecordSource &) = delete;
    RecordSource &operator=(const RecordSource &) = delete;
    virtual ~RecordSource();

    /// Moves to the next record; false at the end. What is wrong with its form stands in `issue`, and there are no
    /// cells then. Throws Error::BadInput where the file cannot be read further.
    [[nodiscard]] virtual bool next(std::optional<ImportIssue> &issue) = 0;
    /// UTF-8, as many as the header names; fewer or more only in a text with separators. Valid until next().
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    /// What somebody should know of the record, which can be read all the same: rules of the form that its file breaks.
    [[nodiscard]] const QList<ImportIssue> &notes() const { return m_notes; }
    /// Number of the record in its file: of a table's row, the header being 1; of others from 1.
    [[nodiscard]] qint64 record() const { return m_record; }
    /// Line of the file on which it begins, from 1; 0 where the form knows none.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// The file's name where several are read as one; else empty.
    [[nodiscard]] const QString &file() const { return m_file; }

    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// What the columns mean, of a form that says so itself.
    [[nodiscard]] const std::optional<AssetMapping> &fixedMapping() const { return m_mapping; }
    /// "CSV", "XLSX", "ODS", "LIDO", "IIIF", "Dublin Core" or "JSON".
    [[nodiscard]] const char *form() const { return m_form; }
    /// Of a text: "UTF-8" …; else empty.
    [[nodiscard]] QString encoding() const { return m_encoding; }
    /// Of a CSV; else NUL.
    [[nodiscard]] char separator() const { return m_separator; }
    /// Bytes taken so far, out of total(), for progress.
    [[nodiscard]] virtual qint64 position() const = 0;
    [[nodiscard]] qint64 total() const { return m_total; }

protected:
    std::span<const std::string_view> m_cells;
    QList<ImportIssue> m_notes;
    qint64 m_record = 0;
    qint64 m_line = 0;
    qint64 m_total = 0;
    QString m_file;
    QStringList m_header;
    std::optional<AssetMapping> m_mapping;
    const char *m_form = "CSV";
    QString m_encoding;
    char m_separator = '\0';
};

/// Files that are read as one: a single one, or several of one form whose columns are the same.
struct RecordFiles {
    RecordFiles() = default;
    RecordFiles(const QString &path) : paths{path} {} // NOLINT(google-explicit-constructor)

    QStringList paths;
    QString sheet;     ///< of a workbook; empty: the first one shown
    QString name = {}; ///< what people call them; empty: the first file's name
    QString form = {}; ///< filled by planImport()
    QStringList header = {};

    [[nodiscard]] QString title() const;
};

/// Opens files. Throws Error::BadInput naming the file and what it is where it holds no records that are read here.
[[nodiscard]] std::unique_ptr<RecordSource> openRecords(const RecordFiles &files);

/// What is in the files and folders that somebody names, those in folders included.
struct ImportPlan {
    QList<RecordFiles> parts; ///< each to be imported by a mapping of its own; manifests come before their collections
    struct Left {
        QString path;
        Message why;
    };
    QList<Left> left; ///< files that hold no records; together with those of the parts all that there are
};
/// Looks into every file. A single file that cannot be read throws; several are told apart, and left out with the
/// reason. Hidden files are passed over.
[[nodiscard]] ImportPlan planImport(const QStringList &paths, Progress &progress);

} // namespace lianming
