#include "core/exchange/tablerows.h"

#include "core/exchange/textsource.h"

#include <algorithm>

namespace lianming {

namespace {

void readTextRows(const QString &path, Progress &progress, const TableRowsUse &use)
{
    constexpr size_t cellLimit = 1 << 20;
    const TextSource source(path);
    CsvReader reader(source.text(), {guessSeparator(source.text().substr(0, cellLimit)), '"', true, cellLimit});
    progress.setTotal(qint64(source.text().size()));
    if (reader.next())
        use.header(reader.cells());
    else
        use.header({});
    for (qint64 count = 0;; ++count) {
        if (count % 64 == 0)
            progress.setDone(qint64(reader.position()));
        if (!reader.next()) {
            if (reader.fault() == CsvFault::None)
                break;
            use.unread(reader.record(), reader.line());
            reader.recover();
            continue;
        }
        if (!reader.isBlank())
            use.row(reader.record(), reader.line(), reader.cells(), {});
    }
    progress.setDone(progress.total());
}

void readSheetRows(const TableFile &file, Progress &progress, const TableRowsUse &use)
{
    const std::unique_ptr<TableSource> source = file.read({}, ',');
    progress.setTotal(source->total());
    if (source->next())
        use.header(source->cells());
    else
        use.header({});
    while (source->next()) {
        progress.setDone(source->position());
        const auto cells = source->cells();
        const auto notes = source->notes();
        const auto isFormula = [](const CellNote &note) {
            return note.kind == CellNote::Kind::NoValue;
        };
        if (std::ranges::any_of(cells, [](std::string_view cell) { return !cell.empty(); })
            || std::ranges::any_of(notes, isFormula))
            use.row(source->record(), source->line(), cells, notes);
    }
    progress.setDone(progress.total());
}

} // namespace

std::optional<CellFault> cellFault(std::span<const CellNote> notes, size_t cell)
{
    const CellNote::Kind kind = cell < notes.size() ? notes[cell].kind : CellNote::Kind::Text;
    if (kind == CellNote::Kind::NoValue)
        return CellFault{"formula",
                         {QT_TRANSLATE_NOOP("core", "A formula whose result the workbook does not hold. Open it, let "
                                                    "it compute and save it"),
                          {}}};
    if (kind == CellNote::Kind::Fault)
        return CellFault{"cell_error", {QT_TRANSLATE_NOOP("core", "The cell shows an error"), {}}};
    return std::nullopt;
}

const char *readTableRows(const QString &path, Progress &progress, const TableRowsUse &use)
{
    const std::unique_ptr<TableFile> file = TableFile::open(path);
    if (!file->isWorkbook()) {
        readTextRows(path, progress, use);
        return "CSV";
    }
    readSheetRows(*file, progress, use);
    return qstrcmp(file->form(), "ODS") == 0 ? "ODS" : "XLSX";
}

} // namespace lianming
