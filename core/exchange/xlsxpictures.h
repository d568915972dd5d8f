// The pictures that lie in an Excel workbook, by the row they stand at: those anchored to a cell (ECMA-376 part
// 1, 20.5) and those that WPS keeps in a cell by a name (=DISPIMG("ID_…",1), xl/cellimages.xml). They are read on
// demand, each within a limit; what a picture is is left to the caller.
#pragma once

#include "core/exchange/workbookzip.h"

#include <QByteArray>
#include <QList>

#include <map>
#include <memory>

namespace lianming {

class FileBytes;

class XlsxPictures
{
public:
    static constexpr quint64 pictureLimit = quint64(64) << 20; ///< bytes of one picture
    static constexpr size_t mostPictures = 50'000;

    /// Finds the pictures of the sheet of that name. None for a file that is no Excel workbook. Throws Error::BadInput
    /// for one that is damaged and for more than mostPictures.
    XlsxPictures(const QString &path, const QString &sheet);
    ~XlsxPictures();
    XlsxPictures(const XlsxPictures &) = delete;
    XlsxPictures &operator=(const XlsxPictures &) = delete;

    /// Whether a picture stands at the row (from 1) or is named in the cell's text.
    [[nodiscard]] bool has(qint64 row) const { return m_byRow.contains(row); }
    [[nodiscard]] bool isName(const QString &cell) const;
    /// Names of the parts of the row's pictures, in the order they were put there, and of the one that a cell names;
    /// each once. Rows may share a part: who reads more than one row keeps what became of it.
    [[nodiscard]] QStringList parts(qint64 row, const QString &cell) const;
    /// The content of a part. Throws Error::BadInput for one that is missing, damaged or larger than pictureLimit.
    [[nodiscard]] QByteArray read(const QString &part) const;

private:
    void readSheet(const QString &sheet);
    void readDrawing(const std::string &path);
    void readCellImages(const std::string &path);
    void requireFew() const;

    std::unique_ptr<FileBytes> m_bytes;
    std::unique_ptr<WorkbookZip> m_zip;
    std::map<qint64, QList<std::string>> m_byRow;
    std::map<std::string, std::string> m_byName;
    size_t m_count = 0;
};

} // namespace lianming
