#include "core/exchange/assetimport.h"

#include "core/assets/assetrepository.h"
#include "core/audit/journal.h"
#include "core/db/bulk.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/textsource.h"
#include "core/people/access.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace lianming {

namespace {

constexpr size_t mostColumns = 1000;
constexpr qsizetype keptIssues = 10'000;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// A file opened as a table: its header read and found to be one.
class Table
{
public:
    explicit Table(const QString &path)
        : m_source(path), m_name(QFileInfo(path).fileName()),
          m_separator(guessSeparator(m_source.text().substr(0, 1 << 20))),
          m_reader(m_source.text(), {m_separator, '"', true, DraftReader::cellLimit})
    {
        readHeader();
    }

    [[nodiscard]] const TextSource &source() const { return m_source; }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] CsvReader &reader() { return m_reader; }

    /// The next record that is not blank; nothing at the end. What is wrong with its form stands in `issue`.
    bool next(std::optional<ImportIssue> &issue)
    {
        issue.reset();
        for (;;) {
            if (m_reader.next()) {
                if (m_reader.isBlank())
                    continue;
                return true;
            }
            if (m_reader.fault() == CsvFault::None)
                return false;
            issue = ImportIssue{0, 0, m_header.value(m_reader.column() - 1), reason(m_reader.fault()), {}};
            return true;
        }
    }
    /// After a record with a fault in its form.
    void recover() { m_reader.recover(); }

private:
    static ImportReason reason(CsvFault fault)
    {
        switch (fault) {
        case CsvFault::OpenQuote: return ImportReason::OpenQuote;
        case CsvFault::LoneReturn: return ImportReason::LoneReturn;
        case CsvFault::LongCell: return ImportReason::CellTooLong;
        case CsvFault::None:
        case CsvFault::StrayQuote:
        case CsvFault::TextAfterQuote: break;
        }
        return ImportReason::StrayQuote;
    }

    void readHeader()
    {
        if (!m_reader.next()) {
            if (m_reader.fault() == CsvFault::None)
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is empty"), {m_name});
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the first row, which names the columns, has a stray quote"),
                        {m_name});
        }
        const auto cells = m_reader.cells();
        if (cells.size() > mostColumns) {
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has %2 columns; at most %3 are read"),
                        {m_name, QString::number(cells.size()), QString::number(mostColumns)});
        }
        const auto isValue = [](const QString &cell) {
            bool number = false;
            (void)cell.toDouble(&number);
            return number || cell.startsWith(u"http://") || cell.startsWith(u"https://");
        };
        for (const std::string_view cell : cells) {
            if (cell.size() > 10'000 || cell.find('\0') != std::string_view::npos)
                throw Error(Error::Kind::BadInput,
                            QT_TRANSLATE_NOOP("core", "%1: the first row does not name the columns"), {m_name});
            m_header.append(text(cell).trimmed());
        }
        const bool empty = std::ranges::all_of(m_header, &QString::isEmpty);
        if (empty || std::ranges::any_of(m_header, isValue))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the first row does not name the columns"),
                        {m_name});
    }

    TextSource m_source;
    QString m_name;
    char m_separator;
    CsvReader m_reader;
    QStringList m_header;
};

InstitutionName existingInstitution(Connection &db, Id<Institution> id)
{
    const auto out = AssetRepository(db).institution(id);
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    return *out;
}

QString sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: cannot be read: %2"),
                    {path, file.errorString()});
    return QString::fromLatin1(hash.result().toHex());
}

/// What is kept of an asset that the workspace has, to tell whether a row changes it.
struct Known {
    qint64 id = 0; ///< 0: added by this file
    size_t content = 0;
    size_t titleEn = 0;
    size_t titleZh = 0;
    bool seen = false;
};

size_t mix(size_t hash, std::string_view part)
{
    return (hash ^ std::hash<std::string_view>{}(part)) * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL;
}

/// The fields whose change is told by one hash: all that are filled but the key, and but a title that goes by language.
std::vector<AssetField> comparedFields(const DraftReader &reader)
{
    std::vector<AssetField> out = reader.fields();
    std::erase(out, AssetField::AccessionNumber);
    return out;
}

using KnownAssets = std::unordered_map<std::string, Known>;

KnownAssets knownAssets(Connection &db, Id<Institution> institution, const std::vector<AssetField> &fields)
{
    QString sql = QStringLiteral("SELECT id, accession_number, title_en, title_zh");
    for (const AssetField field : fields)
        sql += u',' + QString::fromLatin1(assetFieldCode(field));
    sql += QStringLiteral(" FROM asset WHERE institution_id = %1").arg(institution.value);
    KnownAssets out;
    BulkReader rows(db, sql);
    const std::hash<std::string_view> hash;
    while (rows.next()) {
        Known known{rows.integer(0), 0, hash(rows.text(2)), hash(rows.text(3)), false};
        for (size_t i = 0; i < fields.size(); ++i)
            known.content = mix(known.content, rows.text(int(i) + 4));
        out.emplace(rows.text(1), known);
    }
    return out;
}

/// Columns of the bulk path: the fields, and what the database needs beside them.
std::vector<const char *> bulkColumns()
{
    std::vector<const char *> out = {"institution_id", "import_run_id", "code", "words"};
    for (int i = 0; i < assetFieldCount; ++i) {
        if (AssetField(i) != AssetField::Title)
            out.push_back(assetFieldCode(AssetField(i)));
    }
    return out;
}

std::string wordsOf(const AssetDraft &draft, IndexWords &words)
{
    words.clear();
    words.addNumber(draft.at(AssetField::AccessionNumber));
    words.addTitle(draft.at(AssetField::TitleEn));
    words.addTitle(draft.at(AssetField::TitleZh));
    for (const AssetField field : {AssetField::Creator, AssetField::Period, AssetField::Material, AssetField::Place,
                                   AssetField::Inscription, AssetField::Description})
        words.addText(draft.at(field));
    return words.joined();
}

/// Changes the assets that the file has otherwise, each with its line in the history.
void writeChanges(Transaction &tx, Workspace &w, const DraftReader &reader,
                  const std::vector<std::pair<qint64, AssetDraft>> &changed, Progress &progress)
{
    Journal journal(tx, w);
    const AssetRepository repository(tx.db());
    qint64 done = 0;
    for (const auto &[id, draft] : changed) {
        const std::optional<Asset> before = repository.one({id});
        if (!before)
            continue;
        Asset after = *before;
        apply(draft, reader, after);
        repository.update(journal, after, "changed by import");
        if (++done % 256 == 0)
            progress.setDone(progress.done());
    }
}

} // namespace

ImportPreview AssetImporter::preview(const QString &path, Id<Institution> institution,
                                     const std::optional<AssetMapping> &mapping, int count) const
{
    requirePermission(*m_w, Permission::EditAssets);
    Table table(path);
    ImportPreview out;
    out.encoding = QString::fromLatin1(table.source().encoding());
    out.separator = table.separator();
    out.header = table.header();
    // The proposal looks at more rows than are shown.
    struct Read {
        qint64 row;
        qint64 line;
        std::vector<std::string> cells;
        std::optional<ImportIssue> issue;
    };
    constexpr size_t sample = 200;
    std::vector<Read> rows;
    QList<QStringList> samples;
    std::optional<ImportIssue> issue;
    while (rows.size() < std::max(sample, size_t(std::max(count, 0))) && table.next(issue)) {
        Read read{table.reader().record(), table.reader().line(), {}, issue};
        if (issue) {
            table.recover();
        } else {
            QStringList texts;
            for (const std::string_view cell :
                 table.reader().cells().first(std::min(table.reader().cells().size(), mostColumns))) {
                read.cells.emplace_back(cell);
                texts.append(text(cell.substr(0, 4000)));
            }
            samples.append(texts);
        }
        rows.push_back(std::move(read));
    }
    out.cells = samples.mid(0, count);
    if (mapping) {
        out.mapping = *mapping;
    } else if (auto remembered = rememberedMapping(*m_w, institution, out.header)) {
        out.mapping = *remembered;
        out.remembered = true;
    } else {
        out.mapping = proposeMapping(out.header, samples);
    }
    if (validate(out.mapping, out.header.size()).contains(MappingProblem::ColumnOutside))
        return out;
    const DraftReader reader(out.mapping, size_t(out.header.size()));
    AssetDraft draft;
    for (size_t i = 0; i < std::min(rows.size(), size_t(std::max(count, 0))); ++i) {
        ImportPreview::Line line{rows[i].row, {}, rows[i].issue};
        if (!line.issue) {
            const std::vector<std::string_view> cells(rows[i].cells.begin(), rows[i].cells.end());
            line.issue = reader.read(cells, draft);
            if (cells.size() == size_t(out.header.size()))
                apply(draft, reader, line.asset);
        }
        if (line.issue) {
            line.issue->row = rows[i].row;
            line.issue->line = rows[i].line;
        }
        out.lines.append(line);
    }
    return out;
}

ImportReport AssetImporter::run(const QString &path, const AssetMapping &mapping, Id<Institution> institution,
                                Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::EditAssets);
    Table table(path);
    if (!validate(mapping, table.header().size()).isEmpty()) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP(
                        "core", "The columns are not assigned well: an accession number and one title are needed"));
    }
    progress.setTotal(qint64(table.source().text().size()));
    Transaction tx(m_w->db);
    tx.lock("import assets");
    const InstitutionName museum = existingInstitution(m_w->db, institution);
    const QString fileName = QFileInfo(path).fileName();
    Journal journal(tx, *m_w);
    ImportReport report;
    report.run = insertRow(m_w->db, "import_run",
                           {{"kind", "assets"},
                            {"institution_id", institution},
                            {"file_name", fileName},
                            {"file_sha256", sha256(path)},
                            {"present", 0},
                            {"added", 0},
                            {"updated", 0},
                            {"unchanged", 0},
                            {"refused", 0},
                            {"at", journal.now()},
                            {"actor", journal.actor().name}});

    const DraftReader reader(mapping, size_t(table.header().size()));
    const std::vector<AssetField> compared = comparedFields(reader);
    KnownAssets known = knownAssets(m_w->db, institution, compared);
    std::vector<std::pair<qint64, AssetDraft>> changed;
    std::vector<ImportIssue> refused;
    const qint64 lastId =
        Statement(m_w->db, QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM asset")).one<qint64>().value_or(0);
    {
        BulkWriter added(tx, "asset", bulkColumns());
        IndexWords words;
        AssetDraft draft;
        std::string code;
        const std::string prefix = museum.code.toStdString() + '/';
        const std::hash<std::string_view> hash;
        std::optional<ImportIssue> issue;
        while (table.next(issue)) {
            ++report.present;
            const qint64 row = table.reader().record();
            const qint64 line = table.reader().line();
            if (issue)
                table.recover();
            else
                issue = reader.read(table.reader().cells(), draft);
            if (report.present % 256 == 0)
                progress.setDone(qint64(table.reader().position()));
            Known *found = nullptr;
            bool isNew = false;
            if (!issue) {
                const auto place = known.try_emplace(draft.at(AssetField::AccessionNumber));
                isNew = place.second;
                found = &place.first->second;
                if (found->seen)
                    issue = ImportIssue{0, 0, QStringLiteral("accession_number"), ImportReason::Duplicate,
                                        text(place.first->first)};
                found->seen = true;
            }
            if (issue) {
                issue->row = row;
                issue->line = line;
                refused.push_back(std::move(*issue));
                continue;
            }
            if (isNew) {
                const std::string indexed = wordsOf(draft, words);
                code = prefix + draft.at(AssetField::AccessionNumber);
                added.integer(institution.value);
                added.integer(report.run);
                added.text(code);
                added.text(indexed);
                for (int i = 0; i < assetFieldCount; ++i) {
                    if (AssetField(i) != AssetField::Title)
                        added.text(draft.text[size_t(i)]);
                }
                added.endRow();
                ++report.added;
                continue;
            }
            size_t content = 0;
            for (const AssetField field : compared)
                content = mix(content, draft.at(field));
            bool same = content == found->content;
            if (reader.splitsTitle() && same) {
                same = draft.titleIsChinese ? hash(draft.at(AssetField::TitleZh)) == found->titleZh
                                            : hash(draft.at(AssetField::TitleEn)) == found->titleEn;
            }
            if (same)
                ++report.unchanged;
            else
                changed.emplace_back(found->id, draft);
        }
        added.finish();
    }
    const QString index = m_w->db.dialect().indexRows(
        "asset", "words", QStringLiteral("id > %1 AND import_run_id = %2").arg(lastId).arg(report.run));
    if (report.added > 0 && !index.isEmpty())
        m_w->db.execute(index);
    writeChanges(tx, *m_w, reader, changed, progress);
    report.updated = qint64(changed.size());
    report.refused = qint64(refused.size());
    report.issues = QList<ImportIssue>(refused.begin(),
                                       refused.begin() + std::min<qsizetype>(keptIssues, qsizetype(refused.size())));
    if (trial) {
        report.run = 0;
        return report; // the transaction is rolled back
    }

    BulkWriter issues(tx, "import_issue", {"run_id", "row_number", "line_number", "field", "reason", "value"});
    for (const ImportIssue &issue : refused) {
        const std::string field = issue.field.toStdString();
        const std::string value = issue.value.toStdString();
        issues.integer(report.run);
        issues.integer(issue.row);
        issues.integer(issue.line);
        issues.text(field);
        issues.text(importReasonCode(issue.reason));
        issues.text(value);
        issues.endRow();
    }
    issues.finish();
    Statement(m_w->db,
              QStringLiteral(
                  "UPDATE import_run SET present = ?, added = ?, updated = ?, unchanged = ?, refused = ? WHERE id = ?"))
        .bind(report.present, report.added, report.updated, report.unchanged, report.refused, report.run)
        .run();
    const auto figure = [](const char *name, qint64 number) {
        return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
    };
    journal.note(Area::Assets, "import_run", report.run, museum.code + u' ' + fileName, "imported",
                 {figure("present", report.present), figure("added", report.added), figure("updated", report.updated),
                  figure("unchanged", report.unchanged), figure("refused", report.refused)});
    rememberMapping(tx, institution, table.header(), mapping);
    progress.setDone(progress.total());
    tx.commit();
    return report;
}

QList<ImportIssue> AssetImporter::issues(qint64 run, int limit) const
{
    requireMember(*m_w);
    return Statement(m_w->db, QStringLiteral("SELECT row_number, line_number, field, reason, value FROM import_issue "
                                             "WHERE run_id = ? ORDER BY row_number, id LIMIT ?"))
        .bind(run, limit)
        .all<ImportIssue>([](const Row &row) {
            ImportIssue out{row.integer("row_number"), row.integer("line_number"), row.text("field"),
                            ImportReason::Missing, row.text("value")};
            for (int i = 0; i <= int(ImportReason::BadDate); ++i) {
                if (row.text("reason") == QLatin1StringView(importReasonCode(ImportReason(i))))
                    out.reason = ImportReason(i);
            }
            return out;
        });
}

} // namespace lianming
