#include "core/reports/tableexport.h"

#include "core/exchange/safecell.h"
#include "core/reports/workbookout.h"

#include <QSaveFile>

namespace lianming {

namespace {

qint64 writeWorkbook(const TableExport &table, const QString &path, Progress &progress)
{
    WorkbookOut out(path, {table.head.title, table.created}, table.language);
    out.sheet(table.head.title);
    out.beginTable(table.head);
    qint64 rows = 0;
    while (const auto row = table.next()) {
        out.row(*row);
        if (++rows % 1000 == 0)
            progress.setDone(rows);
    }
    out.endTable();
    out.finish();
    return rows;
}

qint64 writeCsv(const TableExport &table, const QString &path, Progress &progress)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                     {path, file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        throw failed();
    const Words words(table.language);
    std::string out = "\xEF\xBB\xBF";
    const auto send = [&] {
        if (file.write(out.data(), qint64(out.size())) != qint64(out.size()))
            throw failed();
        out.clear();
    };
    TableRow heads;
    for (const TableColumn &column : table.head.columns)
        heads.cells.emplace_back(column.title);
    out += csvLine(heads, table.head, words);
    qint64 rows = 0;
    while (const auto row = table.next()) {
        out += csvLine(*row, table.head, words);
        if (++rows % 1000 == 0) {
            send();
            progress.setDone(rows);
        }
    }
    send();
    if (!file.commit())
        throw failed();
    return rows;
}

} // namespace

std::string csvLine(const TableRow &row, const DocumentTable &head, const Words &words)
{
    std::string out;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const Cell &cell = row.cells[i];
        if (i > 0)
            out += ',';
        if (const auto *money = std::get_if<Money>(&cell))
            out += (money->currency == head.currency ? std::string() : std::string(money->currency.code()) + ' ')
                   + money->toString();
        else if (const auto *count = std::get_if<qint64>(&cell))
            out += std::to_string(*count);
        else if (const auto *percent = std::get_if<Rate>(&cell))
            out += percent->toString();
        else
            appendSafeCsvCell(out, cellText(cell, words, head.currency).toStdString());
    }
    return out + "\r\n";
}

qint64 exportTable(const TableExport &table, const QString &path, Progress &progress)
{
    progress.setTotal(table.rowCount);
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive))
        return writeWorkbook(table, path, progress);
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return writeCsv(table, path, progress);
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the name must end with .xlsx or .csv"), {path});
}

} // namespace lianming
