// The forms of records, each opened by the one who has told what a file is (openRecords).
#pragma once

#include "core/exchange/recordsource.h"
#include "core/exchange/tablesource.h"
#include "core/exchange/textsource.h"

#include <unordered_set>

namespace lianming {

/// A table with separators; `text` is of the file `name`.
[[nodiscard]] std::unique_ptr<RecordSource> textRecords(std::unique_ptr<TextSource> text, const QString &name);
/// A sheet of a workbook (the first one shown if `sheet` is empty).
[[nodiscard]] std::unique_ptr<RecordSource> sheetRecords(std::unique_ptr<TableFile> file, const QString &sheet,
                                                         const QString &name);
/// LIDO 1.0 or 1.1, one record or many, any prefix.
[[nodiscard]] std::unique_ptr<RecordSource> lidoRecords(const QString &path);
/// Dublin Core, simple or with the terms: OAI-DC, RDF/XML, or any XML whose elements hold dc: elements.
[[nodiscard]] std::unique_ptr<RecordSource> dublinCoreRecords(const QString &path);
/// What the files that are read as one share.
struct RecordContext {
    QStringList columns;                       ///< the header of several JSON files together
    std::unordered_set<std::string> manifests; ///< addresses of IIIF manifests that were read as a whole
};
/// Objects of a document (an array, the longest array of objects in an object, or the object itself) or of lines.
/// IIIF manifests and collections among them are read as such. `context` must outlive the source.
[[nodiscard]] std::unique_ptr<RecordSource> jsonRecords(std::unique_ptr<TextSource> text, const QString &name,
                                                        RecordContext &context);

/// The columns of a form that are always the same, with the fields they fill, and one record's cells.
class FixedCells
{
public:
    struct Column {
        const char *name;
        std::optional<AssetField> field; ///< none: not used unless somebody maps it
    };
    explicit FixedCells(std::span<const Column> columns) : m_columns(columns), m_texts(columns.size()) {}

    [[nodiscard]] QStringList header() const;
    [[nodiscard]] AssetMapping mapping() const;
    void clear();
    /// Puts text behind what the column holds, unless it is there already.
    void add(size_t column, std::string_view text, std::string_view separator = "; ");
    void add(size_t column, const QString &text, std::string_view separator = "; ")
    {
        add(column, std::string_view(text.toStdString()), separator);
    }
    /// Only where the column is empty.
    void addFirst(size_t column, std::string_view text);
    [[nodiscard]] const std::string &at(size_t column) const { return m_texts[column]; }
    [[nodiscard]] std::span<const std::string_view> views();

private:
    std::span<const Column> m_columns;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_views;
};

/// Text in a language as titles and notes come; an empty code: not said.
struct LanguageText {
    QString language;
    QString text;
};
/// Titles by language: English and Chinese to their columns, another one where there is no English; what is left over
/// goes to `further`.
void addTitles(const QList<LanguageText> &titles, FixedCells &cells, size_t english, size_t chinese, size_t further);
/// The English and the Chinese of texts that say the same, or the first where there is neither.
[[nodiscard]] QStringList spokenHere(const QList<LanguageText> &texts);

} // namespace lianming
