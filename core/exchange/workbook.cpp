#include "core/exchange/workbook.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"
#include "core/exchange/ods.h"
#include "core/exchange/strictcsv.h"
#include "core/exchange/xlsx.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void refuse(const char *text, const QString &file)
{
    throw Error(Error::Kind::BadInput, text, {file});
}

std::string wide(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        out += c;
        out += '\0';
    }
    return out;
}

/// A compound file of older Office programs (and of protected newer ones): its directory tells what it holds.
[[noreturn]] void refuseCompound(std::string_view bytes, const QString &file)
{
    constexpr size_t searched = size_t(64) << 20;
    const std::string_view seen = bytes.substr(0, searched);
    const auto has = [seen](std::string_view name) {
        return seen.find(wide(name)) != std::string_view::npos;
    };
    if (has("EncryptedPackage"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is protected by a password. Save it without one"), file);
    if (has("Workbook") || has("Book"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an old Excel workbook (.xls). Save it as .xlsx"), file);
    if (has("WordDocument"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a Word document, no table"), file);
    refuse(QT_TRANSLATE_NOOP("core", "%1: is an old Office file that holds no workbook"), file);
}

std::unique_ptr<TableFile> openZip(std::unique_ptr<FileBytes> bytes, const QString &file)
{
    WorkbookZip zip(bytes->view(), file);
    const auto has = [&zip](std::string_view name) {
        return zip.find(name) != nullptr;
    };
    std::string mimeType;
    if (const auto *entry = zip.find("mimetype"); entry && entry->size < 256 && !entry->encrypted) {
        mimeType.resize(256);
        WorkbookPart part(zip, *entry);
        mimeType.resize(part.read(mimeType.data(), mimeType.size()));
    }
    if (mimeType.starts_with("application/vnd.oasis.opendocument.spreadsheet")
        || (mimeType.empty() && has("content.xml")))
        return std::make_unique<OdsFile>(std::move(bytes), std::move(zip));
    if (mimeType.starts_with("application/vnd.oasis.opendocument."))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an OpenDocument file, but no spreadsheet"), file);
    if (has("xl/workbook.bin"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a binary Excel workbook (.xlsb). Save it as .xlsx"), file);
    if (has("word/document.xml"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a Word document, no table"), file);
    if (has("ppt/presentation.xml"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a presentation, no table"), file);
    if (has("Index/Document.iwa") || has("Index.zip"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an Apple Numbers document. Export it as Excel or CSV"), file);
    if (has("[Content_Types].xml") || has("xl/workbook.xml"))
        return std::make_unique<XlsxFile>(std::move(bytes), std::move(zip));
    refuse(QT_TRANSLATE_NOOP("core", "%1: is a ZIP archive. Unpack it and take the files in it"), file);
}

std::string beginning(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    std::string out(bytes.substr(0, 1024));
    out.erase(0, out.find_first_not_of(" \t\r\n"));
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

/// Throws for what is certainly no text with separated cells.
void refuseOthers(std::string_view bytes, const QString &file)
{
    const auto starts = [bytes](std::string_view mark) {
        return bytes.starts_with(mark);
    };
    using namespace std::string_view_literals;
    if (starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        refuseCompound(bytes, file);
    if (starts("\x09\x08\x10\x00"sv) || starts("\x09\x08\x08\x00"sv) || starts("\x09\x04\x06\x00"sv)
        || starts("\x09\x02\x06\x00"sv) || starts("\x09\x00\x04\x00"sv))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an old Excel workbook (.xls). Save it as .xlsx"), file);
    if (starts("%PDF-"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a PDF. Ask for the table as Excel or CSV"), file);
    if (starts("\x89PNG") || starts("\xFF\xD8\xFF") || starts("GIF8") || starts("BM\x00"sv))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a picture, no table"), file);
    if (starts("PK\5\6") || starts("Rar!") || starts("7z\xBC\xAF") || starts("\x1F\x8B") || starts("BZh")
        || starts("\xFD"
                  "7zXZ")
        || starts("\x28\xB5\x2F\xFD"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an archive. Unpack it and take the files in it"), file);
    if (starts("{\\rtf"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a text document, no table"), file);
    const std::string text = beginning(bytes);
    if (text.starts_with("<!doctype html") || text.starts_with("<html")
        || (text.starts_with("<") && text.find("<table") != std::string::npos))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a web page, whatever its name says. Open it and save it as .xlsx"),
               file);
    if (text.starts_with("<?xml") && text.find("excel.sheet") != std::string::npos)
        refuse(QT_TRANSLATE_NOOP("core", "%1: is an Excel workbook of 2003 in XML. Save it as .xlsx"), file);
    if (text.starts_with("<?xml") && text.find("opendocument") != std::string::npos)
        refuse(QT_TRANSLATE_NOOP("core", "%1: is a flat OpenDocument file. Save it as .ods"), file);
    if (text.starts_with("<?xml"))
        refuse(QT_TRANSLATE_NOOP("core", "%1: is XML, no table"), file);
}

} // namespace

std::unique_ptr<TableFile> openWorkbook(const QString &path)
{
    auto bytes = std::make_unique<FileBytes>(path);
    const QString file = QFileInfo(path).fileName();
    if (WorkbookZip::isZip(bytes->view()))
        return openZip(std::move(bytes), file);
    refuseOthers(bytes->view(), file);
    return nullptr;
}

} // namespace lianming
