#include "core/audit/chainfault.h"

#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

struct LinkRow {
    ChainedTable table = ChainedTable::History;
    qint64 position = 0;
    std::string id;
    std::string hash;
    std::vector<std::string> cells;
};

/// The rows of all tables for which `where` holds, by position.
std::vector<LinkRow> linkRows(Connection &db, const QString &where)
{
    std::vector<LinkRow> out;
    for (const ChainedTable table : chainedTables) {
        BulkReader rows(db,
                        QStringLiteral("SELECT position, id, hash, %1 FROM %2 WHERE %3 ORDER BY position, id LIMIT 2")
                            .arg(chainedCells(table), QLatin1StringView(columnsOf(table).table), where));
        while (rows.next()) {
            LinkRow row{table, rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)), {}};
            for (size_t i = 0; i < columnsOf(table).columns.size(); ++i)
                row.cells.emplace_back(chainedCell(rows, int(i) + 3));
            out.push_back(std::move(row));
        }
    }
    std::ranges::stable_sort(out, {}, &LinkRow::position);
    return out;
}

std::vector<LinkRow> rowsAt(Connection &db, qint64 position)
{
    return linkRows(db, QStringLiteral("position = %1").arg(position));
}

std::string hashAt(const LinkRow &row, qint64 position, const std::string &before)
{
    ChainHash hash;
    hash.begin(row.table, std::to_string(position), row.id);
    for (const std::string &cell : row.cells)
        hash.cell(cell);
    return hash.after(before);
}

bool fits(const LinkRow &row, qint64 position, const std::string &before)
{
    return hashAt(row, position, before) == row.hash;
}

ChainFault faultOf(ChainFaultKind kind, const LinkRow &row, qint64 position)
{
    ChainFault out;
    out.kind = kind;
    out.position = position;
    out.table = QString::fromLatin1(columnsOf(row.table).table);
    out.id = QString::fromStdString(row.id).toLongLong();
    return out;
}

/// Whether a row of the same table stands before it that has a higher id, or behind it with a lower one: ids are given
/// in the order of the chain.
bool isMoved(Connection &db, const LinkRow &row)
{
    return Statement(db, QStringLiteral("SELECT COUNT(*) FROM %1 WHERE (position > ? AND id < ?) OR (position < ? AND "
                                        "id > ?)")
                             .arg(QLatin1StringView(columnsOf(row.table).table)))
               .bind(row.position, QString::fromStdString(row.id).toLongLong(), row.position,
                     QString::fromStdString(row.id).toLongLong())
               .one<qint64>()
               .value_or(0)
           > 0;
}

/// By how many places the rows from `row` on have moved up, if the one behind it fits it at its former place.
qint64 missingBefore(const LinkRow &row, const LinkRow &next)
{
    constexpr qint64 most = 10'000;
    for (qint64 missing = 1; missing <= most; ++missing) {
        if (fits(next, row.position + 1 + missing, row.hash))
            return missing;
    }
    return 0;
}

/// Several rows say that they stand at one place: the one that was there first fits, and the next row fits it.
ChainFault intruder(const std::vector<LinkRow> &rows, const std::optional<LinkRow> &next, qint64 position,
                    const std::string &before)
{
    const auto worth = [&](const LinkRow &row) {
        return (fits(row, position, before) ? 2 : 0) + (next && fits(*next, position + 1, row.hash) ? 1 : 0);
    };
    return faultOf(ChainFaultKind::Inserted, *std::ranges::min_element(rows, {}, worth), position);
}

/// The row is at its place, and what it holds was altered: what follows it fits its hash.
bool isInPlace(const LinkRow &row, const std::optional<LinkRow> &next, const ChainHead &head)
{
    return next ? fits(*next, row.position + 1, row.hash) : head.rows == row.position && head.hash == row.hash;
}

std::string hashBefore(Connection &db, qint64 position)
{
    if (position <= 1)
        return chainBeginning();
    const auto rows = rowsAt(db, position - 1);
    return rows.empty() ? std::string() : rows.front().hash;
}

/// One row stands there and does not fit.
ChainFault misfit(Connection &db, const LinkRow &row, const std::optional<LinkRow> &next, const std::string &before,
                  const ChainHead &head)
{
    const qint64 position = row.position;
    if (next && fits(*next, position, before)) {
        const bool areSwapped = fits(row, position + 1, next->hash);
        return faultOf(areSwapped ? ChainFaultKind::Reordered : ChainFaultKind::Inserted, row, position);
    }
    const bool inPlace = isInPlace(row, next, head);
    if (!inPlace && isMoved(db, row))
        return faultOf(ChainFaultKind::Reordered, row, position);
    qint64 missing = 0;
    if (!inPlace)
        missing = next ? missingBefore(row, *next) : head.rows - position;
    if (missing > 0) {
        ChainFault out = faultOf(ChainFaultKind::Removed, row, position);
        out.expected = QString::number(position + missing);
        out.found = QString::number(position);
        return out;
    }
    ChainFault out = faultOf(ChainFaultKind::Altered, row, position);
    out.expected = QString::fromStdString(hashAt(row, position, before));
    out.found = QString::fromStdString(row.hash);
    return out;
}

ChainFault gap(Connection &db, qint64 position, const ChainHead &head)
{
    const auto later = linkRows(db, QStringLiteral("position > %1").arg(position));
    if (!later.empty() && head.rows > 0 && position > head.rows) // far behind the end
        return faultOf(ChainFaultKind::Inserted, later.front(), later.front().position);
    ChainFault out;
    out.kind = ChainFaultKind::Removed;
    out.position = position;
    if (!later.empty()) {
        out = faultOf(ChainFaultKind::Removed, later.front(), position);
        out.found = QString::number(later.front().position);
    }
    out.expected = QString::number(position);
    return out;
}

} // namespace

QString chainedCells(ChainedTable table)
{
    const QString number = QStringLiteral("CASE WHEN %1 = CAST(%1 AS BIGINT) THEN CAST(%1 AS TEXT) END");
    QStringList out;
    for (const ChainedColumn &column : columnsOf(table).columns) {
        const QString name = QString::fromLatin1(column.name);
        out.append(column.isNumber ? number.arg(name) : name);
    }
    return out.join(QStringLiteral(", "));
}

std::string_view chainedCell(const BulkReader &rows, int column)
{
    // No text of ours holds a NUL.
    constexpr std::string_view none("\0none", 5);
    constexpr std::string_view bytes("\0bytes", 6);
    return rows.isNull(column) ? none : rows.isBytes(column) ? bytes : rows.text(column);
}

ChainFault explainChainFault(Connection &db, qint64 position, const std::string &before)
{
    const auto single = [](const std::vector<LinkRow> &rows) {
        return rows.empty() ? std::nullopt : std::optional(rows.front());
    };
    // Places that the program does not give, or gives once. SQLite also keeps what is no whole number.
    const QString nowhere = QStringLiteral("position < 1 OR position <> CAST(position AS BIGINT)");
    if (const auto none = linkRows(db, nowhere); !none.empty())
        return faultOf(ChainFaultKind::Inserted, none.front(), none.front().position);
    const auto rows = rowsAt(db, position);
    const auto last = rowsAt(db, position - 1);
    if (last.size() > 1)
        return intruder(last, single(rows), position - 1, hashBefore(db, position - 1));
    const ChainHead head = readChainHead(db);
    if (rows.empty())
        return gap(db, position, head);
    const auto next = single(rowsAt(db, position + 1));
    if (rows.size() > 1)
        return intruder(rows, next, position, before);

    const LinkRow &row = rows.front();
    // The row before was pushed in, and hashed as if it belonged there.
    if (!last.empty() && fits(row, position - 1, hashBefore(db, position - 1)))
        return faultOf(ChainFaultKind::Inserted, last.front(), position - 1);
    if (head.rows == 0) {
        ChainFault out;
        out.kind = ChainFaultKind::Head;
        out.position = position;
        out.table = QStringLiteral("chain_head");
        return out;
    }
    if (position > head.rows) {
        // The chain goes on as it should, and the head's hash is not that of where it says it is: it is the head that
        // was altered.
        if (head.hash != before && fits(row, position, before)) {
            ChainFault out;
            out.kind = ChainFaultKind::Head;
            out.position = head.rows;
            out.table = QStringLiteral("chain_head");
            out.id = 1;
            out.expected = QString::fromStdString(before);
            out.found = QString::fromStdString(head.hash);
            return out;
        }
        return faultOf(ChainFaultKind::Inserted, row, position);
    }
    return misfit(db, row, next, before, head);
}

qint64 missingAtTheEnd(Connection &db, qint64 rows)
{
    qint64 out = 0;
    if (rows == 0) // evidence is never recorded without a line
        out = Statement(db, QStringLiteral("SELECT COUNT(*) FROM evidence")).one<qint64>().value_or(0);
    qint64 deleted = 0;
    for (const ChainedTable table : chainedTables) {
        const QString name = QString::fromLatin1(columnsOf(table).table);
        const QString highest = db.dialect().highestIdEver(name);
        if (highest.isEmpty())
            continue;
        const auto ever = Statement(db, highest).one<qint64>();
        const auto is = Statement(db, QStringLiteral("SELECT MAX(id) FROM %1").arg(name)).one<qint64>();
        deleted += std::max<qint64>(0, ever.value_or(0) - is.value_or(0));
    }
    return std::max(out, deleted);
}

std::optional<ChainFault> unchainedRow(Connection &db)
{
    for (const ChainedTable table : chainedTables) {
        const auto id = Statement(db, QStringLiteral("SELECT id FROM %1 WHERE position IS NULL ORDER BY id LIMIT 1")
                                          .arg(QLatin1StringView(columnsOf(table).table)))
                            .one<qint64>();
        if (!id)
            continue;
        ChainFault out;
        out.kind = ChainFaultKind::Unchained;
        out.table = QString::fromLatin1(columnsOf(table).table);
        out.id = *id;
        return out;
    }
    return std::nullopt;
}

const char *chainFaultCode(ChainFaultKind kind)
{
    switch (kind) {
    case ChainFaultKind::Altered: return "altered";
    case ChainFaultKind::Removed: return "removed";
    case ChainFaultKind::Inserted: return "inserted";
    case ChainFaultKind::Reordered: return "reordered";
    case ChainFaultKind::CutOff: return "cut_off";
    case ChainFaultKind::Head: return "head";
    case ChainFaultKind::Unchained: return "unchained";
    case ChainFaultKind::Anchor: return "anchor";
    case ChainFaultKind::Stamp: return "stamp";
    }
    return "";
}

Message chainFaultMessage(const ChainFault &fault)
{
    const QString position = QString::number(fault.position);
    const QString id = QString::number(fault.id);
    const QString day = fault.day.toString(Qt::ISODate);
    switch (fault.kind) {
    case ChainFaultKind::Altered:
        return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain (%2 %3) does not fit the rows before it: its hash would "
                                          "be %4 and it says %5. This row was altered, or the one before it was, with "
                                          "its hash"),
                {position, fault.table, id, fault.expected, fault.found}};
    case ChainFaultKind::Removed:
        if (fault.table.isEmpty())
            return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain was removed"), {position}};
        return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain was removed, and what followed up to %2 %3"),
                {position, fault.table, id}};
    case ChainFaultKind::Inserted:
        return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain (%2 %3) was inserted"), {position, fault.table, id}};
    case ChainFaultKind::Reordered:
        return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain (%2 %3) stood at another place"),
                {position, fault.table, id}};
    case ChainFaultKind::CutOff:
        return {QT_TRANSLATE_NOOP("core", "Row %1 of the chain was removed, and all that followed: there were %2 rows "
                                          "at least, and %3 are left"),
                {position, fault.expected, fault.found}};
    case ChainFaultKind::Head:
        if (fault.expected.isEmpty())
            return {QT_TRANSLATE_NOOP("core", "The head of the chain was removed"), {}};
        return {QT_TRANSLATE_NOOP("core",
                                  "The head of the chain is not that of its last row, %1: it should be %2 and is "
                                  "%3. One of the two was altered"),
                {position, fault.expected, fault.found}};
    case ChainFaultKind::Unchained:
        return {QT_TRANSLATE_NOOP("core", "%1 %2 has no place in the chain: it was inserted past the program"),
                {fault.table, id}};
    case ChainFaultKind::Anchor:
        if (fault.position == 0)
            return {
                QT_TRANSLATE_NOOP("core", "An anchor of the chain was removed: there is a stamp of %1, and no anchor"),
                {fault.expected}};
        if (!fault.table.isEmpty())
            return {QT_TRANSLATE_NOOP("core",
                                      "The anchor of %1 at row %2 of the chain was altered: its stamp is of %3, "
                                      "as is the chain, and it says %4"),
                    {day, position, fault.expected, fault.found}};
        return {QT_TRANSLATE_NOOP("core",
                                  "The chain up to row %1 is not the one that was anchored on %2: rows before it "
                                  "were altered and all hashed anew. The hash was %3 and is %4"),
                {position, day, fault.expected, fault.found}};
    case ChainFaultKind::Stamp:
        return {QT_TRANSLATE_NOOP("core", "The stamp on the anchor of %1 at row %2 of the chain does not stand: %3"),
                {day, position, fault.found}};
    }
    return {};
}

} // namespace lianming
