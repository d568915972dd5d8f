#include "core/exchange/ods.h"

#include "core/base/error.h"
#include "core/exchange/odssheet.h"
#include "core/exchange/strictcsv.h"

#include <set>

namespace lianming {

namespace {

using Token = WorkbookXml::Token;

const WorkbookZip::Entry &contentOf(const WorkbookZip &zip)
{
    const auto *entry = zip.find("content.xml");
    if (!entry)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the part \"%2\" of the workbook is missing"),
                    {zip.file(), QStringLiteral("content.xml")});
    return *entry;
}

} // namespace

OdsFile::OdsFile(std::unique_ptr<FileBytes> bytes, WorkbookZip zip) : m_bytes(std::move(bytes)), m_zip(std::move(zip))
{
    refuseProtected();
    readSheets();
    for (const WorkbookZip::Entry &entry : m_zip.entries())
        m_macros = m_macros || entry.folded.starts_with("basic/") || entry.folded.starts_with("scripts/");
}

OdsFile::~OdsFile() = default;

void OdsFile::refuseProtected() const
{
    const auto *entry = m_zip.find("META-INF/manifest.xml");
    if (!entry)
        return;
    WorkbookXml xml(WorkbookPart(m_zip, *entry));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token == Token::Start && xml.name() == "encryption-data")
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: is protected by a password. Save it without one"),
                        {m_zip.file()});
    }
}

void OdsFile::readSheets()
{
    const QString active = activeSheet();
    std::set<std::string> hiddenStyles;
    std::string style;
    qsizetype place = 0;
    WorkbookXml xml(WorkbookPart(m_zip, contentOf(m_zip)));
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token != Token::Start)
            continue;
        if (xml.name() == "style") {
            style = xml.attribute("name");
        } else if (xml.name() == "table-properties") {
            if (xml.raw("display") == "false")
                hiddenStyles.insert(style);
        } else if (xml.name() == "table" && xml.depth() == odsTableDepth) {
            const QString name = QString::fromStdString(xml.attribute("name"));
            m_sheets.append({name, hiddenStyles.contains(xml.attribute("style-name")), name == active});
            m_places.push_back(place++);
            xml.skip();
        }
    }
    if (m_sheets.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the workbook has no sheet with cells"),
                    {m_zip.file()});
}

QString OdsFile::activeSheet() const
{
    const auto *entry = m_zip.find("settings.xml");
    if (!entry)
        return {};
    WorkbookXml xml(WorkbookPart(m_zip, *entry));
    bool isHere = false;
    std::string out;
    for (Token token = xml.next(); token != Token::EndOfPart; token = xml.next()) {
        if (token == Token::Start)
            isHere = xml.name() == "config-item" && xml.raw("name") == "ActiveTable";
        else if (token == Token::End)
            isHere = false;
        else if (isHere)
            out += xml.text();
    }
    return QString::fromStdString(out);
}

std::unique_ptr<TableSource> OdsFile::read(const QString &sheet, char /*separator*/) const
{
    const qsizetype index = sheetIndex(sheet, m_zip.file());
    const WorkbookZip::Entry &entry = contentOf(m_zip);
    return std::make_unique<SheetTable>(
        std::make_unique<OdsSheet>(WorkbookPart(m_zip, entry), m_places[size_t(index)], m_sheets[index].name),
        qint64(entry.packed));
}

} // namespace lianming
