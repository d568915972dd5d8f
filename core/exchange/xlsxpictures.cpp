#include "core/exchange/xlsxpictures.h"

#include "core/base/error.h"
#include "core/exchange/strictcsv.h"
#include "core/exchange/workbookxml.h"
#include "core/exchange/xlsxparts.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <charconv>

namespace lianming {

namespace {

using PictureToken = WorkbookXml::Token;

/// The name in =DISPIMG("ID_0123…",1).
std::string cellImageName(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral("DISPIMG\\(\\s*\"([^\"]{1,200})\""));
    const auto match = form.match(cell);
    return match.hasMatch() ? match.captured(1).toStdString() : std::string();
}

bool isAnchor(std::string_view name)
{
    return name == "twoCellAnchor" || name == "oneCellAnchor";
}

} // namespace

XlsxPictures::XlsxPictures(const QString &path, const QString &sheet) : m_bytes(std::make_unique<FileBytes>(path))
{
    if (!WorkbookZip::isZip(m_bytes->view()))
        return;
    m_zip = std::make_unique<WorkbookZip>(m_bytes->view(), QFileInfo(path).fileName());
    readSheet(sheet);
}

XlsxPictures::~XlsxPictures() = default;

void XlsxPictures::requireFew() const
{
    if (m_count > mostPictures) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the sheet has more than %2 pictures"),
                    {m_zip->file(), QString::number(mostPictures)});
    }
}

void XlsxPictures::readSheet(const QString &sheet)
{
    std::string workbook;
    for (const auto &[id, relation] : xlsxRelations(*m_zip, {})) {
        if (relation.type == "officeDocument")
            workbook = relation.target;
    }
    const auto *entry = m_zip->find(workbook);
    if (entry == nullptr)
        return;
    const auto related = xlsxRelations(*m_zip, workbook);
    std::string path;
    WorkbookXml xml(WorkbookPart(*m_zip, *entry));
    for (PictureToken token = xml.next(); token != PictureToken::EndOfPart; token = xml.next()) {
        if (token != PictureToken::Start || xml.name() != "sheet")
            continue;
        const auto relation = related.find(xml.attribute("id"));
        if (relation != related.end() && QString::fromStdString(xml.attribute("name")) == sheet)
            path = relation->second.target;
    }
    if (!path.empty()) {
        for (const auto &[id, relation] : xlsxRelations(*m_zip, path)) {
            if (relation.type == "drawing")
                readDrawing(relation.target);
        }
    }
    for (const auto &[id, relation] : related) {
        if (relation.type == "cellImage")
            readCellImages(relation.target);
    }
}

void XlsxPictures::readDrawing(const std::string &path)
{
    const auto *entry = m_zip->find(path);
    if (entry == nullptr)
        return;
    const auto related = xlsxRelations(*m_zip, path);
    qint64 row = -1; // from 0, of the anchor that is open
    bool isFrom = false;
    std::string hold;
    WorkbookXml xml(WorkbookPart(*m_zip, *entry));
    for (PictureToken token = xml.next(); token != PictureToken::EndOfPart; token = xml.next()) {
        if (token == PictureToken::End && xml.name() == "from")
            isFrom = false;
        if (token != PictureToken::Start)
            continue;
        if (isAnchor(xml.name())) {
            row = -1;
        } else if (xml.name() == "from") {
            isFrom = true;
        } else if (isFrom && xml.name() == "row") {
            constexpr qint64 mostRows = 1'048'576;
            const std::string_view text = xml.inside(hold);
            const auto read = std::from_chars(text.data(), text.data() + text.size(), row);
            if (read.ec != std::errc() || row >= mostRows)
                row = -1;
        } else if (xml.name() == "blip" && row >= 0) {
            const auto relation = related.find(xml.attribute("embed"));
            if (relation == related.end() || relation->second.type != "image")
                continue;
            m_byRow[row + 1].append(relation->second.target);
            ++m_count;
            requireFew();
        }
    }
}

void XlsxPictures::readCellImages(const std::string &path)
{
    const auto *entry = m_zip->find(path);
    if (entry == nullptr)
        return;
    const auto related = xlsxRelations(*m_zip, path);
    std::string name;
    WorkbookXml xml(WorkbookPart(*m_zip, *entry));
    for (PictureToken token = xml.next(); token != PictureToken::EndOfPart; token = xml.next()) {
        if (token != PictureToken::Start)
            continue;
        if (xml.name() == "cellImage") {
            name.clear();
        } else if (xml.name() == "cNvPr") {
            name = xml.attribute("name");
        } else if (xml.name() == "blip" && !name.empty()) {
            const auto relation = related.find(xml.attribute("embed"));
            if (relation == related.end() || relation->second.type != "image")
                continue;
            m_byName[name] = relation->second.target;
            ++m_count;
            requireFew();
        }
    }
}

bool XlsxPictures::isName(const QString &cell) const
{
    return !cellImageName(cell).empty();
}

QStringList XlsxPictures::parts(qint64 row, const QString &cell) const
{
    QStringList out;
    if (const auto named = m_byName.find(cellImageName(cell)); named != m_byName.end())
        out.append(QString::fromStdString(named->second));
    if (const auto at = m_byRow.find(row); at != m_byRow.end()) {
        for (const std::string &part : at->second)
            out.append(QString::fromStdString(part));
    }
    out.removeDuplicates();
    return out;
}

QByteArray XlsxPictures::read(const QString &part) const
{
    const auto *entry = m_zip ? m_zip->find(part.toStdString()) : nullptr;
    if (entry == nullptr) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The picture \"%1\" is missing in the workbook"),
                    {part});
    }
    if (entry->size > pictureLimit) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The picture \"%1\" is larger than %2 MiB"),
                    {part, QString::number(pictureLimit >> 20)});
    }
    WorkbookPart data(*m_zip, *entry);
    QByteArray out;
    QByteArray piece(qsizetype(WorkbookAhead::pieceSize), Qt::Uninitialized);
    while (const size_t got = data.read(piece.data(), size_t(piece.size())))
        out.append(piece.constData(), qsizetype(got));
    return out;
}

} // namespace lianming
