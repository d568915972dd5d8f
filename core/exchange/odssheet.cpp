#include "core/exchange/odssheet.h"

#include "core/base/error.h"
#include "core/exchange/workbookvalue.h"

#include <algorithm>
#include <charconv>

namespace lianming {

namespace {

using Token = WorkbookXml::Token;

/// Non-empty cells that a sheet may have by repeating others.
constexpr qint64 multipliedLimit = 8'000'000;

qint64 countOf(std::string_view text, qint64 limit)
{
    qint64 out = 1;
    if (!text.empty())
        std::from_chars(text.data(), text.data() + text.size(), out);
    return std::clamp<qint64>(out, 1, limit);
}

bool isErrorText(std::string_view text)
{
    if (text.starts_with("Err:"))
        return true;
    for (const std::string_view error : {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}) {
        if (text == error)
            return true;
    }
    return false;
}

} // namespace

OdsSheet::OdsSheet(WorkbookPart part, qsizetype place, QString name)
    : m_xml(std::move(part)), m_place(place), m_name(std::move(name))
{
}

void OdsSheet::fail(const char *text) const
{
    throw Error(Error::Kind::BadInput, text, {m_xml.part().file(), m_name, QString::number(m_row)});
}

bool OdsSheet::findSheet()
{
    qsizetype place = 0;
    for (Token token = m_xml.next(); token != Token::EndOfPart; token = m_xml.next()) {
        if (token != Token::Start || m_xml.name() != "table" || m_xml.depth() != odsTableDepth)
            continue;
        if (place++ == m_place)
            return true;
        m_xml.skip();
    }
    return false;
}

bool OdsSheet::fill(SheetBatch &batch)
{
    if (!m_found && !findSheet())
        return false;
    m_found = true;
    if (repeat(batch))
        return true;
    for (Token token = m_xml.next(); token != Token::EndOfPart; token = m_xml.next()) {
        if (token == Token::End && m_xml.depth() < odsTableDepth)
            break;
        if (token != Token::Start)
            continue;
        // Groups of rows and header rows are gone into; everything else that a table holds is no cell.
        if (m_xml.name() == "table-row") {
            readRow(batch);
            if (repeat(batch) || batch.isFull()) {
                batch.position = qint64(m_xml.part().position());
                return true;
            }
        } else if (m_xml.name() != "table-row-group" && m_xml.name() != "table-header-rows"
                   && m_xml.name() != "table-rows") {
            m_xml.skip();
        }
    }
    batch.position = qint64(m_xml.part().position());
    return false;
}

/// Puts repetitions of the row read last into the batch; true if it is full before all are in.
bool OdsSheet::repeat(SheetBatch &batch)
{
    if (m_repeats == 0)
        return false;
    std::vector<SheetCell> cells = m_repeatedCells;
    for (SheetCell &cell : cells)
        cell.text = batch.texts.add(cell.text);
    while (m_repeats > 0 && !batch.isFull()) {
        m_multiplied += qint64(cells.size());
        if (m_multiplied > multipliedLimit)
            fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 is repeated more often than can be meant"));
        SheetBatch::Row row = m_repeated;
        row.number = m_row - m_repeats + 1;
        row.first = batch.cells.size();
        batch.cells.insert(batch.cells.end(), cells.begin(), cells.end());
        batch.rows.push_back(row);
        --m_repeats;
    }
    return m_repeats > 0;
}

void OdsSheet::readRow(SheetBatch &batch)
{
    SheetBatch::Row row;
    const std::string_view visibility = m_xml.raw("visibility");
    row.hidden = visibility == "collapse" || visibility == "filter";
    const qint64 times = countOf(m_xml.raw("number-rows-repeated"), 2 * sheetRows);
    row.number = m_row + 1;
    row.first = batch.cells.size();
    m_row = row.number;
    m_column = 0;
    m_sumFrom = 0;
    const size_t before = batch.texts.size();
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() >= depth; token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "table-cell" || m_xml.name() == "covered-table-cell")
            readCell(batch, m_xml.name() != "table-cell");
        else
            m_xml.skip();
        constexpr size_t rowLimit = 16 * sheetCellLimit;
        if (batch.texts.size() - before > rowLimit)
            fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 holds more text than a row may"));
    }
    row.count = batch.cells.size() - row.first;
    row.sumFrom = m_sumFrom;
    m_row += times - 1;
    if (row.count == 0)
        return;
    if (m_row > sheetRows)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 is beyond the last row that a sheet has"));
    batch.rows.push_back(row);
    if (times == 1)
        return;
    m_repeats = times - 1;
    m_repeated = row;
    m_repeatedTexts = TextStore();
    m_repeatedCells.assign(batch.cells.begin() + std::ptrdiff_t(row.first), batch.cells.end());
    for (SheetCell &cell : m_repeatedCells)
        cell.text = m_repeatedTexts.add(cell.text);
}

void OdsSheet::readCell(SheetBatch &batch, bool isCovered)
{
    const int times = int(countOf(m_xml.raw("number-columns-repeated"), 2 * qint64(sheetColumns)));
    SheetCell cell;
    cell.column = m_column;
    m_column += times;
    const int right = int(countOf(m_xml.raw("number-columns-spanned"), sheetColumns));
    const qint64 down = countOf(m_xml.raw("number-rows-spanned"), sheetRows);
    if (right > 1 || down > 1)
        batch.merges.push_back({m_row, m_row + down - 1, cell.column, cell.column + right - 1});
    std::string type;
    const char *stored = "value";
    bool isFault = false;
    for (const WorkbookXml::Attribute &attribute : m_xml.attributes()) {
        if (attribute.name != "value-type")
            continue;
        // Calc says besides, in a name of its own, that a result is an error.
        if (attribute.prefix == "calcext")
            isFault = attribute.value == "error";
        else
            type = std::string(attribute.value);
    }
    if (type == "date")
        stored = "date-value";
    else if (type == "time")
        stored = "time-value";
    else if (type == "boolean")
        stored = "boolean-value";
    else if (type == "string")
        stored = "string-value";
    m_stored = m_xml.attribute(stored);
    const bool hasFormula = !m_xml.raw("formula").empty();
    if (hasFormula && m_sumFrom == 0)
        m_sumFrom = sumStart(m_xml.attribute("formula"));
    readParagraphs();
    if (isCovered)
        return;
    std::string_view text = m_text;
    if (isFault || (hasFormula && isErrorText(text)))
        cell.kind = Kind::Fault;
    else if (hasFormula && text.empty() && (type.empty() || (type != "string" && m_stored.empty())))
        cell.kind = Kind::NoValue;
    else
        cell.kind = valueOf(type, text, batch);
    if (text.empty() && cell.kind != Kind::NoValue)
        return;
    if (cell.column + times > sheetColumns)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has more columns than a sheet has"));
    if (text.size() > sheetCellLimit)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has a cell of more than a mebibyte"));
    m_multiplied += times - 1;
    if (m_multiplied > multipliedLimit)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 is repeated more often than can be meant"));
    cell.text = batch.texts.add(text);
    for (int i = 0; i < times; ++i, ++cell.column)
        batch.cells.push_back(cell);
}

OdsSheet::Kind OdsSheet::valueOf(std::string_view type, std::string_view &text, SheetBatch &batch)
{
    if (type == "float" || type == "percentage" || type == "currency") {
        const auto number = numberText(m_stored, type == "percentage", m_hold);
        if (!number)
            return Kind::Fault;
        batch.rounded += number->rounded ? 1 : 0;
        text = number->text;
        return Kind::Number;
    }
    if (type == "date" || type == "time") {
        m_hold = type == "date" ? isoText(m_stored) : durationText(m_stored);
        text = m_hold;
        return Kind::Day;
    }
    if (type == "boolean") {
        text = m_stored == "true" ? "TRUE" : "FALSE";
        return Kind::Boolean;
    }
    if (type == "string" && text.empty())
        text = m_stored;
    return Kind::Text;
}

/// The paragraphs of the cell whose Start was just read, up to its End; without notes and pictures.
void OdsSheet::readParagraphs()
{
    m_text.clear();
    bool isFirst = true;
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() >= depth; token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() != "p") {
            m_xml.skip();
            continue;
        }
        if (!isFirst)
            m_text += '\n';
        isFirst = false;
        readParagraph();
    }
}

void OdsSheet::readParagraph()
{
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() >= depth; token = m_xml.next()) {
        if (token == Token::Text)
            m_text += m_xml.text();
        if (m_text.size() > sheetCellLimit)
            fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has a cell of more than a mebibyte"));
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "s")
            m_text.append(size_t(countOf(m_xml.raw("c"), 1000)), ' ');
        else if (m_xml.name() == "tab")
            m_text += '\t';
        else if (m_xml.name() == "line-break")
            m_text += '\n';
        else if (m_xml.name() == "annotation" || m_xml.name() == "frame" || m_xml.name() == "note"
                 || m_xml.name() == "ruby-text")
            m_xml.skip();
    }
}

} // namespace lianming
