#include "core/exchange/xlsxsheet.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>

namespace lianming {

namespace {

using Token = WorkbookXml::Token;

/// What a cell may hold (18.18.11); a number where nothing is said.
constexpr std::string_view cellTypes[] = {"n", "s", "str", "b", "e", "inlineStr", "d"};

template<typename Number>
std::optional<Number> whole(std::string_view text)
{
    Number out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

/// Characters that XML cannot hold are written "_x000D_" (22.9.2.19).
void unescape(std::string &text)
{
    size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::u16string run;
    std::string out = text.substr(0, at);
    const auto flush = [&] {
        out += QString::fromUtf16(run.data(), qsizetype(run.size())).toStdString();
        run.clear();
    };
    while (at < text.size()) {
        unsigned code = 0;
        if (at + 7 <= text.size() && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_') {
            const auto read = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
            if (read.ec == std::errc() && read.ptr == text.data() + at + 6 && code != 0) {
                run += char16_t(code);
                at += 7;
                continue;
            }
        }
        flush();
        out += text[at++];
    }
    flush();
    text = std::move(out);
}

std::optional<SheetMerge> area(std::string_view name)
{
    const size_t colon = name.find(':');
    const auto from = cellPlace(name.substr(0, colon));
    const auto to = colon == std::string_view::npos ? from : cellPlace(name.substr(colon + 1));
    if (!from || !to || from->row == 0 || to->row < from->row || to->column < from->column)
        return {};
    return SheetMerge{from->row, to->row, from->column, to->column};
}

} // namespace

void readXlsxText(WorkbookXml &xml, std::string &out)
{
    out.clear();
    const size_t depth = xml.depth();
    bool inText = false;
    for (Token token = xml.next(); token != Token::End || xml.depth() >= depth; token = xml.next()) {
        if (token == Token::Start && xml.name() == "rPh")
            xml.skip();
        else if (token == Token::Start || token == Token::End)
            inText = token == Token::Start && xml.name() == "t";
        else if (inText)
            out += xml.text();
        if (out.size() > sheetCellLimit)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: \"%2\" has a cell of more than a mebibyte"),
                        {xml.part().file(), QString::fromStdString(xml.part().entry().name)});
    }
    unescape(out);
}

std::vector<SheetMerge> xlsxMerges(const WorkbookZip &zip, const WorkbookZip::Entry &entry)
{
    constexpr std::string_view mark = "mergeCell";
    bool any = false;
    {
        WorkbookPart part(zip, entry);
        std::string bytes(64 * 1024, '\0');
        size_t kept = 0;
        bool isFirst = true;
        while (const size_t got = part.read(bytes.data() + kept, bytes.size() - kept)) {
            const std::string_view seen(bytes.data(), kept + got);
            // In UTF-16 every other byte is none of ours.
            if (isFirst && seen.substr(0, 2).find_first_of(std::string_view("\0\xFE\xFF", 3)) != std::string_view::npos)
                any = true;
            isFirst = false;
            any = any || seen.find(mark) != std::string_view::npos;
            kept = std::min(mark.size() - 1, seen.size());
            std::copy(seen.end() - std::ptrdiff_t(kept), seen.end(), bytes.begin());
        }
    }
    std::vector<SheetMerge> out;
    if (!any)
        return out;
    WorkbookXml xml(WorkbookPart(zip, entry));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token != Token::Start || xml.name() != "mergeCell")
            continue;
        const auto merge = area(xml.raw("ref"));
        constexpr size_t mergeLimit = 1'000'000;
        if (!merge || merge->bottom > sheetRows || merge->right >= sheetColumns || out.size() >= mergeLimit)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the part \"%2\" of the workbook is damaged"),
                        {zip.file(), QString::fromStdString(entry.name)});
        out.push_back(*merge);
    }
    std::ranges::sort(out, {}, &SheetMerge::top);
    return out;
}

XlsxSheet::XlsxSheet(WorkbookPart part, XlsxSheetContext context, std::vector<SheetMerge> merges)
    : m_xml(std::move(part)), m_context(std::move(context)), m_merges(std::move(merges))
{
}

void XlsxSheet::fail(const char *text) const
{
    throw Error(Error::Kind::BadInput, text, {m_xml.part().file(), m_context.sheet, QString::number(m_row)});
}

bool XlsxSheet::fill(SheetBatch &batch)
{
    batch.merges = std::exchange(m_merges, {});
    for (Token token = m_xml.next(); token != Token::EndOfPart; token = m_xml.next()) {
        if (token == Token::Start) {
            if (m_inData && m_xml.name() == "row") {
                readRow(batch);
                if (batch.isFull()) {
                    batch.position = qint64(m_xml.part().position());
                    return true;
                }
            } else if (!m_inData && m_xml.name() == "sheetData" && m_xml.depth() == 2) {
                m_inData = true;
            } else if (m_xml.depth() > 1) {
                m_xml.skip();
            }
        } else if (token == Token::End && m_inData) {
            m_inData = false;
        }
    }
    batch.position = qint64(m_xml.part().position());
    return false;
}

void XlsxSheet::readRow(SheetBatch &batch)
{
    SheetBatch::Row row;
    row.number = m_row + 1;
    for (const WorkbookXml::Attribute &attribute : m_xml.attributes()) {
        if (attribute.name == "r")
            row.number = whole<qint64>(attribute.value).value_or(0);
        else if (attribute.name == "hidden")
            row.hidden = attribute.value == "1" || attribute.value == "true";
    }
    if (row.number <= m_row)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": the rows after row %3 are out of order"));
    m_row = row.number;
    if (m_row > sheetRows)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 is beyond the last row that a sheet has"));
    if (batch.cells.empty())
        batch.cells.reserve(SheetBatch::cellsFull + 1024);
    row.first = batch.cells.size();
    m_column = -1;
    const size_t before = batch.texts.size();
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() >= depth; token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "c")
            readCell(batch, row);
        else
            m_xml.skip();
        constexpr size_t rowLimit = 16 * sheetCellLimit;
        if (batch.texts.size() - before > rowLimit)
            fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 holds more text than a row may"));
    }
    row.count = batch.cells.size() - row.first;
    if (row.count > 0)
        batch.rows.push_back(row);
}

void XlsxSheet::readCell(SheetBatch &batch, SheetBatch::Row &row)
{
    SheetCell cell;
    cell.column = m_column + 1;
    std::string_view type = cellTypes[0];
    NumberLook look = m_context.looks.empty() ? NumberLook::Plain : m_context.looks.front();
    for (const WorkbookXml::Attribute &attribute : m_xml.attributes()) {
        if (attribute.name.size() != 1)
            continue;
        switch (attribute.name.front()) {
        case 'r': {
            const auto place = cellPlace(attribute.value);
            if (!place || (place->row != 0 && place->row != m_row))
                fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has a cell of another row"));
            cell.column = place->column;
            break;
        }
        case 's': {
            const auto style = whole<size_t>(attribute.value);
            look = style && *style < m_context.looks.size() ? m_context.looks[*style] : NumberLook::Plain;
            break;
        }
        case 't': {
            // The name that is kept outlives the tag.
            const auto known = std::ranges::find(cellTypes, attribute.value);
            if (known == std::end(cellTypes))
                fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has a cell of an unknown kind"));
            type = *known;
            break;
        }
        default: break;
        }
    }
    if (cell.column >= sheetColumns)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has more columns than a sheet has"));
    if (cell.column <= m_column)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": the cells of row %3 are out of order"));
    m_column = cell.column;
    m_value.clear();
    bool hasFormula = false;
    bool hasValue = false;
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() >= depth; token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "v") {
            // The value stays valid while nothing but the cell's end follows, so it is copied.
            m_value.assign(m_xml.inside(m_hold));
            hasValue = true;
        } else if (m_xml.name() == "f") {
            hasFormula = true;
            readFormula(row);
        } else if (m_xml.name() == "is") {
            readXlsxText(m_xml, m_value);
            hasValue = true;
        } else {
            m_xml.skip();
        }
    }
    std::string_view text = m_value;
    const char first = type.front();
    if (hasFormula && (!hasValue || (text.empty() && type != "str"))) {
        cell.kind = Kind::NoValue;
        batch.cells.push_back(cell);
        return;
    }
    if (text.empty())
        return;
    if (type == "s") {
        const auto index = whole<size_t>(text);
        if (!index || *index >= m_context.texts->texts.size())
            fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 refers to a text that the workbook has not"));
        cell.text = m_context.texts->texts[*index]; // lives as long as the reader
        if (!cell.text.empty())
            batch.cells.push_back(cell);
        return;
    }
    if (first == 'n') {
        cell.kind = shownNumber(text, look, batch);
    } else if (first == 'b') {
        cell.kind = Kind::Boolean;
        text = text == "1" || text == "true" ? "TRUE" : "FALSE";
    } else if (first == 'e') {
        cell.kind = Kind::Fault;
    } else if (first == 'd') {
        m_hold = isoText(text);
        text = m_hold;
        cell.kind = Kind::Day;
    } else if (type == "str") {
        unescape(m_value);
        text = m_value;
    }
    if (text.size() > sheetCellLimit)
        fail(QT_TRANSLATE_NOOP("core", "%1: sheet \"%2\": row %3 has a cell of more than a mebibyte"));
    cell.text = batch.texts.add(text);
    batch.cells.push_back(cell);
}

void XlsxSheet::readFormula(SheetBatch::Row &row)
{
    const std::string_view formula = m_xml.inside(m_formula);
    if (row.sumFrom == 0 && (formula.starts_with("SUM(") || formula.starts_with("SUBTOTAL(")))
        row.sumFrom = sumStart(formula);
}

XlsxSheet::Kind XlsxSheet::shownNumber(std::string_view &text, NumberLook look, SheetBatch &batch)
{
    if (look == NumberLook::Day || look == NumberLook::Elapsed) {
        if (const auto day = serialText(text, m_context.epoch1904, look == NumberLook::Elapsed)) {
            m_hold = *day;
            text = m_hold;
            return Kind::Day;
        }
    }
    const auto number = numberText(text, look == NumberLook::Percent, m_hold);
    if (!number)
        return Kind::Fault;
    text = number->text;
    batch.rounded += number->rounded ? 1 : 0;
    return Kind::Number;
}

} // namespace lianming
