#include "core/db/chainqueue.h"

#include "core/base/json.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace lianming {

namespace {

std::string digits(qint64 value)
{
    char out[24];
    return {out, std::to_chars(out, out + sizeof out, value).ptr};
}

/// Hands the cells of a row to `text` as text.
template<class Use>
void eachCell(const char *&at, ChainedTable table, Use use)
{
    const size_t count = columnsOf(table).columns.size();
    for (size_t i = 0; i < count; ++i) {
        const RowChunk::Cell cell = RowChunk::take(at);
        if (cell.kind == 'i')
            use(i, digits(cell.integer()));
        else
            use(i, cell.view());
    }
}

/// New ids of a table, for as many rows as are to come.
qint64 firstNewId(Connection &db, const char *table, qint64 count)
{
    return Statement(db, db.dialect().newIds(QString::fromLatin1(table), count)).one<qint64>().value_or(0) - count + 1;
}

QStringList columnNames(ChainedTable table)
{
    QStringList out;
    for (const ChainedColumn &column : columnsOf(table).columns)
        out.append(QString::fromLatin1(column.name));
    return out;
}

/// Gives all rows of a table their places behind `head`.
void sealTable(Transaction &tx, ChainedTable chained, ChainHead &head)
{
    const QString table = QString::fromLatin1(columnsOf(chained).table);
    Connection &db = tx.db();
    db.execute(
        QStringLiteral("CREATE TEMPORARY TABLE chain_seal (id BIGINT PRIMARY KEY, position BIGINT NOT NULL, hash "
                       "TEXT NOT NULL)"));
    struct Place {
        qint64 id = 0;
        qint64 position = 0;
        std::string hash;
    };
    // By parts, because PostgreSQL's connection cannot be read from while it is written to in bulk.
    constexpr qint64 most = 50'000;
    const size_t instant = instantColumn(chained);
    ChainHash hash;
    std::vector<Place> places;
    qint64 last = std::numeric_limits<qint64>::min() + 1;
    do {
        places.clear();
        {
            BulkReader rows(db, QStringLiteral("SELECT id, %1 FROM %2 WHERE id > %3 ORDER BY id LIMIT %4")
                                    .arg(columnNames(chained).join(u','), table)
                                    .arg(last)
                                    .arg(most));
            while (rows.next()) {
                hash.begin(chained, digits(++head.rows), rows.text(0));
                for (size_t i = 0; i < columnsOf(chained).columns.size(); ++i) {
                    hash.cell(rows.text(int(i) + 1));
                    if (i == instant)
                        head.at = std::max(head.at, std::string(rows.text(int(i) + 1)));
                }
                head.hash = hash.after(head.hash);
                last = rows.integer(0);
                places.push_back({last, head.rows, head.hash});
            }
        }
        BulkWriter writer(tx, "chain_seal", {"id", "position", "hash"});
        for (const Place &place : places) {
            writer.integer(place.id);
            writer.integer(place.position);
            writer.text(place.hash);
            writer.endRow();
        }
        writer.finish();
    } while (!places.empty());
    db.execute(QStringLiteral("UPDATE %1 SET position = s.position, hash = s.hash FROM chain_seal s WHERE s.id = %1.id")
                   .arg(table));
    db.execute(QStringLiteral("DROP TABLE chain_seal"));
}

/// What evidence says that was recorded before the chain, in the columns of then.
void sealEvidence(Transaction &tx, std::string_view at)
{
    constexpr std::array names = {"asset_id",    "sha256",        "file_name",     "media_type", "bytes",      "kind",
                                  "captured_at", "captured_zone", "captured_by",   "device",     "source_url", "seller",
                                  "platform",    "notes",         "supersedes_id", "recorded_at"};
    QStringList columns;
    for (const char *name : names)
        columns.append(QStringLiteral("e.%1").arg(QLatin1StringView(name)));
    Statement records(tx.db(),
                      QStringLiteral("SELECT e.id, a.code, %1 FROM evidence e JOIN asset a ON a.id = e.asset_id "
                                     "ORDER BY e.id")
                          .arg(columns.join(u',')));
    while (records.next()) {
        const Row row = records.row();
        OrderedJson changes = OrderedJson::array();
        for (size_t i = 0; i < names.size(); ++i)
            changes.push_back({names[i], "", row.textAt(int(i) + 2).toStdString()});
        const std::string label = QStringLiteral("%1 · %2").arg(row.textAt(1), row.textAt(4)).toStdString();
        const std::string text = changes.dump();
        tx.chain().add(ChainedTable::History, {at, "Lianming", recordedAction, areaCode(Area::Protection), "evidence",
                                               row.integerAt(0), label, text});
    }
}

} // namespace

void ChainQueue::add(ChainedTable table, std::initializer_list<Cell> cells)
{
    const ChainedColumns &columns = columnsOf(table);
    Q_ASSERT(cells.size() == columns.columns.size());
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto *text = std::get_if<std::string_view>(cells.begin() + i);
        if (text && text->find('\0') != std::string_view::npos)
            refuseNul(QStringLiteral("%1.%2").arg(QLatin1StringView(columns.table),
                                                  QLatin1StringView(columns.columns[i].name)));
    }
    for (const Cell &cell : cells) {
        if (const auto *text = std::get_if<std::string_view>(&cell))
            m_cells.text(*text);
        else
            m_cells.integer(std::get<qint64>(cell));
    }
    m_tables.push_back(table);
}

void ChainQueue::write(Transaction &tx)
{
    if (isEmpty())
        return;
    Connection &db = tx.db();
    tx.lock("chain");
    ChainHead head = readChainHead(db);

    struct Part {
        qint64 firstId = 0;
        qint64 rows = 0;
        size_t instant = 0;
    };
    std::array<Part, chainedTables.size()> parts;
    for (const ChainedTable table : chainedTables) {
        Part &part = parts[size_t(table)];
        part.rows = std::ranges::count(m_tables, table);
        part.instant = instantColumn(table);
        if (part.rows > 0)
            part.firstId = firstNewId(db, columnsOf(table).table, part.rows);
    }

    const qint64 before = head.rows;
    std::vector<std::string> hashes;
    hashes.reserve(m_tables.size());
    {
        ChainHash hash;
        std::array<qint64, chainedTables.size()> ids{};
        const char *at = m_cells.bytes().data();
        for (const ChainedTable table : m_tables) {
            const Part &part = parts[size_t(table)];
            hash.begin(table, digits(++head.rows), digits(part.firstId + ids[size_t(table)]++));
            eachCell(at, table, [&](size_t column, std::string_view cell) {
                hash.cell(cell);
                if (column == part.instant && head.at < cell)
                    head.at = cell;
            });
            head.hash = hash.after(head.hash);
            hashes.push_back(head.hash);
        }
    }

    for (const ChainedTable table : chainedTables) {
        Part &part = parts[size_t(table)];
        if (part.rows == 0)
            continue;
        std::vector<const char *> names{"id", "position", "hash"};
        for (const ChainedColumn &column : columnsOf(table).columns)
            names.push_back(column.name);
        BulkWriter writer(tx, columnsOf(table).table, names);
        const char *at = m_cells.bytes().data();
        qint64 id = part.firstId;
        for (size_t i = 0; i < m_tables.size(); ++i) {
            if (m_tables[i] != table) {
                eachCell(at, m_tables[i], [](size_t, std::string_view) {});
                continue;
            }
            writer.integer(id++);
            writer.integer(before + qint64(i) + 1);
            writer.text(hashes[i]);
            for (const ChainedColumn &column : columnsOf(table).columns) {
                const RowChunk::Cell cell = RowChunk::take(at);
                if (column.isNumber)
                    writer.integer(cell.integer());
                else
                    writer.text(cell.view());
            }
            writer.endRow();
        }
        writer.finish();
    }
    writeChainHead(db, head);
    m_tables.clear();
    m_cells.clear();
}

void sealHistory(Transaction &tx, const QDateTime &now)
{
    ChainHead head{0, chainBeginning(), {}};
    for (const ChainedTable table : chainedTables)
        sealTable(tx, table, head);
    if (head.rows == 0)
        return;
    writeChainHead(tx.db(), head);
    const std::string at = Value(now).text().toStdString();
    const std::string changes = "[[\"rows\",\"\",\"" + digits(head.rows) + "\"]]";
    tx.chain().add(ChainedTable::History,
                   {at, "Lianming", sealedAction, areaCode(Area::Settings), sealedRecord, head.rows, "", changes});
    sealEvidence(tx, at);
}

} // namespace lianming
