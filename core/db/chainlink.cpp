#include "core/db/chainlink.h"

#include "core/db/statement.h"

#include <algorithm>

namespace lianming {

namespace {

/// As RFC 8785 writes strings: escaped is only what JSON demands.
void appendString(std::string &out, std::string_view text)
{
    constexpr const char *digits = "0123456789abcdef";
    const auto isPlain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    };
    out += '"';
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isPlain(c))
            continue;
        out += text.substr(from, i - from);
        from = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[static_cast<unsigned char>(c) & 0xF];
        }
    }
    out += text.substr(from);
    out += '"';
}

} // namespace

const ChainedColumns &columnsOf(ChainedTable table)
{
    static const ChainedColumns history{
        "audit_log",
        {{"at"}, {"actor"}, {"action"}, {"area"}, {"record_table"}, {"record_id", true}, {"label"}, {"changes"}}};
    static const ChainedColumns custody{"custody", {{"evidence_id", true}, {"act"}, {"at"}, {"actor"}, {"notes"}}};
    return table == ChainedTable::History ? history : custody;
}

size_t instantColumn(ChainedTable table)
{
    const auto &columns = columnsOf(table).columns;
    return size_t(std::ranges::find(columns, std::string_view("at"), &ChainedColumn::name) - columns.begin());
}

std::string chainBeginning()
{
    return std::string(64, '0');
}

void ChainHash::begin(ChainedTable table, std::string_view position, std::string_view id)
{
    m_columns = &columnsOf(table);
    m_next = 0;
    m_isClosed = false;
    m_json = "{\"position\":";
    m_json += position;
    m_json += ",\"table\":\"";
    m_json += m_columns->table;
    m_json += "\",\"id\":";
    m_json += id;
}

void ChainHash::cell(std::string_view text)
{
    const ChainedColumn &column = m_columns->columns[m_next++];
    m_json += ",\"";
    m_json += column.name;
    m_json += "\":";
    if (column.isNumber)
        m_json += text;
    else
        appendString(m_json, text);
}

std::string_view ChainHash::json()
{
    if (!m_isClosed)
        m_json += '}';
    m_isClosed = true;
    return m_json;
}

std::string ChainHash::after(std::string_view previous)
{
    const std::string_view whole = json();
    m_sha256.add(QByteArrayView(previous.data(), qsizetype(previous.size())));
    m_sha256.add(QByteArrayView("\n", 1));
    m_sha256.add(QByteArrayView(whole.data(), qsizetype(whole.size())));
    return m_sha256.takeDigits();
}

ChainHead readChainHead(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT position, hash, at FROM chain_head WHERE id = 1"))
        .one<ChainHead>([](const Row &row) {
            return ChainHead{row.integerAt(0), row.textAt(1).toStdString(), row.textAt(2).toStdString()};
        })
        .value_or(ChainHead{0, chainBeginning(), {}});
}

void writeChainHead(Connection &db, const ChainHead &head)
{
    const auto bound = [&](Statement statement) {
        return statement.bind(head.rows, QString::fromStdString(head.hash), QString::fromStdString(head.at)).run();
    };
    if (bound(Statement(db, QStringLiteral("UPDATE chain_head SET position = ?, hash = ?, at = ? WHERE id = 1"))) == 0)
        bound(Statement(db, QStringLiteral("INSERT INTO chain_head (position, hash, at, id) VALUES (?, ?, ?, 1)")));
}

} // namespace lianming
