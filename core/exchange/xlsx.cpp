#include "core/exchange/xlsx.h"

#include "core/base/error.h"
#include "core/exchange/strictcsv.h"
#include "core/exchange/workbookxml.h"
#include "core/exchange/xlsxparts.h"
#include "core/exchange/xlsxsheet.h"

#include <charconv>

namespace lianming {

namespace {

using Token = WorkbookXml::Token;

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true" || text == "on";
}

int number(std::string_view text, int otherwise)
{
    int out = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc() ? out : otherwise;
}

} // namespace

XlsxFile::XlsxFile(std::unique_ptr<FileBytes> bytes, WorkbookZip zip) : m_bytes(std::move(bytes)), m_zip(std::move(zip))
{
    std::string workbook = "xl/workbook.xml";
    for (const auto &[id, relation] : xlsxRelations(m_zip, {})) {
        if (relation.type == "officeDocument")
            workbook = relation.target;
    }
    readWorkbook(workbook);
    for (const WorkbookZip::Entry &entry : m_zip.entries())
        m_macros = m_macros || entry.folded.ends_with("vbaproject.bin") || entry.folded.starts_with("xl/macrosheets/");
}

XlsxFile::~XlsxFile() = default;

const char *XlsxFile::mediaType() const
{
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

const WorkbookZip::Entry &XlsxFile::part(const std::string &name) const
{
    const auto *entry = m_zip.find(name);
    if (!entry)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the part \"%2\" of the workbook is missing"),
                    {m_zip.file(), QString::fromStdString(name)});
    return *entry;
}

void XlsxFile::readWorkbook(const std::string &path)
{
    const auto related = xlsxRelations(m_zip, path);
    int active = 0;
    int place = 0;
    WorkbookXml xml(WorkbookPart(m_zip, part(path)));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token != Token::Start)
            continue;
        if (xml.name() == "workbookPr") {
            m_epoch1904 = isTrue(xml.raw("date1904"));
        } else if (xml.name() == "workbookView") {
            active = number(xml.raw("activeTab"), 0);
        } else if (xml.name() == "sheet") {
            const auto relation = related.find(xml.attribute("id"));
            // Sheets of charts and programs hold no cells.
            if (relation != related.end() && relation->second.type == "worksheet") {
                const std::string_view state = xml.raw("state");
                m_sheets.append({QString::fromStdString(xml.attribute("name")),
                                 state == "hidden" || state == "veryHidden", place == active});
                m_paths.push_back(relation->second.target);
            }
            ++place;
        } else if (xml.name() == "extLst") {
            xml.skip();
        }
    }
    if (m_sheets.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the workbook has no sheet with cells"),
                    {m_zip.file()});
    for (const auto &[id, relation] : related) {
        if (relation.type == "styles" && m_zip.find(relation.target))
            readStyles(relation.target);
        else if (relation.type == "sharedStrings" && m_zip.find(relation.target))
            m_textsPath = relation.target;
    }
}

void XlsxFile::readStyles(const std::string &path)
{
    constexpr size_t styleLimit = 1'000'000; // Excel stops at 65,490
    std::map<int, NumberLook> codes;
    bool isOfCells = false;
    WorkbookXml xml(WorkbookPart(m_zip, part(path)));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token == Token::End && xml.name() == "cellXfs")
            isOfCells = false;
        if (token != Token::Start)
            continue;
        if (xml.name() == "cellXfs") {
            isOfCells = true;
        } else if (xml.name() == "numFmt" && xml.depth() == 3) {
            codes[number(xml.raw("numFmtId"), -1)] = numberLook(xml.attribute("formatCode"));
        } else if (xml.name() == "xf" && isOfCells && m_looks.size() < styleLimit) {
            const int id = number(xml.raw("numFmtId"), 0);
            const auto own = codes.find(id);
            m_looks.push_back(own != codes.end() ? own->second : builtInLook(id));
        } else if (xml.name() == "extLst" || xml.name() == "dxfs") {
            xml.skip();
        }
    }
}

void XlsxFile::loadTexts() const
{
    if (m_texts)
        return;
    auto out = std::make_shared<SharedTexts>();
    if (!m_textsPath.empty()) {
        WorkbookXml xml(WorkbookPart(m_zip, part(m_textsPath)));
        std::string text;
        for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
            if (token != Token::Start || (xml.name() != "si" && xml.name() != "sstItem")) // before the standard
                continue;
            readXlsxText(xml, text);
            out->texts.push_back(out->store.add(text));
            if (out->store.size() + out->texts.size() * sizeof(std::string_view) > SharedTexts::sizeLimit)
                throw Error(Error::Kind::BadInput,
                            QT_TRANSLATE_NOOP("core", "%1: the workbook has more than %2 MiB of different texts"),
                            {m_zip.file(), QString::number(SharedTexts::sizeLimit >> 20)});
        }
    }
    m_texts = std::move(out);
}

std::unique_ptr<TableSource> XlsxFile::read(const QString &sheet, char /*separator*/) const
{
    const qsizetype index = sheetIndex(sheet, m_zip.file());
    const WorkbookZip::Entry &entry = part(m_paths[size_t(index)]);
    loadTexts();
    auto merges = m_merges.find(index);
    if (merges == m_merges.end())
        merges = m_merges.emplace(index, xlsxMerges(m_zip, entry)).first;
    const XlsxSheetContext context{m_sheets[index].name, m_texts, m_looks, m_epoch1904};
    return std::make_unique<SheetTable>(
        std::make_unique<XlsxSheet>(WorkbookPart(m_zip, entry), context, merges->second), qint64(entry.packed));
}

} // namespace lianming
